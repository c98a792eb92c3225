// SPDX-License-Identifier: GPL-3.0-or-later
#include "online/rdapbootstrap.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

// Q_INIT_RESOURCE must stand outside every namespace.
static void initRdapResources() { Q_INIT_RESOURCE(rdap); }

namespace cadastre {

namespace {

std::optional<QUrl> httpsServer(const QJsonArray& urls)
{
    for (const QJsonValue& value : urls) {
        QUrl url(value.toString(), QUrl::StrictMode);
        if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty())
            continue;
        if (!url.path().endsWith(u'/')) // RFC 9224 §3 asks for the slash; not all files have it
            url.setPath(url.path() + u'/');
        return url;
    }
    return std::nullopt;
}

/// "36864-37887", or one number (RFC 9224 §5.3).
std::optional<std::pair<Asn, Asn>> asnBlock(const QString& text)
{
    const QStringList ends = text.split(u'-');
    const auto first = Asn::parse(ends.first());
    const auto last = Asn::parse(ends.last());
    if (ends.size() > 2 || !first || !last || *last < *first)
        return std::nullopt;
    return std::pair(*first, *last);
}

} // namespace

QString toString(const RdapSubject& subject)
{
    return std::visit([](const auto& one) { return one.toString(); }, subject);
}

Result<RdapBootstrap> RdapBootstrap::fromJson(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (document.isNull())
        return refuse(ErrorCode::InvalidJson, {}, {{QStringLiteral("reason"), problem.errorString()}});
    if (!document[QLatin1String("services")].isArray())
        return refuse(ErrorCode::WrongFormat, {},
                      {{QStringLiteral("expected"), QStringLiteral("rdap-bootstrap")},
                       {QStringLiteral("found"), QStringLiteral("json")}});
    RdapBootstrap bootstrap;
    if (const auto moment = parseInstant(document[QLatin1String("publication")].toString()))
        bootstrap.m_published = *moment;
    for (const QJsonValue& service : document[QLatin1String("services")].toArray()) {
        const QJsonArray pair = service.toArray();
        const std::optional<QUrl> server = httpsServer(pair[1].toArray());
        if (!server)
            continue;
        for (const QJsonValue& block : pair[0].toArray()) {
            if (const Result<Prefix> prefix = Prefix::parse(block.toString()))
                bootstrap.m_servers.emplace(*prefix, *server);
            else if (const auto numbers = asnBlock(block.toString()))
                bootstrap.m_asnServers.emplace(numbers->first, AsnBlock{numbers->second, *server});
        }
    }
    return bootstrap;
}

RdapBootstrap RdapBootstrap::shipped(const QString& name)
{
    initRdapResources();
    QFile file(QStringLiteral(":/rdap/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return fromJson(file.readAll()).value_or(RdapBootstrap());
}

RdapBootstrap RdapBootstrap::shipped()
{
    RdapBootstrap all;
    for (const char* name : {"ipv4", "ipv6", "asn"})
        all.add(shipped(QString::fromLatin1(name)));
    return all;
}

std::optional<QString> RdapBootstrap::kind() const
{
    if (m_servers.empty())
        return m_asnServers.empty() ? std::nullopt : std::optional(QStringLiteral("asn"));
    const auto isIpv4 = [](const auto& entry) { return entry.first.family() == Family::IPv4; };
    const auto ipv4 = static_cast<std::size_t>(std::count_if(m_servers.begin(), m_servers.end(), isIpv4));
    if (!m_asnServers.empty() || (ipv4 != 0 && ipv4 != m_servers.size()))
        return std::nullopt;
    return ipv4 != 0 ? QStringLiteral("ipv4") : QStringLiteral("ipv6");
}

void RdapBootstrap::add(const RdapBootstrap& other)
{
    if (other.m_published && (!m_published || other.m_published < m_published))
        m_published = other.m_published;
    for (const auto& [block, server] : other.m_servers)
        m_servers.insert_or_assign(block, server);
    for (const auto& [first, block] : other.m_asnServers)
        m_asnServers.insert_or_assign(first, block);
}

std::optional<QUrl> RdapBootstrap::serverFor(const RdapSubject& subject) const
{
    std::optional<QUrl> best;
    if (const auto* asn = std::get_if<Asn>(&subject)) {
        const auto after = m_asnServers.upper_bound(*asn);
        if (after != m_asnServers.begin() && *asn <= std::prev(after)->second.last)
            best = std::prev(after)->second.server;
        return best;
    }
    const auto& prefix = std::get<Prefix>(subject);
    for (const auto& [block, server] : m_servers) { // some 300; parents precede children, so the last is the longest
        if (block.contains(prefix))
            best = server;
    }
    return best;
}

QUrl RdapBootstrap::queryFor(const QUrl& base, const RdapSubject& subject)
{
    QUrl url = base;
    QString path = url.path();
    if (!path.endsWith(u'/'))
        path += u'/';
    const auto* asn = std::get_if<Asn>(&subject);
    url.setPath(path
                + (asn ? QStringLiteral("autnum/%1").arg(asn->value)
                       : QStringLiteral("ip/") + std::get<Prefix>(subject).toString()));
    return url;
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "online/rdapbootstrap.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

} // namespace

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
        }
    }
    return bootstrap;
}

RdapBootstrap RdapBootstrap::shipped()
{
    initRdapResources();
    RdapBootstrap all;
    for (const QLatin1String name : {QLatin1String(":/rdap/ipv4.json"), QLatin1String(":/rdap/ipv6.json")}) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const Result<RdapBootstrap> part = fromJson(file.readAll()))
            all.add(*part);
    }
    return all;
}

void RdapBootstrap::add(const RdapBootstrap& other)
{
    if (other.m_published && (!m_published || other.m_published < m_published))
        m_published = other.m_published;
    for (const auto& [block, server] : other.m_servers)
        m_servers.insert_or_assign(block, server);
}

std::optional<QUrl> RdapBootstrap::serverFor(const Prefix& prefix) const
{
    std::optional<QUrl> best;
    for (const auto& [block, server] : m_servers) { // some 300; parents precede children, so the last is the longest
        if (block.contains(prefix))
            best = server;
    }
    return best;
}

QUrl RdapBootstrap::queryFor(const QUrl& base, const Prefix& prefix)
{
    QUrl url = base;
    QString path = url.path();
    if (!path.endsWith(u'/'))
        path += u'/';
    url.setPath(path + QStringLiteral("ip/") + prefix.toString());
    return url;
}

} // namespace cadastre

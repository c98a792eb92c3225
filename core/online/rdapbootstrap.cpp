// SPDX-License-Identifier: GPL-3.0-or-later
#include "online/rdapbootstrap.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

// Q_INIT_RESOURCE must stand outside every namespace.
static void initRdapResources()
{
    Q_INIT_RESOURCE(rdap);
}

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
                bootstrap.m_entries.push_back({*prefix, *server});
        }
    }
    std::stable_sort(bootstrap.m_entries.begin(), bootstrap.m_entries.end(),
                     [](const Entry& a, const Entry& b) { return a.block < b.block; });
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
    // The other's come first among equals, and the first of equals is kept.
    std::vector<Entry> merged = other.m_entries;
    merged.insert(merged.end(), m_entries.begin(), m_entries.end());
    std::stable_sort(merged.begin(), merged.end(), [](const Entry& a, const Entry& b) { return a.block < b.block; });
    merged.erase(std::unique(merged.begin(), merged.end(), [](const Entry& a, const Entry& b) { return a.block == b.block; }),
                 merged.end());
    m_entries = std::move(merged);
}

std::optional<QUrl> RdapBootstrap::serverFor(const Prefix& prefix) const
{
    const Entry* best = nullptr;
    for (const Entry& entry : m_entries) { // some 300 of them
        if (entry.block.contains(prefix) && (best == nullptr || entry.block.length() > best->block.length()))
            best = &entry;
    }
    return best != nullptr ? std::optional(best->server) : std::nullopt;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "online/registryrefresh.h"

#include <QHostAddress>

#include <utility>

namespace cadastre {

namespace {

bool isLoopback(const QString& host) { return host == QLatin1String("localhost") || QHostAddress(host).isLoopback(); }

} // namespace

RegistryRefresh::RegistryRefresh(const Clock& clock, RegistryCache cache, DownloadLimits limits, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_cache(std::move(cache))
    , m_download(limits)
    , m_server(QStringLiteral("https://data.iana.org/rdap/"))
{
    connect(&m_download, &Download::arrived, this, &RegistryRefresh::take);
    connect(&m_download, &Download::failed, this, [this](const Error& error) { settle(Unexpected(error)); });
}

void RegistryRefresh::useServer(const QUrl& base)
{
    m_server = base;
    if (!m_server.path().endsWith(u'/'))
        m_server.setPath(m_server.path() + u'/');
    m_download.trust(m_server);
}

bool RegistryRefresh::isAllowed() const
{
    return m_server.scheme() == QLatin1String("https")
        || (m_server.scheme() == QLatin1String("http") && isLoopback(m_server.host()));
}

void RegistryRefresh::start()
{
    if (std::exchange(m_busy, true))
        return;
    m_outcomes.clear();
    if (isAllowed()) {
        askNext();
        return;
    }
    const Error refused = makeError(ErrorCode::NetworkFailed, m_server.toString(),
                                    {{QStringLiteral("reason"), QStringLiteral("not-encrypted")}});
    for (const QString& name : registryListNames())
        m_outcomes.push_back({name, Unexpected(refused)});
    QMetaObject::invokeMethod(this, &RegistryRefresh::askNext, Qt::QueuedConnection);
}

void RegistryRefresh::askNext()
{
    const auto next = static_cast<qsizetype>(m_outcomes.size());
    if (next < registryListNames().size()) {
        m_download.get(m_server.resolved(QUrl(registryListNames()[next] + QStringLiteral(".json"))),
                       "application/json");
        return;
    }
    m_busy = false;
    Q_EMIT finished(std::exchange(m_outcomes, {}));
}

void RegistryRefresh::take(const QUrl& from, const QByteArray& body, const QString& contentType)
{
    if (contentType == QLatin1String("text/html")) { // a captive portal
        settle(refuse(ErrorCode::WrongFormat, from.toString(),
                      {{QStringLiteral("expected"), QStringLiteral("rdap-bootstrap")},
                       {QStringLiteral("found"), QStringLiteral("html")}}));
        return;
    }
    const QString& name = registryListNames()[static_cast<qsizetype>(m_outcomes.size())];
    settle(takeRegistryList(m_cache, {from.toString(), m_clock.now(), body}, name));
}

void RegistryRefresh::settle(Result<RegistryList> list)
{
    m_outcomes.push_back({registryListNames()[static_cast<qsizetype>(m_outcomes.size())], std::move(list)});
    askNext();
}

} // namespace cadastre

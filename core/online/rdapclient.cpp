// SPDX-License-Identifier: GPL-3.0-or-later
#include "online/rdapclient.h"

namespace cadastre {

namespace {

bool isJson(const QString& contentType)
{
    return contentType == QLatin1String("application/rdap+json") || contentType == QLatin1String("application/json");
}

/// What the failed download means for the question: 404 is an answer, and a failure before an address names the subject.
Error asFailureOf(const RdapSubject& asked, Error error)
{
    if (error.params.value(QStringLiteral("status")) == QLatin1String("404"))
        return makeError(ErrorCode::NotFound, toString(asked),
                         {{QStringLiteral("kind"), QStringLiteral("rdap-record")}});
    if (error.subject.isEmpty() || error.code == ErrorCode::Cancelled)
        error.subject = toString(asked);
    return error;
}

} // namespace

RdapClient::RdapClient(const Clock& clock, RdapBootstrap bootstrap, RdapLimits limits, QObject* parent)
    : QObject(parent), m_clock(clock), m_bootstrap(std::move(bootstrap)), m_download(limits)
{
    connect(&m_download, &Download::arrived, this, &RdapClient::read);
    connect(&m_download, &Download::failed, this,
            [this](const Error& error) { Q_EMIT failed(m_asked, asFailureOf(m_asked, error)); });
}

void RdapClient::useServer(const QUrl& base)
{
    m_ownServer = base;
    m_download.trust(base);
}

void RdapClient::lookup(const RdapSubject& subject)
{
    m_download.cancel(); // names what was asked before
    m_asked = subject;
    const std::optional<QUrl> base =
        m_ownServer.isEmpty() ? m_bootstrap.serverFor(subject) : std::optional(m_ownServer);
    m_download.get(base ? RdapBootstrap::queryFor(*base, subject) : QUrl(),
                   "application/rdap+json, application/json;q=0.5");
}

void RdapClient::read(const QUrl& from, const QByteArray& body, const QString& contentType)
{
    if (!isJson(contentType)) {
        const bool isAsn = std::holds_alternative<Asn>(m_asked);
        Q_EMIT failed(m_asked, makeError(ErrorCode::WrongFormat, from.toString(),
                                         {{QStringLiteral("expected"),
                                           isAsn ? QStringLiteral("autnum") : QStringLiteral("ip-network")},
                                          {QStringLiteral("found"), QStringLiteral("html")}}));
        return;
    }
    Result<RegistryRecord> record = readRdapRecord(body, m_asked);
    if (record)
        Q_EMIT answered({m_asked, from, m_clock.now(), body, *std::move(record)});
    else
        Q_EMIT failed(m_asked, record.error());
}

} // namespace cadastre

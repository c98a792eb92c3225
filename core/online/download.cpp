// SPDX-License-Identifier: GPL-3.0-or-later
#include "online/download.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <algorithm>

namespace cadastre {

namespace {

/// Addresses that no public registry has: a redirect there would make the program probe its own network.
bool isPrivateHost(const QString& host)
{
    const QString bare = host.toLower();
    // Any address literal (registries have names), and names that cannot be public ones.
    const bool digits = std::all_of(bare.begin(), bare.end(), [](QChar c) { return c.isDigit() || c == u'.'; });
    return digits || bare.contains(u':') || !bare.contains(u'.') || bare.endsWith(QLatin1String(".localhost"))
        || bare.endsWith(QLatin1String(".local")) || bare.endsWith(QLatin1String(".internal"));
}

} // namespace

Download::Download(DownloadLimits limits, QObject* parent) : QObject(parent), m_limits(limits)
{
    m_network.setAutoDeleteReplies(false);
    m_deadline.setSingleShot(true);
    m_retry.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { failNetwork(QStringLiteral("timeout")); });
    connect(&m_retry, &QTimer::timeout, this, [this] { request(m_url); });
}

Download::~Download() { dropReply(); }

void Download::get(const QUrl& url, const QByteArray& accept)
{
    cancel();
    m_busy = true;
    m_accept = accept;
    m_redirects = 0;
    m_retries = 0;
    m_url = url;
    m_deadline.start(m_limits.deadlineMs);
    m_retry.start(0); // the first try; never from inside this call
}

void Download::cancel()
{
    if (m_busy)
        fail(makeError(ErrorCode::Cancelled, m_url.toString()));
}

bool Download::mayFollow(const QUrl& from, const QUrl& to) const
{
    if (!to.isValid() || to.scheme() != from.scheme() || !to.userInfo().isEmpty())
        return false;
    // Within the server that a user configured everything goes.
    if (!m_trusted.isEmpty() && to.host() == m_trusted.host() && to.port(-1) == m_trusted.port(-1))
        return true;
    return to.scheme() == QLatin1String("https") && to.port(443) == 443 && !isPrivateHost(to.host());
}

void Download::request(const QUrl& url)
{
    if (url.isEmpty()) {
        failNetwork(QStringLiteral("no-server"));
        return;
    }
    dropReply();
    m_body.clear();
    QNetworkRequest request(url);
    request.setRawHeader("Accept", m_accept);
    // With this header set, Qt leaves the body alone: no decompression, so no bomb.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "cadastre");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
#if QT_CONFIG(ssl)
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    request.setSslConfiguration(tls);
#endif
    m_reply = m_network.get(request);
    connect(m_reply, &QNetworkReply::readyRead, this, &Download::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &Download::replyFinished);
}

void Download::takeBytes()
{
    m_body += m_reply->read(m_limits.bodyBytes + 1 - m_body.size());
    if (m_body.size() > m_limits.bodyBytes)
        fail(makeError(ErrorCode::FileTooLarge, m_url.toString(),
                       {{QStringLiteral("size"), QString::number(m_body.size())},
                        {QStringLiteral("limit"), QString::number(m_limits.bodyBytes)}}));
}

void Download::replyFinished()
{
    if (m_reply->bytesAvailable() > 0) {
        takeBytes();
        if (!m_busy || m_reply == nullptr)
            return;
    }
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError error = m_reply->error();
    if (status >= 300 && status < 400 && m_reply->hasRawHeader("Location")) {
        const QUrl target = m_url.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location"), QUrl::StrictMode));
        if (++m_redirects > m_limits.redirects) {
            failNetwork(QStringLiteral("too-many-redirects"));
        } else if (!mayFollow(m_url, target)) {
            failNetwork(QStringLiteral("redirect-refused"), {{QStringLiteral("to"), target.toString().left(200)}});
        } else {
            m_url = target;
            request(m_url);
        }
        return;
    }
    if (status == 429 || status == 503) {
        // Honoured up to an hour; by whoever asks next, since a lookup never waits that long.
        const int seconds = std::clamp(m_reply->rawHeader("Retry-After").toInt(), 0, 3600);
        failNetwork(status == 429 ? QStringLiteral("rate-limited") : QStringLiteral("http-status"),
                    {{QStringLiteral("seconds"), QString::number(seconds)},
                     {QStringLiteral("status"), QString::number(status)}});
        return;
    }
    if (status >= 400 || (status != 0 && status != 200 && status != 204)) {
        failNetwork(QStringLiteral("http-status"), {{QStringLiteral("status"), QString::number(status)}});
        return;
    }
    if (error == QNetworkReply::SslHandshakeFailedError) {
        failNetwork(QStringLiteral("tls"), {{QStringLiteral("detail"), m_reply->errorString()}});
        return;
    }
    if (error != QNetworkReply::NoError) {
        retryOrFail(m_reply->errorString());
        return;
    }
    succeed();
}

void Download::retryOrFail(const QString& detail)
{
    if (m_retries >= m_limits.retries) {
        failNetwork(QStringLiteral("connection"), {{QStringLiteral("detail"), detail}});
        return;
    }
    ++m_retries;
    dropReply();
    m_retry.start(m_limits.retryDelayMs);
}

void Download::succeed()
{
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    if (!encoding.isEmpty() && encoding != "identity") {
        failNetwork(QStringLiteral("unexpected-encoding"));
        return;
    }
    if (m_body.isEmpty()) {
        fail(makeError(ErrorCode::EmptyInput, m_url.toString()));
        return;
    }
    const QString type = m_reply->header(QNetworkRequest::ContentTypeHeader).toString();
    const QUrl from = m_url;
    const QByteArray body = std::exchange(m_body, {});
    m_busy = false;
    m_deadline.stop();
    dropReply();
    Q_EMIT arrived(from, body, type.section(u';', 0, 0).trimmed().toLower());
}

void Download::fail(const Error& error)
{
    m_busy = false;
    m_deadline.stop();
    m_retry.stop();
    dropReply();
    Q_EMIT failed(error);
}

void Download::failNetwork(const QString& reason, std::initializer_list<std::pair<QString, QString>> more)
{
    Error error = makeError(ErrorCode::NetworkFailed, m_url.toString(), more);
    error.params.insert(QStringLiteral("reason"), reason);
    fail(error);
}

void Download::dropReply()
{
    if (m_reply == nullptr)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

} // namespace cadastre

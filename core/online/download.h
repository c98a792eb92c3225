// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <initializer_list>
#include <utility>

class QNetworkReply;

namespace cadastre {

/// What a download puts up with (reliability.md §3.5).
struct DownloadLimits {
    int deadlineMs = 20'000; ///< for the whole of it: redirects, retries and all
    qsizetype bodyBytes = qsizetype{4} * 1024 * 1024;
    int redirects = 5;
    int retries = 2; ///< only where the connection broke
    int retryDelayMs = 250;
};

/// Gets one document at a time, over https, following redirects only to other public https servers. Stores no cookies,
/// answers no challenges, ignores no certificate error, sends nothing but the address.
///
/// Failures, their subject the address: NetworkFailed{reason: no-server | timeout | redirect-refused{to} |
/// too-many-redirects | http-status{status} | rate-limited{seconds} | unexpected-encoding | tls | connection{detail}} ·
/// FileTooLarge{size, limit} · EmptyInput · Cancelled.
class Download : public QObject {
    Q_OBJECT

public:
    explicit Download(DownloadLimits limits = {}, QObject* parent = nullptr);
    ~Download() override;

    /// A server that a user configured: redirects within it are followed, though it is http or private.
    void trust(const QUrl& base) { m_trusted = base; }

    /// Starts; one that is under way is cancelled first. Exactly one signal follows, never from inside this call. No
    /// address fails as no-server. `accept` goes into the header of that name.
    void get(const QUrl& url, const QByteArray& accept);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Whether a redirect from `from` may be followed: same scheme, https, usual port, no private address.
    [[nodiscard]] bool mayFollow(const QUrl& from, const QUrl& to) const;

Q_SIGNALS:
    /// `contentType` as the server wrote it, lower case, without parameters.
    void arrived(const QUrl& from, const QByteArray& body, const QString& contentType);
    void failed(const cadastre::Error& error);

private:
    void request(const QUrl& url);
    void takeBytes();
    void replyFinished();
    void retryOrFail(const QString& detail);
    void succeed();
    void fail(const Error& error);
    void failNetwork(const QString& reason, std::initializer_list<std::pair<QString, QString>> more = {});
    void dropReply();

    DownloadLimits m_limits;
    QUrl m_trusted;
    QByteArray m_accept;
    QNetworkAccessManager m_network;
    QTimer m_deadline;
    QTimer m_retry;
    QPointer<QNetworkReply> m_reply;
    QUrl m_url;
    QByteArray m_body;
    int m_redirects = 0;
    int m_retries = 0;
    bool m_busy = false;
};

} // namespace cadastre

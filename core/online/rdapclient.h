// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "byoip/rdapremark.h"
#include "online/rdapbootstrap.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

class QNetworkReply;

namespace cadastre {

/// A registry's answer, read and found to be about what was asked.
struct RdapAnswer {
    RdapSubject asked;
    QUrl from;
    Instant received;
    QByteArray body; ///< as it came, for the evidence file
    RegistryRecord record;
};

/// What the client puts up with (reliability.md §3.5).
struct RdapLimits {
    int deadlineMs = 20'000; ///< for the whole lookup: redirects, retries and all
    qsizetype bodyBytes = largestRdapAnswer;
    int redirects = 5;
    int retries = 2; ///< only where the connection broke
    int retryDelayMs = 250;
};

/// Asks a registry for one network, or one AS number, at a time, over https, following redirects only to other public https servers.
/// Stores no cookies, answers no challenges, ignores no certificate error. Offline is a normal state: failing leaves
/// the last answer with whoever kept it.
///
/// Failures: NotFound{kind rdap-record} (no record: an answer, not an error) · NetworkFailed{reason: no-server | timeout |
/// redirect-refused{to} | too-many-redirects | http-status{status} | rate-limited{seconds} | unexpected-encoding | tls |
/// connection{detail}} · FileTooLarge · EmptyInput · Cancelled · and those of readRdapRecord.
class RdapClient : public QObject {
    Q_OBJECT

public:
    explicit RdapClient(const Clock& clock, RdapBootstrap bootstrap, RdapLimits limits = {}, QObject* parent = nullptr);
    ~RdapClient() override;

    /// One server for everything, in place of the registries': what a user configured may be http and private.
    void useServer(const QUrl& base) { m_ownServer = base; }

    /// Starts; an unfinished lookup is cancelled first. Exactly one signal follows, never from inside this call.
    void lookup(const RdapSubject& subject);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Whether a redirect from `from` may be followed: same scheme, https, usual port, no private address.
    [[nodiscard]] bool mayFollow(const QUrl& from, const QUrl& to) const;

Q_SIGNALS:
    void answered(const cadastre::RdapAnswer& answer);
    void failed(const cadastre::RdapSubject& asked, const cadastre::Error& error);

private:
    void request(const QUrl& url);
    void takeBytes();
    void replyFinished();
    void retryOrFail(const QString& detail);
    void succeed();
    void fail(Error error);
    void failNetwork(const QString& reason, std::initializer_list<std::pair<QString, QString>> more = {});
    void dropReply();

    const Clock& m_clock;
    RdapBootstrap m_bootstrap;
    RdapLimits m_limits;
    QUrl m_ownServer;
    QNetworkAccessManager m_network;
    QTimer m_deadline;
    QTimer m_retry;
    QPointer<QNetworkReply> m_reply;
    RdapSubject m_asked;
    QUrl m_url;
    QByteArray m_body;
    int m_redirects = 0;
    int m_retries = 0;
    bool m_busy = false;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "byoip/rdapremark.h"
#include "online/download.h"
#include "online/rdapbootstrap.h"

#include <QObject>
#include <QUrl>

namespace cadastre {

/// A registry's answer, read and found to be about what was asked.
struct RdapAnswer {
    RdapSubject asked;
    QUrl from;
    Instant received;
    QByteArray body; ///< as it came, for the evidence file
    RegistryRecord record;
};

/// A body may be as large as largestRdapAnswer.
using RdapLimits = DownloadLimits;

/// Asks a registry for one network, or one AS number, at a time, with a Download's care. Offline is a normal state:
/// failing leaves the last answer with whoever kept it.
///
/// Failures: NotFound{kind rdap-record} (no record: an answer, not an error) · those of Download · those of
/// readRdapRecord.
class RdapClient : public QObject {
    Q_OBJECT

public:
    explicit RdapClient(const Clock& clock, RdapBootstrap bootstrap, RdapLimits limits = {}, QObject* parent = nullptr);

    /// One server for everything, in place of the registries': what a user configured may be http and private.
    void useServer(const QUrl& base);

    /// Other lists of who answers for what, from the next lookup on.
    void useRegistries(RdapBootstrap bootstrap) { m_bootstrap = std::move(bootstrap); }

    /// Starts; an unfinished lookup is cancelled first. Exactly one signal follows, never from inside this call.
    void lookup(const RdapSubject& subject);
    void cancel() { m_download.cancel(); }
    [[nodiscard]] bool isBusy() const { return m_download.isBusy(); }

    /// See Download.
    [[nodiscard]] bool mayFollow(const QUrl& from, const QUrl& to) const { return m_download.mayFollow(from, to); }

Q_SIGNALS:
    void answered(const cadastre::RdapAnswer& answer);
    void failed(const cadastre::RdapSubject& asked, const cadastre::Error& error);

private:
    void read(const QUrl& from, const QByteArray& body, const QString& contentType);

    const Clock& m_clock;
    RdapBootstrap m_bootstrap;
    QUrl m_ownServer;
    Download m_download;
    RdapSubject m_asked;
};

} // namespace cadastre

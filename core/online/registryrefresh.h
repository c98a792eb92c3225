// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "online/download.h"
#include "online/registrylists.h"

#include <QObject>
#include <QUrl>

#include <vector>

namespace cadastre {

/// Brings IANA's lists up to date, one after the other, once somebody asks for that, and keeps what is newer in the
/// cache. Nothing but the lists' names is sent.
class RegistryRefresh : public QObject {
    Q_OBJECT

public:
    /// What became of one list: see takeRegistryList; Download's failures, and NetworkFailed{reason not-encrypted}.
    struct Outcome {
        QString name;
        Result<RegistryList> list;
    };

    explicit RegistryRefresh(const Clock& clock, RegistryCache cache, DownloadLimits limits = {},
                             QObject* parent = nullptr);

    /// Another than IANA's: https, or plain HTTP to this computer alone.
    void useServer(const QUrl& base);
    /// Whom start() asks, ending in a slash.
    [[nodiscard]] const QUrl& server() const { return m_server; }
    /// One finished() follows, never from inside this call; while one is under way nothing happens.
    void start();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    /// Three outcomes, in the order of registryListNames().
    void finished(const std::vector<cadastre::RegistryRefresh::Outcome>& outcomes);

private:
    void askNext();
    void take(const QUrl& from, const QByteArray& body, const QString& contentType);
    void settle(Result<RegistryList> list);
    [[nodiscard]] bool isAllowed() const;

    const Clock& m_clock;
    RegistryCache m_cache;
    Download m_download;
    QUrl m_server;
    std::vector<Outcome> m_outcomes;
    bool m_busy = false;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "routing/vrpset.h"

#include <QObject>
#include <QString>

#include <memory>

class QThread;

namespace cadastre {

/// An RTR cache that is followed as long as this lives (online/rtrclient.h), in a thread of its own: building a set takes
/// longer than a frame. Connects at once; who makes one has asked the user before.
class RouteFeed final : public QObject {
    Q_OBJECT
public:
    /// `clock` must outlive it.
    RouteFeed(const Clock& clock, const QString& host, quint16 port, QObject* parent = nullptr);
    /// Disconnects, and waits for the thread.
    ~RouteFeed() override;

    /// "host:port"
    [[nodiscard]] const QString& server() const { return m_server; }
    /// Reads "host:port" and "[2001:db8::1]:323". Errors: InvalidValue {field rtr, value, reason host-colon-port}.
    [[nodiscard]] static Result<std::pair<QString, quint16>> parseServer(const QString& text);

Q_SIGNALS:
    /// What may be believed now: after the cache's expire interval, a set that knows nothing.
    void updated(const std::shared_ptr<const cadastre::VrpSet>& set, cadastre::Instant synchronisedAt);
    /// The first of failures in a row; it is tried again and again.
    void failed(const cadastre::Error& error);

private:
    QString m_server;
    QThread* m_thread;
    bool m_isFailing = false;
};

} // namespace cadastre

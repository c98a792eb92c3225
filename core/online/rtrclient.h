// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "online/rtrpdu.h"
#include "routing/vrpset.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTcpSocket>
#include <QTimer>

#include <memory>
#include <vector>

namespace cadastre {

/// What the client puts up with (reliability.md §3.6).
struct RtrLimits {
    int deadlineMs = 60'000;          ///< for one whole synchronisation, connecting included
    std::size_t prefixes = 4'000'000; ///< five times the Internet of 2025
    int notifyPauseMs = 1000;         ///< a storm of notifies asks at most this often
};

/// Keeps a VrpSet in step with an RPKI cache (RFC 8210, falling back to RFC 6810). A new state replaces the old one
/// whole, after its last record has been checked; when anything goes wrong the old one stays and grows older, and
/// after the cache's expire interval it is no answer any more. RTR over TCP is not authenticated: whoever shows the
/// data says so.
///
/// Building a set of 700,000 VRPs takes longer than a frame: live in a thread of its own where there is a window.
/// Errors: NetworkFailed{reason: connection{detail} | timeout | no-data | too-many | cache-error{code, text} |
/// session-changed | protocol{detail}}.
class RtrClient : public QObject {
    Q_OBJECT

public:
    enum class State { Stopped, Connecting, Synchronising, InStep, Waiting };
    Q_ENUM(State)

    explicit RtrClient(const Clock& clock, RtrLimits limits = {}, QObject* parent = nullptr);
    ~RtrClient() override;

    /// Connects, synchronises, and keeps at it until stop(): after a failure it tries again in retrySeconds().
    void start(const QString& host, quint16 port);
    void stop();

    [[nodiscard]] State state() const { return m_state; }
    /// The last complete state, whatever its age; one that knows nothing before the first.
    [[nodiscard]] std::shared_ptr<const VrpSet> latest() const { return m_set; }
    /// The same while it may be believed: after expiry a set that knows nothing, so that every verdict is NoData.
    [[nodiscard]] std::shared_ptr<const VrpSet> current() const;
    /// When latest() was complete; none = never.
    [[nodiscard]] Instant synchronisedAt() const { return m_synchronisedAt; }
    [[nodiscard]] Instant expiresAt() const
    {
        return m_synchronisedAt ? m_synchronisedAt.plusSeconds(m_expireSeconds) : Instant{};
    }
    [[nodiscard]] std::uint32_t serial() const { return m_serial; }
    [[nodiscard]] int version() const { return m_version; }
    [[nodiscard]] int retrySeconds() const { return m_retrySeconds; }

Q_SIGNALS:
    /// latest() is new.
    void updated();
    void stateChanged(cadastre::RtrClient::State state);
    void failed(const cadastre::Error& error);

private:
    void connectSocket();
    void ask();
    void readSocket();
    /// False = the connection is gone, read no further.
    bool handle(const rtr::ReadPdu& pdu);
    bool handlePdu(const rtr::SerialNotify& notify);
    bool handlePdu(const rtr::CacheResponse& response);
    bool handlePdu(const rtr::CacheReset& reset);
    bool handlePdu(const rtr::Prefix4or6& prefix);
    bool handlePdu(const rtr::EndOfData& end);
    bool handlePdu(const rtr::ErrorReport& report);
    bool handlePdu(const rtr::Ignored& ignored);
    bool applyChanges();
    bool giveUp(const QString& reason, std::initializer_list<std::pair<QString, QString>> more = {});
    bool protocolError(rtr::ErrorNumber code, const QString& detail);
    void setState(State state);
    void forget();
    bool givesUpSession();

    const Clock& m_clock;
    RtrLimits m_limits;
    QTcpSocket m_socket;
    QTimer m_deadline;
    QTimer m_next; ///< the next question, or the next attempt to connect
    QString m_host;
    quint16 m_port = 0;
    State m_state = State::Stopped;

    std::uint8_t m_version = 1;
    bool m_versionAgreed = false;
    bool m_haveSession = false;
    bool m_full = false;      ///< the answer under way is to a reset query
    bool m_receiving = false; ///< between Cache Response and End of Data
    std::uint16_t m_session = 0;
    std::uint32_t m_serial = 0;
    int m_refreshSeconds = 3600;
    int m_retrySeconds = 600;
    int m_expireSeconds = 7200;

    QByteArray m_buffer;
    std::vector<Vrp> m_records;   ///< of the last complete state, in order
    std::vector<Vrp> m_announced; ///< by the answer under way
    std::vector<Vrp> m_withdrawn;
    std::shared_ptr<const VrpSet> m_set = std::make_shared<VrpSet>();
    Instant m_synchronisedAt;
};

} // namespace cadastre

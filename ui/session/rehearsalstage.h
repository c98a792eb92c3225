// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awsapi/rehearsal.h"
#include "base/clock.h"
#include "awsapi/endpoint.h"
#include "ui/session/knownroutes.h"

#include <QObject>

#include <memory>

namespace cadastre {

class RequestLogModel;

/// How a rehearsal is to run; read when it starts.
struct RehearsalOptions {
    bool onCopy = false;       ///< act on a copy of the plan, in a window of its own
    quint16 port = 0;          ///< on 127.0.0.1; 0: any free one
    QByteArray secret;         ///< the secret access key that clients sign with; never stored
    qint64 settleSeconds = 0;  ///< how long a pending state lasts
    qint64 releaseSeconds = 0; ///< how long the block of a deleted VPC stays allocated
    QString registryFolder;    ///< of saved registry answers (RDAP), one a file; empty: only what is kept counts
    QString zoneFile;          ///< with the TXT records of the reverse zones; empty: tokens are not looked up
};

/// The rehearsal of one window's plan: off until somebody starts it, then programs on this computer act on the plan as they
/// would on AWS (interface §7.2). Each request is one command of its caller, journalled and undoable. It ends with the plan.
class RehearsalStage final : public QObject {
    Q_OBJECT
public:
    /// `workspace` must outlive it.
    explicit RehearsalStage(Workspace& workspace, QObject* parent = nullptr);
    ~RehearsalStage() override;

    /// Without one nothing can listen.
    void setEndpoints(EndpointFactory endpoints);
    [[nodiscard]] bool canListen() const { return m_endpoints != nullptr; }
    [[nodiscard]] const EndpointFactory& endpoints() const { return m_endpoints; }
    [[nodiscard]] const RehearsalOptions& options() const { return m_options; }
    void setOptions(const RehearsalOptions& options) { m_options = options; }
    /// The plan that this one is a copy of, for people; empty: it is nobody's copy.
    [[nodiscard]] QString copyOf() const { return m_copyOf; }
    void setCopyOf(const QString& name) { m_copyOf = name; }

    /// The VRPs that proofs are judged by from now on, also while it is on; none known: ROAs are not looked at.
    void setRoutes(const KnownRoutes& routes);

    /// Listens, as the options say; the plan keeps its own settings. Errors: NetworkFailed, PlanReadOnly, FileNotFound (a
    /// folder or zone file of the options); then it is off.
    [[nodiscard]] Result<void> start();
    void stop();
    [[nodiscard]] bool isOn() const { return m_endpoint != nullptr; }
    [[nodiscard]] quint16 port() const { return m_port; } ///< 0 when off
    [[nodiscard]] QString url() const;                    ///< "http://127.0.0.1:40117"; empty when off
    /// The same where it would be when off: with the chosen port, else the word PORT.
    [[nodiscard]] QString expectedUrl() const;

    [[nodiscard]] RequestLogModel& log() { return *m_log; }
    /// Answers the request of an entry again as the person at this window; it becomes the newest row of the log. Works
    /// while off as well: nothing needs to listen.
    void repeat(const awsapi::LogEntry& entry);
    /// What is due by now: as AWS would have it while programs act on the plan, which the endpoint then agrees with
    /// whoever is first; else as its author does. A failure shows at the next command.
    void settle();

Q_SIGNALS:
    void stateChanged(); ///< on or off, or whether it can listen at all

private:
    void rehearseAnew();
    /// What proofs are judged by: what the options name, what registries have answered, the VRPs of the window.
    [[nodiscard]] SavedWorld world() const;

    Workspace& m_workspace;
    SystemClock m_wallClock; ///< dates signatures, whatever clock the plan lives by
    EndpointFactory m_endpoints;
    RehearsalOptions m_options;
    KnownRoutes m_routes;
    QString m_copyOf;
    std::unique_ptr<RequestLogModel> m_log;
    std::unique_ptr<awsapi::Rehearsal> m_rehearsal;
    std::unique_ptr<Endpoint> m_endpoint; ///< null: off
    quint16 m_port = 0;
};

} // namespace cadastre

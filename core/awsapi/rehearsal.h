// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awsapi/clienttokens.h"
#include "awsapi/request.h"
#include "byoip/savedworld.h"
#include "engine/workspace.h"

#include <QHash>

#include <functional>

namespace cadastre::awsapi {

/// One request and what became of it, for the log.
struct LogEntry {
    Instant time;
    QString service; ///< "ec2", "ram", "sts"; empty when the request was not let in
    QString action;
    AccountNumber account;
    RegionName region;
    Parameters parameters;
    int status = 200;
    QString code;    ///< of the error
    QString message; ///< its text
    qint64 seq = 0;  ///< the journal entry that came of it; 0: nothing changed
    qint64 microseconds = 0;
    QByteArray requestId;
};

/// AWS, as far as addresses go, over the plan that is open (contract §2, §3): verifies the signature, reads the request,
/// carries it out as one command of its caller, writes the answer. Knows nothing of sockets. Belongs to the Workspace's
/// thread. The real AWS is never asked anything.
class Rehearsal {
public:
    /// `wallClock` dates signatures, whatever clock the plan lives by. All must outlive it.
    Rehearsal(Workspace& workspace, QByteArray secret, const Clock& wallClock);

    [[nodiscard]] HttpReply answer(const HttpRequest& request);
    /// What proofs are judged by; without it nothing is looked at.
    void setWorld(SavedWorld world) { m_world = std::move(world); }
    void setObserver(std::function<void(const LogEntry&)> observer) { m_observer = std::move(observer); }

private:
    [[nodiscard]] HttpReply admitted(const HttpRequest& request, const Identity& identity, LogEntry& log);
    [[nodiscard]] HttpReply answerQuery(const HttpRequest& request, const Identity& identity, LogEntry& log);
    [[nodiscard]] std::vector<Element> answerEc2(const Parameters& parameters, const Identity& identity, LogEntry& log,
                                                 const QString& person);
    void checkPace(const QString& action, AccountNumber account) const;

    Workspace& m_workspace;
    QByteArray m_secret;
    const Clock& m_wallClock;
    SavedWorld m_world;
    std::function<void(const LogEntry&)> m_observer;
    ClientTokens m_tokens;
    QHash<QString, Instant> m_lastCalls;
};

} // namespace cadastre::awsapi

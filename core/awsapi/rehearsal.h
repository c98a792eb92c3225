// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awsapi/clienttokens.h"
#include "awsapi/request.h"
#include "byoip/savedworld.h"
#include "awsapi/requestlog.h"
#include "engine/workspace.h"

#include <QHash>

#include <functional>

namespace cadastre::awsapi {

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
    /// How long things take and what needs proof in this run; the plan keeps its own settings (interface §7.2).
    void setPace(const RunPace& pace) { m_pace = pace; }
    /// The request of a log entry once more, as the same account in the same Region; nothing is signed or sent. It counts as
    /// a new request: its client token, which would only bring the first answer again, is left out. `person` repeats it.
    HttpReply repeat(const LogEntry& entry, const QString& person);
    /// What is due settles as AWS would do it: auto-import takes only what a discovery shows (contract §12). Requests do so
    /// by themselves; this is for a timer.
    Result<Receipt> settle();
    void setObserver(std::function<void(const LogEntry&)> observer) { m_observer = std::move(observer); }

private:
    [[nodiscard]] HttpReply logged(const std::function<HttpReply(LogEntry& log)>& answer) const;
    [[nodiscard]] HttpReply admitted(const HttpRequest& request, const Identity& identity, const QString& person,
                                     LogEntry& log);
    /// `read`: what came of Workspace::catchUp().
    [[nodiscard]] HttpReply answerQuery(const HttpRequest& request, const Identity& identity, const QString& person,
                                        const Result<bool>& read, LogEntry& log);
    /// The elements of the answer.
    [[nodiscard]] QByteArray answerEc2(const Parameters& parameters, const Identity& identity, LogEntry& log,
                                       const QString& person);
    void checkPace(const QString& action, AccountNumber account) const;
    /// Does anything of this run become due later?
    [[nodiscard]] bool takesTime() const;

    Workspace& m_workspace;
    QByteArray m_secret;
    const Clock& m_wallClock;
    SavedWorld m_world;
    RunPace m_pace;
    std::function<void(const LogEntry&)> m_observer;
    ClientTokens m_tokens;
    QHash<QString, Instant> m_lastCalls;
};

} // namespace cadastre::awsapi

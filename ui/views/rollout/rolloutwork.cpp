// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/rollout/rolloutwork.h"

#include "engine/rolloutstart.h"
#include "plan/rowcount.h"
#include "rollout/awsscript.h"
#include "ui/session/driftstage.h"
#include "ui/session/session.h"

#include <QThreadPool>

#include <utility>

namespace cadastre {

namespace {

constexpr std::size_t workedFrom = 2'000; // rows; some 30 ms

using IsCancelled = std::function<bool()>;

/// Where a start begins, and where it leads.
struct RolloutEnds {
    RolloutStart start;
    Plan target;
};

Result<RolloutEnds> endsFrom(const Workspace& workspace, const QString& word)
{
    auto start = rolloutStart(workspace, word);
    if (!start)
        return Unexpected(start.error());
    return RolloutEnds{*std::move(start), workspace.plan()};
}

/// The same of what the window knows.
Result<RolloutEnds> endsOfNow(const Session& session, const QString& word)
{
    if (word != comparisonStart)
        return endsFrom(session.workspace(), word);
    if (!session.drift().hasRollout()) // it was closed meanwhile
        return refuse(ErrorCode::Cancelled);
    auto ends = session.drift().rolloutEnds();
    if (!ends)
        return Unexpected(ends.error());
    return RolloutEnds{{std::move(ends->seen), seenStartName(session.drift().seenAt())}, std::move(ends->planned)};
}

/// A large one is no longer in the hands of the window's thread when it goes: that takes as long as a frame and more.
std::shared_ptr<const WorkedRollout> freedAside(std::unique_ptr<const WorkedRollout> rollout)
{
    return {rollout.release(),
            [](const WorkedRollout* gone) { QThreadPool::globalInstance()->start([gone] { delete gone; }); }};
}

/// Nothing when it was cancelled.
std::unique_ptr<const WorkedRollout> workOut(const RolloutEnds& ends, AdvertiseSteps advertising, Instant now,
                                             const IsCancelled& isCancelled)
{
    Rollout rollout = planRollout(ends.start.plan, ends.target, advertising, now);
    if (isCancelled())
        return {};
    QStringList lines = awsScriptSteps(rollout);
    if (isCancelled())
        return {};
    return std::make_unique<const WorkedRollout>(
        WorkedRollout{ListedRollout(std::move(rollout)), ends.start.name, std::move(lines)});
}

Result<std::shared_ptr<const WorkedRollout>> workOutAside(const Result<RolloutEnds>& ends, AdvertiseSteps advertising,
                                                          Instant now, const IsCancelled& isCancelled)
{
    if (!ends)
        return Unexpected(ends.error());
    auto rollout = isCancelled() ? nullptr : workOut(*ends, advertising, now, isCancelled);
    if (!rollout)
        return refuse(ErrorCode::Cancelled);
    return freedAside(std::move(rollout));
}

} // namespace

RolloutWork::RolloutWork(Session& session, QObject* parent) : QObject(parent), m_session(session), m_jobFrom(workedFrom)
{
    connect(&m_job, &QFutureWatcherBase::finished, this, &RolloutWork::ended);
}

RolloutWork::~RolloutWork() { m_job.cancel(); }

bool RolloutWork::isJob() const
{
    const Workspace& workspace = m_session.workspace();
    return rowCount(workspace.plan()) >= m_jobFrom
        || (!workspace.path().isEmpty() && readingCost(workspace.journal()) >= readAtOnceUpTo);
}

void RolloutWork::ask(const RolloutQuestion& question)
{
    m_question = question;
    m_isOverdue = m_isRunning; // one at a time: each has a copy of the plan
    if (m_isRunning)
        return;
    if (isJob()) {
        m_asked = question;
        m_isRunning = true;
        m_job.setFuture(begin());
        Q_EMIT begun();
        return;
    }
    const auto ends = endsOfNow(m_session, question.start);
    if (!ends)
        return tell(Unexpected(ends.error()));
    tell(Worked(workOut(*ends, question.advertising, m_session.now(), [] { return false; })));
}

QFuture<RolloutWork::Reading> RolloutWork::begin() const
{
    const auto [word, advertising] = m_question;
    const Instant now = m_session.now();
    const Workspace& workspace = m_session.workspace();
    if (word != comparisonStart && !workspace.path().isEmpty())
        return readAside<Worked>(workspace, [word, advertising, now](const Workspace& file, const auto& isCancelled) {
            return workOutAside(endsFrom(file, word), advertising, now, isCancelled);
        });
    return QtConcurrent::run([ends = endsOfNow(m_session, word), advertising, now](QPromise<Reading>& promise) {
        promise.addResult(std::make_shared<FileReading<Worked>>(FileReading<Worked>{
            {}, 0, workOutAside(ends, advertising, now, [&promise] { return promise.isCanceled(); })}));
    });
}

void RolloutWork::ended()
{
    m_isRunning = false;
    const bool isOverdue = std::exchange(m_isOverdue, false);
    const Result<Worked> worked = std::exchange(m_job.result()->what, Worked()); // none of it stays behind
    if (m_asked == m_question)
        tell(worked);
    if (isOverdue)
        ask(m_question);
}

void RolloutWork::tell(const Result<Worked>& worked)
{
    if (worked)
        Q_EMIT workedOut(*worked);
    else
        Q_EMIT failed(worked.error());
}

} // namespace cadastre

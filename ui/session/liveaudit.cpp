// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/liveaudit.h"

#include "engine/workspace.h"
#include "plan/rowcount.h"

#include <QtConcurrentRun>

namespace cadastre {

namespace {

constexpr int delayMs = 120;                 // one run for a burst of changes
constexpr std::size_t jobFrom = 5'000;       // rows (decisions.md, Threads)
constexpr std::size_t rowsReadBack = 20'000; // some 30 ms

} // namespace

LiveAudit::LiveAudit(const Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_jobFrom(jobFrom)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(delayMs);
    connect(&m_soon, &QTimer::timeout, this, &LiveAudit::run);
    connect(&m_job, &QFutureWatcherBase::finished, this, &LiveAudit::ended);
    connect(&m_looksBack, &QFutureWatcherBase::finished, this, &LiveAudit::lookedBack);
}

LiveAudit::~LiveAudit()
{
    m_job.cancel();
    m_looksBack.cancel();
}

void LiveAudit::setFacts(const AuditFacts& facts)
{
    const bool knewRoutes = m_facts.vrps && m_facts.vrps->isLoaded();
    m_facts = facts;
    if (!knewRoutes) { // what is found by the first VRPs is not new for that
        m_looksBack.cancel();
        m_history.reset();
    }
    planChanged();
}

bool LiveAudit::isJob() const { return rowCount(m_workspace.plan()) >= m_jobFrom; }

void LiveAudit::planChanged()
{
    m_isCurrent = false;
    if (m_isRunning)
        m_isOverdue = true; // let it end: changes may come faster than jobs do
    else
        m_soon.start();
}

void LiveAudit::run()
{
    m_soon.stop();
    if (m_isRunning)
        m_isOverdue = true;
    else if (isJob())
        start();
    else
        take(audit(m_workspace.plan(), m_workspace.clock().now(), m_facts), m_facts);
}

void LiveAudit::start()
{
    m_isOverdue = false;
    m_isRunning = true;
    m_jobFacts = m_facts;
    m_job.setFuture(QtConcurrent::run(
        [plan = m_workspace.plan(), now = m_workspace.clock().now(), facts = m_facts](QPromise<AuditReport>& promise) {
            promise.addResult(audit(plan, now, facts, [&promise] { return promise.isCanceled(); }));
        }));
    Q_EMIT runningChanged();
}

void LiveAudit::ended()
{
    m_isRunning = false;
    if (!m_job.isCanceled())
        take(m_job.result(), m_jobFacts);
    Q_EMIT runningChanged();
    if (m_isOverdue)
        m_soon.start();
}

void LiveAudit::cancel()
{
    m_soon.stop();
    m_isOverdue = false;
    m_job.cancel();
}

void LiveAudit::take(AuditReport report, const AuditFacts& by)
{
    m_report = std::move(report);
    m_reportFacts = by;
    m_isCurrent = !m_isOverdue;
    if (m_history) {
        m_history->follow(m_report);
        m_history->tell(m_report);
    } else if (!m_looksBack.isRunning()) {
        lookBack();
    } // else what it works out is followed up when it ends
    Q_EMIT changed();
}

void LiveAudit::lookBack()
{
    if (m_isPastUnreadable || m_reportFacts.vrps != m_facts.vrps)
        return; // the report by the facts of now comes next
    if (m_workspace.isWriting())
        return; // the report of what is written comes next
    auto steps = readPastSteps(m_workspace.journal(), rowsReadBack);
    auto plan = m_workspace.asOf(m_workspace.revision());
    m_isPastUnreadable = !steps || !plan; // nobody asked for it; who reads the history itself is told why
    if (m_isPastUnreadable)
        return;
    m_looksBack.setFuture(QtConcurrent::run([plan = *std::move(plan), steps = *std::move(steps), now = m_report.time,
                                             facts = m_facts](QPromise<FindingHistory>& promise) {
        promise.addResult(FindingHistory::of(plan, steps, now, facts, [&promise] { return promise.isCanceled(); }));
    }));
}

void LiveAudit::lookedBack()
{
    if (m_looksBack.isCanceled())
        return lookBack(); // by the facts of now
    m_history = m_looksBack.result();
    m_history->follow(m_report);
    m_history->tell(m_report);
    Q_EMIT historyChanged();
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/liveaudit.h"

#include "engine/workspace.h"

#include <QtConcurrentRun>

namespace cadastre {

namespace {

constexpr int delayMs = 120;           // one run for a burst of changes
constexpr std::size_t jobFrom = 5'000; // rows (decisions.md, Threads)

std::size_t rowCount(const Plan& plan)
{
    std::size_t rows = 0;
    forEachKind([&]<class E>() { rows += plan.all<E>().size(); });
    return rows;
}

} // namespace

LiveAudit::LiveAudit(const Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_jobFrom(jobFrom)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(delayMs);
    connect(&m_soon, &QTimer::timeout, this, &LiveAudit::run);
    connect(&m_job, &QFutureWatcherBase::finished, this, &LiveAudit::ended);
}

LiveAudit::~LiveAudit()
{
    m_job.disconnect(this);
    m_job.cancel();
    m_job.waitForFinished();
}

void LiveAudit::setFacts(const AuditFacts& facts)
{
    m_facts = facts;
    planChanged();
}

void LiveAudit::planChanged()
{
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
    else if (rowCount(m_workspace.plan()) >= m_jobFrom)
        start();
    else
        take(audit(m_workspace.plan(), m_workspace.clock().now(), m_facts));
}

void LiveAudit::start()
{
    m_isOverdue = false;
    m_isRunning = true;
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
        take(m_job.result());
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

void LiveAudit::take(AuditReport report)
{
    m_report = std::move(report);
    Q_EMIT changed();
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/liveaudit.h"

#include "engine/workspace.h"

#include <QThread>

#include <atomic>

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

struct LiveAudit::Job {
    Plan plan;
    Instant now;
    AuditFacts facts;
    AuditReport report;
    std::atomic<bool> isCancelled = false;
    std::unique_ptr<QThread> thread;
};

LiveAudit::LiveAudit(const Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_jobFrom(jobFrom)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(delayMs);
    connect(&m_soon, &QTimer::timeout, this, &LiveAudit::run);
}

LiveAudit::~LiveAudit()
{
    if (!m_job)
        return;
    m_job->isCancelled = true;
    m_job->thread->disconnect(this);
    m_job->thread->wait();
}

void LiveAudit::setFacts(const AuditFacts& facts)
{
    m_facts = facts;
    planChanged();
}

void LiveAudit::planChanged()
{
    if (m_job)
        m_isOverdue = true; // let it end: changes may come faster than jobs do
    else
        m_soon.start();
}

void LiveAudit::run()
{
    m_soon.stop();
    if (m_job)
        m_isOverdue = true;
    else if (rowCount(m_workspace.plan()) >= m_jobFrom)
        start();
    else
        take(audit(m_workspace.plan(), m_workspace.clock().now(), m_facts));
}

void LiveAudit::start()
{
    m_isOverdue = false;
    m_job = std::make_unique<Job>();
    m_job->plan = m_workspace.plan();
    m_job->now = m_workspace.clock().now();
    m_job->facts = m_facts;
    m_job->thread.reset(QThread::create([job = m_job.get()] {
        job->report = audit(job->plan, job->now, job->facts, [job] { return job->isCancelled.load(); });
    }));
    connect(m_job->thread.get(), &QThread::finished, this, &LiveAudit::ended);
    m_job->thread->start();
    Q_EMIT runningChanged();
}

void LiveAudit::ended()
{
    const std::unique_ptr<Job> job = std::move(m_job);
    job->thread->wait(); // finished() comes from within it
    if (!job->isCancelled)
        take(std::move(job->report));
    Q_EMIT runningChanged();
    if (m_isOverdue)
        m_soon.start();
}

void LiveAudit::cancel()
{
    m_soon.stop();
    m_isOverdue = false;
    if (m_job)
        m_job->isCancelled = true;
}

void LiveAudit::take(AuditReport report)
{
    m_report = std::move(report);
    Q_EMIT changed();
}

} // namespace cadastre

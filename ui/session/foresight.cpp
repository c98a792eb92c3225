// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/foresight.h"

#include "ui/session/session.h"

#include <QtConcurrentRun>

#include <optional>

namespace cadastre {

namespace {

constexpr int restDelayMs = 250; // when nobody types or ticks

} // namespace

/// What a job compares with. Without a report of the plan as it is the job makes one.
struct Foresight::Ground {
    Plan plan;
    std::optional<AuditReport> before;
    Instant now;
    AuditFacts facts;
};

Foresight::Foresight(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    m_atRest.setSingleShot(true);
    m_atRest.setInterval(restDelayMs);
    connect(&m_atRest, &QTimer::timeout, this, &Foresight::look);
    connect(&m_job, &QFutureWatcherBase::finished, this, &Foresight::ended);
    connect(&session, &Session::changed, this, &Foresight::planChanged);
    connect(&session, &Session::wasReset, this, &Foresight::planChanged);
    connect(&session, &Session::auditChanged, this, [this] { m_ground.reset(); }); // a newer report to compare with
    connect(&session, &Session::routesChanged, this, [this] {
        m_ground.reset();
        if (m_isAsked)
            ask(m_changes); // the same change, judged by what is known now
    });
}

Foresight::~Foresight() { m_job.cancel(); }

void Foresight::ask(const ChangeSet& changes)
{
    m_job.cancel();
    m_changes = changes;
    m_isAsked = true;
    m_atRest.start();
    if (m_session.liveAudit().isJob())
        Q_EMIT looking();
}

void Foresight::askNow(const ChangeSet& changes)
{
    ask(changes);
    if (!m_session.liveAudit().isJob())
        look();
}

void Foresight::forget()
{
    m_atRest.stop();
    m_job.cancel();
    m_isAsked = false;
}

void Foresight::planChanged()
{
    forget(); // the form decides anew, and asks again
    m_ground.reset();
}

std::shared_ptr<const Foresight::Ground> Foresight::groundOfNow() const
{
    auto ground = std::make_shared<Ground>(Ground{m_session.plan(), {}, m_session.now(), m_session.auditFacts()});
    if (m_session.liveAudit().isCurrent())
        ground->before = m_session.report();
    return ground;
}

void Foresight::look()
{
    m_atRest.stop();
    const LiveAudit& audited = m_session.liveAudit();
    if (!audited.isJob()) {
        const Instant now = m_session.now();
        const AuditFacts& facts = m_session.auditFacts();
        const Plan& plan = m_session.plan();
        Q_EMIT foreseen(foreseenFindings(plan, audited.isCurrent() ? audited.report() : audit(plan, now, facts),
                                         m_changes, now, facts));
        return;
    }
    if (!m_ground)
        m_ground = groundOfNow();
    m_job.setFuture(QtConcurrent::run([ground = m_ground, changes = m_changes](QPromise<ForeseenFindings>& promise) {
        const auto isCancelled = [&promise] { return promise.isCanceled(); };
        promise.addResult(foreseenFindings(
            ground->plan,
            ground->before ? *ground->before : audit(ground->plan, ground->now, ground->facts, isCancelled), changes,
            ground->now, ground->facts, isCancelled));
    }));
}

void Foresight::ended()
{
    if (!m_job.isCanceled())
        Q_EMIT foreseen(m_job.result());
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compliance/audit.h"
#include "engine/findinghistory.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace cadastre {

class Workspace;

/// The audit of one window's plan, kept up to date: shortly after each change, on this thread while the plan is small, else as
/// a job on a copy of it, in a thread of its own. Until a job ends the report is the one before.
/// Once, in another thread, the plan's past is audited too: from then on each finding says since when it holds.
class LiveAudit final : public QObject {
    Q_OBJECT
public:
    /// `workspace` must outlive it.
    explicit LiveAudit(const Workspace& workspace, QObject* parent = nullptr);
    ~LiveAudit() override; ///< drops its jobs; they hold all that they read

    [[nodiscard]] const AuditReport& report() const { return m_report; }
    [[nodiscard]] const AuditFacts& facts() const { return m_facts; }
    /// Null until the past was looked at; for ever where its journal cannot be read.
    [[nodiscard]] const FindingHistory* history() const { return m_history ? &*m_history : nullptr; }
    [[nodiscard]] bool isPastUnreadable() const { return m_isPastUnreadable; }
    /// What is known beside the plan from now on; the report follows soon. By what was known first the past is judged as well;
    /// what a later set of VRPs brings to light holds since then.
    void setFacts(const AuditFacts& facts);
    /// The report follows soon: one for a burst of changes.
    void planChanged();
    /// The report follows at once: on return for a small plan.
    void run();
    /// Is a job under way?
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Is the report the plan's as it is now, by the facts of now?
    [[nodiscard]] bool isCurrent() const { return m_isCurrent; }
    /// Is the plan so large that an audit of it is a job?
    [[nodiscard]] bool isJob() const;
    /// Ends the job; the report stays the one before, until the plan changes or somebody asks again.
    void cancel();

    /// From how many rows on it is a job; for tests.
    void setJobFrom(std::size_t rows) { m_jobFrom = rows; }

Q_SIGNALS:
    void changed();        ///< the report is a new one
    void runningChanged(); ///< a job began or is over
    void historyChanged(); ///< the past was looked at: the same report says since when

private:
    void start();
    void ended();
    void take(AuditReport report, const AuditFacts& by);
    void lookBack();
    void lookedBack();

    const Workspace& m_workspace;
    AuditReport m_report;
    AuditFacts m_facts;
    AuditFacts m_reportFacts; ///< what m_report was judged by
    AuditFacts m_jobFacts;
    QTimer m_soon;
    QFutureWatcher<AuditReport> m_job;
    QFutureWatcher<FindingHistory> m_looksBack;
    std::optional<FindingHistory> m_history;
    bool m_isRunning = false;
    bool m_isCurrent = false;
    bool m_isPastUnreadable = false;
    bool m_isOverdue = false; ///< the plan changed while the job was under way
    std::size_t m_jobFrom;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compliance/audit.h"
#include "engine/rolloutstart.h"
#include "exchange/adoption.h"
#include "ui/session/subject.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <optional>
#include <utility>
#include <vector>

namespace cadastre {

class Workspace;

/// The plan of one window against answers of AWS that somebody chose: nothing until then. The answers stay in memory for as
/// long as the comparison is on, and the plan is held against them anew shortly after it changed. Nothing here changes it.
class DriftStage final : public QObject {
    Q_OBJECT
public:
    /// `workspace` must outlive it.
    explicit DriftStage(const Workspace& workspace, QObject* parent = nullptr);

    /// Compares with files of the AWS CLI's answers, and folders of them. `context` is of those that say nothing
    /// themselves. Errors: those of readAwsAnswers() and planAwsImport(); then all is as before.
    [[nodiscard]] Result<void> compare(const QStringList& files, const ImportContext& context);
    /// The same with answers that are at hand.
    [[nodiscard]] Result<void> compare(std::vector<ImportSource> sources, const ImportContext& context);
    void close();
    [[nodiscard]] bool isOn() const { return m_import.has_value(); }

    [[nodiscard]] QStringList files() const { return m_files; } ///< as they were chosen
    [[nodiscard]] const ImportContext& context() const { return m_context; }
    [[nodiscard]] Instant seenAt() const { return m_seenAt; }
    [[nodiscard]] const ImportPlan& import() const; ///< only while it is on
    [[nodiscard]] const std::vector<DriftRow>& rows() const { return m_rows; }
    [[nodiscard]] int count(DriftVerdict verdict) const;
    [[nodiscard]] int differences() const { return static_cast<int>(m_rows.size()) - count(DriftVerdict::Matched); }
    /// What differs of a pool and of what lies in it, without its sub-pools.
    [[nodiscard]] const std::vector<const DriftRow*>& rowsOf(PoolId pool) const;
    /// How many findings of the report are “fix planned, not yet seen” and end once what AWS has is taken.
    [[nodiscard]] int fixesSeen(const AuditReport& report) const;
    /// Reads the plan again, soon.
    void planChanged();
    void refresh();
    /// The same at once, if it is due.
    void catchUp()
    {
        if (m_soon.isActive())
            refresh();
    }

    /// Names a row for as long as it says the same.
    [[nodiscard]] static QString keyOf(const DriftRow& row);
    /// Which rows these keys name.
    [[nodiscard]] DriftChoice chosen(const QSet<QString>& keys) const;

    /// Somebody wants AWS to become as planned in these rows: the rollout starts from here.
    void wantRollout(const QSet<QString>& keys);
    /// True once after each wantRollout().
    [[nodiscard]] bool takeRolloutWish() { return std::exchange(m_rolloutWanted, false); }
    [[nodiscard]] bool hasRollout() const { return isOn() && !m_rolloutKeys.isEmpty(); }
    /// From what AWS shows in the rows of wantRollout() to the plan as it is.
    [[nodiscard]] Result<DriftEnds> rolloutEnds() const;

Q_SIGNALS:
    void changed(); ///< begun, read anew, or over

private:
    [[nodiscard]] Result<void> begin(std::vector<ImportSource> sources, const ImportContext& context,
                                     const QStringList& files);
    [[nodiscard]] Result<void> read();

    const Workspace& m_workspace;
    QStringList m_files;
    std::vector<ImportSource> m_sources;
    ImportContext m_context;
    Instant m_seenAt;
    std::optional<ImportPlan> m_import;
    std::vector<DriftRow> m_rows;
    QHash<PoolId, std::vector<const DriftRow*>> m_byPool;
    QSet<QString> m_rolloutKeys;
    bool m_rolloutWanted = false;
    QTimer m_soon;
};

/// Where the window shows a difference: the planned row, else the place that its block lies in.
[[nodiscard]] Place placeOf(const Plan& plan, const DriftRow& row);

} // namespace cadastre

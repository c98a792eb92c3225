// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "rollout/rolloutfiles.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace cadastre {

class EmptyState;
class PlainLabel;
class RolloutModel;
class RolloutWork;
class Session;
class StepDetail;
struct MarkStep;
struct WorkedRollout;

/// From plan to change: the steps that make AWS what the plan says, to be read,
/// pruned, given a ticket, marked done, and written as a script, as Terraform
/// or as CloudFormation. Worked out anew shortly after the plan changed, while
/// it shows.
class RolloutView final : public QWidget {
    Q_OBJECT
public:
    explicit RolloutView(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] RolloutWork& work() const { return *m_work; }
    /// What exporting to `path` would write. Errors: those of rolloutFiles().
    [[nodiscard]] Result<std::vector<RolloutFile>> filesFor(RolloutFormat format, const QString& path) const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QHBoxLayout* tools();
    [[nodiscard]] QPushButton* exportButton();
    void prepareTableOfSteps();
    void fillBody(); ///< the steps beside what is said of the selected one
    void refreshStarts();
    void refresh();
    void showWorking();
    void showRollout(const std::shared_ptr<const WorkedRollout>& rollout);
    void showCaveats();
    void showFailure(const Error& error);
    void enableTools();
    void showDetail();
    void exportAs(RolloutFormat format, const QString& suffix);
    void mark(const MarkStep& mark);
    void rehearse();
    void showRoutes();

    Session& m_session;
    RolloutModel* m_model;
    RolloutWork* m_work;
    PlainLabel* m_header;
    QComboBox* m_start;
    QCheckBox* m_advertise;
    QPushButton* m_routes;
    QPushButton* m_rehearse;
    QPushButton* m_export;
    QWidget* m_caveats;
    QVBoxLayout* m_caveatLayout;
    QTableView* m_table;
    EmptyState* m_empty;
    QWidget* m_body;
    StepDetail* m_detail;
    std::shared_ptr<const WorkedRollout> m_shown; ///< null until the first is worked out
    QTimer m_soon;
    bool m_stale = true;
};

} // namespace cadastre

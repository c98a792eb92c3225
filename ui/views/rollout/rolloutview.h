// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/awsscript.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QTableView;
class QVBoxLayout;

namespace cadastre {

class EmptyState;
class PlainLabel;
class RolloutModel;
class Session;
class StepDetail;
struct MarkStep;

/// From plan to change: the steps that make AWS what the plan says, to be read,
/// pruned, given a ticket, marked done, and written as a script, as Terraform
/// or as CloudFormation. Worked out anew shortly after the plan changed, while
/// it shows.
class RolloutView final : public QWidget {
    Q_OBJECT
public:
    explicit RolloutView(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* table() const { return m_table; }
    /// What `format` ("aws-cli", "terraform", "cloudformation") would write, file
    /// name → text; the first is the one that the person named. Errors: those of
    /// awsScript().
    [[nodiscard]] Result<std::vector<std::pair<QString, QByteArray>>> filesFor(const QString& format,
                                                                               const QString& path) const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refreshStarts();
    void refresh();
    void showDetail();
    void exportAs(const QString& format, const QString& suffix);
    void mark(const MarkStep& mark);

    Session& m_session;
    RolloutModel* m_model;
    PlainLabel* m_header;
    QComboBox* m_start;
    QCheckBox* m_advertise;
    QWidget* m_caveats;
    QVBoxLayout* m_caveatLayout;
    QTableView* m_table;
    EmptyState* m_empty;
    QWidget* m_body;
    StepDetail* m_detail;
    RolloutOrigin m_origin;
    QStringList m_lines; ///< of each step
    QTimer m_soon;
    bool m_stale = true;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/tabs/placetab.h"

class QPushButton;
class QTableView;
class QToolButton;

namespace cadastre {

class EmptyState;
class CommandBlock;
class PlainLabel;
class PrincipalHeader;
class SharingModel;
class TableOutput;

/// Who may draw from the pool (and from the pools inside it): one row a pool, one column a principal under its unit. Ticks are collected,
/// their effect is said below, and Apply carries all of them out as one step of the history.
class SharingTab final : public PlaceTab {
    Q_OBJECT
public:
    explicit SharingTab(Session& session, QWidget* parent = nullptr);

    void apply();

protected:
    /// In the matrix, + and − fold, as they do in a tree.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild() override;
    void tellEffect();
    void openMenu(const QPoint& at);
    /// The unit of the current cell, or the one that it lies in.
    void foldCurrent(bool isFolded);
    void fitColumns();
    /// Leads out of a column that was folded away.
    void keepCurrentInSight();

    PlainLabel* m_who;
    SharingModel* m_model;
    QTableView* m_matrix;
    PrincipalHeader* m_principals;
    QPushButton* m_openAll;
    QPushButton* m_foldAll;
    QPushButton* m_share;
    TableOutput* m_output = nullptr;
    QToolButton* m_export = nullptr;
    QWidget* m_foot;
    PlainLabel* m_effect;
    CommandBlock* m_commands; ///< the calls that the ticks come to
    QPushButton* m_discard;
    QPushButton* m_apply;
    EmptyState* m_empty;
};

} // namespace cadastre

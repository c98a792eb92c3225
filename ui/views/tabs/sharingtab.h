// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/tabs/placetab.h"

class QPushButton;
class QTableView;

namespace cadastre {

class EmptyState;
class PlainLabel;
class SharingModel;

/// Who may draw from the pool (and from the pools inside it): one row a pool, one column a principal. Ticks are collected,
/// their effect is said below, and Apply carries all of them out as one step of the history.
class SharingTab final : public PlaceTab {
    Q_OBJECT
public:
    explicit SharingTab(Session& session, QWidget* parent = nullptr);

    void apply();

private:
    void rebuild() override;
    void tellEffect();

    PlainLabel* m_who;
    SharingModel* m_model;
    QTableView* m_matrix;
    QPushButton* m_share;
    QWidget* m_foot;
    PlainLabel* m_effect;
    QPushButton* m_discard;
    QPushButton* m_apply;
    EmptyState* m_empty;
};

} // namespace cadastre

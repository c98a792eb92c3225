// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/tabs/placetab.h"

class QPushButton;
class QTableWidget;

namespace cadastre {

class EmptyState;
class PlainLabel;

/// Who may draw from the pool (and from the pools inside it): one row a pool, one column a unit; the cell says direct,
/// inherited or none. The share itself is edited in its dialog, which says the effect first.
class SharingTab final : public PlaceTab {
    Q_OBJECT
public:
    explicit SharingTab(Session& session, QWidget* parent = nullptr);

private:
    void rebuild() override;
    void fillMatrix(const std::vector<PoolId>& pools);
    [[nodiscard]] std::vector<PoolId> shownPools() const;

    PlainLabel* m_who;
    QTableWidget* m_matrix;
    QPushButton* m_share;
    EmptyState* m_empty;
};

} // namespace cadastre

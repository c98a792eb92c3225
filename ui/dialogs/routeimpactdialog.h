// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/routeimpact.h"

#include <QDialog>

class QPlainTextEdit;
class QTableView;

namespace cadastre {

class RouteImpactModel;

/// What a change does to routes, prefix lists and their limits; the selected row's prefixes that come and go.
class RouteImpactDialog final : public QDialog {
    Q_OBJECT
public:
    explicit RouteImpactDialog(std::vector<RouteImpact> rows, QWidget* parent = nullptr);
    [[nodiscard]] QTableView* table() const { return m_table; }

private:
    void showPrefixes();
    RouteImpactModel* m_model;
    QTableView* m_table;
    QPlainTextEdit* m_prefixes;
};

} // namespace cadastre

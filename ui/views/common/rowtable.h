// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace cadastre {

/// A table whose rows can be dragged out, as far as its model says so. What follows the pointer is what is dragged, not a
/// picture of rows as wide as the window, which would cover the place where it is to be dropped.
class RowTable final : public QTableView {
    Q_OBJECT
public:
    explicit RowTable(QWidget* parent = nullptr);

protected:
    void startDrag(Qt::DropActions actions) override;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/tables/viewoutput.h"

#include <functional>

class QTableView;
class QToolButton;

namespace cadastre {

/// How a table leaves the window (interface §4.7): the button of its bar, the entries of its menu, and what the window's own
/// actions reach. One a table, whatever its model; the table owns it.
class TableOutput final : public ViewOutput {
    Q_OBJECT
public:
    /// `view` has its model, its object name and its accessible name. `about`: where, and what it is narrowed to.
    TableOutput(Session& session, QTableView* view, std::function<QString()> about = {});

    [[nodiscard]] QTableView* view() const { return m_view; }
    /// "Export ▾", for the bar above the table. Where something else than the table is exported beside it, it is another
    /// `icon` that tells them apart.
    [[nodiscard]] QToolButton* button(QWidget* parent, const QString& icon = QStringLiteral("export"));
    [[nodiscard]] bool isSeen() const override;
    void open(TableForm form) override;
    [[nodiscard]] TableContent content(TableExtent extent) const;

    /// Of the table that is seen in `pane`; null: there is none.
    [[nodiscard]] static TableOutput* in(QWidget* pane);

private:
    QTableView* m_view;
    std::function<QString()> m_about;
};

} // namespace cadastre

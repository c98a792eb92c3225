// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/tableexportdialog.h"

#include <QObject>

#include <functional>

class QMenu;
class QTableView;
class QToolButton;

namespace cadastre {

class Session;

/// How a table leaves the window (interface §4.7): the button of its bar, the entries of its menu, and what the window's own
/// actions reach. One a table, whatever its model; the table owns it.
class TableOutput final : public QObject {
    Q_OBJECT
public:
    /// `view` has its model, its object name and its accessible name. `about`: where, and what it is narrowed to.
    TableOutput(Session& session, QTableView* view, std::function<QString()> about = {});

    [[nodiscard]] QTableView* view() const { return m_view; }
    /// "Export ▾", for the bar above the table. Where something else than the table is exported beside it, it is another
    /// `icon` that tells them apart.
    [[nodiscard]] QToolButton* button(QWidget* parent, const QString& icon = QStringLiteral("export"));
    void fillMenu(QMenu& menu);
    /// Asks where to, and shows what comes.
    void open(TableForm form);
    [[nodiscard]] TableContent content(TableExtent extent) const;

    /// Of the table that is seen in `pane`; null: there is none.
    [[nodiscard]] static TableOutput* in(QWidget* pane);

private:
    Session& m_session;
    QTableView* m_view;
    std::function<QString()> m_about;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/tableexportdialog.h"

#include <QObject>

class QMenu;

namespace cadastre {

class Session;

/// How something that is seen leaves the window: a table, a tree, charts. What it stands in owns it; the window's own actions
/// find it there.
class ViewOutput : public QObject {
    Q_OBJECT
public:
    ViewOutput(Session& session, QObject* parent) : QObject(parent), m_session(session) {}

    [[nodiscard]] virtual bool isSeen() const = 0;
    /// Asks where to, and shows what comes.
    virtual void open(TableForm form) = 0;
    void fillMenu(QMenu& menu);

    /// Of what is seen in `pane`; null: nothing there leaves it.
    [[nodiscard]] static ViewOutput* in(QWidget* pane);

protected:
    /// The form, on one of `sources`.
    void openForm(std::vector<TableSource> sources, int chosen, TableForm form, QWidget* window);

private:
    Session& m_session;
};

} // namespace cadastre

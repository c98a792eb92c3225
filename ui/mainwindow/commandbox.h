// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/boxentries.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace cadastre {

/// The one box at the right of the toolbar (Ctrl+K): type to search, Up and Down choose, Enter goes or runs, Escape leaves.
/// The answers hang below it as a child of the window, so nothing depends on where a compositor puts popups.
class CommandBox final : public QWidget {
    Q_OBJECT
public:
    CommandBox(const ActionCatalogue& actions, QWidget* window);

    void setSession(Session* session);
    /// Takes the focus, with `text` typed.
    void show(const QString& text);
    using QWidget::show;
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] QWidget* answers() const { return m_answers; }
    [[nodiscard]] const std::vector<BoxEntry>& entries() const { return m_entries; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void place();
    void run(int row);
    void leave();
    void move(int step);

    const ActionCatalogue& m_actions;
    Session* m_session = nullptr;
    QLineEdit* m_edit;
    QPointer<QWidget> m_answers; ///< lies over the window, which may go first
    QListView* m_list;
    QStandardItemModel* m_model;
    std::vector<BoxEntry> m_entries;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/parts.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;

namespace cadastre {

class AddressLabel;
class ChipRow;
class PathBar;
class TabbedPane;

/// What is selected, in full: path, address, chips, and one tab for each question. Tabs are built when first shown; which
/// ones there are depends on whether a pool or a scope is selected.
class CentrePane final : public QWidget {
    Q_OBJECT
public:
    explicit CentrePane(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] TabbedPane* tabs() const { return m_tabs; }
    /// Object names of the tabs for the present selection, in order.
    [[nodiscard]] QStringList tabNames() const;
    /// Object name of the tab that is seen; showTab() brings one to the front without going anywhere.
    [[nodiscard]] QString currentTab() const;
    void showTab(const QString& name);
    /// The path becomes a line edit: paths and addresses are typed there (Ctrl+L).
    void editPath();

private:
    void refresh();
    void refreshHeader();
    void refreshTabs();
    void refreshCounts();
    void buildPage(int index);
    void goToText(const QString& text);

    Session& m_session;
    QStackedWidget* m_pathStack;
    PathBar* m_path;
    QLineEdit* m_pathEdit;
    AddressLabel* m_address;
    ChipRow* m_chips;
    TabbedPane* m_tabs;
    bool m_following = false; ///< the tab bar follows the session now; its changes are not the person's
};

} // namespace cadastre

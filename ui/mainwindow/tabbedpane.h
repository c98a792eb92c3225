// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QTabBar;

namespace cadastre {

/// Tabs as the title of a panel: a flat tab bar with room for facts at its right end, pages below. Pages have object names
/// and are asked for by them.
class TabbedPane final : public QWidget {
    Q_OBJECT
public:
    /// `name` is read aloud for the tab bar ("Findings, history and log").
    TabbedPane(const QString& name, const QString& objectName, QWidget* parent = nullptr);

    void addPage(QWidget* page, const QString& title);
    void insertPage(int index, QWidget* page, const QString& title);
    /// The page leaves the pane and belongs to the caller.
    void takePage(QWidget* page);
    /// Deletes all pages.
    void clear();
    [[nodiscard]] int count() const;
    [[nodiscard]] QWidget* page(int index) const;
    [[nodiscard]] int indexOf(const QString& objectName) const;
    [[nodiscard]] int indexOf(QWidget* page) const;
    void setTitle(int index, const QString& title);
    [[nodiscard]] QString title(int index) const;
    [[nodiscard]] int currentIndex() const;
    [[nodiscard]] QString currentName() const;
    void setCurrentIndex(int index);
    void setCurrentName(const QString& objectName);
    void setCorner(QWidget* corner);
    /// The Tab key goes from the tab bar through the page as it is laid out, wherever and whenever its parts were made.
    void leadTabKeyInto(QWidget* page);
    [[nodiscard]] QTabBar* tabBar() const { return m_tabs; }

Q_SIGNALS:
    void currentChanged(int index);

private:
    QTabBar* m_tabs;
    QHBoxLayout* m_top;
    QStackedWidget* m_pages;
};

/// Shows a page of a stack, and lets only this one say how small the stack may be: a wide page that is hidden must not push
/// the others out of the window.
void showPage(QStackedWidget& stack, QWidget* page);

} // namespace cadastre

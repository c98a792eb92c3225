// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "ui/mainwindow/parts.h"
#include "ui/mainwindow/profile.h"
#include "awsapi/endpoint.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <memory>

namespace cadastre {

class MainWindow;
class ColumnLayouts;
class SavedFilters;

/// What the windows of one program share: the profile, the clock, what the program hands in. One plan a window; a plan that is open already is
/// brought to the front instead of opened twice.
class WindowSet final : public QObject {
    Q_OBJECT
public:
    /// `clock` must outlive it.
    WindowSet(Profile profile, const Clock& clock, ChartsFactory charts = {}, EndpointFactory endpoints = {},
              QObject* parent = nullptr);
    ~WindowSet() override;

    [[nodiscard]] Profile& profile() { return m_profile; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] const ChartsFactory& charts() const { return m_charts; }
    [[nodiscard]] const EndpointFactory& endpoints() const { return m_endpoints; }
    [[nodiscard]] QList<MainWindow*> windows() const;
    [[nodiscard]] const std::shared_ptr<SavedFilters>& filters() const { return m_filters; }
    [[nodiscard]] const std::shared_ptr<ColumnLayouts>& columns() const { return m_columns; }
    [[nodiscard]] const std::shared_ptr<ViewChoices>& views() const { return m_views; }

    /// A window without a plan, not yet shown.
    MainWindow* newWindow();
    /// The window that has this plan, else one that opens it: `preferred` where it is empty, a new one otherwise.
    MainWindow* open(const QString& path, MainWindow* preferred = nullptr);
    /// The window that the person turned to last: its layout is that of the next start, and of the next window.
    void setLastUsed(MainWindow& window);
    /// True for any of those that are left when that one is gone.
    [[nodiscard]] bool isLastUsed(const MainWindow& window) const;
    /// What another start of the program asked for: plans to open, or just to come to the front.
    void activate(const QStringList& paths);
    /// In every window.
    void say(const Error& error);
    void setTheme(ThemeChoice theme);
    /// Every window is built anew over its open plan, at the same place; one with an open form, when that is closed.
    void setLanguage(const QString& language);
    /// Shortcuts and the like were changed in the preferences.
    void applyProfile();

private:
    void rebuild(MainWindow* window);

    Profile m_profile;
    const Clock& m_clock;
    ChartsFactory m_charts;
    EndpointFactory m_endpoints;
    std::shared_ptr<SavedFilters> m_filters;
    std::shared_ptr<ColumnLayouts> m_columns;
    std::shared_ptr<ViewChoices> m_views;
    QList<QPointer<MainWindow>> m_windows;
    QPointer<MainWindow> m_lastUsed;
};

} // namespace cadastre

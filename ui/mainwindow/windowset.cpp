// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/windowset.h"

#include "ui/actions/actioncatalogue.h"
#include "ui/language.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/preferencesdialog.h"
#include "ui/session/columnlayouts.h"
#include "ui/session/savedfilters.h"
#include "ui/session/viewchoices.h"

#include <QApplication>
#include <QDialog>
#include <QFileInfo>

namespace cadastre {

WindowSet::WindowSet(Profile profile, const Clock& clock, ChartsFactory charts, EndpointFactory endpoints,
                     QObject* parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_clock(clock)
    , m_charts(std::move(charts))
    , m_endpoints(std::move(endpoints))
    , m_filters(std::make_shared<SavedFilters>())
    , m_columns(std::make_shared<ColumnLayouts>())
    , m_views(std::make_shared<ViewChoices>())
{
    m_views->read(m_profile.views());
    connect(m_views.get(), &ViewChoices::chosen, this, [this] { m_profile.setViews(m_views->byKey()); });
    m_columns->read(m_profile.columns());
    connect(m_columns.get(), &ColumnLayouts::changed, this, [this] { m_profile.setColumns(m_columns->byTable()); });
    m_filters->read(m_profile.filters(), m_profile.recentFilters());
    connect(m_filters.get(), &SavedFilters::changed, this, [this] { m_profile.setFilters(m_filters->byName()); });
    connect(m_filters.get(), &SavedFilters::recentChanged, this,
            [this] { m_profile.setRecentFilters(m_filters->recent()); });
}

WindowSet::~WindowSet()
{
    for (MainWindow* window : windows())
        delete window;
}

QList<MainWindow*> WindowSet::windows() const
{
    QList<MainWindow*> alive;
    for (const auto& window : m_windows)
        if (window)
            alive.append(window);
    return alive;
}

MainWindow* WindowSet::newWindow()
{
    auto* window = new MainWindow(*this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_windows.removeAll(nullptr);
    m_windows.append(window);
    return window;
}

MainWindow* WindowSet::open(const QString& path, MainWindow* preferred)
{
    const QString absolute = QFileInfo(path).canonicalFilePath();
    for (MainWindow* window : windows()) {
        if (!absolute.isEmpty() && QFileInfo(window->planPath()).canonicalFilePath() == absolute) {
            window->bringToFront();
            return window;
        }
    }
    MainWindow* window = preferred && preferred->isFree() ? preferred : nullptr;
    for (MainWindow* other : windows())
        if (!window && other->isFree())
            window = other;
    if (!window)
        window = newWindow();
    (void)window->openPlan(path); // a failure shows in the window's message bar
    window->bringToFront();
    return window;
}

void WindowSet::setLastUsed(MainWindow& window) { m_lastUsed = &window; }

bool WindowSet::isLastUsed(const MainWindow& window) const { return !m_lastUsed || m_lastUsed == &window; }

void WindowSet::activate(const QStringList& paths)
{
    for (const QString& path : paths)
        open(path);
    if (paths.isEmpty()) {
        const auto all = windows();
        (all.isEmpty() ? newWindow() : all.last())->bringToFront();
    }
}

void WindowSet::say(const Error& error)
{
    for (MainWindow* window : windows())
        window->say(error);
}

void WindowSet::setTheme(ThemeChoice theme)
{
    m_profile.setTheme(theme);
    applyTheme(*qApp, theme);
    for (MainWindow* window : windows())
        window->followProfile();
}

void WindowSet::setLanguage(const QString& language)
{
    m_profile.setLanguage(language);
    applyLanguage(*qApp, language);
    // Later, for it is a dialog of such a window that asks.
    for (MainWindow* window : windows())
        QMetaObject::invokeMethod(
            window, [this, window] { rebuild(window); }, Qt::QueuedConnection);
}

void WindowSet::rebuild(MainWindow* window)
{
    if (!m_windows.contains(window)) // done already: two changes in a row
        return;
    for (const QDialog* dialog : window->findChildren<QDialog*>()) {
        // What somebody is filling in is not to be lost; the preferences hold nothing that is not kept.
        if (!dialog->isVisible() || !dialog->isModal() || qobject_cast<const PreferencesDialog*>(dialog))
            continue;
        connect(
            dialog, &QDialog::finished, window, [this, window] { rebuild(window); }, Qt::QueuedConnection);
        return;
    }
    MainWindow* fresh = newWindow();
    fresh->takeOver(*window);
    m_windows.removeAll(window);
    window->hide();
    window->deleteLater();
}

void WindowSet::applyProfile()
{
    applyTheme(*qApp, m_profile.theme());
    for (MainWindow* window : windows())
        window->followProfile();
}

} // namespace cadastre

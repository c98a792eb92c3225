// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/windowset.h"

#include "ui/actions/actioncatalogue.h"
#include "ui/mainwindow/mainwindow.h"

#include <QApplication>
#include <QFileInfo>

namespace cadastre {

WindowSet::WindowSet(Profile profile, const Clock& clock, ChartsFactory charts, EndpointFactory endpoints,
                     QObject* parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_clock(clock)
    , m_charts(std::move(charts))
    , m_endpoints(std::move(endpoints))
{}

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
    MainWindow* window = preferred && !preferred->session() ? preferred : nullptr;
    for (MainWindow* other : windows())
        if (!window && !other->session())
            window = other;
    if (!window)
        window = newWindow();
    (void)window->openPlan(path); // a failure shows in the window's message bar
    window->bringToFront();
    return window;
}

void WindowSet::activate(const QStringList& paths)
{
    for (const QString& path : paths)
        open(path);
    if (paths.isEmpty()) {
        const auto all = windows();
        (all.isEmpty() ? newWindow() : all.last())->bringToFront();
    }
}

void WindowSet::setTheme(ThemeChoice theme)
{
    m_profile.setTheme(theme);
    applyTheme(*qApp, theme);
    for (MainWindow* window : windows())
        window->followProfile();
}

void WindowSet::applyProfile()
{
    applyTheme(*qApp, m_profile.theme());
    for (MainWindow* window : windows())
        window->followProfile();
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/application.h"

#include "ui/mainwindow/mainwindow.h"

#include <QException>

#include <new>

namespace cadastre {

bool Application::notify(QObject* receiver, QEvent* event)
{
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::bad_alloc&) {
        sayOutOfMemory();
    } catch (const QUnhandledException&) { // of a worker, where nothing else is thrown
        sayOutOfMemory();
    }
    return true;
}

void Application::sayOutOfMemory() const
{
    if (!m_windows)
        throw std::bad_alloc();
    for (MainWindow* window : m_windows->windows())
        window->say(makeError(ErrorCode::OutOfMemory));
}

} // namespace cadastre

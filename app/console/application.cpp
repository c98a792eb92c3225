// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/application.h"

#include <QException>
#include <QMetaMethod>

#include <new>

namespace cadastre {

bool Application::notify(QObject* receiver, QEvent* event)
{
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::bad_alloc&) {
        tellOutOfMemory();
    } catch (const QUnhandledException&) { // of a worker, where nothing else is thrown
        tellOutOfMemory();
    }
    return true;
}

void Application::tellOutOfMemory()
{
    if (!isSignalConnected(QMetaMethod::fromSignal(&Application::failed)))
        throw std::bad_alloc();
    Q_EMIT failed(makeError(ErrorCode::OutOfMemory));
}

} // namespace cadastre

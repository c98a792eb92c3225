// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/workaside.h"

#include <QCoreApplication>
#include <QEvent>
#include <QEventLoop>
#include <QObject>
#include <QThread>

#include <exception>
#include <memory>

namespace cadastre {

namespace {

/// While it lives no window closes: what waits further up must still be there when the work is over.
class KeepsWindowsOpen final : public QObject {
public:
    KeepsWindowsOpen() { QCoreApplication::instance()->installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Close)
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }
};

} // namespace

void workAside(const std::function<void()>& work)
{
    std::exception_ptr thrown;
    const std::unique_ptr<QThread> worker(QThread::create([&work, &thrown] {
        try {
            work();
        } catch (...) {
            thrown = std::current_exception();
        }
    }));
    const KeepsWindowsOpen guard;
    QEventLoop until;
    QObject::connect(worker.get(), &QThread::finished, &until, &QEventLoop::quit);
    worker->start();
    until.exec(QEventLoop::ExcludeUserInputEvents);
    worker->wait(); // also when the program is asked to end
    if (thrown)
        std::rethrow_exception(thrown);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/windowset.h"

#include <QApplication>
#include <QPointer>

namespace cadastre {

/// A program that a lack of memory does not end: what was under way is given up, and the windows say so. A step is in the
/// plan's file as a whole or not at all.
class Application final : public QApplication {
public:
    using QApplication::QApplication;

    void setWindows(WindowSet& windows) { m_windows = &windows; }
    bool notify(QObject* receiver, QEvent* event) override;

private:
    void sayOutOfMemory() const;

    QPointer<WindowSet> m_windows;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QApplication>

namespace cadastre {

/// A program that a lack of memory does not end: what was under way is given up, and failed() tells who listens. A step is
/// in the plan's file as a whole or not at all.
class Application final : public QApplication {
    Q_OBJECT
public:
    using QApplication::QApplication;

    /// Throws std::bad_alloc when nobody listens.
    bool notify(QObject* receiver, QEvent* event) override;

Q_SIGNALS:
    void failed(const cadastre::Error& error);

private:
    void tellOutOfMemory();
};

} // namespace cadastre

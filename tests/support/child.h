// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace cadastre::testing {

/// The part of a window that has this name; it must be there.
template <class W>
[[nodiscard]] W* child(const QWidget& window, const QString& name)
{
    W* part = window.findChild<W*>(name);
    if (!part)
        qFatal("no widget %s", qPrintable(name));
    return part;
}
template <class W>
[[nodiscard]] W* child(const QWidget& window, const char* name)
{
    return child<W>(window, QString::fromLatin1(name));
}

} // namespace cadastre::testing

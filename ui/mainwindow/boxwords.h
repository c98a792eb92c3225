// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "text/visibletext.h"

#include <QCoreApplication>
#include <QString>

namespace cadastre {

/// Words that several answers of the box (Ctrl+K) have.

[[nodiscard]] inline QString boxText(const char* text) { return QCoreApplication::translate("cadastre::box", text); }

template <class E>
[[nodiscard]] QString named(const E& row, const Plan& plan)
{
    const QString name = nameOf(row);
    return visibleText(name.isEmpty() ? plan.textId(row) : name);
}

[[nodiscard]] inline QString reserveName(const Reserve& reserve)
{
    return visibleText(reserve.purpose.isEmpty() ? reserve.cidr.toString() : reserve.purpose);
}
[[nodiscard]] inline QString reserveWords(const Reserve& reserve)
{
    return boxText(QT_TRANSLATE_NOOP("cadastre::box", "reserved for growth: %1")).arg(reserve.cidr.toString());
}

} // namespace cadastre

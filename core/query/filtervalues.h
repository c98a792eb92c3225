// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

namespace cadastre {

/// The values of a filter's field where they can be counted: of rule, sev, basis, service, family and roa, whatever the
/// plan; none for others (interface §4.14).
[[nodiscard]] QStringList countedValues(QStringView field);

/// The counted values, and for "is" all that a row can be (query/rowfacts.cpp): more than completion offers.
[[nodiscard]] QStringList possibleValues(QStringView field);

/// Can a row of such a field match the value, by Filter's ways of comparing? `isExact`: asked for with "=".
[[nodiscard]] bool canMatch(QStringView field, const QString& value, bool isExact, const QStringList& possible);

} // namespace cadastre

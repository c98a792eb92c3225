// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of imports share: files of tests/data, and what came of an import.
#pragma once

#include "change/apply.h"
#include "exchange/import.h"
#include "exchange/planjson.h"

#include <QFile>

namespace cadastre::testing {

/// A file of tests/data.
inline QByteArray dataOf(const QString& name)
{
    QFile file(QStringLiteral(CADASTRE_TEST_DATA "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(name));
    return file.readAll();
}

/// The import, which must have been taken.
inline ImportPlan taken(const Result<ImportPlan>& import)
{
    if (!import)
        qFatal("%s %s", qPrintable(import.error().subject),
               qPrintable(import.error().params.value(QStringLiteral("reason"))));
    return *import;
}

/// The plan with the import in it, which must be a good one.
inline Plan after(const Plan& plan, const ImportPlan& import)
{
    Plan result = plan;
    apply(result, import.changes);
    if (const QString broken = brokenInvariantOf(result); !broken.isEmpty())
        qFatal("%s", qPrintable(broken));
    return result;
}

/// The same options, and no record of an earlier plan of the import is wanted.
inline ImportOptions withoutAll(const ImportPlan& import, ImportOptions options = {})
{
    QSet<QString> keys;
    for (const RowFate& fate : import.fates)
        keys.insert(fate.key());
    options.unwanted = UnwantedRecords(keys);
    return options;
}

/// Why a row was left out, or what was noted of it.
inline QString reasonOf(const ImportPlan& import, qsizetype row)
{
    const RowFate& fate = import.fates[row];
    return fate.note ? fate.note.reason : fate.why.params.value(QStringLiteral("reason"));
}

} // namespace cadastre::testing

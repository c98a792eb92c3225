// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/importtext.h"

#include "text/patterns.h"
#include "text/sentence.h"
#include "text/visibletext.h"

#include <QCoreApplication>

namespace cadastre {

namespace {

const char* patternOf(ImportNote::Kind kind)
{
    switch (kind) {
    case ImportNote::Kind::None: return "";
    case ImportNote::Kind::TakenAs: return QT_TRANSLATE_NOOP("core", "Taken as {as}[: {reason}].");
    case ImportNote::Kind::ChangesNothing:
        return QT_TRANSLATE_NOOP("core", "“{subject}” changes nothing[: {reason}][ ({with})].");
    case ImportNote::Kind::ZerosRestored:
        return QT_TRANSLATE_NOOP("core", "“{with}” was read as the account {subject}: its leading zeros were lost.");
    case ImportNote::Kind::NotRead: return QT_TRANSLATE_NOOP("core", "Not read: {subject}[ ({reason})].");
    }
    return "";
}

} // namespace

QString noteText(const ImportNote& note)
{
    if (!note)
        return {};
    return fillPattern(QCoreApplication::translate("core", patternOf(note.kind)),
                       {{QStringLiteral("subject"), visibleText(note.subject)},
                        {QStringLiteral("reason"), reasonText(note.reason)},
                        {QStringLiteral("with"), visibleText(note.with)},
                        {QStringLiteral("as"), kindText(note.as)}});
}

QString omissionText(const std::vector<CsvOmission>& omissions)
{
    QStringList parts;
    for (const CsvOmission& omission : omissions)
        parts << QStringLiteral("%1 (%2)").arg(kindText(omission.kind)).arg(omission.count);
    if (parts.isEmpty())
        return {};
    return QCoreApplication::translate("core", "Not in the table: %1. JSON holds all.")
        .arg(parts.join(QLatin1String(", ")));
}

QString fateText(const RowFate& fate)
{
    QStringList parts;
    if (fate.hasWhy())
        parts << sentence(fate.why) << adviceFor(fate.why);
    if (!fate.becomes.isEmpty() && fate.verdict != RowVerdict::Unchanged
        && fate.note.kind != ImportNote::Kind::TakenAs) // which says it already
        parts << fillPattern(QCoreApplication::translate("core", "{as} in {place}."),
                             {{QStringLiteral("as"), kindText(fate.becomes)},
                              {QStringLiteral("place"), visibleText(fate.place)}});
    parts << noteText(fate.note);
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace cadastre

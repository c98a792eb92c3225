// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/importtext.h"

#include "exchange/csv.h"
#include "text/patterns.h"
#include "text/sentence.h"
#include "text/visibletext.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace cadastre {

namespace {

const char* patternOf(ImportNote::Kind kind)
{
    switch (kind) {
    case ImportNote::Kind::None: return "";
    case ImportNote::Kind::TakenAs: return QT_TRANSLATE_NOOP("core", "Taken as {as}[: {reason}].");
    case ImportNote::Kind::ChangesNothing:
        return QT_TRANSLATE_NOOP("core", "“{subject}” changes nothing[: {reason}][ ({with})].");
    case ImportNote::Kind::ShownNoMore:
        return QT_TRANSLATE_NOOP(
            "core",
            "AWS shows no more: {subject}. It stays in the plan until drift takes it out (--only missing --adopt).");
    case ImportNote::Kind::EditsStay:
        return QT_TRANSLATE_NOOP("core", "What the plan wants otherwise stays planned: {subject}.");
    case ImportNote::Kind::ZerosRestored:
        return QT_TRANSLATE_NOOP("core", "“{with}” was read as the account {subject}: its leading zeros were lost.");
    case ImportNote::Kind::NotRead: return QT_TRANSLATE_NOOP("core", "Not read: {subject}[ ({reason})].");
    }
    return "";
}

/// Fields that an import leaves as planned (exchange/plannededits.h), for people.
struct FieldWord {
    const char* name;
    const char* text;
};
constexpr FieldWord fieldWords[] = {
    {"name", QT_TRANSLATE_NOOP("core", "name")},
    {"unit", QT_TRANSLATE_NOOP("core", "organizational unit")},
    {"operatingRegions", QT_TRANSLATE_NOOP("core", "operating Regions")},
    {"tier", QT_TRANSLATE_NOOP("core", "tier")},
    {"privateGua", QT_TRANSLATE_NOOP("core", "private GUA")},
    {"meteredAccount", QT_TRANSLATE_NOOP("core", "metered account")},
    {"externalAuthority", QT_TRANSLATE_NOOP("core", "external authority")},
    {"description", QT_TRANSLATE_NOOP("core", "description")},
    {"tags", QT_TRANSLATE_NOOP("core", "tags")},
    {"minLength", QT_TRANSLATE_NOOP("core", "shortest netmask length")},
    {"defaultLength", QT_TRANSLATE_NOOP("core", "default netmask length")},
    {"maxLength", QT_TRANSLATE_NOOP("core", "longest netmask length")},
    {"autoImport", QT_TRANSLATE_NOOP("core", "auto-import")},
    {"requiredTags", QT_TRANSLATE_NOOP("core", "required tags")},
    {"advert", QT_TRANSLATE_NOOP("core", "advertising")},
    {"originAsn", QT_TRANSLATE_NOOP("core", "origin")},
    {"scope", QT_TRANSLATE_NOOP("core", "scope")},
    {"monitored", QT_TRANSLATE_NOOP("core", "monitoring")},
    {"pools", QT_TRANSLATE_NOOP("core", "pools")},
    {"principals", QT_TRANSLATE_NOOP("core", "principals")},
    {"permission", QT_TRANSLATE_NOOP("core", "permission")},
    {"discoveries", QT_TRANSLATE_NOOP("core", "resource discoveries")},
    {"allowExternal", QT_TRANSLATE_NOOP("core", "external principals")},
};

QString fieldsText(const QString& names)
{
    QStringList words;
    for (const QString& name : names.split(QLatin1String(", "), Qt::SkipEmptyParts)) {
        const auto* word = std::find_if(std::begin(fieldWords), std::end(fieldWords),
                                        [&](const FieldWord& one) { return name == QLatin1String(one.name); });
        words << (word == std::end(fieldWords) ? name : QCoreApplication::translate("core", word->text));
    }
    return words.join(QLatin1String(", "));
}

} // namespace

QString noteText(const ImportNote& note)
{
    if (!note)
        return {};
    return fillPattern(QCoreApplication::translate("core", patternOf(note.kind)),
                       {{QStringLiteral("subject"), note.kind == ImportNote::Kind::EditsStay
                                                        ? fieldsText(note.subject)
                                                        : visibleText(note.subject)},
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

QByteArray fateTable(const QList<RowFate>& fates)
{
    QByteArray table = csvLine({QStringLiteral("file"), QStringLiteral("line"), QStringLiteral("record"),
                                QStringLiteral("subject"), QStringLiteral("cidr"), QStringLiteral("fate"),
                                QStringLiteral("becomes"), QStringLiteral("place"), QStringLiteral("why")});
    for (const RowFate& fate : fates)
        table += csvLine({fate.source, QString::number(fate.line), fate.record, fate.subject, fate.cidr,
                          QString(toWire(fate.verdict)), fate.becomes, fate.place, fateText(fate)});
    return table;
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/drifttext.h"

#include "text/patterns.h"
#include "text/sentence.h"

#include <QCoreApplication>

namespace cadastre {

namespace {

QString core(const char* text) { return QCoreApplication::translate("core", text); }

const char* factPattern(const QString& fact)
{
    static const std::pair<const char*, const char*> words[] = {
        {"locale", QT_TRANSLATE_NOOP("core", "locale")},
        {"service", QT_TRANSLATE_NOOP("core", "service")},
        {"advertisable", QT_TRANSLATE_NOOP("core", "publicly advertisable")},
        {"min", QT_TRANSLATE_NOOP("core", "largest block")},
        {"default", QT_TRANSLATE_NOOP("core", "usual block")},
        {"max", QT_TRANSLATE_NOOP("core", "smallest block")},
        {"required-tags", QT_TRANSLATE_NOOP("core", "required tags")},
        {"auto-import", QT_TRANSLATE_NOOP("core", "auto-import")},
        {"description", QT_TRANSLATE_NOOP("core", "description")},
        {"tags", QT_TRANSLATE_NOOP("core", "tags")},
        {"pool", QT_TRANSLATE_NOOP("core", "pool")},
        {"scope", QT_TRANSLATE_NOOP("core", "scope")},
        {"monitoring", QT_TRANSLATE_NOOP("core", "monitoring")},
        {"state", QT_TRANSLATE_NOOP("core", "state")},
        {"advertised", QT_TRANSLATE_NOOP("core", "advertising")},
        {"owner", QT_TRANSLATE_NOOP("core", "account")},
        {"region", QT_TRANSLATE_NOOP("core", "Region")},
        {"operating-regions", QT_TRANSLATE_NOOP("core", "operating Regions")},
        {"tier", QT_TRANSLATE_NOOP("core", "tier")},
        {"private-gua", QT_TRANSLATE_NOOP("core", "private use of global addresses")},
        {"metered-account", QT_TRANSLATE_NOOP("core", "metered account")},
        {"external-authority", QT_TRANSLATE_NOOP("core", "external authority")},
        {"name", QT_TRANSLATE_NOOP("core", "name")},
        {"unit", QT_TRANSLATE_NOOP("core", "organizational unit")},
        {"parent", QT_TRANSLATE_NOOP("core", "parent unit")},
        {"pools", QT_TRANSLATE_NOOP("core", "pools")},
        {"discoveries", QT_TRANSLATE_NOOP("core", "resource discoveries")},
        {"excluded-units", QT_TRANSLATE_NOOP("core", "excluded units")},
        {"principals", QT_TRANSLATE_NOOP("core", "principals")},
        {"external", QT_TRANSLATE_NOOP("core", "sharing outside the organisation")},
        {"permission", QT_TRANSLATE_NOOP("core", "permission")}};
    for (const auto& [word, text] : words)
        if (fact == QLatin1String(word))
            return text;
    return "";
}

} // namespace

QString driftWord(DriftVerdict verdict)
{
    switch (verdict) {
    case DriftVerdict::Matched: return core(QT_TRANSLATE_NOOP("core", "matched"));
    case DriftVerdict::Missing: return core(QT_TRANSLATE_NOOP("core", "missing"));
    case DriftVerdict::Extra: return core(QT_TRANSLATE_NOOP("core", "extra"));
    case DriftVerdict::Changed: return core(QT_TRANSLATE_NOOP("core", "changed"));
    case DriftVerdict::Moved: return core(QT_TRANSLATE_NOOP("core", "moved"));
    case DriftVerdict::Resized: return core(QT_TRANSLATE_NOOP("core", "resized"));
    case DriftVerdict::RuleBreaking: return core(QT_TRANSLATE_NOOP("core", "rule-breaking"));
    }
    return {};
}

QString driftMeaning(DriftVerdict verdict)
{
    switch (verdict) {
    case DriftVerdict::Matched: return core(QT_TRANSLATE_NOOP("core", "AWS shows it as planned."));
    case DriftVerdict::Missing:
        return core(QT_TRANSLATE_NOOP("core", "It is planned, and AWS does not show it where the answers looked."));
    case DriftVerdict::Extra: return core(QT_TRANSLATE_NOOP("core", "AWS shows it, and it is not planned."));
    case DriftVerdict::Changed: return core(QT_TRANSLATE_NOOP("core", "AWS shows it with other facts than planned."));
    case DriftVerdict::Moved:
        return core(QT_TRANSLATE_NOOP("core", "AWS shows the block in another place than planned."));
    case DriftVerdict::Resized: return core(QT_TRANSLATE_NOOP("core", "AWS shows it with another block than planned."));
    case DriftVerdict::RuleBreaking:
        return core(QT_TRANSLATE_NOOP("core", "AWS shows it against the rules of the pool that it lies in."));
    }
    return {};
}

QString driftKind(const DriftRow& row) { return kindText(row.kind); }

QString driftFacts(const DriftRow& row)
{
    QStringList words;
    for (const QString& fact : row.facts) {
        const char* text = factPattern(fact);
        words << (*text ? core(text) : fact);
    }
    return words.join(QLatin1String(", "));
}

QString driftSentence(const DriftRow& row)
{
    QStringList parts;
    if (row.verdict == DriftVerdict::Missing && row.wasSeen)
        parts << core(QT_TRANSLATE_NOOP("core", "An earlier import showed it; AWS shows it no more."));
    else if ((row.verdict == DriftVerdict::Resized || row.verdict == DriftVerdict::Moved) && !row.cidr.isNull()
             && !row.seen.isNull())
        parts << core(QT_TRANSLATE_NOOP("core", "%1 is planned, AWS shows %2."))
                     .arg(row.cidr.toString(), row.seen.toString());
    else if ((row.verdict == DriftVerdict::Changed || row.verdict == DriftVerdict::Moved) && !row.facts.isEmpty())
        parts << core(QT_TRANSLATE_NOOP("core", "AWS shows it with another %1.")).arg(driftFacts(row));
    else if (row.isPlannedToGo)
        parts << core(QT_TRANSLATE_NOOP("core", "AWS shows it, and the plan takes it away."));
    else if (row.violations.isEmpty())
        parts << driftMeaning(row.verdict);
    for (const Error& violation : row.violations)
        parts << sentence(violation);
    return parts.join(u' ');
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/filtervalues.h"

#include "compliance/finding.h"
#include "query/filter.h"

#include <algorithm>

namespace cadastre {

namespace {

template <class... E>
QStringList wordsOf()
{
    QStringList words;
    const auto add = [&words](const auto& table) {
        for (const auto& [value, word] : table)
            words.append(QString::fromLatin1(word));
    };
    (add(Words<E>::table), ...);
    words.removeAll(QString());
    return words;
}

const QStringList& allIsWords()
{
    static const QStringList words =
        Filter::isWords() + QStringList{QStringLiteral("external")}
        + wordsOf<CidrState, AdvertState, Basis, EvidenceState, AllocationType, ResourceKind, ManagementState,
                  ComplianceStatus, OverlapStatus, FindingState, Severity>();
    return words;
}

} // namespace

QStringList countedValues(QStringView field)
{
    if (field == u"basis")
        return wordsOf<Basis>();
    if (field == u"sev")
        return wordsOf<Severity>();
    if (field == u"service")
        return wordsOf<AwsService>();
    if (field == u"family")
        return {QStringLiteral("ipv4"), QStringLiteral("ipv6")};
    if (field == u"roa")
        return {QStringLiteral("valid"), QStringLiteral("invalid"), QStringLiteral("notfound"),
                QStringLiteral("nodata")};
    QStringList values;
    if (field == u"rule")
        for (const Rule& rule : rules())
            values.append(QString::fromLatin1(rule.id));
    return values;
}

QStringList possibleValues(QStringView field) { return field == u"is" ? allIsWords() : countedValues(field); }

bool canMatch(QStringView field, const QString& value, bool isExact, const QStringList& possible)
{
    if (field == u"family")
        return value == QLatin1String("4") || value == QLatin1String("6") || value == QLatin1String("v4")
            || value == QLatin1String("v6") || possible.contains(value, Qt::CaseInsensitive);
    if (field == u"is" || field == u"basis" || field == u"roa")
        return possible.contains(value, Qt::CaseInsensitive);
    return std::any_of(possible.begin(), possible.end(), [&](const QString& one) { // as a part of the word
        return isExact ? one == value : one.contains(value, Qt::CaseInsensitive);
    });
}

} // namespace cadastre

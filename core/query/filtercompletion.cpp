// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/filtercompletion.h"

#include "query/filter.h"
#include "query/filtervalues.h"

#include <algorithm>

namespace cadastre {

namespace {

constexpr qsizetype mostValues = 200; ///< a list that nobody reads to its end helps nobody

QStringList regionsOf(const Plan& plan)
{
    QStringList regions{RegionName().localeText()};
    for (const Ipam& ipam : plan.all<Ipam>())
        for (const RegionName& region : ipam.operatingRegions)
            regions.append(region.toString());
    return regions;
}

/// Keys, and pairs of pools' rules: what an audit asks for.
QStringList tagsOf(const Plan& plan)
{
    QStringList tags;
    for (const Pool& pool : plan.all<Pool>()) {
        tags.append(pool.tags.keys());
        for (const TagPair& pair : pool.requiredTags)
            tags << pair.key << pair.key + u'=' + pair.value;
    }
    for (const Resource& resource : plan.all<Resource>()) {
        if (tags.size() > mostValues * 8)
            break; // the first hundreds have them all
        tags.append(resource.tags.keys());
    }
    return tags;
}

QStringList ownersOf(const Plan& plan)
{
    QStringList owners;
    for (const Account& account : plan.all<Account>())
        owners << account.number.toString() << account.name;
    return owners;
}

/// As the language reads it back: what has a space stands in quotes.
QString asTyped(const QString& value)
{
    const bool plain = std::none_of(value.begin(), value.end(),
                                    [](QChar c) { return c.isSpace() || c == u'|' || c == u'(' || c == u')'; });
    return plain ? value : u'"' + value + u'"';
}

QStringList offersOf(const QStringList& all, QStringView begun)
{
    QStringList offers;
    for (const QString& one : all)
        if (one.startsWith(begun, Qt::CaseInsensitive) && one.size() > begun.size())
            offers.append(one);
    return offers;
}

bool isWithinQuotes(QStringView text) { return text.count(u'"') % 2 != 0; }

qsizetype startOfAtom(QStringView text)
{
    qsizetype start = text.size();
    while (start > 0 && !text[start - 1].isSpace() && text[start - 1] != u'(' && text[start - 1] != u'|')
        --start;
    if (start < text.size() && (text[start] == u'-' || text[start] == u'!'))
        ++start;
    return start;
}

} // namespace

QStringList filterValues(const Plan& plan, QStringView field)
{
    QStringList values;
    if (field == u"is")
        values = Filter::isWords();
    else if (field == u"locale" || field == u"region")
        values = regionsOf(plan);
    else if (field == u"owner")
        values = ownersOf(plan);
    else if (field == u"tag")
        values = tagsOf(plan);
    else if (field == u"scope")
        for (const Scope& scope : plan.all<Scope>())
            values.append(plan.scopeLabel(scope.id));
    else if (field == u"pool")
        for (const Pool& pool : plan.all<Pool>())
            values.append(nameOf(pool));
    else
        values = countedValues(field);
    values.removeAll(QString());
    values.sort();
    values.removeDuplicates();
    values = values.mid(0, mostValues);
    std::transform(values.begin(), values.end(), values.begin(), asTyped);
    return values;
}

FilterCompletion completeFilter(const Plan& plan, QStringView beforeCursor)
{
    if (isWithinQuotes(beforeCursor))
        return {};
    FilterCompletion completion{startOfAtom(beforeCursor), {}};
    const QStringView atom = beforeCursor.mid(completion.from);
    const qsizetype colon = atom.indexOf(u':');
    if (colon < 0) {
        if (!atom.isEmpty())
            for (const QString& field : offersOf(Filter::fields(), atom))
                completion.offers.append(field + u':');
    } else {
        QStringView begun = atom.mid(colon + 1);
        while (!begun.isEmpty() && QStringView(u"<>=").contains(begun.front()))
            begun = begun.mid(1);
        completion.from = beforeCursor.size() - begun.size();
        completion.offers = offersOf(filterValues(plan, atom.left(colon).toString().toLower()), begun);
    }
    completion.offers.sort();
    return completion;
}

} // namespace cadastre

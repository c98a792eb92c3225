// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/findingevidence.h"

#include "plan/plan.h"
#include "text/findingtext.h"

#include <QCoreApplication>

namespace cadastre {

namespace {

QString pairText(const QString& key, const QString& value) { return key + u'=' + value; }

QString tagText(const Tags& tags)
{
    QStringList pairs;
    for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag)
        pairs << pairText(tag.key(), tag.value());
    return pairs.isEmpty() ? QCoreApplication::translate("core", "no tags") : pairs.join(QStringLiteral(", "));
}

QString principalText(const Plan& plan, PoolId pool)
{
    QStringList all;
    for (const ShareId id : plan.sharesOf(pool))
        all << plan.get(id).principals;
    all.removeDuplicates();
    return all.isEmpty() ? QCoreApplication::translate("core", "a share; the pool has none")
                         : QCoreApplication::translate("core", "one of %1").arg(all.join(QStringLiteral(", ")));
}

} // namespace

QString sourceText(const Plan& plan, const Finding& finding)
{
    if (finding.rule->group == RuleGroup::PoolRule && plan.find(finding.pool))
        return QCoreApplication::translate("core", "pool rule of %1").arg(plan.path(finding.pool));
    if (finding.rule->group == RuleGroup::HouseRule && finding.facts.contains(QStringLiteral("rule")))
        return QCoreApplication::translate("core", "house rule %1").arg(finding.facts.value(QStringLiteral("rule")));
    return groupTitle(finding.rule->group);
}

EvidenceText evidenceText(const Plan& plan, const Finding& finding)
{
    const QString rule = QString::fromLatin1(finding.rule->id);
    const auto fact = [&finding](const char* name) { return finding.facts.value(QLatin1String(name)); };
    const auto lengths = [&](const char* from, const char* to) {
        return QStringLiteral("/%1 … /%2").arg(fact(from), fact(to));
    };
    const ResourceCidr* cidr = finding.subject.kind == SubjectRef::Kind::ResourceCidr
                                 ? plan.find(ResourceCidrId{finding.subject.handle})
                                 : nullptr;
    const Resource* resource = cidr ? plan.find(cidr->resource) : nullptr;
    const Pool* pool = plan.find(finding.pool); // a report may be older than the plan
    if (!resource || !pool)
        return {};
    if (rule == QLatin1String("TAG-MISSING")) {
        QStringList asked;
        for (const TagPair& pair : pool->requiredTags)
            asked << pairText(pair.key, pair.value);
        return {tagText(finding.basis == Basis::Seen ? resource->seenTags : resource->tags),
                asked.join(QStringLiteral(", "))};
    }
    if (rule == QLatin1String("HOUSE-TAG"))
        return {tagText(resource->tags), pairText(fact("key"), fact("wanted"))};
    if (rule == QLatin1String("NETMASK"))
        return {QStringLiteral("/%1").arg(cidr->cidr.length()), lengths("min", "max")};
    if (rule == QLatin1String("LOCALE"))
        return {resource->region.toString(), pool->locale.toString()};
    if (rule == QLatin1String("PRINCIPAL"))
        return {resource->owner.toString(), principalText(plan, pool->id)};
    return {};
}

int underRuleOf(const Plan& plan, const Fix& fix)
{
    if (fix.code != QLatin1String("widen-lengths") && fix.code != QLatin1String("drop-tag-rule"))
        return 0;
    for (const Command& command : fix.commands)
        if (const auto* modify = std::get_if<ModifyPool>(&command); modify && plan.find(modify->pool))
            return static_cast<int>(plan.space(modify->pool).allocationCount);
    return 0;
}

} // namespace cadastre

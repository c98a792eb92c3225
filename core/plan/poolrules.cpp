// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/poolrules.h"

#include "plan/sharing.h"

#include <QStringList>

namespace cadastre {

std::vector<Error> lengthViolations(const Plan& plan, const Pool& pool, int length, const QString& label)
{
    std::vector<Error> violations;
    const auto add = [&](ErrorCode code, const char* name, int limit) {
        violations.push_back(makeError(code, label,
                                       {{QStringLiteral("length"), QString::number(length)},
                                        {QLatin1String(name), QString::number(limit)},
                                        {QStringLiteral("pool"), plan.textId(pool)}}));
    };
    if (pool.minLength && length < *pool.minLength)
        add(ErrorCode::LengthBelowMin, "min", *pool.minLength);
    if (pool.maxLength && length > *pool.maxLength)
        add(ErrorCode::LengthAboveMax, "max", *pool.maxLength);
    return violations;
}

std::vector<Error> tagViolations(const Plan& plan, const Pool& pool, const Tags& tags, const QString& label)
{
    QStringList missing;
    for (const TagPair& required : pool.requiredTags) {
        const auto has = tags.constFind(required.key);
        if (has == tags.constEnd() || *has != required.value)
            missing.append(required.key + u'=' + required.value);
    }
    if (missing.isEmpty())
        return {};
    return {makeError(ErrorCode::MissingTags, label,
                      {{QStringLiteral("tags"), missing.join(QLatin1String(", "))},
                       {QStringLiteral("pool"), plan.textId(pool)}})};
}

std::vector<Error> localeViolations(const Plan&, const Pool& pool, const RegionName& region, const QString& label)
{
    if (pool.locale.isEmpty() || region == pool.locale.region())
        return {};
    return {makeError(ErrorCode::WrongRegion, label,
                      {{QStringLiteral("region"), region.localeText()},
                       {QStringLiteral("expected"), pool.locale.toString()}})};
}

std::vector<Error> principalViolations(const Plan& plan, const Pool& pool, AccountNumber owner, const QString& label)
{
    if (owner.isEmpty() || poolVisibleTo(plan, pool.id, owner) || !isSharingKnown(plan, pool, owner))
        return {};
    return {makeError(ErrorCode::PoolNotShared, label,
                      {{QStringLiteral("pool"), plan.textId(pool)}, {QStringLiteral("account"), owner.toString()}})};
}

std::vector<Error> poolRuleViolations(const Plan& plan, const Pool& pool, const RuleSubject& subject)
{
    std::vector<Error> all = lengthViolations(plan, pool, subject.length, subject.label);
    for (auto&& more : {tagViolations(plan, pool, subject.tags, subject.label),
                        localeViolations(plan, pool, subject.region, subject.label),
                        principalViolations(plan, pool, subject.owner, subject.label)})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace cadastre

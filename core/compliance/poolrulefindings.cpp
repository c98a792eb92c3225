// SPDX-License-Identifier: GPL-3.0-or-later
// AWS's own pool rules on resources that exist (contract §13.2), and the plan's house rules beside them.
#include "compliance/auditrun.h"
#include "compliance/verdicts.h"
#include "plan/sharing.h"

#include <QRegularExpression>

namespace cadastre {

namespace {

const char* ruleFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::LengthBelowMin:
    case ErrorCode::LengthAboveMax: return "NETMASK";
    case ErrorCode::MissingTags: return "TAG-MISSING";
    case ErrorCode::WrongRegion: return "LOCALE";
    case ErrorCode::PoolNotShared: return "PRINCIPAL";
    default: return nullptr;
    }
}

QString lengthText(PrefixLength length, int otherwise) { return QString::number(length ? *length : otherwise); }

/// The pairs that a pool asks for and the tags lack.
TagPairs missingPairs(const Pool& pool, const Tags& tags)
{
    TagPairs missing;
    for (const TagPair& pair : pool.requiredTags) {
        const auto tag = tags.constFind(pair.key);
        if (tag == tags.constEnd() || *tag != pair.value)
            missing.append(pair);
    }
    return missing;
}

void addTagFixes(Finding& finding, const Resource& resource, const Pool& pool, const TagPairs& missing)
{
    Fix add;
    add.code = QStringLiteral("add-tags");
    EditTags edit{resource.id, {}, {}};
    QStringList pairs;
    for (const TagPair& pair : missing) {
        edit.set.insert(pair.key, pair.value);
        pairs.append(pair.key + u'=' + pair.value);
    }
    add.facts.insert(QStringLiteral("tags"), pairs.join(QStringLiteral(", ")));
    add.commands.push_back(edit);
    finding.fixes.push_back(add);

    Fix drop;
    drop.code = QStringLiteral("drop-tag-rule");
    ModifyPool modify{};
    modify.pool = pool.id;
    modify.removeTags = missing;
    drop.facts.insert(QStringLiteral("tags"), pairs.join(QStringLiteral(", ")));
    drop.facts.insert(QStringLiteral("pool"), nameOf(pool));
    drop.commands.push_back(modify);
    finding.fixes.push_back(drop);
}

void addLengthFix(Finding& finding, const Pool& pool, int length)
{
    Fix widen;
    widen.code = QStringLiteral("widen-lengths");
    ModifyPool modify{};
    modify.pool = pool.id;
    if (pool.minLength && length < *pool.minLength)
        modify.minLength = static_cast<std::uint8_t>(length);
    if (pool.maxLength && length > *pool.maxLength)
        modify.maxLength = static_cast<std::uint8_t>(length);
    widen.facts.insert(QStringLiteral("pool"), nameOf(pool));
    widen.facts.insert(QStringLiteral("length"), QString::number(length));
    widen.commands.push_back(modify);
    finding.fixes.push_back(widen);
}

void addShareFix(Finding& finding, const Pool& pool, AccountNumber account)
{
    Fix share;
    share.code = QStringLiteral("share-pool");
    CreateShare create{};
    create.name = nameOf(pool) + u'-' + account.toString();
    create.pools = {pool.id};
    create.principals = {account.toString()};
    share.facts.insert(QStringLiteral("pool"), nameOf(pool));
    share.facts.insert(QStringLiteral("account"), account.toString());
    share.commands.push_back(create);
    finding.fixes.push_back(share);
}

void addWaiveFix(Finding& finding)
{
    Fix waive;
    waive.code = QStringLiteral("waive");
    finding.fixes.push_back(waive);
}

} // namespace

void checkPoolRules(AuditRun& run)
{
    const Plan& plan = run.plan;
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>()) {
        const Allocation* allocation = plan.find(cidr.allocation);
        if (!allocation || !cidr.monitored || hasEnded(cidr.state))
            continue;
        const Resource& resource = plan.get(cidr.resource);
        const Pool& pool = plan.get(allocation->pool);
        // Of something seen in AWS the tags that were seen count; a planned correction is not a fix yet.
        const bool seen = resource.basis == Basis::Seen;
        run.isSharingUnknown =
            run.isSharingUnknown || (!resource.owner.isEmpty() && !isSharingKnown(plan, pool, resource.owner));
        const Tags& tags = seen ? resource.seenTags : resource.tags;
        const auto violations =
            poolRuleViolations(plan, pool,
                               {cidr.cidr.length(), tags, resource.region, resource.owner, cidr.cidr.toString()});
        for (const Error& violation : violations) {
            const char* rule = ruleFor(violation.code);
            if (!rule)
                continue;
            Finding& finding = run.addResource(rule, cidr);
            finding.facts = violation.params;
            finding.facts.insert(QStringLiteral("poolName"), nameOf(pool));
            switch (violation.code) {
            case ErrorCode::MissingTags: {
                const TagPairs missing = missingPairs(pool, tags);
                addTagFixes(finding, resource, pool, missing);
                if (seen && missingPairs(pool, resource.tags).isEmpty())
                    finding.state = FindingState::FixPlanned;
                break;
            }
            case ErrorCode::LengthBelowMin:
            case ErrorCode::LengthAboveMax:
                finding.facts.insert(QStringLiteral("min"), lengthText(pool.minLength, 0));
                finding.facts.insert(QStringLiteral("max"), lengthText(pool.maxLength, bitCount(pool.family)));
                addMoveFix(run, finding, cidr);
                addLengthFix(finding, pool, cidr.cidr.length());
                break;
            case ErrorCode::WrongRegion: addMoveFix(run, finding, cidr); break;
            case ErrorCode::PoolNotShared: addShareFix(finding, pool, resource.owner); break;
            default: break;
            }
            addWaiveFix(finding);
        }
    }
}

void checkHouseRules(AuditRun& run)
{
    const Plan& plan = run.plan;
    for (const HouseRule& rule : plan.all<HouseRule>()) {
        const QRegularExpression pattern(rule.kind == HouseRuleKind::Matches && !rule.values.isEmpty()
                                             ? QRegularExpression::anchoredPattern(rule.values.first())
                                             : QString());
        for (const ResourceCidr& cidr : plan.all<ResourceCidr>()) {
            const Resource& resource = plan.get(cidr.resource);
            const Allocation* allocation = plan.find(cidr.allocation);
            if (!cidr.monitored || resource.kind != ResourceKind::Vpc || !allocation)
                continue;
            if (rule.pool && allocation->pool != rule.pool)
                continue;
            const auto tag = resource.tags.constFind(rule.key);
            bool kept = tag != resource.tags.constEnd();
            if (kept && rule.kind == HouseRuleKind::OneOf)
                kept = rule.values.contains(*tag);
            if (kept && rule.kind == HouseRuleKind::Matches)
                kept = pattern.isValid() && pattern.match(*tag).hasMatch();
            if (kept)
                continue;
            Finding& finding =
                run.addResource("HOUSE-TAG", cidr,
                                {{QStringLiteral("rule"), rule.name},
                                 {QStringLiteral("key"), rule.key},
                                 {QStringLiteral("found"), tag == resource.tags.constEnd() ? QString() : *tag},
                                 {QStringLiteral("wanted"), rule.kind == HouseRuleKind::AnyValue
                                                                ? QStringLiteral("*")
                                                                : rule.values.join(QStringLiteral(" | "))}});
            finding.key += u' ' + rule.name; // a resource may break several
            finding.fixes.push_back({QStringLiteral("set-tag"), {{QStringLiteral("key"), rule.key}}, {}});
            addWaiveFix(finding);
        }
    }
}

} // namespace cadastre

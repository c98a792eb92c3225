// SPDX-License-Identifier: GPL-3.0-or-later
// Pools: create, modify, delete (contract §6; planning pools §14).
#include "change/decisions.h"
#include "change/edits.h"
#include "plan/policy.h"
#include "plan/quotas.h"

namespace cadastre {

namespace {

constexpr qsizetype ruleTagLimit = 50; // contract §6.1 row 13

QString lengthText(const PrefixLength& length) { return length ? QString::number(*length) : QString(); }

/// Contract §6.1 row 12: inside the family, min ≤ default ≤ max.
Result<void> checkLengths(const Pool& pool, Policy policy, const QString& subject)
{
    const int bits = bitCount(pool.family);
    for (const PrefixLength& length : {pool.minLength, pool.defaultLength, pool.maxLength})
        if (length && *length > bits)
            return refuse(ErrorCode::LengthOutOfRange, subject,
                          {{QStringLiteral("length"), lengthText(length)},
                           {QStringLiteral("limit"), QString::number(bits)}});
    const auto inOrder = [&](const PrefixLength& a, const PrefixLength& b) {
        return !a || !b || *a < *b || (*a == *b && lengthsMayBeEqual(policy));
    };
    if (inOrder(pool.minLength, pool.defaultLength) && inOrder(pool.defaultLength, pool.maxLength)
        && inOrder(pool.minLength, pool.maxLength))
        return {};
    return refuse(ErrorCode::LengthsOutOfOrder, subject,
                  {{QStringLiteral("min"), lengthText(pool.minLength)},
                   {QStringLiteral("default"), lengthText(pool.defaultLength)},
                   {QStringLiteral("max"), lengthText(pool.maxLength)}});
}

/// Contract §6.1 row 13 and interface §4.15 point 4: exact pairs; AWS would take `*` literally, which nobody means.
Result<void> checkRequiredTags(const TagPairs& pairs, const QString& subject)
{
    if (pairs.size() > ruleTagLimit)
        return refuse(ErrorCode::QuotaExceeded, subject,
                      {{QStringLiteral("quota"), QStringLiteral("tags-per-resource")},
                       {QStringLiteral("limit"), QString::number(ruleTagLimit)},
                       {QStringLiteral("wanted"), QString::number(pairs.size())}});
    for (const TagPair& pair : pairs) {
        if (auto tags = checkTags({{pair.key, pair.value}}); !tags)
            return tags;
        if (pair.key.contains(u'*') || pair.value.contains(u'*'))
            return refuse(ErrorCode::WildcardInPoolRule, subject, {{QStringLiteral("key"), pair.key}});
    }
    return {};
}

void normalize(TagPairs& pairs)
{
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

/// Ours (contract U28): a share in percent and a length, from a source.
Result<void> checkRefill(const Pool& pool, const QString& subject)
{
    if (!pool.refill.isActive())
        return {};
    if (!pool.source || pool.sourceResource)
        return refuseValue(subject, "refill", QString::number(pool.refill.length), "no-source");
    if (pool.refill.thresholdPercent < 1 || pool.refill.thresholdPercent > 99)
        return refuseValue(subject, "refill-threshold", QString::number(pool.refill.thresholdPercent),
                           "not-a-percentage");
    if (pool.refill.length > bitCount(pool.family))
        return refuse(ErrorCode::LengthOutOfRange, subject,
                      {{QStringLiteral("length"), QString::number(pool.refill.length)},
                       {QStringLiteral("limit"), QString::number(bitCount(pool.family))}});
    return {};
}

/// A Region that the IPAM operates in; for public IPv4 also a Local Zone group of one ("us-west-2-lax-1").
bool isOperating(const Ipam& ipam, const RegionName& locale, bool zonesToo)
{
    if (ipam.operatingRegions.contains(locale))
        return true;
    const QString name = locale.toString();
    return zonesToo
        && std::any_of(ipam.operatingRegions.begin(), ipam.operatingRegions.end(),
                       [&](const RegionName& region) { return name.startsWith(region.toString() + u'-'); });
}

/// Contract §14: the VPC is known, and one of its CIDRs came from the source pool.
Result<void> checkSourceResource(const Plan& plan, const CreatePool& command, const Pool* source)
{
    if (!source)
        return refuseMissing("source");
    if (source->locale.isEmpty())
        return refuse(ErrorCode::SourceNeedsLocale, plan.textId(*source),
                      {{QStringLiteral("source"), plan.textId(*source)}});
    const Resource* vpc = plan.find(command.sourceResource);
    if (!vpc || vpc->kind != ResourceKind::Vpc)
        return refuseUnknown("vpc", plan.textId(command.sourceResource));
    const auto& cidrs = plan.cidrsOf(vpc->id);
    const bool fromSource = std::any_of(cidrs.begin(), cidrs.end(), [&](ResourceCidrId id) {
        const Allocation* allocation = plan.find(plan.get(id).allocation);
        return allocation && allocation->pool == source->id;
    });
    if (!fromSource)
        return refuse(ErrorCode::NotInPool, plan.textId(*vpc), {{QStringLiteral("pool"), plan.textId(*source)}});
    return {};
}

/// Contract §6.1 rows 7 to 11 and §6.5: where the pool serves and whose addresses it holds.
Result<void> checkPlaceAndSpace(const Plan& plan, const CreatePool& command, const Ipam& ipam, const Scope& scope,
                                const Pool* source, const Pool& pool)
{
    const bool isPublic = scope.type == ScopeType::Public;
    const QString subject = source ? plan.textId(*source) : plan.textId(scope);
    if (!pool.locale.isEmpty()) {
        if (!isOperating(ipam, pool.locale, isPublic && pool.family == Family::IPv4))
            return refuse(ErrorCode::RegionNotOperating, subject, {{QStringLiteral("region"), pool.locale.toString()}});
        if (ipam.tier == Tier::Free && pool.locale != ipam.homeRegion)
            return refuseTier(subject, "foreign-locale");
    }
    if (source && !source->locale.isEmpty() && pool.locale != source->locale)
        return refuse(ErrorCode::LocaleDiffersFromSource, subject,
                      {{QStringLiteral("locale"), pool.locale.localeText()},
                       {QStringLiteral("sourceLocale"), source->locale.toString()}});
    if (command.advertisable
        && (!isPublic || pool.family != Family::IPv6
            || pool.publicIpSource != PublicIpSource::Byoip)) // presence is enough
        return refuse(ErrorCode::AdvertisableNotAllowed, subject,
                      {{QStringLiteral("reason"), !isPublic                     ? QStringLiteral("private-scope")
                                                  : pool.family != Family::IPv6 ? QStringLiteral("ipv4")
                                                                                : QStringLiteral("amazon")}});
    if (command.advertisable.value_or(false) && source && !source->advertisable)
        return refuse(ErrorCode::AdvertisableNotAllowed, subject,
                      {{QStringLiteral("reason"), QStringLiteral("source-not-advertisable")}});
    if (!isPublic && command.publicIpSource != PublicIpSource::None)
        return refuse(ErrorCode::PublicOnly, subject, {{QStringLiteral("field"), QStringLiteral("public-ip-source")}});
    if (!isPublic && command.service != AwsService::None)
        return refuse(ErrorCode::PublicOnly, subject, {{QStringLiteral("field"), QStringLiteral("aws-service")}});
    if (source && pool.publicIpSource != source->publicIpSource)
        return refuse(ErrorCode::ConflictingValues, subject,
                      {{QStringLiteral("first"), QStringLiteral("public-ip-source")},
                       {QStringLiteral("second"), QStringLiteral("source")}});
    if (pool.publicIpSource == PublicIpSource::Amazon && pool.family == Family::IPv6 && pool.locale.isEmpty())
        return refuse(ErrorCode::AmazonNeedsLocale, subject);
    return {};
}

/// Contract §6.1 rows 4 and 5: the source is there, in the same scope, of the same family.
Result<void> checkSource(const Plan& plan, const CreatePool& command, ScopeId scope)
{
    if (!command.source)
        return {};
    const Pool* source = plan.find(command.source);
    if (!source || isLeaving(*source))
        return refuseUnknown("pool", plan.textId(command.source));
    const auto stop = [&](ErrorCode code) {
        return refuse(code, plan.textId(scope), {{QStringLiteral("source"), plan.textId(*source)}});
    };
    if (source->scope != scope)
        return stop(ErrorCode::SourceScopeDiffers);
    if (command.family && *command.family != source->family)
        return stop(ErrorCode::SourceFamilyDiffers);
    if (source->service == AwsService::Ec2 && !ec2PoolMayBeSource(plan.settings().policy))
        return stop(ErrorCode::ServicePoolAsSource);
    return {};
}

/// Row 6: above AWS's quota a plan may go on, as far as plans hold levels.
Result<void> checkDepth(const Plan& plan, const DecisionContext& context, const Pool* source, const QString& subject,
                        QList<Note>& notes)
{
    const int depth = (source ? plan.depth(source->id) : 0) + 1;
    const qint64 limit = appliedQuota(plan.settings(), "pool-depth");
    if (depth <= limit)
        return {};
    Error deep = makeError(ErrorCode::DepthExceeded, subject,
                           {{QStringLiteral("depth"), QString::number(depth)},
                            {QStringLiteral("limit"), QString::number(limit)}});
    if (context.strictQuotas || depth > deepestTree)
        return Unexpected(std::move(deep));
    notes.append(std::move(deep));
    return {};
}

/// The row as it is asked for, with what it has from its source and its scope.
Pool poolOf(const CreatePool& command, const Scope& scope, const Ipam& ipam, const Pool* source)
{
    Pool pool;
    pool.scope = scope.id;
    pool.source = command.source;
    pool.family = source ? source->family : *command.family;
    pool.owner = ipam.owner;
    pool.locale = command.locale;
    pool.service = command.service;
    pool.publicIpSource = command.publicIpSource;
    if (pool.publicIpSource == PublicIpSource::None && scope.type == ScopeType::Public) // §6.2
        pool.publicIpSource = source ? source->publicIpSource : PublicIpSource::Byoip;
    pool.advertisable = command.advertisable.value_or(source && source->advertisable); // inherited without being sent
    pool.originator = command.originator != Originator::Undecided || !source ? command.originator : source->originator;
    pool.minLength = command.minLength;
    pool.defaultLength = command.defaultLength;
    pool.maxLength = command.maxLength;
    pool.requiredTags = command.requiredTags;
    normalize(pool.requiredTags);
    pool.autoImport = command.autoImport;
    pool.sourceResource = command.sourceResource;
    pool.strategy = command.strategy;
    pool.refill = command.refill;
    pool.description = command.description;
    pool.tags = command.tags;
    return pool;
}

} // namespace

Result<Decision> decideOne(const Plan& plan, const CreatePool& command, const DecisionContext& context)
{
    const PlanSettings& settings = plan.settings();
    const Pool* source = plan.find(command.source);
    // 1 what must be there (a source says both)
    const ScopeId scopeId = command.scope ? command.scope : source ? source->scope : ScopeId{};
    if (!scopeId)
        return command.source ? refuseUnknown("pool") : refuseMissing("scope");
    if (!command.family && !command.source)
        return refuseMissing("family");
    // 2 the scope is there and the caller's
    const Scope* scope = plan.find(scopeId);
    const Ipam* ipam = scope ? plan.find(scope->ipam) : nullptr;
    if (!scope || !ipam || isLeaving(*scope) || isLeaving(*ipam) || actingAccount(plan, context) != ipam->owner)
        return refuseUnknown("scope", plan.textId(scopeId));
    const QString scopeText = plan.textId(*scope);
    if (auto region = checkCallRegion(context, ipam->homeRegion, scopeText); !region)
        return Unexpected(region.error());
    // 4 to 6
    Decision decision;
    if (auto ok = checkSource(plan, command, scopeId); !ok)
        return Unexpected(ok.error());
    if (auto ok = checkDepth(plan, context, source, scopeText, decision.notes); !ok)
        return Unexpected(ok.error());

    Pool pool = poolOf(command, *scope, *ipam, source);
    pool.id = plan.all<Pool>().nextId();
    pool.basis = context.basis;
    pool.createdAt = context.now;

    // 7 to 11
    if (auto ok = checkPlaceAndSpace(plan, command, *ipam, *scope, source, pool); !ok)
        return Unexpected(ok.error());
    // 12, 13
    if (auto ok = checkLengths(pool, settings.policy, scopeText); !ok)
        return Unexpected(ok.error());
    if (auto ok = checkRequiredTags(pool.requiredTags, scopeText); !ok)
        return Unexpected(ok.error());
    if (auto ok = checkTags(pool.tags); !ok)
        return Unexpected(ok.error());
    // 14
    if (command.sourceResource) {
        if (ipam->tier == Tier::Free)
            return refuseTier(scopeText, "subnet-planning");
        if (auto ok = checkSourceResource(plan, command, source); !ok)
            return Unexpected(ok.error());
    }
    if (ipam->tier == Tier::Free && scope->type == ScopeType::Private && freeTierRefusesPrivatePools(settings.policy))
        return refuseTier(scopeText, "private-pools");
    if (auto ok = checkRefill(pool, scopeText); !ok)
        return Unexpected(ok.error());
    // 15
    const auto pools = static_cast<qint64>(plan.poolCount(scopeId)) + 1;
    if (auto ok = checkQuota(plan, context, "pools-per-scope", pools, plan.scopeLabel(scopeId), decision.notes); !ok)
        return Unexpected(ok.error());

    if (pool.autoImport && pool.locale.isEmpty() && warnAutoImportWithoutLocale(settings.policy)) // §21: never imports
        decision.notes.append(makeError(ErrorCode::LocaleNone, nameOf(pool)));
    pool.dueAt = settlesAt(plan, context);
    pool.state = pool.dueAt ? LifeState::CreateInProgress : LifeState::CreateComplete;
    decision.changes.insert(std::move(pool));
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const ModifyPool& command, const DecisionContext& context)
{
    const Pool* before = plan.find(command.pool);
    if (!before || isLeaving(*before))
        return refuseUnknown("pool", plan.textId(command.pool));
    const QString subject = plan.textId(*before);
    if (auto ok = checkPoolOwner(plan, context, *before, "ModifyIpamPool"); !ok)
        return Unexpected(ok.error());
    if (auto ok = checkCallRegion(context, plan.get(plan.get(before->scope).ipam).homeRegion, subject); !ok)
        return Unexpected(ok.error());
    const bool changesAws = command.description || command.autoImport || command.minLength || command.defaultLength
                         || command.maxLength || command.clearMin || command.clearDefault || command.clearMax
                         || !command.addTags.isEmpty() || !command.removeTags.isEmpty();
    if (!changesAws && !command.strategy && !command.refill && !command.originator)
        return refuse(ErrorCode::NothingToChange, subject, {{QStringLiteral("kind"), QStringLiteral("pool")}});
    const auto conflict = [&](const char* first, const char* second) {
        return refuse(ErrorCode::ConflictingValues, subject,
                      {{QStringLiteral("first"), QLatin1String(first)},
                       {QStringLiteral("second"), QLatin1String(second)}});
    };
    if (command.minLength && command.clearMin)
        return conflict("min", "clear-min");
    if (command.defaultLength && command.clearDefault)
        return conflict("default", "clear-default");
    if (command.maxLength && command.clearMax)
        return conflict("max", "clear-max");

    Pool after = *before;
    const auto change = [](PrefixLength& length, const PrefixLength& wanted, bool clear) {
        if (wanted || clear)
            length = clear ? PrefixLength() : wanted;
    };
    change(after.minLength, command.minLength, command.clearMin);
    change(after.defaultLength, command.defaultLength, command.clearDefault);
    change(after.maxLength, command.maxLength, command.clearMax);
    after.description = command.description.value_or(before->description);
    after.autoImport = command.autoImport.value_or(before->autoImport);
    after.strategy = command.strategy.value_or(before->strategy);
    after.refill = command.refill.value_or(before->refill);
    after.originator = command.originator.value_or(before->originator);
    for (const TagPair& gone : command.removeTags)
        after.requiredTags.removeAll(gone);
    after.requiredTags.append(command.addTags);
    normalize(after.requiredTags);

    if (auto ok = checkLengths(after, plan.settings().policy, subject); !ok)
        return Unexpected(ok.error());
    if (auto ok = checkRequiredTags(command.addTags, subject); !ok)
        return Unexpected(ok.error());
    if (auto ok = checkRequiredTags(after.requiredTags, subject); !ok)
        return Unexpected(ok.error());
    if (auto ok = checkRefill(after, subject); !ok)
        return Unexpected(ok.error());

    Decision decision;
    if (after == *before && !(changesAws && context.asAws)) // AWS goes through its states for nothing, too
        return decision;
    if (changesAws) { // our own settings are nothing that AWS would pass through modify-in-progress for
        after.dueAt = settlesAt(plan, context);
        after.state = after.dueAt ? LifeState::ModifyInProgress : LifeState::ModifyComplete;
    }
    if (after.autoImport && !before->autoImport && after.locale.isEmpty()
        && warnAutoImportWithoutLocale(plan.settings().policy))
        decision.notes.append(makeError(ErrorCode::LocaleNone, nameOf(after)));
    decision.changes.update(*before, after);
    addAutoImportFollowUps(plan, decision);
    addRefillFollowUps(plan, decision);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const DeletePool& command, const DecisionContext& context)
{
    const Pool* pool = plan.find(command.pool);
    if (!pool || isLeaving(*pool))
        return refuseUnknown("pool", plan.textId(command.pool));
    const QString subject = plan.textId(*pool);
    const Scope& scope = plan.get(pool->scope);
    if (auto ok = checkPoolOwner(plan, context, *pool, "DeleteIpamPool"); !ok)
        return Unexpected(ok.error());
    if (auto ok = checkCallRegion(context, plan.get(scope.ipam).homeRegion, subject); !ok)
        return Unexpected(ok.error());
    if (command.cascade) {
        if (scope.type == ScopeType::Public && !pool->sourceResource)
            return refuse(ErrorCode::CascadePublicScope, subject);
    } else {
        const auto& cidrs = plan.cidrsOf(pool->id);
        const auto refuseCount = [&](ErrorCode code, std::size_t count) {
            return refuse(code, subject, {{QStringLiteral("count"), QString::number(count)}});
        };
        const auto provisioned = std::count_if(cidrs.begin(), cidrs.end(),
                                               [&](PoolCidrId id) { return countsAsProvisioned(plan.get(id).state); });
        if (provisioned > 0)
            return refuseCount(ErrorCode::PoolHasCidrs, static_cast<std::size_t>(provisioned));
        if (const std::size_t allocations = plan.space(pool->id).allocationCount; allocations > 0)
            return refuseCount(ErrorCode::PoolHasAllocations, allocations);
        if (const std::size_t children = plan.childPools(pool->id).size(); children > 0)
            return refuseCount(ErrorCode::PoolHasChildren, children);
        // contract §18 step 11 deletes the share first; AWS itself lets the pool go and drops it from the share
        if (const auto& shares = plan.sharesOf(pool->id); !shares.empty() && !context.asAws)
            return refuse(ErrorCode::ShareInUse, subject, {{QStringLiteral("share"), plan.get(shares.front()).name}});
    }
    Decision decision;
    removePools(plan, decision.changes, {pool->id});
    if (const Instant dueAt = settlesAt(plan, context)) { // empty already, gone later
        Pool leaving = *pool;
        leaving.state = LifeState::DeleteInProgress;
        leaving.dueAt = dueAt;
        decision.changes.add<Pool>({*pool, leaving});
    }
    addAutoImportFollowUps(plan, decision);
    return decision;
}

} // namespace cadastre

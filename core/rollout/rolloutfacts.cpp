// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/rolloutfacts.h"

#include "change/byoipranges.h"
#include "plan/policy.h"
#include "plan/poolrules.h"

#include <algorithm>

namespace cadastre {

bool isLive(LifeState state)
{
    return state != LifeState::DeleteComplete && state != LifeState::DeleteInProgress
        && state != LifeState::CreateFailed;
}

bool isLive(const PoolCidr& cidr) { return holdsSpace(cidr.state) || cidr.state == CidrState::PendingProvision; }

bool isLive(const ResourceCidr& cidr)
{
    return cidr.state == AssociationState::Associated || cidr.state == AssociationState::Associating;
}

bool isLive(const Byoasn& number)
{
    return number.state == AsnState::Provisioned || number.state == AsnState::PendingProvision;
}

bool isLive(const AsnAssociation& association)
{
    return association.state == AsnAssociationState::Associated
        || association.state == AsnAssociationState::PendingAssociation;
}

bool isLive(const DiscoveryAssociation& association)
{
    return association.state == DiscoveryAssociationState::AssociateComplete
        || association.state == DiscoveryAssociationState::AssociateInProgress;
}

RegionName homeRegionOf(const Plan& plan, ScopeId scope)
{
    const Scope* row = plan.find(scope);
    const Ipam* ipam = row ? plan.find(row->ipam) : plan.ipam();
    return ipam ? ipam->homeRegion : plan.settings().homeRegion;
}

RegionName homeRegionOf(const Plan& plan, PoolId pool)
{
    const Pool* row = plan.find(pool);
    return homeRegionOf(plan, row ? row->scope : ScopeId{});
}

AccountNumber accountOf(const Plan& plan, IpamId ipam)
{
    const Ipam* row = plan.find(ipam);
    return row && !row->owner.isEmpty() ? row->owner : plan.settings().owner;
}

AccountNumber accountOf(const Plan& plan, ScopeId scope)
{
    const Scope* row = plan.find(scope);
    return accountOf(plan, row ? row->ipam : IpamId{});
}

AccountNumber accountOf(const Plan& plan, PoolId pool)
{
    const Pool* row = plan.find(pool);
    if (row && !row->owner.isEmpty())
        return row->owner;
    return accountOf(plan, row ? row->scope : ScopeId{});
}

RegionName drawingRegionOf(const Plan& plan, PoolId pool)
{
    const Pool* row = plan.find(pool);
    return row && !row->locale.isEmpty() ? row->locale : homeRegionOf(plan, pool);
}

bool needsProof(const Plan& plan, const Pool& pool)
{
    return !pool.source && plan.get(pool.scope).type == ScopeType::Public
        && pool.publicIpSource != PublicIpSource::Amazon;
}

bool isProvedByToken(const Plan& plan, const PoolCidr& cidr)
{
    return isLive(cidr) && cidr.basis != Basis::Seen && !cidr.tokenId.isEmpty()
        && needsProof(plan, plan.get(cidr.pool));
}

const VerificationToken* plannedToken(const Plan& plan, const PoolCidr& cidr)
{
    if (cidr.tokenId.isEmpty())
        return nullptr;
    const VerificationToken* token = plan.find(plan.byTextId<VerificationToken>(cidr.tokenId));
    return token && token->basis != Basis::Seen ? token : nullptr;
}

bool isToldApart(const Plan& plan, const VerificationToken& token)
{
    for (const VerificationToken& other : plan.all<VerificationToken>())
        if (other.id != token.id && other.ipam == token.ipam && isLive(other.state)
            && nameTag(other.tags) == nameTag(token.tags))
            return false;
    return true;
}

QString specialPermission(const Plan& plan, const Share& share)
{
    if (share.pools.isEmpty() || share.permission.isEmpty() || share.permission == Share{}.permission)
        return {};
    return share.permission.startsWith(QLatin1String("arn:"))
             ? share.permission
             : QStringLiteral("arn:%1:ram::aws:permission/%2").arg(toWire(plan.settings().partition), share.permission);
}

std::vector<AccountNumber> externalAccounts(const Plan& plan, const QStringList& principals)
{
    std::vector<AccountNumber> externals;
    for (const QString& principal : principals) {
        const auto number = AccountNumber::parse(principal);
        const Account* account = number ? plan.account(*number) : nullptr;
        if (account && account->external)
            externals.push_back(*number);
    }
    return externals;
}

bool isAmazons(const Plan& plan, const Pool& pool)
{
    return !pool.source && plan.get(pool.scope).type == ScopeType::Public
        && pool.publicIpSource == PublicIpSource::Amazon;
}

bool liesInAmazons(const Plan& plan, PoolId id)
{
    const Pool* top = plan.find(id);
    while (top && top->source)
        top = plan.find(top->source);
    return top && isAmazons(plan, *top);
}

namespace {

/// In a block of the pool whose addresses are known.
bool liesInPinned(const Plan& plan, PoolId pool, const Prefix& cidr)
{
    const auto& around = plan.cidrsOf(pool);
    return std::any_of(around.begin(), around.end(), [&](PoolCidrId id) {
        const PoolCidr& block = plan.get(id);
        return isLive(block) && block.cidr.contains(cidr) && isPinned(plan, block);
    });
}

} // namespace

bool isPinned(const Plan& plan, const PoolCidr& cidr)
{
    const PoolId source = plan.get(cidr.pool).source;
    return isPinned(plan, cidr.pool, cidr.basis) || (source && liesInPinned(plan, source, cidr.cidr));
}

bool isPinned(const Plan& plan, const Allocation& allocation)
{
    return isPinned(plan, allocation.pool, allocation.basis) || liesInPinned(plan, allocation.pool, allocation.cidr);
}

/// An IPv6 block of a VPC that is drawn from no pool is Amazon's, or of a range outside IPAM; a subnet's lies where its VPC's
/// does.
bool isPinned(const Plan& plan, const ResourceCidr& block)
{
    if (block.basis == Basis::Seen)
        return true;
    const Allocation* held = plan.find(block.allocation);
    return held ? isPinned(plan, held->pool, block.basis)
                : block.cidr.family() == Family::IPv4 || plan.get(block.resource).kind == ResourceKind::Subnet
                      || addressPoolOf(plan, block);
}

std::vector<const ResourceCidr*> firstBlocks(const Plan& plan, ResourceId resource)
{
    std::vector<const ResourceCidr*> blocks;
    for (const Family family : {Family::IPv4, Family::IPv6}) {
        const ResourceCidr* first = nullptr;
        for (const ResourceCidrId id : plan.cidrsOf(resource)) {
            const ResourceCidr& cidr = plan.get(id);
            if (cidr.cidr.family() == family && isLive(cidr) && (!first || (cidr.primary && !first->primary)))
                first = &cidr;
        }
        if (first)
            blocks.push_back(first);
    }
    return blocks;
}

namespace {

bool isPrivate(const Plan& plan, ScopeId scope)
{
    const Scope* row = plan.find(scope);
    return row && row->type == ScopeType::Private;
}

} // namespace

Watching watchedBefore(const Plan& from, const Plan& to, const ResourceCidr& after)
{
    const Scope* bound = to.find(after.scope); // none once the IPAM is gone
    const ResourceCidr* was = from.find(after.id);
    if (const Scope* scope = was && isLive(*was) && was->cidr == after.cidr ? from.find(was->scope) : nullptr;
        scope && (!bound || scope->ipam == bound->ipam))
        return {was->scope, was->monitored};
    if (!bound)
        return {};
    // Without a word, AWS shows a block where its pool is, else in the default scope.
    const Allocation* held = to.find(after.allocation);
    return {held ? to.get(held->pool).scope : to.defaultScope(bound->ipam, ScopeType::Private)};
}

bool givesSpaceBack(const Plan& from, const Plan& to, const ResourceCidr& before)
{
    const ResourceCidr* after = to.find(before.id);
    const Allocation* held = from.find(before.allocation);
    if (!held || !after || !isLive(*after) || after->cidr != before.cidr || !isPrivate(from, before.scope))
        return false;
    const Allocation* holds = to.find(after->allocation);
    return !holds || holds->pool != held->pool;
}

std::vector<Error> tierViolations(const Plan& plan, const Pool& pool)
{
    const Scope& scope = plan.get(pool.scope);
    const Ipam* ipam = plan.find(scope.ipam);
    if (!ipam || ipam->tier != Tier::Free || scope.type != ScopeType::Private
        || !freeTierRefusesPrivatePools(plan.settings().policy))
        return {};
    return {makeError(ErrorCode::TierLacks, plan.scopeLabel(scope.id),
                      {{QStringLiteral("feature"), QStringLiteral("private-pools")}})};
}

std::vector<Error> ruleViolations(const Plan& plan, const Resource& vpc, const std::vector<const ResourceCidr*>& blocks)
{
    std::vector<Error> violations;
    for (const ResourceCidr* block : blocks) {
        const Allocation* held = plan.find(block->allocation);
        if (!held)
            continue;
        const Pool& pool = plan.get(held->pool);
        // People know the pool by its name; an id that AWS has not given yet says nothing.
        const QString id = plan.textId(pool);
        const QString name = nameOf(pool).isEmpty() ? id : nameOf(pool);
        for (Error& violation : poolRuleViolations(
                 plan, pool, {block->cidr.length(), vpc.tags, vpc.region, vpc.owner, block->cidr.toString()})) {
            if (violation.subject == id)
                violation.subject = name;
            for (QString& param : violation.params)
                param = param == id ? name : param;
            violations.push_back(std::move(violation));
        }
    }
    return violations;
}

std::vector<Error> makingViolations(const Plan& plan, const Resource& vpc)
{
    const std::vector<const ResourceCidr*> blocks = firstBlocks(plan, vpc.id);
    std::vector<Error> violations = ruleViolations(plan, vpc, blocks);
    if (blocks.empty() || blocks.front()->cidr.family() != Family::IPv4)
        violations.push_back(makeError(ErrorCode::VpcNeedsIpv4));
    return violations;
}

} // namespace cadastre

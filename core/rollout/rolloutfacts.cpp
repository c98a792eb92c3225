// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/rolloutfacts.h"

#include "plan/poolrules.h"

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

bool isAmazons(const Plan& plan, const Pool& pool)
{
    return !pool.source && plan.get(pool.scope).type == ScopeType::Public
        && pool.publicIpSource == PublicIpSource::Amazon;
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

} // namespace cadastre

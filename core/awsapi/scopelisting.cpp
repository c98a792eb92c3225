// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/scopelisting.h"

#include "change/drawing.h"
#include "change/edits.h"
#include "compliance/verdicts.h"

#include <algorithm>

namespace cadastre::awsapi {

namespace {

ResourceId vpcOf(const Plan& plan, const ResourceCidr& row)
{
    const Resource& resource = plan.get(row.resource);
    return resource.vpc ? resource.vpc : resource.id;
}

} // namespace

ScopeListing::ScopeListing(const Plan& plan, ScopeId scope, const Prefix& part)
    : m_plan(plan), m_scope(scope), m_sight(plan, plan.get(plan.get(scope).ipam))
{
    if (plan.all<Ipam>().size() == 1 || !plan.get(scope).isDefault)
        return;
    for (const ResourceCidr& row : plan.all<ResourceCidr>())
        if (row.scope != scope && !hasEnded(row.state) && (part.isNull() || row.cidr.overlaps(part)) && listed(row))
            m_elsewhere.insert(row.cidr, row.id.value);
}

bool ScopeListing::isListed(const Resource& resource) const
{
    if (m_sight.sees(resource))
        return true;
    const auto& cidrs = m_plan.cidrsOf(resource.vpc ? resource.vpc : resource.id);
    return std::any_of(cidrs.begin(), cidrs.end(), // its allocation names it, whoever's it is
                       [this](ResourceCidrId id) { return m_plan.get(id).allocation.value != 0; });
}

std::optional<ResourceCidr> ScopeListing::listed(const ResourceCidr& row) const
{
    const Resource& resource = m_plan.get(row.resource);
    if (row.scope == m_scope) // what it ignores it knew while it managed it, and may watch again (contract §13.6)
        return !row.monitored || isListed(resource) ? std::optional(row) : std::nullopt;
    const Scope* watched = m_plan.find(row.scope);
    const Scope& asked = m_plan.get(m_scope);
    if (!watched || watched->ipam == asked.ipam || watched->type != asked.type || !asked.isDefault
        || !m_sight.sees(resource))
        return std::nullopt;
    ResourceCidr seen = row;
    seen.scope = m_scope;
    seen.allocation = {};
    seen.pendingScope = {};
    seen.monitored = true;
    return seen;
}

OverlapStatus ScopeListing::overlapOf(const ResourceCidr& listed) const
{
    if (!listed.monitored)
        return OverlapStatus::Ignored;
    const std::vector<Occupant> here = overlappersOf(m_plan, listed);
    const bool overlaps = std::any_of(here.begin(), here.end(), [this](Occupant occupant) {
        return occupant.kind != Occupant::Kind::ResourceCidr
            || isListed(m_plan.get(m_plan.get(ResourceCidrId{occupant.handle}).resource));
    });
    return overlaps || overlapsElsewhere(listed) ? OverlapStatus::Overlapping : OverlapStatus::Nonoverlapping;
}

bool ScopeListing::overlapsElsewhere(const ResourceCidr& listed) const
{
    if (hasEnded(listed.state))
        return false;
    const ResourceId vpc = vpcOf(m_plan, listed);
    const auto isOfTheVpc = [&](const Prefix&, std::uint32_t handle) { // goes on until one is another's
        return vpcOf(m_plan, m_plan.get(ResourceCidrId{handle})) == vpc;
    };
    return !m_elsewhere.forEachCovering(listed.cidr, isOfTheVpc)
        || !m_elsewhere.forEachCoveredBy(listed.cidr, isOfTheVpc);
}

std::optional<ChangeSet> takenOver(const Plan& plan, const ResourceCidr& row, ScopeId scope)
{
    const Scope* watched = plan.find(row.scope);
    if (!watched || !watched->isDefault || row.allocation || !row.monitored || row.pendingScope)
        return std::nullopt;
    ChangeSet changes;
    editRow(plan, changes, row.id, [scope](ResourceCidr& taken) { taken.scope = scope; });
    moveSubnets(plan, row, scope, changes);
    return changes;
}

} // namespace cadastre::awsapi

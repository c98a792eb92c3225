// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/plancsvresources.h"

#include <algorithm>

namespace cadastre {

PlanCsvPlaces::PlanCsvPlaces(const Plan& plan)
{
    for (const Pool& pool : plan.all<Pool>()) {
        const QString path = plan.path(pool.id);
        m_pools.insert(path, m_pools.contains(path) ? PoolId{} : pool.id);
    }
}

ScopeId PlanCsvPlaces::scope(const Plan& plan, const QString& label)
{
    for (const Scope& scope : plan.all<Scope>())
        if (plan.scopeLabel(scope.id) == label || plan.textId(scope) == label)
            return scope.id;
    return {};
}

PlanCsvResources::PlanCsvResources(ImportDraft& draft, const PlanCsvPlaces& places, Instant now,
                                   const PlanCsvDefaults& defaults)
    : m_draft(draft), m_places(places), m_now(now), m_defaults(defaults)
{
    for (const ResourceCidr& block : plan().all<ResourceCidr>())
        m_byBlock[block.cidr].push_back(block.resource);
}

Result<RowTaken> PlanCsvResources::take(const PlanCsvRow& row)
{
    const auto cidr = row.cidr();
    if (!cidr)
        return Unexpected(cidr.error());
    const auto tags = row.tags();
    if (!tags)
        return Unexpected(tags.error());
    const auto kind = row.word("resource_type", ResourceKind::Vpc);
    if (!kind)
        return Unexpected(kind.error());
    const auto region = row.region("region");
    if (!region)
        return Unexpected(region.error());
    const auto owner = row.account(m_defaults.account);
    if (!owner)
        return Unexpected(owner.error());
    const QString id = row.cell("resource_id");
    const RegionName where = region->isEmpty() ? m_defaults.region : *region;
    Resource resource;
    bool isNew = true;
    if (const ResourceId known = plan().byTextId<Resource>(id)) {
        resource = plan().get(known);
        isNew = false;
    } else if (const auto made = m_resources.constFind(id); !id.isEmpty() && made != m_resources.constEnd()) {
        resource = plan().get(*made); // a second CIDR of one that this table brought
        isNew = false;
    } else {
        resource.kind = *kind;
        resource.owner = *owner;
        resource.region = where;
        resource.tags = *tags;
        if (*kind == ResourceKind::Subnet)
            resource.vpc = vpcOf(row, *owner, where, *cidr);
        const ResourceId like = resourceLike(row, resource, *cidr);
        if (*kind == ResourceKind::Subnet && !like && !resource.vpc)
            return PlanCsvRow::bad("vpc_id", "unknown-id", row.cell("vpc_id"));
        isNew = !like;
        const ResourceId vpc = resource.vpc;
        resource = like ? plan().get(like) : Resource();
        resource.vpc = like ? resource.vpc : vpc;
        nameAs(id, like);
    }
    const bool isThere = !isNew && holdsBlock(resource.id, *cidr);
    const auto block = isThere ? Result<ResourceCidr>(ResourceCidr()) : blockOf(row, resource, *kind, *cidr);
    if (!block)
        return Unexpected(block.error());
    const Resource before = resource;
    resource.kind = *kind;
    if (isNew || !row.cell("account").isEmpty())
        resource.owner = *owner;
    if (!region->isEmpty())
        resource.region = *region;
    else if (isNew)
        resource.region = resource.vpc ? plan().get(resource.vpc).region : m_defaults.region;
    if (isNew && resource.region.isEmpty())
        return refuse(ErrorCode::MissingValue, cidr->toString(), {{QStringLiteral("field"), QStringLiteral("region")}});
    if (isNew && resource.owner.isEmpty())
        return refuse(ErrorCode::MissingValue, cidr->toString(),
                      {{QStringLiteral("field"), QStringLiteral("account")}});
    if (row.has("zone"))
        resource.zone = row.cell("zone");
    if (row.has("tags"))
        resource.tags = *tags;
    if (const QString name = row.cell("name"); !name.isEmpty())
        resource.tags.insert(QStringLiteral("Name"), name);
    RowVerdict verdict = RowVerdict::New;
    if (isNew) {
        resource.createdAt = m_now;
        resource.id = m_draft.insert(resource);
        nameAs(id, resource.id);
    } else {
        verdict = before == resource ? RowVerdict::Unchanged : RowVerdict::Updated;
        m_draft.update(resource);
    }
    return isThere ? RowTaken(verdict) : addBlock(row, resource, *block, verdict);
}

ResourceId PlanCsvResources::resourceLike(const PlanCsvRow& row, const Resource& like, const Prefix& cidr) const
{
    const QString name = row.cell("name").isEmpty() ? nameOf(like) : row.cell("name");
    std::vector<ResourceId> found;
    for (const ResourceId candidate : m_byBlock.value(cidr)) {
        const Resource& known = plan().get(candidate);
        if (known.kind == like.kind && known.owner == like.owner && nameOf(known) == name
            && (like.region.isEmpty() || known.region == like.region) && (!like.vpc || known.vpc == like.vpc)
            && !m_named.contains(candidate))
            found.push_back(candidate);
    }
    return found.size() == 1 ? found.front() : ResourceId{};
}

/// A table's own id for a resource holds for its other rows.
void PlanCsvResources::nameAs(const QString& id, ResourceId resource)
{
    if (id.isEmpty() || !resource)
        return;
    m_resources.insert(id, resource);
    m_named.insert(resource);
}

bool PlanCsvResources::holdsBlock(ResourceId resource, const Prefix& cidr) const
{
    const auto& known = plan().cidrsOf(resource);
    return std::any_of(known.begin(), known.end(), [&](ResourceCidrId id) { return plan().get(id).cidr == cidr; });
}

/// The VPC that a subnet is in: as the row says, else the only one there with a block around it.
ResourceId PlanCsvResources::vpcOf(const PlanCsvRow& row, AccountNumber owner, const RegionName& region,
                                   const Prefix& cidr) const
{
    if (const QString id = row.cell("vpc_id"); !id.isEmpty()) {
        const auto made = m_resources.constFind(id);
        const ResourceId vpc = made == m_resources.constEnd() ? plan().byTextId<Resource>(id) : *made;
        return vpc && plan().get(vpc).kind == ResourceKind::Vpc ? vpc : ResourceId{};
    }
    std::vector<ResourceId> around;
    for (const Resource& vpc : plan().all<Resource>()) {
        const auto& blocks = plan().cidrsOf(vpc.id);
        if (vpc.kind == ResourceKind::Vpc && vpc.owner == owner && vpc.region == region
            && std::any_of(blocks.begin(), blocks.end(),
                           [&](ResourceCidrId id) { return plan().get(id).cidr.contains(cidr); }))
            around.push_back(vpc.id);
    }
    return around.size() == 1 ? around.front() : ResourceId{};
}

/// A new block of the resource as the row describes it; not drafted yet.
/// Errors: InvalidRecord, SubnetOutsideVpc, SubnetConflict.
Result<ResourceCidr> PlanCsvResources::blockOf(const PlanCsvRow& row, const Resource& resource, ResourceKind kind,
                                               const Prefix& cidr) const
{
    const auto state = row.word("state", AssociationState::Associated);
    if (!state)
        return Unexpected(state.error());
    ResourceCidr made;
    made.cidr = cidr;
    made.state = *state;
    made.createdAt = m_now;
    made.monitored = row.cell("management") != toWire(ManagementState::Ignored);
    if (const QString path = row.cell("pool_path"); !path.isEmpty()) {
        const PoolId pool = m_places.pool(path);
        if (!pool)
            return PlanCsvRow::bad("pool_path", "unknown-pool", path);
        if (plan().get(pool).family != cidr.family())
            return PlanCsvRow::bad("cidr", "other-family", cidr.toString());
        made.scope = plan().get(pool).scope;
    } else if (const QString label = row.cell("scope"); !label.isEmpty()) {
        made.scope = m_places.scope(plan(), label);
        if (!made.scope)
            return PlanCsvRow::bad("scope", "unknown-scope", label);
    }
    if (kind == ResourceKind::Subnet)
        if (const auto inside = checkInVpc(resource, cidr); !inside)
            return Unexpected(inside.error());
    return made;
}

/// A subnet lies in a block of its VPC, beside the other subnets.
Result<void> PlanCsvResources::checkInVpc(const Resource& subnet, const Prefix& cidr) const
{
    const auto& blocks = plan().cidrsOf(subnet.vpc);
    if (std::none_of(blocks.begin(), blocks.end(),
                     [&](ResourceCidrId id) { return plan().get(id).cidr.contains(cidr); }))
        return refuse(ErrorCode::SubnetOutsideVpc, cidr.toString(),
                      {{QStringLiteral("field"), QStringLiteral("cidr")},
                       {QStringLiteral("vpc"), plan().textId(subnet.vpc)}});
    for (const ResourceId other : plan().subnetsOf(subnet.vpc))
        for (const ResourceCidrId id : plan().cidrsOf(other))
            if (plan().get(id).cidr.overlaps(cidr))
                return refuse(ErrorCode::SubnetConflict, cidr.toString(),
                              {{QStringLiteral("field"), QStringLiteral("cidr")},
                               {QStringLiteral("with"), plan().textId(other)}});
    return {};
}

Error PlanCsvResources::whyItDoesNotFit(PoolId pool, const Prefix& cidr) const
{
    const PoolBlock* block = plan().space(pool).blockCovering(cidr);
    if (!block)
        return makeError(ErrorCode::NotInPool, cidr.toString(), {{QStringLiteral("pool"), plan().path(pool)}});
    Error overlap = makeError(ErrorCode::Overlap, cidr.toString());
    block->map.forEachIn(cidr, [&](const Prefix& taken, std::uint32_t handle) {
        overlap.params.insert(QStringLiteral("with"), plan().textId(AllocationId{handle}));
        overlap.params.insert(QStringLiteral("withCidr"), taken.toString());
        return false;
    });
    return overlap;
}

RowTaken PlanCsvResources::addBlock(const PlanCsvRow& row, const Resource& resource, ResourceCidr made,
                                    RowVerdict verdict)
{
    Error why;
    made.resource = resource.id;
    made.primary = made.cidr.family() == Family::IPv4 && plan().cidrsOf(resource.id).empty();
    if (const PoolId pool = m_places.pool(row.cell("pool_path"))) {
        if (m_draft.fits(pool, made.cidr)) {
            Allocation allocation;
            allocation.pool = pool;
            allocation.cidr = made.cidr;
            allocation.type = allocationTypeOf(resource.kind).value_or(AllocationType::Vpc);
            allocation.resource = resource.id;
            allocation.owner = resource.owner;
            allocation.region = resource.region;
            allocation.createdAt = m_now;
            made.allocation = m_draft.insert(allocation);
        } else {
            verdict = RowVerdict::Conflict; // never a second allocation: it comes in unmanaged
            why = whyItDoesNotFit(pool, made.cidr);
        }
    }
    m_draft.insert(made);
    m_byBlock[made.cidr].push_back(resource.id);
    return {verdict == RowVerdict::Unchanged ? RowVerdict::Updated : verdict, std::move(why)};
}

} // namespace cadastre

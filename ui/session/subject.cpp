// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/subject.h"

#include "net/asn.h"

namespace cadastre {

Place placeOf(const Plan& plan, const SubjectRef& subject)
{
    Place place;
    place.subject = subject;
    const std::uint32_t handle = subject.handle;
    switch (subject.kind) {
    case SubjectRef::Kind::Plan:
    case SubjectRef::Kind::Ipam:
    case SubjectRef::Kind::Waiver:
    case SubjectRef::Kind::Account: break;
    case SubjectRef::Kind::Byoasn:
        if (const Byoasn* byoasn = plan.find(ByoasnId{handle})) {
            place.scope = plan.defaultScope(byoasn->ipam, ScopeType::Public);
            place.tab = QStringLiteral("byoasnTab");
        }
        break;
    case SubjectRef::Kind::Scope: place.scope = {handle}; break;
    case SubjectRef::Kind::Pool: place.pool = {handle}; break;
    case SubjectRef::Kind::PoolCidr:
        if (const PoolCidr* cidr = plan.find(PoolCidrId{handle})) {
            place.pool = cidr->pool;
            place.block = cidr->cidr;
        }
        break;
    case SubjectRef::Kind::Allocation:
        if (const Allocation* allocation = plan.find(AllocationId{handle})) {
            place.pool = allocation->pool;
            place.block = allocation->cidr;
        }
        break;
    case SubjectRef::Kind::ResourceCidr:
        if (const ResourceCidr* cidr = plan.find(ResourceCidrId{handle})) {
            place.scope = cidr->scope;
            place.block = cidr->cidr;
            if (const Allocation* allocation = plan.find(cidr->allocation))
                place.pool = allocation->pool;
        }
        break;
    case SubjectRef::Kind::Share:
        if (const Share* share = plan.find(ShareId{handle}); share && !share->pools.isEmpty())
            place.pool = share->pools.first();
        break;
    case SubjectRef::Kind::External:
        if (const ExternalNetwork* network = plan.find(ExternalNetworkId{handle})) {
            place.scope = network->scope;
            place.block = network->cidr;
        }
        break;
    case SubjectRef::Kind::Reserve:
        if (const Reserve* reserve = plan.find(ReserveId{handle})) {
            place.pool = reserve->pool;
            place.block = reserve->cidr;
        }
        break;
    }
    if (const Pool* pool = plan.find(place.pool))
        place.scope = pool->scope;
    return place;
}

std::optional<SubjectRef> outsiderOf(const Plan& plan, Occupant occupant)
{
    if (occupant.kind == Occupant::Kind::External)
        return SubjectRef{SubjectRef::Kind::External, occupant.handle};
    const ResourceCidr* cidr =
        occupant.kind == Occupant::Kind::ResourceCidr ? plan.find(ResourceCidrId{occupant.handle}) : nullptr;
    if (cidr && !cidr->allocation)
        return SubjectRef{SubjectRef::Kind::ResourceCidr, occupant.handle};
    return std::nullopt;
}

SubjectRef subjectInBlock(const Plan& plan, PoolId id, const Prefix& block)
{
    const Pool* pool = plan.find(id);
    if (!pool || block.isNull())
        return pool ? SubjectRef{SubjectRef::Kind::Pool, id.value} : SubjectRef{};
    if (const Allocation* allocation = plan.allocationCovering(id, block))
        return {SubjectRef::Kind::Allocation, allocation->id.value};
    for (const ReserveId reserve : plan.reservesOf(id))
        if (const Prefix& kept = plan.get(reserve).cidr; kept.contains(block) || block.contains(kept))
            return {SubjectRef::Kind::Reserve, reserve.value};
    std::optional<SubjectRef> outsider;
    const auto look = [&](const Prefix&, std::uint32_t packed) {
        outsider = outsiderOf(plan, Occupant::unpack(packed));
        return !outsider;
    };
    if (plan.occupants(pool->scope).forEachCovering(block, look))
        plan.occupants(pool->scope).forEachCoveredBy(block, look);
    return outsider.value_or(SubjectRef{SubjectRef::Kind::Pool, id.value});
}

ResourceId vpcOf(const Plan& plan, const SubjectRef& subject)
{
    ResourceId id;
    if (subject.kind == SubjectRef::Kind::Allocation) {
        if (const Allocation* allocation = plan.find(AllocationId{subject.handle}))
            id = allocation->resource;
    } else if (subject.kind == SubjectRef::Kind::ResourceCidr) {
        if (const ResourceCidr* cidr = plan.find(ResourceCidrId{subject.handle}))
            id = cidr->resource;
    }
    const Resource* resource = plan.find(id);
    if (!resource)
        return {};
    return resource->kind == ResourceKind::Vpc    ? id
         : resource->kind == ResourceKind::Subnet ? resource->vpc
                                                  : ResourceId{};
}

IpamId ipamOf(const Plan& plan, const Place& place)
{
    const IpamId selected{place.subject.handle};
    if (place.subject.kind == SubjectRef::Kind::Ipam && plan.find(selected))
        return selected;
    const Pool* pool = plan.find(place.pool);
    if (const Scope* scope = plan.find(pool ? pool->scope : place.scope))
        return scope->ipam;
    return plan.ipam() ? plan.ipam()->id : IpamId();
}

QString subjectName(const Plan& plan, const SubjectRef& subject)
{
    const auto named = [&plan](const auto* row) -> QString {
        if (!row)
            return {};
        const QString name = nameOf(*row);
        return name.isEmpty() ? plan.textId(*row) : name;
    };
    const auto cidrOf = [](const auto* row) { return row ? row->cidr.toString() : QString(); };
    switch (subject.kind) {
    case SubjectRef::Kind::Plan: return plan.settings().name;
    case SubjectRef::Kind::Ipam: return plan.textId(IpamId{subject.handle});
    case SubjectRef::Kind::Scope: return plan.scopeLabel({subject.handle});
    case SubjectRef::Kind::Pool: return named(plan.find(PoolId{subject.handle}));
    case SubjectRef::Kind::PoolCidr: return cidrOf(plan.find(PoolCidrId{subject.handle}));
    case SubjectRef::Kind::Allocation: {
        const Allocation* allocation = plan.find(AllocationId{subject.handle});
        if (!allocation)
            return {};
        if (const Resource* resource = plan.find(allocation->resource))
            return named(resource);
        if (const Pool* child = plan.find(allocation->childPool))
            return named(child);
        return allocation->description.isEmpty() ? allocation->cidr.toString() : allocation->description.get();
    }
    case SubjectRef::Kind::ResourceCidr: {
        const ResourceCidr* cidr = plan.find(ResourceCidrId{subject.handle});
        return cidr ? named(plan.find(cidr->resource)) : QString();
    }
    case SubjectRef::Kind::Share: {
        const Share* share = plan.find(ShareId{subject.handle});
        return share ? share->name : QString();
    }
    case SubjectRef::Kind::External: {
        const ExternalNetwork* network = plan.find(ExternalNetworkId{subject.handle});
        return network ? network->site : QString();
    }
    case SubjectRef::Kind::Reserve: {
        const Reserve* reserve = plan.find(ReserveId{subject.handle});
        return reserve ? reserve->purpose : QString();
    }
    case SubjectRef::Kind::Waiver: {
        const Waiver* waiver = plan.find(WaiverId{subject.handle});
        return waiver ? waiver->subject : QString();
    }
    case SubjectRef::Kind::Account: {
        const Account* account = plan.find(AccountId{subject.handle});
        return account ? account->name : QString();
    }
    case SubjectRef::Kind::Byoasn: {
        const Byoasn* byoasn = plan.find(ByoasnId{subject.handle});
        return byoasn ? Asn{byoasn->asn}.toString() : QString();
    }
    }
    return {};
}

} // namespace cadastre

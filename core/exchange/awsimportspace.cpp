// SPDX-License-Identifier: GPL-3.0-or-later
// Space: what is provisioned to pools and what was taken from them.
#include "exchange/awsimporter.h"

#include <algorithm>

namespace cadastre {

namespace {

ResourceKind kindOf(AllocationType type)
{
    switch (type) {
    case AllocationType::Subnet: return ResourceKind::Subnet;
    case AllocationType::Ec2PublicIpv4Pool: return ResourceKind::PublicIpv4Pool;
    case AllocationType::Eip: return ResourceKind::Eip;
    case AllocationType::AnycastIpList: return ResourceKind::AnycastIpList;
    case AllocationType::Vpc:
    case AllocationType::Custom:
    case AllocationType::IpamPool: return ResourceKind::Vpc;
    }
    return ResourceKind::Vpc;
}

} // namespace

void AwsImporter::importPoolCidrs(Items& items)
{
    // What a child holds lies in its source's CIDRs: sources first. Records without a pool are asked for at once.
    struct Placed {
        int depth;
        bool isLeaving; // what made way comes after what has taken its place
        std::size_t at;
        PoolId pool;
    };
    std::vector<Placed> ordered;
    for (std::size_t i = 0; i < items.size(); ++i) {
        Item& item = items[i];
        QString asked;
        const PoolId pool = findPool(item, &asked);
        const QString cidr = item.record.object()[QLatin1String("Cidr")].toString();
        const auto state = fromWire<CidrState>(item.record.object()[QLatin1String("State")].toString());
        if (item.record.isRefused())
            refuseItem(item, cidr, cidr);
        else if (!pool)
            needInput(item, "IpamPoolId", asked.isEmpty() ? "pool-unknown" : "no-such-pool", asked, cidr);
        else
            ordered.push_back({plan().depth(pool), state && !holdsSpace(*state), i, pool});
    }
    std::sort(ordered.begin(), ordered.end(), [](const Placed& a, const Placed& b) {
        return std::tuple(a.depth, a.isLeaving, a.at) < std::tuple(b.depth, b.isLeaving, b.at);
    });
    for (const Placed& placed : ordered)
        importPoolCidr(items[placed.at], placed.pool);
}

AllocationId AwsImporter::allocationInSource(const Pool& pool, const Prefix& cidr)
{
    if (!pool.source)
        return {};
    if (const Allocation* there = plan().allocationAt(pool.source, cidr)) {
        if (there->type != AllocationType::IpamPool || (there->childPool && there->childPool != pool.id))
            return {};
        if (!there->childPool) {
            Allocation known = *there;
            known.childPool = pool.id;
            m_draft.update(known);
        }
        return there->id;
    }
    if (!m_draft.fits(pool.source, cidr) && !makeRoom(pool.source, cidr))
        return {};
    Allocation allocation;
    allocation.pool = pool.source;
    allocation.cidr = cidr;
    allocation.type = AllocationType::IpamPool;
    allocation.childPool = pool.id;
    allocation.owner = pool.owner;
    allocation.region = pool.locale;
    markSeen(allocation);
    return m_draft.insert(allocation);
}

void AwsImporter::importPoolCidr(Item& item, PoolId poolId)
{
    const JsonRecord& record = item.record;
    const QString written = record.required("Cidr");
    const auto cidr = record.prefix("Cidr");
    const QString id = record.text("IpamPoolCidrId");
    const auto state = record.word("State", CidrState::Provisioned);
    const Pool pool = plan().get(poolId);
    if (cidr && cidr->family() != pool.family)
        record.refuseField("Cidr", "other-family", written);
    CidrFailure failure = CidrFailure::None;
    QString failureMessage;
    if (record.has("FailureReason")) {
        const JsonRecord reason = record.inside(record.object()[QLatin1String("FailureReason")], "FailureReason");
        failure = reason.word("Code", CidrFailure::None);
        failureMessage = reason.text("Message");
    }
    PoolCidr row;
    ChangeSet leaving;
    for (const PoolCidrId known : cidr ? plan().cidrsOf(poolId) : std::vector<PoolCidrId>{}) {
        const PoolCidr other = plan().get(known);
        if (other.cidr == *cidr) {
            if (!row.id || holdsSpace(other.state))
                row = other;
        } else if (holdsSpace(state) && holdsSpace(other.state) && other.cidr.overlaps(*cidr)) {
            if (isGone(other) && letGoOf(other, *cidr)) { // what stays in it lies in this one then
                PoolCidr gone = other;
                gone.state = CidrState::Deprovisioned;
                gone.sourceAllocation = {};
                leaving.update(other, gone);
                continue;
            }
            record.refuse(makeError(ErrorCode::Overlap, written,
                                    {{QStringLiteral("with"), plan().textId(other)},
                                     {QStringLiteral("withCidr"), other.cidr.toString()}}),
                          "Cidr");
        }
    }
    if (row.id && holdsSpace(row.state) && !holdsSpace(state) && !record.isRefused())
        if (const PoolBlock* block = plan().space(poolId).blockCovering(row.cidr);
            block && block->map.size() > 0 && !letGoOf(row))
            record.refuse(makeError(ErrorCode::CidrHasAllocations, written,
                                    {{QStringLiteral("count"), QString::number(block->map.size())}}),
                          "State");
    if (record.isRefused())
        return refuseItem(item, id.isEmpty() ? written : id, written);

    row.pool = poolId;
    row.cidr = *cidr;
    row.state = state;
    row.failure = failure;
    row.failureMessage = failureMessage;
    row.dueAt = {};
    const bool isToDraw = holdsSpace(state) && pool.source && !plan().find(row.sourceAllocation);
    if (isToDraw && leaving.isEmpty())
        row.sourceAllocation = allocationInSource(pool, *cidr);
    if (!pool.source && pool.publicIpSource == PublicIpSource::Byoip && row.evidence == EvidenceState::NotNeeded)
        row.evidence = EvidenceState::NotChecked;
    markSeen(row);
    takeAwsId(row, id);
    const RowVerdict verdict = store(row, &leaving);
    if (isToDraw && !leaving.isEmpty()) { // out of what has just become free
        row.sourceAllocation = allocationInSource(pool, *cidr);
        m_draft.update(row);
    }
    finish(item, verdict, id.isEmpty() ? plan().path(poolId) : id, written);
}

bool AwsImporter::isTakenAgain(const Allocation& known, AllocationType type, const QString& holder) const
{
    return known.type == type && known.basis == Basis::Seen && !m_shownIds.contains(plan().textId(known))
        && (type == AllocationType::Custom || plan().holderTextId(known) == holder);
}

bool AwsImporter::SeenAllocation::hasHolder() const
{
    return type != AllocationType::Custom && type != AllocationType::IpamPool && !resourceId.isEmpty();
}

AwsImporter::SeenAllocation AwsImporter::seenAllocation(const JsonRecord& record)
{
    SeenAllocation seen;
    seen.written = record.required("Cidr");
    seen.cidr = record.prefix("Cidr").value_or(Prefix());
    seen.id = record.text("IpamPoolAllocationId");
    seen.type = record.word("ResourceType", AllocationType::Custom);
    seen.resourceId = record.text("ResourceId");
    seen.owner = record.account("ResourceOwner");
    seen.region = record.region("ResourceRegion");
    seen.description = record.text("Description");
    seen.tags = record.tags("Tags");
    return seen;
}

const Allocation* AwsImporter::knownAllocation(PoolId pool, const SeenAllocation& seen) const
{
    const Allocation* known = plan().find(plan().byTextId<Allocation>(seen.id));
    if (known && known->pool == pool && known->cidr == seen.cidr)
        return known;
    const Allocation* there = plan().allocationAt(pool, seen.cidr);
    const bool isSame = there && there->type == seen.type
                     && (there->awsId.isEmpty() || seen.id.isEmpty() // planned, or known from its resource only
                         || isTakenAgain(*there, seen.type, seen.resourceId));
    return isSame ? there : nullptr;
}

Error AwsImporter::whyNotFree(PoolId pool, const SeenAllocation& seen) const
{
    const Allocation* other = plan().allocationCovering(pool, seen.cidr);
    if (const PoolBlock* block = plan().space(pool).blockCovering(seen.cidr); !other && block)
        block->map.forEachIn(seen.cidr, [&](const Prefix&, std::uint32_t handle) {
            other = plan().find(AllocationId{handle});
            return false;
        });
    if (!other)
        return makeError(ErrorCode::NotInPool, seen.written, {{QStringLiteral("pool"), plan().path(pool)}});
    return makeError(ErrorCode::Overlap, seen.written,
                     {{QStringLiteral("with"), plan().textId(*other)},
                      {QStringLiteral("withCidr"), other->cidr.toString()}});
}

ResourceId AwsImporter::ensureHolder(const SeenAllocation& seen, const Item& item, ResourceId planned)
{
    if (const ResourceId known = plan().byTextId<Resource>(seen.resourceId))
        return known;
    Resource resource;
    resource.kind = kindOf(seen.type);
    resource.owner = seen.owner.isEmpty() ? item.account() : seen.owner;
    resource.region = seen.region;
    if (planned && plan().get(planned).awsId.isEmpty())
        resource = plan().get(planned);
    markSeen(resource);
    takeAwsId(resource, seen.resourceId);
    store(resource);
    return resource.id;
}

void AwsImporter::importAllocation(Item& item)
{
    const JsonRecord& record = item.record;
    const SeenAllocation seen = seenAllocation(record);
    QString asked;
    const PoolId poolId = findPool(item, &asked);
    if (!seen.cidr.isNull() && poolId && seen.cidr.family() != plan().get(poolId).family)
        record.refuseField("Cidr", "other-family", seen.written);
    if (record.isRefused())
        return refuseItem(item, seen.id, seen.written);
    if (!poolId)
        return needInput(item, "IpamPoolId", asked.isEmpty() ? "pool-unknown" : "no-such-pool",
                         asked.isEmpty() ? seen.id : asked, seen.written);
    const Pool pool = plan().get(poolId);
    noteAccount(seen.owner);

    const Allocation* known = knownAllocation(poolId, seen);
    Allocation row = known ? *known : Allocation{};
    const bool hasRoom = known || m_draft.fits(poolId, seen.cidr) || makeRoom(poolId, seen.cidr);
    const ResourceId holder = seen.hasHolder() ? ensureHolder(seen, item, row.resource) : ResourceId{};
    if (!hasRoom) {
        RowFate fate = record.fate(holder ? RowVerdict::Conflict : RowVerdict::Refused, seen.id, seen.written);
        fate.why = record.placed(whyNotFree(poolId, seen), "Cidr");
        finish(std::move(fate));
        if (!holder)
            return;
        // Two allocations never overlap: this one stays visible as an unmanaged resource.
        if (ResourceCidr unmanaged = blockOf(holder, seen.cidr); !unmanaged.id) {
            unmanaged.scope = pool.scope;
            markSeen(unmanaged);
            m_draft.insert(unmanaged);
        }
        return;
    }

    row.pool = poolId;
    row.cidr = seen.cidr;
    row.type = seen.type;
    row.releasingAt = {};
    if (!seen.owner.isEmpty())
        row.owner = seen.owner;
    if (!seen.region.isEmpty())
        row.region = seen.region;
    if (record.has("Description"))
        row.description = seen.description;
    if (seen.tags)
        row.tags = *seen.tags;
    if (seen.type == AllocationType::IpamPool && !seen.resourceId.isEmpty())
        row.childPool = ensurePool(seen.resourceId, pool.scope, pool.family, poolId,
                                   seen.owner.isEmpty() ? pool.owner : seen.owner);
    if (holder)
        row.resource = holder;
    markSeen(row);
    takeAwsId(row, seen.id);
    const RowVerdict verdict = store(row);
    if (holder) {
        ResourceCidr link = blockOf(holder, seen.cidr);
        link.scope = pool.scope;
        link.allocation = row.id;
        markSeen(link);
        store(link);
    }
    if (row.childPool)
        for (const PoolCidrId cidrId : std::vector<PoolCidrId>(plan().cidrsOf(row.childPool)))
            if (PoolCidr child = plan().get(cidrId); child.cidr == seen.cidr && !plan().find(child.sourceAllocation)) {
                child.sourceAllocation = row.id;
                m_draft.update(child);
            }
    finish(item, verdict, seen.id, seen.written);
}

} // namespace cadastre

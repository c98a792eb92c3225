// SPDX-License-Identifier: GPL-3.0-or-later
// Space: what is provisioned to pools and what was taken from them.
#include "exchange/awsimporter.h"

#include "net/address.h"
#include "net/asn.h"

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

void AwsImporter::importAllocation(Item& item)
{
    const JsonRecord& record = item.record;
    const QString written = record.required("Cidr");
    const auto cidr = record.prefix("Cidr");
    const QString id = record.text("IpamPoolAllocationId");
    const auto type = record.word("ResourceType", AllocationType::Custom);
    const QString resourceId = record.text("ResourceId");
    const AccountNumber owner = record.account("ResourceOwner");
    const RegionName region = record.region("ResourceRegion");
    const QString description = record.text("Description");
    const auto tags = record.tags("Tags");
    QString asked;
    const PoolId poolId = findPool(item, &asked);
    if (cidr && poolId && cidr->family() != plan().get(poolId).family)
        record.refuseField("Cidr", "other-family", written);
    if (record.isRefused())
        return refuseItem(item, id, written);
    if (!poolId)
        return needInput(item, "IpamPoolId", asked.isEmpty() ? "pool-unknown" : "no-such-pool",
                         asked.isEmpty() ? id : asked, written);
    const Pool pool = plan().get(poolId);
    noteAccount(owner);

    Allocation row;
    const AllocationId known = plan().byTextId<Allocation>(id);
    const Allocation* there = plan().allocationAt(poolId, *cidr);
    std::optional<Error> conflict;
    if (known && plan().get(known).pool == poolId && plan().get(known).cidr == *cidr) {
        row = plan().get(known);
    } else if (there && there->type == type
               && (there->awsId.isEmpty() || id.isEmpty() || isTakenAgain(*there, type, resourceId))) {
        row = *there; // planned, known from its resource only, or taken again
    } else if (!m_draft.fits(poolId, *cidr) && !makeRoom(poolId, *cidr)) {
        const Allocation* other = plan().allocationCovering(poolId, *cidr);
        if (const PoolBlock* block = plan().space(poolId).blockCovering(*cidr); !other && block)
            block->map.forEachIn(*cidr, [&](const Prefix&, std::uint32_t handle) {
                other = plan().find(AllocationId{handle});
                return false;
            });
        conflict = other ? makeError(ErrorCode::Overlap, written,
                                     {{QStringLiteral("with"), plan().textId(*other)},
                                      {QStringLiteral("withCidr"), other->cidr.toString()}})
                         : makeError(ErrorCode::NotInPool, written, {{QStringLiteral("pool"), plan().path(poolId)}});
    }

    // The thing that holds it, if it is one.
    Resource resource;
    const bool hasResource =
        type != AllocationType::Custom && type != AllocationType::IpamPool && !resourceId.isEmpty();
    if (hasResource) {
        if (const ResourceId knownResource = plan().byTextId<Resource>(resourceId)) {
            resource = plan().get(knownResource);
        } else {
            resource.kind = kindOf(type);
            resource.owner = owner.isEmpty() ? item.account() : owner;
            resource.region = region;
            if (const ResourceId planned = row.resource; planned && plan().get(planned).awsId.isEmpty())
                resource = plan().get(planned);
            markSeen(resource);
            takeAwsId(resource, resourceId);
            store(resource);
        }
    }
    if (conflict) {
        const Error why = record.placed(*conflict, "Cidr");
        RowFate fate = record.fate(hasResource ? RowVerdict::Conflict : RowVerdict::Refused, id, written);
        fate.why = why;
        finish(std::move(fate));
        if (!hasResource)
            return;
        // Two allocations never overlap: this one stays visible as an unmanaged resource.
        bool listed = false;
        for (const ResourceCidrId cidrId : plan().cidrsOf(resource.id))
            listed = listed || plan().get(cidrId).cidr == *cidr;
        if (!listed) {
            ResourceCidr unmanaged;
            unmanaged.resource = resource.id;
            unmanaged.cidr = *cidr;
            unmanaged.scope = pool.scope;
            markSeen(unmanaged);
            m_draft.insert(unmanaged);
        }
        return;
    }

    row.pool = poolId;
    row.cidr = *cidr;
    row.type = type;
    row.releasingAt = {};
    if (!owner.isEmpty())
        row.owner = owner;
    if (!region.isEmpty())
        row.region = region;
    if (record.has("Description"))
        row.description = description;
    if (tags)
        row.tags = *tags;
    if (type == AllocationType::IpamPool && !resourceId.isEmpty())
        row.childPool = ensurePool(resourceId, pool.scope, pool.family, poolId, owner.isEmpty() ? pool.owner : owner);
    if (hasResource)
        row.resource = resource.id;
    markSeen(row);
    takeAwsId(row, id);
    const RowVerdict verdict = store(row);

    if (hasResource) {
        ResourceCidr link;
        for (const ResourceCidrId cidrId : plan().cidrsOf(resource.id))
            if (plan().get(cidrId).cidr == *cidr)
                link = plan().get(cidrId);
        link.resource = resource.id;
        link.cidr = *cidr;
        link.scope = pool.scope;
        link.allocation = row.id;
        markSeen(link);
        store(link);
    }
    if (row.childPool)
        for (const PoolCidrId cidrId : std::vector<PoolCidrId>(plan().cidrsOf(row.childPool)))
            if (PoolCidr child = plan().get(cidrId); child.cidr == *cidr && !plan().find(child.sourceAllocation)) {
                child.sourceAllocation = row.id;
                m_draft.update(child);
            }
    finish(item, verdict, id, written);
}

void AwsImporter::importByoip(Item& item)
{
    const JsonRecord& record = item.record;
    const QString written = record.required("Cidr");
    const QString state = record.text("State");
    const QString message = record.text("StatusMessage");
    const QString description = record.text("Description");
    RegionName region = record.region("NetworkBorderGroup");
    // AWS prints the address as it was typed once: host bits are shown as they are.
    ByoipCidr row;
    const auto address = IpAddress::parse(written.section(u'/', 0, 0));
    bool isNumber = false;
    const int length = written.section(u'/', 1).toInt(&isNumber);
    if (!record.isRefused()) {
        if (!address)
            record.refuse(address.error(), "Cidr");
        else if (!isNumber || length < 0 || length > bitCount(address->family()))
            record.refuse(makeError(ErrorCode::LengthOutOfRange, written,
                                    {{QStringLiteral("length"), written.section(u'/', 1)},
                                     {QStringLiteral("limit"), QString::number(bitCount(address->family()))}}),
                          "Cidr");
    }
    const std::vector<SeenAsn> asns = seenAsns(record);
    if (record.isRefused())
        return refuseItem(item, written, written);
    if (region.isEmpty())
        region = item.region();
    if (region.isEmpty())
        return needInput(item, "NetworkBorderGroup", "region-unknown", written, written);
    const Prefix cidr = Prefix::containing(*address, length);
    for (const ByoipCidr& known : plan().all<ByoipCidr>())
        if (known.cidr == cidr && known.region == region
            && (known.account == item.account() || known.account.isEmpty() || item.account().isEmpty()))
            row = known;
    if (!item.account().isEmpty())
        row.account = item.account();
    row.cidr = cidr;
    row.shownAs = cidr.toString() == written ? QString() : written;
    row.region = region;
    row.state = state;
    row.statusMessage = message;
    if (record.has("Description"))
        row.description = description;
    markSeen(row);
    RowVerdict verdict = store(row);
    // The same range in a pool: only this answer says whether it is advertised.
    const auto advert = state == QLatin1String("advertised")           ? std::optional(AdvertState::Advertised)
                      : state == QLatin1String("pending-advertising")  ? std::optional(AdvertState::PendingAdvertising)
                      : state == QLatin1String("pending-withdrawal")   ? std::optional(AdvertState::PendingWithdrawal)
                      : state.startsWith(QLatin1String("provisioned")) ? std::optional(AdvertState::Withdrawn)
                                                                       : std::nullopt;
    std::vector<PoolCidrId> inPools;
    for (const PoolCidr& pooled : plan().all<PoolCidr>())
        if (pooled.cidr == cidr && holdsSpace(pooled.state) && plan().get(pooled.pool).locale == region)
            inPools.push_back(pooled.id);
    if (advert)
        for (const PoolCidrId id : inPools) {
            PoolCidr pooled = plan().get(id);
            pooled.advert = *advert;
            markSeen(pooled);
            store(pooled);
        }
    if (record.has("AsnAssociations") && putAsnAssociations(asns, inPools) && verdict == RowVerdict::Unchanged)
        verdict = RowVerdict::Updated;
    finish(item, verdict, written, written);
}

std::vector<AwsImporter::SeenAsn> AwsImporter::seenAsns(const JsonRecord& range)
{
    std::vector<SeenAsn> seen;
    for (const QJsonValue& one : range.list("AsnAssociations")) {
        const JsonRecord record = range.inside(one, "AsnAssociations");
        const QString written = record.required("Asn");
        const AsnAssociationState state = record.word("State", AsnAssociationState::Associated);
        const QString message = record.text("StatusMessage");
        const auto asn = Asn::parse(written);
        if (!record.isRefused() && !asn)
            record.refuse(asn.error(), "Asn");
        if (record.isRefused())
            break;
        seen.push_back({asn->value, state, message});
    }
    return seen;
}

bool AwsImporter::putAsnAssociations(const std::vector<SeenAsn>& seen, const std::vector<PoolCidrId>& pooled)
{
    bool isChanged = false;
    for (const PoolCidrId range : pooled) {
        std::vector<AsnAssociation> known;
        for (const AsnAssociation& row : plan().all<AsnAssociation>())
            if (row.poolCidr == range)
                known.push_back(row);
        for (const SeenAsn& one : seen) {
            AsnAssociation row;
            for (const Byoasn& number : plan().all<Byoasn>())
                if (number.asn == one.asn)
                    row.byoasn = number.id;
            if (!row.byoasn)
                continue; // a number that nobody listed
            row.poolCidr = range;
            const auto there = std::find_if(known.begin(), known.end(),
                                            [&](const AsnAssociation& other) { return other.byoasn == row.byoasn; });
            if (there != known.end()) {
                row = *there;
                known.erase(there);
            }
            row.state = one.state;
            row.statusMessage = one.message;
            row.dueAt = {};
            markSeen(row);
            isChanged = store(row) != RowVerdict::Unchanged || isChanged;
        }
        for (const AsnAssociation& row : known)
            if (row.basis == Basis::Seen) { // what is planned is still to come
                m_draft.remove(row.id);
                isChanged = true;
            }
    }
    return isChanged;
}

void AwsImporter::importByoasn(Item& item)
{
    const JsonRecord& record = item.record;
    const QString written = record.required("Asn");
    const QString ipam = record.required("IpamId");
    const AsnState state = record.word("State", AsnState::Provisioned);
    const QString message = record.text("StatusMessage");
    const auto asn = Asn::parse(written);
    if (!record.isRefused() && !asn)
        record.refuse(asn.error(), "Asn");
    if (record.isRefused())
        return refuseItem(item, written);
    Byoasn row;
    row.ipam = ensureIpam(ipam, item.account(), item.region());
    for (const Byoasn& known : plan().all<Byoasn>())
        if (known.ipam == row.ipam && known.asn == asn->value)
            row = known;
    row.asn = asn->value;
    row.state = state;
    row.statusMessage = message;
    row.dueAt = {}; // what AWS shows is as it is
    markSeen(row);
    const RowVerdict verdict = store(row);
    finish(item, verdict, asn->toString());
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// Resource CIDRs: what IPAM lists of resources, whatever kind they are, scope by scope (contract §13).
#include "exchange/awsimporter.h"

namespace cadastre {

namespace {

std::optional<ResourceKind> kindOfId(const QString& id)
{
    for (const auto& [kind, word] : Words<ResourceKind>::table)
        if (id.startsWith(QLatin1String(resourceIdPrefix(kind))))
            return kind;
    return std::nullopt;
}

} // namespace

std::optional<Error> AwsImporter::overlapOf(ScopeId scope, const Prefix& cidr, const Resource& resource) const
{
    QString other;
    Prefix block;
    const auto look = [&](const Prefix& there, std::uint32_t packed) {
        block = there;
        const Occupant occupant = Occupant::unpack(packed);
        if (occupant.kind == Occupant::Kind::ResourceCidr) {
            const ResourceCidr* row = plan().find(ResourceCidrId{occupant.handle});
            const Resource* holder = row ? plan().find(row->resource) : nullptr;
            // Its own subnets and its own VPC lie where they should (contract §13.3).
            if (!holder || holder->id == resource.id || holder->vpc == resource.id || resource.vpc == holder->id
                || holder->kind != ResourceKind::Vpc)
                return true;
            other = plan().textId(*holder);
        } else if (occupant.kind == Occupant::Kind::CustomAllocation) {
            other = plan().textId(AllocationId{occupant.handle});
        } else {
            other = plan().textId(ExternalNetworkId{occupant.handle});
        }
        return false;
    };
    if (plan().occupants(scope).forEachCovering(cidr, look))
        (void)plan().occupants(scope).forEachCoveredBy(cidr, look);
    if (other.isEmpty())
        return std::nullopt;
    return makeError(ErrorCode::Overlap, cidr.toString(),
                     {{QStringLiteral("with"), other}, {QStringLiteral("withCidr"), block.toString()}});
}

AwsImporter::SeenResourceCidr AwsImporter::seenResourceCidr(const JsonRecord& record)
{
    SeenResourceCidr seen;
    seen.id = record.required("ResourceId");
    seen.written = record.required("ResourceCidr");
    seen.cidr = record.prefix("ResourceCidr").value_or(Prefix());
    seen.owner = record.account("ResourceOwnerId");
    seen.region = record.region("ResourceRegion");
    seen.kind = record.word("ResourceType", kindOfId(seen.id).value_or(ResourceKind::Vpc));
    seen.scopeId = record.text("IpamScopeId");
    seen.ipamId = record.text("IpamId");
    seen.poolId = record.text("IpamPoolId");
    seen.vpcId = record.text("VpcId");
    seen.zone = record.text("AvailabilityZoneId");
    seen.name = record.text("ResourceName");
    seen.management = record.word("ManagementState", ManagementState::NotApplicable);
    seen.tags = record.tags("ResourceTags");
    if (!record.has("IpUsage"))
        return seen;
    const QJsonValue usage = record.object()[QLatin1String("IpUsage")];
    if (!usage.isDouble())
        record.refuseField("IpUsage", "not-a-number");
    seen.ipUsage = QString::number(usage.toDouble(), 'g', QLocale::FloatingPointShortest);
    return seen;
}

Tags AwsImporter::SeenResourceCidr::tagsOver(const Tags& known) const
{
    Tags told = tags.value_or(known);
    const QString key = QStringLiteral("Name");
    if (!name.isEmpty() && !(tags && tags->contains(key)))
        told.insert(key, name);
    return told;
}

ScopeId AwsImporter::ensureListedScope(const SeenResourceCidr& seen, const Item& item)
{
    const ScopeId known = plan().byTextId<Scope>(seen.scopeId);
    if (known || seen.scopeId.isEmpty() || seen.ipamId.isEmpty())
        return known;
    // The type of a scope that nothing describes follows from what lies in it, until describe-ipam-scopes is imported.
    const IpamId ipam = ensureIpam(seen.ipamId, item.account(), item.region());
    return ensureScope(seen.scopeId, ipam, watchingScopeType(seen.cidr));
}

Result<AllocationId> AwsImporter::ensureAllocation(const SeenResourceCidr& seen, const Resource& resource, PoolId pool)
{
    const Allocation* there = plan().allocationAt(pool, seen.cidr);
    if (there && (!there->resource || there->resource == resource.id) && there->type != AllocationType::IpamPool)
        return there->id;
    if (there)
        return refuse(ErrorCode::Overlap, seen.written,
                      {{QStringLiteral("with"), plan().textId(*there)},
                       {QStringLiteral("withCidr"), there->cidr.toString()}});
    if (seen.cidr.family() != plan().get(pool).family || !m_draft.fits(pool, seen.cidr))
        return refuse(ErrorCode::NotInPool, seen.written, {{QStringLiteral("pool"), plan().path(pool)}});
    Allocation allocation; // get-ipam-pool-allocations will give it its id
    allocation.pool = pool;
    allocation.cidr = seen.cidr;
    allocation.type = allocationTypeOf(seen.kind).value_or(AllocationType::Vpc);
    allocation.resource = resource.id;
    allocation.owner = resource.owner;
    allocation.region = resource.region;
    markSeen(allocation);
    return m_draft.insert(allocation);
}

void AwsImporter::importResourceCidr(Item& item)
{
    const JsonRecord& record = item.record;
    const SeenResourceCidr seen = seenResourceCidr(record);
    if (record.isRefused())
        return refuseItem(item, seen.id, seen.written);
    Resource resource;
    if (const ResourceId known = plan().byTextId<Resource>(seen.id))
        resource = plan().get(known);
    resource.kind = seen.kind;
    if (!seen.owner.isEmpty() || resource.owner.isEmpty())
        resource.owner = seen.owner.isEmpty() ? item.account() : seen.owner;
    if (!seen.region.isEmpty() || resource.region.isEmpty())
        resource.region = seen.region.isEmpty() ? item.region() : seen.region;
    if (resource.owner.isEmpty())
        return needInput(item, "ResourceOwnerId", "account-unknown", seen.id, seen.written);
    if (resource.region.isEmpty())
        return needInput(item, "ResourceRegion", "region-unknown", seen.id, seen.written);
    const ScopeId scope = ensureListedScope(seen, item);
    if (!scope && !seen.scopeId.isEmpty())
        return needInput(item, "IpamId", "scope-unknown", seen.id, seen.written);
    if (!seen.vpcId.isEmpty() && seen.vpcId != seen.id)
        resource.vpc = ensureVpc(seen.vpcId, resource.owner, resource.region);
    if (!seen.zone.isEmpty())
        resource.zone = seen.zone;
    resource.tags = seen.tagsOver(resource.tags);
    if (!resource.id)
        becomePlanned(resource, {{seen.cidr, {}, {}, {}, false}});
    resource.seenTags = seen.tagsOver(resource.seenTags);
    markSeen(resource);
    takeAwsId(resource, seen.id);
    RowFate fate = record.fate(store(resource), seen.id, seen.written);
    noteAccount(resource.owner);

    ResourceCidr row = blockOf(resource.id, seen.cidr);
    if (scope || !row.scope)
        row.scope = scope ? scope : monitoredScope(seen.cidr, resource.region);
    if (record.has("ManagementState"))
        row.monitored = seen.management != ManagementState::Ignored;
    if (record.has("IpUsage"))
        row.ipUsage = seen.ipUsage;
    const PoolId pool = plan().byTextId<Pool>(seen.poolId);
    if (seen.management == ManagementState::Managed && pool && !plan().find(row.allocation)) {
        if (const auto allocation = ensureAllocation(seen, resource, pool)) {
            row.allocation = *allocation;
        } else {
            fate.verdict = RowVerdict::Conflict;
            fate.why = record.placed(allocation.error(), "ResourceCidr");
        }
    }
    if (fate.verdict != RowVerdict::Conflict && seen.kind == ResourceKind::Vpc) {
        if (const auto overlap = overlapOf(row.scope, seen.cidr, resource)) {
            fate.hasNote = true;
            fate.why = record.placed(*overlap, "ResourceCidr");
        }
    }
    markSeen(row);
    const RowVerdict cidrVerdict = store(row);
    if (fate.verdict == RowVerdict::Unchanged)
        fate.verdict = cidrVerdict;
    finish(std::move(fate));
}

} // namespace cadastre

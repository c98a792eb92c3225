// SPDX-License-Identifier: GPL-3.0-or-later
// Resources: VPCs, subnets and what IPAM lists of them.
#include "exchange/awsimporter.h"

#include <algorithm>

namespace cadastre {

namespace {

/// "us-east-1a" is in us-east-1; names of Local Zones ("us-west-2-lax-1a") do not say it that simply.
RegionName regionOfZone(const QString& zone)
{
    const QStringList parts = zone.split(u'-');
    if (parts.size() != 3 || parts[2].size() != 2 || !parts[2][0].isDigit() || !parts[2][1].isLetter())
        return {};
    return RegionName::parse(QStringView(zone).chopped(1)).value_or(RegionName());
}

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

ResourceId AwsImporter::ensureVpc(const QString& id, AccountNumber owner, const RegionName& region)
{
    if (const ResourceId known = plan().byTextId<Resource>(id))
        return known;
    Resource vpc;
    vpc.kind = ResourceKind::Vpc;
    vpc.owner = owner;
    vpc.region = region;
    markSeen(vpc);
    takeAwsId(vpc, id);
    warn(ErrorCode::NotFound, id,
         {{QStringLiteral("kind"), QStringLiteral("vpc")}, {QStringLiteral("reason"), QStringLiteral("stand-in")}});
    return m_draft.insert(vpc);
}

ResourceId AwsImporter::ownResource(const Resource& like, const std::vector<SeenCidr>& cidrs) const
{
    std::vector<ResourceId> planned, gone;
    for (const SeenCidr& seen : cidrs)
        for (const ResourceId candidate : m_unseen.value(seen.cidr)) {
            const Resource& row = plan().get(candidate);
            auto& found = row.basis == Basis::Seen ? gone : planned;
            if (row.kind != like.kind || row.owner != like.owner || row.region != like.region || row.vpc != like.vpc
                || nameOf(row) != nameOf(like) || std::find(found.begin(), found.end(), candidate) != found.end())
                continue;
            if (row.basis == Basis::Seen ? isGone(row) : row.awsId.isEmpty()) // else another record was it
                found.push_back(candidate);
        }
    const auto& found = planned.empty() ? gone : planned;
    return found.size() == 1 ? found.front() : ResourceId{};
}

RowVerdict AwsImporter::putResourceCidrs(const Resource& resource, const std::vector<SeenCidr>& cidrs, Item& item,
                                         RowFate& fate)
{
    RowVerdict verdict = RowVerdict::Unchanged;
    const std::vector<ResourceCidrId> before = plan().cidrsOf(resource.id);
    for (const SeenCidr& seen : cidrs) {
        if (isBlockPlannedToGo(item, plan().textId(resource), seen.cidr, seen.associationId)) {
            fate.hasNote = true;
            fate.why = item.record.placed(makeError(ErrorCode::InvalidRecord, seen.cidr.toString(),
                                                    {{QStringLiteral("reason"), QStringLiteral("planned-to-go")}}));
            continue;
        }
        if (hasEnded(seen.state) && std::any_of(cidrs.begin(), cidrs.end(), [&](const SeenCidr& other) {
                return other.cidr == seen.cidr && !hasEnded(other.state);
            }))
            continue; // it came back
        ResourceCidr row;
        for (const ResourceCidrId id : before)
            if (plan().get(id).cidr == seen.cidr)
                row = plan().get(id);
        row.resource = resource.id;
        row.cidr = seen.cidr;
        if (!row.scope)
            row.scope = monitoredScope(seen.cidr, resource.region);
        row.primary = seen.primary;
        row.state = seen.state;
        row.dueAt = {}; // what AWS shows is as it is
        if (seen.ipSource != IpSource::None)
            row.ipSource = seen.ipSource;
        markSeen(row);
        takeAwsId(row, seen.associationId);
        if (resource.kind == ResourceKind::Vpc && !fate.hasNote && !hasEnded(seen.state)) {
            if (const auto overlap = overlapOf(row.scope, seen.cidr, resource)) {
                fate.hasNote = true;
                fate.why = item.record.placed(*overlap);
            }
        }
        if (store(row) != RowVerdict::Unchanged)
            verdict = RowVerdict::Updated;
    }
    // What AWS showed once and shows no more is gone; its allocation is the pool's business.
    for (const ResourceCidrId id : before) {
        const ResourceCidr& row = plan().get(id);
        const bool listed =
            std::any_of(cidrs.begin(), cidrs.end(), [&](const SeenCidr& seen) { return seen.cidr == row.cidr; });
        if (listed || m_isState || row.basis != Basis::Seen)
            continue;
        warn(ErrorCode::NotFound, row.cidr.toString(),
             {{QStringLiteral("kind"), QStringLiteral("cidr")},
              {QStringLiteral("reason"), QStringLiteral("lost-in-aws")},
              {QStringLiteral("with"), plan().textId(resource)}});
        m_draft.remove(id);
        verdict = RowVerdict::Updated;
    }
    return verdict;
}

void AwsImporter::importVpc(Item& item)
{
    const JsonRecord& record = item.record;
    const QString id = record.required("VpcId");
    AccountNumber owner = record.account("OwnerId");
    const auto tags = record.tags("Tags");
    const bool isDefault = record.boolean("IsDefault", false);
    const QString primary = record.text("CidrBlock");
    std::vector<SeenCidr> cidrs;
    for (const QJsonValue entry : record.list("CidrBlockAssociationSet")) {
        const JsonRecord association = record.inside(entry, "CidrBlockAssociationSet");
        SeenCidr seen;
        seen.associationId = association.text("AssociationId");
        if (association.has("CidrBlockState"))
            seen.state = record.inside(association.object()[QLatin1String("CidrBlockState")], "CidrBlockAssociationSet")
                             .word("State", AssociationState::Associated);
        const auto cidr = association.prefix("CidrBlock");
        if (!cidr)
            continue;
        seen.cidr = *cidr;
        seen.primary = association.text("CidrBlock") == primary;
        cidrs.push_back(seen);
    }
    if (const auto cidr = record.prefix("CidrBlock"))
        if (std::none_of(cidrs.begin(), cidrs.end(), [&](const SeenCidr& seen) { return seen.cidr == *cidr; }))
            cidrs.push_back({*cidr, {}, AssociationState::Associated, IpSource::None, true});
    for (const QJsonValue entry : record.list("Ipv6CidrBlockAssociationSet")) {
        const JsonRecord association = record.inside(entry, "Ipv6CidrBlockAssociationSet");
        SeenCidr seen;
        seen.associationId = association.text("AssociationId");
        if (association.has("Ipv6CidrBlockState"))
            seen.state =
                record.inside(association.object()[QLatin1String("Ipv6CidrBlockState")], "Ipv6CidrBlockAssociationSet")
                    .word("State", AssociationState::Associated);
        seen.ipSource =
            association.word("IpSource", association.text("Ipv6Pool") == QLatin1String("Amazon") ? IpSource::Amazon
                                                                                                 : IpSource::None);
        const auto cidr = association.prefix("Ipv6CidrBlock");
        if (!cidr)
            continue;
        seen.cidr = *cidr;
        cidrs.push_back(seen);
    }
    if (record.isRefused())
        return refuseItem(item, id, primary);
    Resource vpc;
    const ResourceId known = plan().byTextId<Resource>(id);
    if (known)
        vpc = plan().get(known);
    if (owner.isEmpty())
        owner = vpc.owner.isEmpty() ? item.account() : vpc.owner;
    RegionName region = m_vpcRegions.value(id);
    if (region.isEmpty())
        region = vpc.region.isEmpty() ? item.region() : vpc.region;
    if (owner.isEmpty())
        return needInput(item, "OwnerId", "account-unknown", id, primary);
    if (region.isEmpty())
        return needInput(item, "Region", "region-unknown", id, primary);
    vpc.kind = ResourceKind::Vpc;
    vpc.owner = owner;
    vpc.region = region;
    if (tags)
        vpc.tags = *tags;
    if (!known)
        if (const ResourceId planned = ownResource(vpc, cidrs)) {
            const Tags seenTags = vpc.tags;
            vpc = plan().get(planned);
            vpc.tags = seenTags;
        }
    if (record.has("IsDefault"))
        vpc.isDefaultVpc = isDefault;
    if (tags)
        vpc.seenTags = *tags;
    markSeen(vpc);
    takeAwsId(vpc, id);
    RowVerdict verdict = store(vpc);
    noteAccount(owner);
    RowFate fate = record.fate(verdict, id, primary);
    if (putResourceCidrs(vpc, cidrs, item, fate) == RowVerdict::Updated && fate.verdict == RowVerdict::Unchanged)
        fate.verdict = RowVerdict::Updated;
    finish(std::move(fate));
}

void AwsImporter::importSubnet(Item& item)
{
    const JsonRecord& record = item.record;
    const QString id = record.required("SubnetId");
    const QString vpcId = record.required("VpcId");
    AccountNumber owner = record.account("OwnerId");
    const QString arn = record.text("SubnetArn");
    const auto tags = record.tags("Tags");
    const QString written = record.text("CidrBlock");
    const QString zoneName = record.text("AvailabilityZone");
    const QString zoneId = record.text("AvailabilityZoneId");
    std::vector<SeenCidr> cidrs;
    if (const auto cidr = record.prefix("CidrBlock"))
        cidrs.push_back({*cidr, {}, AssociationState::Associated, IpSource::None, true});
    for (const QJsonValue entry : record.list("Ipv6CidrBlockAssociationSet")) {
        const JsonRecord association = record.inside(entry, "Ipv6CidrBlockAssociationSet");
        SeenCidr seen;
        seen.associationId = association.text("AssociationId");
        if (association.has("Ipv6CidrBlockState"))
            seen.state =
                record.inside(association.object()[QLatin1String("Ipv6CidrBlockState")], "Ipv6CidrBlockAssociationSet")
                    .word("State", AssociationState::Associated);
        seen.ipSource = association.word("IpSource", IpSource::None);
        const auto cidr = association.prefix("Ipv6CidrBlock");
        if (!cidr)
            continue;
        seen.cidr = *cidr;
        cidrs.push_back(seen);
    }
    if (record.isRefused())
        return refuseItem(item, id, written);
    Resource subnet;
    const ResourceId known = plan().byTextId<Resource>(id);
    if (known)
        subnet = plan().get(known);
    if (owner.isEmpty())
        owner = AccountNumber::parse(arn.section(u':', 4, 4)).value_or(AccountNumber());
    if (owner.isEmpty())
        owner = subnet.owner.isEmpty() ? item.account() : subnet.owner;
    RegionName region = RegionName::parse(arn.section(u':', 3, 3)).value_or(RegionName());
    if (region.isEmpty())
        region = subnet.region.isEmpty() ? item.region() : subnet.region;
    if (region.isEmpty())
        region = regionOfZone(zoneName);
    if (const Resource* vpc = plan().find(plan().byTextId<Resource>(vpcId))) {
        owner = owner.isEmpty() ? vpc->owner : owner;
        region = region.isEmpty() ? vpc->region : region;
    }
    if (owner.isEmpty())
        return needInput(item, "OwnerId", "account-unknown", id, written);
    if (region.isEmpty())
        return needInput(item, "Region", "region-unknown", id, written);
    const ResourceId vpc = ensureVpc(vpcId, owner, region);
    if (plan().get(vpc).kind != ResourceKind::Vpc) {
        record.refuseField("VpcId", "other-kind", vpcId);
        return refuseItem(item, id, written);
    }
    subnet.kind = ResourceKind::Subnet;
    subnet.owner = owner;
    subnet.region = region;
    subnet.vpc = vpc;
    if (tags)
        subnet.tags = *tags;
    if (!known)
        if (const ResourceId planned = ownResource(subnet, cidrs)) {
            const Tags seenTags = subnet.tags;
            subnet = plan().get(planned);
            subnet.tags = seenTags;
        }
    if (tags)
        subnet.seenTags = *tags;
    subnet.zone = zoneId.isEmpty() ? (zoneName.isEmpty() ? subnet.zone : zoneName) : zoneId;
    markSeen(subnet);
    takeAwsId(subnet, id);
    const RowVerdict verdict = store(subnet);
    noteAccount(owner);
    RowFate fate = record.fate(verdict, id, written);
    if (putResourceCidrs(subnet, cidrs, item, fate) == RowVerdict::Updated && fate.verdict == RowVerdict::Unchanged)
        fate.verdict = RowVerdict::Updated;
    finish(std::move(fate));
}

void AwsImporter::importResourceCidr(Item& item)
{
    const JsonRecord& record = item.record;
    const QString id = record.required("ResourceId");
    const QString written = record.required("ResourceCidr");
    const auto cidr = record.prefix("ResourceCidr");
    const AccountNumber givenOwner = record.account("ResourceOwnerId");
    const RegionName givenRegion = record.region("ResourceRegion");
    const auto kind = record.word("ResourceType", kindOfId(id).value_or(ResourceKind::Vpc));
    const QString scopeText = record.text("IpamScopeId");
    const QString ipamText = record.text("IpamId");
    const QString poolText = record.text("IpamPoolId");
    const QString vpcText = record.text("VpcId");
    const QString zone = record.text("AvailabilityZoneId");
    const QString name = record.text("ResourceName");
    const auto management = record.word("ManagementState", ManagementState::NotApplicable);
    auto tags = record.tags("ResourceTags");
    if (record.has("IpUsage") && !record.object()[QLatin1String("IpUsage")].isDouble())
        record.refuseField("IpUsage", "not-a-number");
    if (record.isRefused())
        return refuseItem(item, id, written);
    Resource resource;
    if (const ResourceId known = plan().byTextId<Resource>(id))
        resource = plan().get(known);
    resource.kind = kind;
    if (!givenOwner.isEmpty() || resource.owner.isEmpty())
        resource.owner = givenOwner.isEmpty() ? item.account() : givenOwner;
    if (!givenRegion.isEmpty() || resource.region.isEmpty())
        resource.region = givenRegion.isEmpty() ? item.region() : givenRegion;
    if (resource.owner.isEmpty())
        return needInput(item, "ResourceOwnerId", "account-unknown", id, written);
    if (resource.region.isEmpty())
        return needInput(item, "ResourceRegion", "region-unknown", id, written);

    ScopeId scope = plan().byTextId<Scope>(scopeText);
    if (!scope && !scopeText.isEmpty() && !ipamText.isEmpty()) {
        // The type of a scope that nothing describes follows from what lies in it, until describe-ipam-scopes is imported.
        const bool isPublic = cidr->family() == Family::IPv6 && (highHalf(cidr->first()) >> 57) != 0x7E;
        const IpamId ipam = ensureIpam(ipamText, item.account(), item.region());
        scope = ensureScope(scopeText, ipam, isPublic ? ScopeType::Public : ScopeType::Private);
    }
    if (!scope && !scopeText.isEmpty())
        return needInput(item, "IpamId", "scope-unknown", id, written);
    if (!vpcText.isEmpty() && vpcText != id)
        resource.vpc = ensureVpc(vpcText, resource.owner, resource.region);
    if (!zone.isEmpty())
        resource.zone = zone;
    if (tags) {
        if (!name.isEmpty() && !tags->contains(QStringLiteral("Name")))
            tags->insert(QStringLiteral("Name"), name);
        resource.tags = *tags;
    } else if (!name.isEmpty()) {
        resource.tags.insert(QStringLiteral("Name"), name);
    }
    if (!resource.id)
        if (const ResourceId planned = ownResource(resource, {{*cidr, {}, {}, {}, false}})) {
            const Resource seen = resource;
            resource = plan().get(planned);
            resource.tags = seen.tags;
        }
    if (tags)
        resource.seenTags = *tags;
    else if (!name.isEmpty())
        resource.seenTags.insert(QStringLiteral("Name"), name);
    markSeen(resource);
    takeAwsId(resource, id);
    RowVerdict verdict = store(resource);
    noteAccount(resource.owner);

    ResourceCidr row;
    for (const ResourceCidrId known : plan().cidrsOf(resource.id))
        if (plan().get(known).cidr == *cidr)
            row = plan().get(known);
    row.resource = resource.id;
    row.cidr = *cidr;
    if (scope || !row.scope)
        row.scope = scope ? scope : monitoredScope(*cidr, resource.region);
    if (record.has("ManagementState"))
        row.monitored = management != ManagementState::Ignored;
    if (record.has("IpUsage"))
        row.ipUsage =
            QString::number(record.object()[QLatin1String("IpUsage")].toDouble(), 'g', QLocale::FloatingPointShortest);
    RowFate fate = record.fate(verdict, id, written);
    const PoolId pool = plan().byTextId<Pool>(poolText);
    if (management == ManagementState::Managed && pool && !plan().find(row.allocation)) {
        const Allocation* there = plan().allocationAt(pool, *cidr);
        if (there && (!there->resource || there->resource == resource.id) && there->type != AllocationType::IpamPool) {
            row.allocation = there->id;
        } else if (!there && cidr->family() == plan().get(pool).family && m_draft.fits(pool, *cidr)) {
            Allocation allocation; // get-ipam-pool-allocations will give it its id
            allocation.pool = pool;
            allocation.cidr = *cidr;
            allocation.type = kind == ResourceKind::Subnet         ? AllocationType::Subnet
                            : kind == ResourceKind::PublicIpv4Pool ? AllocationType::Ec2PublicIpv4Pool
                            : kind == ResourceKind::Eip            ? AllocationType::Eip
                            : kind == ResourceKind::AnycastIpList  ? AllocationType::AnycastIpList
                                                                   : AllocationType::Vpc;
            allocation.resource = resource.id;
            allocation.owner = resource.owner;
            allocation.region = resource.region;
            markSeen(allocation);
            row.allocation = m_draft.insert(allocation);
        } else {
            fate.verdict = RowVerdict::Conflict;
            fate.why = record.placed(there ? makeError(ErrorCode::Overlap, written,
                                                       {{QStringLiteral("with"), plan().textId(*there)},
                                                        {QStringLiteral("withCidr"), there->cidr.toString()}})
                                           : makeError(ErrorCode::NotInPool, written,
                                                       {{QStringLiteral("pool"), plan().path(pool)}}),
                                     "ResourceCidr");
        }
    }
    if (fate.verdict != RowVerdict::Conflict && kind == ResourceKind::Vpc) {
        if (const auto overlap = overlapOf(row.scope, *cidr, resource)) {
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

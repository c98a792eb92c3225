// SPDX-License-Identifier: GPL-3.0-or-later
// Resources: VPCs and subnets.
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

} // namespace

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

ResourceCidr AwsImporter::blockOf(ResourceId resource, const Prefix& cidr) const
{
    ResourceCidr block;
    for (const ResourceCidrId known : plan().cidrsOf(resource))
        if (plan().get(known).cidr == cidr)
            block = plan().get(known);
    block.resource = resource;
    block.cidr = cidr;
    return block;
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

std::vector<AwsImporter::SeenCidr> AwsImporter::seenCidrs(const JsonRecord& record, Family family)
{
    const bool isIpv6 = family == Family::IPv6;
    const char* list = isIpv6 ? "Ipv6CidrBlockAssociationSet" : "CidrBlockAssociationSet";
    const char* block = isIpv6 ? "Ipv6CidrBlock" : "CidrBlock";
    const char* state = isIpv6 ? "Ipv6CidrBlockState" : "CidrBlockState";
    std::vector<SeenCidr> cidrs;
    for (const QJsonValue entry : record.list(list)) {
        const JsonRecord association = record.inside(entry, list);
        SeenCidr seen;
        seen.associationId = association.text("AssociationId");
        if (association.has(state))
            seen.state = record.inside(association.object()[QLatin1String(state)], list)
                             .word("State", AssociationState::Associated);
        if (isIpv6) // a VPC's may say only that the pool is Amazon's
            seen.ipSource =
                association.word("IpSource", association.text("Ipv6Pool") == QLatin1String("Amazon") ? IpSource::Amazon
                                                                                                     : IpSource::None);
        const auto cidr = association.prefix(block);
        if (!cidr)
            continue;
        seen.cidr = *cidr;
        cidrs.push_back(seen);
    }
    return cidrs;
}

void AwsImporter::becomePlanned(Resource& row, const std::vector<SeenCidr>& cidrs) const
{
    const ResourceId planned = ownResource(row, cidrs);
    if (!planned)
        return;
    const Tags seenTags = row.tags;
    row = plan().get(planned);
    row.tags = seenTags;
}

void AwsImporter::finishResource(Item& item, Resource& row, const std::vector<SeenCidr>& cidrs, const QString& id,
                                 const QString& written)
{
    markSeen(row);
    takeAwsId(row, id);
    const RowVerdict verdict = store(row);
    noteAccount(row.owner);
    RowFate fate = item.record.fate(verdict, id, written);
    if (putResourceCidrs(row, cidrs, item, fate) == RowVerdict::Updated && fate.verdict == RowVerdict::Unchanged)
        fate.verdict = RowVerdict::Updated;
    finish(std::move(fate));
}

void AwsImporter::importVpc(Item& item)
{
    const JsonRecord& record = item.record;
    const QString id = record.required("VpcId");
    AccountNumber owner = record.account("OwnerId");
    const auto tags = record.tags("Tags");
    const bool isDefault = record.boolean("IsDefault", false);
    const QString written = record.text("CidrBlock");
    std::vector<SeenCidr> cidrs = seenCidrs(record, Family::IPv4);
    if (const auto primary = record.prefix("CidrBlock")) {
        bool isListed = false;
        for (SeenCidr& seen : cidrs)
            if (seen.cidr == *primary)
                seen.primary = isListed = true;
        if (!isListed)
            cidrs.push_back({*primary, {}, AssociationState::Associated, IpSource::None, true});
    }
    const std::vector<SeenCidr> ipv6 = seenCidrs(record, Family::IPv6);
    cidrs.insert(cidrs.end(), ipv6.begin(), ipv6.end());
    if (record.isRefused())
        return refuseItem(item, id, written);
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
        return needInput(item, "OwnerId", "account-unknown", id, written);
    if (region.isEmpty())
        return needInput(item, "Region", "region-unknown", id, written);
    vpc.kind = ResourceKind::Vpc;
    vpc.owner = owner;
    vpc.region = region;
    if (tags)
        vpc.tags = *tags;
    if (!known)
        becomePlanned(vpc, cidrs);
    if (record.has("IsDefault"))
        vpc.isDefaultVpc = isDefault;
    if (tags)
        vpc.seenTags = *tags;
    finishResource(item, vpc, cidrs, id, written);
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
    const std::vector<SeenCidr> ipv6 = seenCidrs(record, Family::IPv6);
    cidrs.insert(cidrs.end(), ipv6.begin(), ipv6.end());
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
        becomePlanned(subnet, cidrs);
    if (tags)
        subnet.seenTags = *tags;
    subnet.zone = zoneId.isEmpty() ? (zoneName.isEmpty() ? subnet.zone : zoneName) : zoneId;
    finishResource(item, subnet, cidrs, id, written);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// What is shared, discovered and drawn in a stack: shares, discoveries, VPCs, their further blocks, subnets.
#include "rollout/stacktemplates.h"
#include "change/byoipranges.h"
#include "rollout/steptext.h"
#include "text/awscommand.h"
#include "text/shellcall.h"
#include "text/shellnames.h"

#include <algorithm>

namespace cadastre {

namespace {

/// Which block, or how long a one where Amazon chooses it.
void addAddresses(ShellCall& call, const Plan& plan, const ResourceCidr& block)
{
    const bool isIpv4 = block.cidr.family() == Family::IPv4;
    if (isPinned(plan, block))
        call.option(isIpv4 ? "--cidr-block" : "--ipv6-cidr-block", block.cidr.toString());
    else
        call.option(isIpv4 ? "--ipv4-netmask-length" : "--ipv6-netmask-length", block.cidr.length());
}

} // namespace

QJsonValue StackTemplates::principal(const QString& text, Stack& stack)
{
    const QList<PrincipalPart> parts = ShellNames(m_plan).principalParts(text);
    QString arn;
    bool isKnown = true;
    for (const PrincipalPart& part : parts) {
        if (part.variable.isEmpty()) {
            arn += part.text;
            continue;
        }
        const QString parameter = logicalId(part.variable);
        stack.parameters.insert(parameter, QJsonObject{{jsonKey("Type"), jsonKey("String")},
                                                       {jsonKey("Description"), part.about}});
        arn += QStringLiteral("${%1}").arg(parameter);
        isKnown = false;
    }
    return isKnown ? QJsonValue(arn) : QJsonValue(QJsonObject{{jsonKey("Fn::Sub"), arn}});
}

void StackTemplates::share(ShareId id, const RolloutPlace& place, Stack& stack)
{
    const Share& row = m_plan.get(id);
    QJsonArray arns;
    const auto add = [&](const RolloutSubject& what, const char* attribute, const char* type) {
        const auto made = m_made.find(what);
        if (made != m_made.end() && made->second == place)
            arns.append(attributeOf(name(what), attribute));
        else
            arns.append(QJsonObject{
                {jsonKey("Fn::Sub"),
                 QStringLiteral("arn:${AWS::Partition}:ec2::${AWS::AccountId}:%1/${%2}")
                     .arg(QLatin1String(type), idOf(what, place).toObject().value(jsonKey("Ref")).toString())}});
    };
    for (const PoolId pool : row.pools)
        add(pool, "Arn", "ipam-pool");
    for (const ResourceDiscoveryId discovery : row.discoveries)
        add(discovery, "IpamResourceDiscoveryArn", "ipam-resource-discovery");
    QJsonArray principals;
    for (const QString& one : row.principals)
        principals.append(principal(one, stack));
    QJsonObject properties{{jsonKey("Name"), row.name},
                           {jsonKey("AllowExternalPrincipals"), row.allowExternal},
                           {jsonKey("Principals"), principals},
                           {jsonKey("ResourceArns"), arns}};
    if (const QString permission = specialPermission(m_plan, row); !permission.isEmpty())
        properties.insert(jsonKey("PermissionArns"), QJsonArray{permission});
    if (!row.tags.isEmpty())
        properties.insert(jsonKey("Tags"), tagList(row.tags));
    put(id, place, stack, "AWS::RAM::ResourceShare", properties,
        {.refs = std::vector<RolloutSubject>(row.pools.begin(), row.pools.end())});
}

void StackTemplates::discovery(ResourceDiscoveryId id, const RolloutPlace& place, Stack& stack)
{
    const ResourceDiscovery& row = m_plan.get(id);
    QJsonArray regions, units;
    for (const RegionName& region : row.operatingRegions)
        regions.append(QJsonObject{{jsonKey("RegionName"), region.toString()}});
    for (const QString& path : row.excludedUnits)
        units.append(QJsonObject{{jsonKey("OrganizationsEntityPath"), path}});
    QJsonObject properties{{jsonKey("OperatingRegions"), regions}};
    if (!units.isEmpty())
        properties.insert(jsonKey("OrganizationalUnitExclusions"), units);
    addWords(properties, row.description, row.tags);
    put(id, place, stack, "AWS::EC2::IPAMResourceDiscovery", properties);
}

/// Another account's discovery is seen by its share first.
void StackTemplates::discoveryAssociation(DiscoveryAssociationId id, const RolloutPlace& place, Stack& stack)
{
    const DiscoveryAssociation& row = m_plan.get(id);
    Footing footing{.refs = {row.ipam, row.discovery}};
    for (const Share& share : m_plan.all<Share>())
        if (share.discoveries.contains(row.discovery))
            footing.after.emplace_back(share.id);
    QJsonObject properties{{jsonKey("IpamId"), idOf(row.ipam, place)},
                           {jsonKey("IpamResourceDiscoveryId"), idOf(row.discovery, place)}};
    if (!row.tags.isEmpty())
        properties.insert(jsonKey("Tags"), tagList(row.tags));
    put(id, place, stack, "AWS::EC2::IPAMResourceDiscoveryAssociation", properties, footing);
}

void StackTemplates::addPool(QJsonObject& properties, const ResourceCidr& cidr, const RolloutPlace& place)
{
    const bool isIpv4 = cidr.cidr.family() == Family::IPv4;
    if (const Allocation* held = m_plan.find(cidr.allocation))
        properties.insert(jsonKey(isIpv4 ? "Ipv4IpamPoolId" : "Ipv6IpamPoolId"), idOf(held->pool, place));
    else if (const ByoipCidr* range = addressPoolOf(m_plan, cidr))
        properties.insert(jsonKey("Ipv6Pool"), addressPoolId(*range));
    else if (!isIpv4) {
        properties.insert(jsonKey("AmazonProvidedIpv6CidrBlock"), true);
        return;
    }
    if (isPinned(m_plan, cidr))
        properties.insert(jsonKey(isIpv4 ? "CidrBlock" : "Ipv6CidrBlock"), cidr.cidr.toString());
    else
        properties.insert(jsonKey(isIpv4 ? "Ipv4NetmaskLength" : "Ipv6NetmaskLength"), cidr.cidr.length());
}

void StackTemplates::vpc(const RolloutStep& step, ResourceId id, const RolloutPlace& place, Stack& stack)
{
    const Resource& row = m_plan.get(id);
    QJsonObject properties;
    // A VPC resource takes one IPv4 block and nothing else: the block, or a pool and a length.
    const auto blocks = firstBlocks(m_plan, id);
    if (blocks.empty() || blocks.front()->cidr.family() != Family::IPv4) {
        stack.leftOut.append(stepSentence(m_rollout, step, Wording::English));
        return;
    }
    const ResourceCidr& madeWith = *blocks.front();
    Footing footing;
    if (const Allocation* held = m_plan.find(madeWith.allocation)) {
        if (!m_byLength.contains(id)) {
            vpcByHand(step, id, place, stack);
            return;
        }
        properties.insert(jsonKey("Ipv4IpamPoolId"), idOf(held->pool, place));
        properties.insert(jsonKey("Ipv4NetmaskLength"), madeWith.cidr.length());
        footing = {.after = spaceAround(madeWith), .refs = {held->pool}};
        queue(id, held->pool, place, footing);
    } else {
        properties.insert(jsonKey("CidrBlock"), madeWith.cidr.toString());
    }
    if (!row.tags.isEmpty())
        properties.insert(jsonKey("Tags"), tagList(row.tags));
    put(id, place, stack, "AWS::EC2::VPC", properties, footing);
}

/// AWS gives the lowest block that is free: what names its block takes it first, and each waits for the one before.
void StackTemplates::queue(ResourceId id, PoolId pool, const RolloutPlace& place, Footing& footing)
{
    m_plan.forEachAllocation(pool, [&](const Allocation& other) {
        if (other.type == AllocationType::Custom)
            footing.after.emplace_back(other.id);
        else if (other.childPool && !m_plan.get(other.childPool).sourceResource) // space of a VPC comes after it
            for (const PoolCidrId cidr : m_plan.cidrsOf(other.childPool))
                footing.after.emplace_back(cidr);
        return true;
    });
    auto& draws = m_draws[{place, pool}];
    if (!draws.empty())
        footing.after.emplace_back(draws.back());
    draws.push_back(id);
}

/// With all its blocks: a stack could not say which it is to have.
void StackTemplates::vpcByHand(const RolloutStep& step, ResourceId id, const RolloutPlace& place, Stack& stack)
{
    ShellCall call("ec2", "create-vpc", place.region);
    for (const ResourceCidr* block : firstBlocks(m_plan, id)) {
        const bool isIpv4 = block->cidr.family() == Family::IPv4;
        if (const Allocation* held = m_plan.find(block->allocation))
            call.option(isIpv4 ? "--ipv4-ipam-pool-id" : "--ipv6-ipam-pool-id", idForPeople(held->pool, place));
        else if (const ByoipCidr* range = addressPoolOf(m_plan, *block))
            call.option("--ipv6-pool", shellQuoted(addressPoolId(*range)));
        else if (!isIpv4) {
            call.flag("--amazon-provided-ipv6-cidr-block");
            continue;
        }
        addAddresses(call, m_plan, *block);
        m_byHand.emplace(block->id, place);
    }
    call.tagSpecifications("vpc", m_plan.get(id).tags);
    byHand(step, call.toString(), stack, name(id) + QStringLiteral("=vpc-…"));
    m_byHand.emplace(id, place);
}

void StackTemplates::block(ResourceCidrId id, const RolloutPlace& place, Stack& stack)
{
    if (m_made.contains(id) || m_byHand.contains(id))
        return;
    const ResourceCidr& row = m_plan.get(id);
    QJsonObject properties{{jsonKey("VpcId"), idOf(row.resource, place)}};
    addPool(properties, row, place);
    Footing footing{.after = spaceAround(row), .refs = {row.resource}};
    if (const Allocation* held = m_plan.find(row.allocation)) {
        footing.refs.emplace_back(held->pool);
        if (const auto draws = m_draws.find({place, held->pool}); draws != m_draws.end())
            for (const ResourceId draw : draws->second) // what takes the lowest block does not find this one taken
                if (draw != row.resource)
                    footing.after.emplace_back(draw);
    }
    put(id, place, stack, "AWS::EC2::VPCCidrBlock", properties, footing);
}

/// The blocks that come after all VPCs are made.
void StackTemplates::laterBlocks()
{
    for (const RolloutStep& step : m_rollout.steps) {
        const RolloutPlace place{step.account, step.region};
        if (const auto* id = std::get_if<ResourceId>(&step.subject);
            id && step.kind == StepKind::CreateVpc && m_made.contains(*id)) {
            const auto first = firstBlocks(m_plan, *id).front();
            for (const ResourceCidrId cidr : m_plan.cidrsOf(*id))
                if (&m_plan.get(cidr) != first && isLive(m_plan.get(cidr)))
                    block(cidr, place, m_stacks[place]);
        } else if (step.kind == StepKind::AssociateCidr) {
            block(std::get<ResourceCidrId>(step.subject), place, m_stacks[place]);
        }
    }
}

void StackTemplates::subnet(const RolloutStep& step, ResourceId id, const RolloutPlace& place, Stack& stack)
{
    const Resource& row = m_plan.get(id);
    const auto blocks = firstBlocks(m_plan, id);
    const bool isDrawn = std::any_of(blocks.begin(), blocks.end(),
                                     [&](const ResourceCidr* block) { return m_plan.find(block->allocation); });
    if (isDrawn && !m_byLength.contains(id)) {
        subnetByHand(step, id, place, stack);
        return;
    }
    QJsonObject properties{{jsonKey("VpcId"), idOf(row.vpc, place)}};
    if (!row.zone.isEmpty())
        properties.insert(jsonKey(isZoneId(row.zone) ? "AvailabilityZoneId" : "AvailabilityZone"), row.zone);
    bool hasIpv4 = false;
    Footing footing{.refs = {row.vpc}};
    for (const ResourceCidr* block : blocks) {
        const bool isIpv4 = block->cidr.family() == Family::IPv4;
        hasIpv4 = hasIpv4 || isIpv4;
        if (const Allocation* held = m_plan.find(block->allocation)) {
            properties.insert(jsonKey(isIpv4 ? "Ipv4IpamPoolId" : "Ipv6IpamPoolId"), idOf(held->pool, place));
            properties.insert(jsonKey(isIpv4 ? "Ipv4NetmaskLength" : "Ipv6NetmaskLength"), block->cidr.length());
            for (const RolloutSubject& space : spaceAround(*block))
                footing.after.push_back(space);
            footing.refs.emplace_back(held->pool);
            queue(id, held->pool, place, footing);
        } else {
            properties.insert(jsonKey(isIpv4 ? "CidrBlock" : "Ipv6CidrBlock"), block->cidr.toString());
        }
        for (const ResourceCidrId around : m_plan.cidrsOf(row.vpc))
            if (m_plan.get(around).cidr.contains(block->cidr))
                footing.after.emplace_back(around);
    }
    if (!hasIpv4)
        properties.insert(jsonKey("Ipv6Native"), true);
    if (!row.tags.isEmpty())
        properties.insert(jsonKey("Tags"), tagList(row.tags));
    put(id, place, stack, "AWS::EC2::Subnet", properties, footing);
}

/// A stack could not say which block of its pool it is to have.
void StackTemplates::subnetByHand(const RolloutStep& step, ResourceId id, const RolloutPlace& place, Stack& stack)
{
    const Resource& row = m_plan.get(id);
    ShellCall call("ec2", "create-subnet", place.region);
    call.option("--vpc-id", idForPeople(row.vpc, place));
    if (!row.zone.isEmpty())
        call.option(isZoneId(row.zone) ? "--availability-zone-id" : "--availability-zone", shellQuoted(row.zone));
    bool hasIpv4 = false;
    for (const ResourceCidr* block : firstBlocks(m_plan, id)) {
        const bool isIpv4 = block->cidr.family() == Family::IPv4;
        hasIpv4 = hasIpv4 || isIpv4;
        if (const Allocation* held = m_plan.find(block->allocation))
            call.option(isIpv4 ? "--ipv4-ipam-pool-id" : "--ipv6-ipam-pool-id", idForPeople(held->pool, place));
        addAddresses(call, m_plan, *block);
    }
    if (!hasIpv4)
        call.flag("--ipv6-native");
    byHand(step, call.tagSpecifications("subnet", row.tags).toString(), stack);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of a stack: the IPAM, its scopes and pools, their space.
#include "plan/externalauthority.h"
#include "rollout/commandsteps.h"
#include "rollout/stacktemplates.h"
#include "text/awscommand.h"

namespace cadastre {

void StackTemplates::ipam(IpamId id, Stack& stack)
{
    const Ipam& row = m_plan.get(id);
    QJsonArray regions;
    for (const RegionName& region : row.operatingRegions)
        regions.append(QJsonObject{{jsonKey("RegionName"), region.toString()}});
    QJsonObject properties{{jsonKey("OperatingRegions"), regions}, {jsonKey("Tier"), QString(toWire(row.tier))}};
    if (row.privateGua)
        properties.insert(jsonKey("EnablePrivateGua"), true);
    if (row.meteredAccount != MeteredAccount::IpamOwner)
        properties.insert(jsonKey("MeteredAccount"), QString(toWire(row.meteredAccount)));
    addWords(properties, row.description, row.tags);
    put(id, {accountOf(m_plan, id), row.homeRegion}, stack, "AWS::EC2::IPAM", properties);
}

void StackTemplates::scope(ScopeId id, const RolloutPlace& place, Stack& stack)
{
    const Scope& row = m_plan.get(id);
    QJsonObject properties{{jsonKey("IpamId"), idOf(row.ipam, place)}};
    if (!row.externalAuthority.isEmpty())
        properties.insert(jsonKey("ExternalAuthorityConfiguration"),
                          QJsonObject{{jsonKey("IpamScopeExternalAuthorityType"), jsonKey(externalAuthorityType)},
                                      {jsonKey("ExternalResourceIdentifier"), row.externalAuthority}});
    addWords(properties, row.description, row.tags);
    put(id, place, stack, "AWS::EC2::IPAMScope", properties);
}

void StackTemplates::pool(PoolId id, const RolloutPlace& place, Stack& stack)
{
    const Pool& row = m_plan.get(id);
    const bool isPublic = m_plan.get(row.scope).type == ScopeType::Public;
    QJsonObject properties{{jsonKey("IpamScopeId"), idOf(row.scope, place)},
                           {jsonKey("AddressFamily"), jsonKey(row.family == Family::IPv4 ? "ipv4" : "ipv6")},
                           {jsonKey("AutoImport"), row.autoImport}};
    const auto text = [&](const char* member, const QString& value) {
        if (!value.isEmpty())
            properties.insert(jsonKey(member), value);
    };
    const auto length = [&](const char* member, PrefixLength value) {
        if (value)
            properties.insert(jsonKey(member), static_cast<int>(*value));
    };
    if (row.source)
        properties.insert(jsonKey("SourceIpamPoolId"), idOf(row.source, place));
    text("Locale", row.locale.toString());
    text("AwsService", toWire(row.service));
    if (!row.source)
        text("PublicIpSource", toWire(row.publicIpSource));
    if (isPublic && row.family == Family::IPv6 && row.publicIpSource != PublicIpSource::Amazon)
        properties.insert(jsonKey("PubliclyAdvertisable"), row.advertisable);
    length("AllocationMinNetmaskLength", row.minLength);
    length("AllocationDefaultNetmaskLength", row.defaultLength);
    length("AllocationMaxNetmaskLength", row.maxLength);
    if (!row.requiredTags.isEmpty())
        properties.insert(jsonKey("AllocationResourceTags"), tagList(row.requiredTags));
    text("Description", row.description);
    if (!row.tags.isEmpty())
        properties.insert(jsonKey("Tags"), tagList(row.tags));
    if (const Resource* source = m_plan.find(row.sourceResource))
        properties.insert(jsonKey("SourceResource"),
                          QJsonObject{{jsonKey("ResourceId"), idOf(row.sourceResource, place)},
                                      {jsonKey("ResourceOwner"), source->owner.toString()},
                                      {jsonKey("ResourceRegion"), source->region.toString()},
                                      {jsonKey("ResourceType"), jsonKey("vpc")}});
    put(id, place, stack, "AWS::EC2::IPAMPool", properties, {.refs = {row.source, row.sourceResource}});
}

void StackTemplates::poolCidr(const RolloutStep& step, PoolCidrId id, const RolloutPlace& place, Stack& stack)
{
    const PoolCidr& row = m_plan.get(id);
    const Pool& pool = m_plan.get(row.pool);
    if (needsProof(m_plan, pool)) {
        const VerificationToken* token = plannedToken(m_plan, row);
        const QString proof =
            row.tokenId.isEmpty()
                ? QStringLiteral("--cidr-authorization-context \"Message=$MESSAGE,Signature=$SIGNATURE\"")
                : QStringLiteral("--verification-method dns-token --ipam-external-resource-verification-token-id %1")
                      .arg(token ? QStringLiteral("\"$%1\"").arg(m_names.variable(token->id))
                                 : shellQuoted(row.tokenId));
        byHand(step,
               QStringLiteral("aws ec2 provision-ipam-pool-cidr --region %1 --ipam-pool-id %2 --cidr %3 ")
                       .arg(place.region.toString(), idForPeople(row.pool, place), row.cidr.toString())
                   + proof,
               stack, name(id) + QLatin1String("IsProvisioned=yes"));
        m_byHand.emplace(id, place);
        return;
    }
    QJsonObject properties{{jsonKey("IpamPoolId"), idOf(row.pool, place)}};
    if (isAmazons(m_plan, pool) || !isPinned(m_plan, row))
        properties.insert(jsonKey("NetmaskLength"), row.cidr.length());
    else
        properties.insert(jsonKey("Cidr"), row.cidr.toString());
    put(id, place, stack, "AWS::EC2::IPAMPoolCidr", properties,
        {.after = pool.source ? spaceAround(pool.source, row.cidr) : std::vector<RolloutSubject>{},
         .refs = {row.pool}});
}

void StackTemplates::allocation(const RolloutStep& step, AllocationId id, const RolloutPlace& place, Stack& stack)
{
    const Allocation& row = m_plan.get(id);
    QJsonObject properties{{jsonKey("IpamPoolId"), idOf(row.pool, place)}};
    if (isPinned(m_plan, row))
        properties.insert(jsonKey("Cidr"), row.cidr.toString());
    else
        properties.insert(jsonKey("NetmaskLength"), row.cidr.length());
    if (const QString description = row.description; !description.isEmpty())
        properties.insert(jsonKey("Description"), description);
    put(id, place, stack, "AWS::EC2::IPAMAllocation", properties,
        {.after = spaceAround(row.pool, row.cidr), .refs = {row.pool}});
    if (row.tags.isEmpty())
        return;
    RolloutStep tagging = step; // its resource takes no tags
    tagging.kind = StepKind::Retag;
    output(id);
    byHand(tagging, CommandSteps(m_rollout, m_names).ofChange(tagging), stack);
}

} // namespace cadastre

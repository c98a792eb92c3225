// SPDX-License-Identifier: GPL-3.0-or-later
// What IPAM sees of resources (contract §13).
#include "awsapi/actions.h"
#include "awsapi/addresshistory.h"
#include "awsapi/scopelisting.h"
#include "awsapi/shapes.h"

#include <algorithm>

namespace cadastre::awsapi {

namespace {

Answer getResourceCidrs(Call& call)
{
    const Plan& plan = call.plan();
    const ScopeId scope = call.scope();
    call.needRegion(plan.get(plan.get(scope).ipam).homeRegion, call.request.value("IpamScopeId"));
    const PoolId pool = call.optionalPool("IpamPoolId");
    const Parameters& request = call.request;
    const ScopeListing listing(plan, scope);
    const auto isWanted = [&](const ResourceCidr& cidr) {
        const Resource& resource = plan.get(cidr.resource);
        const Allocation* allocation = plan.find(cidr.allocation);
        if (pool && (!allocation || allocation->pool != pool))
            return false;
        if (request.contains("ResourceId") && plan.textId(resource) != request.value("ResourceId"))
            return false;
        if (request.contains("ResourceType") && toWire(resource.kind) != request.value("ResourceType"))
            return false;
        if (request.contains("ResourceOwner") && resource.owner.toString() != request.value("ResourceOwner"))
            return false;
        const QString key = request.value("ResourceTag.Key");
        if (request.contains("ResourceTag.Key") && !resource.tags.contains(key))
            return false;
        return !request.contains("ResourceTag.Value") || resource.tags.value(key) == request.value("ResourceTag.Value");
    };
    std::vector<Row> rows;
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
        if (const auto listed = listing.listed(cidr); listed && isWanted(*listed))
            fillResourceCidr(rows.emplace_back().item, plan, *listed, listing.overlapOf(*listed));
    return call.list("ipamResourceCidrSet", std::move(rows));
}

bool hasCidr(const Plan& plan, ResourceId resource, const Prefix& cidr)
{
    const auto& cidrs = plan.cidrsOf(resource);
    return std::any_of(cidrs.begin(), cidrs.end(), [&](ResourceCidrId id) { return plan.get(id).cidr == cidr; });
}

Answer modifyResourceCidr(Call& call)
{
    const Plan& plan = call.plan();
    const ScopeId scope = call.scope("CurrentIpamScopeId");
    const Prefix cidr = call.cidr("ResourceCidr");
    const ResourceId resource = plan.byTextId<Resource>(call.request.value("ResourceId"));
    SetMonitored command;
    if (resource)
        for (const ResourceCidrId id : plan.cidrsOf(resource))
            if (const ResourceCidr& row = plan.get(id); row.cidr == cidr && row.scope == scope)
                command.cidr = id;
    const IpamSight sight(plan, plan.get(plan.get(scope).ipam));
    const Resource* held = plan.find(resource);
    const bool isListed = command.cidr && ScopeListing(plan, scope).listed(plan.get(command.cidr));
    const bool isSeen = isListed || (held && sight.sees(held->owner, held->region));
    if (isSeen && held->region.toString() != call.request.value("ResourceRegion"))
        throw invalidValue(QStringLiteral("ResourceRegion"), call.request.value("ResourceRegion"));
    if (isSeen && !command.cidr && hasCidr(plan, resource, cidr))
        throw invalidValue(QStringLiteral("CurrentIpamScopeId"), call.request.value("CurrentIpamScopeId"));
    if (!isListed)
        throw invalidValue(QStringLiteral("ResourceId"), call.request.value("ResourceId"));
    command.monitored = call.boolean("Monitored").value_or(true);
    if (call.request.contains("DestinationIpamScopeId"))
        command.destination = call.scope("DestinationIpamScopeId");
    call.change(command);
    Element element("ipamResourceCidr");
    const ResourceCidr& after = plan.get(command.cidr);
    fillResourceCidr(element, plan, after, ScopeListing(plan, after.scope).overlapOf(after));
    if (command.destination) // AWS answers with the scope where it is bound for (contract §19)
        for (Element& field : element.children)
            if (qstrcmp(field.name, "ipamScopeId") == 0)
                field.text = plan.textId(command.destination);
    return {std::move(element)};
}

/// A moment given, or `otherwise`.
Instant momentOf(const Call& call, const char* name, Instant otherwise)
{
    if (!call.request.contains(name))
        return otherwise;
    const auto moment = parseInstant(call.request.value(name));
    if (!moment)
        throw invalidValue(QString::fromLatin1(name), call.request.value(name));
    return *moment;
}

QString historyKind(ResourceKind kind)
{
    return kind == ResourceKind::Eni ? QStringLiteral("network-interface") : QString(toWire(kind));
}

constexpr qint64 historyKeptSeconds = qint64{3} * 365 * 86'400; // contract §13.7: three years

Answer getAddressHistory(Call& call)
{
    constexpr int defaultPage = 100;
    const ScopeId scope = call.scope();
    call.needRegion(call.plan().get(call.plan().get(scope).ipam).homeRegion, call.request.value("IpamScopeId"));
    const Prefix cidr = call.cidr("Cidr");
    const Instant until = momentOf(call, "EndTime", call.now());
    const Instant from = momentOf(call, "StartTime", until);
    if (from > until)
        throw invalidCombination(QStringLiteral("StartTime must not be later than EndTime."));
    const auto records = addressHistory(call.workspace(), scope, cidr);
    if (!records)
        call.refuse(records.error());
    const Instant oldest = call.now().plusSeconds(-historyKeptSeconds);
    std::vector<Row> rows;
    for (const AddressRecord& record : *records) {
        if (record.until && record.until < oldest)
            continue;
        if (record.from > until || (record.until && record.until <= from)) // it lasts until the next one begins
            continue;
        if (call.request.contains("VpcId") && record.vpcId != call.request.value("VpcId"))
            continue;
        Element& item = rows.emplace_back().item;
        item.add("resourceOwnerId", record.resource.owner.toString());
        item.add("resourceRegion", record.resource.region.toString());
        item.add("resourceType", historyKind(record.resource.kind));
        item.add("resourceId", record.resourceId);
        item.add("resourceCidr", cidr.toString());
        item.addUnlessEmpty("resourceName", nameOf(record.resource));
        item.addUnlessEmpty("resourceComplianceStatus", toWire(record.compliance));
        item.addUnlessEmpty("resourceOverlapStatus", toWire(record.overlap));
        item.addUnlessEmpty("vpcId", record.vpcId);
        item.add("sampledStartTime", toString(record.from));
        if (record.until)
            item.add("sampledEndTime", toString(record.until));
    }
    return call.list("historyRecordSet", std::move(rows), "", defaultPage);
}

} // namespace

std::span<const Action> monitoringActions()
{
    static constexpr Action table[] = {
        {"GetIpamResourceCidrs", getResourceCidrs},
        {"ModifyIpamResourceCidr", modifyResourceCidr},
        {"GetIpamAddressHistory", getAddressHistory},
    };
    return table;
}

} // namespace cadastre::awsapi

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

/// What is asked to be watched, moved or ignored: a resource's CIDR as the scope lists it.
ResourceCidr cidrAsked(const Call& call, ScopeId scope)
{
    const Plan& plan = call.plan();
    const Prefix cidr = call.cidr("ResourceCidr");
    const Resource* resource = plan.find(plan.byTextId<Resource>(call.request.value("ResourceId")));
    const ScopeListing listing(plan, scope);
    std::optional<ResourceCidr> listed;
    bool isElsewhere = false;
    if (resource)
        for (const ResourceCidrId id : plan.cidrsOf(resource->id))
            if (const ResourceCidr& row = plan.get(id); row.cidr == cidr) {
                const auto here = listing.listed(row);
                listed = here ? here : listed;
                isElsewhere = true;
            }
    const auto wrong = [&call](const char* name) {
        return invalidValue(QString::fromLatin1(name), call.request.value(name));
    };
    if (!listed && !(resource && IpamSight(plan, plan.get(plan.get(scope).ipam)).sees(*resource)))
        throw wrong("ResourceId");
    if (resource->region.toString() != call.request.value("ResourceRegion"))
        throw wrong("ResourceRegion");
    if (!listed)
        throw wrong(isElsewhere ? "CurrentIpamScopeId" : "ResourceId");
    return *listed;
}

/// Does the command say what is so already?
bool saysWhatIs(const SetMonitored& command, const ResourceCidr& listed)
{
    return command.monitored == listed.monitored && (!command.destination || command.destination == listed.scope);
}

/// What another IPAM watches is this one's to ignore and to move as well (contract §13.6).
void setMonitoredElsewhere(Call& call, const SetMonitored& command, const ResourceCidr& listed)
{
    const Plan& plan = call.plan();
    call.needRegion(plan.get(plan.get(listed.scope).ipam).homeRegion, call.request.value("CurrentIpamScopeId"));
    if (saysWhatIs(command, listed) && plan.get(listed.resource).kind == ResourceKind::Vpc)
        return;
    const auto taken = takenOver(plan, plan.get(listed.id), listed.scope);
    if (!taken)
        throw notRehearsed(QStringLiteral("monitoring of what another IPAM manages, ignores or has moved"));
    call.changeAll({TakeChanges{call.spec.name, *taken, {}, false}, command});
}

Answer modifyResourceCidr(Call& call)
{
    const Plan& plan = call.plan();
    const ScopeId scope = call.scope("CurrentIpamScopeId");
    ResourceCidr shown = cidrAsked(call, scope);
    SetMonitored command;
    command.cidr = shown.id;
    command.monitored = call.boolean("Monitored").value_or(true);
    if (call.request.contains("DestinationIpamScopeId"))
        command.destination = call.scope("DestinationIpamScopeId");
    if (plan.get(shown.id).scope == scope)
        call.change(command);
    else
        setMonitoredElsewhere(call, command, shown);
    if (const ResourceCidr& after = plan.get(shown.id); plan.get(after.scope).ipam == plan.get(scope).ipam)
        shown = after;
    Element element("ipamResourceCidr");
    fillResourceCidr(element, plan, shown, ScopeListing(plan, shown.scope).overlapOf(shown));
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

// SPDX-License-Identifier: GPL-3.0-or-later
// IPAMs and scopes (contract §4, §5), Regions and zones.
#include "awsapi/actions.h"
#include "awsapi/places.h"
#include "awsapi/shapes.h"

#include <set>

namespace cadastre::awsapi {

namespace {

/// Every id asked for must be among the visible rows.
template <class E, class Visible>
void needAll(const Call& call, const QStringList& ids, const char* kind, Visible&& isVisible)
{
    for (const QString& id : ids) {
        const Id<E> found = call.plan().byTextId<E>(id);
        if (!found || !isVisible(call.plan().get(found)))
            throw notFound(QString::fromLatin1(kind), id);
    }
}

Answer createIpam(Call& call)
{
    CreateIpam command;
    command.owner = call.account;
    command.homeRegion = call.region;
    if (!isRegionOf(call.plan(), call.region))
        throw invalidValue(QStringLiteral("Region"), call.region.toString());
    command.operatingRegions = call.regions("OperatingRegion");
    command.description = call.request.value("Description");
    command.tags = call.tags("ipam");
    if (const auto tier = fromWire<Tier>(call.request.value("Tier")))
        command.tier = *tier;
    command.privateGua = call.boolean("EnablePrivateGua").value_or(false);
    if (const auto metered = fromWire<MeteredAccount>(call.request.value("MeteredAccount")))
        command.meteredAccount = *metered;
    const Receipt receipt = call.change(command);
    return answerIn(LifeState::CreateInProgress, "ipam", call, *receipt.changes.firstInserted<Ipam>());
}

Answer modifyIpam(Call& call)
{
    ModifyIpam command;
    command.ipam = call.ipam();
    command.addRegions = call.regions("AddOperatingRegion");
    command.removeRegions = call.regions("RemoveOperatingRegion");
    command.description = call.request.optional("Description");
    command.tier = fromWire<Tier>(call.request.value("Tier"));
    command.privateGua = call.boolean("EnablePrivateGua");
    command.meteredAccount = fromWire<MeteredAccount>(call.request.value("MeteredAccount"));
    call.change(command);
    return answerIn(LifeState::ModifyInProgress, "ipam", call, call.plan().get(command.ipam));
}

Answer deleteIpam(Call& call)
{
    const DeleteIpam command{call.ipam(), call.boolean("Cascade").value_or(false)};
    return answerDeleting("ipam", call, command.ipam, command);
}

Answer describeIpams(Call& call)
{
    const QStringList ids = call.request.list("IpamId");
    const auto isVisible = [&call](const Ipam& ipam) { return ipam.owner == call.account; };
    needAll<Ipam>(call, ids, "ipam", isVisible);
    std::vector<Row> rows;
    for (const Ipam& ipam : call.plan().all<Ipam>())
        if (isVisible(ipam) && isAskedFor(call, ids, ipam))
            fill(rows.emplace_back().item, call.plan(), ipam);
    return call.list("ipamSet", std::move(rows));
}

/// What ExternalAuthorityConfiguration says; none when it is not there. One half of it is none (API 2016-11-15 and
/// CloudFormation want both).
std::optional<QString> authorityAsked(const Call& call)
{
    const char* type = "ExternalAuthorityConfiguration.Type";
    const char* identifier = "ExternalAuthorityConfiguration.ExternalResourceIdentifier";
    if (!call.request.contains(type) && !call.request.contains(identifier))
        return std::nullopt;
    for (const char* half : {type, identifier})
        if (call.request.value(half).isEmpty())
            throw missingParameter(QString::fromLatin1(half));
    return call.request.value(identifier);
}

Answer createScope(Call& call)
{
    CreateScope command;
    command.ipam = call.ipam();
    command.description = call.request.value("Description");
    command.externalAuthority = authorityAsked(call).value_or(QString());
    command.tags = call.tags("ipam-scope");
    const Receipt receipt = call.change(command);
    return answerIn(LifeState::CreateInProgress, "ipamScope", call, *receipt.changes.firstInserted<Scope>());
}

Answer modifyScope(Call& call)
{
    ModifyScope command{call.scope(), call.request.optional("Description"), authorityAsked(call)};
    if (call.boolean("RemoveExternalAuthorityConfiguration").value_or(false)) {
        if (command.externalAuthority)
            throw invalidCombination(QStringLiteral("The request can contain ExternalAuthorityConfiguration or "
                                                    "RemoveExternalAuthorityConfiguration, not both."));
        command.externalAuthority = QString();
    }
    call.change(command);
    return answerIn(LifeState::ModifyInProgress, "ipamScope", call, call.plan().get(command.scope));
}

Answer deleteScope(Call& call)
{
    const DeleteScope command{call.scope()};
    return answerDeleting("ipamScope", call, command.scope, command);
}

Answer describeScopes(Call& call)
{
    const QStringList ids = call.request.list("IpamScopeId");
    const auto isVisible = [&call](const Scope& scope) {
        const Ipam* ipam = call.plan().find(scope.ipam);
        return ipam && ipam->owner == call.account;
    };
    needAll<Scope>(call, ids, "scope", isVisible);
    std::vector<Row> rows;
    for (const Scope& scope : call.plan().all<Scope>()) {
        if (!isVisible(scope) || !isAskedFor(call, ids, scope))
            continue;
        Row& row = rows.emplace_back();
        fill(row.item, call.plan(), scope);
        row.facts.emplace_back(QStringLiteral("ipam-id"), call.plan().textId(scope.ipam));
    }
    return call.list("ipamScopeSet", std::move(rows), "ipam-id");
}

QString optInStatus(const Call& call, const RegionName& region)
{
    const Region* known = findRegion(region);
    if (!known || !known->isOptIn)
        return QStringLiteral("opt-in-not-required");
    for (const Ipam& ipam : call.plan().all<Ipam>())
        if (ipam.operatingRegions.contains(region))
            return QStringLiteral("opted-in");
    return QStringLiteral("not-opted-in");
}

/// The Regions of the plan's partition and those of its IPAMs.
std::set<RegionName> knownRegions(const Plan& plan)
{
    std::set<RegionName> regions;
    for (const Region& region : allRegions())
        if (region.partition == plan.settings().partition)
            regions.insert(RegionName::of(region.name));
    regions.insert(plan.settings().homeRegion);
    for (const Ipam& ipam : plan.all<Ipam>())
        regions.insert(ipam.operatingRegions.begin(), ipam.operatingRegions.end());
    regions.erase(RegionName());
    return regions;
}

QString endpointOf(const RegionName& name)
{
    const Region* region = findRegion(name);
    const bool isChinese = region && region->partition == Partition::China;
    return QStringLiteral("ec2.%1.amazonaws.com").arg(name.toString()) + QLatin1String(isChinese ? ".cn" : "");
}

Answer describeRegions(Call& call)
{
    const QStringList asked = call.request.list("RegionName");
    const bool isAll = call.boolean("AllRegions").value_or(false) || !asked.isEmpty();
    std::vector<Row> rows;
    QStringList names;
    for (const RegionName& region : knownRegions(call.plan())) {
        const QString name = region.toString();
        const QString status = optInStatus(call, region);
        names.append(name);
        if ((!asked.isEmpty() && !asked.contains(name)) || (!isAll && status == QLatin1String("not-opted-in")))
            continue;
        Element& item = rows.emplace_back().item;
        item.add("optInStatus", status);
        item.add("regionName", name);
        item.add("regionEndpoint", endpointOf(region));
        rows.back().facts.emplace_back(QStringLiteral("endpoint"), endpointOf(region));
    }
    for (const QString& name : asked)
        if (!names.contains(name))
            throw Fault{QStringLiteral("InvalidParameterValue"),
                        QStringLiteral("Invalid region names: [%1]").arg(name)};
    return call.list("regionInfo", std::move(rows), "endpoint");
}

Answer describeZones(Call& call)
{
    const std::vector<Zone> zones = zonesOf(call.region);
    const QString region = call.region.toString();
    const QStringList names = call.request.list("ZoneName");
    const QStringList ids = call.request.list("ZoneId");
    for (const QString& asked : names + ids)
        if (std::none_of(zones.begin(), zones.end(),
                         [&asked](const Zone& zone) { return zone.name == asked || zone.id == asked; }))
            throw Fault{QStringLiteral("InvalidParameterValue"),
                        QStringLiteral("Invalid availability zone: [%1]").arg(asked)};
    std::vector<Row> rows;
    for (const Zone& zone : zones) {
        if (!(names + ids).isEmpty() && !names.contains(zone.name) && !ids.contains(zone.id))
            continue;
        Element& item = rows.emplace_back().item;
        item.add("zoneState", QStringLiteral("available"));
        item.add("optInStatus", QStringLiteral("opt-in-not-required"));
        item.add("regionName", region);
        item.add("zoneName", zone.name);
        item.add("zoneId", zone.id);
        item.add("groupName", region);
        item.add("networkBorderGroup", region);
        item.add("zoneType", QStringLiteral("availability-zone"));
        rows.back().facts.emplace_back(QStringLiteral("state"), QStringLiteral("available"));
    }
    return call.list("availabilityZoneInfo", std::move(rows), "state message");
}

/// A plan holds the entries of such lists, as external networks, and not the lists: a rehearsal has none.
Answer describePrefixLists(Call& call) { return call.list("prefixListSet", {}); }

} // namespace

std::span<const Action> frameActions()
{
    static constexpr Action table[] = {
        {"CreateIpam", createIpam},
        {"ModifyIpam", modifyIpam},
        {"DeleteIpam", deleteIpam},
        {"DescribeIpams", describeIpams},
        {"CreateIpamScope", createScope},
        {"ModifyIpamScope", modifyScope},
        {"DeleteIpamScope", deleteScope},
        {"DescribeIpamScopes", describeScopes},
        {"DescribeRegions", describeRegions},
        {"DescribeAvailabilityZones", describeZones},
        {"DescribeManagedPrefixLists", describePrefixLists},
    };
    return table;
}

} // namespace cadastre::awsapi

// SPDX-License-Identifier: GPL-3.0-or-later
// IPAMs and scopes (contract §4, §5), Regions and zones.
#include "awsapi/actions.h"
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

Answer createScope(Call& call)
{
    CreateScope command;
    command.ipam = call.ipam();
    command.description = call.request.value("Description");
    command.tags = call.tags("ipam-scope");
    const Receipt receipt = call.change(command);
    return answerIn(LifeState::CreateInProgress, "ipamScope", call, *receipt.changes.firstInserted<Scope>());
}

Answer modifyScope(Call& call)
{
    const ModifyScope command{call.scope(), call.request.value("Description")};
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

/// The Regions that the plan knows of, and those of every account by default.
std::set<RegionName> knownRegions(const Plan& plan)
{
    std::set<RegionName> regions;
    for (const char* name : {"us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "sa-east-1",
                             "eu-central-1", "eu-west-1", "eu-west-2", "eu-west-3", "eu-north-1", "ap-south-1",
                             "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-southeast-1", "ap-southeast-2"})
        regions.insert(RegionName::of(name));
    if (plan.settings().partition != Partition::Aws)
        regions.clear();
    regions.insert(plan.settings().homeRegion);
    for (const Ipam& ipam : plan.all<Ipam>())
        regions.insert(ipam.operatingRegions.begin(), ipam.operatingRegions.end());
    regions.erase(RegionName());
    return regions;
}

Answer describeRegions(Call& call)
{
    const QStringList asked = call.request.list("RegionName");
    std::vector<Row> rows;
    QStringList names;
    for (const RegionName& region : knownRegions(call.plan())) {
        const QString name = region.toString();
        names.append(name);
        if (!asked.isEmpty() && !asked.contains(name))
            continue;
        Element& item = rows.emplace_back().item;
        item.add("regionName", name);
        item.add("regionEndpoint", QStringLiteral("ec2.%1.amazonaws.com").arg(name));
        item.add("optInStatus", QStringLiteral("opt-in-not-required"));
        rows.back().facts.emplace_back(QStringLiteral("endpoint"), QStringLiteral("ec2.%1.amazonaws.com").arg(name));
    }
    for (const QString& name : asked)
        if (!names.contains(name))
            throw Fault{QStringLiteral("InvalidParameterValue"),
                        QStringLiteral("Invalid region names: [%1]").arg(name)};
    return call.list("regionInfo", std::move(rows), "endpoint");
}

Answer describeZones(Call& call)
{
    std::vector<Row> rows;
    const QString region = call.region.toString();
    const QStringList asked = call.request.list("ZoneName");
    for (const char16_t letter : u"abc") {
        if (letter == 0)
            break;
        const QString name = region + QChar(letter);
        if (!asked.isEmpty() && !asked.contains(name))
            continue;
        Element& item = rows.emplace_back().item;
        item.add("zoneState", QStringLiteral("available"));
        item.add("optInStatus", QStringLiteral("opt-in-not-required"));
        item.add("regionName", region);
        item.add("zoneName", name);
        item.add("groupName", region);
        item.add("networkBorderGroup", region);
        item.add("zoneType", QStringLiteral("availability-zone"));
        rows.back().facts.emplace_back(QStringLiteral("state"), QStringLiteral("available"));
    }
    return call.list("availabilityZoneInfo", std::move(rows), "state");
}

} // namespace

std::span<const Action> frameActions()
{
    static constexpr Action table[] = {
        {"CreateIpam", createIpam},           {"ModifyIpam", modifyIpam},
        {"DeleteIpam", deleteIpam},           {"DescribeIpams", describeIpams},
        {"CreateIpamScope", createScope},     {"ModifyIpamScope", modifyScope},
        {"DeleteIpamScope", deleteScope},     {"DescribeIpamScopes", describeScopes},
        {"DescribeRegions", describeRegions}, {"DescribeAvailabilityZones", describeZones},
    };
    return table;
}

} // namespace cadastre::awsapi

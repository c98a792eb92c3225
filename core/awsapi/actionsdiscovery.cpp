// SPDX-License-Identifier: GPL-3.0-or-later
// Resource discoveries and their associations with IPAMs; who runs IPAM for the organisation (contract §3.3, §12, §15).
#include "awsapi/actions.h"
#include "awsapi/discoveries.h"
#include "awsapi/shapes.h"

namespace cadastre::awsapi {

namespace {

/// What comes with an IPAM stays as it is (contract §12).
[[noreturn]] void refuseDefault(const QString& id, const char* action)
{
    throw Fault{
        QStringLiteral("OperationNotPermitted"),
        QStringLiteral("The default resource discovery of an IPAM cannot be %2: %1").arg(id, QLatin1String(action))};
}

/// The handle of a discovery that was made.
ResourceDiscoveryId madeDiscovery(const Call& call, const char* action)
{
    const Discovery found = discovery(call);
    if (found.isDefault)
        refuseDefault(found.id, action);
    return found.row;
}

Answer createDiscovery(Call& call)
{
    CreateDiscovery command;
    command.region = call.region;
    command.operatingRegions = call.regions("OperatingRegion");
    command.description = call.request.value("Description");
    command.tags = call.tags("ipam-resource-discovery");
    const Receipt receipt = call.change(command);
    Discovery made = discoveryOf(call.plan(), *receipt.changes.firstInserted<ResourceDiscovery>());
    made.state = LifeState::CreateInProgress;
    return answerOf("ipamResourceDiscovery", call, made);
}

QStringList entityPaths(const Call& call, const char* list)
{
    QStringList paths;
    for (const Parameters& one : call.request.structures(list)) {
        if (!one.contains("OrganizationsEntityPath"))
            throw missingParameter(QString::fromLatin1(list) + QLatin1String(".OrganizationsEntityPath"));
        paths.append(one.value("OrganizationsEntityPath"));
    }
    return paths;
}

Answer modifyDiscovery(Call& call)
{
    ModifyDiscovery command;
    command.discovery = madeDiscovery(call, "modified");
    command.addRegions = call.regions("AddOperatingRegion");
    command.removeRegions = call.regions("RemoveOperatingRegion");
    command.addExclusions = entityPaths(call, "AddOrganizationalUnitExclusion");
    command.removeExclusions = entityPaths(call, "RemoveOrganizationalUnitExclusion");
    command.description = call.request.optional("Description");
    call.change(command);
    Discovery changed = discoveryOf(call.plan(), call.plan().get(command.discovery));
    changed.state = LifeState::ModifyInProgress;
    return answerOf("ipamResourceDiscovery", call, changed);
}

Answer deleteDiscovery(Call& call)
{
    const DeleteDiscovery command{madeDiscovery(call, "deleted")};
    Discovery leaving = discoveryOf(call.plan(), call.plan().get(command.discovery));
    leaving.state = LifeState::DeleteInProgress;
    const Answer answer = answerOf("ipamResourceDiscovery", call, leaving);
    call.change(command);
    return answer;
}

Answer describeDiscoveries(Call& call)
{
    const QStringList ids = call.request.list("IpamResourceDiscoveryId");
    const auto visible = discoveriesVisibleTo(call.plan(), call.account);
    for (const QString& id : ids)
        if (std::none_of(visible.begin(), visible.end(), [&id](const Discovery& one) { return one.id == id; }))
            throw notFound(QStringLiteral("discovery"), id);
    std::vector<Row> rows;
    for (const Discovery& one : visible)
        if (ids.isEmpty() || ids.contains(one.id))
            fill(rows.emplace_back().item, call.plan(), one);
    return call.list("ipamResourceDiscoverySet", std::move(rows));
}

Answer associate(Call& call)
{
    AssociateDiscovery command;
    command.ipam = call.ipam();
    command.discovery = madeDiscovery(call, "associated");
    command.tags = call.tags("ipam-resource-discovery-association");
    const Receipt receipt = call.change(command);
    Association made = associationOf(call.plan(), *receipt.changes.firstInserted<DiscoveryAssociation>());
    made.state = DiscoveryAssociationState::AssociateInProgress;
    return answerOf("ipamResourceDiscoveryAssociation", call, made);
}

/// Those of the caller's IPAMs, and those of its discoveries with others'.
std::vector<Association> associationsVisibleTo(const Call& call)
{
    std::vector<Association> found;
    for (const Ipam& ipam : call.plan().all<Ipam>())
        if (ipam.owner == call.account)
            found.push_back(associationOf(call.plan(), ipam));
    for (const DiscoveryAssociation& row : call.plan().all<DiscoveryAssociation>())
        if (Association made = associationOf(call.plan(), row);
            made.ipam->owner == call.account || made.discoveryOwner == call.account)
            found.push_back(std::move(made));
    return found;
}

Answer disassociate(Call& call)
{
    const QString id = call.request.value("IpamResourceDiscoveryAssociationId");
    for (const Association& one : associationsVisibleTo(call))
        if (one.isDefault && one.id == id)
            refuseDefault(one.discovery, "disassociated");
    const DisassociateDiscovery command{call.plan().byTextId<DiscoveryAssociation>(id)};
    const DiscoveryAssociation* row = call.plan().find(command.association);
    if (!row || call.plan().get(row->ipam).owner != call.account)
        throw notFound(QStringLiteral("discovery-association"), id);
    Association leaving = associationOf(call.plan(), *row);
    leaving.state = DiscoveryAssociationState::DisassociateInProgress;
    const Answer answer = answerOf("ipamResourceDiscoveryAssociation", call, leaving);
    call.change(command);
    return answer;
}

Answer describeAssociations(Call& call)
{
    const QStringList ids = call.request.list("IpamResourceDiscoveryAssociationId");
    const auto visible = associationsVisibleTo(call);
    for (const QString& id : ids)
        if (std::none_of(visible.begin(), visible.end(), [&id](const Association& one) { return one.id == id; }))
            throw notFound(QStringLiteral("discovery-association"), id);
    std::vector<Row> rows;
    for (const Association& one : visible)
        if (ids.isEmpty() || ids.contains(one.id))
            fill(rows.emplace_back().item, call.plan(), one);
    return call.list("ipamResourceDiscoveryAssociationSet", std::move(rows));
}

AccountNumber adminAsked(const Call& call)
{
    const QString text = call.request.value("DelegatedAdminAccountId");
    const auto account = AccountNumber::parse(text);
    if (!account)
        throw invalidValue(QStringLiteral("DelegatedAdminAccountId"), text);
    return *account;
}

Answer enableAdmin(Call& call)
{
    call.change(DelegateAdmin{adminAsked(call)});
    return {Element("success", QStringLiteral("true"))};
}

Answer disableAdmin(Call& call)
{
    call.change(RevokeAdmin{adminAsked(call)});
    return {Element("success", QStringLiteral("true"))};
}

} // namespace

std::span<const Action> discoveryActions()
{
    static constexpr Action table[] = {
        {"CreateIpamResourceDiscovery", createDiscovery},
        {"ModifyIpamResourceDiscovery", modifyDiscovery},
        {"DeleteIpamResourceDiscovery", deleteDiscovery},
        {"DescribeIpamResourceDiscoveries", describeDiscoveries},
        {"AssociateIpamResourceDiscovery", associate},
        {"DisassociateIpamResourceDiscovery", disassociate},
        {"DescribeIpamResourceDiscoveryAssociations", describeAssociations},
        {"EnableIpamOrganizationAdminAccount", enableAdmin},
        {"DisableIpamOrganizationAdminAccount", disableAdmin},
    };
    return table;
}

} // namespace cadastre::awsapi

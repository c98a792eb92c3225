// SPDX-License-Identifier: GPL-3.0-or-later
// RAM's managed permissions, and sharing within the organisation (contract §3.8, §15).
#include "awsapi/ramcall.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace cadastre::awsapi {

namespace {

/// A managed permission, the type of resource it is for and what it allows.
struct Permission {
    const char* name;
    const char* type;
    bool isDefault;                     ///< of its type
    std::array<const char*, 7> actions; ///< null behind the last
};
constexpr Permission permissions[] = {
    {"AWSRAMDefaultPermissionsIpamPool", // contract §15
     "ec2:IpamPool",
     true,
     {"GetIpamPoolAllocations", "GetIpamPoolCidrs", "AllocateIpamPoolCidr", "ReleaseIpamPoolAllocation",
      "AssociateVpcCidrBlock", "CreateVpc", "ProvisionPublicIpv4PoolCidr"}},
    {"AWSRAMPermissionIpamPoolByoipCidrImport", "ec2:IpamPool", false, {"ImportByoipCidrToIpam"}},
    {"AWSRAMPermissionIpamResourceDiscovery", // IPAM User Guide, sharing a resource discovery
     "ec2:IpamResourceDiscovery",
     true,
     {"AssociateIpamResourceDiscovery", "GetIpamDiscoveredAccounts", "GetIpamDiscoveredPublicAddresses",
      "GetIpamDiscoveredResourceCidrs"}},
};

QJsonObject permissionJson(const Plan& plan, const Permission& one)
{
    return {{QStringLiteral("arn"), QStringLiteral("arn:%1:ram::aws:permission/%2")
                                        .arg(toWire(plan.settings().partition), QLatin1String(one.name))},
            {QStringLiteral("version"), QStringLiteral("1")},
            {QStringLiteral("defaultVersion"), true},
            {QStringLiteral("name"), QLatin1String(one.name)},
            {QStringLiteral("resourceType"), QLatin1String(one.type)},
            {QStringLiteral("status"), QStringLiteral("ATTACHABLE")},
            {QStringLiteral("permissionType"), QStringLiteral("AWS_MANAGED")},
            {QStringLiteral("featureSet"), QStringLiteral("STANDARD")},
            {QStringLiteral("isResourceTypeDefault"), one.isDefault}};
}

QJsonObject listPermissions(RamCall& call)
{
    const QString type = call.text("resourceType");
    const bool isOfAws = call.text("permissionType") != QLatin1String("CUSTOMER_MANAGED"); // of which a plan has none
    QJsonArray list;
    for (const Permission& one : permissions)
        if (isOfAws && (type.isEmpty() || type.compare(QLatin1String(one.type), Qt::CaseInsensitive) == 0))
            list.append(permissionJson(call.plan(), one));
    return call.page("permissions", list);
}

/// Those that hold in a share: what it was given for pools, and the one there is for discoveries.
QJsonObject listSharePermissions(RamCall& call)
{
    const Share& share = call.ownShare(call.text("resourceShareArn"));
    QJsonArray list;
    for (const Permission& one : permissions) {
        const bool isOfPools = !share.pools.isEmpty() && share.permission == QLatin1String(one.name);
        const bool isOfDiscoveries =
            !share.discoveries.isEmpty() && qstrcmp(one.type, "ec2:IpamResourceDiscovery") == 0;
        if (isOfPools || isOfDiscoveries)
            list.append(permissionJson(call.plan(), one));
    }
    return call.page("permissions", list);
}

/// One permission a resource type holds in a share: another takes its place when that is asked for.
QJsonObject associatePermission(RamCall& call)
{
    const Share share = call.ownShare(call.text("resourceShareArn"));
    const QString arn = call.text("permissionArn");
    const QString wanted = permissionForPools({arn}).section(u'/', -1);
    const bool isForPools = wanted != QLatin1String("AWSRAMPermissionIpamResourceDiscovery");
    if (isForPools && wanted != share.permission) {
        if (!call.body.value(QLatin1String("replace")).toBool())
            throw Fault{QStringLiteral("InvalidParameterException"),
                        QStringLiteral("The share has a permission for the resource type ec2:IpamPool already: %1. "
                                       "Ask for it to be replaced.")
                            .arg(share.permission)};
        ModifyShare command;
        command.share = share.id;
        command.permission = wanted;
        call.change(command);
    }
    return {{QStringLiteral("returnValue"), true}};
}

QJsonObject getPermission(RamCall& call)
{
    const QString arn = call.text("permissionArn");
    if (!arn.startsWith(QLatin1String("arn:")))
        throw Fault{QStringLiteral("MalformedArnException"), QStringLiteral("%1 is not an ARN").arg(arn)};
    const int version = call.body.value(QLatin1String("permissionVersion")).toInt(1);
    for (const Permission& one : permissions) {
        if (version != 1 || arn.section(u'/', -1) != QLatin1String(one.name))
            continue;
        QJsonArray actions;
        for (const char* action : one.actions)
            if (action)
                actions.append(QStringLiteral("ec2:") + QLatin1String(action));
        const QJsonObject policy{{QStringLiteral("Effect"), QStringLiteral("Allow")},
                                 {QStringLiteral("Action"), actions}};
        QJsonObject permission = permissionJson(call.plan(), one);
        permission.insert(QStringLiteral("permission"),
                          QString::fromUtf8(QJsonDocument(policy).toJson(QJsonDocument::Compact)));
        return {{QStringLiteral("permission"), permission}};
    }
    throw Fault{QStringLiteral("UnknownResourceException"),
                QStringLiteral("Permission %1 could not be found.").arg(arn)};
}

QJsonObject enableSharing(RamCall& call)
{
    const PlanSettings& settings = call.plan().settings();
    // A plan that does not know the management account learns it, unless it is the plan's own that calls: then nothing
    // says that there is another, and who owns the IPAM is never taken for it (contract §15); nor is an outsider, nor who
    // runs IPAM for the organisation.
    const Account* known = call.plan().account(call.account);
    const bool isAnother =
        (known && known->external) || (call.account == settings.delegatedAdmin && call.account != settings.owner);
    if (settings.managementAccount.isEmpty() ? isAnother : settings.managementAccount != call.account)
        throw Fault{QStringLiteral("OperationNotPermittedException"),
                    QStringLiteral("Only the management account of the organization can enable sharing.")};
    ChangeSettings command;
    command.organizationSharing = true;
    if (call.account != settings.owner)
        command.managementAccount = call.account;
    if (!settings.organizationSharing || (command.managementAccount && settings.managementAccount.isEmpty()))
        call.change(command);
    return {{QStringLiteral("returnValue"), true}};
}

} // namespace

QString permissionForPools(const QStringList& arns)
{
    QString ofPools, ofDiscoveries;
    for (const QString& arn : arns) {
        if (!arn.startsWith(QLatin1String("arn:")))
            throw Fault{QStringLiteral("MalformedArnException"), QStringLiteral("%1 is not an ARN").arg(arn)};
        const auto known = std::find_if(std::begin(permissions), std::end(permissions), [&arn](const Permission& one) {
            return arn.section(u'/', -1) == QLatin1String(one.name);
        });
        if (known == std::end(permissions))
            throw Fault{QStringLiteral("UnknownResourceException"),
                        QStringLiteral("Permission %1 could not be found.").arg(arn)};
        QString& chosen = qstrcmp(known->type, "ec2:IpamPool") == 0 ? ofPools : ofDiscoveries;
        if (!chosen.isEmpty())
            throw Fault{QStringLiteral("InvalidParameterException"),
                        QStringLiteral("A resource share has one permission for the resource type %1.")
                            .arg(QLatin1String(known->type))};
        chosen = arn;
    }
    return ofPools.isEmpty() ? ofDiscoveries : ofPools;
}

std::span<const RamOperation> ramPermissionOperations()
{
    static constexpr RamOperation table[] = {
        {"/listpermissions", "ListPermissions",
         "resourceType permissionType=ALL|AWS_MANAGED|CUSTOMER_MANAGED maxResults# nextToken", listPermissions},
        {"/listresourcesharepermissions", "ListResourceSharePermissions", "resourceShareArn! maxResults# nextToken",
         listSharePermissions},
        {"/associateresourcesharepermission", "AssociateResourceSharePermission",
         "resourceShareArn! permissionArn! replace? clientToken permissionVersion#", associatePermission},
        {"/getpermission", "GetPermission", "permissionArn! permissionVersion#", getPermission},
        {"/enablesharingwithawsorganization", "EnableSharingWithAwsOrganization", "", enableSharing},
    };
    return table;
}

} // namespace cadastre::awsapi

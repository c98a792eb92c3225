// SPDX-License-Identifier: GPL-3.0-or-later
// Shares, AS numbers and the proofs of ranges
#include "text/awscallwriter.h"

namespace cadastre {

QString AwsCallWriter::poolArn(PoolId pool) const
{
    const Pool* row = m_plan.find(pool);
    const AccountNumber owner = row && !row->owner.isEmpty() ? row->owner : m_plan.settings().owner;
    return QStringLiteral("arn:%1:ec2::%2:ipam-pool/%3")
        .arg(toWire(m_plan.settings().partition), owner.toString(), m_names.poolId(pool));
}

QString AwsCallWriter::discoveryArn(ResourceDiscoveryId discovery) const
{
    const ResourceDiscovery* row = m_plan.find(discovery);
    const AccountNumber owner = row && !row->owner.isEmpty() ? row->owner : m_plan.settings().owner;
    return QStringLiteral("arn:%1:ec2::%2:ipam-resource-discovery/%3")
        .arg(toWire(m_plan.settings().partition), owner.toString(), m_names.discoveryId(discovery));
}

QStringList AwsCallWriter::sharedArns(const QList<PoolId>& pools, const QList<ResourceDiscoveryId>& discoveries) const
{
    QStringList arns;
    for (const PoolId pool : pools)
        arns << poolArn(pool);
    for (const ResourceDiscoveryId discovery : discoveries)
        arns << discoveryArn(discovery);
    return arns;
}

QStringList AwsCallWriter::principals(const QStringList& names) const
{
    QStringList arns;
    for (const QString& one : names)
        arns << m_names.principal(one);
    return arns;
}

QString AwsCallWriter::operator()(const CreateShare& c)
{
    const QStringList arns = sharedArns(c.pools, c.discoveries);
    const QStringList who = principals(c.principals);
    const QString partition = toWire(m_plan.settings().partition);
    const QString permission = !c.permission.isEmpty() ? c.permission
                             : c.pools.isEmpty()       ? QStringLiteral("AWSRAMPermissionIpamResourceDiscovery")
                                                       : QStringLiteral("AWSRAMDefaultPermissionsIpamPool");
    ShellCall call("ram", "create-resource-share", m_names.homeRegion());
    call.text("--name", "name", c.name);
    if (!arns.isEmpty())
        call.option("--resource-arns", arns.join(u' '));
    if (!who.isEmpty())
        call.option("--principals", who.join(u' '));
    call.option("--permission-arns",
                shellQuoted(permission.startsWith(QLatin1String("arn:"))
                                ? permission
                                : QStringLiteral("arn:%1:ram::aws:permission/%2").arg(partition, permission)));
    call.flag(c.allowExternal ? "--allow-external-principals" : "--no-allow-external-principals");
    call.pairs("--tags", pairsOf(c.tags), ShellCall::Words::LowerCase);
    return call.toString();
}

QString AwsCallWriter::shareMembers(const char* operation, ShareId share, const QStringList& arns,
                                    const QStringList& who) const
{
    if (arns.isEmpty() && who.isEmpty())
        return {};
    ShellCall call("ram", operation, m_names.homeRegion());
    call.option("--resource-share-arn", m_names.shareArn(share));
    if (!arns.isEmpty())
        call.option("--resource-arns", arns.join(u' '));
    if (!who.isEmpty())
        call.option("--principals", who.join(u' '));
    return call.toString();
}

QString AwsCallWriter::operator()(const ModifyShare& c)
{
    QStringList calls;
    if (c.name || c.allowExternal) {
        ShellCall call("ram", "update-resource-share", m_names.homeRegion());
        call.option("--resource-share-arn", m_names.shareArn(c.share));
        if (c.name)
            call.text("--name", "name", *c.name);
        if (c.allowExternal)
            call.flag(*c.allowExternal ? "--allow-external-principals" : "--no-allow-external-principals");
        calls << call.toString();
    }
    calls << shareMembers("associate-resource-share", c.share, sharedArns(c.addPools, c.addDiscoveries),
                          principals(c.addPrincipals));
    calls << shareMembers("disassociate-resource-share", c.share, sharedArns(c.removePools, c.removeDiscoveries),
                          principals(c.removePrincipals));
    calls.removeAll(QString());
    return calls.join(u'\n');
}

QString AwsCallWriter::operator()(const DeleteShare& c)
{
    return ShellCall("ram", "delete-resource-share", m_names.homeRegion())
        .option("--resource-share-arn", m_names.shareArn(c.share))
        .toString();
}

QString AwsCallWriter::operator()(const ProvisionByoasn& c)
{
    ShellCall call("ec2", "provision-ipam-byoasn", m_names.homeRegion());
    call.option("--ipam-id", m_names.ipamId(c.ipam)).option("--asn", QString::number(c.asn));
    call.authorization(c.message, c.signature, "--asn-authorization-context");
    return call.toString();
}

QString AwsCallWriter::operator()(const DeprovisionByoasn& c)
{
    const Byoasn* row = m_plan.find(c.byoasn);
    if (!row)
        return {};
    return ShellCall("ec2", "deprovision-ipam-byoasn", m_names.homeRegion())
        .option("--ipam-id", m_names.ipamId(row->ipam))
        .option("--asn", QString::number(row->asn))
        .toString();
}

QString AwsCallWriter::operator()(const AssociateByoasn& c)
{
    return ShellCall("ec2", "associate-ipam-byoasn", m_names.homeRegion())
        .option("--asn", QString::number(c.asn))
        .option("--cidr", c.cidr.toString())
        .toString();
}

QString AwsCallWriter::operator()(const DisassociateByoasn& c)
{
    return ShellCall("ec2", "disassociate-ipam-byoasn", m_names.homeRegion())
        .option("--asn", QString::number(c.asn))
        .option("--cidr", c.cidr.toString())
        .toString();
}

QString AwsCallWriter::operator()(const CreateVerificationToken& c)
{
    ShellCall call("ec2", "create-ipam-external-resource-verification-token", m_names.homeRegion());
    call.option("--ipam-id", m_names.ipamId(c.ipam));
    call.tagSpecifications("ipam-external-resource-verification-token", c.tags);
    return call.toString();
}

QString AwsCallWriter::operator()(const DeleteVerificationToken& c)
{
    return ShellCall("ec2", "delete-ipam-external-resource-verification-token", m_names.homeRegion())
        .option("--ipam-external-resource-verification-token-id", m_names.tokenId(c.token))
        .toString();
}

} // namespace cadastre

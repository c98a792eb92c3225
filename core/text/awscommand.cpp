// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/awscommand.h"

#include "text/awscallwriter.h"
#include "text/awsoptions.h"

#include <utility>

namespace cadastre {

QString AwsCallWriter::asAccount(AccountNumber account, const QString& call) const
{
    if (account.isEmpty() || account == m_plan.settings().owner)
        return call;
    return QStringLiteral("# with credentials of %1\n%2").arg(account.toString(), call);
}

QString AwsCallWriter::kept(ShellCall& call, const char* query)
{
    const QString variable = std::exchange(m_keptAs, {});
    if (variable.isEmpty())
        return call.toString();
    call.option("--query", QLatin1String(query)).option("--output", QStringLiteral("text"));
    return variable + QLatin1String("=$(") + call.toString() + u')';
}

RegionName AwsCallWriter::homeOf(IpamId ipam) const
{
    const Ipam* row = m_plan.find(ipam);
    return row ? row->homeRegion : m_names.homeRegion();
}

AccountNumber AwsCallWriter::ownerOf(IpamId ipam) const
{
    const Ipam* row = m_plan.find(ipam);
    return row ? row->owner : AccountNumber();
}

QString AwsCallWriter::operator()(const CreateIpam& c)
{
    const RegionName home = c.homeRegion.isEmpty() ? m_plan.settings().homeRegion : c.homeRegion;
    ShellCall call("ec2", "create-ipam", home);
    addOptions(call, c, home);
    return asAccount(c.owner, call.tagSpecifications("ipam", c.tags).toString());
}

QString AwsCallWriter::operator()(const DeleteIpam& c)
{
    ShellCall call("ec2", "delete-ipam", homeOf(c.ipam));
    call.option("--ipam-id", m_names.ipamId(c.ipam));
    if (c.cascade)
        call.flag("--cascade");
    return asAccount(ownerOf(c.ipam), call.toString());
}

QString AwsCallWriter::operator()(const ModifyIpam& c)
{
    ShellCall call("ec2", "modify-ipam", homeOf(c.ipam));
    call.option("--ipam-id", m_names.ipamId(c.ipam));
    addOptions(call, c);
    return asAccount(ownerOf(c.ipam), call.toString());
}

QString AwsCallWriter::operator()(const CreateScope& c)
{
    ShellCall call("ec2", "create-ipam-scope", m_names.homeRegion());
    call.option("--ipam-id", m_names.ipamId(c.ipam)).text("--description", "Description", c.description);
    return call.externalAuthority(c.externalAuthority).tagSpecifications("ipam-scope", c.tags).toString();
}

QString AwsCallWriter::operator()(const ModifyScope& c)
{
    ShellCall call("ec2", "modify-ipam-scope", m_names.homeRegion());
    call.option("--ipam-scope-id", m_names.scopeId(c.scope));
    if (c.description)
        call.newDescription(*c.description);
    if (c.externalAuthority && c.externalAuthority->isEmpty())
        call.flag("--remove-external-authority-configuration");
    return call.externalAuthority(c.externalAuthority.value_or(QString())).toString();
}

QString awsCommand(const Plan& plan, const Command& command)
{
    AwsCallWriter writer(plan);
    return std::visit(writer, command);
}

QString awsCommands(const Plan& plan, const std::vector<Command>& commands)
{
    AwsCallWriter writer(plan);
    if (commands.size() > 1)
        writer.keepIds();
    QStringList calls;
    for (const Command& command : commands)
        if (const QString call = std::visit(writer, command); !call.isEmpty())
            calls << call;
    return calls.join(QLatin1String("\n"));
}

} // namespace cadastre

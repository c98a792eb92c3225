// SPDX-License-Identifier: GPL-3.0-or-later
// VPCs, subnets, their blocks; tags of what exists
#include "rollout/scriptcalls.h"
#include "text/awscommand.h"

#include <algorithm>

namespace cadastre {

namespace {

template <class Id>
using RowOf = std::remove_cvref_t<decltype(std::declval<Plan>().get(Id{}))>;

template <class Id>
constexpr bool isTagged = requires(RowOf<Id> row)
{
    row.tags.keys();
};

} // namespace

/// Pool and pinned block; AWS refuses a pool of Amazon's own with a block, and a block of its own making.
void ScriptCalls::addBlock(ShellCall& call, const ResourceCidr& cidr)
{
    const bool isIpv4 = cidr.cidr.family() == Family::IPv4;
    const Allocation* held = m_rollout.to.find(cidr.allocation);
    if (held)
        call.option(isIpv4 ? "--ipv4-ipam-pool-id" : "--ipv6-ipam-pool-id", ref(held->pool));
    if (!isIpv4 && !held) {
        call.flag("--amazon-provided-ipv6-cidr-block");
        return;
    }
    call.option(isIpv4 ? "--cidr-block" : "--ipv6-cidr-block", cidr.cidr.toString());
}

QStringList ScriptCalls::createVpc(const RolloutStep& step, ResourceId id)
{
    const Resource& vpc = m_rollout.to.get(id);
    ShellCall call = callAt(step, "ec2", "create-vpc");
    for (const Family family : {Family::IPv4, Family::IPv6})
        if (const ResourceCidr* block = firstBlock(vpc, family))
            addBlock(call, *block);
    call.tagSpecifications("vpc", vpc.tags);
    JmesFilter filter(QStringLiteral("Vpcs"));
    filter.isId("VpcId", m_names.variable(id));
    return making(id, call, "Vpc.VpcId",
                  QStringLiteral("await available %1 %2 ec2 describe-vpcs")
                      .arg(CallPlace{step.account, step.region}.toString(), filter.select("State")));
}

QStringList ScriptCalls::createSubnet(const RolloutStep& step, ResourceId id)
{
    const Resource& subnet = m_rollout.to.get(id);
    ShellCall call = callAt(step, "ec2", "create-subnet");
    call.option("--vpc-id", ref(subnet.vpc));
    // "use1-az1" is the id of a zone, "us-east-1a" a name, which means another place in each account.
    if (!subnet.zone.isEmpty())
        call.option(subnet.zone.contains(QLatin1String("-az")) ? "--availability-zone-id" : "--availability-zone",
                    shellQuoted(subnet.zone));
    for (const Family family : {Family::IPv4, Family::IPv6})
        if (const ResourceCidr* block = firstBlock(subnet, family))
            addBlock(call, *block);
    if (!firstBlock(subnet, Family::IPv4))
        call.flag("--ipv6-native");
    call.tagSpecifications("subnet", subnet.tags);
    return making(id, call, "Subnet.SubnetId");
}

QStringList ScriptCalls::associate(const RolloutStep& step, ResourceCidrId id)
{
    const ResourceCidr& block = m_rollout.to.get(id);
    const bool isIpv4 = block.cidr.family() == Family::IPv4;
    JmesFilter filter(isIpv4 ? QStringLiteral("Vpcs[].CidrBlockAssociationSet[]")
                             : QStringLiteral("Vpcs[].Ipv6CidrBlockAssociationSet[]"));
    filter.is(isIpv4 ? "CidrBlock" : "Ipv6CidrBlock", block.cidr.toString())
        .is(isIpv4 ? "CidrBlockState.State" : "Ipv6CidrBlockState.State", u"associated");
    const QString look =
        QStringLiteral("look %1 %2 ec2 describe-vpcs --vpc-ids %3")
            .arg(CallPlace{step.account, step.region}.toString(), filter.select("AssociationId"), ref(block.resource));
    ShellCall call = callAt(step, "ec2", "associate-vpc-cidr-block");
    call.option("--vpc-id", ref(block.resource));
    addBlock(call, block);
    return {QStringLiteral("have=$(%1)").arg(look), QStringLiteral("if missing \"$have\"; then"),
            QStringLiteral("    %1 >/dev/null").arg(indented(call.toString())), QStringLiteral("fi")};
}

QStringList ScriptCalls::disassociate(const RolloutStep& step, ResourceCidrId id)
{
    const ResourceCidr& block = m_rollout.from.get(id);
    const bool isIpv4 = block.cidr.family() == Family::IPv4;
    JmesFilter filter(isIpv4 ? QStringLiteral("Vpcs[].CidrBlockAssociationSet[]")
                             : QStringLiteral("Vpcs[].Ipv6CidrBlockAssociationSet[]"));
    filter.is(isIpv4 ? "CidrBlock" : "Ipv6CidrBlock", block.cidr.toString())
        .is(isIpv4 ? "CidrBlockState.State" : "Ipv6CidrBlockState.State", u"associated");
    const QString look =
        QStringLiteral("look %1 %2 ec2 describe-vpcs --vpc-ids %3")
            .arg(CallPlace{step.account, step.region}.toString(), filter.select("AssociationId"), ref(block.resource));
    ShellCall call = callAt(step, "ec2", "disassociate-vpc-cidr-block");
    call.option("--association-id", QStringLiteral("\"$have\""));
    return {QStringLiteral("have=$(%1)").arg(look), QStringLiteral("if present \"$have\"; then"),
            QStringLiteral("    %1 >/dev/null").arg(indented(call.toString())),
            QStringLiteral("    await '' %1").arg(look.mid(5)), QStringLiteral("fi")};
}

QStringList ScriptCalls::retag(const RolloutStep& step)
{
    Tags before, after;
    std::visit(
        [&](auto id) {
            if constexpr (isTagged<decltype(id)>) {
                if (const auto* row = m_rollout.from.find(id))
                    before = row->tags;
                after = m_rollout.to.get(id).tags;
            }
        },
        step.subject);
    const QString place = CallPlace{step.account, step.region}.toString();
    const QString id = ref(step.subject);
    QStringList lines;
    const auto look = [&](const JmesFilter& filter) {
        return QStringLiteral("have=$(look %1 %2 ec2 describe-tags --filters \"Name=resource-id,Values=$%3\")")
            .arg(place, filter.select("ResourceId"), m_names.variable(step.subject));
    };
    for (auto tag = after.begin(); tag != after.end(); ++tag) {
        if (before.contains(tag.key()) && before.value(tag.key()) == tag.value())
            continue;
        JmesFilter filter(QStringLiteral("Tags"));
        filter.is("Key", tag.key()).is("Value", tag.value());
        ShellCall call = callAt(step, "ec2", "create-tags");
        call.option("--resources", id).pairs("--tags", {TagPair{tag.key(), tag.value()}});
        lines << look(filter) << QStringLiteral("if missing \"$have\"; then")
              << QStringLiteral("    %1").arg(indented(call.toString())) << QStringLiteral("fi");
    }
    for (auto tag = before.begin(); tag != before.end(); ++tag) {
        if (after.contains(tag.key()))
            continue;
        JmesFilter filter(QStringLiteral("Tags"));
        filter.is("Key", tag.key());
        ShellCall call = callAt(step, "ec2", "delete-tags");
        call.option("--resources", id).option("--tags", QStringLiteral("'[{\"Key\":%1}]'").arg(jsonText(tag.key())));
        lines << look(filter) << QStringLiteral("if present \"$have\"; then")
              << QStringLiteral("    %1").arg(indented(call.toString())) << QStringLiteral("fi");
    }
    return lines;
}

} // namespace cadastre

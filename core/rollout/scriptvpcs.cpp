// SPDX-License-Identifier: GPL-3.0-or-later
// VPCs, subnets, their blocks; tags of what exists
#include "rollout/equalblocks.h"
#include "rollout/scriptcalls.h"
#include "change/byoipranges.h"
#include "text/awscommand.h"

namespace cadastre {

namespace {

template <class Id>
using RowOf = std::remove_cvref_t<decltype(std::declval<Plan>().get(Id{}))>;

template <class Id>
constexpr bool isTagged = requires(RowOf<Id> row)
{
    static_cast<const Tags&>(row.tags);
};

const char* stateMember(const ResourceCidr& block)
{
    return block.cidr.family() == Family::IPv4 ? "CidrBlockState.State" : "Ipv6CidrBlockState.State";
}

} // namespace

/// Pool and pinned block; AWS refuses a pool of Amazon's own with a block, and a block of its own making.
void ScriptCalls::addBlock(ShellCall& call, const ResourceCidr& cidr)
{
    const bool isIpv4 = cidr.cidr.family() == Family::IPv4;
    const Allocation* held = m_rollout.to.find(cidr.allocation);
    if (held)
        call.option(isIpv4 ? "--ipv4-ipam-pool-id" : "--ipv6-ipam-pool-id", ref(held->pool));
    if (!isIpv4 && !held) {
        if (const ByoipCidr* range = addressPoolOf(m_rollout.to, cidr))
            call.option("--ipv6-pool", shellQuoted(addressPoolId(*range)))
                .option("--ipv6-cidr-block", cidr.cidr.toString());
        else
            call.flag("--amazon-provided-ipv6-cidr-block");
        return;
    }
    if (held && !isPinned(held->pool, cidr.basis))
        call.option("--ipv6-netmask-length", cidr.cidr.length());
    else
        call.option(isIpv4 ? "--cidr-block" : "--ipv6-cidr-block", cidr.cidr.toString());
}

QStringList ScriptCalls::createVpc(const RolloutStep& step, ResourceId id)
{
    const Resource& vpc = m_rollout.to.get(id);
    ShellCall call = callAt(step, "ec2", "create-vpc");
    for (const ResourceCidr* block : firstBlocks(m_rollout.to, id))
        addBlock(call, *block);
    call.tagSpecifications("vpc", vpc.tags);
    JmesFilter filter(QStringLiteral("Vpcs"));
    filter.isId("VpcId", m_names.variable(id));
    return making(id, call, "Vpc.VpcId",
                  QStringLiteral("await available %1 %2 ec2 describe-vpcs").arg(wordsOf(step), filter.select("State")));
}

QStringList ScriptCalls::createSubnet(const RolloutStep& step, ResourceId id)
{
    const Resource& subnet = m_rollout.to.get(id);
    ShellCall call = callAt(step, "ec2", "create-subnet");
    call.option("--vpc-id", ref(subnet.vpc));
    if (!subnet.zone.isEmpty())
        call.option(isZoneId(subnet.zone) ? "--availability-zone-id" : "--availability-zone", shellQuoted(subnet.zone));
    const auto blocks = firstBlocks(m_rollout.to, id);
    for (const ResourceCidr* block : blocks) {
        const bool isIpv4 = block->cidr.family() == Family::IPv4;
        if (m_rollout.to.find(block->allocation))
            addBlock(call, *block);
        else // whichever pool the VPC's block came from
            call.option(isIpv4 ? "--cidr-block" : "--ipv6-cidr-block", block->cidr.toString());
    }
    if (!blocks.empty() && blocks.front()->cidr.family() == Family::IPv6)
        call.flag("--ipv6-native");
    call.tagSpecifications("subnet", subnet.tags);
    return making(id, call, "Subnet.SubnetId");
}

/// The associations of a VPC that are as long as this one and whose addresses Amazon chooses too; with a block that is known,
/// that one.
JmesFilter ScriptCalls::associationsLike(const ResourceCidr& block) const
{
    const bool isIpv4 = block.cidr.family() == Family::IPv4;
    JmesFilter filter(isIpv4 ? QStringLiteral("Vpcs[].CidrBlockAssociationSet[]")
                             : QStringLiteral("Vpcs[].Ipv6CidrBlockAssociationSet[]"));
    if (cadastre::isPinned(planOf(block), block)) {
        filter.is(isIpv4 ? "CidrBlock" : "Ipv6CidrBlock", block.cidr.toString());
    } else {
        filter.isLong("Ipv6CidrBlock", block.cidr.length())
            .raw(QLatin1String(block.allocation ? "Ipv6Pool!=`\"Amazon\"`" : "Ipv6Pool==`\"Amazon\"`"));
        for (const Prefix& known : knownBeside(m_rollout, block))
            filter.raw(QStringLiteral("Ipv6CidrBlock!=`\"%1\"`").arg(known.toString()));
    }
    for (const AssociationState ended : {AssociationState::Disassociated, AssociationState::Failed})
        filter.raw(QStringLiteral("%1!=`\"%2\"`").arg(QLatin1String(stateMember(block)), QString(toWire(ended))));
    return filter;
}

/// "look … " for one thing of a VPC's association with a block, while there is one.
QString ScriptCalls::associationOf(const RolloutStep& step, const ResourceCidr& block, const char* member)
{
    JmesFilter filter = associationsLike(block);
    if (!cadastre::isPinned(planOf(block), block))
        countOff(filter, block);
    return QStringLiteral("look %1 %2 ec2 describe-vpcs --vpc-ids %3")
        .arg(wordsOf(step), filter.select(member), ref(block.resource));
}

QStringList ScriptCalls::associate(const RolloutStep& step, ResourceCidrId id)
{
    const ResourceCidr& block = m_rollout.to.get(id);
    const QString look = associationOf(step, block, "AssociationId");
    ShellCall call = callAt(step, "ec2", "associate-vpc-cidr-block");
    call.option("--vpc-id", ref(block.resource));
    addBlock(call, block);
    // Subnets may take from it once it is there, which takes AWS minutes; a run that was stopped left it on its way.
    return doing("missing", look, call) << QStringLiteral("await associated ")
                                               + associationOf(step, block, stateMember(block)).mid(5);
}

QStringList ScriptCalls::disassociate(const RolloutStep& step, ResourceCidrId id)
{
    const ResourceCidr& block = m_rollout.from.get(id);
    if (!cadastre::isPinned(m_rollout.from, block) && needsChoice(block))
        return disassociateOneOf(step, block);
    const QString look = associationOf(step, block, "AssociationId");
    ShellCall call = callAt(step, "ec2", "disassociate-vpc-cidr-block");
    call.option("--association-id", QStringLiteral("\"$have\""));
    return doing("present", look, call, QStringLiteral("await '' ") + look.mid(5));
}

/// What a subnet lies in stays.
QStringList ScriptCalls::disassociateOneOf(const RolloutStep& step, const ResourceCidr& gone)
{
    const QString vpc = ref(gone.resource);
    JmesFilter subnets(QStringLiteral("Subnets"));
    subnets.isId("VpcId", m_names.variable(gone.resource));
    const QString drawn = QStringLiteral("every %1 %2 ec2 describe-subnets")
                              .arg(wordsOf(step), subnets.select("Ipv6CidrBlockAssociationSet[].Ipv6CidrBlock[]"));
    JmesFilter that = associationsLike(gone);
    that.isId("Ipv6CidrBlock", QStringLiteral("have"));
    const QString call = QStringLiteral("ec2 describe-vpcs --vpc-ids ") + vpc;
    const QString look = QStringLiteral("look %1 %2 %3").arg(wordsOf(step), that.select("AssociationId"), call);
    ShellCall disassociate = callAt(step, "ec2", "disassociate-vpc-cidr-block");
    disassociate.option("--association-id", QStringLiteral("\"$held\""));
    return choosing(gone,
                    QStringLiteral("every %1 %2 %3")
                        .arg(wordsOf(step), associationsLike(gone).select("Ipv6CidrBlock"), call),
                    drawn)
        << QStringLiteral("if present \"$have\"; then") << QStringLiteral("    held=$(%1)").arg(look)
        << QStringLiteral("    %1 >/dev/null").arg(indented(disassociate.toString()))
        << QStringLiteral("    await '' %1").arg(look.mid(5)) << QStringLiteral("fi");
}

QStringList ScriptCalls::retag(const RolloutStep& step)
{
    Tags before, after;
    std::visit(
        [&](auto id) {
            if constexpr (isTagged<decltype(id)>) {
                if (const auto* row = m_rollout.from.find(id))
                    before = static_cast<const Tags&>(row->tags);
                after = static_cast<const Tags&>(m_rollout.to.get(id).tags);
            }
        },
        step.subject);
    const QString place = wordsOf(step);
    const QString id = ref(step.subject);
    QStringList lines;
    const auto look = [&](const JmesFilter& filter) {
        return QStringLiteral("look %1 %2 ec2 describe-tags --filters \"Name=resource-id,Values=$%3\"")
            .arg(place, filter.select("ResourceId"), m_names.variable(step.subject));
    };
    for (auto tag = after.begin(); tag != after.end(); ++tag) {
        if (before.contains(tag.key()) && before.value(tag.key()) == tag.value())
            continue;
        JmesFilter filter(QStringLiteral("Tags"));
        filter.is("Key", tag.key()).is("Value", tag.value());
        ShellCall call = callAt(step, "ec2", "create-tags");
        call.option("--resources", id).pairs("--tags", {TagPair{tag.key(), tag.value()}});
        lines << doing("missing", look(filter), call);
    }
    for (auto tag = before.begin(); tag != before.end(); ++tag) {
        if (after.contains(tag.key()))
            continue;
        JmesFilter filter(QStringLiteral("Tags"));
        filter.is("Key", tag.key());
        ShellCall call = callAt(step, "ec2", "delete-tags");
        call.option("--resources", id).option("--tags", QStringLiteral("'[{\"Key\":%1}]'").arg(jsonText(tag.key())));
        lines << doing("present", look(filter), call);
    }
    return lines;
}

} // namespace cadastre

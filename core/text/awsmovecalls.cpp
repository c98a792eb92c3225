// SPDX-License-Identifier: GPL-3.0-or-later
// A block that moves, as calls: the new one is drawn, and the old one given back where it is there already.
#include "change/moving.h"
#include "text/awscallwriter.h"

namespace cadastre {

namespace {

VpcCidrRequest exactly(PoolId pool, const Prefix& cidr)
{
    VpcCidrRequest request;
    request.pool = pool;
    request.cidr = cidr;
    return request;
}

} // namespace

QString AwsCallWriter::operator()(const DisassociateVpcCidr& c)
{
    const ResourceCidr* row = m_plan.find(c.association);
    const Resource* vpc = row ? m_plan.find(row->resource) : nullptr;
    if (!vpc)
        return {};
    const bool isShown = row->basis == Basis::Seen && !row->awsId.get().isEmpty();
    return asAccount(vpc->owner,
                     ShellCall("ec2", "disassociate-vpc-cidr-block", vpc->region)
                         .option("--association-id",
                                 isShown ? row->awsId.get() : QStringLiteral("$ASSOCIATION_%1").arg(row->id.value))
                         .toString());
}

QString AwsCallWriter::operator()(const MoveBlock& c)
{
    const auto block = movedBlock(m_plan, c);
    const auto decision = block && !block->isSeen ? decide(m_plan, c, {}) : Result<Decision>();
    if (!decision || decision->changes.isEmpty())
        return {};
    const Prefix there = arrivedAt(*block, decision->changes);
    const PoolId pool = c.to ? c.to : block->pool();
    QStringList calls;
    const auto drawn = [&](const QString& call) { calls << call; };
    const auto givenBack = [&](const QString& call) {
        calls << QStringLiteral("# the old block, where it is there already") << call;
    };
    switch (block->kind) {
    case MovedBlock::Kind::Vpc: {
        const Resource& vpc = m_plan.get(block->row->resource);
        if (block->row->primary) {
            CreateVpc create{vpc.owner, vpc.region, exactly(pool, there), {}, vpc.tags};
            drawn((*this)(create));
            calls.prepend(QStringLiteral("# a primary block cannot change: the VPC is made anew"));
            break;
        }
        drawn((*this)(AssociateVpcCidr{vpc.id, exactly(pool, there)}));
        givenBack((*this)(DisassociateVpcCidr{block->row->id}));
        break;
    }
    case MovedBlock::Kind::Subnet: {
        const Resource& subnet = m_plan.get(block->row->resource);
        CreateSubnet create{subnet.vpc, subnet.zone, {}, {}, subnet.tags};
        (there.family() == Family::IPv4 ? create.ipv4 : create.ipv6) = exactly(pool, there);
        drawn((*this)(create));
        break;
    }
    case MovedBlock::Kind::Manual: {
        Allocate allocate{};
        allocate.pool = pool;
        allocate.cidr = there;
        allocate.description = block->allocation->description.get();
        allocate.tags = block->allocation->tags.get();
        drawn(asAccount(block->allocation->owner, (*this)(allocate)));
        givenBack(asAccount(block->allocation->owner, (*this)(Release{block->allocation->id})));
        break;
    }
    case MovedBlock::Kind::SubPool: {
        ProvisionCidr provision{};
        provision.pool = block->space->pool;
        provision.cidr = there;
        drawn((*this)(provision));
        givenBack((*this)(DeprovisionCidr{block->space->pool, block->cidr}));
        break;
    }
    }
    return calls.join(u'\n');
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// Planned blocks that move (interface §4.15 point 7). Whether AWS would let the thing have the new block, the commands
// know that would make it there: they are decided on the plan as it is, and of what they would do the block alone is taken.
#include "change/decisions.h"
#include "change/drawing.h"
#include "change/edits.h"
#include "change/movedcontents.h"
#include "change/moving.h"

namespace cadastre {

namespace {

class BlockMove {
public:
    BlockMove(const Plan& plan, const MoveBlock& command, const DecisionContext& context, MovedBlock block)
        : m_plan(plan)
        , m_command(command)
        , m_context(context)
        , m_block(std::move(block))
        , m_subject(m_block.cidr.toString())
        , m_pool(command.to ? command.to : m_block.pool())
    {}

    Result<Decision> decide()
    {
        for (const auto check : {&BlockMove::checkPlanned, &BlockMove::checkDiffers, &BlockMove::choose})
            if (auto ok = (this->*check)(); !ok)
                return Unexpected(ok.error());
        MovedContents contents(m_plan, m_block.cidr, m_new.cidr);
        if (m_block.kind == MovedBlock::Kind::Vpc)
            contents.addVpc(m_block.row->resource);
        if (m_block.kind == MovedBlock::Kind::SubPool)
            contents.addPool(m_block.space->pool, m_block.space->id);
        if (auto ok = contents.check(); !ok)
            return Unexpected(ok.error());
        if (m_block.row && contents.hasPools() && m_new.scope != m_block.row->scope)
            return refuse(ErrorCode::SourceScopeDiffers, m_subject,
                          {{QStringLiteral("source"), m_plan.textId(m_pool)}});
        contents.write(m_block.kind == MovedBlock::Kind::Vpc ? m_new.scope : ScopeId{}, m_decision.changes);
        writeBlock();
        addRefillFollowUps(m_plan, m_decision);
        addAutoImportFollowUps(m_plan, m_decision);
        return std::move(m_decision);
    }

private:
    Result<void> checkPlanned()
    {
        if (!m_block.isSeen)
            return {};
        const QString blocker = m_block.row ? m_plan.textId(m_block.row->resource) : m_plan.textId(*m_block.allocation);
        return refuse(ErrorCode::LiveSpace, m_subject, {{QStringLiteral("blockers"), blocker}});
    }

    Result<void> checkDiffers()
    {
        if (m_command.cidr && m_command.netmask)
            return refuse(ErrorCode::CidrXorNetmask, m_subject);
        if (m_command.cidr == m_block.cidr && m_pool == m_block.pool())
            return refuse(ErrorCode::NothingToChange, m_subject, {{QStringLiteral("kind"), QStringLiteral("cidr")}});
        return {};
    }

    Result<void> choose()
    {
        switch (m_block.kind) {
        case MovedBlock::Kind::Vpc: return chooseForVpc();
        case MovedBlock::Kind::Subnet: return chooseForSubnet();
        case MovedBlock::Kind::Manual: return chooseForManual();
        case MovedBlock::Kind::SubPool: return chooseForSubPool();
        }
        return {};
    }

    /// The CIDR as it was named, else the one that the pool has room for.
    Result<Prefix> wanted(const std::vector<Prefix>& taken = {}) const
    {
        if (m_command.cidr)
            return *m_command.cidr;
        const Pool* pool = m_plan.find(m_pool);
        if (!pool)
            return refuseMissing("cidr");
        return roomInPool(m_plan, m_pool, lengthInPool(m_plan, m_block, *pool, m_command.netmask), taken);
    }

    Result<void> chooseForVpc()
    {
        const Resource& vpc = m_plan.get(m_block.row->resource);
        if (auto may = checkActsFor(m_plan, m_context, vpc.owner, "vpc", m_plan.textId(vpc)); !may)
            return may;
        if (auto here = checkCallRegion(m_context, vpc.region, m_subject); !here)
            return here;
        const Family family = m_block.cidr.family();
        VpcCidrRequest request;
        request.pool = m_pool;
        const Drawer drawer{ResourceKind::Vpc, vpc.id, vpc.owner, vpc.region, {}, vpc.tags};
        if (auto may = checkMayDraw(m_plan, m_context, request, family, drawer); !may)
            return may;
        if (auto tags = checkRequiredTags(m_plan, {&request}, vpc.tags); !tags)
            return tags;
        std::vector<Prefix> others;
        for (const ResourceCidrId id : m_plan.cidrsOf(vpc.id))
            if (id != m_block.row->id)
                others.push_back(m_plan.get(id).cidr);
        const auto cidr = wanted(others);
        if (!cidr)
            return Unexpected(cidr.error());
        request.cidr = *cidr;
        if (auto sound = checkRequest(request, family); !sound)
            return sound;
        if (family == Family::IPv6 && !request.pool)
            return refuseMissing("ipv6-pool");
        for (const Prefix& other : others)
            if (other.overlaps(*cidr))
                return refuse(ErrorCode::Overlap, cidr->toString(),
                              {{QStringLiteral("with"), m_plan.textId(vpc)},
                               {QStringLiteral("withCidr"), other.toString()}});
        auto drawn = draw(m_plan, m_context, request, family, others, vpcLengthFits, m_decision.notes);
        if (!drawn)
            return Unexpected(drawn.error());
        m_new = *drawn;
        return {};
    }

    Result<void> chooseForSubnet()
    {
        const Resource& subnet = m_plan.get(m_block.row->resource);
        const bool v4 = m_block.cidr.family() == Family::IPv4;
        CreateSubnet anew{subnet.vpc, subnet.zone, {}, {}, subnet.tags};
        VpcCidrRequest& request = v4 ? anew.ipv4 : anew.ipv6;
        request.pool = m_pool;
        request.cidr = m_command.cidr;
        if (const Pool* pool = m_plan.find(m_pool); pool && !request.cidr)
            request.netmask = lengthInPool(m_plan, m_block, *pool, m_command.netmask);
        if (request.isEmpty())
            return refuseMissing("cidr");
        const auto made = decideOne(m_plan, anew, m_context);
        if (!made)
            return Unexpected(made.error());
        const ResourceCidr* row = made->changes.firstInserted<ResourceCidr>();
        m_new = {row->cidr, m_pool, row->scope, row->ipSource};
        takeNotes(made->notes);
        return {};
    }

    /// Whoever moves it may release the old block; whose it is may have the new one.
    Result<void> chooseForManual()
    {
        const Allocation& old = *m_block.allocation;
        if (const auto may = decideOne(m_plan, Release{old.id}, m_context); !may)
            return Unexpected(may.error());
        const auto cidr = wanted();
        if (!cidr)
            return Unexpected(cidr.error());
        Allocate allocate{};
        allocate.pool = m_pool;
        allocate.cidr = *cidr;
        DecisionContext owner = m_context;
        if (!old.owner.isEmpty())
            owner.caller.account = old.owner;
        const auto made = decideOne(m_plan, allocate, owner);
        if (!made)
            return Unexpected(made.error());
        m_new = {*cidr, m_pool, {}, IpSource::None};
        takeNotes(made->notes);
        return {};
    }

    /// A pool stays with its source for good, so its space moves there alone.
    Result<void> chooseForSubPool()
    {
        const PoolCidr& space = *m_block.space;
        if (m_pool != m_block.pool())
            return refuseValue(m_plan.path(m_pool), "pool", m_plan.path(m_pool), "other-source");
        if (space.state != CidrState::Provisioned)
            return refuse(ErrorCode::CidrInvalidState, m_subject, {{QStringLiteral("state"), toWire(space.state)}});
        if (space.advert != AdvertState::Withdrawn)
            return refuse(ErrorCode::CidrAdvertised, m_subject,
                          {{QStringLiteral("region"), m_plan.get(space.pool).locale.localeText()}});
        const auto cidr = wanted();
        if (!cidr)
            return Unexpected(cidr.error());
        ProvisionCidr provision{};
        provision.pool = space.pool;
        provision.cidr = *cidr;
        const auto made = decideOne(m_plan, provision, m_context);
        if (!made)
            return Unexpected(made.error());
        m_new = {*cidr, m_pool, {}, IpSource::None};
        takeNotes(made->notes);
        return {};
    }

    /// It becomes no more of them: what quotas say of one more does not hold.
    void takeNotes(const QList<Note>& notes)
    {
        for (const Note& note : notes)
            if (note.code != ErrorCode::QuotaExceeded)
                m_decision.notes.append(note);
    }

    void writeBlock()
    {
        ChangeSet& changes = m_decision.changes;
        AllocationId held;
        if (const Allocation* before = m_block.allocation) {
            held = before->id;
            editRow(m_plan, changes, held, [&](Allocation& after) {
                after.cidr = m_new.cidr;
                after.pool = m_pool;
            });
            for (const ReserveId id : m_plan.reservesOf(before->pool))
                if (m_plan.get(id).allocation == held)
                    editRow(m_plan, changes, id, [&](Reserve& after) {
                        after.cidr = m_new.cidr;
                        after.pool = m_pool;
                    });
        } else if (m_pool) {
            held = takeIntoPool();
        }
        if (m_block.space)
            editRow(m_plan, changes, m_block.space->id, [&](PoolCidr& after) {
                after.cidr = m_new.cidr;
                after.netmaskRequest = 0;
            });
        if (m_block.row)
            editRow(m_plan, changes, m_block.row->id, [&](ResourceCidr& after) {
                after.cidr = m_new.cidr;
                after.scope = m_new.scope;
                after.ipSource = m_new.ipSource;
                after.allocation = held;
                after.pendingScope = {};
            });
    }

    /// It was in no pool, and is now.
    AllocationId takeIntoPool()
    {
        const Resource& resource = m_plan.get(m_block.row->resource);
        Allocation allocation =
            allocationFor(m_context, {resource.kind, resource.id, resource.owner, resource.region, {}, {}}, m_new);
        allocation.id = m_plan.all<Allocation>().nextId();
        const AllocationId id = allocation.id;
        m_decision.changes.insert(std::move(allocation));
        return id;
    }

    const Plan& m_plan;
    const MoveBlock& m_command;
    const DecisionContext& m_context;
    MovedBlock m_block;
    QString m_subject;
    PoolId m_pool;   ///< where it goes; none: to no pool
    DrawnCidr m_new; ///< of a manual block and a sub-pool the CIDR alone
    Decision m_decision;
};

} // namespace

Result<Decision> decideOne(const Plan& plan, const MoveBlock& command, const DecisionContext& context)
{
    const auto block = movedBlock(plan, command);
    if (!block)
        return Unexpected(block.error());
    return BlockMove(plan, command, context, *block).decide();
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// Moving a CIDR, or a part of one, from a pool to another with all that is in it (contract §6.4; interface §4.15 point
// 7: planned space only). A part is cut out: what is left of
//
//     |                /44 of pool A                |
//     |    /45     |   /46   | /47 |/48 B|   /48    |
//
// stays with A as the fewest blocks. When the pools have a source, the ipam-pool allocation there is cut the same way.
#include "change/decisions.h"
#include "change/edits.h"
#include "plan/policy.h"
#include "plan/poolrules.h"

namespace cadastre {

namespace {

/// What is left of `whole` without `part`, in address order. Requires that `whole` contains `part`.
std::vector<Prefix> leftOver(const Prefix& whole, const Prefix& part)
{
    std::vector<Prefix> left;
    for (Prefix at = part; at.length() > whole.length(); at = at.supernet(at.length() - 1))
        left.push_back(at.sibling());
    std::sort(left.begin(), left.end());
    return left;
}

class Move {
public:
    Move(const Plan& plan, const MoveCidr& command, const DecisionContext& context)
        : m_plan(plan), m_command(command), m_context(context), m_subject(command.cidr.toString())
    {}

    Result<Decision> decide()
    {
        for (const auto check : {&Move::checkPools, &Move::checkKinship, &Move::findRow, &Move::checkStep,
                                 &Move::collect, &Move::checkContents, &Move::checkCounts})
            if (auto ok = (this->*check)(); !ok)
                return Unexpected(ok.error());
        cut();
        moveContents();
        addAutoImportFollowUps(m_plan, m_decision);
        addRefillFollowUps(m_plan, m_decision);
        return std::move(m_decision);
    }

private:
    Result<void> checkPools()
    {
        m_from = m_plan.find(m_command.from);
        m_to = m_plan.find(m_command.to);
        if (!m_from || isLeaving(*m_from))
            return refuseUnknown("pool", m_plan.textId(m_command.from));
        if (!m_to || isLeaving(*m_to))
            return refuseUnknown("pool", m_plan.textId(m_command.to));
        for (const Pool* pool : {m_from, m_to})
            if (auto ok = checkPoolOwner(m_plan, m_context, *pool, "MoveCidr"); !ok)
                return ok;
        if (m_from == m_to)
            return refuse(ErrorCode::NothingToChange, m_subject,
                          {{QStringLiteral("kind"), QStringLiteral("pool-cidr")}});
        return {};
    }

    /// Same scope, family, source and owner of the addresses; the target's Region can serve what is moved.
    Result<void> checkKinship()
    {
        const QString target = m_plan.textId(*m_to);
        if (m_from->scope != m_to->scope)
            return refuse(ErrorCode::SourceScopeDiffers, m_subject, {{QStringLiteral("source"), target}});
        if (m_from->family != m_to->family)
            return refuse(ErrorCode::SourceFamilyDiffers, m_subject, {{QStringLiteral("source"), target}});
        if (m_from->source != m_to->source || m_from->sourceResource || m_to->sourceResource)
            return refuse(ErrorCode::OutsideSource, m_subject,
                          {{QStringLiteral("source"), m_plan.textId(m_to->source)}});
        if (m_from->publicIpSource != m_to->publicIpSource)
            return refuse(ErrorCode::ConflictingValues, m_subject,
                          {{QStringLiteral("first"), QStringLiteral("public-ip-source")},
                           {QStringLiteral("second"), QStringLiteral("target")}});
        const bool isPublic = m_plan.get(m_to->scope).type == ScopeType::Public;
        if (isPublic && !m_to->locale.isEmpty() && m_to->service == AwsService::None)
            return refuse(ErrorCode::ServiceRequired, target);
        return {};
    }

    Result<void> findRow()
    {
        for (const PoolCidrId id : m_plan.cidrsOf(m_from->id))
            if (const PoolCidr& row = m_plan.get(id);
                countsAsProvisioned(row.state) && row.cidr.contains(m_command.cidr))
                m_row = &row;
        if (!m_row)
            return refuse(ErrorCode::NotInPool, m_subject, {{QStringLiteral("pool"), m_plan.textId(*m_from)}});
        if (m_row->state != CidrState::Provisioned)
            return refuse(ErrorCode::CidrInvalidState, m_subject, {{QStringLiteral("state"), toWire(m_row->state)}});
        if (m_row->advert != AdvertState::Withdrawn)
            return refuse(ErrorCode::CidrAdvertised, m_subject,
                          {{QStringLiteral("region"), m_from->locale.localeText()}});
        // A range was proved as a whole; a part of it would need a proof of its own (contract §0.3 rule 6).
        if (m_row->cidr != m_command.cidr && m_row->evidence != EvidenceState::NotNeeded)
            return refuse(ErrorCode::AuthorizationRequired, m_subject);
        return {};
    }

    /// IPv6 moves in steps of /48 where it may be advertised, else of /56 or what the policy allows.
    Result<void> checkStep()
    {
        if (m_from->family == Family::IPv4)
            return {};
        const Policy policy = m_plan.settings().policy;
        const bool isPublic = m_plan.get(m_to->scope).type == ScopeType::Public;
        const bool advertisable = m_from->advertisable || m_to->advertisable;
        const int limit = advertisable ? smallestAdvertisableLength(policy)
                        : isPublic     ? smallestNonAdvertisableLength(policy)
                                       : smallestPrivateIpv6Length(policy);
        if (m_command.cidr.length() <= limit)
            return {};
        return refuse(ErrorCode::PrefixTooLong, m_subject,
                      {{QStringLiteral("length"), QString::number(m_command.cidr.length())},
                       {QStringLiteral("limit"), QString::number(limit)},
                       {QStringLiteral("reason"),
                        advertisable ? QStringLiteral("advertisable") : QStringLiteral("move-step")}});
    }

    /// What is inside, and what sticks out.
    Result<void> collect()
    {
        if (const Allocation* around = m_plan.allocationCovering(m_from->id, m_command.cidr);
            around && around->cidr != m_command.cidr)
            return refuse(ErrorCode::Overlap, m_subject,
                          {{QStringLiteral("with"), m_plan.textId(*around)},
                           {QStringLiteral("withCidr"), around->cidr.toString()}});
        const PoolBlock& block = m_plan.space(m_from->id).blocks.at(m_row->cidr);
        block.map.forEachIn(m_command.cidr, [&](const Prefix&, std::uint32_t handle) {
            m_inside.push_back(&m_plan.get(AllocationId{handle}));
            return true;
        });
        for (const ReserveId id : m_plan.reservesOf(m_from->id)) {
            const Reserve& reserve = m_plan.get(id);
            if (m_command.cidr.contains(reserve.cidr))
                m_reserves.push_back(id);
            else if (reserve.cidr.overlaps(m_command.cidr))
                return refuse(ErrorCode::ReservedSpace, m_subject, {{QStringLiteral("with"), m_plan.textId(reserve)}});
        }
        return {};
    }

    /// A pool below that lives in the moved part alone comes along; one that also lives elsewhere holds it back.
    [[nodiscard]] bool livesInside(PoolId child) const
    {
        const auto& cidrs = m_plan.cidrsOf(child);
        return std::all_of(cidrs.begin(), cidrs.end(), [&](PoolCidrId id) {
            const PoolCidr& row = m_plan.get(id);
            return !countsAsProvisioned(row.state) || m_command.cidr.contains(row.cidr);
        });
    }

    Result<void> checkContents()
    {
        QStringList blockers;
        if (m_row->basis == Basis::Seen)
            blockers.append(m_plan.textId(*m_row));
        for (const Allocation* allocation : m_inside) {
            const Resource* resource = m_plan.find(allocation->resource);
            if (allocation->basis == Basis::Seen || (resource && resource->basis == Basis::Seen)) {
                blockers.append(resource ? m_plan.textId(*resource) : m_plan.textId(*allocation));
                continue;
            }
            if (!allocation->childPool)
                continue;
            if (livesInside(allocation->childPool))
                m_children.push_back(allocation->childPool);
            else
                blockers.append(m_plan.textId(allocation->childPool));
        }
        for (const PoolId id : m_plan.childPools(m_from->id)) { // planning pools hold no allocation of their own here
            const Pool& child = m_plan.get(id);
            const auto& cidrs = m_plan.cidrsOf(id);
            const bool touches = child.sourceResource && std::any_of(cidrs.begin(), cidrs.end(), [&](PoolCidrId row) {
                                     return m_plan.get(row).cidr.overlaps(m_command.cidr);
                                 });
            if (touches && livesInside(id))
                m_children.push_back(id);
            else if (touches)
                blockers.append(m_plan.textId(id));
        }
        if (!blockers.isEmpty()) {
            blockers.removeDuplicates();
            return refuse(ErrorCode::LiveSpace, m_subject,
                          {{QStringLiteral("blockers"), blockers.join(QLatin1String(", "))}});
        }
        if (m_to->locale == m_from->locale)
            return {};
        for (const Allocation* allocation : m_inside) {
            const Pool* child = m_plan.find(allocation->childPool);
            const RegionName& region = child ? child->locale : allocation->region;
            const bool fits =
                child ? m_to->locale.isEmpty() || region == m_to->locale : region.isEmpty() || region == m_to->locale;
            if (!fits)
                return refuse(ErrorCode::LocaleDiffersFromSource, m_subject,
                              {{QStringLiteral("locale"), region.localeText()},
                               {QStringLiteral("sourceLocale"), m_to->locale.localeText()}});
        }
        return {};
    }

    Result<void> checkCounts()
    {
        const auto held = [&](const Pool& pool) {
            const auto& rows = m_plan.cidrsOf(pool.id);
            return static_cast<qint64>(std::count_if(rows.begin(), rows.end(), [&](PoolCidrId id) {
                return countsAsProvisioned(m_plan.get(id).state);
            }));
        };
        const auto cuts = static_cast<qint64>(m_command.cidr.length() - m_row->cidr.length());
        if (auto ok = checkQuota(m_plan, m_context, "cidrs-per-pool", held(*m_to) + 1, m_plan.textId(*m_to),
                                 m_decision.notes);
            !ok)
            return ok;
        if (cuts == 0)
            return {};
        return checkQuota(m_plan, m_context, "cidrs-per-pool", held(*m_from) - 1 + cuts, m_plan.textId(*m_from),
                          m_decision.notes);
    }

    /// The row, and the allocation in the source, become one for each piece; the first piece keeps the old handles.
    void cut()
    {
        ChangeSet& changes = m_decision.changes;
        const Allocation* held = m_plan.find(m_row->sourceAllocation);
        const auto piece = [&](const Prefix& cidr, PoolId pool, bool first) {
            PoolCidr row = *m_row;
            row.cidr = cidr;
            row.pool = pool;
            row.netmaskRequest = 0;
            if (!first) {
                row.id = nextId<PoolCidr>(m_plan, changes);
                row.awsId.clear();
                row.createdAt = m_context.now;
            }
            if (held) {
                Allocation allocation = *held;
                allocation.cidr = cidr;
                allocation.childPool = pool;
                if (first) {
                    changes.update(*held, allocation);
                } else {
                    allocation.id = nextId<Allocation>(m_plan, changes);
                    allocation.awsId = QString();
                    allocation.createdAt = m_context.now;
                    changes.insert(allocation);
                }
                row.sourceAllocation = allocation.id;
            }
            if (first)
                changes.update(*m_row, row);
            else
                changes.insert(row);
        };
        const std::vector<Prefix> left = leftOver(m_row->cidr, m_command.cidr);
        for (std::size_t i = 0; i < left.size(); ++i)
            piece(left[i], m_from->id, i == 0);
        piece(m_command.cidr, m_to->id, left.empty());
    }

    void moveContents()
    {
        ChangeSet& changes = m_decision.changes;
        for (const Allocation* allocation : m_inside) {
            Allocation after = *allocation;
            after.pool = m_to->id;
            changes.update(*allocation, after);
            if (allocation->type == AllocationType::Vpc) // what does not obey the new pool's rules becomes noncompliant
                for (const Error& violation :
                     lengthViolations(m_plan, *m_to, allocation->cidr.length(), allocation->cidr.toString()))
                    m_decision.notes.append(violation);
        }
        for (const ReserveId id : m_reserves)
            editRow(m_plan, changes, id, [&](Reserve& reserve) { reserve.pool = m_to->id; });
        for (const PoolId id : m_children)
            editRow(m_plan, changes, id, [&](Pool& child) { child.source = m_to->id; });
    }

    const Plan& m_plan;
    const MoveCidr& m_command;
    const DecisionContext& m_context;
    QString m_subject;
    const Pool* m_from = nullptr;
    const Pool* m_to = nullptr;
    const PoolCidr* m_row = nullptr;
    std::vector<const Allocation*> m_inside;
    std::vector<ReserveId> m_reserves;
    std::vector<PoolId> m_children;
    Decision m_decision;
};

} // namespace

Result<Decision> decideOne(const Plan& plan, const MoveCidr& command, const DecisionContext& context)
{
    return Move(plan, command, context).decide();
}

} // namespace cadastre

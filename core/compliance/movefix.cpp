// SPDX-License-Identifier: GPL-3.0-or-later
// The way to other space, worked out as far as the engine can (interface §4.11, §4.15 point 7).
#include "change/moving.h"
#include "compliance/auditrun.h"

#include <algorithm>

namespace cadastre {

namespace {

void describe(Fix& fix, const Plan& plan, const MoveTarget& target)
{
    const Pool& pool = plan.get(target.pool);
    fix.facts.insert(QStringLiteral("cidr"), target.cidr.toString());
    fix.facts.insert(QStringLiteral("poolName"), nameOf(pool).isEmpty() ? plan.textId(pool) : nameOf(pool));
    fix.facts.insert(QStringLiteral("whyPool"), toWire(target.why));
    fix.facts.insert(QStringLiteral("whyBlock"), toWire(pool.strategy));
}

/// Does the VPC have a planned block of this family beside the one that was seen? Then its renumbering has begun.
bool isReplaced(const Plan& plan, const MovedBlock& block)
{
    if (!block.isSeen || block.kind != MovedBlock::Kind::Vpc)
        return false;
    const auto& cidrs = plan.cidrsOf(block.row->resource);
    return std::any_of(cidrs.begin(), cidrs.end(), [&](ResourceCidrId id) {
        const ResourceCidr& other = plan.get(id);
        return other.basis != Basis::Seen && other.allocation && other.cidr.family() == block.cidr.family();
    });
}

} // namespace

void addMoveFix(const AuditRun& run, Finding& finding, const MoveBlock& what)
{
    const auto block = movedBlock(run.plan, what);
    Fix fix;
    fix.code = block && !block->isSeen ? QStringLiteral("move-block") : QStringLiteral("plan-renumbering");
    // Not always what the finding is about: of things that overlap one moves.
    fix.facts.insert(QStringLiteral("block"),
                     what.association ? run.plan.textId(what.association) : run.plan.textId(what.allocation));
    DecisionContext context;
    context.now = run.now;
    const std::vector<MoveTarget> targets = moveTargets(run.plan, what, context, 1);
    if (!targets.empty()) {
        MoveBlock there = what;
        there.to = targets.front().pool;
        if (auto path = movePath(run.plan, there)) {
            describe(fix, run.plan, targets.front());
            fix.commands = std::move(path->now);
        }
    }
    if (block && isReplaced(run.plan, *block)) // a planned fix is no fix yet (interface §4.15 point 3)
        finding.state = FindingState::FixPlanned;
    finding.fixes.push_back(std::move(fix));
}

} // namespace cadastre

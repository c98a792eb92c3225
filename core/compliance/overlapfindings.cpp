// SPDX-License-Identifier: GPL-3.0-or-later
// Overlaps, a finding a group ("10.0.0.0/16: 14 VPCs, 9 accounts"), not a finding a pair (interface §4.15 point 5).
#include "change/moving.h"
#include "compliance/auditrun.h"

#include "net/prefixset.h"

#include <QSet>

#include <algorithm>

namespace cadastre {

namespace {

struct OverlapMember {
    Prefix prefix;
    Occupant occupant;
};

/// Everything below one outermost prefix of a scope.
struct Group {
    std::vector<OverlapMember> members;

    [[nodiscard]] const Prefix& outermost() const { return members.front().prefix; }
};

/// A subnet, or what a planning pool sets aside for one.
bool isInsideAVpc(const Plan& plan, const Occupant& occupant)
{
    switch (occupant.kind) {
    case Occupant::Kind::ResourceCidr:
        return plan.get(plan.get(ResourceCidrId{occupant.handle}).resource).vpc.value != 0;
    case Occupant::Kind::CustomAllocation:
        return plan.find(plan.get(plan.get(AllocationId{occupant.handle}).pool).sourceResource) != nullptr;
    case Occupant::Kind::External: return false;
    }
    return false;
}

/// Walks the scope in address order: a prefix either lies inside the group at hand or opens the next.
std::vector<Group> groupsOf(const Plan& plan, ScopeId scope)
{
    std::vector<Group> groups;
    plan.occupants(scope).forEach([&](const Prefix& prefix, std::uint32_t packed) {
        const Occupant occupant = Occupant::unpack(packed);
        if (isInsideAVpc(plan, occupant)) // its VPC stands for it
            return true;
        if (groups.empty() || !groups.back().outermost().contains(prefix))
            groups.emplace_back();
        groups.back().members.push_back({prefix, occupant});
        return true;
    });
    std::erase_if(groups, [](const Group& group) { return group.members.size() < 2; });
    return groups;
}

bool isReusable(const std::vector<Prefix>& reusable, const Prefix& prefix)
{
    return std::any_of(reusable.begin(), reusable.end(), [&](const Prefix& range) { return range.contains(prefix); });
}

std::vector<Prefix> reusableRanges(const Plan& plan)
{
    std::vector<Prefix> ranges;
    for (const QString& text : plan.settings().reusableRanges)
        if (const auto prefix = Prefix::parse(text))
            ranges.push_back(*prefix);
    return ranges;
}

/// Which of them to move: the smallest that is planned, else the one that the finding is about.
MoveBlock moveOutOf(const Plan& plan, const Group& group, const ResourceCidr& first)
{
    MoveBlock move{};
    move.association = first.id;
    int longest = -1;
    for (const OverlapMember& member : group.members) {
        MoveBlock one{};
        if (member.occupant.kind == Occupant::Kind::ResourceCidr)
            one.association = ResourceCidrId{member.occupant.handle};
        else if (member.occupant.kind == Occupant::Kind::CustomAllocation)
            one.allocation = AllocationId{member.occupant.handle};
        const auto block = movedBlock(plan, one);
        if (!block || block->isSeen || member.prefix.length() <= longest)
            continue;
        move = one;
        longest = member.prefix.length();
    }
    return move;
}

void report(AuditRun& run, ScopeId scope, const Group& group)
{
    const Plan& plan = run.plan;
    QSet<AccountNumber> accounts;
    QSet<ResourceId> vpcs;
    QStringList names;
    int manual = 0;
    int defaults = 0;
    const ResourceCidr* first = nullptr;
    const ExternalNetwork* external = nullptr;
    std::vector<SubjectRef> members;
    for (const OverlapMember& member : group.members) {
        switch (member.occupant.kind) {
        case Occupant::Kind::ResourceCidr: {
            const ResourceCidr& cidr = plan.get(ResourceCidrId{member.occupant.handle});
            const Resource& resource = plan.get(cidr.resource);
            if (first)
                members.push_back({SubjectRef::Kind::ResourceCidr, cidr.id.value});
            else
                first = &cidr;
            accounts.insert(resource.owner);
            vpcs.insert(resource.id);
            defaults += resource.isDefaultVpc ? 1 : 0;
            if (names.size() < 6)
                names.append(nameOf(resource).isEmpty() ? plan.textId(resource) : nameOf(resource));
            break;
        }
        case Occupant::Kind::CustomAllocation:
            ++manual;
            members.push_back({SubjectRef::Kind::Allocation, member.occupant.handle});
            break;
        case Occupant::Kind::External:
            external = &plan.get(ExternalNetworkId{member.occupant.handle});
            members.push_back({SubjectRef::Kind::External, member.occupant.handle});
            break;
        }
    }
    // Manual reservations of one pool cannot overlap, and one inside an external network is the planner's own doing only
    // when a resource is there as well; the default VPCs of many accounts are one row of DEFAULT-VPC.
    if (!first || (defaults == vpcs.size() && !external && manual == 0)
        || (vpcs.size() < 2 && manual == 0 && !external))
        return;
    Finding& finding = run.addResource(external ? "OVERLAP-EXTERNAL" : "OVERLAP", *first,
                                       {{QStringLiteral("range"), group.outermost().toString()},
                                        {QStringLiteral("vpcs"), QString::number(vpcs.size())},
                                        {QStringLiteral("accounts"), QString::number(accounts.size())},
                                        {QStringLiteral("manual"), QString::number(manual)},
                                        {QStringLiteral("names"), names.join(QStringLiteral(", "))},
                                        {QStringLiteral("scope"), plan.scopeLabel(scope)}});
    finding.key = plan.scopeLabel(scope) + u' ' + group.outermost().toString();
    finding.cidr = group.outermost();
    finding.also = std::move(members);
    if (external) {
        finding.facts.insert(QStringLiteral("site"), external->site);
        finding.facts.insert(QStringLiteral("siteCidr"), external->cidr.toString());
    } else {
        finding.name = group.outermost().toString();
    }
    if (const Allocation* allocation = plan.find(first->allocation))
        finding.pool = allocation->pool;
    addMoveFix(run, finding, moveOutOf(plan, group, *first));
    finding.fixes.push_back({QStringLiteral("waive"), {}, {}});
}

} // namespace

void checkOverlaps(AuditRun& run)
{
    const std::vector<Prefix> reusable = reusableRanges(run.plan);
    for (const Scope& scope : run.plan.all<Scope>())
        for (const Group& group : groupsOf(run.plan, scope.id))
            if (!isReusable(reusable, group.outermost()))
                report(run, scope.id, group);
}

} // namespace cadastre

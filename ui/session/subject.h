// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compliance/finding.h"
#include "plan/plan.h"

#include <QString>

#include <optional>

namespace cadastre {

/// The faces of the window (Ctrl+1 … 6).
enum class MainView : std::uint8_t { Plan, Charts, Audit, Rehearsal, Rollout, Drift };

/// Where the user is: shared by tree, map, tables, charts and findings; one step of Alt+← / Alt+→.
struct Place {
    MainView view = MainView::Plan;
    ScopeId scope;      ///< set when a scope itself is selected, or the scope of `pool`
    PoolId pool;        ///< the object in the centre; none: the scope or the whole plan
    QString tab;        ///< object name of the tab in the centre ("mapTab", "allocationsTab", …); empty: stay
    SubjectRef subject; ///< the finest selection, shown in the inspector
    Prefix block;       ///< a block selected on the map
    friend bool operator==(const Place&, const Place&) = default;
};

/// The pool (and scope) that a subject lies in, so that jumping to it selects the tree as well.
[[nodiscard]] Place placeOf(const Plan& plan, const SubjectRef& subject);
/// What a block of a pool holds, for the finest selection: the allocation around it, else a reserve, else somebody outside
/// (an unmanaged resource, a site) that it overlaps, else the pool.
[[nodiscard]] SubjectRef subjectInBlock(const Plan& plan, PoolId pool, const Prefix& block);
/// Who uses space of a scope without an allocation: an unmanaged resource's CIDR, an external network.
[[nodiscard]] std::optional<SubjectRef> outsiderOf(const Plan& plan, Occupant occupant);
/// The VPC that a subject is, or that one of its subnets is in; none for everything else.
[[nodiscard]] ResourceId vpcOf(const Plan& plan, const SubjectRef& subject);
/// The IPAM that is selected or that a place lies in; the plan's first where a place lies in none.
[[nodiscard]] IpamId ipamOf(const Plan& plan, const Place& place);
/// What people call it: name, else CIDR, else id.
[[nodiscard]] QString subjectName(const Plan& plan, const SubjectRef& subject);

} // namespace cadastre

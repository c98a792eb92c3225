// SPDX-License-Identifier: GPL-3.0-or-later
// The actions that are answered. A new one is a row in its topic's table and the function that decodes it.
#pragma once

#include "awsapi/call.h"

#include <span>

namespace cadastre::awsapi {

struct Action {
    const char* name;
    Answer (*answer)(Call& call); ///< throws Fault
};

[[nodiscard]] std::span<const Action> frameActions();      ///< IPAMs, scopes, Regions
[[nodiscard]] std::span<const Action> poolActions();       ///< pools and their CIDRs
[[nodiscard]] std::span<const Action> allocationActions(); ///< allocations
[[nodiscard]] std::span<const Action> vpcActions();        ///< VPCs and their CIDRs
[[nodiscard]] std::span<const Action> subnetActions();     ///< subnets and their CIDRs
[[nodiscard]] std::span<const Action> defaultActions();    ///< what each VPC has from the start
[[nodiscard]] std::span<const Action> monitoringActions(); ///< resource CIDRs, history
[[nodiscard]] std::span<const Action>
discoveryActions(); ///< resource discoveries, their associations, the organisation
[[nodiscard]] std::span<const Action> discoveredActions(); ///< what discoveries see
[[nodiscard]] std::span<const Action> byoipActions();      ///< advertising
[[nodiscard]] std::span<const Action> addressActions();    ///< address pools of EC2, Elastic IPs
[[nodiscard]] std::span<const Action> byoasnActions();     ///< AS numbers of one's own
[[nodiscard]] std::span<const Action> tokenActions();      ///< verification tokens
[[nodiscard]] std::span<const Action> tagActions();        ///< tags

/// The resource type that tags of an address pool of EC2 have.
[[nodiscard]] constexpr const char* poolTagType(Family family)
{
    return family == Family::IPv4 ? "ipv4pool-ec2" : "ipv6pool-ec2";
}

/// Null when the action is not answered here.
[[nodiscard]] const Action* findAnswered(const QString& name);
/// All of them.
[[nodiscard]] std::vector<Action> answeredActions();

/// One answer element from a row of the plan.
template <class E>
[[nodiscard]] Answer answerOf(const char* name, const Call& call, const E& row)
{
    Element element(name);
    fill(element, call.plan(), row);
    return {std::move(element)};
}
/// The same while AWS is still at it: the settled state follows (contract §4).
template <class E>
[[nodiscard]] Answer answerIn(LifeState state, const char* name, const Call& call, E row)
{
    row.state = state;
    return answerOf(name, call, row);
}
/// Carries out a deletion; the answer is the row as it was.
template <class E>
[[nodiscard]] Answer answerDeleting(const char* name, Call& call, Id<E> id, const Command& command)
{
    Answer answer = answerIn(LifeState::DeleteInProgress, name, call, call.plan().get(id)); // before it is gone
    call.change(command);
    return answer;
}
/// The rows of a list that the request's ids name, each one that there is not refused as not found.
template <class E>
[[nodiscard]] bool isAskedFor(const Call& call, const QStringList& ids, const E& row)
{
    return ids.isEmpty() || ids.contains(call.plan().textId(row));
}

} // namespace cadastre::awsapi

// SPDX-License-Identifier: GPL-3.0-or-later
// How a plan becomes work for others: what has to be done in AWS, and in which order, so that one state of a plan becomes
// another. Nothing here runs anything.
#pragma once

#include "base/result.h"
#include "plan/plan.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <variant>
#include <vector>

namespace cadastre {

enum class StepKind : std::uint8_t {
    CreateIpam,
    ModifyIpam,    ///< what it says of itself, and Regions that come
    RemoveRegions, ///< operating Regions that go, and the better tier, once nothing is left that needs them
    DeleteIpam,
    CreateScope,
    ModifyScope,
    DeleteScope,
    CreatePool,
    ModifyPool,
    DeletePool,
    Provision,
    Deprovision,
    Allocate,
    ModifyAllocation, ///< what it says of itself
    Release,
    ProvisionAsn, ///< an AS number of one's own (contract §11.2)
    DeprovisionAsn,
    AssociateAsn, ///< the CIDR that may be announced from it
    DisassociateAsn,
    CreateToken, ///< that proves a range by DNS (contract §10.5)
    DeleteToken,
    CreateDiscovery,
    ModifyDiscovery, ///< what it says of itself, its Regions, the units that it leaves out
    DeleteDiscovery,
    AssociateDiscovery,
    DisassociateDiscovery,
    CreateShare,
    ModifyShare,
    DeleteShare,
    CreateVpc,
    DeleteVpc,
    AssociateCidr,
    DisassociateCidr,
    CreateSubnet,
    DeleteSubnet,
    IgnoreCidr,  ///< a VPC's block that IPAM watches no longer; its space goes back to its pool (contract §13.6)
    MonitorCidr, ///< … that it watches again
    MoveToScope, ///< … that it watches in another scope
    Retag,
    SwitchToOwn,    ///< what is advertised is announced from an AS number of one's own instead (contract §11.2)
    SwitchToAmazon, ///< … from Amazon's again
    Advertise,
    Withdraw
};
template <>
struct Words<StepKind> {
    static constexpr std::pair<StepKind, const char*> table[] = {{StepKind::CreateIpam, "create-ipam"},
                                                                 {StepKind::ModifyIpam, "modify-ipam"},
                                                                 {StepKind::RemoveRegions, "remove-regions"},
                                                                 {StepKind::DeleteIpam, "delete-ipam"},
                                                                 {StepKind::CreateScope, "create-scope"},
                                                                 {StepKind::ModifyScope, "modify-scope"},
                                                                 {StepKind::DeleteScope, "delete-scope"},
                                                                 {StepKind::CreatePool, "create-pool"},
                                                                 {StepKind::ModifyPool, "modify-pool"},
                                                                 {StepKind::DeletePool, "delete-pool"},
                                                                 {StepKind::Provision, "provision"},
                                                                 {StepKind::Deprovision, "deprovision"},
                                                                 {StepKind::Allocate, "allocate"},
                                                                 {StepKind::ModifyAllocation, "modify-allocation"},
                                                                 {StepKind::Release, "release"},
                                                                 {StepKind::ProvisionAsn, "provision-asn"},
                                                                 {StepKind::DeprovisionAsn, "deprovision-asn"},
                                                                 {StepKind::AssociateAsn, "associate-asn"},
                                                                 {StepKind::DisassociateAsn, "disassociate-asn"},
                                                                 {StepKind::CreateToken, "create-token"},
                                                                 {StepKind::DeleteToken, "delete-token"},
                                                                 {StepKind::CreateDiscovery, "create-discovery"},
                                                                 {StepKind::ModifyDiscovery, "modify-discovery"},
                                                                 {StepKind::DeleteDiscovery, "delete-discovery"},
                                                                 {StepKind::AssociateDiscovery, "associate-discovery"},
                                                                 {StepKind::DisassociateDiscovery,
                                                                  "disassociate-discovery"},
                                                                 {StepKind::CreateShare, "create-share"},
                                                                 {StepKind::ModifyShare, "modify-share"},
                                                                 {StepKind::DeleteShare, "delete-share"},
                                                                 {StepKind::CreateVpc, "create-vpc"},
                                                                 {StepKind::DeleteVpc, "delete-vpc"},
                                                                 {StepKind::AssociateCidr, "associate-cidr"},
                                                                 {StepKind::DisassociateCidr, "disassociate-cidr"},
                                                                 {StepKind::CreateSubnet, "create-subnet"},
                                                                 {StepKind::DeleteSubnet, "delete-subnet"},
                                                                 {StepKind::IgnoreCidr, "ignore-cidr"},
                                                                 {StepKind::MonitorCidr, "monitor-cidr"},
                                                                 {StepKind::MoveToScope, "move-to-scope"},
                                                                 {StepKind::Retag, "retag"},
                                                                 {StepKind::SwitchToOwn, "switch-to-own"},
                                                                 {StepKind::SwitchToAmazon, "switch-to-amazon"},
                                                                 {StepKind::Advertise, "advertise"},
                                                                 {StepKind::Withdraw, "withdraw"}};
};

/// The row that a step makes, changes or removes.
using RolloutSubject =
    std::variant<IpamId, ScopeId, PoolId, PoolCidrId, AllocationId, ShareId, ResourceId, ResourceCidrId, ByoasnId,
                 AsnAssociationId, VerificationTokenId, ResourceDiscoveryId, DiscoveryAssociationId>;

struct RolloutStep {
    StepKind kind{};
    RolloutSubject subject;
    AccountNumber account;             ///< whose credentials
    RegionName region;                 ///< where (contract §1: home Region, pool locale, the VPC's own)
    std::vector<std::size_t> waitsFor; ///< the steps that come first; all stand before this one
    bool isRefused =
        false; ///< AWS would refuse it, or what it waits for, by a pool's rules: see RolloutCaveat::PoolRules
};

/// What an order of steps cannot say by itself, said before anybody runs it.
struct RolloutCaveat {
    enum class Kind : std::uint8_t {
        NeedsAuthorization,   ///< a BYOIP CIDR whose message and signature the plan does not hold
        AuthorizationExpired, ///< … of a BYOIP CIDR or AS number, whose message ended on the day `needs` (UTC)
        NeedsToken,           ///< a CIDR that is proved by a verification token which no step can tell from others
        PublishToken,    ///< … by one that a step makes: its TXT record has to be published before the CIDR's step
        NeedsOwnAsn,     ///< announced from an AS number, `needs`, that the plan has not associated with it
        Invitation,      ///< an account outside the organisation, `needs`, has to accept a share by itself
        PlanOnlyReserve, ///< AWS will not keep this space free
        Renumbering,     ///< a VPC seen in AWS gives a block up: its workloads move first
        MadeAnew,        ///< a planned block that moved where AWS cannot move it: what has it is made anew by hand
        AboveQuota,      ///< an increase of the quota `needs` has to be requested first
        PoolRules,       ///< AWS would refuse the step by these `violations`
        NeedsLeftOut,    ///< a step that stays waits for one that the plan's marks leave out, of `needs`
        AmazonChooses,   ///< Amazon picks the block; what the plan draws from it cannot be pinned
        NotSwitched,     ///< announced from `needs` in the plan (none: from Amazon's), left out because it was not
                         ///< asked for
        NotAdvertised,   ///< advertised in the plan, left out because it was not asked for
        HouseRules,      ///< AWS does not know them
        NotWatched,      ///< a VPC's block that no discovery of the IPAM shows: its account is `needs`
        NeedsAutoImport, ///< a block of a VPC that is there, and that pool `needs` takes in by auto-import alone
        MovesLater,      ///< a VPC's block that moves to scope `needs` once nothing holds it any more
        CannotClear,     ///< a rule that AWS can change but not take away
        KeptState        ///< waits for a state that cannot be reached by a call (a failed CIDR)
    };
    Kind kind{};
    QString subject; ///< for people, made visible
    qint64 count = 0, limit = 0;
    QString needs{};
    std::vector<Error> violations{};
};
template <>
struct Words<RolloutCaveat::Kind> {
    static constexpr std::pair<RolloutCaveat::Kind, const char*> table[] = {
        {RolloutCaveat::Kind::NeedsAuthorization, "needs-authorization"},
        {RolloutCaveat::Kind::AuthorizationExpired, "authorization-expired"},
        {RolloutCaveat::Kind::NeedsToken, "needs-token"},
        {RolloutCaveat::Kind::PublishToken, "publish-token"},
        {RolloutCaveat::Kind::NeedsOwnAsn, "needs-own-asn"},
        {RolloutCaveat::Kind::Invitation, "invitation"},
        {RolloutCaveat::Kind::PlanOnlyReserve, "plan-only-reserve"},
        {RolloutCaveat::Kind::Renumbering, "renumbering"},
        {RolloutCaveat::Kind::MadeAnew, "made-anew"},
        {RolloutCaveat::Kind::AboveQuota, "above-quota"},
        {RolloutCaveat::Kind::PoolRules, "pool-rules"},
        {RolloutCaveat::Kind::NeedsLeftOut, "needs-left-out"},
        {RolloutCaveat::Kind::AmazonChooses, "amazon-chooses"},
        {RolloutCaveat::Kind::NotSwitched, "not-switched"},
        {RolloutCaveat::Kind::NotAdvertised, "not-advertised"},
        {RolloutCaveat::Kind::HouseRules, "house-rules"},
        {RolloutCaveat::Kind::NotWatched, "not-watched"},
        {RolloutCaveat::Kind::NeedsAutoImport, "needs-auto-import"},
        {RolloutCaveat::Kind::MovesLater, "moves-later"},
        {RolloutCaveat::Kind::CannotClear, "cannot-clear"},
        {RolloutCaveat::Kind::KeptState, "kept-state"}};
};

/// Advertising changes what the Internet sees: it comes last and only when asked for. Withdrawing needs no asking, nor does
/// that a range is announced from Amazon's AS numbers again when its own one goes.
enum class AdvertiseSteps : std::uint8_t { LeaveOut, Include };

/// The steps from `from` to `to`, both of which it holds; a row has the same handle in both.
struct Rollout {
    Plan from;
    Plan to;
    std::vector<RolloutStep> steps;     ///< each after all that it waits for
    std::vector<RolloutCaveat> caveats; ///< what stops the work comes first

    /// Of the steps that pruned() took out: what they would have made.
    std::vector<RolloutSubject> notMade;
    /// When it was planned: a proof that had expired by then is asked for as if there were none. None: no proof is too old.
    Instant asOf;

    /// A name for a step that is the same whenever the plan is rolled out again: "create-pool:ipam-pool-0ab…".
    [[nodiscard]] QString keyOf(const RolloutStep& step) const;
};

/// Is the VPC, subnet or block that the step is about there only once it was carried out? Other steps change or remove what
/// is there without them.
[[nodiscard]] constexpr bool makesVpcOrBlock(StepKind kind)
{
    return kind == StepKind::CreateVpc || kind == StepKind::CreateSubnet || kind == StepKind::AssociateCidr;
}

/// Is what the step is about there only once it was carried out?
[[nodiscard]] constexpr bool makesItsSubject(StepKind kind)
{
    switch (kind) {
    case StepKind::CreateIpam:
    case StepKind::CreateScope:
    case StepKind::CreatePool:
    case StepKind::Provision:
    case StepKind::Allocate:
    case StepKind::CreateDiscovery:
    case StepKind::AssociateDiscovery:
    case StepKind::CreateShare: return true;
    default: return makesVpcOrBlock(kind);
    }
}

/// Order: names that another row takes; frame; withdrawals and removals, deepest first; verification tokens; pools and their
/// space, parents first; AS numbers; allocations; resource discoveries; shares; what is associated with discoveries; VPCs,
/// with the tags that their new blocks ask for; pools of their own space; subnets; how their blocks are watched; other tags;
/// what renumbering gives up; scopes and IPAMs that go; advertising (contract §4–§12, deletion order §4).
[[nodiscard]] Rollout planRollout(const Plan& from, const Plan& to, AdvertiseSteps advertising, Instant asOf = {});
/// Without the steps that AWS would refuse, and those that the plan's marks leave out (StepMark); what waited for one of
/// these no longer does.
[[nodiscard]] Rollout pruned(Rollout rollout);
/// The way back: what undoes its steps, and nothing that it does not do.
[[nodiscard]] Rollout reversed(const Rollout& rollout);

/// Where a rollout may start. Settings, accounts and units are as in `plan`; they are not made by steps.
[[nodiscard]] Plan emptyStart(const Plan& plan);
/// What AWS has shown: the rows of `plan` whose basis is "seen in AWS", with their tags as they were seen.
[[nodiscard]] Plan seenStart(const Plan& plan);

} // namespace cadastre

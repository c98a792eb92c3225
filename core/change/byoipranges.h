// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges brought to EC2 outside IPAM (contract §10.6, §11): what the older calls do to them. Bringing one, moving it and
// giving it up take the plan's time to settle. Each answer is a change set to be taken by TakeChanges; pure, like decide().
#pragma once

#include "change/decide.h"
#include "plan/plan.h"

namespace cadastre {

struct ByoipRangeRequest {
    Prefix cidr;
    RegionName region;
    QString description;
    bool isAuthorized = false;        ///< a signed authorization context came with it
    bool isAdvertisable = true;       ///< IPv6 only; IPv4 always is
    Tags tags;                        ///< of the address pool that it becomes
    std::optional<Evidence> evidence; ///< what checking the authorization said; none: it was not checked
};

/// Whose it is: the account's that brought it; what an older plan or an import does not say is the plan's owner's.
[[nodiscard]] AccountNumber ownerOf(const Plan& plan, const ByoipCidr& range);
/// The address pool of EC2 that a range is while it is provisioned (contract §10.6, §19): as an import showed it; else it
/// follows from the range, so that it stays the same. Empty before and after.
[[nodiscard]] QString addressPoolId(const ByoipCidr& range);
/// The range that an account has in a Region as this address pool. Null when there is none.
[[nodiscard]] const ByoipCidr* findAddressPool(const Plan& plan, const QString& id, const RegionName& region,
                                               AccountNumber account);
/// The range that a VPC has an IPv6 CIDR from (contract §9.1); null: it comes from elsewhere.
[[nodiscard]] const ByoipCidr* addressPoolOf(const Plan& plan, const ResourceCidr& cidr);
/// A row that is told of until the pool announces the CIDR: what was moved into IPAM, or is on its way.
[[nodiscard]] bool isTransferred(const ByoipCidr& range);
/// The row of an account's range in a Region, unless it has left. Null when there is none.
[[nodiscard]] const ByoipCidr* findByoipRange(const Plan& plan, const Prefix& cidr, const RegionName& region,
                                              AccountNumber account);

/// A range of the account that a CIDR overlaps, in any Region, unless it has left: it comes into IPAM by moveByoipRange()
/// alone (contract §10.3, §11.3). Null when there is none.
[[nodiscard]] const ByoipCidr* byoipRangeOverlapping(const Plan& plan, const Prefix& cidr, AccountNumber account);
/// The CIDR of a top-level pool for BYOIP space, of any IPAM of the account, that this one overlaps; null when there is
/// none. What other accounts bring is no concern of the account's: a plan may hold more than one organisation's.
[[nodiscard]] const PoolCidr* byoipCidrOverlapping(const Plan& plan, const Prefix& cidr, AccountNumber account);

/// What failed may be tried again; the range is the caller's from then on. What the account's IPAM holds is brought
/// already. Errors: AuthorizationRequired, PrefixTooLong {length, limit}, CidrInvalidState {state},
/// QuotaExceeded {quota byoip-ranges-per-region}, those of checkTags().
[[nodiscard]] Result<ChangeSet> provisionByoipRange(const Plan& plan, const ByoipRangeRequest& request,
                                                    const DecisionContext& context);
/// Of the caller's own ranges only; others' are as unknown. Errors of the following: NotProvisioned {state}. Here also
/// CidrAdvertised: it is withdrawn first; CidrHasAllocations {count, with}: VPCs have none of it any more (contract §10.6).
[[nodiscard]] Result<ChangeSet> deprovisionByoipRange(const Plan& plan, const Prefix& cidr, const RegionName& region,
                                                      const DecisionContext& context);
/// Also NotAdvertisable. What is so already, or on its way there, stays as it is; in a plan that takes time it is pending
/// first.
[[nodiscard]] Result<ChangeSet> announceByoipRange(const Plan& plan, const Prefix& cidr, const RegionName& region,
                                                   bool isAdvertised, const DecisionContext& context);
/// Into a top-level pool of that Region for EC2, without new proof; what was advertised stays so. Also NotFound {pool},
/// FamilyMismatch (AWS moves IPv4 only, contract §21), PublicOnly, LocaleNone, WrongRegion, ServiceRequired,
/// CidrNotAvailable, Overlap, QuotaExceeded {quota cidrs-per-pool}.
[[nodiscard]] Result<ChangeSet> moveByoipRange(const Plan& plan, const Prefix& cidr, const RegionName& region,
                                               PoolId pool, const DecisionContext& context);

} // namespace cadastre

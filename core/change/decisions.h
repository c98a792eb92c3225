// SPDX-License-Identifier: GPL-3.0-or-later
// What stands behind decide(): one function a command, grouped by the file that answers it. Only core/change and its
// tests include this header; everybody else asks decide(). All are pure and refuse with the first broken rule in the
// order of the contract's tables. Below them what several of these files share.
#pragma once

#include "change/decide.h"
#include "plan/plan.h"

namespace cadastre {

// ---- decideframe.cpp (contract §4, §16) -----------------------------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const ChangeSettings& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const SetQuota& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const CreateIpam& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const ModifyIpam& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const DeleteIpam& command, const DecisionContext& context);

// ---- decidescopes.cpp (contract §5) -----------------------------------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const CreateScope& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const ModifyScope& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const DeleteScope& command, const DecisionContext& context);

// ---- decideaccounts.cpp (contract §15, interface §4.15 point 6) ------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const AddAccount& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const ModifyAccount& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const RemoveAccount& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const AddOrgUnit& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const RemoveOrgUnit& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const PutExternalNetwork& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const RemoveExternalNetwork& command, const DecisionContext& context);

// ---- decidepools.cpp (contract §6) -----------------------------------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const CreatePool& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const ModifyPool& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const DeletePool& command, const DecisionContext& context);

// ---- decideprovision.cpp, decideevidence.cpp, decidemove.cpp (contract §7) -----------------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const ProvisionCidr& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const RecordEvidence& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const RecordAsnEvidence& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const DeprovisionCidr& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const RefillPool& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const MoveCidr& command, const DecisionContext& context);

// ---- decidemoveblock.cpp (interface §4.15 point 7) -------------------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const MoveBlock& command, const DecisionContext& context);

// ---- decidesettle.cpp (contract §7.3, §8.2) --------------------------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const Settle& command, const DecisionContext& context);

// ---- decideadvertise.cpp (contract §11.1) ----------------------------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const Advertise& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const Withdraw& command, const DecisionContext& context);

// ---- decidebyoasn.cpp (contract §11.2) --------------------------------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const ProvisionByoasn& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const DeprovisionByoasn& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const AssociateByoasn& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const DisassociateByoasn& command, const DecisionContext& context);

// ---- decidetokens.cpp (contract §10.5) --------------------------------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const CreateVerificationToken& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const DeleteVerificationToken& command, const DecisionContext& context);

// ---- decideallocations.cpp (contract §8) -----------------------------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const Allocate& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const Release& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const DescribeAllocation& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const AddReserve& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const RemoveReserve& command, const DecisionContext& context);

// ---- decidevpcs.cpp (contract §9, §14) -------------------------------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const CreateVpc& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const AssociateVpcCidr& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const DisassociateVpcCidr& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const DeleteVpc& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const CreateSubnet& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const DeleteSubnet& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const AssociateSubnetCidr& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const DisassociateSubnetCidr& command, const DecisionContext& context);

// ---- decidetags.cpp --------------------------------------------------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const EditTags& command, const DecisionContext& context);

// ---- decidemonitoring.cpp (contract §12, §13.6) ------------------------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const SetMonitored& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const ImportDiscovered& command, const DecisionContext& context);

// ---- decideattributes.cpp ---------------------------------------------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const SetAttributes& command, const DecisionContext& context);

// ---- decidediscoveries.cpp (contract §3.3, §12, §15) -------------------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const DiscoverResources& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const CreateDiscovery& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const ModifyDiscovery& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const DeleteDiscovery& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const AssociateDiscovery& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const DisassociateDiscovery& command, const DecisionContext& context);

// ---- decideorganization.cpp (contract §15) ---------------------------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const DelegateAdmin& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const RevokeAdmin& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const AnswerInvitation& command, const DecisionContext& context);

// ---- decideshares.cpp (contract §15) ---------------------------------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const CreateShare& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const ModifyShare& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const DeleteShare& command, const DecisionContext& context);

// ---- decideaudit.cpp -------------------------------------------------------------------------------------------------
Result<Decision> decideOne(const Plan& plan, const AddWaiver& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const RemoveWaiver& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const PutHouseRule& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const RemoveHouseRule& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const SetCheckpoint& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const RemoveCheckpoint& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const MarkStep& command, const DecisionContext& context);
Result<Decision> decideOne(const Plan& plan, const TakeChanges& command, const DecisionContext& context);

// ---- shared: decide.cpp ------------------------------------------------------------------------------------------------
/// The account that acts: the caller's, else the plan's owner.
[[nodiscard]] AccountNumber actingAccount(const Plan& plan, const DecisionContext& context);
/// When a pending state that begins now ends; none: the plan settles at once, go straight to the settled state.
[[nodiscard]] Instant settlesAt(const Plan& plan, const DecisionContext& context);
/// NotFound {kind} for a handle that names nothing.
[[nodiscard]] Unexpected refuseUnknown(const char* kind, const QString& subject = {});
/// TierLacks {feature} (contract §16).
[[nodiscard]] Unexpected refuseTier(const QString& subject, const char* feature);
/// May the account draw from the pool, as far as the tier of its IPAM goes: the free one serves its owner alone.
[[nodiscard]] Result<void> checkTierOf(const Plan& plan, const Pool& pool, AccountNumber account);

/// `wanted` of something that quota `name` limits (decisions.md, Quotas): nothing within the applied quota; above an
/// adjustable one a note, above a fixed one or with strictQuotas a refusal: QuotaExceeded {quota, limit, wanted}.
[[nodiscard]] Result<void> checkQuota(const Plan& plan, const DecisionContext& context, const char* name, qint64 wanted,
                                      const QString& subject, QList<Note>& notes);
/// At most 50 tags, key 1–127 characters, value at most 256, no "aws:" (contract §16).
/// Errors: QuotaExceeded {quota tags-per-resource}, TooLong {field, limit}, InvalidValue, MissingValue.
[[nodiscard]] Result<void> checkTags(const Tags& tags);
/// Refuses a call that names another Region than `expected` (contract §1, where each call must be sent).
/// Errors: WrongRegion {region, expected}.
[[nodiscard]] Result<void> checkCallRegion(const DecisionContext& context, const RegionName& expected,
                                           const QString& subject);
/// The same for a call that must be sent to where the pool is drawn from: its locale's Region.
/// Errors: WrongRegion {region, expected, kind locale}.
[[nodiscard]] Result<void> checkCallLocale(const DecisionContext& context, const RegionName& locale,
                                           const QString& subject);
/// WrongRegion {region, expected, kind locale}: the pool serves another Region than `called`.
[[nodiscard]] Unexpected refuseLocale(const RegionName& locale, const RegionName& called, const QString& subject);
/// Does the acting account see this pool (contract §15)? Errors: NotFound {kind} as AWS answers, PoolNotShared {pool,
/// account} for people.
[[nodiscard]] Result<void> checkPoolVisible(const Plan& plan, const DecisionContext& context, const Pool& pool);
/// May the acting account change this pool (contract §15, account matrix)? Errors: those of checkPoolVisible when it
/// cannot even see it, NotAuthorized {account, action} when it can.
[[nodiscard]] Result<void> checkPoolOwner(const Plan& plan, const DecisionContext& context, const Pool& pool,
                                          const char* action);

// ---- shared: decideframe.cpp ---------------------------------------------------------------------------------------------
/// The IPAM, when it exists, is the caller's and the call goes to its home Region. Errors: NotFound {kind}, WrongRegion.
[[nodiscard]] Result<const Ipam*> ownIpam(const Plan& plan, const DecisionContext& context, IpamId id);
/// Something is modified: the state that AWS shows, and until when it is on its way there.
void beginChange(const Plan& plan, const DecisionContext& context, LifeState& state, Instant& dueAt);
/// A name or a description fits. Errors: TooLong {field, limit}.
[[nodiscard]] Result<void> checkText(const char* field, const QString& text);
/// The default scopes of an IPAM (contract §5).
struct DefaultScopes {
    ScopeId forPublic;
    ScopeId forPrivate;
};
[[nodiscard]] inline DefaultScopes defaultScopesOf(const Plan& plan, IpamId ipam)
{
    return {plan.defaultScope(ipam, ScopeType::Public), plan.defaultScope(ipam, ScopeType::Private)};
}
/// The CIDR that nobody watched is watched from now on, in the default scope that its addresses belong to (contract §5).
void watch(const Plan& plan, ResourceCidrId cidr, const DefaultScopes& scopes, ChangeSet& changes);
/// Of an IPAM and of a resource discovery (contract §3.3, §4).
inline constexpr qsizetype operatingRegionLimit = 50;

// ---- shared: decidediscoveries.cpp ----------------------------------------------------------------------------------------
/// Adds a DiscoverResources when these changes may let an IPAM see more or less than before (contract §12): its coming and
/// going, its Regions and those of a discovery, an association, a share of a discovery and who takes part in it, the
/// accounts of the organisation, their places there, who runs IPAM for it. decide() asks it of every decision.
void addDiscoveryFollowUp(const Plan& plan, const DecisionContext& context, Decision& decision);

// ---- shared: decideadvertise.cpp -----------------------------------------------------------------------------------------
/// The provisioned row that an exact CIDR names, where it may be announced: by its owner, from an advertisable pool with
/// a locale (contract §11.1). Errors: NotProvisioned {state}, NotAuthorized, NotAdvertisable, LocaleNone.
[[nodiscard]] Result<const PoolCidr*> announceableRow(const Plan& plan, const DecisionContext& context,
                                                      const Prefix& cidr, const char* action);

// ---- shared: decidebyoasn.cpp -----------------------------------------------------------------------------------------
/// AS numbers that failed or were given up are shown for a week (contract §11.2).
inline constexpr qint64 endedByoasnShownSeconds = 7LL * 24 * 3600;
/// What becomes of an AS number that was pending: its evidence says.
void settleByoasn(const Plan& plan, const DecisionContext& context, Byoasn& row);

// ---- shared: decideevidence.cpp ------------------------------------------------------------------------------------------
/// Does the plan's evidence policy keep what has this evidence from being provisioned (decisions.md, State and
/// evidence)? What was checked and rejected never settles to provisioned; what was not checked only where evidence is
/// required.
[[nodiscard]] bool isUnproven(const Plan& plan, const DecisionContext& context, EvidenceState evidence);
/// The fact behind it, for failureMessage: the reason that rejects ("bad-signature"), else "evidence-not-checked", ….
[[nodiscard]] QString whyUnproven(const Evidence& evidence);

// ---- shared: decidemonitoring.cpp ----------------------------------------------------------------------------------------
/// Adds an ImportDiscovered for each pool with auto-import on to which these changes give something to look at: the
/// setting itself, space provisioned to it, space given back to it, a CIDR without an allocation inside it (contract §12).
/// Every decision that does one of these calls this last.
void addAutoImportFollowUps(const Plan& plan, Decision& decision);

// ---- shared: refill.cpp ------------------------------------------------------------------------------------------------
/// Adds a RefillPool for each pool whose available share these changes bring below its refill threshold (contract U28).
/// Every decision that takes space from a pool calls this last.
void addRefillFollowUps(const Plan& plan, Decision& decision);

} // namespace cadastre

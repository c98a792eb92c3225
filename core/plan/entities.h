// SPDX-License-Identifier: GPL-3.0-or-later
// The nouns of a plan as plain values (contract §1). Each has a handle `id`, unique within its kind and never reused;
// what people and AWS see is the text id of plan/awsid.h. `awsId` holds an id that came from outside (an import); empty
// means "derived". Every value is compared, stored, exported and diffed field by field as plan/fields.h lists them.
#pragma once

#include "base/cold.h"
#include "base/instant.h"
#include "net/prefix.h"
#include "plan/entityids.h"
#include "plan/names.h"
#include "plan/vocabulary.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace cadastre {

using PrefixLength = std::optional<std::uint8_t>;

/// One row, id 1: what holds for the whole plan.
struct PlanSettings {
    SettingsId id{1};
    QString name;
    QString description;
    AccountNumber owner; ///< the account that owns the IPAM (delegated administrator)
    RegionName homeRegion;
    Partition partition = Partition::Aws;
    Policy policy = Policy::Current;
    EvidenceMode evidence = EvidenceMode::Optional;
    quint64 idSalt = 0;              ///< from which text ids are derived (plan/awsid.h)
    QMap<QString, qint64> quotas;    ///< applied quotas that differ from plan/quotas.h's defaults
    qint64 settleSeconds = 0;        ///< how long a pending state lasts
    qint64 releaseSeconds = 0;       ///< how long a deleted VPC's block stays allocated (contract §8.2)
    bool customInNoneLocale = false; ///< allow manual allocations in pools without a locale (contract U7)
    QString organizationId;          ///< "o-…"
    AccountNumber managementAccount;
    bool organizationSharing = false; ///< RAM sharing within the organisation is enabled
    Instant createdAt;
    QStringList reusableRanges;   ///< "reusable, not routed" prefixes: overlaps inside them are no finding
    AccountNumber delegatedAdmin; ///< runs IPAM for the organisation; see plan/discovering.h for when none is named
    bool operator==(const PlanSettings&) const = default;
};

struct Account {
    AccountId id;
    AccountNumber number;
    QString name;
    OrgUnitId unit;        ///< none: at the root (or outside the organisation)
    bool external = false; ///< not a member of the organisation
    Tags tags;
    Basis basis = Basis::Planned;
    Instant seenAt;
    bool operator==(const Account&) const = default;
};

struct OrgUnit {
    OrgUnitId id;
    QString name;
    OrgUnitId parent; ///< none: directly under the root
    QString awsId;    ///< "ou-…" when known
    bool operator==(const OrgUnit&) const = default;
};

struct Ipam {
    IpamId id;
    AccountNumber owner;
    RegionName homeRegion;
    QList<RegionName> operatingRegions; ///< sorted; always holds the home Region
    Tier tier = Tier::Advanced;
    bool privateGua = false;
    MeteredAccount meteredAccount = MeteredAccount::IpamOwner;
    QString description;
    Tags tags;
    LifeState state = LifeState::CreateComplete;
    Instant dueAt; ///< when an in-progress state settles
    Basis basis = Basis::Planned;
    Instant seenAt;
    Instant createdAt;
    QString awsId;
    Tags discoveryTags; ///< of its default resource discovery, which is no row (contract §12)
    Tags discoveryAssociationTags;
    bool operator==(const Ipam&) const = default;
};

struct Scope {
    ScopeId id;
    IpamId ipam;
    ScopeType type = ScopeType::Private;
    bool isDefault = false;
    QString description;
    Tags tags;
    LifeState state = LifeState::CreateComplete;
    Instant dueAt;
    Basis basis = Basis::Planned;
    Instant seenAt;
    Instant createdAt;
    QString awsId;
    QString externalAuthority; ///< Infoblox's account that hands out its top-level space (contract §3.5); empty: none
    bool operator==(const Scope&) const = default;
};

/// "When less than `thresholdPercent` of this pool is available, provision the next block of `length` from its source."
/// Ours, not AWS's (contract §18, U28).
struct RefillPolicy {
    int thresholdPercent = 0;
    int length = 0; ///< 0: no policy
    [[nodiscard]] bool isActive() const { return length > 0; }
    bool operator==(const RefillPolicy&) const = default;
};

struct Pool {
    PoolId id;
    ScopeId scope;
    PoolId source; ///< none: top level
    Family family = Family::IPv6;
    AccountNumber owner;
    RegionName locale; ///< empty: "None", a container
    AwsService service = AwsService::None;
    PublicIpSource publicIpSource = PublicIpSource::None;
    bool advertisable = false;
    Originator originator = Originator::Undecided;
    PrefixLength minLength; ///< AWS's AllocationMinNetmaskLength: the largest block
    PrefixLength defaultLength;
    PrefixLength maxLength; ///< the smallest block
    TagPairs requiredTags;  ///< exact key=value pairs, sorted
    bool autoImport = false;
    ResourceId sourceResource;              ///< a VPC: this is a resource planning pool (contract §14)
    Strategy strategy = Strategy::FirstFit; ///< how this plan picks blocks; AWS always takes the lowest
    RefillPolicy refill;
    QString description;
    Tags tags;
    LifeState state = LifeState::CreateComplete;
    Instant dueAt;
    Basis basis = Basis::Planned;
    Instant seenAt;
    Instant createdAt;
    QString awsId;
    bool operator==(const Pool&) const = default;
};

/// A CIDR provisioned (or on its way) to a pool (contract §7).
struct PoolCidr {
    PoolCidrId id;
    PoolId pool;
    Prefix cidr;
    int netmaskRequest = 0; ///< the length asked for, when no CIDR was given
    CidrState state = CidrState::Provisioned;
    CidrFailure failure = CidrFailure::None;
    QString failureMessage;
    AllocationId sourceAllocation; ///< the ipam-pool allocation in the source pool that holds this space
    EvidenceState evidence = EvidenceState::NotNeeded;
    QString authorizationMessage;
    QString authorizationSignature;
    QString tokenId;       ///< DNS-token verification instead of the message
    QString evidenceFacts; ///< JSON: what was checked, from where, fingerprints, reasons
    Instant evidenceAt;
    AdvertState advert = AdvertState::Withdrawn;
    quint32 originAsn = 0; ///< 0: Amazon's own ASNs
    Instant dueAt;         ///< when a pending state settles
    Basis basis = Basis::Planned;
    Instant seenAt;
    Instant createdAt;
    QString awsId;
    bool operator==(const PoolCidr&) const = default;
};

/// Space handed out of a pool. Allocations of one pool never overlap and each lies in one provisioned CIDR of it
/// (contract §0.3 rule 2). Hot: a plan may hold a million.
struct Allocation {
    AllocationId id;
    PoolId pool;
    Prefix cidr;
    AllocationType type = AllocationType::Custom;
    Basis basis = Basis::Planned;
    ResourceId resource; ///< for vpc, subnet, …
    PoolId childPool;    ///< for ipam-pool
    AccountNumber owner; ///< the account that drew it, not the pool's owner
    RegionName region;   ///< empty for custom
    Instant createdAt;
    Instant releasingAt; ///< set: its resource is gone, the block frees then (contract §8.2)
    Instant seenAt;
    ColdText description;
    Cold<Tags> tags;
    ColdText awsId;
    bool operator==(const Allocation&) const = default;
};
static_assert(sizeof(Allocation) <= 136, "a million of these live in memory");

/// A VPC, subnet or other thing that has CIDRs; discovered, imported or created through a pool.
struct Resource {
    ResourceId id;
    ResourceKind kind = ResourceKind::Vpc;
    AccountNumber owner;
    RegionName region;
    ResourceId vpc; ///< for a subnet: its VPC
    QString zone;   ///< availability zone id of a subnet
    bool isDefaultVpc = false;
    Tags tags;
    Basis basis = Basis::Planned;
    Instant seenAt;
    Instant createdAt;
    QString awsId;
    Tags seenTags;   ///< as the last import showed them; `tags` may plan a correction (interface §4.15 point 3)
    Tags attributes; ///< what AWS keeps beside addresses, where it is not AWS's default: "enableDnsHostnames" → "true"
    bool operator==(const Resource&) const = default;
};

/// One CIDR of a resource in one scope: what AWS lists in GetIpamResourceCidrs (contract §13).
struct ResourceCidr {
    ResourceCidrId id;
    ResourceId resource;
    Prefix cidr;
    ScopeId scope;
    AllocationId allocation; ///< none: unmanaged
    bool monitored = true;   ///< false: ignored
    bool primary = false;    ///< the VPC's first IPv4 CIDR: cannot be disassociated
    AssociationState state = AssociationState::Associated;
    IpSource ipSource = IpSource::None;
    ScopeId pendingScope; ///< moves there once its allocation is released (contract §13.6)
    ColdText ipUsage;     ///< a fraction as AWS printed it; derived for VPCs when empty
    Basis basis = Basis::Planned;
    Instant seenAt;
    Instant createdAt;
    ColdText awsId; ///< the association id
    Instant dueAt;  ///< when a state on its way settles
    bool operator==(const ResourceCidr&) const = default;
};

/// A RAM resource share (contract §15). Principals are account numbers, OU ids ("ou-…") or the organisation ("o-…"), sorted.
struct Share {
    ShareId id;
    QString name;
    AccountNumber owner;
    RegionName region;
    QList<PoolId> pools; ///< sorted
    QStringList principals;
    QString permission = QStringLiteral("AWSRAMDefaultPermissionsIpamPool");
    bool allowExternal = true;
    ShareStatus status = ShareStatus::Active;
    Tags tags;
    Basis basis = Basis::Planned;
    Instant seenAt;
    Instant createdAt;
    Instant updatedAt;
    QString awsId;
    QList<ResourceDiscoveryId> discoveries; ///< sorted
    QStringList invited; ///< external accounts that have not accepted yet: no principals until they do; sorted
    Tags invitedAt; ///< account → when it was invited (ISO 8601); kept once it accepted; older rows do not say it
    bool operator==(const Share&) const = default;
};

/// Space in use outside AWS: a site, another cloud. Allocators avoid it, overlap counts it (interface §4.15 point 6).
struct ExternalNetwork {
    ExternalNetworkId id;
    ScopeId scope;
    Prefix cidr;
    QString site;
    quint32 asn = 0;
    QString connection; ///< "Direct Connect dxgw-…", "VPN", …
    QString owner;
    QString description;
    bool operator==(const ExternalNetwork&) const = default;
};

/// Space kept free on purpose. Counts as available in every AWS figure (decisions.md, Reserved space).
struct Reserve {
    ReserveId id;
    PoolId pool;
    Prefix cidr;
    QString purpose;
    ReserveHold hold = ReserveHold::PlanOnly;
    AllocationId allocation; ///< the custom allocation that holds it in AWS
    Instant until;
    Instant createdAt;
    bool operator==(const Reserve&) const = default;
};

struct HouseRule {
    HouseRuleId id;
    QString name;
    PoolId pool; ///< none: every pool
    QString key;
    HouseRuleKind kind = HouseRuleKind::AnyValue;
    QStringList values; ///< allowed values, or one regular expression
    bool operator==(const HouseRule&) const = default;
};

struct Waiver {
    WaiverId id;
    QString rule;    ///< a rule id of compliance/
    QString subject; ///< the finding's subject key
    QString reason;
    QString person;
    Instant until; ///< none: for good
    Instant createdAt;
    bool operator==(const Waiver&) const = default;
};

/// A name for a moment of the journal.
struct Checkpoint {
    CheckpointId id;
    QString name;
    qint64 seq = 0; ///< the journal entry that was newest then
    QString note;
    Instant createdAt;
    bool operator==(const Checkpoint&) const = default;
};

/// A range brought to EC2 outside IPAM (describe-byoip-cidrs; contract §10.6).
struct ByoipCidr {
    ByoipCidrId id;
    Prefix cidr;
    QString shownAs; ///< as AWS printed it when that had host bits
    RegionName region;
    QString state;
    QString statusMessage;
    QString description;
    Basis basis = Basis::Planned;
    Instant seenAt;
    EvidenceState evidence = EvidenceState::NotNeeded;
    QString evidenceFacts; ///< as PoolCidr's
    Instant evidenceAt;
    QString settlesTo;     ///< the state that follows a pending one
    Instant dueAt;         ///< when it does
    AccountNumber account; ///< that brought it; empty: the plan's owner
    Tags tags;             ///< of the address pool of EC2 that it is (change/byoipranges.h)
    bool operator==(const ByoipCidr&) const = default;
};

/// What an import looked at: coverage comes before verdicts (interface §4.15 point 5).
struct Coverage {
    CoverageId id;
    AccountNumber account;
    RegionName region;
    QString source; ///< "describe-vpcs", …
    qint64 rows = 0;
    bool complete = true; ///< false: a NextToken said there was more
    Instant seenAt;
    bool operator==(const Coverage&) const = default;
};

/// A resource discovery that was made (contract §12). The one that comes with an IPAM is no row: it follows from the IPAM.
struct ResourceDiscovery {
    ResourceDiscoveryId id;
    AccountNumber owner;
    RegionName region;                  ///< where it was made
    QList<RegionName> operatingRegions; ///< sorted; always holds `region`
    QString description;
    QStringList excludedUnits; ///< entity paths, "o-…/r-…/ou-…/" or with a '*' at the end for all below; sorted
    Tags tags;
    LifeState state = LifeState::CreateComplete;
    Instant dueAt;
    Basis basis = Basis::Planned;
    Instant seenAt;
    Instant createdAt;
    QString awsId;
    bool operator==(const ResourceDiscovery&) const = default;
};

/// An IPAM that is shown what a discovery sees.
struct DiscoveryAssociation {
    DiscoveryAssociationId id;
    IpamId ipam;
    ResourceDiscoveryId discovery;
    Tags tags;
    DiscoveryAssociationState state = DiscoveryAssociationState::AssociateComplete;
    Instant dueAt;
    Basis basis = Basis::Planned;
    Instant seenAt;
    Instant createdAt;
    QString awsId;
    bool operator==(const DiscoveryAssociation&) const = default;
};

/// The other proof of a range: a name and a value that its owner publishes in the reverse zones (contract §10.5).
struct VerificationToken {
    VerificationTokenId id;
    IpamId ipam;
    QString name;     ///< 8 digits: the TXT record's label
    QString value;    ///< a UUID: its text
    Instant notAfter; ///< 72 h after it was made
    Tags tags;
    LifeState state = LifeState::CreateComplete;
    Instant dueAt;
    Basis basis = Basis::Planned;
    Instant seenAt;
    Instant createdAt;
    QString awsId;
    bool operator==(const VerificationToken&) const = default;
};

/// An AS number of one's own, from which AWS may announce (BYOASN, contract §11.2).
struct Byoasn {
    ByoasnId id;
    IpamId ipam;
    quint32 asn = 0;
    AsnState state = AsnState::Provisioned;
    QString statusMessage; ///< a fact, as PoolCidr::failureMessage
    QString authorizationMessage;
    QString authorizationSignature;
    EvidenceState evidence = EvidenceState::NotChecked;
    QString evidenceFacts; ///< as PoolCidr's
    Instant evidenceAt;
    Instant dueAt; ///< when a pending state settles, or the row goes
    Basis basis = Basis::Planned;
    Instant seenAt;
    Instant createdAt;
    bool operator==(const Byoasn&) const = default;
};

/// The BYOIP CIDR that may be announced from such a number. One number a CIDR.
struct AsnAssociation {
    AsnAssociationId id;
    ByoasnId byoasn;
    PoolCidrId poolCidr;
    AsnAssociationState state = AsnAssociationState::Associated;
    QString statusMessage;
    Instant switchedAt; ///< when announcing last changed from Amazon's numbers to this one: once an hour at most
    Instant dueAt;
    Basis basis = Basis::Planned;
    Instant seenAt;
    Instant createdAt;
    bool operator==(const AsnAssociation&) const = default;
};

/// What people say of a step of the rollout (rollout/rollout.h): it is known by its key, so that the mark holds when the
/// plan is rolled out again.
struct StepMark {
    StepMarkId id;
    QString key; ///< "create-pool:ipam-pool-0ab…"
    StepProgress progress = StepProgress::ToDo;
    QString ticket;
    QString note;
    Instant markedAt;
    bool operator==(const StepMark&) const = default;
};

/// What a request with a client token was answered: the same request again gets the same answer (contract §2). Recorded by
/// the step that the request made, so that undoing the step frees the token. It lapses (awsapi/clienttokens.h), and is no
/// part of what the plan says: exports and comparisons leave it out.
struct ClientToken {
    ClientTokenId id;
    QString key;         ///< action, account, Region and the token itself
    QString fingerprint; ///< of the request without its token
    QString answer;      ///< XML elements of EC2, a JSON body of RAM
    Instant createdAt;
    bool operator==(const ClientToken&) const = default;
};

[[nodiscard]] inline QString nameOf(const Ipam& ipam) { return nameTag(ipam.tags); }
[[nodiscard]] inline QString nameOf(const Scope& scope) { return nameTag(scope.tags); }
[[nodiscard]] inline QString nameOf(const Pool& pool) { return nameTag(pool.tags); }
[[nodiscard]] inline QString nameOf(const Resource& resource) { return nameTag(resource.tags); }

} // namespace cadastre

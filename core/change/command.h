// SPDX-License-Identifier: GPL-3.0-or-later
// What people, scripts, importers and the endpoint can ask of a plan. A command is intent: names of things by handle,
// sizes by length, no result yet. decide() (change/decide.h) makes a ChangeSet of it or says why not.
#pragma once

#include "change/changeset.h"
#include "plan/entities.h"
#include "plan/evidence.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace cadastre {

/// Who asks. `person` is a human or program name, `account` the AWS account that acts (contract §15), `region` where the
/// call is sent (empty: wherever it has to be; only the endpoint and --region set it).
struct Caller {
    QString person;
    AccountNumber account; ///< empty: the plan's owner
    RegionName region;
    QString reason;
    QString ticket;
};

// ---- the frame ---------------------------------------------------------------------------------------------------
struct ChangeSettings { ///< every set member replaces the setting
    std::optional<QString> name, description, organizationId;
    std::optional<AccountNumber> owner, managementAccount, delegatedAdmin;
    std::optional<RegionName> homeRegion;
    std::optional<Partition> partition;
    std::optional<Policy> policy;
    std::optional<EvidenceMode> evidence;
    std::optional<qint64> settleSeconds, releaseSeconds;
    std::optional<bool> customInNoneLocale, organizationSharing;
    std::optional<QStringList> reusableRanges;
};
struct SetQuota {
    QString quota;
    qint64 value = 0;
};                         ///< plan/quotas.h names; -1 = back to AWS's default
struct CreateIpam {        ///< contract §4; makes both default scopes
    AccountNumber owner;   ///< empty: the plan's owner
    RegionName homeRegion; ///< empty: the plan's
    QList<RegionName> operatingRegions;
    QString description;
    Tags tags;
    Tier tier = Tier::Advanced;
    bool privateGua = false;
    MeteredAccount meteredAccount = MeteredAccount::IpamOwner;
};
struct ModifyIpam {
    IpamId ipam;
    QList<RegionName> addRegions, removeRegions;
    std::optional<QString> description;
    std::optional<Tier> tier;
    std::optional<bool> privateGua;
    std::optional<MeteredAccount> meteredAccount;
};
struct DeleteIpam {
    IpamId ipam;
    bool cascade = false;
};
struct CreateScope {
    IpamId ipam;
    QString description;
    Tags tags;
    QString externalAuthority; ///< as plan/externalauthority.h has it; empty: none
};
struct ModifyScope {
    ScopeId scope;
    std::optional<QString> description;
    std::optional<QString> externalAuthority; ///< empty: none from now on
};
struct DeleteScope {
    ScopeId scope;
};
struct AddAccount {
    AccountNumber number;
    QString name;
    OrgUnitId unit;
    bool external = false;
    Tags tags;
};
struct ModifyAccount {
    AccountId account;
    std::optional<QString> name;
    std::optional<OrgUnitId> unit;
    std::optional<bool> external;
};
struct RemoveAccount {
    AccountId account;
};
struct AddOrgUnit {
    QString name;
    OrgUnitId parent;
    QString awsId;
};
struct RemoveOrgUnit {
    OrgUnitId unit;
};
struct PutExternalNetwork {
    ExternalNetwork network;
}; ///< id 0: a new one; else replaces
struct RemoveExternalNetwork {
    ExternalNetworkId network;
};

// ---- pools (contract §6) -----------------------------------------------------------------------------------------
struct CreatePool {
    ScopeId scope;
    PoolId source;
    std::optional<Family> family; ///< taken from the source pool when absent
    RegionName locale;
    AwsService service = AwsService::None;
    PublicIpSource publicIpSource = PublicIpSource::None; ///< byoip by default in the public scope
    std::optional<bool> advertisable;                     ///< presence itself is checked (contract §6.1 row 9)
    Originator originator = Originator::Undecided;
    PrefixLength minLength, defaultLength, maxLength;
    TagPairs requiredTags;
    bool autoImport = false;
    ResourceId sourceResource;
    Strategy strategy = Strategy::FirstFit;
    RefillPolicy refill;
    QString description;
    Tags tags;
};
struct ModifyPool {
    PoolId pool;
    std::optional<QString> description;
    std::optional<bool> autoImport;
    PrefixLength minLength, defaultLength, maxLength;
    bool clearMin = false, clearDefault = false,
         clearMax = false; ///< AWS has only clearDefault; the others are planned edits
    TagPairs addTags, removeTags;
    std::optional<Strategy> strategy;
    std::optional<RefillPolicy> refill;
    std::optional<Originator> originator;
};
struct DeletePool {
    PoolId pool;
    bool cascade = false;
};
struct ProvisionCidr { ///< contract §7: exactly one of cidr and netmask
    PoolId pool;
    std::optional<Prefix> cidr;
    std::optional<int> netmask;
    std::optional<Strategy> strategy; ///< the pool's (source's) own when absent
    QString message, signature;       ///< authorization context
    QString tokenId;
    std::optional<Evidence> evidence; ///< what checking the authorization said; none: it was not checked
};
/// A BYOIP CIDR's proof was checked (again): its evidence is replaced. What is provisioned stays provisioned.
struct RecordEvidence {
    PoolCidrId cidr;
    Evidence evidence;
};
/// The same of an AS number of one's own.
struct RecordAsnEvidence {
    ByoasnId byoasn;
    Evidence evidence;
};
struct DeprovisionCidr {
    PoolId pool;
    Prefix cidr;
};
struct MoveCidr {
    PoolId from;
    PoolId to;
    Prefix cidr;
}; ///< with its allocations; planned space only (interface §4.15 point 7)
/// Other space for a block that is planned, and with it, each at the same place inside, for all that lies in it: subnets,
/// pools of a VPC's own space, what a sub-pool handed out. Everything keeps its id (interface §4.15 point 7).
struct MoveBlock {
    AllocationId allocation;    ///< of a VPC, a subnet or a sub-pool, or a manual one; or …
    ResourceCidrId association; ///< … the CIDR of a VPC or subnet, which may be in no pool yet
    PoolId to;                  ///< none: the pool that it is in
    std::optional<Prefix> cidr;
    std::optional<int> netmask; ///< neither: as long as it is, where the pool's rules allow that
};
struct RefillPool {
    PoolId pool;
};
/// Pending states and releases that are due by now (contract §7.3, §8.2). Asked by the engine, on open and by timer.
struct Settle {};

// ---- allocations (contract §8) -------------------------------------------------------------------------------------
struct Allocate {
    PoolId pool;
    std::optional<Prefix> cidr;
    std::optional<int> netmask;
    std::vector<Prefix> allowed, disallowed;
    std::optional<Strategy> strategy;
    QString description;
    Tags tags;
};
struct Release {
    AllocationId allocation;
};
struct DescribeAllocation {
    AllocationId allocation;
    QString description;
};
struct AddReserve {
    PoolId pool;
    std::optional<Prefix> cidr;
    std::optional<int> netmask;
    QString purpose;
    ReserveHold hold = ReserveHold::PlanOnly;
    Instant until;
};
struct RemoveReserve {
    ReserveId reserve;
};

// ---- VPCs and subnets (contract §9) --------------------------------------------------------------------------------
/// How one CIDR of a VPC comes about: from a pool (by length, by exact CIDR, or the pool's default), given by hand,
/// Amazon's, or of a range brought to EC2 outside IPAM (by exact CIDR, or one is chosen).
struct VpcCidrRequest {
    PoolId pool;
    std::optional<Prefix> cidr;
    std::optional<int> netmask;
    bool amazonProvided = false;
    std::optional<Strategy> strategy;
    ByoipCidrId range; ///< IPv6 only
    [[nodiscard]] bool isEmpty() const { return !pool && !cidr && !netmask && !amazonProvided && !range; }
};
struct CreateVpc {         ///< all CIDRs or none
    AccountNumber account; ///< empty: the caller's
    RegionName region;
    VpcCidrRequest ipv4, ipv6;
    Tags tags;
    bool isDefault = false;
    Tags attributes; ///< as SetAttributes has them
};
struct AssociateVpcCidr {
    ResourceId vpc;
    VpcCidrRequest request;
};
struct DisassociateVpcCidr {
    ResourceCidrId association;
};
struct DeleteVpc {
    ResourceId vpc;
};
struct CreateSubnet {
    ResourceId vpc;
    QString zone;
    VpcCidrRequest ipv4, ipv6;
    Tags tags;
};
struct DeleteSubnet {
    ResourceId subnet;
};
/// Subnets take IPv6 CIDRs later too; their IPv4 one stays.
struct AssociateSubnetCidr {
    ResourceId subnet;
    VpcCidrRequest request;
};
struct DisassociateSubnetCidr {
    ResourceCidrId association;
};
/// What AWS keeps of a VPC or subnet beside addresses; an empty value is AWS's default.
struct SetAttributes {
    ResourceId resource;
    Tags attributes;
};
/// What comes with an IPAM and has tags of its own without being a row (contract §12).
struct DefaultDiscovery {
    IpamId ipam;
    bool operator==(const DefaultDiscovery&) const = default;
};
struct DefaultDiscoveryAssociation {
    IpamId ipam;
    bool operator==(const DefaultDiscoveryAssociation&) const = default;
};
/// Tags on anything that has them.
using TagSubject = std::variant<IpamId, ScopeId, PoolId, AllocationId, ResourceId, ShareId, AccountId,
                                ResourceDiscoveryId, DiscoveryAssociationId, VerificationTokenId, DefaultDiscovery,
                                DefaultDiscoveryAssociation, ByoipCidrId>;
struct EditTags {
    TagSubject subject;
    Tags set;
    QStringList remove;
};

// ---- monitoring (contract §12, §13.6) -------------------------------------------------------------------------------
struct SetMonitored {
    ResourceCidrId cidr;
    bool monitored = true;
    ScopeId destination;
};
struct ImportDiscovered {
    PoolId pool;
}; ///< one pool's auto-import, now; none: every pool that has it on
/// Every IPAM looks again: what it sees and nobody watches comes into its default scopes. Follows whatever lets it see
/// more or less.
struct DiscoverResources {
    std::vector<ResourceCidrId> seenBefore; ///< ascending; an IPAM lets go of those that it sees no more
};

// ---- discovery and delegated administration (contract §3.3, §12, §15) ------------------------------------------------
struct CreateDiscovery {
    RegionName region; ///< empty: where the call goes, else the plan's home Region
    QList<RegionName> operatingRegions;
    QString description;
    Tags tags;
};
struct ModifyDiscovery {
    ResourceDiscoveryId discovery;
    QList<RegionName> addRegions, removeRegions;
    QStringList addExclusions, removeExclusions; ///< entity paths
    std::optional<QString> description;
};
struct DeleteDiscovery {
    ResourceDiscoveryId discovery;
};
struct AssociateDiscovery {
    IpamId ipam;
    ResourceDiscoveryId discovery;
    Tags tags;
};
struct DisassociateDiscovery {
    DiscoveryAssociationId association;
};
/// The management account lets a member run IPAM for the organisation.
struct DelegateAdmin {
    AccountNumber account;
};
struct RevokeAdmin {
    AccountNumber account;
};

// ---- advertising and sharing (contract §11, §15) --------------------------------------------------------------------
struct Advertise {
    Prefix cidr;
    RegionName region;
    quint32 asn = 0;
};
struct Withdraw {
    Prefix cidr;
    RegionName region;
};
struct ProvisionByoasn { ///< contract §11.2
    IpamId ipam;
    quint32 asn = 0;
    QString message, signature;       ///< authorization context
    std::optional<Evidence> evidence; ///< as ProvisionCidr's
};
struct DeprovisionByoasn {
    ByoasnId byoasn;
};
struct AssociateByoasn {
    quint32 asn = 0;
    Prefix cidr;
};
struct DisassociateByoasn {
    quint32 asn = 0;
    Prefix cidr;
};
/// Name and value are made outside (byoip/dnstoken.h), for they must not follow from anything.
struct CreateVerificationToken { ///< contract §10.5
    IpamId ipam;
    QString name, value;
    Tags tags;
};
struct DeleteVerificationToken {
    VerificationTokenId token;
};
struct CreateShare {
    QString name;
    QList<PoolId> pools;
    QStringList principals;
    QString permission;
    bool allowExternal = true;
    Tags tags;
    QList<ResourceDiscoveryId> discoveries;
};
struct ModifyShare {
    ShareId share;
    std::optional<QString> name;
    QList<PoolId> addPools, removePools;
    QStringList addPrincipals, removePrincipals;
    std::optional<bool> allowExternal;
    QList<ResourceDiscoveryId> addDiscoveries, removeDiscoveries;
    std::optional<QString> permission; ///< of its pools; empty is the default one
    bool operator==(const ModifyShare&) const = default;
};
struct DeleteShare {
    ShareId share;
};
/// An external account takes part in a share that it was invited to, or does not (contract §15).
struct AnswerInvitation {
    ShareId share;
    bool isAccepted = true;
};

// ---- audit ------------------------------------------------------------------------------------------------------------
struct AddWaiver {
    QString rule;
    QString subject;
    QString reason;
    Instant until;
};
struct RemoveWaiver {
    WaiverId waiver;
};
struct PutHouseRule {
    HouseRule rule;
};
struct RemoveHouseRule {
    HouseRuleId rule;
};
struct SetCheckpoint {
    QString name;
    QString note;
    qint64 seq = 0;
}; ///< seq is filled in by the engine
struct RemoveCheckpoint {
    CheckpointId checkpoint;
};

/// Says something of a step of the rollout; a mark that says nothing is taken away.
struct MarkStep {
    QString key;
    StepProgress progress = StepProgress::ToDo;
    QString ticket;
    QString note;
};

/// Changes worked out elsewhere (an import, a job, a replay): checked for consistency, then taken as they are.
struct TakeChanges {
    QString summary;
    ChangeSet changes;
    QStringList gone{}; ///< of an import: what an earlier step took away and AWS does not show any more, by id
    /// Are they what AWS showed? Then what they remove is gone there, and not planned to go. Older journals do not say it.
    std::optional<bool> isFromAws{};
    /// Of an import: what the plan wants otherwise in the rows that it shows; follows as a step of its own.
    ChangeSet edits{};
};

using AnyCommand = std::variant<
    ChangeSettings, SetQuota, CreateIpam, ModifyIpam, DeleteIpam, CreateScope, ModifyScope, DeleteScope, AddAccount,
    ModifyAccount, RemoveAccount, AddOrgUnit, RemoveOrgUnit, PutExternalNetwork, RemoveExternalNetwork, CreatePool,
    ModifyPool, DeletePool, ProvisionCidr, RecordEvidence, DeprovisionCidr, MoveCidr, RefillPool, Settle, Allocate,
    Release, DescribeAllocation, AddReserve, RemoveReserve, CreateVpc, AssociateVpcCidr, DisassociateVpcCidr, DeleteVpc,
    CreateSubnet, DeleteSubnet, EditTags, SetMonitored, ImportDiscovered, Advertise, Withdraw, CreateShare, ModifyShare,
    DeleteShare, AddWaiver, RemoveWaiver, PutHouseRule, RemoveHouseRule, SetCheckpoint, RemoveCheckpoint, TakeChanges,
    AssociateSubnetCidr, DisassociateSubnetCidr, SetAttributes, CreateDiscovery, ModifyDiscovery, DeleteDiscovery,
    AssociateDiscovery, DisassociateDiscovery, DelegateAdmin, RevokeAdmin, AnswerInvitation, ProvisionByoasn,
    DeprovisionByoasn, AssociateByoasn, DisassociateByoasn, CreateVerificationToken, DeleteVerificationToken, MarkStep,
    DiscoverResources, RecordAsnEvidence, MoveBlock>;

/// One of them. Not a bare alias, so that copying and destroying nearly fifty alternatives is compiled once.
class Command : public AnyCommand {
public:
    using AnyCommand::AnyCommand;
    Command();
    Command(const Command&);
    Command(Command&&) noexcept;
    Command& operator=(const Command&);
    Command& operator=(Command&&) noexcept;
    ~Command();
};

} // namespace cadastre

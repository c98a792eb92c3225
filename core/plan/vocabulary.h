// SPDX-License-Identifier: GPL-3.0-or-later
// The field's words as enums, with the spelling that AWS uses on the wire (contract §3.7). One table a kind; the same
// words go to JSON, SQL, CSV, the endpoint and the screen (states are words first, interface §4.1).
#pragma once

#include <QLatin1String>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <optional>
#include <utility>

namespace cadastre {

template <class E>
struct Words; // specialised below: static constexpr std::pair<E, const char*> table[]

template <class E>
[[nodiscard]] QLatin1String toWire(E value)
{
    for (const auto& [e, word] : Words<E>::table)
        if (e == value)
            return QLatin1String(word);
    return {};
}
template <class E>
[[nodiscard]] std::optional<E> fromWire(QStringView text)
{
    for (const auto& [e, word] : Words<E>::table)
        if (text == QLatin1String(word))
            return e;
    return std::nullopt;
}

/// Where our knowledge of an object comes from (interface §4.15 point 1).
enum class Basis : std::uint8_t { Planned, Rehearsed, Seen };
template <>
struct Words<Basis> {
    static constexpr std::pair<Basis, const char*> table[] = {{Basis::Planned, "planned"},
                                                              {Basis::Rehearsed, "rehearsed"},
                                                              {Basis::Seen, "seen"}};
};

enum class Partition : std::uint8_t { Aws, GovCloud, Sovereign, China };
template <>
struct Words<Partition> {
    static constexpr std::pair<Partition, const char*> table[] = {{Partition::Aws, "aws"},
                                                                  {Partition::GovCloud, "aws-us-gov"},
                                                                  {Partition::Sovereign, "aws-eusc"},
                                                                  {Partition::China, "aws-cn"}};
};

/// Which side of contract §21 a plan follows.
enum class Policy : std::uint8_t { Current, Blog2022 };
template <>
struct Words<Policy> {
    static constexpr std::pair<Policy, const char*> table[] = {{Policy::Current, "current"},
                                                               {Policy::Blog2022, "blog2022"}};
};

/// Whether a BYOIP CIDR settles without accepted evidence (decisions.md, State and evidence).
enum class EvidenceMode : std::uint8_t { Optional, Required };
template <>
struct Words<EvidenceMode> {
    static constexpr std::pair<EvidenceMode, const char*> table[] = {{EvidenceMode::Optional, "optional"},
                                                                     {EvidenceMode::Required, "required"}};
};

enum class EvidenceState : std::uint8_t { NotNeeded, NotChecked, Accepted, Rejected, Stale };
template <>
struct Words<EvidenceState> {
    static constexpr std::pair<EvidenceState, const char*> table[] = {{EvidenceState::NotNeeded, "not-needed"},
                                                                      {EvidenceState::NotChecked, "not-checked"},
                                                                      {EvidenceState::Accepted, "accepted"},
                                                                      {EvidenceState::Rejected, "rejected"},
                                                                      {EvidenceState::Stale, "stale"}};
};

/// Life of an IPAM, scope, pool, discovery.
enum class LifeState : std::uint8_t {
    CreateInProgress,
    CreateComplete,
    CreateFailed,
    ModifyInProgress,
    ModifyComplete,
    ModifyFailed,
    DeleteInProgress,
    DeleteComplete,
    DeleteFailed,
    IsolateInProgress,
    IsolateComplete,
    RestoreInProgress
};
template <>
struct Words<LifeState> {
    static constexpr std::pair<LifeState, const char*> table[] = {
        {LifeState::CreateInProgress, "create-in-progress"}, {LifeState::CreateComplete, "create-complete"},
        {LifeState::CreateFailed, "create-failed"},          {LifeState::ModifyInProgress, "modify-in-progress"},
        {LifeState::ModifyComplete, "modify-complete"},      {LifeState::ModifyFailed, "modify-failed"},
        {LifeState::DeleteInProgress, "delete-in-progress"}, {LifeState::DeleteComplete, "delete-complete"},
        {LifeState::DeleteFailed, "delete-failed"},          {LifeState::IsolateInProgress, "isolate-in-progress"},
        {LifeState::IsolateComplete, "isolate-complete"},    {LifeState::RestoreInProgress, "restore-in-progress"}};
};

enum class Tier : std::uint8_t { Free, Advanced };
template <>
struct Words<Tier> {
    static constexpr std::pair<Tier, const char*> table[] = {{Tier::Free, "free"}, {Tier::Advanced, "advanced"}};
};
enum class MeteredAccount : std::uint8_t { IpamOwner, ResourceOwner };
template <>
struct Words<MeteredAccount> {
    static constexpr std::pair<MeteredAccount, const char*> table[] = {
        {MeteredAccount::IpamOwner, "ipam-owner"}, {MeteredAccount::ResourceOwner, "resource-owner"}};
};
enum class ScopeType : std::uint8_t { Public, Private };
template <>
struct Words<ScopeType> {
    static constexpr std::pair<ScopeType, const char*> table[] = {{ScopeType::Public, "public"},
                                                                  {ScopeType::Private, "private"}};
};
enum class AwsService : std::uint8_t { None, Ec2, GlobalServices };
template <>
struct Words<AwsService> {
    static constexpr std::pair<AwsService, const char*> table[] = {{AwsService::None, ""},
                                                                   {AwsService::Ec2, "ec2"},
                                                                   {AwsService::GlobalServices, "global-services"}};
};
enum class PublicIpSource : std::uint8_t { None, Byoip, Amazon };
template <>
struct Words<PublicIpSource> {
    static constexpr std::pair<PublicIpSource, const char*> table[] = {{PublicIpSource::None, ""},
                                                                       {PublicIpSource::Byoip, "byoip"},
                                                                       {PublicIpSource::Amazon, "amazon"}};
};
/// Who originates the prefix to the Internet (interface §4.15 point 10).
enum class Originator : std::uint8_t { Undecided, Aws, OwnRouters };
template <>
struct Words<Originator> {
    static constexpr std::pair<Originator, const char*> table[] = {{Originator::Undecided, "undecided"},
                                                                   {Originator::Aws, "aws"},
                                                                   {Originator::OwnRouters, "own-routers"}};
};
enum class Strategy : std::uint8_t { FirstFit, BestFit, Sparse };
template <>
struct Words<Strategy> {
    static constexpr std::pair<Strategy, const char*> table[] = {{Strategy::FirstFit, "first-fit"},
                                                                 {Strategy::BestFit, "best-fit"},
                                                                 {Strategy::Sparse, "sparse"}};
};

/// A CIDR in a pool (contract §7.3).
enum class CidrState : std::uint8_t {
    PendingProvision,
    Provisioned,
    FailedProvision,
    PendingDeprovision,
    Deprovisioned,
    FailedDeprovision,
    PendingImport,
    FailedImport
};
template <>
struct Words<CidrState> {
    static constexpr std::pair<CidrState, const char*> table[] = {
        {CidrState::PendingProvision, "pending-provision"}, {CidrState::Provisioned, "provisioned"},
        {CidrState::FailedProvision, "failed-provision"},   {CidrState::PendingDeprovision, "pending-deprovision"},
        {CidrState::Deprovisioned, "deprovisioned"},        {CidrState::FailedDeprovision, "failed-deprovision"},
        {CidrState::PendingImport, "pending-import"},       {CidrState::FailedImport, "failed-import"}};
};
/// Does a CIDR in this state hold space that can be (or is) handed out?
[[nodiscard]] constexpr bool holdsSpace(CidrState state)
{
    return state == CidrState::Provisioned || state == CidrState::PendingDeprovision
        || state == CidrState::FailedDeprovision;
}
/// May anything be taken from it? A deprovisioning that failed leaves the CIDR as it was (contract §7.3).
[[nodiscard]] constexpr bool givesSpace(CidrState state)
{
    return state == CidrState::Provisioned || state == CidrState::FailedDeprovision;
}
enum class CidrFailure : std::uint8_t { None, CidrNotAvailable, LimitExceeded };
template <>
struct Words<CidrFailure> {
    static constexpr std::pair<CidrFailure, const char*> table[] = {{CidrFailure::None, ""},
                                                                    {CidrFailure::CidrNotAvailable,
                                                                     "cidr-not-available"},
                                                                    {CidrFailure::LimitExceeded, "limit-exceeded"}};
};
/// Whether Amazon announces a provisioned CIDR (contract §11.1); Withdrawn shows as "provisioned" on the wire.
enum class AdvertState : std::uint8_t { Withdrawn, PendingAdvertising, Advertised, PendingWithdrawal };
template <>
struct Words<AdvertState> {
    static constexpr std::pair<AdvertState, const char*> table[] = {
        {AdvertState::Withdrawn, "withdrawn"},
        {AdvertState::PendingAdvertising, "pending-advertising"},
        {AdvertState::Advertised, "advertised"},
        {AdvertState::PendingWithdrawal, "pending-withdrawal"}};
};

/// An AS number of one's own, brought to an IPAM (contract §3.7, §11.2).
enum class AsnState : std::uint8_t {
    PendingProvision,
    Provisioned,
    FailedProvision,
    PendingDeprovision,
    Deprovisioned,
    FailedDeprovision
};
template <>
struct Words<AsnState> {
    static constexpr std::pair<AsnState, const char*> table[] = {
        {AsnState::PendingProvision, "pending-provision"}, {AsnState::Provisioned, "provisioned"},
        {AsnState::FailedProvision, "failed-provision"},   {AsnState::PendingDeprovision, "pending-deprovision"},
        {AsnState::Deprovisioned, "deprovisioned"},        {AsnState::FailedDeprovision, "failed-deprovision"}};
};
/// Whether a BYOIP CIDR may be announced from such a number.
enum class AsnAssociationState : std::uint8_t {
    PendingAssociation,
    Associated,
    FailedAssociation,
    PendingDisassociation,
    Disassociated,
    FailedDisassociation
};
template <>
struct Words<AsnAssociationState> {
    static constexpr std::pair<AsnAssociationState, const char*> table[] = {
        {AsnAssociationState::PendingAssociation, "pending-association"},
        {AsnAssociationState::Associated, "associated"},
        {AsnAssociationState::FailedAssociation, "failed-association"},
        {AsnAssociationState::PendingDisassociation, "pending-disassociation"},
        {AsnAssociationState::Disassociated, "disassociated"},
        {AsnAssociationState::FailedDisassociation, "failed-disassociation"}};
};

enum class AllocationType : std::uint8_t { Custom, IpamPool, Vpc, Subnet, Ec2PublicIpv4Pool, Eip, AnycastIpList };
template <>
struct Words<AllocationType> {
    static constexpr std::pair<AllocationType, const char*> table[] = {
        {AllocationType::Custom, "custom"},
        {AllocationType::IpamPool, "ipam-pool"},
        {AllocationType::Vpc, "vpc"},
        {AllocationType::Subnet, "subnet"},
        {AllocationType::Ec2PublicIpv4Pool, "ec2-public-ipv4-pool"},
        {AllocationType::Eip, "eip"},
        {AllocationType::AnycastIpList, "anycast-ip-list"}};
};
enum class ResourceKind : std::uint8_t { Vpc, Subnet, Eip, PublicIpv4Pool, Ipv6Pool, Eni, AnycastIpList };
template <>
struct Words<ResourceKind> {
    static constexpr std::pair<ResourceKind, const char*> table[] = {{ResourceKind::Vpc, "vpc"},
                                                                     {ResourceKind::Subnet, "subnet"},
                                                                     {ResourceKind::Eip, "eip"},
                                                                     {ResourceKind::PublicIpv4Pool, "public-ipv4-pool"},
                                                                     {ResourceKind::Ipv6Pool, "ipv6-pool"},
                                                                     {ResourceKind::Eni, "eni"},
                                                                     {ResourceKind::AnycastIpList, "anycast-ip-list"}};
};
/// As what a pool lists the block of such a thing; none for what takes no block from a pool.
[[nodiscard]] constexpr std::optional<AllocationType> allocationTypeOf(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Vpc: return AllocationType::Vpc;
    case ResourceKind::Subnet: return AllocationType::Subnet;
    case ResourceKind::Eip: return AllocationType::Eip;
    case ResourceKind::PublicIpv4Pool: return AllocationType::Ec2PublicIpv4Pool;
    case ResourceKind::AnycastIpList: return AllocationType::AnycastIpList;
    case ResourceKind::Ipv6Pool:
    case ResourceKind::Eni: break;
    }
    return std::nullopt;
}
enum class AssociationState : std::uint8_t { Associating, Associated, Disassociating, Disassociated, Failing, Failed };
/// AWS shows it for a while, and nothing has the block any more.
[[nodiscard]] constexpr bool hasEnded(AssociationState state)
{
    return state == AssociationState::Disassociated || state == AssociationState::Failed;
}
template <>
struct Words<AssociationState> {
    static constexpr std::pair<AssociationState, const char*> table[] = {
        {AssociationState::Associating, "associating"},
        {AssociationState::Associated, "associated"},
        {AssociationState::Disassociating, "disassociating"},
        {AssociationState::Disassociated, "disassociated"},
        {AssociationState::Failing, "failing"},
        {AssociationState::Failed, "failed"}};
};
enum class IpSource : std::uint8_t { None, Amazon, Byoip };
template <>
struct Words<IpSource> {
    static constexpr std::pair<IpSource, const char*> table[] = {{IpSource::None, "none"},
                                                                 {IpSource::Amazon, "amazon"},
                                                                 {IpSource::Byoip, "byoip"}};
};

// Verdicts (contract §13): derived, never stored.
enum class ManagementState : std::uint8_t { NotApplicable, Managed, Unmanaged, Ignored };
template <>
struct Words<ManagementState> {
    static constexpr std::pair<ManagementState, const char*> table[] = {{ManagementState::NotApplicable, ""},
                                                                        {ManagementState::Managed, "managed"},
                                                                        {ManagementState::Unmanaged, "unmanaged"},
                                                                        {ManagementState::Ignored, "ignored"}};
};
enum class ComplianceStatus : std::uint8_t { NotApplicable, Compliant, Noncompliant, Unmanaged, Ignored };
template <>
struct Words<ComplianceStatus> {
    static constexpr std::pair<ComplianceStatus, const char*> table[] = {{ComplianceStatus::NotApplicable, ""},
                                                                         {ComplianceStatus::Compliant, "compliant"},
                                                                         {ComplianceStatus::Noncompliant,
                                                                          "noncompliant"},
                                                                         {ComplianceStatus::Unmanaged, "unmanaged"},
                                                                         {ComplianceStatus::Ignored, "ignored"}};
};
enum class OverlapStatus : std::uint8_t { Nonoverlapping, Overlapping, Ignored };
template <>
struct Words<OverlapStatus> {
    static constexpr std::pair<OverlapStatus, const char*> table[] = {{OverlapStatus::Nonoverlapping, "nonoverlapping"},
                                                                      {OverlapStatus::Overlapping, "overlapping"},
                                                                      {OverlapStatus::Ignored, "ignored"}};
};

/// A resource discovery of an IPAM (contract §3.7, §12).
enum class DiscoveryAssociationState : std::uint8_t {
    AssociateInProgress,
    AssociateComplete,
    AssociateFailed,
    DisassociateInProgress,
    DisassociateComplete,
    DisassociateFailed,
    IsolateInProgress,
    IsolateComplete,
    RestoreInProgress
};
template <>
struct Words<DiscoveryAssociationState> {
    static constexpr std::pair<DiscoveryAssociationState, const char*> table[] = {
        {DiscoveryAssociationState::AssociateInProgress, "associate-in-progress"},
        {DiscoveryAssociationState::AssociateComplete, "associate-complete"},
        {DiscoveryAssociationState::AssociateFailed, "associate-failed"},
        {DiscoveryAssociationState::DisassociateInProgress, "disassociate-in-progress"},
        {DiscoveryAssociationState::DisassociateComplete, "disassociate-complete"},
        {DiscoveryAssociationState::DisassociateFailed, "disassociate-failed"},
        {DiscoveryAssociationState::IsolateInProgress, "isolate-in-progress"},
        {DiscoveryAssociationState::IsolateComplete, "isolate-complete"},
        {DiscoveryAssociationState::RestoreInProgress, "restore-in-progress"}};
};

enum class ShareStatus : std::uint8_t { Pending, Active, Failed, Deleting, Deleted };
template <>
struct Words<ShareStatus> {
    static constexpr std::pair<ShareStatus, const char*> table[] = {{ShareStatus::Pending, "PENDING"},
                                                                    {ShareStatus::Active, "ACTIVE"},
                                                                    {ShareStatus::Failed, "FAILED"},
                                                                    {ShareStatus::Deleting, "DELETING"},
                                                                    {ShareStatus::Deleted, "DELETED"}};
};
/// Where a growth reserve exists (interface §4.15 point 2).
enum class ReserveHold : std::uint8_t { PlanOnly, HeldInAws };
template <>
struct Words<ReserveHold> {
    static constexpr std::pair<ReserveHold, const char*> table[] = {{ReserveHold::PlanOnly, "plan-only"},
                                                                    {ReserveHold::HeldInAws, "held-in-aws"}};
};
/// House rules only report; AWS pool rules refuse (interface §4.15 point 4).
enum class HouseRuleKind : std::uint8_t { AnyValue, OneOf, Matches };
template <>
struct Words<HouseRuleKind> {
    static constexpr std::pair<HouseRuleKind, const char*> table[] = {{HouseRuleKind::AnyValue, "any-value"},
                                                                      {HouseRuleKind::OneOf, "one-of"},
                                                                      {HouseRuleKind::Matches, "matches"}};
};

enum class StepProgress : std::uint8_t { ToDo, Done, LeftOut };
template <>
struct Words<StepProgress> {
    static constexpr std::pair<StepProgress, const char*> table[] = {{StepProgress::ToDo, "to-do"},
                                                                     {StepProgress::Done, "done"},
                                                                     {StepProgress::LeftOut, "left-out"}};
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/patterns.h"

#include <QCoreApplication>

namespace cadastre {

// No default: a code without a sentence is a warning of the compiler, and an error of the CI.
Phrase phraseOf(ErrorCode code)
{
    switch (code) {
    // Text of addresses
    case ErrorCode::InvalidAddress:
        return {"invalid-address",
                QT_TRANSLATE_NOOP("core",
                                  "“{subject}” is not an IP address[: {reason}][ (at character {position1})].")};
    case ErrorCode::ZoneNotAllowed:
        return {"zone-not-allowed",
                QT_TRANSLATE_NOOP("core", "“{subject}” has a zone ([%{zone}]); plans hold addresses without one."),
                QT_TRANSLATE_NOOP("core", "Leave out the % and what follows it.")};
    case ErrorCode::InvalidPrefix:
        return {"invalid-prefix",
                QT_TRANSLATE_NOOP("core", "“{subject}” is not a CIDR[: {reason}][ (at character {position1})]."),
                QT_TRANSLATE_NOOP("core", "Write an address, a slash and a prefix length, for example 2001:db8::/48 or "
                                          "10.0.0.0/16.")};
    case ErrorCode::LengthOutOfRange:
        return {"length-out-of-range",
                QT_TRANSLATE_NOOP("core", "[“{subject}”: ]prefix length {length} is out of range[; the largest is "
                                          "{limit}].")};
    case ErrorCode::HostBitsSet:
        return {"host-bits-set",
                QT_TRANSLATE_NOOP("core", "“{subject}” has host bits set[; the network is {suggestion}].")};
    case ErrorCode::InvalidAsn:
        return {"invalid-asn", QT_TRANSLATE_NOOP("core", "“{subject}” is not an AS number[: {reason}]."),
                QT_TRANSLATE_NOOP("core", "AS numbers go from 0 to 4294967295.")};
    case ErrorCode::InvalidAccount:
        return {"invalid-account", QT_TRANSLATE_NOOP("core", "“{subject}” is not an AWS account[: {reason}]."),
                QT_TRANSLATE_NOOP("core", "An account is twelve digits, leading zeros included.")};
    case ErrorCode::InvalidDate:
        return {"invalid-date", QT_TRANSLATE_NOOP("core", "“{subject}” is not a date[: {reason}].")};
    case ErrorCode::FamilyMismatch:
        return {"family-mismatch", QT_TRANSLATE_NOOP("core", "[{subject} is ][{found} ]where {expected} is needed.")};
    // Naming things
    case ErrorCode::NotFound:
        return {"not-found", QT_TRANSLATE_NOOP("core", "There is no [{kind} ]“{subject}” in this plan.")};
    case ErrorCode::AmbiguousName:
        return {"ambiguous-name", QT_TRANSLATE_NOOP("core", "“{subject}” names more than one {kind}[: {candidates}]."),
                QT_TRANSLATE_NOOP("core", "Use the id, or the path of a pool.")};
    case ErrorCode::NameTaken:
        return {"name-taken", QT_TRANSLATE_NOOP("core", "The name “{subject}” is taken[ by another {kind}].")};
    case ErrorCode::MissingValue:
        return {"missing-value", QT_TRANSLATE_NOOP("core", "A value for {field} is missing.")};
    case ErrorCode::InvalidValue:
        return {"invalid-value", QT_TRANSLATE_NOOP("core", "[{field}: ]“{subject}” is not allowed[: {reason}]."),
                QT_TRANSLATE_NOOP("core", "[Did you mean {suggestion}?]")};
    case ErrorCode::ConflictingValues:
        return {"conflicting-values", QT_TRANSLATE_NOOP("core", "{first} and {second} exclude each other."),
                QT_TRANSLATE_NOOP("core", "Give one of them.")};
    case ErrorCode::NothingToChange:
        return {"nothing-to-change", QT_TRANSLATE_NOOP("core", "Nothing was asked to change[ in this {kind}].")};
    case ErrorCode::TooLong:
        return {"too-long",
                QT_TRANSLATE_NOOP("core", "[{field}: ]“{subject}” is too long[; at most {limit} characters].")};
    // The frame
    case ErrorCode::NoIpam:
        return {"no-ipam", QT_TRANSLATE_NOOP("core", "This plan has no IPAM yet."),
                QT_TRANSLATE_NOOP("core", "Create one first (“ipam create”).")};
    case ErrorCode::IpamExists:
        return {"ipam-exists",
                QT_TRANSLATE_NOOP("core", "There is an IPAM in this plan already[ (home Region {region})].")};
    case ErrorCode::RegionNotOperating:
        return {"region-not-operating",
                QT_TRANSLATE_NOOP("core", "Region {region} is not an operating Region of the IPAM."),
                QT_TRANSLATE_NOOP("core", "Add it to the IPAM’s operating Regions first.")};
    case ErrorCode::RegionInUse:
        return {"region-in-use",
                QT_TRANSLATE_NOOP("core", "Region {region} is in use[ by {by}] and cannot be removed.")};
    case ErrorCode::HomeRegionFixed:
        return {"home-region-fixed",
                QT_TRANSLATE_NOOP("core", "The home Region[ {region}] cannot be removed or changed.")};
    case ErrorCode::ScopeIsDefault:
        return {"scope-is-default",
                QT_TRANSLATE_NOOP("core", "[{subject}: ]a default scope cannot be deleted; it goes with its IPAM.")};
    case ErrorCode::NotEmpty:
        return {"not-empty", QT_TRANSLATE_NOOP("core", "[{subject}: ]still holds[ {count}][ {what}]."),
                QT_TRANSLATE_NOOP("core",
                                  "Remove them first, or delete with everything inside where that is offered.")};
    case ErrorCode::QuotaExceeded:
        return {"quota-exceeded",
                QT_TRANSLATE_NOOP("core", "[{subject}: ]the quota {quota} is {limit}[; this would make {wanted}]."),
                QT_TRANSLATE_NOOP("core", "Ask AWS for a higher quota, then set it with “quota set”.")};
    case ErrorCode::CascadePublicScope:
        return {"cascade-public-scope",
                QT_TRANSLATE_NOOP("core", "Pools of the public scope cannot be deleted with all that is inside."),
                QT_TRANSLATE_NOOP("core", "Release, deprovision and delete step by step.")};
    case ErrorCode::TierLacks:
        return {"tier-lacks",
                QT_TRANSLATE_NOOP("core", "[{subject}: ]the advanced tier of IPAM is needed[ for {feature}].")};
    case ErrorCode::NotAuthorized:
        return {"not-authorized", QT_TRANSLATE_NOOP("core", "Account {account} may not do this[ ({action})].")};
    case ErrorCode::WrongRegion:
        return {"wrong-region", QT_TRANSLATE_NOOP("core", "This belongs to Region {expected}, not[ {region}].")};
    // Pools
    case ErrorCode::DepthExceeded:
        return {"depth-exceeded",
                QT_TRANSLATE_NOOP("core", "A pool here would be at depth {depth}; {limit} is the deepest.")};
    case ErrorCode::SourceScopeDiffers:
        return {"source-scope-differs", QT_TRANSLATE_NOOP("core", "The source pool[ {source}] is in another scope.")};
    case ErrorCode::SourceFamilyDiffers:
        return {"source-family-differs",
                QT_TRANSLATE_NOOP("core", "The source pool[ {source}] has the other address family.")};
    case ErrorCode::LocaleDiffersFromSource:
        return {"locale-differs-from-source",
                QT_TRANSLATE_NOOP("core", "The locale[ {locale}] differs from the source pool’s[ {sourceLocale}]."),
                QT_TRANSLATE_NOOP("core", "A pool below one with a locale has the same locale.")};
    case ErrorCode::AdvertisableNotAllowed:
        return {"advertisable-not-allowed",
                QT_TRANSLATE_NOOP(
                    "core", "“Publicly advertisable” can only be said for IPv6 pools of the public scope whose space "
                            "is your own (BYOIP)[: {reason}].")};
    case ErrorCode::PublicOnly:
        return {"public-only", QT_TRANSLATE_NOOP("core", "[{field} ]is for pools of the public scope.")};
    case ErrorCode::AmazonNeedsLocale:
        return {"amazon-needs-locale", QT_TRANSLATE_NOOP("core", "A pool of Amazon-provided space needs a locale.")};
    case ErrorCode::LengthsOutOfOrder:
        return {"lengths-out-of-order",
                QT_TRANSLATE_NOOP(
                    "core", "The lengths are out of order[ (largest block /{min})][ (default /{default})][ (smallest "
                            "block /{max})]."),
                QT_TRANSLATE_NOOP("core", "The largest block’s number is the smallest of the three.")};
    case ErrorCode::LiveSpace:
        return {"live-space",
                QT_TRANSLATE_NOOP("core", "[{subject}: ]was seen in AWS, so moving it means renumbering[ ({count} in "
                                          "use)]."),
                QT_TRANSLATE_NOOP("core", "Associate a new CIDR, migrate, then give the old one back.")};
    case ErrorCode::ServicePoolAsSource:
        return {"service-pool-as-source",
                QT_TRANSLATE_NOOP("core", "The pool[ {source}] has a service and cannot be a source (rules of 2022).")};
    case ErrorCode::SourceNeedsLocale:
        return {"source-needs-locale", QT_TRANSLATE_NOOP("core", "The source pool[ {source}] needs a locale.")};
    case ErrorCode::PoolHasCidrs:
        return {"pool-has-cidrs",
                QT_TRANSLATE_NOOP("core", "[{subject}: ]there are provisioned CIDRs in the pool[ ({count})]."),
                QT_TRANSLATE_NOOP("core", "Deprovision them first.")};
    case ErrorCode::PoolHasAllocations:
        return {"pool-has-allocations",
                QT_TRANSLATE_NOOP("core", "[{subject}: ]there are allocations in the pool[ ({count})]."),
                QT_TRANSLATE_NOOP("core", "Release them first.")};
    case ErrorCode::PoolHasChildren:
        return {"pool-has-children",
                QT_TRANSLATE_NOOP("core", "[{subject}: ]there are pools below this one[ ({count})]."),
                QT_TRANSLATE_NOOP("core", "Delete them first.")};
    case ErrorCode::WildcardInPoolRule:
        return {"wildcard-in-pool-rule",
                QT_TRANSLATE_NOOP("core", "The rule for tag “{key}” has a *; AWS compares exactly."),
                QT_TRANSLATE_NOOP("core", "Use a house rule to allow any value.")};
    // Provisioning
    case ErrorCode::CidrXorNetmask:
        return {"cidr-xor-netmask",
                QT_TRANSLATE_NOOP("core", "Give either a CIDR or a prefix length, not both and not neither.")};
    case ErrorCode::AuthorizationRequired:
        return {"authorization-required",
                QT_TRANSLATE_NOOP(
                    "core", "[{subject}: ]bringing your own range to a top-level pool needs an authorization message "
                            "and its signature (or a verification token).")};
    case ErrorCode::AuthorizationNotAllowed:
        return {"authorization-not-allowed",
                QT_TRANSLATE_NOOP("core",
                                  "[{subject}: ]an authorization is only for ranges brought to a top-level public "
                                  "pool.")};
    case ErrorCode::CidrNotAvailable:
        return {"cidr-not-available",
                QT_TRANSLATE_NOOP("core", "[{subject} ]is not available[: {reason}][ ({with})].")};
    case ErrorCode::CidrInvalidState:
        return {"cidr-invalid-state",
                QT_TRANSLATE_NOOP("core", "The CIDR [{subject} ]is in state {state}; this needs another state.")};
    case ErrorCode::CidrHasAllocations:
        return {"cidr-has-allocations",
                QT_TRANSLATE_NOOP("core", "The CIDR [{subject} ]has one or more allocations[ ({count})][: {with}]."),
                QT_TRANSLATE_NOOP("core", "Release them first.")};
    case ErrorCode::CidrAdvertised:
        return {"cidr-advertised", QT_TRANSLATE_NOOP("core", "[{subject} ]is advertised[ in {region}]."),
                QT_TRANSLATE_NOOP("core", "Withdraw it first.")};
    case ErrorCode::PrefixTooLong:
        return {"prefix-too-long",
                QT_TRANSLATE_NOOP("core", "[{subject}: ]prefix length /{length} is too long[; the limit is /{limit}][ "
                                          "({reason})].")};
    case ErrorCode::PrefixTooShort:
        return {"prefix-too-short",
                QT_TRANSLATE_NOOP("core",
                                  "[{subject}: ]prefix length /{length} is too short[; the limit is /{limit}].")};
    case ErrorCode::ServiceRequired:
        return {"service-required",
                QT_TRANSLATE_NOOP("core", "A pool with a locale in the public scope needs a service (ec2).")};
    case ErrorCode::OutsideSource:
        return {"outside-source",
                QT_TRANSLATE_NOOP("core", "[{subject} ]lies outside the space of the source pool[ {source}].")};
    // Allocations
    case ErrorCode::NoDefaultLength:
        return {"no-default-length",
                QT_TRANSLATE_NOOP("core",
                                  "The pool[ {subject}] has no default length; give a CIDR or a prefix length.")};
    case ErrorCode::TooBigForPool:
        return {"too-big-for-pool",
                QT_TRANSLATE_NOOP(
                    "core", "[{subject}: ]the allocation size /{length} is too big for the pool[; the largest free "
                            "block is /{largest}][; {reason}][: {keptCidr}][ ({with})].")};
    case ErrorCode::NotInPool:
        return {"not-in-pool",
                QT_TRANSLATE_NOOP("core", "[{subject} ]is not inside a provisioned CIDR of the pool[ {pool}].")};
    case ErrorCode::Overlap:
        return {"overlap", QT_TRANSLATE_NOOP("core", "[{subject} ]overlaps[ {withCidr}][ ({with})].")};
    case ErrorCode::ReservedSpace:
        return {"reserved-space", QT_TRANSLATE_NOOP("core", "[{subject} ]is reserved[ ({with})]."),
                QT_TRANSLATE_NOOP("core", "Remove the reserve, or choose another block.")};
    case ErrorCode::AllocationNotManual:
        return {"allocation-not-manual",
                QT_TRANSLATE_NOOP(
                    "core", "[{subject} ]is held by a resource[ ({type})]; only manual allocations are released by "
                            "hand.")};
    case ErrorCode::LocaleNone:
        return {"locale-none",
                QT_TRANSLATE_NOOP("core", "[{subject}: ]resources cannot draw from a pool without a locale.")};
    case ErrorCode::MissingTags:
        return {"missing-tags",
                QT_TRANSLATE_NOOP("core", "[{subject}: ]required tags are missing[: {tags}][ (pool {pool})].")};
    case ErrorCode::LengthBelowMin:
        return {"length-below-min",
                QT_TRANSLATE_NOOP("core",
                                  "[{subject}: ]/{length} is larger than the pool’s largest block /{min}[ (pool "
                                  "{pool})].")};
    case ErrorCode::LengthAboveMax:
        return {"length-above-max",
                QT_TRANSLATE_NOOP("core",
                                  "[{subject}: ]/{length} is smaller than the pool’s smallest block /{max}[ (pool "
                                  "{pool})].")};
    case ErrorCode::PoolNotShared:
        return {"pool-not-shared",
                QT_TRANSLATE_NOOP("core", "The pool[ {pool}] is not shared with account[ {account}].")};
    // VPCs
    case ErrorCode::VpcNeedsIpv4: return {"vpc-needs-ipv4", QT_TRANSLATE_NOOP("core", "A VPC needs an IPv4 CIDR.")};
    case ErrorCode::InvalidVpcRange:
        return {"invalid-vpc-range",
                QT_TRANSLATE_NOOP(
                    "core", "[{subject}: ]/{length} is not allowed for a VPC; IPv4 goes from /16 to /28, IPv6 from /44 "
                            "to /60 in steps of 4.")};
    case ErrorCode::SubnetOutsideVpc:
        return {"subnet-outside-vpc",
                QT_TRANSLATE_NOOP("core", "[{subject} ]is not inside a CIDR of the VPC[ {vpc}].")};
    case ErrorCode::SubnetConflict:
        return {"subnet-conflict",
                QT_TRANSLATE_NOOP("core", "The CIDR [{subject} ]conflicts with another subnet[ ({with})].")};
    case ErrorCode::PrimaryCidr:
        return {"primary-cidr",
                QT_TRANSLATE_NOOP("core", "[{subject} ]is the VPC’s primary IPv4 CIDR and cannot be removed.")};
    case ErrorCode::VpcHasSubnets:
        return {"vpc-has-subnets", QT_TRANSLATE_NOOP("core", "The VPC[ {subject}] has subnets[ ({count})]."),
                QT_TRANSLATE_NOOP("core", "Delete them first.")};
    case ErrorCode::NotPlanningPool:
        return {"not-planning-pool",
                QT_TRANSLATE_NOOP(
                    "core", "[{subject} ]is not a resource planning pool; subnets draw from the planning pool of their "
                            "VPC.")};
    // Advertising, sharing
    case ErrorCode::NotAdvertisable:
        return {"not-advertisable",
                QT_TRANSLATE_NOOP("core", "[{subject} ]cannot be advertised: its pool is not publicly advertisable.")};
    case ErrorCode::NotProvisioned:
        return {"not-provisioned",
                QT_TRANSLATE_NOOP("core", "[{subject} ]is not provisioned[; its state is {state}].")};
    case ErrorCode::AsnInvalidState:
        return {"asn-invalid-state",
                QT_TRANSLATE_NOOP("core", "[{subject} ]is in state {state}; this needs another state.")};
    case ErrorCode::AsnNotAssociated:
        return {"asn-not-associated", QT_TRANSLATE_NOOP("core", "[{subject} ]is not associated with {asn}."),
                QT_TRANSLATE_NOOP("core", "Provision the AS number and associate it with this very CIDR.")};
    case ErrorCode::AsnSwitchedAgain:
        return {"asn-switched-again",
                QT_TRANSLATE_NOOP("core",
                                  "[{subject} ]was switched from Amazon’s AS numbers to {asn} less than an hour "
                                  "ago[; again from {until}].")};
    case ErrorCode::ShareInUse:
        return {"share-in-use", QT_TRANSLATE_NOOP("core", "[{subject} ]is still shared[ by {share}]."),
                QT_TRANSLATE_NOOP("core", "Take the share away first.")};
    case ErrorCode::ShareAccessLost:
        return {"share-access-lost",
                QT_TRANSLATE_NOOP("core", "Allocations of accounts that lose access stay[: {count}].")};
    // Undo
    case ErrorCode::NothingToUndo: return {"nothing-to-undo", QT_TRANSLATE_NOOP("core", "There is nothing to undo.")};
    case ErrorCode::NothingToRedo: return {"nothing-to-redo", QT_TRANSLATE_NOOP("core", "There is nothing to redo.")};
    case ErrorCode::UndoBlocked:
        return {"undo-blocked",
                QT_TRANSLATE_NOOP("core",
                                  "Step[ {step}] cannot be taken back[: {because}][: {subject}][ (“{name}”)][; see "
                                  "step {seq}][: {did}]."),
                QT_TRANSLATE_NOOP("core", "Take back the later steps first.")};
    case ErrorCode::RevisionMoved:
        return {"revision-moved",
                QT_TRANSLATE_NOOP("core", "The plan was changed meanwhile[ (revision {found}, expected {expected})]."),
                QT_TRANSLATE_NOOP("core", "Look at it again and repeat.")};
    // Proof of ownership
    case ErrorCode::MalformedMessage:
        return {"malformed-message", QT_TRANSLATE_NOOP("core", "The authorization message is malformed[: {reason}].")};
    case ErrorCode::BadAlphabet:
        return {"bad-alphabet",
                QT_TRANSLATE_NOOP(
                    "core", "The signature is not in AWS’s alphabet[ (character {position1})]: + is -, = is _, / is "
                            "~.")};
    case ErrorCode::BadBase64:
        return {"bad-base64", QT_TRANSLATE_NOOP("core", "The signature does not decode[: {reason}].")};
    case ErrorCode::WeakKey:
        return {"weak-key",
                QT_TRANSLATE_NOOP("core", "The key has only {bits} bits; RSA keys of 2048 bits or more are needed.")};
    case ErrorCode::NotRsa: return {"not-rsa", QT_TRANSLATE_NOOP("core", "The key is[ {type}], not RSA.")};
    case ErrorCode::CertificateMissing:
        return {"certificate-missing",
                QT_TRANSLATE_NOOP("core", "[{subject}: ]no X.509 certificate was found in the registry record.")};
    case ErrorCode::TokenExpired:
        return {"token-expired", QT_TRANSLATE_NOOP("core", "The verification token[ {subject}] expired on {date}."),
                QT_TRANSLATE_NOOP("core", "Make a new one; it holds for 72 hours.")};
    // Files, stores, formats
    case ErrorCode::FileNotFound: return {"file-not-found", QT_TRANSLATE_NOOP("core", "There is no file “{subject}”.")};
    case ErrorCode::FileExists:
        return {"file-exists", QT_TRANSLATE_NOOP("core", "“{subject}” exists already."),
                QT_TRANSLATE_NOOP("core", "Choose another name; nothing is overwritten unasked.")};
    case ErrorCode::FileNotReadable:
        return {"file-not-readable", QT_TRANSLATE_NOOP("core", "“{subject}” cannot be read[: {reason}].")};
    case ErrorCode::FileNotWritable:
        return {"file-not-writable", QT_TRANSLATE_NOOP("core", "“{subject}” cannot be written[: {reason}].")};
    case ErrorCode::FileTooLarge:
        return {"file-too-large",
                QT_TRANSLATE_NOOP("core", "“{subject}” is too large[: {size} bytes][, at most {limit}].")};
    case ErrorCode::NotAPlan: return {"not-aplan", QT_TRANSLATE_NOOP("core", "“{subject}” is not a plan[: {reason}].")};
    case ErrorCode::PlanNewer:
        return {"plan-newer",
                QT_TRANSLATE_NOOP(
                    "core", "“{subject}” was written by a newer version[ ({writer})][: form {version}, this program "
                            "knows {supported}]."),
                QT_TRANSLATE_NOOP("core", "Open it with the newer version.")};
    case ErrorCode::PlanDamaged:
        return {"plan-damaged", QT_TRANSLATE_NOOP("core", "[“{subject}”: ]the plan is damaged[: {reason}]."),
                QT_TRANSLATE_NOOP("core", "Restore a copy; nothing was changed.")};
    case ErrorCode::PlanForeignSchema:
        return {"plan-foreign-schema",
                QT_TRANSLATE_NOOP("core", "“{subject}” holds something that is not of a plan[: {object}].")};
    case ErrorCode::PlanLocked: return {"plan-locked", QT_TRANSLATE_NOOP("core", "“{subject}” is in use[ by {by}].")};
    case ErrorCode::PlanReadOnly:
        return {"plan-read-only", QT_TRANSLATE_NOOP("core", "[“{subject}” ]is open for reading only[: {reason}].")};
    case ErrorCode::StoreFailed:
        return {"store-failed", QT_TRANSLATE_NOOP("core", "The plan could not be stored[: {reason}]."),
                QT_TRANSLATE_NOOP("core", "Nothing was changed.")};
    case ErrorCode::DiskFull:
        return {"disk-full",
                QT_TRANSLATE_NOOP("core",
                                  "[“{subject}”: ]the disk is full[: {reason}][; the plan was not closed, and to "
                                  "read it with its “{wal}” needs 64 KiB beside it]."),
                QT_TRANSLATE_NOOP("core", "Nothing was changed; make room and repeat.")};
    case ErrorCode::InvalidJson:
        return {"invalid-json",
                QT_TRANSLATE_NOOP("core",
                                  "[“{subject}” ]is not valid JSON[ (line {line}, column {column})][: {reason}].")};
    case ErrorCode::DuplicateKey:
        return {"duplicate-key",
                QT_TRANSLATE_NOOP("core",
                                  "[“{subject}”: ]the key “{key}” comes twice[ (line {line}, column {column})].")};
    case ErrorCode::NotUtf8:
        return {"not-utf8", QT_TRANSLATE_NOOP("core", "[“{subject}” ]is not UTF-8[ (byte {offset})][; save it "
                                                      "as “{saveAs}” and import that].")};
    case ErrorCode::Utf16Hint:
        return {"utf16-hint", QT_TRANSLATE_NOOP("core", "[“{subject}” ]is UTF-16 and cannot be decoded."),
                QT_TRANSLATE_NOOP("core", "PowerShell’s > writes UTF-16; use “| Out-File -Encoding utf8”.")};
    case ErrorCode::EmptyInput: return {"empty-input", QT_TRANSLATE_NOOP("core", "[“{subject}” ]is empty.")};
    case ErrorCode::WrongFormat:
        return {"wrong-format",
                QT_TRANSLATE_NOOP("core", "[“{subject}” ]is not what was expected[: found {found}][, expected "
                                          "{expected}].")};
    case ErrorCode::IncompletePage:
        return {"incomplete-page",
                QT_TRANSLATE_NOOP("core", "[“{subject}” ]is one page of several: a NextToken says that there is more."),
                QT_TRANSLATE_NOOP("core", "Collect again without --max-items or --no-paginate.")};
    case ErrorCode::InvalidCsv:
        return {"invalid-csv",
                QT_TRANSLATE_NOOP("core",
                                  "[“{subject}” ]is not valid CSV[ (line {line}, column {column})][: {reason}].")};
    case ErrorCode::InvalidRecord:
        return {"invalid-record",
                QT_TRANSLATE_NOOP("core", "[{record}: ][“{subject}”: ][{field} ]cannot be taken[: {reason}].")};
    case ErrorCode::KeyUnreadable:
        return {"key-unreadable", QT_TRANSLATE_NOOP("core", "[“{subject}”: ]the key cannot be read[: {reason}].")};
    case ErrorCode::CryptoFailed:
        return {"crypto-failed", QT_TRANSLATE_NOOP("core", "The cryptographic operation failed[: {reason}].")};
    case ErrorCode::NetworkFailed:
        return {"network-failed",
                QT_TRANSLATE_NOOP("core", "[{subject}: ]the network failed[: {reason}][ (HTTP {status})][ ({detail})]"
                                          "[ ({text})][ ({to})].")};
    case ErrorCode::ProgramMissing:
        return {"program-missing", QT_TRANSLATE_NOOP("core", "The program “{subject}” is not installed."),
                QT_TRANSLATE_NOOP("core", "Install it[; in Debian it is in the package {package}].")};
    case ErrorCode::Cancelled: return {"cancelled", QT_TRANSLATE_NOOP("core", "Cancelled; nothing was changed.")};
    case ErrorCode::OutOfMemory:
        return {"out-of-memory", QT_TRANSLATE_NOOP("core", "There is not enough memory for this."),
                QT_TRANSLATE_NOOP("core",
                                  "The plan’s file is whole. Close other programs, or take large files in parts, "
                                  "and repeat.")};
    }
    return {"", ""};
}

} // namespace cadastre

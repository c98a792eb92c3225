// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cadastre {

/// Every reason the core can give. The comment names the params that an Error of this code carries beside `subject`.
/// A refusal (a rule said no) ends in exit 2 and HTTP 4xx; a failure (disk, network, format, key) in exit 3 and 5xx.
enum class ErrorCode {
    // --- text of addresses (subject: the text) ------------------------------------------------ refusals
    InvalidAddress,   ///< position (0-based), reason
    ZoneNotAllowed,   ///< zone
    InvalidPrefix,    ///< position, reason
    LengthOutOfRange, ///< length, limit
    HostBitsSet,      ///< suggestion (the network)
    InvalidAsn,       ///< reason
    InvalidAccount,   ///< reason
    InvalidDate,      ///< reason
    FamilyMismatch,   ///< expected, found

    // --- naming things -------------------------------------------------------------------------
    NotFound,          ///< kind
    AmbiguousName,     ///< kind, candidates (comma separated)
    NameTaken,         ///< kind; number, where an account is there already
    MissingValue,      ///< field
    InvalidValue,      ///< field, value, reason
    ConflictingValues, ///< first, second
    NothingToChange,   ///< kind
    TooLong,           ///< field, limit

    // --- the frame: IPAM, scopes, accounts -------------------------------------------------------
    NoIpam,             ///<
    IpamExists,         ///< region
    RegionNotOperating, ///< region
    RegionInUse,        ///< region, by
    HomeRegionFixed,    ///< region
    ScopeIsDefault,     ///<
    NotEmpty,           ///< what, count
    QuotaExceeded,      ///< quota, limit, wanted; adjustable, in a note
    CascadePublicScope, ///<
    TierLacks,          ///< feature
    NotAuthorized,      ///< account, action
    WrongRegion,        ///< region, expected[, kind "locale": of a pool]

    // --- pools -----------------------------------------------------------------------------------
    DepthExceeded,           ///< depth, limit
    SourceScopeDiffers,      ///< source
    SourceFamilyDiffers,     ///< source
    LocaleDiffersFromSource, ///< locale, sourceLocale
    AdvertisableNotAllowed,  ///< reason
    PublicOnly,              ///< field
    AmazonNeedsLocale,       ///<
    LengthsOutOfOrder,       ///< min, default, max
    ServicePoolAsSource,     ///< source (2022 policy)
    SourceNeedsLocale,       ///< source (planning pools)
    PoolHasCidrs,            ///< count
    PoolHasAllocations,      ///< count
    PoolHasChildren,         ///< count
    WildcardInPoolRule,      ///< key

    // --- provisioning ------------------------------------------------------------------------------
    CidrXorNetmask,          ///<
    AuthorizationRequired,   ///<
    AuthorizationNotAllowed, ///<
    CidrNotAvailable,        ///< reason, with
    CidrInvalidState,        ///< state
    CidrHasAllocations,      ///< count, with; isHeld, where not all are released by hand
    CidrAdvertised,          ///< region
    PrefixTooLong,           ///< length, limit, reason
    PrefixTooShort,          ///< length, limit
    ServiceRequired,         ///<
    OutsideSource,           ///< source
    LiveSpace,               ///< blockers (ids, comma separated): seen in AWS, moving it is renumbering

    // --- allocations ---------------------------------------------------------------------------------
    NoDefaultLength,     ///<
    TooBigForPool,       ///< length, largest; reason, keptCidr and with, where reserves or sites keep what is free
    NotInPool,           ///< pool
    Overlap,             ///< with, withCidr
    ReservedSpace,       ///< with
    AllocationNotManual, ///< type
    LocaleNone,          ///<
    MissingTags,         ///< tags, pool
    LengthBelowMin,      ///< length, min, pool
    LengthAboveMax,      ///< length, max, pool
    PoolNotShared,       ///< pool, account

    // --- VPCs ------------------------------------------------------------------------------------------
    VpcNeedsIpv4,     ///<
    InvalidVpcRange,  ///< length; kind, where that is "subnet"
    SubnetOutsideVpc, ///< vpc
    SubnetConflict,   ///< with
    PrimaryCidr,      ///<
    VpcHasSubnets,    ///< count
    NotPlanningPool,  ///<

    // --- advertising, sharing --------------------------------------------------------------------------
    NotAdvertisable,  ///<
    NotProvisioned,   ///< state
    AsnInvalidState,  ///< state
    AsnNotAssociated, ///< asn
    AsnSwitchedAgain, ///< asn, until
    ShareInUse,       ///< share
    ShareAccessLost,  ///< count; a note: what was allocated through the share stays

    // --- undo ------------------------------------------------------------------------------------------
    NothingToUndo, ///<
    NothingToRedo, ///<
    UndoBlocked,   ///< step, seq (of what is in the way), did (its summary), name, because
    RevisionMoved, ///< expected, found

    // --- proof of ownership -------------------------------------------------------------------------------
    MalformedMessage,   ///< reason
    BadAlphabet,        ///< position
    BadBase64,          ///< reason
    WeakKey,            ///< bits
    NotRsa,             ///< type
    CertificateMissing, ///<
    TokenExpired,       ///< date

    // --- files, stores, formats -------------------------------------------------------------- failures
    FileNotFound = 1000, ///<
    FileExists,          ///<
    FileNotReadable,     ///< reason
    FileNotWritable,     ///< reason
    FileTooLarge,        ///< size, limit
    NotAPlan,            ///< reason
    PlanNewer,           ///< version, supported, writer
    PlanDamaged,         ///< reason
    PlanForeignSchema,   ///< object
    PlanLocked,          ///< by
    PlanReadOnly,        ///< reason
    StoreFailed,         ///< reason
    DiskFull,            ///< reason
    InvalidJson,         ///< line, column, reason
    DuplicateKey,        ///< key, line, column
    NotUtf8,             ///< offset, saveAs
    Utf16Hint,           ///<
    EmptyInput,          ///<
    WrongFormat,         ///< expected, found
    IncompletePage,      ///<
    InvalidCsv,          ///< line, column, reason
    InvalidRecord,       ///< record, field, reason
    KeyUnreadable,       ///< reason
    CryptoFailed,        ///< reason
    NetworkFailed,       ///< reason
    ProgramMissing,      ///< package (subject: the program)
    Cancelled,           ///<
    OutOfMemory,         ///<
};

/// A refusal is a rule's no; everything from FileNotFound on is a failure of the world.
[[nodiscard]] constexpr bool isRefusal(ErrorCode code) { return code < ErrorCode::FileNotFound; }

} // namespace cadastre

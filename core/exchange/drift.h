// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importplan.h"
#include "plan/plan.h"

#include <QList>
#include <QString>

#include <variant>
#include <vector>

namespace cadastre {

enum class DriftVerdict : std::uint8_t {
    Matched,
    Missing,     ///< planned, and not there although that place was looked at
    Extra,       ///< there, and not planned
    Changed,     ///< there with other facts: `facts` names them
    Moved,       ///< the same block, but in another pool, account or Region; or another one of the same length
    Resized,     ///< the same thing with another block
    RuleBreaking ///< there, and against the rules of the pool that it lies in: `violations`
};
template <>
struct Words<DriftVerdict> {
    static constexpr std::pair<DriftVerdict, const char*> table[] = {{DriftVerdict::Matched, "matched"},
                                                                     {DriftVerdict::Missing, "missing"},
                                                                     {DriftVerdict::Extra, "extra"},
                                                                     {DriftVerdict::Changed, "changed"},
                                                                     {DriftVerdict::Moved, "moved"},
                                                                     {DriftVerdict::Resized, "resized"},
                                                                     {DriftVerdict::RuleBreaking, "rule-breaking"}};
};

/// A row that a difference is about.
using DriftRef =
    std::variant<std::monostate, PoolId, PoolCidrId, AllocationId, ResourceId, ResourceCidrId, OrgUnitId, AccountId,
                 IpamId, ScopeId, ShareId, ByoasnId, VerificationTokenId, ResourceDiscoveryId, DiscoveryAssociationId>;

/// One difference between the plan and what AWS shows, or its absence.
struct DriftRow {
    DriftVerdict verdict = DriftVerdict::Matched;
    /// "org-unit", "account", "ipam", "byoasn", "scope", "pool", "pool-cidr", "allocation", "vpc", "subnet", "share",
    /// "verification-token", "discovery", "discovery-association"
    QString kind;
    QString subject; ///< name or path, else the id
    QString id;      ///< of the row in the plan after the import
    Prefix cidr;     ///< planned; null for what has none
    Prefix seen;     ///< as seen, where that is another block
    AccountNumber account;
    RegionName region;
    QStringList facts;       ///< of Changed and Moved: "locale", "owner", …
    QList<Error> violations; ///< of RuleBreaking
    DriftRef planned;        ///< the plan's own row; none for what is not planned
    DriftRef shown;       ///< the row that stands for what is there, once the import is taken; none for what is missing
    ScopeId scope;        ///< of the plan, like `pool`: where its block lies
    PoolId pool;          ///< the innermost that holds it, or itself; none when no pool of the plan does
    bool wasSeen = false; ///< an earlier import had shown it
    bool isPlannedToGo = false; ///< of Extra: the plan takes it away
};

/// The plan against what an import of the same moment shows (planAwsImport on this plan): rows find each other as the
/// import finds them, by id, else by name, place and block. Missing is said only of places that the import looked at
/// (interface §4.15 point 5).
[[nodiscard]] std::vector<DriftRow> driftOf(const Plan& plan, const ImportPlan& import);

} // namespace cadastre

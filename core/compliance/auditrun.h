// SPDX-License-Identifier: GPL-3.0-or-later
// What the rule families share: the plan, the moment, and how a finding is made.
#pragma once

#include "compliance/audit.h"
#include "compliance/finding.h"

#include <initializer_list>

namespace cadastre {

struct AuditRun {
    const Plan& plan;
    Instant now;
    const AuditFacts& outside;
    std::vector<Finding>& findings;
    bool isSharingUnknown = false; ///< for some resource nothing tells whether its pool is shared with its owner

    /// Adds a finding of a rule; the caller fills in what it knows beyond that. `rule` must be registered.
    Finding& add(const char* rule, SubjectRef subject, const QString& key, const QString& name,
                 std::initializer_list<std::pair<QString, QString>> facts = {});
    Finding& addPool(const char* rule, const Pool& pool, std::initializer_list<std::pair<QString, QString>> facts = {});
    Finding& addPoolCidr(const char* rule, const PoolCidr& cidr,
                         std::initializer_list<std::pair<QString, QString>> facts = {});
    Finding& addByoasn(const char* rule, const Byoasn& byoasn,
                       std::initializer_list<std::pair<QString, QString>> facts = {});
    Finding& addResource(const char* rule, const ResourceCidr& cidr,
                         std::initializer_list<std::pair<QString, QString>> facts = {});
};

/// The way to other space: a move of what is planned, the renumbering of what was seen. With commands where a pool is found
/// that the engine would let it go to; the facts then say which block it would be, and why that one (fixReason()).
void addMoveFix(const AuditRun& run, Finding& finding, const MoveBlock& what);
inline void addMoveFix(const AuditRun& run, Finding& finding, const ResourceCidr& cidr)
{
    MoveBlock move{};
    move.association = cidr.id;
    addMoveFix(run, finding, move);
}

// One function a family, one file each.
void checkPoolRules(AuditRun& run);  ///< TAG-MISSING NETMASK LOCALE PRINCIPAL
void checkHouseRules(AuditRun& run); ///< HOUSE-TAG
void checkOverlaps(AuditRun& run);   ///< OVERLAP OVERLAP-EXTERNAL
void checkMonitoring(AuditRun& run); ///< UNMANAGED DEFAULT-VPC IGNORED IMPORT-BLOCKED UNKNOWN-ACCOUNT
void checkCapacity(AuditRun& run);   ///< POOL-FULL POOL-LOW NO-ROOM FRAGMENTED REFILL-STUCK QUOTA
void checkProofs(AuditRun& run);     ///< PROVISION-FAILED EVIDENCE-… PROOF-… ROA-… ASN-…
void checkRouting(AuditRun& run);    ///< ROUTE-… NOT-ADVERTISED ORIGINATOR
void checkDesign(AuditRun& run);     ///< NIBBLE SUMMARY SPECIAL-SPACE EMPTY-POOL AUTOIMPORT-LOCALE SERVICE-SOURCE TIER
void checkCare(AuditRun& run);       ///< RESERVE-EXPIRED WAIVER-EXPIRED COVERAGE

} // namespace cadastre

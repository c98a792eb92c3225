// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/journal.h"
#include "compliance/finding.h"
#include "plan/plan.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace cadastre {

/// What a filter can ask of a row of any table. Facts that a row does not have stay empty and match nothing.
struct RowFacts {
    Prefix cidr;
    QString name;
    QString id;
    QString pool; ///< path
    QString scope;
    std::optional<Family> family;
    QString locale; ///< Region of the row: a pool's locale, a resource's Region
    std::optional<int> length;
    std::optional<double> usedPercent;
    std::optional<double> freeUnits;
    QStringList is; ///< "compliant", "advertised", "planned", … (interface §4.14)
    Tags tags;
    QString owner; ///< account number
    QString ownerName;
    QString service;
    QStringList roa; ///< what origin validation said when the proof was checked: "valid", "notfound", …, else "nodata"
    QString rule;
    QString severity;
    QString state;
    Instant since;
    QString text; ///< everything a bare word may hit, lower case
};

[[nodiscard]] RowFacts factsOf(const Plan& plan, const Pool& pool);
[[nodiscard]] RowFacts factsOf(const Plan& plan, const PoolCidr& cidr);
[[nodiscard]] RowFacts factsOf(const Plan& plan, const Allocation& allocation);
[[nodiscard]] RowFacts factsOf(const Plan& plan, const ResourceCidr& cidr);
[[nodiscard]] RowFacts factsOf(const Plan& plan, const Account& account);
[[nodiscard]] RowFacts factsOf(const Plan& plan, const Share& share);
[[nodiscard]] RowFacts factsOf(const Plan& plan, const Finding& finding);
[[nodiscard]] RowFacts factsOf(const Plan& plan, const Scope& scope);
[[nodiscard]] RowFacts factsOf(const Plan& plan, const Reserve& reserve);
[[nodiscard]] RowFacts factsOf(const Plan& plan, const ExternalNetwork& network);
/// `sentence`: what the entry did, in words (core/text).
[[nodiscard]] RowFacts factsOf(const Plan& plan, const JournalEntry& entry, const QString& sentence);

} // namespace cadastre

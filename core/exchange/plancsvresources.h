// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the importer of plan tables: where rows belong, and the resources among them.
#pragma once

#include "exchange/importdraft.h"
#include "exchange/importplan.h"
#include "exchange/plancsvrow.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace cadastre {

/// Pools by their paths, part by part: names may hold what they like but a slash. An ambiguous path names nothing.
class PlanCsvPlaces {
public:
    explicit PlanCsvPlaces(const Plan& plan);

    void add(const QString& path, PoolId pool) { m_pools.insert(path, pool); }
    [[nodiscard]] PoolId pool(const QString& path) const { return m_pools.value(path); }
    /// By its label or its id.
    [[nodiscard]] static ScopeId scope(const Plan& plan, const QString& label);

private:
    QHash<QString, PoolId> m_pools;
};

/// Of rows that do not say it themselves.
struct PlanCsvDefaults {
    AccountNumber account;
    RegionName region; ///< of new ones; a subnet goes with its VPC
};

/// What became of a row that was taken: New, Updated, Unchanged, or Conflict with what it ran into.
struct RowTaken {
    RowTaken(RowVerdict became, Error reason = {}) : verdict(became), why(std::move(reason)) {}
    RowVerdict verdict;
    Error why;
};

/// Takes rows of resources into a draft, VPCs before what lies in them. Each row is read and checked whole before anything
/// of it is drafted: what is refused leaves nothing behind.
class PlanCsvResources {
public:
    PlanCsvResources(ImportDraft& draft, const PlanCsvPlaces& places, Instant now, const PlanCsvDefaults& defaults);

    /// Errors: those of PlanCsvRow; InvalidRecord {reason: unknown-id, unknown-pool, unknown-scope, other-family},
    /// SubnetOutsideVpc, SubnetConflict; MissingValue {field} where a new resource has no Region or no account.
    [[nodiscard]] Result<RowTaken> take(const PlanCsvRow& row);

private:
    [[nodiscard]] const Plan& plan() const { return m_draft.plan(); }
    /// One whose id the plan does not know: by what else the row says, null where that leaves none or several.
    [[nodiscard]] ResourceId resourceLike(const PlanCsvRow& row, const Resource& like, const Prefix& cidr) const;
    void nameAs(const QString& id, ResourceId resource);
    [[nodiscard]] bool holdsBlock(ResourceId resource, const Prefix& cidr) const;
    [[nodiscard]] ResourceId vpcOf(const PlanCsvRow& row, AccountNumber owner, const RegionName& region,
                                   const Prefix& cidr) const;
    [[nodiscard]] Result<ResourceCidr> blockOf(const PlanCsvRow& row, const Resource& resource, ResourceKind kind,
                                               const Prefix& cidr) const;
    [[nodiscard]] Result<void> checkInVpc(const Resource& subnet, const Prefix& cidr) const;
    RowTaken addBlock(const PlanCsvRow& row, const Resource& resource, ResourceCidr made, RowVerdict verdict);
    [[nodiscard]] Error whyItDoesNotFit(PoolId pool, const Prefix& cidr) const;

    ImportDraft& m_draft;
    const PlanCsvPlaces& m_places;
    Instant m_now;
    const PlanCsvDefaults& m_defaults;
    QHash<QString, ResourceId> m_resources; ///< that this table brought or means, by the id it gives them
    QSet<ResourceId> m_named;               ///< the same
    QHash<Prefix, std::vector<ResourceId>> m_byBlock;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <QHash>
#include <QString>

namespace cadastre {

/// "us-east-1" as a part of a shell variable: "US_EAST_1". Empty when nothing of it is ASCII.
[[nodiscard]] QString variablePart(const QString& name);

/// A principal of a share as RAM takes it: an account as it is, a unit or the organisation as its ARN. The bare id where the
/// plan does not know what the ARN needs.
[[nodiscard]] QString principalArn(const Plan& plan, const QString& principal);

/// A piece of a principal's ARN: text, or in its place a variable for what the plan does not know.
struct PrincipalPart {
    QString text;
    QString variable{}; ///< "OU_PROD", without the '$'
    QString about{};    ///< what the variable is, for a person
};

/// A pool that a script makes before the plan has it.
struct MadePool {
    QString variable; ///< without the '$'
    PoolId source;
    Family family{};
    RegionName locale;
};

/// What a shell script calls the rows of a plan: the id that AWS gave them where an import has shown it, and otherwise a
/// variable named after them. Remembers the pools that the script has made so far.
class ShellNames {
public:
    explicit ShellNames(const Plan& plan) : m_plan(plan), m_nextPool(plan.all<Pool>().nextId()) {}

    /// The next pool that the script makes, and its variable without the '$'.
    QString make(const QString& name, PoolId source, Family family, RegionName locale);
    /// Null for a pool that the plan has.
    [[nodiscard]] const MadePool* made(PoolId pool) const;

    [[nodiscard]] RegionName homeRegion() const;
    [[nodiscard]] RegionName localeOf(PoolId pool) const;
    [[nodiscard]] QString poolId(PoolId pool) const;
    [[nodiscard]] QString ipamId(IpamId ipam) const;
    [[nodiscard]] QString scopeId(ScopeId scope) const;
    [[nodiscard]] QString resourceId(ResourceId resource) const;
    [[nodiscard]] QString allocationId(AllocationId allocation) const;
    [[nodiscard]] QString tokenId(VerificationTokenId token) const;
    [[nodiscard]] QString discoveryId(ResourceDiscoveryId discovery) const;
    /// The ARN that an import has shown; otherwise "$SHARE_NAME", which stands for the whole of it.
    [[nodiscard]] QString shareArn(ShareId share) const;
    /// An account as it is, an organisation or unit as its ARN.
    [[nodiscard]] QString principal(const QString& text) const;
    /// The same piece by piece, for what is not a shell's.
    [[nodiscard]] QList<PrincipalPart> principalParts(const QString& text) const;

private:
    /// POOL_NAME; where another pool would have the same, with its path, at last with its number.
    [[nodiscard]] QString poolVariable(PoolId pool, PoolId source, const QString& name) const;
    /// OU_NAME; with its number where another unit would have the same.
    [[nodiscard]] QString unitVariable(const OrgUnit& unit) const;
    [[nodiscard]] QString pathPart(PoolId source, const QString& name) const;

    const Plan& m_plan;
    PoolId m_nextPool;
    QHash<PoolId, MadePool> m_made;
};

} // namespace cadastre

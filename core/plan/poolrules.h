// SPDX-License-Identifier: GPL-3.0-or-later
// The allocation rules of a pool as predicates (contract §6, §13.2): the only copy. decide() refuses a new resource with
// the first violation, compliance/ turns the violations of an existing one into findings. Rules belong to one pool; they
// are never inherited and never bind child pools (contract §0.3 rule 4).
#pragma once

#include "base/error.h"
#include "plan/plan.h"

#include <vector>

namespace cadastre {

/// What the rules look at: a resource that takes, or has taken, `length` from a pool.
struct RuleSubject {
    int length = 0;
    Tags tags;
    RegionName region;
    AccountNumber owner;
    QString label; ///< becomes the subject of each violation: a CIDR, an id
};

/// LengthBelowMin, LengthAboveMax {length, min|max, pool}: "min" is the largest block, compared as numbers.
[[nodiscard]] std::vector<Error> lengthViolations(const Plan& plan, const Pool& pool, int length, const QString& label);
/// MissingTags {tags "key=value, …", pool}: every required pair must be there, exactly. AWS lets a key be required with
/// two values (contract §6.1 row 13); no resource can then satisfy the pool, and we judge it so.
[[nodiscard]] std::vector<Error> tagViolations(const Plan& plan, const Pool& pool, const Tags& tags,
                                               const QString& label);
/// WrongRegion {region, expected}; a pool without a locale has no opinion here.
[[nodiscard]] std::vector<Error> localeViolations(const Plan& plan, const Pool& pool, const RegionName& region,
                                                  const QString& label);
/// PoolNotShared {pool, account} when the owner is neither the pool's nor a principal of it, as far as that is known.
[[nodiscard]] std::vector<Error> principalViolations(const Plan& plan, const Pool& pool, AccountNumber owner,
                                                     const QString& label);
/// All four, in the order of contract §13.2: length, tags, locale, principal.
[[nodiscard]] std::vector<Error> poolRuleViolations(const Plan& plan, const Pool& pool, const RuleSubject& subject);

} // namespace cadastre

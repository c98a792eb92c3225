// SPDX-License-Identifier: GPL-3.0-or-later
// Names as people type them: an id, a name, or a path ("public/BYOIPv6-TOP/US-EAST-1-POOL", plan/poolpath.h). An ambiguous
// name is an error that lists the candidates; nothing is guessed (interface §7.1).
#pragma once

#include "base/result.h"
#include "change/command.h"
#include "plan/plan.h"

#include <QString>

namespace cadastre {

// Errors of all: NotFound {kind}, AmbiguousName {kind, candidates}.
[[nodiscard]] Result<IpamId> findIpam(const Plan& plan, const QString& text);   ///< "" when there is just one
[[nodiscard]] Result<ScopeId> findScope(const Plan& plan, const QString& text); ///< also "public", "private"
[[nodiscard]] Result<PoolId> findPool(const Plan& plan, const QString& text);
[[nodiscard]] Result<AccountNumber> findAccount(const Plan& plan, const QString& text); ///< any 12 digits, or a name
[[nodiscard]] Result<OrgUnitId> findOrgUnit(const Plan& plan, const QString& text);
[[nodiscard]] Result<ResourceId> findResource(const Plan& plan, const QString& text,
                                              std::optional<ResourceKind> kind = {});
[[nodiscard]] Result<AllocationId> findAllocation(const Plan& plan,
                                                  const QString& text); ///< an id, or a CIDR that names one
/// What a move can be about: an allocation or an association by its id or CIDR, a VPC or subnet that has just one CIDR.
[[nodiscard]] Result<MoveBlock> findBlock(const Plan& plan, const QString& text);
/// A principal of a share: account, OU, organisation; names become numbers and ids.
[[nodiscard]] Result<QString> findPrincipal(const Plan& plan, const QString& text);
/// Whatever has tags: by its id, else by what its kind is called above; an allocation by its CIDR, a verification token by
/// its eight digits; a share by its name where nothing else has it. What two kinds are called is ambiguous.
[[nodiscard]] Result<TagSubject> findTagged(const Plan& plan, const QString& text);

} // namespace cadastre

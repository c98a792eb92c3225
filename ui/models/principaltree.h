// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <QStringList>

#include <vector>

namespace cadastre {

/// One principal of the sharing matrix in the order of the organisation's tree: a unit stands before what is in it.
struct PrincipalColumn {
    QString principal; ///< account number, "ou-…", "o-…", or what else a share names
    int depth = 0;
    int parent = -1; ///< the column that it lies in; -1: none
    int below = 0;   ///< so many columns after this one lie in it

    friend bool operator==(const PrincipalColumn&, const PrincipalColumn&) = default;
};

/// The organisation, its units with their accounts, accounts that are outside, then those of `named` that are none of them.
/// The plan's owner is not there: it draws from its pools without a share.
[[nodiscard]] std::vector<PrincipalColumn> principalTree(const Plan& plan, const QStringList& named);

} // namespace cadastre

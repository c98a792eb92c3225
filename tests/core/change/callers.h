// SPDX-License-Identifier: GPL-3.0-or-later
// Who asks for a change, for the tests of this folder.
#pragma once

#include "support/planbuilder.h"

namespace cadastre::testing {

inline const AccountNumber tenant = AccountNumber::of(111'122'223'333);   ///< shares the pools
inline const AccountNumber stranger = AccountNumber::of(444'455'556'666); ///< does not

/// Another account than the plan's owner, in a Region where that matters.
inline DecisionContext as(AccountNumber account, const char* region = nullptr)
{
    DecisionContext context = contextAt();
    context.caller.account = account;
    if (region)
        context.caller.region = RegionName::of(region);
    return context;
}

/// Why it was refused; Cancelled when it was not.
template <class R>
ErrorCode codeOf(const R& result)
{
    return result ? ErrorCode::Cancelled : result.error().code;
}

} // namespace cadastre::testing

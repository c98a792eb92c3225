// SPDX-License-Identifier: GPL-3.0-or-later
// Whose space a private scope is given from outside AWS (contract §3.5): AWS knows Infoblox alone, by the account there. The
// plan keeps who it is; what the other system would hand out it cannot know, so top-level CIDRs are said as ever.
#pragma once

#include <QStringView>

namespace cadastre {

/// As AWS writes the kind of authority.
inline constexpr const char* externalAuthorityType = "infoblox";

/// An account of Infoblox, as its portal and AWS write it: "blox0.identity.account.us-com-1.abcdefghijklmnop"
/// (<version>.identity.account.<entity realm>.<entity id>; API 2016-11-15, ExternalAuthorityConfiguration).
[[nodiscard]] bool isInfobloxAccount(QStringView text);

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// Where sources disagree (contract §21): one function a row that decides something here, so that "which rule applied?" has
// one place. `Current` follows AWS's newer pages, `Blog2022` the post and the API of its time.
#pragma once

#include "net/prefix.h"
#include "plan/entities.h"

namespace cadastre {

/// Row "VPC IPv6 size", the lengths: one of /44, /48 … /60 now, exactly /56 in 2022.
[[nodiscard]] bool vpcIpv6LengthAllowed(Policy policy, int length);
/// Row "VPC IPv6 size", the count: 5 now (a quota), 1 in 2022.
[[nodiscard]] int ipv6CidrsPerVpcLimit(Policy policy, int appliedQuota);
/// Row "Smallest non-advertisable" (U1): a public IPv6 CIDR that is not advertisable is at most this long: 60, 56.
[[nodiscard]] int smallestNonAdvertisableLength(Policy policy);
/// The same row: above this length say so, although it is accepted.
[[nodiscard]] int warnBeyondNonAdvertisableLength(Policy policy);
/// Public IPv6 that is advertisable: /48 in both (contract §0.3 rule 7).
[[nodiscard]] int smallestAdvertisableLength(Policy policy);
/// Row "EC2-service pool as a source" (U2): yes, no.
[[nodiscard]] bool ec2PoolMayBeSource(Policy policy);
/// Row "min < max" (U3): equality is allowed in both, as the post itself uses 56/56/56.
[[nodiscard]] bool lengthsMayBeEqual(Policy policy);
/// Row "Auto-import with locale None": accepted in both; says whether to warn that it never imports.
[[nodiscard]] bool warnAutoImportWithoutLocale(Policy policy);
/// Row "Advertise reply": the state to show at once when nothing is delayed.
[[nodiscard]] AdvertState advertiseReply(Policy policy);
/// Row "Move IPv6 BYOIP into IPAM": refused now (the API takes IPv4 only), implied possible in 2022.
[[nodiscard]] bool ipv6ByoipMayMoveIntoIpam(Policy policy);
/// Row "ULA range": within fd00::/8 but not fd00::/16.
[[nodiscard]] bool isProvisionableUla(Policy policy, const Prefix& prefix);
/// Private IPv6 is at most this long: /60 (contract §7.4).
[[nodiscard]] int smallestPrivateIpv6Length(Policy policy);
/// Row "Free tier private pools": refused now; the tier did not exist in 2022.
[[nodiscard]] bool freeTierRefusesPrivatePools(Policy policy);

} // namespace cadastre

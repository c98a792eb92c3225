// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/policy.h"

namespace cadastre {

bool vpcIpv6LengthAllowed(Policy policy, int length)
{
    if (policy == Policy::Blog2022)
        return length == 56;
    return length >= 44 && length <= 60 && length % 4 == 0;
}

int ipv6CidrsPerVpcLimit(Policy policy, int appliedQuota) { return policy == Policy::Blog2022 ? 1 : appliedQuota; }

int smallestNonAdvertisableLength(Policy policy) { return policy == Policy::Blog2022 ? 56 : 60; }

int warnBeyondNonAdvertisableLength(Policy) { return 56; }

int smallestAdvertisableLength(Policy) { return 48; }

bool ec2PoolMayBeSource(Policy policy) { return policy != Policy::Blog2022; }

bool lengthsMayBeEqual(Policy) { return true; }

bool warnAutoImportWithoutLocale(Policy) { return true; }

AdvertState advertiseReply(Policy) { return AdvertState::Advertised; }

bool ipv6ByoipMayMoveIntoIpam(Policy policy) { return policy == Policy::Blog2022; }

bool isProvisionableUla(Policy, const Prefix& prefix)
{
    constexpr Prefix ula = *Prefix::make(Family::IPv6, uint128{0xfd00} << 112, 8);
    constexpr Prefix excluded = *Prefix::make(Family::IPv6, uint128{0xfd00} << 112, 16);
    return ula.contains(prefix) && !excluded.overlaps(prefix);
}

int smallestPrivateIpv6Length(Policy) { return 60; }

bool freeTierRefusesPrivatePools(Policy policy) { return policy != Policy::Blog2022; }

} // namespace cadastre

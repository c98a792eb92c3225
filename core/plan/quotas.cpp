// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/quotas.h"

#include "plan/entities.h"

namespace cadastre {

namespace {
constexpr Quota quotaTable[] = {
    {"ipams-per-region", 1, false},
    {"scopes-per-ipam", 5, true},
    {"pools-per-scope", 50, true},
    {"cidrs-per-pool", 50, true},
    {"pool-depth", 10, true},
    {"amazon-ipv6-cidrs-per-pool", 1, true},
    {"amazon-ipv6-length", 52, true}, // the longest block is a /52 until raised, at most to /40
    {"byoasns-per-ipam", 5, true},
    {"discovery-associations-per-ipam", 5, true},
    {"ou-exclusions", 10, true},
    {"verification-tokens", 100, true},
    {"byoip-ranges-per-region", 5, true},
    {"ipv4-cidrs-per-vpc", 5, true},
    {"ipv6-cidrs-per-vpc", 5, true},
    {"vpcs-per-region", 0, true}, // 0: not limited unless the plan sets it (interface §7.2)
    {"tags-per-resource", 50, false},
    {"discoveries-per-region", 1, false},
    {"delegated-admins", 1, false},
    // Of other services, as their quota pages had them in 2025; rollout/routeimpact.h asks for them.
    {"transit-gateway-routes", 10'000, true},
    {"direct-connect-prefixes", 200, true}, // AWS raises it for nobody, but changed it itself
    {"prefix-list-entries", 1'000, true},
};
} // namespace

std::span<const Quota> quotas() { return quotaTable; }

const Quota* findQuota(QStringView name)
{
    for (const Quota& quota : quotaTable)
        if (name == QLatin1String(quota.name))
            return &quota;
    return nullptr;
}

qint64 appliedQuota(const PlanSettings& settings, const char* name)
{
    const QString key = QString::fromLatin1(name);
    const auto own = settings.quotas.constFind(key);
    if (own != settings.quotas.constEnd())
        return *own;
    const Quota* quota = findQuota(key);
    Q_ASSERT(quota);
    return quota->defaultValue;
}

} // namespace cadastre

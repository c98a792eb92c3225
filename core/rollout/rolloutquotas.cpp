// SPDX-License-Identifier: GPL-3.0-or-later
// Where the plan has more than AWS allows until somebody asks for it (contract §16): what grows is counted.
#include "plan/quotas.h"
#include "rollout/rolloutplanner.h"

#include <map>

namespace cadastre {

namespace {

template <class E, class Predicate>
qint64 countOf(const Plan& plan, Predicate isCounted)
{
    qint64 count = 0;
    for (const E& row : plan.all<E>())
        count += isCounted(row) ? 1 : 0;
    return count;
}

qint64 cidrsIn(const Plan& plan, PoolId pool)
{
    return countOf<PoolCidr>(plan, [&](const PoolCidr& cidr) { return cidr.pool == pool && isLive(cidr); });
}

qint64 blocksOf(const Plan& plan, ResourceId vpc, Family family)
{
    return countOf<ResourceCidr>(plan, [&](const ResourceCidr& block) {
        return block.resource == vpc && block.cidr.family() == family && isLive(block);
    });
}

std::map<RolloutPlace, qint64> vpcsAt(const Plan& plan)
{
    std::map<RolloutPlace, qint64> counts;
    for (const Resource& row : plan.all<Resource>())
        if (row.kind == ResourceKind::Vpc)
            ++counts[{row.owner, row.region}];
    return counts;
}

} // namespace

/// Says so when there are more than the quota allows. Taken together by what the caveat needs: the name of the quota.
void RolloutPlanner::aboveQuota(const char* quota, const QString& subject, qint64 before, qint64 count)
{
    const qint64 limit = appliedQuota(m_to.settings(), quota);
    if (count <= limit || count <= before)
        return;
    caveat(RolloutCaveat::Kind::AboveQuota, subject, count, limit);
    m_rollout.caveats.back().needs = QLatin1String(quota);
}

void RolloutPlanner::quotas()
{
    for (const Ipam& ipam : m_to.all<Ipam>())
        ipamQuotas(ipam);
    for (const Scope& scope : m_to.all<Scope>())
        aboveQuota("pools-per-scope", m_to.scopeLabel(scope.id), static_cast<qint64>(m_from.poolCount(scope.id)),
                   static_cast<qint64>(m_to.poolCount(scope.id)));
    for (const Pool& pool : m_to.all<Pool>())
        poolQuotas(pool);
    for (const ResourceDiscovery& discovery : m_to.all<ResourceDiscovery>()) {
        const ResourceDiscovery* was = m_from.find(discovery.id);
        aboveQuota("ou-exclusions", discovery.owner.toString() + u' ' + discovery.region.toString(),
                   was ? was->excludedUnits.size() : 0, discovery.excludedUnits.size());
    }
    for (const Resource& row : m_to.all<Resource>()) {
        if (row.kind != ResourceKind::Vpc)
            continue;
        for (const auto& [quota, family] :
             {std::pair{"ipv4-cidrs-per-vpc", Family::IPv4}, std::pair{"ipv6-cidrs-per-vpc", Family::IPv6}})
            if (m_to.cidrsOf(row.id).size() > 1)
                aboveQuota(quota, nameOf(row).isEmpty() ? m_to.textId(row) : nameOf(row),
                           blocksOf(m_from, row.id, family), blocksOf(m_to, row.id, family));
    }
    if (appliedQuota(m_to.settings(), "vpcs-per-region") > 0) { // 0: not limited
        const std::map<RolloutPlace, qint64> before = vpcsAt(m_from);
        for (const auto& [place, count] : vpcsAt(m_to)) {
            const auto was = before.find(place);
            aboveQuota("vpcs-per-region", place.account.toString() + u' ' + place.region.toString(),
                       was == before.end() ? 0 : was->second, count);
        }
    }
}

void RolloutPlanner::ipamQuotas(const Ipam& ipam)
{
    const QString subject = ipam.homeRegion.toString();
    const auto grown = [&]<class E>(const char* quota, const Changes<E>&) {
        const auto isItsOwn = [&](const E& row) {
            if constexpr (requires { isLive(row); })
                return row.ipam == ipam.id && isLive(row);
            else
                return row.ipam == ipam.id && isLive(row.state);
        };
        aboveQuota(quota, subject, countOf<E>(m_from, isItsOwn), countOf<E>(m_to, isItsOwn));
    };
    grown("scopes-per-ipam", m_changes.of<Scope>());
    grown("byoasns-per-ipam", m_changes.of<Byoasn>());
    grown("verification-tokens", m_changes.of<VerificationToken>());
    grown("discovery-associations-per-ipam", m_changes.of<DiscoveryAssociation>());
}

void RolloutPlanner::poolQuotas(const Pool& pool)
{
    const bool isNewPool = !m_from.find(pool.id);
    const QString subject = m_to.path(pool.id);
    aboveQuota("pool-depth", subject, isNewPool ? 0 : m_from.depth(pool.id), m_to.depth(pool.id));
    const qint64 before = isNewPool ? 0 : cidrsIn(m_from, pool.id), count = cidrsIn(m_to, pool.id);
    aboveQuota("cidrs-per-pool", subject, before, count);
    if (!isAmazons(m_to, pool) || pool.family != Family::IPv6)
        return;
    aboveQuota("amazon-ipv6-cidrs-per-pool", subject, before, count);
    // The quota is the shortest length that Amazon gives: a smaller number asks for more.
    const qint64 shortest = appliedQuota(m_to.settings(), "amazon-ipv6-length");
    for (const PoolCidrId id : m_to.cidrsOf(pool.id)) {
        const PoolCidr& cidr = m_to.get(id);
        if (!m_stepOf.contains({StepKind::Provision, id}) || cidr.cidr.length() >= shortest)
            continue;
        caveat(RolloutCaveat::Kind::AboveQuota, subject, cidr.cidr.length(), shortest);
        m_rollout.caveats.back().needs = QStringLiteral("amazon-ipv6-length");
    }
}

} // namespace cadastre

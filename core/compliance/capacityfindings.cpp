// SPDX-License-Identifier: GPL-3.0-or-later
// Where room runs out, and where a quota is passed (contract §13.5, §16).
#include "compliance/auditrun.h"

#include "insight/utilisation.h"
#include "plan/quotas.h"

namespace cadastre {

namespace {

constexpr double fullShare = 1.0;
constexpr double lowShare = 0.9;
constexpr double fragmentedAbove = 0.75;

/// How full a pool is, with the way out. Machines read the percentage; sentences round the two counts themselves.
Finding& addFill(AuditRun& run, const char* rule, const Pool& pool, const PoolUse& use)
{
    constexpr int machineDecimals = 12; // decisions.md, Reserved space
    const uint128 used = use.capacity - use.available;
    Finding& finding = run.addPool(rule, pool,
                                   {{QStringLiteral("percent"), percentText(used, use.capacity, machineDecimals)},
                                    {QStringLiteral("used"), toDecimal(used)},
                                    {QStringLiteral("capacity"), toDecimal(use.capacity)}});
    finding.fixes.push_back({QStringLiteral("provision-more"), {{QStringLiteral("pool"), nameOf(pool)}}, {}});
    return finding;
}

void checkRoom(AuditRun& run, const Pool& pool, const PoolUse& use)
{
    const uint128 used = use.capacity - use.available;
    if (use.share(used) >= fullShare) {
        // A source pool that is all given to child pools is meant to be full.
        if (use.assigned > 0 || run.plan.childPools(pool.id).empty())
            addFill(run, "POOL-FULL", pool, use);
        return;
    }
    if (use.share(used) >= lowShare && use.assigned > 0) {
        Finding& low = addFill(run, "POOL-LOW", pool, use);
        low.facts.insert(QStringLiteral("units"), toDecimal(use.unitsFree));
        low.facts.insert(QStringLiteral("length"), QString::number(use.unitLength));
    }
    if (pool.defaultLength && use.unitsFree == 0)
        addFill(run, "NO-ROOM", pool, use).facts.insert(QStringLiteral("length"), QString::number(*pool.defaultLength));
    const double fragmentation = fragmentationOf(run.plan, pool.id);
    // Sparse placement looks fragmented on purpose; first fit should not.
    if (fragmentation > fragmentedAbove && pool.strategy != Strategy::Sparse && run.plan.childPools(pool.id).empty()) {
        const auto largest = largestFreeLength(run.plan, pool.id);
        run.addPool("FRAGMENTED", pool,
                    {{QStringLiteral("score"), QString::number(fragmentation, 'f', 2)},
                     {QStringLiteral("largest"), QString::number(largest.value_or(0))}});
    }
}

void checkRefill(AuditRun& run, const Pool& pool, const PoolUse& use)
{
    if (!pool.refill.isActive() || !pool.source)
        return;
    if (use.share(use.available) * 100.0 >= pool.refill.thresholdPercent)
        return;
    bool room = false;
    for (const auto& [prefix, block] : run.plan.space(pool.source).blocks)
        room = room || block.map.firstFree(pool.refill.length).has_value();
    if (!room)
        run.addPool("REFILL-STUCK", pool,
                    {{QStringLiteral("length"), QString::number(pool.refill.length)},
                     {QStringLiteral("source"), nameOf(run.plan.get(pool.source))}});
}

void checkQuota(AuditRun& run, const char* quota, qint64 count, SubjectRef subject, const QString& key,
                const QString& name)
{
    const qint64 limit = appliedQuota(run.plan.settings(), quota);
    if (count <= limit)
        return;
    Finding& finding = run.add("QUOTA", subject, key + u' ' + QLatin1String(quota), name,
                               {{QStringLiteral("quota"), QLatin1String(quota)},
                                {QStringLiteral("count"), QString::number(count)},
                                {QStringLiteral("limit"), QString::number(limit)}});
    SetQuota raise{QLatin1String(quota), count};
    finding.fixes.push_back(
        {QStringLiteral("record-quota"),
         {{QStringLiteral("quota"), QLatin1String(quota)}, {QStringLiteral("count"), QString::number(count)}},
         {raise}});
    finding.fixes.push_back({QStringLiteral("waive"), {}, {}});
}

} // namespace

void checkCapacity(AuditRun& run)
{
    const Plan& plan = run.plan;
    QHash<ScopeId, qint64> poolsPerScope;
    for (const Pool& pool : plan.all<Pool>()) {
        ++poolsPerScope[pool.scope];
        const PoolUse use = useOf(plan, pool.id);
        if (use.capacity > 0) {
            checkRoom(run, pool, use);
            checkRefill(run, pool, use);
        }
        checkQuota(run, "cidrs-per-pool", static_cast<qint64>(plan.cidrsOf(pool.id).size()),
                   {SubjectRef::Kind::Pool, pool.id.value}, plan.textId(pool), nameOf(pool));
        checkQuota(run, "pool-depth", plan.depth(pool.id), {SubjectRef::Kind::Pool, pool.id.value}, plan.textId(pool),
                   nameOf(pool));
    }
    for (const Scope& scope : plan.all<Scope>())
        checkQuota(run, "pools-per-scope", poolsPerScope.value(scope.id), {SubjectRef::Kind::Scope, scope.id.value},
                   plan.textId(scope), plan.scopeLabel(scope.id));
    for (const Ipam& ipam : plan.all<Ipam>())
        checkQuota(run, "scopes-per-ipam", static_cast<qint64>(plan.scopesOf(ipam.id).size()),
                   {SubjectRef::Kind::Ipam, ipam.id.value}, plan.textId(ipam), plan.textId(ipam));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// How well the scheme reads, summarises and fits the public registries.
#include "compliance/auditrun.h"

#include "insight/summarisation.h"
#include "net/specialregistry.h"
#include "plan/policy.h"

namespace cadastre {

namespace {

void checkSpecialSpace(AuditRun& run, const PoolCidr& cidr, const Scope& scope)
{
    if (cidr.cidr.isNull() || !holdsSpace(cidr.state))
        return;
    for (const SpecialBlock* block : specialBlocksOverlapping(cidr.cidr)) {
        const bool privateSpace = isPrivateUse(cidr.cidr) || isSharedSpace(cidr.cidr) || isUla(cidr.cidr);
        // Private-use space belongs in a private scope; there it is what one expects.
        if (privateSpace && scope.type == ScopeType::Private)
            return;
        run.addPoolCidr("SPECIAL-SPACE", cidr,
                        {{QStringLiteral("registry"), QString::fromLatin1(block->name)},
                         {QStringLiteral("block"), block->prefix.toString()},
                         {QStringLiteral("source"), QString::fromLatin1(block->rfc)},
                         {QStringLiteral("scopeType"), toWire(scope.type)}})
            .fixes.push_back({QStringLiteral("waive"), {}, {}});
        return;
    }
}

void checkNibbles(AuditRun& run, const Pool& pool)
{
    if (pool.family != Family::IPv6)
        return;
    QStringList odd;
    for (const auto& [prefix, block] : run.plan.space(pool.id).blocks)
        if (prefix.length() % 4 != 0)
            odd.append(prefix.toString());
    if (pool.defaultLength && *pool.defaultLength % 4 != 0)
        odd.append(QStringLiteral("/%1").arg(*pool.defaultLength));
    if (!odd.isEmpty())
        run.addPool("NIBBLE", pool, {{QStringLiteral("what"), odd.join(QStringLiteral(", "))}})
            .fixes.push_back({QStringLiteral("waive"), {}, {}});
}

void checkTier(AuditRun& run, const Ipam& ipam)
{
    if (ipam.tier != Tier::Free)
        return;
    for (const Pool& pool : run.plan.all<Pool>()) {
        const Scope& scope = run.plan.get(pool.scope);
        if (scope.ipam != ipam.id)
            continue;
        const bool elsewhere = !pool.locale.isEmpty() && pool.locale != ipam.homeRegion;
        if (scope.type == ScopeType::Private || elsewhere)
            run.addPool("TIER", pool,
                        {{QStringLiteral("feature"),
                          elsewhere ? QStringLiteral("locale") : QStringLiteral("private-pool")}});
    }
}

} // namespace

void checkDesign(AuditRun& run)
{
    const Plan& plan = run.plan;
    for (const Pool& pool : plan.all<Pool>()) {
        checkNibbles(run, pool);
        if (!pool.locale.isEmpty() && plan.cidrsOf(pool.id).empty())
            run.addPool("EMPTY-POOL", pool, {{QStringLiteral("locale"), pool.locale.toString()}})
                .fixes.push_back({QStringLiteral("provision-more"), {{QStringLiteral("pool"), nameOf(pool)}}, {}});
        if (pool.autoImport && pool.locale.isEmpty() && warnAutoImportWithoutLocale(plan.settings().policy)) {
            ModifyPool off{};
            off.pool = pool.id;
            off.autoImport = false;
            run.addPool("AUTOIMPORT-LOCALE", pool).fixes.push_back({QStringLiteral("auto-import-off"), {}, {off}});
        }
    }
    for (const PoolCidr& cidr : plan.all<PoolCidr>())
        if (const Pool& pool = plan.get(cidr.pool); !pool.source) // children follow their source
            checkSpecialSpace(run, cidr, plan.get(pool.scope));
    for (const ScatteredLocale& scattered : scatteredLocales(plan)) {
        Finding& finding = run.addPool("SUMMARY", plan.get(scattered.source),
                                       {{QStringLiteral("locale"), scattered.locale.toString()},
                                        {QStringLiteral("routes"), QString::number(scattered.routes)}});
        finding.key += u' ' + scattered.locale.toString();
        finding.region = scattered.locale;
        finding.fixes.push_back({QStringLiteral("waive"), {}, {}});
    }
    for (const Ipam& ipam : plan.all<Ipam>())
        checkTier(run, ipam);
}

} // namespace cadastre

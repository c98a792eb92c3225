// SPDX-License-Identifier: GPL-3.0-or-later
// What IPAM sees but does not manage (contract §12, §13.1).
#include "compliance/auditrun.h"
#include "compliance/verdicts.h"

#include <QSet>

namespace cadastre {

namespace {

/// A pool of a VPC's own space takes the subnets of that VPC and nothing else, and no other pool takes a subnet.
bool mayImport(const Pool& pool, const Resource& resource)
{
    const bool isSubnet = resource.kind == ResourceKind::Subnet;
    return pool.sourceResource ? isSubnet && resource.vpc == pool.sourceResource : !isSubnet;
}

enum class AutoImport { Off, On };

/// The innermost pool that this CIDR lies in, in its Region, with auto-import on or off; null when there is none.
const Pool* poolAround(const Plan& plan, const ResourceCidr& cidr, const Resource& resource, AutoImport autoImport)
{
    const Pool* innermost = nullptr;
    int length = 0;
    for (const Pool& pool : plan.all<Pool>()) {
        if (pool.autoImport != (autoImport == AutoImport::On) || pool.scope != cidr.scope
            || pool.locale != resource.region || pool.locale.isEmpty() || !mayImport(pool, resource))
            continue;
        const PoolBlock* block = plan.space(pool.id).blockCovering(cidr.cidr);
        if (!block || block->map.base().length() < length)
            continue; // of equals the later one: a pool in a pool came after it
        innermost = &pool;
        length = block->map.base().length();
    }
    return innermost;
}

/// What of the pool is taken within a CIDR; at most four.
QStringList blockersIn(const Plan& plan, const Pool& pool, const Prefix& cidr)
{
    QStringList blockers;
    if (const PoolBlock* block = plan.space(pool.id).blockCovering(cidr))
        block->map.forEachIn(cidr, [&](const Prefix& prefix, std::uint32_t) {
            blockers.append(prefix.toString());
            return blockers.size() < 4;
        });
    return blockers;
}

/// Others have its place in the pool; it has none there, unless it moves.
void addMoveElsewhere(const AuditRun& run, Finding& finding, const ResourceCidr& cidr)
{
    if (cidr.basis != Basis::Seen)
        addMoveFix(run, finding, cidr);
}

/// How it becomes managed: by the pool around it, once that imports, by a pool that is yet to be made, or elsewhere.
void addManagingFix(const AuditRun& run, Finding& finding, const ResourceCidr& cidr, const Resource& resource)
{
    const Plan& plan = run.plan;
    const Pool* pool = poolAround(plan, cidr, resource, AutoImport::Off);
    if (!pool) {
        finding.fixes.push_back({QStringLiteral("new-pool"), {{QStringLiteral("cidr"), cidr.cidr.toString()}}, {}});
        return;
    }
    if (!blockersIn(plan, *pool, cidr.cidr).isEmpty()) {
        addMoveElsewhere(run, finding, cidr);
        return;
    }
    ModifyPool importing{};
    importing.pool = pool->id;
    importing.autoImport = true;
    finding.fixes.push_back(
        {QStringLiteral("auto-import-on"), {{QStringLiteral("poolName"), nameOf(*pool)}}, {importing}});
}

} // namespace

void checkMonitoring(AuditRun& run)
{
    const Plan& plan = run.plan;
    QSet<AccountNumber> unknownAccounts;
    QSet<AccountNumber> defaultAccounts;
    int defaultVpcs = 0;
    const ResourceCidr* firstDefault = nullptr;
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>()) {
        const Resource& resource = plan.get(cidr.resource);
        if (!resource.owner.isEmpty() && resource.owner != plan.settings().owner && !plan.account(resource.owner)
            && !plan.all<Account>().isEmpty() && !unknownAccounts.contains(resource.owner)) {
            unknownAccounts.insert(resource.owner);
            Finding& finding =
                run.addResource("UNKNOWN-ACCOUNT", cidr, {{QStringLiteral("account"), resource.owner.toString()}});
            finding.key = QStringLiteral("account ") + resource.owner.toString();
            AddAccount add{};
            add.number = resource.owner;
            add.external = true;
            finding.fixes.push_back(
                {QStringLiteral("add-account"), {{QStringLiteral("account"), resource.owner.toString()}}, {add}});
            finding.fixes.push_back({QStringLiteral("waive"), {}, {}});
        }
        switch (managementOf(plan, cidr)) {
        case ManagementState::NotApplicable:
        case ManagementState::Managed: break;
        case ManagementState::Ignored: {
            Finding& finding = run.addResource("IGNORED", cidr);
            SetMonitored watch{};
            watch.cidr = cidr.id;
            watch.monitored = true;
            finding.fixes.push_back({QStringLiteral("monitor-again"), {}, {watch}});
            break;
        }
        case ManagementState::Unmanaged: {
            if (resource.isDefaultVpc) {
                ++defaultVpcs;
                defaultAccounts.insert(resource.owner);
                firstDefault = firstDefault ? firstDefault : &cidr;
                break;
            }
            if (const Pool* pool = poolAround(plan, cidr, resource, AutoImport::On)) {
                // Auto-import would have taken it if the space were free (contract §12).
                Finding& finding =
                    run.addResource("IMPORT-BLOCKED", cidr, {{QStringLiteral("poolName"), nameOf(*pool)}});
                finding.pool = pool->id;
                const QStringList blockers = blockersIn(plan, *pool, cidr.cidr);
                finding.facts.insert(QStringLiteral("blockers"), blockers.join(QStringLiteral(", ")));
                if (!blockers.isEmpty())
                    addMoveElsewhere(run, finding, cidr);
                else
                    finding.fixes.push_back({QStringLiteral("import-now"),
                                             {{QStringLiteral("poolName"), nameOf(*pool)}},
                                             {ImportDiscovered{pool->id}}});
                finding.fixes.push_back({QStringLiteral("waive"), {}, {}});
                break;
            }
            Finding& finding =
                run.addResource("UNMANAGED", cidr, {{QStringLiteral("scope"), plan.scopeLabel(cidr.scope)}});
            const Scope* scope = plan.find(cidr.scope);
            if (scope && scope->type == ScopeType::Private) {
                addManagingFix(run, finding, cidr, resource);
                SetMonitored ignore{};
                ignore.cidr = cidr.id;
                ignore.monitored = false;
                finding.fixes.push_back({QStringLiteral("ignore"), {}, {ignore}});
            }
            finding.fixes.push_back({QStringLiteral("waive"), {}, {}});
            break;
        }
        }
    }
    if (firstDefault) {
        Finding& finding = run.addResource("DEFAULT-VPC", *firstDefault,
                                           {{QStringLiteral("vpcs"), QString::number(defaultVpcs)},
                                            {QStringLiteral("accounts"), QString::number(defaultAccounts.size())}});
        finding.key = QStringLiteral("default-vpcs");
        finding.name = firstDefault->cidr.toString();
        finding.fixes.push_back({QStringLiteral("waive"), {}, {}});
    }
}

} // namespace cadastre

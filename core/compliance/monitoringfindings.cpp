// SPDX-License-Identifier: GPL-3.0-or-later
// What IPAM sees but does not manage (contract §12, §13.1).
#include "compliance/auditrun.h"
#include "compliance/verdicts.h"

#include <QSet>

namespace cadastre {

namespace {

/// The pool with auto-import that this CIDR lies in, in its Region; null when there is none.
const Pool* importingPool(const Plan& plan, const ResourceCidr& cidr, const Resource& resource)
{
    for (const Pool& pool : plan.all<Pool>())
        if (pool.autoImport && pool.scope == cidr.scope && pool.locale == resource.region && !pool.locale.isEmpty()
            && plan.space(pool.id).blockCovering(cidr.cidr))
            return &pool;
    return nullptr;
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
            if (const Pool* pool = importingPool(plan, cidr, resource)) {
                // Auto-import would have taken it if the space were free (contract §12).
                Finding& finding =
                    run.addResource("IMPORT-BLOCKED", cidr, {{QStringLiteral("poolName"), nameOf(*pool)}});
                finding.pool = pool->id;
                QStringList blockers;
                if (const PoolBlock* block = plan.space(pool->id).blockCovering(cidr.cidr))
                    block->map.forEachIn(cidr.cidr, [&](const Prefix& prefix, std::uint32_t) {
                        blockers.append(prefix.toString());
                        return blockers.size() < 4;
                    });
                finding.facts.insert(QStringLiteral("blockers"), blockers.join(QStringLiteral(", ")));
                if (blockers.isEmpty())
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

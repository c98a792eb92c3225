// SPDX-License-Identifier: GPL-3.0-or-later
// Proof and announcement of public space (contract §7, §10, §11).
#include "compliance/auditrun.h"

namespace cadastre {

namespace {

bool isTopLevelByoip(const Plan& plan, const Pool& pool)
{
    const Scope* scope = plan.find(pool.scope);
    return scope && scope->type == ScopeType::Public && !pool.source && pool.publicIpSource == PublicIpSource::Byoip;
}

} // namespace

void checkRouting(AuditRun& run)
{
    const Plan& plan = run.plan;
    for (const PoolCidr& cidr : plan.all<PoolCidr>()) {
        const Pool& pool = plan.get(cidr.pool);
        if (cidr.state == CidrState::FailedProvision || cidr.state == CidrState::FailedDeprovision)
            run.addPoolCidr("PROVISION-FAILED", cidr,
                            {{QStringLiteral("state"), toWire(cidr.state)},
                             {QStringLiteral("reason"), cidr.failureMessage},
                             {QStringLiteral("code"), toWire(cidr.failure)}});
        switch (cidr.evidence) {
        case EvidenceState::NotNeeded:
        case EvidenceState::Accepted: break;
        case EvidenceState::NotChecked:
            if (holdsSpace(cidr.state) || cidr.state == CidrState::PendingProvision)
                run.addPoolCidr("EVIDENCE-UNCHECKED", cidr).fixes.push_back({QStringLiteral("waive"), {}, {}});
            break;
        case EvidenceState::Rejected:
            run.addPoolCidr("EVIDENCE-REJECTED", cidr, {{QStringLiteral("facts"), cidr.evidenceFacts}});
            break;
        case EvidenceState::Stale:
            run.addPoolCidr("EVIDENCE-STALE", cidr, {{QStringLiteral("since"), toString(cidr.evidenceAt)}});
            break;
        }
        if (pool.advertisable && !pool.locale.isEmpty() && cidr.state == CidrState::Provisioned
            && cidr.advert == AdvertState::Withdrawn) {
            Finding& finding =
                run.addPoolCidr("NOT-ADVERTISED", cidr, {{QStringLiteral("region"), pool.locale.toString()}});
            finding.fixes.push_back({QStringLiteral("advertise"),
                                     {{QStringLiteral("cidr"), cidr.cidr.toString()}},
                                     {Advertise{cidr.cidr, pool.locale, 0}}});
            finding.fixes.push_back({QStringLiteral("waive"), {}, {}});
        }
    }
    for (const Pool& pool : plan.all<Pool>())
        if (isTopLevelByoip(plan, pool) && pool.originator == Originator::Undecided)
            run.addPool("ORIGINATOR", pool).fixes.push_back({QStringLiteral("decide-originator"), {}, {}});
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// Announcement of public space (contract §11).
#include "compliance/auditrun.h"
#include "plan/announcement.h"

namespace cadastre {

namespace {

bool isTopLevelByoip(const Plan& plan, const Pool& pool)
{
    const Scope* scope = plan.find(pool.scope);
    return scope && scope->type == ScopeType::Public && !pool.source && pool.publicIpSource == PublicIpSource::Byoip;
}

/// What is announced now, held against the VRPs that are known now; the evidence is of the day of the proof.
void checkAnnounced(AuditRun& run, const PoolCidr& cidr)
{
    if (cidr.advert != AdvertState::Advertised && cidr.advert != AdvertState::PendingAdvertising)
        return;
    for (const AnnouncementCheck& check :
         checkAnnouncement({cidr.cidr, originsOf(run.plan, cidr)}, *run.outside.vrps, run.now)) {
        const RouteState state = check.validity.state;
        if (state != RouteState::Invalid && state != RouteState::NotFound)
            continue;
        const QString asn = check.route.origin.toString();
        Finding& finding = run.addPoolCidr(state == RouteState::Invalid ? "ROUTE-INVALID" : "ROUTE-NOTFOUND", cidr,
                                           {{QStringLiteral("asn"), asn},
                                            {QStringLiteral("route"), routeReasonWord(check.validity.reason)}});
        finding.key += u' ' + asn;
        if (!check.decidedBy.prefix.isNull()) {
            finding.facts.insert(QStringLiteral("vrp"), check.decidedBy.prefix.toString());
            finding.facts.insert(QStringLiteral("vrpMaxLength"), QString::number(check.decidedBy.maxLength));
            finding.facts.insert(QStringLiteral("vrpAsn"), check.decidedBy.asn.toString());
        }
        finding.fixes.push_back({QStringLiteral("withdraw"),
                                 {{QStringLiteral("cidr"), cidr.cidr.toString()}},
                                 {Withdraw{cidr.cidr, run.plan.get(cidr.pool).locale}}});
        finding.fixes.push_back({QStringLiteral("waive"), {}, {}});
    }
}

} // namespace

void checkRouting(AuditRun& run)
{
    const bool knowsRoutes = run.outside.vrps && run.outside.vrps->isLoaded();
    const Plan& plan = run.plan;
    for (const PoolCidr& cidr : plan.all<PoolCidr>()) {
        const Pool& pool = plan.get(cidr.pool);
        if (knowsRoutes)
            checkAnnounced(run, cidr);
        if (pool.advertisable && !pool.locale.isEmpty() && cidr.state == CidrState::Provisioned
            && cidr.advert == AdvertState::Withdrawn) {
            Finding& finding =
                run.addPoolCidr("NOT-ADVERTISED", cidr, {{QStringLiteral("region"), pool.locale.toString()}});
            finding.fixes.push_back({QStringLiteral("advertise"),
                                     {{QStringLiteral("cidr"), cidr.cidr.toString()}},
                                     {Advertise{cidr.cidr, pool.locale, ownAsnOf(plan, cidr)}}});
            finding.fixes.push_back({QStringLiteral("waive"), {}, {}});
        }
    }
    for (const Pool& pool : plan.all<Pool>())
        if (isTopLevelByoip(plan, pool) && pool.originator == Originator::Undecided)
            run.addPool("ORIGINATOR", pool).fixes.push_back({QStringLiteral("decide-originator"), {}, {}});
}

} // namespace cadastre

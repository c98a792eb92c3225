// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/everyform.h"

namespace cadastre {

PoolId fullestPool(const Plan& plan, Family family)
{
    PoolId best;
    std::size_t most = 0;
    for (const Pool& pool : plan.all<Pool>())
        if (pool.family == family && !pool.locale.isEmpty() && (!best || plan.space(pool.id).allocationCount > most)) {
            best = pool.id;
            most = plan.space(pool.id).allocationCount;
        }
    return best;
}

std::vector<NamedForm> everyForm(const Session& session)
{
    const Plan& plan = session.plan();
    const PoolId six = fullestPool(plan, Family::IPv6);
    const PoolId four = fullestPool(plan, Family::IPv4);
    const PoolId pool = six ? six : four ? four : session.place().pool;
    const Pool* row = plan.find(pool);
    const PoolId source = row && row->source ? row->source : pool;
    PoolCidrId cidr;
    if (!plan.cidrsOf(pool).empty())
        cidr = plan.cidrsOf(pool).front();
    std::vector<NamedForm> forms{
        {QStringLiteral("newpool"), NewPoolRequest{row ? row->scope : session.place().scope, source, {}}},
        {QStringLiteral("byoip"), ByoipRequest{}},
        {QStringLiteral("byoasn"), ByoasnRequest{}},
        {QStringLiteral("vpc"), VpcRequest{four, six, {}, {}}},
        {QStringLiteral("advertise"), AdvertiseRequest{}},
        {QStringLiteral("routefeed"), FollowRoutesRequest{}},
        {QStringLiteral("site"), SiteRequest{{}, row ? row->scope : ScopeId{}, {}}},
        {QStringLiteral("account"), AccountRequest{}},
        {QStringLiteral("houserule"), HouseRuleRequest{{}, pool}}, // none: of the whole plan
        {QStringLiteral("checkpoint"), CheckpointRequest{}},
        {QStringLiteral("trim"), TrimRequest{}},
        {QStringLiteral("import"), ImportRequest{}},
        {QStringLiteral("compare"), CompareRequest{}},
        {QStringLiteral("export"), ExportRequest{}},
        {QStringLiteral("plansettings"), PlanSettingsRequest{}},
        {QStringLiteral("ipam"), IpamRequest{}},
        {QStringLiteral("scope"), ScopeRequest{}},
        {QStringLiteral("discovery"), DiscoveryRequest{}},
        {QStringLiteral("orgunit"), OrgUnitRequest{}},
        {QStringLiteral("houserules"), HouseRulesRequest{}},
        {QStringLiteral("importdiscovered"), ImportDiscoveredRequest{}},
    };
    if (const Ipam* ipam = plan.ipam()) {
        forms.push_back({QStringLiteral("editipam"), IpamRequest{ipam->id}});
        forms.push_back({QStringLiteral("deleteipam"), DeleteIpamRequest{ipam->id}});
    }
    if (pool) {
        forms.push_back({QStringLiteral("provision"), ProvisionRequest{pool, {}}});
        forms.push_back({QStringLiteral("split"), SplitRequest{source}});
        forms.push_back({QStringLiteral("allocate"), AllocateRequest{pool, {}}});
        forms.push_back({QStringLiteral("reserve"), ReserveRequest{pool, {}}});
        forms.push_back({QStringLiteral("share"), ShareRequest{pool}});
        forms.push_back({QStringLiteral("tags"), TagsRequest{pool}});
    }
    if (cidr) {
        forms.push_back({QStringLiteral("deprovision"), DeprovisionRequest{cidr}});
        forms.push_back({QStringLiteral("movecidr"), MoveCidrRequest{cidr}});
    }
    for (const Resource& resource : plan.all<Resource>())
        if (resource.kind == ResourceKind::Vpc) {
            forms.push_back({QStringLiteral("subnet"), SubnetRequest{resource.id}});
            forms.push_back({QStringLiteral("addvpccidr"), AddVpcCidrRequest{resource.id}});
            if (!plan.cidrsOf(resource.id).empty())
                forms.push_back({QStringLiteral("moveblock"), MoveBlockRequest{plan.cidrsOf(resource.id).front(), {}}});
            forms.push_back({QStringLiteral("vpctags"), TagsRequest{resource.id}});
            break;
        }
    for (const Byoasn& asn : plan.all<Byoasn>()) {
        forms.push_back({QStringLiteral("byoasncidrs"), ByoasnCidrsRequest{asn.id}});
        forms.push_back({QStringLiteral("deprovisionasn"), DeprovisionByoasnRequest{asn.id}});
        break;
    }
    for (const Finding& finding : session.report().findings)
        if (finding.state == FindingState::Open && !finding.fixes.empty() && isRepair(finding.fixes.front())
            && !finding.fixes.front().commands.empty()) {
            forms.push_back(
                {QStringLiteral("fixall"), FixAllRequest{QLatin1String(finding.rule->id), finding.fixes.front().code}});
            break;
        }
    for (const Finding& finding : session.report().findings)
        if (finding.state == FindingState::Open) {
            const QString rule = QLatin1String(finding.rule->id);
            forms.push_back({QStringLiteral("waive"), WaiveRequest{rule, finding.key, finding.name}});
            if (!finding.fixes.empty())
                forms.push_back({QStringLiteral("fix"), FixRequest{rule, finding.key, 0}});
            if (!finding.fixes.empty())
                break;
        }
    return forms;
}

} // namespace cadastre

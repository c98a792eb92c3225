// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/steptext.h"

#include "change/summary.h"
#include "net/asn.h"
#include "rollout/scriptnames.h"
#include "text/commandtext.h"
#include "text/patterns.h"
#include "text/sentence.h"
#include "text/visibletext.h"

namespace cadastre {

namespace {

template <class E>
QString label(const Plan& plan, const E& row)
{
    const QString name = nameTag(row.tags);
    if (!name.isEmpty())
        return name;
    if constexpr (std::is_same_v<E, Resource> || std::is_same_v<E, Pool>) {
        const auto& cidrs = plan.cidrsOf(row.id);
        if (!cidrs.empty()) { // an id that AWS has not given is said to nobody (interface §4.15), and no id says much
            const QString cidr = plan.get(cidrs.front()).cidr.toString();
            return row.basis == Basis::Seen ? QStringLiteral("%1 (%2)").arg(cidr, plan.textId(row)) : cidr;
        }
    }
    return plan.textId(row);
}

/// What has no name is known by its place: an account and a Region have one of each.
QString placeOf(const Ipam& row) { return nameTag(row.tags).isEmpty() ? row.homeRegion.toString() : nameTag(row.tags); }
QString placeOf(const ResourceDiscovery& row)
{
    return nameTag(row.tags).isEmpty() ? row.owner.toString() + u' ' + row.region.toString() : nameTag(row.tags);
}

/// The row in the plan that has it: as it will be, or as it was.
template <class E>
std::pair<const Plan*, const E*> found(const Rollout& rollout, Id<E> id)
{
    if (const E* row = rollout.to.find(id))
        return {&rollout.to, row};
    return {&rollout.from, rollout.from.find(id)};
}

template <class E>
QString nameOf(const Rollout& rollout, Id<E> id)
{
    const auto [plan, row] = found(rollout, id);
    return row ? label(*plan, *row) : QString();
}

QString cidrsOf(const Rollout& rollout, ResourceId id)
{
    const auto [plan, row] = found(rollout, id);
    QStringList cidrs;
    for (const ResourceCidrId cidr : plan->cidrsOf(id))
        cidrs << plan->get(cidr).cidr.toString();
    return cidrs.join(QLatin1String(", "));
}

/// A step as the summary of the command that would do the same.
Summary summaryOf(const Rollout& rollout, const RolloutStep& step)
{
    Summary s;
    const auto set = [&](const char* name, const QString& value) {
        if (!value.isEmpty())
            s.params.insert(QLatin1String(name), value);
    };
    switch (step.kind) {
    case StepKind::CreateIpam:
        s.code = QStringLiteral("create-ipam");
        set("region", step.region.toString());
        break;
    case StepKind::ModifyIpam:
    case StepKind::RemoveRegions: s.code = QStringLiteral("modify-ipam"); break;
    case StepKind::DeleteIpam: s.code = QStringLiteral("delete-ipam"); break;
    case StepKind::CreateScope: s.code = QStringLiteral("create-scope"); break;
    case StepKind::ModifyScope: s.code = QStringLiteral("modify-scope"); break;
    case StepKind::DeleteScope: s.code = QStringLiteral("delete-scope"); break;
    case StepKind::CreatePool: s.code = QStringLiteral("create-pool"); break;
    case StepKind::ModifyPool: s.code = QStringLiteral("modify-pool"); break;
    case StepKind::DeletePool: s.code = QStringLiteral("delete-pool"); break;
    case StepKind::Provision: s.code = QStringLiteral("provision-cidr"); break;
    case StepKind::Deprovision: s.code = QStringLiteral("deprovision-cidr"); break;
    case StepKind::Allocate: s.code = QStringLiteral("allocate"); break;
    case StepKind::Release: s.code = QStringLiteral("release"); break;
    case StepKind::ModifyAllocation: s.code = QStringLiteral("describe-allocation"); break;
    case StepKind::ProvisionAsn: s.code = QStringLiteral("provision-byoasn"); break;
    case StepKind::DeprovisionAsn: s.code = QStringLiteral("deprovision-byoasn"); break;
    case StepKind::AssociateAsn: s.code = QStringLiteral("associate-byoasn"); break;
    case StepKind::DisassociateAsn: s.code = QStringLiteral("disassociate-byoasn"); break;
    case StepKind::CreateToken: s.code = QStringLiteral("create-verification-token"); break;
    case StepKind::DeleteToken: s.code = QStringLiteral("delete-verification-token"); break;
    case StepKind::CreateDiscovery: s.code = QStringLiteral("create-discovery"); break;
    case StepKind::ModifyDiscovery: s.code = QStringLiteral("modify-discovery"); break;
    case StepKind::DeleteDiscovery: s.code = QStringLiteral("delete-discovery"); break;
    case StepKind::AssociateDiscovery: s.code = QStringLiteral("associate-discovery"); break;
    case StepKind::DisassociateDiscovery: s.code = QStringLiteral("disassociate-discovery"); break;
    case StepKind::CreateShare: s.code = QStringLiteral("create-share"); break;
    case StepKind::ModifyShare: s.code = QStringLiteral("modify-share"); break;
    case StepKind::DeleteShare: s.code = QStringLiteral("delete-share"); break;
    case StepKind::CreateVpc: s.code = QStringLiteral("create-vpc"); break;
    case StepKind::DeleteVpc: s.code = QStringLiteral("delete-vpc"); break;
    case StepKind::AssociateCidr: s.code = QStringLiteral("associate-vpc-cidr"); break;
    case StepKind::DisassociateCidr: s.code = QStringLiteral("disassociate-vpc-cidr"); break;
    case StepKind::CreateSubnet: s.code = QStringLiteral("create-subnet"); break;
    case StepKind::DeleteSubnet: s.code = QStringLiteral("delete-subnet"); break;
    case StepKind::IgnoreCidr: s.code = QStringLiteral("ignore-cidr"); break;
    case StepKind::MonitorCidr: s.code = QStringLiteral("monitor-cidr"); break;
    case StepKind::MoveToScope: s.code = QStringLiteral("move-to-scope"); break;
    case StepKind::Retag: s.code = QStringLiteral("edit-tags"); break;
    case StepKind::SwitchToOwn: s.code = QStringLiteral("switch-to-own"); break;
    case StepKind::SwitchToAmazon: s.code = QStringLiteral("switch-to-amazon"); break;
    case StepKind::Advertise:
        s.code = QStringLiteral("advertise");
        set("region", step.region.toString());
        break;
    case StepKind::Withdraw:
        s.code = QStringLiteral("withdraw");
        set("region", step.region.toString());
        break;
    }
    if (const auto* ipam = std::get_if<IpamId>(&step.subject)) {
        s.subject = nameOf(rollout, *ipam);
    } else if (const auto* scope = std::get_if<ScopeId>(&step.subject)) {
        const auto [plan, row] = found(rollout, *scope);
        s.subject = plan->scopeLabel(*scope);
    } else if (const auto* pool = std::get_if<PoolId>(&step.subject)) {
        s.subject = nameOf(rollout, *pool);
        const auto [plan, row] = found(rollout, *pool);
        if (step.kind == StepKind::CreatePool)
            set("source", row->source ? nameOf(rollout, row->source) : plan->scopeLabel(row->scope));
    } else if (const auto* cidr = std::get_if<PoolCidrId>(&step.subject)) {
        const bool isTaken = step.kind == StepKind::Deprovision || step.kind == StepKind::Withdraw;
        const PoolCidr* row = isTaken ? rollout.from.find(*cidr) : found(rollout, *cidr).second;
        s.subject = row->cidr.toString();
        set("pool", nameOf(rollout, row->pool));
        if (step.kind == StepKind::SwitchToOwn)
            set("asn", QString::number(row->originAsn));
    } else if (const auto* allocation = std::get_if<AllocationId>(&step.subject)) {
        const Allocation* row =
            step.kind == StepKind::Release ? rollout.from.find(*allocation) : found(rollout, *allocation).second;
        s.subject = row->cidr.toString();
        set("pool", nameOf(rollout, row->pool));
    } else if (const auto* share = std::get_if<ShareId>(&step.subject)) {
        const auto [plan, row] = found(rollout, *share);
        s.subject = row->name;
        QStringList pools;
        for (const PoolId one : row->pools)
            pools << nameOf(rollout, one);
        set("pools", pools.join(QLatin1String(", ")));
    } else if (const auto* resource = std::get_if<ResourceId>(&step.subject)) {
        const auto [plan, row] = found(rollout, *resource);
        s.subject = label(*plan, *row);
        set("cidrs", cidrsOf(rollout, *resource));
        if (row->vpc)
            set("vpc", nameOf(rollout, row->vpc));
    } else if (const auto* block = std::get_if<ResourceCidrId>(&step.subject)) {
        // The association as the side has it that the step is about.
        const Plan& plan = step.kind == StepKind::DisassociateCidr ? rollout.from : rollout.to;
        const ResourceCidr& row = plan.get(*block);
        s.subject = row.cidr.toString();
        set("vpc", nameOf(rollout, row.resource));
        if (step.kind == StepKind::MoveToScope)
            set("scope", plan.scopeLabel(row.scope));
    } else if (const auto* number = std::get_if<ByoasnId>(&step.subject)) {
        s.subject = Asn{found(rollout, *number).second->asn}.toString();
    } else if (const auto* announced = std::get_if<AsnAssociationId>(&step.subject)) {
        const Plan& plan = step.kind == StepKind::DisassociateAsn ? rollout.from : rollout.to;
        const AsnAssociation& row = plan.get(*announced);
        s.subject = Asn{plan.get(row.byoasn).asn}.toString();
        set("cidr", plan.get(row.poolCidr).cidr.toString());
    } else if (const auto* token = std::get_if<VerificationTokenId>(&step.subject)) {
        const auto [plan, row] = found(rollout, *token);
        s.subject = nameTag(row->tags).isEmpty() ? placeOf(plan->get(row->ipam)) : nameTag(row->tags);
    } else if (const auto* discovery = std::get_if<ResourceDiscoveryId>(&step.subject)) {
        s.subject = placeOf(*found(rollout, *discovery).second);
    } else if (const auto* association = std::get_if<DiscoveryAssociationId>(&step.subject)) {
        const Plan& plan = step.kind == StepKind::DisassociateDiscovery ? rollout.from : rollout.to;
        const DiscoveryAssociation& row = plan.get(*association);
        s.subject = placeOf(plan.get(row.discovery));
        set("ipam", placeOf(plan.get(row.ipam)));
    }
    return s;
}

/// What there is too much of, by the quota's name (plan/quotas.h).
const char* quotaPattern(const QString& quota)
{
    static const std::pair<const char*, const char*> patterns[] = {
        {"scopes-per-ipam", QT_TRANSLATE_NOOP("core", "{count} scopes in the IPAM of {subject}, of {limit} that the "
                                                      "quota allows: request an increase first.")},
        {"cidrs-per-pool", QT_TRANSLATE_NOOP("core", "{count} CIDRs in pool {subject}, of {limit} that the quota "
                                                     "allows: request an increase first.")},
        {"pool-depth", QT_TRANSLATE_NOOP("core", "{subject} is a pool on level {count}, of {limit} that the quota "
                                                 "allows: request an increase first.")},
        {"amazon-ipv6-cidrs-per-pool",
         QT_TRANSLATE_NOOP("core", "{count} CIDRs from Amazon in pool {subject}, of {limit} that the quota allows: "
                                   "request an increase first.")},
        {"amazon-ipv6-length", QT_TRANSLATE_NOOP("core", "{subject} is to have a /{count}; Amazon gives nothing larger "
                                                         "than a /{limit}: request an increase first.")},
        {"byoasns-per-ipam", QT_TRANSLATE_NOOP("core", "{count} AS numbers in the IPAM of {subject}, of {limit} that "
                                                       "the quota allows: request an increase first.")},
        {"discovery-associations-per-ipam",
         QT_TRANSLATE_NOOP("core", "{count} resource discoveries with the IPAM of {subject}, of {limit} that the quota "
                                   "allows: request an increase first.")},
        {"ou-exclusions", QT_TRANSLATE_NOOP("core", "{count} units left out of the resource discovery {subject}, of "
                                                    "{limit} that the quota allows: request an increase first.")},
        {"verification-tokens", QT_TRANSLATE_NOOP("core", "{count} verification tokens in the IPAM of {subject}, of "
                                                          "{limit} that the quota allows: request an increase "
                                                          "first.")},
        {"ipv4-cidrs-per-vpc", QT_TRANSLATE_NOOP("core", "{count} IPv4 CIDRs of VPC {subject}, of {limit} that the "
                                                         "quota allows: request an increase first.")},
        {"ipv6-cidrs-per-vpc", QT_TRANSLATE_NOOP("core", "{count} IPv6 CIDRs of VPC {subject}, of {limit} that the "
                                                         "quota allows: request an increase first.")},
        {"vpcs-per-region", QT_TRANSLATE_NOOP("core", "{count} VPCs in {subject}, of {limit} that the quota allows: "
                                                      "request an increase first.")},
    };
    for (const auto& [name, pattern] : patterns)
        if (quota == QLatin1String(name))
            return pattern;
    return QT_TRANSLATE_NOOP("core", "{count} pools in scope {subject}, of {limit} that the quota allows: request an "
                                     "increase first.");
}

} // namespace

QString stepSentence(const Rollout& rollout, const RolloutStep& step, Wording wording)
{
    return commandSentence(summaryOf(rollout, step), wording);
}

QString stepSubject(const Rollout& rollout, const RolloutStep& step) { return summaryOf(rollout, step).subject; }

QString caveatSentence(const RolloutCaveat& caveat, Wording wording)
{
    const char* pattern = "";
    switch (caveat.kind) {
    case RolloutCaveat::Kind::NeedsAuthorization:
        pattern =
            QT_TRANSLATE_NOOP("core", "{subject} needs its authorization message and signature, which this plan does "
                                      "not hold: make them with “Bring your own prefix”, or hand them to the script.");
        break;
    case RolloutCaveat::Kind::AuthorizationExpired:
        pattern =
            QT_TRANSLATE_NOOP("core", "The authorization message of {subject} expired on {needs}: sign a new one, "
                                      "and keep it in the plan or hand it to the script.");
        break;
    case RolloutCaveat::Kind::NeedsToken:
        pattern =
            QT_TRANSLATE_NOOP("core", "{subject} is proved by a verification token that AWS has not shown: make one "
                                      "there, publish its TXT record, and hand its id to the script.");
        break;
    case RolloutCaveat::Kind::PublishToken:
        pattern =
            QT_TRANSLATE_NOOP("core", "{subject} is proved by a verification token: the script makes it, shows its TXT "
                                      "record and stops; publish the record, then run the script again.");
        break;
    case RolloutCaveat::Kind::NeedsOwnAsn:
        pattern =
            QT_TRANSLATE_NOOP("core", "{subject} is to be announced from {needs}, which this plan has not associated "
                                      "with it: do that before that step.");
        break;
    case RolloutCaveat::Kind::Invitation:
        pattern = QT_TRANSLATE_NOOP("core",
                                    "Account {needs} is outside the organization: it draws nothing from what {subject} "
                                    "shares until it accepts the invitation.");
        break;
    case RolloutCaveat::Kind::PlanOnlyReserve:
        pattern =
            QT_TRANSLATE_NOOP("core", "The reserve {subject} stands in this plan only: AWS may hand the space out.");
        break;
    case RolloutCaveat::Kind::Renumbering:
        pattern = QT_TRANSLATE_NOOP("core", "{subject} is given up by a VPC that was seen in AWS: move its subnets and "
                                            "workloads before that step.");
        break;
    case RolloutCaveat::Kind::MadeAnew:
        pattern = QT_TRANSLATE_NOOP("core", "{subject} moved in this plan, and AWS cannot change it where it is: a VPC "
                                            "keeps its primary IPv4 block, a subnet its CIDR. If the old one is there, "
                                            "make it anew.");
        break;
    case RolloutCaveat::Kind::AboveQuota: pattern = quotaPattern(caveat.needs); break;
    case RolloutCaveat::Kind::PoolRules:
        pattern = QT_TRANSLATE_NOOP("core", "AWS would refuse {subject}, which is left out with all that waits for it: "
                                            "{reasons}");
        break;
    case RolloutCaveat::Kind::NeedsLeftOut:
        pattern = QT_TRANSLATE_NOOP("core", "{subject} needs {needs}, whose step is left out: it fails unless that is "
                                            "there by then.");
        break;
    case RolloutCaveat::Kind::AmazonChooses:
        pattern =
            QT_TRANSLATE_NOOP("core", "{subject} is a block that Amazon chooses: another one may come, and what is "
                                      "drawn from it moves with it.");
        break;
    case RolloutCaveat::Kind::NotSwitched:
        pattern =
            caveat.needs.isEmpty()
                ? QT_TRANSLATE_NOOP("core", "{subject} is announced from Amazon’s AS numbers in this plan; that step "
                                            "is left out until it is asked for.")
                : QT_TRANSLATE_NOOP("core", "{subject} is announced from {needs} in this plan; that step is left out "
                                            "until it is asked for.");
        break;
    case RolloutCaveat::Kind::NotAdvertised:
        pattern =
            QT_TRANSLATE_NOOP("core", "{subject} is advertised in this plan; that step is left out until it is asked "
                                      "for.");
        break;
    case RolloutCaveat::Kind::HouseRules:
        pattern = QT_TRANSLATE_NOOP("core", "{count} house rules stay in this plan: AWS knows pool rules only.");
        break;
    case RolloutCaveat::Kind::NotWatched:
        pattern =
            QT_TRANSLATE_NOOP("core",
                              "IPAM does not see {subject} in account {needs}: how it is to be watched is left out "
                              "until a resource discovery shows that account and its Region.");
        break;
    case RolloutCaveat::Kind::NeedsAutoImport:
        pattern =
            QT_TRANSLATE_NOOP("core", "{subject} is there and lies in no pool: AWS allocates it from {needs} only by "
                                      "auto-import, which that pool has not.");
        break;
    case RolloutCaveat::Kind::MovesLater:
        pattern =
            QT_TRANSLATE_NOOP("core", "{subject} moves to scope {needs} once its allocation is released, which no "
                                      "step does.");
        break;
    case RolloutCaveat::Kind::CannotClear:
        pattern =
            QT_TRANSLATE_NOOP("core", "AWS cannot take away the shortest or longest prefix length of {subject}: the "
                                      "old one stays.");
        break;
    case RolloutCaveat::Kind::KeptState:
        pattern = QT_TRANSLATE_NOOP("core", "{subject} is not provisioned in this plan, so no step provisions it.");
        break;
    }
    QStringList reasons;
    for (const Error& violation : caveat.violations)
        reasons << sentence(violation, wording);
    reasons.removeDuplicates();
    return fillPattern(worded(pattern, wording), {{QStringLiteral("subject"), visibleText(caveat.subject)},
                                                  {QStringLiteral("needs"), visibleText(caveat.needs)},
                                                  {QStringLiteral("reasons"), reasons.join(u' ')},
                                                  {QStringLiteral("count"), QString::number(caveat.count)},
                                                  {QStringLiteral("limit"), QString::number(caveat.limit)}});
}

} // namespace cadastre

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

/// The command that would do the same, by the code of its summary.
const char* commandOf(StepKind kind)
{
    switch (kind) {
    case StepKind::CreateIpam: return "create-ipam";
    case StepKind::ModifyIpam:
    case StepKind::RemoveRegions: return "modify-ipam";
    case StepKind::DeleteIpam: return "delete-ipam";
    case StepKind::CreateScope: return "create-scope";
    case StepKind::ModifyScope: return "modify-scope";
    case StepKind::DeleteScope: return "delete-scope";
    case StepKind::CreatePool: return "create-pool";
    case StepKind::ModifyPool: return "modify-pool";
    case StepKind::DeletePool: return "delete-pool";
    case StepKind::Provision: return "provision-cidr";
    case StepKind::Deprovision: return "deprovision-cidr";
    case StepKind::Allocate: return "allocate";
    case StepKind::Release: return "release";
    case StepKind::ModifyAllocation: return "describe-allocation";
    case StepKind::ProvisionAsn: return "provision-byoasn";
    case StepKind::DeprovisionAsn: return "deprovision-byoasn";
    case StepKind::AssociateAsn: return "associate-byoasn";
    case StepKind::DisassociateAsn: return "disassociate-byoasn";
    case StepKind::CreateToken: return "create-verification-token";
    case StepKind::DeleteToken: return "delete-verification-token";
    case StepKind::CreateDiscovery: return "create-discovery";
    case StepKind::ModifyDiscovery: return "modify-discovery";
    case StepKind::DeleteDiscovery: return "delete-discovery";
    case StepKind::AssociateDiscovery: return "associate-discovery";
    case StepKind::DisassociateDiscovery: return "disassociate-discovery";
    case StepKind::CreateShare: return "create-share";
    case StepKind::ModifyShare: return "modify-share";
    case StepKind::DeleteShare: return "delete-share";
    case StepKind::CreateVpc: return "create-vpc";
    case StepKind::DeleteVpc: return "delete-vpc";
    case StepKind::AssociateCidr: return "associate-vpc-cidr";
    case StepKind::DisassociateCidr: return "disassociate-vpc-cidr";
    case StepKind::CreateSubnet: return "create-subnet";
    case StepKind::DeleteSubnet: return "delete-subnet";
    case StepKind::IgnoreCidr: return "ignore-cidr";
    case StepKind::MonitorCidr: return "monitor-cidr";
    case StepKind::MoveToScope: return "move-to-scope";
    case StepKind::Retag: return "edit-tags";
    case StepKind::SwitchToOwn: return "switch-to-own";
    case StepKind::SwitchToAmazon: return "switch-to-amazon";
    case StepKind::Advertise: return "advertise";
    case StepKind::Withdraw: return "withdraw";
    }
    return "";
}

/// The side that a block or association is told from: as it was where the step ends it.
const Plan& sideOf(const Rollout& rollout, bool isEnded) { return isEnded ? rollout.from : rollout.to; }

/// What a step is about, as the summary of that command names it.
struct SubjectWriter {
    const Rollout& rollout;
    const RolloutStep& step;
    Summary& summary;

    void set(const char* name, const QString& value) const
    {
        if (!value.isEmpty())
            summary.params.insert(QLatin1String(name), value);
    }
    void operator()(IpamId id) const { summary.subject = nameOf(rollout, id); }
    void operator()(ScopeId id) const { summary.subject = found(rollout, id).first->scopeLabel(id); }
    void operator()(PoolId id) const
    {
        summary.subject = nameOf(rollout, id);
        const auto [plan, row] = found(rollout, id);
        if (step.kind == StepKind::CreatePool)
            set("source", row->source ? nameOf(rollout, row->source) : plan->scopeLabel(row->scope));
    }
    void operator()(PoolCidrId id) const
    {
        const bool isTaken = step.kind == StepKind::Deprovision || step.kind == StepKind::Withdraw;
        const PoolCidr* row = isTaken ? rollout.from.find(id) : found(rollout, id).second;
        summary.subject = row->cidr.toString();
        set("pool", nameOf(rollout, row->pool));
        if (step.kind == StepKind::SwitchToOwn)
            set("asn", QString::number(row->originAsn));
    }
    void operator()(AllocationId id) const
    {
        const Allocation* row = step.kind == StepKind::Release ? rollout.from.find(id) : found(rollout, id).second;
        summary.subject = row->cidr.toString();
        set("pool", nameOf(rollout, row->pool));
    }
    void operator()(ShareId id) const
    {
        const Share* row = found(rollout, id).second;
        summary.subject = row->name;
        QStringList pools;
        for (const PoolId one : row->pools)
            pools << nameOf(rollout, one);
        set("pools", pools.join(QLatin1String(", ")));
    }
    void operator()(ResourceId id) const
    {
        const auto [plan, row] = found(rollout, id);
        summary.subject = label(*plan, *row);
        set("cidrs", cidrsOf(rollout, id));
        if (row->vpc)
            set("vpc", nameOf(rollout, row->vpc));
    }
    void operator()(ResourceCidrId id) const
    {
        const Plan& plan = sideOf(rollout, step.kind == StepKind::DisassociateCidr);
        const ResourceCidr& row = plan.get(id);
        summary.subject = row.cidr.toString();
        set("vpc", nameOf(rollout, row.resource));
        if (step.kind == StepKind::MoveToScope)
            set("scope", plan.scopeLabel(row.scope));
    }
    void operator()(ByoasnId id) const { summary.subject = Asn{found(rollout, id).second->asn}.toString(); }
    void operator()(AsnAssociationId id) const
    {
        const Plan& plan = sideOf(rollout, step.kind == StepKind::DisassociateAsn);
        const AsnAssociation& row = plan.get(id);
        summary.subject = Asn{plan.get(row.byoasn).asn}.toString();
        set("cidr", plan.get(row.poolCidr).cidr.toString());
    }
    void operator()(VerificationTokenId id) const
    {
        const auto [plan, row] = found(rollout, id);
        summary.subject = nameTag(row->tags).isEmpty() ? placeOf(plan->get(row->ipam)) : nameTag(row->tags);
    }
    void operator()(ResourceDiscoveryId id) const { summary.subject = placeOf(*found(rollout, id).second); }
    void operator()(DiscoveryAssociationId id) const
    {
        const Plan& plan = sideOf(rollout, step.kind == StepKind::DisassociateDiscovery);
        const DiscoveryAssociation& row = plan.get(id);
        summary.subject = placeOf(plan.get(row.discovery));
        set("ipam", placeOf(plan.get(row.ipam)));
    }
};

/// A step as the summary of the command that would do the same.
Summary summaryOf(const Rollout& rollout, const RolloutStep& step)
{
    Summary summary;
    summary.code = QLatin1String(commandOf(step.kind));
    const SubjectWriter write{rollout, step, summary};
    if (step.kind == StepKind::CreateIpam || step.kind == StepKind::Advertise || step.kind == StepKind::Withdraw)
        write.set("region", step.region.toString());
    std::visit(write, step.subject);
    return summary;
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

/// What is said of a caveat, with its facts to be filled in.
const char* caveatPattern(const RolloutCaveat& caveat)
{
    switch (caveat.kind) {
    case RolloutCaveat::Kind::NeedsAuthorization:
        return QT_TRANSLATE_NOOP("core",
                                 "{subject} needs its authorization message and signature, which this plan does "
                                 "not hold: make them with “Bring your own prefix”, or hand them to the script.");
    case RolloutCaveat::Kind::AuthorizationExpired:
        return QT_TRANSLATE_NOOP("core", "The authorization message of {subject} expired on {needs}: sign a new one, "
                                         "and keep it in the plan or hand it to the script.");
    case RolloutCaveat::Kind::NeedsToken:
        return QT_TRANSLATE_NOOP("core", "{subject} is proved by a verification token that AWS has not shown: make one "
                                         "there, publish its TXT record, and hand its id to the script.");
    case RolloutCaveat::Kind::PublishToken:
        return QT_TRANSLATE_NOOP("core",
                                 "{subject} is proved by a verification token: the script makes it, shows its TXT "
                                 "record and stops; publish the record, then run the script again.");
    case RolloutCaveat::Kind::NeedsOwnAsn:
        return QT_TRANSLATE_NOOP("core",
                                 "{subject} is to be announced from {needs}, which this plan has not associated "
                                 "with it: do that before that step.");
    case RolloutCaveat::Kind::Invitation:
        return QT_TRANSLATE_NOOP("core",
                                 "Account {needs} is outside the organization: it draws nothing from what {subject} "
                                 "shares until it accepts the invitation.");
    case RolloutCaveat::Kind::PlanOnlyReserve:
        return QT_TRANSLATE_NOOP("core", "The reserve {subject} stands in this plan only: AWS may hand the space out.");
    case RolloutCaveat::Kind::Renumbering:
        return QT_TRANSLATE_NOOP("core", "{subject} is given up by a VPC that was seen in AWS: move its subnets and "
                                         "workloads before that step.");
    case RolloutCaveat::Kind::MadeAnew:
        return QT_TRANSLATE_NOOP("core", "{subject} moved in this plan, and AWS cannot change it where it is: a VPC "
                                         "keeps its primary IPv4 block, a subnet its CIDR. If the old one is there, "
                                         "make it anew.");
    case RolloutCaveat::Kind::AboveQuota: return quotaPattern(caveat.needs);
    case RolloutCaveat::Kind::PoolRules:
        return QT_TRANSLATE_NOOP("core", "AWS would refuse {subject}, which is left out with all that waits for it: "
                                         "{reasons}");
    case RolloutCaveat::Kind::NeedsLeftOut:
        return QT_TRANSLATE_NOOP("core", "{subject} needs {needs}, whose step is left out: it fails unless that is "
                                         "there by then.");
    case RolloutCaveat::Kind::AmazonChooses:
        return QT_TRANSLATE_NOOP("core", "{subject} is a block that Amazon chooses: another one may come, and what is "
                                         "drawn from it moves with it.");
    case RolloutCaveat::Kind::NotSwitched:
        return caveat.needs.isEmpty()
                 ? QT_TRANSLATE_NOOP("core", "{subject} is announced from Amazon’s AS numbers in this plan; that step "
                                             "is left out until it is asked for.")
                 : QT_TRANSLATE_NOOP("core", "{subject} is announced from {needs} in this plan; that step is left out "
                                             "until it is asked for.");
    case RolloutCaveat::Kind::NotAdvertised:
        return QT_TRANSLATE_NOOP("core",
                                 "{subject} is advertised in this plan; that step is left out until it is asked "
                                 "for.");
    case RolloutCaveat::Kind::HouseRules:
        return QT_TRANSLATE_NOOP("core", "{count} house rules stay in this plan: AWS knows pool rules only.");
    case RolloutCaveat::Kind::NotWatched:
        return QT_TRANSLATE_NOOP("core",
                                 "IPAM does not see {subject} in account {needs}: how it is to be watched is left out "
                                 "until a resource discovery shows that account and its Region.");
    case RolloutCaveat::Kind::NeedsAutoImport:
        return QT_TRANSLATE_NOOP("core",
                                 "{subject} is there and lies in no pool: AWS allocates it from {needs} only by "
                                 "auto-import, which that pool has not.");
    case RolloutCaveat::Kind::MovesLater:
        return QT_TRANSLATE_NOOP("core", "{subject} moves to scope {needs} once its allocation is released, which no "
                                         "step does.");
    case RolloutCaveat::Kind::CannotClear:
        return QT_TRANSLATE_NOOP("core", "AWS cannot take away the shortest or longest prefix length of {subject}: the "
                                         "old one stays.");
    case RolloutCaveat::Kind::KeptState:
        return QT_TRANSLATE_NOOP("core", "{subject} is not provisioned in this plan, so no step provisions it.");
    }
    return "";
}

} // namespace

QString stepSentence(const Rollout& rollout, const RolloutStep& step, Wording wording)
{
    return commandSentence(summaryOf(rollout, step), wording);
}

QString stepSubject(const Rollout& rollout, const RolloutStep& step) { return summaryOf(rollout, step).subject; }

QString caveatSentence(const RolloutCaveat& caveat, Wording wording)
{
    QStringList reasons;
    for (const Error& violation : caveat.violations)
        reasons << sentence(violation, wording);
    reasons.removeDuplicates();
    return fillPattern(worded(caveatPattern(caveat), wording),
                       {{QStringLiteral("subject"), visibleText(caveat.subject)},
                        {QStringLiteral("needs"), visibleText(caveat.needs)},
                        {QStringLiteral("reasons"), reasons.join(u' ')},
                        {QStringLiteral("count"), QString::number(caveat.count)},
                        {QStringLiteral("limit"), QString::number(caveat.limit)}});
}

} // namespace cadastre

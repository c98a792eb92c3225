// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/terraform.h"

#include "rollout/commandsteps.h"
#include "rollout/steptext.h"
#include "rollout/terraformconfiguration.h"

#include <algorithm>

namespace cadastre {

namespace {

/// Do the rules of pools keep this VPC, or this block of one, from being made, before the rollout as after it? What kept
/// them when it was made stays, whatever they have become.
bool isRefusedThroughout(const Rollout& rollout, ResourceId vpc)
{
    const auto breaks = [&](const Plan& plan) {
        const Resource* row = plan.find(vpc);
        return row && row->basis != Basis::Seen && !ruleViolations(plan, *row, firstBlocks(plan, vpc)).empty();
    };
    return breaks(rollout.from) && breaks(rollout.to);
}
bool isRefusedThroughout(const Rollout& rollout, ResourceCidrId block)
{
    const auto breaks = [&](const Plan& plan) {
        const ResourceCidr* row = plan.find(block);
        return row && row->basis != Basis::Seen && !ruleViolations(plan, plan.get(row->resource), {row}).empty();
    };
    return breaks(rollout.from) && breaks(rollout.to);
}

} // namespace

/// What an earlier export held stays, or Terraform would destroy it. What a step would have made that AWS refuses, or that
/// is left out, was never there; nor was what AWS refuses wherever the rollout starts.
void TerraformConfiguration::addOwn()
{
    const std::set<RolloutSubject> notMade(m_rollout.notMade.begin(), m_rollout.notMade.end());
    for (const Resource& row : m_plan.all<Resource>())
        if (isOwn(row) && !notMade.contains(row.id) && !isRefusedThroughout(m_rollout, row.vpc ? row.vpc : row.id)
            && (row.kind == ResourceKind::Vpc || row.kind == ResourceKind::Subnet))
            m_made.insert(row.id);
    for (const ResourceCidr& row : m_plan.all<ResourceCidr>()) {
        const Resource& holder = m_plan.get(row.resource);
        const auto first = firstBlocks(m_plan, holder.id);
        if (m_made.contains(holder.id) && std::find(first.begin(), first.end(), &row) != first.end())
            m_made.erase(row.id); // the VPC itself is made with it
        else if (isOwn(row) && isLive(row) && !notMade.contains(row.id) && holder.kind == ResourceKind::Vpc
                 && !notMade.contains(holder.id) && !isRefusedThroughout(m_rollout, holder.id)
                 && !isRefusedThroughout(m_rollout, row.id))
            m_made.insert(row.id);
    }
}

QString TerraformConfiguration::name(const RolloutSubject& row) const
{
    QString text = m_names.variable(row).toLower();
    const qsizetype kind = text.indexOf(u'_');
    if (kind >= 0 && kind + 1 < text.size())
        text.remove(0, kind + 1);
    return text.front().isDigit() ? u'_' + text : text;
}

RolloutPlace TerraformConfiguration::home() const { return homeOf({}); }

QString TerraformConfiguration::alias(const RolloutPlace& place) const
{
    QString alias = QStringLiteral("a%1_%2").arg(place.account.toString(), place.region.toString());
    return alias.replace(u'-', u'_');
}

/// Inside a block: which provider configuration it goes to; the default one needs no word.
void TerraformConfiguration::addProvider(const RolloutPlace& place)
{
    m_places.insert(place);
    if (place != home())
        m_out.raw(QStringLiteral("provider"), QLatin1String("aws.") + alias(place));
}

void TerraformConfiguration::openResource(const char* type, const RolloutSubject& row, const RolloutPlace& place)
{
    m_out.blank();
    m_out.open(QStringLiteral("resource \"%1\" \"%2\"").arg(QLatin1String(type), name(row)));
    addProvider(place);
}

/// An `import` block for what AWS has already.
void TerraformConfiguration::takeOver(const char* type, const RolloutSubject& row, const QString& id,
                                      const RolloutPlace& place)
{
    if (id.isEmpty())
        return;
    m_out.blank();
    m_out.open(QStringLiteral("import"));
    addProvider(place);
    m_out.raw(QStringLiteral("to"), QStringLiteral("%1.%2").arg(QLatin1String(type), name(row)));
    m_out.text(QStringLiteral("id"), id);
    m_out.close();
}

QString TerraformConfiguration::scopeReference(ScopeId id) const
{
    const Scope& scope = m_plan.get(id);
    if (scope.isDefault)
        return reference("aws_vpc_ipam", scope.ipam,
                         scope.type == ScopeType::Public ? "public_default_scope_id" : "private_default_scope_id");
    return reference("aws_vpc_ipam_scope", id);
}

void TerraformConfiguration::operatingRegions(const QList<RegionName>& regions)
{
    for (const RegionName& region : regions) {
        m_out.open(QStringLiteral("operating_regions"));
        m_out.text(QStringLiteral("region_name"), region.toString());
        m_out.close();
    }
}

void TerraformConfiguration::ipam(const Ipam& row)
{
    const RolloutPlace place{accountOf(m_plan, row.id), row.homeRegion};
    openResource("aws_vpc_ipam", row.id, place);
    m_out.text(QStringLiteral("description"), row.description);
    m_out.text(QStringLiteral("tier"), toWire(row.tier));
    if (row.privateGua)
        m_out.flag(QStringLiteral("enable_private_gua"), true);
    if (row.meteredAccount != MeteredAccount::IpamOwner)
        m_out.text(QStringLiteral("metered_account"), toWire(row.meteredAccount));
    operatingRegions(row.operatingRegions);
    m_out.map(QStringLiteral("tags"), row.tags);
    m_out.close();
    takeOver("aws_vpc_ipam", row.id, m_names.seenId(row.id), place);
}

void TerraformConfiguration::scope(const Scope& row)
{
    if (row.isDefault)
        return;
    openResource("aws_vpc_ipam_scope", row.id, homeOf(row.id));
    m_out.raw(QStringLiteral("ipam_id"), reference("aws_vpc_ipam", row.ipam));
    m_out.text(QStringLiteral("description"), row.description);
    m_out.map(QStringLiteral("tags"), row.tags);
    m_out.close();
    takeOver("aws_vpc_ipam_scope", row.id, m_names.seenId(row.id), homeOf(row.id));
}

/// What Terraform has no resource for, or has to be told in another way.
void TerraformConfiguration::leftOut()
{
    const CommandSteps commands(m_rollout, m_names);
    bool isFirst = true;
    for (const RolloutStep& step : m_rollout.steps) {
        const QString command = commands.of(step);
        if (command.isEmpty())
            continue;
        if (isFirst) {
            m_out.blank();
            m_out.comment(QStringLiteral("There is no resource for these; run them, as the account that each is for:"));
            isFirst = false;
        }
        m_out.comment(stepSentence(m_rollout, step) + QLatin1String(" (") + step.account.toString() + u')');
        for (const QString& line : command.split(u'\n'))
            m_out.comment(QLatin1String("  ") + line.trimmed());
        if (const auto* cidr = std::get_if<PoolCidrId>(&step.subject); cidr && step.kind == StepKind::Provision)
            m_out.comment(QStringLiteral("  once its pool is there: terraform apply -target=aws_vpc_ipam_pool.%1; what "
                                         "draws from it comes after")
                              .arg(name(m_plan.get(*cidr).pool)));
    }
}

void TerraformConfiguration::head()
{
    m_out.comment(QStringLiteral("The plan “%1”, revision %2, SHA-256 %3")
                      .arg(m_origin.plan)
                      .arg(m_origin.revision)
                      .arg(m_origin.digest));
    if (!m_origin.person.isEmpty())
        m_out.comment(QStringLiteral("Written by %1 with Cadastre").arg(m_origin.person));
    if (!m_origin.ticket.isEmpty())
        m_out.comment(QStringLiteral("Ticket: %1").arg(m_origin.ticket));
    for (const RolloutCaveat& caveat : m_rollout.caveats)
        m_out.comment(QLatin1String("Note: ") + caveatSentence(caveat));
    m_out.blank();
    m_out.open(QStringLiteral("terraform"));
    m_out.text(QStringLiteral("required_version"), QStringLiteral(">= 1.5.0"));
    m_out.open(QStringLiteral("required_providers"));
    m_out.raw(QStringLiteral("aws"), QStringLiteral("{ source = \"hashicorp/aws\", version = \">= 5.0\" }"));
    m_out.close();
    m_out.close();
}

/// Written when all resources are known; stands before them.
void TerraformConfiguration::providers()
{
    m_places.insert(home());
    std::set<AccountNumber> accounts;
    for (const RolloutPlace& place : m_places)
        if (accounts.insert(place.account).second && !place.account.isEmpty()) {
            m_out.blank();
            m_out.open(QStringLiteral("variable \"profile_%1\"").arg(place.account.toString()));
            m_out.text(QStringLiteral("description"),
                       QLatin1String("AWS profile of account ") + place.account.toString());
            m_out.raw(QStringLiteral("type"), QStringLiteral("string"));
            m_out.raw(QStringLiteral("default"), QStringLiteral("null"));
            m_out.close();
        }
    for (const RolloutPlace& place : m_places) {
        m_out.blank();
        m_out.open(QStringLiteral("provider \"aws\""));
        if (place != home())
            m_out.text(QStringLiteral("alias"), alias(place));
        m_out.text(QStringLiteral("region"), place.region.toString());
        if (!place.account.isEmpty()) {
            m_out.raw(QStringLiteral("profile"), QStringLiteral("var.profile_") + place.account.toString());
            m_out.list(QStringLiteral("allowed_account_ids"), {hclString(place.account.toString())});
        }
        m_out.close();
    }
    for (const QString& label : m_authorizations)
        for (const char* part : {"message_", "signature_"}) {
            m_out.blank();
            m_out.open(QStringLiteral("variable \"%1%2\"").arg(QLatin1String(part), label));
            m_out.text(QStringLiteral("description"), QStringLiteral("Authorization context of a BYOIP CIDR"));
            m_out.raw(QStringLiteral("type"), QStringLiteral("string"));
            m_out.flag(QStringLiteral("sensitive"), true);
            m_out.close();
        }
}

QString TerraformConfiguration::write()
{
    for (const Ipam& row : m_plan.all<Ipam>())
        ipam(row);
    for (const Scope& row : m_plan.all<Scope>())
        scope(row);
    pools();
    for (const Allocation& row : m_plan.all<Allocation>())
        allocation(row);
    for (const ResourceDiscovery& row : m_plan.all<ResourceDiscovery>())
        if (isLive(row.state))
            discovery(row);
    for (const Share& row : m_plan.all<Share>())
        share(row);
    for (const DiscoveryAssociation& row : m_plan.all<DiscoveryAssociation>())
        if (isLive(row))
            discoveryAssociation(row);
    for (const Resource& row : m_plan.all<Resource>())
        if (m_made.contains(row.id) && row.kind == ResourceKind::Vpc)
            vpc(row);
    for (const ResourceCidr& row : m_plan.all<ResourceCidr>())
        if (m_made.contains(row.id))
            association(row);
    for (const Resource& row : m_plan.all<Resource>())
        if (m_made.contains(row.id) && row.kind == ResourceKind::Subnet)
            subnet(row);
    leftOut();
    const QString resources = m_out.toString();
    m_out = HclWriter();
    head();
    providers();
    return m_out.toString() + resources;
}

QString terraformConfiguration(const Rollout& rollout, const RolloutOrigin& origin, PoolStyle style)
{
    return TerraformConfiguration(rollout, origin, style).write();
}

} // namespace cadastre

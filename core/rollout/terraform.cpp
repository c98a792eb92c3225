// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/terraform.h"

#include "rollout/commandsteps.h"
#include "rollout/steptext.h"
#include "rollout/terraformconfiguration.h"
#include "text/shellcall.h"

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
    for (const Resource& row : m_plan.all<Resource>())
        if (isOwn(row) && !m_notMade.contains(row.id) && !isRefusedThroughout(m_rollout, row.vpc ? row.vpc : row.id)
            && (row.kind == ResourceKind::Vpc || row.kind == ResourceKind::Subnet))
            m_made.insert(row.id);
    for (const ResourceCidr& row : m_plan.all<ResourceCidr>()) {
        const Resource& holder = m_plan.get(row.resource);
        const auto first = firstBlocks(m_plan, holder.id);
        if (m_made.contains(holder.id) && std::find(first.begin(), first.end(), &row) != first.end())
            m_made.erase(row.id); // the VPC itself is made with it
        else if (isOwn(row) && isLive(row) && !m_notMade.contains(row.id) && holder.kind == ResourceKind::Vpc
                 && !m_notMade.contains(holder.id) && !isRefusedThroughout(m_rollout, holder.id)
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
    takeOver(QStringLiteral("%1.%2").arg(QLatin1String(type), name(row)), id, place);
}

void TerraformConfiguration::takeOver(const QString& address, const QString& id, const RolloutPlace& place)
{
    if (id.isEmpty())
        return;
    m_out.blank();
    m_out.open(QStringLiteral("import"));
    addProvider(place);
    m_out.raw(QStringLiteral("to"), address);
    m_out.text(QStringLiteral("id"), id);
    m_out.close();
}

/// A variable for what is not made here and what no import has shown: an id of the plan's own means nothing to AWS.
QString TerraformConfiguration::input(const RolloutSubject& row, const char* attribute)
{
    const QString variable = m_names.variable(row);
    const QString label = variable.toLower() + u'_' + QLatin1String(attribute);
    m_inputs.emplace(label, QStringLiteral("%1 of %2, which is not made here").arg(QLatin1String(attribute), variable));
    return QLatin1String("var.") + label;
}

QString TerraformConfiguration::reference(const char* type, const RolloutSubject& row, const char* attribute)
{
    if (m_notMade.contains(row))
        return input(row, attribute);
    return QStringLiteral("%1.%2.%3").arg(QLatin1String(type), name(row), QLatin1String(attribute));
}

QString TerraformConfiguration::vpcReference(ResourceId id)
{
    if (m_made.contains(id))
        return reference("aws_vpc", id);
    const QString shown = m_names.seenId(id);
    return shown.isEmpty() ? input(id, "id") : hclString(shown);
}

QString TerraformConfiguration::scopeReference(ScopeId id)
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
    if (!row.externalAuthority.isEmpty()) {
        m_out.comment(QStringLiteral("The provider has no argument for the external authority; once it is there:"));
        const QString call = ShellCall("ec2", "modify-ipam-scope", homeOf(row.id).region)
                                 .option("--ipam-scope-id", QStringLiteral("\"$%1\"").arg(m_names.variable(row.id)))
                                 .externalAuthority(row.externalAuthority)
                                 .toString();
        for (const QString& line : call.split(u'\n'))
            m_out.comment(QLatin1String("  ") + line.trimmed());
    }
    m_out.map(QStringLiteral("tags"), row.tags);
    m_out.close();
    takeOver("aws_vpc_ipam_scope", row.id, m_names.seenId(row.id), homeOf(row.id));
}

/// The call for a step that no resource here carries out; empty for all others. What is no longer here Terraform takes away
/// only where its state holds it, and a VPC that an import brought is not here.
QString TerraformConfiguration::commandOf(const RolloutStep& step) const
{
    const CommandSteps commands(m_rollout, m_names);
    if (QString command = commands.of(step); !command.isEmpty())
        return command;
    switch (step.kind) {
    case StepKind::DeleteIpam:
    case StepKind::DeleteScope:
    case StepKind::DeletePool:
    case StepKind::Deprovision:
    case StepKind::Release:
    case StepKind::DeleteDiscovery:
    case StepKind::DisassociateDiscovery:
    case StepKind::DeleteShare:
    case StepKind::DeleteVpc:
    case StepKind::DeleteSubnet:
    case StepKind::DisassociateCidr: return commands.ofChange(step);
    case StepKind::Retag: {
        const auto* resource = std::get_if<ResourceId>(&step.subject);
        const auto* scope = std::get_if<ScopeId>(&step.subject);
        const bool isHere = (!resource || m_made.contains(*resource)) && (!scope || !m_plan.get(*scope).isDefault)
                         && !std::holds_alternative<VerificationTokenId>(step.subject);
        return isHere ? QString() : commands.ofChange(step);
    }
    case StepKind::ModifyScope: { // a default scope comes with its IPAM, and no scope here has an external authority
        const Scope& scope = m_plan.get(std::get<ScopeId>(step.subject));
        const Scope* before = m_rollout.from.find(scope.id);
        const bool isHere = !scope.isDefault && before && before->externalAuthority == scope.externalAuthority;
        return isHere ? QString() : commands.ofChange(step);
    }
    default: return {};
    }
}

/// What Terraform has no resource for, or has to be told in another way.
void TerraformConfiguration::leftOut()
{
    bool isFirst = true;
    for (const RolloutStep& step : m_rollout.steps) {
        const QString command = commandOf(step);
        if (command.isEmpty())
            continue;
        if (isFirst) {
            m_out.blank();
            m_out.comment(QStringLiteral("No resource here does these; run them, as the account that each is for. What "
                                         "Terraform's state holds it takes away by itself:"));
            isFirst = false;
        }
        m_out.comment(stepSentence(m_rollout, step, Wording::English) + QLatin1String(" (") + step.account.toString()
                      + u')');
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
        m_out.comment(QLatin1String("Note: ") + caveatSentence(caveat, Wording::English));
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
    variables();
}

void TerraformConfiguration::variables()
{
    for (const auto& [label, about] : m_inputs) {
        m_out.blank();
        m_out.open(QStringLiteral("variable \"%1\"").arg(label));
        m_out.text(QStringLiteral("description"), about);
        m_out.raw(QStringLiteral("type"), QStringLiteral("string"));
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
    const auto isMade = [&](const RolloutSubject& row) { return !m_notMade.contains(row); };
    for (const Ipam& row : m_plan.all<Ipam>())
        if (isMade(row.id))
            ipam(row);
    for (const Scope& row : m_plan.all<Scope>())
        if (isMade(row.id))
            scope(row);
    pools();
    for (const Allocation& row : m_plan.all<Allocation>())
        if (isMade(row.id))
            allocation(row);
    for (const ResourceDiscovery& row : m_plan.all<ResourceDiscovery>())
        if (isLive(row.state) && isMade(row.id))
            discovery(row);
    for (const Share& row : m_plan.all<Share>())
        if (isMade(row.id))
            share(row);
    for (const DiscoveryAssociation& row : m_plan.all<DiscoveryAssociation>())
        if (isLive(row) && isMade(row.id))
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

QString TerraformConfiguration::writeRows(const std::vector<RolloutSubject>& rows)
{
    for (const RolloutSubject& one : rows) {
        if (const auto* scopeId = std::get_if<ScopeId>(&one))
            scope(m_plan.get(*scopeId));
        else if (const auto* poolId = std::get_if<PoolId>(&one))
            poolItself(m_plan.get(*poolId));
        else if (const auto* cidrId = std::get_if<PoolCidrId>(&one))
            poolCidr(m_plan.get(*cidrId));
        else if (const auto* allocationId = std::get_if<AllocationId>(&one))
            allocation(m_plan.get(*allocationId));
        else if (const auto* shareId = std::get_if<ShareId>(&one))
            share(m_plan.get(*shareId));
        else if (const auto* blockId = std::get_if<ResourceCidrId>(&one))
            association(m_plan.get(*blockId));
        else if (const auto* resourceId = std::get_if<ResourceId>(&one))
            m_plan.get(*resourceId).kind == ResourceKind::Vpc ? vpc(m_plan.get(*resourceId))
                                                              : subnet(m_plan.get(*resourceId));
    }
    variables();
    return m_out.toString().trimmed() + u'\n';
}

QString terraformConfiguration(const Rollout& rollout, const RolloutOrigin& origin, PoolStyle style)
{
    return TerraformConfiguration(rollout, origin, style).write();
}

} // namespace cadastre

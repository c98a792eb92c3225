// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/cloudformation.h"

#include "rollout/commandsteps.h"
#include "rollout/stacktemplates.h"
#include "rollout/steptext.h"
#include "text/awscommand.h"
#include "text/visibletext.h"

#include <QJsonDocument>

namespace cadastre {

namespace {

/// CloudFormation looks this up wherever it stands, even in a name, and knows no way to say it as text.
const QLatin1String dynamicReference("{{resolve:");

/// The document as text that is only text. CloudFormation and its tools read JSON as YAML, in which some characters stand
/// only as escapes.
QByteArray inertText(const QJsonObject& document)
{
    QString json = QString::fromUtf8(QJsonDocument(document).toJson());
    json.replace(dynamicReference, QLatin1String("{ {resolve:"));
    QString text;
    for (const QChar c : std::as_const(json)) {
        const bool isUnreadable = c.unicode() >= 0x7F && !c.isSurrogate()
                               && (hasHiddenCharacters(QStringView(&c, 1)) || c.unicode() >= 0xFFFE);
        text += isUnreadable ? QStringLiteral("\\u%1").arg(static_cast<uint>(c.unicode()), 4, 16, QLatin1Char('0'))
                             : QString(c);
    }
    return text.toUtf8();
}

} // namespace

QString StackTemplates::name(const RolloutSubject& row) const { return logicalId(m_names.variable(row)); }

QString StackTemplates::logicalId(const QString& variable)
{
    // No two variables become one: a word begins with a capital, a number with an X, and a word that begins with X with "Xx".
    QString text;
    for (const QString& part : variable.split(u'_', Qt::SkipEmptyParts)) {
        if (part.front().isDigit())
            text += u'X' + part.toLower();
        else
            text += part.left(1) + (part.front() == u'X' ? QStringLiteral("x") : QString()) + part.mid(1).toLower();
    }
    return text;
}

QJsonValue StackTemplates::idOf(const RolloutSubject& row, const RolloutPlace& place)
{
    Stack& stack = m_stacks[place];
    const QString id = name(row);
    if (const auto* scope = std::get_if<ScopeId>(&row); scope && m_plan.get(*scope).isDefault) {
        const Scope& found = m_plan.get(*scope);
        if (const auto made = m_made.find(found.ipam); made != m_made.end() && made->second == place)
            return attributeOf(name(found.ipam),
                               found.type == ScopeType::Public ? "PublicDefaultScopeId" : "PrivateDefaultScopeId");
    }
    if (const auto made = m_made.find(row); made != m_made.end()) {
        if (made->second == place)
            return refTo(id);
        output(row);
        stack.after.insert(made->second);
    }
    QJsonObject parameter{{jsonKey("Type"), jsonKey("String")}, {jsonKey("Description"), m_names.variable(row)}};
    if (const QString shown = m_names.seenId(row); !shown.isEmpty())
        parameter.insert(jsonKey("Default"), shown);
    else if (const auto person = m_byHand.find(row); person != m_byHand.end() && person->second == place)
        parameter.insert(jsonKey("Default"), QString()); // not there when the stack is made
    stack.parameters.insert(id, parameter);
    return refTo(id);
}

void StackTemplates::output(const RolloutSubject& row)
{
    if (const auto* scope = std::get_if<ScopeId>(&row); scope && m_plan.get(*scope).isDefault) {
        const Scope& found = m_plan.get(*scope);
        if (const auto ipam = m_made.find(found.ipam); ipam != m_made.end())
            m_stacks[ipam->second].outputs.insert(
                name(row),
                QJsonObject{{jsonKey("Value"), attributeOf(name(found.ipam), found.type == ScopeType::Public
                                                                                 ? "PublicDefaultScopeId"
                                                                                 : "PrivateDefaultScopeId")}});
        return;
    }
    const auto made = m_made.find(row);
    if (made == m_made.end())
        return;
    // What Ref gives of an allocation is its pool and its block besides.
    QJsonObject output{{jsonKey("Value"), std::holds_alternative<AllocationId>(row)
                                              ? attributeOf(name(row), "IpamPoolAllocationId")
                                              : refTo(name(row))}};
    if (const auto condition = m_conditionOf.find(row); condition != m_conditionOf.end())
        output.insert(jsonKey("Condition"), condition->second);
    m_stacks[made->second].outputs.insert(name(row), output);
}

QString StackTemplates::idForPeople(const RolloutSubject& row, const RolloutPlace& place)
{
    if (const QString shown = m_names.seenId(row); !shown.isEmpty())
        return shellQuoted(shown);
    if (const auto made = m_made.find(row); made != m_made.end() && made->second != place)
        m_stacks[place].after.insert(made->second);
    output(row);
    return QStringLiteral("\"$%1\"").arg(m_names.variable(row));
}

QString StackTemplates::conditionOn(const RolloutSubject& byHand, Stack& stack)
{
    if (const auto* block = std::get_if<ResourceCidrId>(&byHand))
        return conditionOn(m_plan.get(*block).resource, stack); // made with its VPC
    const QString condition = QLatin1String("Has") + name(byHand);
    if (stack.conditions.contains(condition))
        return condition;
    if (std::holds_alternative<PoolCidrId>(byHand)) {
        const QString parameter = name(byHand) + QLatin1String("IsProvisioned");
        stack.parameters.insert(parameter,
                                QJsonObject{{jsonKey("Type"), jsonKey("String")},
                                            {jsonKey("AllowedValues"), QJsonArray{jsonKey("no"), jsonKey("yes")}},
                                            {jsonKey("Default"), jsonKey("no")},
                                            {jsonKey("Description"), jsonKey("See Metadata.Cadastre.Steps")}});
        stack.conditions.insert(condition,
                                QJsonObject{{jsonKey("Fn::Equals"), QJsonArray{refTo(parameter), jsonKey("yes")}}});
    } else {
        const QJsonObject isMissing{{jsonKey("Fn::Equals"), QJsonArray{refTo(name(byHand)), QString()}}};
        stack.conditions.insert(condition, QJsonObject{{jsonKey("Fn::Not"), QJsonArray{isMissing}}});
    }
    return condition;
}

void StackTemplates::put(const RolloutSubject& row, const RolloutPlace& place, Stack& stack, const char* type,
                         QJsonObject properties, const Footing& footing)
{
    QJsonObject resource{{jsonKey("Type"), jsonKey(type)}, {jsonKey("Properties"), std::move(properties)}};
    QStringList after;
    std::set<QString> conditions;
    for (const auto* list : {&footing.after, &footing.refs})
        for (const RolloutSubject& on : *list) {
            if (const auto person = m_byHand.find(on); person != m_byHand.end() && person->second == place)
                conditions.insert(conditionOn(on, stack));
            const auto made = m_made.find(on);
            if (made == m_made.end() || made->second != place)
                continue;
            if (list == &footing.after)
                after << name(on);
            if (const auto inherited = m_conditions.find(on); inherited != m_conditions.end())
                conditions.insert(inherited->second.begin(), inherited->second.end());
        }
    after.removeDuplicates();
    if (!after.isEmpty())
        resource.insert(jsonKey("DependsOn"), QJsonArray::fromStringList(after));
    if (!conditions.empty()) {
        QString condition = *conditions.begin();
        if (conditions.size() > 1) {
            condition = QLatin1String("HasAllFor") + name(row);
            QJsonArray all;
            for (const QString& one : conditions)
                all.append(QJsonObject{{jsonKey("Condition"), one}});
            stack.conditions.insert(condition, QJsonObject{{jsonKey("Fn::And"), all}});
        }
        resource.insert(jsonKey("Condition"), condition);
        m_conditionOf.emplace(row, condition);
        m_conditions.emplace(row, std::move(conditions));
    }
    stack.resources.insert(name(row), resource);
    m_made.emplace(row, place);
    for (auto& [other, waiting] : m_stacks) { // what named it before it was made
        if (!waiting.parameters.contains(name(row)))
            continue;
        if (other == place) {
            waiting.parameters.remove(name(row));
        } else {
            output(row);
            waiting.after.insert(place);
        }
    }
}

std::vector<RolloutSubject> StackTemplates::spaceAround(PoolId pool, const Prefix& block) const
{
    std::vector<RolloutSubject> around;
    for (const PoolCidrId id : m_plan.cidrsOf(pool))
        if (m_plan.get(id).cidr.contains(block))
            around.emplace_back(id);
    return around;
}

std::vector<RolloutSubject> StackTemplates::spaceAround(const ResourceCidr& block) const
{
    const Allocation* held = m_plan.find(block.allocation);
    return held ? spaceAround(held->pool, block.cidr) : std::vector<RolloutSubject>{};
}

void StackTemplates::byHand(const RolloutStep& step, const QString& command, Stack& stack, const QString& parameter)
{
    QJsonObject one{{jsonKey("Text"), stepSentence(m_rollout, step, Wording::English)}, {jsonKey("Command"), command}};
    if (!parameter.isEmpty()) // what the stack is then made again with, where something in it waits for the step
        one.insert(jsonKey("ThenUpdateWith"), parameter);
    stack.steps.append(one);
}

void StackTemplates::step(const RolloutStep& step)
{
    const RolloutPlace place{step.account, step.region};
    Stack& stack = m_stacks[place];
    switch (step.kind) {
    case StepKind::CreateIpam: ipam(std::get<IpamId>(step.subject), stack); return;
    case StepKind::CreateScope: scope(std::get<ScopeId>(step.subject), place, stack); return;
    case StepKind::CreatePool: pool(std::get<PoolId>(step.subject), place, stack); return;
    case StepKind::Provision: poolCidr(step, std::get<PoolCidrId>(step.subject), place, stack); return;
    case StepKind::Allocate: allocation(step, std::get<AllocationId>(step.subject), place, stack); return;
    case StepKind::CreateShare: share(std::get<ShareId>(step.subject), place, stack); return;
    case StepKind::CreateDiscovery: discovery(std::get<ResourceDiscoveryId>(step.subject), place, stack); return;
    case StepKind::ModifyDiscovery:
        if (m_made.contains(step.subject)) // with what it leaves out
            return;
        break;
    case StepKind::AssociateDiscovery:
        discoveryAssociation(std::get<DiscoveryAssociationId>(step.subject), place, stack);
        return;
    case StepKind::CreateVpc: vpc(step, std::get<ResourceId>(step.subject), place, stack); return;
    case StepKind::AssociateCidr:
    case StepKind::CreateSubnet: return; // when all VPCs are known
    default: break;
    }
    if (const auto* number = std::get_if<ByoasnId>(&step.subject))
        output(m_names.row(*number).ipam);
    else if (const auto* token = std::get_if<VerificationTokenId>(&step.subject))
        output(m_names.row(*token).ipam);
    else if (const auto* block = std::get_if<ResourceCidrId>(&step.subject); block && m_plan.find(*block)) {
        const ResourceCidr& watched = m_plan.get(*block);
        output(watched.resource);
        for (const ScopeId scope : {watchedBefore(m_rollout.from, m_plan, watched).scope, watched.scope})
            if (m_plan.find(scope))
                output(scope);
    }
    const CommandSteps commands(m_rollout, m_names);
    QStringList calls{commands.of(step), commands.ofChange(step)};
    calls.removeAll(QString());
    if (!calls.isEmpty())
        byHand(step, calls.join(u'\n'), stack);
    else
        stack.leftOut.append(stepSentence(m_rollout, step, Wording::English));
}

std::map<RolloutPlace, QByteArray> StackTemplates::write()
{
    for (const RolloutStep& one : m_rollout.steps)
        step(one);
    laterBlocks();
    for (const RolloutStep& one : m_rollout.steps)
        if (one.kind == StepKind::CreateSubnet)
            subnet(one, std::get<ResourceId>(one.subject), {one.account, one.region},
                   m_stacks[{one.account, one.region}]);
    std::map<RolloutPlace, QByteArray> texts;
    for (const auto& [place, stack] : m_stacks) {
        if (stack.resources.isEmpty() && stack.steps.isEmpty() && stack.leftOut.isEmpty())
            continue;
        QJsonObject about{{jsonKey("Plan"), m_origin.plan},
                          {jsonKey("Revision"), m_origin.revision},
                          {jsonKey("Digest"), m_origin.digest},
                          {jsonKey("Account"), place.account.toString()},
                          {jsonKey("Region"), place.region.toString()}};
        if (!m_origin.person.isEmpty())
            about.insert(jsonKey("Person"), m_origin.person);
        if (!m_origin.ticket.isEmpty())
            about.insert(jsonKey("Ticket"), m_origin.ticket);
        QJsonArray after;
        for (const RolloutPlace& other : stack.after)
            after.append(stackName(other));
        if (!after.isEmpty())
            about.insert(jsonKey("After"), after);
        if (!stack.steps.isEmpty())
            about.insert(jsonKey("Steps"), stack.steps);
        if (!stack.leftOut.isEmpty())
            about.insert(jsonKey("LeftOut"), stack.leftOut);
        QJsonObject document{
            {jsonKey("AWSTemplateFormatVersion"), jsonKey("2010-09-09")},
            {jsonKey("Description"),
             QStringLiteral("Address space of %1.%2").arg(place.account.toString(), place.region.toString())},
            {jsonKey("Metadata"), QJsonObject{{jsonKey("Cadastre"), about}}},
            {jsonKey("Resources"), stack.resources}};
        if (!stack.parameters.isEmpty())
            document.insert(jsonKey("Parameters"), stack.parameters);
        if (!stack.conditions.isEmpty())
            document.insert(jsonKey("Conditions"), stack.conditions);
        if (!stack.outputs.isEmpty())
            document.insert(jsonKey("Outputs"), stack.outputs);
        if (QJsonDocument(document).toJson().contains(dynamicReference.latin1())) {
            about.insert(jsonKey("Changed"),
                         jsonKey("What would begin a dynamic reference is written with a space between its "
                                 "braces: CloudFormation would look it up."));
            document.insert(jsonKey("Metadata"), QJsonObject{{jsonKey("Cadastre"), about}});
        }
        texts.emplace(place, inertText(document));
    }
    return texts;
}

QString stackName(const RolloutPlace& place) { return place.account.toString() + u'.' + place.region.toString(); }

std::map<RolloutPlace, QByteArray> cloudFormationTemplates(const Rollout& rollout, const RolloutOrigin& origin)
{
    return StackTemplates(rollout, origin).write();
}

} // namespace cadastre

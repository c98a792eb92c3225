// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/cloudformation.h"

#include "rollout/scriptnames.h"
#include "rollout/steptext.h"
#include "text/shellnames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace cadastre {

namespace {

QString key(const char* text) { return QString::fromLatin1(text); }

QJsonArray tagList(const Tags& tags)
{
    QJsonArray list;
    for (auto tag = tags.begin(); tag != tags.end(); ++tag)
        list.append(QJsonObject{{key("Key"), tag.key()}, {key("Value"), tag.value()}});
    return list;
}

QJsonObject refTo(const QString& name) { return {{key("Ref"), name}}; }
QJsonObject attributeOf(const QString& name, const char* attribute)
{
    return {{key("Fn::GetAtt"), QJsonArray{name, key(attribute)}}};
}

struct Stack {
    QJsonObject resources, parameters, outputs;
    QJsonArray steps, leftOut;
};

class Templates {
public:
    Templates(const Rollout& rollout, const RolloutOrigin& origin)
        : m_rollout(rollout), m_plan(rollout.to), m_origin(origin), m_names(rollout)
    {}
    std::map<RolloutPlace, QByteArray> write();

private:
    void step(const RolloutStep& step);
    void ipam(IpamId id, Stack& stack);
    void scope(ScopeId id, const RolloutPlace& place, Stack& stack);
    void pool(PoolId id, const RolloutPlace& place, Stack& stack);
    void poolCidr(const RolloutStep& step, PoolCidrId id, const RolloutPlace& place, Stack& stack);
    void allocation(AllocationId id, const RolloutPlace& place, Stack& stack);
    void share(ShareId id, const RolloutPlace& place, Stack& stack);
    void vpc(ResourceId id, const RolloutPlace& place, Stack& stack);
    void block(ResourceCidrId id, const RolloutPlace& place, Stack& stack);
    void subnet(ResourceId id, const RolloutPlace& place, Stack& stack);
    void byHand(const RolloutStep& step, const QString& command, Stack& stack);

    /// "PoolUsEast1Pool": the logical id, unique in all stacks.
    [[nodiscard]] QString name(const RolloutSubject& row) const;
    /// The id of a row, seen from a stack: its resource, or a parameter.
    QJsonValue idOf(const RolloutSubject& row, const RolloutPlace& place);
    void put(const RolloutSubject& row, const RolloutPlace& place, Stack& stack, const char* type,
             QJsonObject properties, const QStringList& after = {});
    void addPool(QJsonObject& properties, const ResourceCidr& cidr, const RolloutPlace& place);

    const Rollout& m_rollout;
    const Plan& m_plan;
    const RolloutOrigin& m_origin;
    ScriptNames m_names;
    std::map<RolloutPlace, Stack> m_stacks;
    std::map<RolloutSubject, RolloutPlace> m_made;
};

QString Templates::name(const RolloutSubject& row) const
{
    // No two variables become one: a word begins with a capital, a number with an X, and a word that begins with X with "Xx".
    QString text;
    for (const QString& part : m_names.variable(row).split(u'_', Qt::SkipEmptyParts)) {
        if (part.front().isDigit())
            text += u'X' + part.toLower();
        else
            text += part.left(1) + (part.front() == u'X' ? QStringLiteral("x") : QString()) + part.mid(1).toLower();
    }
    return text;
}

QJsonValue Templates::idOf(const RolloutSubject& row, const RolloutPlace& place)
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
        m_stacks[made->second].outputs.insert(id, QJsonObject{{key("Value"), refTo(id)}});
    }
    QJsonObject parameter{{key("Type"), key("String")}, {key("Description"), m_names.variable(row)}};
    if (const QString shown = m_names.seenId(row); !shown.isEmpty())
        parameter.insert(key("Default"), shown);
    stack.parameters.insert(id, parameter);
    return refTo(id);
}

void Templates::put(const RolloutSubject& row, const RolloutPlace& place, Stack& stack, const char* type,
                    QJsonObject properties, const QStringList& after)
{
    QJsonObject resource{{key("Type"), key(type)}, {key("Properties"), std::move(properties)}};
    if (!after.isEmpty())
        resource.insert(key("DependsOn"), QJsonArray::fromStringList(after));
    stack.resources.insert(name(row), resource);
    m_made.emplace(row, place);
}

void Templates::byHand(const RolloutStep& step, const QString& command, Stack& stack)
{
    stack.steps.append(QJsonObject{{key("Text"), stepSentence(m_rollout, step)}, {key("Command"), command}});
}

void Templates::ipam(IpamId id, Stack& stack)
{
    const Ipam& row = m_plan.get(id);
    QJsonArray regions;
    for (const RegionName& region : row.operatingRegions)
        regions.append(QJsonObject{{key("RegionName"), region.toString()}});
    QJsonObject properties{{key("OperatingRegions"), regions}, {key("Tier"), QString(toWire(row.tier))}};
    if (row.privateGua)
        properties.insert(key("EnablePrivateGua"), true);
    if (!row.description.isEmpty())
        properties.insert(key("Description"), row.description);
    if (!row.tags.isEmpty())
        properties.insert(key("Tags"), tagList(row.tags));
    put(id, {m_plan.settings().owner, row.homeRegion}, stack, "AWS::EC2::IPAM", properties);
}

void Templates::scope(ScopeId id, const RolloutPlace& place, Stack& stack)
{
    const Scope& row = m_plan.get(id);
    QJsonObject properties{{key("IpamId"), idOf(row.ipam, place)}};
    if (!row.description.isEmpty())
        properties.insert(key("Description"), row.description);
    if (!row.tags.isEmpty())
        properties.insert(key("Tags"), tagList(row.tags));
    put(id, place, stack, "AWS::EC2::IPAMScope", properties);
}

void Templates::pool(PoolId id, const RolloutPlace& place, Stack& stack)
{
    const Pool& row = m_plan.get(id);
    const bool isPublic = m_plan.get(row.scope).type == ScopeType::Public;
    QJsonObject properties{{key("IpamScopeId"), idOf(row.scope, place)},
                           {key("AddressFamily"), key(row.family == Family::IPv4 ? "ipv4" : "ipv6")},
                           {key("AutoImport"), row.autoImport}};
    const auto text = [&](const char* member, const QString& value) {
        if (!value.isEmpty())
            properties.insert(key(member), value);
    };
    const auto length = [&](const char* member, PrefixLength value) {
        if (value)
            properties.insert(key(member), static_cast<int>(*value));
    };
    if (row.source)
        properties.insert(key("SourceIpamPoolId"), idOf(row.source, place));
    text("Locale", row.locale.toString());
    text("AwsService", toWire(row.service));
    if (!row.source)
        text("PublicIpSource", toWire(row.publicIpSource));
    if (isPublic && row.family == Family::IPv6 && row.publicIpSource != PublicIpSource::Amazon)
        properties.insert(key("PubliclyAdvertisable"), row.advertisable);
    length("AllocationMinNetmaskLength", row.minLength);
    length("AllocationDefaultNetmaskLength", row.defaultLength);
    length("AllocationMaxNetmaskLength", row.maxLength);
    Tags required;
    for (const TagPair& pair : row.requiredTags)
        required.insert(pair.key, pair.value);
    if (!required.isEmpty())
        properties.insert(key("AllocationResourceTags"), tagList(required));
    text("Description", row.description);
    if (!row.tags.isEmpty())
        properties.insert(key("Tags"), tagList(row.tags));
    if (const Resource* source = m_plan.find(row.sourceResource))
        properties.insert(key("SourceResource"), QJsonObject{{key("ResourceId"), idOf(row.sourceResource, place)},
                                                             {key("ResourceOwner"), source->owner.toString()},
                                                             {key("ResourceRegion"), source->region.toString()},
                                                             {key("ResourceType"), key("vpc")}});
    put(id, place, stack, "AWS::EC2::IPAMPool", properties);
}

void Templates::poolCidr(const RolloutStep& step, PoolCidrId id, const RolloutPlace& place, Stack& stack)
{
    const PoolCidr& row = m_plan.get(id);
    const Pool& pool = m_plan.get(row.pool);
    if (needsProof(m_plan, pool)) {
        byHand(step,
               QStringLiteral("aws ec2 provision-ipam-pool-cidr --region %1 --ipam-pool-id \"$%2\" --cidr %3 "
                              "--cidr-authorization-context \"Message=$MESSAGE,Signature=$SIGNATURE\"")
                   .arg(place.region.toString(), m_names.variable(row.pool), row.cidr.toString()),
               stack);
        (void)idOf(row.pool, place);
        return;
    }
    QJsonObject properties{{key("IpamPoolId"), idOf(row.pool, place)}};
    if (isAmazons(m_plan, pool))
        properties.insert(key("NetmaskLength"), row.cidr.length());
    else
        properties.insert(key("Cidr"), row.cidr.toString());
    QStringList after;
    if (pool.source)
        for (const PoolCidrId above : m_plan.cidrsOf(pool.source))
            if (m_plan.get(above).cidr.contains(row.cidr) && m_made.contains(above))
                after << name(above);
    put(id, place, stack, "AWS::EC2::IPAMPoolCidr", properties, after);
}

void Templates::allocation(AllocationId id, const RolloutPlace& place, Stack& stack)
{
    const Allocation& row = m_plan.get(id);
    QJsonObject properties{{key("IpamPoolId"), idOf(row.pool, place)}, {key("Cidr"), row.cidr.toString()}};
    if (const QString description = row.description; !description.isEmpty())
        properties.insert(key("Description"), description);
    QStringList after;
    for (const PoolCidrId cidr : m_plan.cidrsOf(row.pool))
        if (const auto made = m_made.find(cidr);
            made != m_made.end() && made->second == place && m_plan.get(cidr).cidr.contains(row.cidr))
            after << name(cidr);
    put(id, place, stack, "AWS::EC2::IPAMAllocation", properties, after);
}

void Templates::share(ShareId id, const RolloutPlace& place, Stack& stack)
{
    const Share& row = m_plan.get(id);
    QJsonArray arns;
    for (const PoolId pool : row.pools) {
        const auto made = m_made.find(pool);
        if (made != m_made.end() && made->second == place)
            arns.append(attributeOf(name(pool), "Arn"));
        else
            arns.append(
                QJsonObject{{key("Fn::Sub"), QStringLiteral("arn:${AWS::Partition}:ec2::${AWS::AccountId}:"
                                                            "ipam-pool/${%1}")
                                                 .arg(idOf(pool, place).toObject().value(key("Ref")).toString())}});
    }
    QJsonArray principals;
    for (const QString& one : row.principals)
        principals.append(principalArn(m_plan, one));
    QJsonObject properties{{key("Name"), row.name},
                           {key("AllowExternalPrincipals"), row.allowExternal},
                           {key("Principals"), principals},
                           {key("ResourceArns"), arns}};
    if (!row.tags.isEmpty())
        properties.insert(key("Tags"), tagList(row.tags));
    put(id, place, stack, "AWS::RAM::ResourceShare", properties);
}

void Templates::addPool(QJsonObject& properties, const ResourceCidr& cidr, const RolloutPlace& place)
{
    const bool isIpv4 = cidr.cidr.family() == Family::IPv4;
    if (const Allocation* held = m_plan.find(cidr.allocation))
        properties.insert(key(isIpv4 ? "Ipv4IpamPoolId" : "Ipv6IpamPoolId"), idOf(held->pool, place));
    else if (!isIpv4) {
        properties.insert(key("AmazonProvidedIpv6CidrBlock"), true);
        return;
    }
    properties.insert(key(isIpv4 ? "CidrBlock" : "Ipv6CidrBlock"), cidr.cidr.toString());
}

void Templates::vpc(ResourceId id, const RolloutPlace& place, Stack& stack)
{
    const Resource& row = m_plan.get(id);
    QJsonObject properties;
    // A VPC resource takes one IPv4 block and nothing else.
    const auto blocks = firstBlocks(m_plan, id);
    const ResourceCidr* madeWith =
        !blocks.empty() && blocks.front()->cidr.family() == Family::IPv4 ? blocks.front() : nullptr;
    if (madeWith)
        addPool(properties, *madeWith, place);
    if (!row.tags.isEmpty())
        properties.insert(key("Tags"), tagList(row.tags));
    put(id, place, stack, "AWS::EC2::VPC", properties);
    for (const ResourceCidrId cidr : m_plan.cidrsOf(id))
        if (&m_plan.get(cidr) != madeWith && isLive(m_plan.get(cidr)))
            block(cidr, place, stack);
}

void Templates::block(ResourceCidrId id, const RolloutPlace& place, Stack& stack)
{
    if (m_made.contains(id))
        return;
    const ResourceCidr& row = m_plan.get(id);
    QJsonObject properties{{key("VpcId"), idOf(row.resource, place)}};
    addPool(properties, row, place);
    put(id, place, stack, "AWS::EC2::VPCCidrBlock", properties);
}

void Templates::subnet(ResourceId id, const RolloutPlace& place, Stack& stack)
{
    const Resource& row = m_plan.get(id);
    QJsonObject properties{{key("VpcId"), idOf(row.vpc, place)}};
    if (!row.zone.isEmpty())
        properties.insert(key(isZoneId(row.zone) ? "AvailabilityZoneId" : "AvailabilityZone"), row.zone);
    bool hasIpv4 = false;
    QStringList after;
    for (const ResourceCidrId cidr : m_plan.cidrsOf(id)) {
        const ResourceCidr& found = m_plan.get(cidr);
        hasIpv4 = hasIpv4 || found.cidr.family() == Family::IPv4;
        properties.insert(key(found.cidr.family() == Family::IPv4 ? "CidrBlock" : "Ipv6CidrBlock"),
                          found.cidr.toString());
        for (const ResourceCidrId around : m_plan.cidrsOf(row.vpc))
            if (m_made.contains(around) && m_plan.get(around).cidr.contains(found.cidr))
                after << name(around);
    }
    if (!hasIpv4)
        properties.insert(key("Ipv6Native"), true);
    if (!row.tags.isEmpty())
        properties.insert(key("Tags"), tagList(row.tags));
    put(id, place, stack, "AWS::EC2::Subnet", properties, after);
}

void Templates::step(const RolloutStep& step)
{
    const RolloutPlace place{step.account, step.region};
    Stack& stack = m_stacks[place];
    switch (step.kind) {
    case StepKind::CreateIpam: ipam(std::get<IpamId>(step.subject), stack); return;
    case StepKind::CreateScope: scope(std::get<ScopeId>(step.subject), place, stack); return;
    case StepKind::CreatePool: pool(std::get<PoolId>(step.subject), place, stack); return;
    case StepKind::Provision: poolCidr(step, std::get<PoolCidrId>(step.subject), place, stack); return;
    case StepKind::Allocate: allocation(std::get<AllocationId>(step.subject), place, stack); return;
    case StepKind::CreateShare: share(std::get<ShareId>(step.subject), place, stack); return;
    case StepKind::CreateVpc: vpc(std::get<ResourceId>(step.subject), place, stack); return;
    case StepKind::AssociateCidr: block(std::get<ResourceCidrId>(step.subject), place, stack); return;
    case StepKind::CreateSubnet: subnet(std::get<ResourceId>(step.subject), place, stack); return;
    case StepKind::Advertise:
    case StepKind::Withdraw:
        byHand(step,
               QStringLiteral("aws ec2 %1 --region %2 --cidr %3")
                   .arg(step.kind == StepKind::Advertise ? key("advertise-byoip-cidr") : key("withdraw-byoip-cidr"),
                        step.region.toString(), m_names.row(std::get<PoolCidrId>(step.subject)).cidr.toString()),
               stack);
        return;
    default: stack.leftOut.append(stepSentence(m_rollout, step)); return;
    }
}

std::map<RolloutPlace, QByteArray> Templates::write()
{
    for (const RolloutStep& one : m_rollout.steps)
        step(one);
    std::map<RolloutPlace, QByteArray> texts;
    for (const auto& [place, stack] : m_stacks) {
        if (stack.resources.isEmpty() && stack.steps.isEmpty() && stack.leftOut.isEmpty())
            continue;
        QJsonObject about{{key("Plan"), m_origin.plan},
                          {key("Revision"), m_origin.revision},
                          {key("Digest"), m_origin.digest},
                          {key("Account"), place.account.toString()},
                          {key("Region"), place.region.toString()}};
        if (!m_origin.person.isEmpty())
            about.insert(key("Person"), m_origin.person);
        if (!m_origin.ticket.isEmpty())
            about.insert(key("Ticket"), m_origin.ticket);
        if (!stack.steps.isEmpty())
            about.insert(key("Steps"), stack.steps);
        if (!stack.leftOut.isEmpty())
            about.insert(key("LeftOut"), stack.leftOut);
        QJsonObject document{
            {key("AWSTemplateFormatVersion"), key("2010-09-09")},
            {key("Description"),
             QStringLiteral("Address space of %1.%2").arg(place.account.toString(), place.region.toString())},
            {key("Metadata"), QJsonObject{{key("Cadastre"), about}}},
            {key("Resources"), stack.resources}};
        if (!stack.parameters.isEmpty())
            document.insert(key("Parameters"), stack.parameters);
        if (!stack.outputs.isEmpty())
            document.insert(key("Outputs"), stack.outputs);
        texts.emplace(place, QJsonDocument(document).toJson());
    }
    return texts;
}

} // namespace

QString stackName(const RolloutPlace& place) { return place.account.toString() + u'.' + place.region.toString(); }

std::map<RolloutPlace, QByteArray> cloudFormationTemplates(const Rollout& rollout, const RolloutOrigin& origin)
{
    return Templates(rollout, origin).write();
}

} // namespace cadastre

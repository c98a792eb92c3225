// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/cloudformation.h"

#include "rollout/commandsteps.h"
#include "rollout/scriptnames.h"
#include "rollout/stackdraws.h"
#include "rollout/steptext.h"
#include "text/awscommand.h"
#include "text/shellcall.h"
#include "text/shellnames.h"
#include "text/visibletext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

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

struct Stack {
    QJsonObject resources, parameters, conditions, outputs;
    QJsonArray steps, leftOut;
    std::set<RolloutPlace> after; ///< the stacks whose outputs it takes
};

/// What a resource stands on, besides what its properties say.
struct Footing {
    std::vector<RolloutSubject> after{}; ///< has to be there first, and no property names it
    std::vector<RolloutSubject> refs{};  ///< named by properties
};

class Templates {
public:
    Templates(const Rollout& rollout, const RolloutOrigin& origin)
        : m_rollout(rollout)
        , m_plan(rollout.to)
        , m_origin(origin)
        , m_names(rollout)
        , m_byLength(vpcsThatGetTheirBlockByLength(rollout))
    {}
    std::map<RolloutPlace, QByteArray> write();

private:
    void step(const RolloutStep& step);
    void ipam(IpamId id, Stack& stack);
    void scope(ScopeId id, const RolloutPlace& place, Stack& stack);
    void pool(PoolId id, const RolloutPlace& place, Stack& stack);
    void poolCidr(const RolloutStep& step, PoolCidrId id, const RolloutPlace& place, Stack& stack);
    void allocation(AllocationId id, const RolloutPlace& place, Stack& stack);
    void discovery(ResourceDiscoveryId id, const RolloutPlace& place, Stack& stack);
    void discoveryAssociation(DiscoveryAssociationId id, const RolloutPlace& place, Stack& stack);
    void share(ShareId id, const RolloutPlace& place, Stack& stack);
    void vpc(const RolloutStep& step, ResourceId id, const RolloutPlace& place, Stack& stack);
    void vpcByHand(const RolloutStep& step, ResourceId id, const RolloutPlace& place, Stack& stack);
    void block(ResourceCidrId id, const RolloutPlace& place, Stack& stack);
    void laterBlocks();
    void subnet(ResourceId id, const RolloutPlace& place, Stack& stack);
    void byHand(const RolloutStep& step, const QString& command, Stack& stack, const QString& parameter = {});

    /// "PoolUsEast1Pool": the logical id, unique in all stacks.
    [[nodiscard]] QString name(const RolloutSubject& row) const;
    /// The id of a row, seen from a stack: its resource, or a parameter.
    QJsonValue idOf(const RolloutSubject& row, const RolloutPlace& place);
    /// "$POOL_X" for a command of a person, who reads it among the outputs; an id that AWS has shown as it is.
    QString idForPeople(const RolloutSubject& row, const RolloutPlace& place);
    void output(const RolloutSubject& row);
    /// The condition that what a person does between two runs of the stack is done; made when something needs it.
    QString conditionOn(const RolloutSubject& byHand, Stack& stack);
    void put(const RolloutSubject& row, const RolloutPlace& place, Stack& stack, const char* type,
             QJsonObject properties, const Footing& footing = {});
    void addPool(QJsonObject& properties, const ResourceCidr& cidr, const RolloutPlace& place);
    /// The CIDRs of the pool around a block, which have to be provisioned before it is drawn.
    [[nodiscard]] std::vector<RolloutSubject> spaceAround(PoolId pool, const Prefix& block) const;
    [[nodiscard]] std::vector<RolloutSubject> spaceAround(const ResourceCidr& block) const;

    const Rollout& m_rollout;
    const Plan& m_plan;
    const RolloutOrigin& m_origin;
    ScriptNames m_names;
    std::map<RolloutPlace, Stack> m_stacks;
    std::map<RolloutSubject, RolloutPlace> m_made;
    std::map<RolloutSubject, RolloutPlace> m_byHand;          ///< the place whose stack says the command
    std::map<RolloutSubject, std::set<QString>> m_conditions; ///< under which a resource is made
    std::map<RolloutSubject, QString> m_conditionOf;          ///< the one that says all of them
    std::map<std::pair<RolloutPlace, PoolId>, std::vector<ResourceId>> m_draws; ///< VPCs that take a length, in order
    std::set<ResourceId> m_byLength;
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
        output(row);
        stack.after.insert(made->second);
    }
    QJsonObject parameter{{key("Type"), key("String")}, {key("Description"), m_names.variable(row)}};
    if (const QString shown = m_names.seenId(row); !shown.isEmpty())
        parameter.insert(key("Default"), shown);
    else if (const auto person = m_byHand.find(row); person != m_byHand.end() && person->second == place)
        parameter.insert(key("Default"), QString()); // not there when the stack is made
    stack.parameters.insert(id, parameter);
    return refTo(id);
}

void Templates::output(const RolloutSubject& row)
{
    if (const auto* scope = std::get_if<ScopeId>(&row); scope && m_plan.get(*scope).isDefault) {
        const Scope& found = m_plan.get(*scope);
        if (const auto ipam = m_made.find(found.ipam); ipam != m_made.end())
            m_stacks[ipam->second].outputs.insert(
                name(row), QJsonObject{{key("Value"), attributeOf(name(found.ipam), found.type == ScopeType::Public
                                                                                        ? "PublicDefaultScopeId"
                                                                                        : "PrivateDefaultScopeId")}});
        return;
    }
    const auto made = m_made.find(row);
    if (made == m_made.end())
        return;
    QJsonObject output{{key("Value"), refTo(name(row))}};
    if (const auto condition = m_conditionOf.find(row); condition != m_conditionOf.end())
        output.insert(key("Condition"), condition->second);
    m_stacks[made->second].outputs.insert(name(row), output);
}

QString Templates::idForPeople(const RolloutSubject& row, const RolloutPlace& place)
{
    if (const QString shown = m_names.seenId(row); !shown.isEmpty())
        return shellQuoted(shown);
    if (const auto made = m_made.find(row); made != m_made.end() && made->second != place)
        m_stacks[place].after.insert(made->second);
    output(row);
    return QStringLiteral("\"$%1\"").arg(m_names.variable(row));
}

QString Templates::conditionOn(const RolloutSubject& byHand, Stack& stack)
{
    if (const auto* block = std::get_if<ResourceCidrId>(&byHand))
        return conditionOn(m_plan.get(*block).resource, stack); // made with its VPC
    const QString condition = QLatin1String("Has") + name(byHand);
    if (stack.conditions.contains(condition))
        return condition;
    if (std::holds_alternative<PoolCidrId>(byHand)) {
        const QString parameter = name(byHand) + QLatin1String("IsProvisioned");
        stack.parameters.insert(parameter, QJsonObject{{key("Type"), key("String")},
                                                       {key("AllowedValues"), QJsonArray{key("no"), key("yes")}},
                                                       {key("Default"), key("no")},
                                                       {key("Description"), key("See Metadata.Cadastre.Steps")}});
        stack.conditions.insert(condition, QJsonObject{{key("Fn::Equals"), QJsonArray{refTo(parameter), key("yes")}}});
    } else {
        const QJsonObject isMissing{{key("Fn::Equals"), QJsonArray{refTo(name(byHand)), QString()}}};
        stack.conditions.insert(condition, QJsonObject{{key("Fn::Not"), QJsonArray{isMissing}}});
    }
    return condition;
}

void Templates::put(const RolloutSubject& row, const RolloutPlace& place, Stack& stack, const char* type,
                    QJsonObject properties, const Footing& footing)
{
    QJsonObject resource{{key("Type"), key(type)}, {key("Properties"), std::move(properties)}};
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
        resource.insert(key("DependsOn"), QJsonArray::fromStringList(after));
    if (!conditions.empty()) {
        QString condition = *conditions.begin();
        if (conditions.size() > 1) {
            condition = QLatin1String("HasAllFor") + name(row);
            QJsonArray all;
            for (const QString& one : conditions)
                all.append(QJsonObject{{key("Condition"), one}});
            stack.conditions.insert(condition, QJsonObject{{key("Fn::And"), all}});
        }
        resource.insert(key("Condition"), condition);
        m_conditionOf.emplace(row, condition);
        m_conditions.emplace(row, std::move(conditions));
    }
    stack.resources.insert(name(row), resource);
    m_made.emplace(row, place);
}

std::vector<RolloutSubject> Templates::spaceAround(PoolId pool, const Prefix& block) const
{
    std::vector<RolloutSubject> around;
    for (const PoolCidrId id : m_plan.cidrsOf(pool))
        if (m_plan.get(id).cidr.contains(block))
            around.emplace_back(id);
    return around;
}

std::vector<RolloutSubject> Templates::spaceAround(const ResourceCidr& block) const
{
    const Allocation* held = m_plan.find(block.allocation);
    return held ? spaceAround(held->pool, block.cidr) : std::vector<RolloutSubject>{};
}

void Templates::byHand(const RolloutStep& step, const QString& command, Stack& stack, const QString& parameter)
{
    QJsonObject one{{key("Text"), stepSentence(m_rollout, step)}, {key("Command"), command}};
    if (!parameter.isEmpty()) // what the stack is then made again with, where something in it waits for the step
        one.insert(key("ThenUpdateWith"), parameter);
    stack.steps.append(one);
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
    if (row.meteredAccount != MeteredAccount::IpamOwner)
        properties.insert(key("MeteredAccount"), QString(toWire(row.meteredAccount)));
    if (!row.description.isEmpty())
        properties.insert(key("Description"), row.description);
    if (!row.tags.isEmpty())
        properties.insert(key("Tags"), tagList(row.tags));
    put(id, {accountOf(m_plan, id), row.homeRegion}, stack, "AWS::EC2::IPAM", properties);
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
    put(id, place, stack, "AWS::EC2::IPAMPool", properties, {.refs = {row.source, row.sourceResource}});
}

void Templates::poolCidr(const RolloutStep& step, PoolCidrId id, const RolloutPlace& place, Stack& stack)
{
    const PoolCidr& row = m_plan.get(id);
    const Pool& pool = m_plan.get(row.pool);
    if (needsProof(m_plan, pool)) {
        const VerificationToken* token = plannedToken(m_plan, row);
        const QString proof =
            row.tokenId.isEmpty()
                ? QStringLiteral("--cidr-authorization-context \"Message=$MESSAGE,Signature=$SIGNATURE\"")
                : QStringLiteral("--verification-method dns-token --ipam-external-resource-verification-token-id %1")
                      .arg(token ? QStringLiteral("\"$%1\"").arg(m_names.variable(token->id))
                                 : shellQuoted(row.tokenId));
        byHand(step,
               QStringLiteral("aws ec2 provision-ipam-pool-cidr --region %1 --ipam-pool-id %2 --cidr %3 ")
                       .arg(place.region.toString(), idForPeople(row.pool, place), row.cidr.toString())
                   + proof,
               stack, name(id) + QLatin1String("IsProvisioned=yes"));
        m_byHand.emplace(id, place);
        return;
    }
    QJsonObject properties{{key("IpamPoolId"), idOf(row.pool, place)}};
    if (isAmazons(m_plan, pool))
        properties.insert(key("NetmaskLength"), row.cidr.length());
    else
        properties.insert(key("Cidr"), row.cidr.toString());
    put(id, place, stack, "AWS::EC2::IPAMPoolCidr", properties,
        {.after = pool.source ? spaceAround(pool.source, row.cidr) : std::vector<RolloutSubject>{},
         .refs = {row.pool}});
}

void Templates::allocation(AllocationId id, const RolloutPlace& place, Stack& stack)
{
    const Allocation& row = m_plan.get(id);
    QJsonObject properties{{key("IpamPoolId"), idOf(row.pool, place)}, {key("Cidr"), row.cidr.toString()}};
    if (const QString description = row.description; !description.isEmpty())
        properties.insert(key("Description"), description);
    put(id, place, stack, "AWS::EC2::IPAMAllocation", properties,
        {.after = spaceAround(row.pool, row.cidr), .refs = {row.pool}});
}

void Templates::share(ShareId id, const RolloutPlace& place, Stack& stack)
{
    const Share& row = m_plan.get(id);
    QJsonArray arns;
    const auto add = [&](const RolloutSubject& what, const char* attribute, const char* type) {
        const auto made = m_made.find(what);
        if (made != m_made.end() && made->second == place)
            arns.append(attributeOf(name(what), attribute));
        else
            arns.append(
                QJsonObject{{key("Fn::Sub"), QStringLiteral("arn:${AWS::Partition}:ec2::${AWS::AccountId}:%1/${%2}")
                                                 .arg(QLatin1String(type),
                                                      idOf(what, place).toObject().value(key("Ref")).toString())}});
    };
    for (const PoolId pool : row.pools)
        add(pool, "Arn", "ipam-pool");
    for (const ResourceDiscoveryId discovery : row.discoveries)
        add(discovery, "IpamResourceDiscoveryArn", "ipam-resource-discovery");
    QJsonArray principals;
    for (const QString& one : row.principals)
        principals.append(principalArn(m_plan, one));
    QJsonObject properties{{key("Name"), row.name},
                           {key("AllowExternalPrincipals"), row.allowExternal},
                           {key("Principals"), principals},
                           {key("ResourceArns"), arns}};
    if (const QString permission = specialPermission(m_plan, row); !permission.isEmpty())
        properties.insert(key("PermissionArns"), QJsonArray{permission});
    if (!row.tags.isEmpty())
        properties.insert(key("Tags"), tagList(row.tags));
    put(id, place, stack, "AWS::RAM::ResourceShare", properties,
        {.refs = std::vector<RolloutSubject>(row.pools.begin(), row.pools.end())});
}

void Templates::discovery(ResourceDiscoveryId id, const RolloutPlace& place, Stack& stack)
{
    const ResourceDiscovery& row = m_plan.get(id);
    QJsonArray regions, units;
    for (const RegionName& region : row.operatingRegions)
        regions.append(QJsonObject{{key("RegionName"), region.toString()}});
    for (const QString& path : row.excludedUnits)
        units.append(QJsonObject{{key("OrganizationsEntityPath"), path}});
    QJsonObject properties{{key("OperatingRegions"), regions}};
    if (!units.isEmpty())
        properties.insert(key("OrganizationalUnitExclusions"), units);
    if (!row.description.isEmpty())
        properties.insert(key("Description"), row.description);
    if (!row.tags.isEmpty())
        properties.insert(key("Tags"), tagList(row.tags));
    put(id, place, stack, "AWS::EC2::IPAMResourceDiscovery", properties);
}

/// Another account's discovery is seen by its share first.
void Templates::discoveryAssociation(DiscoveryAssociationId id, const RolloutPlace& place, Stack& stack)
{
    const DiscoveryAssociation& row = m_plan.get(id);
    Footing footing{.refs = {row.ipam, row.discovery}};
    for (const Share& share : m_plan.all<Share>())
        if (share.discoveries.contains(row.discovery))
            footing.after.emplace_back(share.id);
    QJsonObject properties{{key("IpamId"), idOf(row.ipam, place)},
                           {key("IpamResourceDiscoveryId"), idOf(row.discovery, place)}};
    if (!row.tags.isEmpty())
        properties.insert(key("Tags"), tagList(row.tags));
    put(id, place, stack, "AWS::EC2::IPAMResourceDiscoveryAssociation", properties, footing);
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

void Templates::vpc(const RolloutStep& step, ResourceId id, const RolloutPlace& place, Stack& stack)
{
    const Resource& row = m_plan.get(id);
    QJsonObject properties;
    // A VPC resource takes one IPv4 block and nothing else: the block, or a pool and a length.
    const auto blocks = firstBlocks(m_plan, id);
    if (blocks.empty() || blocks.front()->cidr.family() != Family::IPv4) {
        stack.leftOut.append(stepSentence(m_rollout, step));
        return;
    }
    const ResourceCidr& madeWith = *blocks.front();
    Footing footing;
    if (const Allocation* held = m_plan.find(madeWith.allocation)) {
        if (!m_byLength.contains(id)) {
            vpcByHand(step, id, place, stack);
            return;
        }
        properties.insert(key("Ipv4IpamPoolId"), idOf(held->pool, place));
        properties.insert(key("Ipv4NetmaskLength"), madeWith.cidr.length());
        footing = {.after = spaceAround(madeWith), .refs = {held->pool}};
        m_plan.forEachAllocation(held->pool, [&](const Allocation& other) { // what names its block takes it first
            if (other.type == AllocationType::Custom)
                footing.after.emplace_back(other.id);
            else if (other.childPool)
                for (const PoolCidrId cidr : m_plan.cidrsOf(other.childPool))
                    footing.after.emplace_back(cidr);
            return true;
        });
        auto& draws = m_draws[{place, held->pool}];
        if (!draws.empty()) // one after the other: each gets the lowest block that is free
            footing.after.emplace_back(draws.back());
        draws.push_back(id);
    } else {
        properties.insert(key("CidrBlock"), madeWith.cidr.toString());
    }
    if (!row.tags.isEmpty())
        properties.insert(key("Tags"), tagList(row.tags));
    put(id, place, stack, "AWS::EC2::VPC", properties, footing);
}

/// With all its blocks: a stack could not say which it is to have.
void Templates::vpcByHand(const RolloutStep& step, ResourceId id, const RolloutPlace& place, Stack& stack)
{
    ShellCall call("ec2", "create-vpc", place.region);
    for (const ResourceCidr* block : firstBlocks(m_plan, id)) {
        const bool isIpv4 = block->cidr.family() == Family::IPv4;
        if (const Allocation* held = m_plan.find(block->allocation))
            call.option(isIpv4 ? "--ipv4-ipam-pool-id" : "--ipv6-ipam-pool-id", idForPeople(held->pool, place));
        else if (!isIpv4) {
            call.flag("--amazon-provided-ipv6-cidr-block");
            continue;
        }
        call.option(isIpv4 ? "--cidr-block" : "--ipv6-cidr-block", block->cidr.toString());
        m_byHand.emplace(block->id, place);
    }
    call.tagSpecifications("vpc", m_plan.get(id).tags);
    byHand(step, call.toString(), stack, name(id) + QStringLiteral("=vpc-…"));
    m_byHand.emplace(id, place);
}

void Templates::block(ResourceCidrId id, const RolloutPlace& place, Stack& stack)
{
    if (m_made.contains(id) || m_byHand.contains(id))
        return;
    const ResourceCidr& row = m_plan.get(id);
    QJsonObject properties{{key("VpcId"), idOf(row.resource, place)}};
    addPool(properties, row, place);
    Footing footing{.after = spaceAround(row), .refs = {row.resource}};
    if (const Allocation* held = m_plan.find(row.allocation)) {
        footing.refs.emplace_back(held->pool);
        if (const auto draws = m_draws.find({place, held->pool}); draws != m_draws.end())
            for (const ResourceId draw : draws->second) // what takes the lowest block does not find this one taken
                if (draw != row.resource)
                    footing.after.emplace_back(draw);
    }
    put(id, place, stack, "AWS::EC2::VPCCidrBlock", properties, footing);
}

/// The blocks that come after all VPCs are made.
void Templates::laterBlocks()
{
    for (const RolloutStep& step : m_rollout.steps) {
        const RolloutPlace place{step.account, step.region};
        if (const auto* id = std::get_if<ResourceId>(&step.subject);
            id && step.kind == StepKind::CreateVpc && m_made.contains(*id)) {
            const auto first = firstBlocks(m_plan, *id).front();
            for (const ResourceCidrId cidr : m_plan.cidrsOf(*id))
                if (&m_plan.get(cidr) != first && isLive(m_plan.get(cidr)))
                    block(cidr, place, m_stacks[place]);
        } else if (step.kind == StepKind::AssociateCidr) {
            block(std::get<ResourceCidrId>(step.subject), place, m_stacks[place]);
        }
    }
}

void Templates::subnet(ResourceId id, const RolloutPlace& place, Stack& stack)
{
    const Resource& row = m_plan.get(id);
    QJsonObject properties{{key("VpcId"), idOf(row.vpc, place)}};
    if (!row.zone.isEmpty())
        properties.insert(key(isZoneId(row.zone) ? "AvailabilityZoneId" : "AvailabilityZone"), row.zone);
    bool hasIpv4 = false;
    Footing footing{.refs = {row.vpc}};
    for (const ResourceCidrId cidr : m_plan.cidrsOf(id)) {
        const ResourceCidr& found = m_plan.get(cidr);
        hasIpv4 = hasIpv4 || found.cidr.family() == Family::IPv4;
        properties.insert(key(found.cidr.family() == Family::IPv4 ? "CidrBlock" : "Ipv6CidrBlock"),
                          found.cidr.toString());
        for (const ResourceCidrId around : m_plan.cidrsOf(row.vpc))
            if (m_plan.get(around).cidr.contains(found.cidr))
                footing.after.emplace_back(around);
    }
    if (!hasIpv4)
        properties.insert(key("Ipv6Native"), true);
    if (!row.tags.isEmpty())
        properties.insert(key("Tags"), tagList(row.tags));
    put(id, place, stack, "AWS::EC2::Subnet", properties, footing);
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
    if (const QString command = CommandSteps(m_rollout, m_names).of(step); !command.isEmpty())
        byHand(step, command, stack);
    else
        stack.leftOut.append(stepSentence(m_rollout, step));
}

std::map<RolloutPlace, QByteArray> Templates::write()
{
    for (const RolloutStep& one : m_rollout.steps)
        step(one);
    laterBlocks();
    for (const RolloutStep& one : m_rollout.steps)
        if (one.kind == StepKind::CreateSubnet)
            subnet(std::get<ResourceId>(one.subject), {one.account, one.region}, m_stacks[{one.account, one.region}]);
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
        QJsonArray after;
        for (const RolloutPlace& other : stack.after)
            after.append(stackName(other));
        if (!after.isEmpty())
            about.insert(key("After"), after);
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
        if (!stack.conditions.isEmpty())
            document.insert(key("Conditions"), stack.conditions);
        if (!stack.outputs.isEmpty())
            document.insert(key("Outputs"), stack.outputs);
        if (QJsonDocument(document).toJson().contains(dynamicReference.latin1())) {
            about.insert(key("Changed"), key("What would begin a dynamic reference is written with a space between its "
                                             "braces: CloudFormation would look it up."));
            document.insert(key("Metadata"), QJsonObject{{key("Cadastre"), about}});
        }
        texts.emplace(place, inertText(document));
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

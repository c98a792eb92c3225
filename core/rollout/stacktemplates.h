// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the files that write CloudFormation's templates.
#pragma once

#include "rollout/cloudformation.h"
#include "rollout/rolloutfacts.h"
#include "rollout/scriptnames.h"
#include "rollout/stackdraws.h"

#include <QJsonArray>
#include <QJsonObject>

#include <map>
#include <set>
#include <vector>

namespace cadastre {

inline QString jsonKey(const char* text) { return QString::fromLatin1(text); }

/// Pairs as they are: of a required key, each value that will do.
inline QJsonArray tagList(const TagPairs& pairs)
{
    QJsonArray list;
    for (const TagPair& pair : pairs)
        list.append(QJsonObject{{jsonKey("Key"), pair.key}, {jsonKey("Value"), pair.value}});
    return list;
}

inline QJsonArray tagList(const Tags& tags)
{
    QJsonArray list;
    for (auto tag = tags.begin(); tag != tags.end(); ++tag)
        list.append(QJsonObject{{jsonKey("Key"), tag.key()}, {jsonKey("Value"), tag.value()}});
    return list;
}

/// What people say of a resource, where they do.
inline void addWords(QJsonObject& properties, const QString& description, const Tags& tags)
{
    if (!description.isEmpty())
        properties.insert(jsonKey("Description"), description);
    if (!tags.isEmpty())
        properties.insert(jsonKey("Tags"), tagList(tags));
}

inline QJsonObject refTo(const QString& name) { return {{jsonKey("Ref"), name}}; }
inline QJsonObject attributeOf(const QString& name, const char* attribute)
{
    return {{jsonKey("Fn::GetAtt"), QJsonArray{name, jsonKey(attribute)}}};
}

/// One stack in the making: what one account has in one Region.
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

/// The stacks of a rollout, one for each account and Region: ids, order and documents in cloudformation.cpp, the frame and
/// pools in stackpools.cpp, what is shared, discovered and drawn in stacknetworks.cpp.
class StackTemplates {
public:
    StackTemplates(const Rollout& rollout, const RolloutOrigin& origin)
        : m_rollout(rollout)
        , m_plan(rollout.to)
        , m_origin(origin)
        , m_names(rollout)
        , m_byLength(whatGetsItsBlockByLength(rollout))
    {}
    std::map<RolloutPlace, QByteArray> write();

private:
    void step(const RolloutStep& step);
    void ipam(IpamId id, Stack& stack);
    void scope(ScopeId id, const RolloutPlace& place, Stack& stack);
    void pool(PoolId id, const RolloutPlace& place, Stack& stack);
    void poolCidr(const RolloutStep& step, PoolCidrId id, const RolloutPlace& place, Stack& stack);
    void allocation(const RolloutStep& step, AllocationId id, const RolloutPlace& place, Stack& stack);
    void discovery(ResourceDiscoveryId id, const RolloutPlace& place, Stack& stack);
    void discoveryAssociation(DiscoveryAssociationId id, const RolloutPlace& place, Stack& stack);
    void share(ShareId id, const RolloutPlace& place, Stack& stack);
    void vpc(const RolloutStep& step, ResourceId id, const RolloutPlace& place, Stack& stack);
    void vpcByHand(const RolloutStep& step, ResourceId id, const RolloutPlace& place, Stack& stack);
    void block(ResourceCidrId id, const RolloutPlace& place, Stack& stack);
    void laterBlocks();
    void subnet(const RolloutStep& step, ResourceId id, const RolloutPlace& place, Stack& stack);
    void subnetByHand(const RolloutStep& step, ResourceId id, const RolloutPlace& place, Stack& stack);
    void queue(ResourceId id, PoolId pool, const RolloutPlace& place, Footing& footing);
    void byHand(const RolloutStep& step, const QString& command, Stack& stack, const QString& parameter = {});
    /// A principal as RAM takes it; what the plan does not know of its ARN is a parameter.
    QJsonValue principal(const QString& text, Stack& stack);

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
    /// "POOL_X" → "PoolX".
    [[nodiscard]] static QString logicalId(const QString& variable);
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
    std::map<std::pair<RolloutPlace, PoolId>, std::vector<ResourceId>> m_draws; ///< what takes a length, in order
    std::set<ResourceId> m_byLength;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the files that write Terraform's configuration.
#pragma once

#include "rollout/hcl.h"
#include "rollout/rolloutfacts.h"
#include "rollout/scriptnames.h"
#include "rollout/terraform.h"

#include <map>
#include <set>
#include <vector>

namespace cadastre {

/// What a rollout leads to, written resource by resource: the frame, accounts and provider configurations in terraform.cpp,
/// pools and their space in terraformpools.cpp (the module aws-ia/ipam in terraformmodule.cpp), what draws from them in
/// terraformnetworks.cpp.
class TerraformConfiguration {
public:
    TerraformConfiguration(const Rollout& rollout, const RolloutOrigin& origin, PoolStyle style)
        : m_rollout(rollout)
        , m_plan(rollout.to)
        , m_origin(origin)
        , m_names(rollout)
        , m_style(style)
        , m_notMade(rollout.notMade.begin(), rollout.notMade.end())
    {
        for (const RolloutStep& step : rollout.steps)
            if (makesVpcOrBlock(step.kind))
                m_made.insert(step.subject);
        addOwn();
    }

    QString write();
    /// The resources of these rows alone, with the variables that they ask for; what else they name is as in write().
    QString writeRows(const std::vector<RolloutSubject>& rows);

private:
    void addOwn();
    void head();
    void providers();
    void variables();
    void ipam(const Ipam& row);
    void scope(const Scope& row);
    void pools();
    void pool(const Pool& row);
    void poolItself(const Pool& row);
    [[nodiscard]] bool fitsModule(const Pool& row, int level) const;
    void enlist(const Pool& row, const QString& module, const QStringList& path);
    void moduleFor(const Pool& top);
    void nested(const Pool& row);
    void rules(const Pool& row);
    void poolCidr(const PoolCidr& row);
    void allocation(const Allocation& row);
    void discovery(const ResourceDiscovery& row);
    void discoveryAssociation(const DiscoveryAssociation& row);
    void share(const Share& row);
    void member(const Share& share, const RolloutSubject& what, const QString& arn, const QString& memberArn);
    void principal(const Share& share, const QString& text);
    [[nodiscard]] QString shownArn(const Share& row) const;
    void vpc(const Resource& row);
    void subnet(const Resource& row);
    void association(const ResourceCidr& row);
    void leftOut();
    [[nodiscard]] QString commandOf(const RolloutStep& step) const;

    void openResource(const char* type, const RolloutSubject& row, const RolloutPlace& place);
    void takeOver(const char* type, const RolloutSubject& row, const QString& id, const RolloutPlace& place);
    void takeOver(const QString& address, const QString& id, const RolloutPlace& place);
    void addProvider(const RolloutPlace& place);
    void addBlock(const ResourceCidr& block);
    void keepPools(const RolloutSubject& row, const std::vector<const ResourceCidr*>& blocks);
    void operatingRegions(const QList<RegionName>& regions);
    [[nodiscard]] static QString poolArgument(Family family);
    /// "us_east_1_pool": unique within its type.
    [[nodiscard]] QString name(const RolloutSubject& row) const;
    /// What a resource is known by: its own, or a variable where a step is left out that would make it.
    [[nodiscard]] QString reference(const char* type, const RolloutSubject& row, const char* attribute = "id");
    [[nodiscard]] QString input(const RolloutSubject& row, const char* attribute);
    [[nodiscard]] QString scopeReference(ScopeId id);
    [[nodiscard]] QString poolReference(PoolId id, const char* attribute = "id");
    [[nodiscard]] QString vpcReference(ResourceId id);
    /// "prod__us_east_1_pool": a share and what is in it. No name holds two underscores, so no two are alike.
    [[nodiscard]] QString memberLabel(ShareId share, const QString& what) const
    {
        return name(share) + QLatin1String("__") + what;
    }
    /// The associations that let others see a pool or discovery.
    [[nodiscard]] QString principalLabel(ShareId share, const QString& text) const;
    [[nodiscard]] QStringList sharings(const std::vector<ShareId>& shares, const RolloutSubject& what) const;
    [[nodiscard]] QString cidrLabel(const PoolCidr& row) const;
    [[nodiscard]] QString cidrReference(const PoolCidr& row) const;
    [[nodiscard]] QStringList spaceAround(PoolId pool, const Prefix& block) const;
    [[nodiscard]] std::vector<PoolId> childrenOf(PoolId id) const;
    [[nodiscard]] RolloutPlace home() const;
    [[nodiscard]] QString alias(const RolloutPlace& place) const;
    [[nodiscard]] AccountNumber accountOr(AccountNumber account) const
    {
        return account.isEmpty() ? m_plan.settings().owner : account;
    }
    /// Where the IPAM of a scope is managed from.
    [[nodiscard]] RolloutPlace homeOf(ScopeId scope) const
    {
        return {accountOf(m_plan, scope), homeRegionOf(m_plan, scope)};
    }

    const Rollout& m_rollout;
    const Plan& m_plan;
    const RolloutOrigin& m_origin;
    ScriptNames m_names;
    PoolStyle m_style;
    /// A pool that a module makes.
    struct InModule {
        QString module; ///< its name
        QString pool;   ///< the output that is the pool
        QString key;    ///< in the map that it stands in
    };
    std::map<PoolId, InModule> m_inModules;
    std::set<RolloutSubject> m_made;
    std::set<RolloutSubject> m_notMade; ///< their steps are left out, or AWS would refuse them
    std::set<RolloutPlace> m_places;
    QStringList m_authorizations;        ///< variables for message and signature
    std::map<QString, QString> m_inputs; ///< other variables, and what they are
    HclWriter m_out;
};

/// Does the plan itself come with this, whether or not AWS has it by now? What an import brought has no time of making.
template <class E>
bool isOwn(const E& row)
{
    return row.createdAt != Instant();
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// discovery list|create|modify|delete|share|unshare|associate|disassociate: what IPAM sees of other accounts' resources (contract §12).
#include "app/cli/rowjson.h"
#include "app/cli/verbs.h"
#include "engine/lookup.h"
#include "plan/discovering.h"

namespace cadastre::cli {

namespace {

class DiscoveryVerb final : public Verb {
public:
    explicit DiscoveryVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.group("discovery", "Resource discoveries, and the IPAMs that are shown what they see");
        planLeaf(group, "list", "Each with its Regions and what it is associated with", [this] { return runList(); });
        SubCommand create =
            planLeaf(group, "create", "Make one, of the account that asks (--as)", [this] { return runCreate(); });
        create.option("--region", m_region, "Where it is made; else the plan's home Region").typeName("REGION");
        create.option("--operating-region", m_add, "Where it looks, too").typeName("REGION");
        create.option("--description", m_description);
        create.option("--tag", m_tags).typeName("K=V");
        SubCommand modify = planLeaf(group, "modify", "Change where it looks", [this] { return runModify(); });
        addDiscovery(modify);
        modify.option("--add-region", m_add).typeName("REGION");
        modify.option("--remove-region", m_remove).typeName("REGION");
        modify.option("--exclude", m_exclude, "Leave out accounts there: o-…/r-…/ou-…/, with * all below")
            .typeName("PATH");
        modify.option("--include", m_include, "Leave them out no longer").typeName("PATH");
        modify.option("--description", m_description);
        addDiscovery(planLeaf(group, "delete", "Delete one", [this] { return runDelete(); }));
        SubCommand share = planLeaf(group, "share", "Let other accounts associate it", [this] { return runShare(); });
        addDiscovery(share);
        share.option("--with", m_with, "Accounts, units, or \"organization\"").required().typeName("PRINCIPAL");
        SubCommand unshare = planLeaf(group, "unshare", "Take that back; it is then not found where it is associated",
                                      [this] { return runUnshare(); });
        addDiscovery(unshare);
        SubCommand associate =
            planLeaf(group, "associate", "Show an IPAM what it sees", [this] { return runAssociate(); });
        addDiscovery(associate);
        associate.option("--ipam", m_ipam).typeName("ID");
        associate.option("--tag", m_tags).typeName("K=V");
        SubCommand disassociate =
            planLeaf(group, "disassociate", "Show it no longer", [this] { return runDisassociate(); });
        addDiscovery(disassociate);
        disassociate.option("--ipam", m_ipam).typeName("ID");
    }

private:
    void addDiscovery(SubCommand command) { command.option("DISCOVERY", m_discovery, "Its id").required(); }

    [[nodiscard]] ResourceDiscoveryId discoveryIn(const Plan& plan) const
    {
        const ResourceDiscoveryId id = plan.byTextId<ResourceDiscovery>(text(m_discovery));
        if (!id)
            stopMissing(text(m_discovery), "discovery");
        return id;
    }

    [[nodiscard]] static QList<RegionName> regionsOf(const std::vector<std::string>& names)
    {
        QList<RegionName> regions;
        for (const std::string& name : names)
            regions.append(needRegion(name));
        return regions;
    }

    [[nodiscard]] static QStringList textsOf(const std::vector<std::string>& given)
    {
        QStringList texts;
        for (const std::string& one : given)
            texts.append(text(one));
        return texts;
    }

    int runList()
    {
        const auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        const Plan& plan = workspace->plan();
        QJsonArray rows;
        for (const Ipam& ipam : plan.all<Ipam>())
            rows.append(discoveryJson(plan, ipam));
        for (const ResourceDiscovery& row : plan.all<ResourceDiscovery>())
            rows.append(discoveryJson(plan, row));
        if (m_console.options.json) {
            m_console.document({{QStringLiteral("discoveries"), rows}});
            return Ok;
        }
        for (const QJsonValue& row : std::as_const(rows)) {
            QStringList ipams;
            for (const QJsonValue& one : row[QLatin1String("associations")].toArray())
                ipams.append(one[QLatin1String("ipam")].toString() + u' ' + one[QLatin1String("status")].toString());
            m_console.print(QStringLiteral("%1\t%2\t%3\t%4\t%5")
                                .arg(row[QLatin1String("id")].toString(), row[QLatin1String("owner")].toString(),
                                     row[QLatin1String("operatingRegions")].toVariant().toStringList().join(u','),
                                     row[QLatin1String("default")].toBool() ? QStringLiteral("default")
                                                                            : row[QLatin1String("state")].toString(),
                                     ipams.isEmpty() ? QStringLiteral("-") : ipams.join(QLatin1String(", "))));
        }
        return Ok;
    }

    int runCreate()
    {
        auto workspace = m_console.open(m_plan);
        CreateDiscovery create;
        if (!m_region.empty())
            create.region = needRegion(m_region);
        create.operatingRegions = regionsOf(m_add);
        create.description = text(m_description);
        create.tags = need(parseTags(m_tags));
        return m_console.report(*workspace, workspace->execute(create));
    }

    int runModify()
    {
        auto workspace = m_console.open(m_plan);
        ModifyDiscovery modify;
        modify.discovery = discoveryIn(workspace->plan());
        modify.addRegions = regionsOf(m_add);
        modify.removeRegions = regionsOf(m_remove);
        modify.addExclusions = textsOf(m_exclude);
        modify.removeExclusions = textsOf(m_include);
        if (!m_description.empty())
            modify.description = text(m_description);
        return m_console.report(*workspace, workspace->execute(modify));
    }

    int runDelete()
    {
        auto workspace = m_console.open(m_plan);
        return m_console.report(*workspace, workspace->execute(DeleteDiscovery{discoveryIn(workspace->plan())}));
    }

    [[nodiscard]] static std::vector<ShareId> sharesOf(const Plan& plan, ResourceDiscoveryId discovery)
    {
        std::vector<ShareId> shares;
        for (const Share& share : plan.all<Share>())
            if (share.discoveries.contains(discovery))
                shares.push_back(share.id);
        return shares;
    }

    int runShare()
    {
        auto workspace = m_console.open(m_plan);
        const Plan& plan = workspace->plan();
        const ResourceDiscoveryId discovery = discoveryIn(plan);
        QStringList principals;
        for (const std::string& one : m_with)
            principals.append(need(findPrincipal(plan, text(one))));
        for (const ShareId id : sharesOf(plan, discovery))
            if (const Share& share = plan.get(id); share.pools.isEmpty() && share.discoveries.size() == 1) {
                ModifyShare modify;
                modify.share = id;
                modify.addPrincipals = principals;
                return m_console.report(*workspace, workspace->execute(modify));
            }
        CreateShare create;
        create.name = text(m_discovery);
        create.principals = principals;
        create.discoveries = {discovery};
        return m_console.report(*workspace, workspace->execute(create));
    }

    int runUnshare()
    {
        auto workspace = m_console.open(m_plan);
        const Plan& plan = workspace->plan();
        const ResourceDiscoveryId discovery = discoveryIn(plan);
        std::vector<Command> commands;
        for (const ShareId id : sharesOf(plan, discovery)) {
            ModifyShare modify;
            modify.share = id;
            modify.removeDiscoveries = {discovery};
            if (const Share& share = plan.get(id); share.pools.isEmpty() && share.discoveries.size() == 1)
                commands.emplace_back(DeleteShare{id});
            else
                commands.emplace_back(modify);
        }
        if (commands.empty())
            stopMissing(text(m_discovery), "share");
        return m_console.report(*workspace, workspace->executeAll(commands));
    }

    int runAssociate()
    {
        auto workspace = m_console.open(m_plan);
        const Plan& plan = workspace->plan();
        AssociateDiscovery associate;
        associate.ipam = need(findIpam(plan, text(m_ipam)));
        associate.discovery = discoveryIn(plan);
        associate.tags = need(parseTags(m_tags));
        return m_console.report(*workspace, workspace->execute(associate));
    }

    int runDisassociate()
    {
        auto workspace = m_console.open(m_plan);
        const Plan& plan = workspace->plan();
        const IpamId ipam = need(findIpam(plan, text(m_ipam)));
        const ResourceDiscoveryId discovery = discoveryIn(plan);
        for (const DiscoveryAssociation& row : plan.all<DiscoveryAssociation>())
            if (row.ipam == ipam && row.discovery == discovery)
                return m_console.report(*workspace, workspace->execute(DisassociateDiscovery{row.id}));
        stopMissing(text(m_discovery), "discovery-association");
    }

    std::string m_discovery, m_region, m_description, m_ipam;
    std::vector<std::string> m_add, m_remove, m_exclude, m_include, m_tags, m_with;
};

} // namespace

void addDiscoveryVerbs(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<DiscoveryVerb>(console)); }

} // namespace cadastre::cli

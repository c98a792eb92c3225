// SPDX-License-Identifier: GPL-3.0-or-later
// new, plan, quota, ipam, scope: the frame in which pools live.
#include "app/cli/rowjson.h"
#include "app/cli/verbs.h"
#include "engine/lookup.h"
#include "engine/samples.h"
#include "plan/announcement.h"
#include "plan/quotas.h"

#include <QRandomGenerator>

namespace cadastre::cli {

namespace {

class NewVerb final : public Verb {
public:
    explicit NewVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand command = planLeaf(app, "new", "Make a plan", [this] { return run(); });
        command.option("--owner", m_owner, "The account that owns the IPAM").typeName("ACCOUNT");
        command.option("--home-region", m_homeRegion, "Its home Region").typeName("REGION");
        command.option("--name", m_name, "The plan's name");
        command.option("--sample", m_sample, "Start from a sample")
            .oneOf({"blank", "byoipv6-walkthrough", "acme-global"})
            .byDefault("blank");
    }

private:
    int run()
    {
        const Instant now = m_console.clock().now();
        auto settings = need(sampleSettings(text(m_sample), now));
        if (m_sample == "blank") {
            settings.idSalt = QRandomGenerator::system()->generate64();
            settings.organizationId.clear();
            settings.organizationSharing = false;
            settings.managementAccount = {};
            settings.delegatedAdmin = {};
        }
        if (!m_owner.empty()) {
            const auto owner = need(AccountNumber::parse(text(m_owner)));
            if (settings.delegatedAdmin == settings.owner)
                settings.delegatedAdmin = owner;
            settings.owner = owner;
        }
        if (!m_homeRegion.empty()) {
            settings.homeRegion = needRegion(m_homeRegion);
            settings.partition = partitionOf(settings.homeRegion);
        }
        if (!m_name.empty())
            settings.name = text(m_name);
        auto workspace = need(Workspace::create(text(m_plan), settings, m_console.clock()));
        need(buildSample(*workspace, text(m_sample), now));
        const Plan& plan = workspace->plan();
        if (m_console.options.json)
            m_console.document({{QStringLiteral("plan"), text(m_plan)},
                                {QStringLiteral("sample"), text(m_sample)},
                                {QStringLiteral("owner"), settings.owner.toString()},
                                {QStringLiteral("homeRegion"), settings.homeRegion.toString()},
                                {QStringLiteral("pools"), static_cast<qint64>(plan.all<Pool>().size())},
                                {QStringLiteral("allocations"), static_cast<qint64>(plan.all<Allocation>().size())}});
        else
            m_console.say(QStringLiteral("%1: %2 pools, %3 allocations")
                              .arg(text(m_plan))
                              .arg(plan.all<Pool>().size())
                              .arg(plan.all<Allocation>().size()));
        return Ok;
    }

    std::string m_owner;
    std::string m_homeRegion;
    std::string m_name;
    std::string m_sample;
};

class PlanVerb final : public Verb {
public:
    explicit PlanVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.group("plan", "Settings of the plan");
        SubCommand set = planLeaf(group, "set", "Change settings", [this] { return run(); });
        set.option("--name", m_name);
        set.option("--description", m_description);
        set.option("--owner", m_owner).typeName("ACCOUNT");
        set.option("--home-region", m_homeRegion).typeName("REGION");
        set.option("--policy", m_policy, "Which side of the sources' disagreements holds")
            .oneOf({"current", "blog2022"});
        set.option("--evidence", m_evidence, "Does a BYOIP CIDR settle without proof?").oneOf({"optional", "required"});
        set.option("--partition", m_partition).oneOf({"aws", "aws-us-gov", "aws-eusc", "aws-cn"});
        set.option("--settle", m_settle, "Seconds that a pending state lasts");
        set.option("--release-delay", m_release, "Seconds that a deleted VPC's block stays allocated");
        set.option("--organization", m_organization).typeName("o-…");
        set.option("--management-account", m_management, "The organisation's management account, or none")
            .typeName("ACCOUNT");
        set.option("--organization-sharing", m_sharing, "Do members of the organisation draw from a share at once?")
            .oneOf({"on", "off"});
        set.option("--reusable", m_reusable, "Ranges in which overlaps are no finding").typeName("CIDR");
    }

private:
    int run()
    {
        auto workspace = m_console.open(m_plan);
        ChangeSettings change{};
        const auto setText = [](const std::string& given, std::optional<QString>& to) {
            if (!given.empty())
                to = text(given);
        };
        setText(m_name, change.name);
        setText(m_description, change.description);
        setText(m_organization, change.organizationId);
        if (!m_owner.empty())
            change.owner = need(AccountNumber::parse(text(m_owner)));
        if (!m_homeRegion.empty())
            change.homeRegion = needRegion(m_homeRegion);
        if (!m_management.empty())
            change.managementAccount =
                m_management == "none" ? AccountNumber() : need(AccountNumber::parse(text(m_management)));
        if (!m_sharing.empty())
            change.organizationSharing = m_sharing == "on";
        change.policy = fromWire<Policy>(text(m_policy));
        change.evidence = fromWire<EvidenceMode>(text(m_evidence));
        change.partition = fromWire<Partition>(text(m_partition));
        if (m_settle >= 0)
            change.settleSeconds = m_settle;
        if (m_release >= 0)
            change.releaseSeconds = m_release;
        if (!m_reusable.empty()) {
            QStringList ranges;
            for (const std::string& range : m_reusable)
                ranges.append(text(range));
            change.reusableRanges = ranges;
        }
        return m_console.report(*workspace, workspace->execute(change));
    }

    std::string m_name, m_description, m_owner, m_homeRegion, m_policy, m_evidence, m_partition, m_organization;
    std::string m_management, m_sharing;
    std::vector<std::string> m_reusable;
    qint64 m_settle = -1;
    qint64 m_release = -1;
};

class QuotaVerb final : public Verb {
public:
    explicit QuotaVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.group("quota", "The quotas that apply to the account");
        planLeaf(group, "list", "Every quota: applied value, AWS's default", [this] { return list(); });
        SubCommand set =
            planLeaf(group, "set", "Record an applied quota (-1: AWS's default)", [this] { return run(); });
        set.option("QUOTA", m_quota).required();
        set.option("VALUE", m_value).required();
    }

private:
    int list()
    {
        auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        QJsonArray rows;
        for (const Quota& quota : quotas()) {
            const qint64 applied = appliedQuota(workspace->plan().settings(), quota.name);
            if (m_console.options.json)
                rows.append(QJsonObject{{QStringLiteral("quota"), QLatin1String(quota.name)},
                                        {QStringLiteral("applied"), applied},
                                        {QStringLiteral("default"), quota.defaultValue},
                                        {QStringLiteral("adjustable"), quota.adjustable}});
            else
                m_console.print(
                    QStringLiteral("%1\t%2\t%3").arg(QLatin1String(quota.name)).arg(applied).arg(quota.defaultValue));
        }
        if (m_console.options.json)
            m_console.document({{QStringLiteral("quotas"), rows}});
        return Ok;
    }
    int run()
    {
        auto workspace = m_console.open(m_plan);
        return m_console.report(*workspace, workspace->execute(SetQuota{text(m_quota), m_value}));
    }

    std::string m_quota;
    qint64 m_value = 0;
};

class IpamVerb final : public Verb {
public:
    explicit IpamVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.group("ipam", "The IPAM");
        SubCommand create =
            planLeaf(group, "create", "Create it, with its two default scopes", [this] { return runCreate(); });
        create.option("--operating-region,--region", m_regions, "Regions it works in; the home Region always does")
            .typeName("REGION");
        create.option("--home-region", m_homeRegion).typeName("REGION");
        create.option("--owner", m_owner).typeName("ACCOUNT");
        create.option("--description", m_description);
        create.option("--tag", m_tags).typeName("K=V");
        create.option("--tier", m_tier).oneOf({"free", "advanced"});
        create.flag("--private-gua", m_gua, "Allow global unicast space in private scopes");
        create.option("--metered-account", m_metered, "Who pays").oneOf({"ipam-owner", "resource-owner"});
        SubCommand modify = planLeaf(group, "modify", "Change it", [this] { return runModify(); });
        modify.option("--ipam", m_ipam).typeName("ID");
        modify.option("--add-region", m_regions).typeName("REGION");
        modify.option("--remove-region", m_removed).typeName("REGION");
        modify.option("--description", m_description);
        modify.option("--tier", m_tier).oneOf({"free", "advanced"});
        modify.flag("--private-gua,!--no-private-gua", m_guaChange, "Allow global unicast space in private scopes");
        modify.option("--metered-account", m_metered, "Who pays").oneOf({"ipam-owner", "resource-owner"});
        SubCommand remove = planLeaf(group, "delete", "Delete it", [this] { return runDelete(); });
        remove.option("--ipam", m_ipam).typeName("ID");
        remove.flag("--cascade", m_cascade, "With everything in its private scopes");
    }

private:
    static QList<RegionName> regionsOf(const std::vector<std::string>& given)
    {
        QList<RegionName> regions;
        for (const std::string& one : given)
            for (const QString& part : text(one).split(u',', Qt::SkipEmptyParts))
                regions.append(needRegion(part.toStdString()));
        return regions;
    }
    int runCreate()
    {
        auto workspace = m_console.open(m_plan);
        CreateIpam create{};
        create.operatingRegions = regionsOf(m_regions);
        if (!m_homeRegion.empty())
            create.homeRegion = needRegion(m_homeRegion);
        create.tags = need(parseTags(m_tags));
        create.description = text(m_description);
        create.tier = fromWire<Tier>(text(m_tier)).value_or(Tier::Advanced);
        create.privateGua = m_gua;
        create.meteredAccount = fromWire<MeteredAccount>(text(m_metered)).value_or(MeteredAccount::IpamOwner);
        if (!m_owner.empty())
            create.owner = need(AccountNumber::parse(text(m_owner)));
        return m_console.report(*workspace, workspace->execute(create));
    }
    int runModify()
    {
        auto workspace = m_console.open(m_plan);
        ModifyIpam modify{};
        modify.ipam = need(findIpam(workspace->plan(), text(m_ipam)));
        modify.addRegions = regionsOf(m_regions);
        modify.removeRegions = regionsOf(m_removed);
        if (!m_description.empty())
            modify.description = text(m_description);
        modify.tier = fromWire<Tier>(text(m_tier));
        if (m_guaChange != 0)
            modify.privateGua = m_guaChange > 0;
        modify.meteredAccount = fromWire<MeteredAccount>(text(m_metered));
        return m_console.report(*workspace, workspace->execute(modify));
    }
    int runDelete()
    {
        auto workspace = m_console.open(m_plan);
        const auto ipam = need(findIpam(workspace->plan(), text(m_ipam)));
        return m_console.reportDeletion(*workspace, workspace->execute(DeleteIpam{ipam, m_cascade}),
                                        DeleteIpam{ipam, true});
    }

    std::vector<std::string> m_regions, m_removed, m_tags;
    std::string m_homeRegion, m_owner, m_description, m_tier, m_ipam, m_metered;
    bool m_gua = false;
    int m_guaChange = 0;
    bool m_cascade = false;
};

class ScopeVerb final : public Verb {
public:
    explicit ScopeVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.group("scope", "Scopes");
        SubCommand create = planLeaf(group, "create", "An extra private scope", [this] { return runCreate(); });
        create.option("--name", m_name).required();
        create.option("--ipam", m_ipam).typeName("ID");
        create.option("--description", m_description);
        create.option("--external-authority", m_authority, authorityHelp).typeName("ACCOUNT");
        SubCommand modify = planLeaf(group, "modify", "Change it", [this] { return runModify(); });
        modify.option("SCOPE", m_scope).required();
        modify.option("--description", m_newDescription);
        modify.flag("--no-external-authority", m_noAuthority, "None any more")
            .excludes(modify.option("--external-authority", m_authority, authorityHelp).typeName("ACCOUNT"));
        SubCommand remove = planLeaf(group, "delete", "Delete an empty scope", [this] { return runDelete(); });
        remove.option("SCOPE", m_scope).required();
    }

private:
    int runCreate()
    {
        auto workspace = m_console.open(m_plan);
        const auto ipam = need(findIpam(workspace->plan(), text(m_ipam)));
        CreateScope create{ipam, text(m_description), {}, text(m_authority)};
        create.tags.insert(QStringLiteral("Name"), text(m_name));
        return m_console.report(*workspace, workspace->execute(create));
    }
    int runModify()
    {
        auto workspace = m_console.open(m_plan);
        ModifyScope modify{need(findScope(workspace->plan(), text(m_scope))), {}, {}};
        if (m_newDescription)
            modify.description = text(*m_newDescription);
        if (m_noAuthority || !m_authority.empty())
            modify.externalAuthority = text(m_authority);
        return m_console.report(*workspace, workspace->execute(modify));
    }
    int runDelete()
    {
        auto workspace = m_console.open(m_plan);
        return m_console.report(*workspace,
                                workspace->execute(DeleteScope{need(findScope(workspace->plan(), text(m_scope)))}));
    }

    static constexpr const char* authorityHelp =
        "Infoblox's account whose space it is (VERSION.identity.account.REALM.ID)";
    std::string m_name, m_ipam, m_description, m_scope, m_authority;
    std::optional<std::string> m_newDescription;
    bool m_noAuthority = false;
};

} // namespace

void addFrameVerbs(Verbs& verbs, Console& console)
{
    verbs.push_back(std::make_unique<NewVerb>(console));
    verbs.push_back(std::make_unique<PlanVerb>(console));
    verbs.push_back(std::make_unique<QuotaVerb>(console));
    verbs.push_back(std::make_unique<IpamVerb>(console));
    verbs.push_back(std::make_unique<ScopeVerb>(console));
}

} // namespace cadastre::cli

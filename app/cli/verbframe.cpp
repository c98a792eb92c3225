// SPDX-License-Identifier: GPL-3.0-or-later
// new, plan, quota, ipam, scope, account, org, site: the frame in which pools live.
#include "app/cli/rowjson.h"
#include "app/cli/verbs.h"
#include "engine/lookup.h"
#include "engine/samples.h"
#include "plan/quotas.h"
#include "text/sentence.h"

#include <QRandomGenerator>

namespace cadastre::cli {

namespace {

class NewVerb final : public Verb {
public:
    NewVerb(Console& console, int& exitCode) : Verb(console, exitCode) {}

    void declare(CLI::App& app) override
    {
        CLI::App* command = planLeaf(app, "new", "Make a plan", [this] { return run(); });
        command->add_option("--owner", m_owner, "The account that owns the IPAM")->type_name("ACCOUNT");
        command->add_option("--home-region", m_homeRegion, "Its home Region")->type_name("REGION");
        command->add_option("--name", m_name, "The plan's name");
        command->add_option("--sample", m_sample, "Start from a sample")
            ->check(CLI::IsMember({"blank", "byoipv6-walkthrough", "acme-global"}))
            ->default_val("blank");
    }

private:
    int run()
    {
        const Instant now = m_console.clock().now();
        auto settings = sampleSettings(text(m_sample), now);
        if (!settings)
            return m_console.fail(settings.error());
        if (m_sample == "blank") {
            settings->idSalt = QRandomGenerator::system()->generate64();
            settings->organizationId.clear();
            settings->managementAccount = {};
        }
        if (!m_owner.empty()) {
            const auto owner = AccountNumber::parse(text(m_owner));
            if (!owner)
                return m_console.fail(owner.error());
            settings->owner = *owner;
        }
        if (!m_homeRegion.empty()) {
            const auto region = RegionName::parse(text(m_homeRegion));
            if (!region)
                return m_console.fail(region.error());
            settings->homeRegion = *region;
        }
        if (!m_name.empty())
            settings->name = text(m_name);
        auto workspace = Workspace::create(text(m_plan), *settings, m_console.clock());
        if (!workspace)
            return m_console.fail(workspace.error());
        if (const auto built = buildSample(**workspace, text(m_sample), now); !built)
            return m_console.fail(built.error());
        const Plan& plan = (*workspace)->plan();
        if (m_console.options.json)
            m_console.document({{QStringLiteral("plan"), text(m_plan)},
                                {QStringLiteral("sample"), text(m_sample)},
                                {QStringLiteral("owner"), settings->owner.toString()},
                                {QStringLiteral("homeRegion"), settings->homeRegion.toString()},
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
    PlanVerb(Console& console, int& exitCode) : Verb(console, exitCode) {}

    void declare(CLI::App& app) override
    {
        CLI::App* group = app.add_subcommand("plan", "Settings of the plan");
        group->require_subcommand(1);
        CLI::App* set = planLeaf(*group, "set", "Change settings", [this] { return run(); });
        set->add_option("--name", m_name);
        set->add_option("--description", m_description);
        set->add_option("--owner", m_owner)->type_name("ACCOUNT");
        set->add_option("--home-region", m_homeRegion)->type_name("REGION");
        set->add_option("--policy", m_policy, "Which side of the sources' disagreements holds")
            ->check(CLI::IsMember({"current", "blog2022"}));
        set->add_option("--evidence", m_evidence, "Does a BYOIP CIDR settle without proof?")
            ->check(CLI::IsMember({"optional", "required"}));
        set->add_option("--partition", m_partition)->check(CLI::IsMember({"aws", "aws-us-gov", "aws-eusc", "aws-cn"}));
        set->add_option("--settle", m_settle, "Seconds that a pending state lasts");
        set->add_option("--release-delay", m_release, "Seconds that a deleted VPC's block stays allocated");
        set->add_option("--organization", m_organization)->type_name("o-…");
        set->add_option("--reusable", m_reusable, "Ranges in which overlaps are no finding")->type_name("CIDR");
    }

private:
    int run()
    {
        auto workspace = m_console.open(m_plan);
        if (!workspace)
            return Failed;
        ChangeSettings change{};
        const auto setText = [](const std::string& given, std::optional<QString>& to) {
            if (!given.empty())
                to = text(given);
        };
        setText(m_name, change.name);
        setText(m_description, change.description);
        setText(m_organization, change.organizationId);
        if (!m_owner.empty()) {
            const auto owner = AccountNumber::parse(text(m_owner));
            if (!owner)
                return m_console.fail(owner.error());
            change.owner = *owner;
        }
        if (!m_homeRegion.empty()) {
            const auto region = RegionName::parse(text(m_homeRegion));
            if (!region)
                return m_console.fail(region.error());
            change.homeRegion = *region;
        }
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
    std::vector<std::string> m_reusable;
    qint64 m_settle = -1;
    qint64 m_release = -1;
};

class QuotaVerb final : public Verb {
public:
    QuotaVerb(Console& console, int& exitCode) : Verb(console, exitCode) {}

    void declare(CLI::App& app) override
    {
        CLI::App* group = app.add_subcommand("quota", "The quotas that apply to the account");
        group->require_subcommand(1);
        planLeaf(*group, "list", "Every quota: applied value, AWS's default", [this] { return list(); });
        CLI::App* set =
            planLeaf(*group, "set", "Record an applied quota (-1: AWS's default)", [this] { return run(); });
        set->add_option("QUOTA", m_quota)->required();
        set->add_option("VALUE", m_value)->required();
    }

private:
    int list()
    {
        auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        if (!workspace)
            return Failed;
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
        if (!workspace)
            return Failed;
        return m_console.report(*workspace, workspace->execute(SetQuota{text(m_quota), m_value}));
    }

    std::string m_quota;
    qint64 m_value = 0;
};

class IpamVerb final : public Verb {
public:
    IpamVerb(Console& console, int& exitCode) : Verb(console, exitCode) {}

    void declare(CLI::App& app) override
    {
        CLI::App* group = app.add_subcommand("ipam", "The IPAM");
        group->require_subcommand(1);
        CLI::App* create =
            planLeaf(*group, "create", "Create it, with its two default scopes", [this] { return runCreate(); });
        create->add_option("--operating-region,--region", m_regions, "Regions it works in; the home Region always does")
            ->type_name("REGION");
        create->add_option("--home-region", m_homeRegion)->type_name("REGION");
        create->add_option("--owner", m_owner)->type_name("ACCOUNT");
        create->add_option("--description", m_description);
        create->add_option("--tag", m_tags)->type_name("K=V");
        create->add_option("--tier", m_tier)->check(CLI::IsMember({"free", "advanced"}));
        create->add_flag("--private-gua", m_gua, "Allow global unicast space in private scopes");
        CLI::App* modify = planLeaf(*group, "modify", "Change it", [this] { return runModify(); });
        modify->add_option("--ipam", m_ipam)->type_name("ID");
        modify->add_option("--add-region", m_regions)->type_name("REGION");
        modify->add_option("--remove-region", m_removed)->type_name("REGION");
        modify->add_option("--description", m_description);
        modify->add_option("--tier", m_tier)->check(CLI::IsMember({"free", "advanced"}));
        CLI::App* remove = planLeaf(*group, "delete", "Delete it", [this] { return runDelete(); });
        remove->add_option("--ipam", m_ipam)->type_name("ID");
        remove->add_flag("--cascade", m_cascade, "With everything in its private scopes");
    }

private:
    Result<QList<RegionName>> regionsOf(const std::vector<std::string>& given) const
    {
        QList<RegionName> regions;
        for (const std::string& one : given)
            for (const QString& part : text(one).split(u',', Qt::SkipEmptyParts)) {
                const auto region = RegionName::parse(part);
                if (!region)
                    return Unexpected(region.error());
                regions.append(*region);
            }
        return regions;
    }
    int runCreate()
    {
        auto workspace = m_console.open(m_plan);
        if (!workspace)
            return Failed;
        CreateIpam create{};
        const auto regions = regionsOf(m_regions);
        const auto home = RegionName::parse(text(m_homeRegion));
        const auto tags = parseTags(m_tags);
        if (!regions)
            return m_console.fail(regions.error());
        if (!home)
            return m_console.fail(home.error());
        if (!tags)
            return m_console.fail(tags.error());
        create.operatingRegions = *regions;
        create.homeRegion = *home;
        create.tags = *tags;
        create.description = text(m_description);
        create.tier = fromWire<Tier>(text(m_tier)).value_or(Tier::Advanced);
        create.privateGua = m_gua;
        if (!m_owner.empty()) {
            const auto owner = AccountNumber::parse(text(m_owner));
            if (!owner)
                return m_console.fail(owner.error());
            create.owner = *owner;
        }
        return m_console.report(*workspace, workspace->execute(create));
    }
    int runModify()
    {
        auto workspace = m_console.open(m_plan);
        if (!workspace)
            return Failed;
        ModifyIpam modify{};
        const auto ipam = findIpam(workspace->plan(), text(m_ipam));
        const auto add = regionsOf(m_regions);
        const auto remove = regionsOf(m_removed);
        if (!ipam)
            return m_console.fail(ipam.error());
        if (!add)
            return m_console.fail(add.error());
        if (!remove)
            return m_console.fail(remove.error());
        modify.ipam = *ipam;
        modify.addRegions = *add;
        modify.removeRegions = *remove;
        if (!m_description.empty())
            modify.description = text(m_description);
        modify.tier = fromWire<Tier>(text(m_tier));
        return m_console.report(*workspace, workspace->execute(modify));
    }
    int runDelete()
    {
        auto workspace = m_console.open(m_plan);
        if (!workspace)
            return Failed;
        const auto ipam = findIpam(workspace->plan(), text(m_ipam));
        if (!ipam)
            return m_console.fail(ipam.error());
        return m_console.report(*workspace, workspace->execute(DeleteIpam{*ipam, m_cascade}));
    }

    std::vector<std::string> m_regions, m_removed, m_tags;
    std::string m_homeRegion, m_owner, m_description, m_tier, m_ipam;
    bool m_gua = false;
    bool m_cascade = false;
};

class ScopeVerb final : public Verb {
public:
    ScopeVerb(Console& console, int& exitCode) : Verb(console, exitCode) {}

    void declare(CLI::App& app) override
    {
        CLI::App* group = app.add_subcommand("scope", "Scopes");
        group->require_subcommand(1);
        CLI::App* create = planLeaf(*group, "create", "An extra private scope", [this] { return runCreate(); });
        create->add_option("--name", m_name)->required();
        create->add_option("--ipam", m_ipam)->type_name("ID");
        create->add_option("--description", m_description);
        CLI::App* modify = planLeaf(*group, "modify", "Change its description", [this] { return runOn(true); });
        modify->add_option("SCOPE", m_scope)->required();
        modify->add_option("--description", m_description)->required();
        CLI::App* remove = planLeaf(*group, "delete", "Delete an empty scope", [this] { return runOn(false); });
        remove->add_option("SCOPE", m_scope)->required();
    }

private:
    int runCreate()
    {
        auto workspace = m_console.open(m_plan);
        if (!workspace)
            return Failed;
        const auto ipam = findIpam(workspace->plan(), text(m_ipam));
        if (!ipam)
            return m_console.fail(ipam.error());
        CreateScope create{*ipam, text(m_description), {}};
        create.tags.insert(QStringLiteral("Name"), text(m_name));
        return m_console.report(*workspace, workspace->execute(create));
    }
    int runOn(bool modify)
    {
        auto workspace = m_console.open(m_plan);
        if (!workspace)
            return Failed;
        const auto scope = findScope(workspace->plan(), text(m_scope));
        if (!scope)
            return m_console.fail(scope.error());
        return m_console.report(*workspace, modify ? workspace->execute(ModifyScope{*scope, text(m_description)})
                                                   : workspace->execute(DeleteScope{*scope}));
    }

    std::string m_name, m_ipam, m_description, m_scope;
};

class AccountVerb final : public Verb {
public:
    AccountVerb(Console& console, int& exitCode) : Verb(console, exitCode) {}

    void declare(CLI::App& app) override
    {
        CLI::App* group = app.add_subcommand("account", "AWS accounts");
        group->require_subcommand(1);
        CLI::App* add = planLeaf(*group, "add", "Add an account", [this] { return runAdd(); });
        add->add_option("ACCOUNT", m_number, "Twelve digits")->required();
        add->add_option("--name", m_name);
        add->add_option("--ou", m_unit, "Its organisational unit");
        add->add_flag("--external", m_external, "Not a member of the organisation");
        CLI::App* remove = planLeaf(*group, "remove", "Remove an account", [this] { return runRemove(); });
        remove->add_option("ACCOUNT", m_number)->required();

        CLI::App* org = app.add_subcommand("org", "The organisation and its units");
        org->require_subcommand(1);
        CLI::App* addUnit = planLeaf(*org, "add", "Add an organisational unit", [this] { return runUnit(true); });
        addUnit->add_option("NAME", m_name)->required();
        addUnit->add_option("--parent", m_unit);
        CLI::App* removeUnit = planLeaf(*org, "remove", "Remove one", [this] { return runUnit(false); });
        removeUnit->add_option("NAME", m_name)->required();
    }

private:
    int runAdd()
    {
        auto workspace = m_console.open(m_plan);
        if (!workspace)
            return Failed;
        const auto number = AccountNumber::parse(text(m_number));
        if (!number)
            return m_console.fail(number.error());
        AddAccount add{*number, text(m_name), {}, m_external, {}};
        if (!m_unit.empty()) {
            const auto unit = findOrgUnit(workspace->plan(), text(m_unit));
            if (!unit)
                return m_console.fail(unit.error());
            add.unit = *unit;
        }
        return m_console.report(*workspace, workspace->execute(add));
    }
    int runRemove()
    {
        auto workspace = m_console.open(m_plan);
        if (!workspace)
            return Failed;
        const auto number = findAccount(workspace->plan(), text(m_number));
        if (!number)
            return m_console.fail(number.error());
        const Account* account = workspace->plan().account(*number);
        if (!account)
            return m_console.fail(
                makeError(ErrorCode::NotFound, text(m_number), {{QStringLiteral("kind"), QStringLiteral("account")}}));
        return m_console.report(*workspace, workspace->execute(RemoveAccount{account->id}));
    }
    int runUnit(bool add)
    {
        auto workspace = m_console.open(m_plan);
        if (!workspace)
            return Failed;
        if (!add) {
            const auto unit = findOrgUnit(workspace->plan(), text(m_name));
            if (!unit)
                return m_console.fail(unit.error());
            return m_console.report(*workspace, workspace->execute(RemoveOrgUnit{*unit}));
        }
        AddOrgUnit command{text(m_name), {}, {}};
        if (!m_unit.empty()) {
            const auto parent = findOrgUnit(workspace->plan(), text(m_unit));
            if (!parent)
                return m_console.fail(parent.error());
            command.parent = *parent;
        }
        return m_console.report(*workspace, workspace->execute(command));
    }

    std::string m_number, m_name, m_unit;
    bool m_external = false;
};

class SiteVerb final : public Verb {
public:
    SiteVerb(Console& console, int& exitCode) : Verb(console, exitCode) {}

    void declare(CLI::App& app) override
    {
        CLI::App* group = app.add_subcommand("site", "Networks outside AWS");
        group->require_subcommand(1);
        CLI::App* add =
            planLeaf(*group, "add", "Add one: allocators avoid it, overlap counts it", [this] { return run(true); });
        add->add_option("CIDR", m_cidr)->required();
        add->add_option("--site,--name", m_site)->required();
        add->add_option("--scope", m_scope)->default_val("private");
        add->add_option("--asn", m_asn);
        add->add_option("--connection", m_connection);
        add->add_option("--owner", m_owner);
        CLI::App* remove = planLeaf(*group, "remove", "Remove one", [this] { return run(false); });
        remove->add_option("CIDR", m_cidr)->required();
        remove->add_option("--scope", m_scope)->default_val("private");
    }

private:
    int run(bool add)
    {
        auto workspace = m_console.open(m_plan);
        if (!workspace)
            return Failed;
        const auto cidr = Prefix::parse(text(m_cidr));
        if (!cidr)
            return m_console.fail(cidr.error());
        const auto scope = findScope(workspace->plan(), text(m_scope));
        if (!scope)
            return m_console.fail(scope.error());
        if (!add) {
            for (const ExternalNetworkId id : workspace->plan().externalsOf(*scope))
                if (workspace->plan().get(id).cidr == *cidr)
                    return m_console.report(*workspace, workspace->execute(RemoveExternalNetwork{id}));
            return m_console.fail(makeError(ErrorCode::NotFound, text(m_cidr),
                                            {{QStringLiteral("kind"), QStringLiteral("external-network")}}));
        }
        PutExternalNetwork put{};
        put.network.scope = *scope;
        put.network.cidr = *cidr;
        put.network.site = text(m_site);
        put.network.asn = m_asn;
        put.network.connection = text(m_connection);
        put.network.owner = text(m_owner);
        return m_console.report(*workspace, workspace->execute(put));
    }

    std::string m_cidr, m_site, m_scope, m_connection, m_owner;
    quint32 m_asn = 0;
};

} // namespace

void addFrameVerbs(Verbs& verbs, Console& console, int& exitCode)
{
    verbs.push_back(std::make_unique<NewVerb>(console, exitCode));
    verbs.push_back(std::make_unique<PlanVerb>(console, exitCode));
    verbs.push_back(std::make_unique<QuotaVerb>(console, exitCode));
    verbs.push_back(std::make_unique<IpamVerb>(console, exitCode));
    verbs.push_back(std::make_unique<ScopeVerb>(console, exitCode));
    verbs.push_back(std::make_unique<AccountVerb>(console, exitCode));
    verbs.push_back(std::make_unique<SiteVerb>(console, exitCode));
}

} // namespace cadastre::cli

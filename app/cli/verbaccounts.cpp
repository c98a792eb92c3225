// SPDX-License-Identifier: GPL-3.0-or-later
// account, org, site: who draws from the plan, and the networks around it.
#include "app/cli/verbs.h"
#include "engine/lookup.h"

namespace cadastre::cli {

namespace {

class AccountVerb final : public Verb {
public:
    explicit AccountVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.group("account", "AWS accounts");
        SubCommand add = planLeaf(group, "add", "Add an account", [this] { return runAdd(); });
        add.option("ACCOUNT", m_number, "Twelve digits").required();
        add.option("--name", m_name);
        add.option("--ou", m_unit, "Its organisational unit");
        add.flag("--external", m_external, "Not a member of the organisation");
        SubCommand modify = planLeaf(group, "modify", "Change its name or its place", [this] { return runModify(); });
        modify.option("ACCOUNT", m_number, "Twelve digits, or its name").required();
        modify.option("--name", m_newName);
        modify.option("--ou", m_newUnit, "Its organisational unit; \"\" for none");
        modify.flag("--external,!--member", m_outside, "Whether it is a member of the organisation");
        SubCommand remove = planLeaf(group, "remove", "Remove an account", [this] { return runRemove(); });
        remove.option("ACCOUNT", m_number).required();

        SubCommand org = app.group("org", "The organisation and its units");
        SubCommand addUnit = planLeaf(org, "add", "Add an organisational unit", [this] { return runAddUnit(); });
        addUnit.option("NAME", m_name).required();
        addUnit.option("--parent", m_unit);
        SubCommand removeUnit = planLeaf(org, "remove", "Remove one", [this] { return runRemoveUnit(); });
        removeUnit.option("NAME", m_name).required();
    }

private:
    int runAdd()
    {
        auto workspace = m_console.open(m_plan);
        const auto number = need(AccountNumber::parse(text(m_number)));
        AddAccount add{number, text(m_name), {}, m_external, {}};
        if (!m_unit.empty())
            add.unit = need(findOrgUnit(workspace->plan(), text(m_unit)));
        return m_console.report(*workspace, workspace->execute(add));
    }
    [[nodiscard]] AccountId accountIn(const Plan& plan) const
    {
        const Account* account = plan.account(need(findAccount(plan, text(m_number))));
        if (!account)
            stopMissing(text(m_number), "account");
        return account->id;
    }
    int runModify()
    {
        auto workspace = m_console.open(m_plan);
        const Plan& plan = workspace->plan();
        ModifyAccount modify{accountIn(plan), {}, {}, {}};
        if (m_newName)
            modify.name = text(*m_newName);
        if (m_newUnit)
            modify.unit = m_newUnit->empty() ? OrgUnitId() : need(findOrgUnit(plan, text(*m_newUnit)));
        if (m_outside != 0)
            modify.external = m_outside > 0;
        return m_console.report(*workspace, workspace->execute(modify));
    }
    int runRemove()
    {
        auto workspace = m_console.open(m_plan);
        return m_console.report(*workspace, workspace->execute(RemoveAccount{accountIn(workspace->plan())}));
    }
    int runRemoveUnit()
    {
        auto workspace = m_console.open(m_plan);
        const auto unit = need(findOrgUnit(workspace->plan(), text(m_name)));
        return m_console.report(*workspace, workspace->execute(RemoveOrgUnit{unit}));
    }
    int runAddUnit()
    {
        auto workspace = m_console.open(m_plan);
        AddOrgUnit command{text(m_name), {}, {}};
        if (!m_unit.empty())
            command.parent = need(findOrgUnit(workspace->plan(), text(m_unit)));
        return m_console.report(*workspace, workspace->execute(command));
    }

    std::string m_number, m_name, m_unit;
    std::optional<std::string> m_newName, m_newUnit;
    int m_outside = 0; ///< times it was said, minus times it was denied
    bool m_external = false;
};

class SiteVerb final : public Verb {
public:
    explicit SiteVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.group("site", "Networks outside AWS");
        SubCommand add =
            planLeaf(group, "add", "Add one: allocators avoid it, overlap counts it", [this] { return runAdd(); });
        add.option("CIDR", m_cidr).required();
        add.option("--site,--name", m_site).required();
        add.option("--scope", m_scope).byDefault("private");
        add.option("--asn", m_asn);
        add.option("--connection", m_connection);
        add.option("--owner", m_owner);
        SubCommand remove = planLeaf(group, "remove", "Remove one", [this] { return runRemove(); });
        remove.option("CIDR", m_cidr).required();
        remove.option("--scope", m_scope).byDefault("private");
    }

private:
    int runRemove()
    {
        auto workspace = m_console.open(m_plan);
        const auto cidr = need(Prefix::parse(text(m_cidr)));
        const auto scope = need(findScope(workspace->plan(), text(m_scope)));
        for (const ExternalNetworkId id : workspace->plan().externalsOf(scope))
            if (workspace->plan().get(id).cidr == cidr)
                return m_console.report(*workspace, workspace->execute(RemoveExternalNetwork{id}));
        stopMissing(text(m_cidr), "external-network");
    }
    int runAdd()
    {
        auto workspace = m_console.open(m_plan);
        PutExternalNetwork put{};
        put.network.cidr = need(Prefix::parse(text(m_cidr)));
        put.network.scope = need(findScope(workspace->plan(), text(m_scope)));
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

void addAccountVerbs(Verbs& verbs, Console& console)
{
    verbs.push_back(std::make_unique<AccountVerb>(console));
    verbs.push_back(std::make_unique<SiteVerb>(console));
}

} // namespace cadastre::cli

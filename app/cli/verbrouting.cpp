// SPDX-License-Identifier: GPL-3.0-or-later
// advertise, withdraw, share, unshare
#include "app/cli/rowjson.h"
#include "app/cli/verbs.h"
#include "app/cli/vrpsource.h"
#include "change/sharematrix.h"
#include "engine/lookup.h"
#include "plan/announcement.h"
#include "text/prooftext.h"
#include "text/sharingtext.h"

namespace cadastre::cli {

namespace {

class AdvertiseVerb final : public Verb {
public:
    explicit AdvertiseVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand advertise =
            planLeaf(app, "advertise", "Let AWS announce a CIDR, from its Region", [this] { return runAdvertise(); });
        advertise.option("CIDR", m_cidr).required();
        advertise.option("--region", m_region).required().typeName("REGION");
        advertise.option("--asn", m_asn, "An own ASN; AWS's when absent");
        advertise.flag("--preview", m_preview, "Only say what it would be, for each origin; change nothing");
        m_vrps.declare(advertise);
        SubCommand withdraw = planLeaf(app, "withdraw", "Stop announcing it", [this] { return runWithdraw(); });
        withdraw.option("CIDR", m_cidr).required();
        withdraw.option("--region", m_region).required().typeName("REGION");
    }

private:
    int runWithdraw()
    {
        auto workspace = m_console.open(m_plan);
        const auto cidr = need(Prefix::parse(text(m_cidr)));
        const auto region = need(RegionName::parse(text(m_region)));
        return m_console.report(*workspace, workspace->execute(Withdraw{cidr, region}));
    }

    int runAdvertise()
    {
        auto workspace = m_console.open(m_plan);
        const auto cidr = need(Prefix::parse(text(m_cidr)));
        const auto region = need(RegionName::parse(text(m_region)));
        const Advertise command{cidr, region, m_asn};
        if (const auto refused = workspace->preview(command); !refused) // needs no forecast
            return m_console.fail(refused.error());
        const KnownVrps known = m_vrps.load(m_console);
        const QList<AnnouncementCheck> checks = forecast(workspace->plan(), cidr, known);
        if (m_preview)
            return reportForecast(checks, known);
        if (known.isGiven())
            for (const AnnouncementCheck& check : checks)
                m_console.say(routeSentence(check.route, check.validity, check.decidedBy));
        return m_console.report(*workspace, workspace->execute(command));
    }

    /// How routers that validate origins would take the announcement.
    QList<AnnouncementCheck> forecast(const Plan& plan, const Prefix& cidr, const KnownVrps& known)
    {
        const QList<Asn> origins = m_asn != 0 ? QList<Asn>{Asn{m_asn}} : originsOf(plan.settings().partition);
        return checkAnnouncement({cidr, origins}, *known.set, m_console.clock().now());
    }

    int reportForecast(const QList<AnnouncementCheck>& checks, const KnownVrps& known)
    {
        QJsonArray rows;
        bool allValid = true;
        for (const AnnouncementCheck& check : checks) {
            allValid = allValid && check.validity.state == RouteState::Valid;
            rows.append(announcementJson(check));
            if (!m_console.options.json)
                m_console.print(routeSentence(check.route, check.validity, check.decidedBy));
        }
        if (m_console.options.json)
            m_console.document({{QStringLiteral("data"), known.isGiven() ? QJsonValue(known.toJson()) : QJsonValue()},
                                {QStringLiteral("routes"), rows}});
        return allValid ? Ok : FindingsFound;
    }

    VrpOptions m_vrps;
    std::string m_cidr, m_region;
    quint32 m_asn = 0;
    bool m_preview = false;
};

class ShareVerb final : public Verb {
public:
    explicit ShareVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand share = planLeaf(app, "share", "Let accounts draw from a pool", [this] { return runShare(); });
        share.option("POOL", m_pool).required();
        share.option("--with", m_with, "Accounts, units, or \"organization\"").required().typeName("PRINCIPAL");
        share.option("--name", m_name);
        share.option("--permission", m_permission, "What they may do: a managed permission of RAM, by name or ARN");
        share.flag("--preview", m_preview, "Only say who gains and loses; change nothing");
        SubCommand unshare =
            planLeaf(app, "unshare", "Take it back; what was allocated stays", [this] { return runUnshare(); });
        unshare.option("POOL", m_pool).required();
        unshare.option("--with", m_with, "Only from these; all when absent").typeName("PRINCIPAL");
        unshare.flag("--preview", m_preview, "Only say who gains and loses; change nothing");
    }

private:
    QStringList principals(const Plan& plan) const
    {
        QStringList found;
        for (const std::string& one : m_with)
            found.append(need(findPrincipal(plan, text(one))));
        return found;
    }

    static QJsonArray json(const Plan& plan, const std::vector<ShareEffect>& effects)
    {
        const auto numbers = [](const QList<AccountNumber>& accounts) {
            QJsonArray all;
            for (const AccountNumber account : accounts)
                all.append(account.toString());
            return all;
        };
        QJsonArray rows;
        for (const ShareEffect& effect : effects)
            rows.append(QJsonObject{{QStringLiteral("pool"), plan.textId(effect.pool)},
                                    {QStringLiteral("gains"), numbers(effect.gains)},
                                    {QStringLiteral("loses"), numbers(effect.loses)},
                                    {QStringLiteral("staying"), effect.staying},
                                    {QStringLiteral("findings"), effect.findings},
                                    {QStringLiteral("mended"), effect.mended}});
        return rows;
    }

    /// Says what it means, then does it.
    int carryOut(Workspace& workspace, const std::vector<ShareTick>& ticks, const std::vector<Command>& commands)
    {
        const Plan& plan = workspace.plan();
        const std::vector<ShareEffect> effects = effectsOf(plan, ticks);
        if (!m_preview)
            m_console.say(effectText(plan, effects));
        else if (const auto decision = workspace.previewAll(commands); !decision)
            return m_console.fail(decision.error());
        else if (m_console.options.json)
            m_console.document({{QStringLiteral("pools"), json(plan, effects)}});
        else
            m_console.print(effectText(plan, effects));
        if (m_preview)
            return Ok;
        return m_console.report(workspace, commands.size() == 1 ? workspace.execute(commands.front())
                                                                : workspace.executeAll(commands));
    }

    int runShare()
    {
        auto workspace = m_console.open(m_plan);
        const Plan& plan = workspace->plan();
        const auto pool = need(findPool(plan, text(m_pool)));
        const auto with = principals(plan);
        std::vector<ShareTick> ticks;
        for (const QString& principal : with)
            ticks.push_back({pool, principal, true});
        // One RAM share a pool (BLOG step 3): add to the one that holds this pool alone, unless a name asks for another.
        for (const ShareId id : plan.sharesOf(pool))
            if (const Share& share = plan.get(id);
                share.pools.size() == 1 && (m_name.empty() || share.name == text(m_name))) {
                ModifyShare modify{};
                modify.share = id;
                modify.addPrincipals = with;
                if (!m_permission.empty())
                    modify.permission = text(m_permission);
                return carryOut(*workspace, ticks, {modify});
            }
        CreateShare create{};
        create.name = m_name.empty() ? nameOf(plan.get(pool)) : text(m_name);
        if (create.name.isEmpty())
            create.name = plan.textId(pool);
        create.pools = {pool};
        create.principals = with;
        create.permission = text(m_permission);
        return carryOut(*workspace, ticks, {create});
    }

    int runUnshare()
    {
        auto workspace = m_console.open(m_plan);
        const Plan& plan = workspace->plan();
        const auto pool = need(findPool(plan, text(m_pool)));
        std::vector<ShareTick> ticks;
        for (const QString& principal : principals(plan))
            ticks.push_back({pool, principal, false});
        std::vector<Command> commands = commandsFor(plan, ticks);
        for (const ShareId id : m_with.empty() ? plan.sharesOf(pool) : std::vector<ShareId>()) {
            const Share& share = plan.get(id);
            for (const QString& principal : share.principals + share.invited)
                ticks.push_back({pool, principal, false});
            ModifyShare modify{};
            modify.share = id;
            modify.removePools = {pool};
            if (share.pools.size() == 1 && share.discoveries.isEmpty())
                commands.emplace_back(DeleteShare{id});
            else
                commands.emplace_back(modify);
        }
        if (commands.empty())
            stopMissing(text(m_pool), "share");
        return carryOut(*workspace, ticks, commands);
    }

    std::string m_pool, m_name, m_permission;
    std::vector<std::string> m_with;
    bool m_preview = false;
};

} // namespace

void addRoutingVerbs(Verbs& verbs, Console& console)
{
    verbs.push_back(std::make_unique<AdvertiseVerb>(console));
    verbs.push_back(std::make_unique<ShareVerb>(console));
}

} // namespace cadastre::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// show, check
#include "app/cli/rowjson.h"
#include "app/cli/rowtext.h"
#include "app/cli/verbs.h"
#include "compliance/verdicts.h"
#include "engine/lookup.h"
#include "insight/utilisation.h"
#include "text/visibletext.h"

namespace cadastre::cli {

namespace {

QString tagsLine(const Tags& tags)
{
    QStringList pairs;
    for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag)
        pairs.append(tag.key() + u'=' + tag.value());
    return visibleText(pairs.join(QLatin1String(", ")));
}

/// What was handed out of it, as IPAM judges it.
VerdictCounts verdictsIn(const Plan& plan, PoolId pool)
{
    VerdictCounts counts;
    plan.forEachAllocation(pool, [&](const Allocation& allocation) {
        if (const ResourceCidr* cidr = plan.resourceCidrOf(allocation.id))
            counts.add(plan, *cidr);
        return true;
    });
    return counts;
}

class ShowVerb final : public Verb {
public:
    explicit ShowVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand show = planLeaf(app, "show", "The tree of pools, or one pool", [this] { return run(); });
        show.option("POOL", m_pool);
        planLeaf(app, "check", "File and model invariants", [this] { return runCheck(); });
    }

private:
    int run()
    {
        auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        const Plan& plan = workspace->plan();
        if (!m_pool.empty()) {
            const auto pool = need(findPool(plan, text(m_pool)));
            return showPool(plan, plan.get(pool));
        }
        if (m_console.options.json)
            return showJson(*workspace);
        const PlanSettings& settings = plan.settings();
        m_console.print(
            QStringLiteral("%1  owner %2  home Region %3")
                .arg(visibleText(settings.name), settings.owner.toString(), settings.homeRegion.toString()));
        for (const Scope& scope : plan.all<Scope>()) {
            m_console.print(
                QStringLiteral("%1 scope  %2").arg(visibleText(plan.scopeLabel(scope.id)), plan.textId(scope)));
            for (const PoolId pool : plan.topPools(scope.id))
                printTree(plan, plan.get(pool), 1);
        }
        return Ok;
    }

    void printTree(const Plan& plan, const Pool& pool, int depth)
    {
        const PoolUse use = useOf(plan, pool.id);
        QString line =
            QString(depth * 2, u' ') + visibleText(nameOf(pool)) + QStringLiteral("  ") + cidrsText(plan, pool.id);
        if (!pool.locale.isEmpty())
            line += QStringLiteral("  ") + pool.locale.toString();
        if (use.capacity > 0)
            line += QStringLiteral("  allocated %1, assigned %2, available %3")
                        .arg(shortPercent(use.allocated, use.capacity), shortPercent(use.assigned, use.capacity),
                             shortPercent(use.available, use.capacity));
        m_console.print(line);
        for (const PoolId child : plan.childPools(pool.id))
            printTree(plan, plan.get(child), depth + 1);
    }

    int showJson(const Workspace& workspace)
    {
        const Plan& plan = workspace.plan();
        QJsonArray ipams, scopes, pools;
        for (const Ipam& ipam : plan.all<Ipam>())
            ipams.append(ipamJson(plan, ipam));
        for (const Scope& scope : plan.all<Scope>())
            scopes.append(scopeJson(plan, scope));
        for (const Pool& pool : plan.all<Pool>())
            pools.append(poolJson(plan, pool));
        m_console.document({{QStringLiteral("name"), plan.settings().name},
                            {QStringLiteral("owner"), plan.settings().owner.toString()},
                            {QStringLiteral("homeRegion"), plan.settings().homeRegion.toString()},
                            {QStringLiteral("policy"), QString(toWire(plan.settings().policy))},
                            {QStringLiteral("evidence"), QString(toWire(plan.settings().evidence))},
                            {QStringLiteral("revision"), workspace.revision()},
                            {QStringLiteral("ipams"), ipams},
                            {QStringLiteral("scopes"), scopes},
                            {QStringLiteral("pools"), pools}});
        return Ok;
    }

    int showPool(const Plan& plan, const Pool& pool)
    {
        if (m_console.options.json) {
            QJsonObject object = poolJson(plan, pool);
            QJsonArray allocations;
            plan.forEachAllocation(pool.id, [&](const Allocation& allocation) {
                allocations.append(allocationJson(plan, allocation));
                return true;
            });
            object.insert(QStringLiteral("allocations"), allocations);
            QJsonArray shares;
            for (const ShareId share : plan.sharesOf(pool.id))
                shares.append(shareJson(plan, plan.get(share)));
            object.insert(QStringLiteral("shares"), shares);
            const VerdictCounts verdicts = verdictsIn(plan, pool.id);
            object.insert(QStringLiteral("compliance"),
                          QJsonObject{{QStringLiteral("compliant"), verdicts.compliant},
                                      {QStringLiteral("noncompliant"), verdicts.noncompliant},
                                      {QStringLiteral("ignored"), verdicts.ignored},
                                      {QStringLiteral("overlapping"), verdicts.overlapping}});
            m_console.document({{QStringLiteral("pool"), object}});
            return Ok;
        }
        const PoolUse use = useOf(plan, pool.id);
        m_console.print(QStringLiteral("%1  %2").arg(visibleText(plan.path(pool.id)), plan.textId(pool)));
        m_console.print(QStringLiteral("locale %1, %2, depth %3")
                            .arg(pool.locale.localeText(), familyWord(pool.family))
                            .arg(plan.depth(pool.id)));
        m_console.print(QStringLiteral("%1, owner %2").arg(basisText(pool.basis, pool.seenAt), pool.owner.toString()));
        if (!pool.description.isEmpty())
            m_console.print(visibleText(pool.description));
        printRules(plan, pool);
        m_console.print(QStringLiteral("cidrs %1").arg(cidrsText(plan, pool.id)));
        if (use.capacity > 0)
            printUse(plan, use);
        printShares(plan, pool);
        const VerdictCounts verdicts = verdictsIn(plan, pool.id);
        if (verdicts.total() > 0)
            m_console.print(QStringLiteral("resources: %1 compliant, %2 noncompliant, %3 ignored, %4 overlapping")
                                .arg(verdicts.compliant)
                                .arg(verdicts.noncompliant)
                                .arg(verdicts.ignored)
                                .arg(verdicts.overlapping));
        plan.forEachAllocation(pool.id, [&](const Allocation& allocation) {
            QString line = QStringLiteral("  %1  %2  %3")
                               .arg(allocation.cidr.toString(), QString(toWire(allocation.type)),
                                    visibleText(holderOf(plan, allocation, allocationJson(plan, allocation))));
            if (allocation.releasingAt)
                line += QStringLiteral("  ") + allocationStateText(allocation);
            m_console.print(line);
            return true;
        });
        return Ok;
    }

    void printRules(const Plan& plan, const Pool& pool)
    {
        QStringList rules;
        const auto add = [&rules](const char* name, const PrefixLength& length) {
            if (length)
                rules.append(QStringLiteral("%1 /%2").arg(QLatin1String(name)).arg(*length));
        };
        add("largest block", pool.minLength);
        add("default", pool.defaultLength);
        add("smallest block", pool.maxLength);
        rules.append(pool.autoImport ? QStringLiteral("auto-import") : QStringLiteral("no auto-import"));
        rules.append(QString(toWire(pool.strategy)));
        if (pool.refill.isActive())
            rules.append(QStringLiteral("below %1 % available another /%2")
                             .arg(pool.refill.thresholdPercent)
                             .arg(pool.refill.length));
        m_console.print(QStringLiteral("rules %1").arg(rules.join(QLatin1String(", "))));
        QStringList required;
        for (const TagPair& pair : pool.requiredTags)
            required.append(visibleText(pair.key + u'=' + pair.value));
        if (!required.isEmpty())
            m_console.print(QStringLiteral("requires %1").arg(required.join(QLatin1String(", "))));
        if (!pool.tags.isEmpty())
            m_console.print(QStringLiteral("tags %1").arg(tagsLine(pool.tags)));
        QStringList public_;
        if (pool.service != AwsService::None)
            public_.append(QStringLiteral("service %1").arg(QString(toWire(pool.service))));
        if (plan.get(pool.scope).type == ScopeType::Public) {
            public_.append(pool.advertisable ? QStringLiteral("advertisable") : QStringLiteral("not advertisable"));
            public_.append(QStringLiteral("originated by %1").arg(QString(toWire(pool.originator))));
        }
        if (!public_.isEmpty())
            m_console.print(public_.join(QLatin1String(", ")));
        if (pool.sourceResource)
            m_console.print(QStringLiteral("plans the subnets of %1").arg(plan.textId(pool.sourceResource)));
    }

    /// Reserved space is available in every figure of AWS; here it is told apart (decisions.md, Reserved space).
    void printUse(const Plan& plan, const PoolUse& use)
    {
        m_console.print(QStringLiteral("size %1 addresses").arg(toDecimal(use.capacity)));
        QString line = QStringLiteral("allocated %1, assigned %2, available %3")
                           .arg(shortPercent(use.allocated, use.capacity), shortPercent(use.assigned, use.capacity),
                                shortPercent(use.available, use.capacity));
        if (use.reserved > 0)
            line += QStringLiteral(", of which %1 reserved").arg(shortPercent(use.reserved, use.capacity));
        m_console.print(line);
        line = QStringLiteral("%1 of %2 × /%3 available")
                   .arg(toDecimal(use.unitsFree), toDecimal(use.unitsTotal))
                   .arg(use.unitLength);
        const uint128 unit = uint128{1} << (bitCount(plan.get(use.pool).family) - use.unitLength);
        if (use.reserved > 0)
            line += QStringLiteral(", of which %1 reserved").arg(toDecimal(use.reserved / unit));
        m_console.print(line);
    }

    void printShares(const Plan& plan, const Pool& pool)
    {
        for (const ShareId id : plan.sharesOf(pool.id)) {
            const Share& share = plan.get(id);
            m_console.print(QStringLiteral("shared with %1 (%2, %3)")
                                .arg(visibleText(share.principals.join(QLatin1String(", "))), visibleText(share.name),
                                     QString(toWire(share.status))));
        }
    }

    int runCheck()
    {
        const auto workspace = m_console.openAsStored(m_plan, Workspace::Mode::ReadOnly);
        m_console.warnOfClock(*workspace);
        const QList<Error> broken = workspace->check();
        if (!broken.isEmpty()) {
            m_console.fail(broken);
            return Failed;
        }
        if (m_console.options.json)
            m_console.document({{QStringLiteral("ok"), true}, {QStringLiteral("revision"), workspace->revision()}});
        else
            m_console.say(QStringLiteral("ok: revision %1").arg(workspace->revision()));
        return Ok;
    }

    std::string m_pool;
};

} // namespace

void addShowVerb(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<ShowVerb>(console)); }

} // namespace cadastre::cli

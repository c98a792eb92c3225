// SPDX-License-Identifier: GPL-3.0-or-later
// show, list, check
#include "app/cli/rowjson.h"
#include "app/cli/verbs.h"
#include "compliance/audit.h"
#include "compliance/verdicts.h"
#include "engine/lookup.h"
#include "insight/utilisation.h"
#include "query/filter.h"
#include "text/commandtext.h"
#include "text/findingtext.h"
#include "text/sentence.h"
#include "text/visibletext.h"

namespace cadastre::cli {

namespace {

/// Text tables: cells padded to their column, so that they read; --json is for machines.
class TextTable {
public:
    explicit TextTable(QStringList header) { add(std::move(header)); }
    void add(QStringList row)
    {
        for (QString& cell : row)
            cell = visibleText(cell);
        m_rows.push_back(std::move(row));
    }
    void print(Console& console) const
    {
        std::vector<qsizetype> widths(static_cast<std::size_t>(m_rows.front().size()), 0);
        for (const QStringList& row : m_rows)
            for (qsizetype i = 0; i < row.size(); ++i)
                widths[static_cast<std::size_t>(i)] = std::max(widths[static_cast<std::size_t>(i)], row[i].size());
        for (const QStringList& row : m_rows) {
            QString line;
            for (qsizetype i = 0; i < row.size(); ++i)
                line += i + 1 == row.size() ? row[i] : row[i].leftJustified(widths[static_cast<std::size_t>(i)] + 2);
            console.print(line);
        }
    }

private:
    std::vector<QStringList> m_rows;
};

QString shortPercent(uint128 part, uint128 whole) { return percentText(part, whole, 2) + QStringLiteral(" %"); }

QString cidrsText(const Plan& plan, PoolId pool)
{
    QStringList texts;
    for (const PoolCidrId id : plan.cidrsOf(pool)) {
        const PoolCidr& cidr = plan.get(id);
        QString text = cidr.cidr.isNull() ? QStringLiteral("/%1").arg(cidr.netmaskRequest) : cidr.cidr.toString();
        if (cidr.state != CidrState::Provisioned)
            text += QStringLiteral(" (%1)").arg(QString(toWire(cidr.state)));
        texts.append(text);
    }
    return texts.join(QStringLiteral(", "));
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
            m_console.document({{QStringLiteral("pool"), object}});
            return Ok;
        }
        const PoolUse use = useOf(plan, pool.id);
        m_console.print(QStringLiteral("%1  %2").arg(visibleText(plan.path(pool.id)), plan.textId(pool)));
        m_console.print(QStringLiteral("locale %1, %2, depth %3")
                            .arg(pool.locale.localeText(), familyWord(pool.family))
                            .arg(plan.depth(pool.id)));
        m_console.print(QStringLiteral("cidrs %1").arg(cidrsText(plan, pool.id)));
        if (use.capacity > 0) {
            m_console.print(QStringLiteral("allocated %1, assigned %2, available %3")
                                .arg(shortPercent(use.allocated, use.capacity),
                                     shortPercent(use.assigned, use.capacity),
                                     shortPercent(use.available, use.capacity)));
            m_console.print(QStringLiteral("%1 of %2 × /%3 free")
                                .arg(toDecimal(use.unitsFree), toDecimal(use.unitsTotal))
                                .arg(use.unitLength));
        }
        plan.forEachAllocation(pool.id, [&](const Allocation& allocation) {
            m_console.print(
                QStringLiteral("  %1  %2  %3")
                    .arg(allocation.cidr.toString(), QString(toWire(allocation.type)),
                         visibleText(
                             allocationJson(plan, allocation).value(QLatin1String("resourceName")).toString())));
            return true;
        });
        return Ok;
    }

    int runCheck()
    {
        auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
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

class ListVerb final : public Verb {
public:
    explicit ListVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand list = planLeaf(app, "list", "Tables", [this] { return run(); });
        list.option("WHAT", m_what)
            .required()
            .oneOf({"pools", "cidrs", "allocations", "resources", "accounts", "shares", "findings", "journal",
                    "reserves", "sites", "scopes"});
        list.option("--where", m_where, "A filter, as in the window").typeName("FILTER");
        list.option("--pool", m_pool, "Only of this pool");
    }

private:
    int run()
    {
        auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        auto filter = need(Filter::parse(text(m_where)));
        m_filter = std::move(filter);
        m_only = {};
        if (!m_pool.empty())
            m_only = need(findPool(workspace->plan(), text(m_pool)));
        m_rows = {};
        const Plan& plan = workspace->plan();
        std::optional<TextTable> table;
        if (m_what == "pools")
            table = pools(plan);
        else if (m_what == "cidrs")
            table = cidrs(plan);
        else if (m_what == "allocations")
            table = allocations(plan);
        else if (m_what == "resources")
            table = resources(plan);
        else if (m_what == "accounts")
            table = accounts(plan);
        else if (m_what == "shares")
            table = shares(plan);
        else if (m_what == "findings")
            table = findings(plan);
        else if (m_what == "journal")
            table = journal(*workspace);
        else if (m_what == "reserves")
            table = reserves(plan);
        else if (m_what == "sites")
            table = sites(plan);
        else
            table = scopes(plan);
        if (m_console.options.json)
            m_console.document({{text(m_what), m_rows}});
        else
            table->print(m_console);
        return Ok;
    }

    TextTable pools(const Plan& plan)
    {
        TextTable table({QStringLiteral("POOL"), QStringLiteral("CIDR"), QStringLiteral("LOCALE"),
                         QStringLiteral("ALLOCATED"), QStringLiteral("ASSIGNED"), QStringLiteral("AVAILABLE"),
                         QStringLiteral("ID")});
        for (const Pool& pool : plan.all<Pool>()) {
            if (!m_filter.matches(factsOf(plan, pool)))
                continue;
            m_rows.append(poolJson(plan, pool));
            const PoolUse use = useOf(plan, pool.id);
            table.add({plan.path(pool.id), cidrsText(plan, pool.id), pool.locale.localeText(),
                       shortPercent(use.allocated, use.capacity), shortPercent(use.assigned, use.capacity),
                       shortPercent(use.available, use.capacity), plan.textId(pool)});
        }
        return table;
    }
    TextTable cidrs(const Plan& plan)
    {
        TextTable table({QStringLiteral("CIDR"), QStringLiteral("POOL"), QStringLiteral("STATE"),
                         QStringLiteral("ADVERTISING"), QStringLiteral("EVIDENCE"), QStringLiteral("REASON")});
        for (const Pool& pool : plan.all<Pool>())
            for (const PoolCidrId id : plan.cidrsOf(pool.id)) {
                const PoolCidr& cidr = plan.get(id);
                if ((m_only && m_only != cidr.pool) || !m_filter.matches(factsOf(plan, cidr)))
                    continue;
                m_rows.append(poolCidrJson(plan, cidr));
                table.add({cidr.cidr.isNull() ? QString() : cidr.cidr.toString(), plan.path(cidr.pool),
                           toWire(cidr.state), toWire(cidr.advert), toWire(cidr.evidence), cidr.failureMessage});
            }
        return table;
    }
    TextTable allocations(const Plan& plan)
    {
        TextTable table({QStringLiteral("CIDR"), QStringLiteral("POOL"), QStringLiteral("TYPE"),
                         QStringLiteral("RESOURCE"), QStringLiteral("OWNER"), QStringLiteral("REGION"),
                         QStringLiteral("ID")});
        for (const Pool& pool : plan.all<Pool>()) {
            if (m_only && m_only != pool.id)
                continue;
            plan.forEachAllocation(pool.id, [&](const Allocation& allocation) {
                if (!m_filter.matches(factsOf(plan, allocation)))
                    return true;
                const QJsonObject row = allocationJson(plan, allocation);
                m_rows.append(row);
                const QString name = row.value(QLatin1String("resourceName")).toString();
                table.add({allocation.cidr.toString(), plan.path(pool.id), toWire(allocation.type),
                           name.isEmpty() ? allocation.description.get() : name, allocation.owner.toString(),
                           allocation.region.toString(), plan.textId(allocation)});
                return true;
            });
        }
        return table;
    }
    TextTable resources(const Plan& plan)
    {
        TextTable table({QStringLiteral("RESOURCE"), QStringLiteral("NAME"), QStringLiteral("CIDR"),
                         QStringLiteral("MANAGEMENT"), QStringLiteral("COMPLIANCE"), QStringLiteral("OVERLAP"),
                         QStringLiteral("REGION"), QStringLiteral("OWNER")});
        for (const ResourceCidr& cidr : plan.all<ResourceCidr>()) {
            if (!m_filter.matches(factsOf(plan, cidr)))
                continue;
            const QJsonObject row = resourceCidrJson(plan, cidr);
            m_rows.append(row);
            const auto cell = [&row](const char* key) { return row.value(QLatin1String(key)).toString(); };
            table.add({cell("resourceId"), cell("name"), cidr.cidr.toString(), cell("management"), cell("compliance"),
                       cell("overlap"), cell("region"), cell("owner")});
        }
        return table;
    }
    TextTable accounts(const Plan& plan)
    {
        TextTable table({QStringLiteral("ACCOUNT"), QStringLiteral("NAME"), QStringLiteral("UNIT")});
        for (const Account& account : plan.all<Account>()) {
            if (!m_filter.matches(factsOf(plan, account)))
                continue;
            m_rows.append(accountJson(plan, account));
            const OrgUnit* unit = plan.find(account.unit);
            table.add({account.number.toString(), account.name, unit ? unit->name : QString()});
        }
        return table;
    }
    TextTable shares(const Plan& plan)
    {
        TextTable table(
            {QStringLiteral("SHARE"), QStringLiteral("POOLS"), QStringLiteral("PRINCIPALS"), QStringLiteral("STATUS")});
        for (const Share& share : plan.all<Share>()) {
            if (!m_filter.matches(factsOf(plan, share)))
                continue;
            m_rows.append(shareJson(plan, share));
            QStringList paths;
            for (const PoolId pool : share.pools)
                paths.append(plan.path(pool));
            table.add({share.name, paths.join(QStringLiteral(", ")), share.principals.join(QStringLiteral(", ")),
                       toWire(share.status)});
        }
        return table;
    }
    TextTable findings(const Plan& plan)
    {
        TextTable table({QStringLiteral("SEVERITY"), QStringLiteral("RULE"), QStringLiteral("CIDR"),
                         QStringLiteral("OBJECT"), QStringLiteral("WHAT")});
        const AuditReport report = audit(plan, m_console.clock().now());
        for (const Finding& finding : report.findings) {
            if (!m_filter.matches(factsOf(plan, finding)))
                continue;
            const QString cidr = finding.cidr.isNull() ? QString() : finding.cidr.toString();
            m_rows.append(QJsonObject{{QStringLiteral("rule"), QString::fromLatin1(finding.rule->id)},
                                      {QStringLiteral("severity"), QString(toWire(finding.rule->severity))},
                                      {QStringLiteral("subject"), finding.key},
                                      {QStringLiteral("name"), finding.name},
                                      {QStringLiteral("cidr"), cidr},
                                      {QStringLiteral("state"), QString(toWire(finding.state))},
                                      {QStringLiteral("text"), findingSentence(finding)}});
            table.add({severityWord(finding.rule->severity), QString::fromLatin1(finding.rule->id), cidr, finding.name,
                       findingSentence(finding)});
        }
        return table;
    }
    TextTable journal(const Workspace& workspace)
    {
        TextTable table({QStringLiteral("SEQ"), QStringLiteral("TIME"), QStringLiteral("PERSON"),
                         QStringLiteral("WHAT"), QStringLiteral("REASON")});
        for (const JournalEntry& entry : workspace.journal().entries()) {
            QJsonObject row = entryJson(entry);
            row.insert(QStringLiteral("text"), commandSentence(entry.summary));
            m_rows.append(row);
            table.add({QString::number(entry.seq), toString(entry.time), entry.person, commandSentence(entry.summary),
                       entry.reason});
        }
        return table;
    }
    TextTable reserves(const Plan& plan)
    {
        TextTable table({QStringLiteral("CIDR"), QStringLiteral("POOL"), QStringLiteral("PURPOSE"),
                         QStringLiteral("HOLD"), QStringLiteral("UNTIL")});
        for (const Reserve& reserve : plan.all<Reserve>()) {
            m_rows.append(QJsonObject{{QStringLiteral("id"), plan.textId(reserve)},
                                      {QStringLiteral("cidr"), reserve.cidr.toString()},
                                      {QStringLiteral("pool"), plan.textId(reserve.pool)},
                                      {QStringLiteral("purpose"), reserve.purpose},
                                      {QStringLiteral("hold"), QString(toWire(reserve.hold))},
                                      {QStringLiteral("until"), toString(reserve.until)}});
            table.add({reserve.cidr.toString(), plan.path(reserve.pool), reserve.purpose, toWire(reserve.hold),
                       toString(reserve.until)});
        }
        return table;
    }
    TextTable sites(const Plan& plan)
    {
        TextTable table(
            {QStringLiteral("CIDR"), QStringLiteral("SITE"), QStringLiteral("SCOPE"), QStringLiteral("CONNECTION")});
        for (const ExternalNetwork& network : plan.all<ExternalNetwork>()) {
            m_rows.append(QJsonObject{{QStringLiteral("id"), plan.textId(network)},
                                      {QStringLiteral("cidr"), network.cidr.toString()},
                                      {QStringLiteral("site"), network.site},
                                      {QStringLiteral("scope"), plan.scopeLabel(network.scope)},
                                      {QStringLiteral("asn"), static_cast<qint64>(network.asn)},
                                      {QStringLiteral("connection"), network.connection},
                                      {QStringLiteral("owner"), network.owner}});
            table.add({network.cidr.toString(), network.site, plan.scopeLabel(network.scope), network.connection});
        }
        return table;
    }
    TextTable scopes(const Plan& plan)
    {
        TextTable table(
            {QStringLiteral("SCOPE"), QStringLiteral("TYPE"), QStringLiteral("POOLS"), QStringLiteral("ID")});
        for (const Scope& scope : plan.all<Scope>()) {
            m_rows.append(scopeJson(plan, scope));
            table.add({plan.scopeLabel(scope.id), toWire(scope.type), QString::number(plan.poolCount(scope.id)),
                       plan.textId(scope)});
        }
        return table;
    }

    std::string m_what, m_where, m_pool;
    Filter m_filter;
    PoolId m_only;
    QJsonArray m_rows;
};

} // namespace

void addReadingVerbs(Verbs& verbs, Console& console)
{
    verbs.push_back(std::make_unique<ShowVerb>(console));
    verbs.push_back(std::make_unique<ListVerb>(console));
}

} // namespace cadastre::cli

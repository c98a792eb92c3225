// SPDX-License-Identifier: GPL-3.0-or-later
// list
#include "app/cli/rowjson.h"
#include "app/cli/rowtext.h"
#include "app/cli/sincewhen.h"
#include "app/cli/verbs.h"
#include "compliance/audit.h"
#include "engine/lookup.h"
#include "insight/utilisation.h"
#include "query/filter.h"
#include "text/commandtext.h"
#include "text/findingtext.h"
#include "text/prooftext.h"
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
            table = findings(*workspace);
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
                         QStringLiteral("ID"), QStringLiteral("BASIS")});
        for (const Pool& pool : plan.all<Pool>()) {
            if (!m_filter.matches(factsOf(plan, pool)))
                continue;
            m_rows.append(poolJson(plan, pool));
            const PoolUse use = useOf(plan, pool.id);
            table.add({plan.path(pool.id), cidrsText(plan, pool.id), pool.locale.localeText(),
                       shortPercent(use.allocated, use.capacity), shortPercent(use.assigned, use.capacity),
                       shortPercent(use.available, use.capacity), plan.textId(pool),
                       basisText(pool.basis, pool.seenAt)});
        }
        return table;
    }
    TextTable cidrs(const Plan& plan)
    {
        TextTable table({QStringLiteral("CIDR"), QStringLiteral("POOL"), QStringLiteral("STATE"),
                         QStringLiteral("ADVERTISING"), QStringLiteral("EVIDENCE"), QStringLiteral("BASIS"),
                         QStringLiteral("REASON")});
        for (const Pool& pool : plan.all<Pool>())
            for (const PoolCidrId id : plan.cidrsOf(pool.id)) {
                const PoolCidr& cidr = plan.get(id);
                if ((m_only && m_only != cidr.pool) || !m_filter.matches(factsOf(plan, cidr)))
                    continue;
                m_rows.append(poolCidrJson(plan, cidr));
                table.add({cidr.cidr.isNull() ? QString() : cidr.cidr.toString(), plan.path(cidr.pool),
                           toWire(cidr.state), toWire(cidr.advert), toWire(cidr.evidence),
                           basisText(cidr.basis, cidr.seenAt), failureText(cidr)});
            }
        return table;
    }
    TextTable allocations(const Plan& plan)
    {
        TextTable table({QStringLiteral("CIDR"), QStringLiteral("POOL"), QStringLiteral("TYPE"),
                         QStringLiteral("RESOURCE"), QStringLiteral("OWNER"), QStringLiteral("REGION"),
                         QStringLiteral("ID"), QStringLiteral("STATE"), QStringLiteral("BASIS")});
        for (const Pool& pool : plan.all<Pool>()) {
            if (m_only && m_only != pool.id)
                continue;
            plan.forEachAllocation(pool.id, [&](const Allocation& allocation) {
                if (!m_filter.matches(factsOf(plan, allocation)))
                    return true;
                const QJsonObject row = allocationJson(plan, allocation);
                m_rows.append(row);
                table.add({allocation.cidr.toString(), plan.path(pool.id), toWire(allocation.type),
                           holderOf(plan, allocation, row), allocation.owner.toString(), allocation.region.toString(),
                           plan.textId(allocation), allocationStateText(allocation),
                           basisText(allocation.basis, allocation.seenAt)});
                return true;
            });
        }
        return table;
    }
    TextTable resources(const Plan& plan)
    {
        TextTable table({QStringLiteral("RESOURCE"), QStringLiteral("NAME"), QStringLiteral("CIDR"),
                         QStringLiteral("MANAGEMENT"), QStringLiteral("COMPLIANCE"), QStringLiteral("OVERLAP"),
                         QStringLiteral("REGION"), QStringLiteral("OWNER"), QStringLiteral("BASIS")});
        for (const ResourceCidr& cidr : plan.all<ResourceCidr>()) {
            if (!m_filter.matches(factsOf(plan, cidr)))
                continue;
            const QJsonObject row = resourceCidrJson(plan, cidr);
            m_rows.append(row);
            const auto cell = [&row](const char* key) { return row.value(QLatin1String(key)).toString(); };
            table.add({cell("resourceId"), cell("name"), cidr.cidr.toString(), cell("management"), cell("compliance"),
                       cell("overlap"), cell("region"), cell("owner"), basisText(cidr.basis, cidr.seenAt)});
        }
        return table;
    }
    TextTable accounts(const Plan& plan)
    {
        TextTable table(
            {QStringLiteral("ACCOUNT"), QStringLiteral("NAME"), QStringLiteral("UNIT"), QStringLiteral("BASIS")});
        for (const Account& account : plan.all<Account>()) {
            if (!m_filter.matches(factsOf(plan, account)))
                continue;
            m_rows.append(accountJson(plan, account));
            const OrgUnit* unit = plan.find(account.unit);
            table.add({account.number.toString(), account.name, unit ? unit->name : QString(),
                       basisText(account.basis, account.seenAt)});
        }
        return table;
    }
    TextTable shares(const Plan& plan)
    {
        TextTable table({QStringLiteral("SHARE"), QStringLiteral("POOLS"), QStringLiteral("PRINCIPALS"),
                         QStringLiteral("STATUS"), QStringLiteral("BASIS")});
        for (const Share& share : plan.all<Share>()) {
            if (!m_filter.matches(factsOf(plan, share)))
                continue;
            m_rows.append(shareJson(plan, share));
            QStringList paths;
            for (const PoolId pool : share.pools)
                paths.append(plan.path(pool));
            table.add({share.name, paths.join(QStringLiteral(", ")), share.principals.join(QStringLiteral(", ")),
                       toWire(share.status), basisText(share.basis, share.seenAt)});
        }
        return table;
    }
    TextTable findings(const Workspace& workspace)
    {
        const Plan& plan = workspace.plan();
        TextTable table({QStringLiteral("SEVERITY"), QStringLiteral("RULE"), QStringLiteral("CIDR"),
                         QStringLiteral("OBJECT"), QStringLiteral("WHAT")});
        AuditReport report = audit(plan, m_console.clock().now());
        if (m_filter.asksFor(u"since"))
            tellSince(workspace, {}, report);
        for (const Finding& finding : report.findings) {
            if (!m_filter.matches(factsOf(plan, finding)))
                continue;
            const QString cidr = finding.cidr.isNull() ? QString() : finding.cidr.toString();
            QJsonObject row{{QStringLiteral("rule"), QString::fromLatin1(finding.rule->id)},
                            {QStringLiteral("severity"), QString(toWire(finding.rule->severity))},
                            {QStringLiteral("subject"), finding.key},
                            {QStringLiteral("name"), finding.name},
                            {QStringLiteral("cidr"), cidr},
                            {QStringLiteral("state"), QString(toWire(finding.state))},
                            {QStringLiteral("text"), findingSentence(finding)}};
            if (finding.since)
                row.insert(QStringLiteral("since"), toString(finding.since));
            m_rows.append(row);
            table.add({severityWord(finding.rule->severity), QString::fromLatin1(finding.rule->id), cidr, finding.name,
                       findingSentence(finding)});
        }
        return table;
    }
    TextTable journal(const Workspace& workspace)
    {
        TextTable table({QStringLiteral("SEQ"), QStringLiteral("TIME"), QStringLiteral("PERSON"),
                         QStringLiteral("ACCOUNT"), QStringLiteral("WHAT"), QStringLiteral("TICKET"),
                         QStringLiteral("REASON")});
        for (const JournalEntry& entry : workspace.journal().entries()) {
            const QString sentence = commandSentence(entry.summary);
            if (!m_filter.matches(factsOf(workspace.plan(), entry, sentence)))
                continue;
            QJsonObject row = entryJson(entry);
            row.insert(QStringLiteral("text"), sentence);
            m_rows.append(row);
            table.add({QString::number(entry.seq), toString(entry.time), entry.person, entry.account.toString(),
                       sentence, entry.ticket, entry.reason});
        }
        return table;
    }
    TextTable reserves(const Plan& plan)
    {
        TextTable table({QStringLiteral("CIDR"), QStringLiteral("POOL"), QStringLiteral("PURPOSE"),
                         QStringLiteral("HOLD"), QStringLiteral("UNTIL")});
        for (const Reserve& reserve : plan.all<Reserve>()) {
            if ((m_only && m_only != reserve.pool) || !m_filter.matches(factsOf(plan, reserve)))
                continue;
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
        TextTable table({QStringLiteral("CIDR"), QStringLiteral("SITE"), QStringLiteral("SCOPE"),
                         QStringLiteral("CONNECTION"), QStringLiteral("ASN"), QStringLiteral("OWNER")});
        for (const ExternalNetwork& network : plan.all<ExternalNetwork>()) {
            if (!m_filter.matches(factsOf(plan, network)))
                continue;
            m_rows.append(QJsonObject{{QStringLiteral("id"), plan.textId(network)},
                                      {QStringLiteral("cidr"), network.cidr.toString()},
                                      {QStringLiteral("site"), network.site},
                                      {QStringLiteral("scope"), plan.scopeLabel(network.scope)},
                                      {QStringLiteral("asn"), static_cast<qint64>(network.asn)},
                                      {QStringLiteral("connection"), network.connection},
                                      {QStringLiteral("owner"), network.owner}});
            table.add({network.cidr.toString(), network.site, plan.scopeLabel(network.scope), network.connection,
                       network.asn == 0 ? QString() : Asn{network.asn}.toString(), network.owner});
        }
        return table;
    }
    TextTable scopes(const Plan& plan)
    {
        TextTable table(
            {QStringLiteral("SCOPE"), QStringLiteral("TYPE"), QStringLiteral("POOLS"), QStringLiteral("ID")});
        for (const Scope& scope : plan.all<Scope>()) {
            if (!m_filter.matches(factsOf(plan, scope)))
                continue;
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

void addListVerb(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<ListVerb>(console)); }

} // namespace cadastre::cli

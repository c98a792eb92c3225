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
#include "text/prooftext.h"
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
        QStringList remarks;
        if (cidr.state != CidrState::Provisioned)
            remarks.append(toWire(cidr.state));
        if (cidr.evidence != EvidenceState::NotNeeded) // decisions.md: in every row
            remarks.append(toWire(cidr.evidence));
        if (!remarks.isEmpty())
            text += QStringLiteral(" (%1)").arg(remarks.join(QLatin1String(", ")));
        texts.append(text);
    }
    return texts.join(QStringLiteral(", "));
}

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

/// The id also of a resource that is gone, whose block waits for its release.
QString holderOf(const Plan& plan, const Allocation& allocation, const QJsonObject& row)
{
    if (const QString name = row.value(QLatin1String("resourceName")).toString(); !name.isEmpty())
        return name;
    if (allocation.resource)
        return plan.textId(allocation.resource);
    return allocation.description;
}

QString allocationStateText(const Allocation& allocation)
{
    return allocation.releasingAt ? QStringLiteral("releasing, frees at %1").arg(toString(allocation.releasingAt))
                                  : QStringLiteral("allocated");
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
                         QStringLiteral("ACCOUNT"), QStringLiteral("WHAT"), QStringLiteral("TICKET"),
                         QStringLiteral("REASON")});
        for (const JournalEntry& entry : workspace.journal().entries()) {
            QJsonObject row = entryJson(entry);
            row.insert(QStringLiteral("text"), commandSentence(entry.summary));
            m_rows.append(row);
            table.add({QString::number(entry.seq), toString(entry.time), entry.person, entry.account.toString(),
                       commandSentence(entry.summary), entry.ticket, entry.reason});
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
        TextTable table({QStringLiteral("CIDR"), QStringLiteral("SITE"), QStringLiteral("SCOPE"),
                         QStringLiteral("CONNECTION"), QStringLiteral("ASN"), QStringLiteral("OWNER")});
        for (const ExternalNetwork& network : plan.all<ExternalNetwork>()) {
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

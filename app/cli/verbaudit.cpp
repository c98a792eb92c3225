// SPDX-License-Identifier: GPL-3.0-or-later
// audit, waive, rule
#include "app/cli/verbs.h"
#include "app/cli/vrpsource.h"
#include "base/filewriting.h"
#include "compliance/audit.h"
#include "compliance/waivable.h"
#include "engine/findinghistory.h"
#include "engine/lookup.h"
#include "text/auditreport.h"
#include "text/findingtext.h"

namespace cadastre::cli {

namespace {

constexpr std::size_t mostRowsHeld = 200'000; // changes; further back is not looked at

class AuditVerb final : public Verb {
public:
    explicit AuditVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand command = planLeaf(app, "audit", "Run every rule", [this] { return run(); });
        command.option("--format", m_format).oneOf({"text", "json", "csv", "sarif", "junit", "html", "pdf"});
        command.option("--fail-on", m_failOn, "Exit 1 from this severity on")
            .oneOf({"error", "warning", "info", "never"})
            .byDefault("error");
        command.option("-o,--output", m_output).typeName("FILE");
        command.flag("--since", m_since, "Say since when each finding holds: audits the plan as it was, too");
        m_vrps.declare(command);

        SubCommand waive = planLeaf(app, "waive", "Accept a finding, with a reason", [this] { return runWaive(); });
        waive.option("RULE", m_rule).required();
        waive.option("SUBJECT", m_subject, "The finding's key").required();
        waive.option("--until", m_until).typeName("DATE");
        SubCommand unwaive = planLeaf(app, "unwaive", "Take a waiver back", [this] { return runUnwaive(); });
        unwaive.option("RULE", m_rule).required();
        unwaive.option("SUBJECT", m_subject).required();

        SubCommand group = app.group("rule", "House rules on tags: they report and never refuse");
        SubCommand add = planLeaf(group, "add", "Add one", [this] { return runRule(); });
        add.option("NAME", m_rule).required();
        add.option("--key", m_key).required();
        add.option("--one-of", m_values).typeName("VALUE");
        add.option("--matches", m_pattern).typeName("REGEX");
        add.option("--pool", m_pool);
        SubCommand remove = planLeaf(group, "remove", "Remove one", [this] { return runRemoveRule(); });
        remove.option("NAME", m_rule).required();
    }

private:
    int run()
    {
        if (m_format == "pdf") // no QtGui here (decisions.md, Layers)
            return m_console.failUsage(
                QStringLiteral("the console writes PDF: cadastre --export-report FILE.pdf %1").arg(text(m_plan)));
        auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        AuditFacts facts;
        if (const KnownVrps known = m_vrps.load(m_console); known.isGiven())
            facts = {known.set, known.builtAt};
        AuditReport report = audit(workspace->plan(), m_console.clock().now(), facts);
        if (m_since) {
            const PastSteps past = need(readPastSteps(workspace->journal(), mostRowsHeld));
            FindingHistory history =
                FindingHistory::of(need(workspace->asOf(workspace->revision())), past, report.time, facts);
            history.follow(report); // what only this look at it brought about
            history.tell(report);
        }
        if (m_format.empty())
            m_format = m_console.options.json ? "json" : "text";
        const QByteArray bytes = auditReportAs(*auditFormat(text(m_format)), workspace->plan(), report);
        if (m_output.empty())
            m_console.printRaw(bytes);
        else
            need(writeWholeFile(text(m_output), bytes));
        const auto threshold = fromWire<Severity>(text(m_failOn));
        return threshold && failsAt(report, *threshold) ? FindingsFound : Ok;
    }

    int runWaive()
    {
        if (!findRule(text(m_rule)))
            stopMissing(text(m_rule), "rule");
        auto workspace = m_console.open(m_plan);
        if (!isWaivable(workspace->plan(), audit(workspace->plan(), workspace->clock().now()), text(m_subject)))
            stopMissing(text(m_subject), "finding");
        AddWaiver add{text(m_rule), text(m_subject), text(m_console.options.reason), {}};
        if (!m_until.empty())
            add.until = needInstant(m_until);
        return m_console.report(*workspace, workspace->execute(add));
    }

    int runUnwaive()
    {
        auto workspace = m_console.open(m_plan);
        for (const Waiver& waiver : workspace->plan().all<Waiver>())
            if (waiver.rule == text(m_rule) && waiver.subject == text(m_subject))
                return m_console.report(*workspace, workspace->execute(RemoveWaiver{waiver.id}));
        stopMissing(text(m_subject), "waiver");
    }

    int runRule()
    {
        auto workspace = m_console.open(m_plan);
        PutHouseRule put{};
        put.rule.name = text(m_rule);
        put.rule.key = text(m_key);
        if (!m_pattern.empty()) {
            put.rule.kind = HouseRuleKind::Matches;
            put.rule.values = QStringList{text(m_pattern)};
        } else if (!m_values.empty()) {
            put.rule.kind = HouseRuleKind::OneOf;
            for (const std::string& value : m_values)
                put.rule.values.append(text(value));
        }
        if (!m_pool.empty())
            put.rule.pool = need(findPool(workspace->plan(), text(m_pool)));
        return m_console.report(*workspace, workspace->execute(put));
    }

    int runRemoveRule()
    {
        auto workspace = m_console.open(m_plan);
        for (const HouseRule& rule : workspace->plan().all<HouseRule>())
            if (rule.name == text(m_rule))
                return m_console.report(*workspace, workspace->execute(RemoveHouseRule{rule.id}));
        stopMissing(text(m_rule), "house-rule");
    }

    std::string m_format, m_failOn, m_output, m_rule, m_subject, m_until, m_key, m_pattern, m_pool;
    std::vector<std::string> m_values;
    bool m_since = false;
    VrpOptions m_vrps;
};

} // namespace

void addAuditVerbs(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<AuditVerb>(console)); }

} // namespace cadastre::cli

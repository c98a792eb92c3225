// SPDX-License-Identifier: GPL-3.0-or-later
// audit, waive, rule
#include "app/cli/sincewhen.h"
#include "app/cli/verbs.h"
#include "app/cli/vrpsource.h"
#include "base/filewriting.h"
#include "compliance/audit.h"
#include "compliance/waivable.h"
#include "engine/lookup.h"
#include "text/auditreport.h"

namespace cadastre::cli {

namespace {

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
        waive.option("SUBJECT", m_subject, "The finding's key, or the name of what it is about").required();
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
        if (m_since)
            tellSince(*workspace, facts, report);
        if (m_format.empty())
            m_format = m_console.options.json ? "json" : "text";
        const QByteArray bytes = auditReportAs(*auditFormat(text(m_format)), workspace->plan(), report);
        const bool isJson = m_format == "json" || m_format == "sarif"; // documents of their own
        if (!m_output.empty()) {
            need(writeWholeFile(text(m_output), bytes));
            if (m_console.options.json)
                m_console.document({{QStringLiteral("file"), text(m_output)},
                                    {QStringLiteral("bytes"), static_cast<qint64>(bytes.size())}});
        } else if (isJson) {
            m_console.printRaw(bytes);
        } else {
            m_console.printText(text(m_format), QString::fromUtf8(bytes));
        }
        const auto threshold = fromWire<Severity>(text(m_failOn));
        return threshold && failsAt(report, *threshold) ? FindingsFound : Ok;
    }

    int runWaive()
    {
        if (!findRule(text(m_rule)))
            stopMissing(text(m_rule), "rule");
        auto workspace = m_console.open(m_plan);
        const AuditReport report = audit(workspace->plan(), workspace->clock().now());
        const QString subject = subjectIn(report);
        if (!isWaivable(workspace->plan(), report, subject))
            stopMissing(subject, "finding");
        AddWaiver add{text(m_rule), subject, text(m_console.options.reason), {}};
        if (!m_until.empty())
            add.until = needInstant(m_until);
        return m_console.report(*workspace, workspace->execute(add));
    }

    /// The key of the rule's one finding about what is called that, else the text itself: a key, or an id.
    /// Refused by Stop: AmbiguousName.
    [[nodiscard]] QString subjectIn(const AuditReport& report) const
    {
        const QString given = text(m_subject);
        QStringList keys;
        for (const Finding& finding : report.findings) {
            if (QLatin1String(finding.rule->id) != text(m_rule))
                continue;
            if (finding.key == given)
                return given;
            if (finding.name == given)
                keys.append(finding.key);
        }
        if (keys.size() > 1)
            throw Stop{makeError(ErrorCode::AmbiguousName, given,
                                 {{QStringLiteral("kind"), QStringLiteral("finding")},
                                  {QStringLiteral("candidates"), keys.join(QStringLiteral(", "))}})};
        return keys.isEmpty() ? given : keys.first();
    }

    int runUnwaive()
    {
        auto workspace = m_console.open(m_plan);
        const auto waiverOf = [&](const QString& subject) -> const Waiver* {
            for (const Waiver& waiver : workspace->plan().all<Waiver>())
                if (waiver.rule == text(m_rule) && waiver.subject == subject)
                    return &waiver;
            return nullptr;
        };
        const Waiver* waiver = waiverOf(text(m_subject));
        if (!waiver)
            waiver = waiverOf(subjectIn(audit(workspace->plan(), workspace->clock().now())));
        if (!waiver)
            stopMissing(text(m_subject), "waiver");
        return m_console.report(*workspace, workspace->execute(RemoveWaiver{waiver->id}));
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

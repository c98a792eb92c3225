// SPDX-License-Identifier: GPL-3.0-or-later
// drift: the plan against what AWS shows, and both ways to make them agree
#include "app/cli/rowjson.h"
#include "app/cli/verbs.h"
#include "engine/plannedsinceseen.h"
#include "engine/rolloutstart.h"
#include "exchange/adoption.h"
#include "exchange/awsimport.h"
#include "exchange/importfiles.h"
#include "rollout/rolloutfiles.h"
#include "rollout/steptext.h"
#include "text/drifttext.h"
#include "text/importtext.h"
#include "text/sentence.h"
#include "text/visibletext.h"

#include <algorithm>

namespace cadastre::cli {

namespace {

class DriftVerb final : public Verb {
public:
    explicit DriftVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand command = planLeaf(app, "drift", "Compare the plan with what AWS shows; exits 1 when they differ",
                                      [this] { return run(); });
        command.option("FILES", m_files, "Answers of the AWS CLI, or folders of them").required();
        command.option("--region", m_region).typeName("REGION");
        command.option("--account", m_account).typeName("ACCOUNT");
        command.option("--pool", m_pool).typeName("POOL");
        command.flag("--all", m_all, "List what matches, too");
        command.option("--only", m_only, "Of these differences only; once for each")
            .oneOf({"matched", "missing", "extra", "changed", "moved", "resized", "rule-breaking"})
            .oneEach();
        Argument adopt = command.flag("--adopt", m_adopt,
                                      "Take into the plan what AWS has; what is missing stays, unless --only names it");
        command.flag("--dry-run", m_dryRun, "With --adopt: say what would change");
        command.flag("--skip-refused", m_skipRefused, "With --adopt: take the rest");
        command.option("--script", m_script, "Write the AWS CLI script that makes AWS as planned, and its way back")
            .typeName("FILE")
            .excludes(adopt);
    }

private:
    struct Compared {
        ImportPlan import;
        std::vector<DriftRow> rows;
        DriftChoice chosen; ///< what is listed and acted upon
    };

    [[nodiscard]] Compared compare(const Workspace& workspace)
    {
        const auto sources = need(readAwsAnswers(texts(m_files)));
        ImportOptions options;
        options.context.region = need(RegionName::parse(text(m_region)));
        if (!m_account.empty())
            options.context.account = need(AccountNumber::parse(text(m_account)));
        options.context.pool = text(m_pool);
        PlannedSinceSeen planned = need(plannedSinceSeen(workspace));
        options.removals = std::move(planned.things);
        options.edits = std::move(planned.edits);
        options.plannedToGo = PlannedToGo::Show;
        Compared compared;
        compared.import = need(planAwsImport(workspace.plan(), sources, options, m_console.clock().now()));
        compared.rows = driftOf(workspace.plan(), compared.import);
        for (const DriftRow& row : compared.rows)
            compared.chosen.push_back(isWanted(row.verdict));
        return compared;
    }
    [[nodiscard]] bool isWanted(DriftVerdict verdict) const
    {
        return m_only.empty() || texts(m_only).contains(QString(toWire(verdict)));
    }

    int run()
    {
        if ((m_dryRun || m_skipRefused) && !m_adopt)
            return m_console.failUsage(QStringLiteral("--dry-run and --skip-refused belong to --adopt"));
        const bool writes = m_adopt && !m_dryRun;
        const auto workspace = m_console.open(m_plan, writes ? Workspace::Mode::ReadWrite : Workspace::Mode::ReadOnly);
        const Compared compared = compare(*workspace);
        if (m_adopt)
            return adopt(*workspace, compared);
        if (!m_script.empty())
            return writeScript(*workspace, compared);
        return list(compared, {});
    }

    /// Says what differs; `more` goes into the document as well.
    int list(const Compared& compared, const QJsonObject& more)
    {
        QJsonArray list;
        QMap<QString, int> counts;
        bool differs = false;
        for (std::size_t i = 0; i < compared.rows.size(); ++i) {
            const DriftRow& row = compared.rows[i];
            if (!compared.chosen[i])
                continue;
            const QString verdict = toWire(row.verdict);
            ++counts[verdict];
            differs = differs || row.verdict != DriftVerdict::Matched;
            if (row.verdict == DriftVerdict::Matched && !m_all && m_only.empty())
                continue;
            QStringList notes;
            if (!row.facts.isEmpty())
                notes << row.facts.join(QLatin1String(", "));
            if (row.isPlannedToGo)
                notes << driftSentence(row);
            for (const Error& violation : row.violations)
                notes << sentence(violation);
            if (m_console.options.json)
                list.append(QJsonObject{{QStringLiteral("verdict"), verdict},
                                        {QStringLiteral("kind"), row.kind},
                                        {QStringLiteral("subject"), row.subject},
                                        {QStringLiteral("id"), row.id},
                                        {QStringLiteral("cidr"), row.cidr.isNull() ? QString() : row.cidr.toString()},
                                        {QStringLiteral("seen"), row.seen.isNull() ? QString() : row.seen.toString()},
                                        {QStringLiteral("account"), row.account.toString()},
                                        {QStringLiteral("region"), row.region.toString()},
                                        {QStringLiteral("plannedToGo"), row.isPlannedToGo},
                                        {QStringLiteral("notes"), QJsonArray::fromStringList(notes)}});
            else
                m_console.print(QStringLiteral("%1\t%2\t%3\t%4%5\t%6")
                                    .arg(verdict, row.kind, visibleText(row.subject),
                                         row.cidr.isNull() ? QString() : row.cidr.toString(),
                                         row.seen.isNull() ? QString() : QStringLiteral(" → ") + row.seen.toString(),
                                         notes.join(QLatin1String("; "))));
        }
        QJsonObject totals;
        QStringList words;
        for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
            totals.insert(count.key(), count.value());
            words << QStringLiteral("%1 %2").arg(count.value()).arg(count.key());
        }
        if (m_console.options.json) {
            QJsonObject document = more;
            document.insert(QStringLiteral("counts"), totals);
            document.insert(QStringLiteral("rows"), list);
            m_console.document(document);
        } else {
            m_console.say(words.join(QLatin1String(", ")));
        }
        m_console.notes(compared.import.warnings);
        return differs ? FindingsFound : Ok;
    }

    /// What of the answers cannot be taken. Whoever takes nothing that AWS shows is not kept by it.
    static std::vector<const RowFate*> refusedFates(const Compared& compared, const DriftChoice& taken)
    {
        std::vector<const RowFate*> refused;
        bool takesAny = false;
        for (std::size_t i = 0; i < compared.rows.size(); ++i)
            takesAny = takesAny || (taken[i] && compared.rows[i].verdict != DriftVerdict::Missing);
        for (const RowFate& fate : compared.import.fates)
            if (takesAny && (fate.verdict == RowVerdict::Refused || fate.verdict == RowVerdict::NeedsInput))
                refused.push_back(&fate);
        return refused;
    }

    /// As import: any record that cannot be read and nothing changes, unless the rest was asked for.
    int adopt(Workspace& workspace, const Compared& compared)
    {
        const DriftChoice taken = m_only.empty() ? allButMissing(compared.rows) : compared.chosen;
        const Adoption adoption = adoptionOf(workspace.plan(), compared.import, compared.rows, taken);
        const std::vector<const RowFate*> fates = refusedFates(compared, taken);
        const bool refused = !fates.empty() && !m_skipRefused;
        QJsonArray told;
        for (const RowFate* fate : fates)
            told.append(fateJson(*fate));
        qint64 seq = 0;
        if (!m_dryRun && !refused && !adoption.changes.isEmpty())
            seq = need(workspace.execute(
                           TakeChanges{QStringLiteral("adopt-drift"), adoption.changes, compared.import.gone, true}))
                      .seq;
        (void)list(compared, {{QStringLiteral("dryRun"), m_dryRun},
                              {QStringLiteral("adopted"), seq != 0},
                              {QStringLiteral("seq"), seq},
                              {QStringLiteral("changedRows"), static_cast<qint64>(adoption.changes.rowCount())},
                              {QStringLiteral("kept"), QJsonArray::fromStringList(adoption.kept)},
                              {QStringLiteral("refused"), told}});
        if (const auto left =
                compared.rows.size() - static_cast<std::size_t>(std::count(taken.begin(), taken.end(), true));
            m_only.empty() && left > 0)
            m_console.say(QStringLiteral(
                              "%1 stay planned as before; --only missing takes what is missing in AWS out of the plan, "
                              "--only extra what is planned to go back into it")
                              .arg(left));
        for (const QString& kept : adoption.kept)
            m_console.say(QStringLiteral("%1 stays: other rows of the plan stand on it").arg(visibleText(kept)));
        for (const RowFate* fate : fates)
            m_console.say(QStringLiteral("%1:%2 %3 %4 %5: %6")
                              .arg(fate->source)
                              .arg(fate->line)
                              .arg(visibleText(fate->record), visibleText(fate->subject), fate->cidr, fateText(*fate)));
        if (refused)
            m_console.say(QStringLiteral("%1 records cannot be taken; nothing was changed: mend them, name what is "
                                         "missing, or use --skip-refused")
                              .arg(fates.size()));
        else if (m_dryRun)
            m_console.say(QStringLiteral("dry run: %1 rows of the plan would change").arg(adoption.changes.rowCount()));
        else
            m_console.say(QStringLiteral("%1 rows of the plan changed").arg(adoption.changes.rowCount()));
        return refused ? Refused : Ok;
    }

    /// From what AWS shows to the plan, for these differences alone.
    int writeScript(const Workspace& workspace, const Compared& compared)
    {
        const DriftEnds ends = need(driftEnds(workspace.plan(), compared.import, compared.rows, compared.chosen));
        const RolloutStart start{ends.seen, seenStartName(m_console.clock().now())};
        const Rollout rollout = planRollout(ends.seen, ends.planned, AdvertiseSteps::LeaveOut, m_console.clock().now());
        const auto files =
            need(rolloutFiles(RolloutFormat::AwsCli, rollout,
                              rolloutOrigin(workspace, start, text(m_console.options.ticket)), text(m_script)));
        need(writeRolloutFiles(files));
        QStringList paths;
        for (const RolloutFile& file : files)
            paths << file.path;
        const auto steps = static_cast<qint64>(pruned(rollout).steps.size());
        (void)list(compared,
                   {{QStringLiteral("files"), QJsonArray::fromStringList(paths)}, {QStringLiteral("steps"), steps}});
        for (const RolloutCaveat& caveat : rollout.caveats)
            m_console.say(caveatSentence(caveat));
        m_console.say(QStringLiteral("%1 steps in %2").arg(steps).arg(paths.join(QLatin1String(", "))));
        return Ok;
    }

    std::vector<std::string> m_files, m_only;
    std::string m_region, m_account, m_pool, m_script;
    bool m_all = false;
    bool m_adopt = false;
    bool m_dryRun = false;
    bool m_skipRefused = false;
};

} // namespace

void addDriftVerb(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<DriftVerb>(console)); }

} // namespace cadastre::cli

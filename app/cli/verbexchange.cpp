// SPDX-License-Identifier: GPL-3.0-or-later
// export, import, collector, save-as
#include "app/cli/rolloutexport.h"
#include "app/cli/rowjson.h"
#include "app/cli/verbs.h"
#include "base/filewriting.h"
#include "change/diff.h"
#include "engine/columnmemory.h"
#include "engine/plannedsinceseen.h"
#include "exchange/awsimport.h"
#include "exchange/collector.h"
#include "exchange/import.h"
#include "exchange/importfiles.h"
#include "exchange/jsontext.h"
#include "exchange/plancsv.h"
#include "exchange/planjson.h"
#include "text/importtext.h"
#include "text/sentence.h"
#include "text/visibletext.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace cadastre::cli {

namespace {

class ExchangeVerb final : public Verb {
public:
    explicit ExchangeVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand out = planLeaf(app, "export", "Write the plan", [this] { return runExport(); });
        out.option("--format", m_format)
            .oneOf({"json", "csv", "text", "aws-cli", "terraform", "terraform-aws-ia", "cloudformation"})
            .byDefault("json");
        out.option("-o,--output", m_output).typeName("FILE");
        m_rollout.declare(out);
        out.flag("--with-history", m_withHistory, "JSON: the journal too, for readers; an import does not restore it");
        SubCommand in = planLeaf(app, "import", "Read into the plan", [this] { return runImport(); });
        in.option("--format", m_format)
            .oneOf({"json", "csv", "aws-cli", "netbox", "any-csv", "terraform-state"})
            .required();
        in.option("FILES", m_files, "Files or folders").required();
        in.option("--region", m_region).typeName("REGION");
        in.option("--account", m_account).typeName("ACCOUNT");
        in.option("--pool", m_pool).typeName("POOL");
        in.option("--map", m_columns, "What a column means, such as prefix=Network").typeName("FIELD=COLUMN").oneEach();
        in.option("--seen", m_seen, "When AWS showed what a state file holds").typeName("ISO8601");
        in.option("--leave-out", m_leaveOut, "A record that is not wanted, as the dry run names it")
            .typeName("[FILE:]RECORD")
            .oneEach();
        in.option("--take-back", m_takeBack,
                  "A record that comes in although the plan takes away what it shows, or wants it otherwise")
            .typeName("[FILE:]RECORD")
            .oneEach();
        in.flag("--dry-run", m_dryRun, "Say what would become of each record");
        in.flag("--skip-refused", m_skipRefused, "Import the rest");
        leaf(app, "collector", "A shell script that collects what import reads", [this] {
            m_console.printText(QStringLiteral("script"), collectorScript());
            return static_cast<int>(Ok);
        });
        SubCommand copy = planLeaf(app, "save-as", "A consistent copy of the file", [this] { return runSave(); });
        copy.option("TARGET", m_output).required();
        copy.flag("--overwrite", m_overwrite);
    }

private:
    int runExport()
    {
        if (m_withHistory && m_format != "json")
            return m_console.failUsage(QStringLiteral("only JSON holds the history"));
        if (m_rollout.isUsed() && !fromWire<RolloutFormat>(text(m_format)))
            return m_console.failUsage(QStringLiteral("--since, --advertise and --rollback belong to aws-cli, "
                                                      "terraform, terraform-aws-ia and cloudformation"));
        const auto mode = Workspace::Mode::ReadOnly;
        const auto workspace = m_withHistory ? m_console.openAsStored(m_plan, mode) : m_console.open(m_plan, mode);
        if (const auto format = fromWire<RolloutFormat>(text(m_format)))
            return exportRollout(m_console, *workspace, *format, m_rollout, text(m_output));
        const Plan& plan = workspace->plan();
        if (m_format == "csv")
            if (const QString omitted = omissionText(csvOmissions(plan)); !omitted.isEmpty())
                m_console.say(omitted);
        const QByteArray bytes = m_withHistory      ? need(exportPlanJson(plan, workspace->journal()))
                               : m_format == "json" ? exportPlanJson(plan)
                               : m_format == "csv"  ? exportPlanCsv(plan)
                                                    : exportPlanText(plan).toUtf8();
        if (m_output.empty() || m_output == "-") {
            if (m_format == "json")
                m_console.printRaw(bytes);
            else
                m_console.printText(text(m_format), QString::fromUtf8(bytes));
            return Ok;
        }
        need(writeWholeFile(text(m_output), bytes));
        return written();
    }

    ImportOptions importOptions(const Workspace& workspace) const
    {
        ImportOptions options;
        options.context.region = need(RegionName::parse(text(m_region)));
        if (!m_account.empty())
            options.context.account = need(AccountNumber::parse(text(m_account)));
        options.context.pool = text(m_pool);
        for (const std::string& pair : m_columns)
            options.columns.append(text(pair));
        options.knownColumns = ColumnMemory::standard().all();
        const QStringList unwanted = texts(m_leaveOut);
        options.unwanted = UnwantedRecords(QSet<QString>(unwanted.begin(), unwanted.end()));
        const QStringList takenBack = texts(m_takeBack);
        options.takenBack = UnwantedRecords(QSet<QString>(takenBack.begin(), takenBack.end()));
        PlannedSinceSeen planned = need(plannedSinceSeen(workspace));
        options.removals = std::move(planned.things);
        options.edits = std::move(planned.edits);
        if (!m_seen.empty())
            options.seenAt = needInstant(m_seen);
        return options;
    }

    /// Our own table with a mapping is anybody's table.
    [[nodiscard]] ImportFormat importFormat() const
    {
        const auto format = *fromWire<ImportFormat>(text(m_format));
        return format == ImportFormat::Csv && !m_columns.empty() ? ImportFormat::AnyCsv : format;
    }

    /// Of a folder: which of its files.
    [[nodiscard]] QString filePattern() const
    {
        if (m_format == "json" || m_format == "aws-cli")
            return QStringLiteral("*.json");
        return m_format == "terraform-state" ? QStringLiteral("*.tfstate") : QStringLiteral("*.csv");
    }

    int runImport()
    {
        auto workspace = m_console.open(m_plan, m_dryRun ? Workspace::Mode::ReadOnly : Workspace::Mode::ReadWrite);
        const auto sources = need(readImportFiles(texts(m_files), filePattern()));
        QStringList files;
        for (const ImportSource& source : sources)
            files.append(source.name);
        if (m_format == "json")
            return importJson(*workspace, sources);
        const ImportFormat format = importFormat();
        if (format == ImportFormat::AwsCli)
            sayWhatFoldersSay(files);
        if (format == ImportFormat::Csv && sources.size() != 1)
            return m_console.failUsage(QStringLiteral("one CSV sheet at a time"));
        const auto planned =
            need(planImport(workspace->plan(), format, sources, importOptions(*workspace), m_console.clock().now()));
        for (const QString& unwanted : texts(m_leaveOut) + texts(m_takeBack))
            if (std::none_of(planned.fates.begin(), planned.fates.end(),
                             [&](const RowFate& fate) { return fate.record == unwanted || fate.key() == unwanted; }))
                return m_console.fail(
                    makeError(ErrorCode::NotFound, unwanted, {{QStringLiteral("kind"), QStringLiteral("record")}}));
        return carryOut(*workspace, planned);
    }

    int importJson(Workspace& workspace, const std::vector<ImportSource>& sources)
    {
        if (sources.size() != 1)
            return m_console.failUsage(QStringLiteral("one JSON plan at a time"));
        const auto document = need(readPlanJson(sources.front().bytes, sources.front().name));
        const ChangeSet changes = diffPlans(workspace.plan(), document.plan);
        if (document.historyEntries > 0)
            m_console.say(
                QStringLiteral("the history in the file (%1 entries) is not restored: this import is one entry "
                               "of the plan's own")
                    .arg(document.historyEntries));
        if (m_dryRun) {
            if (m_console.options.json)
                m_console.document({{QStringLiteral("dryRun"), true},
                                    {QStringLiteral("rows"), static_cast<qint64>(changes.rowCount())},
                                    {QStringLiteral("changed"), changesJson(workspace.plan(), changes)}});
            else
                m_console.print(QStringLiteral("%1 rows would change").arg(changes.rowCount()));
            return Ok;
        }
        return m_console.report(workspace,
                                workspace.execute(TakeChanges{QStringLiteral("import-json"), changes, {}, false}));
    }

    /// Coverage before verdicts (interface §4.15 point 5): what was looked at, in one line.
    void sayCoverage(const QList<Coverage>& coverage)
    {
        if (coverage.isEmpty())
            return;
        QSet<QString> accounts, regions;
        qint64 rows = 0;
        qsizetype incomplete = 0;
        for (const Coverage& row : coverage) {
            if (!row.account.isEmpty())
                accounts.insert(row.account.toString());
            if (!row.region.isEmpty())
                regions.insert(row.region.toString());
            rows += row.rows;
            incomplete += row.complete ? 0 : 1;
        }
        const auto listed = [](const QSet<QString>& all) {
            constexpr qsizetype most = 6;
            QStringList names(all.begin(), all.end());
            names.sort();
            const qsizetype more = names.size() - most;
            return names.mid(0, most).join(QLatin1String(", "))
                 + (more > 0 ? QStringLiteral(", %1 more").arg(more) : QString());
        };
        const auto counted = [](qint64 count, const char* one, const char* several) {
            return QStringLiteral("%1 %2").arg(count).arg(QLatin1String(count == 1 ? one : several));
        };
        QString line = QStringLiteral("looked at: %1 with %2")
                           .arg(counted(coverage.size(), "listing", "listings"), counted(rows, "row", "rows"));
        if (!accounts.isEmpty()) // records may name their own; then nothing is said of the answers
            line += QStringLiteral(", %1 (%2)").arg(counted(accounts.size(), "account", "accounts"), listed(accounts));
        if (!regions.isEmpty())
            line += QStringLiteral(", %1 (%2)").arg(counted(regions.size(), "Region", "Regions"), listed(regions));
        if (incomplete > 0)
            line += QStringLiteral("; %1 incomplete").arg(incomplete);
        m_console.say(line);
    }

    /// A folder ACCOUNT/REGION says more of its files than one option for all of them (interface §7.1).
    void sayWhatFoldersSay(const QStringList& files)
    {
        QSet<QString> accounts, regions;
        for (const QString& file : files) {
            const ImportContext context = contextOfPath(file);
            if (!m_region.empty() && !context.region.isEmpty() && context.region.toString() != text(m_region))
                regions.insert(context.region.toString());
            if (!m_account.empty() && !context.account.isEmpty() && context.account.toString() != text(m_account))
                accounts.insert(context.account.toString());
        }
        const auto say = [this](const char* option, const QSet<QString>& found) {
            QStringList names(found.begin(), found.end());
            names.sort();
            if (!names.isEmpty())
                m_console.say(QStringLiteral("note: the folders say %1, which holds there and not %2")
                                  .arg(names.join(QLatin1String(", ")), QLatin1String(option)));
        };
        say("--region", regions);
        say("--account", accounts);
    }

    /// Any refused record and nothing changes, unless the rest was asked for (decisions.md, Import outcome).
    int carryOut(Workspace& workspace, const ImportPlan& planned)
    {
        const ImportCounts& counts = planned.counts;
        const bool refused = counts.notTaken() > 0 && !m_skipRefused;
        qint64 seq = 0;
        if (!m_dryRun && !refused && !planned.changes.isEmpty()) {
            const auto receipt =
                need(workspace.execute(TakeChanges{QStringLiteral("import-") + text(m_format), planned.changes,
                                                   planned.gone, planned.isFromAws, planned.edits}));
            seq = receipt.seq;
        }
        if (!m_dryRun && !refused && !ColumnMemory::standard().remember(planned.columns))
            m_console.say(QStringLiteral("what the columns mean could not be remembered; give --map again next time"));
        if (m_console.options.json) {
            QJsonArray fates, warnings, coverage;
            for (const RowFate& fate : planned.fates)
                fates.append(fateJson(fate));
            for (const Note& warning : planned.warnings)
                warnings.append(placeOf(warning) + sentence(warning));
            for (const ImportNote& note : planned.notes)
                warnings.append(note.with + QStringLiteral(": ") + noteText(note));
            for (const Coverage& row : planned.coverage)
                coverage.append(QJsonObject{{QStringLiteral("source"), row.source},
                                            {QStringLiteral("account"), row.account.toString()},
                                            {QStringLiteral("region"), row.region.toString()},
                                            {QStringLiteral("rows"), row.rows},
                                            {QStringLiteral("complete"), row.complete}});
            m_console.document(
                {{QStringLiteral("dryRun"), m_dryRun},
                 {QStringLiteral("imported"), seq != 0},
                 {QStringLiteral("seq"), seq},
                 {QStringLiteral("counts"), QJsonObject{{QStringLiteral("new"), counts.created},
                                                        {QStringLiteral("updated"), counts.updated},
                                                        {QStringLiteral("unchanged"), counts.unchanged},
                                                        {QStringLiteral("conflict"), counts.conflicts},
                                                        {QStringLiteral("refused"), counts.refused},
                                                        {QStringLiteral("needsInput"), counts.needInput},
                                                        {QStringLiteral("leftOut"), counts.leftOut},
                                                        {QStringLiteral("keepEdits"), counts.keepEdits}}},
                 {QStringLiteral("records"), fates},
                 {QStringLiteral("warnings"), warnings},
                 {QStringLiteral("coverage"), coverage}});
        } else {
            for (const RowFate& fate : planned.fates) {
                QString line = QStringLiteral("%1\t%2:%3\t%4\t%5\t%6")
                                   .arg(QString(toWire(fate.verdict)), fate.source)
                                   .arg(fate.line)
                                   .arg(visibleText(fate.record), visibleText(fate.subject), fate.cidr);
                if (const QString said = fateText(fate); !said.isEmpty())
                    line += u'\t' + said;
                m_console.print(line);
            }
            m_console.notes(planned.warnings);
            for (const ImportNote& note : planned.notes)
                m_console.say(visibleText(note.with) + QStringLiteral(": ") + noteText(note));
            sayCoverage(planned.coverage);
            m_console.say(
                QStringLiteral(
                    "%1 new, %2 updated, %3 unchanged, %4 conflicts, %5 refused, %6 need input, %7 left out%8%9")
                    .arg(counts.created)
                    .arg(counts.updated)
                    .arg(counts.unchanged)
                    .arg(counts.conflicts)
                    .arg(counts.refused)
                    .arg(counts.needInput)
                    .arg(counts.leftOut)
                    .arg(counts.keepEdits > 0
                             ? QStringLiteral("; in %1 what is planned otherwise stays so").arg(counts.keepEdits)
                             : QString())
                    .arg(m_dryRun  ? QStringLiteral(" (dry run: nothing was changed)")
                         : refused ? QStringLiteral(
                               "; nothing was changed: mend them, name what is missing, or use --skip-refused")
                                   : QString()));
        }
        return refused ? Refused : Ok;
    }

    int runSave()
    {
        const auto workspace = m_console.openAsStored(m_plan, Workspace::Mode::ReadOnly);
        need(workspace->saveCopy(text(m_output), m_overwrite ? ExistingFile::Replace : ExistingFile::Keep));
        return written();
    }

    int written()
    {
        if (m_console.options.json)
            m_console.document({{QStringLiteral("file"), text(m_output)},
                                {QStringLiteral("bytes"), QFileInfo(text(m_output)).size()}});
        return Ok;
    }

    std::string m_format, m_output, m_region, m_account, m_pool, m_seen;
    std::vector<std::string> m_files, m_columns, m_leaveOut, m_takeBack;
    RolloutOptions m_rollout;
    bool m_withHistory = false;
    bool m_dryRun = false;
    bool m_skipRefused = false;
    bool m_overwrite = false;
};

} // namespace

void addExchangeVerbs(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<ExchangeVerb>(console)); }

} // namespace cadastre::cli

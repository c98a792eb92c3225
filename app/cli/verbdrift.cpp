// SPDX-License-Identifier: GPL-3.0-or-later
// drift: the plan against what AWS shows
#include "app/cli/importfiles.h"
#include "app/cli/verbs.h"
#include "exchange/awsimport.h"
#include "exchange/drift.h"
#include "text/sentence.h"
#include "text/visibletext.h"

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
    }

private:
    int run()
    {
        const auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        std::vector<ImportSource> sources;
        for (const QString& path : filesOf(m_files, QStringLiteral("*.json")))
            sources.push_back({path, need(readFile(path)), {}});
        if (sources.empty())
            return m_console.fail(makeError(ErrorCode::EmptyInput, text(m_files.front())));
        ImportOptions options;
        options.context.region = need(RegionName::parse(text(m_region)));
        if (!m_account.empty())
            options.context.account = need(AccountNumber::parse(text(m_account)));
        options.context.pool = text(m_pool);
        const auto import = need(planAwsImport(workspace->plan(), sources, options, m_console.clock().now()));
        const auto rows = driftOf(workspace->plan(), import);
        QJsonArray list;
        QMap<QString, int> counts;
        bool differs = false;
        for (const DriftRow& row : rows) {
            const QString verdict = toWire(row.verdict);
            ++counts[verdict];
            differs = differs || row.verdict != DriftVerdict::Matched;
            if (row.verdict == DriftVerdict::Matched && !m_all)
                continue;
            QStringList notes;
            if (!row.facts.isEmpty())
                notes << row.facts.join(QLatin1String(", "));
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
        if (m_console.options.json)
            m_console.document({{QStringLiteral("counts"), totals}, {QStringLiteral("rows"), list}});
        else
            m_console.say(words.join(QLatin1String(", ")));
        for (const Note& warning : import.warnings)
            m_console.note(warning);
        return differs ? FindingsFound : Ok;
    }

    std::vector<std::string> m_files;
    std::string m_region, m_account, m_pool;
    bool m_all = false;
};

} // namespace

void addDriftVerb(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<DriftVerb>(console)); }

} // namespace cadastre::cli

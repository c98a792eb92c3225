// SPDX-License-Identifier: GPL-3.0-or-later
// rollout list, mark, routes, rehearse: the steps that make AWS what the plan says, what people say of them, what they do
// to routes, and how they go
#include "app/cli/rolloutexport.h"
#include "app/cli/verbs.h"
#include "app/endpoint/loopbackendpoint.h"
#include "rehearsal/rolloutrehearsal.h"
#include "rollout/routeimpact.h"
#include "rollout/steptext.h"
#include "text/visibletext.h"

#include <QCoreApplication>

namespace cadastre::cli {

namespace {

class RolloutVerb final : public Verb {
public:
    explicit RolloutVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand group = app.group("rollout", "The steps that make AWS what the plan says");
        SubCommand list =
            planLeaf(group, "list", "The steps in their order, and what to know before", [this] { return runList(); });
        m_options.declare(list);
        SubCommand mark = planLeaf(group, "mark", "Say of a step that it is done or left out, with a --ticket",
                                   [this] { return runMark(); });
        mark.option("STEP", m_step, "Its key, as rollout list --json gives it").required();
        mark.option("--progress", m_progress).oneOf({"to-do", "done", "left-out"}).byDefault("to-do");
        mark.option("--note", m_note);
        SubCommand routes = planLeaf(group, "routes", "What it does to routes, prefix lists and their limits",
                                     [this] { return runRoutes(); });
        m_options.declare(routes);
        SubCommand rehearse =
            planLeaf(group, "rehearse",
                     "Run the exported script with the AWS CLI on a copy of the start: look, run, run again, take back",
                     [this] { return runRehearse(); });
        m_options.declare(rehearse);
    }

private:
    int runList()
    {
        const auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        const PlannedRollout there = planned(m_console, *workspace, m_options);
        const Rollout& rollout = there.rollout;
        if (m_console.options.json) {
            m_console.document({{QStringLiteral("start"), there.origin.start},
                                {QStringLiteral("steps"), stepsJson(rollout)},
                                {QStringLiteral("caveats"), caveatsJson(rollout)}});
            return Ok;
        }
        for (std::size_t i = 0; i < rollout.steps.size(); ++i) {
            const RolloutStep& step = rollout.steps[i];
            QStringList waits;
            for (const std::size_t one : step.waitsFor)
                waits << QString::number(one + 1);
            const StepMark mark = markOf(rollout, step);
            QString line = QStringLiteral("%1\t%2\t%3\t%4\t%5")
                               .arg(i + 1)
                               .arg(step.account.toString(), step.region.toString(), toWire(mark.progress),
                                    stepSentence(rollout, step));
            if (!waits.isEmpty())
                line += QStringLiteral("\tafter ") + waits.join(u',');
            if (step.isRefused)
                line += QStringLiteral("\tAWS would refuse it");
            if (!mark.ticket.isEmpty())
                line += QStringLiteral("\tticket ") + visibleText(mark.ticket);
            if (!mark.note.isEmpty())
                line += QStringLiteral("\tnote: ") + visibleText(mark.note);
            m_console.print(line);
        }
        for (const RolloutCaveat& caveat : rollout.caveats)
            m_console.say(caveatSentence(caveat));
        return Ok;
    }

    int runMark()
    {
        auto workspace = m_console.open(m_plan);
        if (!isKnownStep(*workspace, text(m_step)))
            stopMissing(text(m_step), "step");
        const MarkStep mark{text(m_step), *fromWire<StepProgress>(text(m_progress)), text(m_console.options.ticket),
                            text(m_note)};
        return m_console.report(*workspace, workspace->execute(mark));
    }

    /// A step of the rollout as it stands, with advertising or without; or one that was marked before and is done with.
    bool isKnownStep(const Workspace& workspace, const QString& key)
    {
        for (const StepMark& mark : workspace.plan().all<StepMark>())
            if (mark.key == key)
                return true;
        RolloutOptions everything;
        everything.advertise = true;
        for (const RolloutOptions& options : {RolloutOptions(), everything}) {
            const Rollout rollout = planned(m_console, workspace, options).rollout;
            for (const RolloutStep& step : rollout.steps)
                if (rollout.keyOf(step) == key)
                    return true;
        }
        return false;
    }

    int runRoutes()
    {
        const auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        const PlannedRollout there = planned(m_console, *workspace, m_options);
        QJsonArray rows;
        bool isOver = false;
        for (const RouteImpact& row : routeImpact(there.rollout.from, there.rollout.to)) {
            isOver = isOver || row.isOverLimit();
            const QString family = !row.family ? QStringLiteral("both") : familyWord(*row.family);
            rows.append(QJsonObject{{QStringLiteral("region"), row.region.toString()},
                                    {QStringLiteral("use"), QString(toWire(row.use))},
                                    {QStringLiteral("family"), family},
                                    {QStringLiteral("before"), static_cast<qint64>(row.before.size())},
                                    {QStringLiteral("after"), static_cast<qint64>(row.after.size())},
                                    {QStringLiteral("limit"), row.limit},
                                    {QStringLiteral("overLimit"), row.isOverLimit()},
                                    {QStringLiteral("unusedBefore"), row.unusedBefore},
                                    {QStringLiteral("unusedAfter"), row.unusedAfter},
                                    {QStringLiteral("added"), texts(row.added())},
                                    {QStringLiteral("removed"), texts(row.removed())}});
            if (m_console.options.json)
                continue;
            m_console.print(QStringLiteral("%1\t%2\t%3\t%4 → %5%6%7")
                                .arg(row.region.toString(), routeUseText(row.use), family)
                                .arg(row.before.size())
                                .arg(row.after.size())
                                .arg(row.limit > 0 ? QStringLiteral("\tof %1").arg(row.limit) : QString(),
                                     row.use == RouteUse::Summary
                                         ? QStringLiteral("\tunused %1 %").arg(100 * row.unusedAfter, 0, 'f', 1)
                                         : QString()));
            for (const Prefix& prefix : row.added())
                m_console.print(QLatin1String("  + ") + prefix.toString());
            for (const Prefix& prefix : row.removed())
                m_console.print(QLatin1String("  - ") + prefix.toString());
        }
        if (m_console.options.json)
            m_console.document({{QStringLiteral("routes"), rows}});
        else if (rows.isEmpty())
            m_console.say(QStringLiteral("there are no VPCs, so no routes"));
        return isOver ? FindingsFound : Ok;
    }
    static QJsonArray texts(const std::vector<Prefix>& prefixes)
    {
        QJsonArray list;
        for (const Prefix& prefix : prefixes)
            list.append(prefix.toString());
        return list;
    }

    int runRehearse()
    {
        const auto workspace = m_console.open(m_plan, Workspace::Mode::ReadOnly);
        const PlannedRollout there = planned(m_console, *workspace, m_options);
        RolloutRehearsal rehearsal(there.rollout, there.origin, loopbackEndpoints());
        QObject::connect(&rehearsal, &RolloutRehearsal::passBegan,
                         [this](RehearsalPass pass) { m_console.say(QStringLiteral("== %1").arg(toWire(pass))); });
        QObject::connect(&rehearsal, &RolloutRehearsal::stepChanged, [&](int number) {
            const auto& [title, outcome] = rehearsal.reports().back().steps[static_cast<std::size_t>(number)];
            if (outcome != StepOutcome::Working)
                m_console.say(QStringLiteral("%1\t%2\t%3").arg(number + 1).arg(toWire(outcome), title));
        });
        QObject::connect(&rehearsal, &RolloutRehearsal::ended, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        need(rehearsal.start());
        QCoreApplication::exec();
        QJsonArray passes;
        for (const PassReport& report : rehearsal.reports())
            passes.append(say(report, rehearsal.isPartial()));
        if (m_console.options.json)
            m_console.document({{QStringLiteral("good"), rehearsal.isGood()},
                                {QStringLiteral("partial"), rehearsal.isPartial()},
                                {QStringLiteral("passes"), passes}});
        return rehearsal.isGood() ? Ok : FindingsFound;
    }

    QJsonObject say(const PassReport& report, bool isPartial)
    {
        const int already = report.count(StepOutcome::Already);
        if (!m_console.options.json) {
            m_console.print(QStringLiteral("%1\t%2\t%3 steps, %4 done already")
                                .arg(toWire(report.pass), report.isGood ? QLatin1String("ok") : QLatin1String("FAILED"))
                                .arg(report.steps.size())
                                .arg(already));
            if (!report.said.isEmpty() && !report.isGood)
                m_console.say(report.said);
            // Where a pass ended midway, the rest was not left out.
            for (const QString& line : report.missing)
                m_console.print(
                    (isPartial && report.left >= 0 ? QLatin1String("  left out: ") : QLatin1String("  missing: "))
                    + line);
            for (const QString& line : report.extra)
                m_console.print(QLatin1String("  not wanted: ") + line);
        }
        QJsonArray steps;
        for (const auto& [title, outcome] : report.steps)
            steps.append(
                QJsonObject{{QStringLiteral("text"), title}, {QStringLiteral("outcome"), QString(toWire(outcome))}});
        return {{QStringLiteral("pass"), QString(toWire(report.pass))},
                {QStringLiteral("good"), report.isGood},
                {QStringLiteral("steps"), steps},
                {QStringLiteral("said"), report.said},
                {QStringLiteral("missing"), QJsonArray::fromStringList(report.missing)},
                {QStringLiteral("extra"), QJsonArray::fromStringList(report.extra)}};
    }

    static StepMark markOf(const Rollout& rollout, const RolloutStep& step)
    {
        const QString key = rollout.keyOf(step);
        for (const StepMark& mark : rollout.to.all<StepMark>())
            if (mark.key == key)
                return mark;
        return {};
    }

    static QJsonArray stepsJson(const Rollout& rollout)
    {
        QJsonArray steps;
        for (const RolloutStep& step : rollout.steps) {
            QJsonArray waits;
            for (const std::size_t one : step.waitsFor)
                waits.append(static_cast<qint64>(one + 1));
            const StepMark mark = markOf(rollout, step);
            steps.append(QJsonObject{{QStringLiteral("number"), steps.size() + 1},
                                     {QStringLiteral("key"), rollout.keyOf(step)},
                                     {QStringLiteral("kind"), QString(toWire(step.kind))},
                                     {QStringLiteral("account"), step.account.toString()},
                                     {QStringLiteral("region"), step.region.toString()},
                                     {QStringLiteral("text"), stepSentence(rollout, step)},
                                     {QStringLiteral("after"), waits},
                                     {QStringLiteral("refused"), step.isRefused},
                                     {QStringLiteral("progress"), QString(toWire(mark.progress))},
                                     {QStringLiteral("ticket"), mark.ticket},
                                     {QStringLiteral("note"), mark.note}});
        }
        return steps;
    }
    static QJsonArray caveatsJson(const Rollout& rollout)
    {
        QJsonArray caveats;
        for (const RolloutCaveat& caveat : rollout.caveats)
            caveats.append(QJsonObject{{QStringLiteral("kind"), QString(toWire(caveat.kind))},
                                       {QStringLiteral("subject"), caveat.subject},
                                       {QStringLiteral("text"), caveatSentence(caveat)}});
        return caveats;
    }

    RolloutOptions m_options;
    std::string m_step, m_progress, m_note;
};

} // namespace

void addRolloutVerb(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<RolloutVerb>(console)); }

} // namespace cadastre::cli

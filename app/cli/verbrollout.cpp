// SPDX-License-Identifier: GPL-3.0-or-later
// rollout list, rollout mark: the steps that make AWS what the plan says, and what people say of them
#include "app/cli/rolloutexport.h"
#include "app/cli/verbs.h"
#include "rollout/steptext.h"

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
            m_console.print(QStringLiteral("%1\t%2\t%3\t%4\t%5%6")
                                .arg(i + 1)
                                .arg(step.account.toString(), step.region.toString(),
                                     toWire(markOf(rollout, step).progress), stepSentence(rollout, step),
                                     waits.isEmpty() ? QString() : QStringLiteral("\tafter ") + waits.join(u',')));
        }
        for (const RolloutCaveat& caveat : rollout.caveats)
            m_console.say(caveatSentence(caveat));
        return Ok;
    }

    int runMark()
    {
        auto workspace = m_console.open(m_plan);
        const MarkStep mark{text(m_step), *fromWire<StepProgress>(text(m_progress)), text(m_console.options.ticket),
                            text(m_note)};
        return m_console.report(*workspace, workspace->execute(mark));
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

// SPDX-License-Identifier: GPL-3.0-or-later
// rollout: the steps that make AWS what the plan says
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
        SubCommand command = planLeaf(app, "rollout", "The steps that make AWS what the plan says, in their order",
                                      [this] { return run(); });
        m_options.declare(command);
    }

private:
    int run()
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
            m_console.print(QStringLiteral("%1\t%2\t%3\t%4%5")
                                .arg(i + 1)
                                .arg(step.account.toString(), step.region.toString(), stepSentence(rollout, step),
                                     waits.isEmpty() ? QString() : QStringLiteral("\tafter ") + waits.join(u',')));
        }
        for (const RolloutCaveat& caveat : rollout.caveats)
            m_console.say(caveatSentence(caveat));
        return Ok;
    }

    static QJsonArray stepsJson(const Rollout& rollout)
    {
        QJsonArray steps;
        for (const RolloutStep& step : rollout.steps) {
            QJsonArray waits;
            for (const std::size_t one : step.waitsFor)
                waits.append(static_cast<qint64>(one + 1));
            steps.append(QJsonObject{{QStringLiteral("number"), steps.size() + 1},
                                     {QStringLiteral("key"), rollout.keyOf(step)},
                                     {QStringLiteral("kind"), QString(toWire(step.kind))},
                                     {QStringLiteral("account"), step.account.toString()},
                                     {QStringLiteral("region"), step.region.toString()},
                                     {QStringLiteral("text"), stepSentence(rollout, step)},
                                     {QStringLiteral("after"), waits}});
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
};

} // namespace

void addRolloutVerb(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<RolloutVerb>(console)); }

} // namespace cadastre::cli

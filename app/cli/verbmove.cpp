// SPDX-License-Identifier: GPL-3.0-or-later
// move
#include "app/cli/verbs.h"
#include "change/moving.h"
#include "engine/lookup.h"
#include "text/awscommand.h"
#include "text/movetext.h"

namespace cadastre::cli {

namespace {

class MoveVerb final : public Verb {
public:
    explicit MoveVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand move = planLeaf(app, "move", "Other space for a planned block; what AWS has shown is renumbered",
                                   [this] { return run(); });
        move.option("OBJECT", m_object, "A VPC, a subnet, an allocation or a block: name, id or CIDR").required();
        move.option("--to,--to-pool", m_to, "The first pool that fits, the own one before others, unless said")
            .typeName("POOL");
        move.option("--cidr", m_cidr);
        move.option("--netmask", m_netmask, "As long as it is, where the pool allows that, unless said")
            .typeName("LENGTH");
        move.flag("--preview", m_preview, "Say where to, and why");
    }

private:
    int run()
    {
        auto workspace = m_console.open(m_plan, m_preview ? Workspace::Mode::ReadOnly : Workspace::Mode::ReadWrite);
        const Plan& plan = workspace->plan();
        MoveBlock move = need(findBlock(plan, text(m_object)));
        DecisionContext context;
        context.caller = workspace->caller();
        context.now = workspace->clock().now();
        const std::vector<MoveTarget> targets = moveTargets(plan, move, context, 5);
        if (!m_cidr.empty())
            move.cidr = need(Prefix::parse(text(m_cidr)));
        if (!m_netmask.empty())
            move.netmask = need(parseLength(m_netmask));
        if (!m_to.empty())
            move.to = need(findPool(plan, text(m_to)));
        else if (!move.cidr && !targets.empty())
            move.to = targets.front().pool;
        const MovedBlock block = need(movedBlock(plan, move));
        const MovePath path = need(movePath(plan, move));
        if (m_console.options.as.empty() && !path.account.isEmpty()) {
            Caller caller = workspace->caller();
            caller.account = path.account;
            workspace->setCaller(caller);
        }
        const auto decision = workspace->preview(path.now.front());
        if (!decision)
            return m_console.fail(decision.error());
        QJsonObject facts = factsOf(plan, move, block, path, *decision);
        if (m_preview)
            return preview(plan, facts, targets, path, *decision);
        const QStringList open = openSteps(plan, block, path); // the block is another one afterwards
        const int code = m_console.report(*workspace, workspace->executeAll(path.now), facts);
        if (code == Ok)
            sayOpen(open);
        return code;
    }

    static QJsonObject factsOf(const Plan& plan, const MoveBlock& move, const MovedBlock& block, const MovePath& path,
                               const Decision& decision)
    {
        const PoolId pool = move.to ? move.to : block.pool();
        return {{QStringLiteral("from"), block.cidr.toString()},
                {QStringLiteral("fromPool"), block.pool() ? plan.path(block.pool()) : QString()},
                {QStringLiteral("to"), arrivedAt(block, decision.changes).toString()},
                {QStringLiteral("toPool"), pool ? plan.path(pool) : QString()},
                {QStringLiteral("renumbering"), path.isRenumbering},
                {QStringLiteral("openSteps"), QJsonArray::fromStringList(openSteps(plan, block, path))}};
    }

    int preview(const Plan& plan, QJsonObject facts, const std::vector<MoveTarget>& targets, const MovePath& path,
                const Decision& decision)
    {
        if (m_console.options.json) {
            QJsonArray rows;
            for (const MoveTarget& one : targets)
                rows.append(QJsonObject{{QStringLiteral("pool"), plan.path(one.pool)},
                                        {QStringLiteral("cidr"), one.cidr.toString()},
                                        {QStringLiteral("reason"), QString(toWire(one.why))},
                                        {QStringLiteral("why"), moveReason(plan, one)}});
            facts.insert(QStringLiteral("candidates"), rows);
            facts.insert(QStringLiteral("aws"), awsCommands(plan, path.now));
            facts.insert(QStringLiteral("preview"), true);
            m_console.document(facts);
            return Ok;
        }
        const QString to = facts[QStringLiteral("to")].toString();
        m_console.print(to); // scripts read this line; why it is this one is for people
        for (const MoveTarget& one : targets)
            m_console.say(QStringLiteral("%1 %2 %3: %4")
                              .arg(QLatin1Char(one.cidr.toString() == to ? '>' : ' '))
                              .arg(plan.path(one.pool), one.cidr.toString(), moveReason(plan, one)));
        for (const Note& note : decision.notes)
            m_console.note(note);
        QStringList open;
        for (const QJsonValue& step : facts[QStringLiteral("openSteps")].toArray())
            open.append(step.toString());
        sayOpen(open);
        return Ok;
    }

    void sayOpen(const QStringList& steps)
    {
        for (const QString& step : steps)
            m_console.say(QStringLiteral("open: ") + step);
    }

    std::string m_object, m_to, m_cidr, m_netmask;
    bool m_preview = false;
};

} // namespace

void addMoveVerb(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<MoveVerb>(console)); }

} // namespace cadastre::cli

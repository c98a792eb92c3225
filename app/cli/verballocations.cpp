// SPDX-License-Identifier: GPL-3.0-or-later
// allocate, release, allocation, reserve
#include "app/cli/rowjson.h"
#include "app/cli/verbs.h"
#include "allocate/allocator.h"
#include "engine/lookup.h"

namespace cadastre::cli {

namespace {

std::vector<Prefix> parsePrefixes(const std::vector<std::string>& given)
{
    std::vector<Prefix> prefixes;
    for (const std::string& one : given)
        prefixes.push_back(need(Prefix::parse(text(one))));
    return prefixes;
}

/// Why a strategy takes the block that it takes.
QString whyText(const RankedCandidate& one)
{
    const QString room = QStringLiteral("/%1").arg(one.room.length());
    QStringList why;
    switch (one.strategy) {
    case Strategy::FirstFit:
        if (!one.asAws)
            why << QStringLiteral("the lowest, clear of reserves and sites");
        break;
    case Strategy::BestFit: why << QStringLiteral("fills the smallest gap, a %1").arg(room); break;
    case Strategy::Sparse:
        why << (one.room.length() < one.candidate.cidr.length() ? QStringLiteral("has room to grow to %1").arg(room)
                                                                : QStringLiteral("has no room to grow"));
        break;
    }
    if (one.asAws)
        why << QStringLiteral("what AWS gives by length alone");
    return why.join(QStringLiteral(", "));
}

QJsonObject candidateJson(const RankedCandidate& one, bool isChosen)
{
    return {{QStringLiteral("strategy"), QString(toWire(one.strategy))},
            {QStringLiteral("cidr"), one.candidate.cidr.toString()},
            {QStringLiteral("chosen"), isChosen},
            {QStringLiteral("why"), whyText(one)},
            {QStringLiteral("asAws"), one.asAws},
            {QStringLiteral("room"), one.room.toString()},
            {QStringLiteral("summary"), one.summary.isNull() ? QString() : one.summary.toString()},
            {QStringLiteral("nibbleAligned"), one.nibbleAligned},
            {QStringLiteral("largestLeft"), one.largestLeft ? QJsonValue(*one.largestLeft) : QJsonValue()},
            {QStringLiteral("piecesLeft"), toDecimal(one.piecesLeft)}};
}

class AllocateVerb final : public Verb {
public:
    explicit AllocateVerb(Console& console) : Verb(console) {}

    void declare(SubCommand app) override
    {
        SubCommand allocate = planLeaf(app, "allocate", "Set a block aside by hand", [this] { return run(); });
        allocate.option("POOL", m_pool).required();
        allocate.option("--cidr", m_cidr);
        allocate.option("--netmask", m_netmask).typeName("LENGTH");
        allocate.option("--allowed", m_allowed, "Only inside these").typeName("CIDR");
        allocate.option("--disallowed", m_disallowed, "Not in these").typeName("CIDR");
        allocate.option("--strategy", m_strategy).oneOf({"first-fit", "best-fit", "sparse"});
        allocate.option("--description", m_description);
        allocate.option("--tag", m_tags).typeName("K=V");
        allocate.option("--region", m_region, "Where the call is sent; must be the pool's locale").typeName("REGION");
        allocate.flag("--preview", m_preview, "Say which block it would be");

        SubCommand release = planLeaf(app, "release", "Give a manual block back", [this] { return runRelease(); });
        release.option("ALLOCATION", m_allocation, "Its id or CIDR").required();

        SubCommand allocations = app.group("allocation", "What was allocated");
        SubCommand describe =
            planLeaf(allocations, "describe", "Change its description", [this] { return runDescribe(); });
        describe.option("ALLOCATION", m_allocation, "Its id or CIDR").required();
        describe.option("--description", m_description).required();

        SubCommand group = app.group("reserve", "Space kept free on purpose");
        SubCommand add = planLeaf(group, "add", "Keep a block free", [this] { return runReserve(); });
        add.option("POOL", m_pool).required();
        add.option("--cidr", m_cidr);
        add.option("--netmask", m_netmask).typeName("LENGTH");
        add.option("--purpose", m_description).required();
        add.option("--until", m_until).typeName("DATE");
        add.flag("--held-in-aws", m_held, "As a manual allocation, so that AWS keeps it free too");
        SubCommand remove = planLeaf(group, "remove", "Free it", [this] { return runUnreserve(); });
        remove.option("RESERVE", m_allocation, "Its id or CIDR").required();
    }

private:
    template <class Command>
    void fillSize(Command& command)
    {
        if (!m_cidr.empty())
            command.cidr = need(Prefix::parse(text(m_cidr)));
        if (!m_netmask.empty())
            command.netmask = need(parseLength(m_netmask));
    }

    int run()
    {
        auto workspace = m_console.open(m_plan, m_preview ? Workspace::Mode::ReadOnly : Workspace::Mode::ReadWrite);
        Allocate allocate{};
        allocate.pool = need(findPool(workspace->plan(), text(m_pool)));
        fillSize(allocate);
        allocate.allowed = parsePrefixes(m_allowed);
        allocate.disallowed = parsePrefixes(m_disallowed);
        allocate.tags = need(parseTags(m_tags));
        allocate.description = text(m_description);
        allocate.strategy = fromWire<Strategy>(text(m_strategy));
        Caller caller = workspace->caller();
        caller.region = need(RegionName::parse(text(m_region)));
        workspace->setCaller(caller);
        if (!m_preview)
            return m_console.report(*workspace, workspace->execute(allocate));
        return preview(*workspace, allocate);
    }

    int preview(const Workspace& workspace, const Allocate& allocate)
    {
        const auto decision = need(workspace.preview(allocate));
        const Allocation* row = decision.changes.firstInserted<Allocation>();
        const std::vector<RankedCandidate> candidates = candidatesFor(workspace.plan(), allocate);
        const Strategy strategy = allocate.strategy.value_or(workspace.plan().get(allocate.pool).strategy);
        const auto alone = byLengthAlone(workspace.plan(), allocate.pool, row->cidr.length());
        if (m_console.options.json) {
            QJsonArray rows;
            for (const RankedCandidate& one : candidates)
                rows.append(candidateJson(one, one.strategy == strategy));
            m_console.document({{QStringLiteral("cidr"), row->cidr.toString()},
                                {QStringLiteral("byLengthAlone"), alone ? alone->cidr.toString() : QString()},
                                {QStringLiteral("candidates"), rows},
                                {QStringLiteral("preview"), true}});
            return Ok;
        }
        m_console.print(row->cidr.toString()); // scripts read this line; why it is this one is for people
        for (const RankedCandidate& one : candidates)
            m_console.say(QStringLiteral("%1 %2 %3: %4; %5")
                              .arg(QLatin1Char(one.strategy == strategy ? '>' : ' '))
                              .arg(toWire(one.strategy), one.candidate.cidr.toString(), whyText(one),
                                   one.largestLeft ? QStringLiteral("the largest left is a /%1").arg(*one.largestLeft)
                                                   : QStringLiteral("nothing is left")));
        if (alone && !(alone->cidr == row->cidr))
            m_console.say(
                QStringLiteral("by length alone AWS would give %1; pin it with --cidr").arg(alone->cidr.toString()));
        for (const Note& note : decision.notes)
            m_console.note(note);
        return Ok;
    }

    /// What each strategy would take; none when a CIDR is named.
    static std::vector<RankedCandidate> candidatesFor(const Plan& plan, const Allocate& allocate)
    {
        if (allocate.cidr)
            return {};
        AllocationRequest request;
        request.netmask = allocate.netmask;
        request.allowed = allocate.allowed;
        request.disallowed = allocate.disallowed;
        return need(rankedCandidates(plan, allocate.pool, request));
    }

    int runRelease()
    {
        auto workspace = m_console.open(m_plan);
        const auto allocation = need(findAllocation(workspace->plan(), text(m_allocation)));
        return m_console.report(*workspace, workspace->execute(Release{allocation}));
    }

    int runDescribe()
    {
        auto workspace = m_console.open(m_plan);
        const auto allocation = need(findAllocation(workspace->plan(), text(m_allocation)));
        return m_console.report(*workspace, workspace->execute(DescribeAllocation{allocation, text(m_description)}));
    }

    int runReserve()
    {
        auto workspace = m_console.open(m_plan);
        AddReserve add{};
        add.pool = need(findPool(workspace->plan(), text(m_pool)));
        fillSize(add);
        add.purpose = text(m_description);
        add.hold = m_held ? ReserveHold::HeldInAws : ReserveHold::PlanOnly;
        if (!m_until.empty())
            add.until = needInstant(m_until);
        return m_console.report(*workspace, workspace->execute(add));
    }

    int runUnreserve()
    {
        auto workspace = m_console.open(m_plan);
        const QString given = text(m_allocation);
        for (const Reserve& reserve : workspace->plan().all<Reserve>())
            if (workspace->plan().textId(reserve) == given || reserve.cidr.toString() == given)
                return m_console.report(*workspace, workspace->execute(RemoveReserve{reserve.id}));
        stopMissing(given, "reserve");
    }

    std::string m_pool, m_cidr, m_netmask, m_strategy, m_description, m_allocation, m_until, m_region;
    std::vector<std::string> m_allowed, m_disallowed, m_tags;
    bool m_preview = false;
    bool m_held = false;
};

} // namespace

void addAllocationVerbs(Verbs& verbs, Console& console) { verbs.push_back(std::make_unique<AllocateVerb>(console)); }

} // namespace cadastre::cli

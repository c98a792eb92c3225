// SPDX-License-Identifier: GPL-3.0-or-later
// allocate, release, reserve
#include "app/cli/rowjson.h"
#include "app/cli/verbs.h"
#include "allocate/allocator.h"
#include "engine/lookup.h"
#include "text/sentence.h"

namespace cadastre::cli {

namespace {

std::vector<Prefix> parsePrefixes(const std::vector<std::string>& given)
{
    std::vector<Prefix> prefixes;
    for (const std::string& one : given)
        prefixes.push_back(need(Prefix::parse(text(one))));
    return prefixes;
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
        const auto alone = byLengthAlone(workspace.plan(), allocate.pool, row->cidr.length());
        if (m_console.options.json) {
            m_console.document({{QStringLiteral("cidr"), row->cidr.toString()},
                                {QStringLiteral("byLengthAlone"), alone ? alone->cidr.toString() : QString()},
                                {QStringLiteral("preview"), true}});
            return Ok;
        }
        m_console.print(row->cidr.toString());
        if (alone && !(alone->cidr == row->cidr))
            m_console.say(
                QStringLiteral("by length alone AWS would give %1; pin it with --cidr").arg(alone->cidr.toString()));
        for (const Note& note : decision.notes)
            m_console.note(note);
        return Ok;
    }

    int runRelease()
    {
        auto workspace = m_console.open(m_plan);
        const auto allocation = need(findAllocation(workspace->plan(), text(m_allocation)));
        return m_console.report(*workspace, workspace->execute(Release{allocation}));
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

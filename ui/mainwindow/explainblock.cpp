// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/explainblock.h"

#include "allocate/allocator.h"
#include "plan/announcement.h"
#include "text/findingtext.h"
#include "text/prooftext.h"
#include "text/sentence.h"
#include "ui/mainwindow/boxwords.h"
#include "ui/presentation/formatting.h"

namespace cadastre {

namespace {

QString routeIcon(RouteState state)
{
    switch (state) {
    case RouteState::Valid: return QStringLiteral("status-ok");
    case RouteState::Invalid: return QStringLiteral("status-error");
    case RouteState::NotFound: return QStringLiteral("status-warning");
    case RouteState::NoData: return QStringLiteral("status-nodata");
    }
    return {};
}

/// Collects what is known of one block.
class Explainer {
public:
    Explainer(Session& session, const Prefix& block) : m_session(session), m_plan(session.plan()), m_block(block) {}

    [[nodiscard]] std::vector<BoxEntry> explain()
    {
        for (const Scope& scope : m_plan.all<Scope>()) {
            if (const PoolId pool = longestMatch(scope.id)) {
                addPool(pool);
                addHolder(pool);
                addRoutes(pool);
            }
            addNetworks(scope.id);
        }
        addOutsiders();
        return std::move(m_found);
    }

private:
    void add(BoxEntry entry) { m_found.push_back(std::move(entry)); }

    /// Down the tree of pools: the last one whose CIDR holds the block.
    [[nodiscard]] PoolId longestMatch(ScopeId scope) const
    {
        PoolId pool;
        for (bool deeper = true; deeper;) {
            deeper = false;
            for (const PoolId child : pool ? m_plan.childPools(pool) : m_plan.topPools(scope)) {
                if (!m_plan.space(child).blockCovering(m_block))
                    continue;
                pool = child;
                deeper = true;
                break;
            }
        }
        return pool;
    }

    void addPool(PoolId pool)
    {
        add({QStringLiteral("pool"),
             named(m_plan.get(pool), m_plan),
             boxText(QT_TRANSLATE_NOOP("cadastre::box", "the pool that holds %1: %2"))
                 .arg(m_block.toString(), m_plan.path(pool)),
             {},
             true,
             80,
             [at = &m_session, pool, block = m_block] {
                 at->selectPool(pool);
                 at->selectBlock(block);
             }});
    }

    /// Who has it; else what it is kept for, and whether the pool would give it.
    void addHolder(PoolId pool)
    {
        const Allocation* allocation = m_plan.allocationCovering(pool, m_block);
        if (!allocation) {
            addReserves(pool);
            offerAllocation(pool);
            return;
        }
        const SubjectRef subject{SubjectRef::Kind::Allocation, allocation->id.value};
        const Account* owner = m_plan.account(allocation->owner);
        add({QStringLiteral("vpc"),
             visibleText(subjectName(m_plan, subject)),
             boxText(QT_TRANSLATE_NOOP("cadastre::box", "allocated: %1 to %2"))
                 .arg(allocation->cidr.toString(),
                      accountLabel(allocation->owner.toString(), owner ? owner->name : QString())),
             {},
             true,
             100,
             [at = &m_session, subject] { at->jumpTo(subject); }});
        addSince(subject, allocation->createdAt);
    }

    void addSince(const SubjectRef& subject, Instant since)
    {
        if (!since)
            return;
        add({QStringLiteral("history"),
             boxText(QT_TRANSLATE_NOOP("cadastre::box", "In the plan since %1")).arg(isoDateTime(since)),
             boxText(QT_TRANSLATE_NOOP("cadastre::box", "its steps stand in the inspector")),
             {},
             true,
             55,
             [at = &m_session, subject] { at->jumpTo(subject); }});
    }

    void addReserves(PoolId pool)
    {
        for (const ReserveId id : m_plan.reservesOf(pool)) {
            const Reserve& reserve = m_plan.get(id);
            if (!reserve.cidr.overlaps(m_block))
                continue;
            const SubjectRef subject{SubjectRef::Kind::Reserve, id.value};
            add({QStringLiteral("reserve"),
                 reserveName(reserve),
                 reserveWords(reserve),
                 {},
                 true,
                 95,
                 [at = &m_session, subject] { at->jumpTo(subject); }});
        }
    }

    /// By hand, where the pool would give the block; else why it would not.
    void offerAllocation(PoolId pool)
    {
        AllocationRequest wanted;
        wanted.cidr = m_block;
        const auto given = chooseBlock(m_plan, pool, wanted);
        BoxEntry entry{.icon = QStringLiteral("add"),
                       .title =
                           boxText(QT_TRANSLATE_NOOP("cadastre::box", "Allocate %1 by hand")).arg(m_block.toString()),
                       .detail = given ? boxText(QT_TRANSLATE_NOOP("cadastre::box", "free in this pool"))
                                       : sentence(given.error()),
                       .enabled = given.has_value(),
                       .rank = 60};
        if (given)
            entry.run = [at = &m_session, pool, block = m_block] { at->request(AllocateRequest{pool, block}); };
        add(std::move(entry));
    }

    /// What the VRPs say of the announcement that the block is, or would be, reached by.
    void addRoutes(PoolId pool)
    {
        for (const Pool* at = m_plan.find(pool); at; at = m_plan.find(at->source))
            for (const PoolCidrId id : m_plan.cidrsOf(at->id)) {
                const PoolCidr& cidr = m_plan.get(id);
                if (!cidr.cidr.contains(m_block) || !needsRoa(m_plan, cidr))
                    continue;
                int rank = 50;
                for (const AnnouncementCheck& check :
                     checkAnnouncement({cidr.cidr, originsOf(m_plan, cidr)}, *m_session.routes().vrps, m_session.now()))
                    add({routeIcon(check.validity.state),
                         boxText(QT_TRANSLATE_NOOP("cadastre::box", "ROA: %1 from %2"))
                             .arg(check.route.prefix.toString(), check.route.origin.toString()),
                         routeSentence(check.route, check.validity, check.decidedBy),
                         {},
                         true,
                         rank--,
                         [to = &m_session, where = at->id] {
                             Place place = to->place();
                             place.view = MainView::Plan;
                             place.pool = where;
                             place.scope = to->plan().get(where).scope;
                             place.tab = QStringLiteral("routingTab");
                             to->go(place);
                         }});
                return;
            }
    }

    void addNetworks(ScopeId scope)
    {
        for (const ExternalNetworkId id : m_plan.externalsOf(scope)) {
            const ExternalNetwork& network = m_plan.get(id);
            if (!network.cidr.overlaps(m_block))
                continue;
            const SubjectRef subject{SubjectRef::Kind::External, id.value};
            add({QStringLiteral("site"),
                 visibleText(network.site),
                 boxText(QT_TRANSLATE_NOOP("cadastre::box", "network outside AWS: %1")).arg(network.cidr.toString()),
                 {},
                 true,
                 90,
                 [at = &m_session, subject] { at->jumpTo(subject); }});
        }
    }

    void addOutsiders()
    {
        for (const ResourceCidr& cidr : m_plan.all<ResourceCidr>()) {
            if (cidr.allocation || !cidr.cidr.contains(m_block))
                continue;
            const SubjectRef subject{SubjectRef::Kind::ResourceCidr, cidr.id.value};
            add({QStringLiteral("vpc"),
                 visibleText(subjectName(m_plan, subject)),
                 boxText(QT_TRANSLATE_NOOP("cadastre::box", "in no pool: %1")).arg(cidr.cidr.toString()),
                 {},
                 true,
                 70,
                 [at = &m_session, subject] { at->jumpTo(subject); }});
        }
    }

    Session& m_session;
    const Plan& m_plan;
    Prefix m_block;
    std::vector<BoxEntry> m_found;
};

} // namespace

std::vector<BoxEntry> explainBlock(Session& session, const Prefix& block)
{
    return Explainer(session, block).explain();
}

} // namespace cadastre

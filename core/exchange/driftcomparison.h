// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/apply.h"
#include "exchange/drift.h"
#include "plan/discovering.h"

#include <map>
#include <set>
#include <tuple>

namespace cadastre {

/// What of a row AWS shows otherwise.
struct DriftFacts {
    QStringList names;
    void compare(const char* name, bool isSame)
    {
        if (!isSame)
            names << QString::fromLatin1(name);
    }
};

/// The workings of driftOf(): one object a comparison. Split by what is compared: driftframe.cpp (organisation, frame, shares),
/// drift.cpp (space and what draws it).
class DriftComparison {
public:
    DriftComparison(const Plan& plan, const ImportPlan& import)
        : m_before(plan), m_after(plan), m_import(import), m_stillThere(import.stillThere)
    {
        apply(m_after, import.changes);
        for (const Coverage& row : import.coverage)
            m_now = row.seenAt;
        for (const Listing& listing : import.listings) {
            m_covered.insert({listing.command, listing.account, listing.region});
            m_sources.insert(listing.command);
            m_pools.insert({listing.command, listing.pool});
            if (listing.scope)
                m_scopes.insert(listing.scope);
        }
    }

    std::vector<DriftRow> run()
    {
        organization();
        ipams();
        byoasns();
        tokens();
        discoveries();
        scopes();
        pools();
        poolCidrs();
        allocations();
        resources();
        shares();
        pairUp();
        markPlannedToGo();
        return std::move(m_rows);
    }

private:
    /// Did this import show the row? One before it, in the same second, does not count. Organizational units come from
    /// imports and from people alike, and do not say.
    template <class E>
    [[nodiscard]] bool isShown(const E& after) const
    {
        if constexpr (requires { after.basis; })
            return after.basis == Basis::Seen && after.seenAt == m_now
                && (m_import.shown.contains(after.id) || !m_before.find(after.id));
        else
            return true;
    }
    template <class E>
    [[nodiscard]] const E* planned(const E& after) const
    {
        return m_before.find(after.id);
    }
    [[nodiscard]] bool looked(const char* source, AccountNumber account, const RegionName& region) const
    {
        return m_covered.contains({QString::fromLatin1(source), account, region});
    }
    /// The account and the Region whose answers list a thing: others know nothing of it, or a part.
    struct Place {
        AccountNumber account;
        RegionName region;
    };
    [[nodiscard]] Place placeOf(const Ipam& ipam) const
    {
        return {ipam.owner.isEmpty() ? m_before.settings().owner : ipam.owner, ipam.homeRegion};
    }
    [[nodiscard]] bool looked(const char* source, const Place& place) const
    {
        return looked(source, place.account, place.region);
    }
    [[nodiscard]] bool looked(const char* source) const { return m_sources.contains(QString::fromLatin1(source)); }
    /// Did an answer that is one a pool look at this one?
    [[nodiscard]] bool looked(const char* source, PoolId pool) const
    {
        return m_pools.contains({QString::fromLatin1(source), pool});
    }
    /// A planned pool that AWS was asked for and has not: nobody could ask for what is planned in it, and it is not there.
    [[nodiscard]] bool isMissing(PoolId pool) const
    {
        const Pool* row = m_after.find(pool);
        return row && planned(*row) && !isShown(*row)
            && looked("describe-ipam-pools", placeOf(m_after.get(m_after.get(row->scope).ipam)));
    }
    /// Would one of the answers have shown this resource, were it there?
    [[nodiscard]] bool isLookedAt(const Resource& resource);
    /// Would one of the answers have shown this block of the resource, were it there?
    [[nodiscard]] bool isLookedAt(const Resource& holder, const ResourceCidr& block);
    /// Does the IPAM of the scope see this account and Region (contract §12)?
    [[nodiscard]] bool isMonitored(const Resource& resource, ScopeId scope);

    void organization();
    void ipams();
    void byoasns();
    void tokens();
    void discoveries();
    void scopes();
    void shares();
    void pools();
    void poolCidrs();
    void pairPoolCidrs();
    void allocations();
    void resources();
    /// How the blocks of a resource are watched that both the plan and AWS have (contract §13.6).
    struct Watching {
        std::map<Prefix, ScopeId> scopes;
        std::map<Prefix, bool> ignored;
    };
    [[nodiscard]] Watching watching(const Plan& plan, const Resource& resource) const;
    void blocks(const Resource& after);
    void blocksOf(const Resource& gone, const Resource& madeAgain);
    void addBlocks(const Resource& after, std::vector<const ResourceCidr*> gone, std::vector<const ResourceCidr*> came);
    void rules(const Resource& after, const ResourceCidr& block);
    void pairUp();
    [[nodiscard]] QStringList otherFacts(const DriftRow& gone, const DriftRow& came) const;
    [[nodiscard]] ResourceId vpcOf(const DriftRow& row) const;
    void markPlannedToGo();

    /// A row of the frame, of which nothing but facts can differ; null when there is nothing to say. `compare` names them;
    /// `place`: where AWS lists it, null where any answer would show it.
    template <class E, class Compare>
    DriftRow* addByFacts(const E& after, const char* source, const Place* place, const QString& kind,
                         const QString& subject, Compare&& compare)
    {
        if (!looked(source))
            return nullptr; // it stands for an id in other answers
        const E* before = planned(after);
        const bool isShownNow = isShown(after);
        if (!isShownNow && (!before || (place && !looked(source, *place))))
            return nullptr;
        DriftFacts facts;
        if (isShownNow && before)
            compare(*before, facts);
        DriftRow& row = add(!isShownNow             ? DriftVerdict::Missing
                            : !before               ? DriftVerdict::Extra
                            : facts.names.isEmpty() ? DriftVerdict::Matched
                                                    : DriftVerdict::Changed,
                            kind, subject, after);
        row.facts = facts.names;
        if (place) {
            row.account = place->account;
            row.region = place->region;
        }
        return &row;
    }
    template <class E>
    DriftRow& add(DriftVerdict verdict, const QString& kind, const QString& subject, const E& after)
    {
        DriftRow& row = m_rows.emplace_back();
        row.verdict = verdict;
        row.kind = kind;
        row.subject = subject;
        if constexpr (requires { m_after.textId(after); })
            row.id = m_after.textId(after);
        if (const E* before = planned(after)) {
            row.planned = after.id;
            if constexpr (requires { before->basis; })
                row.wasSeen = before->basis == Basis::Seen;
        }
        if (isShown(after))
            row.shown = after.id;
        return row;
    }
    /// Says where a block lies, in words of the plan as it is.
    void placeIn(DriftRow& row, PoolId pool) const;
    void placeIn(DriftRow& row, const ResourceCidr& block) const;
    [[nodiscard]] PoolId poolAround(const std::vector<PoolId>& pools, const Prefix& cidr) const;

    const Plan& m_before;
    Plan m_after;
    const ImportPlan& m_import;
    QSet<QString> m_stillThere; ///< what the plan takes away
    Instant m_now;              ///< of the import
    std::set<std::tuple<QString, AccountNumber, RegionName>> m_covered;
    std::set<QString> m_sources;
    std::set<std::pair<QString, PoolId>> m_pools;
    std::set<ScopeId> m_scopes; ///< whose resource CIDRs are listed
    std::map<IpamId, IpamSight> m_sights;
    std::vector<DriftRow> m_rows;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/drift.h"

#include "change/apply.h"
#include "net/asn.h"
#include "plan/discovering.h"
#include "plan/poolrules.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace cadastre {

namespace {

bool isLeaving(LifeState state) { return state == LifeState::DeleteInProgress || state == LifeState::DeleteComplete; }

/// What of a row AWS shows otherwise.
struct Facts {
    QStringList names;
    void compare(const char* name, bool isSame)
    {
        if (!isSame)
            names << QString::fromLatin1(name);
    }
};

class Comparison {
public:
    Comparison(const Plan& plan, const ImportPlan& import)
        : m_before(plan), m_after(plan), m_stillThere(import.stillThere)
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
    /// Did this import show the row? Organizational units come from imports and from people alike, and do not say.
    template <class E>
    [[nodiscard]] bool isShown(const E& after) const
    {
        if constexpr (requires { after.basis; })
            return after.basis == Basis::Seen && after.seenAt == m_now;
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
    [[nodiscard]] bool looked(const char* source) const { return m_sources.contains(QString::fromLatin1(source)); }
    /// Did an answer that is one a pool look at this one?
    [[nodiscard]] bool looked(const char* source, PoolId pool) const
    {
        return m_pools.contains({QString::fromLatin1(source), pool});
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
    void allocations();
    void resources();
    /// How the blocks of a resource are watched that both the plan and AWS have (contract §13.6).
    struct Watching {
        std::map<Prefix, ScopeId> scopes;
        std::map<Prefix, bool> ignored;
    };
    [[nodiscard]] Watching watching(const Plan& plan, const Resource& resource) const;
    void blocks(const Resource& after);
    void rules(const Resource& after, const ResourceCidr& block);
    void pairUp();
    void markPlannedToGo();

    /// A row of the frame, of which nothing but facts can differ; null when there is nothing to say. `compare` names them.
    template <class E, class Compare>
    DriftRow* addByFacts(const E& after, const char* source, const QString& kind, const QString& subject,
                         Compare&& compare)
    {
        if (!looked(source))
            return nullptr; // it stands for an id in other answers
        const E* before = planned(after);
        if (!isShown(after))
            return before ? &add(DriftVerdict::Missing, kind, subject, after) : nullptr;
        if (!before)
            return &add(DriftVerdict::Extra, kind, subject, after);
        Facts facts;
        compare(*before, facts);
        DriftRow& row =
            add(facts.names.isEmpty() ? DriftVerdict::Matched : DriftVerdict::Changed, kind, subject, after);
        row.facts = facts.names;
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
    QSet<QString> m_stillThere; ///< what the plan takes away
    Instant m_now;              ///< of the import
    std::set<std::tuple<QString, AccountNumber, RegionName>> m_covered;
    std::set<QString> m_sources;
    std::set<std::pair<QString, PoolId>> m_pools;
    std::set<ScopeId> m_scopes; ///< whose resource CIDRs are listed
    std::map<IpamId, IpamSight> m_sights;
    std::vector<DriftRow> m_rows;
};

void Comparison::placeIn(DriftRow& row, PoolId pool) const
{
    while (pool && !m_before.find(pool))
        pool = m_after.get(pool).source; // a pool that is not planned lies in what is
    row.pool = pool;
    if (pool)
        row.scope = m_before.get(pool).scope;
}

void Comparison::placeIn(DriftRow& row, const ResourceCidr& block) const
{
    if (m_before.find(block.scope))
        row.scope = block.scope;
    if (row.verdict == DriftVerdict::Matched) // nobody looks for it
        return;
    if (const Allocation* held = m_after.find(block.allocation))
        placeIn(row, held->pool);
    if (!row.pool && row.scope)
        row.pool = poolAround(m_before.topPools(row.scope), block.cidr);
}

/// The innermost of these pools, and of those below them, that holds the block.
PoolId Comparison::poolAround(const std::vector<PoolId>& pools, const Prefix& cidr) const
{
    for (const PoolId pool : pools) {
        if (!m_before.space(pool).blockCovering(cidr))
            continue;
        const PoolId inner = poolAround(m_before.childPools(pool), cidr);
        return inner ? inner : pool;
    }
    return {};
}

void Comparison::organization()
{
    for (const OrgUnit& after : m_after.all<OrgUnit>()) {
        DriftRow* row = addByFacts(after, "list-organizational-units-for-parent", QStringLiteral("org-unit"),
                                   after.name, [&](const OrgUnit& before, Facts& facts) {
                                       facts.compare("name", before.name == after.name);
                                       facts.compare("parent", before.parent == after.parent);
                                   });
        if (row)
            row->id = after.awsId;
    }
    for (const Account& after : m_after.all<Account>()) {
        if (after.external) // of another organisation: the list does not hold it
            continue;
        DriftRow* row = addByFacts(after, "list-accounts", QStringLiteral("account"), after.name,
                                   [&](const Account& before, Facts& facts) {
                                       facts.compare("name", before.name == after.name);
                                       facts.compare("unit", before.unit == after.unit);
                                       facts.compare("tags", before.tags == after.tags);
                                   });
        if (row)
            row->account = after.number;
        if (row && row->id.isEmpty())
            row->id = after.number.toString();
    }
}

void Comparison::ipams()
{
    for (const Ipam& after : m_after.all<Ipam>()) {
        DriftRow* row =
            addByFacts(after, "describe-ipams", QStringLiteral("ipam"), nameTag(after.tags),
                       [&](const Ipam& before, Facts& facts) {
                           facts.compare("operating-regions", before.operatingRegions == after.operatingRegions);
                           facts.compare("tier", before.tier == after.tier);
                           facts.compare("private-gua", before.privateGua == after.privateGua);
                           facts.compare("metered-account", before.meteredAccount == after.meteredAccount);
                           facts.compare("description", before.description == after.description);
                           facts.compare("tags", before.tags == after.tags);
                       });
        if (!row)
            continue;
        row->account = after.owner;
        row->region = after.homeRegion;
    }
}

void Comparison::byoasns()
{
    for (const Byoasn& after : m_after.all<Byoasn>()) {
        DriftRow* row = addByFacts(after, "describe-ipam-byoasn", QStringLiteral("byoasn"), Asn{after.asn}.toString(),
                                   [&](const Byoasn& before, Facts& facts) {
                                       facts.compare("state", before.state == after.state);
                                   });
        if (!row)
            continue;
        row->account = m_after.get(after.ipam).owner;
        row->region = m_after.get(after.ipam).homeRegion;
    }
}

void Comparison::tokens()
{
    for (const VerificationToken& after : m_after.all<VerificationToken>()) {
        const VerificationToken* before = planned(after);
        if (isLeaving(after.state) && (!before || isLeaving(before->state)))
            continue;
        DriftRow* row = addByFacts(after, "describe-ipam-external-resource-verification-tokens",
                                   QStringLiteral("verification-token"), nameTag(after.tags),
                                   [&](const VerificationToken& was, Facts& facts) {
                                       facts.compare("state", isLeaving(was.state) == isLeaving(after.state));
                                       facts.compare("tags", was.tags == after.tags);
                                   });
        if (!row)
            continue;
        row->account = m_after.get(after.ipam).owner;
        row->region = m_after.get(after.ipam).homeRegion;
    }
}

void Comparison::discoveries()
{
    for (const ResourceDiscovery& after : m_after.all<ResourceDiscovery>()) {
        const char* source = "describe-ipam-resource-discoveries";
        const ResourceDiscovery* before = planned(after);
        if ((isLeaving(after.state) && (!before || isLeaving(before->state)))
            || (!isShown(after) && !looked(source, after.owner, after.region))) // each account lists its own
            continue;
        DriftRow* row =
            addByFacts(after, source, QStringLiteral("discovery"), nameTag(after.tags),
                       [&](const ResourceDiscovery& was, Facts& facts) {
                           facts.compare("state", isLeaving(was.state) == isLeaving(after.state));
                           facts.compare("operating-regions", was.operatingRegions == after.operatingRegions);
                           facts.compare("excluded-units", was.excludedUnits == after.excludedUnits);
                           facts.compare("description", was.description == after.description);
                           facts.compare("tags", was.tags == after.tags);
                       });
        if (!row)
            continue;
        row->account = after.owner;
        row->region = after.region;
    }
    const auto ended = [](DiscoveryAssociationState state) {
        return state == DiscoveryAssociationState::DisassociateComplete
            || state == DiscoveryAssociationState::DisassociateInProgress;
    };
    for (const DiscoveryAssociation& after : m_after.all<DiscoveryAssociation>()) {
        const DiscoveryAssociation* before = planned(after);
        if (ended(after.state) && (!before || ended(before->state)))
            continue;
        const ResourceDiscovery& discovery = m_after.get(after.discovery);
        DriftRow* row =
            addByFacts(after, "describe-ipam-resource-discovery-associations", QStringLiteral("discovery-association"),
                       nameTag(discovery.tags), [&](const DiscoveryAssociation& was, Facts& facts) {
                           facts.compare("state", ended(was.state) == ended(after.state));
                           facts.compare("tags", was.tags == after.tags);
                       });
        if (!row)
            continue;
        row->account = m_after.get(after.ipam).owner;
        row->region = m_after.get(after.ipam).homeRegion;
    }
}

void Comparison::scopes()
{
    for (const Scope& after : m_after.all<Scope>()) {
        DriftRow* row = addByFacts(after, "describe-ipam-scopes", QStringLiteral("scope"), m_after.scopeLabel(after.id),
                                   [&](const Scope& before, Facts& facts) {
                                       facts.compare("description", before.description == after.description);
                                       facts.compare("tags", before.tags == after.tags);
                                   });
        if (row && m_before.find(after.id))
            row->scope = after.id;
    }
}

void Comparison::shares()
{
    const auto sorted = [](QStringList list) {
        list.sort();
        return list;
    };
    for (const Share& after : m_after.all<Share>()) {
        if (after.status == ShareStatus::Deleted || after.status == ShareStatus::Deleting)
            continue;
        DriftRow* row =
            addByFacts(after, "get-resource-shares", QStringLiteral("share"), after.name,
                       [&](const Share& before, Facts& facts) {
                           facts.compare("pools", before.pools == after.pools);
                           facts.compare("discoveries", before.discoveries == after.discoveries);
                           facts.compare("principals", sorted(before.principals) == sorted(after.principals));
                           facts.compare("external", before.allowExternal == after.allowExternal);
                           facts.compare("permission", before.permission == after.permission);
                           facts.compare("tags", before.tags == after.tags);
                       });
        if (!row)
            continue;
        row->account = after.owner;
        row->region = after.region;
        if (!after.pools.isEmpty())
            placeIn(*row, after.pools.first());
    }
}

void Comparison::pools()
{
    const QString kind = QStringLiteral("pool");
    for (const Pool& after : m_after.all<Pool>()) {
        const Pool* before = planned(after);
        if (!isShown(after)) {
            if (before && looked("describe-ipam-pools"))
                placeIn(add(DriftVerdict::Missing, kind, m_after.path(after.id), after), after.id);
            continue;
        }
        if (!before) {
            placeIn(add(DriftVerdict::Extra, kind, m_after.path(after.id), after), after.id);
            continue;
        }
        Facts facts;
        facts.compare("locale", before->locale == after.locale);
        facts.compare("service", before->service == after.service);
        facts.compare("advertisable", before->advertisable == after.advertisable);
        facts.compare("min", before->minLength == after.minLength);
        facts.compare("default", before->defaultLength == after.defaultLength);
        facts.compare("max", before->maxLength == after.maxLength);
        facts.compare("required-tags", before->requiredTags == after.requiredTags);
        facts.compare("auto-import", before->autoImport == after.autoImport);
        facts.compare("description", before->description == after.description);
        facts.compare("tags", before->tags == after.tags);
        DriftRow& row = add(facts.names.isEmpty() ? DriftVerdict::Matched : DriftVerdict::Changed, kind,
                            m_after.path(after.id), after);
        row.facts = facts.names;
        placeIn(row, after.id);
    }
}

void Comparison::poolCidrs()
{
    const QString kind = QStringLiteral("pool-cidr");
    for (const PoolCidr& after : m_after.all<PoolCidr>()) {
        const PoolCidr* before = planned(after);
        if (!isShown(after) && !(before && looked("get-ipam-pool-cidrs", after.pool)))
            continue;
        const DriftVerdict verdict = !isShown(after)                ? DriftVerdict::Missing
                                   : !before                        ? DriftVerdict::Extra
                                   : before->pool != after.pool     ? DriftVerdict::Moved
                                   : before->state != after.state   ? DriftVerdict::Changed
                                   : before->advert != after.advert ? DriftVerdict::Changed
                                                                    : DriftVerdict::Matched;
        DriftRow& row = add(verdict, kind, m_after.path(after.pool), after);
        row.cidr = after.cidr;
        placeIn(row, after.pool);
        if (verdict == DriftVerdict::Moved)
            row.facts << QStringLiteral("pool");
        if (verdict == DriftVerdict::Changed)
            row.facts << (before->state != after.state ? QStringLiteral("state") : QStringLiteral("advertised"));
    }
}

void Comparison::allocations()
{
    const QString kind = QStringLiteral("allocation");
    for (const Allocation& after : m_after.all<Allocation>()) {
        if (after.type != AllocationType::Custom) // the others stand with what holds them
            continue;
        const Allocation* before = planned(after);
        if (!isShown(after) && !(before && looked("get-ipam-pool-allocations", after.pool)))
            continue;
        DriftRow& row = add(!isShown(after) ? DriftVerdict::Missing
                            : before        ? DriftVerdict::Matched
                                            : DriftVerdict::Extra,
                            kind, m_after.path(after.pool), after);
        row.cidr = after.cidr;
        row.account = after.owner;
        placeIn(row, after.pool);
    }
}

/// A block that lies in a pool of the plan against that pool's rules (contract §13.2).
void Comparison::rules(const Resource& after, const ResourceCidr& block)
{
    const Allocation* held = m_after.find(block.allocation);
    const Pool* pool = held ? m_after.find(held->pool) : nullptr;
    if (!pool)
        return;
    const auto violations =
        poolRuleViolations(m_after, *pool,
                           {block.cidr.length(), after.seenTags, after.region, after.owner, block.cidr.toString()});
    if (violations.empty())
        return;
    DriftRow& row = add(DriftVerdict::RuleBreaking, toWire(after.kind), nameOf(after), after);
    row.cidr = block.cidr;
    placeIn(row, block);
    row.account = after.owner;
    row.region = after.region;
    row.violations = QList<Error>(violations.begin(), violations.end());
}

Comparison::Watching Comparison::watching(const Plan& plan, const Resource& resource) const
{
    Watching watching;
    if (resource.kind != ResourceKind::Vpc) // a subnet goes with its VPC
        return watching;
    for (const ResourceCidrId id : plan.cidrsOf(resource.id)) {
        const ResourceCidr* planned = m_before.find(id);
        const ResourceCidr* shown = m_after.find(id);
        if (!planned || !shown || !isShown(*shown) || !planned->scope)
            continue;
        watching.scopes.emplace(shown->cidr, plan.get(id).scope);
        watching.ignored.emplace(shown->cidr, !plan.get(id).monitored);
    }
    return watching;
}

/// The blocks of something that is both planned and there.
void Comparison::blocks(const Resource& after)
{
    std::vector<const ResourceCidr*> gone, came;
    // What was seen once and is there no more, the import drops: the plan before it still knows.
    for (const ResourceCidrId id : m_before.cidrsOf(after.id))
        if (const ResourceCidr* now = m_after.find(id); (!now || !isShown(*now)) && isLookedAt(after, m_before.get(id)))
            gone.push_back(&m_before.get(id));
    for (const ResourceCidrId id : m_after.cidrsOf(after.id))
        if (const ResourceCidr& block = m_after.get(id); isShown(block) && !m_before.find(id))
            came.push_back(&block);
    for (const Family family : {Family::IPv4, Family::IPv6}) {
        const auto ofFamily = [family](const ResourceCidr* block) { return block->cidr.family() == family; };
        while (true) {
            const auto old = std::find_if(gone.begin(), gone.end(), ofFamily);
            const auto fresh = std::find_if(came.begin(), came.end(), ofFamily);
            if (old == gone.end() && fresh == came.end())
                break;
            const bool both = old != gone.end() && fresh != came.end();
            DriftRow& row = add(both                ? DriftVerdict::Resized
                                : old != gone.end() ? DriftVerdict::Missing
                                                    : DriftVerdict::Extra,
                                toWire(after.kind), nameOf(after), after);
            row.account = after.owner;
            row.region = after.region;
            row.planned = row.shown = {};
            if (old != gone.end()) {
                row.cidr = (*old)->cidr;
                row.planned = (*old)->id;
                row.wasSeen = (*old)->basis == Basis::Seen;
            }
            if (fresh != came.end()) {
                (both ? row.seen : row.cidr) = (*fresh)->cidr;
                row.shown = (*fresh)->id;
            }
            placeIn(row, old != gone.end() ? **old : **fresh);
            if (old != gone.end())
                gone.erase(old);
            if (fresh != came.end())
                came.erase(fresh);
        }
    }
}

bool Comparison::isMonitored(const Resource& resource, ScopeId scope)
{
    const Scope* around = m_before.find(scope);
    const Ipam* ipam = around ? m_before.find(around->ipam) : nullptr;
    if (!ipam)
        return false;
    auto sight = m_sights.find(ipam->id);
    if (sight == m_sights.end()) {
        Ipam seer = *ipam;
        if (seer.owner.isEmpty())
            seer.owner = m_before.settings().owner;
        sight = m_sights.emplace(seer.id, IpamSight(m_before, seer)).first;
    }
    return sight->second.sees(resource);
}

bool Comparison::isLookedAt(const Resource& holder, const ResourceCidr& block)
{
    if (looked(holder.kind == ResourceKind::Subnet ? "describe-subnets" : "describe-vpcs", holder.owner, holder.region))
        return true;
    if (m_scopes.contains(block.scope) && isMonitored(holder, block.scope))
        return true;
    const Allocation* held = m_before.find(block.allocation);
    return held && looked("get-ipam-pool-allocations", held->pool);
}

bool Comparison::isLookedAt(const Resource& resource)
{
    if (looked(resource.kind == ResourceKind::Subnet ? "describe-subnets" : "describe-vpcs", resource.owner,
               resource.region))
        return true;
    const auto& blocks = m_before.cidrsOf(resource.id);
    return std::any_of(blocks.begin(), blocks.end(),
                       [&](ResourceCidrId id) { return isLookedAt(resource, m_before.get(id)); });
}

void Comparison::resources()
{
    for (const Resource& after : m_after.all<Resource>()) {
        const Resource* before = planned(after);
        const bool isShownNow = isShown(after);
        if (!isShownNow && !(before && isLookedAt(after)))
            continue;
        DriftVerdict verdict = DriftVerdict::Matched;
        QStringList facts;
        if (!isShownNow) {
            verdict = DriftVerdict::Missing;
        } else if (!before) {
            verdict = DriftVerdict::Extra;
        } else {
            if (before->owner != after.owner)
                facts << QStringLiteral("owner");
            if (before->region != after.region)
                facts << QStringLiteral("region");
            const Watching planned = watching(m_before, after), shown = watching(m_after, after);
            if (planned.scopes != shown.scopes)
                facts << QStringLiteral("scope");
            verdict = facts.isEmpty() ? DriftVerdict::Matched : DriftVerdict::Moved;
            if (facts.isEmpty() && planned.ignored != shown.ignored)
                facts << QStringLiteral("monitoring");
            if (facts.isEmpty() && before->tags != after.seenTags)
                facts << QStringLiteral("tags");
            if (verdict == DriftVerdict::Matched && !facts.isEmpty())
                verdict = DriftVerdict::Changed;
        }
        DriftRow& row = add(verdict, toWire(after.kind), nameOf(after), after);
        row.account = after.owner;
        row.region = after.region;
        row.facts = facts;
        if (const auto& cidrs = m_after.cidrsOf(after.id); !cidrs.empty()) {
            row.cidr = m_after.get(cidrs.front()).cidr;
            placeIn(row, m_after.get(cidrs.front()));
        }
        if (!isShownNow)
            continue;
        if (before)
            blocks(after);
        for (const ResourceCidrId id : m_after.cidrsOf(after.id))
            if (const ResourceCidr& block = m_after.get(id); isShown(block))
                rules(after, block);
    }
}

/// Something planned that is missing and something there that is extra may be the same: the same name in the same place with
/// another block was resized, the same block in another place was moved.
void Comparison::pairUp()
{
    const auto isResource = [](const DriftRow& row) {
        return row.kind == toWire(ResourceKind::Vpc) || row.kind == toWire(ResourceKind::Subnet);
    };
    for (DriftRow& gone : m_rows) {
        if (gone.verdict != DriftVerdict::Missing || !isResource(gone))
            continue;
        const auto twin = std::find_if(m_rows.begin(), m_rows.end(), [&](const DriftRow& came) {
            if (came.verdict != DriftVerdict::Extra || came.kind != gone.kind)
                return false;
            const bool samePlace = came.account == gone.account && came.region == gone.region;
            const bool sameName = !gone.subject.isEmpty() && came.subject == gone.subject;
            return samePlace ? sameName : came.cidr == gone.cidr;
        });
        if (twin == m_rows.end())
            continue;
        gone.verdict = twin->cidr == gone.cidr ? DriftVerdict::Moved : DriftVerdict::Resized;
        if (gone.verdict == DriftVerdict::Moved) {
            if (twin->account != gone.account)
                gone.facts << QStringLiteral("owner");
            if (twin->region != gone.region)
                gone.facts << QStringLiteral("region");
            gone.account = twin->account;
            gone.region = twin->region;
        } else {
            gone.seen = twin->cidr;
        }
        gone.id = twin->id;
        gone.shown = twin->shown;
        twin->kind.clear(); // said already
    }
    std::erase_if(m_rows, [](const DriftRow& row) { return row.kind.isEmpty(); });
}

void Comparison::markPlannedToGo()
{
    for (DriftRow& row : m_rows) {
        if (row.verdict != DriftVerdict::Extra || m_stillThere.isEmpty())
            continue;
        const QString cidr = row.cidr.isNull() ? QString() : u'/' + row.cidr.toString();
        const QString holder = row.kind == QLatin1String("pool-cidr") ? m_after.textId(row.pool) : row.id;
        row.isPlannedToGo = m_stillThere.contains(row.id) || m_stillThere.contains(holder + cidr);
    }
}

} // namespace

std::vector<DriftRow> driftOf(const Plan& plan, const ImportPlan& import) { return Comparison(plan, import).run(); }

} // namespace cadastre

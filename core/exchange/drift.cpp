// SPDX-License-Identifier: GPL-3.0-or-later
// Pools, their space, and what draws it.
#include "exchange/drift.h"

#include "exchange/driftcomparison.h"
#include "plan/poolrules.h"

#include <algorithm>

namespace cadastre {

namespace {

bool isLeaving(CidrState state) { return state == CidrState::PendingDeprovision || state == CidrState::Deprovisioned; }

/// The same thing with another block: of the same length, it was moved.
DriftVerdict withAnotherBlock(const Prefix& planned, const Prefix& seen)
{
    return planned.family() == seen.family() && planned.length() == seen.length() ? DriftVerdict::Moved
                                                                                  : DriftVerdict::Resized;
}

} // namespace

void DriftComparison::placeIn(DriftRow& row, PoolId pool) const
{
    while (pool && !m_before.find(pool))
        pool = m_after.get(pool).source; // a pool that is not planned lies in what is
    row.pool = pool;
    if (pool)
        row.scope = m_before.get(pool).scope;
}

void DriftComparison::placeIn(DriftRow& row, const ResourceCidr& block) const
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
PoolId DriftComparison::poolAround(const std::vector<PoolId>& pools, const Prefix& cidr) const
{
    for (const PoolId pool : pools) {
        if (!m_before.space(pool).blockCovering(cidr))
            continue;
        const PoolId inner = poolAround(m_before.childPools(pool), cidr);
        return inner ? inner : pool;
    }
    return {};
}

void DriftComparison::pools()
{
    const QString kind = QStringLiteral("pool");
    for (const Pool& after : m_after.all<Pool>()) {
        const Pool* before = planned(after);
        if (!isShown(after)) {
            if (isMissing(after.id))
                placeIn(add(DriftVerdict::Missing, kind, m_after.path(after.id), after), after.id);
            continue;
        }
        if (!before) {
            placeIn(add(DriftVerdict::Extra, kind, m_after.path(after.id), after), after.id);
            continue;
        }
        DriftFacts facts;
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

void DriftComparison::poolCidrs()
{
    const QString kind = QStringLiteral("pool-cidr");
    for (const PoolCidr& after : m_after.all<PoolCidr>()) {
        const PoolCidr* before = planned(after);
        if (isShown(after) ? !before && isLeaving(after.state)
                           : !before || before->state == CidrState::Deprovisioned
                                 || !(looked("get-ipam-pool-cidrs", after.pool) || isMissing(after.pool)))
            continue; // AWS lists what was deprovisioned for a while (contract U26)
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
    pairPoolCidrs();
}

/// A CIDR that is not there any more, and one of the same pool upon it, are one that was resized.
void DriftComparison::pairPoolCidrs()
{
    std::map<PoolId, std::vector<DriftRow*>> came;
    for (DriftRow& row : m_rows)
        if (const auto* id = std::get_if<PoolCidrId>(&row.shown); id && row.verdict == DriftVerdict::Extra)
            came[m_after.get(*id).pool].push_back(&row);
    for (DriftRow& gone : m_rows) {
        const auto* id = std::get_if<PoolCidrId>(&gone.planned);
        const PoolCidr* now = id ? m_after.find(*id) : nullptr;
        const bool isAway = gone.verdict == DriftVerdict::Missing
                         || (gone.verdict == DriftVerdict::Changed && now && isLeaving(now->state));
        const auto others = id && isAway ? came.find(m_before.get(*id).pool) : came.end();
        if (others == came.end())
            continue;
        const auto twin = std::find_if(others->second.begin(), others->second.end(), [&](const DriftRow* row) {
            return row->verdict == DriftVerdict::Extra && row->cidr.overlaps(gone.cidr);
        });
        if (twin == others->second.end())
            continue;
        gone.verdict = DriftVerdict::Resized;
        gone.facts.clear();
        gone.seen = (*twin)->cidr;
        gone.id = (*twin)->id;
        gone.shown = (*twin)->shown;
        (*twin)->kind.clear(); // said already
        others->second.erase(twin);
    }
}

void DriftComparison::allocations()
{
    const QString kind = QStringLiteral("allocation");
    // What was seen once and made way for something else, the import drops: the plan before it still knows.
    for (const Allocation& before : m_before.all<Allocation>())
        if (before.type == AllocationType::Custom && !m_after.find(before.id)
            && (looked("get-ipam-pool-allocations", before.pool) || isMissing(before.pool))) {
            DriftRow& row = add(DriftVerdict::Missing, kind, m_after.path(before.pool), before);
            row.cidr = before.cidr;
            row.account = before.owner;
            placeIn(row, before.pool);
        }
    for (const Allocation& after : m_after.all<Allocation>()) {
        if (after.type != AllocationType::Custom) // the others stand with what holds them
            continue;
        const Allocation* before = planned(after);
        if (!isShown(after) && !(before && (looked("get-ipam-pool-allocations", after.pool) || isMissing(after.pool))))
            continue;
        DriftFacts facts;
        if (before && isShown(after)) {
            facts.compare("description", before->description == after.description);
            facts.compare("tags", before->tags == after.tags);
        }
        DriftRow& row = add(!isShown(after)         ? DriftVerdict::Missing
                            : !before               ? DriftVerdict::Extra
                            : facts.names.isEmpty() ? DriftVerdict::Matched
                                                    : DriftVerdict::Changed,
                            kind, m_after.path(after.pool), after);
        row.facts = facts.names;
        row.cidr = after.cidr;
        row.account = after.owner;
        placeIn(row, after.pool);
    }
}

/// A block that lies in a pool of the plan against that pool's rules (contract §13.2).
void DriftComparison::rules(const Resource& after, const ResourceCidr& block)
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

DriftComparison::Watching DriftComparison::watching(const Plan& plan, const Resource& resource) const
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
void DriftComparison::blocks(const Resource& after)
{
    std::vector<const ResourceCidr*> gone, came;
    // What was seen once and is there no more, the import drops: the plan before it still knows.
    for (const ResourceCidrId id : m_before.cidrsOf(after.id))
        if (const ResourceCidr* now = m_after.find(id); (!now || !isShown(*now)) && isLookedAt(after, m_before.get(id)))
            gone.push_back(&m_before.get(id));
    for (const ResourceCidrId id : m_after.cidrsOf(after.id))
        if (const ResourceCidr& block = m_after.get(id); isShown(block) && !m_before.find(id))
            came.push_back(&block);
    addBlocks(after, std::move(gone), std::move(came));
}

/// The blocks of what was made again under another id: those that only the one or the other has.
void DriftComparison::blocksOf(const Resource& gone, const Resource& madeAgain)
{
    const auto others = [](const Plan& plan, const Resource& resource, const Plan& otherPlan, const Resource& other) {
        std::vector<const ResourceCidr*> blocks;
        const auto& theirs = otherPlan.cidrsOf(other.id);
        for (const ResourceCidrId id : plan.cidrsOf(resource.id))
            if (std::none_of(theirs.begin(), theirs.end(),
                             [&](ResourceCidrId their) { return otherPlan.get(their).cidr == plan.get(id).cidr; }))
                blocks.push_back(&plan.get(id));
        return blocks;
    };
    auto missing = others(m_before, gone, m_after, madeAgain), extra = others(m_after, madeAgain, m_before, gone);
    std::erase_if(missing, [&](const ResourceCidr* block) { return !isLookedAt(gone, *block); });
    std::erase_if(extra, [&](const ResourceCidr* block) { return !isShown(*block); });
    addBlocks(madeAgain, std::move(missing), std::move(extra));
}

/// A block that is gone and one that came are one that was moved or resized.
void DriftComparison::addBlocks(const Resource& after, std::vector<const ResourceCidr*> gone,
                                std::vector<const ResourceCidr*> came)
{
    for (const Family family : {Family::IPv4, Family::IPv6}) {
        const auto ofFamily = [family](const ResourceCidr* block) { return block->cidr.family() == family; };
        while (true) {
            const auto old = std::find_if(gone.begin(), gone.end(), ofFamily);
            const auto fresh = std::find_if(came.begin(), came.end(), ofFamily);
            if (old == gone.end() && fresh == came.end())
                break;
            const bool both = old != gone.end() && fresh != came.end();
            DriftRow& row = add(both                ? withAnotherBlock((*old)->cidr, (*fresh)->cidr)
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

bool DriftComparison::isMonitored(const Resource& resource, ScopeId scope)
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

bool DriftComparison::isLookedAt(const Resource& holder, const ResourceCidr& block)
{
    if (looked(holder.kind == ResourceKind::Subnet ? "describe-subnets" : "describe-vpcs", holder.owner, holder.region))
        return true;
    if (m_scopes.contains(block.scope) && isMonitored(holder, block.scope))
        return true;
    const Allocation* held = m_before.find(block.allocation);
    return held && looked("get-ipam-pool-allocations", held->pool);
}

bool DriftComparison::isLookedAt(const Resource& resource)
{
    if (looked(resource.kind == ResourceKind::Subnet ? "describe-subnets" : "describe-vpcs", resource.owner,
               resource.region))
        return true;
    const auto& blocks = m_before.cidrsOf(resource.id);
    return std::any_of(blocks.begin(), blocks.end(),
                       [&](ResourceCidrId id) { return isLookedAt(resource, m_before.get(id)); });
}

void DriftComparison::resources()
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

/// What else of a planned resource is otherwise with one that is in its place.
QStringList DriftComparison::otherFacts(const DriftRow& gone, const DriftRow& came) const
{
    const auto* planned = std::get_if<ResourceId>(&gone.planned);
    const auto* shown = std::get_if<ResourceId>(&came.shown);
    DriftFacts facts;
    if (planned && shown)
        facts.compare("tags", m_before.get(*planned).tags == m_after.get(*shown).seenTags);
    return facts.names;
}

/// Something planned that is missing and something there that is extra may be the same: the same name in the same place with
/// another block was resized or moved, the same block in another place was moved; in the same place it was made again.
void DriftComparison::pairUp()
{
    const auto isResource = [](const DriftRow& row) {
        return row.kind == toWire(ResourceKind::Vpc) || row.kind == toWire(ResourceKind::Subnet);
    };
    using Rows = std::vector<std::size_t>;
    std::map<std::tuple<QString, AccountNumber, RegionName, QString>, Rows> byName; // kind, place, name
    std::map<std::pair<QString, Prefix>, Rows> byBlock;                             // kind, block
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (const DriftRow& row = m_rows[i]; row.verdict == DriftVerdict::Extra && isResource(row)) {
            byName[{row.kind, row.account, row.region, row.subject}].push_back(i);
            byBlock[{row.kind, row.cidr}].push_back(i);
        }
    std::vector<std::pair<ResourceId, ResourceId>> madeAgain;
    for (DriftRow& gone : m_rows) {
        if (gone.verdict != DriftVerdict::Missing || !isResource(gone))
            continue;
        const std::size_t none = m_rows.size();
        const auto first = [&](const Rows& rows, const auto& is) {
            const auto found = std::find_if(rows.begin(), rows.end(), [&](std::size_t at) { return is(m_rows[at]); });
            return found == rows.end() ? none : *found;
        };
        const auto isInPlace = [&](const DriftRow& came) {
            return came.account == gone.account && came.region == gone.region;
        };
        Rows& named = byName[{gone.kind, gone.account, gone.region, gone.subject}];
        Rows& there = byBlock[{gone.kind, gone.cidr}];
        std::size_t at = first(named, [&](const DriftRow& came) {
            return came.cidr == gone.cidr && (!gone.subject.isEmpty() || vpcOf(came) == vpcOf(gone));
        });
        if (at == none)
            at = std::min(gone.subject.isEmpty() || named.empty() ? none : named.front(),
                          first(there, [&](const DriftRow& came) { return !isInPlace(came); }));
        if (at == none)
            continue;
        DriftRow& twin = m_rows[at];
        std::erase(byName[{twin.kind, twin.account, twin.region, twin.subject}], at);
        std::erase(byBlock[{twin.kind, twin.cidr}], at);
        if (twin.cidr == gone.cidr && isInPlace(twin)) {
            gone.facts = otherFacts(gone, twin);
            gone.verdict = gone.facts.isEmpty() ? DriftVerdict::Matched : DriftVerdict::Changed;
            if (const auto* was = std::get_if<ResourceId>(&gone.planned), *is = std::get_if<ResourceId>(&twin.shown);
                was && is)
                madeAgain.emplace_back(*was, *is);
        } else if (twin.cidr == gone.cidr) {
            gone.verdict = DriftVerdict::Moved;
            if (twin.account != gone.account)
                gone.facts << QStringLiteral("owner");
            if (twin.region != gone.region)
                gone.facts << QStringLiteral("region");
            gone.account = twin.account;
            gone.region = twin.region;
        } else {
            gone.verdict = withAnotherBlock(gone.cidr, twin.cidr);
            gone.seen = twin.cidr;
        }
        gone.id = twin.id;
        gone.shown = twin.shown;
        twin.kind.clear(); // said already
    }
    std::erase_if(m_rows, [](const DriftRow& row) { return row.kind.isEmpty(); });
    for (const auto& [was, is] : madeAgain)
        blocksOf(m_before.get(was), m_after.get(is));
}

/// Of a subnet, planned or there.
ResourceId DriftComparison::vpcOf(const DriftRow& row) const
{
    if (const auto* shown = std::get_if<ResourceId>(&row.shown))
        return m_after.get(*shown).vpc;
    const auto* planned = std::get_if<ResourceId>(&row.planned);
    return planned ? m_before.get(*planned).vpc : ResourceId{};
}

void DriftComparison::markPlannedToGo()
{
    for (DriftRow& row : m_rows) {
        if (row.verdict != DriftVerdict::Extra || m_stillThere.isEmpty())
            continue;
        const QString cidr = row.cidr.isNull() ? QString() : u'/' + row.cidr.toString();
        const QString holder = row.kind == QLatin1String("pool-cidr") ? m_after.textId(row.pool) : row.id;
        row.isPlannedToGo = m_stillThere.contains(row.id) || m_stillThere.contains(holder + cidr);
    }
}

std::vector<DriftRow> driftOf(const Plan& plan, const ImportPlan& import)
{
    return DriftComparison(plan, import).run();
}

} // namespace cadastre

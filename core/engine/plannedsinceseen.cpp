// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plannedsinceseen.h"

#include "change/apply.h"
#include "engine/workspace.h"
#include "exchange/plannededits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace cadastre {

namespace {

/// What the journal says of an entry that took changes from elsewhere.
struct Taking {
    bool isFromAws = false; ///< what it removes is gone, not planned to go
    QStringList gone;
};

/// Journals that do not say it are known by what importers called their step.
bool wasFromAwsByItsName(const QString& summary)
{
    const bool isPlan = summary == QLatin1String("import json") || summary == QLatin1String("import-json");
    return summary == QLatin1String("adopt-drift") || (summary.startsWith(QLatin1String("import")) && !isPlan);
}

Taking takingOf(const JournalEntry& entry)
{
    Taking taking;
    if (!entry.command.contains("\"take-changes\""))
        return taking;
    const QJsonObject command = QJsonDocument::fromJson(entry.command).object();
    const QJsonValue said = command[QLatin1String("isFromAws")];
    taking.isFromAws =
        said.isBool() ? said.toBool() : wasFromAwsByItsName(command[QLatin1String("summary")].toString());
    for (const QJsonValue id : command[QLatin1String("gone")].toArray())
        taking.gone << id.toString();
    return taking;
}

/// Rows of one kind as AWS showed them, of those that a step changed since.
template <class E>
class ShownRows {
public:
    [[nodiscard]] bool isEmpty() const { return m_positions.at.isEmpty(); }
    /// The first that is told of a row holds.
    void remember(const E& row)
    {
        if (m_positions.at.contains(row.id.value))
            return;
        m_positions.at.insert(row.id.value, static_cast<std::uint32_t>(m_rows.size()));
        m_rows.push_back(row);
    }
    void forget(Id<E> id)
    {
        if (const auto known = m_positions.at.constFind(id.value); known != m_positions.at.cend()) {
            m_rows[*known].reset();
            m_positions.at.erase(known);
        }
    }
    template <class Fn>
    void forEach(Fn&& f) const
    {
        for (const std::optional<E>& row : m_rows)
            if (row)
                f(*row);
    }

private:
    std::vector<std::optional<E>> m_rows; ///< nothing: forgotten
    RowPositions<E> m_positions;
};

/// Collects what steps removed and edited, in the order of the journal.
class Collection {
public:
    explicit Collection(const Plan& plan) : m_plan(plan) {}

    void add(const ChangeSet& changes)
    {
        forEachKind([&]<class E>() {
            for (const RowChange<E>& change : changes.of<E>()) {
                if (change.isRemove() && !m_plan.find(change.id()) && !m_rows.find(change.id()))
                    m_rows.add<E>({change.before, std::nullopt});
                if constexpr (!decidedFields<E>.empty())
                    edit(change);
            }
        });
    }
    void take(const QStringList& gone)
    {
        for (const QString& id : gone)
            m_gone.insert(id);
    }
    /// What an import showed: rows are as AWS has them.
    void show(const ChangeSet& changes)
    {
        forEachKind([&]<class E>() {
            for (const RowChange<E>& change : changes.of<E>())
                std::get<ShownRows<E>>(m_shown).forget(change.id());
        });
    }
    [[nodiscard]] bool hasEdits() const
    {
        bool has = false;
        forEachKind([&]<class E>() { has = has || !std::get<ShownRows<E>>(m_shown).isEmpty(); });
        return has;
    }
    [[nodiscard]] PlannedSinceSeen result() const
    {
        PlannedSinceSeen removals;
        const auto each = [&]<class E>(const std::vector<RowChange<E>>& rows) {
            for (const RowChange<E>& change : rows)
                collect(*change.before, removals);
        };
        each(m_rows.of<Account>());
        each(m_rows.of<Ipam>());
        each(m_rows.of<Scope>());
        each(m_rows.of<Pool>());
        each(m_rows.of<PoolCidr>());
        each(m_rows.of<Allocation>());
        each(m_rows.of<Resource>());
        each(m_rows.of<ResourceCidr>());
        each(m_rows.of<Share>());
        each(m_rows.of<VerificationToken>());
        each(m_rows.of<ResourceDiscovery>());
        each(m_rows.of<DiscoveryAssociation>());
        forEachKind([&]<class E>() {
            std::get<ShownRows<E>>(m_shown).forEach([&](const E& shown) {
                const E* now = m_plan.find(shown.id);
                if (now && !editedFields(RowChange<E>{shown, *now}).isEmpty())
                    removals.edits.update(shown, *now);
            });
        });
        return removals;
    }

private:
    template <class... Es>
    static std::tuple<ShownRows<Es>...> shownOf(TypeList<Es...>);
    template <class E>
    void edit(const RowChange<E>& change)
    {
        auto& shown = std::get<ShownRows<E>>(m_shown);
        if (change.isRemove())
            shown.forget(change.id());
        else if (!change.isInsert() && change.before->basis == Basis::Seen)
            shown.remember(*change.before);
    }

    template <class E>
    void collect(const E& row, PlannedSinceSeen& removals) const
    {
        if (row.basis != Basis::Seen) {
            if constexpr (std::is_same_v<E, Allocation>)
                if (row.resource || row.childPool) // space is taken by what takes it
                    removals.rows.remove(row);
            return;
        }
        PlannedRemoval thing = described(row);
        if (m_gone.contains(thing.ids.first()) || isThereAgain(row))
            return;
        removals.things.push_back(std::move(thing));
        removals.rows.remove(row);
    }

    /// The same thing under another handle: it was imported or planned anew.
    template <class E>
    [[nodiscard]] bool isThereAgain(const E& row) const
    {
        if constexpr (std::is_same_v<E, Account>)
            return m_plan.account(row.number) != nullptr;
        else if constexpr (std::is_same_v<E, PoolCidr>)
            return m_plan.find(row.pool) && holds(m_plan.cidrsOf(row.pool), row.cidr);
        else if constexpr (std::is_same_v<E, ResourceCidr>)
            return m_plan.find(row.resource) && holds(m_plan.cidrsOf(row.resource), row.cidr);
        else
            return bool(m_plan.byTextId<E>(m_plan.textId(row)));
    }
    template <class Ids>
    [[nodiscard]] bool holds(const Ids& ids, const Prefix& cidr) const
    {
        return std::any_of(ids.begin(), ids.end(), [&](auto id) { return m_plan.get(id).cidr == cidr; });
    }

    /// A row of the plan, or one that went.
    template <class E>
    [[nodiscard]] const E* rowOf(Id<E> id) const
    {
        if (const E* row = m_plan.find(id))
            return row;
        const RowChange<E>* change = m_rows.find(id);
        return change ? &*change->before : nullptr;
    }
    template <class E>
    [[nodiscard]] QString idOf(Id<E> id) const
    {
        const E* row = rowOf(id);
        return row ? m_plan.textId(*row) : QString();
    }
    [[nodiscard]] RegionName homeOf(const Scope* scope) const
    {
        const Ipam* ipam = scope ? rowOf(scope->ipam) : nullptr;
        return ipam ? ipam->homeRegion : RegionName();
    }

    [[nodiscard]] PlannedRemoval described(const Account& row) const
    {
        return {{row.number.toString()}, QStringLiteral("list-accounts")};
    }
    [[nodiscard]] PlannedRemoval described(const Ipam& row) const
    {
        return {{m_plan.textId(row)}, QStringLiteral("describe-ipams"), row.owner, row.homeRegion};
    }
    [[nodiscard]] PlannedRemoval described(const Scope& row) const
    {
        return {{m_plan.textId(row)}, QStringLiteral("describe-ipam-scopes"), {}, homeOf(&row)};
    }
    [[nodiscard]] PlannedRemoval described(const Pool& row) const
    {
        return {{m_plan.textId(row)}, QStringLiteral("describe-ipam-pools"), row.owner, homeOf(rowOf(row.scope))};
    }
    [[nodiscard]] PlannedRemoval described(const PoolCidr& row) const
    {
        const QString pool = idOf(row.pool);
        return {{m_plan.textId(row), pool + u'/' + row.cidr.toString()},
                QStringLiteral("get-ipam-pool-cidrs"),
                {},
                {},
                pool};
    }
    [[nodiscard]] PlannedRemoval described(const Allocation& row) const
    {
        return {{m_plan.textId(row)}, QStringLiteral("get-ipam-pool-allocations"), {}, {}, idOf(row.pool)};
    }
    [[nodiscard]] static QString listingOf(ResourceKind kind)
    {
        return kind == ResourceKind::Vpc    ? QStringLiteral("describe-vpcs")
             : kind == ResourceKind::Subnet ? QStringLiteral("describe-subnets")
                                            : QStringLiteral("get-ipam-resource-cidrs");
    }
    /// What IPAM lists is listed in the IPAM's account and Region, wherever the resource is: by its scope.
    [[nodiscard]] PlannedRemoval described(QStringList ids, const Resource& holder, ScopeId scope) const
    {
        const QString listing = listingOf(holder.kind);
        if (listing == QLatin1String("get-ipam-resource-cidrs") && scope)
            return {std::move(ids), listing, {}, {}, {}, idOf(scope)};
        return {std::move(ids), listing, holder.owner, holder.region};
    }
    [[nodiscard]] PlannedRemoval described(const Resource& row) const
    {
        const auto& blocks = m_rows.of<ResourceCidr>();
        const auto block = std::find_if(blocks.begin(), blocks.end(), [&](const RowChange<ResourceCidr>& change) {
            return change.before->resource == row.id;
        });
        return described({m_plan.textId(row)}, row, block == blocks.end() ? ScopeId() : block->before->scope);
    }
    [[nodiscard]] PlannedRemoval described(const ResourceCidr& row) const
    {
        const Resource* holder = rowOf(row.resource);
        if (!holder)
            return {{m_plan.textId(row)}, {}};
        return described({m_plan.textId(row), m_plan.textId(*holder) + u'/' + row.cidr.toString()}, *holder, row.scope);
    }
    [[nodiscard]] PlannedRemoval described(const Share& row) const
    {
        const QString id = m_plan.textId(row);
        return {{id, id.section(u'/', -1)}, QStringLiteral("get-resource-shares"), row.owner, row.region};
    }

    [[nodiscard]] PlannedRemoval described(const VerificationToken& row) const
    {
        return ofIpam(m_plan.textId(row), "describe-ipam-external-resource-verification-tokens", row.ipam);
    }
    [[nodiscard]] PlannedRemoval described(const DiscoveryAssociation& row) const
    {
        return ofIpam(m_plan.textId(row), "describe-ipam-resource-discovery-associations", row.ipam);
    }
    [[nodiscard]] PlannedRemoval ofIpam(const QString& id, const char* listing, IpamId ipam) const
    {
        const Ipam* row = rowOf(ipam);
        return {{id},
                QString::fromLatin1(listing),
                row ? row->owner : AccountNumber(),
                row ? row->homeRegion : RegionName()};
    }
    [[nodiscard]] PlannedRemoval described(const ResourceDiscovery& row) const
    {
        return {{m_plan.textId(row)}, QStringLiteral("describe-ipam-resource-discoveries"), row.owner, row.region};
    }

    const Plan& m_plan;
    ChangeSet m_rows;
    QSet<QString> m_gone;
    decltype(shownOf(EntityKinds{})) m_shown;
};

/// Puts rows back in a plan of what was seen, each once what it stands on is there.
class Restoring {
public:
    explicit Restoring(Plan plan) : m_plan(std::move(plan)) {}

    void putAll(const ChangeSet& rows)
    {
        bool isMore = true;
        while (isMore) { // pools stand on pools, and subnets on VPCs
            isMore = false;
            const auto each = [&]<class E>(const std::vector<RowChange<E>>& removed) {
                for (const RowChange<E>& change : removed)
                    isMore = put(*change.before) || isMore;
            };
            each(rows.of<Ipam>());
            each(rows.of<Scope>());
            each(rows.of<VerificationToken>());
            each(rows.of<ResourceDiscovery>());
            each(rows.of<DiscoveryAssociation>());
            each(rows.of<Resource>());
            each(rows.of<Pool>());
            each(rows.of<PoolCidr>());
            each(rows.of<Allocation>());
            each(rows.of<ResourceCidr>());
            each(rows.of<Share>());
        }
    }
    [[nodiscard]] Plan plan() && { return std::move(m_plan); }

private:
    template <class E>
    bool put(E row)
    {
        if (m_plan.find(row.id) || !isPlaceable(row))
            return false;
        ChangeSet step;
        step.insert(std::move(row));
        apply(m_plan, step);
        return true;
    }
    template <class E>
    [[nodiscard]] bool isThere(Id<E> id) const
    {
        return !id || m_plan.find(id);
    }
    template <class E>
    void dropMissing(Id<E>& id) const
    {
        if (!isThere(id))
            id = {};
    }
    [[nodiscard]] bool isPlaceable(const Ipam&) const { return true; }
    [[nodiscard]] bool isPlaceable(const Scope& row) const { return m_plan.find(row.ipam); }
    [[nodiscard]] bool isPlaceable(const VerificationToken& row) const { return m_plan.find(row.ipam); }
    [[nodiscard]] bool isPlaceable(const ResourceDiscovery&) const { return true; }
    [[nodiscard]] bool isPlaceable(const DiscoveryAssociation& row) const
    {
        return m_plan.find(row.ipam) && m_plan.find(row.discovery);
    }
    [[nodiscard]] bool isPlaceable(Resource& row) const
    {
        row.tags = row.seenTags;
        return isThere(row.vpc);
    }
    [[nodiscard]] bool isPlaceable(const Pool& row) const
    {
        return m_plan.find(row.scope) && isThere(row.source) && isThere(row.sourceResource);
    }
    [[nodiscard]] bool isPlaceable(PoolCidr& row) const
    {
        if (!m_plan.find(row.pool))
            return false;
        dropMissing(row.sourceAllocation);
        const auto& blocks = m_plan.space(row.pool).blocks;
        return std::none_of(blocks.begin(), blocks.end(),
                            [&](const auto& block) { return block.first.overlaps(row.cidr); });
    }
    [[nodiscard]] bool isPlaceable(const Allocation& row) const
    {
        if (!m_plan.find(row.pool) || !isThere(row.childPool) || !isThere(row.resource))
            return false;
        const PoolBlock* block = m_plan.space(row.pool).blockCovering(row.cidr);
        return block && block->map.isFree(row.cidr);
    }
    [[nodiscard]] bool isPlaceable(ResourceCidr& row) const
    {
        dropMissing(row.allocation);
        dropMissing(row.pendingScope);
        return m_plan.find(row.resource) && m_plan.find(row.scope);
    }
    [[nodiscard]] bool isPlaceable(Share& row) const
    {
        row.pools.removeIf([this](PoolId pool) { return !m_plan.find(pool); });
        row.discoveries.removeIf([this](ResourceDiscoveryId one) { return !m_plan.find(one); });
        return true;
    }

    Plan m_plan;
};

} // namespace

Result<PlannedSinceSeen> plannedSinceSeen(const Workspace& workspace)
{
    const Journal& journal = workspace.journal();
    const QSet<qint64> undone = journal.undone();
    Collection collection(workspace.plan());
    for (const JournalEntry& entry : journal.entries()) {
        if (entry.undoes != 0 || undone.contains(entry.seq) || undone.contains(entry.cause))
            continue;
        const Taking taking = takingOf(entry);
        if (taking.isFromAws) {
            collection.take(taking.gone);
            if (!collection.hasEdits())
                continue; // of a large import nothing more has to be known
        }
        const auto changes = journal.changes(entry.seq);
        if (!changes)
            return tl::unexpected(changes.error());
        taking.isFromAws ? collection.show(*changes) : collection.add(*changes);
    }
    return collection.result();
}

Plan asSeen(Plan seen, const PlannedSinceSeen& planned)
{
    Restoring restoring(std::move(seen));
    restoring.putAll(planned.rows);
    Plan plan = std::move(restoring).plan();
    ChangeSet shown;
    forEachKind([&]<class E>() {
        for (const RowChange<E>& edit : planned.edits.of<E>())
            if (const E* row = plan.find(edit.id()))
                shown.update(*row, withEdited(plan, *row, edit, *edit.before));
    });
    apply(plan, shown);
    return plan;
}

} // namespace cadastre

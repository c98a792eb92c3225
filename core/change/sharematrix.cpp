// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/sharematrix.h"

#include "plan/sharing.h"

#include <algorithm>

namespace cadastre {

namespace {

QString permissionOf(const Share& share) { return share.permission.section(u'/', -1); }

QStringList everybodyIn(const Share& share) { return share.principals + share.invited; }

/// The shares of some pools as they will be once the ticks are carried out.
class DraftShares {
public:
    DraftShares(const Plan& plan, std::span<const ShareTick> ticks) : m_plan(plan)
    {
        for (const ShareTick& tick : ticks) {
            if (!plan.find(tick.pool))
                continue;
            if (!m_wishes.contains(tick.pool)) {
                m_pools.append(tick.pool);
                for (const ShareId id : plan.sharesOf(tick.pool))
                    if (!draftOf(id))
                        m_drafts.push_back({id, plan.get(id)});
            }
            Wish& wish = m_wishes[tick.pool];
            wish.add.removeAll(tick.principal); // the last tick of a cell counts
            wish.remove.removeAll(tick.principal);
            if (tick.isShared != namesPrincipal(plan, tick.pool, tick.principal))
                (tick.isShared ? wish.add : wish.remove).append(tick.principal);
        }
        for (Draft& draft : m_drafts)
            takeBack(draft);
        for (const PoolId pool : m_pools)
            if (const QStringList& add = m_wishes[pool].add; !add.isEmpty())
                grant(pool, {}, add);
        for (const Grant& kept : m_kept)
            grant(kept.pool, kept.permission, kept.principals);
    }

    [[nodiscard]] const QList<PoolId>& pools() const { return m_pools; }

    [[nodiscard]] std::vector<Command> commands() const
    {
        std::vector<Command> commands;
        for (const Draft& draft : m_drafts) {
            if (draft.id && draft.after == m_plan.get(draft.id))
                continue;
            if (!draft.id)
                commands.emplace_back(create(draft.after));
            else if (isEmpty(draft.after))
                commands.emplace_back(DeleteShare{draft.id});
            else
                commands.emplace_back(modify(m_plan.get(draft.id), draft.after));
        }
        return commands;
    }

    [[nodiscard]] bool sees(const Pool& pool, AccountNumber account) const { return has(pool, account, false); }
    [[nodiscard]] bool mayAllocate(const Pool& pool, AccountNumber account) const { return has(pool, account, true); }

private:
    struct Draft {
        ShareId id; ///< none: a new one
        Share after;
    };
    struct Wish {
        QStringList add, remove;
    };
    struct Grant {
        PoolId pool;
        QString permission;
        QStringList principals;
    };

    Draft* draftOf(ShareId id)
    {
        const auto found =
            std::find_if(m_drafts.begin(), m_drafts.end(), [&](const Draft& draft) { return draft.id == id; });
        return found == m_drafts.end() ? nullptr : &*found;
    }

    static bool isEmpty(const Share& share)
    {
        return everybodyIn(share).isEmpty() || (share.pools.isEmpty() && share.discoveries.isEmpty());
    }

    [[nodiscard]] QStringList leaving(const Share& share, PoolId pool) const
    {
        const QStringList remove = m_wishes.value(pool).remove;
        QStringList gone;
        for (const QString& principal : everybodyIn(share))
            if (remove.contains(principal))
                gone.append(principal);
        return gone;
    }

    void takeBack(Draft& draft)
    {
        Share& share = draft.after;
        const QList<PoolId> pools = share.pools;
        const QStringList gone = pools.isEmpty() ? QStringList() : leaving(share, pools.first());
        const bool everywhere =
            share.discoveries.isEmpty()
            && std::all_of(pools.begin(), pools.end(), [&](PoolId pool) { return leaving(share, pool) == gone; });
        if (everywhere) {
            for (const QString& principal : gone) {
                share.principals.removeAll(principal);
                share.invited.removeAll(principal);
            }
            return;
        }
        for (const PoolId pool : pools) {
            const QStringList less = leaving(share, pool);
            if (less.isEmpty())
                continue;
            share.pools.removeAll(pool);
            QStringList kept = everybodyIn(share);
            for (const QString& principal : less)
                kept.removeAll(principal);
            if (!kept.isEmpty() && share.status == ShareStatus::Active)
                m_kept.append({pool, permissionOf(share), kept});
        }
    }

    /// Into the pool's own share of that permission, made if there is none.
    void grant(PoolId pool, const QString& permission, const QStringList& principals)
    {
        const QString wanted = permission.isEmpty() ? Share{}.permission : permission;
        for (Draft& draft : m_drafts) {
            Share& share = draft.after;
            if (share.pools != QList<PoolId>{pool} || !share.discoveries.isEmpty()
                || share.status != ShareStatus::Active || permissionOf(share) != wanted)
                continue;
            for (const QString& principal : principals)
                if (!everybodyIn(share).contains(principal))
                    share.principals.append(principal);
            std::sort(share.principals.begin(), share.principals.end());
            return;
        }
        Draft made;
        made.after.name = nameOf(m_plan.get(pool));
        if (made.after.name.trimmed().isEmpty())
            made.after.name = m_plan.textId(pool);
        made.after.pools = {pool};
        made.after.principals = principals;
        made.after.permission = wanted;
        m_drafts.push_back(std::move(made));
    }

    static CreateShare create(const Share& share)
    {
        CreateShare command{};
        command.name = share.name;
        command.pools = share.pools;
        command.principals = share.principals;
        if (share.permission != Share{}.permission)
            command.permission = share.permission;
        return command;
    }

    static ModifyShare modify(const Share& before, const Share& after)
    {
        ModifyShare command{};
        command.share = before.id;
        for (const PoolId pool : before.pools)
            if (!after.pools.contains(pool))
                command.removePools.append(pool);
        const QStringList was = everybodyIn(before);
        const QStringList is = everybodyIn(after);
        for (const QString& principal : was)
            if (!is.contains(principal))
                command.removePrincipals.append(principal);
        for (const QString& principal : is)
            if (!was.contains(principal))
                command.addPrincipals.append(principal);
        return command;
    }

    [[nodiscard]] bool has(const Pool& pool, AccountNumber account, bool toAllocate) const
    {
        return ownsPool(m_plan, pool, account)
            || std::any_of(m_drafts.begin(), m_drafts.end(), [&](const Draft& draft) {
                   const Share& share = draft.after;
                   return share.status == ShareStatus::Active && share.pools.contains(pool.id)
                       && !(toAllocate
                            && permissionOf(share) == QLatin1String("AWSRAMPermissionIpamPoolByoipCidrImport"))
                       && std::any_of(share.principals.begin(), share.principals.end(), [&](const QString& principal) {
                              return principalCovers(m_plan, principal, account);
                          });
               });
    }

    const Plan& m_plan;
    QList<PoolId> m_pools;
    QHash<PoolId, Wish> m_wishes;
    std::vector<Draft> m_drafts;
    QList<Grant> m_kept;
};

/// How an account's standing at a pool changes.
struct Standing {
    bool sawIt, seesIt, mightDraw, mayDraw;
};

} // namespace

bool namesPrincipal(const Plan& plan, PoolId pool, const QString& principal)
{
    const auto& shares = plan.sharesOf(pool);
    return std::any_of(shares.begin(), shares.end(),
                       [&](ShareId id) { return everybodyIn(plan.get(id)).contains(principal); });
}

std::vector<Command> commandsFor(const Plan& plan, std::span<const ShareTick> ticks)
{
    return DraftShares(plan, ticks).commands();
}

std::vector<ShareEffect> effectsOf(const Plan& plan, std::span<const ShareTick> ticks)
{
    const DraftShares drafts(plan, ticks);
    std::vector<ShareEffect> effects;
    for (const PoolId id : drafts.pools()) {
        const Pool& pool = plan.get(id);
        QHash<AccountNumber, Standing> standings;
        const auto standing = [&](AccountNumber account) -> const Standing& {
            auto known = standings.find(account);
            if (known == standings.end())
                known =
                    standings.insert(account, {poolVisibleTo(plan, id, account), drafts.sees(pool, account),
                                               mayAllocateFrom(plan, id, account), drafts.mayAllocate(pool, account)});
            return *known;
        };
        ShareEffect effect;
        effect.pool = id;
        for (const Account& account : plan.all<Account>()) {
            const Standing& at = standing(account.number);
            if (at.mayDraw && !at.mightDraw)
                effect.gains.append(account.number);
            if (at.mightDraw && !at.mayDraw)
                effect.loses.append(account.number);
        }
        plan.forEachAllocation(id, [&](const Allocation& allocation) {
            if (allocation.owner.isEmpty())
                return true;
            const Standing& at = standing(allocation.owner);
            effect.staying += at.mightDraw && !at.mayDraw ? 1 : 0;
            return true;
        });
        for (const ResourceCidr& cidr : plan.all<ResourceCidr>()) {
            const Allocation* allocation = plan.find(cidr.allocation);
            if (!allocation || !cidr.monitored || !(allocation->pool == id))
                continue;
            const AccountNumber owner = plan.get(cidr.resource).owner;
            if (owner.isEmpty())
                continue;
            const Standing& at = standing(owner);
            effect.findings += at.sawIt && !at.seesIt ? 1 : 0;
            effect.mended += at.seesIt && !at.sawIt ? 1 : 0;
        }
        effects.push_back(std::move(effect));
    }
    return effects;
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/common/poolwords.h"

#include "allocate/capacity.h"
#include "text/sentence.h"
#include "ui/presentation/formatting.h"

#include <QComboBox>
#include <QCoreApplication>

#include <algorithm>

namespace cadastre {

namespace {

constexpr int mostCells = 1024;

QString poolWord(const char* text) { return QCoreApplication::translate("cadastre::PoolWords", text); }

/// The name of whatever a text id stands for; the text itself when it is none.
QString nameFor(const Plan& plan, const QString& text)
{
    if (text.startsWith(QLatin1String("ipam-pool-0")) || plan.byTextId<Pool>(text))
        if (const PoolId pool = plan.byTextId<Pool>(text))
            return poolLabel(plan, pool);
    if (const ScopeId scope = plan.byTextId<Scope>(text))
        return plan.scopeLabel(scope);
    if (const ResourceId resource = plan.byTextId<Resource>(text)) {
        const QString name = nameOf(plan.get(resource));
        return name.isEmpty() ? text : name;
    }
    return text;
}

/// One id or several, separated by commas.
QString namesFor(const Plan& plan, const QString& text)
{
    QStringList names;
    for (const QString& part : text.split(QLatin1String(", ")))
        names << nameFor(plan, part);
    return names.join(QLatin1String(", "));
}

FillRole roleOf(const Plan& plan, const PoolBlock& block, PoolId pool, const Prefix& cell)
{
    FillRole role = FillRole::Available;
    block.map.forEachIn(cell, [&](const Prefix&, std::uint32_t handle) {
        const Allocation* allocation = plan.find(AllocationId{handle});
        role = allocation && allocation->type == AllocationType::IpamPool ? FillRole::Allocated : FillRole::Assigned;
        return false;
    });
    if (role == FillRole::Available && firstReserveOverlap(plan, pool, cell) != nullptr)
        role = FillRole::Reserved;
    return role;
}

} // namespace

QString poolLabel(const Plan& plan, PoolId id)
{
    const Pool* pool = plan.find(id);
    if (!pool)
        return {};
    const QString name = nameOf(*pool);
    return visibleText(name.isEmpty() ? plan.textId(*pool) : name);
}

QString poolPathLabel(const Plan& plan, PoolId id)
{
    QStringList parts;
    ScopeId scope;
    for (const Pool* pool = plan.find(id); pool != nullptr; pool = plan.find(pool->source)) {
        parts.prepend(poolLabel(plan, pool->id));
        scope = pool->scope;
    }
    parts.prepend(visibleText(plan.scopeLabel(scope)));
    return parts.join(QStringLiteral(" › "));
}

QString ipamLabel(const Plan& plan, IpamId ipam)
{
    const Ipam* row = plan.find(ipam);
    if (!row)
        return {};
    const QString name = nameOf(*row);
    return QStringLiteral("%1 · %2").arg(name.isEmpty() ? plan.textId(*row) : visibleText(name),
                                         row->homeRegion.toString());
}

QString poolCidrLabel(const Plan& plan, PoolId pool)
{
    const auto& blocks = plan.space(pool).blocks;
    if (blocks.empty())
        return poolWord(QT_TRANSLATE_NOOP("cadastre::PoolWords", "no CIDR"));
    const QString first = blocks.begin()->first.toString();
    return blocks.size() == 1 ? first : QStringLiteral("%1 + %2").arg(first).arg(blocks.size() - 1);
}

QString sentenceWithNames(const Plan& plan, Error error)
{
    error.params.remove(QStringLiteral("step"));
    error.subject = nameFor(plan, error.subject);
    for (const char* key : {"pool", "source", "with", "by", "target", "blockers"})
        if (const auto param = error.params.find(QLatin1String(key)); param != error.params.end())
            *param = namesFor(plan, *param);
    const QString advice = adviceFor(error);
    return advice.isEmpty() ? sentence(error) : sentence(error) + u' ' + advice;
}

QString accountItem(const Account& account)
{
    const QString number = account.number.toString();
    return account.name.isEmpty() ? number : QStringLiteral("%1 · %2").arg(number, visibleText(account.name));
}

QString accountName(const Plan& plan, AccountNumber number)
{
    const Account* account = plan.account(number);
    return account && !account->name.isEmpty() ? visibleText(account->name) : number.toString();
}

PoolStrip stripOf(const Plan& plan, PoolId pool, int length, const Prefix& next)
{
    PoolStrip strip;
    int unit = length;
    while (unit > 0 && totalCount(plan, pool, unit) > mostCells)
        --unit;
    for (const auto& [prefix, block] : plan.space(pool).blocks) {
        const int step = std::max(unit, prefix.length());
        const auto count = std::min<uint128>(prefix.childCount(step), mostCells);
        for (uint128 i = 0; i < count; ++i) {
            const Prefix cell = prefix.child(i, step);
            if (!next.isNull() && strip.next < 0 && (cell.contains(next) || next.contains(cell)))
                strip.next = static_cast<int>(strip.cells.size());
            strip.cells << roleOf(plan, block, pool, cell);
        }
    }
    return strip;
}

uint128 totalCount(const Plan& plan, PoolId pool, int length)
{
    uint128 total = 0;
    for (const auto& [prefix, block] : plan.space(pool).blocks)
        total += prefix.childCount(length);
    return total;
}

QString leftAfterLabel(const Plan& plan, PoolId pool, const Prefix& next)
{
    if (next.isNull())
        return {};
    const uint128 free = freeCount(plan, pool, next.length());
    return poolWord(QT_TRANSLATE_NOOP("cadastre::PoolWords", "%1 of %2 left after this"))
        .arg(countLabel(free > 0 ? free - 1 : 0),
             blockCountLabel(totalCount(plan, pool, next.length()), next.length()));
}

QString pinLabel(const Plan& plan, PoolId pool, const Prefix& chosen)
{
    if (chosen.isNull() || !plan.find(pool))
        return {};
    const auto alone = byLengthAlone(plan, pool, chosen.length());
    if (alone && alone->cidr == chosen)
        return {};
    if (!alone)
        return poolWord(QT_TRANSLATE_NOOP("cadastre::PoolWords", "This plan pins %1."))
            .arg(isolateLtr(chosen.toString()));
    return poolWord(QT_TRANSLATE_NOOP("cadastre::PoolWords", "By length alone AWS would give %1; this plan pins %2."))
        .arg(isolateLtr(alone->cidr.toString()), isolateLtr(chosen.toString()));
}

QString lengthRuleLabel(const Pool& pool)
{
    if (pool.minLength && pool.maxLength && *pool.minLength == *pool.maxLength)
        return poolWord(QT_TRANSLATE_NOOP("cadastre::PoolWords", "the only length this pool allows"));
    if (pool.minLength && pool.maxLength)
        return poolWord(QT_TRANSLATE_NOOP("cadastre::PoolWords", "pool allows %1 … %2"))
            .arg(lengthLabel(*pool.minLength), lengthLabel(*pool.maxLength));
    if (pool.minLength)
        return poolWord(QT_TRANSLATE_NOOP("cadastre::PoolWords", "largest block %1")).arg(lengthLabel(*pool.minLength));
    if (pool.maxLength)
        return poolWord(QT_TRANSLATE_NOOP("cadastre::PoolWords", "smallest block %1"))
            .arg(lengthLabel(*pool.maxLength));
    return {};
}

void fillRegions(QComboBox* box, const Plan& plan, bool mayBeNone)
{
    box->clear();
    if (mayBeNone)
        box->addItem(poolWord(QT_TRANSLATE_NOOP("cadastre::PoolWords",
                                                "None (a container: nothing draws from it directly)")),
                     QString());
    if (const Ipam* ipam = plan.ipam())
        for (const RegionName& region : ipam->operatingRegions)
            box->addItem(region.toString(), region.toString());
}

} // namespace cadastre

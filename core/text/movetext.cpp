// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/movetext.h"

#include "text/patterns.h"
#include "text/visibletext.h"

#include <QCoreApplication>

namespace cadastre {

namespace {

QString inWords(const char* text) { return QCoreApplication::translate("core", text); }

const char* poolPattern(MoveReason why)
{
    switch (why) {
    case MoveReason::SamePool: return QT_TRANSLATE_NOOP("core", "It can stay in {poolName}.");
    case MoveReason::Around: return QT_TRANSLATE_NOOP("core", "{poolName} is the pool whose space it lies in.");
    case MoveReason::SameSource:
        return QT_TRANSLATE_NOOP("core", "{poolName} is of the same source, and its Region, tags and shares fit.");
    case MoveReason::SameScope:
        return QT_TRANSLATE_NOOP("core", "{poolName} is the first pool of the scope whose Region, tags and shares "
                                         "fit.");
    }
    return "";
}

const char* blockPattern(Strategy strategy)
{
    switch (strategy) {
    case Strategy::FirstFit:
        return QT_TRANSLATE_NOOP("core", "{cidr} is its lowest block that overlaps nothing in the scope.");
    case Strategy::BestFit:
        return QT_TRANSLATE_NOOP("core", "{cidr} fills its smallest gap and overlaps nothing in the scope.");
    case Strategy::Sparse:
        return QT_TRANSLATE_NOOP("core", "{cidr} has the most room to grow there and overlaps nothing in the scope.");
    }
    return "";
}

} // namespace

QString moveReasonPattern(MoveReason why, Strategy strategy)
{
    return inWords(poolPattern(why)) + u' ' + inWords(blockPattern(strategy));
}

QString moveReason(const Plan& plan, const MoveTarget& target)
{
    const Pool& pool = plan.get(target.pool);
    const QString name = nameOf(pool).isEmpty() ? plan.textId(pool) : nameOf(pool);
    return fillPattern(moveReasonPattern(target.why, pool.strategy),
                       {{QStringLiteral("poolName"), visibleText(name)},
                        {QStringLiteral("cidr"), target.cidr.toString()}});
}

QStringList openSteps(const Plan& plan, const MovedBlock& block, const MovePath& path)
{
    if (!path.isRenumbering)
        return {};
    const QString old = block.cidr.toString();
    if (!block.row)
        return {inWords(QT_TRANSLATE_NOOP("core", "Move what uses %1.")).arg(old),
                inWords(QT_TRANSLATE_NOOP("core", "Release %1.")).arg(old)};
    const Resource& vpc = plan.get(block.row->resource);
    const QString name = visibleText(nameOf(vpc).isEmpty() ? plan.textId(vpc) : nameOf(vpc));
    return {inWords(QT_TRANSLATE_NOOP("core", "Make new subnets in it and move what runs in %1.")).arg(old),
            inWords(QT_TRANSLATE_NOOP("core", "Disassociate %1 from %2.")).arg(old, name)};
}

} // namespace cadastre

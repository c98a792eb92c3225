// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pools/treecolumns.h"

#include "insight/utilisation.h"
#include "ui/models/poollistmodel.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/roles.h"
#include "ui/session/session.h"

#include <QCoreApplication>

namespace cadastre {

namespace {

using PoolCell = std::function<TreeColumn::Cell(const Pool&)>;

TreeColumn::Cell same(const QString& text) { return {text, text}; }

TreeColumn ofPool(TableContent::Column about, const Session& session, const PoolOfRow& poolOf, PoolCell cell)
{
    return {std::move(about),
            [&session, poolOf, cell = std::move(cell)](const QModelIndex& index) {
                const Pool* pool = session.plan().find(poolOf(index));
                return pool ? cell(*pool) : TreeColumn::Cell();
            },
            false};
}

TreeColumn shareColumn(const char* key, const QString& title, uint128 PoolUse::*part, const Session& session,
                       const PoolOfRow& poolOf)
{
    return ofPool({QString::fromLatin1(key), title, true, false}, session, poolOf, [&session, part](const Pool& pool) {
        const PoolUse use = useOf(session.plan(), pool.id);
        return use.capacity == 0 ? TreeColumn::Cell{QStringLiteral("–"), {}}
                                 : TreeColumn::Cell{percentLabel(use.*part, use.capacity),
                                                    percentText(use.*part, use.capacity, machineDecimals)};
    });
}

} // namespace

TreeColumn nameColumn(const QString& title, std::function<QString(const QModelIndex&)> path)
{
    return {{QStringLiteral("path"), title, false, false},
            [path = std::move(path)](const QModelIndex& index) {
                return TreeColumn::Cell{index.data().toString(), path(index)};
            },
            false};
}

QVector<TreeColumn> poolColumns(const Session& session, const PoolOfRow& poolOf)
{
    QVector<TreeColumn> columns;
    columns << ofPool({QStringLiteral("cidr"), PoolListModel::tr("CIDR"), false, true}, session, poolOf,
                      [&session](const Pool& pool) {
                          QStringList cidrs;
                          for (const auto& [prefix, block] : session.plan().space(pool.id).blocks)
                              cidrs << prefix.toString();
                          return TreeColumn::Cell{cidrs.isEmpty() ? PoolListModel::tr("no CIDR") : cidrs.join(u'\n'),
                                                  cidrs.join(u' ')};
                      })
            << ofPool({QStringLiteral("locale"), PoolListModel::tr("Locale"), false, false}, session, poolOf,
                      [](const Pool& pool) { return same(pool.locale.toString()); })
            << shareColumn("allocated", PoolListModel::tr("Allocated"), &PoolUse::allocated, session, poolOf)
            << shareColumn("assigned", PoolListModel::tr("Assigned"), &PoolUse::assigned, session, poolOf)
            << shareColumn("available", PoolListModel::tr("Available"), &PoolUse::available, session, poolOf)
            << ofPool({QStringLiteral("findings"), PoolListModel::tr("Findings"), true, false}, session, poolOf,
                      [&session](const Pool& pool) {
                          const auto count = session.findingsOf(pool.id).size();
                          return TreeColumn::Cell{count == 0 ? QStringLiteral("–") : QString::number(count),
                                                  QString::number(count)};
                      })
            << ofPool({QStringLiteral("id"), PoolListModel::tr("Id"), false, false}, session, poolOf,
                      [&session](const Pool& pool) { return same(session.plan().textId(pool)); });
    columns.last().isExtra = true;
    return columns;
}

TreeColumn captionColumn(const QString& key, const QString& title, std::function<bool(const QModelIndex&)> isThere)
{
    return {{key, title, false, false},
            [isThere = std::move(isThere)](const QModelIndex& index) {
                return isThere(index) ? same(index.data(CaptionRole).toString()) : TreeColumn::Cell();
            },
            false};
}

TreeColumn kindColumn(std::function<QString(const QModelIndex&)> kind)
{
    return {{QStringLiteral("kind"), QCoreApplication::translate("cadastre::TreeOutput", "Kind"), false, false},
            [kind = std::move(kind)](const QModelIndex& index) { return same(kind(index)); },
            true};
}

} // namespace cadastre

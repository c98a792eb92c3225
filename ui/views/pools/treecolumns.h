// SPDX-License-Identifier: GPL-3.0-or-later
// What the trees of the left dock say where they stand as tables: in files and on paper.
#pragma once

#include "plan/plan.h"
#include "ui/views/tables/treeoutput.h"

namespace cadastre {

using PoolOfRow = std::function<PoolId(const QModelIndex&)>;

/// The tree's own text, and for machines the path that `path` makes of a row.
[[nodiscard]] TreeColumn nameColumn(const QString& title, std::function<QString(const QModelIndex&)> path);
/// The space of a pool, how full it is and how many findings it has; empty in rows that are no pool. Its id is an extra.
[[nodiscard]] QVector<TreeColumn> poolColumns(const Session& session, const PoolOfRow& poolOf);
/// The quiet text behind the name, where `isThere` says so.
[[nodiscard]] TreeColumn captionColumn(const QString& key, const QString& title,
                                       std::function<bool(const QModelIndex&)> isThere);
/// What machines call the kind of a row. An extra.
[[nodiscard]] TreeColumn kindColumn(std::function<QString(const QModelIndex&)> kind);

} // namespace cadastre

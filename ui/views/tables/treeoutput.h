// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/tables/viewoutput.h"

#include <functional>

class QModelIndex;
class QTreeView;

namespace cadastre {

/// What a tree tells of its rows in a column of its own. The tree itself draws it into one.
struct TreeColumn {
    struct Cell {
        QString shown;
        QString exact;
    };
    TableContent::Column about;
    std::function<Cell(const QModelIndex&)> cell;
    bool isExtra = false; ///< not in the tree: only where everything is asked for
};

/// How a tree leaves the window: as a table whose rows stand in the tree's order, with the names in the first column set in
/// as deep as they lie, for machines as paths. One a tree, which owns it.
class TreeOutput final : public ViewOutput {
    Q_OBJECT
public:
    /// `names` is the first column; its `exact` is the path. Cells are asked by rows of the view's model or of its source.
    TreeOutput(Session& session, QTreeView* view, TreeColumn names, QVector<TreeColumn> columns);

    [[nodiscard]] bool isSeen() const override;
    void open(TableForm form) override;
    /// Shown: rows that are open to be seen. Everything: all that there are, whatever is closed or filtered.
    [[nodiscard]] TableContent content(TableExtent extent) const;

private:
    QTreeView* m_view;
    QVector<TreeColumn> m_columns;
};

} // namespace cadastre

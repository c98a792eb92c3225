// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;
class QTreeView;
class QAbstractItemView;

namespace cadastre {

enum class RowLines { None, Thin };

/// What every tree and table of the window shares: row selection, uniform rows of font height + 8, no grid, no frame, flat
/// header with left-aligned text, pixel scrolling, PlainTextDelegate by default, text elided in the middle.
void prepareTree(QTreeView* view, RowLines lines = RowLines::None);
void prepareTable(QTableView* view, RowLines lines = RowLines::Thin);

} // namespace cadastre

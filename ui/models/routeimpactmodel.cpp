// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/routeimpactmodel.h"

#include "ui/presentation/formatting.h"
#include "ui/theme.h"

namespace cadastre {

const RouteImpact* RouteImpactModel::rowAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int RouteImpactModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RouteImpactModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant RouteImpactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= BeforeColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case RegionColumn: return tr("Region");
    case UseColumn: return tr("What");
    case FamilyColumn: return tr("Family");
    case BeforeColumn: return tr("Before");
    case AfterColumn: return tr("After");
    case LimitColumn: return tr("Limit");
    case UnusedColumn: return tr("Unused");
    case ColumnCount: break;
    }
    return {};
}

QString RouteImpactModel::cell(const RouteImpact& row, int column) const
{
    switch (static_cast<Column>(column)) {
    case RegionColumn: return row.region.toString();
    case UseColumn: return routeUseText(row.use);
    case FamilyColumn: return !row.family ? tr("both") : familyName(*row.family);
    case BeforeColumn: return countLabel(row.before.size());
    case AfterColumn: return countLabel(row.after.size());
    case LimitColumn: return row.limit > 0 ? countLabel(static_cast<uint128>(row.limit)) : QString();
    case UnusedColumn: return row.use == RouteUse::Summary ? percentLabel(row.unusedAfter) : QString();
    case ColumnCount: break;
    }
    return {};
}

QVariant RouteImpactModel::data(const QModelIndex& index, int role) const
{
    const RouteImpact* row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole: return cell(*row, index.column());
    case Qt::ToolTipRole:
        if (index.column() == UnusedColumn && row->use == RouteUse::Summary)
            return tr("Space of the summary that no VPC uses; it attracts traffic for it all the same").toHtmlEscaped();
        return cell(*row, index.column()).toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return index.column() >= BeforeColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SeverityRole:
        return row->isOverLimit() && index.column() == AfterColumn ? QVariant::fromValue(StatusLevel::Error)
                                                                   : QVariant();
    case ToneRole:
        return QVariant::fromValue(
            row->isOverLimit() && (index.column() == AfterColumn || index.column() == LimitColumn) ? Tone::Error
            : row->isChange()                                                                      ? Tone::Normal
                                                                                                   : Tone::Secondary);
    default: return {};
    }
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/driftmodel.h"

#include "text/drifttext.h"
#include "text/visibletext.h"
#include "ui/presentation/roles.h"
#include "ui/session/driftstage.h"

namespace cadastre {

namespace {

QString textOf(const Prefix& prefix) { return prefix.isNull() ? QString() : prefix.toString(); }

Tone toneOf(DriftVerdict verdict)
{
    switch (verdict) {
    case DriftVerdict::Matched: return Tone::Secondary;
    case DriftVerdict::RuleBreaking: return Tone::Error;
    case DriftVerdict::Missing:
    case DriftVerdict::Extra:
    case DriftVerdict::Changed:
    case DriftVerdict::Moved:
    case DriftVerdict::Resized: return Tone::Warning;
    }
    return Tone::Normal;
}

} // namespace

DriftModel::DriftModel(DriftStage& stage, QObject* parent)
    : QAbstractTableModel(parent), m_stage(stage), m_count(static_cast<int>(stage.rows().size()))
{
    connect(&stage, &DriftStage::changed, this, [this] {
        beginResetModel();
        m_count = static_cast<int>(m_stage.rows().size());
        endResetModel();
    });
}

int DriftModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_count; }

int DriftModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

const DriftRow* DriftModel::rowAt(int row) const
{
    return row >= 0 && static_cast<std::size_t>(row) < m_stage.rows().size()
             ? &m_stage.rows()[static_cast<std::size_t>(row)]
             : nullptr;
}

QVariant DriftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != IdRole))
        return {};
    const bool key = role == IdRole;
    switch (static_cast<Column>(section)) {
    case DifferenceColumn: return key ? QStringLiteral("verdict") : tr("Difference");
    case KindColumn: return key ? QStringLiteral("kind") : tr("Kind");
    case ObjectColumn: return key ? QStringLiteral("subject") : tr("Object");
    case CidrColumn: return key ? QStringLiteral("cidr") : tr("CIDR");
    case SeenColumn: return key ? QStringLiteral("seen") : tr("In AWS");
    case AccountColumn: return key ? QStringLiteral("account") : tr("Account");
    case RegionColumn: return key ? QStringLiteral("region") : tr("Region");
    case WhatColumn: return key ? QStringLiteral("what") : tr("What");
    case ColumnCount: break;
    }
    return {};
}

QVariant DriftModel::data(const QModelIndex& index, int role) const
{
    const DriftRow* row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case DriftRole: return column == DifferenceColumn ? QVariant(static_cast<int>(row->verdict)) : QVariant();
    case ToneRole: return column == DifferenceColumn ? QVariant::fromValue(toneOf(row->verdict)) : QVariant();
    case PrefixRole: {
        const Prefix& prefix = column == SeenColumn ? row->seen : row->cidr;
        return prefix.isNull() ? QVariant() : QVariant::fromValue(prefix);
    }
    case SortRole:
        if (column == DifferenceColumn)
            return static_cast<int>(row->verdict);
        return data(index, Qt::DisplayRole);
    case ExactRole: return column == DifferenceColumn ? QVariant(toWire(row->verdict)) : QVariant();
    case Qt::ToolTipRole: return driftSentence(*row).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        if (column != DifferenceColumn)
            return {};
        return tr("%1: %2 %3. %4", "difference, kind, name, sentence")
            .arg(driftWord(row->verdict), driftKind(*row), visibleText(row->subject), driftSentence(*row));
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (column) {
    case DifferenceColumn: return driftWord(row->verdict);
    case KindColumn: return driftKind(*row);
    case ObjectColumn: return visibleText(row->subject.isEmpty() ? row->id : row->subject);
    case CidrColumn: return textOf(row->cidr);
    case SeenColumn: return textOf(row->seen);
    case AccountColumn: return row->account.toString();
    case RegionColumn: return row->region.toString();
    case WhatColumn: return driftSentence(*row);
    case ColumnCount: break;
    }
    return {};
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/historymodel.h"

#include "text/commandtext.h"
#include "text/visibletext.h"
#include "ui/presentation/formatting.h"
#include "ui/session/session.h"
#include "ui/theme.h"

namespace cadastre {

HistoryModel::HistoryModel(Session& session, QObject* parent) : QAbstractTableModel(parent), m_session(session)
{
    refresh();
    connect(&session, &Session::changed, this, &HistoryModel::refresh);
    connect(&session, &Session::wasReset, this, &HistoryModel::refresh);
}

void HistoryModel::refresh()
{
    beginResetModel();
    m_rows.clear();
    const auto& entries = m_session.workspace().journal().entries();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        if (entry->cause == 0)
            m_rows.push_back(entry->seq);
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

qint64 HistoryModel::seqAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? m_rows[static_cast<std::size_t>(row)] : 0;
}

qint64 HistoryModel::takenBackBy(qint64 seq) const
{
    const auto& entries = m_session.workspace().journal().entries();
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) // the newest counts: it may be redone between
        if (entry->undoes == seq)
            return entry->seq;
    return 0;
}

QVariant HistoryModel::alignmentOf(int column)
{
    return column == RevisionColumn || column == RowsColumn || column == UndoneByColumn
             ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
             : QVariant();
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != IdRole))
        return {};
    const auto either = [role](const char* key, const QString& title) {
        return role == IdRole ? QString::fromLatin1(key) : title;
    };
    switch (static_cast<Column>(section)) {
    case TimeColumn: return either("time", tr("Time (UTC)"));
    case WhatColumn: return either("what", tr("What"));
    case WhoColumn: return either("who", tr("Who"));
    case AccountColumn: return either("account", tr("Account"));
    case TicketColumn: return either("ticket", tr("Ticket"));
    case ReasonColumn: return either("reason", tr("Reason"));
    case RevisionColumn: return either("revision", tr("Revision"));
    case RowsColumn: return either("rows", tr("Rows"));
    case UndoneByColumn: return either("undoneBy", tr("Taken back by"));
    case ColumnCount: break;
    }
    return {};
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    const JournalEntry* entry = index.isValid() ? m_session.workspace().journal().find(seqAt(index.row())) : nullptr;
    if (!entry)
        return {};
    const bool undone = m_session.workspace().journal().isUndone(entry->seq);
    switch (role) {
    case SeqRole: return entry->seq;
    case UndoneRole: return undone;
    case ToneRole: return undone || entry->undoes ? QVariant::fromValue(Tone::Secondary) : QVariant();
    case SortRole:
        if (index.column() == TimeColumn || index.column() == RevisionColumn)
            return entry->seq;
        if (index.column() == RowsColumn)
            return entry->rows;
        break;
    case Qt::TextAlignmentRole: return alignmentOf(index.column());
    case ExactRole: return index.column() == TimeColumn ? QVariant(toString(entry->time)) : QVariant();
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (static_cast<Column>(index.column())) {
    case TimeColumn: return isoDateTime(entry->time).remove(QStringLiteral(" UTC")); // the header says it
    case WhatColumn: {
        const QString text = commandSentence(entry->summary);
        return undone ? tr("%1 (taken back)").arg(text) : text;
    }
    case WhoColumn: return visibleText(entry->person);
    case AccountColumn: return entry->account.isEmpty() ? QStringLiteral("–") : entry->account.toString();
    case TicketColumn: return visibleText(entry->ticket);
    case ReasonColumn: return visibleText(entry->reason);
    case RevisionColumn: return QString::number(entry->seq);
    case RowsColumn: return QString::number(entry->rows);
    case UndoneByColumn: return undone ? QString::number(takenBackBy(entry->seq)) : QString();
    case ColumnCount: break;
    }
    return {};
}

} // namespace cadastre

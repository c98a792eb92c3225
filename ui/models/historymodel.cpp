// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/historymodel.h"

#include "text/commandtext.h"
#include "text/visibletext.h"
#include "ui/presentation/formatting.h"
#include "ui/session/session.h"
#include "ui/theme.h"

#include <QDateTime>

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

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TimeColumn: return tr("Time (UTC)");
    case WhatColumn: return tr("What");
    case WhoColumn: return tr("Who");
    case ReasonColumn: return tr("Reason");
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
        if (index.column() == TimeColumn)
            return entry->seq;
        break;
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (static_cast<Column>(index.column())) {
    case TimeColumn: return isoDateTime(QDateTime::fromMSecsSinceEpoch(entry->time.ms, Qt::UTC));
    case WhatColumn: {
        const QString text = commandSentence(entry->summary);
        return undone ? tr("%1 (taken back)").arg(text) : text;
    }
    case WhoColumn: {
        const QString person = visibleText(entry->person);
        const bool own = entry->account.isEmpty() || entry->account == m_session.plan().settings().owner;
        return own ? person : tr("%1 as %2").arg(person, entry->account.toString());
    }
    case ReasonColumn: {
        const QString reason = visibleText(entry->reason);
        return entry->ticket.isEmpty() ? reason : tr("%1 · %2").arg(visibleText(entry->ticket), reason);
    }
    case ColumnCount: break;
    }
    return {};
}

} // namespace cadastre

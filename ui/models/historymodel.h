// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/journal.h"
#include "ui/presentation/roles.h"

#include <QAbstractTableModel>

#include <vector>

namespace cadastre {

class Session;

/// The journal, newest first: one row a step that somebody took; what followed by itself belongs to its step.
class HistoryModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        TimeColumn,
        WhatColumn,
        WhoColumn,
        AccountColumn, ///< that acted
        TicketColumn,
        ReasonColumn,
        RevisionColumn,
        RowsColumn, ///< how many rows changed
        UndoneByColumn,
        ColumnCount
    };
    enum Role { SeqRole = LastItemRole + 1, UndoneRole };

    explicit HistoryModel(Session& session, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] qint64 seqAt(int row) const;

private:
    [[nodiscard]] static QVariant alignmentOf(int column); ///< of numbers, under their title as well
    void refresh();
    [[nodiscard]] qint64 takenBackBy(qint64 seq) const;

    Session& m_session;
    std::vector<qint64> m_rows; ///< seqs, newest first
};

} // namespace cadastre

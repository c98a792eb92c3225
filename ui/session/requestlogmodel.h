// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awsapi/requestlog.h"
#include "engine/workspace.h"
#include "ui/presentation/roles.h"

#include <QAbstractTableModel>

#include <deque>

namespace cadastre {

/// What clients asked of the rehearsal, oldest first. Bounded, by rows and by what they hold: whoever floods the endpoint
/// pushes out the oldest entries and nothing else. It is kept as long as the window has the plan; the journal keeps what
/// the requests changed.
class RequestLogModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        TimeColumn,
        CallerColumn,
        RegionColumn,
        ActionColumn,
        ParametersColumn,
        ResultColumn,
        JournalColumn,
        DurationColumn,
        ColumnCount
    };
    enum Role { WordsRole = LastItemRole + 1 }; ///< QString: all that a filter may match
    enum Kind { Reading, Change, Refusal };     ///< KindRole
    static constexpr int usualRows = 10'000;
    static constexpr qsizetype mostCharacters = 32 * 1024 * 1024; ///< in names, values and bodies of all entries

    explicit RequestLogModel(const Workspace& workspace, int mostRows = usualRows, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void append(awsapi::LogEntry entry);
    void clear();
    [[nodiscard]] const awsapi::LogEntry* entryAt(int row) const; ///< null: no such row

private:
    void dropOldest();
    /// Did anything since the last call take a step back? A request that only adds one leaves the older rows as they are.
    [[nodiscard]] bool wasTakenBack();
    void tellAll();
    [[nodiscard]] QString text(const awsapi::LogEntry& entry, Column column) const;
    [[nodiscard]] QString caller(const awsapi::LogEntry& entry) const;
    [[nodiscard]] QString result(const awsapi::LogEntry& entry) const;

    const Workspace& m_workspace;
    std::size_t m_mostRows;
    std::deque<awsapi::LogEntry> m_rows;
    qsizetype m_characters = 0;
    qint64 m_lastSeen; ///< revision
};

} // namespace cadastre

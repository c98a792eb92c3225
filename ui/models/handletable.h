// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/filter.h"
#include "ui/presentation/roles.h"
#include "ui/session/request.h"
#include "ui/session/session.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace cadastre {

/// One row: a handle of the model's entity, or (handle 0) a piece of free space.
struct TableEntry {
    quint32 handle = 0;
    Prefix prefix;
    int parentLength = -1; ///< of the enclosing block, whose digits are drawn quiet
    [[nodiscard]] bool isGap() const { return handle == 0; }
    friend bool operator==(const TableEntry&, const TableEntry&) = default;
};

/// What the tables of the centre share: rows are handles of the plan, filtered by the filter language and sorted by
/// permutation, so that 100 000 of them cost no objects. After a change, rows that stay are kept: what came and went in
/// one place is announced as insert and remove, anything else as a reset. Gaps come last unless sorted by address, and
/// are never counted.
class HandleTable : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class ColumnKind { Text, Number }; ///< numbers end at one line, their titles too
    struct ColumnInfo {
        const char* key; ///< of JSON copies: stable, never translated
        QString title;
        ColumnKind kind = ColumnKind::Text;
    };
    struct SortKey {
        qint64 number = 0;
        Prefix prefix;
        QString text;
    };

    HandleTable(Session& session, QList<ColumnInfo> columns, QObject* parent);

    /// A pool, else a scope, else the whole plan.
    void showPlace(ScopeId scope, PoolId pool);
    void setFilter(Filter filter);
    /// While paused a change only marks the rows as old; resuming reads them anew.
    void setPaused(bool paused);
    [[nodiscard]] int totalCount() const { return m_total; } ///< without the filter, without gaps
    [[nodiscard]] int shownCount() const { return m_shown; } ///< without gaps
    [[nodiscard]] const TableEntry* entryAt(int row) const;
    [[nodiscard]] int rowOf(quint32 handle) const; ///< -1: not shown
    /// Without the filter, sorted as the rows are; what valueOf() says of one is what data() does.
    [[nodiscard]] std::vector<TableEntry> allEntries() const;
    [[nodiscard]] QVariant valueOf(const TableEntry& entry, int column, int role) const;
    [[nodiscard]] ScopeId scope() const { return m_scope; }
    [[nodiscard]] PoolId pool() const { return m_pool; }
    void refresh();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// IdRole gives the column's stable key.
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    /// Rows with an address can be dragged: as a list of CIDRs into other programs, and one of them as the block that it is
    /// onto a pool (ui/session/draggedblock.h).
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDragActions() const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

Q_SIGNALS:
    void countsChanged();

protected:
    /// All rows of the place, in address order.
    [[nodiscard]] virtual std::vector<TableEntry> collect() const = 0;
    [[nodiscard]] virtual QVariant cell(const TableEntry& entry, int column, int role) const = 0;
    [[nodiscard]] virtual RowFacts facts(const TableEntry& entry) const = 0;
    /// By the display text unless a model knows better; column 0 is sorted by address.
    [[nodiscard]] virtual SortKey sortKey(const TableEntry& entry, int column) const;
    /// What moves when a row is dragged onto a pool; nothing: it goes nowhere.
    [[nodiscard]] virtual std::optional<MoveBlockRequest> movedBy(const TableEntry& entry) const
    {
        Q_UNUSED(entry)
        return std::nullopt;
    }
    [[nodiscard]] const Plan& plan() const { return m_session.plan(); }
    [[nodiscard]] bool inPlace(const Pool& pool) const; ///< in the scope that is shown, or the pool itself
    [[nodiscard]] QString ownerText(AccountNumber number) const;

    Session& m_session;

private:
    [[nodiscard]] std::vector<TableEntry> wantedRows();
    void sortRows(std::vector<TableEntry>& rows) const;
    void onChange();

    QList<ColumnInfo> m_columns;
    std::vector<TableEntry> m_rows;
    Filter m_filter;
    ScopeId m_scope;
    PoolId m_pool;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    int m_total = 0;
    int m_shown = 0;
    bool m_paused = false;
    bool m_stale = false;
};

} // namespace cadastre

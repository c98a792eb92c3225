// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/handletable.h"

#include "ui/presentation/formatting.h"
#include "ui/session/draggedblock.h"

#include <QMimeData>

#include <algorithm>
#include <numeric>
#include <set>

namespace cadastre {

HandleTable::HandleTable(Session& session, QList<ColumnInfo> columns, QObject* parent)
    : QAbstractTableModel(parent), m_session(session), m_columns(std::move(columns))
{
    connect(&session, &Session::changed, this, &HandleTable::onChange);
    connect(&session, &Session::wasReset, this, &HandleTable::onChange);
}

void HandleTable::onChange()
{
    if (m_paused)
        m_stale = true;
    else
        refresh();
}

void HandleTable::setPaused(bool paused)
{
    m_paused = paused;
    if (!paused && m_stale)
        refresh();
}

void HandleTable::showPlace(ScopeId scope, PoolId pool)
{
    if (m_scope == scope && m_pool == pool && !m_stale && !m_rows.empty())
        return;
    m_scope = scope;
    m_pool = pool;
    refresh();
}

void HandleTable::setFilter(Filter filter)
{
    m_filter = std::move(filter);
    refresh();
}

std::vector<TableEntry> HandleTable::allEntries() const
{
    std::vector<TableEntry> rows = collect();
    sortRows(rows);
    return rows;
}

std::vector<TableEntry> HandleTable::wantedRows()
{
    std::vector<TableEntry> rows = collect();
    m_total = static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const TableEntry& e) { return !e.isGap(); }));
    if (!m_filter.isEmpty()) // free space has no facts: a filter is about what is there
        rows.erase(std::remove_if(rows.begin(), rows.end(),
                                  [this](const TableEntry& e) { return e.isGap() || !m_filter.matches(facts(e)); }),
                   rows.end());
    m_shown = static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const TableEntry& e) { return !e.isGap(); }));
    sortRows(rows);
    return rows;
}

void HandleTable::refresh()
{
    m_stale = false;
    const std::vector<TableEntry> rows = wantedRows();
    std::size_t same = 0;
    const std::size_t shorter = std::min(rows.size(), m_rows.size());
    while (same < shorter && rows[same] == m_rows[same])
        ++same;
    std::size_t tail = 0;
    while (tail < shorter - same && rows[rows.size() - 1 - tail] == m_rows[m_rows.size() - 1 - tail])
        ++tail;
    const std::size_t gone = m_rows.size() - same - tail;
    const std::size_t come = rows.size() - same - tail;
    if (gone + come > 2000 || (same + tail == 0 && gone > 0 && come > 0)) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    } else {
        const auto at = static_cast<std::ptrdiff_t>(same);
        const int first = static_cast<int>(same);
        if (gone > 0) {
            beginRemoveRows({}, first, first + static_cast<int>(gone) - 1);
            m_rows.erase(m_rows.begin() + at, m_rows.begin() + at + static_cast<std::ptrdiff_t>(gone));
            endRemoveRows();
        }
        if (come > 0) {
            beginInsertRows({}, first, first + static_cast<int>(come) - 1);
            m_rows.insert(m_rows.begin() + at, rows.begin() + at,
                          rows.begin() + at + static_cast<std::ptrdiff_t>(come));
            endInsertRows();
        }
        if (!m_rows.empty()) // verdicts and names of rows that stayed may differ
            Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, columnCount() - 1));
    }
    Q_EMIT countsChanged();
}

void HandleTable::sortRows(std::vector<TableEntry>& rows) const
{
    if (m_sortColumn == 0 && m_sortOrder == Qt::AscendingOrder) {
        if (!std::is_sorted(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.prefix < b.prefix; }))
            std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
                return a.prefix == b.prefix ? a.handle < b.handle : a.prefix < b.prefix;
            });
        return;
    }
    std::vector<SortKey> keys;
    keys.reserve(rows.size());
    for (const TableEntry& row : rows)
        keys.push_back(row.isGap() || m_sortColumn == 0 ? SortKey{0, row.prefix, {}} : sortKey(row, m_sortColumn));
    std::vector<std::uint32_t> order(rows.size());
    std::iota(order.begin(), order.end(), 0U);
    const bool down = m_sortOrder == Qt::DescendingOrder;
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (m_sortColumn != 0 && rows[a].isGap() != rows[b].isGap())
            return rows[b].isGap();
        const SortKey& x = keys[down ? b : a];
        const SortKey& y = keys[down ? a : b];
        if (x.number != y.number)
            return x.number < y.number;
        if (const int text = x.text.compare(y.text, Qt::CaseInsensitive); text != 0)
            return text < 0;
        if (!(x.prefix == y.prefix))
            return x.prefix < y.prefix;
        return a < b;
    });
    std::vector<TableEntry> sorted;
    sorted.reserve(rows.size());
    for (const std::uint32_t i : order)
        sorted.push_back(rows[i]);
    rows = std::move(sorted);
}

void HandleTable::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = std::clamp(column, 0, columnCount() - 1);
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<TableEntry> kept;
    for (const QModelIndex& old : before)
        kept.push_back(m_rows[static_cast<std::size_t>(old.row())]);
    sortRows(m_rows);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto at = std::find(m_rows.begin(), m_rows.end(), kept[static_cast<std::size_t>(i)]);
        after.append(index(static_cast<int>(at - m_rows.begin()), before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

HandleTable::SortKey HandleTable::sortKey(const TableEntry& entry, int column) const
{
    return {0, {}, cell(entry, column, Qt::DisplayRole).toString()};
}

const TableEntry* HandleTable::entryAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int HandleTable::rowOf(quint32 handle) const
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [&](const TableEntry& e) { return e.handle == handle; });
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

int HandleTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int HandleTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant HandleTable::data(const QModelIndex& index, int role) const
{
    const TableEntry* entry = index.isValid() ? entryAt(index.row()) : nullptr;
    return entry ? valueOf(*entry, index.column(), role) : QVariant();
}

QVariant HandleTable::valueOf(const TableEntry& entry, int column, int role) const
{
    switch (role) {
    case IdRole: return entry.handle;
    case GapRole: return entry.isGap();
    case PrefixRole: return entry.prefix.isNull() ? QVariant() : QVariant::fromValue(entry.prefix);
    case ParentPrefixRole: return entry.parentLength < 0 ? QVariant() : QVariant(entry.parentLength);
    case Qt::TextAlignmentRole:
        if (m_columns[column].kind == ColumnKind::Number)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        break;
    case SortRole:
        if (column == 0)
            return QVariant::fromValue(entry.prefix);
        break;
    default: break;
    }
    return cell(entry, column, role == SortRole ? int{Qt::DisplayRole} : role);
}

QVariant HandleTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_columns[section].title;
    if (role == IdRole)
        return QString::fromLatin1(m_columns[section].key);
    if (role == Qt::TextAlignmentRole && m_columns[section].kind == ColumnKind::Number)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags HandleTable::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const TableEntry* entry = index.isValid() ? entryAt(index.row()) : nullptr;
    return entry && !entry->prefix.isNull() ? flags | Qt::ItemIsDragEnabled : flags;
}

Qt::DropActions HandleTable::supportedDragActions() const { return Qt::CopyAction | Qt::MoveAction; }

QStringList HandleTable::mimeTypes() const { return {QStringLiteral("text/plain"), draggedBlockType}; }

QMimeData* HandleTable::mimeData(const QModelIndexList& indexes) const
{
    std::set<int> rows; // of a row each of its cells is dragged
    for (const QModelIndex& index : indexes)
        rows.insert(index.row());
    QStringList cidrs;
    std::optional<MoveBlockRequest> moved;
    for (const int row : rows) {
        const TableEntry* entry = entryAt(row);
        if (!entry || entry->prefix.isNull())
            continue;
        cidrs.append(entry->prefix.toString());
        if (!moved && !entry->isGap())
            moved = movedBy(*entry);
    }
    if (cidrs.isEmpty())
        return nullptr;
    auto* data = new QMimeData; // the drag owns it
    data->setText(cidrs.join(u'\n'));
    if (moved)
        setDraggedBlock(*data, m_session, *moved, static_cast<int>(cidrs.size()));
    return data;
}

bool HandleTable::inPlace(const Pool& pool) const
{
    if (m_pool)
        return pool.id == m_pool;
    return !m_scope || pool.scope == m_scope;
}

QString HandleTable::ownerText(AccountNumber number) const
{
    const Account* account = plan().account(number);
    return accountLabel(number.toString(), account ? visibleText(account->name) : QString());
}

} // namespace cadastre

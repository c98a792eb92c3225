// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sharingmodel.h"

#include "plan/sharing.h"
#include "text/visibletext.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/presentation/words.h"

#include <QFont>

#include <algorithm>
#include <functional>

namespace cadastre {

namespace {

const OrgUnit* unitOf(const Plan& plan, const QString& principal)
{
    for (const OrgUnit& unit : plan.all<OrgUnit>())
        if (plan.textId(unit) == principal)
            return &unit;
    return nullptr;
}

bool isInvited(const Plan& plan, PoolId pool, const QString& principal)
{
    const auto& shares = plan.sharesOf(pool);
    return std::none_of(shares.begin(), shares.end(),
                        [&](ShareId id) { return plan.get(id).principals.contains(principal); });
}

/// A unit has what the units above it and the organisation have.
bool hasThroughOthers(const Plan& plan, PoolId pool, const QString& principal)
{
    if (const auto number = AccountNumber::parse(principal))
        return isPrincipalOf(plan, pool, *number);
    const OrgUnit* unit = unitOf(plan, principal);
    if (!unit)
        return false;
    const QString organisation = plan.settings().organizationId;
    if (!organisation.isEmpty() && namesPrincipal(plan, pool, organisation))
        return true;
    int steps = 0;
    for (const OrgUnit* at = plan.find(unit->parent); at && steps < 64; at = plan.find(at->parent), ++steps)
        if (namesPrincipal(plan, pool, plan.textId(*at)))
            return true;
    return false;
}

} // namespace

SharingModel::SharingModel(Session& session, QObject* parent) : QAbstractTableModel(parent), m_session(session) {}

void SharingModel::showPlace(ScopeId scope, PoolId pool)
{
    m_scope = scope;
    m_pool = pool;
    refresh();
}

std::vector<SharingModel::Row> SharingModel::wantedRows() const
{
    std::vector<Row> rows;
    const std::function<void(PoolId, int)> add = [&](PoolId pool, int depth) {
        rows.push_back({pool, depth});
        for (const PoolId child : plan().childPools(pool))
            add(child, depth + 1);
    };
    if (plan().find(m_pool)) {
        add(m_pool, 0);
        return rows;
    }
    for (const Pool& pool : plan().all<Pool>())
        if (!pool.source && (!m_scope || pool.scope == m_scope))
            add(pool.id, 0);
    return rows;
}

std::vector<PrincipalColumn> SharingModel::wantedColumns(const std::vector<Row>& rows) const
{
    QStringList named;
    for (const Row& row : rows)
        for (const ShareId id : plan().sharesOf(row.pool))
            named += plan().get(id).principals + plan().get(id).invited;
    return principalTree(plan(), named);
}

void SharingModel::refresh()
{
    std::vector<Row> rows = wantedRows();
    std::vector<PrincipalColumn> columns = wantedColumns(rows);
    if (rows != m_rows || columns != m_columns) {
        beginResetModel();
        m_rows = std::move(rows);
        m_columns = std::move(columns);
        endResetModel();
    } else if (!m_rows.empty() && !m_columns.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    }
    dropIdleTicks();
}

void SharingModel::dropIdleTicks()
{
    const auto gone = std::remove_if(m_ticks.begin(), m_ticks.end(), [this](const ShareTick& tick) {
        return !plan().find(tick.pool) || !hasColumn(tick.principal)
            || namesPrincipal(plan(), tick.pool, tick.principal) == tick.isShared;
    });
    const bool some = gone != m_ticks.end();
    m_ticks.erase(gone, m_ticks.end());
    if (some)
        Q_EMIT ticksChanged();
}

void SharingModel::discardTicks()
{
    if (m_ticks.empty())
        return;
    m_ticks.clear();
    if (!m_rows.empty() && !m_columns.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT ticksChanged();
}

PoolId SharingModel::poolAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].pool : PoolId{};
}

QString SharingModel::principalAt(int column) const
{
    return column >= 0 && column < columnCount() ? m_columns[static_cast<std::size_t>(column)].principal : QString();
}

bool SharingModel::hasColumn(const QString& principal) const
{
    return std::any_of(m_columns.begin(), m_columns.end(),
                       [&](const PrincipalColumn& column) { return column.principal == principal; });
}

int SharingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SharingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

SharingModel::Standing SharingModel::standing(PoolId id, const QString& principal) const
{
    const Pool* pool = plan().find(id);
    if (!pool)
        return Standing::None;
    if (const auto number = AccountNumber::parse(principal); number && ownsPool(plan(), *pool, *number))
        return Standing::Owner;
    if (namesPrincipal(plan(), id, principal))
        return isInvited(plan(), id, principal) ? Standing::Invited : Standing::Direct;
    return hasThroughOthers(plan(), id, principal) ? Standing::Inherited : Standing::None;
}

const ShareTick* SharingModel::tickAt(PoolId pool, const QString& principal) const
{
    const auto found = std::find_if(m_ticks.begin(), m_ticks.end(), [&](const ShareTick& tick) {
        return tick.pool == pool && tick.principal == principal;
    });
    return found == m_ticks.end() ? nullptr : &*found;
}

int SharingModel::namedBelow(PoolId pool, int column) const
{
    int named = 0;
    const int last = column + m_columns[static_cast<std::size_t>(column)].below;
    for (int at = column + 1; at <= last; ++at)
        if (namesPrincipal(plan(), pool, principalAt(at)))
            ++named;
    return named;
}

QString SharingModel::words(PoolId pool, int column) const
{
    const QString principal = principalAt(column);
    if (const ShareTick* tick = tickAt(pool, principal))
        return tick->isShared ? tr("to share") : tr("to take back");
    switch (standing(pool, principal)) {
    case Standing::None: {
        const int below = namedBelow(pool, column);
        return below > 0 ? tr("%n in it", "so many members of the unit", below) : QString();
    }
    case Standing::Owner: return tr("owner");
    case Standing::Direct: return tr("direct");
    case Standing::Invited: return tr("invited");
    case Standing::Inherited: return tr("inherited");
    }
    return {};
}

QString SharingModel::wordsInFull(PoolId pool, int column) const
{
    const QString said = words(pool, column);
    if (said.isEmpty())
        return tr("not shared");
    if (tickAt(pool, principalAt(column)) || standing(pool, principalAt(column)) != Standing::Inherited)
        return said;
    for (int at = m_columns[static_cast<std::size_t>(column)].parent; at >= 0;
         at = m_columns[static_cast<std::size_t>(at)].parent)
        if (namesPrincipal(plan(), pool, principalAt(at)))
            return tr("inherited from %1").arg(principalLabel(plan(), principalAt(at)));
    return said;
}

QVariant SharingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const PoolId pool = poolAt(index.row());
    const QString principal = principalAt(index.column());
    const ShareTick* tick = tickAt(pool, principal);
    switch (role) {
    case Qt::DisplayRole: return words(pool, index.column());
    case Qt::CheckStateRole: {
        const Standing now = standing(pool, principal);
        if (now == Standing::Owner)
            return {};
        const bool isShared = tick ? tick->isShared : now == Standing::Direct || now == Standing::Invited;
        return isShared ? Qt::Checked : Qt::Unchecked;
    }
    case StandingRole: return QVariant::fromValue(standing(pool, principal));
    case ToneRole: return QVariant::fromValue(tick ? Tone::Normal : Tone::Secondary);
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return tick ? QVariant(font) : QVariant();
    }
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole: {
        const QString all = tr("%1, %2: %3", "pool, account, how it stands")
                                .arg(headerData(index.row(), Qt::Vertical, Qt::DisplayRole).toString().trimmed(),
                                     headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                     wordsInFull(pool, index.column()));
        return role == Qt::ToolTipRole ? plainToolTip(all) : all;
    }
    default: return {};
    }
}

bool SharingModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const PoolId pool = poolAt(index.row());
    const QString principal = principalAt(index.column());
    const bool isShared = value.toInt() == Qt::Checked;
    const auto rest = std::remove_if(m_ticks.begin(), m_ticks.end(), [&](const ShareTick& tick) {
        return tick.pool == pool && tick.principal == principal;
    });
    m_ticks.erase(rest, m_ticks.end());
    if (isShared != namesPrincipal(plan(), pool, principal))
        m_ticks.push_back({pool, principal, isShared});
    Q_EMIT dataChanged(index, index);
    Q_EMIT ticksChanged();
    return true;
}

QVariant SharingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Horizontal) {
        const QString principal = principalAt(section);
        const bool isUnit = unitOf(plan(), principal) != nullptr;
        if (role == Qt::DisplayRole)
            return isUnit ? tr("%1 (OU)").arg(principalLabel(plan(), principal)) : principalLabel(plan(), principal);
        if (role == IdRole)
            return principal;
        return role == Qt::ToolTipRole ? QVariant(plainToolTip(principal)) : QVariant();
    }
    const Row& row = m_rows[static_cast<std::size_t>(section)];
    const Pool* pool = plan().find(row.pool);
    if (!pool)
        return {};
    if (role == Qt::DisplayRole) {
        const QString name = nameOf(*pool);
        constexpr int deepest = 6;
        return QString(4 * std::min(row.depth, deepest), QChar(QChar::Nbsp))
             + visibleText(name.isEmpty() ? plan().textId(*pool) : name);
    }
    if (role == ExactRole)
        return plan().path(row.pool);
    return role == Qt::ToolTipRole ? QVariant(plainToolTip(plan().path(row.pool))) : QVariant();
}

Qt::ItemFlags SharingModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && !m_session.workspace().isReadOnly()
        && standing(poolAt(index.row()), principalAt(index.column())) != Standing::Owner)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace cadastre

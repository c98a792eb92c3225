// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/poollistmodel.h"

#include "insight/utilisation.h"
#include "text/visibletext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/pathinscope.h"
#include "ui/presentation/severity.h"
#include "ui/presentation/words.h"

#include <algorithm>

namespace cadastre {

namespace {

/// Which part of a pool a column is about; nothing for columns without one.
std::optional<uint128> partOf(const PoolUse& use, int column)
{
    switch (column) {
    case PoolListModel::AssignedColumn: return use.assigned;
    case PoolListModel::AllocatedColumn: return use.allocated;
    case PoolListModel::AvailableColumn: return use.available;
    default: return std::nullopt;
    }
}

/// "/48 · /56 · /60"; a dash where the pool does not say.
QString lengthsLabel(const Pool& pool)
{
    const auto one = [](PrefixLength length) {
        return length ? QStringLiteral("/%1").arg(*length) : QStringLiteral("–");
    };
    return one(pool.minLength) + QStringLiteral(" · ") + one(pool.defaultLength) + QStringLiteral(" · ")
         + one(pool.maxLength);
}

QString blocksOf(const Plan& plan, PoolId pool)
{
    const auto& blocks = plan.space(pool).blocks;
    if (blocks.empty())
        return PoolListModel::tr("no CIDR");
    const QString first = blocks.begin()->first.toString();
    return blocks.size() == 1 ? first : QStringLiteral("%1 + %2").arg(first).arg(blocks.size() - 1);
}

} // namespace

PoolListModel::PoolListModel(Session& session, QObject* parent)
    : HandleTable(session,
                  {{"cidr", tr("CIDR")},
                   {"pool", tr("Pool")},
                   {"locale", tr("Locale")},
                   {"assigned", tr("Assigned"), ColumnKind::Number},
                   {"allocated", tr("Allocated"), ColumnKind::Number},
                   {"available", tr("Available"), ColumnKind::Number},
                   {"service", tr("Service")},
                   {"advertisable", tr("Advertisable")},
                   {"findings", tr("Findings")},
                   {"owner", tr("Owner")},
                   {"id", tr("Id")},
                   {"state", tr("State")},
                   {"netmaskLengths", tr("Min / default / max")},
                   {"autoImport", tr("Auto-import")},
                   {"tags", tr("Tags")},
                   {"basis", tr("Basis")}},
                  parent)
{
    connect(&session, &Session::auditChanged, this, &HandleTable::refresh);
}

std::vector<TableEntry> PoolListModel::collect() const
{
    std::vector<TableEntry> rows;
    for (const Pool& row : plan().all<Pool>()) {
        if (!inPlace(row))
            continue;
        const auto& blocks = plan().space(row.id).blocks;
        rows.push_back({row.id.value, blocks.empty() ? Prefix() : blocks.begin()->first, -1});
    }
    std::sort(rows.begin(), rows.end(), [](const TableEntry& a, const TableEntry& b) {
        return a.prefix == b.prefix ? a.handle < b.handle : a.prefix < b.prefix;
    });
    return rows;
}

QVariant PoolListModel::cell(const TableEntry& entry, int column, int role) const
{
    const Pool* pool = plan().find(PoolId{entry.handle});
    if (!pool)
        return {};
    const auto& findings = m_session.findingsOf(pool->id);
    if (role == SeverityRole && column == FindingsColumn && !findings.empty()) {
        const auto worst = std::min_element(findings.begin(), findings.end(), [](const Finding* a, const Finding* b) {
            return a->rule->severity < b->rule->severity;
        });
        return QVariant::fromValue(statusLevel((*worst)->rule->severity));
    }
    const PoolUse use = useOf(plan(), pool->id);
    if (const auto part = partOf(use, column)) {
        if (role == Qt::ToolTipRole && use.capacity > 0)
            return exactPercentLabel(*part, use.capacity);
        if (role == ExactRole && use.capacity > 0)
            return percentText(*part, use.capacity, machineDecimals);
        if (role == Qt::DisplayRole)
            return use.capacity == 0 ? QStringLiteral("–") : percentLabel(*part, use.capacity);
        return {};
    }
    if (role == ExactRole)
        return exact(*pool, column);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case CidrColumn: return blocksOf(plan(), pool->id);
    case PoolColumn: return visibleText(pathInScope(plan(), *pool));
    case LocaleColumn: return pool->locale.localeText();
    case ServiceColumn: return pool->service == AwsService::None ? QStringLiteral("–") : QString(toWire(pool->service));
    case AdvertisableColumn: return pool->advertisable ? tr("yes") : tr("no");
    case FindingsColumn: return findings.empty() ? QStringLiteral("–") : QString::number(findings.size());
    case OwnerColumn: return ownerText(pool->owner);
    case IdColumn: return plan().textId(*pool);
    case StateColumn: return QString(toWire(pool->state));
    case LengthsColumn: return lengthsLabel(*pool);
    case ImportColumn: return pool->autoImport ? tr("on") : tr("off");
    case TagsColumn: return tagsLabel(pool->tags);
    case BasisColumn: return basisLabel(pool->basis, pool->seenAt);
    default: return {};
    }
}

QVariant PoolListModel::exact(const Pool& pool, int column) const
{
    const auto flag = [](bool is) { return is ? QStringLiteral("true") : QStringLiteral("false"); };
    switch (column) {
    case PoolColumn: return plan().path(pool.id);
    case CidrColumn: {
        QStringList cidrs;
        for (const auto& [prefix, block] : plan().space(pool.id).blocks)
            cidrs << prefix.toString();
        return cidrs.join(u' ');
    }
    case AdvertisableColumn: return flag(pool.advertisable);
    case ImportColumn: return flag(pool.autoImport);
    case FindingsColumn: return QString::number(m_session.findingsOf(pool.id).size());
    case OwnerColumn: return pool.owner.toString();
    default: return {};
    }
}

RowFacts PoolListModel::facts(const TableEntry& entry) const
{
    const Pool* pool = plan().find(PoolId{entry.handle});
    return pool ? factsOf(plan(), *pool) : RowFacts{};
}

HandleTable::SortKey PoolListModel::sortKey(const TableEntry& entry, int column) const
{
    const PoolId id{entry.handle};
    const PoolUse use = useOf(plan(), id);
    if (const auto part = partOf(use, column))
        return {use.capacity == 0 ? -1 : static_cast<qint64>(use.share(*part) * 1e15), {}, {}};
    if (column == FindingsColumn)
        return {static_cast<qint64>(m_session.findingsOf(id).size()), {}, {}};
    return HandleTable::sortKey(entry, column);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/allocationmodel.h"

#include "compliance/verdicts.h"
#include "insight/utilisation.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/severity.h"
#include "ui/presentation/words.h"

namespace cadastre {

AllocationModel::AllocationModel(Session& session, QObject* parent)
    : HandleTable(session,
                  {{"cidr", tr("CIDR")},
                   {"length", tr("Len"), ColumnKind::Number},
                   {"resource", tr("Resource")},
                   {"type", tr("Type")},
                   {"owner", tr("Owner")},
                   {"region", tr("Region")},
                   {"compliance", tr("Compliance")},
                   {"overlap", tr("Overlap")},
                   {"since", tr("Since")},
                   {"pool", tr("Pool")},
                   {"id", tr("Id")},
                   {"description", tr("Description")},
                   {"releasingAt", tr("Frees at")},
                   {"tags", tr("Tags")},
                   {"basis", tr("Basis")},
                   {"", QString()}},
                  parent)
{}

void AllocationModel::setFreeShown(bool shown)
{
    m_freeShown = shown;
    refresh();
}

const Allocation* AllocationModel::allocationAt(int row) const
{
    const TableEntry* entry = entryAt(row);
    return entry ? plan().find(AllocationId{entry->handle}) : nullptr;
}

std::vector<TableEntry> AllocationModel::collect() const
{
    std::vector<TableEntry> rows;
    for (const Pool& row : plan().all<Pool>()) {
        if (!inPlace(row))
            continue;
        for (const auto& [base, block] : plan().space(row.id).blocks) {
            const int length = base.length();
            block.map.forEach([&](const Prefix& prefix, std::uint32_t handle) {
                rows.push_back({handle, prefix, length});
                return true;
            });
            if (m_freeShown && pool() && plan().get(block.cidr).state == CidrState::Provisioned)
                block.map.forEachFree([&](const Prefix& prefix) {
                    rows.push_back({0, prefix, length});
                    return true;
                });
        }
    }
    return rows;
}

QVariant AllocationModel::gapCell(const TableEntry& entry, int column, int role) const
{
    if (role == FixRole)
        return column == ActionColumn ? QVariant(tr("Allocate here")) : QVariant();
    if (role == ExactRole)
        return column == TypeColumn ? QVariant(QStringLiteral("free")) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return role == ToneRole ? QVariant::fromValue(Tone::Secondary) : QVariant();
    switch (column) {
    case CidrColumn: return entry.prefix.toString();
    case LengthColumn: return QString::number(entry.prefix.length());
    case ResourceColumn: {
        const int unit = std::max(unitLengthOf(plan(), pool()), entry.prefix.length());
        return tr("%1 free").arg(blockCountLabel(entry.prefix.childCount(unit), unit));
    }
    case ActionColumn: return tr("Allocate here");
    default: return QString();
    }
}

QVariant AllocationModel::cell(const TableEntry& entry, int column, int role) const
{
    if (entry.isGap())
        return gapCell(entry, column, role);
    const Allocation* allocation = plan().find(AllocationId{entry.handle});
    if (!allocation)
        return {};
    const auto verdict = [&] { return plan().resourceCidrOf(allocation->id); };
    if (role == SeverityRole) {
        const ResourceCidr* cidr = column == ComplianceColumn || column == OverlapColumn ? verdict() : nullptr;
        if (!cidr)
            return {};
        return column == ComplianceColumn ? QVariant::fromValue(statusLevel(complianceOf(plan(), *cidr)))
                                          : QVariant::fromValue(statusLevel(overlapOf(plan(), *cidr)));
    }
    if (role == Qt::ToolTipRole && column == SinceColumn && allocation->releasingAt)
        return tr("Its resource is gone; the block frees at %1.").arg(isoDateTime(allocation->releasingAt));
    if (role == Qt::ToolTipRole && column == ResourceColumn)
        return visibleText(allocation->description.get());
    if (role == ExactRole)
        return exact(*allocation, column);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case CidrColumn: return entry.prefix.toString();
    case LengthColumn: return QString::number(entry.prefix.length());
    case ResourceColumn:
        if (const Pool* child = plan().find(allocation->childPool))
            return visibleText(nameOf(*child).isEmpty() ? plan().textId(*child) : nameOf(*child));
        if (const Resource* resource = plan().find(allocation->resource))
            return visibleText(nameOf(*resource).isEmpty() ? plan().textId(*resource) : nameOf(*resource));
        return visibleText(allocation->description.get());
    case TypeColumn: return allocationTypeLabel(allocation->type);
    case OwnerColumn: return ownerText(allocation->owner);
    case RegionColumn: return allocation->region.isEmpty() ? QStringLiteral("–") : allocation->region.toString();
    case ComplianceColumn: {
        const ResourceCidr* cidr = verdict();
        return complianceLabel(cidr ? complianceOf(plan(), *cidr) : ComplianceStatus::NotApplicable);
    }
    case OverlapColumn: {
        const ResourceCidr* cidr = verdict();
        return cidr ? overlapLabel(overlapOf(plan(), *cidr)) : QStringLiteral("–");
    }
    case SinceColumn: return allocation->releasingAt ? tr("releasing") : isoDate(allocation->createdAt);
    case PoolColumn: return visibleText(plan().path(allocation->pool));
    case IdColumn: return plan().textId(*allocation);
    case DescriptionColumn: return visibleText(allocation->description.get());
    case ReleasingColumn: return isoDateTime(allocation->releasingAt);
    case TagsColumn: {
        const Resource* resource = plan().find(allocation->resource); // of a VPC its own count
        return tagsLabel(resource ? resource->tags : allocation->tags.get());
    }
    case BasisColumn: return basisLabel(allocation->basis, allocation->seenAt);
    default: return QString();
    }
}

QVariant AllocationModel::exact(const Allocation& allocation, int column) const
{
    switch (column) {
    case TypeColumn: return QString(toWire(allocation.type));
    case OwnerColumn: return allocation.owner.toString();
    case ComplianceColumn: {
        const ResourceCidr* cidr = plan().resourceCidrOf(allocation.id);
        return cidr ? QString(toWire(complianceOf(plan(), *cidr))) : QString();
    }
    case OverlapColumn: {
        const ResourceCidr* cidr = plan().resourceCidrOf(allocation.id);
        return cidr ? QString(toWire(overlapOf(plan(), *cidr))) : QString();
    }
    case SinceColumn: return toString(allocation.createdAt);
    case ReleasingColumn: return toString(allocation.releasingAt);
    default: return {};
    }
}

RowFacts AllocationModel::facts(const TableEntry& entry) const
{
    const Allocation* allocation = plan().find(AllocationId{entry.handle});
    return allocation ? factsOf(plan(), *allocation) : RowFacts{};
}

HandleTable::SortKey AllocationModel::sortKey(const TableEntry& entry, int column) const
{
    if (column == LengthColumn)
        return {entry.prefix.length(), {}, {}};
    if (column == SinceColumn)
        if (const Allocation* allocation = plan().find(AllocationId{entry.handle}))
            return {allocation->createdAt.ms, {}, {}};
    return HandleTable::sortKey(entry, column);
}

} // namespace cadastre

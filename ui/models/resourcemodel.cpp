// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/resourcemodel.h"

#include "compliance/verdicts.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/severity.h"
#include "ui/presentation/words.h"

namespace cadastre {

ResourceModel::ResourceModel(Session& session, QObject* parent)
    : HandleTable(session,
                  {{"cidr", tr("CIDR")},
                   {"name", tr("Name")},
                   {"management", tr("Management")},
                   {"compliance", tr("Compliance")},
                   {"overlap", tr("Overlap")},
                   {"ipUsage", tr("IPs allocated"), ColumnKind::Number},
                   {"region", tr("Region")},
                   {"owner", tr("Owner")},
                   {"pool", tr("Pool")},
                   {"id", tr("Id")},
                   {"vpc", tr("VPC")},
                   {"zone", tr("Availability Zone")},
                   {"tags", tr("Tags")},
                   {"basis", tr("Basis")}},
                  parent)
{}

void ResourceModel::setSubnetsShown(bool shown)
{
    m_subnetsShown = shown;
    refresh();
}

std::vector<TableEntry> ResourceModel::collect() const
{
    std::vector<TableEntry> rows;
    const Pool* only = plan().find(pool());
    for (const ResourceCidr& cidr : plan().all<ResourceCidr>()) {
        int parentLength = -1;
        if (only) {
            const Allocation* allocation = plan().find(cidr.allocation);
            const PoolBlock* block =
                cidr.scope == only->scope ? plan().space(only->id).blockCovering(cidr.cidr) : nullptr;
            if (allocation ? !(allocation->pool == only->id) : block == nullptr)
                continue;
            parentLength = block ? block->map.base().length() : -1;
        } else if (scope() && !(cidr.scope == scope())) {
            continue;
        }
        if (!m_subnetsShown && plan().get(cidr.resource).kind == ResourceKind::Subnet)
            continue;
        rows.push_back({cidr.id.value, cidr.cidr, parentLength});
    }
    return rows;
}

QVariant ResourceModel::cell(const TableEntry& entry, int column, int role) const
{
    const ResourceCidr* cidr = plan().find(ResourceCidrId{entry.handle});
    if (!cidr)
        return {};
    if (role == SeverityRole) {
        switch (column) {
        case ManagementColumn: return QVariant::fromValue(statusLevel(managementOf(plan(), *cidr)));
        case ComplianceColumn: return QVariant::fromValue(statusLevel(complianceOf(plan(), *cidr)));
        case OverlapColumn: return QVariant::fromValue(statusLevel(overlapOf(plan(), *cidr)));
        default: return {};
        }
    }
    if (role == ExactRole)
        return exact(*cidr, column);
    if (role != Qt::DisplayRole)
        return {};
    const Resource& resource = plan().get(cidr->resource);
    switch (column) {
    case CidrColumn: return entry.prefix.toString();
    case NameColumn: return visibleText(nameOf(resource).isEmpty() ? plan().textId(resource) : nameOf(resource));
    case ManagementColumn: return managementLabel(managementOf(plan(), *cidr));
    case ComplianceColumn: return complianceLabel(complianceOf(plan(), *cidr));
    case OverlapColumn: {
        const OverlapStatus status = overlapOf(plan(), *cidr);
        return status == OverlapStatus::Nonoverlapping ? tr("none seen") : overlapLabel(status);
    }
    case UsageColumn:
        return resource.kind == ResourceKind::Vpc ? percentLabel(ipUsageOf(plan(), *cidr)) : QStringLiteral("–");
    case RegionColumn: return resource.region.toString();
    case OwnerColumn: return ownerText(resource.owner);
    case PoolColumn: {
        const Allocation* allocation = plan().find(cidr->allocation);
        return allocation ? visibleText(plan().path(allocation->pool)) : QStringLiteral("–");
    }
    case IdColumn: return plan().textId(resource);
    case VpcColumn: return plan().textId(resource.vpc ? resource.vpc : resource.id);
    case ZoneColumn: return resource.zone.isEmpty() ? QStringLiteral("–") : visibleText(resource.zone);
    case TagsColumn: return tagsLabel(resource.tags);
    case BasisColumn: return basisLabel(resource.basis, resource.seenAt);
    default: return {};
    }
}

QVariant ResourceModel::exact(const ResourceCidr& cidr, int column) const
{
    const Resource& resource = plan().get(cidr.resource);
    switch (column) {
    case UsageColumn: // AWS says it in hundredths of a percent
        return resource.kind == ResourceKind::Vpc ? QString::number(ipUsageOf(plan(), cidr) * 100, 'f', machineDecimals)
                                                  : QString();
    case ManagementColumn: return QString(toWire(managementOf(plan(), cidr)));
    case ComplianceColumn: return QString(toWire(complianceOf(plan(), cidr)));
    case OverlapColumn: return QString(toWire(overlapOf(plan(), cidr)));
    case OwnerColumn: return resource.owner.toString();
    default: return {};
    }
}

RowFacts ResourceModel::facts(const TableEntry& entry) const
{
    const ResourceCidr* cidr = plan().find(ResourceCidrId{entry.handle});
    return cidr ? factsOf(plan(), *cidr) : RowFacts{};
}

HandleTable::SortKey ResourceModel::sortKey(const TableEntry& entry, int column) const
{
    const ResourceCidr* cidr = plan().find(ResourceCidrId{entry.handle});
    if (!cidr)
        return {};
    if (column == UsageColumn)
        return {static_cast<qint64>(ipUsageOf(plan(), *cidr) * 10000), {}, {}};
    if (column == ComplianceColumn) // worst first
        return {complianceOf(plan(), *cidr) == ComplianceStatus::Noncompliant ? 0 : 1,
                {},
                cell(entry, column, Qt::DisplayRole).toString()};
    return HandleTable::sortKey(entry, column);
}

} // namespace cadastre

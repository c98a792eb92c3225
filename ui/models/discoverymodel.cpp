// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/discoverymodel.h"

#include "plan/discovering.h"
#include "ui/presentation/formatting.h"

namespace cadastre {

namespace {

/// An IPAM's own discovery is no row of the plan: its handle is the IPAM's, marked.
constexpr quint32 ofIpam = 0x8000'0000U;

IpamId ipamOf(const TableEntry& entry) { return entry.handle & ofIpam ? IpamId{entry.handle & ~ofIpam} : IpamId{}; }

QString regionList(const QList<RegionName>& regions)
{
    QStringList names;
    for (const RegionName& region : regions)
        names << region.toString();
    return names.join(QLatin1String(", "));
}

} // namespace

DiscoveryModel::DiscoveryModel(Session& session, QObject* parent)
    : HandleTable(session,
                  {{"discovery", tr("Discovery")},
                   {"owner", tr("Account")},
                   {"regions", tr("Looks in")},
                   {"exclusions", tr("Leaves out")},
                   {"shownTo", tr("Shown to")},
                   {"state", tr("State")},
                   {"description", tr("Description")}},
                  parent)
{}

ResourceDiscoveryId DiscoveryModel::discoveryAt(int row) const
{
    const TableEntry* entry = entryAt(row);
    return entry && !ipamOf(*entry) ? ResourceDiscoveryId{entry->handle} : ResourceDiscoveryId{};
}

std::vector<TableEntry> DiscoveryModel::collect() const
{
    std::vector<TableEntry> rows;
    for (const Ipam& ipam : plan().all<Ipam>())
        rows.push_back({ipam.id.value | ofIpam, {}, -1});
    for (const ResourceDiscovery& row : plan().all<ResourceDiscovery>())
        rows.push_back({row.id.value, {}, -1});
    return rows;
}

QString DiscoveryModel::textOf(const TableEntry& entry, int column) const
{
    const QString none = QStringLiteral("–");
    if (const Ipam* ipam = plan().find(ipamOf(entry))) {
        switch (column) {
        case IdColumn: return defaultDiscoveryId(plan(), *ipam);
        case OwnerColumn: return ownerText(ipam->owner);
        case RegionsColumn: return regionList(ipam->operatingRegions);
        case ShownToColumn: return plan().textId(*ipam);
        case StateColumn: return tr("comes with the IPAM");
        default: return none;
        }
    }
    const ResourceDiscovery* row = plan().find(ResourceDiscoveryId{entry.handle});
    if (!row)
        return {};
    switch (column) {
    case IdColumn: return plan().textId(*row);
    case OwnerColumn: return ownerText(row->owner);
    case RegionsColumn: return regionList(row->operatingRegions);
    case ExclusionsColumn: return row->excludedUnits.isEmpty() ? none : row->excludedUnits.join(QLatin1String(", "));
    case ShownToColumn: {
        QStringList ipams;
        for (const DiscoveryAssociation& one : plan().all<DiscoveryAssociation>())
            if (one.discovery == row->id)
                ipams << (discoveryVisibleTo(plan(), *row, plan().get(one.ipam).owner)
                              ? plan().textId(one.ipam)
                              : tr("%1 (not shared)").arg(plan().textId(one.ipam)));
        return ipams.isEmpty() ? none : ipams.join(QLatin1String(", "));
    }
    case StateColumn: return toWire(row->state);
    case DescriptionColumn: return row->description.isEmpty() ? none : visibleText(row->description);
    default: return {};
    }
}

QVariant DiscoveryModel::cell(const TableEntry& entry, int column, int role) const
{
    if (role == ToneRole)
        return ipamOf(entry) && column == StateColumn ? QVariant::fromValue(Tone::Secondary) : QVariant();
    return role == Qt::DisplayRole ? QVariant(textOf(entry, column)) : QVariant();
}

RowFacts DiscoveryModel::facts(const TableEntry& entry) const
{
    RowFacts facts;
    facts.name = textOf(entry, IdColumn);
    facts.owner = textOf(entry, OwnerColumn);
    QStringList all;
    for (int column = 0; column < ColumnCount; ++column)
        all << textOf(entry, column);
    facts.text = all.join(u'\n').toLower();
    return facts;
}

} // namespace cadastre

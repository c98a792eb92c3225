// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sitemodel.h"

#include "ui/presentation/formatting.h"

namespace cadastre {

SiteModel::SiteModel(Session& session, QObject* parent)
    : HandleTable(session,
                  {{"cidr", tr("CIDR")},
                   {"site", tr("Site")},
                   {"asn", tr("ASN")},
                   {"connection", tr("Connection")},
                   {"owner", tr("Owner")},
                   {"description", tr("Description")},
                   {"scope", tr("Scope")}},
                  parent)
{}

std::vector<TableEntry> SiteModel::collect() const
{
    std::vector<TableEntry> rows;
    for (const ExternalNetwork& network : plan().all<ExternalNetwork>())
        if (!scope() || network.scope == scope())
            rows.push_back({network.id.value, network.cidr, -1});
    return rows;
}

QVariant SiteModel::cell(const TableEntry& entry, int column, int role) const
{
    const ExternalNetwork* network = plan().find(ExternalNetworkId{entry.handle});
    if (!network || role != Qt::DisplayRole)
        return {};
    switch (column) {
    case CidrColumn: return network->cidr.toString();
    case SiteColumn: return visibleText(network->site);
    case AsnColumn: return network->asn == 0 ? QStringLiteral("–") : QStringLiteral("AS%1").arg(network->asn);
    case ConnectionColumn: return visibleText(network->connection);
    case OwnerColumn: return visibleText(network->owner);
    case DescriptionColumn: return visibleText(network->description);
    case ScopeColumn: return visibleText(plan().scopeLabel(network->scope));
    default: return {};
    }
}

RowFacts SiteModel::facts(const TableEntry& entry) const
{
    RowFacts facts;
    if (const ExternalNetwork* network = plan().find(ExternalNetworkId{entry.handle})) {
        facts.cidr = network->cidr;
        facts.family = network->cidr.family();
        facts.length = network->cidr.length();
        facts.name = network->site;
        facts.owner = network->owner;
        facts.scope = plan().scopeLabel(network->scope);
        facts.text = QStringList{network->site, network->cidr.toString(), network->connection, network->owner,
                                 network->description}
                         .join(u'\n')
                         .toLower();
    }
    return facts;
}

HandleTable::SortKey SiteModel::sortKey(const TableEntry& entry, int column) const
{
    const ExternalNetwork* network = plan().find(ExternalNetworkId{entry.handle});
    if (network && column == AsnColumn)
        return {network->asn, {}, {}};
    return HandleTable::sortKey(entry, column);
}

} // namespace cadastre

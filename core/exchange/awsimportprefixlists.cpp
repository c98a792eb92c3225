// SPDX-License-Identifier: GPL-3.0-or-later
// Managed prefix lists: what they name and the plan does not hold is somebody else's, an external network each. What lies in
// the plan's own space, or around it, is what the plan says better.
#include "exchange/awsimporter.h"

#include <algorithm>

namespace cadastre {

namespace {

/// How an external network says which list it came from.
QString connectionOf(const QString& list) { return QLatin1String("prefix list ") + list; }

/// AWS's own lists name AWS's own addresses.
bool isAmazons(const QString& owner) { return owner == QLatin1String("AWS"); }

} // namespace

QString AwsImporter::prefixListOf(const QString& path)
{
    const QString name = path.section(u'.', -2, -2);
    return name.startsWith(QLatin1String("pl-")) ? name : QString();
}

const char* AwsImporter::ownSpaceAt(ScopeId scope, const Prefix& cidr) const
{
    for (const PoolId pool : plan().topPools(scope))
        for (const auto& [block, space] : plan().space(pool).blocks)
            if (block.overlaps(cidr))
                return block.contains(cidr) ? "inside-pool" : "holds-others";
    const char* found = "";
    const auto look = [&](const char* reason) {
        return [&found, reason](const Prefix&, std::uint32_t packed) {
            if (Occupant::unpack(packed).kind == Occupant::Kind::ResourceCidr)
                found = reason;
            return *found == '\0';
        };
    };
    if (plan().occupants(scope).forEachCovering(cidr, look("inside-resource")))
        (void)plan().occupants(scope).forEachCoveredBy(cidr, look("holds-others"));
    return found;
}

void AwsImporter::importPrefixLists()
{
    for (Item& item : m_prefixLists)
        importPrefixList(item);
    for (Item& item : m_prefixEntries)
        importPrefixEntry(item);
}

void AwsImporter::importPrefixList(Item& item)
{
    const JsonRecord& record = item.record;
    const QString id = record.required("PrefixListId");
    const PrefixList list{record.text("PrefixListName"), record.text("OwnerId")};
    if (record.isRefused())
        return refuseItem(item, id);
    m_knownLists.insert(id, list);
    RowFate fate = record.fate(RowVerdict::Unchanged, id + u' ' + list.name);
    if (isAmazons(list.owner))
        fate.note = {ImportNote::Kind::ChangesNothing, id, QStringLiteral("amazons-list"), {}, {}};
    finish(std::move(fate));
}

void AwsImporter::importPrefixEntry(Item& item)
{
    const JsonRecord& record = item.record;
    const QString written = record.required("Cidr");
    const auto cidr = record.prefix("Cidr");
    const QString description = record.text("Description");
    QString id = record.text("PrefixListId");
    if (record.isRefused())
        return refuseItem(item, written, written);
    RowFate fate = record.fate(RowVerdict::Unchanged, {}, written);
    if (id.isEmpty())
        id = prefixListOf(fate.source);
    if (id.isEmpty())
        return needInput(item, "PrefixListId", "list-unknown", written, written);
    if (!plan().ipam() && item.region().isEmpty())
        return needInput(item, "Region", "region-unknown", id, written);
    const PrefixList list = m_knownLists.value(id);
    fate.subject = id + u' ' + list.name;
    m_shownEntries[id].insert(*cidr);
    const ScopeId scope = monitoredScope(*cidr, item.region());
    ExternalNetwork network;
    bool isElsewhere = false;
    for (const ExternalNetworkId known : plan().externalsOf(scope))
        if (const ExternalNetwork& row = plan().get(known); row.cidr == *cidr) {
            network = row.connection == connectionOf(id) ? row : network;
            isElsewhere = isElsewhere || row.connection != connectionOf(id);
        }
    const QString reason = isAmazons(list.owner) ? QStringLiteral("amazons-list")
                         : network.id            ? QString()
                         : isElsewhere           ? QStringLiteral("known-site")
                                                 : QString::fromLatin1(ownSpaceAt(scope, *cidr));
    if (!reason.isEmpty()) {
        fate.note = {ImportNote::Kind::ChangesNothing, written, reason, {}, {}};
        return finish(std::move(fate));
    }
    network.scope = scope;
    network.cidr = *cidr;
    if (!list.name.isEmpty())
        network.site = list.name;
    else if (!network.id) // entries alone do not say what the list is called
        network.site = id;
    network.connection = connectionOf(id);
    if (!list.owner.isEmpty())
        network.owner = list.owner;
    if (record.has("Description"))
        network.description = description;
    fate.verdict = store(network);
    fate.becomes = QStringLiteral("external-network");
    fate.place = plan().scopeLabel(scope);
    finish(std::move(fate));
}

void AwsImporter::dropLostEntries()
{
    for (const Listing& listing : m_result.listings)
        if (!listing.list.isEmpty())
            dropLostEntries(listing.list);
}

void AwsImporter::dropLostEntries(const QString& list)
{
    const QSet<Prefix>& shown = m_shownEntries[list];
    std::vector<ExternalNetworkId> lost;
    for (const ExternalNetwork& row : plan().all<ExternalNetwork>())
        if (row.connection == connectionOf(list) && !shown.contains(row.cidr))
            lost.push_back(row.id);
    for (const ExternalNetworkId id : lost) {
        warn(ErrorCode::NotFound, plan().get(id).cidr.toString(),
             {{QStringLiteral("kind"), QStringLiteral("external-network")},
              {QStringLiteral("reason"), QStringLiteral("lost-in-aws")},
              {QStringLiteral("with"), list}});
        m_draft.remove(id);
    }
}

} // namespace cadastre

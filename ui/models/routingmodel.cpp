// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/routingmodel.h"

#include "text/prooftext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/pathinscope.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/presentation/severity.h"
#include "ui/presentation/words.h"

#include <functional>
#include <limits>

namespace cadastre {

namespace {

/// "AS16509", as the partition has it; an own ASN is named in its row.
QString originTitle(const Session& session, int index)
{
    const QList<Asn> origins = originsOf(session.plan().settings().partition);
    return index < origins.size() ? origins[index].toString() : QString();
}

bool isOfRoas(int column)
{
    return column >= RoutingModel::RoaPrefixColumn && column <= RoutingModel::TrustAnchorColumn;
}

/// Each text once; two origins mostly have the same.
QString joined(const QList<Vrp>& vrps, const std::function<QString(const Vrp&)>& text)
{
    QStringList texts;
    for (const Vrp& vrp : vrps)
        if (const QString one = text(vrp); !one.isEmpty() && !texts.contains(one))
            texts.append(one);
    return texts.isEmpty() ? QStringLiteral("–") : texts.join(QStringLiteral(", "));
}

/// None where no VRP says one.
Instant earliestExpiry(const QList<Vrp>& vrps)
{
    Instant earliest;
    for (const Vrp& vrp : vrps)
        if (vrp.expires && (!earliest || vrp.expires < earliest))
            earliest = vrp.expires;
    return earliest;
}

} // namespace

RoutingModel::RoutingModel(Session& session, QObject* parent)
    : HandleTable(session,
                  {{"cidr", tr("CIDR")},
                   {"locale", tr("Locale (Region)")},
                   {"pool", tr("Pool")},
                   {"state", tr("State")},
                   {"origin1", originTitle(session, 0)},
                   {"origin2", originTitle(session, 1)},
                   {"roaPrefix", tr("ROA prefix")},
                   {"maxLength", tr("maxLength"), ColumnKind::Number},
                   {"roaExpires", tr("ROA expires")},
                   {"trustAnchor", tr("Trust anchor")},
                   {"evidence", tr("Evidence")},
                   {"", QString()}},
                  parent)
{
    connect(&session, &Session::routesChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, FirstOriginColumn), index(rowCount() - 1, TrustAnchorColumn));
    });
}

QString RoutingModel::verdictLabel(const OriginValidity& validity)
{
    switch (validity.reason) {
    case RouteReason::NothingLoaded: return tr("no data");
    case RouteReason::Expired: return tr("no data: expired");
    case RouteReason::NoCoveringVrp: return tr("not found");
    case RouteReason::Matched: return tr("valid");
    case RouteReason::WrongOrigin: return tr("invalid: origin");
    case RouteReason::TooLong: return tr("invalid: length");
    case RouteReason::OnlyAs0: return tr("invalid: AS0");
    }
    return {};
}

std::optional<AnnouncementCheck> RoutingModel::verdict(const PoolCidr& cidr, int column) const
{
    const QList<Asn> origins = originsOf(plan(), cidr);
    const int place = column - FirstOriginColumn;
    if (place < 0 || place >= origins.size() || column > SecondOriginColumn)
        return std::nullopt;
    const auto checks = checkAnnouncement({cidr.cidr, {origins[place]}}, *m_session.routes().vrps, m_session.now());
    return checks.isEmpty() ? std::nullopt : std::optional(checks.first());
}

QList<Vrp> RoutingModel::roasOf(const PoolCidr& cidr) const
{
    return decidingVrps(
        checkAnnouncement({cidr.cidr, originsOf(plan(), cidr)}, *m_session.routes().vrps, m_session.now()));
}

QString RoutingModel::roaText(const PoolCidr& cidr, int column) const
{
    const VrpSet& known = *m_session.routes().vrps;
    if (!known.isLoaded()) // nothing is known: that is not "no ROA"
        return column == RoaPrefixColumn ? tr("no data") : QStringLiteral("–");
    const QList<Vrp> vrps = roasOf(cidr);
    switch (column) {
    case RoaPrefixColumn: return joined(vrps, [](const Vrp& vrp) { return vrp.prefix.toString(); });
    case MaxLengthColumn: return joined(vrps, [](const Vrp& vrp) { return QString::number(vrp.maxLength); });
    case RoaExpiryColumn: return isoDate(earliestExpiry(vrps));
    case TrustAnchorColumn:
        return joined(vrps, [&known](const Vrp& vrp) { return visibleText(known.trustAnchorOf(vrp)); });
    default: return {};
    }
}

/// The verdict behind a cell, or what each origin gets; of an expiry, its minute.
QVariant RoutingModel::roaToolTip(const PoolCidr& cidr, int column) const
{
    if (column == RoaExpiryColumn) {
        const Instant expires = earliestExpiry(roasOf(cidr));
        return expires ? QVariant(isoDateTime(expires)) : QVariant();
    }
    QStringList sentences;
    for (const int origin : {FirstOriginColumn, SecondOriginColumn})
        if (origin == column || column == RoaPrefixColumn)
            if (const auto check = verdict(cidr, origin))
                sentences << routeSentence(check->route, check->validity, check->decidedBy);
    return sentences.isEmpty() ? QVariant() : plainToolTip(sentences.join(u'\n'));
}

std::vector<TableEntry> RoutingModel::collect() const
{
    std::vector<TableEntry> rows;
    for (const PoolCidr& cidr : plan().all<PoolCidr>()) {
        const Pool& row = plan().get(cidr.pool);
        if (!row.advertisable || row.locale.isEmpty() || !holdsSpace(cidr.state))
            continue;
        bool inside = !pool() && (!scope() || row.scope == scope());
        for (const Pool* at = &row; at && !inside; at = plan().find(at->source))
            inside = at->id == pool();
        if (inside)
            rows.push_back({cidr.id.value, cidr.cidr, -1});
    }
    return rows;
}

QVariant RoutingModel::cell(const TableEntry& entry, int column, int role) const
{
    const PoolCidr* cidr = plan().find(PoolCidrId{entry.handle});
    if (!cidr)
        return {};
    const Pool& row = plan().get(cidr->pool);
    QString action;
    if (cidr->advert == AdvertState::Advertised)
        action = tr("Withdraw");
    else if (cidr->advert == AdvertState::Withdrawn)
        action = tr("Advertise");
    if (role == FixRole)
        return column == ActionColumn ? QVariant(action) : QVariant();
    if (role == SeverityRole) {
        if (column == StateColumn)
            return QVariant::fromValue(cidr->advert == AdvertState::Advertised  ? StatusLevel::Ok
                                       : cidr->advert == AdvertState::Withdrawn ? StatusLevel::NoData
                                                                                : StatusLevel::Pending);
        if (column == EvidenceColumn && cidr->evidence != EvidenceState::NotNeeded)
            return QVariant::fromValue(statusLevel(cidr->evidence));
        if (const auto check = verdict(*cidr, column))
            return QVariant::fromValue(statusLevel(check->validity.state));
        return {};
    }
    if (role == Qt::ToolTipRole)
        return roaToolTip(*cidr, column);
    if (role == ExactRole && column == PoolColumn)
        return plan().path(row.id);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case CidrColumn: return entry.prefix.toString();
    case LocaleColumn: return row.locale.toString();
    case PoolColumn: return visibleText(pathInScope(plan(), row));
    case StateColumn: return advertLabel(cidr->advert);
    case FirstOriginColumn:
    case SecondOriginColumn: {
        const auto check = verdict(*cidr, column);
        if (!check)
            return QStringLiteral("–");
        const QString text = verdictLabel(check->validity);
        return ownAsnOf(plan(), *cidr) != 0 ? check->route.origin.toString() + u' ' + text : text;
    }
    case RoaPrefixColumn:
    case MaxLengthColumn:
    case RoaExpiryColumn:
    case TrustAnchorColumn: return roaText(*cidr, column);
    case EvidenceColumn:
        return cidr->evidence == EvidenceState::NotNeeded ? QStringLiteral("–") : evidenceLabel(cidr->evidence);
    case ActionColumn: return action;
    default: return {};
    }
}

std::optional<Command> RoutingModel::commandFor(int row, bool advertise) const
{
    const TableEntry* entry = entryAt(row);
    const PoolCidr* cidr = entry ? plan().find(PoolCidrId{entry->handle}) : nullptr;
    if (!cidr || cidr->advert != (advertise ? AdvertState::Withdrawn : AdvertState::Advertised))
        return std::nullopt;
    const RegionName region = plan().get(cidr->pool).locale;
    if (advertise)
        return Command{Advertise{cidr->cidr, region, ownAsnOf(plan(), *cidr)}};
    return Command{Withdraw{cidr->cidr, region}};
}

bool RoutingModel::isAdvertised(int row) const
{
    const TableEntry* entry = entryAt(row);
    const PoolCidr* cidr = entry ? plan().find(PoolCidrId{entry->handle}) : nullptr;
    return cidr && cidr->advert == AdvertState::Advertised;
}

RowFacts RoutingModel::facts(const TableEntry& entry) const
{
    const PoolCidr* cidr = plan().find(PoolCidrId{entry.handle});
    return cidr ? factsOf(plan(), *cidr) : RowFacts{};
}

HandleTable::SortKey RoutingModel::sortKey(const TableEntry& entry, int column) const
{
    const PoolCidr* cidr = isOfRoas(column) ? plan().find(PoolCidrId{entry.handle}) : nullptr;
    if (!cidr || column == TrustAnchorColumn)
        return HandleTable::sortKey(entry, column);
    const QList<Vrp> vrps = roasOf(*cidr);
    if (column == RoaExpiryColumn) { // what lapses next comes first
        const Instant expires = earliestExpiry(vrps);
        return {expires ? expires.ms : std::numeric_limits<qint64>::max(), {}, {}};
    }
    if (vrps.isEmpty())
        return {std::numeric_limits<qint64>::max(), {}, {}};
    if (column == MaxLengthColumn)
        return {vrps.first().maxLength, {}, {}};
    return {0, vrps.first().prefix, {}};
}

} // namespace cadastre

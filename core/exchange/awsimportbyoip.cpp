// SPDX-License-Identifier: GPL-3.0-or-later
// What is brought to AWS outside pools as well: ranges, and the AS numbers that they are announced from.
#include "exchange/awsimporter.h"

#include "net/address.h"
#include "net/asn.h"

#include <algorithm>

namespace cadastre {

void AwsImporter::importByoip(Item& item)
{
    const JsonRecord& record = item.record;
    const QString written = record.required("Cidr");
    const QString state = record.text("State");
    const QString message = record.text("StatusMessage");
    const QString description = record.text("Description");
    RegionName region = record.region("NetworkBorderGroup");
    // AWS prints the address as it was typed once: host bits are shown as they are.
    ByoipCidr row;
    const auto address = IpAddress::parse(written.section(u'/', 0, 0));
    bool isNumber = false;
    const int length = written.section(u'/', 1).toInt(&isNumber);
    if (!record.isRefused()) {
        if (!address)
            record.refuse(address.error(), "Cidr");
        else if (!isNumber || length < 0 || length > bitCount(address->family()))
            record.refuse(makeError(ErrorCode::LengthOutOfRange, written,
                                    {{QStringLiteral("length"), written.section(u'/', 1)},
                                     {QStringLiteral("limit"), QString::number(bitCount(address->family()))}}),
                          "Cidr");
    }
    const std::vector<SeenAsn> asns = seenAsns(record);
    if (record.isRefused())
        return refuseItem(item, written, written);
    if (region.isEmpty())
        region = item.region();
    if (region.isEmpty())
        return needInput(item, "NetworkBorderGroup", "region-unknown", written, written);
    const Prefix cidr = Prefix::containing(*address, length);
    for (const ByoipCidr& known : plan().all<ByoipCidr>())
        if (known.cidr == cidr && known.region == region
            && (known.account == item.account() || known.account.isEmpty() || item.account().isEmpty()))
            row = known;
    if (!item.account().isEmpty())
        row.account = item.account();
    row.cidr = cidr;
    row.shownAs = cidr.toString() == written ? QString() : written;
    row.region = region;
    row.state = state;
    row.statusMessage = message;
    if (record.has("Description"))
        row.description = description;
    markSeen(row);
    RowVerdict verdict = store(row);
    // The same range in a pool: only this answer says whether it is advertised.
    const auto advert = state == QLatin1String("advertised")           ? std::optional(AdvertState::Advertised)
                      : state == QLatin1String("pending-advertising")  ? std::optional(AdvertState::PendingAdvertising)
                      : state == QLatin1String("pending-withdrawal")   ? std::optional(AdvertState::PendingWithdrawal)
                      : state.startsWith(QLatin1String("provisioned")) ? std::optional(AdvertState::Withdrawn)
                                                                       : std::nullopt;
    std::vector<PoolCidrId> inPools;
    for (const PoolCidr& pooled : plan().all<PoolCidr>())
        if (pooled.cidr == cidr && holdsSpace(pooled.state) && plan().get(pooled.pool).locale == region)
            inPools.push_back(pooled.id);
    if (advert)
        for (const PoolCidrId id : inPools) {
            PoolCidr pooled = plan().get(id);
            pooled.advert = *advert;
            markSeen(pooled);
            store(pooled);
        }
    if (record.has("AsnAssociations") && putAsnAssociations(asns, inPools) && verdict == RowVerdict::Unchanged)
        verdict = RowVerdict::Updated;
    finish(item, verdict, written, written);
}

std::vector<AwsImporter::SeenAsn> AwsImporter::seenAsns(const JsonRecord& range)
{
    std::vector<SeenAsn> seen;
    for (const QJsonValue& one : range.list("AsnAssociations")) {
        const JsonRecord record = range.inside(one, "AsnAssociations");
        const QString written = record.required("Asn");
        const AsnAssociationState state = record.word("State", AsnAssociationState::Associated);
        const QString message = record.text("StatusMessage");
        const auto asn = Asn::parse(written);
        if (!record.isRefused() && !asn)
            record.refuse(asn.error(), "Asn");
        if (record.isRefused())
            break;
        seen.push_back({asn->value, state, message});
    }
    return seen;
}

bool AwsImporter::putAsnAssociations(const std::vector<SeenAsn>& seen, const std::vector<PoolCidrId>& pooled)
{
    bool isChanged = false;
    for (const PoolCidrId range : pooled) {
        std::vector<AsnAssociation> known;
        for (const AsnAssociation& row : plan().all<AsnAssociation>())
            if (row.poolCidr == range)
                known.push_back(row);
        for (const SeenAsn& one : seen) {
            AsnAssociation row;
            for (const Byoasn& number : plan().all<Byoasn>())
                if (number.asn == one.asn)
                    row.byoasn = number.id;
            if (!row.byoasn)
                continue; // a number that nobody listed
            row.poolCidr = range;
            const auto there = std::find_if(known.begin(), known.end(),
                                            [&](const AsnAssociation& other) { return other.byoasn == row.byoasn; });
            if (there != known.end()) {
                row = *there;
                known.erase(there);
            }
            row.state = one.state;
            row.statusMessage = one.message;
            row.dueAt = {};
            markSeen(row);
            isChanged = store(row) != RowVerdict::Unchanged || isChanged;
        }
        for (const AsnAssociation& row : known)
            if (row.basis == Basis::Seen) { // what is planned is still to come
                m_draft.remove(row.id);
                isChanged = true;
            }
    }
    return isChanged;
}

void AwsImporter::importByoasn(Item& item)
{
    const JsonRecord& record = item.record;
    const QString written = record.required("Asn");
    const QString ipam = record.required("IpamId");
    const AsnState state = record.word("State", AsnState::Provisioned);
    const QString message = record.text("StatusMessage");
    const auto asn = Asn::parse(written);
    if (!record.isRefused() && !asn)
        record.refuse(asn.error(), "Asn");
    if (record.isRefused())
        return refuseItem(item, written);
    Byoasn row;
    row.ipam = ensureIpam(ipam, item.account(), item.region());
    for (const Byoasn& known : plan().all<Byoasn>())
        if (known.ipam == row.ipam && known.asn == asn->value)
            row = known;
    row.asn = asn->value;
    row.state = state;
    row.statusMessage = message;
    row.dueAt = {}; // what AWS shows is as it is
    markSeen(row);
    const RowVerdict verdict = store(row);
    finish(item, verdict, asn->toString());
}

} // namespace cadastre

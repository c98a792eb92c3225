// SPDX-License-Identifier: GPL-3.0-or-later
// What AWS still shows and the plan takes away: it is left taken away, unless somebody wants it back. And what the plan
// takes away and AWS shows no more: that is done.
#include "exchange/awsimporter.h"

#include <algorithm>

namespace cadastre {

namespace {

/// Is what an answer is of (an account, a Region) where a thing is listed? An answer that does not say where it comes from
/// proves nothing of a thing that is listed in one place only.
template <class T>
bool isSamePlace(const T& wanted, const T& answered)
{
    return wanted.isEmpty() || wanted == answered;
}

/// A block that is part of a VPC's or a subnet's record.
QString holderOf(const PlannedRemoval& removal)
{
    const bool isBlock = removal.ids.last().contains(u'/') && removal.pool.isEmpty();
    return isBlock ? removal.ids.last().section(u'/', 0, 0) : QString();
}

} // namespace

const PlannedRemoval* AwsImporter::removalNamed(const QString& id) const
{
    const auto found = id.isEmpty() ? m_removals.cend() : m_removals.constFind(id);
    return found == m_removals.cend() ? nullptr : &m_options.removals[*found];
}

const PlannedRemoval* AwsImporter::removalOf(const Item& item)
{
    if (m_removals.isEmpty())
        return nullptr;
    const auto text = [&](const char* field) {
        return item.record.object()[QLatin1String(field)].toVariant().toString();
    };
    const QString cidr = text("Cidr");
    QStringList own{text("ResourceId") + u'/' + text("ResourceCidr")}; // a block by where it is, a thing by its id
    QStringList below;                                                 // by what it stands on
    for (const ImportContext& context : item.contexts) {
        own << context.pool + u'/' + cidr;
        below << context.pool;
    }
    for (const char* field : {"IpamPoolAllocationId", "IpamPoolCidrId", "SubnetId", "ResourceId", "IpamPoolId",
                              "IpamScopeId", "VpcId", "IpamResourceDiscoveryAssociationId", "IpamResourceDiscoveryId",
                              "IpamExternalResourceVerificationTokenId", "IpamId", "Id", "resourceShareArn"})
        if (const QString id = text(field); !id.isEmpty())
            (own.size() == 1 + static_cast<qsizetype>(item.contexts.size()) ? own : below) << id;
    own << text("resourceShareArn").section(u'/', -1);
    for (const char* field : {"SourceIpamPoolId", "IpamScopeArn", "IpamArn"})
        below << text(field).section(u'/', -1);

    const PlannedRemoval* removal = nullptr;
    for (const QString& id : std::as_const(own))
        if (const PlannedRemoval* shown = removalNamed(id)) {
            noteStillThere(*shown);
            removal = removal ? removal : shown;
        }
    for (qsizetype i = 0; i < below.size() && !removal; ++i)
        removal = removalNamed(below[i]);
    const RowFate fate = item.record.fate(RowVerdict::Conflict, {});
    const bool isLeft =
        m_options.plannedToGo == PlannedToGo::Leave && !m_options.takenBack.contains(fate.source, fate.record);
    return isLeft ? removal : nullptr;
}

bool AwsImporter::isBlockPlannedToGo(const Item& item, const QString& resource, const Prefix& cidr, const QString& id)
{
    const PlannedRemoval* removal = removalNamed(id);
    if (!removal)
        removal = removalNamed(resource + u'/' + cidr.toString());
    if (!removal)
        return false;
    noteStillThere(*removal);
    const RowFate fate = item.record.fate(RowVerdict::Conflict, {});
    return m_options.plannedToGo == PlannedToGo::Leave && !m_options.takenBack.contains(fate.source, fate.record);
}

bool AwsImporter::isAccountPlannedToGo(AccountNumber number) const
{
    return m_options.plannedToGo == PlannedToGo::Leave && removalNamed(number.toString());
}

void AwsImporter::noteStillThere(const PlannedRemoval& removal)
{
    m_result.stillThere.unite(QSet<QString>(removal.ids.begin(), removal.ids.end()));
}

void AwsImporter::leavePlannedToGo(const Item& item, const QString& subject, const QString& cidr)
{
    RowFate fate = item.record.fate(RowVerdict::Conflict, subject, cidr);
    fate.isPlannedToGo = true;
    fate.why = item.record.placed(
        makeError(ErrorCode::InvalidRecord, subject, {{QStringLiteral("reason"), QStringLiteral("planned-to-go")}}));
    finish(std::move(fate));
}

void AwsImporter::findListings()
{
    const auto sameList = [](const Listing& a, const Listing& b) {
        return a.command == b.command && a.account == b.account && a.region == b.region && a.poolText == b.poolText
            && a.scope == b.scope && a.list == b.list;
    };
    std::vector<Listing> partial; // other pages of the same list may be whole
    for (const Answer& answer : m_answers) {
        Listing listing{answer.coverage.source,
                        answer.coverage.account,
                        answer.coverage.region,
                        {},
                        {},
                        plan().byTextId<Scope>(answer.scope)};
        listing.pool = findPool(answer.probe, &listing.poolText);
        if (listing.command == QLatin1String("get-managed-prefix-list-entries"))
            listing.list = prefixListOf(answer.source);
        (answer.coverage.complete ? m_result.listings : partial).push_back(std::move(listing));
    }
    std::erase_if(m_result.listings, [&](const Listing& whole) {
        return std::any_of(partial.begin(), partial.end(), [&](const Listing& part) { return sameList(whole, part); });
    });
}

void AwsImporter::findGone()
{
    for (const PlannedRemoval& removal : m_options.removals) {
        if (m_result.stillThere.contains(removal.ids.first()))
            continue;
        const PlannedRemoval* holder = removalNamed(holderOf(removal));
        if (holder && m_result.stillThere.contains(holder->ids.first()))
            continue;
        if (std::any_of(m_result.listings.begin(), m_result.listings.end(), [&](const Listing& listing) {
                return listing.command == removal.listing && isSamePlace(removal.account, listing.account)
                    && isSamePlace(removal.region, listing.region) && isSamePlace(removal.pool, listing.poolText)
                    && (removal.scope.isEmpty() || removal.scope == plan().textId(listing.scope));
            }))
            m_result.gone.append(removal.ids.first());
    }
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing ranges to EC2, advertising them, moving them into IPAM (contract §10.6, §11).
#include "awsapi/actions.h"
#include "awsapi/proofs.h"
#include "awsapi/shapes.h"
#include "change/byoipranges.h"
#include "net/asn.h"

#include <map>
#include <tuple>

namespace cadastre::awsapi {

namespace {

/// The block around an address with host bits, as AWS's own examples of these calls give it (contract §7.2).
Prefix rangeOf(const Call& call)
{
    const auto cidr = call.canonicalCidr("Cidr");
    return cidr ? *cidr : call.cidr("Cidr"); // which says that it is missing
}

/// The rows that a Region answers for: pools with that locale, and top-level ranges in the home Region (contract U11).
bool belongsTo(const Call& call, const PoolCidr& row)
{
    const Plan& plan = call.plan();
    const Pool& pool = plan.get(row.pool);
    const Scope& scope = plan.get(pool.scope);
    if (pool.owner != call.account || scope.type != ScopeType::Public || pool.publicIpSource != PublicIpSource::Byoip)
        return false;
    if (row.state == CidrState::Deprovisioned || row.cidr.isNull())
        return false;
    const bool hasFailed = row.state == CidrState::FailedProvision || row.state == CidrState::FailedImport;
    if (hasFailed && findByoipRange(plan, row.cidr, call.region, call.account)) // it is where it was
        return false;
    return pool.locale.isEmpty() ? plan.get(scope.ipam).homeRegion == call.region : pool.locale.region() == call.region;
}

/// A range moved into a pool is listed once, as the transfer that it was.
bool wasMovedHere(const Call& call, const PoolCidr& row)
{
    for (const ByoipCidr& range : call.plan().all<ByoipCidr>())
        if (range.cidr == row.cidr && range.region == call.region && ownerOf(call.plan(), range) == call.account
            && isTransferred(range))
            return true;
    return false;
}

/// Of rows with the same CIDR, where a child holds the whole of its source's: the one that is announced stands for the
/// range, else the deepest with a locale.
bool standsBefore(const Plan& plan, const PoolCidr& row, const PoolCidr& other)
{
    const auto rank = [&plan](const PoolCidr& one) {
        return std::tuple(one.advert != AdvertState::Withdrawn, !plan.get(one.pool).locale.isEmpty(),
                          plan.depth(one.pool));
    };
    return rank(row) > rank(other);
}

Answer describeByoipCidrs(Call& call)
{
    std::map<Prefix, const PoolCidr*> listed; // a range is one item
    for (const PoolCidr& row : call.plan().all<PoolCidr>())
        if (belongsTo(call, row) && !wasMovedHere(call, row)) {
            const PoolCidr*& shown = listed[row.cidr];
            if (!shown || standsBefore(call.plan(), row, *shown))
                shown = &row;
        }
    std::vector<Row> rows;
    for (const PoolCidr& row : call.plan().all<PoolCidr>())
        if (const auto shown = listed.find(row.cidr); shown != listed.end() && shown->second == &row)
            fillByoip(rows.emplace_back().item, call.plan(), row);
    for (const ByoipCidr& row : call.plan().all<ByoipCidr>()) // an import keeps what this call listed of pools, too
        if (row.region == call.region && ownerOf(call.plan(), row) == call.account && !listed.contains(row.cidr))
            fillByoip(rows.emplace_back().item, row);
    return call.list("byoipCidrSet", std::move(rows));
}

/// The row that advertising or withdrawing changed, or would have.
Answer answerFor(const Call& call, const Prefix& cidr)
{
    Element element("byoipCidr");
    const PoolCidr* best = nullptr;
    for (const PoolCidr& row : call.plan().all<PoolCidr>())
        if (row.cidr == cidr && belongsTo(call, row) && !call.plan().get(row.pool).locale.isEmpty()
            && (!best || standsBefore(call.plan(), row, *best)))
            best = &row;
    if (best)
        fillByoip(element, call.plan(), *best);
    return {std::move(element)};
}

/// The answer of the older calls, with the state that AWS shows at once.
Answer rangeAnswer(const Prefix& cidr, const QString& state, const QString& description = {})
{
    Element element("byoipCidr");
    element.add("cidr", cidr.toString());
    element.addUnlessEmpty("description", description);
    element.add("state", state);
    return {std::move(element)};
}

enum class Announcement { Advertised, Withdrawn };

/// Of a range outside IPAM.
Answer announceRange(Call& call, const Prefix& cidr, Announcement wanted)
{
    const bool isAdvertised = wanted == Announcement::Advertised;
    call.take(announceByoipRange(call.plan(), cidr, call.region, isAdvertised, call.context()));
    Element element("byoipCidr");
    if (const ByoipCidr* row = findByoipRange(call.plan(), cidr, call.region, call.account))
        fillByoip(element, *row);
    return {std::move(element)};
}

/// A Region's own group is the only one that a plan knows.
void checkBorderGroup(const Call& call)
{
    if (const auto group = call.request.optional("NetworkBorderGroup"); group && *group != call.region.toString())
        throw invalidValue(QStringLiteral("NetworkBorderGroup"), *group);
}

Answer provisionRange(Call& call)
{
    checkBorderGroup(call);
    if (call.boolean("MultiRegion").value_or(false))
        throw Fault{QStringLiteral("InvalidParameterValue"),
                    QStringLiteral("Value (true) for parameter MultiRegion is invalid. AWS has reserved it for itself: "
                                   "leave it out, and bring the range to each Region.")};
    ByoipRangeRequest request;
    request.cidr = rangeOf(call);
    request.region = call.region;
    request.description = call.request.value("Description");
    request.tags = call.tags(poolTagType(request.cidr.family()), "PoolTagSpecification");
    request.isAuthorized = !call.request.value("CidrAuthorizationContext.Message").isEmpty()
                        && !call.request.value("CidrAuthorizationContext.Signature").isEmpty();
    request.isAdvertisable = call.boolean("PubliclyAdvertisable").value_or(true);
    if (request.isAuthorized)
        request.evidence = evidenceForRange(call, request.cidr, request.isAdvertisable);
    call.take(provisionByoipRange(call.plan(), request, call.context()));
    return rangeAnswer(request.cidr, QStringLiteral("pending-provision"), request.description);
}

Answer deprovisionRange(Call& call)
{
    const Prefix cidr = rangeOf(call);
    call.take(deprovisionByoipRange(call.plan(), cidr, call.region, call.context()));
    return rangeAnswer(cidr, QStringLiteral("pending-deprovision"));
}

Answer moveRange(Call& call)
{
    const Prefix cidr = rangeOf(call);
    const PoolId pool = call.pool();
    if (call.plan().get(pool).owner.toString() != call.request.value("IpamPoolOwner"))
        throw invalidValue(QStringLiteral("IpamPoolOwner"), call.request.value("IpamPoolOwner"));
    call.take(moveByoipRange(call.plan(), cidr, call.region, pool, call.context()));
    return rangeAnswer(cidr, QStringLiteral("pending-transfer"));
}

/// Is it a pool's own? An import keeps that EC2 lists such a range, too; what is asked of it is asked of the pool.
bool isOfAPool(const Call& call, const Prefix& cidr)
{
    for (const PoolCidr& row : call.plan().all<PoolCidr>())
        if (row.cidr == cidr && belongsTo(call, row) && !wasMovedHere(call, row))
            return true;
    return false;
}

Answer advertise(Call& call)
{
    checkBorderGroup(call);
    Advertise command;
    command.cidr = rangeOf(call);
    command.region = call.region;
    if (const auto text = call.request.optional("Asn"); text && *text != QLatin1String("AWS")) {
        command.asn = call.asn().value;
        if (command.asn == 0) // which is how Amazon's own are kept
            throw invalidValue(QStringLiteral("Asn"), *text);
    }
    if (!isOfAPool(call, command.cidr) && findByoipRange(call.plan(), command.cidr, call.region, call.account)) {
        if (command.asn != 0) // only CIDRs of pools are associated with one (contract §11.2)
            call.refuse(makeError(ErrorCode::AsnNotAssociated, command.cidr.toString(),
                                  {{QStringLiteral("asn"), Asn{command.asn}.toString()}}));
        return announceRange(call, command.cidr, Announcement::Advertised);
    }
    call.change(command);
    return answerFor(call, command.cidr);
}

Answer withdraw(Call& call)
{
    const Withdraw command{rangeOf(call), call.region};
    if (!isOfAPool(call, command.cidr) && findByoipRange(call.plan(), command.cidr, call.region, call.account))
        return announceRange(call, command.cidr, Announcement::Withdrawn);
    call.change(command);
    return answerFor(call, command.cidr);
}

} // namespace

std::span<const Action> byoipActions()
{
    static constexpr Action table[] = {
        {"DescribeByoipCidrs", describeByoipCidrs},
        {"AdvertiseByoipCidr", advertise},
        {"WithdrawByoipCidr", withdraw},
        {"ProvisionByoipCidr", provisionRange},
        {"DeprovisionByoipCidr", deprovisionRange},
        {"MoveByoipCidrToIpam", moveRange},
    };
    return table;
}

} // namespace cadastre::awsapi

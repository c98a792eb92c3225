// SPDX-License-Identifier: GPL-3.0-or-later
// Advertising what was brought (contract §11).
#include "awsapi/actions.h"
#include "awsapi/shapes.h"

namespace cadastre::awsapi {

namespace {

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
    return pool.locale.isEmpty() ? plan.get(scope.ipam).homeRegion == call.region : pool.locale == call.region;
}

Answer describeByoipCidrs(Call& call)
{
    std::vector<Row> rows;
    for (const PoolCidr& row : call.plan().all<PoolCidr>())
        if (belongsTo(call, row))
            fillByoip(rows.emplace_back().item, call.plan(), row);
    for (const ByoipCidr& row : call.plan().all<ByoipCidr>())
        if (row.region == call.region && call.account == call.plan().settings().owner)
            fillByoip(rows.emplace_back().item, row);
    return call.list("byoipCidrSet", std::move(rows));
}

/// The row that advertising or withdrawing changed, or would have: the deepest pool with the call's locale.
Answer answerFor(const Call& call, const Prefix& cidr)
{
    Element element("byoipCidr");
    const PoolCidr* best = nullptr;
    for (const PoolCidr& row : call.plan().all<PoolCidr>())
        if (row.cidr == cidr && belongsTo(call, row) && !call.plan().get(row.pool).locale.isEmpty()
            && (!best || call.plan().depth(row.pool) > call.plan().depth(best->pool)))
            best = &row;
    if (best)
        fillByoip(element, call.plan(), *best);
    return {std::move(element)};
}

Answer advertise(Call& call)
{
    Advertise command;
    command.cidr = call.cidr("Cidr");
    command.region = call.region;
    if (const auto text = call.request.optional("Asn"); text && *text != QLatin1String("AWS")) {
        bool isNumber = false;
        command.asn = text->toUInt(&isNumber);
        if (!isNumber || command.asn == 0)
            throw invalidValue(QStringLiteral("Asn"), *text);
    }
    call.change(command);
    return answerFor(call, command.cidr);
}

Answer withdraw(Call& call)
{
    const Withdraw command{call.cidr("Cidr"), call.region};
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
    };
    return table;
}

} // namespace cadastre::awsapi

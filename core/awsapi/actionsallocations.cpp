// SPDX-License-Identifier: GPL-3.0-or-later
// Allocations (contract §8).
#include "awsapi/actions.h"
#include "awsapi/shapes.h"

namespace cadastre::awsapi {

namespace {

Answer allocate(Call& call)
{
    Allocate command;
    command.pool = call.pool();
    std::optional<Fault> wrong; // what is no CIDR is refused at step 7: all addresses stand for it until then
    const auto cidr = [&](const QString& text) {
        const auto prefix = Prefix::parse(text);
        if (!prefix && !wrong) {
            wrong = faultOf(prefix.error(), call.request);
            wrong->cause = prefix.error();
        }
        return prefix ? *prefix : Prefix::everything(call.plan().get(command.pool).family);
    };
    if (const auto text = call.request.optional("Cidr"))
        command.cidr = cidr(*text);
    command.netmask = call.integer("NetmaskLength");
    for (const QString& text : call.request.list("AllowedCidr"))
        command.allowed.push_back(cidr(text));
    for (const QString& text : call.request.list("DisallowedCidr"))
        command.disallowed.push_back(cidr(text));
    command.description = call.request.value("Description");
    command.tags = call.tags("ipam-pool-allocation");
    if (wrong)
        call.refuseAtItsStep(*wrong, command);
    Allocation made;
    if (call.boolean("PreviewNextCidr").value_or(false) && !call.isDryRun()) {
        made = *call.preview(command).changes.firstInserted<Allocation>();
        made.id = {}; // nothing is stored
    } else
        made = *call.change(command).changes.firstInserted<Allocation>();
    return answerOf("ipamPoolAllocation", call, made);
}

Answer release(Call& call)
{
    const PoolId pool = call.pool();
    const Release command{call.allocation()};
    const Allocation& row = call.plan().get(command.allocation);
    if (row.pool != pool || row.cidr != call.cidr("Cidr"))
        throw invalidCombination(QStringLiteral("No allocation found"));
    call.change(command);
    return {Element("success", QStringLiteral("true"))};
}

Answer describeAllocation(Call& call)
{
    const DescribeAllocation command{call.allocation(), call.request.value("Description")};
    call.change(command);
    return answerOf("ipamPoolAllocation", call, call.plan().get(command.allocation));
}

constexpr int allocationPage = 100'000;

Answer getAllocations(Call& call)
{
    const PoolId pool = call.pool();
    const Pool& row = call.plan().get(pool);
    if (row.locale.isEmpty())
        call.needRegion(call.plan().get(call.plan().get(row.scope).ipam).homeRegion, call.request.value("IpamPoolId"));
    else
        call.needLocale(row.locale, call.request.value("IpamPoolId"));
    AllocationId one;
    if (call.request.contains("IpamPoolAllocationId")) {
        one = call.allocation();
        if (call.plan().get(one).pool != pool)
            throw notFound(QStringLiteral("allocation"), call.request.value("IpamPoolAllocationId"));
    }
    // A pool may hold 10⁵ of them: what no filter looks at and the page does not show is not written out.
    const bool hasFilters = !call.request.structures("Filter").empty();
    std::vector<Row> rows;
    call.plan().forEachAllocation(pool, [&](const Allocation& allocation) {
        if (one && allocation.id != one)
            return true;
        Row& shown = rows.emplace_back();
        shown.handle = allocation.id.value;
        if (hasFilters)
            fill(shown.item, call.plan(), allocation);
        return true;
    });
    if (!hasFilters) {
        const PageBounds page = pageOf(rows, "ipamPoolAllocationSet", call.request, allocationPage, call.asked());
        for (std::size_t i = page.from; i < page.end; ++i)
            fill(rows[i].item, call.plan(), call.plan().get(AllocationId{rows[i].handle}));
    }
    return call.list("ipamPoolAllocationSet", std::move(rows), "", allocationPage);
}

/// Only the caller's own, across pools (contract §3.1).
Answer describeAllocations(Call& call)
{
    const QStringList ids = call.request.list("IpamPoolAllocationId");
    for (const QString& id : ids)
        if (const AllocationId found = call.plan().byTextId<Allocation>(id);
            !found || call.plan().get(found).owner != call.account)
            throw notFound(QStringLiteral("allocation"), id);
    std::vector<Row> rows;
    for (const Allocation& allocation : call.plan().all<Allocation>())
        if (allocation.owner == call.account && isAskedFor(call, ids, allocation))
            fill(rows.emplace_back().item, call.plan(), allocation);
    return call.list("ipamPoolAllocationSet", std::move(rows), "", allocationPage);
}

} // namespace

std::span<const Action> allocationActions()
{
    static constexpr Action table[] = {
        {"AllocateIpamPoolCidr", allocate},
        {"ReleaseIpamPoolAllocation", release},
        {"ModifyIpamPoolAllocation", describeAllocation},
        {"GetIpamPoolAllocations", getAllocations},
        {"DescribeIpamPoolAllocations", describeAllocations},
    };
    return table;
}

} // namespace cadastre::awsapi

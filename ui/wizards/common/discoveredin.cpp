// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/common/discoveredin.h"

#include "plan/poolrules.h"

namespace cadastre {

Discovered discoveredIn(const Plan& plan, const Pool& pool, const Prefix& block)
{
    Discovered found;
    plan.occupants(pool.scope).forEachCoveredBy(block, [&](const Prefix& cidr, std::uint32_t value) {
        const Occupant occupant = Occupant::unpack(value);
        const ResourceCidr* row =
            occupant.kind == Occupant::Kind::ResourceCidr ? plan.find(ResourceCidrId{occupant.handle}) : nullptr;
        const Resource* resource = row && !row->allocation ? plan.find(row->resource) : nullptr;
        if (resource && resource->kind == ResourceKind::Vpc && resource->region == pool.locale) {
            ++found.count;
            const bool breaks = !lengthViolations(plan, pool, cidr.length(), {}).empty()
                             || !tagViolations(plan, pool, resource->tags, {}).empty();
            found.noncompliant += breaks ? 1 : 0;
        }
        return true;
    });
    return found;
}

} // namespace cadastre

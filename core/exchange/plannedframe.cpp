// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/plannedframe.h"

namespace cadastre {

IpamId insertPlannedIpam(ImportDraft& draft, const RegionName& region)
{
    Ipam ipam;
    ipam.owner = draft.plan().settings().owner;
    ipam.homeRegion = draft.plan().settings().homeRegion.isEmpty() ? region : draft.plan().settings().homeRegion;
    ipam.operatingRegions = {ipam.homeRegion};
    const IpamId id = draft.insert(ipam);
    for (const ScopeType type : {ScopeType::Public, ScopeType::Private}) {
        Scope scope;
        scope.ipam = id;
        scope.type = type;
        scope.isDefault = true;
        draft.insert(scope);
    }
    return id;
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/rowcommands.h"

#include "rollout/rolloutfacts.h"

namespace cadastre {

CreateIpam makingOf(const Ipam& ipam)
{
    CreateIpam make;
    make.owner = ipam.owner;
    make.homeRegion = ipam.homeRegion;
    make.operatingRegions = ipam.operatingRegions;
    make.description = ipam.description;
    make.tags = ipam.tags;
    make.tier = ipam.tier;
    make.privateGua = ipam.privateGua;
    make.meteredAccount = ipam.meteredAccount;
    return make;
}

CreatePool makingOf(const Plan& plan, const Pool& pool)
{
    CreatePool make;
    make.scope = pool.scope;
    make.source = pool.source;
    make.family = pool.family;
    make.locale = pool.locale;
    make.service = pool.service;
    make.minLength = pool.minLength;
    make.defaultLength = pool.defaultLength;
    make.maxLength = pool.maxLength;
    make.requiredTags = pool.requiredTags;
    make.autoImport = pool.autoImport;
    make.sourceResource = pool.sourceResource;
    make.description = pool.description;
    make.tags = pool.tags;
    if (!pool.source) {
        make.publicIpSource = pool.publicIpSource;
        if (pool.family == Family::IPv6 && needsProof(plan, pool))
            make.advertisable = pool.advertisable;
    }
    return make;
}

ModifyIpam ipamChange(const Rollout& rollout, const RolloutStep& step)
{
    const auto id = std::get<IpamId>(step.subject);
    const Ipam& before = rollout.from.get(id);
    const Ipam& after = rollout.to.get(id);
    ModifyIpam change;
    change.ipam = id;
    const bool removes = step.kind == StepKind::RemoveRegions;
    if (before.tier != after.tier && removes == lowersTier(before, after))
        change.tier = after.tier;
    if (removes) {
        change.removeRegions = leavingOut(before.operatingRegions, after.operatingRegions);
        return change;
    }
    change.addRegions = leavingOut(after.operatingRegions, before.operatingRegions);
    if (before.description != after.description)
        change.description = after.description;
    if (before.privateGua != after.privateGua)
        change.privateGua = after.privateGua;
    if (before.meteredAccount != after.meteredAccount)
        change.meteredAccount = after.meteredAccount;
    return change;
}

ModifyPool poolChange(const Rollout& rollout, PoolId id)
{
    const Pool& before = rollout.from.get(id);
    const Pool& after = rollout.to.get(id);
    ModifyPool change;
    change.pool = id;
    const auto length = [](PrefixLength was, PrefixLength is) { return was == is ? PrefixLength() : is; };
    change.minLength = length(before.minLength, after.minLength);
    change.defaultLength = length(before.defaultLength, after.defaultLength);
    change.maxLength = length(before.maxLength, after.maxLength);
    change.clearDefault = before.defaultLength && !after.defaultLength;
    if (before.autoImport != after.autoImport)
        change.autoImport = after.autoImport;
    if (before.description != after.description)
        change.description = after.description;
    change.addTags = leavingOut(after.requiredTags, before.requiredTags);
    change.removeTags = leavingOut(before.requiredTags, after.requiredTags);
    return change;
}

} // namespace cadastre

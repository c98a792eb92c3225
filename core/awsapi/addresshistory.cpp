// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/addresshistory.h"

#include "awsapi/scopelisting.h"
#include "change/apply.h"
#include "compliance/verdicts.h"

#include <map>
#include <optional>
#include <set>

namespace cadastre::awsapi {

namespace {

AddressRecord recordOf(const Plan& plan, const ScopeListing& listing, const ResourceCidr& row, Instant from)
{
    AddressRecord record;
    record.cidr = row.id;
    record.resource = plan.get(row.resource);
    record.resourceId = plan.textId(record.resource);
    record.vpcId = plan.textId(record.resource.kind == ResourceKind::Vpc ? record.resource.id : record.resource.vpc);
    record.compliance = complianceOf(plan, row);
    record.overlap = listing.overlapOf(row);
    record.from = from;
    return record;
}

template <class... Kinds>
bool touches(const ChangeSet& changes)
{
    return (... || !changes.of<Kinds>().empty());
}

/// May the scope list other CIDRs, or list them otherwise, after these changes?
bool changeTheListing(const Plan& plan, const ChangeSet& changes)
{
    return touches<PlanSettings, Account, OrgUnit, Ipam, Scope, ResourceDiscovery, DiscoveryAssociation, Share>(changes)
        || (plan.all<Ipam>().size() > 1 && touches<Resource, ResourceCidr>(changes));
}

} // namespace

Result<std::vector<AddressRecord>> addressHistory(const Workspace& workspace, ScopeId scope, const Prefix& cidr)
{
    auto plan = workspace.asOf(qint64{0});
    if (!plan)
        return Unexpected(plan.error());
    std::vector<AddressRecord> records;
    std::map<ResourceCidrId, AddressRecord> open;
    std::set<ResourceCidrId> followed; // every row that ever had the CIDR
    for (const ResourceCidr& row : plan->all<ResourceCidr>())
        if (row.cidr == cidr)
            followed.insert(row.id);
    std::optional<ScopeListing> listing; // as of the entry: what was seen then was so, also when it no longer is
    for (const JournalEntry& entry : workspace.journal().entries()) {
        const auto changes = workspace.journal().changes(entry.seq);
        if (!changes)
            return Unexpected(changes.error());
        for (const auto& change : changes->of<ResourceCidr>())
            if (change.after && change.after->cidr == cidr)
                followed.insert(change.id());
        apply(*plan, *changes);
        if (!plan->find(scope))
            listing.reset();
        else if (!listing || changeTheListing(*plan, *changes))
            listing.emplace(*plan, scope, cidr);
        // Others' resources change whether it overlaps, pools and shares whether it complies: all are looked at each time.
        for (const ResourceCidrId id : followed) {
            const ResourceCidr* row = plan->find(id);
            const auto listed = listing && row && row->cidr == cidr ? listing->listed(*row) : std::nullopt;
            const auto running = open.find(id);
            if (!listed) {
                if (running != open.end()) {
                    running->second.until = entry.time;
                    records.push_back(running->second);
                    open.erase(running);
                }
                continue;
            }
            AddressRecord now = recordOf(*plan, *listing, *listed, entry.time);
            if (running == open.end())
                open.emplace(id, std::move(now));
            else if (running->second.saysTheSameAs(now))
                running->second.resource = std::move(now.resource); // it may have another name
            else {
                running->second.until = entry.time;
                records.push_back(running->second);
                running->second = std::move(now);
            }
        }
    }
    for (auto& [id, record] : open)
        records.push_back(std::move(record));
    std::multimap<Instant, AddressRecord> byStart; // of equals, the one that came first stays first
    for (AddressRecord& record : records)
        byStart.emplace(record.from, std::move(record));
    records.clear();
    for (auto& [from, record] : byStart)
        records.push_back(std::move(record));
    return records;
}

} // namespace cadastre::awsapi

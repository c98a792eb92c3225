// SPDX-License-Identifier: GPL-3.0-or-later
// Resource discoveries and the IPAMs that are shown what they see: contract §3.3 and §12. The discovery that comes with an
// IPAM has no row and is never changed.
#include "change/decisions.h"
#include "change/edits.h"
#include "plan/discovering.h"

#include <algorithm>
#include <map>

namespace cadastre {

namespace {

/// Sorted and each once. Errors: InvalidValue {operating-regions, too-many}.
Result<void> setRegions(QList<RegionName>& regions)
{
    std::sort(regions.begin(), regions.end());
    regions.erase(std::unique(regions.begin(), regions.end()), regions.end());
    if (regions.size() > operatingRegionLimit)
        return refuseValue({}, "operating-regions", QString::number(regions.size()), "too-many");
    return {};
}

/// The caller's own discovery, called in the Region where it was made.
Result<const ResourceDiscovery*> ownDiscovery(const Plan& plan, const DecisionContext& context, ResourceDiscoveryId id,
                                              const char* action)
{
    const ResourceDiscovery* row = plan.find(id);
    const AccountNumber acting = actingAccount(plan, context);
    if (!row || isLeaving(*row) || !discoveryVisibleTo(plan, *row, acting))
        return refuseUnknown("discovery", plan.textId(id));
    const QString subject = plan.textId(*row);
    if (row->owner != acting)
        return refuse(ErrorCode::NotAuthorized, subject,
                      {{QStringLiteral("account"), acting.toString()},
                       {QStringLiteral("action"), QLatin1String(action)}});
    if (auto here = checkCallRegion(context, row->region, subject); !here)
        return Unexpected(here.error());
    return row;
}

std::size_t associationsOf(const Plan& plan, ResourceDiscoveryId discovery)
{
    std::size_t count = 0;
    for (const DiscoveryAssociation& row : plan.all<DiscoveryAssociation>())
        count += row.discovery == discovery ? 1U : 0U;
    return count;
}

/// OU exclusions: paths of an organisation, at most ten, none of which stands for what another does (contract §12).
Result<void> exclude(const Plan& plan, const DecisionContext& context, const ModifyDiscovery& command,
                     const QString& subject, QStringList& units, QList<Note>& notes)
{
    for (const QString& path : command.removeExclusions)
        if (units.removeAll(path) == 0)
            return refuseUnknown("ou-exclusion", path);
    for (const QString& path : command.addExclusions) {
        if (!isEntityPath(path))
            return refuseValue(path, "ou-exclusion", path, "no-entity-path");
        if (std::any_of(units.begin(), units.end(),
                        [&](const QString& other) { return entityPathsOverlap(path, other); }))
            return refuseValue(path, "ou-exclusion", path, "exclusions-overlap");
        units.append(path);
    }
    units.sort();
    return checkQuota(plan, context, "ou-exclusions", units.size(), subject, notes);
}

/// Was a row of the kind made or taken away, or did one of these fields change?
template <class E, class... Fields>
bool anyChange(const ChangeSet& changes, Fields E::*... fields)
{
    const auto& rows = changes.of<E>();
    return std::any_of(rows.begin(), rows.end(), [fields...](const RowChange<E>& change) {
        return !change.before || !change.after || (... || !((*change.before).*fields == (*change.after).*fields));
    });
}

bool sharesDiscoveries(const std::optional<Share>& share) { return share && !share->discoveries.isEmpty(); }

/// The IPAM that a resource is listed in (contract §12): its owner's own before one that others let see it.
struct Beholder {
    const Ipam* ipam;
    IpamSight sight;
    DefaultScopes scopes;
};

const Beholder* beholderOf(const std::vector<Beholder>& beholders, const Resource& resource)
{
    const Beholder* found = nullptr;
    for (const Beholder& one : beholders)
        if (one.sight.sees(resource)
            && (!found || (found->ipam->owner != resource.owner && one.ipam->owner == resource.owner)))
            found = &one;
    return found;
}

/// Is some of the resource, or of the VPC that it is in, allocated? Then a pool has it, whoever sees it.
bool isManaged(const Plan& plan, const Resource& resource)
{
    const auto& cidrs = plan.cidrsOf(resource.vpc ? resource.vpc : resource.id);
    return std::any_of(cidrs.begin(), cidrs.end(),
                       [&](ResourceCidrId id) { return plan.get(id).allocation.value != 0; });
}

enum class Sight { Seen, Unseen };

/// The CIDRs in a scope whose IPAM sees them, or that it does not, and that no pool holds; ascending.
std::vector<ResourceCidrId> watched(const Plan& plan, Sight wanted)
{
    std::vector<ResourceCidrId> found;
    std::map<IpamId, IpamSight> sights; // worked out when first asked
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>()) {
        const Scope* scope = plan.find(cidr.scope);
        const Ipam* ipam = scope ? plan.find(scope->ipam) : nullptr;
        if (!ipam || cidr.allocation)
            continue;
        const Resource& resource = plan.get(cidr.resource);
        const bool isSeen = sights.try_emplace(ipam->id, plan, *ipam).first->second.sees(resource);
        if (isSeen == (wanted == Sight::Seen) && !isManaged(plan, resource))
            found.push_back(cidr.id);
    }
    return found;
}

/// May an IPAM see more or less after these changes?
bool lookAgain(const ChangeSet& changes)
{
    const auto& shares = changes.of<Share>();
    return anyChange(changes, &Ipam::owner, &Ipam::operatingRegions, &Ipam::state)
        || anyChange(changes, &ResourceDiscovery::owner, &ResourceDiscovery::operatingRegions,
                     &ResourceDiscovery::excludedUnits)
        || anyChange(changes, &DiscoveryAssociation::discovery, &DiscoveryAssociation::state)
        || anyChange(changes, &Account::number, &Account::unit, &Account::external)
        || anyChange(changes, &PlanSettings::owner, &PlanSettings::managementAccount, &PlanSettings::delegatedAdmin)
        || std::any_of(shares.begin(), shares.end(), [](const RowChange<Share>& change) {
               return sharesDiscoveries(change.before) || sharesDiscoveries(change.after);
           });
}

} // namespace

void addDiscoveryFollowUp(const Plan& plan, const DecisionContext& context, Decision& decision)
{
    if (!lookAgain(decision.changes))
        return;
    DiscoverResources look;
    if (context.asAws) // who draws the plan goes on seeing every resource
        look.seenBefore = watched(plan, Sight::Seen);
    decision.followUps.emplace_back(std::move(look));
}

Result<Decision> decideOne(const Plan& plan, const DiscoverResources& command, const DecisionContext& context)
{
    Decision decision;
    ChangeSet& changes = decision.changes;
    if (!command.seenBefore.empty())
        for (const ResourceCidrId id : watched(plan, Sight::Unseen))
            if (std::binary_search(command.seenBefore.begin(), command.seenBefore.end(), id))
                editRow(plan, changes, id, [](ResourceCidr& row) {
                    row.scope = {};
                    row.pendingScope = {};
                });
    std::vector<Beholder> beholders; // worked out when there is something to see
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>()) {
        if (rowAfter(plan, changes, cidr.id)->scope)
            continue;
        if (beholders.empty())
            for (const Ipam& ipam : plan.all<Ipam>())
                if (!isLeaving(ipam))
                    beholders.push_back({&ipam, IpamSight(plan, ipam), defaultScopesOf(plan, ipam.id)});
        if (const Beholder* beholder = beholderOf(beholders, plan.get(cidr.resource)))
            watch(plan, cidr.id, beholder->scopes, changes);
    }
    addAutoImportFollowUps(plan, decision);
    if (context.asAws && plan.all<Ipam>().size() > 1) // an IPAM may see more now of what another one watches
        decision.followUps.emplace_back(ImportDiscovered{});
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const CreateDiscovery& command, const DecisionContext& context)
{
    const RegionName region = !command.region.isEmpty()        ? command.region
                            : !context.caller.region.isEmpty() ? context.caller.region
                                                               : plan.settings().homeRegion;
    if (auto here = checkCallRegion(context, region, {}); !here)
        return Unexpected(here.error());
    if (auto tags = checkTags(command.tags); !tags)
        return Unexpected(tags.error());
    if (auto text = checkText("description", command.description); !text)
        return Unexpected(text.error());
    ResourceDiscovery row;
    row.owner = actingAccount(plan, context);
    row.region = region;
    row.operatingRegions = command.operatingRegions;
    row.operatingRegions.append(region);
    if (auto regions = setRegions(row.operatingRegions); !regions)
        return Unexpected(regions.error());
    Decision decision;
    qint64 count = 1; // an IPAM's own discovery stands beside these
    for (const ResourceDiscovery& other : plan.all<ResourceDiscovery>())
        count += other.owner == row.owner && other.region == region ? 1 : 0;
    if (auto ok = checkQuota(plan, context, "discoveries-per-region", count, region.toString(), decision.notes); !ok)
        return Unexpected(ok.error());
    row.id = plan.all<ResourceDiscovery>().nextId();
    row.description = command.description;
    row.tags = command.tags;
    row.dueAt = settlesAt(plan, context);
    row.state = row.dueAt ? LifeState::CreateInProgress : LifeState::CreateComplete;
    row.basis = context.basis;
    row.createdAt = context.now;
    decision.changes.insert(std::move(row));
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const ModifyDiscovery& command, const DecisionContext& context)
{
    const auto found = ownDiscovery(plan, context, command.discovery, "modify-discovery");
    if (!found)
        return Unexpected(found.error());
    const ResourceDiscovery& before = **found;
    const QString subject = plan.textId(before);
    if (command.addRegions.isEmpty() && command.removeRegions.isEmpty() && command.addExclusions.isEmpty()
        && command.removeExclusions.isEmpty() && !command.description)
        return refuse(ErrorCode::NothingToChange, subject, {{QStringLiteral("kind"), QStringLiteral("discovery")}});
    for (const RegionName& region : command.addRegions)
        if (command.removeRegions.contains(region))
            return refuseBothWays(region);
    ResourceDiscovery after = before;
    after.operatingRegions.append(command.addRegions);
    if (auto regions = setRegions(after.operatingRegions); !regions)
        return Unexpected(regions.error());
    for (const RegionName& region : command.removeRegions) {
        if (region == before.region)
            return refuse(ErrorCode::HomeRegionFixed, subject, {{QStringLiteral("region"), region.toString()}});
        if (!after.operatingRegions.removeOne(region))
            return refuse(ErrorCode::RegionNotOperating, subject, {{QStringLiteral("region"), region.toString()}});
    }
    if (command.description) {
        if (auto text = checkText("description", *command.description); !text)
            return Unexpected(text.error());
        after.description = *command.description;
    }
    Decision decision;
    if (auto ok = exclude(plan, context, command, subject, after.excludedUnits, decision.notes); !ok)
        return Unexpected(ok.error());
    if (after == before)
        return decision;
    after.dueAt = settlesAt(plan, context);
    after.state = after.dueAt ? LifeState::ModifyInProgress : LifeState::ModifyComplete;
    decision.changes.update(before, std::move(after));
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const DeleteDiscovery& command, const DecisionContext& context)
{
    const auto found = ownDiscovery(plan, context, command.discovery, "delete-discovery");
    if (!found)
        return Unexpected(found.error());
    const ResourceDiscovery& row = **found;
    if (const std::size_t count = associationsOf(plan, row.id); count > 0)
        return refuseOccupied(plan.textId(row), "discovery-associations", count);
    Decision decision;
    for (const Share& share : plan.all<Share>())
        if (share.discoveries.contains(row.id))
            editRow(plan, decision.changes, share.id, [&](Share& after) { after.discoveries.removeAll(row.id); });
    if (const Instant dueAt = settlesAt(plan, context))
        editRow(plan, decision.changes, row.id, [&](ResourceDiscovery& after) {
            after.state = LifeState::DeleteInProgress;
            after.dueAt = dueAt;
        });
    else
        removeRow(plan, decision.changes, row.id);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const AssociateDiscovery& command, const DecisionContext& context)
{
    const AccountNumber acting = actingAccount(plan, context);
    const Ipam* ipam = plan.find(command.ipam);
    if (!ipam || isLeaving(*ipam) || ipam->owner != acting)
        return refuseUnknown("ipam", plan.textId(command.ipam));
    const QString subject = plan.textId(*ipam);
    if (auto here = checkCallRegion(context, ipam->homeRegion, subject); !here)
        return Unexpected(here.error());
    const ResourceDiscovery* discovery = plan.find(command.discovery);
    if (!discovery || isLeaving(*discovery) || !discoveryVisibleTo(plan, *discovery, acting))
        return refuseUnknown("discovery", plan.textId(command.discovery));
    if (auto tags = checkTags(command.tags); !tags)
        return Unexpected(tags.error());
    if (ipam->tier == Tier::Free)
        return refuseTier(subject, "discovery-associations");
    qint64 count = 2; // the IPAM's own one, and this
    for (const DiscoveryAssociation& other : plan.all<DiscoveryAssociation>()) {
        if (other.ipam != ipam->id)
            continue;
        if (other.discovery == discovery->id)
            return refuseValue(plan.textId(*discovery), "discovery", plan.textId(*discovery), "associated-already");
        ++count;
    }
    Decision decision;
    if (auto ok = checkQuota(plan, context, "discovery-associations-per-ipam", count, subject, decision.notes); !ok)
        return Unexpected(ok.error());
    DiscoveryAssociation row;
    row.id = plan.all<DiscoveryAssociation>().nextId();
    row.ipam = ipam->id;
    row.discovery = discovery->id;
    row.tags = command.tags;
    row.dueAt = settlesAt(plan, context);
    row.state =
        row.dueAt ? DiscoveryAssociationState::AssociateInProgress : DiscoveryAssociationState::AssociateComplete;
    row.basis = context.basis;
    row.createdAt = context.now;
    decision.changes.insert(std::move(row));
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const DisassociateDiscovery& command, const DecisionContext& context)
{
    const DiscoveryAssociation* row = plan.find(command.association);
    const Ipam* ipam = row ? plan.find(row->ipam) : nullptr;
    if (!ipam || ipam->owner != actingAccount(plan, context)
        || row->state == DiscoveryAssociationState::DisassociateInProgress)
        return refuseUnknown("discovery-association", plan.textId(command.association));
    if (auto here = checkCallRegion(context, ipam->homeRegion, plan.textId(*row)); !here)
        return Unexpected(here.error());
    Decision decision;
    if (const Instant dueAt = settlesAt(plan, context))
        editRow(plan, decision.changes, row->id, [&](DiscoveryAssociation& after) {
            after.state = DiscoveryAssociationState::DisassociateInProgress;
            after.dueAt = dueAt;
        });
    else
        removeRow(plan, decision.changes, row->id);
    return decision;
}

} // namespace cadastre

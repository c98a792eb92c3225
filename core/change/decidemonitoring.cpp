// SPDX-License-Identifier: GPL-3.0-or-later
// Ignoring, watching and moving the CIDRs of resources (contract §13.6), and auto-import (contract §12).
#include "allocate/openblocks.h"
#include "change/decisions.h"
#include "change/drawing.h"
#include "change/edits.h"
#include "plan/discovering.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace cadastre {

namespace {

Unexpected invalid(const QString& subject, const char* field, const QString& value, const char* reason)
{
    return refuse(ErrorCode::InvalidValue, subject,
                  {{QStringLiteral("field"), QLatin1String(field)},
                   {QStringLiteral("value"), value},
                   {QStringLiteral("reason"), QLatin1String(reason)}});
}

/// Only VPCs move, and only between private scopes of one IPAM.
Result<void> checkDestination(const Plan& plan, const Scope& from, ScopeId to, const QString& subject)
{
    const Scope* destination = plan.find(to);
    if (!destination || isLeaving(*destination) || destination->ipam != from.ipam)
        return refuseUnknown("scope", plan.textId(to));
    if (destination->type == ScopeType::Public || from.type == ScopeType::Public)
        return invalid(subject, "destination", plan.scopeLabel(to), "public-scope");
    return {};
}

std::optional<AllocationType> importedAs(const Pool& pool, const Resource& resource)
{
    if (pool.sourceResource) {
        if (resource.kind == ResourceKind::Subnet && resource.vpc == pool.sourceResource)
            return AllocationType::Subnet;
        return std::nullopt;
    }
    return resource.kind == ResourceKind::Subnet ? std::nullopt : allocationTypeOf(resource.kind);
}

/// Is what one scope watches in another one as well, to which its own IPAM shows it? Each IPAM lists what it sees in a
/// default scope (contract §5, §12).
bool mayTakeFrom(const Plan& plan, ScopeId to, ScopeId from)
{
    const Scope* watched = plan.find(from);
    const Scope* own = plan.find(to);
    return watched && own && watched->ipam != own->ipam && watched->type == own->type && own->isDefault;
}

/// Finds what auto-import takes: everything that fits, the largest of what overlaps, of equals the lowest resource id
/// (AWS picks one at random; contract §12 model tie-break).
class Importer {
public:
    Importer(const Plan& plan, const DecisionContext& context)
        : m_plan(plan), m_context(context), m_nextAllocation(plan.all<Allocation>().nextId())
    {}

    void importInto(const Pool& pool)
    {
        for (const PoolBlock* block : openBlocks(m_plan, pool.id)) {
            const ResourceCidr* chosen = nullptr;
            // In the order of Prefix a CIDR comes before all that it contains.
            for (const ResourceCidr* cidr : candidates(pool, block->map.base())) {
                if (!fits(pool, *block, *cidr))
                    continue;
                if (!chosen || !chosen->cidr.contains(cidr->cidr)) {
                    take(pool, chosen);
                    chosen = cidr;
                } else if (chosen->cidr == cidr->cidr
                           && m_plan.textId(cidr->resource) < m_plan.textId(chosen->resource)) {
                    chosen = cidr;
                }
            }
            take(pool, chosen);
        }
    }
    [[nodiscard]] Decision& decision() { return m_decision; }

private:
    /// What lies in a block: of the pool's scope, and what another IPAM watches and this one is shown as well.
    [[nodiscard]] std::vector<const ResourceCidr*> candidates(const Pool& pool, const Prefix& block) const
    {
        std::vector<const ResourceCidr*> found;
        const auto look = [&](ScopeId scope) {
            m_plan.occupants(scope).forEachCoveredBy(block, [&](const Prefix&, std::uint32_t value) {
                const Occupant occupant = Occupant::unpack(value);
                if (occupant.kind == Occupant::Kind::ResourceCidr)
                    found.push_back(&m_plan.get(ResourceCidrId{occupant.handle}));
                return true;
            });
        };
        look(pool.scope);
        if (!m_context.asAws || m_plan.all<Ipam>().size() == 1) // who draws the plan says which IPAM it is for
            return found;
        for (const Scope& scope : m_plan.all<Scope>())
            if (mayTakeFrom(m_plan, pool.scope, scope.id))
                look(scope.id);
        std::sort(found.begin(), found.end(), [](const ResourceCidr* a, const ResourceCidr* b) {
            return std::pair(a->cidr, a->id) < std::pair(b->cidr, b->id);
        });
        return found;
    }

    /// Not ignored, not allocated, in the pool's Region, and free there: a VPC around an allocation never gets in.
    [[nodiscard]] bool fits(const Pool& pool, const PoolBlock& block, const ResourceCidr& cidr) const
    {
        if (cidr.allocation || !cidr.monitored || m_taken.contains(cidr.id)
            || (cidr.state != AssociationState::Associated && cidr.state != AssociationState::Associating))
            return false;
        const Resource& resource = m_plan.get(cidr.resource);
        return resource.region == pool.locale && importedAs(pool, resource) && isSeen(pool, resource)
            && block.map.isFree(cidr.cidr);
    }

    /// AWS imports what a discovery shows it (contract §12); who draws the plan shows everything.
    [[nodiscard]] bool isSeen(const Pool& pool, const Resource& resource) const
    {
        if (!m_context.asAws)
            return true;
        const IpamId ipam = m_plan.get(pool.scope).ipam;
        const auto sight = m_sights.try_emplace(ipam, m_plan, m_plan.get(ipam)).first;
        return sight->second.sees(resource);
    }

    void take(const Pool& pool, const ResourceCidr* cidr)
    {
        if (!cidr)
            return;
        const Resource& resource = m_plan.get(cidr->resource);
        Allocation allocation;
        allocation.id = m_nextAllocation;
        ++m_nextAllocation.value;
        allocation.pool = pool.id;
        allocation.cidr = cidr->cidr;
        allocation.type = importedAs(pool, resource).value_or(AllocationType::Vpc);
        allocation.basis = m_context.basis;
        allocation.resource = resource.id;
        allocation.owner = resource.owner;
        allocation.region = resource.region;
        allocation.createdAt = m_context.now;
        ResourceCidr managed = *cidr;
        managed.allocation = allocation.id;
        if (managed.scope != pool.scope) { // the plan keeps one scope of it: where its space comes from
            managed.scope = pool.scope;
            managed.pendingScope = {};
            moveSubnets(m_plan, *cidr, pool.scope, m_decision.changes);
        }
        m_decision.changes.insert(std::move(allocation));
        m_decision.changes.update(*cidr, std::move(managed));
        m_taken.insert(cidr->id);
    }

    const Plan& m_plan;
    const DecisionContext& m_context;
    Decision m_decision;
    AllocationId m_nextAllocation;
    std::set<ResourceCidrId> m_taken;
    mutable std::map<IpamId, IpamSight> m_sights; ///< worked out when first asked
};

} // namespace

Result<Decision> decideOne(const Plan& plan, const SetMonitored& command, const DecisionContext& context)
{
    const ResourceCidr* cidr = plan.find(command.cidr);
    if (!cidr)
        return refuseUnknown("resource-cidr");
    const QString subject = cidr->cidr.toString();
    const Scope* scope = plan.find(cidr->scope);
    const Ipam* ipam = scope ? plan.find(scope->ipam) : nullptr;
    if (!ipam)
        return refuse(ErrorCode::NoIpam, subject);
    const AccountNumber acting = actingAccount(plan, context);
    if (acting != ipam->owner && acting != plan.settings().owner)
        return refuse(ErrorCode::NotAuthorized, subject,
                      {{QStringLiteral("account"), acting.toString()},
                       {QStringLiteral("action"), QStringLiteral("monitor")}});
    if (const auto here = checkCallRegion(context, ipam->homeRegion, subject); !here)
        return Unexpected(here.error());
    const Resource& resource = plan.get(cidr->resource);
    if (resource.kind != ResourceKind::Vpc)
        return invalid(subject, "resource", toWire(resource.kind), "vpc-only");
    if (!command.monitored && scope->type == ScopeType::Public)
        return invalid(subject, "monitored", QStringLiteral("false"), "public-scope");
    if (command.destination)
        if (const auto sound = checkDestination(plan, *scope, command.destination, subject); !sound)
            return Unexpected(sound.error());

    Decision decision;
    ResourceCidr after = *cidr;
    after.monitored = command.monitored;
    if (command.destination)
        after.pendingScope = command.destination == cidr->scope ? ScopeId{} : command.destination;
    if (!command.monitored && cidr->allocation) { // its space goes back at once
        if (const Allocation* allocation = plan.find(cidr->allocation))
            decision.changes.remove(*allocation);
        after.allocation = {};
    }
    if (after.pendingScope && !after.allocation) { // nothing holds it any more: it moves now
        after.scope = after.pendingScope;
        after.pendingScope = {};
        moveSubnets(plan, *cidr, after.scope, decision.changes);
    }
    if (after == *cidr) {
        if (context.asAws) // it says how the CIDR shall be, and so it is
            return decision;
        return refuse(ErrorCode::NothingToChange, subject, {{QStringLiteral("kind"), QStringLiteral("resource-cidr")}});
    }
    decision.changes.update(*cidr, std::move(after));
    addAutoImportFollowUps(plan, decision);
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const ImportDiscovered& command, const DecisionContext& context)
{
    Importer importer(plan, context);
    if (command.pool) {
        const Pool* pool = plan.find(command.pool);
        if (!pool)
            return refuseUnknown("pool");
        const QString subject = plan.textId(*pool);
        if (!pool->autoImport)
            return invalid(subject, "auto-import", QStringLiteral("false"), "auto-import-off");
        if (pool->locale.isEmpty()) // AWS takes the setting and never imports (contract §12, §21)
            importer.decision().notes.append(makeError(ErrorCode::LocaleNone, subject));
        else
            importer.importInto(*pool);
    } else {
        for (const Pool& pool : plan.all<Pool>())
            if (pool.autoImport && !pool.locale.isEmpty())
                importer.importInto(pool);
    }
    addRefillFollowUps(plan, importer.decision());
    return std::move(importer.decision());
}

void addAutoImportFollowUps(const Plan& plan, Decision& decision)
{
    std::set<PoolId> pools;
    std::set<PoolId> elsewhere; ///< of IPAMs that may see it besides
    const ChangeSet& changes = decision.changes;
    const auto poolAfter = [&](PoolId id) -> const Pool* {
        if (const auto* change = changes.find(id))
            return change->after ? &*change->after : nullptr;
        return plan.find(id);
    };
    const auto look = [&](PoolId id) {
        const Pool* pool = poolAfter(id);
        if (pool && pool->autoImport && !pool->locale.isEmpty())
            pools.insert(id);
    };
    for (const auto& change : changes.of<Pool>())
        if (change.after && change.after->autoImport && (!change.before || !change.before->autoImport))
            look(change.id());
    for (const auto& change : changes.of<PoolCidr>())
        if (change.after && change.after->state == CidrState::Provisioned
            && (!change.before || change.before->state != CidrState::Provisioned))
            look(change.after->pool);
    for (const auto& change : changes.of<Allocation>())
        if (change.isRemove())
            look(change.before->pool);
    bool unmanaged = false;
    for (const auto& change : changes.of<ResourceCidr>())
        unmanaged = unmanaged || (change.after && change.after->monitored && !change.after->allocation);
    if (unmanaged) {
        std::vector<const Pool*> importing;
        for (const Pool& pool : plan.all<Pool>())
            if (const Pool* after = poolAfter(pool.id); after && after->autoImport && !after->locale.isEmpty())
                importing.push_back(after);
        for (const auto& change : changes.of<ResourceCidr>()) {
            if (!change.after || !change.after->monitored || change.after->allocation)
                continue;
            for (const Pool* pool : importing) {
                if (!plan.space(pool->id).blockCovering(change.after->cidr))
                    continue;
                if (pool->scope == change.after->scope)
                    pools.insert(pool->id);
                else if (mayTakeFrom(plan, pool->scope, change.after->scope))
                    elsewhere.insert(pool->id);
            }
        }
    }
    for (const PoolId pool : pools)
        decision.followUps.emplace_back(ImportDiscovered{pool});
    for (const PoolId pool : elsewhere) // the IPAM that watches it comes first
        if (!pools.contains(pool))
            decision.followUps.emplace_back(ImportDiscovered{pool});
}

} // namespace cadastre

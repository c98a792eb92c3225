// SPDX-License-Identifier: GPL-3.0-or-later
// How the script finds what is there: by name, by block, by what holds it
#include "rollout/scriptcalls.h"

#include "rollout/rowsalike.h"

#include <algorithm>

namespace cadastre {

namespace {

/// A JMESPath filter that picks one row of an answer by its name and, where it has one, its description.
template <class E>
JmesFilter namedLike(const E& row)
{
    JmesFilter filter{QString()};
    if (const QString name = nameTag(row.tags); !name.isEmpty())
        filter.hasTag(u"Name", name);
    else
        filter.hasNoName();
    if constexpr (requires { row.description; })
        filter.isTextOrEmpty("Description", row.description);
    return filter;
}

} // namespace

QString ScriptCalls::lookupId(const RolloutSubject& row) const
{
    const QString shown = m_names.seenId(row);
    if (shown.isEmpty() || !m_made.contains(row))
        return shown;
    const bool hasTwin = std::visit(
        [&](auto id) {
            const auto& own = m_names.row(id);
            for (const Plan* plan : {&m_rollout.from, &m_rollout.to})
                for (const auto& other : plan->all<std::remove_cvref_t<decltype(own)>>())
                    if (other.id != own.id && isCalledAlike(m_rollout, own, other))
                        return true;
            return false;
        },
        row);
    return hasTwin ? shown : QString();
}

QString ScriptCalls::lookFor(const RolloutSubject& row)
{
    const QString place = wordsOf(placeOf(row));
    const QString shown = lookupId(row);
    const auto look = [&](const QString& query, const QString& call) {
        return QStringLiteral("look %1 %2 %3").arg(place, query, call);
    };
    if (const auto* id = std::get_if<IpamId>(&row)) {
        JmesFilter filter(QStringLiteral("Ipams"));
        if (!shown.isEmpty())
            filter.is("IpamId", shown);
        filter.is("IpamRegion", m_names.row(*id).homeRegion.toString()).startsNotWith("State", "delete");
        return look(filter.select("IpamId"), QStringLiteral("ec2 describe-ipams"));
    }
    if (const auto* id = std::get_if<ScopeId>(&row)) {
        const Scope& scope = m_names.row(*id);
        JmesFilter filter(QStringLiteral("IpamScopes"));
        if (!shown.isEmpty()) {
            filter.is("IpamScopeId", shown).startsNotWith("State", "delete");
            return look(filter.select("IpamScopeId"), QStringLiteral("ec2 describe-ipam-scopes"));
        }
        filter.endsWithId("IpamArn", var(scope.ipam))
            .is("IpamScopeType", toWire(scope.type))
            .isTrue("IsDefault", scope.isDefault)
            .startsNotWith("State", "delete");
        if (!scope.isDefault) {
            addNames(filter, *id);
            leaveOutOthers(filter, "IpamScopeId", *id);
        }
        return look(filter.select("IpamScopeId"), QStringLiteral("ec2 describe-ipam-scopes"));
    }
    if (const auto* id = std::get_if<PoolId>(&row)) {
        const Pool& pool = m_names.row(*id);
        JmesFilter filter(QStringLiteral("IpamPools"));
        if (!shown.isEmpty()) {
            filter.is("IpamPoolId", shown).startsNotWith("State", "delete");
            return look(filter.select("IpamPoolId"), QStringLiteral("ec2 describe-ipam-pools"));
        }
        filter.endsWithId("IpamScopeArn", var(pool.scope));
        if (pool.source)
            filter.isId("SourceIpamPoolId", var(pool.source));
        else
            filter.isNull("SourceIpamPoolId");
        filter.is("AddressFamily", familyWord(pool.family)).is("Locale", pool.locale.localeText());
        addNames(filter, *id);
        addRules(filter, *id);
        leaveOutOthers(filter, "IpamPoolId", *id);
        filter.startsNotWith("State", "delete");
        return look(filter.select("IpamPoolId"), QStringLiteral("ec2 describe-ipam-pools"));
    }
    if (const auto* id = std::get_if<AllocationId>(&row))
        return lookForAllocation(m_names.row(*id));
    if (const auto* id = std::get_if<ShareId>(&row))
        return lookForShare(*id);
    if (const auto* id = std::get_if<VerificationTokenId>(&row))
        return lookForToken(*id);
    if (const auto* id = std::get_if<ResourceDiscoveryId>(&row))
        return lookForDiscovery(*id);
    if (const auto* id = std::get_if<DiscoveryAssociationId>(&row))
        return lookForAssociation(*id);
    const auto* id = std::get_if<ResourceId>(&row);
    Q_ASSERT(id);
    const Resource& resource = m_names.row(*id);
    const bool isSubnet = resource.kind == ResourceKind::Subnet;
    JmesFilter filter(isSubnet ? QStringLiteral("Subnets") : QStringLiteral("Vpcs"));
    if (!shown.isEmpty())
        filter.is(isSubnet ? "SubnetId" : "VpcId", shown);
    else if (isSubnet)
        filter.isId("VpcId", var(resource.vpc));
    if (const ResourceCidr* block = knownBlock(m_rollout, *id); block && block->cidr.family() == Family::IPv4)
        filter.is("CidrBlock", block->cidr.toString());
    else if (block)
        filter.raw(blockInside(*block));
    if (shown.isEmpty()) {
        addNames(filter, *id);
        leaveOutOthers(filter, isSubnet ? "SubnetId" : "VpcId", *id);
    }
    return isSubnet ? look(filter.select("SubnetId"), QStringLiteral("ec2 describe-subnets"))
                    : look(filter.select("VpcId"), QStringLiteral("ec2 describe-vpcs"));
}

/// One that goes to another pool is taken from the one that had it, so it is told here which.
QString ScriptCalls::lookForAllocation(const Allocation& allocation, const char* member)
{
    const Plan& plan = m_rollout.to.find(allocation.pool) ? m_rollout.to : m_rollout.from;
    const RolloutPlace place{allocation.owner.isEmpty() ? m_rollout.to.settings().owner : allocation.owner,
                             drawingRegionOf(plan, allocation.pool)};
    JmesFilter filter(QStringLiteral("IpamPoolAllocations"));
    addBlock(filter, allocation.pool, allocation.cidr, allocation.basis);
    filter.is("ResourceType", toWire(allocation.type));
    return QStringLiteral("look %1 %2 ec2 get-ipam-pool-allocations --ipam-pool-id %3")
        .arg(wordsOf(place), filter.select(member), ref(allocation.pool));
}

/// A subnet without IPv4 is known by its IPv6 block.
QString ScriptCalls::blockInside(const ResourceCidr& block) const
{
    const Plan& plan = m_rollout.to.find(block.id) ? m_rollout.to : m_rollout.from;
    const Allocation* held = plan.find(block.allocation);
    return QStringLiteral("Ipv6CidrBlockAssociationSet[?%1]")
        .arg(held && !isPinned(held->pool, block.basis)
                 ? QStringLiteral("ends_with(Ipv6CidrBlock, `\"/%1\"`)").arg(block.cidr.length())
                 : QStringLiteral("Ipv6CidrBlock==`\"%1\"`").arg(block.cidr.toString()));
}

/// Is another row made that is called as this one was? Then this one has its new name first.
template <class E>
bool ScriptCalls::namesTaken(const E& before) const
{
    for (const E& other : m_rollout.to.all<E>())
        if (m_made.contains(other.id) && isCalledAlike(m_rollout, other, before))
            return true;
    return false;
}

/// What is there already under the name of something that is made is not it.
template <class E>
void ScriptCalls::leaveOutOthers(JmesFilter& filter, const char* member, Id<E> id)
{
    if (!m_made.contains(id))
        return;
    const E& own = m_rollout.to.get(id);
    for (const E& other : m_rollout.from.all<E>()) {
        const E* after = m_rollout.to.find(other.id);
        if (other.id == id || m_made.contains(other.id)
            || !(isCalledAlike(m_rollout, own, other) || (after && isCalledAlike(m_rollout, own, *after))))
            continue;
        if (const QString shown = m_names.seenId(other.id); !shown.isEmpty())
            filter.raw(std::is_same_v<E, Share>
                           ? QStringLiteral("!ends_with(%1, %2)").arg(QLatin1String(member), jmesLiteral(u'/' + shown))
                           : QStringLiteral("%1!=%2").arg(QLatin1String(member), jmesLiteral(shown)));
        else if (after)
            filter.isNotId(member, var(other.id));
    }
}

/// Of two pools that are called alike, one of which goes and the other comes, the rules tell which is which.
void ScriptCalls::addRules(JmesFilter& filter, PoolId id) const
{
    const Pool& own = m_names.row(id);
    const bool isMade = !m_rollout.from.find(id);
    if (!isMade && m_rollout.to.find(id))
        return;
    const auto length = [&](const char* member, PrefixLength is, PrefixLength other) {
        if (is != other)
            is ? filter.isNumber(member, *is) : filter.isNull(member);
    };
    for (const Pool& other : (isMade ? m_rollout.from : m_rollout.to).all<Pool>()) {
        const bool stays = isMade ? m_rollout.to.find(other.id) != nullptr : m_rollout.from.find(other.id) != nullptr;
        if (stays || !isCalledAlike(m_rollout, own, other) || haveSameRules(own, other))
            continue;
        if (own.autoImport != other.autoImport)
            filter.isTrue("AutoImport", own.autoImport);
        length("AllocationMinNetmaskLength", own.minLength, other.minLength);
        length("AllocationDefaultNetmaskLength", own.defaultLength, other.defaultLength);
        length("AllocationMaxNetmaskLength", own.maxLength, other.maxLength);
    }
}

template <class E>
void ScriptCalls::addNames(JmesFilter& filter, Id<E> id) const
{
    const E* before = m_rollout.from.find(id);
    const E* after = m_rollout.to.find(id);
    if (!before || !after || m_made.contains(id))
        filter.either(namedLike(m_names.row(id)), namedLike(m_names.row(id)));
    else if (namesTaken<E>(*before))
        filter.firstOf(namedLike(*after), namedLike(*before));
    else
        filter.either(namedLike(*before), namedLike(*after));
}
template void ScriptCalls::addNames(JmesFilter&, Id<VerificationToken>) const;  // for scriptproofs.cpp
template void ScriptCalls::leaveOutOthers(JmesFilter&, const char*, Id<Share>); // for scriptshares.cpp

QString ScriptCalls::lookupKey(const RolloutSubject& row) const
{
    ScriptCalls fresh(m_rollout, m_names);
    return fresh.lookFor(row);
}

} // namespace cadastre

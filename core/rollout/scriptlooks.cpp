// SPDX-License-Identifier: GPL-3.0-or-later
// How the script finds what is there: by name, by block, by what holds it
#include "rollout/scriptcalls.h"

#include "rollout/equalblocks.h"
#include "rollout/rowsalike.h"

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

/// What only one of them has: asked for, or ruled out.
void addOtherTags(JmesFilter& filter, const TagPairs& own, const TagPairs& other, const char* list)
{
    for (const TagPair& pair : own)
        if (!other.contains(pair))
            filter.hasTag(pair.key, pair.value, "Key", "Value", list);
    for (const TagPair& pair : other)
        if (!own.contains(pair))
            filter.hasNotTag(pair.key, pair.value, list);
}

/// Of these a look-up leaves out what is there under the same name and is not meant (leaveOutOthers, tellApart).
template <class E>
constexpr bool leavesOutOthers = std::is_same_v<E, Scope> || std::is_same_v<E, Pool> || std::is_same_v<E, Resource>;

} // namespace

QString ScriptCalls::lookupId(const RolloutSubject& row) const
{
    const QString shown = m_names.seenId(row);
    if (shown.isEmpty() || !m_made.contains(row))
        return shown;
    const bool hasTwin = std::visit(
        [&](auto id) {
            const auto& own = m_names.row(id);
            using Row = std::remove_cvref_t<decltype(own)>;
            for (const Plan* plan : {&m_rollout.from, &m_rollout.to})
                for (const auto& other : plan->all<Row>())
                    if (other.id != own.id && (!leavesOutOthers<Row> || m_made.contains(other.id))
                        && isCalledAlike(m_rollout, own, other))
                        return true;
            return false;
        },
        row);
    return hasTwin ? shown : QString();
}

QString ScriptCalls::lookFor(const RolloutSubject& row)
{
    if (const auto* id = std::get_if<IpamId>(&row))
        return lookForIpam(*id);
    if (const auto* id = std::get_if<ScopeId>(&row))
        return lookForScope(*id);
    if (const auto* id = std::get_if<PoolId>(&row))
        return lookForPool(*id);
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
    return lookForResource(*id);
}

QString ScriptCalls::lookForIpam(IpamId id)
{
    JmesFilter filter(QStringLiteral("Ipams"));
    if (const QString shown = lookupId(id); !shown.isEmpty())
        filter.is("IpamId", shown);
    filter.is("IpamRegion", m_names.row(id).homeRegion.toString()).startsNotWith("State", "delete");
    return QStringLiteral("look %1 %2 ec2 describe-ipams").arg(wordsOf(placeOf(id)), filter.select("IpamId"));
}

QString ScriptCalls::lookForScope(ScopeId id)
{
    const Scope& scope = m_names.row(id);
    JmesFilter filter(QStringLiteral("IpamScopes"));
    if (const QString shown = lookupId(id); !shown.isEmpty()) {
        filter.is("IpamScopeId", shown).startsNotWith("State", "delete");
    } else {
        filter.endsWithId("IpamArn", var(scope.ipam))
            .is("IpamScopeType", toWire(scope.type))
            .isTrue("IsDefault", scope.isDefault)
            .startsNotWith("State", "delete");
        if (!scope.isDefault) {
            addNames(filter, id);
            tellApart(filter, id);
            leaveOutOthers(filter, "IpamScopeId", id);
        }
    }
    return QStringLiteral("look %1 %2 ec2 describe-ipam-scopes")
        .arg(wordsOf(placeOf(id)), filter.select("IpamScopeId"));
}

QString ScriptCalls::lookForPool(PoolId id)
{
    const Pool& pool = m_names.row(id);
    JmesFilter filter(QStringLiteral("IpamPools"));
    if (const QString shown = lookupId(id); !shown.isEmpty()) {
        filter.is("IpamPoolId", shown);
    } else {
        filter.endsWithId("IpamScopeArn", var(pool.scope));
        if (pool.source)
            filter.isId("SourceIpamPoolId", var(pool.source));
        else
            filter.isNull("SourceIpamPoolId");
        filter.is("AddressFamily", familyWord(pool.family)).is("Locale", pool.locale.localeText());
        addNames(filter, id);
        tellApart(filter, id);
        leaveOutOthers(filter, "IpamPoolId", id);
    }
    filter.startsNotWith("State", "delete");
    return QStringLiteral("look %1 %2 ec2 describe-ipam-pools").arg(wordsOf(placeOf(id)), filter.select("IpamPoolId"));
}

QString ScriptCalls::lookForResource(ResourceId id)
{
    const Resource& resource = m_names.row(id);
    const bool isSubnet = resource.kind == ResourceKind::Subnet;
    const char* member = isSubnet ? "SubnetId" : "VpcId";
    const QString shown = lookupId(id);
    JmesFilter filter(isSubnet ? QStringLiteral("Subnets") : QStringLiteral("Vpcs"));
    if (!shown.isEmpty())
        filter.is(member, shown);
    else if (isSubnet)
        filter.isId("VpcId", var(resource.vpc));
    if (const ResourceCidr* block = knownBlock(m_rollout, id); block && block->cidr.family() == Family::IPv4)
        filter.is("CidrBlock", block->cidr.toString());
    else if (block)
        filter.raw(blockInside(*block));
    if (shown.isEmpty()) {
        addNames(filter, id);
        tellApart(filter, id);
        leaveOutOthers(filter, member, id);
    }
    return QStringLiteral("look %1 %2 ec2 %3")
        .arg(wordsOf(placeOf(id)), filter.select(member),
             isSubnet ? QStringLiteral("describe-subnets") : QStringLiteral("describe-vpcs"));
}

/// One that goes to another pool is taken from the one that had it, so it is told here which.
QString ScriptCalls::lookForAllocation(const Allocation& allocation, const char* member)
{
    const Plan& plan = m_rollout.to.find(allocation.pool) ? m_rollout.to : m_rollout.from;
    const RolloutPlace place{allocation.owner.isEmpty() ? m_rollout.to.settings().owner : allocation.owner,
                             drawingRegionOf(plan, allocation.pool)};
    JmesFilter filter(QStringLiteral("IpamPoolAllocations"));
    addBlock(filter, allocation);
    filter.is("ResourceType", toWire(allocation.type));
    return QStringLiteral("look %1 %2 ec2 get-ipam-pool-allocations --ipam-pool-id %3")
        .arg(wordsOf(place), filter.select(member), ref(allocation.pool));
}

/// By its addresses; where Amazon chooses them, by its length, without those that are known.
template <class E>
void ScriptCalls::addLike(JmesFilter& filter, const E& row) const
{
    filter.isLong("Cidr", row.cidr.length());
    for (const Prefix& known : knownBeside(m_rollout, row))
        filter.raw(QStringLiteral("Cidr!=`\"%1\"`").arg(known.toString()));
    if constexpr (std::is_same_v<E, Allocation>)
        if (isToldByDescription(m_rollout, row)) {
            JmesFilter before{QString()}, after{QString()};
            const Allocation* was = m_rollout.from.find(row.id);
            const Allocation* is = m_rollout.to.find(row.id);
            before.isTextOrEmpty("Description", was ? was->description : row.description);
            after.isTextOrEmpty("Description", is ? is->description : row.description);
            filter.either(before, after);
        }
}
template void ScriptCalls::addLike(JmesFilter&, const PoolCidr&) const; // for scriptchoices.cpp
template void ScriptCalls::addLike(JmesFilter&, const Allocation&) const;

template <class E>
void ScriptCalls::addBlock(JmesFilter& filter, const E& row) const
{
    if (isPinned(row)) {
        filter.is("Cidr", row.cidr.toString());
    } else {
        addLike(filter, row);
        countOff(filter, row);
    }
}
template void ScriptCalls::addBlock(JmesFilter&, const PoolCidr&) const; // for scriptsteps.cpp

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

template <class E>
void ScriptCalls::tellApart(JmesFilter& filter, Id<E> id) const
{
    const E& own = m_names.row(id);
    const bool isMade = !m_rollout.from.find(id);
    if (!isMade && m_rollout.to.find(id))
        return;
    for (const E& other : (isMade ? m_rollout.from : m_rollout.to).all<E>()) {
        const bool stays = isMade ? m_rollout.to.find(other.id) != nullptr : m_rollout.from.find(other.id) != nullptr;
        if (!stays && isCalledAlike(m_rollout, own, other)
            && !(isMade ? isSaidAlike(m_rollout, other, own) : isSaidAlike(m_rollout, own, other)))
            addDifferences(filter, own, other);
    }
}

void ScriptCalls::addDifferences(JmesFilter& filter, const Scope& own, const Scope& other) const
{
    addOtherTags(filter, pairsOf(own.tags), pairsOf(other.tags), "Tags");
}

void ScriptCalls::addDifferences(JmesFilter& filter, const Pool& own, const Pool& other) const
{
    const auto length = [&](const char* member, PrefixLength is, PrefixLength notThis) {
        if (is != notThis)
            is ? filter.isNumber(member, *is) : filter.isNull(member);
    };
    if (own.autoImport != other.autoImport)
        filter.isTrue("AutoImport", own.autoImport);
    if (own.advertisable != other.advertisable)
        filter.isTrue("PubliclyAdvertisable", own.advertisable);
    if (own.service != other.service)
        own.service == AwsService::None ? filter.isNull("AwsService") : filter.is("AwsService", toWire(own.service));
    const bool isAmazons = own.publicIpSource == PublicIpSource::Amazon; // all else is "byoip" in AWS
    if (isAmazons != (other.publicIpSource == PublicIpSource::Amazon))
        filter.raw(QLatin1String(isAmazons ? "PublicIpSource==`\"amazon\"`" : "PublicIpSource!=`\"amazon\"`"));
    length("AllocationMinNetmaskLength", own.minLength, other.minLength);
    length("AllocationDefaultNetmaskLength", own.defaultLength, other.defaultLength);
    length("AllocationMaxNetmaskLength", own.maxLength, other.maxLength);
    addOtherTags(filter, own.requiredTags, other.requiredTags, "AllocationResourceTags");
    addOtherTags(filter, pairsOf(own.tags), pairsOf(other.tags), "Tags");
}

void ScriptCalls::addDifferences(JmesFilter& filter, const Resource& own, const Resource& other) const
{
    addOtherTags(filter, pairsOf(own.tags), pairsOf(other.tags), "Tags");
    if (isInAnotherZone(own, other))
        filter.is(isZoneId(own.zone) ? "AvailabilityZoneId" : "AvailabilityZone", own.zone);
    const bool isMade = !m_rollout.from.find(own.id);
    const ResourceId gone = isMade ? other.id : own.id, made = isMade ? own.id : other.id;
    const auto add = [&](const std::vector<const ResourceCidr*>& blocks, bool isThere) {
        for (const ResourceCidr* block : blocks) {
            const QString listed = QStringLiteral("%1[?%2==`\"%3\"`]");
            const bool isIpv4 = block->cidr.family() == Family::IPv4;
            const QString has =
                listed.arg(QLatin1String(isIpv4 ? "CidrBlockAssociationSet" : "Ipv6CidrBlockAssociationSet"),
                           QLatin1String(isIpv4 ? "CidrBlock" : "Ipv6CidrBlock"), block->cidr.toString());
            filter.raw(isThere ? has : QStringLiteral("!(%1)").arg(has));
        }
    };
    add(blocksThatGo(m_rollout, gone, made), !isMade);
    add(blocksThatCome(m_rollout, gone, made), isMade);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lookup.h"

#include "plan/discovering.h"

#include <QStringList>

namespace cadastre {

namespace {

Unexpected missing(const QString& text, const char* kind)
{
    return refuse(ErrorCode::NotFound, text, {{QStringLiteral("kind"), QString::fromLatin1(kind)}});
}

Unexpected ambiguous(const QString& text, const char* kind, const QStringList& candidates)
{
    return refuse(ErrorCode::AmbiguousName, text,
                  {{QStringLiteral("kind"), QString::fromLatin1(kind)},
                   {QStringLiteral("candidates"), candidates.join(QStringLiteral(", "))}});
}

/// The one row that `matches`, or why there is not exactly one.
template <class E, class Matches, class Label>
Result<Id<E>> theOne(const Plan& plan, const QString& text, const char* kind, Matches&& matches, Label&& label)
{
    if (const Id<E> byId = plan.byTextId<E>(text))
        return byId;
    Id<E> found;
    QStringList candidates;
    for (const E& row : plan.all<E>()) {
        if (!matches(row))
            continue;
        found = row.id;
        candidates.append(label(row));
    }
    if (candidates.isEmpty())
        return missing(text, kind);
    if (candidates.size() > 1)
        return ambiguous(text, kind, candidates);
    return found;
}

/// What has this id.
std::optional<TagSubject> taggedById(const Plan& plan, const QString& text)
{
    std::optional<TagSubject> found;
    const auto look = [&]<class E>() {
        if (const Id<E> id = found ? Id<E>() : plan.byTextId<E>(text))
            found = id;
    };
    look.template operator()<Ipam>();
    look.template operator()<Scope>();
    look.template operator()<Pool>();
    look.template operator()<Allocation>();
    look.template operator()<Resource>();
    look.template operator()<Share>();
    look.template operator()<ResourceDiscovery>();
    look.template operator()<DiscoveryAssociation>();
    look.template operator()<VerificationToken>();
    for (const Ipam& ipam : plan.all<Ipam>()) {
        if (text == defaultDiscoveryId(plan, ipam))
            found = DefaultDiscovery{ipam.id};
        if (text == defaultDiscoveryAssociationId(plan, ipam))
            found = DefaultDiscoveryAssociation{ipam.id};
    }
    return found;
}

} // namespace

Result<IpamId> findIpam(const Plan& plan, const QString& text)
{
    if (text.isEmpty() && plan.all<Ipam>().isEmpty())
        return refuse(ErrorCode::NoIpam);
    return theOne<Ipam>(
        plan, text, "ipam", [&](const Ipam& ipam) { return text.isEmpty() || nameTag(ipam.tags) == text; },
        [&](const Ipam& ipam) { return plan.textId(ipam); });
}

Result<ScopeId> findScope(const Plan& plan, const QString& text)
{
    return theOne<Scope>(
        plan, text, "scope",
        [&](const Scope& scope) {
            return nameOf(scope) == text || (scope.isDefault && text == QString(toWire(scope.type)));
        },
        [&](const Scope& scope) { return plan.scopeLabel(scope.id) + u' ' + plan.textId(scope); });
}

Result<PoolId> findPool(const Plan& plan, const QString& text)
{
    const bool isPath = text.contains(u'/');
    return theOne<Pool>(
        plan, text, "pool",
        [&](const Pool& pool) { return nameOf(pool) == text || (isPath && plan.path(pool.id) == text); },
        [&](const Pool& pool) { return isPath ? plan.textId(pool) : plan.path(pool.id); });
}

Result<AccountNumber> findAccount(const Plan& plan, const QString& text)
{
    if (const auto number = AccountNumber::parse(text))
        return *number;
    const auto row = theOne<Account>(
        plan, text, "account", [&](const Account& account) { return account.name == text; },
        [](const Account& account) { return account.number.toString(); });
    if (!row)
        return Unexpected(row.error());
    return plan.get(*row).number;
}

Result<OrgUnitId> findOrgUnit(const Plan& plan, const QString& text)
{
    return theOne<OrgUnit>(
        plan, text, "organizational-unit", [&](const OrgUnit& unit) { return unit.name == text; },
        [&](const OrgUnit& unit) { return plan.textId(unit); });
}

Result<ResourceId> findResource(const Plan& plan, const QString& text, std::optional<ResourceKind> kind)
{
    const auto found = theOne<Resource>(
        plan, text, kind ? toWire(*kind).latin1() : "resource",
        [&](const Resource& resource) { return (!kind || resource.kind == *kind) && nameOf(resource) == text; },
        [&](const Resource& resource) { return plan.textId(resource); });
    if (found && kind && plan.get(*found).kind != *kind)
        return missing(text, toWire(*kind).latin1());
    return found;
}

Result<AllocationId> findAllocation(const Plan& plan, const QString& text)
{
    const auto prefix = Prefix::parse(text);
    return theOne<Allocation>(
        plan, text, "allocation",
        [&](const Allocation& allocation) {
            return (prefix && allocation.cidr == *prefix)
                || (!prefix && allocation.description.get() == text && !text.isEmpty());
        },
        [&](const Allocation& allocation) { return plan.textId(allocation); });
}

Result<MoveBlock> findBlock(const Plan& plan, const QString& text)
{
    MoveBlock block{};
    block.allocation = plan.byTextId<Allocation>(text);
    if (!block.allocation)
        block.association = plan.byTextId<ResourceCidr>(text);
    if (block.allocation || block.association)
        return block;
    QStringList candidates;
    const auto takeCidr = [&](const ResourceCidr& cidr) {
        block = {};
        block.association = cidr.id;
        candidates.append(plan.textId(cidr) + u' ' + cidr.cidr.toString());
    };
    if (const auto prefix = Prefix::parse(text)) {
        for (const Allocation& allocation : plan.all<Allocation>())
            if (allocation.cidr == *prefix) {
                block = {};
                block.allocation = allocation.id;
                candidates.append(plan.textId(allocation) + u' ' + plan.path(allocation.pool));
            }
        for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
            if (cidr.cidr == *prefix && !cidr.allocation)
                takeCidr(cidr);
    } else {
        const auto resource = findResource(plan, text);
        if (!resource)
            return Unexpected(resource.error());
        for (const ResourceCidrId id : plan.cidrsOf(*resource))
            takeCidr(plan.get(id));
    }
    if (candidates.isEmpty())
        return missing(text, "cidr");
    if (candidates.size() > 1)
        return ambiguous(text, "cidr", candidates);
    return block;
}

Result<QString> findPrincipal(const Plan& plan, const QString& text)
{
    if (text.startsWith(QLatin1String("arn:")) || text.startsWith(QLatin1String("o-")) || AccountNumber::parse(text))
        return text;
    const bool isOrganization = text == QLatin1String("organization");
    if (isOrganization && !plan.settings().organizationId.isEmpty())
        return plan.settings().organizationId;
    if (const auto account = findAccount(plan, text))
        return account->toString();
    const auto unit = findOrgUnit(plan, text);
    if (!unit && isOrganization)
        return refuse(ErrorCode::NotFound, text, {{QStringLiteral("kind"), QStringLiteral("organization-id")}});
    if (!unit)
        return Unexpected(unit.error());
    return plan.textId(plan.get(*unit));
}

Result<TagSubject> findTagged(const Plan& plan, const QString& text)
{
    if (text.isEmpty())
        return refuse(ErrorCode::NotFound, text);
    if (const auto byId = taggedById(plan, text))
        return *byId;
    std::optional<TagSubject> found;
    QStringList candidates;
    const auto take = [&](const auto& one) {
        if (one) {
            found = *one;
            candidates.append(plan.textId(plan.get(*one)));
        } else if (one.error().code == ErrorCode::AmbiguousName) {
            candidates.append(one.error().params.value(QStringLiteral("candidates")));
        }
    };
    take(findIpam(plan, text));
    take(findScope(plan, text));
    take(findPool(plan, text));
    take(findResource(plan, text));
    take(theOne<Account>(
        plan, text, "account",
        [&](const Account& account) { return account.name == text || account.number.toString() == text; },
        [](const Account& account) { return account.number.toString(); }));
    if (Prefix::parse(text))
        take(findAllocation(plan, text));
    take(theOne<VerificationToken>(
        plan, text, "verification-token", [&](const VerificationToken& token) { return token.name == text; },
        [&](const VerificationToken& token) { return plan.textId(token); }));
    if (candidates.isEmpty()) // a share is mostly called what its pool is
        take(theOne<Share>(
            plan, text, "share", [&](const Share& share) { return share.name == text; },
            [&](const Share& share) { return plan.textId(share); }));
    if (candidates.isEmpty())
        return refuse(ErrorCode::NotFound, text);
    if (candidates.size() > 1 || !found)
        return ambiguous(text, "tagged", candidates);
    return *found;
}

} // namespace cadastre

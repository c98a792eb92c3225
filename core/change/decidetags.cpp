// SPDX-License-Identifier: GPL-3.0-or-later
// Tags on anything that has them (contract §16). Never refused for a pool's rules: what loses a required tag becomes
// noncompliant (contract §9.2).
#include "change/byoipranges.h"
#include "change/decisions.h"
#include "plan/discovering.h"
#include "plan/sharing.h"

#include <type_traits>

namespace cadastre {

namespace {

constexpr const char* kindName(IpamId) { return "ipam"; }
constexpr const char* kindName(ScopeId) { return "scope"; }
constexpr const char* kindName(PoolId) { return "pool"; }
constexpr const char* kindName(AllocationId) { return "allocation"; }
constexpr const char* kindName(ResourceId) { return "resource"; }
constexpr const char* kindName(ShareId) { return "share"; }
constexpr const char* kindName(AccountId) { return "account"; }
constexpr const char* kindName(VerificationTokenId) { return "verification-token"; }
constexpr const char* kindName(ResourceDiscoveryId) { return "discovery"; }
constexpr const char* kindName(DiscoveryAssociationId) { return "discovery-association"; }
constexpr const char* kindName(ByoipCidrId) { return "address-pool"; }

bool isReserved(const QString& key) { return key.startsWith(QLatin1String("aws:"), Qt::CaseInsensitive); }

qsizetype countOfOurs(const Tags& tags)
{
    qsizetype count = 0;
    for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag)
        count += isReserved(tag.key()) ? 0 : 1;
    return count;
}

/// Whose tags they are.
AccountNumber ownerOf(const Plan&, const Ipam& ipam) { return ipam.owner; }
AccountNumber ownerOf(const Plan& plan, const Scope& scope)
{
    const Ipam* ipam = plan.find(scope.ipam);
    return ipam ? ipam->owner : plan.settings().owner;
}
AccountNumber ownerOf(const Plan&, const Pool& pool) { return pool.owner; }
AccountNumber ownerOf(const Plan&, const Allocation& allocation) { return allocation.owner; }
AccountNumber ownerOf(const Plan&, const Resource& resource) { return resource.owner; }
AccountNumber ownerOf(const Plan&, const Share& share) { return share.owner; }
AccountNumber ownerOf(const Plan& plan, const Account&) { return plan.settings().owner; }
AccountNumber ownerOf(const Plan& plan, const VerificationToken& token)
{
    const Ipam* ipam = plan.find(token.ipam);
    return ipam ? ipam->owner : plan.settings().owner;
}
AccountNumber ownerOf(const Plan&, const ResourceDiscovery& discovery) { return discovery.owner; }
AccountNumber ownerOf(const Plan& plan, const DiscoveryAssociation& association)
{
    const Ipam* ipam = plan.find(association.ipam);
    return ipam ? ipam->owner : plan.settings().owner;
}

Result<Tags> edited(const Tags& before, const EditTags& command)
{
    for (const QString& key : command.remove) {
        if (command.set.contains(key))
            return refuse(ErrorCode::ConflictingValues, key,
                          {{QStringLiteral("first"), QStringLiteral("set")},
                           {QStringLiteral("second"), QStringLiteral("remove")}});
        if (isReserved(key))
            return refuse(ErrorCode::InvalidValue, key,
                          {{QStringLiteral("field"), QStringLiteral("tag-key")},
                           {QStringLiteral("value"), key},
                           {QStringLiteral("reason"), QStringLiteral("reserved-prefix")}});
    }
    if (const auto sound = checkTags(command.set); !sound)
        return Unexpected(sound.error());
    Tags after = before;
    for (const QString& key : command.remove)
        after.remove(key);
    after.insert(command.set);
    // AWS's own tags came with an import and do not count; what an import brought too many of may still be edited.
    if (const auto wanted = countOfOurs(after); wanted > 50 && wanted > countOfOurs(before))
        return refuse(ErrorCode::QuotaExceeded, {},
                      {{QStringLiteral("quota"), QStringLiteral("tags-per-resource")},
                       {QStringLiteral("limit"), QStringLiteral("50")},
                       {QStringLiteral("wanted"), QString::number(wanted)}});
    return after;
}

/// The text id of what has the tags: a row, or what comes with one.
template <class E, class Field>
QString subjectId(const Plan& plan, const E& row, Field E::*tags)
{
    if constexpr (std::is_same_v<E, Ipam>) {
        if (tags == &Ipam::discoveryTags)
            return defaultDiscoveryId(plan, row);
        if (tags == &Ipam::discoveryAssociationTags)
            return defaultDiscoveryAssociationId(plan, row);
    }
    return plan.textId(row);
}

template <class E, class Field>
Result<Decision> edit(const Plan& plan, Id<E> id, Field E::*field, const EditTags& command,
                      const DecisionContext& context)
{
    const E* row = plan.find(id);
    if (!row)
        return refuseUnknown(kindName(id));
    const AccountNumber acting = actingAccount(plan, context);
    bool may = acting == ownerOf(plan, *row) || acting == plan.settings().owner;
    if constexpr (std::is_same_v<E, Allocation>)
        may = may || ownsPool(plan, plan.get(row->pool), acting);
    if (!may)
        return refuse(ErrorCode::NotAuthorized, subjectId(plan, *row, field),
                      {{QStringLiteral("account"), acting.toString()},
                       {QStringLiteral("action"), QStringLiteral("tag")}});
    const auto tags = edited(row->*field, command);
    if (!tags)
        return Unexpected(tags.error());
    Decision decision;
    E after = *row;
    after.*field = *tags;
    decision.changes.update(*row, std::move(after));
    return decision;
}

/// Which tags a subject names.
struct Edit {
    const Plan& plan;
    const EditTags& command;
    const DecisionContext& context;

    [[nodiscard]] Result<Decision> operator()(DefaultDiscovery of) const { return on(of.ipam, &Ipam::discoveryTags); }
    Result<Decision> operator()(DefaultDiscoveryAssociation of) const
    {
        return on(of.ipam, &Ipam::discoveryAssociationTags);
    }
    template <class E>
    Result<Decision> operator()(Id<E> id) const
    {
        return on(id, &E::tags);
    }
    template <class E, class Field>
    Result<Decision> on(Id<E> id, Field E::*field) const
    {
        return edit(plan, id, field, command, context);
    }
};

} // namespace

Result<Decision> decideOne(const Plan& plan, const EditTags& command, const DecisionContext& context)
{
    return std::visit(Edit{plan, command, context}, command.subject);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// One list of fields a kind: from it follow the SQL columns, the JSON export, the journal's packed form and the diff.
// Order is the order of columns; a new field goes to the end with a migration.
#pragma once

#include "plan/entities.h"

#include <tuple>

namespace cadastre {

template <class Owner, class T>
struct Field {
    const char* name;
    T Owner::*member;
};
template <class Owner, class T>
Field(const char*, T Owner::*) -> Field<Owner, T>;

/// Specialised for each entity: `table` (SQL table and JSON key), `idPrefix` and `idDigits` of its text id, `fields`
/// (all but `id`).
template <class Entity>
struct Describe;

#define F(member)                                                                                                      \
    Field { #member, &Self::member }

template <>
struct Describe<PlanSettings> {
    using Self = PlanSettings;
    static constexpr const char* table = "settings";
    static constexpr const char* idPrefix = "plan-";
    static constexpr int idDigits = 17;
    static constexpr auto fields =
        std::make_tuple(F(name), F(description), F(owner), F(homeRegion), F(partition), F(policy), F(evidence),
                        F(idSalt), F(quotas), F(settleSeconds), F(releaseSeconds), F(customInNoneLocale),
                        F(organizationId), F(managementAccount), F(organizationSharing), F(createdAt),
                        F(reusableRanges), F(delegatedAdmin));
};
template <>
struct Describe<Account> {
    using Self = Account;
    static constexpr const char* table = "accounts";
    static constexpr const char* idPrefix = "account-";
    static constexpr int idDigits = 17;
    static constexpr auto fields =
        std::make_tuple(F(number), F(name), F(unit), F(external), F(tags), F(basis), F(seenAt));
};
template <>
struct Describe<OrgUnit> {
    using Self = OrgUnit;
    static constexpr const char* table = "org_units";
    static constexpr const char* idPrefix = "ou-";
    static constexpr int idDigits = 17;
    static constexpr auto fields = std::make_tuple(F(name), F(parent), F(awsId));
};
template <>
struct Describe<Ipam> {
    using Self = Ipam;
    static constexpr const char* table = "ipams";
    static constexpr const char* idPrefix = "ipam-";
    static constexpr int idDigits = 17;
    static constexpr auto fields =
        std::make_tuple(F(owner), F(homeRegion), F(operatingRegions), F(tier), F(privateGua), F(meteredAccount),
                        F(description), F(tags), F(state), F(dueAt), F(basis), F(seenAt), F(createdAt), F(awsId),
                        F(discoveryTags), F(discoveryAssociationTags));
};
template <>
struct Describe<Scope> {
    using Self = Scope;
    static constexpr const char* table = "scopes";
    static constexpr const char* idPrefix = "ipam-scope-";
    static constexpr int idDigits = 17;
    static constexpr auto fields =
        std::make_tuple(F(ipam), F(type), F(isDefault), F(description), F(tags), F(state), F(dueAt), F(basis),
                        F(seenAt), F(createdAt), F(awsId), F(externalAuthority));
};
template <>
struct Describe<Pool> {
    using Self = Pool;
    static constexpr const char* table = "pools";
    static constexpr const char* idPrefix = "ipam-pool-";
    static constexpr int idDigits = 17;
    static constexpr auto fields =
        std::make_tuple(F(scope), F(source), F(family), F(owner), F(locale), F(service), F(publicIpSource),
                        F(advertisable), F(originator), F(minLength), F(defaultLength), F(maxLength), F(requiredTags),
                        F(autoImport), F(sourceResource), F(strategy), F(refill), F(description), F(tags), F(state),
                        F(dueAt), F(basis), F(seenAt), F(createdAt), F(awsId));
};
template <>
struct Describe<PoolCidr> {
    using Self = PoolCidr;
    static constexpr const char* table = "pool_cidrs";
    static constexpr const char* idPrefix = "ipam-pool-cidr-";
    static constexpr int idDigits = 33;
    static constexpr auto fields =
        std::make_tuple(F(pool), F(cidr), F(netmaskRequest), F(state), F(failure), F(failureMessage),
                        F(sourceAllocation), F(evidence), F(authorizationMessage), F(authorizationSignature),
                        F(tokenId), F(evidenceFacts), F(evidenceAt), F(advert), F(originAsn), F(dueAt), F(basis),
                        F(seenAt), F(createdAt), F(awsId));
};
template <>
struct Describe<Allocation> {
    using Self = Allocation;
    static constexpr const char* table = "allocations";
    static constexpr const char* idPrefix = "ipam-pool-alloc-";
    static constexpr int idDigits = 33;
    static constexpr auto fields =
        std::make_tuple(F(pool), F(cidr), F(type), F(basis), F(resource), F(childPool), F(owner), F(region),
                        F(createdAt), F(releasingAt), F(seenAt), F(description), F(tags), F(awsId));
};
template <>
struct Describe<Resource> {
    using Self = Resource;
    static constexpr const char* table = "resources";
    static constexpr const char* idPrefix = "vpc-"; // by kind: see plan/awsid.h
    static constexpr int idDigits = 17;
    static constexpr auto fields =
        std::make_tuple(F(kind), F(owner), F(region), F(vpc), F(zone), F(isDefaultVpc), F(tags), F(basis), F(seenAt),
                        F(createdAt), F(awsId), F(seenTags), F(attributes));
};
template <>
struct Describe<ResourceCidr> {
    using Self = ResourceCidr;
    static constexpr const char* table = "resource_cidrs";
    static constexpr const char* idPrefix = "vpc-cidr-assoc-";
    static constexpr int idDigits = 17;
    static constexpr auto fields =
        std::make_tuple(F(resource), F(cidr), F(scope), F(allocation), F(monitored), F(primary), F(state), F(ipSource),
                        F(pendingScope), F(ipUsage), F(basis), F(seenAt), F(createdAt), F(awsId), F(dueAt));
};
template <>
struct Describe<Share> {
    using Self = Share;
    static constexpr const char* table = "shares";
    static constexpr const char* idPrefix = "rs-"; // shown as a UUID inside its ARN
    static constexpr int idDigits = 17;
    static constexpr auto fields =
        std::make_tuple(F(name), F(owner), F(region), F(pools), F(principals), F(permission), F(allowExternal),
                        F(status), F(tags), F(basis), F(seenAt), F(createdAt), F(updatedAt), F(awsId), F(discoveries),
                        F(invited), F(invitedAt));
};
template <>
struct Describe<ExternalNetwork> {
    using Self = ExternalNetwork;
    static constexpr const char* table = "external_networks";
    static constexpr const char* idPrefix = "external-";
    static constexpr int idDigits = 17;
    static constexpr auto fields =
        std::make_tuple(F(scope), F(cidr), F(site), F(asn), F(connection), F(owner), F(description));
};
template <>
struct Describe<Reserve> {
    using Self = Reserve;
    static constexpr const char* table = "reserves";
    static constexpr const char* idPrefix = "reserve-";
    static constexpr int idDigits = 17;
    static constexpr auto fields =
        std::make_tuple(F(pool), F(cidr), F(purpose), F(hold), F(allocation), F(until), F(createdAt));
};
template <>
struct Describe<HouseRule> {
    using Self = HouseRule;
    static constexpr const char* table = "house_rules";
    static constexpr const char* idPrefix = "rule-";
    static constexpr int idDigits = 17;
    static constexpr auto fields = std::make_tuple(F(name), F(pool), F(key), F(kind), F(values));
};
template <>
struct Describe<Waiver> {
    using Self = Waiver;
    static constexpr const char* table = "waivers";
    static constexpr const char* idPrefix = "waiver-";
    static constexpr int idDigits = 17;
    static constexpr auto fields = std::make_tuple(F(rule), F(subject), F(reason), F(person), F(until), F(createdAt));
};
template <>
struct Describe<Checkpoint> {
    using Self = Checkpoint;
    static constexpr const char* table = "checkpoints";
    static constexpr const char* idPrefix = "checkpoint-";
    static constexpr int idDigits = 17;
    static constexpr auto fields = std::make_tuple(F(name), F(seq), F(note), F(createdAt));
};
template <>
struct Describe<ByoipCidr> {
    using Self = ByoipCidr;
    static constexpr const char* table = "byoip_cidrs";
    static constexpr const char* idPrefix = "byoip-";
    static constexpr int idDigits = 17;
    static constexpr auto fields =
        std::make_tuple(F(cidr), F(shownAs), F(region), F(state), F(statusMessage), F(description), F(basis), F(seenAt),
                        F(evidence), F(evidenceFacts), F(evidenceAt), F(settlesTo), F(dueAt), F(account), F(tags));
};
template <>
struct Describe<Coverage> {
    using Self = Coverage;
    static constexpr const char* table = "coverage";
    static constexpr const char* idPrefix = "coverage-";
    static constexpr int idDigits = 17;
    static constexpr auto fields = std::make_tuple(F(account), F(region), F(source), F(rows), F(complete), F(seenAt));
};
template <>
struct Describe<VerificationToken> {
    using Self = VerificationToken;
    static constexpr const char* table = "verification_tokens";
    static constexpr const char* idPrefix = "ipam-ext-res-ver-token-";
    static constexpr int idDigits = 17;
    static constexpr auto fields = std::make_tuple(F(ipam), F(name), F(value), F(notAfter), F(tags), F(state), F(dueAt),
                                                   F(basis), F(seenAt), F(createdAt), F(awsId));
};
template <>
struct Describe<Byoasn> {
    using Self = Byoasn;
    static constexpr const char* table = "byoasns";
    static constexpr const char* idPrefix = "byoasn-";
    static constexpr int idDigits = 17;
    static constexpr auto fields =
        std::make_tuple(F(ipam), F(asn), F(state), F(statusMessage), F(authorizationMessage), F(authorizationSignature),
                        F(evidence), F(evidenceFacts), F(evidenceAt), F(dueAt), F(basis), F(seenAt), F(createdAt));
};
template <>
struct Describe<AsnAssociation> {
    using Self = AsnAssociation;
    static constexpr const char* table = "asn_associations";
    static constexpr const char* idPrefix = "asn-assoc-";
    static constexpr int idDigits = 17;
    static constexpr auto fields = std::make_tuple(F(byoasn), F(poolCidr), F(state), F(statusMessage), F(switchedAt),
                                                   F(dueAt), F(basis), F(seenAt), F(createdAt));
};
template <>
struct Describe<StepMark> {
    using Self = StepMark;
    static constexpr const char* table = "step_marks";
    static constexpr const char* idPrefix = "step-mark-";
    static constexpr int idDigits = 17;
    static constexpr auto fields = std::make_tuple(F(key), F(progress), F(ticket), F(note), F(markedAt));
};

template <>
struct Describe<ResourceDiscovery> {
    using Self = ResourceDiscovery;
    static constexpr const char* table = "resource_discoveries";
    static constexpr const char* idPrefix = "ipam-res-disco-";
    static constexpr int idDigits = 17;
    static constexpr auto fields =
        std::make_tuple(F(owner), F(region), F(operatingRegions), F(description), F(excludedUnits), F(tags), F(state),
                        F(dueAt), F(basis), F(seenAt), F(createdAt), F(awsId));
};
template <>
struct Describe<DiscoveryAssociation> {
    using Self = DiscoveryAssociation;
    static constexpr const char* table = "discovery_associations";
    static constexpr const char* idPrefix = "ipam-res-disco-assoc-";
    static constexpr int idDigits = 17;
    static constexpr auto fields = std::make_tuple(F(ipam), F(discovery), F(tags), F(state), F(dueAt), F(basis),
                                                   F(seenAt), F(createdAt), F(awsId));
};
template <>
struct Describe<ClientToken> {
    using Self = ClientToken;
    static constexpr const char* table = "client_tokens";
    static constexpr const char* idPrefix = "client-token-";
    static constexpr int idDigits = 17;
    static constexpr auto fields = std::make_tuple(F(key), F(fingerprint), F(answer), F(createdAt));
};

#undef F

/// Every kind, in the order in which rows may refer to earlier kinds (loading, export, apply).
template <class... Ts>
struct TypeList {};
using EntityKinds =
    TypeList<PlanSettings, OrgUnit, Account, Ipam, Scope, Pool, PoolCidr, Resource, Allocation, ResourceCidr, Share,
             ExternalNetwork, Reserve, HouseRule, Waiver, Checkpoint, ByoipCidr, Coverage, ResourceDiscovery,
             DiscoveryAssociation, VerificationToken, Byoasn, AsnAssociation, StepMark, ClientToken>;

/// Rows that a plan keeps for the programs that ask it, not for what it says: no export, import or comparison has them.
template <class E>
inline constexpr bool isBookkeeping = std::is_same_v<E, ClientToken>;

/// f(field) for each field of E, in column order.
template <class E, class Fn>
constexpr void forEachField(Fn&& f)
{
    std::apply([&](const auto&... field) { (f(field), ...); }, Describe<E>::fields);
}
template <class E>
inline constexpr std::size_t fieldCount = std::tuple_size_v<decltype(Describe<E>::fields)>;

/// f.template operator()<E>() for each kind.
template <class... Es, class Fn>
constexpr void forEachKind(TypeList<Es...>, Fn&& f)
{
    (f.template operator()<Es>(), ...);
}
template <class Fn>
constexpr void forEachKind(Fn&& f)
{
    forEachKind(EntityKinds{}, std::forward<Fn>(f));
}

/// The position of a kind in EntityKinds.
template <class E, class... Es>
constexpr std::size_t kindIndexIn(TypeList<Es...>)
{
    std::size_t index = 0;
    std::size_t found = sizeof...(Es);
    ((std::is_same_v<E, Es> ? (found = index, ++index) : ++index), ...);
    return found;
}
template <class E>
inline constexpr std::size_t kindIndex = kindIndexIn<E>(EntityKinds{});

} // namespace cadastre

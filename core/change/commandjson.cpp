// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/commandjson.h"

#include "plan/fieldjson.h"
#include "plan/plan.h"

#include <tuple>

namespace cadastre {

namespace {

/// Text ids of one plan, one way: journals are not replayed from text.
class CommandIds final : public JsonIds {
public:
    explicit CommandIds(const Plan& plan) : m_plan(plan) {}
    [[nodiscard]] QString textOf(std::size_t kind, std::uint32_t handle) const override
    {
        QString text;
        forEachKind([&]<class E>() {
            if (kind == kindIndex<E>)
                text = m_plan.textId(Id<E>{handle});
        });
        return text;
    }
    [[nodiscard]] std::uint32_t handleOf(std::size_t, const QString&) const override { return 0; }

private:
    const Plan& m_plan;
};

template <class C>
struct Describes; // name and fields of each command

template <class Owner, class T>
struct Member {
    const char* name;
    T Owner::*member;
};

#define F(field)                                                                                                       \
    Member<Self, decltype(Self::field)> { #field, &Self::field }
#define COMMAND(Type, text, ...)                                                                                       \
    template <>                                                                                                        \
    struct Describes<Type> {                                                                                           \
        using Self = Type;                                                                                             \
        static constexpr const char* name = text;                                                                      \
        static constexpr auto fields = std::make_tuple(__VA_ARGS__);                                                   \
    };
COMMAND(ChangeSettings, "change-settings", F(name), F(description), F(organizationId), F(owner), F(managementAccount),
        F(homeRegion), F(partition), F(policy), F(evidence), F(settleSeconds), F(releaseSeconds), F(customInNoneLocale),
        F(organizationSharing), F(reusableRanges), F(delegatedAdmin))
COMMAND(SetQuota, "set-quota", F(quota), F(value))
COMMAND(CreateIpam, "create-ipam", F(owner), F(homeRegion), F(operatingRegions), F(description), F(tags), F(tier),
        F(privateGua), F(meteredAccount))
COMMAND(ModifyIpam, "modify-ipam", F(ipam), F(addRegions), F(removeRegions), F(description), F(tier), F(privateGua),
        F(meteredAccount))
COMMAND(DeleteIpam, "delete-ipam", F(ipam), F(cascade))
COMMAND(CreateScope, "create-scope", F(ipam), F(description), F(tags), F(externalAuthority))
COMMAND(ModifyScope, "modify-scope", F(scope), F(description), F(externalAuthority))
COMMAND(DeleteScope, "delete-scope", F(scope))
COMMAND(AddAccount, "add-account", F(number), F(name), F(unit), F(external), F(tags))
COMMAND(ModifyAccount, "modify-account", F(account), F(name), F(unit), F(external))
COMMAND(RemoveAccount, "remove-account", F(account))
COMMAND(AddOrgUnit, "add-org-unit", F(name), F(parent), F(awsId))
COMMAND(RemoveOrgUnit, "remove-org-unit", F(unit))
COMMAND(PutExternalNetwork, "put-external-network", F(network))
COMMAND(RemoveExternalNetwork, "remove-external-network", F(network))
COMMAND(CreatePool, "create-pool", F(scope), F(source), F(family), F(locale), F(service), F(publicIpSource),
        F(advertisable), F(originator), F(minLength), F(defaultLength), F(maxLength), F(requiredTags), F(autoImport),
        F(sourceResource), F(strategy), F(refill), F(description), F(tags))
COMMAND(ModifyPool, "modify-pool", F(pool), F(description), F(autoImport), F(minLength), F(defaultLength), F(maxLength),
        F(clearMin), F(clearDefault), F(clearMax), F(addTags), F(removeTags), F(strategy), F(refill), F(originator))
COMMAND(DeletePool, "delete-pool", F(pool), F(cascade))
COMMAND(ProvisionCidr, "provision-cidr", F(pool), F(cidr), F(netmask), F(strategy), F(message), F(signature),
        F(tokenId), F(evidence))
COMMAND(RecordEvidence, "record-evidence", F(cidr), F(evidence))
COMMAND(RecordAsnEvidence, "record-asn-evidence", F(byoasn), F(evidence))
COMMAND(DeprovisionCidr, "deprovision-cidr", F(pool), F(cidr))
COMMAND(MoveCidr, "move-cidr", F(from), F(to), F(cidr))
COMMAND(MoveBlock, "move-block", F(allocation), F(association), F(to), F(cidr), F(netmask))
COMMAND(RefillPool, "refill-pool", F(pool))
COMMAND(Settle, "settle")
COMMAND(Allocate, "allocate", F(pool), F(cidr), F(netmask), F(allowed), F(disallowed), F(strategy), F(description),
        F(tags))
COMMAND(Release, "release", F(allocation))
COMMAND(DescribeAllocation, "describe-allocation", F(allocation), F(description))
COMMAND(AddReserve, "add-reserve", F(pool), F(cidr), F(netmask), F(purpose), F(hold), F(until))
COMMAND(RemoveReserve, "remove-reserve", F(reserve))
COMMAND(CreateVpc, "create-vpc", F(account), F(region), F(ipv4), F(ipv6), F(tags), F(isDefault), F(attributes))
COMMAND(AssociateVpcCidr, "associate-vpc-cidr", F(vpc), F(request))
COMMAND(DisassociateVpcCidr, "disassociate-vpc-cidr", F(association))
COMMAND(DeleteVpc, "delete-vpc", F(vpc))
COMMAND(CreateSubnet, "create-subnet", F(vpc), F(zone), F(ipv4), F(ipv6), F(tags))
COMMAND(DeleteSubnet, "delete-subnet", F(subnet))
COMMAND(AssociateSubnetCidr, "associate-subnet-cidr", F(subnet), F(request))
COMMAND(DisassociateSubnetCidr, "disassociate-subnet-cidr", F(association))
COMMAND(SetAttributes, "set-attributes", F(resource), F(attributes))
COMMAND(EditTags, "edit-tags", F(subject), F(set), F(remove))
COMMAND(SetMonitored, "set-monitored", F(cidr), F(monitored), F(destination))
COMMAND(ImportDiscovered, "import-discovered", F(pool))
COMMAND(DiscoverResources, "discover-resources")
COMMAND(CreateDiscovery, "create-discovery", F(region), F(operatingRegions), F(description), F(tags))
COMMAND(ModifyDiscovery, "modify-discovery", F(discovery), F(addRegions), F(removeRegions), F(addExclusions),
        F(removeExclusions), F(description))
COMMAND(DeleteDiscovery, "delete-discovery", F(discovery))
COMMAND(AssociateDiscovery, "associate-discovery", F(ipam), F(discovery), F(tags))
COMMAND(DisassociateDiscovery, "disassociate-discovery", F(association))
COMMAND(DelegateAdmin, "delegate-admin", F(account))
COMMAND(RevokeAdmin, "revoke-admin", F(account))
COMMAND(Advertise, "advertise", F(cidr), F(region), F(asn))
COMMAND(Withdraw, "withdraw", F(cidr), F(region))
COMMAND(CreateShare, "create-share", F(name), F(pools), F(principals), F(permission), F(allowExternal), F(tags),
        F(discoveries))
COMMAND(ModifyShare, "modify-share", F(share), F(name), F(addPools), F(removePools), F(addPrincipals),
        F(removePrincipals), F(allowExternal), F(addDiscoveries), F(removeDiscoveries), F(permission))
COMMAND(DeleteShare, "delete-share", F(share))
COMMAND(AnswerInvitation, "answer-invitation", F(share), F(isAccepted))
COMMAND(AddWaiver, "add-waiver", F(rule), F(subject), F(reason), F(until))
COMMAND(RemoveWaiver, "remove-waiver", F(waiver))
COMMAND(PutHouseRule, "put-house-rule", F(rule))
COMMAND(RemoveHouseRule, "remove-house-rule", F(rule))
COMMAND(SetCheckpoint, "set-checkpoint", F(name), F(note), F(seq))
COMMAND(RemoveCheckpoint, "remove-checkpoint", F(checkpoint))
COMMAND(MarkStep, "mark-step", F(key), F(progress), F(ticket), F(note))
COMMAND(TakeChanges, "take-changes", F(summary), F(changes), F(gone), F(isFromAws))
COMMAND(ProvisionByoasn, "provision-byoasn", F(ipam), F(asn), F(message), F(signature), F(evidence))
COMMAND(DeprovisionByoasn, "deprovision-byoasn", F(byoasn))
COMMAND(AssociateByoasn, "associate-byoasn", F(asn), F(cidr))
COMMAND(DisassociateByoasn, "disassociate-byoasn", F(asn), F(cidr))
COMMAND(CreateVerificationToken, "create-verification-token", F(ipam), F(name), F(value), F(tags))
COMMAND(DeleteVerificationToken, "delete-verification-token", F(token))
#undef F
#undef COMMAND

QJsonValue valueJson(std::uint8_t v, const JsonIds&) { return static_cast<int>(v); }
QJsonValue valueJson(const ExternalNetwork& v, const JsonIds& ids) { return fieldsToJson(v, ids); }
QJsonValue valueJson(const Evidence& v, const JsonIds&)
{
    QJsonObject object = v.toJson();
    object.insert(QStringLiteral("state"), toJson(v.state));
    object.insert(QStringLiteral("checkedAt"), toJson(v.checkedAt));
    return object;
}
QJsonValue valueJson(const HouseRule& v, const JsonIds& ids) { return fieldsToJson(v, ids); }

QJsonValue valueJson(const std::vector<Prefix>& v, const JsonIds&)
{
    QJsonArray array;
    for (const Prefix& prefix : v)
        array.append(prefix.toString());
    return array;
}

QJsonValue valueJson(const TagSubject& v, const JsonIds& ids)
{
    return std::visit(
        [&]<class T>(const T& subject) -> QJsonValue {
            if constexpr (std::is_same_v<T, DefaultDiscovery>)
                return QJsonObject{{QStringLiteral("defaultDiscoveryOf"), toJson(subject.ipam, ids)}};
            else if constexpr (std::is_same_v<T, DefaultDiscoveryAssociation>)
                return QJsonObject{{QStringLiteral("defaultDiscoveryAssociationOf"), toJson(subject.ipam, ids)}};
            else
                return toJson(subject, ids);
        },
        v);
}

/// How many rows of each kind; the rows themselves stand beside it in the journal.
QJsonValue valueJson(const ChangeSet& v, const JsonIds&)
{
    QJsonObject counts;
    forEachKind([&]<class E>() {
        if (!v.of<E>().empty())
            counts.insert(QLatin1String(Describe<E>::table), static_cast<qint64>(v.of<E>().size()));
    });
    return counts;
}

QJsonValue valueJson(const VpcCidrRequest& v, const JsonIds& ids)
{
    QJsonObject object;
    if (v.pool)
        object.insert(QStringLiteral("pool"), toJson(v.pool, ids));
    if (v.cidr)
        object.insert(QStringLiteral("cidr"), v.cidr->toString());
    if (v.netmask)
        object.insert(QStringLiteral("netmask"), *v.netmask);
    if (v.amazonProvided)
        object.insert(QStringLiteral("amazonProvided"), true);
    if (v.strategy)
        object.insert(QStringLiteral("strategy"), toJson(*v.strategy));
    if (v.range)
        object.insert(QStringLiteral("range"), toJson(v.range, ids));
    return object;
}

template <class T>
QJsonValue valueJson(const T& v, const JsonIds& ids)
{
    return toJson(v, ids);
}

template <class T>
QJsonValue valueJson(const std::optional<T>& v, const JsonIds& ids)
{
    return v ? valueJson(*v, ids) : QJsonValue(QJsonValue::Undefined);
}

template <class T>
bool isDefault(const T& value, const T& plain)
{
    if constexpr (requires { value.isEmpty(); })
        return value.isEmpty();
    else
        return value == plain;
}

} // namespace

QLatin1String commandName(const Command& command)
{
    return std::visit([]<class C>(const C&) { return QLatin1String(Describes<C>::name); }, command);
}

QJsonObject commandToJson(const Plan& plan, const Command& command)
{
    const CommandIds ids(plan);
    QJsonObject object{{QStringLiteral("command"), QString(commandName(command))}};
    std::visit(
        [&]<class C>(const C& one) {
            [[maybe_unused]] static const C plain{};
            [[maybe_unused]] const auto add = [&](const auto& field) {
                if (!isDefault(one.*field.member, plain.*field.member))
                    object.insert(QLatin1String(field.name), valueJson(one.*field.member, ids));
            };
            std::apply([&](const auto&... field) { (add(field), ...); }, Describes<C>::fields);
        },
        command);
    return object;
}

} // namespace cadastre

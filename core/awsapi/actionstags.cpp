// SPDX-License-Identifier: GPL-3.0-or-later
// Tags on whatever has them (contract §16).
#include "awsapi/actions.h"
#include "change/byoipranges.h"
#include "plan/discovering.h"
#include "plan/sharing.h"

#include <vector>

namespace cadastre::awsapi {

namespace {

/// What a resource id names, if the caller may tag it: its own things, and what it drew.
std::optional<TagSubject> subjectOf(const Call& call, const QString& id)
{
    const Plan& plan = call.plan();
    if (const IpamId ipam = plan.byTextId<Ipam>(id); ipam && plan.get(ipam).owner == call.account)
        return ipam;
    for (const Ipam& ipam : plan.all<Ipam>()) {
        if (ipam.owner == call.account && id == defaultDiscoveryId(plan, ipam))
            return DefaultDiscovery{ipam.id};
        if (ipam.owner == call.account && id == defaultDiscoveryAssociationId(plan, ipam))
            return DefaultDiscoveryAssociation{ipam.id};
    }
    if (const ScopeId scope = plan.byTextId<Scope>(id); scope && plan.get(plan.get(scope).ipam).owner == call.account)
        return scope;
    if (const PoolId pool = plan.byTextId<Pool>(id); pool && plan.get(pool).owner == call.account)
        return pool;
    if (const AllocationId allocation = plan.byTextId<Allocation>(id);
        allocation && plan.get(allocation).owner == call.account)
        return allocation;
    if (const ResourceDiscoveryId discovery = plan.byTextId<ResourceDiscovery>(id);
        discovery && plan.get(discovery).owner == call.account)
        return discovery;
    if (const DiscoveryAssociationId association = plan.byTextId<DiscoveryAssociation>(id);
        association && plan.get(plan.get(association).ipam).owner == call.account)
        return association;
    if (const ResourceId resource = plan.byTextId<Resource>(id);
        resource && plan.get(resource).owner == call.account && plan.get(resource).region == call.region)
        return resource;
    if (const VerificationTokenId token = plan.byTextId<VerificationToken>(id);
        token && plan.get(plan.get(token).ipam).owner == call.account)
        return token;
    if (const ByoipCidr* range = findAddressPool(plan, id, call.region, call.account))
        return range->id;
    return std::nullopt;
}

/// What an id that names nothing would have named; the longer ones first.
constexpr std::pair<const char*, const char*> idKinds[] = {
    {"ipam-pool-alloc-", "allocation"},
    {"ipam-pool-", "pool"},
    {"ipam-scope-", "scope"},
    {"ipam-res-disco-assoc-", "discovery-association"},
    {"ipam-res-disco-", "discovery"},
    {"ipam-ext-res-ver-token-", "verification-token"},
    {"ipam-", "ipam"},
    {"vpc-", "vpc"},
    {"subnet-", "subnet"},
};

/// A shared pool, and what others have in it, can be seen and not be changed (contract §15).
void refuseWhatIsOnlySeen(const Call& call, const QString& id)
{
    const Plan& plan = call.plan();
    const Allocation* allocation = plan.find(plan.byTextId<Allocation>(id));
    const PoolId pool = allocation ? allocation->pool : plan.byTextId<Pool>(id);
    if (pool && poolVisibleTo(plan, pool, call.account))
        call.refuse(makeError(ErrorCode::NotAuthorized, id,
                              {{QStringLiteral("account"), call.account.toString()},
                               {QStringLiteral("action"), call.spec.name}}));
}

std::vector<TagSubject> subjects(const Call& call)
{
    std::vector<TagSubject> found;
    for (const QString& id : call.request.list("ResourceId")) {
        const auto subject = subjectOf(call, id);
        if (!subject) {
            refuseWhatIsOnlySeen(call, id);
            for (const auto& [prefix, kind] : idKinds)
                if (id.startsWith(QLatin1String(prefix)))
                    throw notFound(QString::fromLatin1(kind), id);
            throw notFound(QStringLiteral("resource"), id);
        }
        found.push_back(*subject);
    }
    return found;
}

Answer createTags(Call& call)
{
    Tags tags;
    for (const Parameters& tag : call.request.structures("Tag")) {
        const QString key = tag.value("Key");
        if (tags.contains(key)) // as in a TagSpecification
            throw duplicateTag(key);
        tags.insert(key, tag.value("Value"));
    }
    std::vector<Command> commands;
    for (const TagSubject& subject : subjects(call))
        commands.emplace_back(EditTags{subject, tags, {}});
    call.changeAll(commands);
    return {Element("return", QStringLiteral("true"))};
}

struct ReadTags {
    const Plan& plan;
    Tags operator()(DefaultDiscovery of) const { return plan.get(of.ipam).discoveryTags; }
    Tags operator()(DefaultDiscoveryAssociation of) const { return plan.get(of.ipam).discoveryAssociationTags; }
    template <class E>
    Tags operator()(Id<E> id) const
    {
        const E* row = plan.find(id);
        return row ? static_cast<const Tags&>(row->tags) : Tags();
    }
};

Tags tagsOf(const Plan& plan, const TagSubject& subject) { return std::visit(ReadTags{plan}, subject); }

Answer deleteTags(Call& call)
{
    std::vector<Command> commands;
    for (const TagSubject& subject : subjects(call)) {
        const Tags present = tagsOf(call.plan(), subject);
        QStringList keys;
        const auto named = call.request.structures("Tag");
        for (const Parameters& tag : named) // with a value: only where it is that value
            if (const QString key = tag.value("Key");
                present.contains(key) && (!tag.contains("Value") || present.value(key) == tag.value("Value")))
                keys.append(key);
        if (named.empty()) // none named: all but AWS's own
            for (const QString& key : present.keys())
                if (!key.startsWith(QLatin1String("aws:")))
                    keys.append(key);
        if (!keys.isEmpty())
            commands.emplace_back(EditTags{subject, {}, keys});
    }
    call.changeAll(commands);
    return {Element("return", QStringLiteral("true"))};
}

void addRows(std::vector<Row>& rows, const QString& id, const char* type, const Tags& tags)
{
    for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag) {
        Row& row = rows.emplace_back();
        row.item.add("key", tag.key());
        row.item.add("resourceId", id);
        row.item.add("resourceType", QString::fromLatin1(type));
        row.item.add("value", tag.value());
        row.facts = {{QStringLiteral("tag-key"), tag.key()}, // the tag itself is what these filters look at
                     {QStringLiteral("tag-value"), tag.value()},
                     {QStringLiteral("tag:") + tag.key(), tag.value()}};
    }
}

/// The resource type of tags, which is not the wire word of resource CIDRs.
const char* tagType(ResourceKind kind)
{
    switch (kind) {
    case ResourceKind::Vpc: return "vpc";
    case ResourceKind::Subnet: return "subnet";
    case ResourceKind::Eip: return "elastic-ip";
    case ResourceKind::PublicIpv4Pool: return "ipv4pool-ec2";
    case ResourceKind::Ipv6Pool: return "ipv6pool-ec2";
    case ResourceKind::Eni: return "network-interface";
    case ResourceKind::AnycastIpList: return "anycast-ip-list";
    }
    return "";
}

Answer describeTags(Call& call)
{
    const Plan& plan = call.plan();
    std::vector<Row> rows;
    for (const Ipam& row : plan.all<Ipam>())
        if (row.owner == call.account) {
            addRows(rows, plan.textId(row), "ipam", row.tags);
            addRows(rows, defaultDiscoveryId(plan, row), "ipam-resource-discovery", row.discoveryTags);
            addRows(rows, defaultDiscoveryAssociationId(plan, row), "ipam-resource-discovery-association",
                    row.discoveryAssociationTags);
        }
    for (const Scope& row : plan.all<Scope>())
        if (plan.get(row.ipam).owner == call.account)
            addRows(rows, plan.textId(row), "ipam-scope", row.tags);
    for (const Pool& row : plan.all<Pool>())
        if (row.owner == call.account)
            addRows(rows, plan.textId(row), "ipam-pool", row.tags);
    for (const VerificationToken& row : plan.all<VerificationToken>())
        if (plan.get(row.ipam).owner == call.account)
            addRows(rows, plan.textId(row), "ipam-external-resource-verification-token", row.tags);
    for (const Resource& row : plan.all<Resource>())
        if (row.owner == call.account && row.region == call.region)
            addRows(rows, plan.textId(row), tagType(row.kind), row.tags);
    for (const Allocation& row : plan.all<Allocation>())
        if (row.owner == call.account && !row.tags.isEmpty())
            addRows(rows, plan.textId(row), "ipam-pool-allocation", row.tags);
    for (const ResourceDiscovery& row : plan.all<ResourceDiscovery>())
        if (row.owner == call.account)
            addRows(rows, plan.textId(row), "ipam-resource-discovery", row.tags);
    for (const DiscoveryAssociation& row : plan.all<DiscoveryAssociation>())
        if (plan.get(row.ipam).owner == call.account)
            addRows(rows, plan.textId(row), "ipam-resource-discovery-association", row.tags);
    for (const ByoipCidr& row : plan.all<ByoipCidr>())
        if (const QString pool = addressPoolId(row);
            !pool.isEmpty() && row.region == call.region && ownerOf(plan, row) == call.account)
            addRows(rows, pool, poolTagType(row.cidr.family()), row.tags);
    return call.list("tagSet", std::move(rows));
}

} // namespace

std::span<const Action> tagActions()
{
    static constexpr Action table[] = {
        {"CreateTags", createTags},
        {"DeleteTags", deleteTags},
        {"DescribeTags", describeTags},
    };
    return table;
}

} // namespace cadastre::awsapi

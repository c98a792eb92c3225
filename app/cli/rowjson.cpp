// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rowjson.h"

#include "compliance/verdicts.h"
#include "insight/utilisation.h"
#include "plan/discovering.h"
#include "plan/fieldjson.h"
#include "text/importtext.h"
#include "text/sentence.h"

namespace cadastre::cli {

namespace {

/// Text ids for rows of one plan; reading back is not needed here.
class Ids final : public JsonIds {
public:
    explicit Ids(const Plan& plan) : m_plan(plan) {}
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

template <class E>
QJsonObject rowJson(const Plan& plan, const E& row)
{
    QJsonObject object;
    const Ids ids(plan);
    forEachField<E>(
        [&](const auto& field) { object.insert(QLatin1String(field.name), toJson(row.*field.member, ids)); });
    object.insert(QStringLiteral("id"), plan.textId(row));
    return object;
}

constexpr int machineDecimals = 12; // decisions.md, Reserved space

void insertUse(const Plan& plan, const Pool& pool, QJsonObject& object)
{
    const PoolUse use = useOf(plan, pool.id);
    object.insert(QStringLiteral("capacity"), toDecimal(use.capacity));
    object.insert(QStringLiteral("allocated"), toDecimal(use.allocated));
    object.insert(QStringLiteral("assigned"), toDecimal(use.assigned));
    object.insert(QStringLiteral("available"), toDecimal(use.available));
    object.insert(QStringLiteral("reserved"), toDecimal(use.reserved));
    object.insert(QStringLiteral("allocatedPct"), percentText(use.allocated, use.capacity, machineDecimals));
    object.insert(QStringLiteral("assignedPct"), percentText(use.assigned, use.capacity, machineDecimals));
    object.insert(QStringLiteral("availablePct"), percentText(use.available, use.capacity, machineDecimals));
    object.insert(QStringLiteral("unitLength"), use.unitLength);
    object.insert(QStringLiteral("unitsTotal"), toDecimal(use.unitsTotal));
    object.insert(QStringLiteral("unitsFree"), toDecimal(use.unitsFree));
}

} // namespace

QJsonObject poolJson(const Plan& plan, const Pool& pool)
{
    QJsonObject object = rowJson(plan, pool);
    object.insert(QStringLiteral("name"), nameOf(pool));
    object.insert(QStringLiteral("path"), plan.path(pool.id));
    object.insert(QStringLiteral("depth"), plan.depth(pool.id));
    object.insert(QStringLiteral("locale"), pool.locale.localeText());
    if (const Scope* scope = plan.find(pool.scope))
        object.insert(QStringLiteral("scopeType"), QString(toWire(scope->type)));
    QJsonArray cidrs;
    for (const PoolCidrId id : plan.cidrsOf(pool.id))
        cidrs.append(poolCidrJson(plan, plan.get(id)));
    object.insert(QStringLiteral("cidrs"), cidrs);
    object.insert(QStringLiteral("allocationCount"), static_cast<qint64>(plan.space(pool.id).allocationCount));
    insertUse(plan, pool, object);
    return object;
}

QJsonObject poolCidrJson(const Plan& plan, const PoolCidr& cidr)
{
    QJsonObject object = rowJson(plan, cidr);
    if (const Pool* pool = plan.find(cidr.pool)) {
        object.insert(QStringLiteral("poolName"), nameOf(*pool));
        object.insert(QStringLiteral("locale"), pool->locale.localeText());
    }
    return object;
}

QJsonObject allocationJson(const Plan& plan, const Allocation& allocation)
{
    QJsonObject object = rowJson(plan, allocation);
    if (const Pool* pool = plan.find(allocation.pool)) {
        object.insert(QStringLiteral("poolName"), nameOf(*pool));
        object.insert(QStringLiteral("poolPath"), plan.path(pool->id));
    }
    if (const QString holder = plan.holderTextId(allocation); !holder.isEmpty())
        object.insert(QStringLiteral("resourceId"), holder);
    if (const Resource* resource = plan.find(allocation.resource))
        object.insert(QStringLiteral("resourceName"), nameOf(*resource));
    else if (const Pool* child = plan.find(allocation.childPool))
        object.insert(QStringLiteral("resourceName"), nameOf(*child));
    if (const ResourceCidr* cidr = plan.resourceCidrOf(allocation.id)) {
        object.insert(QStringLiteral("compliance"), QString(toWire(complianceOf(plan, *cidr))));
        object.insert(QStringLiteral("overlap"), QString(toWire(overlapOf(plan, *cidr))));
    }
    return object;
}

QJsonObject resourceCidrJson(const Plan& plan, const ResourceCidr& cidr)
{
    QJsonObject object = rowJson(plan, cidr);
    object.remove(QStringLiteral("resource"));
    if (const Resource* resource = plan.find(cidr.resource)) {
        object.insert(QStringLiteral("resourceId"), plan.textId(*resource));
        object.insert(QStringLiteral("resourceType"), QString(toWire(resource->kind)));
        object.insert(QStringLiteral("name"), nameOf(*resource));
        object.insert(QStringLiteral("owner"), resource->owner.toString());
        object.insert(QStringLiteral("region"), resource->region.toString());
        object.insert(QStringLiteral("tags"), toJson(resource->tags));
        const ResourceId vpc = resource->kind == ResourceKind::Vpc ? resource->id : resource->vpc;
        object.insert(QStringLiteral("vpcId"), plan.textId(vpc));
    }
    if (const Allocation* allocation = plan.find(cidr.allocation)) {
        object.insert(QStringLiteral("pool"), plan.textId(allocation->pool));
        object.insert(QStringLiteral("poolName"), nameOf(plan.get(allocation->pool)));
    }
    object.insert(QStringLiteral("management"), QString(toWire(managementOf(plan, cidr))));
    object.insert(QStringLiteral("compliance"), QString(toWire(complianceOf(plan, cidr))));
    object.insert(QStringLiteral("overlap"), QString(toWire(overlapOf(plan, cidr))));
    object.insert(QStringLiteral("ipUsage"), ipUsageOf(plan, cidr));
    return object;
}

QJsonObject resourceJson(const Plan& plan, const Resource& resource)
{
    QJsonObject object = rowJson(plan, resource);
    object.insert(QStringLiteral("name"), nameOf(resource));
    QJsonArray cidrs;
    for (const ResourceCidrId id : plan.cidrsOf(resource.id))
        cidrs.append(resourceCidrJson(plan, plan.get(id)));
    object.insert(QStringLiteral("cidrs"), cidrs);
    return object;
}

QJsonObject accountJson(const Plan& plan, const Account& account)
{
    QJsonObject object = rowJson(plan, account);
    if (const OrgUnit* unit = plan.find(account.unit))
        object.insert(QStringLiteral("unitName"), unit->name);
    return object;
}

QJsonObject shareJson(const Plan& plan, const Share& share)
{
    QJsonObject object = rowJson(plan, share);
    object.insert(QStringLiteral("arn"),
                  QStringLiteral("arn:aws:ram:%1:%2:resource-share/%3")
                      .arg(share.region.toString(), share.owner.toString(), shareUuid(plan.settings(), share)));
    return object;
}

QJsonObject scopeJson(const Plan& plan, const Scope& scope)
{
    QJsonObject object = rowJson(plan, scope);
    object.insert(QStringLiteral("name"), plan.scopeLabel(scope.id));
    object.insert(QStringLiteral("poolCount"), static_cast<qint64>(plan.poolCount(scope.id)));
    return object;
}

QJsonObject ipamJson(const Plan& plan, const Ipam& ipam)
{
    QJsonObject object = rowJson(plan, ipam);
    QJsonArray scopes;
    for (const ScopeId scope : plan.scopesOf(ipam.id))
        scopes.append(plan.textId(scope));
    object.insert(QStringLiteral("scopes"), scopes);
    object.insert(QStringLiteral("publicDefaultScope"), plan.textId(plan.defaultScope(ipam.id, ScopeType::Public)));
    object.insert(QStringLiteral("privateDefaultScope"), plan.textId(plan.defaultScope(ipam.id, ScopeType::Private)));
    return object;
}

QJsonObject byoasnJson(const Plan& plan, const Byoasn& byoasn)
{
    QJsonObject object = rowJson(plan, byoasn);
    QJsonArray associations;
    for (const AsnAssociation& row : plan.all<AsnAssociation>())
        if (row.byoasn == byoasn.id)
            associations.append(QJsonObject{{QStringLiteral("cidr"), plan.get(row.poolCidr).cidr.toString()},
                                            {QStringLiteral("state"), QString(toWire(row.state))}});
    object.insert(QStringLiteral("associations"), associations);
    return object;
}

QJsonObject tokenJson(const Plan& plan, const VerificationToken& token) { return rowJson(plan, token); }

QJsonObject discoveryJson(const Plan& plan, const ResourceDiscovery& discovery)
{
    QJsonObject object = rowJson(plan, discovery);
    QJsonArray associations;
    for (const DiscoveryAssociation& row : plan.all<DiscoveryAssociation>()) {
        if (row.discovery != discovery.id)
            continue;
        const bool isSeen = discoveryVisibleTo(plan, discovery, plan.get(row.ipam).owner);
        associations.append(
            QJsonObject{{QStringLiteral("id"), plan.textId(row)},
                        {QStringLiteral("ipam"), plan.textId(row.ipam)},
                        {QStringLiteral("state"), QString(toWire(row.state))},
                        {QStringLiteral("status"), isSeen ? QStringLiteral("active") : QStringLiteral("not-found")}});
    }
    object.insert(QStringLiteral("associations"), associations);
    object.insert(QStringLiteral("default"), false);
    return object;
}

QJsonObject discoveryJson(const Plan& plan, const Ipam& ipam)
{
    ResourceDiscovery own;
    own.owner = ipam.owner;
    own.region = ipam.homeRegion;
    own.operatingRegions = ipam.operatingRegions;
    own.tags = ipam.discoveryTags;
    own.state = ipam.state;
    own.basis = ipam.basis;
    own.seenAt = ipam.seenAt;
    own.createdAt = ipam.createdAt;
    QJsonObject object = rowJson(plan, own);
    object.insert(QStringLiteral("id"), defaultDiscoveryId(plan, ipam));
    object.insert(QStringLiteral("associations"),
                  QJsonArray{QJsonObject{{QStringLiteral("id"), defaultDiscoveryAssociationId(plan, ipam)},
                                         {QStringLiteral("ipam"), plan.textId(ipam)},
                                         {QStringLiteral("state"), QStringLiteral("associate-complete")},
                                         {QStringLiteral("status"), QStringLiteral("active")}}});
    object.insert(QStringLiteral("default"), true);
    return object;
}

QJsonObject entryJson(const JournalEntry& entry)
{
    QJsonObject object{
        {QStringLiteral("seq"), entry.seq},       {QStringLiteral("time"), toString(entry.time)},
        {QStringLiteral("person"), entry.person}, {QStringLiteral("account"), entry.account.toString()},
        {QStringLiteral("ticket"), entry.ticket}, {QStringLiteral("reason"), entry.reason},
        {QStringLiteral("cause"), entry.cause},   {QStringLiteral("undoes"), entry.undoes},
        {QStringLiteral("rows"), entry.rows},     {QStringLiteral("hash"), QString::fromLatin1(entry.hash.toHex())}};
    object.insert(QStringLiteral("summary"), QJsonDocument::fromJson(entry.summary.toUtf8()).object());
    object.insert(QStringLiteral("command"), QJsonDocument::fromJson(entry.command).object());
    return object;
}

QJsonArray changesJson(const Plan& plan, const ChangeSet& changes)
{
    QJsonArray array;
    forEachKind([&]<class E>() {
        for (const RowChange<E>& change : changes.of<E>()) {
            QJsonObject object{{QStringLiteral("kind"), QLatin1String(Describe<E>::table)},
                               {QStringLiteral("id"), plan.textId(change.after ? *change.after : *change.before)},
                               {QStringLiteral("change"), change.isInsert()   ? QStringLiteral("insert")
                                                          : change.isRemove() ? QStringLiteral("remove")
                                                                              : QStringLiteral("update")}};
            if (change.before)
                object.insert(QStringLiteral("before"), rowJson(plan, *change.before));
            if (change.after)
                object.insert(QStringLiteral("after"), rowJson(plan, *change.after));
            array.append(object);
        }
    });
    return array;
}

QJsonObject fateJson(const RowFate& fate)
{
    QJsonObject object{{QStringLiteral("source"), fate.source},
                       {QStringLiteral("record"), fate.record},
                       {QStringLiteral("line"), fate.line},
                       {QStringLiteral("column"), fate.column},
                       {QStringLiteral("subject"), fate.subject},
                       {QStringLiteral("cidr"), fate.cidr},
                       {QStringLiteral("verdict"), QString(toWire(fate.verdict))}};
    if (fate.hasWhy()) {
        object.insert(QStringLiteral("code"), codeWord(fate.why.code));
        object.insert(QStringLiteral("why"), sentence(fate.why));
    }
    if (!fate.becomes.isEmpty()) {
        object.insert(QStringLiteral("becomes"), fate.becomes);
        object.insert(QStringLiteral("place"), fate.place);
    }
    if (fate.isPlannedToGo)
        object.insert(QStringLiteral("plannedToGo"), true);
    if (fate.keepsEdits)
        object.insert(QStringLiteral("keepsEdits"), true);
    if (fate.note) {
        object.insert(QStringLiteral("noted"), QString(toWire(fate.note.kind)));
        object.insert(QStringLiteral("note"), noteText(fate.note));
    }
    return object;
}

QJsonObject mainRowJson(const Plan& plan, const ChangeSet& changes)
{
    QJsonObject object;
    // The row a command makes, else the one it changed; found anew in the plan so that everything derived is right.
    const auto insert = [&]<class E>(const char* key, auto&& make, bool updatesToo) {
        for (const RowChange<E>& change : changes.of<E>()) {
            if (!change.after || (!change.isInsert() && !updatesToo))
                continue;
            if (const E* row = plan.find(change.after->id)) {
                object.insert(QLatin1String(key), make(plan, *row));
                return;
            }
        }
    };
    insert.template operator()<Ipam>("ipam", ipamJson, true);
    insert.template operator()<Scope>("scope", scopeJson, true);
    insert.template operator()<Account>("account", accountJson, true);
    insert.template operator()<Pool>("pool", poolJson, true);
    insert.template operator()<PoolCidr>("cidr", poolCidrJson, true);
    insert.template operator()<Share>("share", shareJson, true);
    for (const RowChange<Resource>& change : changes.of<Resource>())
        if (change.after)
            if (const Resource* row = plan.find(change.after->id)) {
                object.insert(QString(toWire(row->kind)), resourceJson(plan, *row));
                break;
            }
    insert.template operator()<Allocation>("allocation", allocationJson, object.isEmpty()); // else it only followed
    insert.template operator()<Byoasn>("byoasn", byoasnJson, true);
    insert.template operator()<VerificationToken>("token", tokenJson, true);
    insert.template operator()<ResourceDiscovery>(
        "discovery", [](const Plan& of, const ResourceDiscovery& row) { return discoveryJson(of, row); }, true);
    return object;
}

} // namespace cadastre::cli

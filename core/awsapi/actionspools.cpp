// SPDX-License-Identifier: GPL-3.0-or-later
// Pools and what is provisioned to them (contract §6, §7).
#include "awsapi/actions.h"
#include "awsapi/proofs.h"
#include "awsapi/shapes.h"
#include "plan/sharing.h"

namespace cadastre::awsapi {

namespace {

/// The IPAM's home Region, where a pool is managed.
RegionName homeOf(const Plan& plan, PoolId pool) { return plan.get(plan.get(plan.get(pool).scope).ipam).homeRegion; }

/// The VPC of a planning pool, which is of the Region and the account that the request says (contract §14).
ResourceId sourceResource(const Call& call)
{
    const Parameters& request = call.request;
    const QString id = request.value("SourceResource.ResourceId");
    for (const char* part : {"ResourceType", "ResourceRegion", "ResourceOwner"})
        if (id.isEmpty() && request.contains(QStringLiteral("SourceResource.") + QLatin1String(part)))
            throw missingParameter(QStringLiteral("SourceResource.ResourceId"));
    if (id.isEmpty())
        return {};
    const Plan& plan = call.plan();
    const Resource* vpc = plan.find(plan.byTextId<Resource>(id));
    if (!vpc || vpc->kind != ResourceKind::Vpc)
        throw notFound(QStringLiteral("vpc"), id);
    const auto need = [&request](const char* name, const QString& value) {
        if (const auto said = request.optional(name); said && *said != value)
            throw invalidValue(QString::fromLatin1(name), *said);
    };
    need("SourceResource.ResourceRegion", vpc->region.toString());
    need("SourceResource.ResourceOwner", vpc->owner.toString());
    return vpc->id;
}

/// The scope is looked for before this is measured (contract §6.1 rows 2, 3).
Family familyAsked(const Parameters& request)
{
    const QString word = request.value("AddressFamily");
    for (const Family family : {Family::IPv4, Family::IPv6})
        if (word == familyWord(family))
            return family;
    throw invalidValue(QStringLiteral("AddressFamily"), word);
}

Answer createPool(Call& call)
{
    const Parameters& request = call.request;
    CreatePool command;
    command.scope = call.scope();
    command.family = familyAsked(request);
    command.source = call.optionalPool("SourceIpamPoolId");
    command.locale = call.regionNamed(request.value("Locale"), "Locale");
    if (const auto service = fromWire<AwsService>(request.value("AwsService")))
        command.service = *service;
    if (const auto source = fromWire<PublicIpSource>(request.value("PublicIpSource")))
        command.publicIpSource = *source;
    command.advertisable = call.boolean("PubliclyAdvertisable");
    command.minLength = call.length("AllocationMinNetmaskLength");
    command.defaultLength = call.length("AllocationDefaultNetmaskLength");
    command.maxLength = call.length("AllocationMaxNetmaskLength");
    command.requiredTags = call.tagPairs("AllocationResourceTag");
    command.autoImport = call.boolean("AutoImport").value_or(false);
    command.description = request.value("Description");
    command.tags = call.tags("ipam-pool");
    try {
        command.sourceResource = sourceResource(call);
    } catch (const Fault& wrong) { // row 14: the source pool's locale is asked before the VPC
        if (wrong.code.endsWith(QLatin1String(".NotFound")))
            command.sourceResource = call.plan().all<Resource>().nextId();
        call.refuseAtItsStep(wrong, command);
    }
    const Receipt receipt = call.change(command);
    return answerIn(LifeState::CreateInProgress, "ipamPool", call, *receipt.changes.firstInserted<Pool>());
}

Answer modifyPool(Call& call)
{
    ModifyPool command;
    command.pool = call.pool();
    command.description = call.request.optional("Description");
    command.autoImport = call.boolean("AutoImport");
    command.minLength = call.length("AllocationMinNetmaskLength");
    command.defaultLength = call.length("AllocationDefaultNetmaskLength");
    command.maxLength = call.length("AllocationMaxNetmaskLength");
    command.clearDefault = call.boolean("ClearAllocationDefaultNetmaskLength").value_or(false);
    command.addTags = call.tagPairs("AddAllocationResourceTag");
    command.removeTags = call.tagPairs("RemoveAllocationResourceTag");
    call.change(command);
    Answer answer = answerIn(LifeState::ModifyInProgress, "ipamPool", call, call.plan().get(command.pool));
    std::erase_if(answer.front().children, // the answer has no tags (contract §19)
                  [](const Element& field) { return qstrcmp(field.name, "tagSet") == 0; });
    return answer;
}

Answer deletePool(Call& call)
{
    const DeletePool command{call.pool(), call.boolean("Cascade").value_or(false)};
    return answerDeleting("ipamPool", call, command.pool, command);
}

Answer describePools(Call& call)
{
    const Plan& plan = call.plan();
    const QStringList ids = call.request.list("IpamPoolId");
    for (const QString& id : ids)
        if (const PoolId pool = plan.byTextId<Pool>(id); !pool || !poolVisibleTo(plan, pool, call.account))
            throw notFound(QStringLiteral("pool"), id);
    std::vector<Row> rows;
    for (const Pool& pool : plan.all<Pool>()) {
        if (!poolVisibleTo(plan, pool.id, call.account) || !isAskedFor(call, ids, pool))
            continue;
        Row& row = rows.emplace_back();
        fill(row.item, plan, pool);
        row.facts.emplace_back(QStringLiteral("ipam-scope-id"), plan.textId(pool.scope));
        row.facts.emplace_back(QStringLiteral("ipam-id"), plan.textId(plan.get(pool.scope).ipam));
    }
    return call.list("ipamPoolSet", std::move(rows),
                     "ipam-scope-id ipam-id source-resource.resource-id source-resource.resource-type "
                     "source-resource.resource-region source-resource.resource-owner");
}

/// The row that a step is about; of a CIDR that nobody named the one that was made. What fails again as it did before
/// changes nothing, and is the pool's row still.
PoolCidr rowOf(const Call& call, const Receipt& receipt, PoolId pool, const std::optional<Prefix>& cidr)
{
    PoolCidr found;
    for (const auto& change : receipt.changes.of<PoolCidr>())
        for (const auto& row : {change.before, change.after}) // a row that leaves may make way for another
            if (row && row->pool == pool && (!cidr || row->cidr == *cidr) && (change.after || !found.pool))
                found = *row;
    if (found.pool || !cidr)
        return found;
    for (const PoolCidrId id : call.plan().cidrsOf(pool))
        if (call.plan().get(id).cidr == *cidr)
            return call.plan().get(id);
    return found;
}

Answer provisionCidr(Call& call)
{
    ProvisionCidr command;
    command.pool = call.pool();
    command.netmask = call.integer("NetmaskLength");
    command.cidr = command.netmask && call.request.contains("Cidr") // one too many, whatever it says (contract §7.2)
                     ? Prefix::everything(call.plan().get(command.pool).family)
                     : call.optionalCidr("Cidr");
    command.message = call.request.value("CidrAuthorizationContext.Message");
    command.signature = call.request.value("CidrAuthorizationContext.Signature");
    command.tokenId = call.request.value("IpamExternalResourceVerificationTokenId");
    checkVerificationMethod(call.request);
    command.evidence = evidenceFor(call, command);
    const Receipt receipt = call.change(command);
    PoolCidr shown = rowOf(call, receipt, command.pool, command.cidr);
    shown.state = CidrState::PendingProvision;
    shown.failure = CidrFailure::None;
    shown.failureMessage.clear();
    if (!command.cidr) // chosen later (contract §7.1)
        shown.cidr = Prefix();
    return answerOf("ipamPoolCidr", call, shown);
}

Answer deprovisionCidr(Call& call)
{
    const DeprovisionCidr command{call.pool(), call.cidr("Cidr")};
    const Receipt receipt = call.change(command);
    PoolCidr shown = rowOf(call, receipt, command.pool, command.cidr);
    shown.state = CidrState::PendingDeprovision;
    shown.failure = CidrFailure::None;
    shown.failureMessage.clear();
    return answerOf("ipamPoolCidr", call, shown);
}

Answer getPoolCidrs(Call& call)
{
    const PoolId pool = call.pool();
    call.needRegion(homeOf(call.plan(), pool), call.request.value("IpamPoolId"));
    std::vector<Row> rows;
    for (const PoolCidrId id : call.plan().cidrsOf(pool))
        fill(rows.emplace_back().item, call.plan(), call.plan().get(id));
    return call.list("ipamPoolCidrSet", std::move(rows), "failure-reason.code failure-reason.message");
}

} // namespace

std::span<const Action> poolActions()
{
    static constexpr Action table[] = {
        {"CreateIpamPool", createPool},           {"ModifyIpamPool", modifyPool},
        {"DeleteIpamPool", deletePool},           {"DescribeIpamPools", describePools},
        {"ProvisionIpamPoolCidr", provisionCidr}, {"DeprovisionIpamPoolCidr", deprovisionCidr},
        {"GetIpamPoolCidrs", getPoolCidrs},
    };
    return table;
}

} // namespace cadastre::awsapi

// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/rowfacts.h"

#include "compliance/verdicts.h"
#include "insight/utilisation.h"
#include "net/asn.h"
#include "plan/evidence.h"

namespace cadastre {

namespace {

void setOwner(const Plan& plan, RowFacts& facts, AccountNumber owner)
{
    facts.owner = owner.toString();
    if (const Account* account = plan.account(owner))
        facts.ownerName = account->name;
}

void setPrefix(RowFacts& facts, const Prefix& prefix)
{
    facts.cidr = prefix;
    if (prefix.isNull())
        return;
    facts.family = prefix.family();
    facts.length = prefix.length();
}

void setPool(const Plan& plan, RowFacts& facts, PoolId id)
{
    const Pool* pool = plan.find(id);
    if (!pool)
        return;
    facts.pool = plan.path(id);
    facts.scope = plan.scopeLabel(pool->scope);
    facts.service = toWire(pool->service);
}

void addIs(RowFacts& facts, const QString& word)
{
    if (!word.isEmpty())
        facts.is.append(word);
}

void setUse(const Plan& plan, RowFacts& facts, PoolId pool)
{
    const PoolUse use = useOf(plan, pool);
    if (use.capacity == 0) {
        facts.is.append(QStringLiteral("empty"));
        return;
    }
    const uint128 used = use.capacity - use.available;
    facts.usedPercent = 100.0 * use.share(used);
    facts.freeUnits = static_cast<double>(use.unitsFree);
    if (used == 0)
        facts.is.append(QStringLiteral("empty"));
    if (use.available == 0)
        facts.is.append(QStringLiteral("full"));
    if (use.reserved > 0)
        facts.is.append(QStringLiteral("reserved"));
}

void addRoa(RowFacts& facts, const PoolCidr& cidr)
{
    if (cidr.evidence == EvidenceState::NotNeeded)
        return;
    const Evidence evidence = evidenceOf(cidr);
    for (const EvidenceOrigin& origin : evidence.origins)
        facts.roa.append(origin.state);
    if (evidence.origins.isEmpty())
        facts.roa.append(QStringLiteral("nodata"));
}

RowFacts finished(RowFacts facts)
{
    QStringList words{facts.name,  facts.id,        facts.pool,  facts.locale,
                      facts.owner, facts.ownerName, facts.state, facts.rule};
    if (!facts.cidr.isNull())
        words.append(facts.cidr.toString());
    for (auto tag = facts.tags.cbegin(); tag != facts.tags.cend(); ++tag)
        words.append(tag.key() + u'=' + tag.value());
    words.append(facts.text);
    facts.text = words.join(u'\n').toLower();
    return facts;
}

} // namespace

RowFacts factsOf(const Plan& plan, const Pool& pool)
{
    RowFacts facts;
    facts.name = nameOf(pool);
    facts.id = plan.textId(pool);
    setPool(plan, facts, pool.id);
    const auto& blocks = plan.space(pool.id).blocks;
    if (!blocks.empty())
        setPrefix(facts, blocks.begin()->first);
    facts.family = pool.family;
    facts.locale = pool.locale.localeText();
    facts.tags = pool.tags;
    facts.state = toWire(pool.state);
    facts.since = pool.createdAt;
    facts.text = pool.description;
    setOwner(plan, facts, pool.owner);
    setUse(plan, facts, pool.id);
    addIs(facts, toWire(pool.basis));
    if (pool.advertisable)
        facts.is.append(QStringLiteral("advertisable"));
    if (!plan.sharesOf(pool.id).empty())
        facts.is.append(QStringLiteral("shared"));
    for (const PoolCidrId id : plan.cidrsOf(pool.id))
        if (plan.get(id).advert == AdvertState::Advertised) {
            facts.is.append(QStringLiteral("advertised"));
            break;
        }
    for (const PoolCidrId id : plan.cidrsOf(pool.id))
        addRoa(facts, plan.get(id));
    return finished(std::move(facts));
}

RowFacts factsOf(const Plan& plan, const PoolCidr& cidr)
{
    RowFacts facts;
    facts.id = plan.textId(cidr);
    setPrefix(facts, cidr.cidr);
    setPool(plan, facts, cidr.pool);
    if (const Pool* pool = plan.find(cidr.pool)) {
        facts.name = nameOf(*pool);
        facts.locale = pool->locale.localeText();
        setOwner(plan, facts, pool->owner);
    }
    facts.state = toWire(cidr.state);
    facts.since = cidr.createdAt;
    facts.text = cidr.failureMessage;
    addIs(facts, toWire(cidr.state));
    addIs(facts, toWire(cidr.advert));
    addIs(facts, toWire(cidr.basis));
    addIs(facts, toWire(cidr.evidence));
    addRoa(facts, cidr);
    return finished(std::move(facts));
}

RowFacts factsOf(const Plan& plan, const Allocation& allocation)
{
    RowFacts facts;
    facts.id = plan.textId(allocation);
    setPrefix(facts, allocation.cidr);
    setPool(plan, facts, allocation.pool);
    facts.locale = allocation.region.toString();
    facts.tags = allocation.tags;
    facts.since = allocation.createdAt;
    facts.text = allocation.description;
    facts.state = toWire(allocation.type);
    setOwner(plan, facts, allocation.owner);
    addIs(facts, toWire(allocation.type));
    addIs(facts, toWire(allocation.basis));
    if (allocation.releasingAt)
        facts.is.append(QStringLiteral("releasing"));
    if (const Resource* resource = plan.find(allocation.resource)) {
        facts.name = nameOf(*resource);
        facts.text += u'\n' + plan.textId(*resource);
        facts.tags = resource->tags;
    } else if (const Pool* child = plan.find(allocation.childPool)) {
        facts.name = nameOf(*child);
        setUse(plan, facts, child->id);
    }
    if (const ResourceCidr* cidr = plan.resourceCidrOf(allocation.id)) {
        addIs(facts, toWire(complianceOf(plan, *cidr)));
        addIs(facts, toWire(overlapOf(plan, *cidr)));
        addIs(facts, toWire(managementOf(plan, *cidr)));
        facts.usedPercent = 100.0 * ipUsageOf(plan, *cidr);
    }
    return finished(std::move(facts));
}

RowFacts factsOf(const Plan& plan, const ResourceCidr& cidr)
{
    RowFacts facts;
    const Resource& resource = plan.get(cidr.resource);
    facts.name = nameOf(resource);
    facts.id = plan.textId(resource);
    setPrefix(facts, cidr.cidr);
    facts.scope = plan.scopeLabel(cidr.scope);
    if (const Allocation* allocation = plan.find(cidr.allocation))
        facts.pool = plan.path(allocation->pool);
    facts.locale = resource.region.toString();
    facts.tags = resource.tags;
    facts.since = cidr.createdAt;
    facts.state = toWire(resource.kind);
    facts.usedPercent = 100.0 * ipUsageOf(plan, cidr);
    setOwner(plan, facts, resource.owner);
    addIs(facts, toWire(managementOf(plan, cidr)));
    const QString compliance = toWire(complianceOf(plan, cidr));
    if (!facts.is.contains(compliance))
        addIs(facts, compliance);
    addIs(facts, toWire(overlapOf(plan, cidr)));
    addIs(facts, toWire(resource.kind));
    addIs(facts, toWire(resource.basis));
    if (resource.isDefaultVpc)
        facts.is.append(QStringLiteral("default"));
    return finished(std::move(facts));
}

RowFacts factsOf(const Plan& plan, const Account& account)
{
    RowFacts facts;
    facts.name = account.name;
    facts.id = account.number.toString();
    facts.tags = account.tags;
    setOwner(plan, facts, account.number);
    if (const OrgUnit* unit = plan.find(account.unit))
        facts.text = unit->name;
    addIs(facts, toWire(account.basis));
    if (account.external)
        facts.is.append(QStringLiteral("external"));
    return finished(std::move(facts));
}

RowFacts factsOf(const Plan& plan, const Share& share)
{
    RowFacts facts;
    facts.name = share.name;
    facts.id = plan.textId(share);
    facts.tags = share.tags;
    facts.state = toWire(share.status);
    facts.since = share.createdAt;
    setOwner(plan, facts, share.owner);
    facts.text = share.principals.join(u'\n');
    for (const PoolId pool : share.pools)
        facts.text += u'\n' + plan.path(pool);
    addIs(facts, toWire(share.basis));
    return finished(std::move(facts));
}

RowFacts factsOf(const Plan& plan, const Finding& finding)
{
    RowFacts facts;
    facts.name = finding.name;
    facts.id = finding.key;
    setPrefix(facts, finding.cidr);
    setPool(plan, facts, finding.pool);
    facts.locale = finding.region.toString();
    facts.rule = QString::fromLatin1(finding.rule->id);
    facts.severity = toWire(finding.rule->severity);
    facts.state = toWire(finding.state);
    facts.since = finding.since;
    setOwner(plan, facts, finding.owner);
    addIs(facts, toWire(finding.state));
    addIs(facts, toWire(finding.basis));
    addIs(facts, toWire(finding.rule->severity));
    for (const QString& fact : finding.facts)
        facts.text += fact + u'\n';
    return finished(std::move(facts));
}

RowFacts factsOf(const Plan& plan, const Scope& scope)
{
    RowFacts facts;
    facts.name = nameOf(scope);
    facts.id = plan.textId(scope);
    facts.scope = plan.scopeLabel(scope.id);
    facts.tags = scope.tags;
    facts.state = toWire(scope.type);
    facts.since = scope.createdAt;
    facts.text = facts.scope + u'\n' + scope.description + u'\n' + scope.externalAuthority;
    if (const Ipam* ipam = plan.find(scope.ipam))
        setOwner(plan, facts, ipam->owner);
    addIs(facts, toWire(scope.basis));
    if (scope.isDefault)
        facts.is.append(QStringLiteral("default"));
    if (plan.poolCount(scope.id) == 0)
        facts.is.append(QStringLiteral("empty"));
    return finished(std::move(facts));
}

RowFacts factsOf(const Plan& plan, const Reserve& reserve)
{
    RowFacts facts;
    facts.name = reserve.purpose;
    facts.id = plan.textId(reserve);
    setPrefix(facts, reserve.cidr);
    setPool(plan, facts, reserve.pool);
    if (const Pool* pool = plan.find(reserve.pool)) {
        facts.locale = pool->locale.localeText();
        setOwner(plan, facts, pool->owner);
    }
    facts.state = toWire(reserve.hold);
    facts.since = reserve.createdAt;
    facts.is.append(QStringLiteral("reserved"));
    return finished(std::move(facts));
}

RowFacts factsOf(const Plan& plan, const ExternalNetwork& network)
{
    RowFacts facts;
    facts.name = network.site;
    facts.id = plan.textId(network);
    setPrefix(facts, network.cidr);
    facts.scope = plan.scopeLabel(network.scope);
    facts.ownerName = network.owner;
    facts.text = network.connection + u'\n' + network.description;
    if (network.asn != 0)
        facts.text += u'\n' + Asn{network.asn}.toString();
    return finished(std::move(facts));
}

RowFacts factsOf(const Plan& plan, const JournalEntry& entry, const QString& sentence)
{
    RowFacts facts;
    facts.name = entry.person;
    facts.id = QString::number(entry.seq);
    facts.since = entry.time;
    setOwner(plan, facts, entry.account);
    facts.text = QStringList{sentence, entry.ticket, entry.reason}.join(u'\n');
    return finished(std::move(facts));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// The organisation, IPAMs and what stands beside their pools, scopes, shares.
#include "exchange/driftcomparison.h"

#include "net/asn.h"

namespace cadastre {

namespace {

bool isDeletedThere(LifeState state)
{
    return state == LifeState::DeleteInProgress || state == LifeState::DeleteComplete;
}

} // namespace

void DriftComparison::organization()
{
    for (const OrgUnit& after : m_after.all<OrgUnit>()) {
        DriftRow* row = addByFacts(after, "list-organizational-units-for-parent", QStringLiteral("org-unit"),
                                   after.name, [&](const OrgUnit& before, DriftFacts& facts) {
                                       facts.compare("name", before.name == after.name);
                                       facts.compare("parent", before.parent == after.parent);
                                   });
        if (row)
            row->id = after.awsId;
    }
    for (const Account& after : m_after.all<Account>()) {
        if (after.external) // of another organisation: the list does not hold it
            continue;
        DriftRow* row = addByFacts(after, "list-accounts", QStringLiteral("account"), after.name,
                                   [&](const Account& before, DriftFacts& facts) {
                                       facts.compare("name", before.name == after.name);
                                       facts.compare("unit", before.unit == after.unit);
                                       facts.compare("tags", before.tags == after.tags);
                                   });
        if (row)
            row->account = after.number;
        if (row && row->id.isEmpty())
            row->id = after.number.toString();
    }
}

void DriftComparison::ipams()
{
    for (const Ipam& after : m_after.all<Ipam>()) {
        DriftRow* row =
            addByFacts(after, "describe-ipams", QStringLiteral("ipam"), nameTag(after.tags),
                       [&](const Ipam& before, DriftFacts& facts) {
                           facts.compare("operating-regions", before.operatingRegions == after.operatingRegions);
                           facts.compare("tier", before.tier == after.tier);
                           facts.compare("private-gua", before.privateGua == after.privateGua);
                           facts.compare("metered-account", before.meteredAccount == after.meteredAccount);
                           facts.compare("description", before.description == after.description);
                           facts.compare("tags", before.tags == after.tags);
                       });
        placeAt(row, after.owner, after.homeRegion);
    }
}

void DriftComparison::byoasns()
{
    for (const Byoasn& after : m_after.all<Byoasn>()) {
        DriftRow* row = addByFacts(after, "describe-ipam-byoasn", QStringLiteral("byoasn"), Asn{after.asn}.toString(),
                                   [&](const Byoasn& before, DriftFacts& facts) {
                                       facts.compare("state", before.state == after.state);
                                   });
        placeAt(row, m_after.get(after.ipam).owner, m_after.get(after.ipam).homeRegion);
    }
}

void DriftComparison::tokens()
{
    for (const VerificationToken& after : m_after.all<VerificationToken>()) {
        const VerificationToken* before = planned(after);
        if (isDeletedThere(after.state) && (!before || isDeletedThere(before->state)))
            continue;
        DriftRow* row = addByFacts(after, "describe-ipam-external-resource-verification-tokens",
                                   QStringLiteral("verification-token"), nameTag(after.tags),
                                   [&](const VerificationToken& was, DriftFacts& facts) {
                                       facts.compare("state", isDeletedThere(was.state) == isDeletedThere(after.state));
                                       facts.compare("tags", was.tags == after.tags);
                                   });
        placeAt(row, m_after.get(after.ipam).owner, m_after.get(after.ipam).homeRegion);
    }
}

void DriftComparison::discoveries()
{
    for (const ResourceDiscovery& after : m_after.all<ResourceDiscovery>()) {
        const char* source = "describe-ipam-resource-discoveries";
        const ResourceDiscovery* before = planned(after);
        if ((isDeletedThere(after.state) && (!before || isDeletedThere(before->state)))
            || (!isShown(after) && !looked(source, after.owner, after.region))) // each account lists its own
            continue;
        DriftRow* row =
            addByFacts(after, source, QStringLiteral("discovery"), nameTag(after.tags),
                       [&](const ResourceDiscovery& was, DriftFacts& facts) {
                           facts.compare("state", isDeletedThere(was.state) == isDeletedThere(after.state));
                           facts.compare("operating-regions", was.operatingRegions == after.operatingRegions);
                           facts.compare("excluded-units", was.excludedUnits == after.excludedUnits);
                           facts.compare("description", was.description == after.description);
                           facts.compare("tags", was.tags == after.tags);
                       });
        placeAt(row, after.owner, after.region);
    }
    const auto ended = [](DiscoveryAssociationState state) {
        return state == DiscoveryAssociationState::DisassociateComplete
            || state == DiscoveryAssociationState::DisassociateInProgress;
    };
    for (const DiscoveryAssociation& after : m_after.all<DiscoveryAssociation>()) {
        const DiscoveryAssociation* before = planned(after);
        if (ended(after.state) && (!before || ended(before->state)))
            continue;
        const ResourceDiscovery& discovery = m_after.get(after.discovery);
        DriftRow* row =
            addByFacts(after, "describe-ipam-resource-discovery-associations", QStringLiteral("discovery-association"),
                       nameTag(discovery.tags), [&](const DiscoveryAssociation& was, DriftFacts& facts) {
                           facts.compare("state", ended(was.state) == ended(after.state));
                           facts.compare("tags", was.tags == after.tags);
                       });
        placeAt(row, m_after.get(after.ipam).owner, m_after.get(after.ipam).homeRegion);
    }
}

void DriftComparison::scopes()
{
    for (const Scope& after : m_after.all<Scope>()) {
        DriftRow* row = addByFacts(after, "describe-ipam-scopes", QStringLiteral("scope"), m_after.scopeLabel(after.id),
                                   [&](const Scope& before, DriftFacts& facts) {
                                       facts.compare("description", before.description == after.description);
                                       facts.compare("tags", before.tags == after.tags);
                                   });
        if (row && m_before.find(after.id))
            row->scope = after.id;
    }
}

void DriftComparison::shares()
{
    const auto sorted = [](QStringList list) {
        list.sort();
        return list;
    };
    for (const Share& after : m_after.all<Share>()) {
        if (after.status == ShareStatus::Deleted || after.status == ShareStatus::Deleting)
            continue;
        DriftRow* row =
            addByFacts(after, "get-resource-shares", QStringLiteral("share"), after.name,
                       [&](const Share& before, DriftFacts& facts) {
                           facts.compare("pools", before.pools == after.pools);
                           facts.compare("discoveries", before.discoveries == after.discoveries);
                           facts.compare("principals", sorted(before.principals) == sorted(after.principals));
                           facts.compare("external", before.allowExternal == after.allowExternal);
                           facts.compare("permission", before.permission == after.permission);
                           facts.compare("tags", before.tags == after.tags);
                       });
        if (!row)
            continue;
        row->account = after.owner;
        row->region = after.region;
        if (!after.pools.isEmpty())
            placeIn(*row, after.pools.first());
    }
}

} // namespace cadastre

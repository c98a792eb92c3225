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
        DriftRow* row = addByFacts(after, "list-organizational-units-for-parent", nullptr, QStringLiteral("org-unit"),
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
        DriftRow* row = addByFacts(after, "list-accounts", nullptr, QStringLiteral("account"), after.name,
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
        const Place place = placeOf(after);
        addByFacts(after, "describe-ipams", &place, QStringLiteral("ipam"), nameTag(after.tags),
                   [&](const Ipam& before, DriftFacts& facts) {
                       facts.compare("operating-regions", before.operatingRegions == after.operatingRegions);
                       facts.compare("tier", before.tier == after.tier);
                       facts.compare("private-gua", before.privateGua == after.privateGua);
                       facts.compare("metered-account", before.meteredAccount == after.meteredAccount);
                       facts.compare("description", before.description == after.description);
                       facts.compare("tags", before.tags == after.tags);
                   });
    }
}

void DriftComparison::byoasns()
{
    for (const Byoasn& after : m_after.all<Byoasn>()) {
        const Place place = placeOf(m_after.get(after.ipam));
        addByFacts(after, "describe-ipam-byoasn", &place, QStringLiteral("byoasn"), Asn{after.asn}.toString(),
                   [&](const Byoasn& before, DriftFacts& facts) {
                       facts.compare("state", before.state == after.state);
                   });
    }
}

void DriftComparison::tokens()
{
    for (const VerificationToken& after : m_after.all<VerificationToken>()) {
        const VerificationToken* before = planned(after);
        if (isDeletedThere(after.state) && (!before || isDeletedThere(before->state)))
            continue;
        const Place place = placeOf(m_after.get(after.ipam));
        addByFacts(after, "describe-ipam-external-resource-verification-tokens", &place,
                   QStringLiteral("verification-token"), nameTag(after.tags),
                   [&](const VerificationToken& was, DriftFacts& facts) {
                       facts.compare("state", isDeletedThere(was.state) == isDeletedThere(after.state));
                       facts.compare("tags", was.tags == after.tags);
                   });
    }
}

void DriftComparison::discoveries()
{
    for (const ResourceDiscovery& after : m_after.all<ResourceDiscovery>()) {
        const ResourceDiscovery* before = planned(after);
        if (isDeletedThere(after.state) && (!before || isDeletedThere(before->state)))
            continue;
        const Place place{after.owner, after.region}; // each account lists its own
        addByFacts(after, "describe-ipam-resource-discoveries", &place, QStringLiteral("discovery"),
                   nameTag(after.tags), [&](const ResourceDiscovery& was, DriftFacts& facts) {
                       facts.compare("state", isDeletedThere(was.state) == isDeletedThere(after.state));
                       facts.compare("operating-regions", was.operatingRegions == after.operatingRegions);
                       facts.compare("excluded-units", was.excludedUnits == after.excludedUnits);
                       facts.compare("description", was.description == after.description);
                       facts.compare("tags", was.tags == after.tags);
                   });
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
        const Place place = placeOf(m_after.get(after.ipam));
        addByFacts(after, "describe-ipam-resource-discovery-associations", &place,
                   QStringLiteral("discovery-association"), nameTag(discovery.tags),
                   [&](const DiscoveryAssociation& was, DriftFacts& facts) {
                       facts.compare("state", ended(was.state) == ended(after.state));
                       facts.compare("tags", was.tags == after.tags);
                   });
    }
}

void DriftComparison::scopes()
{
    for (const Scope& after : m_after.all<Scope>()) {
        const Place place = placeOf(m_after.get(after.ipam));
        DriftRow* row =
            addByFacts(after, "describe-ipam-scopes", &place, QStringLiteral("scope"), m_after.scopeLabel(after.id),
                       [&](const Scope& before, DriftFacts& facts) {
                           facts.compare("description", before.description == after.description);
                           facts.compare("external-authority", before.externalAuthority == after.externalAuthority);
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
        const Place place{after.owner, after.region};
        DriftRow* row =
            addByFacts(after, "get-resource-shares", &place, QStringLiteral("share"), after.name,
                       [&](const Share& before, DriftFacts& facts) {
                           facts.compare("pools", before.pools == after.pools);
                           facts.compare("discoveries", before.discoveries == after.discoveries);
                           facts.compare("principals", sorted(before.principals) == sorted(after.principals));
                           facts.compare("external", before.allowExternal == after.allowExternal);
                           facts.compare("permission", before.permission == after.permission);
                           facts.compare("tags", before.tags == after.tags);
                       });
        if (row && !after.pools.isEmpty())
            placeIn(*row, after.pools.first());
    }
}

} // namespace cadastre

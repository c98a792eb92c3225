// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "awsapi/call.h"

#include <vector>

namespace cadastre::awsapi {

/// A resource discovery as AWS lists it (contract §12): one that somebody made, or the one that comes with an IPAM, which is
/// no row of the plan.
struct Discovery {
    QString id;
    AccountNumber owner;
    RegionName region;
    QList<RegionName> operatingRegions;
    QString description;
    QStringList excludedUnits;
    Tags tags;
    LifeState state = LifeState::CreateComplete;
    bool isDefault = false;
    ResourceDiscoveryId row; ///< none: an IPAM's own
};
[[nodiscard]] Discovery discoveryOf(const Plan& plan, const Ipam& ipam);
[[nodiscard]] Discovery discoveryOf(const Plan& plan, const ResourceDiscovery& row);
/// Those that an account owns and those that are shared with it.
[[nodiscard]] std::vector<Discovery> discoveriesVisibleTo(const Plan& plan, AccountNumber account);
void fill(Element& element, const Plan& plan, const Discovery& discovery);

/// An IPAM that is shown what a discovery sees; an IPAM's own discovery is associated from the start.
struct Association {
    QString id;
    const Ipam* ipam = nullptr;
    QString discovery; ///< its id; stays readable when it is gone
    AccountNumber discoveryOwner;
    bool isActive = true; ///< false: the discovery is gone, or shared with the IPAM's owner no longer
    bool isDefault = false;
    DiscoveryAssociationState state = DiscoveryAssociationState::AssociateComplete;
    Tags tags;
};
[[nodiscard]] Association associationOf(const Plan& plan, const Ipam& ipam);
[[nodiscard]] Association associationOf(const Plan& plan, const DiscoveryAssociation& row);
void fill(Element& element, const Plan& plan, const Association& association);

/// The discovery that IpamResourceDiscoveryId names; throws NotFound when the caller does not see it.
[[nodiscard]] Discovery discovery(const Call& call);

} // namespace cadastre::awsapi

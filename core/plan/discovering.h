// SPDX-License-Identifier: GPL-3.0-or-later
// What a resource discovery sees and who sees it (contract §12, §15): its own account, or the whole organisation when its
// owner runs IPAM for it, without the organizational units that it leaves out.
#pragma once

#include "plan/plan.h"

#include <QStringView>

#include <vector>

namespace cadastre {

/// Who runs IPAM for the organisation: who is named so. A plan that says nothing of an organisation (no management
/// account) is drawn for its owner, to whom all its accounts are known; one that does must name somebody. Empty: nobody.
[[nodiscard]] AccountNumber delegatedAdministrator(const Plan& plan);

/// Its owner, and the principals of active shares of it (contract §12). Others get NotFound, as from AWS.
[[nodiscard]] bool discoveryVisibleTo(const Plan& plan, const ResourceDiscovery& discovery, AccountNumber account);

/// The discovery that comes with an IPAM, and its association: no rows, their ids follow from the IPAM's.
[[nodiscard]] QString defaultDiscoveryId(const Plan& plan, const Ipam& ipam);
[[nodiscard]] QString defaultDiscoveryAssociationId(const Plan& plan, const Ipam& ipam);

/// The accounts that a discovery of `owner` looks into, ascending.
[[nodiscard]] std::vector<AccountNumber> discoveredAccounts(const Plan& plan, AccountNumber owner,
                                                            const QStringList& excludedUnits = {});

/// What an IPAM sees of resources (contract §12): what its own discovery does, and those that are associated with it and
/// still shared, each in its operating Regions. A plan knows more: who draws it sees every resource, AWS does not.
class IpamSight {
public:
    IpamSight(const Plan& plan, const Ipam& ipam);
    [[nodiscard]] bool sees(AccountNumber owner, const RegionName& region) const;
    [[nodiscard]] bool sees(const Resource& resource) const { return sees(resource.owner, resource.region); }

private:
    void add(const Plan& plan, const ResourceDiscovery& discovery);

    struct Part {
        QList<RegionName> regions;
        std::vector<AccountNumber> accounts; ///< ascending
    };
    std::vector<Part> m_parts; ///< one a discovery
};

/// "o-a1b2c3d4e5/r-ab12/ou-ab12-cd34ef56/": the accounts directly there; with a '*' at the end all below, too.
[[nodiscard]] bool isEntityPath(QStringView text);
/// Does one of two entity paths stand for accounts that the other stands for as well?
[[nodiscard]] bool entityPathsOverlap(QStringView a, QStringView b);

} // namespace cadastre

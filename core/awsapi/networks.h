// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions on VPCs and on subnets share (contract §9, §14): the CIDR that a request wants, and whose rows a caller
// sees: its own, in the Region that it calls.
#pragma once

#include "awsapi/call.h"

namespace cadastre::awsapi {

/// "The parameter 'ipv6NetmaskLength' may not be used in combination with 'ipv6CidrBlock'."
[[nodiscard]] Fault exclusive(const char* first, const char* second);

/// Throw Fault for parameters that do not go together (contract §9.1).
[[nodiscard]] VpcCidrRequest ipv4Request(const Call& call);
[[nodiscard]] VpcCidrRequest ipv6Request(const Call& call);

/// The ids of a list parameter name rows of the caller in this Region. Throws NotFound for the first that does not.
void needMine(const Call& call, ResourceKind kind, const QStringList& ids);
[[nodiscard]] bool isMine(const Call& call, const Resource& row, ResourceKind kind);

/// fillRow(Row&, const Resource&) for each row of one kind that the caller sees and asks for.
template <class Fill>
[[nodiscard]] std::vector<Row> resourceRows(const Call& call, ResourceKind kind, const char* idList, Fill&& fillRow)
{
    const QStringList ids = call.request.list(idList);
    needMine(call, kind, ids);
    std::vector<Row> rows;
    for (const Resource& resource : call.plan().all<Resource>())
        if (isMine(call, resource, kind) && (ids.isEmpty() || ids.contains(call.plan().textId(resource))))
            fillRow(rows.emplace_back(), resource);
    return rows;
}

/// What filters may look at in the CIDRs of a VPC or subnet, and the names of these filters.
void addCidrFacts(Row& row, const Plan& plan, const Resource& resource);
inline constexpr const char* cidrFilters =
    "cidr cidr-block-association.cidr-block cidr-block-association.association-id cidr-block-association.state "
    "ipv6-cidr-block-association.ipv6-cidr-block ipv6-cidr-block-association.association-id "
    "ipv6-cidr-block-association.state ipv6-cidr-block-association.ipv6-pool isDefault";
/// Those of a subnet that are none of its fields' names (service model).
inline constexpr const char* subnetFilters = "private-dns-name-options-on-launch.hostname-type "
                                             "private-dns-name-options-on-launch.enable-resource-name-dns-a-record "
                                             "private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record "
                                             // as older clients and Terraform write them (service model, Filters)
                                             "availabilityZone availabilityZoneId cidrBlock defaultForAz";

/// Changes attributes: `attribute` of the plan by the parameter that sets it. Throws MissingParameter when none is given,
/// InvalidParameterCombination for more than `atMost`.
[[nodiscard]] Answer setAttributes(Call& call, ResourceId resource,
                                   std::initializer_list<std::pair<const char*, const char*>> parameters,
                                   qsizetype atMost);

} // namespace cadastre::awsapi

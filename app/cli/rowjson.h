// SPDX-License-Identifier: GPL-3.0-or-later
// How rows look in --json: the fields of the loss-free form plus what a reader would otherwise have to work out. Keys are
// stable; adding some is no break.
#pragma once

#include "change/changeset.h"
#include "change/journal.h"
#include "exchange/importplan.h"
#include "plan/plan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cadastre {

class Plan;

namespace cli {

[[nodiscard]] QJsonObject poolJson(const Plan& plan, const Pool& pool);
[[nodiscard]] QJsonObject poolCidrJson(const Plan& plan, const PoolCidr& cidr);
[[nodiscard]] QJsonObject allocationJson(const Plan& plan, const Allocation& allocation);
[[nodiscard]] QJsonObject resourceCidrJson(const Plan& plan, const ResourceCidr& cidr);
[[nodiscard]] QJsonObject resourceJson(const Plan& plan, const Resource& resource);
[[nodiscard]] QJsonObject accountJson(const Plan& plan, const Account& account);
[[nodiscard]] QJsonObject shareJson(const Plan& plan, const Share& share);
[[nodiscard]] QJsonObject scopeJson(const Plan& plan, const Scope& scope);
[[nodiscard]] QJsonObject ipamJson(const Plan& plan, const Ipam& ipam);
[[nodiscard]] QJsonObject byoasnJson(const Plan& plan, const Byoasn& byoasn);
[[nodiscard]] QJsonObject tokenJson(const Plan& plan, const VerificationToken& token);
/// With the IPAMs that it is associated with; of an IPAM: of the discovery that comes with it.
[[nodiscard]] QJsonObject discoveryJson(const Plan& plan, const ResourceDiscovery& discovery);
[[nodiscard]] QJsonObject discoveryJson(const Plan& plan, const Ipam& ipam);
[[nodiscard]] QJsonObject entryJson(const JournalEntry& entry);
/// [{"kind":"pools","id":…,"change":"insert|update|remove","before":{…},"after":{…}},…]
[[nodiscard]] QJsonArray changesJson(const Plan& plan, const ChangeSet& changes);
/// What became of a record of an import.
[[nodiscard]] QJsonObject fateJson(const RowFate& fate);
/// The row that a command was about, under its own name: {"pool":{…}}, {"allocation":{…}}, {"vpc":{…}} …
[[nodiscard]] QJsonObject mainRowJson(const Plan& plan, const ChangeSet& changes);

} // namespace cli
} // namespace cadastre

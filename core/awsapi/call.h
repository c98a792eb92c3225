// SPDX-License-Identifier: GPL-3.0-or-later
// One request on its way through an action: what was asked, by whom, and the one door to the plan.
#pragma once

#include "awsapi/element.h"
#include "awsapi/fault.h"
#include "awsapi/listing.h"
#include "awsapi/model.h"
#include "awsapi/request.h"
#include "awsapi/requeststep.h"
#include "byoip/savedworld.h"

#include <optional>
#include <vector>

namespace cadastre::awsapi {

/// What stands in an answer beside its requestId.
using Answer = std::vector<Element>;

class Call {
public:
    Call(Workspace& workspace, const ActionSpec& spec, const Parameters& request, const Identity& identity,
         const QString& person, const SavedWorld& world, const RunPace& pace = {});

    const ActionSpec& spec;
    const Parameters& request;
    const AccountNumber account;
    const RegionName region;
    [[nodiscard]] const Plan& plan() const { return m_workspace.plan(); }
    [[nodiscard]] Workspace& workspace() { return m_workspace; }
    /// What is known outside, for proofs.
    [[nodiscard]] const SavedWorld& world() const { return m_world; }
    [[nodiscard]] Instant now() const { return m_workspace.clock().now(); }
    [[nodiscard]] bool isDryRun() const { return request.value("DryRun") == QLatin1String("true"); }
    /// The caller as decisions see it, under AWS's rules.
    [[nodiscard]] DecisionContext context() const { return m_step.context(); }
    /// Do states pend before they are what was asked for?
    [[nodiscard]] bool takesTime() const;
    /// Is there a change that waits to be kept?
    [[nodiscard]] bool isHeld() const { return m_step.isHeld(); }

    // --- everything below throws Fault ---
    /// Carries a command out as this caller, at this Region, under AWS's rules; once a call. The plan shows it from then on,
    /// and it is safe once the call is answered: keep(). The seq of the receipt is 0 when nothing changed.
    Receipt change(const Command& command) { return changeAll({command}); }
    /// All or nothing, one step.
    Receipt changeAll(const std::vector<Command>& commands);
    /// Writes what change() did, and `more` with it. The journal entry; none when another process was quicker: all that was
    /// asked and answered is then void.
    [[nodiscard]] std::optional<qint64> keep(ChangeSet more);
    /// Carries out what a decision of core/change answered as a change set.
    Receipt take(const Result<ChangeSet>& changes);
    /// The same decision without anything coming of it.
    [[nodiscard]] Decision preview(const Command& command) const;
    [[noreturn]] void refuse(const Error& error) const;
    /// `wrong`, of a value that `command` holds a stand-in for; unless the plan refuses the command with another code,
    /// for something that is asked before values are (contract §6.1, §8.1).
    [[noreturn]] void refuseAtItsStep(const Fault& wrong, const Command& command) const;

    /// The rows that a parameter names; NotFound when there is none or the caller may not see it.
    [[nodiscard]] IpamId ipam(const char* name = "IpamId") const;
    [[nodiscard]] ScopeId scope(const char* name = "IpamScopeId") const;
    [[nodiscard]] PoolId pool(const char* name = "IpamPoolId") const;
    [[nodiscard]] PoolId optionalPool(const char* name) const;
    [[nodiscard]] ResourceId resource(const char* name, ResourceKind kind) const;
    [[nodiscard]] AllocationId allocation(const char* name = "IpamPoolAllocationId") const;
    [[nodiscard]] VerificationTokenId token(const char* name = "IpamExternalResourceVerificationTokenId") const;
    /// A number without or with "AS"; InvalidParameterValue when it is none.
    [[nodiscard]] Asn asn(const char* name = "Asn") const;

    [[nodiscard]] Prefix cidr(const char* name) const;
    [[nodiscard]] std::optional<Prefix> optionalCidr(const char* name) const;
    /// The block around an address with host bits, as CreateVpc and CreateSubnet take it (service model).
    [[nodiscard]] std::optional<Prefix> canonicalCidr(const char* name) const;
    [[nodiscard]] std::optional<int> integer(const char* name) const;
    [[nodiscard]] std::optional<bool> boolean(const char* name) const;
    [[nodiscard]] PrefixLength length(const char* name) const;
    /// A Region by name; InvalidParameterValue when it is not one.
    [[nodiscard]] RegionName regionNamed(const QString& text, const char* name) const;
    /// RegionName of each element; InvalidParameterValue for a Region that there is not (contract §4).
    [[nodiscard]] QList<RegionName> regions(const char* list) const;
    /// TagSpecification.N of that resource type; InvalidParameterValue for another type.
    [[nodiscard]] Tags tags(const char* resourceType, const char* list = "TagSpecification") const;
    [[nodiscard]] TagPairs tagPairs(const char* list) const;
    /// The call must go to `expected` (contract §1).
    void needRegion(const RegionName& expected, const QString& subject) const;
    /// The same for what is asked where a pool is drawn from.
    void needLocale(const RegionName& locale, const QString& subject) const;

    /// Filters and pages.
    [[nodiscard]] Answer list(const char* set, std::vector<Row> rows, const char* extraFilters = "",
                              int defaultSize = 1000) const;
    /// The action, who asks and where: what a NextToken is for.
    [[nodiscard]] QString asked() const;

private:
    Workspace& m_workspace;
    const SavedWorld& m_world;
    RequestStep m_step;
};

} // namespace cadastre::awsapi

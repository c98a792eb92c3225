// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/workspace.h"

#include <QString>

#include <initializer_list>
#include <utility>
#include <vector>

namespace cadastre {

/// Writes a sample as a story: commands one after the other, dates moving on, the first failure kept and the rest
/// skipped. Everything goes through Workspace::execute, so a sample is a plan that somebody could have made.
class SampleBuilder {
public:
    SampleBuilder(Workspace& workspace, Instant start) : m_workspace(workspace), m_now(start) {}

    using TagList = std::initializer_list<std::pair<const char*, const char*>>;

    [[nodiscard]] bool hasFailed() const { return m_failed; }
    [[nodiscard]] Result<void> finish() const;
    [[nodiscard]] const Plan& plan() const { return m_workspace.plan(); }
    [[nodiscard]] Instant now() const { return m_now; }

    SampleBuilder& days(int days);
    SampleBuilder& as(AccountNumber account); ///< who acts from here on
    SampleBuilder& because(const char* reason, const char* ticket = "");
    SampleBuilder& answerAsAws(bool on); ///< steps settle as in AWS: a failure becomes a state
    /// An empty change set when an earlier step failed.
    ChangeSet run(const Command& command);

    IpamId ipam(std::initializer_list<const char*> regions, const char* description);
    ScopeId scope(const char* name, const char* description);
    OrgUnitId unit(const char* name, OrgUnitId parent = {});
    AccountNumber account(const char* number, const char* name, OrgUnitId unit);
    struct PoolSpec {
        ScopeId scope;
        PoolId source;
        Family family = Family::IPv6;
        const char* name = "";
        const char* locale = "";
        AwsService service = AwsService::None;
        std::optional<bool> advertisable;
        Originator originator = Originator::Undecided;
        int min = 0, def = 0, max = 0; ///< 0: no rule
        TagList required = {};
        bool autoImport = false;
        Strategy strategy = Strategy::FirstFit;
        RefillPolicy refill = {};
        const char* description = "";
        PublicIpSource source_ = PublicIpSource::None;
    };
    PoolId pool(const PoolSpec& spec);
    void provision(PoolId pool, const char* cidr);
    void provisionTop(PoolId pool, const char* cidr); ///< public top level: with an authorization context
    void provision(PoolId pool, int netmask, Strategy strategy = Strategy::FirstFit);
    void advertise(const char* cidr, const char* region);
    ShareId share(const char* name, PoolId pool, std::initializer_list<QString> principals);
    ResourceId vpc(AccountNumber account, const char* region, const char* name, PoolId ipv4, int length, PoolId ipv6,
                   TagList tags);
    ResourceId subnet(ResourceId vpc, const char* zone, const char* cidr4, const char* cidr6);
    void allocate(PoolId pool, const char* cidr, const char* description);
    /// A VPC that an import showed: unmanaged.
    ResourceId seenVpc(ScopeId scope, AccountNumber account, const char* region, const char* name, const char* cidr,
                       bool isDefault = false);
    void reserve(PoolId pool, const char* cidr, const char* purpose, Instant until = {});
    void site(ScopeId scope, const char* name, const char* cidr, quint32 asn, const char* connection);
    void coverage(AccountNumber account, const char* region, const char* source, int rows, bool complete,
                  Instant seenAt);
    template <class E>
    void put(const E& after) ///< a row changed by what cannot (yet) be asked for by command
    {
        TakeChanges take{QStringLiteral("sample"), {}, {}, false};
        if (const E* before = plan().find(after.id))
            take.changes.update(*before, after);
        else
            take.changes.insert(after);
        run(take);
    }

private:
    Workspace& m_workspace;
    Instant m_now;
    Caller m_caller;
    bool m_asAws = false;
    bool m_failed = false;
    Error m_error;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// One request to AWS RAM on its way through an operation (contract §3.8). Only core/awsapi includes this.
#pragma once

#include "awsapi/fault.h"
#include "awsapi/request.h"
#include "awsapi/requeststep.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cstdint>
#include <optional>
#include <span>

namespace cadastre::awsapi {

/// What can be shared: pools, and resource discoveries (contract §12, §15).
struct RamResources {
    QList<PoolId> pools;
    QList<ResourceDiscoveryId> discoveries;
};

/// What takes part in a share, or what it is about (contract §3.8).
enum class AssociationType : std::uint8_t { Principal, Resource };

/// As RAM names what the plan refused, or what failed.
[[noreturn]] void throwAsRam(const Error& error);

/// Its operations throw Fault.
class RamCall {
public:
    RamCall(Workspace& workspace, const Identity& identity, QString person, QString action, QJsonObject json,
            const RunPace& pace = {});

    const QJsonObject body;
    const AccountNumber account;
    const RegionName region;
    [[nodiscard]] const Plan& plan() const { return m_workspace.plan(); }
    [[nodiscard]] Instant now() const { return m_workspace.clock().now(); }

    /// Once a call. The plan shows it from then on, and it is safe once the call is answered: keep().
    Receipt change(const Command& command);
    [[nodiscard]] bool isHeld() const { return m_step.isHeld(); }
    /// Writes what change() did, and `more` with it. The journal entry; none when another process was quicker.
    [[nodiscard]] std::optional<qint64> keep(ChangeSet more);

    [[nodiscard]] QStringList texts(const char* name) const;
    /// Throws MalformedArnException where one is none.
    [[nodiscard]] QStringList arns(const char* name) const;
    [[nodiscard]] QString text(const char* name) const { return body.value(QLatin1String(name)).toString(); }
    /// Those that ARNs name and the caller sees.
    [[nodiscard]] RamResources resources(const char* name) const;
    /// The caller's own share, in the Region of the call.
    [[nodiscard]] const Share& ownShare(const QString& arn) const;
    /// One of another account's in which the caller takes part by its number, or is invited to.
    [[nodiscard]] const Share& shareTakenPartIn(const QString& arn) const;
    /// RAM is regional: a call sees the shares of its Region.
    [[nodiscard]] bool isHere(const Share& share) const;
    /// Is it here, and does the caller own the share (SELF), or was it given to it (OTHER-ACCOUNTS)?
    [[nodiscard]] bool isListed(const Share& share) const;
    [[nodiscard]] bool isExternal(const QString& principal) const;
    /// A principal of a share as RAM shows it: an account by its number, a unit or the organisation by its ARN.
    [[nodiscard]] QString entityOf(const QString& principal) const;
    /// Does a request name this principal of a share, by its id or its ARN? An ARN only when it is of the plan's
    /// organisation, as far as the plan knows that and who manages it.
    [[nodiscard]] bool isMeant(const QString& principal, const QString& wanted) const;
    /// One page of a list, and where the next one begins (maxResults, nextToken). Throws InvalidNextTokenException.
    [[nodiscard]] QJsonObject page(const char* list, const QJsonArray& rows) const;

    [[nodiscard]] QString arnOf(const Share& share) const;
    [[nodiscard]] QString arnOf(const Pool& pool) const;
    [[nodiscard]] QString arnOf(const ResourceDiscovery& discovery) const;
    /// ARN and RAM type ("ec2:IpamPool") of all that a share holds.
    [[nodiscard]] std::vector<std::pair<QString, QString>> contentsOf(const Share& share) const;

    [[nodiscard]] static QJsonValue seconds(Instant at) { return static_cast<double>(at.ms) / 1000.0; }
    [[nodiscard]] QJsonObject shareJson(const Share& share) const;
    [[nodiscard]] QJsonObject associationJson(const Share& share, const QString& entity, AssociationType type,
                                              const char* status) const;

private:
    Workspace& m_workspace;
    QString m_action;
    RequestStep m_step;
};

struct RamOperation {
    const char* path;
    const char* name;
    const char* members;                  ///< of the request, marked as in model.cpp
    QJsonObject (*answer)(RamCall& call); ///< throws Fault
};
/// Refuses what the service model does not allow, before anything is looked at: throws InvalidParameterException;
/// UnsupportedOperation for what is not rehearsed.
void checkMembers(const RamOperation& operation, const QJsonObject& body);
/// Of the permissions that a new share is given, at most one a resource type, that of its pools; else its discoveries'.
/// Empty when none is given. Throws UnknownResourceException, InvalidParameterException.
[[nodiscard]] QString permissionForPools(const QStringList& arns);

[[nodiscard]] std::span<const RamOperation> ramShareOperations();      ///< shares and what is in them
[[nodiscard]] std::span<const RamOperation> ramInvitationOperations(); ///< invitations of accounts outside
[[nodiscard]] std::span<const RamOperation> ramPermissionOperations(); ///< managed permissions, the organisation

} // namespace cadastre::awsapi

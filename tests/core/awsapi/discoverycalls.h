// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of discoveries, of what IPAMs see and of the organisation ask alike.
#pragma once

#include "core/awsapi/client.h"

#include <QRegularExpression>

namespace cadastre::testing {

/// The id of the discovery that the account makes, `more` being parameters of it.
inline QString createdDiscovery(Client& client, const char* account = owner, const char* more = "")
{
    return field(client.ask(QStringLiteral("Action=CreateIpamResourceDiscovery") + QLatin1String(more), account),
                 "ipamResourceDiscoveryId");
}
/// Asks to associate a discovery with the plan's IPAM.
inline QString associateForm(const Client& client, const QString& discovery)
{
    return QStringLiteral("Action=AssociateIpamResourceDiscovery&IpamId=%1&IpamResourceDiscoveryId=%2")
        .arg(client.plan().textId(*client.plan().ipam()), discovery);
}

/// A pool of the consumer's IPAM, with auto-import and room for what the owner's one watches.
inline QString importingPool(Client& client, const QString& scope)
{
    const QString pool =
        field(client.ask(QStringLiteral("Action=CreateIpamPool&AddressFamily=ipv4&Locale=us-west-2&AutoImport=true&"
                                        "IpamScopeId=")
                             + scope,
                         consumer),
              "ipamPoolId");
    (void)client.ask(QStringLiteral("Action=ProvisionIpamPoolCidr&Cidr=10.0.0.0/8&IpamPoolId=") + pool, consumer);
    return pool;
}

/// What RAM answers to a request in JSON.
inline QString ram(Client& client, const char* path, const QString& json, const char* account)
{
    return client.ask(json, account, "us-east-1", "ram", path);
}
/// The first text of a name; empty when there is none.
inline QString jsonField(const QString& json, const char* name)
{
    return QRegularExpression(QStringLiteral("\"%1\":\"([^\"]*)\"").arg(QLatin1String(name))).match(json).captured(1);
}

} // namespace cadastre::testing

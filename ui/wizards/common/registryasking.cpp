// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/common/registryasking.h"

#include "ui/session/session.h"

namespace cadastre {

RegistryAsking::RegistryAsking(const Session& session, QObject* parent)
    : QObject(parent)
    , m_registries(RdapBootstrap::shipped())
    , m_ownServer(session.registryServer())
    , m_client(session.workspace().clock(), m_registries)
{
    if (!m_ownServer.isEmpty())
        m_client.useServer(m_ownServer);
    connect(&m_client, &RdapClient::answered, this, &RegistryAsking::answered);
    connect(&m_client, &RdapClient::failed, this, [this](const RdapSubject&, const Error& error) {
        if (error.code != ErrorCode::Cancelled) // the form asks for something else
            Q_EMIT failed(error);
    });
}

std::optional<QUrl> RegistryAsking::serverFor(const RdapSubject& subject) const
{
    return m_ownServer.isEmpty() ? m_registries.serverFor(subject) : std::optional(m_ownServer);
}

QString RegistryAsking::hintFor(const RdapSubject& subject) const
{
    const bool isAsn = std::holds_alternative<Asn>(subject);
    if (const auto server = serverFor(subject))
        return isAsn ? tr("Sends the AS number, and nothing else, to %1").arg(server->host())
                     : tr("Sends the range, and nothing else, to %1").arg(server->host());
    return isAsn ? tr("No registry is known for this AS number: a saved answer can be opened")
                 : tr("No registry is known for this range: a saved answer can be opened");
}

void RegistryAsking::ask(const RdapSubject& subject) { m_client.lookup(subject); }

} // namespace cadastre

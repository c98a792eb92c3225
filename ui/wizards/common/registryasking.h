// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "online/rdapclient.h"

#include <QObject>

#include <optional>

namespace cadastre {

class Session;

/// Asks the registry that a form is about, once somebody presses its button; the form says before whom that asks, and
/// what it sends. Nothing is asked by itself.
class RegistryAsking final : public QObject {
    Q_OBJECT
public:
    explicit RegistryAsking(const Session& session, QObject* parent = nullptr);

    /// Whom ask() would ask. None where no registry is known.
    [[nodiscard]] std::optional<QUrl> serverFor(const RdapSubject& subject) const;
    /// "Sends the range, and nothing else, to rdap.arin.net": to stand beside the button.
    [[nodiscard]] QString hintFor(const RdapSubject& subject) const;
    /// One signal of the client follows; an unfinished question is dropped.
    void ask(const RdapSubject& subject);

Q_SIGNALS:
    void answered(const cadastre::RdapAnswer& answer);
    void failed(const cadastre::Error& error);

private:
    RdapBootstrap m_registries;
    QUrl m_ownServer; ///< in place of all of them
    RdapClient m_client;
};

} // namespace cadastre

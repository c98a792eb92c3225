// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "online/rdapclient.h"
#include "online/registryrefresh.h"

#include <QObject>

#include <optional>

namespace cadastre {

class Session;

/// Asks the registry that a form is about, once somebody presses its button; the form says before whom that asks, and
/// what it sends. Nothing is asked by itself, neither the registry nor IANA for its lists of registries. Answers and lists
/// are kept (RegistryCache), and used again when somebody says so.
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
    /// What is kept about it, however old.
    [[nodiscard]] std::optional<RdapAnswer> keptAbout(const RdapSubject& subject) const;
    /// answered() with what is kept; nothing where nothing is.
    void useKept(const RdapSubject& subject);
    /// What to say of an answer that came: "The registry answered.", or how old it is.
    [[nodiscard]] QString toldOf(const RdapAnswer& answer) const;
    [[nodiscard]] Instant now() const { return m_clock.now(); }

    /// "IANA’s lists of 2026-11-20, 9 days old", and which kept ones are not used.
    [[nodiscard]] QString listsText() const;
    /// Whom refreshLists() asks.
    [[nodiscard]] QString listServer() const { return m_refresh.server().host(); }
    /// listsRefreshed() follows.
    void refreshLists();
    /// Takes a list that was saved. listsRefreshed() follows at once.
    void openList(const QString& file);

Q_SIGNALS:
    void answered(const cadastre::RdapAnswer& answer);
    void failed(const cadastre::Error& error);
    /// A line a list.
    void listsRefreshed(bool isGood, const QString& told);

private:
    void tellOutcomes(const std::vector<Result<RegistryList>>& lists);

    const Clock& m_clock;
    RegistryCache m_cache;
    std::vector<RegistryList> m_lists;
    RdapBootstrap m_registries;
    QUrl m_ownServer; ///< in place of all of them
    RdapClient m_client;
    RegistryRefresh m_refresh;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "net/asn.h"
#include "net/prefix.h"

#include <QByteArray>
#include <QUrl>

#include <map>
#include <optional>
#include <variant>

namespace cadastre {

/// What a registry can be asked about: a network, or an AS number.
using RdapSubject = std::variant<Prefix, Asn>;
/// As people write it: "2605:9cc0:1ff0::/44", "AS64500".
[[nodiscard]] QString toString(const RdapSubject& subject);

/// Which registry's RDAP server answers for a block of addresses, or of AS numbers (RFC 9224). Only https servers are kept.
class RdapBootstrap {
public:
    RdapBootstrap() = default;
    /// A bootstrap file of either family, or of AS numbers ("36864-37887"). InvalidJson{reason}, WrongFormat{expected,
    /// found}; single bad entries are passed over.
    [[nodiscard]] static Result<RdapBootstrap> fromJson(const QByteArray& json);
    /// The list of that name that the program ships; empty where there is none.
    [[nodiscard]] static RdapBootstrap shipped(const QString& name);
    /// All that the program ships, drawn from the IANA registries of the date in published(); good without a network.
    [[nodiscard]] static RdapBootstrap shipped();

    /// Takes the other's entries in; where both know a block, the other wins.
    void add(const RdapBootstrap& other);
    /// The oldest publication among what was added.
    [[nodiscard]] Instant published() const { return m_published; }
    /// What the entries are about, where they are all of a kind: "ipv4", "ipv6" or "asn", as IANA names its lists.
    [[nodiscard]] std::optional<QString> kind() const;
    [[nodiscard]] std::size_t size() const { return m_servers.size() + m_asnServers.size(); }

    /// The base URL of the longest block around the prefix, or of the block with the AS number, ending in a slash. None
    /// where no registry is known.
    [[nodiscard]] std::optional<QUrl> serverFor(const RdapSubject& subject) const;
    /// base + "ip/2605:9cc0:1ff0::/44" (RFC 9082 §3.1.1), base + "autnum/64500" (§3.1.2).
    [[nodiscard]] static QUrl queryFor(const QUrl& base, const RdapSubject& subject);

private:
    struct AsnBlock {
        Asn last;
        QUrl server;
    };

    std::map<Prefix, QUrl> m_servers;
    std::map<Asn, AsnBlock> m_asnServers; ///< by the first number of the block
    Instant m_published;
};

} // namespace cadastre

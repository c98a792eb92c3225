// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "net/prefix.h"

#include <QByteArray>
#include <QUrl>

#include <map>
#include <optional>

namespace cadastre {

/// Which registry's RDAP server answers for a block of addresses (RFC 9224). Only https servers are kept.
class RdapBootstrap {
public:
    RdapBootstrap() = default;
    /// A bootstrap file of either family. InvalidJson{reason}, WrongFormat{expected, found}; single bad entries are
    /// passed over.
    [[nodiscard]] static Result<RdapBootstrap> fromJson(const QByteArray& json);
    /// What the program ships, drawn from the IANA registries of the date in published(); good without a network.
    [[nodiscard]] static RdapBootstrap shipped();

    /// Takes the other's entries in; where both know a block, the other wins.
    void add(const RdapBootstrap& other);
    /// The oldest publication among what was added.
    [[nodiscard]] Instant published() const { return m_published; }
    [[nodiscard]] std::size_t size() const { return m_servers.size(); }

    /// The base URL of the longest block around the prefix, ending in a slash. None where no registry is known.
    [[nodiscard]] std::optional<QUrl> serverFor(const Prefix& prefix) const;
    /// base + "ip/2605:9cc0:1ff0::/44" (RFC 9082 §3.1.1).
    [[nodiscard]] static QUrl queryFor(const QUrl& base, const Prefix& prefix);

private:
    std::map<Prefix, QUrl> m_servers;
    Instant m_published;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "online/rdapbootstrap.h"
#include "online/registrycache.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace cadastre {

/// One of IANA's lists of which registry answers for what (RFC 9224).
struct RegistryList {
    QString name; ///< "ipv4", "ipv6", "asn"
    RdapBootstrap entries;
    QString from;                 ///< the address or file of one that was fetched; empty: the program ships it
    Instant received;             ///< when that came; none: shipped
    std::optional<Error> problem; ///< why a kept list is not used
};

/// Their names, in the order in which they are shown.
[[nodiscard]] const QStringList& registryListNames();

/// A list as IANA publishes it, with its date, all of one kind, which names it.
/// Errors: those of RdapBootstrap::fromJson · WrongFormat{expected rdap-bootstrap, found json} where it has no date, no
/// entry, or entries of several kinds.
[[nodiscard]] Result<RegistryList> readRegistryList(const QByteArray& json);

/// The lists in use: of each name the kept one where that is newer, by its publication, than what the program ships.
[[nodiscard]] std::vector<RegistryList> registryLists(const RegistryCache& cache);
/// All their entries; its published() is the oldest's.
[[nodiscard]] RdapBootstrap bootstrapOf(const std::vector<RegistryList>& lists);

/// Keeps a list that is newer than the one in use. `name`: which it must be; empty: whichever it is. Returns it; its
/// `received` is none where it was not newer, and nothing was kept.
/// Errors: those of readRegistryList · WrongFormat{expected rdap-bootstrap, found json} for another than `name` ·
/// FileNotWritable{reason}.
[[nodiscard]] Result<RegistryList> takeRegistryList(const RegistryCache& cache, const KeptDocument& document,
                                                    const QString& name = {});

} // namespace cadastre

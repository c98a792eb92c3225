// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "byoip/certificate.h"
#include "net/asn.h"
#include "net/address.h"
#include "net/prefix.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace cadastre {

/// The certificates that some registry text holds, and the alarm.
struct RegisteredCertificates {
    QList<Certificate> certificates;
    int unreadable = 0;               ///< BEGIN markers, or certificates, that could not be read
    bool privateKeyPublished = false; ///< red alarm: the key must be given up
};

/// Reads any text: a PEM file, a saved remark, a whole whois answer.
[[nodiscard]] RegisteredCertificates certificatesIn(QStringView text);

/// The facts of an RDAP answer about one network (RFC 9083 §5.4), or AS number (§5.5), that bear on proving ownership.
struct RegistryRecord {
    QString handle;
    QString name;
    QString type; ///< "DIRECT ALLOCATION", "ASSIGNED PA", … as the registry writes it
    QStringList status;
    QString organisation; ///< the registrant's name, the organisation's before a person's; empty where none is given
    bool isOfAPerson = false; ///< each registrant calls itself an individual; without registrants nobody knows
    IpAddress first;          ///< of a network only
    IpAddress last;
    Asn firstAsn; ///< of an AS number, or a block of them, only
    Asn lastAsn;
    /// In remarks and the like of the network itself or of networks inside it: where AWS looks (contract §10.3).
    RegisteredCertificates onNetwork;
    /// On the organisation or a contact: found, but published in the wrong place.
    RegisteredCertificates onEntities;
};

inline constexpr qsizetype largestRdapAnswer = 4 * 1024 * 1024;

/// Whether AWS takes a network of this type (EC2 User Guide, BYOIP requirements): ARIN's direct ones, RIPE's ALLOCATED PA,
/// ALLOCATED-BY-RIR, ASSIGNED PI and LEGACY, APNIC's portable ones. Parts that a provider handed on are refused. None: a word
/// that AWS does not list and the three registries do not use.
[[nodiscard]] std::optional<bool> isAcceptedAllocation(const QString& type);

/// Reads an RDAP answer and believes it only if it is about `asked`: an "ip network" of the same family whose range
/// covers it. Works through nested objects without recursion.
/// Errors: EmptyInput · FileTooLarge{size, limit} · InvalidJson{line, column, reason} · NotFound{kind rdap-record,
/// title} for an answer of 404 · WrongFormat{expected ip-network, found: html | json | rdap-error | the class, status,
/// title} · InvalidRecord{record, field, reason: missing | not-an-address | family-differs | start-after-end |
/// other-range}.
[[nodiscard]] Result<RegistryRecord> readRdapNetwork(const QByteArray& json, const Prefix& asked);
/// The same of an "autnum" whose numbers include `asked`; found is autnum there. A record that leaves its numbers out
/// (they are optional in RFC 9083 §5.5) is known by its handle, "AS64500".
[[nodiscard]] Result<RegistryRecord> readRdapAutnum(const QByteArray& json, Asn asked);
/// Whichever of the two `asked` is.
[[nodiscard]] Result<RegistryRecord> readRdapRecord(const QByteArray& json, const std::variant<Prefix, Asn>& asked);

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/asn.h"
#include "net/prefix.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

namespace cadastre {

/// What the owner signs (contract §10.2 step 3, §11.2): `1|aws|ACCOUNT|CIDR|YYYYMMDD|SHA256|RSAPSS`, ASCII, no newline.
/// For BYOASN the number stands in place of the CIDR. The date is the last day (UTC) on which the message holds.
struct AuthorizationMessage {
    QString account; ///< 12 digits, leading zeros kept
    std::variant<Prefix, Asn> subject;
    /// The CIDR or ASN as written: AWS asks for it "exactly as provisioned".
    QString subjectText;
    QDate expires;

    /// Errors: InvalidAccount{reason}, InvalidDate{reason}.
    [[nodiscard]] static Result<AuthorizationMessage> forPrefix(const QString& account, const Prefix& prefix,
                                                                QDate expires);
    [[nodiscard]] static Result<AuthorizationMessage> forAsn(const QString& account, Asn asn, QDate expires);
    /// Strict; the first fault of readAuthorizationMessage. Errors, `subject` = the field as written:
    ///   MalformedMessage{reason}: empty · byte-order-mark · line-break · nul · not-ascii · space · control ·
    ///       field-count{count} · version · provider · hash · padding-scheme · account · no-prefix-length · cidr
    ///   HostBitsSet{suggestion} and InvalidDate{reason not-eight-digits · not-a-date}.
    [[nodiscard]] static Result<AuthorizationMessage> parse(const QByteArray& bytes);

    /// The very bytes to sign. The CIDR is written canonically (RFC 5952), an ASN as plain digits.
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] bool isForAsn() const { return std::holds_alternative<Asn>(subject); }

    friend bool operator==(const AuthorizationMessage&, const AuthorizationMessage&) = default;
};

/// What could be read of a message, and all that is wrong with it: the verifier names every fault at once.
struct MessageReading {
    std::optional<QString> account;
    std::optional<std::variant<Prefix, Asn>>
        subject; ///< host bits cleared where there were any (HostBitsSet in faults)
    QString subjectText;
    std::optional<QDate> expires;
    QList<Error> faults; ///< empty = the message is well formed; codes as for AuthorizationMessage::parse
};
[[nodiscard]] MessageReading readAuthorizationMessage(const QByteArray& bytes);

/// Twelve ASCII digits. InvalidAccount{reason: length · not-digits}.
[[nodiscard]] Result<void> checkAccount(QStringView account);

} // namespace cadastre

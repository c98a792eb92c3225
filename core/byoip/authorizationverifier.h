// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "byoip/certificate.h"
#include "byoip/dnstoken.h"
#include "byoip/rdapremark.h"
#include "net/asn.h"
#include "net/prefix.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace cadastre {

enum class VerdictOutcome { Accept, Warn, Reject }; // in order of gravity

/// Why AWS would refuse, or might; proofReasonCode() gives the word that scripts see. The comment names the facts.
enum class ProofReason {
    BadMessage,                   ///< reason (see AuthorizationMessage::parse), found
    BadDate,                      ///< found, reason
    AccountMismatch,              ///< expected, found
    CidrMismatch,                 ///< expected, found
    AsnMismatch,                  ///< expected, found
    CidrNotCanonical,             ///< found, suggestion · reject with host bits, warn when only spelt otherwise
    PrefixTooLong,                ///< length, limit · warn for IPv6 /57 to /60, on which AWS's pages disagree
    PrefixTooLongForAdvertisable, ///< length, limit
    MessageExpired,               ///< date
    ExpiresToday,                 ///< date · warn
    BadAlphabet,                  ///< position
    BadBase64,                    ///< reason
    BadSignature,                 ///< length, expectedLength where those differ; reason where the key is right
    CertificateMissing,           ///< unreadable (how many could not be read)
    CertificateUnreadable,        ///< count · warn, beside one that could be read
    CertificateMisplaced,         ///< warn: on the organisation, not on the network
    CertificateNotSelfSigned,     ///< subject
    CertificateExpired,           ///< date
    CertificateNotYetValid,       ///< date
    WeakKey,                      ///< bits
    WeakExponent,                 ///<
    NotRsa,                       ///< type
    RsaPssOid,                    ///<
    PrivateKeyPublished,          ///< red alarm: whoever reads the record can sign for the range
    RegistryRecordRefused,        ///< the params of readRdapNetwork's error: a record, but of something else
    RegistryRecordMissing,        ///< title, as the registry words it
    RegistryAnswerUnreadable,     ///< reason, title: no RDAP record at all
    AllocationNotAccepted,        ///< type, as the registry writes it
    RegisteredToPerson,           ///< name · warn: registries do not tell persons from maintainers reliably
    RoaMissing,                   ///< asns
    RoaTooShort,  ///< asns, length · warn: they let the range through, and none of its blocks of that length
    TokenExpired, ///< date
    TxtMissing,   ///< owner (of the record), of how many there should be: count
    TxtDiffers,   ///< owner
};

/// "account-mismatch", "bad-signature", …: stable, part of the CLI's contract.
[[nodiscard]] QString proofReasonCode(ProofReason reason);

struct ProofFinding {
    ProofReason reason{};
    VerdictOutcome gravity = VerdictOutcome::Reject;
    QMap<QString, QString> facts;
};

struct Verdict {
    VerdictOutcome outcome = VerdictOutcome::Accept;
    QList<ProofFinding> findings; ///< every reason, in the order of the checks
    bool signatureVerifies = false;
    /// The certificate under which the signature verifies; else the one that was tried first.
    std::optional<Certificate> certificate;

    [[nodiscard]] bool has(ProofReason reason) const;
    [[nodiscard]] QStringList reasonCodes() const;
};

/// "accept", "warn", "reject".
[[nodiscard]] QString verdictWord(VerdictOutcome outcome);

enum class Advertising { NotAdvertisable, Advertisable };

/// What is claimed, and by whom. `message` and `signature` are the very bytes that would be sent.
struct ProofClaim {
    QByteArray message;
    QByteArray signature;
    QString account;                   ///< the pool's owner; empty = not compared
    std::variant<Prefix, Asn> subject; ///< what is to be provisioned
    Advertising advertising = Advertising::NotAdvertisable;
    Instant now; ///< dates are judged in UTC, as AWS does
    /// Origins for which no ROA lets an advertisable prefix through (routing/roaplan.h); empty = all there, or unknown.
    QList<Asn> asnsWithoutRoa;
    /// Origins whose ROAs let it through, but no block of `announcedLength` in it, which AWS would announce (contract §10.4).
    QList<Asn> asnsWithShortRoa;
    int announcedLength = 0;
};

/// Judges a claim as the other side would (contract §10.2, the table), all checks, none stopping another: a good
/// signature alone proves little (reliability.md §2.3).
[[nodiscard]] Verdict verifyAuthorization(const ProofClaim& claim, const RegisteredCertificates& registered);
/// The same with the registry's answer: the record must be about the range (or the AS number) and carry the certificate.
[[nodiscard]] Verdict verifyAuthorization(const ProofClaim& claim, const QByteArray& rdapAnswer);
/// What can be said where nobody looked for a certificate: of message, length and ROAs.
[[nodiscard]] Verdict verifyWithoutCertificate(const ProofClaim& claim);

class TxtZone;
/// The proof by DNS (contract §10.5): the token holds, and each of its TXT records is in the zone. Null: nobody looked.
/// Of the claim only range, use, moment and ROAs count.
[[nodiscard]] Verdict verifyToken(const ProofClaim& claim, const DnsToken& token, const TxtZone* zone);

} // namespace cadastre

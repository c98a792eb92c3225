// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "byoip/rsakeycheck.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

struct x509_st;
struct evp_pkey_st;

namespace cadastre {

class KeyPair;

/// What goes into subject and issuer. The common name is required; a country is two letters.
struct CertificateSubject {
    QString commonName;
    QString organisation;
    QString country;
};

/// The self-signed X.509 certificate that a registry record carries (contract §10.2 step 2, §10.3). A value; reading
/// one believes nothing: defects of the key, of the dates and of the signature are facts to ask for, so that the
/// verifier can name each.
class Certificate {
public:
    /// X.509 v3, SHA-256, serial of 127 random bits, CA:FALSE, digitalSignature, subject key id.
    /// Errors: MissingValue{field commonName}, InvalidValue{field country|validity}, TooLong{field, limit}.
    [[nodiscard]] static Result<Certificate> selfSigned(const KeyPair& key, const CertificateSubject& subject,
                                                        Instant notBefore, Instant notAfter);
    /// The first certificate in `text`, in any shape that pemtext.h knows. CertificateMissing; CryptoFailed when there
    /// is one that does not parse.
    [[nodiscard]] static Result<Certificate> fromText(QStringView text);
    [[nodiscard]] static Result<Certificate> fromDer(const QByteArray& der);

    [[nodiscard]] const QByteArray& der() const { return m_der; }
    /// 64 characters a line, with BEGIN and END, ending in a newline.
    [[nodiscard]] QByteArray pem() const;
    /// PEM without any newline: what registry remark fields take (`tr -d "\n"`).
    [[nodiscard]] QByteArray oneLine() const;

    [[nodiscard]] Instant notBefore() const { return m_notBefore; }
    [[nodiscard]] Instant notAfter() const { return m_notAfter; }
    [[nodiscard]] QString subject() const;
    /// "7D:5B:88:…", SHA-256 over the DER.
    [[nodiscard]] QString fingerprint() const;
    [[nodiscard]] KeyFacts key() const;
    [[nodiscard]] std::optional<KeyDefect> keyDefect() const;
    [[nodiscard]] const QByteArray& publicKeyDer() const { return m_publicKeyDer; }
    /// Signed by its own key: subject = issuer and the signature holds.
    [[nodiscard]] bool isSelfSigned() const;

    [[nodiscard]] evp_pkey_st* publicKey() const;

    friend bool operator==(const Certificate& a, const Certificate& b) { return a.m_der == b.m_der; }

private:
    explicit Certificate(std::shared_ptr<x509_st> handle, QByteArray der);

    std::shared_ptr<x509_st> m_handle;
    QByteArray m_der;
    QByteArray m_publicKeyDer;
    Instant m_notBefore;
    Instant m_notAfter;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/certificate.h"

#include "byoip/keypair.h"
#include "byoip/opensslhandles.h"
#include "byoip/pemtext.h"

#include <QCryptographicHash>

#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <ctime>

namespace cadastre {

namespace {

Instant instantOf(const ASN1_TIME* time)
{
    std::tm parts = {};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return Instant{static_cast<std::int64_t>(::timegm(&parts)) * 1000};
}

bool setTime(ASN1_TIME* time, Instant instant)
{
    return ASN1_TIME_set(time, static_cast<time_t>(instant.ms / 1000)) != nullptr;
}

bool addEntry(X509_NAME* name, const char* field, const QString& value)
{
    if (value.isEmpty())
        return true;
    const QByteArray utf8 = value.toUtf8();
    return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char*>(utf8.constData()),
                                      static_cast<int>(utf8.size()), -1, 0)
        == 1;
}

bool addExtension(X509* certificate, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    if (extension == nullptr)
        return false;
    const bool added = X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

bool setRandomSerial(X509* certificate)
{
    const openssl::BigNumber serial(BN_new());
    return serial != nullptr && BN_rand(serial.get(), 127, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1
        && BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate)) != nullptr;
}

Unexpected invalid(const QString& field, const QString& value, const QString& reason)
{
    return refuse(
        ErrorCode::InvalidValue, field,
        {{QStringLiteral("field"), field}, {QStringLiteral("value"), value}, {QStringLiteral("reason"), reason}});
}

std::optional<Error> whyUnfit(const CertificateSubject& subject)
{
    if (subject.commonName.trimmed().isEmpty())
        return makeError(ErrorCode::MissingValue, {}, {{QStringLiteral("field"), QStringLiteral("commonName")}});
    // X.520 upper bounds: what OpenSSL itself enforces, said before it does.
    const std::pair<const char*, const QString&> bounded[] = {{"commonName", subject.commonName},
                                                              {"organisation", subject.organisation}};
    for (const auto& [field, value] : bounded) {
        if (value.size() > 64)
            return makeError(ErrorCode::TooLong, QLatin1String(field),
                             {{QStringLiteral("field"), QLatin1String(field)},
                              {QStringLiteral("limit"), QStringLiteral("64")}});
    }
    const auto isLetter = [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); };
    if (!subject.country.isEmpty()
        && (subject.country.size() != 2 || !isLetter(subject.country[0]) || !isLetter(subject.country[1])))
        return invalid(QStringLiteral("country"), subject.country, QStringLiteral("two-letters")).value();
    return std::nullopt;
}

} // namespace

Certificate::Certificate(std::shared_ptr<x509_st> handle, QByteArray der)
    : m_handle(std::move(handle))
    , m_der(std::move(der))
    , m_notBefore(instantOf(X509_get0_notBefore(m_handle.get())))
    , m_notAfter(instantOf(X509_get0_notAfter(m_handle.get())))
{
    if (EVP_PKEY* key = X509_get0_pubkey(m_handle.get()))
        m_publicKeyDer = openssl::subjectPublicKeyInfo(key);
    ERR_clear_error();
}

Result<Certificate> Certificate::selfSigned(const KeyPair& key, const CertificateSubject& subject, Instant notBefore,
                                            Instant notAfter)
{
    if (std::optional<Error> why = whyUnfit(subject))
        return Unexpected(std::move(*why));
    if (notAfter <= notBefore)
        return invalid(QStringLiteral("validity"), toString(notAfter), QStringLiteral("ends-before-it-begins"));
    const openssl::X509Handle draft(X509_new());
    X509* certificate = draft.get();
    X509_NAME* name = certificate != nullptr ? X509_get_subject_name(certificate) : nullptr;
    const bool complete = certificate != nullptr && X509_set_version(certificate, X509_VERSION_3) == 1
                       && setRandomSerial(certificate) && setTime(X509_getm_notBefore(certificate), notBefore)
                       && setTime(X509_getm_notAfter(certificate), notAfter)
                       && addEntry(name, "C", subject.country.toUpper()) && addEntry(name, "O", subject.organisation)
                       && addEntry(name, "CN", subject.commonName) && X509_set_issuer_name(certificate, name) == 1
                       && X509_set_pubkey(certificate, key.handle()) == 1
                       && addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE")
                       && addExtension(certificate, NID_key_usage, "critical,digitalSignature")
                       && addExtension(certificate, NID_subject_key_identifier, "hash")
                       && X509_sign(certificate, key.handle(), EVP_sha256()) > 0;
    if (!complete)
        return openssl::cryptoFailed(QStringLiteral("certificate"));
    unsigned char* der = nullptr;
    const int size = i2d_X509(certificate, &der);
    if (size <= 0)
        return openssl::cryptoFailed(QStringLiteral("certificate"));
    const QByteArray bytes(reinterpret_cast<const char*>(der), size);
    OPENSSL_free(der);
    return fromDer(bytes);
}

Result<Certificate> Certificate::fromText(QStringView text)
{
    const PemText found = findPem(text);
    if (found.certificates.isEmpty())
        return refuse(ErrorCode::CertificateMissing);
    return fromDer(found.certificates.first());
}

Result<Certificate> Certificate::fromDer(const QByteArray& der)
{
    const auto* bytes = reinterpret_cast<const unsigned char*>(der.constData());
    const unsigned char* end = bytes;
    openssl::X509Handle handle(d2i_X509(nullptr, &end, static_cast<long>(der.size())));
    if (handle == nullptr)
        return openssl::cryptoFailed(QStringLiteral("parse-certificate"));
    const QByteArray exact(der.constData(), static_cast<qsizetype>(end - bytes));
    return Certificate(std::shared_ptr<X509>(handle.release(), X509_free), exact);
}

QByteArray Certificate::pem() const
{
    const QByteArray base64 = m_der.toBase64();
    QByteArray text = "-----BEGIN CERTIFICATE-----\n";
    for (qsizetype at = 0; at < base64.size(); at += 64)
        text += base64.mid(at, 64) + '\n';
    return text + "-----END CERTIFICATE-----\n";
}

QByteArray Certificate::oneLine() const
{
    return "-----BEGIN CERTIFICATE-----" + m_der.toBase64() + "-----END CERTIFICATE-----";
}

QString Certificate::subject() const
{
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    // XN_FLAG_RFC2253 escapes controls; without ASN1_STRFLGS_ESC_MSB names outside ASCII stay readable.
    X509_NAME_print_ex(bio.get(), X509_get_subject_name(m_handle.get()), 0,
                       static_cast<unsigned long>(XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB));
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QString::fromUtf8(data, static_cast<qsizetype>(std::max(size, 0L)));
}

QString Certificate::fingerprint() const
{
    const QByteArray hash = QCryptographicHash::hash(m_der, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex(':')).toUpper();
}

KeyFacts Certificate::key() const
{
    EVP_PKEY* key = publicKey();
    return key != nullptr ? keyFacts(key) : KeyFacts{QStringLiteral("unknown"), 0, 0};
}

std::optional<KeyDefect> Certificate::keyDefect() const
{
    EVP_PKEY* key = publicKey();
    return key != nullptr ? cadastre::keyDefect(key) : KeyDefect::NotRsa;
}

bool Certificate::isSelfSigned() const
{
    EVP_PKEY* key = publicKey();
    const bool sound = key != nullptr
                    && X509_NAME_cmp(X509_get_subject_name(m_handle.get()), X509_get_issuer_name(m_handle.get())) == 0
                    && X509_verify(m_handle.get(), key) == 1;
    ERR_clear_error();
    return sound;
}

evp_pkey_st* Certificate::publicKey() const
{
    EVP_PKEY* key = X509_get0_pubkey(m_handle.get());
    ERR_clear_error();
    return key;
}

} // namespace cadastre

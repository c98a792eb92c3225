// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/signature.h"

#include "byoip/certificate.h"
#include "byoip/keypair.h"
#include "byoip/opensslhandles.h"

#include <openssl/rsa.h>

namespace cadastre::signature {

namespace {

constexpr int saltLength = 32;

bool setPss(EVP_PKEY_CTX* context, int salt)
{
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1
        && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, salt) == 1
        && EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) == 1;
}

bool setScheme(EVP_PKEY_CTX* context) { return setPss(context, saltLength); }
bool setAnySalt(EVP_PKEY_CTX* context) { return setPss(context, RSA_PSS_SALTLEN_AUTO); }
bool setPkcs1(EVP_PKEY_CTX* context) { return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1; }

const unsigned char* bytesOf(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

Unexpected badBase64(const char* reason)
{
    return refuse(ErrorCode::BadBase64, {}, {{QStringLiteral("reason"), QLatin1String(reason)}});
}

bool verifiesBy(bool (*scheme)(EVP_PKEY_CTX*), const Certificate& certificate, const QByteArray& message,
                const QByteArray& rawSignature)
{
    EVP_PKEY* key = certificate.publicKey();
    // id-RSASSA-PSS keys are named apart by the verifier; here both kinds can be asked.
    const int type = key != nullptr ? EVP_PKEY_get_base_id(key) : EVP_PKEY_NONE;
    if ((type != EVP_PKEY_RSA && type != EVP_PKEY_RSA_PSS) || rawSignature.size() != EVP_PKEY_get_size(key))
        return false;
    const openssl::DigestContext digest(EVP_MD_CTX_new());
    EVP_PKEY_CTX* context = nullptr;
    const bool sound = digest != nullptr
                    && EVP_DigestVerifyInit(digest.get(), &context, EVP_sha256(), nullptr, key) == 1 && scheme(context)
                    && EVP_DigestVerify(digest.get(), bytesOf(rawSignature), static_cast<size_t>(rawSignature.size()),
                                        bytesOf(message), static_cast<size_t>(message.size()))
                           == 1;
    ERR_clear_error();
    return sound;
}

bool isDigit(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '~';
}

} // namespace

Result<QByteArray> sign(const KeyPair& key, const QByteArray& message)
{
    const openssl::DigestContext digest(EVP_MD_CTX_new());
    EVP_PKEY_CTX* context = nullptr; // belongs to the digest context
    size_t size = 0;
    if (digest == nullptr || EVP_DigestSignInit(digest.get(), &context, EVP_sha256(), nullptr, key.handle()) != 1
        || !setScheme(context)
        || EVP_DigestSign(digest.get(), nullptr, &size, bytesOf(message), static_cast<size_t>(message.size())) != 1)
        return openssl::cryptoFailed(QStringLiteral("sign"));
    QByteArray raw(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char*>(raw.data()), &size, bytesOf(message),
                       static_cast<size_t>(message.size()))
        != 1)
        return openssl::cryptoFailed(QStringLiteral("sign"));
    raw.truncate(static_cast<qsizetype>(size));
    return raw;
}

bool verifies(const Certificate& certificate, const QByteArray& message, const QByteArray& rawSignature)
{
    return verifiesBy(setScheme, certificate, message, rawSignature);
}

std::optional<Mistake> mistakeIn(const Certificate& certificate, const QByteArray& message,
                                 const QByteArray& rawSignature)
{
    if (verifiesBy(setPkcs1, certificate, message, rawSignature))
        return Mistake::Pkcs1Padding;
    if (verifiesBy(setAnySalt, certificate, message, rawSignature))
        return Mistake::OtherSalt;
    for (const char* lineBreak : {"\n", "\r\n"})
        if (verifiesBy(setAnySalt, certificate, message + lineBreak, rawSignature))
            return Mistake::LineBreakSigned;
    return std::nullopt;
}

QByteArray encode(const QByteArray& rawSignature)
{
    QByteArray text = rawSignature.toBase64();
    for (char& c : text)
        c = c == '+' ? '-' : c == '=' ? '_' : c == '/' ? '~' : c;
    return text;
}

Result<QByteArray> decode(const QByteArray& text)
{
    if (text.isEmpty())
        return badBase64("empty");
    if (text.contains('\n') || text.contains('\r')) {
        // Said only when it is the one thing wrong.
        const QByteArray joined = QByteArray(text).replace('\n', QByteArray()).replace('\r', QByteArray());
        const Result<QByteArray> rest = decode(joined);
        return rest || joined.isEmpty() ? Result<QByteArray>(badBase64("line-break")) : rest;
    }
    // Padding is one or two marks at the very end; an underscore anywhere else is base64url's slash.
    qsizetype digits = text.size();
    while (digits > 0 && text.size() - digits < 2 && text[digits - 1] == '_')
        --digits;
    for (qsizetype i = 0; i < digits; ++i) {
        if (!isDigit(text[i]))
            return refuse(ErrorCode::BadAlphabet, {}, {{QStringLiteral("position"), QString::number(i)}});
    }
    if (text.size() % 4 != 0)
        return badBase64("length");
    QByteArray standard = text;
    for (char& c : standard)
        c = c == '-' ? '+' : c == '_' ? '=' : c == '~' ? '/' : c;
    const auto decoded = QByteArray::fromBase64Encoding(standard, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return badBase64("padding");
    if (encode(*decoded) != text)
        return badBase64("trailing-bits");
    return *decoded;
}

} // namespace cadastre::signature

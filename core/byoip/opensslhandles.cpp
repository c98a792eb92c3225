// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/opensslhandles.h"

namespace cadastre::openssl {

QString takeLastError()
{
    QString text;
    while (const unsigned long code = ERR_get_error()) {
        char buffer[256];
        ERR_error_string_n(code, buffer, sizeof buffer);
        text = QString::fromLatin1(buffer);
    }
    return text;
}

Unexpected cryptoFailed(const QString& what)
{
    return refuse(ErrorCode::CryptoFailed, what, {{QStringLiteral("reason"), takeLastError()}});
}

QByteArray subjectPublicKeyInfo(EVP_PKEY* key)
{
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(key, &der);
    if (size <= 0)
        return {};
    QByteArray bytes(reinterpret_cast<const char*>(der), size);
    OPENSSL_free(der);
    return bytes;
}

} // namespace cadastre::openssl

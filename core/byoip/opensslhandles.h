// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace cadastre::openssl {

/// Owning handles for OpenSSL objects; each frees itself as its kind asks. For sources of core/byoip only: no public
/// header of the folder shows an OpenSSL type by value.
template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* object) const
    {
        Free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using BigNumber = std::unique_ptr<BIGNUM, Freed<BN_clear_free>>;
using X509Handle = std::unique_ptr<X509, Freed<X509_free>>;
using Pkcs8 = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Freed<PKCS8_PRIV_KEY_INFO_free>>;
using EncryptedPkcs8 = std::unique_ptr<X509_SIG, Freed<X509_SIG_free>>;

/// What OpenSSL last complained about, and an empty queue afterwards.
[[nodiscard]] QString takeLastError();
/// CryptoFailed with that complaint. `what` names the step ("sign", "generate", …).
[[nodiscard]] Unexpected cryptoFailed(const QString& what);

/// The public half as SubjectPublicKeyInfo DER: the only form in which keys are compared (two PEM texts may differ).
[[nodiscard]] QByteArray subjectPublicKeyInfo(EVP_PKEY* key);

} // namespace cadastre::openssl

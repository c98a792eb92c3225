// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

struct evp_pkey_st;

namespace cadastre {

/// What keeps a key from proving ownership of an address range: AWS takes plain RSA of 2,048 bits or more
/// (contract §10.2); what else is refused is refused because it is weak or because other verifiers refuse it.
enum class KeyDefect {
    NotRsa,        ///< EC, Ed25519, DSA …
    RsaPssOid,     ///< RSA, but marked id-RSASSA-PSS: `openssl dgst` and AWS expect rsaEncryption
    TooShort,      ///< fewer than 2,048 bits
    TooLong,       ///< more than 16,384 bits: OpenSSL's own limit for verification
    SmallExponent, ///< public exponent below 65537 (e = 3)
    MultiPrime,    ///< more than two primes (private keys only)
};

struct KeyFacts {
    QString type; ///< "RSA", "EC", "ED25519", "RSA-PSS", …
    int bits = 0;
    int primes = 0; ///< 2, or more; 0 where the private half is not there
};

inline constexpr int minimumKeyBits = 2048;

[[nodiscard]] KeyFacts keyFacts(const evp_pkey_st* key);
/// The first defect, gravest first; none = a fit key.
[[nodiscard]] std::optional<KeyDefect> keyDefect(const evp_pkey_st* key);

} // namespace cadastre

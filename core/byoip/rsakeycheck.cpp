// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/rsakeycheck.h"

#include "byoip/opensslhandles.h"

#include <openssl/core_names.h>
#include <openssl/obj_mac.h>

namespace cadastre {

namespace {

openssl::BigNumber parameter(const EVP_PKEY* key, const char* name)
{
    BIGNUM* value = nullptr;
    // A parameter that is absent is an ordinary answer here, so its complaint must not stay in the error queue.
    ERR_set_mark();
    if (EVP_PKEY_get_bn_param(key, name, &value) != 1)
        value = nullptr;
    ERR_pop_to_mark();
    return openssl::BigNumber(value);
}

} // namespace

KeyFacts keyFacts(const EVP_PKEY* key)
{
    KeyFacts facts;
    const char* name = EVP_PKEY_get0_type_name(key);
    facts.type = name != nullptr ? QString::fromLatin1(name) : QStringLiteral("unknown");
    facts.bits = EVP_PKEY_get_bits(key);
    if (parameter(key, OSSL_PKEY_PARAM_RSA_FACTOR1) != nullptr)
        facts.primes = parameter(key, OSSL_PKEY_PARAM_RSA_FACTOR3) != nullptr ? 3 : 2;
    return facts;
}

std::optional<KeyDefect> keyDefect(const EVP_PKEY* key)
{
    const int type = EVP_PKEY_get_base_id(key);
    if (type == EVP_PKEY_RSA_PSS)
        return KeyDefect::RsaPssOid;
    if (type != EVP_PKEY_RSA)
        return KeyDefect::NotRsa;
    const KeyFacts facts = keyFacts(key);
    if (facts.bits < minimumKeyBits)
        return KeyDefect::TooShort;
    if (facts.bits > 16384)
        return KeyDefect::TooLong;
    const openssl::BigNumber exponent = parameter(key, OSSL_PKEY_PARAM_RSA_E);
    if (exponent == nullptr || (BN_num_bits(exponent.get()) < 32 && BN_get_word(exponent.get()) < 65537))
        return KeyDefect::SmallExponent;
    if (facts.primes > 2)
        return KeyDefect::MultiPrime;
    return std::nullopt;
}

} // namespace cadastre

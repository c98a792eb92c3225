// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <optional>

struct evp_pkey_st;

namespace cadastre {

class Certificate;
class KeyPair;

/// RSASSA-PSS with SHA-256, MGF1-SHA-256 and a salt of exactly 32 bytes, over the message's very bytes (contract
/// §10.2 step 4; `rsa_pss_saltlen:-1` means "as long as the digest"). Never 0, 20 or "automatic": what AWS's own
/// command would refuse must not pass here (reliability.md §0 fact 7).
namespace signature {

/// The raw signature, as many bytes as the key has. Randomised: two signatures of one message differ.
[[nodiscard]] Result<QByteArray> sign(const KeyPair& key, const QByteArray& message);
/// Strict: exactly the key's length, salt 32. False also for keys that are not RSA.
[[nodiscard]] bool verifies(const Certificate& certificate, const QByteArray& message, const QByteArray& rawSignature);

/// What was done otherwise than AWS wants it, by somebody who had the right key.
enum class Mistake {
    Pkcs1Padding,    ///< PKCS#1 v1.5: what `openssl dgst` makes when it is not told otherwise
    OtherSalt,       ///< PSS with a salt of another length, such as the longest that fits
    LineBreakSigned, ///< over the message and a line break: `echo` instead of `echo -n`
};
/// Of a signature that does not verify; none where the key is another one, or nothing is known.
[[nodiscard]] std::optional<Mistake> mistakeIn(const Certificate& certificate, const QByteArray& message,
                                               const QByteArray& rawSignature);

/// Base64 without line breaks, then + → -, = → _, / → ~. This is not the URL-safe base64 of RFC 4648.
[[nodiscard]] QByteArray encode(const QByteArray& rawSignature);
/// The strict reverse. BadAlphabet{position}: a character of another alphabet (standard base64, base64url, anything
/// else), the first one's 0-based place. BadBase64{reason}: empty · line-break · length · padding · trailing-bits.
[[nodiscard]] Result<QByteArray> decode(const QByteArray& text);

} // namespace signature
} // namespace cadastre

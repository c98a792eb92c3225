// SPDX-License-Identifier: GPL-3.0-or-later
// AWS Signature Version 4, the receiving side: recomputes the signature of a request from the secret and compares. Both
// forms: the Authorization header and the presigned query (X-Amz-Signature).
#pragma once

#include "awsapi/request.h"
#include "base/instant.h"

#include <tl/expected.hpp>

#include <cstdint>

namespace cadastre::awsapi {

/// Why a request is not let in; AWS answers 403 for each.
struct AuthFault {
    QString
        code; ///< AuthFailure, MissingAuthenticationToken, SignatureDoesNotMatch, RequestExpired, IncompleteSignature
    QString message;
};

/// Where a request says how it is signed: in its Authorization header, or, presigned, in its query.
enum class SignedIn : std::uint8_t { Header, Query };

/// The canonical form of a request (its six parts, AWS's documentation "Create a signed request"), for the headers named.
[[nodiscard]] QByteArray canonicalRequest(const HttpRequest& request, const QByteArrayList& signedHeaders,
                                          const QByteArray& payloadHash, SignedIn place);

/// The signature (64 hex digits) of a canonical request. `date` as in x-amz-date; `scope` is "20260102/us-east-1/ec2/aws4_request".
[[nodiscard]] QByteArray signatureOf(const QByteArray& secret, const QByteArray& date, const QByteArray& scope,
                                     const QByteArray& canonical);

/// A secret access key that nobody can guess, of characters that need no quoting anywhere.
[[nodiscard]] QByteArray newSecret();

/// The service that a request names in the scope of its credential, whether or not it may be believed: which language an
/// error is to be said in. Empty when it names none.
[[nodiscard]] QString claimedService(const HttpRequest& request);
/// Verifies and says who asks: the access key id is a twelve-digit account, the Region comes from the credential scope.
/// `now` is the wall clock: a signature is good for 15 minutes either way, a presigned query for as long as it says.
[[nodiscard]] tl::expected<Identity, AuthFault> verifySignature(const HttpRequest& request, const QByteArray& secret,
                                                                Instant now);

} // namespace cadastre::awsapi

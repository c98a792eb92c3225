// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/sigv4.h"

#include <QByteArrayList>
#include <QCryptographicHash>
#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QTimeZone>

#include <algorithm>

namespace cadastre::awsapi {

namespace {

constexpr qint64 skewMs = 15 * 60 * 1000;
constexpr qint64 longestPresignSeconds = 7 * 24 * 3600;

/// The parts of a signature, wherever they came from.
struct Claim {
    QByteArray credential;
    QByteArrayList signedHeaders;
    QByteArray signature;
    QByteArray date;           ///< "20260102T030405Z"
    qint64 expiresSeconds = 0; ///< presigned only
    SignedIn place = SignedIn::Header;
};

tl::unexpected<AuthFault> refuseAuth(const char* code, const char* message)
{
    return tl::unexpected(AuthFault{QString::fromLatin1(code), QString::fromLatin1(message)});
}

QByteArray sha256Hex(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray hmac(const QByteArray& key, const QByteArray& message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

/// RFC 3986 unreserved characters stay, the rest is %XX.
QByteArray encoded(const QByteArray& text) { return text.toPercentEncoding(); }

QByteArray decodedBytes(const QByteArray& text) { return QByteArray::fromPercentEncoding(text); }

/// Names and values decoded and encoded again, so that every way to write the same pair counts the same; sorted.
QByteArray canonicalQuery(const QByteArray& query, SignedIn place)
{
    QList<std::pair<QByteArray, QByteArray>> pairs;
    for (const QByteArray& pair : query.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        QByteArray name = equals < 0 ? pair : pair.left(equals);
        QByteArray value = equals < 0 ? QByteArray() : pair.mid(equals + 1);
        name.replace('+', "%20");
        value.replace('+', "%20");
        if (place == SignedIn::Query && decodedBytes(name) == "X-Amz-Signature")
            continue;
        pairs.append({encoded(decodedBytes(name)), encoded(decodedBytes(value))});
    }
    std::sort(pairs.begin(), pairs.end());
    QByteArrayList texts;
    for (const auto& [name, value] : pairs)
        texts.append(name + '=' + value);
    return texts.join('&');
}

/// Without "." and "..", without doubled slashes (all services here but S3 normalise).
QByteArray canonicalPath(const QByteArray& path)
{
    QByteArrayList kept;
    for (const QByteArray& part : path.split('/')) {
        if (part.isEmpty() || part == ".")
            continue;
        if (part == "..") {
            if (!kept.isEmpty())
                kept.removeLast();
        } else
            kept.append(encoded(part)); // what came encoded is encoded again, as the signer does
    }
    QByteArray canonical = "/" + kept.join('/');
    if (canonical.size() > 1 && (path.endsWith('/') || path.endsWith("/.") || path.endsWith("/..")))
        canonical += '/';
    return canonical;
}

QByteArray collapsed(const QByteArray& value) { return value.simplified(); }

std::optional<Claim> claimOfHeader(const QByteArray& authorization)
{
    Claim claim;
    for (const QByteArray& part : authorization.mid(sizeof "AWS4-HMAC-SHA256").split(',')) {
        const QByteArray trimmed = part.trimmed();
        const qsizetype equals = trimmed.indexOf('=');
        const QByteArray name = trimmed.left(equals);
        const QByteArray value = trimmed.mid(equals + 1);
        if (name == "Credential")
            claim.credential = value;
        else if (name == "SignedHeaders")
            claim.signedHeaders = value.split(';');
        else if (name == "Signature")
            claim.signature = value;
    }
    if (claim.credential.isEmpty() || claim.signedHeaders.isEmpty() || claim.signature.isEmpty())
        return std::nullopt;
    return claim;
}

std::optional<Claim> claimOfQuery(const Parameters& query)
{
    Claim claim;
    claim.place = SignedIn::Query;
    claim.credential = query.value("X-Amz-Credential").toUtf8();
    claim.signedHeaders = query.value("X-Amz-SignedHeaders").toUtf8().split(';');
    claim.signature = query.value("X-Amz-Signature").toUtf8();
    claim.date = query.value("X-Amz-Date").toUtf8();
    bool isNumber = false;
    claim.expiresSeconds = query.value("X-Amz-Expires").toLongLong(&isNumber);
    if (!isNumber || claim.expiresSeconds < 1 || claim.expiresSeconds > longestPresignSeconds
        || claim.credential.isEmpty() || claim.signature.isEmpty() || claim.date.isEmpty())
        return std::nullopt;
    return claim;
}

/// What a request says of its signature, in a header or in its query; none when it is incomplete or there is none.
std::optional<Claim> claimOf(const HttpRequest& request)
{
    const QByteArray authorization = request.header("authorization");
    if (authorization.startsWith("AWS4-HMAC-SHA256 ")) {
        auto claim = claimOfHeader(authorization);
        if (claim)
            claim->date = request.header("x-amz-date");
        return claim;
    }
    const auto query = Parameters::parse(request.query);
    if (query && query->value("X-Amz-Algorithm") == QLatin1String("AWS4-HMAC-SHA256"))
        return claimOfQuery(*query);
    return std::nullopt;
}

bool isSigned(const HttpRequest& request)
{
    const auto query = Parameters::parse(request.query);
    return !request.header("authorization").isEmpty() || (query && query->contains("X-Amz-Signature"));
}

/// "20260102T030405Z". Read by hand: it is part of every request, and QDateTime reads a format some hundred times slower.
std::optional<Instant> instantOf(const QByteArray& amzDate)
{
    constexpr const char* shape = "00000000T000000Z";
    const bool isSound = std::equal(amzDate.begin(), amzDate.end(), shape, shape + qstrlen(shape),
                                    [](char c, char of) { return of == '0' ? c >= '0' && c <= '9' : c == of; });
    if (!isSound)
        return std::nullopt;
    const auto number = [&amzDate](qsizetype from, qsizetype digits) { return amzDate.mid(from, digits).toInt(); };
    const QDate day(number(0, 4), number(4, 2), number(6, 2));
    const QTime time(number(9, 2), number(11, 2), number(13, 2));
    if (!day.isValid() || !time.isValid())
        return std::nullopt;
    return Instant{QDateTime(day, time, Qt::UTC).toMSecsSinceEpoch()};
}

/// Equal in a time that does not tell where they differ.
bool sameSecretly(const QByteArray& a, const QByteArray& b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned>(a[i] ^ b[i]);
    return difference == 0;
}

bool isCurrent(const Claim& claim, Instant signedAt, Instant now)
{
    if (signedAt.ms - now.ms > skewMs)
        return false;
    return claim.place == SignedIn::Query ? now.ms <= signedAt.ms + claim.expiresSeconds * 1000
                                          : now.ms - signedAt.ms <= skewMs;
}

} // namespace

QByteArray canonicalRequest(const HttpRequest& request, const QByteArrayList& signedHeaders,
                            const QByteArray& payloadHash, SignedIn place)
{
    QByteArray headers;
    for (const QByteArray& name : signedHeaders) {
        QByteArrayList values;
        for (const auto& [key, value] : request.headers)
            if (key == name)
                values.append(collapsed(value));
        headers += name + ':' + values.join(',') + '\n';
    }
    return request.method + '\n' + canonicalPath(request.path) + '\n' + canonicalQuery(request.query, place) + '\n'
         + headers + '\n' + signedHeaders.join(';') + '\n' + payloadHash;
}

QByteArray signatureOf(const QByteArray& secret, const QByteArray& date, const QByteArray& scope,
                       const QByteArray& canonical)
{
    QByteArray key = "AWS4" + secret;
    for (const QByteArray& part : scope.split('/'))
        key = hmac(key, part);
    return hmac(key, "AWS4-HMAC-SHA256\n" + date + '\n' + scope + '\n' + sha256Hex(canonical)).toHex();
}

QByteArray newSecret()
{
    QByteArray bytes(30, Qt::Uninitialized);
    for (char& byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return bytes.toBase64(QByteArray::Base64UrlEncoding);
}

QString claimedService(const HttpRequest& request)
{
    const auto claim = claimOf(request);
    return claim ? QString::fromLatin1(claim->credential).section(u'/', 3, 3) : QString();
}

tl::expected<Identity, AuthFault> verifySignature(const HttpRequest& request, const QByteArray& secret, Instant now)
{
    if (!isSigned(request))
        return refuseAuth("AuthFailure", "The request is not signed: AWS Signature Version 4 is required.");
    const auto claim = claimOf(request);
    if (!claim)
        return refuseAuth("AuthFailure", "The signature is incomplete: Credential, SignedHeaders and Signature are "
                                         "required.");
    const QByteArrayList scope = claim->credential.split('/');
    if (scope.size() != 5 || scope[4] != "aws4_request")
        return refuseAuth("AuthFailure", "The credential must be ACCOUNT/DATE/REGION/SERVICE/aws4_request.");
    const auto account = AccountNumber::parse(QString::fromLatin1(scope[0]));
    const auto region = RegionName::parse(QString::fromLatin1(scope[2]));
    if (!account || !region || region->isEmpty())
        return refuseAuth("AuthFailure",
                          "The access key id must be a twelve-digit account and the Region a Region's name.");
    if (scope[3] != "ec2" && scope[3] != "ram" && scope[3] != "sts")
        return refuseAuth("AuthFailure", "The credential must be scoped to the service ec2, ram or sts.");
    const auto signedAt = instantOf(claim->date);
    if (!signedAt || !claim->date.startsWith(scope[1]))
        return refuseAuth("AuthFailure", "The date of the signature is missing or is not that of the credential.");
    if (!claim->signedHeaders.contains("host"))
        return refuseAuth("AuthFailure", "The header host must be signed.");

    const QByteArray payloadHash = sha256Hex(request.body);
    if (const QByteArray stated = request.header("x-amz-content-sha256");
        !stated.isEmpty() && stated != "UNSIGNED-PAYLOAD" && stated != payloadHash)
        return refuseAuth("SignatureDoesNotMatch", "The body is not the one that was signed.");
    const QByteArray canonical = canonicalRequest(request, claim->signedHeaders, payloadHash, claim->place);
    if (!sameSecretly(signatureOf(secret, claim->date, scope.mid(1).join('/'), canonical), claim->signature))
        return refuseAuth("SignatureDoesNotMatch",
                          "The request signature we calculated does not match the signature you "
                          "provided. Check your AWS Secret Access Key and signing method.");
    if (!isCurrent(*claim, *signedAt, now))
        return refuseAuth("RequestExpired", "Request has expired.");
    return Identity{*account, *region, QString::fromLatin1(scope[3])};
}

} // namespace cadastre::awsapi

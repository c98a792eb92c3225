// SPDX-License-Identifier: GPL-3.0-or-later
// A client of the rehearsal endpoint, as bytes: what an SDK would send.
#pragma once

#include "awsapi/sigv4.h"

#include <QCryptographicHash>
#include <QDateTime>

namespace cadastre::testing {

/// POST of an EC2 Query form to `port` on this computer, signed now; the connection closes after the answer.
[[nodiscard]] inline QByteArray signedForm(quint16 port, const QByteArray& form, const QByteArray& account,
                                           const QByteArray& region, const QByteArray& secret)
{
    awsapi::HttpRequest request;
    request.method = "POST";
    request.path = "/";
    request.body = form;
    const QByteArray host = "127.0.0.1:" + QByteArray::number(port);
    const QByteArray date = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
    request.headers = {{"host", host}, {"x-amz-date", date}};
    const QByteArray scope = date.left(8) + '/' + region + "/ec2/aws4_request";
    const QByteArray canonical =
        awsapi::canonicalRequest(request, {"host", "x-amz-date"},
                                 QCryptographicHash::hash(form, QCryptographicHash::Sha256).toHex(),
                                 awsapi::SignedIn::Header);
    return "POST / HTTP/1.1\r\nHost: " + host + "\r\nX-Amz-Date: " + date
         + "\r\nUser-Agent: aws-cli/2.15 Python\r\nConnection: close\r\nAuthorization: AWS4-HMAC-SHA256 Credential="
         + account + '/' + scope
         + ", SignedHeaders=host;x-amz-date, Signature=" + awsapi::signatureOf(secret, date, scope, canonical)
         + "\r\nContent-Length: " + QByteArray::number(form.size()) + "\r\n\r\n" + form;
}

} // namespace cadastre::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/byoipdraft.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace cadastre {

namespace {

constexpr qsizetype largestKept = 256 * 1024; // of an answer of a registry; a larger one is asked for again

/// A private key that got here by mistake is not written down.
QString base64(const QByteArray& bytes)
{
    return bytes.contains("PRIVATE KEY---") ? QString() : QString::fromLatin1(bytes.toBase64());
}

QByteArray bytesOf(const QJsonObject& object, const char* name)
{
    return QByteArray::fromBase64(object[QLatin1String(name)].toString().toLatin1());
}

} // namespace

QByteArray toBytes(const ByoipDraft& draft)
{
    QJsonObject object{{QStringLiteral("pool"), static_cast<qint64>(draft.pool.value)},
                       {QStringLiteral("cidr"), draft.cidr},
                       {QStringLiteral("presentAsns"), draft.presentAsns},
                       {QStringLiteral("token"), static_cast<qint64>(draft.token.value)},
                       {QStringLiteral("expires"), draft.expires.toString(Qt::ISODate)},
                       {QStringLiteral("keyFile"), draft.keyFile},
                       {QStringLiteral("keyText"), draft.keyText},
                       {QStringLiteral("publicKey"), base64(draft.publicKey)},
                       {QStringLiteral("certificate"), base64(draft.certificate)},
                       {QStringLiteral("certificateSource"), draft.certificateSource},
                       {QStringLiteral("message"), base64(draft.message)},
                       {QStringLiteral("signature"), base64(draft.signature)}};
    if (draft.originator)
        object.insert(QStringLiteral("originator"), QString(toWire(*draft.originator)));
    if (draft.rdapAnswer.size() <= largestKept) {
        object.insert(QStringLiteral("rdapAnswer"), base64(draft.rdapAnswer));
        object.insert(QStringLiteral("rdapSource"), draft.rdapSource);
        if (draft.rdapAnsweredAt)
            object.insert(QStringLiteral("rdapAnsweredAt"), toString(draft.rdapAnsweredAt));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ByoipDraft byoipDraftOf(const QByteArray& bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const auto text = [&](const char* name) { return object[QLatin1String(name)].toString(); };
    const auto handle = [&](const char* name) {
        return static_cast<std::uint32_t>(object[QLatin1String(name)].toInteger());
    };
    ByoipDraft draft;
    draft.pool = PoolId{handle("pool")};
    draft.originator = fromWire<Originator>(text("originator"));
    draft.cidr = text("cidr");
    draft.presentAsns = text("presentAsns");
    draft.token = VerificationTokenId{handle("token")};
    draft.expires = QDate::fromString(text("expires"), Qt::ISODate);
    draft.keyFile = text("keyFile");
    draft.keyText = text("keyText");
    draft.publicKey = bytesOf(object, "publicKey");
    draft.certificate = bytesOf(object, "certificate");
    draft.certificateSource = text("certificateSource");
    draft.rdapAnswer = bytesOf(object, "rdapAnswer");
    draft.rdapSource = text("rdapSource");
    draft.rdapAnsweredAt = parseInstant(text("rdapAnsweredAt")).value_or(Instant());
    draft.message = bytesOf(object, "message");
    draft.signature = bytesOf(object, "signature");
    return draft;
}

} // namespace cadastre

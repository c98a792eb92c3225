// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/ram.h"

#include "awsapi/ramcall.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace cadastre::awsapi {

namespace {

/// Objects print their names in order, so that equal requests print alike.
QByteArray fingerprintOf(QJsonObject body)
{
    body.remove(QStringLiteral("clientToken"));
    return QCryptographicHash::hash(QJsonDocument(body).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256);
}

/// The JSON body; of a DELETE the query.
QJsonObject bodyOf(const HttpRequest& request)
{
    QJsonObject body;
    if (request.method == "DELETE") {
        const auto query = Parameters::parse(request.query);
        if (!query)
            throw Fault{QStringLiteral("InvalidParameterException"), QStringLiteral("The query is malformed.")};
        for (const auto& [name, value] : query->all())
            body.insert(name, value);
        return body;
    }
    if (request.body.trimmed().isEmpty())
        return body;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        throw Fault{QStringLiteral("InvalidParameterException"),
                    QStringLiteral("The body is not a JSON object: %1").arg(error.errorString())};
    return document.object();
}

} // namespace

RamReply answerRam(Workspace& workspace, ClientTokens& tokens, const HttpRequest& request, const Identity& identity,
                   const QString& person)
{
    RamReply reply;
    reply.http.contentType = "application/json";
    reply.action = QString::fromLatin1(request.path.mid(1));
    try {
        const RamOperation* operation = nullptr;
        for (const auto& topic : {ramShareOperations(), ramInvitationOperations(), ramPermissionOperations()})
            for (const RamOperation& one : topic)
                if (request.path == one.path)
                    operation = &one;
        if (!operation)
            throw Fault{QStringLiteral("UnknownOperationException"),
                        QStringLiteral("RAM has no operation at this path that is rehearsed here."), 404};
        reply.action = QString::fromLatin1(operation->name);
        RamCall call(workspace, identity, person, reply.action, bodyOf(request));
        reply.parameters = flattened(call.body);
        const QString token = call.text("clientToken");
        const QString key = QStringLiteral("ram %1 %2 %3").arg(reply.action, identity.account.toString(), token);
        const QByteArray fingerprint = fingerprintOf(call.body);
        if (const auto* known = token.isEmpty() ? nullptr : tokens.find(key, workspace.journal())) {
            if (known->fingerprint != fingerprint)
                throw Fault{QStringLiteral("IdempotentParameterMismatchException"),
                            QStringLiteral("The client token '%1' was used with other parameters.").arg(token)};
            reply.http.body = known->body;
            return reply;
        }
        QJsonObject answer = operation->answer(call);
        if (!token.isEmpty() && call.seq > 0) // every change says which one it answers
            answer.insert(QStringLiteral("clientToken"), token);
        reply.http.body = QJsonDocument(answer).toJson(QJsonDocument::Compact);
        reply.seq = call.seq;
        if (reply.seq > 0)
            reply.made = idsIn(answer);
        if (!token.isEmpty() && call.seq > 0)
            tokens.remember(key, {fingerprint, call.seq, {}, reply.http.body});
    } catch (const Fault& fault) {
        reply.http.status = fault.status;
        reply.http.errorType = fault.code.toLatin1();
        reply.message = fault.message;
        reply.cause = fault.cause;
        reply.http.body =
            QJsonDocument(QJsonObject{{QStringLiteral("message"), fault.message}}).toJson(QJsonDocument::Compact);
    }
    return reply;
}

} // namespace cadastre::awsapi

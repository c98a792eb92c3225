// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/ram.h"

#include "awsapi/otheractions.h"
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

struct Question {
    Workspace& workspace;
    ClientTokens& tokens;
    const Identity& identity;
    const QString& person;
    const RunPace& pace;
    QJsonObject body;
};

/// False when another process changed the plan meanwhile: asked anew it may be answered differently.
bool answerOnce(const RamOperation& operation, const Question& question, RamReply& reply)
{
    RamCall call(question.workspace, question.identity, question.person, reply.action, question.body, question.pace);
    const QString token = call.text("clientToken");
    ClientToken asked;
    if (!token.isEmpty())
        asked.key =
            QStringLiteral("ram %1 %2 %3 %4") // RAM is regional (contract §1)
                .arg(reply.action, question.identity.account.toString(), question.identity.region.toString(), token);
    asked.fingerprint = QString::fromLatin1(fingerprintOf(call.body).toHex());
    asked.createdAt = question.workspace.clock().now();
    if (const ClientToken* known = question.tokens.answered(question.workspace, asked)) {
        if (known->fingerprint != asked.fingerprint)
            throw Fault{QStringLiteral("IdempotentParameterMismatchException"),
                        QStringLiteral("The client token '%1' was used with other parameters.").arg(token)};
        reply.http.body = known->answer.toUtf8();
        return true;
    }
    QJsonObject answer = operation.answer(call);
    if (call.isHeld() && !token.isEmpty()) // every change says which one it answers
        answer.insert(QStringLiteral("clientToken"), token);
    reply.http.body = QJsonDocument(answer).toJson(QJsonDocument::Compact);
    if (!call.isHeld())
        return true;
    asked.answer = QString::fromUtf8(reply.http.body);
    const auto seq = call.keep(question.tokens.recording(call.plan(), asked));
    if (!seq)
        return false;
    reply.seq = *seq;
    reply.made = idsIn(answer);
    return true;
}

} // namespace

HttpReply ramFailure(const Fault& fault)
{
    HttpReply reply;
    reply.contentType = "application/json";
    reply.status = fault.status;
    reply.errorType = fault.code.toLatin1();
    reply.body = QJsonDocument(QJsonObject{{QStringLiteral("message"), fault.message}}).toJson(QJsonDocument::Compact);
    return reply;
}

RamReply answerRam(Workspace& workspace, const Result<bool>& read, ClientTokens& tokens, const HttpRequest& request,
                   const Identity& identity, const QString& person, const RunPace& pace)
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
        if (const QString other = otherRamOperation(request.path); !operation && !other.isEmpty()) {
            reply.action = other;
            throw notRehearsed(QStringLiteral("operation ") + other);
        }
        if (!operation)
            throw Fault{QStringLiteral("UnknownOperationException"),
                        QStringLiteral("RAM has no operation at this path."), 404};
        reply.action = QString::fromLatin1(operation->name);
        const Question question{workspace, tokens, identity, person, pace, bodyOf(request)};
        reply.parameters = flattened(question.body);
        checkMembers(*operation, question.body);
        if (!read)
            throwAsRam(read.error());
        if (!answeredAtLast([&] { return answerOnce(*operation, question, reply); }))
            throw Fault{QStringLiteral("ThrottlingException"),
                        QStringLiteral("The plan is changed too often. Try again later.")};
    } catch (const Fault& fault) {
        reply.http = ramFailure(fault);
        reply.message = fault.message;
        reply.cause = fault.cause;
    }
    return reply;
}

} // namespace cadastre::awsapi

// SPDX-License-Identifier: GPL-3.0-or-later
// Invitations to accounts outside the organisation (contract §3.8, §15): a share that names one waits for its answer. An
// accepted one is listed as long as the account takes part; a plan keeps nothing of what was rejected.
#include "awsapi/ramcall.h"
#include "plan/sharing.h"

#include <QJsonArray>

namespace cadastre::awsapi {

namespace {

/// "…:resource-share-invitation/" and the share's UUID: an account is invited to a share once.
QString invitationArn(const RamCall& call, const Share& share)
{
    QString arn = call.arnOf(share);
    return arn.replace(QLatin1String(":resource-share/"), QLatin1String(":resource-share-invitation/"));
}

QJsonObject invitationJson(const RamCall& call, const Share& share, const char* status)
{
    return {{QStringLiteral("resourceShareInvitationArn"), invitationArn(call, share)},
            {QStringLiteral("resourceShareName"), share.name},
            {QStringLiteral("resourceShareArn"), call.arnOf(share)},
            {QStringLiteral("senderAccountId"), share.owner.toString()},
            {QStringLiteral("receiverAccountId"), call.account.toString()},
            {QStringLiteral("invitationTimestamp"), RamCall::seconds(invitedAt(share, call.account.toString()))},
            {QStringLiteral("status"), QLatin1String(status)}};
}

/// Null: the caller was never invited, or said no.
const char* invitationStatus(const RamCall& call, const Share& share)
{
    const QString number = call.account.toString();
    if (!call.isHere(share))
        return nullptr;
    if (share.invited.contains(number))
        return hasLapsed(share, number, call.now()) ? "EXPIRED" : "PENDING";
    const Account* known = call.plan().account(call.account);
    return known && known->external && share.principals.contains(number) ? "ACCEPTED" : nullptr;
}

QJsonObject getInvitations(RamCall& call)
{
    const QStringList shares = call.arns("resourceShareArns");
    const QStringList wanted = call.arns("resourceShareInvitationArns");
    QJsonArray invitations;
    for (const Share& share : call.plan().all<Share>())
        if (const char* status = invitationStatus(call, share);
            status && (shares.isEmpty() || shares.contains(call.arnOf(share)))
            && (wanted.isEmpty() || wanted.contains(invitationArn(call, share))))
            invitations.append(invitationJson(call, share, status));
    return call.page("resourceShareInvitations", invitations);
}

enum class Reply { Accept, Reject };

QJsonObject answerInvitation(RamCall& call, Reply reply)
{
    const bool isAccepted = reply == Reply::Accept;
    const QString arn = call.text("resourceShareInvitationArn");
    for (const Share& share : call.plan().all<Share>()) {
        const char* status = invitationStatus(call, share);
        if (!status || invitationArn(call, share) != arn)
            continue;
        if (qstrcmp(status, "ACCEPTED") == 0)
            throw Fault{QStringLiteral("ResourceShareInvitationAlreadyAcceptedException"),
                        QStringLiteral("ResourceShareInvitation %1 was already accepted.").arg(arn)};
        if (qstrcmp(status, "EXPIRED") == 0)
            throw Fault{QStringLiteral("ResourceShareInvitationExpiredException"),
                        QStringLiteral("ResourceShareInvitation %1 has expired.").arg(arn)};
        const ShareId id = share.id;
        call.change(AnswerInvitation{id, isAccepted});
        return {{QStringLiteral("resourceShareInvitation"),
                 invitationJson(call, call.plan().get(id), isAccepted ? "ACCEPTED" : "REJECTED")}};
    }
    throw Fault{QStringLiteral("ResourceShareInvitationArnNotFoundException"),
                QStringLiteral("ResourceShareInvitation %1 could not be found.").arg(arn)};
}

QJsonObject accept(RamCall& call) { return answerInvitation(call, Reply::Accept); }
QJsonObject reject(RamCall& call) { return answerInvitation(call, Reply::Reject); }

} // namespace

std::span<const RamOperation> ramInvitationOperations()
{
    static constexpr RamOperation table[] = {
        {"/getresourceshareinvitations", "GetResourceShareInvitations",
         "resourceShareInvitationArns[] resourceShareArns[] maxResults# nextToken", getInvitations},
        {"/acceptresourceshareinvitation", "AcceptResourceShareInvitation", "resourceShareInvitationArn! clientToken",
         accept},
        {"/rejectresourceshareinvitation", "RejectResourceShareInvitation", "resourceShareInvitationArn! clientToken",
         reject},
    };
    return table;
}

} // namespace cadastre::awsapi

// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/refusaltext.h"

#include <QCoreApplication>

namespace cadastre {

namespace {

struct Refusal {
    const char* code; ///< a leading '*' stands for any beginning
    const char* meaning;
    const char* advice;
};

const Refusal refusals[] = {
    // Who asks
    {"AuthFailure", QT_TRANSLATE_NOOP("core", "The request is not signed, or its signature is incomplete."),
     QT_TRANSLATE_NOOP("core", "Use a twelve-digit account as the access key id and the secret that is shown here.")},
    {"SignatureDoesNotMatch", QT_TRANSLATE_NOOP("core", "The request was signed with another secret."),
     QT_TRANSLATE_NOOP("core", "Copy the secret that is shown here; each window makes up one of its own.")},
    {"RequestExpired", QT_TRANSLATE_NOOP("core", "The signature is older or newer than 15 minutes."),
     QT_TRANSLATE_NOOP("core", "Set the clock of the client.")},
    {"UnauthorizedOperation", QT_TRANSLATE_NOOP("core", "This account may not do that."),
     QT_TRANSLATE_NOOP("core", "Call as the owner, or share the pool with the account first.")},
    {"OperationNotPermittedException", QT_TRANSLATE_NOOP("core", "This account may not do that."),
     QT_TRANSLATE_NOOP("core", "Call as the owner of the share or of the organization.")},
    // What is asked
    {"InvalidAction", QT_TRANSLATE_NOOP("core", "AWS has no action of this name."),
     QT_TRANSLATE_NOOP("core", "Check the name of the action and the service that it was sent to.")},
    {"UnknownOperationException", QT_TRANSLATE_NOOP("core", "There is no operation at this path that is rehearsed."),
     QT_TRANSLATE_NOOP("core", "Resource shares of pools are; other parts of AWS RAM are not.")},
    {"UnsupportedOperation", QT_TRANSLATE_NOOP("core", "AWS has this action, but it is not rehearsed."),
     QT_TRANSLATE_NOOP("core", "Take it out of the run, or expect AWS to answer otherwise.")},
    {"MissingAction", QT_TRANSLATE_NOOP("core", "The request does not say what is to be done."),
     QT_TRANSLATE_NOOP("core", "Send the parameter Action.")},
    {"MalformedQueryString", QT_TRANSLATE_NOOP("core", "The request cannot be read."),
     QT_TRANSLATE_NOOP("core", "Names and values must be percent-encoded UTF-8, each name once.")},
    {"MissingParameter", QT_TRANSLATE_NOOP("core", "A parameter that the action needs is missing."),
     QT_TRANSLATE_NOOP("core", "Add the parameter that the message names.")},
    {"UnknownParameter", QT_TRANSLATE_NOOP("core", "The action has no such parameter."),
     QT_TRANSLATE_NOOP("core", "Check its spelling and the version of the client.")},
    {"InvalidParameterValue", QT_TRANSLATE_NOOP("core", "A value is not one that the action takes."),
     QT_TRANSLATE_NOOP("core", "Correct the value that the message names.")},
    {"InvalidParameterException", QT_TRANSLATE_NOOP("core", "A value is not one that the operation takes."),
     QT_TRANSLATE_NOOP("core", "Correct the value that the message names.")},
    {"InvalidParameterCombination", QT_TRANSLATE_NOOP("core", "These parameters do not go together."),
     QT_TRANSLATE_NOOP("core", "Leave one of them out, or add the one that the message asks for.")},
    {"MalformedArnException", QT_TRANSLATE_NOOP("core", "This is not an ARN."),
     QT_TRANSLATE_NOOP("core", "Copy the ARN from the answer that made the thing.")},
    {"IdempotentParameterMismatch",
     QT_TRANSLATE_NOOP("core", "The client token was used before, with other parameters."),
     QT_TRANSLATE_NOOP("core", "Use a new client token for a new request.")},
    {"IdempotentParameterMismatchException",
     QT_TRANSLATE_NOOP("core", "The client token was used before, with other parameters."),
     QT_TRANSLATE_NOOP("core", "Use a new client token for a new request.")},
    {"InvalidNextToken", QT_TRANSLATE_NOOP("core", "The token for the next page is not one of this list."),
     QT_TRANSLATE_NOOP("core", "Ask for the first page again, with the same filters throughout.")},
    {"InvalidNextTokenException", QT_TRANSLATE_NOOP("core", "The token for the next page is not one of this list."),
     QT_TRANSLATE_NOOP("core", "Ask for the first page again, with the same filters throughout.")},
    {"InvalidMaxResultsException", QT_TRANSLATE_NOOP("core", "A value is not one that the operation takes."),
     QT_TRANSLATE_NOOP("core", "Correct the value that the message names.")},
    {"DryRunOperation", QT_TRANSLATE_NOOP("core", "Nothing is wrong: the request would have succeeded."),
     QT_TRANSLATE_NOOP("core", "Send it without DryRun to carry it out.")},
    // What it meets
    {"*.NotFound", QT_TRANSLATE_NOOP("core", "There is nothing of this id that this account can see in this Region."),
     QT_TRANSLATE_NOOP("core", "Check the id, the Region, and that the pool is shared with the account.")},
    {"UnknownResourceException", QT_TRANSLATE_NOOP("core", "There is nothing of this ARN that this account can see."),
     QT_TRANSLATE_NOOP("core", "Check the ARN and who owns what it names.")},
    {"ResourceShareInvitationExpiredException",
     QT_TRANSLATE_NOOP("core", "The invitation was not answered within seven days."),
     QT_TRANSLATE_NOOP("core", "Have the owner of the share invite the account again.")},
    {"InvalidID", QT_TRANSLATE_NOOP("core", "There is nothing of this id."),
     QT_TRANSLATE_NOOP("core", "Check the id.")},
    {"DependencyViolation", QT_TRANSLATE_NOOP("core", "Something else still depends on it."),
     QT_TRANSLATE_NOOP("core", "Delete or release what the message names first.")},
    {"IncorrectState", QT_TRANSLATE_NOOP("core", "It is in a state in which this cannot be done."),
     QT_TRANSLATE_NOOP("core", "Wait until it has settled, or withdraw it first.")},
    {"OperationNotPermitted", QT_TRANSLATE_NOOP("core", "AWS never allows this for such a thing."),
     QT_TRANSLATE_NOOP("core", "It goes when what it belongs to is deleted.")},
    {"InvalidVpcRange", QT_TRANSLATE_NOOP("core", "AWS does not take this CIDR for a VPC."),
     QT_TRANSLATE_NOOP("core", "An IPv4 CIDR of a VPC is between /16 and /28.")},
    {"InvalidSubnet.Range", QT_TRANSLATE_NOOP("core", "The CIDR does not lie in the VPC."),
     QT_TRANSLATE_NOOP("core", "Choose a block inside one of the CIDRs of the VPC.")},
    {"InvalidSubnet.Conflict", QT_TRANSLATE_NOOP("core", "The CIDR overlaps another subnet of the VPC."),
     QT_TRANSLATE_NOOP("core", "Choose a block that is free in the VPC.")},
    // How much and how fast
    {"RequestLimitExceeded", QT_TRANSLATE_NOOP("core", "Requests of this kind came too fast."),
     QT_TRANSLATE_NOOP("core", "Advertising is taken once in ten seconds; wait and send it again.")},
    {"*LimitExceeded", QT_TRANSLATE_NOOP("core", "A quota of the plan is used up."),
     QT_TRANSLATE_NOOP("core", "Have AWS raise the quota and enter it in the plan, or delete something.")},
    {"*LimitExceededException", QT_TRANSLATE_NOOP("core", "A quota of the plan is used up."),
     QT_TRANSLATE_NOOP("core", "Have AWS raise the quota and enter it in the plan, or delete something.")},
    // Our side
    {"InternalError", QT_TRANSLATE_NOOP("core", "The plan could not be written."),
     QT_TRANSLATE_NOOP("core", "Check the disk and whether the file can be written; nothing was changed.")},
    {"ServerInternalException", QT_TRANSLATE_NOOP("core", "The plan could not be written."),
     QT_TRANSLATE_NOOP("core", "Check the disk and whether the file can be written; nothing was changed.")},
};

bool matches(const char* pattern, const QString& code)
{
    return *pattern == '*' ? code.endsWith(QLatin1String(pattern + 1)) : code == QLatin1String(pattern);
}

} // namespace

RefusalWords refusalWords(const QString& awsCode)
{
    for (const Refusal& refusal : refusals)
        if (matches(refusal.code, awsCode))
            return {QCoreApplication::translate("core", refusal.meaning),
                    QCoreApplication::translate("core", refusal.advice)};
    return {};
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// The organisation and who is outside of it: who runs IPAM for it, and answers to invitations (contract §15).
#include "change/decisions.h"
#include "change/edits.h"

namespace cadastre {

namespace {

/// Organisations have one management account, and it is the one that calls. Where the plan does not know it, it is learnt
/// from the call: no other call of AWS says which it is. But neither an account outside of the organisation is one, nor the
/// delegated administrator (contract §15).
Result<void> checkManagement(const Plan& plan, const DecisionContext& context, const char* action)
{
    const AccountNumber acting = actingAccount(plan, context);
    const AccountNumber management = plan.settings().managementAccount;
    const Account* known = plan.account(acting);
    const bool isAnother = (known && known->external) || acting == plan.settings().delegatedAdmin;
    if (management == acting || (management.isEmpty() && !isAnother))
        return {};
    return refuse(ErrorCode::NotAuthorized, management.toString(),
                  {{QStringLiteral("account"), acting.toString()}, {QStringLiteral("action"), QLatin1String(action)}});
}

} // namespace

Result<Decision> decideOne(const Plan& plan, const DelegateAdmin& command, const DecisionContext& context)
{
    const PlanSettings& before = plan.settings();
    if (auto ok = checkManagement(plan, context, "delegate-admin"); !ok)
        return Unexpected(ok.error());
    if (command.account.isEmpty())
        return refuseMissing("account");
    const QString subject = command.account.toString();
    const Account* known = plan.account(command.account);
    if (command.account == actingAccount(plan, context)) // a member, never the management account (contract §15)
        return refuseValue(subject, "account", subject, "management-account");
    if (known && known->external)
        return refuseValue(subject, "account", subject, "external-account");
    Decision decision;
    if (before.delegatedAdmin == command.account)
        return decision;
    const qint64 wanted = before.delegatedAdmin.isEmpty() ? 1 : 2;
    if (auto ok = checkQuota(plan, context, "delegated-admins", wanted, subject, decision.notes); !ok)
        return Unexpected(ok.error());
    PlanSettings after = before;
    after.delegatedAdmin = command.account;
    after.managementAccount = actingAccount(plan, context); // a plan that did not know it learns it from the call
    decision.changes.update(before, std::move(after));
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const RevokeAdmin& command, const DecisionContext& context)
{
    const PlanSettings& before = plan.settings();
    if (auto ok = checkManagement(plan, context, "revoke-admin"); !ok)
        return Unexpected(ok.error());
    if (command.account.isEmpty() || before.delegatedAdmin != command.account)
        return refuseValue(command.account.toString(), "account", command.account.toString(), "no-delegated-admin");
    PlanSettings after = before;
    after.delegatedAdmin = {};
    after.managementAccount = actingAccount(plan, context);
    Decision decision;
    decision.changes.update(before, std::move(after));
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const AnswerInvitation& command, const DecisionContext& context)
{
    const Share* share = plan.find(command.share);
    const QString account = actingAccount(plan, context).toString();
    if (!share || !share->invited.contains(account))
        return refuseUnknown("invitation", plan.textId(command.share));
    Decision decision;
    Share after = *share;
    after.invited.removeAll(account);
    if (command.isAccepted)
        after.principals.append(account);
    else
        after.invitedAt.remove(account);
    after.principals.sort();
    after.updatedAt = context.now;
    decision.changes.update(*share, std::move(after));
    return decision;
}

} // namespace cadastre

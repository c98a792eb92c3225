// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens that prove a range by DNS (contract §10.5).
#include "change/decisions.h"
#include "change/edits.h"
#include "plan/evidence.h"

namespace cadastre {

Result<Decision> decideOne(const Plan& plan, const CreateVerificationToken& command, const DecisionContext& context)
{
    const auto ipam = ownIpam(plan, context, command.ipam);
    if (!ipam)
        return Unexpected(ipam.error());
    if (command.name.isEmpty())
        return refuseMissing("name");
    if (command.value.isEmpty())
        return refuseMissing("value");
    if (auto tags = checkTags(command.tags); !tags)
        return Unexpected(tags.error());
    qint64 count = 1;
    for (const VerificationToken& token : plan.all<VerificationToken>())
        count += token.ipam == command.ipam && !isLeaving(token) ? 1 : 0;
    Decision decision;
    if (auto ok = checkQuota(plan, context, "verification-tokens", count, plan.textId(**ipam), decision.notes); !ok)
        return Unexpected(ok.error());
    VerificationToken token;
    token.id = plan.all<VerificationToken>().nextId();
    token.ipam = command.ipam;
    token.name = command.name;
    token.value = command.value;
    token.notAfter = context.now.plusSeconds(verificationTokenLastsSeconds);
    token.tags = command.tags;
    token.dueAt = settlesAt(plan, context);
    token.state = token.dueAt ? LifeState::CreateInProgress : LifeState::CreateComplete;
    token.basis = context.basis;
    token.createdAt = context.now;
    decision.changes.insert(std::move(token));
    return decision;
}

Result<Decision> decideOne(const Plan& plan, const DeleteVerificationToken& command, const DecisionContext& context)
{
    const VerificationToken* token = plan.find(command.token);
    if (!token || isLeaving(*token))
        return refuseUnknown("verification-token", plan.textId(command.token));
    if (const auto ipam = ownIpam(plan, context, token->ipam); !ipam)
        return Unexpected(ipam.error());
    Decision decision;
    if (const Instant dueAt = settlesAt(plan, context))
        editRow(plan, decision.changes, token->id, [&](VerificationToken& after) {
            after.state = LifeState::DeleteInProgress;
            after.dueAt = dueAt;
        });
    else
        removeRow(plan, decision.changes, token->id);
    return decision;
}

} // namespace cadastre

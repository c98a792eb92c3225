// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/requeststep.h"

namespace cadastre::awsapi {

DecisionContext RequestStep::context() const
{
    DecisionContext context;
    context.caller.person = m_asker.person;
    context.caller.account = m_asker.account;
    context.caller.region = m_asker.region;
    context.caller.reason = m_asker.action;
    context.now = m_workspace.clock().now();
    context.strictQuotas = true;
    context.asAws = true;
    context.basis = Basis::Rehearsed;
    context.pace = m_asker.pace;
    return context;
}

Result<Receipt> RequestStep::take(const std::vector<Command>& commands)
{
    Q_ASSERT(!m_held);
    auto held = m_workspace.hold(commands, context());
    if (!held)
        return Unexpected(held.error());
    Receipt receipt;
    if (!*held)
        return receipt;
    m_held = *std::move(held);
    receipt.seq = m_held->seq();
    receipt.changes = m_held->changes();
    receipt.notes = m_held->notes();
    return receipt;
}

Result<std::optional<qint64>> RequestStep::keep(ChangeSet more)
{
    const auto receipt = m_workspace.keep(std::move(m_held), std::move(more));
    if (receipt)
        return receipt->seq;
    if (receipt.error().code != ErrorCode::RevisionMoved)
        return Unexpected(receipt.error());
    return std::nullopt;
}

} // namespace cadastre::awsapi

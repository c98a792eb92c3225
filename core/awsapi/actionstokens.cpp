// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens that prove a range by DNS (contract §10.5).
#include "awsapi/actions.h"
#include "awsapi/shapes.h"
#include "byoip/dnstoken.h"

namespace cadastre::awsapi {

namespace {

Answer answerIn(LifeState state, const Call& call, VerificationToken row)
{
    row.state = state;
    Element element("ipamExternalResourceVerificationToken");
    fillToken(element, call.plan(), row, call.now());
    return {std::move(element)};
}

Answer createToken(Call& call)
{
    const DnsToken made = DnsToken::rehearsed(call.now());
    CreateVerificationToken command;
    command.ipam = call.ipam();
    command.name = made.name;
    command.value = made.value;
    command.tags = call.tags("ipam-external-resource-verification-token");
    const Receipt receipt = call.change(command);
    return answerIn(LifeState::CreateInProgress, call, *receipt.changes.firstInserted<VerificationToken>());
}

Answer deleteToken(Call& call)
{
    const VerificationTokenId id = call.token();
    Answer answer = answerIn(LifeState::DeleteInProgress, call, call.plan().get(id)); // before it is gone
    call.change(DeleteVerificationToken{id});
    return answer;
}

Answer describeTokens(Call& call)
{
    const Plan& plan = call.plan();
    const auto isVisible = [&](const VerificationToken& token) { return plan.get(token.ipam).owner == call.account; };
    const QStringList ids = call.request.list("IpamExternalResourceVerificationTokenId");
    for (const QString& id : ids)
        if (const auto token = plan.byTextId<VerificationToken>(id); !token || !isVisible(plan.get(token)))
            throw notFound(QStringLiteral("verification-token"), id);
    std::vector<Row> rows;
    for (const VerificationToken& token : plan.all<VerificationToken>())
        if (isVisible(token) && isAskedFor(call, ids, token))
            fillToken(rows.emplace_back().item, plan, token, call.now());
    return call.list("ipamExternalResourceVerificationTokenSet", std::move(rows));
}

} // namespace

std::span<const Action> tokenActions()
{
    static constexpr Action table[] = {
        {"CreateIpamExternalResourceVerificationToken", createToken},
        {"DeleteIpamExternalResourceVerificationToken", deleteToken},
        {"DescribeIpamExternalResourceVerificationTokens", describeTokens},
    };
    return table;
}

} // namespace cadastre::awsapi

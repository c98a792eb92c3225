// SPDX-License-Identifier: GPL-3.0-or-later
// AS numbers of one's own, and what is announced from them (contract §11.2).
#include "awsapi/actions.h"
#include "awsapi/proofs.h"
#include "awsapi/shapes.h"

namespace cadastre::awsapi {

namespace {

bool isCallers(const Call& call, const Byoasn& row) { return call.plan().get(row.ipam).owner == call.account; }

/// The row as the answer shows it: the change is under way, whatever it ended in.
Answer answerPending(const Call& call, Byoasn row, AsnState state)
{
    row.state = state;
    row.statusMessage.clear();
    return answerOf("byoasn", call, row);
}

Answer provisionByoasn(Call& call)
{
    ProvisionByoasn command;
    command.ipam = call.ipam();
    command.asn = call.asn().value;
    command.message = call.request.value("AsnAuthorizationContext.Message");
    command.signature = call.request.value("AsnAuthorizationContext.Signature");
    if (command.message.isEmpty())
        throw missingParameter(QStringLiteral("AsnAuthorizationContext.Message"));
    if (command.signature.isEmpty())
        throw missingParameter(QStringLiteral("AsnAuthorizationContext.Signature"));
    command.evidence = evidenceFor(call, command);
    call.change(command);
    Byoasn shown;
    shown.ipam = command.ipam;
    shown.asn = command.asn;
    return answerPending(call, shown, AsnState::PendingProvision);
}

Answer deprovisionByoasn(Call& call)
{
    const IpamId ipam = call.ipam();
    const Asn asn = call.asn();
    const Byoasn* row = nullptr;
    for (const Byoasn& one : call.plan().all<Byoasn>())
        if (one.ipam == ipam && one.asn == asn.value)
            row = &one;
    if (row == nullptr)
        throw notFound(QStringLiteral("byoasn"), call.request.value("Asn"));
    const Byoasn before = *row; // the change may take it away
    call.change(DeprovisionByoasn{before.id});
    return answerPending(call, before, AsnState::PendingDeprovision);
}

Answer describeByoasn(Call& call)
{
    std::vector<Row> rows;
    for (const Byoasn& row : call.plan().all<Byoasn>())
        if (isCallers(call, row))
            fill(rows.emplace_back().item, call.plan(), row);
    return call.list("byoasnSet", std::move(rows), "", 100);
}

/// As AWS's own samples show it: the state that the call brings about, at once.
Answer associationAnswer(const Call& call, const Prefix& cidr, AsnAssociationState state)
{
    Element element("asnAssociation");
    element.add("asn", QString::number(call.asn().value));
    element.add("cidr", cidr.toString());
    element.add("state", QString(toWire(state)));
    return {std::move(element)};
}

Answer associateByoasn(Call& call)
{
    const AssociateByoasn command{call.asn().value, call.cidr("Cidr")};
    call.change(command);
    return associationAnswer(call, command.cidr,
                             call.takesTime() ? AsnAssociationState::PendingAssociation
                                              : AsnAssociationState::Associated);
}

Answer disassociateByoasn(Call& call)
{
    const DisassociateByoasn command{call.asn().value, call.cidr("Cidr")};
    call.change(command);
    return associationAnswer(call, command.cidr,
                             call.takesTime() ? AsnAssociationState::PendingDisassociation
                                              : AsnAssociationState::Disassociated);
}

} // namespace

std::span<const Action> byoasnActions()
{
    static constexpr Action table[] = {
        {"ProvisionIpamByoasn", provisionByoasn},       {"DeprovisionIpamByoasn", deprovisionByoasn},
        {"DescribeIpamByoasn", describeByoasn},         {"AssociateIpamByoasn", associateByoasn},
        {"DisassociateIpamByoasn", disassociateByoasn},
    };
    return table;
}

} // namespace cadastre::awsapi

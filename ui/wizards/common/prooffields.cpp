// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/common/prooffields.h"

#include "byoip/proofcheck.h"
#include "text/prooftext.h"
#include "ui/presentation/addressfont.h"
#include "ui/theme.h"
#include "ui/views/common/labels.h"
#include "ui/wizards/common/statuslist.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <utility>

namespace cadastre {

namespace {

/// Stands where a proof will be: AWS wants both, a plan can wait.
QString notSignedYet() { return QStringLiteral("not-signed-yet"); }

/// What can be said of a message where nobody looked for a certificate.
CheckedProof checkedMessage(ProofClaim claim, const QString& message, const QString& signature)
{
    ProofMaterial material;
    claim.message = message.toUtf8();
    claim.signature = signature.toUtf8();
    material.claim = std::move(claim);
    material.certificateWasSought = false;
    return checkProof(material);
}

QPlainTextEdit* proofEdit(const QString& objectName, const QString& name, QWidget* parent)
{
    auto* edit = new QPlainTextEdit(parent);
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(name);
    edit->setFont(addressFont(parent));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 2 + 20);
    return edit;
}

} // namespace

ProofFields::ProofFields(QWidget* parent)
    : QWidget(parent)
    , m_message(proofEdit(QStringLiteral("proofMessage"), tr("Message: 1|aws|account|CIDR|date|SHA256|RSAPSS"), this))
    , m_signature(proofEdit(QStringLiteral("proofSignature"), tr("Signature"), this))
    , m_verdict(new StatusList(StatusList::Flow::Column, QStringLiteral("proofVerdict"), this))
{
    setObjectName(QStringLiteral("proof"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::between);
    auto* title = new SectionTitle(tr("Proof of ownership"), this);
    title->setContentsMargins(0, metrics::group, 0, 0);
    column->addWidget(title);
    column->addWidget(
        hintLabel(tr("AWS wants a signed message that proves the range is yours. Paste it when you have it; until then "
                     "the evidence of this CIDR is “not checked”."),
                  this));
    column->addWidget(m_message);
    column->addWidget(m_signature);
    column->addWidget(m_verdict);
    connect(m_message, &QPlainTextEdit::textChanged, this, &ProofFields::edited);
    connect(m_signature, &QPlainTextEdit::textChanged, this, &ProofFields::edited);
}

QString ProofFields::message() const { return m_message->toPlainText().trimmed(); }

QString ProofFields::signature() const
{
    return m_signature->toPlainText().simplified().remove(u' '); // mail programs wrap it
}

void ProofFields::fill(ProvisionCidr& command, ProofClaim claim) const
{
    command.message = message();
    command.signature = signature();
    if (!command.message.isEmpty() && !command.signature.isEmpty())
        if (const CheckedProof checked = checkedMessage(std::move(claim), command.message, command.signature);
            checked.verdict.outcome == VerdictOutcome::Reject)
            command.evidence = checked.evidence;
    if (command.message.isEmpty())
        command.message = notSignedYet();
    if (command.signature.isEmpty())
        command.signature = notSignedYet();
}

void ProofFields::judge(ProofClaim claim)
{
    QVector<StatusList::Item> items;
    const auto* range = std::get_if<Prefix>(&claim.subject);
    if (!message().isEmpty() && range && !range->isNull()) // else there is nothing to hold it against
        for (const ProofFinding& finding : checkedMessage(std::move(claim), message(), signature()).verdict.findings) {
            const QString code = proofReasonCode(finding.reason);
            const QString advice = proofAdvice(code);
            items << StatusList::Item{
                finding.gravity == VerdictOutcome::Reject ? StatusLevel::Error : StatusLevel::Warning,
                proofSentence(code, finding.facts) + (advice.isEmpty() ? QString() : u' ' + advice)};
        }
    m_verdict->setItems(items);
}

std::vector<Command> ProofFields::forShell(std::vector<Command> commands)
{
    for (Command& command : commands)
        if (auto* provision = std::get_if<ProvisionCidr>(&command);
            provision && (provision->message == notSignedYet() || provision->signature == notSignedYet()))
            provision->signature.clear();
    return commands;
}

} // namespace cadastre

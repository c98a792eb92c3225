// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/common/prooffields.h"

#include "ui/presentation/addressfont.h"
#include "ui/theme.h"
#include "ui/views/common/labels.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace cadastre {

namespace {

/// Stands where a proof will be: AWS wants both, a plan can wait.
QString notSignedYet() { return QStringLiteral("not-signed-yet"); }

QPlainTextEdit* proofEdit(const QString& objectName, const QString& name, QWidget* parent)
{
    auto* edit = new QPlainTextEdit(parent);
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(name);
    edit->setFont(addressFont(parent));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 2 + 14);
    return edit;
}

} // namespace

ProofFields::ProofFields(QWidget* parent)
    : QWidget(parent)
    , m_message(proofEdit(QStringLiteral("proofMessage"), tr("Message: 1|aws|account|CIDR|date|SHA256|RSAPSS"), this))
    , m_signature(proofEdit(QStringLiteral("proofSignature"), tr("Signature"), this))
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
    connect(m_message, &QPlainTextEdit::textChanged, this, &ProofFields::edited);
    connect(m_signature, &QPlainTextEdit::textChanged, this, &ProofFields::edited);
}

void ProofFields::fill(ProvisionCidr& command) const
{
    command.message = m_message->toPlainText().trimmed();
    command.signature = m_signature->toPlainText().simplified().remove(u' '); // mail programs wrap it
    if (command.message.isEmpty())
        command.message = notSignedYet();
    if (command.signature.isEmpty())
        command.signature = notSignedYet();
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

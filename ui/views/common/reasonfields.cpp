// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/reasonfields.h"

#include "text/visibletext.h"
#include "ui/icons.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/labels.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace cadastre {

namespace {
constexpr int saidCharacters = 40; // of what is filled in, on the fold
constexpr int side = 20;           // as the form above
constexpr int arrowBreath = 4;     // beside the arrow, in its picture
} // namespace

ReasonFields::ReasonFields(QWidget* parent)
    : QWidget(parent)
    , m_fold(linkButton(tr("Reason and ticket"), QStringLiteral("stepFold"), this))
    , m_fields(new QWidget(this))
    , m_reasonLabel(plainLabel(tr("Reason"), m_fields, Tone::Secondary))
    , m_reason(new QLineEdit(m_fields))
    , m_ticket(new QLineEdit(m_fields))
{
    m_reason->setObjectName(QStringLiteral("stepReason"));
    m_reason->setAccessibleName(tr("Reason of this step"));
    m_reason->setPlaceholderText(tr("why, for the history"));
    m_ticket->setObjectName(QStringLiteral("stepTicket"));
    m_ticket->setAccessibleName(tr("Ticket"));
    m_ticket->setPlaceholderText(tr("stays until you clear it"));
    m_ticket->setWhatsThis(tr("Every step of this window is written down under the ticket until you clear it here."));
    auto* ticketLabel = plainLabel(tr("Ticket"), m_fields, Tone::Secondary);
    m_reasonLabel->setBuddy(m_reason);
    ticketLabel->setBuddy(m_ticket);
    auto* row = new QHBoxLayout(m_fields);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::between);
    row->addWidget(m_reasonLabel);
    row->addWidget(m_reason, 3);
    row->addWidget(ticketLabel);
    row->addWidget(m_ticket, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(side, metrics::inControl, side, metrics::between);
    column->setSpacing(metrics::inControl);
    QHBoxLayout* fold = linkRow(m_fold);
    fold->insertSpacing(0, -arrowBreath);
    column->addLayout(fold);
    column->addWidget(m_fields);
    m_fields->hide();
    showFold();
    connect(m_fold, &QPushButton::clicked, this, [this] {
        setOpen(m_fields->isHidden());
        if (!m_fields->isHidden())
            (m_isReasonAsked ? m_reason : m_ticket)->setFocus(Qt::OtherFocusReason);
    });
    connect(m_reason, &QLineEdit::textChanged, this, &ReasonFields::showFold);
    connect(m_ticket, &QLineEdit::textChanged, this, &ReasonFields::showFold);
}

QString ReasonFields::reason() const { return m_isReasonAsked ? m_reason->text().trimmed() : QString(); }

QString ReasonFields::ticket() const { return m_ticket->text().trimmed(); }

void ReasonFields::setTicket(const QString& ticket) { m_ticket->setText(ticket); }

void ReasonFields::setReasonAsked(bool asked)
{
    m_isReasonAsked = asked;
    m_reasonLabel->setVisible(asked);
    m_reason->setVisible(asked);
    showFold();
}

void ReasonFields::setOpen(bool open)
{
    m_fields->setVisible(open);
    showFold();
}

void ReasonFields::showFold()
{
    const bool isOpen = !m_fields->isHidden();
    QStringList words{m_isReasonAsked ? tr("Reason and ticket") : tr("Ticket")};
    if (!isOpen)
        for (const QString& filled : {reason(), ticket()})
            if (!filled.isEmpty())
                words << fontMetrics().elidedText(visibleText(filled), Qt::ElideRight,
                                                  saidCharacters * fontMetrics().averageCharWidth());
    m_fold->setText(words.join(QStringLiteral(" · ")).replace(u'&', QLatin1String("&&")));
    m_fold->setIcon(themedIcon(isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/describedialog.h"

#include "ui/session/session.h"

#include <QLineEdit>

namespace cadastre {

DescribeDialog::DescribeDialog(Session& session, const DescribeRequest& request, QWidget* parent)
    : CommandDialog(session, tr("Describe an allocation"), tr("Save"), parent)
    , m_allocation(request.allocation)
    , m_text(new QLineEdit)
{
    setObjectName(QStringLiteral("describeDialog"));
    m_text->setObjectName(QStringLiteral("describeText"));
    if (const Allocation* allocation = session.plan().find(m_allocation)) {
        form()->addSection(allocation->cidr.toString());
        m_text->setText(allocation->description.get());
    }
    form()->addRow(tr("&Description"), m_text, tr("what the block is for"));
    form()->addStretch();
    connect(m_text, &QLineEdit::textChanged, this, [this] { edited(); });
    resize(560, 260);
    edited();
}

QString DescribeDialog::missing() const
{
    return session().plan().find(m_allocation) ? tr("Nothing is changed yet.") : tr("The block is free again.");
}

std::optional<std::vector<Command>> DescribeDialog::commands() const
{
    const Allocation* allocation = session().plan().find(m_allocation);
    const QString text = m_text->text().trimmed();
    if (!allocation || text == allocation->description.get())
        return std::nullopt;
    return std::vector<Command>{DescribeAllocation{m_allocation, text}};
}

} // namespace cadastre

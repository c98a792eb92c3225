// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/allocate/allocatedialog.h"

#include "ui/views/common/formgrid.h"
#include "ui/wizards/common/blockfield.h"
#include "ui/wizards/common/strategytable.h"

#include <QLineEdit>

namespace cadastre {

AllocateDialog::AllocateDialog(Session& session, const AllocateRequest& request, QWidget* parent)
    : BlockDialog(session, tr("Allocate by hand"), tr("Allocate"), parent), m_description(new QLineEdit(this))
{
    setObjectName(QStringLiteral("allocateDialog"));
    m_description->setObjectName(QStringLiteral("description"));
    begin(tr("From &pool"), request.pool, request.block);
    form()->addRow(tr("&Description"), m_description, tr("what uses this space, since no AWS resource tells"));
    connect(m_description, &QLineEdit::textChanged, this, [this] { touched(); });
    end();
    keepDraft(request.pool.value);
}

bool AllocateDialog::offers(const Pool& pool) const
{
    return !pool.locale.isEmpty() || plan().settings().customInNoneLocale;
}

WizardDialog::Wish AllocateDialog::wish() const
{
    if (const QString missing = blockMissing(); !missing.isEmpty())
        return {{}, missing};
    Allocate command;
    command.pool = pool();
    command.cidr = block()->cidr();
    command.netmask = block()->length();
    if (command.netmask)
        command.strategy = strategies()->strategy();
    command.description = m_description->text().trimmed();
    return {{command}, {}};
}

Prefix AllocateDialog::takenBy(const ChangeSet& changes) const
{
    const Allocation* allocation = changes.firstInserted<Allocation>();
    return allocation ? allocation->cidr : Prefix();
}

void AllocateDialog::finished(const Receipt& receipt)
{
    if (const Allocation* allocation = receipt.changes.firstInserted<Allocation>())
        session().jumpTo(SubjectRef{SubjectRef::Kind::Allocation, allocation->id.value});
}

} // namespace cadastre

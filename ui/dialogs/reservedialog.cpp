// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reservedialog.h"

#include "ui/views/common/formgrid.h"
#include "ui/views/common/segmentedcontrol.h"
#include "ui/wizards/common/blockfield.h"

#include <QLineEdit>

namespace cadastre {

ReserveDialog::ReserveDialog(Session& session, const ReserveRequest& request, QWidget* parent)
    : BlockDialog(session, tr("Reserve space"), tr("Reserve"), parent)
    , m_purpose(new QLineEdit(this))
    , m_hold(new SegmentedControl({tr("In this plan only"), tr("Held in AWS")}, this))
    , m_until(new QLineEdit(this))
{
    setObjectName(QStringLiteral("reserveDialog"));
    m_purpose->setObjectName(QStringLiteral("purpose"));
    m_hold->setObjectName(QStringLiteral("hold"));
    m_hold->setCurrentIndex(0);
    m_until->setObjectName(QStringLiteral("until"));
    m_until->setPlaceholderText(QStringLiteral("2027-12-31"));
    begin(tr("In &pool"), request.pool, request.block);
    form()->addRow(tr("P&urpose"), m_purpose);
    form()->addRow(
        tr("&Hold"), m_hold, {},
        tr("AWS knows nothing of reserves: it may hand this space out unless a manual allocation holds it."));
    form()->addRow(tr("Un&til"), m_until, tr("optional: after this day the audit asks whether it is still needed"));
    for (QLineEdit* edit : {m_purpose, m_until})
        connect(edit, &QLineEdit::textChanged, this, [this] { touched(); });
    connect(m_hold, &SegmentedControl::currentChanged, this, [this] { touched(); });
    end();
    keepDraft(request.pool.value);
}

bool ReserveDialog::offers(const Pool& pool) const { return !plan().space(pool.id).blocks.empty(); }

bool ReserveDialog::isHeld() const { return m_hold->currentIndex() == 1; }

WizardDialog::Wish ReserveDialog::wish() const
{
    if (const QString missing = blockMissing(); !missing.isEmpty())
        return {{}, missing};
    AddReserve command;
    command.pool = pool();
    command.cidr = block()->cidr();
    command.netmask = block()->length();
    command.purpose = m_purpose->text().trimmed();
    command.hold = isHeld() ? ReserveHold::HeldInAws : ReserveHold::PlanOnly;
    if (command.purpose.isEmpty())
        return {{}, tr("Say what the space is kept for.")};
    if (const QString until = m_until->text().trimmed(); !until.isEmpty()) {
        const auto day = parseInstant(until);
        if (!day)
            return {{}, tr("Write the day as 2027-12-31.")};
        command.until = *day;
    }
    return {{command}, {}};
}

Prefix ReserveDialog::takenBy(const ChangeSet& changes) const
{
    const Reserve* reserve = changes.firstInserted<Reserve>();
    return reserve ? reserve->cidr : Prefix();
}

QString ReserveDialog::afterwards(const Prefix& taken) const
{
    if (!isHeld())
        return tr("AWS goes on counting it as available, and would hand it out.");
    return BlockDialog::afterwards(taken);
}

void ReserveDialog::showPreview(const Wish& wish, const Result<Decision>* decision)
{
    BlockDialog::showPreview(wish, decision);
    form()->setHint(m_hold, isHeld() ? tr("a manual allocation keeps AWS from handing it out")
                                     : tr("our allocators keep clear of it; AWS knows nothing of it"));
    const QString until = m_until->text().trimmed();
    form()->setProblem(m_until,
                       until.isEmpty() || parseInstant(until) ? QString() : tr("Write the day as 2027-12-31."));
}

} // namespace cadastre

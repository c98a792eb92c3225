// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/rollout/stepdetail.h"

#include "rollout/steptext.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/keyvaluelist.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/segmentedcontrol.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace cadastre {

StepDetail::StepDetail(QWidget* parent)
    : QWidget(parent)
    , m_title(titleLabel({}, this))
    , m_facts(new KeyValueList(this))
    , m_lines(new CommandBlock({}, this))
    , m_progress(new SegmentedControl(this))
    , m_ticket(new QLineEdit)
    , m_note(new QLineEdit)
    , m_form(new QWidget(this))
{
    setObjectName(QStringLiteral("stepDetail"));
    setSurface(this, Surface::Base);
    m_title->setWordWrap(true);
    m_facts->setLabelCharacters(14); // as wide as the form's below
    m_lines->setObjectName(QStringLiteral("stepLines"));
    m_lines->setMaximumRows(18);
    m_progress->setObjectName(QStringLiteral("stepProgress"));
    for (const StepProgress progress : {StepProgress::ToDo, StepProgress::Done, StepProgress::LeftOut})
        m_progress->addSegment(progressWord(progress));
    m_ticket->setObjectName(QStringLiteral("stepTicket"));
    m_ticket->setMaxLength(80);
    m_note->setObjectName(QStringLiteral("stepNote"));
    m_note->setMaxLength(400);
    auto* form = new FormGrid(m_form);
    form->addRow(tr("State"), m_progress, tr("a step that is left out is in no script"));
    form->addRow(tr("&Ticket"), m_ticket);
    form->addRow(tr("&Note"), m_note);
    auto* formLayout = new QVBoxLayout(m_form);
    formLayout->setContentsMargins(0, 0, 0, 0);
    formLayout->addWidget(form);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::page, metrics::group, metrics::page, metrics::group);
    layout->setSpacing(metrics::group);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addWidget(m_form);
    layout->addWidget(new SectionTitle(tr("Lines of the script"), this));
    layout->addWidget(m_lines);
    layout->addStretch(1);
    connect(m_progress, &SegmentedControl::currentChanged, this, &StepDetail::announce);
    connect(m_ticket, &QLineEdit::editingFinished, this, &StepDetail::announce);
    connect(m_note, &QLineEdit::editingFinished, this, &StepDetail::announce);
    clear();
}

int StepDetail::narrowest() const { return m_form->minimumSizeHint().width() + 2 * metrics::page; }

void StepDetail::clear()
{
    m_key.clear();
    m_title->setText(tr("Select a step to see what it does."));
    m_facts->clear();
    m_form->hide();
    m_lines->setCommand({});
}

void StepDetail::showStep(const RolloutModel& model, int row, const QString& lines)
{
    const RolloutStep* step = model.stepAt(row);
    if (!step) {
        clear();
        return;
    }
    const StepMark mark = model.markAt(row);
    m_showing = true;
    m_key = model.rollout().keyOf(*step);
    m_title->setText(tr("%1. %2").arg(row + 1).arg(stepSentence(model.rollout(), *step)));
    m_facts->clear();
    m_facts->addText(tr("Account"), step->account.toString());
    m_facts->addText(tr("Region"), step->region.toString());
    QStringList waits;
    for (const std::size_t one : step->waitsFor)
        waits << tr("%1. %2").arg(one + 1).arg(stepSentence(model.rollout(), model.rollout().steps[one]));
    m_facts->addText(tr("After"), waits.isEmpty() ? tr("nothing") : waits.join(u'\n'));
    m_progress->setCurrentIndex(static_cast<int>(mark.progress));
    m_ticket->setText(mark.ticket);
    m_note->setText(mark.note);
    m_form->show();
    m_lines->setCommand(lines);
    m_showing = false;
}

void StepDetail::announce()
{
    if (!m_showing && !m_key.isEmpty())
        Q_EMIT marked({m_key, static_cast<StepProgress>(m_progress->currentIndex()), m_ticket->text(), m_note->text()});
}

} // namespace cadastre

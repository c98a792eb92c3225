// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/drift/driftdetail.h"

#include "exchange/drift.h"
#include "text/drifttext.h"
#include "text/visibletext.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/keyvaluelist.h"
#include "ui/views/common/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cadastre {

namespace {

/// A row without a name is known by its block; an id is said only where AWS has shown it.
QString nameOfRow(const DriftRow& row)
{
    if (!row.subject.isEmpty())
        return visibleText(row.subject);
    const bool isSeen = row.shown.index() != 0 || row.wasSeen;
    return row.cidr.isNull() || isSeen ? visibleText(row.id) : row.cidr.toString();
}

} // namespace

QString DriftDetail::takeWords(const DriftRow& row)
{
    return row.verdict == DriftVerdict::Missing ? tr("Take it out of the plan…") : tr("Take it from AWS…");
}

DriftDetail::DriftDetail(QWidget* parent)
    : QWidget(parent)
    , m_title(titleLabel({}, this))
    , m_sentence(plainLabel({}, this))
    , m_facts(new KeyValueList(this))
    , m_take(pushButton({}, QStringLiteral("driftTakeSelected"), this))
    , m_back(pushButton({}, QStringLiteral("driftBackSelected"), this))
    , m_buttons(new QWidget(this))
{
    setObjectName(QStringLiteral("driftDetail"));
    setSurface(this, Surface::Base);
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    QPushButton* jump = linkButton(tr("Show it"), QStringLiteral("driftJump"), m_buttons);
    connect(jump, &QPushButton::clicked, this, &DriftDetail::jumpWanted);
    connect(m_take, &QPushButton::clicked, this, &DriftDetail::takeWanted);
    connect(m_back, &QPushButton::clicked, this, &DriftDetail::backWanted);
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::between);
    row->addWidget(m_take);
    row->addWidget(m_back);
    row->addWidget(jump);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::page, metrics::group, metrics::page, metrics::group);
    layout->setSpacing(metrics::between);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addWidget(m_facts);
    layout->addWidget(m_buttons);
    layout->addStretch(1);
}

void DriftDetail::showRow(const Plan& plan, const DriftRow* row, int selected)
{
    m_facts->clear();
    m_buttons->setVisible(row != nullptr);
    m_title->setVisible(row != nullptr);
    if (!row) {
        m_sentence->setText(tr("Select a row to see what is different and the ways out."));
        return;
    }
    m_title->setText(
        tr("%1 %2: %3", "kind, name, difference").arg(driftKind(*row), nameOfRow(*row), driftWord(row->verdict)));
    m_sentence->setText(driftSentence(*row));
    if (!row->cidr.isNull())
        m_facts->addAddress(row->verdict == DriftVerdict::Extra ? tr("In AWS") : tr("CIDR"), row->cidr.toString());
    if (!row->seen.isNull())
        m_facts->addAddress(tr("In AWS"), row->seen.toString());
    if (plan.find(row->pool))
        m_facts->addText(tr("Pool"), visibleText(plan.path(row->pool)));
    if (!row->account.isEmpty())
        m_facts->addText(tr("Account"), row->account.toString());
    if (!row->region.isEmpty())
        m_facts->addText(tr("Region"), row->region.toString());
    if (row->shown.index() != 0 || row->wasSeen) // what nobody has seen in AWS has no id there
        m_facts->addText(tr("Id"), visibleText(row->id));
    const bool one = selected <= 1;
    m_take->setText(one ? takeWords(*row) : tr("Take these %n from AWS…", nullptr, selected));
    m_back->setText(one ? tr("Make AWS as planned") : tr("Make AWS as planned in these %n", nullptr, selected));
    m_back->setEnabled(row->verdict != DriftVerdict::Matched || !one);
}

} // namespace cadastre

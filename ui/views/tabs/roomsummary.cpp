// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/roomsummary.h"

#include "insight/utilisation.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/legend.h"
#include "ui/views/common/usebar.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace cadastre {

namespace {

/// Used space keeps the proportion of its two kinds: which of them fills the blocks of one length is not counted.
UseShares takenOf(const LengthRoom& rung, const PoolUse& use)
{
    const double taken = 1 - fraction(rung.free, rung.total);
    const uint128 used = use.allocated + use.assigned;
    const double toPools = used == 0 ? 0 : taken * fraction(use.allocated, used);
    return {toPools, taken - toPools, 0, 1 - taken, {}};
}

} // namespace

RoomSummary::RoomSummary(const Plan& plan, PoolId pool, QWidget* parent)
    : QWidget(parent), m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(metrics::between);
    m_body->addWidget(new SectionTitle(tr("Room"), this));
    const PoolUse use = useOf(plan, pool);
    if (use.capacity == 0) {
        m_body->addWidget(plainLabel(tr("no CIDR is provisioned yet"), this, Tone::Warning));
        return;
    }
    addUse(use);
    m_body->addSpacing(metrics::between);
    addLadder(plan, use);
}

void RoomSummary::addUse(const PoolUse& use)
{
    const QString used = percentLabel(use.allocated + use.assigned, use.capacity);
    m_body->addWidget(new UseBar({use.share(use.allocated),
                                  use.share(use.assigned),
                                  use.share(use.reserved),
                                  use.share(use.available - use.reserved),
                                  {}},
                                 tr("%1 used").arg(used), this));
    QGridLayout* rows = addGrid(1);
    const auto add = [&](FillRole role, uint128 part, const QString& text) {
        const int row = rows->rowCount();
        rows->addWidget(new Swatch(role, this), row, 0, Qt::AlignVCenter);
        rows->addWidget(plainLabel(Legend::words(role), this, Tone::Secondary), row, 1);
        rows->addWidget(valueLabel(Legend::words(role), text), row, 2, Qt::AlignRight);
        rows->itemAtPosition(row, 2)->widget()->setToolTip(plainToolTip(exactPercentLabel(part, use.capacity)));
    };
    const auto percent = [&use](uint128 part) { return percentLabel(part, use.capacity); };
    add(FillRole::Allocated, use.allocated, percent(use.allocated));
    add(FillRole::Assigned, use.assigned, percent(use.assigned));
    if (use.reserved > 0)
        add(FillRole::Reserved, use.reserved, percent(use.reserved));
    add(FillRole::Available, use.available,
        use.reserved > 0 ? tr("%1, of which %2 reserved").arg(percent(use.available), percent(use.reserved))
                         : percent(use.available));
}

void RoomSummary::addLadder(const Plan& plan, const PoolUse& use)
{
    QGridLayout* rows = addGrid(1);
    for (const LengthRoom& rung : sizeLadder(plan, use.pool)) {
        const int row = rows->rowCount();
        const QString free = tr("%1 free").arg(ofLabel(rung.free, rung.total));
        rows->addWidget(plainLabel(lengthLabel(rung.length), this, Tone::Secondary), row, 0);
        rows->addWidget(new UseBar(takenOf(rung, use), free, this), row, 1);
        rows->addWidget(valueLabel(lengthLabel(rung.length), free), row, 2, Qt::AlignRight);
    }
}

QGridLayout* RoomSummary::addGrid(int wideColumn)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::between);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(wideColumn, 1);
    m_body->addLayout(grid);
    return grid;
}

PlainLabel* RoomSummary::valueLabel(const QString& name, const QString& text)
{
    PlainLabel* value = plainLabel(text, this);
    value->setSelectable(true);
    value->setAccessibleName(QStringLiteral("%1: %2").arg(name, text));
    return value;
}

} // namespace cadastre

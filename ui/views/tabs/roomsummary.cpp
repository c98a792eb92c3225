// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/roomsummary.h"

#include "insight/utilisation.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/legend.h"
#include "ui/views/common/usebar.h"

#include <QGridLayout>

namespace cadastre {

namespace {

enum RoomColumn { MarkColumn, WordsColumn, BarColumn, ValueColumn, ColumnCount };

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
    : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::between);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(BarColumn, 1);
    m_grid->addWidget(new SectionTitle(tr("Room"), this), m_rows++, 0, 1, ColumnCount);
    const PoolUse use = useOf(plan, pool);
    if (use.capacity == 0) {
        m_grid->addWidget(plainLabel(tr("no CIDR is provisioned yet"), this, Tone::Warning), m_rows++, 0, 1,
                          ColumnCount);
        return;
    }
    addUse(use);
    m_grid->setRowMinimumHeight(m_rows++, metrics::between);
    addLadder(plan, use);
}

void RoomSummary::addUse(const PoolUse& use)
{
    const QString used = percentLabel(use.allocated + use.assigned, use.capacity);
    m_grid->addWidget(new UseBar({use.share(use.allocated),
                                  use.share(use.assigned),
                                  use.share(use.reserved),
                                  use.share(use.available - use.reserved),
                                  {}},
                                 tr("%1 used").arg(used), this),
                      m_rows++, 0, 1, ColumnCount);
    const auto add = [this, &use](FillRole role, uint128 part, const QString& text) {
        m_grid->addWidget(new Swatch(role, this), m_rows, MarkColumn, Qt::AlignVCenter);
        m_grid->addWidget(plainLabel(Legend::words(role), this, Tone::Secondary), m_rows, WordsColumn, 1, 2);
        PlainLabel* value = plainLabel(text, this);
        value->setSelectable(true);
        value->setAccessibleName(QStringLiteral("%1: %2").arg(Legend::words(role), text));
        value->setToolTip(plainToolTip(exactPercentLabel(part, use.capacity)));
        m_grid->addWidget(value, m_rows++, ValueColumn, Qt::AlignRight);
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
    for (const LengthRoom& rung : sizeLadder(plan, use.pool)) {
        const QString free = tr("%1 free").arg(ofLabel(rung.free, rung.total));
        m_grid->addWidget(plainLabel(lengthLabel(rung.length), this, Tone::Secondary), m_rows, 0, 1, 2);
        m_grid->addWidget(new UseBar(takenOf(rung, use), free, this), m_rows, BarColumn);
        PlainLabel* value = plainLabel(free, this);
        value->setSelectable(true);
        value->setAccessibleName(QStringLiteral("%1: %2").arg(lengthLabel(rung.length), free));
        m_grid->addWidget(value, m_rows++, ValueColumn, Qt::AlignRight);
    }
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/common/strategytable.h"

#include "ui/presentation/delegates.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/itemviews.h"
#include "ui/wizards/common/poolwords.h"
#include "ui/presentation/plaintooltip.h"

#include <QHeaderView>

#include <array>

namespace cadastre {

namespace {

enum StrategyTableColumn { StrategyName, StrategyBlock, StrategyLeft, StrategyWhy };
constexpr std::array strategies{Strategy::FirstFit, Strategy::BestFit, Strategy::Sparse};

} // namespace

StrategyTable::StrategyTable(const QString& objectName, QWidget* parent)
    : QTableWidget(static_cast<int>(strategies.size()), StrategyWhy + 1, parent)
{
    setObjectName(objectName);
    setAccessibleName(tr("Strategies compared"));
    setHorizontalHeaderLabels({tr("Strategy"), tr("Block"), tr("Largest left"), tr("What speaks for it")});
    prepareTable(this);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setItemDelegateForColumn(StrategyBlock, new AddressDelegate(this));
    horizontalHeader()->setSectionsMovable(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::StyledPanel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (int row = 0; row < rowCount(); ++row)
        for (int column = 0; column < columnCount(); ++column)
            setItem(row, column, new QTableWidgetItem);
    for (int row = 0; row < rowCount(); ++row)
        item(row, StrategyName)->setText(strategyLabel(strategies.at(static_cast<std::size_t>(row))));
    selectRow(0);
    connect(this, &QTableWidget::itemSelectionChanged, this, &StrategyTable::strategyChanged);
}

void StrategyTable::setCandidates(const Result<std::vector<RankedCandidate>>& result, int poolLength)
{
    for (int row = 0; row < rowCount(); ++row) {
        const auto at = static_cast<std::size_t>(row);
        const RankedCandidate* candidate = result && at < result->size() ? &(*result)[at] : nullptr;
        QTableWidgetItem* block = item(row, StrategyBlock);
        block->setText(candidate ? candidate->candidate.cidr.toString() : QStringLiteral("–"));
        block->setData(ParentPrefixRole, poolLength);
        item(row, StrategyLeft)
            ->setText(!candidate               ? QString()
                      : candidate->largestLeft ? lengthLabel(*candidate->largestLeft)
                                               : tr("none"));
        QStringList why;
        if (candidate) {
            switch (candidate->strategy) {
            case Strategy::FirstFit:
                why << (candidate->asAws ? tr("what AWS gives by length alone")
                                         : tr("lowest, clear of reserves and sites"));
                break;
            case Strategy::BestFit:
                why << tr("fills the smallest gap (%1)").arg(lengthLabel(candidate->room.length()));
                break;
            case Strategy::Sparse:
                why << (candidate->room.length() < candidate->candidate.cidr.length()
                            ? tr("room to grow to %1").arg(lengthLabel(candidate->room.length()))
                            : tr("no room to grow"));
                break;
            }
            if (candidate->asAws && candidate->strategy != Strategy::FirstFit)
                why << tr("as AWS");
        }
        item(row, StrategyWhy)->setText(why.join(QStringLiteral(", ")));
        item(row, StrategyWhy)->setToolTip(plainToolTip(item(row, StrategyWhy)->text()));
    }
    for (int column = StrategyName; column < StrategyWhy; ++column) // the last one takes what is left
        resizeColumnToContents(column);
}

void StrategyTable::setStrategy(Strategy strategy)
{
    for (int row = 0; row < rowCount(); ++row)
        if (strategies.at(static_cast<std::size_t>(row)) == strategy)
            setCurrentCell(row, StrategyName);
}

Strategy StrategyTable::strategy() const
{
    const int row = currentRow();
    return row >= 0 && row < rowCount() ? strategies.at(static_cast<std::size_t>(row)) : Strategy::FirstFit;
}

QSize StrategyTable::sizeHint() const
{
    return {420, horizontalHeader()->sizeHint().height() + rowCount() * verticalHeader()->defaultSectionSize()
                     + 2 * frameWidth()};
}

QSize StrategyTable::minimumSizeHint() const { return {200, sizeHint().height()}; }

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/itemviews.h"

#include "ui/presentation/delegates.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QTableView>
#include <QTreeView>

namespace cadastre {

namespace {

void prepare(QAbstractItemView* view, RowLines lines)
{
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setTextElideMode(Qt::ElideMiddle);
    view->setIconSize({metrics::smallIcon, metrics::smallIcon});
    view->setProperty("rowLines", lines == RowLines::Thin);
    view->setItemDelegate(new PlainTextDelegate(view));
}

void prepareHeader(QHeaderView* header)
{
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(40);
}

} // namespace

void prepareTree(QTreeView* view, RowLines lines)
{
    prepare(view, lines);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    view->setAnimated(false);
    view->setIndentation(18);
    view->setExpandsOnDoubleClick(true);
    prepareHeader(view->header());
}

void prepareTable(QTableView* view, RowLines lines)
{
    prepare(view, lines);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setCornerButtonEnabled(false);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setDefaultSectionSize(metrics::rowHeight(view->fontMetrics()));
    prepareHeader(view->horizontalHeader());
    view->horizontalHeader()->setStretchLastSection(true);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/itemviews.h"

#include "ui/presentation/delegates.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QHoverEvent>
#include <QPointer>
#include <QTableView>
#include <QTreeView>

namespace cadastre {

namespace {

/// QTableView knows the cell under the pointer only: this keeps its row in the view's property "hoverRow", which the style
/// reads, and repaints the two rows that change.
class RowHover final : public QObject {
public:
    explicit RowHover(QTableView* view) : QObject(view), m_view(view), m_viewport(view->viewport())
    {
        m_viewport->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        // The viewport outlives what makes its parent a table: ask the object what it still is.
        auto* view = watched == m_viewport ? qobject_cast<QTableView*>(m_view.data()) : nullptr;
        if (!view)
            return false;
        if (event->type() == QEvent::HoverMove || event->type() == QEvent::HoverEnter)
            set(*view, view->rowAt(static_cast<QHoverEvent*>(event)->position().toPoint().y()));
        else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Wheel)
            set(*view, -1);
        return false;
    }

private:
    void set(QTableView& view, int row)
    {
        if (row == m_row)
            return;
        for (const int changed : {m_row, row}) {
            if (changed >= 0)
                view.viewport()->update(0, view.rowViewportPosition(changed), view.viewport()->width(),
                                        view.rowHeight(changed));
        }
        m_row = row;
        view.setProperty("hoverRow", row);
    }
    QPointer<QObject> m_view;
    QObject* m_viewport;
    int m_row = -1;
};

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
    view->setIndentation(16);
    view->setExpandsOnDoubleClick(true);
    prepareHeader(view->header());
}

void prepareTable(QTableView* view, RowLines lines)
{
    prepare(view, lines);
    view->setProperty("hoverRow", -1);
    new RowHover(view);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setCornerButtonEnabled(false);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    // By itself a header takes no row that is lower than its font with the margin of a title above and below.
    view->verticalHeader()->setMinimumSectionSize(metrics::target);
    view->verticalHeader()->setDefaultSectionSize(metrics::rowHeight(view->fontMetrics()));
    prepareHeader(view->horizontalHeader());
    view->horizontalHeader()->setStretchLastSection(true);
}

} // namespace cadastre

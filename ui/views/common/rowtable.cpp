// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/common/rowtable.h"

#include "ui/presentation/addressfont.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QDrag>
#include <QHoverEvent>
#include <QMimeData>
#include <QPainter>

namespace cadastre {

namespace {

/// A pill with the first line of the text, and how many more there are.
QPixmap pictureOf(const QString& text, const QWidget* in)
{
    const Theme theme = themeOf(in);
    const QFont font = addressFont(in);
    const qsizetype more = text.count(u'\n');
    const QString words = text.section(u'\n', 0, 0) + (more > 0 ? QStringLiteral(" +%1").arg(more) : QString());
    const QFontMetrics letters(font);
    const QSize size(letters.horizontalAdvance(words) + 2 * metrics::between, metrics::rowHeight(letters));
    QPixmap picture(size * in->devicePixelRatio());
    picture.setDevicePixelRatio(in->devicePixelRatio());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme.base);
    painter.setPen(theme.accent);
    painter.drawRoundedRect(QRectF({}, QSizeF(size)).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(QRect({}, size), Qt::AlignCenter, words);
    return picture;
}

} // namespace

RowTable::RowTable(QWidget* parent) : QTableView(parent)
{
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
}

void RowTable::startDrag(Qt::DropActions actions)
{
    QMimeData* dragged = model()->mimeData(selectedIndexes());
    if (!dragged)
        return;
    auto* drag = new QDrag(this); // ends by itself, and takes the data with it
    drag->setMimeData(dragged);
    drag->setPixmap(pictureOf(dragged->text(), this));
    drag->setHotSpot(
        {-metrics::between, -metrics::between}); // beside the pointer, which shows whether it may be dropped
    drag->exec(actions, Qt::CopyAction);
    // The pointer left meanwhile, which the viewport was not told: the row it was last over would stay lit.
    const QPointF nowhere(-1, -1);
    QHoverEvent left(QEvent::HoverLeave, nowhere, nowhere, nowhere);
    QCoreApplication::sendEvent(viewport(), &left);
}

} // namespace cadastre

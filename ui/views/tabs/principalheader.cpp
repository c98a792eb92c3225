// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/principalheader.h"

#include "ui/models/sharingmodel.h"
#include "ui/typography.h"
#include "ui/styleparts.h"
#include "ui/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace cadastre {

namespace {

constexpr int roomy = 12; // so many columns are seen at once
constexpr int arrowRoom = 14;

} // namespace

PrincipalHeader::PrincipalHeader(SharingModel& model, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model)
{
    setObjectName(QStringLiteral("sharingMatrix.principals"));
    setSectionsClickable(false);
    setSectionsMovable(false);
    setMouseTracking(true);
}

const PrincipalColumn& PrincipalHeader::columnAt(int column) const
{
    return m_model.columns()[static_cast<std::size_t>(column)];
}

bool PrincipalHeader::isFolded(int column) const
{
    const PrincipalColumn& at = columnAt(column);
    // Of many all are, but not a root that everything lies in: there would be nothing left to see.
    const bool isRoot = column == 0 && at.below > m_model.columnCount() / 2;
    const bool byDefault = m_model.columnCount() > roomy && !isRoot;
    return at.below > 0 && m_folds.value(at.principal, byDefault);
}

void PrincipalHeader::setFolded(int column, bool isFolded)
{
    if (columnAt(column).below == 0 || this->isFolded(column) == isFolded)
        return;
    m_folds.insert(columnAt(column).principal, isFolded);
    applyFolds();
    Q_EMIT foldsChanged();
}

void PrincipalHeader::setAllFolded(bool isFolded)
{
    for (const PrincipalColumn& column : m_model.columns())
        if (column.below > 0)
            m_folds.insert(column.principal, isFolded);
    applyFolds();
    Q_EMIT foldsChanged();
}

void PrincipalHeader::applyFolds()
{
    int hiddenUntil = -1;
    m_levels = 1;
    for (int column = 0; column < count(); ++column) {
        const bool isHidden = column <= hiddenUntil;
        setSectionHidden(column, isHidden);
        if (isHidden)
            continue;
        m_levels = std::max(m_levels, columnAt(column).depth + 1);
        if (isFolded(column))
            hiddenUntil = column + columnAt(column).below;
    }
    headerDataChanged(Qt::Horizontal, 0, std::max(0, count() - 1)); // its height may be another
    Q_EMIT geometriesChanged();
}

int PrincipalHeader::levelHeight() const { return QFontMetrics(headingFont(font())).height() + 8; }

QSize PrincipalHeader::sectionSizeFromContents(int column) const
{
    return {QHeaderView::sectionSizeFromContents(column).width() + arrowRoom, levelHeight() * m_levels + 2};
}

int PrincipalHeader::titleAt(int column, int level) const
{
    while (column >= 0 && columnAt(column).depth > level)
        column = columnAt(column).parent;
    return column >= 0 && columnAt(column).depth == level ? column : -1;
}

int PrincipalHeader::titleAt(const QPoint& position) const
{
    const int column = logicalIndexAt(position);
    return column < 0 ? -1 : titleAt(column, position.y() / levelHeight());
}

void PrincipalHeader::paintSection(QPainter* painter, const QRect& rect, int column) const
{
    const Theme theme = themeOf(this);
    painter->save();
    painter->setClipRect(rect);
    painter->fillRect(rect, theme.base);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    const int height = levelHeight();
    for (int level = 0; level < m_levels; ++level) {
        const int title = titleAt(column, level);
        if (title < 0)
            break; // (its own title is further up)
        const int top = rect.top() + level * height;
        int last = title;
        for (int at = title + 1; at <= title + columnAt(title).below; ++at)
            if (!isSectionHidden(at))
                last = at;
        const int left = sectionViewportPosition(title);
        const int right = sectionViewportPosition(last) + sectionSize(last);
        // Where one group ends and the next begins.
        if (column == title && left > 0)
            painter->fillRect(QRect(rect.left(), top + 4, 1, rect.bottom() - top - 8), theme.line);
        const int start = std::max(left, 0);
        paintTitle(*painter, QRect(start, top, right - start, height), title);
    }
    painter->restore();
}

void PrincipalHeader::paintTitle(QPainter& painter, const QRect& rect, int column) const
{
    const Theme theme = themeOf(this);
    constexpr int margin = 8;
    QRect text = rect.adjusted(margin, 0, -margin, 0);
    if (columnAt(column).below > 0) {
        parts::chevron(painter, QRectF(text.left() - 3, rect.top(), arrowRoom - 4, rect.height()),
                       isFolded(column) ? parts::Direction::Right : parts::Direction::Down, theme.secondary, 6);
        text.setLeft(text.left() + arrowRoom - 4);
    }
    painter.setFont(headingFont(font()));
    painter.setPen(theme.secondary);
    const QString title = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(title, Qt::ElideRight, text.width()));
}

void PrincipalHeader::mousePressEvent(QMouseEvent* event)
{
    const bool resizes = cursor().shape() == Qt::SplitHCursor;
    m_pressed = event->button() == Qt::LeftButton && !resizes ? titleAt(event->position().toPoint()) : -1;
    QHeaderView::mousePressEvent(event);
}

void PrincipalHeader::mouseReleaseEvent(QMouseEvent* event)
{
    QHeaderView::mouseReleaseEvent(event);
    const int column = titleAt(event->position().toPoint());
    if (column >= 0 && column == m_pressed)
        setFolded(column, !isFolded(column));
    m_pressed = -1;
}

} // namespace cadastre

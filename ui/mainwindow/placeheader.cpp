// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/placeheader.h"

#include "ui/theme.h"
#include "ui/views/common/chip.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/pathbar.h"

#include <QEvent>
#include <QStackedWidget>
#include <QStyle>

#include <algorithm>

namespace cadastre {

namespace {
constexpr int inSegment = 6; // what a segment of the path has of its own beside its words
constexpr int side = 10;     // together the margin of the pages below
constexpr int above = 6;
} // namespace

PlaceHeader::PlaceHeader(QStackedWidget* pathStack, PathBar* path, AddressLabel* address, ChipRow* chips,
                         QWidget* parent)
    : QWidget(parent), m_pathStack(pathStack), m_path(path), m_address(address), m_chips(chips)
{
    for (QWidget* part : std::initializer_list<QWidget*>{pathStack, address, chips})
        part->setParent(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

PlaceHeader::Widths PlaceHeader::widthsIn(int width) const
{
    Widths widths;
    const bool isTyped = m_pathStack->currentWidget() != m_path;
    widths.address = m_address->isHidden() ? 0 : m_address->sizeHint().width() + metrics::group;
    const int room = std::max(0, width - 2 * side - widths.address - metrics::group);
    const int chips = m_chips->sizeHint().width();
    const int whole = std::max(m_path->sizeHint().width(), isTyped ? fontMetrics().averageCharWidth() * 40 : 0);
    if (whole + chips <= room)
        widths.path = whole;
    else if (!isTyped && m_path->foldedWidth() + chips <= room)
        widths.path = m_path->foldedWidth();
    else {
        widths.path = std::min(room, whole);
        widths.chips = std::max(0, width - 2 * side - inSegment);
        widths.areChipsBelow = true;
        return widths;
    }
    widths.chips = room - widths.path;
    return widths;
}

int PlaceHeader::firstLineHeight() const { return std::max(m_pathStack->sizeHint().height(), metrics::target); }

int PlaceHeader::heightForWidth(int width) const
{
    const Widths widths = widthsIn(width);
    const int chips = m_chips->heightForWidth(widths.chips);
    const int content =
        widths.areChipsBelow ? firstLineHeight() + metrics::inControl + chips : std::max(chips, firstLineHeight());
    return content + 2 * above;
}

QSize PlaceHeader::sizeHint() const
{
    const int width = 2 * side + m_path->sizeHint().width() + m_address->sizeHint().width() + 2 * metrics::group
                    + m_chips->sizeHint().width();
    return {width, heightForWidth(width)};
}

QSize PlaceHeader::minimumSizeHint() const
{
    const int address = m_address->isHidden() ? 0 : m_address->sizeHint().width() + metrics::group;
    const int width =
        2 * side + m_path->minimumSizeHint().width() + address + metrics::group + m_chips->minimumSizeHint().width();
    return {width, heightForWidth(std::max(width, this->width()))};
}

void PlaceHeader::place()
{
    const Widths widths = widthsIn(width());
    const int line = widths.areChipsBelow ? firstLineHeight() : height() - 2 * above; // in whose middle all stand
    const auto put = [&](QWidget* part, int x, int width, int height) {
        const QRect at(x, above + (line - height) / 2, width, height);
        part->setGeometry(QStyle::visualRect(layoutDirection(), rect(), at));
    };
    int x = side;
    put(m_pathStack, x, widths.path, m_pathStack->sizeHint().height());
    x += widths.path + metrics::group;
    if (widths.address > 0) {
        put(m_address, x, widths.address - metrics::group, m_address->sizeHint().height());
        x += widths.address;
    }
    if (widths.areChipsBelow) {
        const QRect at(side + inSegment, above + line + metrics::inControl, widths.chips,
                       m_chips->heightForWidth(widths.chips));
        m_chips->setGeometry(QStyle::visualRect(layoutDirection(), rect(), at));
        return;
    }
    put(m_chips, x, widths.chips, std::min(height(), m_chips->heightForWidth(widths.chips)));
}

void PlaceHeader::resizeEvent(QResizeEvent*)
{
    place();
    // The layout knew how high it needs to be at the width that it had: chips that go below would be cut off.
    if (heightForWidth(width()) > height())
        updateGeometry();
}

bool PlaceHeader::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        place();
    }
    return QWidget::event(event);
}

} // namespace cadastre

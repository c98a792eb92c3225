// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartoutput.h"

#include "ui/charts/chartcard.h"
#include "ui/charts/chartsview.h"

#include <QPainter>

#include <algorithm>

namespace cadastre {

namespace {

TableContent numbersOf(const ChartTable& table)
{
    TableContent content;
    for (qsizetype i = 0; i < table.header.size(); ++i) // the same header as the tile's own CSV
        content.columns.append({table.header[i], table.header[i], i > 0, false});
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        TableContent::Row numbers;
        numbers.exact = table.rows[row];
        for (int column = 0; column < table.header.size(); ++column)
            numbers.shown.append(table.label(row, column));
        content.rows.push_back(std::move(numbers));
    }
    return content;
}

/// As large as there is room, but not so large that the letters are those of a poster.
void drawIn(QPainter& painter, const QRectF& room, QPicture& picture, const QSize& size)
{
    constexpr double largest = 1.75;
    const double scale = std::min({room.width() / size.width(), room.height() / size.height(), largest});
    painter.translate(room.left(), room.top());
    painter.scale(scale, scale);
    picture.play(&painter);
}

} // namespace

ChartOutput::ChartOutput(Session& session, ChartsView* view) : ViewOutput(session, view), m_view(view) {}

bool ChartOutput::isSeen() const
{
    const auto tiles = m_view->tiles();
    return m_view->isVisible()
        && std::any_of(tiles.begin(), tiles.end(), [](const ChartCard* tile) { return tile->hasChart(); });
}

TableSource ChartOutput::sourceOf(const ChartCard& card)
{
    return {card.objectName().toLower(),
            card.title(),
            card.questionText(),
            [content = numbersOf(card.table())](TableExtent) { return content; },
            {tr("The chart"), tr("The chart and its numbers")},
            [picture = card.strokes(), size = card.drawnSize()](QPainter& painter, const QRectF& room) mutable {
                drawIn(painter, room, picture, size);
            }};
}

void ChartOutput::open(TableForm form)
{
    std::vector<TableSource> sources;
    int chosen = 0;
    const QWidget* focused = m_view->focusWidget(); // or was, before a menu took it
    m_view->inColoursOfPaper([&] {
        for (const ChartCard* tile : m_view->tiles()) {
            if (!tile->hasChart())
                continue;
            if (tile->isAncestorOf(focused))
                chosen = static_cast<int>(sources.size());
            sources.push_back(sourceOf(*tile));
        }
    });
    if (!sources.empty())
        openForm(std::move(sources), chosen, form, m_view->window());
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttiles.h"

#include "ui/charts/chartcard.h"
#include "ui/session/viewchoices.h"
#include "ui/theme.h"

#include <QGridLayout>
#include <QMenu>

#include <algorithm>

namespace cadastre {

namespace {
const QString choiceKey = QStringLiteral("chartTiles");
}

ChartTiles::ChartTiles(ViewChoices& choices, QWidget* parent)
    : QWidget(parent), m_choices(choices), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(metrics::group);
    connect(&choices, &ViewChoices::chosen, this, [this](const QString& key) {
        if (key != choiceKey)
            return;
        arrange();
        Q_EMIT shownChanged();
    });
}

void ChartTiles::add(ChartCard* tile, bool isShownAsDelivered)
{
    m_tiles.push_back({tile, isShownAsDelivered});
    tile->setParent(this);
    tile->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tile, &QWidget::customContextMenuRequested, this,
            [this, tile](const QPoint& at) { openMenu(tile, tile->mapToGlobal(at)); });
}

bool ChartTiles::isShown(const ChartCard* tile) const { return m_shown.contains(tile->objectName()); }

QList<ChartCard*> ChartTiles::shownCards() const
{
    QList<ChartCard*> cards;
    for (const QString& name : m_shown)
        for (const Tile& tile : m_tiles)
            if (tile.card->objectName() == name)
                cards.append(tile.card);
    return cards;
}

QStringList ChartTiles::asDelivered() const
{
    QStringList names;
    for (const Tile& tile : m_tiles)
        if (tile.isShownAsDelivered)
            names.append(tile.card->objectName());
    return names;
}

int ChartTiles::columnsFor(qsizetype tiles) const
{
    // Below this the title of a tile and its links would meet.
    const int narrowest = fontMetrics().averageCharWidth() * 46;
    const bool isSquare = tiles == 2 || tiles == 4; // of three columns one would stay empty
    return width() >= 3 * narrowest && !isSquare ? 3 : 2;
}

void ChartTiles::arrange()
{
    const QString chosen = m_choices.choice(choiceKey);
    m_shown = chosen.isEmpty() ? asDelivered() : chosen.split(u',');
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    QStringList known;
    QList<ChartCard*> cards;
    for (const QString& name : std::as_const(m_shown)) {
        const auto tile = std::find_if(m_tiles.begin(), m_tiles.end(),
                                       [&name](const Tile& each) { return each.card->objectName() == name; });
        if (tile == m_tiles.end() || known.contains(name)) // of another version
            continue;
        known.append(name);
        cards.append(tile->card);
    }
    m_shown = known;
    m_columns = columnsFor(cards.size());
    const int at = static_cast<int>(cards.size());
    for (int i = 0; i < at; ++i)
        m_grid->addWidget(cards.at(i), i / m_columns, i % m_columns);
    for (const Tile& tile : m_tiles)
        tile.card->setVisible(isShown(tile.card));
    QWidget* before = nullptr;
    for (int i = 0; i < m_grid->count(); ++i) // Tab follows what is seen
        for (QWidget* stop : static_cast<ChartCard*>(m_grid->itemAt(i)->widget())->tabStops()) {
            if (before)
                QWidget::setTabOrder(before, stop);
            before = stop;
        }
    constexpr int wide = 5; // names and dates need more room than a ring
    m_grid->setColumnStretch(0, wide);
    m_grid->setColumnStretch(1, m_columns == 3 ? 4 : wide);
    m_grid->setColumnStretch(2, m_columns == 3 ? wide : 0);
    for (int row = 0; row < static_cast<int>(m_tiles.size()); ++row)
        m_grid->setRowStretch(row, row * m_columns < at ? 1 : 0);
}

void ChartTiles::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (columnsFor(m_shown.size()) != m_columns)
        arrange();
}

void ChartTiles::choose(const QStringList& shown)
{
    m_choices.choose(choiceKey, shown == asDelivered() ? QString() : shown.join(u','));
}

void ChartTiles::setShown(const QString& tile, bool isShown)
{
    QStringList shown = m_shown;
    if (isShown == shown.contains(tile) || (!isShown && shown.size() == 1)) // one stays
        return;
    if (isShown)
        shown.append(tile);
    else
        shown.removeAll(tile);
    choose(shown);
}

void ChartTiles::move(const QString& tile, int by)
{
    QStringList shown = m_shown;
    const auto from = shown.indexOf(tile);
    const auto to = from + by;
    if (from < 0 || to < 0 || to >= shown.size())
        return;
    shown.move(from, to);
    choose(shown);
}

void ChartTiles::reset() { choose(asDelivered()); }

void ChartTiles::fillMenu(QMenu& menu)
{
    for (const Tile& tile : m_tiles) {
        const QString name = tile.card->objectName();
        QAction* box = menu.addAction(tile.card->name());
        box->setCheckable(true);
        box->setChecked(m_shown.contains(name));
        box->setEnabled(!box->isChecked() || m_shown.size() > 1);
        connect(box, &QAction::toggled, this, [this, name](bool isShown) { setShown(name, isShown); });
    }
    menu.addSeparator();
    QAction* back = menu.addAction(tr("As delivered"));
    back->setEnabled(m_shown != asDelivered());
    connect(back, &QAction::triggered, this, &ChartTiles::reset);
}

void ChartTiles::openMenu(ChartCard* card, const QPoint& at)
{
    const QString name = card->objectName();
    const auto place = m_shown.indexOf(name);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* earlier = menu->addAction(tr("Move forward"), this, [this, name] { move(name, -1); });
    earlier->setEnabled(place > 0);
    QAction* later = menu->addAction(tr("Move back"), this, [this, name] { move(name, 1); });
    later->setEnabled(place + 1 < m_shown.size());
    QAction* hide = menu->addAction(tr("Hide"), this, [this, name] { setShown(name, false); });
    hide->setEnabled(m_shown.size() > 1);
    menu->addSeparator();
    fillMenu(*menu->addMenu(tr("Charts")));
    menu->popup(at);
}

} // namespace cadastre

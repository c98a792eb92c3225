// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QGridLayout;
class QMenu;

namespace cadastre {

class ChartCard;
class ViewChoices;

/// The tiles of the dashboard in rows of three, of two where it is narrow. Which are shown and in which order is a person's
/// choice (ViewChoices "chartTiles": their object names), by the menu of a tile and by fillMenu().
class ChartTiles final : public QWidget {
    Q_OBJECT
public:
    /// `choices` must outlive it.
    ChartTiles(ViewChoices& choices, QWidget* parent = nullptr);

    /// Takes a tile; the order of adding is the order as delivered.
    void add(ChartCard* tile, bool isShownAsDelivered);
    /// After the last add().
    void arrange();

    [[nodiscard]] QStringList shown() const { return m_shown; }
    [[nodiscard]] QList<ChartCard*> shownCards() const; ///< in their order
    [[nodiscard]] bool isShown(const ChartCard* tile) const;
    void setShown(const QString& tile, bool isShown);
    /// Earlier (-1) or later (+1) among those that are shown.
    void move(const QString& tile, int by);
    void reset();
    /// A box to tick for each tile, and the way back.
    void fillMenu(QMenu& menu);

Q_SIGNALS:
    void shownChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Tile {
        ChartCard* card;
        bool isShownAsDelivered;
    };
    void openMenu(ChartCard* card, const QPoint& at);
    void choose(const QStringList& shown);
    [[nodiscard]] QStringList asDelivered() const;
    [[nodiscard]] int columnsFor(qsizetype tiles) const;

    ViewChoices& m_choices;
    QGridLayout* m_grid;
    std::vector<Tile> m_tiles;
    QStringList m_shown; ///< object names, in order
    int m_columns = 0;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>

#include <functional>
#include <optional>

class QMenu;
class QPoint;
class QTableView;

namespace cadastre {

class ColumnLayouts;

/// The columns of one table as a person wants them: which are shown, how wide, in which order, by the header's menu and the
/// mouse. What was chosen is kept (ColumnLayouts); what was not follows the view, which knows when a column says nothing.
/// Columns are known by their stable key, headerData(…, IdRole), so that a choice outlives a new version.
class TableColumns final : public QObject {
    Q_OBJECT
public:
    /// `view` has its model, its object name and its widths; it owns this. `layouts` must outlive it.
    TableColumns(ColumnLayouts& layouts, QTableView* view);
    ~TableColumns() override;

    /// Is there more than the view shows by itself? Such columns are hidden until somebody wants them.
    void setOptional(const QList<int>& columns);
    /// Columns of words that may be cut where the table is narrow, and how narrow they may get; in pixels.
    void setGiving(const QMap<int, int>& least);
    /// Does a column say anything at present? Asked of those only that nobody chose.
    void setUseful(int column, bool isUseful);
    /// A box to tick for each column, and the way back.
    void fillMenu(QMenu& menu);
    void setShown(int column, bool shown); ///< as a person chooses
    void fit();                            ///< every column as wide as what it shows
    void reset();                          ///< as the view has them by itself

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Choice {
        std::optional<bool> isShown;
        int width = 0;  ///< in pixels; 0: not chosen
        int place = -1; ///< from the left; -1: not chosen
    };
    [[nodiscard]] QString keyOf(int column) const;
    [[nodiscard]] bool isShownByItself(int column) const;
    [[nodiscard]] bool hasOwnWidth(int column) const;
    [[nodiscard]] int shownCount() const;
    void openMenu(const QPoint& at);
    void resized(int column, int width);
    void moved();
    void read();
    void apply();
    /// What a wide table has over goes to the columns whose texts are cut, from the left, and so does what other columns
    /// do not need. Where that is not enough those give that may be cut; only what still does not fit is scrolled. What
    /// was chosen stays. A column that the view stretches has all that is over, and never less than it may be cut to.
    void useRoom();
    /// Takes what is missing from columns that have more than `downTo` says; how much that was.
    int give(const QList<int>& columns, int missing, const std::function<int(int)>& downTo);
    void keep();
    void settle();

    ColumnLayouts& m_layouts;
    QTableView* m_view;
    const QString m_table; ///< its object name
    QMap<QString, Choice> m_choices;
    QMap<int, int> m_ownWidths;
    QMap<int, int> m_least;
    QSet<int> m_optional;
    QSet<int> m_useless;
    QTimer m_settling; ///< runs while a border is dragged
    QTimer m_looking;  ///< after what may change how much room there is or is needed
    bool m_isApplying = false;
};

} // namespace cadastre

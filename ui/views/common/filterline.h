// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCompleter;
class QHBoxLayout;
class QLineEdit;
class QMenu;
class QStringListModel;
class QToolButton;

namespace cadastre {

class Session;
class StatusLabel;

/// What a cell is filtered by, in the filter's language.
struct FilterAtom {
    QString field;        ///< empty: the value as a phrase, wherever it stands
    QString value;        ///< empty: by nothing
    bool isWhole = false; ///< the value is all of the field, not a part of it
    [[nodiscard]] QString text() const;
};

/// A line for the filter language (query/filter.h) that says what it understood: how many rows are shown, "type on", or what
/// is wrong at which column. It completes fields and values, lists what was used last (↓), and keeps filters under a name
/// (★); the first of these stand beside it as buttons. What is not understood changes nothing: the last result stays.
class FilterLine final : public QWidget {
    Q_OBJECT
public:
    enum class Shape { Wide, Narrow }; ///< Narrow: the sentence stands below, saved ones wait in the menu alone
    /// `objectName` is that of the line edit; `name` is what screen readers call it.
    FilterLine(Session& session, Shape shape, const QString& objectName, const QString& name, QWidget* parent);

    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] QString text() const;
    void setText(const QString& text);
    /// Narrows what is there: "filter in" and "exclude" of a table's menu.
    void append(const QString& atom);
    /// Those two, of a cell; nothing where it is filtered by nothing.
    void addVerbs(QMenu& menu, const FilterAtom& cell);
    /// How many rows the filter leaves; of no meaning while the line is empty.
    void setCounts(int shown, int total);
    /// What the line says about itself; empty when it is.
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    /// The text is a filter (or empty, which everything matches).
    void filterChanged(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void read();
    void complete();
    void offerRecent();
    void take(const QString& offer);
    void showOffers(const QStringList& offers, qsizetype from);
    void fillMenu();
    void showNamed();
    void askForName();

    Session& m_session;
    const Shape m_shape;
    QLineEdit* m_edit;
    QToolButton* m_star;
    QMenu* m_menu;
    QHBoxLayout* m_named;
    StatusLabel* m_state;
    QCompleter* m_completer;
    QStringListModel* m_offers;
    qsizetype m_from = 0; ///< where an offer goes
};

} // namespace cadastre

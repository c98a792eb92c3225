// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/views/common/card.h"

#include <QImage>
#include <QPicture>

#include <functional>

class QChart;
class QChartView;
class QHBoxLayout;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace cadastre {

class ChartLegend;
class PlainLabel;

/// A tile of the dashboard: a title, the question that it answers, the chart, and behind it the same numbers as a table.
/// Exports both (PNG in three sizes, SVG, PDF, CSV), and copies the picture.
class ChartCard : public QFrame {
    Q_OBJECT
public:
    ChartCard(const QString& objectName, const QString& title, const QString& question, QWidget* parent = nullptr);

    [[nodiscard]] const QString& name() const { return m_name; } ///< the title that it was made with
    /// What is chosen for this tile alone, above the chart: a quiet label and its field.
    void addChoice(const QString& label, QWidget* field);
    /// What Tab goes through, in order.
    [[nodiscard]] QList<QWidget*> tabStops() const;
    void setTitle(const QString& title) { m_card->setTitle(title); }
    void setQuestionText(const QString& question) { m_card->setQuestion(question); }
    [[nodiscard]] QString title() const { return m_card->title(); }
    [[nodiscard]] QString questionText() const { return m_card->question(); }
    /// Is there a chart? Else why not is said in its place.
    [[nodiscard]] bool hasChart() const;
    /// Takes the chart; the old one goes. Without a chart (null) `widget` or the empty sentence is shown.
    void showChart(QChart* chart, const ChartTable& table, const QString& sentence);
    void showWidget(QWidget* widget, const ChartTable& table, const QString& sentence);
    void showNothing(const QString& why);

    [[nodiscard]] const ChartTable& table() const { return m_table; }
    [[nodiscard]] QChartView* chartView() const { return m_view; }
    void setTableShown(bool shown);

    [[nodiscard]] QImage picture(int scale) const; ///< as on the screen, or twice or three times as fine
    [[nodiscard]] QByteArray drawing() const;      ///< SVG
    [[nodiscard]] QByteArray page() const;         ///< PDF, of the chart's own size
    [[nodiscard]] QPicture strokes() const;        ///< to be drawn again at any size
    [[nodiscard]] QSize drawnSize() const;         ///< of all of these, in pixels

private:
    void fillTable();
    void fillExportMenu(QMenu& menu);
    /// Asks where to; `suffix` of the file's name: "png".
    void write(const QString& suffix, const std::function<QByteArray()>& bytes);

    QString m_name;
    Card* m_card;
    QHBoxLayout* m_choices;
    QList<QWidget*> m_fields; ///< in it
    QStackedWidget* m_stack;
    QWidget* m_chartPane; ///< the chart and its legend: what is exported
    QChartView* m_view;
    ChartLegend* m_legend;
    QWidget* m_widget = nullptr;
    PlainLabel* m_nothing;
    QTableWidget* m_tableView;
    QPushButton* m_toggle = nullptr;
    QPushButton* m_save = nullptr;
    ChartTable m_table;
    QWidget* m_front = nullptr;
    bool m_tableShown = false; ///< what the user chose; it outlasts a moment with nothing to show
};

/// Colours, fonts and frame of our charts: transparent, no animation, every text in the theme's colours (interface §3.1).
void dressChart(QChart* chart, const QWidget* in);

} // namespace cadastre

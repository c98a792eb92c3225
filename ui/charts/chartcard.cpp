// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcard.h"

#include "base/filewriting.h"
#include "text/sentence.h"
#include "ui/charts/chartlegend.h"
#include "ui/icons.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/theme.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"

#include <QAbstractAxis>
#include <QBuffer>
#include <QChart>
#include <QChartView>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGraphicsLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLegend>
#include <QMenu>
#include <QMessageBox>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QStackedWidget>
#include <QSvgGenerator>
#include <QTableWidget>
#include <QVBoxLayout>

namespace cadastre {

void dressChart(QChart* chart, const QWidget* in)
{
    const Theme theme = themeOf(in);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins(0, 0, 0, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->setLabelColor(theme.text);
    chart->legend()->setFont(in->font());
    chart->setTitleBrush(theme.text);
    for (QAbstractAxis* axis : chart->axes()) {
        axis->setLabelsBrush(theme.secondary);
        axis->setLabelsFont(in->font());
        axis->setLinePen(QPen(theme.line));
        axis->setGridLinePen(QPen(theme.line));
        axis->setTitleBrush(theme.secondary);
        axis->setTitleFont(in->font());
    }
}

namespace {

/// Columns are as wide as their texts, and what is left is the first one's: where a tile is too narrow for them it scrolls, so
/// that no name is cut.
class NumbersTable final : public QTableWidget {
public:
    using QTableWidget::QTableWidget;
    void fitColumns()
    {
        if (columnCount() == 0)
            return;
        resizeColumnsToContents();
        const int rest = viewport()->width() - horizontalHeader()->length();
        if (rest > 0)
            setColumnWidth(0, columnWidth(0) + rest);
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QTableWidget::resizeEvent(event);
        fitColumns();
    }
};

} // namespace

ChartCard::ChartCard(const QString& objectName, const QString& title, const QString& question, QWidget* parent)
    : QFrame(parent)
    , m_name(title)
    , m_card(new Card(title, question, this))
    , m_choices(new QHBoxLayout)
    , m_stack(new QStackedWidget(this))
    , m_chartPane(new QWidget(this))
    , m_view(new QChartView(m_chartPane))
    , m_legend(new ChartLegend(m_chartPane))
    , m_nothing(hintLabel({}, this))
    , m_tableView(new NumbersTable(this))
{
    setObjectName(objectName);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding); // the tiles share the width, however long their texts
    m_view->setObjectName(objectName + QStringLiteral(".chart"));
    m_view->setAccessibleName(title);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setMinimumHeight(fontMetrics().height() * 13); // below this the names of rows touch
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setStyleSheet({});
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_tableView->setObjectName(objectName + QStringLiteral(".table"));
    m_tableView->setAccessibleName(title);
    m_tableView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    prepareTable(m_tableView);
    m_tableView->horizontalHeader()->setStretchLastSection(false);
    auto* pane = new QVBoxLayout(m_chartPane);
    pane->setContentsMargins(0, 0, 0, 0);
    pane->setSpacing(metrics::between);
    pane->addWidget(m_view, 1);
    pane->addWidget(m_legend);
    m_stack->addWidget(m_chartPane);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_tableView);
    m_toggle = m_card->addLink(tr("Table"), objectName + QStringLiteral(".toggle"));
    m_toggle->setAccessibleName(tr("Show %1 as a table").arg(title));
    connect(m_toggle, &QPushButton::clicked, this, [this] { setTableShown(!m_tableShown); });
    m_save = m_card->addLink(tr("Export…"), objectName + QStringLiteral(".export"));
    m_save->setAccessibleName(tr("Export %1").arg(title));
    auto* forms = new QMenu(m_save);
    forms->setObjectName(objectName + QStringLiteral(".forms"));
    fillExportMenu(*forms);
    connect(m_save, &QPushButton::clicked, this,
            [this, forms] { forms->popup(m_save->mapToGlobal(m_save->rect().bottomLeft())); });
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::inControl);
    m_choices->setSpacing(metrics::between);
    m_choices->addStretch(1);
    column->addLayout(m_choices);
    column->addWidget(m_stack, 1);
    m_card->setContent(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    m_front = m_nothing;
}

QList<QWidget*> ChartCard::tabStops() const
{
    return QList<QWidget*>{m_toggle, m_save} + m_fields + QList<QWidget*>{m_view, m_tableView};
}

void ChartCard::addChoice(const QString& label, QWidget* field)
{
    PlainLabel* words = captionLabel(label, this);
    words->setBuddy(field);
    const int place = m_choices->count() - 1; // the rest stays free at the end
    m_choices->insertWidget(place, words);
    m_choices->insertWidget(place + 1, field);
    m_fields.append(field);
    m_view->setMinimumHeight(m_view->minimumHeight() - field->sizeHint().height() - metrics::inControl);
}

void ChartCard::showChart(QChart* chart, const ChartTable& table, const QString& sentence)
{
    dressChart(chart, this);
    if (chart->legend()->isVisible())
        m_legend->showKeysOf(*chart->legend());
    else
        m_legend->hide();
    chart->legend()->hide();
    QChart* before = m_view->chart();
    m_view->setChart(chart);
    delete before;
    m_view->setAccessibleDescription(sentence);
    m_table = table;
    m_front = m_chartPane;
    setTableShown(m_tableShown);
}

void ChartCard::showWidget(QWidget* widget, const ChartTable& table, const QString& sentence)
{
    if (m_widget) {
        m_stack->removeWidget(m_widget);
        m_widget->deleteLater();
    }
    m_widget = widget;
    widget->setAccessibleDescription(sentence);
    m_stack->addWidget(widget);
    m_table = table;
    m_front = widget;
    setTableShown(m_tableShown);
}

void ChartCard::showNothing(const QString& why)
{
    m_nothing->setText(why);
    m_table = {};
    m_front = m_nothing;
    m_stack->setCurrentWidget(m_front);
    m_toggle->setEnabled(false);
}

void ChartCard::setTableShown(bool shown)
{
    m_tableShown = shown;
    m_toggle->setEnabled(true);
    if (shown)
        fillTable();
    m_stack->setCurrentWidget(shown ? static_cast<QWidget*>(m_tableView) : m_front);
    m_toggle->setText(shown ? tr("Chart") : tr("Table"));
}

void ChartCard::fillTable()
{
    m_tableView->clear();
    m_tableView->setColumnCount(static_cast<int>(m_table.header.size()));
    m_tableView->setRowCount(static_cast<int>(m_table.rows.size()));
    m_tableView->setHorizontalHeaderLabels(m_table.header);
    m_tableView->verticalHeader()->hide();
    for (int row = 0; row < m_tableView->rowCount(); ++row)
        for (int column = 0; column < m_tableView->columnCount(); ++column) {
            const QString& exact = m_table.rows[static_cast<std::size_t>(row)].value(column);
            auto* item = new QTableWidgetItem(m_table.label(static_cast<std::size_t>(row), column));
            if (item->text() != exact)
                item->setToolTip(plainToolTip(exact));
            if (column > 0)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_tableView->setItem(row, column, item);
        }
    static_cast<NumbersTable*>(m_tableView)->fitColumns();
}

QByteArray ChartCard::drawing() const
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QSvgGenerator svg;
        svg.setOutputDevice(&bytes);
        svg.setResolution(96); // 72 would draw the texts a quarter too small
        svg.setSize(m_front->size());
        svg.setViewBox(m_front->rect());
        QPainter painter(&svg);
        m_front->render(&painter);
    }
    return bytes.data();
}

QImage ChartCard::picture(int scale) const
{
    QImage image(m_front->size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(themeOf(this).base);
    m_front->render(&image, QPoint(), QRegion(), QWidget::DrawChildren);
    return image;
}

QByteArray ChartCard::page() const
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        constexpr int dpi = 96; // of the screen: the chart is laid out in its pixels
        QPdfWriter pdf(&bytes);
        pdf.setCreator(QStringLiteral("Cadastre"));
        pdf.setTitle(m_name);
        pdf.setResolution(dpi);
        pdf.setPageMargins({});
        pdf.setPageSize(QPageSize(QSizeF(m_front->size()) / dpi, QPageSize::Inch));
        QPainter painter(&pdf);
        painter.fillRect(m_front->rect(), themeOf(this).base);
        m_front->render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
    }
    return bytes.data();
}

QPicture ChartCard::strokes() const
{
    QPicture picture;
    QPainter painter(&picture);
    m_front->render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
    return picture;
}

bool ChartCard::hasChart() const { return m_front != m_nothing; }

QSize ChartCard::drawnSize() const { return m_front->size(); }

void ChartCard::fillExportMenu(QMenu& menu)
{
    const auto add = [this, &menu](const QString& text, const QString& suffix, std::function<QByteArray()> bytes) {
        menu.addAction(themedIcon(QStringLiteral("export")), text, this,
                       [this, suffix, bytes = std::move(bytes)] { write(suffix, bytes); });
    };
    for (const int scale : {1, 2, 3})
        add(tr("Picture, %1× (PNG)…").arg(scale), QStringLiteral("png"), [this, scale] {
            QBuffer bytes;
            bytes.open(QIODevice::WriteOnly);
            picture(scale).save(&bytes, "PNG");
            return bytes.data();
        });
    add(tr("Drawing (SVG)…"), QStringLiteral("svg"), [this] { return drawing(); });
    add(tr("Page (PDF)…"), QStringLiteral("pdf"), [this] { return page(); });
    add(tr("Numbers (CSV)…"), QStringLiteral("csv"), [this] { return m_table.csv(); });
    menu.addSeparator();
    menu.addAction(themedIcon(QStringLiteral("copy")), tr("Copy image"), this, [this] {
        constexpr int scale = 2; // to be pasted into a text, which is printed
        QImage image = picture(scale);
        image.setDevicePixelRatio(1);
        QGuiApplication::clipboard()->setImage(image);
    });
}

void ChartCard::write(const QString& suffix, const std::function<QByteArray()>& bytes)
{
    QString name = m_name;
    name.replace(u'/', u'-');
    QString path = QFileDialog::getSaveFileName(this, tr("Export chart"), name + u'.' + suffix,
                                                QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + suffix;
    const auto written = writeWholeFile(path, bytes());
    if (written)
        return;
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Export chart"), {}, QMessageBox::Ok, this);
    box->setTextFormat(Qt::PlainText);
    box->setText(sentence(written.error()));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// The charts at a moment of the journal, chosen by keyboard: every tile has the numbers of the plan as it was then.
#include "engine/samples.h"
#include "engine/workspace.h"
#include "ui/charts/chartcard.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/chartoutput.h"
#include "ui/charts/charts.h"
#include "ui/charts/chartsview.h"
#include "ui/charts/charttiles.h"
#include "ui/charts/tilelists.h"
#include "ui/presentation/formatting.h"
#include "ui/session/session.h"
#include "ui/session/viewchoices.h"

#include "support/testmain.h"
#include "support/today.h"

#include <QAbstractAxis>
#include <QAbstractBarSeries>
#include <QAreaSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QMenu>
#include <QPainter>
#include <QPicture>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableWidget>

#include <cmath>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Session> sessionOf(const QString& sample)
{
    auto workspace = Workspace::inMemory(*sampleSettings(sample, today.now()), today);
    if (!buildSample(*workspace, sample, today.now()))
        qFatal("the sample does not build");
    return std::make_unique<Session>(std::move(workspace));
}

struct Charts {
    std::unique_ptr<Session> session = sessionOf(u"acme-global"_s);
    ChartsView view{*session};
    QSlider* slider = view.findChild<QSlider*>(u"chartsMoment"_s);
    QLabel* asOf = view.findChild<QLabel*>(u"chartsAsOf"_s);
    QPushButton* now = view.findChild<QPushButton*>(u"chartsNow"_s);

    Charts()
    {
        view.resize(1200, 800);
        view.show();
        slider->setFocus();
    }
    [[nodiscard]] std::vector<QStringList> rowsOf(const QString& tile) const
    {
        return view.findChild<ChartCard*>(tile)->table().rows;
    }
};

/// What the tile of one kind of use has to say.
std::vector<QStringList> expectedHistory(const std::vector<UsageSample>& series, UseKind kind, Instant from = {})
{
    if (!isEverUsed(series, kind))
        return {};
    return historyTable(since(from, stepsOf(series, kind)), kind).rows;
}

QStringList textsOf(const QWidget& list)
{
    QStringList texts;
    for (const QLabel* label : list.findChildren<QLabel*>())
        texts << label->text();
    return texts;
}

} // namespace

class ChartsMomentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Ctrl+P and Ctrl+Shift+X find the charts as they find a table (interface §1.4).
    void theChartInFrontGoesToPaperWithItsNumbers()
    {
        Charts charts;
        ViewOutput* output = ViewOutput::in(&charts.view);
        QVERIFY(output);
        auto* tile = charts.view.findChild<ChartCard*>(u"fragmentation"_s);
        QTRY_VERIFY(tile->hasChart());
        tile->findChild<QPushButton*>(u"fragmentation.toggle"_s)->setFocus();
        output->open(TableForm::Paper);
        auto* dialog = charts.view.findChild<TableExportDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* which = dialog->findChild<QComboBox*>(u"tableWhich"_s);
        QCOMPARE(which->currentText(), tile->title());
        const QList<ChartCard*> tiles = charts.view.tiles();
        QCOMPARE(which->count(), static_cast<int>(std::count_if(tiles.begin(), tiles.end(), [](const ChartCard* each) {
                     return each->hasChart();
                 })));
        auto* pages = dialog->findChild<QLabel*>(u"tablePageLabel"_s);
        QVERIFY2(pages->text().endsWith(u"of 1"_s), qPrintable(pages->text())); // the chart alone
        dialog->findChild<QComboBox*>(u"tableExtent"_s)->setCurrentIndex(1);
        QVERIFY2(pages->text().endsWith(u"of 2"_s), qPrintable(pages->text()));
        dialog->findChild<QComboBox*>(u"tableForm"_s)->setCurrentIndex(static_cast<int>(TableForm::Csv));
        QCOMPARE(dialog->content().csv(), tile->table().csv());
        which->setCurrentIndex(which->findText(u"Headroom"_s));
        QVERIFY(dialog->windowTitle().contains(u"Headroom"_s));
        QCOMPARE(dialog->content().csv(), charts.view.findChild<ChartCard*>(u"headroom"_s)->table().csv());
    }

    void onPaperAChartHasTheColoursOfPaper()
    {
        Charts charts;
        charts.view.setPalette(Theme::dark().palette());
        auto* tile = charts.view.findChild<ChartCard*>(u"usePerPool"_s);
        QTRY_VERIFY(tile->hasChart());
        const auto pixelsOf = [&](const QColor& colour) {
            QImage page(tile->drawnSize(), QImage::Format_RGB32);
            page.fill(Qt::gray);
            QPainter painter(&page);
            QPicture strokes = tile->strokes();
            strokes.play(&painter);
            painter.end();
            int count = 0;
            for (int y = 0; y < page.height(); ++y)
                for (int x = 0; x < page.width(); ++x)
                    count += page.pixelColor(x, y) == colour ? 1 : 0;
            return count;
        };
        const QColor dark = Theme::dark().fill(FillRole::Assigned).fill;
        const QColor light = Theme::light().fill(FillRole::Assigned).fill;
        QTRY_VERIFY(pixelsOf(dark) > 0 && pixelsOf(light) == 0);
        charts.view.inColoursOfPaper([&] { QVERIFY(pixelsOf(light) > 0 && pixelsOf(dark) == 0); });
        QVERIFY(pixelsOf(dark) > 0 && pixelsOf(light) == 0); // and the window is as it was
    }

    void startsAtNow()
    {
        const Charts charts;
        QCOMPARE(charts.slider->value(), charts.slider->maximum());
        QVERIFY(charts.slider->maximum() > 10);
        QCOMPARE(charts.asOf->text(), u"as of now"_s);
        QVERIFY(!charts.now->isVisible());
        QCOMPARE(charts.rowsOf(u"usePerPool"_s), useTable(useRows(charts.session->plan(), {})).rows);
    }

    void everyTileHasTheNumbersOfThatMoment()
    {
        const Charts charts;
        const auto present = charts.rowsOf(u"usePerPool"_s);
        const auto regionsOfNow = charts.rowsOf(u"complianceByRegion"_s);
        for (int press = 0; press < 5; ++press)
            QTest::keyClick(charts.slider, Qt::Key_PageUp); // towards the end: stays at now
        QCOMPARE(charts.slider->value(), charts.slider->maximum());
        for (int press = 0; press < 5; ++press)
            QTest::keyClick(charts.slider, Qt::Key_PageDown);
        QTest::keyClick(charts.slider, Qt::Key_Left);
        QTRY_VERIFY(charts.rowsOf(u"usePerPool"_s) != present);
        QVERIFY(charts.asOf->text() != u"as of now"_s);

        // What the journal says of the same step, worked out apart from the window.
        const Journal& journal = charts.session->workspace().journal();
        std::vector<qint64> ends{0};
        for (const JournalEntry& entry : journal.entries())
            if (entry.cause != 0)
                ends.back() = entry.seq;
            else if (entry.rows > 0)
                ends.push_back(entry.seq);
        QCOMPARE(static_cast<int>(ends.size()) - 1, charts.slider->maximum());
        const qint64 seq = ends[static_cast<std::size_t>(charts.slider->value())];
        const auto then = charts.session->workspace().past(seq);
        QVERIFY(then);
        const Plan& plan = (*then)->plan();
        QCOMPARE(charts.rowsOf(u"usePerPool"_s), useTable(useRows(plan, {})).rows);
        QCOMPARE(charts.rowsOf(u"complianceByRegion"_s), regionTable(regionRows(plan, {})).rows);
        QVERIFY(charts.rowsOf(u"complianceByRegion"_s) != regionsOfNow);
        const auto history = usageHistory(plan, (*then)->journal());
        QVERIFY(history);
        QCOMPARE(charts.rowsOf(u"headroom"_s),
                 headroomTable(headroomRows(plan, {}, *history, (*then)->clock().now())).rows);
        const PoolId pool = poolOfInterest(plan, {});
        QVERIFY(pool);
        QCOMPARE(charts.rowsOf(u"onePool"_s), makeupTable(plan, pool).rows);
        QCOMPARE(charts.rowsOf(u"fragmentation"_s), fragmentationTable(plan, pool).rows);
        charts.session->viewChoices().choose(u"chartTiles"_s, u"useOverTime,allocatedOverTime"_s);
        for (const auto& [tile, kind] :
             {std::pair(u"useOverTime"_s, UseKind::Assigned), {u"allocatedOverTime"_s, UseKind::Allocated}})
            QTRY_COMPARE(charts.rowsOf(tile), expectedHistory(history->at(pool), kind));
    }

    void aForecastIsABandThatEndsWhereThePoolIsFull()
    {
        // 256 /56s of a /48: 60 in 30 days, and a rush of 60 in the 30 days after them.
        const auto at = [](int day, int blocks) {
            return UsageSample{Instant{}.plusSeconds(86'400LL * (20'000 + day)),
                               {.capacity = uint128{1} << 80, .assigned = uint128{static_cast<quint64>(blocks)} << 72}};
        };
        const std::vector<UsageSample> series{at(0, 0), at(15, 20), at(30, 30), at(60, 120)};
        const Instant now = series.back().from;
        const PoolUse use{.capacity = uint128{1} << 80,
                          .assigned = uint128{120} << 72,
                          .available = uint128{136} << 72,
                          .unitLength = 56};
        const QWidget window;
        const HistoryPart part{UseKind::Assigned, series, {}, forecast(series, now)};
        const std::unique_ptr<QChart> chart(historyChart(part, use, Family::IPv6, now, &window));
        QCOMPARE(chart->series().size(), 3);
        const auto* band = qobject_cast<QAreaSeries*>(chart->series().at(1));
        const auto* ahead = qobject_cast<QLineSeries*>(chart->series().at(2));
        QVERIFY(band && ahead);
        // Two a day fill the 136 that are left in 68 days; three a day, those of the last month, sooner.
        const auto day = [now](double x) { return (x - static_cast<double>(now.ms)) / 86'400'000.0; };
        QVERIFY(qAbs(day(ahead->points().constLast().x()) - 68) < 0.01);
        QVERIFY(qAbs(ahead->points().constLast().y() - 256) < 0.01);
        QCOMPARE(band->upperSeries()->count(), 3);
        QVERIFY(qAbs(day(band->upperSeries()->points().at(1).x()) - 136.0 / 3) < 0.01);
        QVERIFY(qAbs(band->upperSeries()->points().constLast().y() - 256) < 0.01);
        QCOMPARE(band->lowerSeries()->points().constLast(), ahead->points().constLast());
        for (QAbstractSeries* line : chart->series())
            QCOMPARE(line->attachedAxes().size(), 2);
    }

    void assignmentAndAllocationAreChartsOfTheirOwn()
    {
        const Charts charts;
        const Session& session = *charts.session;
        charts.session->viewChoices().choose(u"chartTiles"_s, u"useOverTime,allocatedOverTime"_s);
        const auto history = usageHistory(session.plan(), session.workspace().journal());
        QVERIFY(history);
        int both = 0;
        for (const auto& [pool, series] : *history) {
            if (!session.plan().find(pool) || session.plan().space(pool).totals.capacity == 0)
                continue;
            charts.session->selectPool(pool);
            const PoolUse use = useOf(session.plan(), pool);
            const double unit = std::pow(2.0, bitCount(session.plan().get(pool).family) - use.unitLength);
            for (const auto& [tile, kind] :
                 {std::pair(u"useOverTime"_s, UseKind::Assigned), {u"allocatedOverTime"_s, UseKind::Allocated}}) {
                const auto rows = expectedHistory(series, kind);
                QTRY_COMPARE(charts.rowsOf(tile), rows);
                if (rows.empty())
                    continue;
                ++both;
                // The line ends where the table does, and that is what the pool has now.
                QCOMPARE(rows.back()[1], toDecimal(partOf(session.plan().space(pool).totals, kind)));
                const QChart* chart = charts.view.findChild<ChartCard*>(tile)->chartView()->chart();
                const auto* line = qobject_cast<QLineSeries*>(chart->series().constFirst());
                QVERIFY(line);
                QCOMPARE(line->points().constLast().y(), static_cast<double>(*fromDecimal(rows.back()[1])) / unit);
            }
        }
        QVERIFY(both > 4);
    }

    void theChartsOverTimeLookBackAsFarAsIsChosen()
    {
        const Charts charts;
        const Session& session = *charts.session;
        const auto history = usageHistory(session.plan(), session.workspace().journal());
        QVERIFY(history);
        const PoolId pool = poolOfInterest(session.plan(), {});
        const auto all = expectedHistory(history->at(pool), UseKind::Assigned);
        QTRY_COMPARE(charts.rowsOf(u"useOverTime"_s), all);
        auto* range = charts.view.findChild<QComboBox*>(u"useOverTime.range"_s);
        auto* other = charts.view.findChild<QComboBox*>(u"allocatedOverTime.range"_s);
        QVERIFY(range && other && !range->accessibleName().isEmpty());
        for (const int days : {365, 90, 30, 7}) {
            range->setCurrentIndex(range->findData(QString::number(days)));
            Q_EMIT range->activated(range->currentIndex());
            const Instant from = today.now().plusSeconds(-86'400LL * days);
            QTRY_COMPARE(charts.rowsOf(u"useOverTime"_s), expectedHistory(history->at(pool), UseKind::Assigned, from));
            QCOMPARE(other->currentData(), range->currentData()); // both look back alike
            QVERIFY(charts.rowsOf(u"useOverTime"_s).front()[0] >= toString(from));
        }
        QVERIFY(charts.rowsOf(u"useOverTime"_s).size() <= all.size());
        charts.session->viewChoices().choose(u"chartRange"_s, {});
        QTRY_COMPARE(charts.rowsOf(u"useOverTime"_s), all);
    }

    void onlyAPoolWithoutSpaceIsFull()
    {
        const std::vector<HeadroomRow> rows{
            {.pool = PoolId{1}, .name = u"bench-a"_s, .unitsFree = 3, .unitLength = 26},
            {.pool = PoolId{2}, .name = u"bench-b"_s, .unitLength = 26},
            {.pool = PoolId{3}, .name = u"bench-c"_s, .unitLength = 26, .freeShare = 0.75}};
        QWidget window;
        const auto texts = textsOf(*headroomList(rows, rows.front(), today.now(), &window));
        QCOMPARE(texts.count(u"full"_s), 1);
        QVERIFY2(texts.contains(u"75\u00A0% free in pieces"_s), qPrintable(texts.join(u'\n')));
    }

    void aProofOfAnAsNumberNamesIt()
    {
        const Instant now = today.now();
        const QList<Expiry> expiries{
            {.kind = ExpiryKind::Certificate, .at = now.plusSeconds(19 * 86'400), .asn = Asn{64498}},
            {.kind = ExpiryKind::Check, .at = now.plusSeconds(30 * 86'400), .asn = Asn{64499}}};
        QWidget window;
        const auto texts = textsOf(*expiryList(expiries, now, &window));
        QVERIFY2(texts.filter(u"Certificate · AS64498"_s).size() == 1, qPrintable(texts.join(u'\n')));
        QVERIFY2(texts.contains(u"AS64499"_s), qPrintable(texts.join(u'\n')));
    }

    void aPlanWithoutPoolsHasOneButton()
    {
        const auto session = sessionOf(u"blank"_s);
        ChartsView view{*session};
        view.show();
        auto* primary = view.findChild<QPushButton*>(u"emptyState.primary"_s);
        QTRY_VERIFY(primary && primary->isVisible());
        for (const ChartCard* card : view.findChildren<ChartCard*>())
            QVERIFY(!card->isVisible());
        QSignalSpy asked(session.get(), &Session::requested);
        primary->click();
        QCOMPARE(asked.size(), 1);
    }

    void homeIsTheEmptyPlanAndNowComesBack()
    {
        const Charts charts;
        const auto present = charts.rowsOf(u"usePerPool"_s);
        QTest::keyClick(charts.slider, Qt::Key_Home);
        QTRY_VERIFY(charts.rowsOf(u"usePerPool"_s).empty());
        QVERIFY(charts.rowsOf(u"useOverTime"_s).empty());
        QVERIFY(charts.now->isVisible());
        charts.now->click();
        QTRY_COMPARE(charts.rowsOf(u"usePerPool"_s), present);
        QVERIFY(charts.slider->hasFocus());
    }

    void aTileStaysTheTableThatItWas()
    {
        const Charts charts;
        auto* toggle = charts.view.findChild<QPushButton*>(u"usePerPool.toggle"_s);
        auto* table = charts.view.findChild<QTableWidget*>(u"usePerPool.table"_s);
        auto* headroom = charts.view.findChild<QTableWidget*>(u"headroom.table"_s);
        toggle->click();
        QVERIFY(table->isVisible() && !headroom->isVisible());
        QTest::keyClick(charts.slider, Qt::Key_Home); // nothing to show …
        QTRY_VERIFY(!table->isVisible() && !toggle->isEnabled());
        QTest::keyClick(charts.slider, Qt::Key_End); // … and back
        QTRY_VERIFY(table->isVisible() && toggle->isEnabled());
        QVERIFY(!headroom->isVisible());
    }

    void theTableHasEveryPoolAndNoNameIsCut() // interface §6.16; decisions: two digits here, twelve decimals in the CSV
    {
        Charts charts;
        const auto* card = charts.view.findChild<ChartCard*>(u"usePerPool"_s);
        charts.view.findChild<QPushButton*>(u"usePerPool.toggle"_s)->click();
        auto* table = charts.view.findChild<QTableWidget*>(u"usePerPool.table"_s);
        const auto rows = useRows(charts.session->plan(), {});
        QVERIFY(rows.size() > std::size_t{mostBars});
        QCOMPARE(table->rowCount(), static_cast<int>(rows.size()));
        QVERIFY(table->isVisible());
        for (const int width : {1200, 780}) {
            charts.view.resize(width, 800);
            QCoreApplication::processEvents();
            for (int row = 0; row < table->rowCount(); ++row)
                for (int column = 0; column < table->columnCount(); ++column)
                    QVERIFY2(table->fontMetrics().horizontalAdvance(table->item(row, column)->text())
                                 < table->columnWidth(column),
                             qPrintable(table->item(row, column)->text()));
        }
        const PoolUse& fullest = rows.front().use;
        QCOMPARE(table->item(0, 0)->text(), rows.front().name);
        QCOMPARE(table->item(0, 1)->text(), percentLabel(fullest.assigned, fullest.capacity));
        const QString exact = percentText(fullest.assigned, fullest.capacity, 12);
        QCOMPARE(table->item(0, 1)->toolTip(), exact);
        const QByteArray csv = card->table().csv();
        QCOMPARE(csv.count('\n'), static_cast<int>(rows.size()) + 1);
        QVERIFY(csv.contains(exact.toLatin1()));
    }

    void aBarOfARegionLeadsToItsFindings() // interface §4.10
    {
        const Charts charts;
        std::optional<Request> asked;
        connect(charts.session.get(), &Session::requested, this, [&](const Request& request) { asked = request; });
        const auto rows = regionRows(charts.session->plan(), {});
        const auto* card = charts.view.findChild<ChartCard*>(u"complianceByRegion"_s);
        const auto* series = qobject_cast<QAbstractBarSeries*>(card->chartView()->chart()->series().constFirst());
        QVERIFY(series);
        Q_EMIT series->barSets().constFirst()->clicked(static_cast<int>(rows.size()) - 1); // the uppermost
        QVERIFY(asked && std::holds_alternative<AuditRequest>(*asked));
        QCOMPARE(std::get<AuditRequest>(*asked).filter, u"region:"_s + rows.front().region);
    }

    void useHasLinesWhereAPoolGetsFull() // interface §4.10: 75 and 90 %
    {
        const Charts charts;
        const auto* card = charts.view.findChild<ChartCard*>(u"usePerPool"_s);
        QList<qreal> lines;
        for (QAbstractSeries* series : card->chartView()->chart()->series())
            if (auto* line = qobject_cast<QLineSeries*>(series)) {
                QCOMPARE(line->points().constFirst().x(), line->points().constLast().x());
                QCOMPARE(line->attachedAxes().size(), 2);
                lines << line->points().constFirst().x();
            }
        QCOMPARE(lines, (QList<qreal>{75, 90}));
        QStringList said;
        for (const QLabel* label : card->findChild<ChartLegend*>()->findChildren<QLabel*>())
            said << label->text();
        QVERIFY2(said.contains(u"75 %"_s) && said.contains(u"90 %"_s), qPrintable(said.join(u'\n')));
    }

    void fragmentationSaysItsScaleAndItsFigure() // interface §4.10
    {
        const Charts charts;
        const auto* card = charts.view.findChild<ChartCard*>(u"fragmentation"_s);
        QStringList titles;
        for (const QAbstractAxis* axis : card->chartView()->chart()->axes())
            titles << axis->titleText();
        QVERIFY(titles.contains(u"by length; heights are logarithmic"_s));
        const Plan& plan = charts.session->plan();
        const QString figure = u"=\u00a0"_s + percentLabel(fragmentationOf(plan, poolOfInterest(plan, {})));
        QVERIFY2(!textsOf(*card).filter(figure).isEmpty(), qPrintable(textsOf(*card).join(u'\n')));
    }

    void aChartIsExportedInEveryForm() // interface §1.4
    {
        const Charts charts;
        QCoreApplication::processEvents();
        const auto* card = charts.view.findChild<ChartCard*>(u"usePerPool"_s);
        const QSize size = card->picture(1).size();
        QVERIFY(size.width() > 100);
        QCOMPARE(card->picture(2).size(), size * 2);
        QCOMPARE(card->picture(3).size(), size * 3);
        QVERIFY(card->drawing().contains("<svg"));
        const QByteArray pdf = card->page();
        QVERIFY(pdf.startsWith("%PDF-") && pdf.size() > 2000);
        auto* forms = charts.view.findChild<QMenu*>(u"usePerPool.forms"_s);
        QVERIFY(forms);
        QStringList offered;
        for (const QAction* action : forms->actions())
            if (!action->isSeparator())
                offered << action->text();
        QCOMPARE(offered.size(), 7);
        QCOMPARE(offered.filter(u"PNG"_s).size(), 3);
        forms->actions().constLast()->trigger();
        QCOMPARE(QGuiApplication::clipboard()->image().size(), size * 2);
    }

    void whatIsChosenIsShownInItsOrder()
    {
        Charts charts;
        auto* tiles = charts.view.findChild<ChartTiles*>();
        const auto place = [&](const QString& tile) {
            const auto* card = charts.view.findChild<ChartCard*>(tile);
            return card->isVisible() ? card->mapTo(&charts.view, QPoint()) : QPoint(-1, -1);
        };
        QCOMPARE(tiles->shown().size(), 6);
        QCOMPARE(place(u"findingsOverTime"_s), QPoint(-1, -1));
        const QPoint first = place(u"usePerPool"_s);
        tiles->setShown(u"findingsOverTime"_s, true);
        tiles->setShown(u"headroom"_s, false);
        for (int step = 0; step < 5; ++step)
            tiles->move(u"findingsOverTime"_s, -1);
        tiles->move(u"findingsOverTime"_s, -1); // it is the first
        QCoreApplication::processEvents();
        QCOMPARE(place(u"findingsOverTime"_s), first);
        QCOMPARE(place(u"headroom"_s), QPoint(-1, -1));
        QCOMPARE(tiles->shown().size(), 6);
        QCOMPARE(charts.session->viewChoices().choice(u"chartTiles"_s), tiles->shown().join(u','));

        for (const QString& tile : tiles->shown())
            tiles->setShown(tile, false);
        QCOMPARE(tiles->shown().size(), 1); // one stays

        QMenu menu;
        tiles->fillMenu(menu);
        QVERIFY(!menu.actions().isEmpty());
        menu.actions().constLast()->trigger(); // as delivered
        QCOMPARE(tiles->shown().size(), 6);
        QVERIFY(charts.session->viewChoices().choice(u"chartTiles"_s).isEmpty());
        charts.session->viewChoices().choose(u"chartTiles"_s, u"headroom,unheardOf,headroom"_s); // of another version
        QCOMPARE(tiles->shown(), QStringList{u"headroom"_s});
    }

    void findingsOverTimeAreThoseOfTheAudit()
    {
        Charts charts;
        charts.session->viewChoices().choose(u"chartTiles"_s, u"findingsOverTime,expiries"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!charts.rowsOf(u"findingsOverTime"_s).empty(), 20'000);
        const FindingHistory* history = charts.session->liveAudit().history();
        QVERIFY(history);
        QCOMPARE(charts.rowsOf(u"findingsOverTime"_s), findingsTable(history->samples()).rows);
        const AuditReport& report = charts.session->report();
        QCOMPARE(charts.rowsOf(u"findingsOverTime"_s).back().mid(1),
                 (QStringList{QString::number(report.count(Severity::Error)),
                              QString::number(report.count(Severity::Warning)),
                              QString::number(report.count(Severity::Info))}));
        // What the colours mean is told in them.
        const auto* chart = charts.view.findChild<ChartCard*>(u"findingsOverTime"_s)->chartView()->chart();
        int areas = 0;
        const auto shapeOf = [chart](const QLegendMarker& marker) {
            return marker.shape() == QLegend::MarkerShapeDefault ? chart->legend()->markerShape() : marker.shape();
        };
        for (QLegendMarker* marker : chart->legend()->markers())
            if (const auto* area = qobject_cast<const QAreaSeries*>(marker->series())) {
                ++areas;
                QCOMPARE(shapeOf(*marker), QLegend::MarkerShapeRectangle);
                QCOMPARE(marker->brush(), area->brush());
            } else {
                QCOMPARE(shapeOf(*marker), QLegend::MarkerShapeFromSeries);
            }
        QCOMPARE(areas, 3);
        // … and said below the chart, each once.
        const auto* legend = charts.view.findChild<ChartCard*>(u"findingsOverTime"_s)->findChild<ChartLegend*>();
        QStringList said;
        for (const QLabel* label : legend->findChildren<QLabel*>())
            said << label->text();
        QCOMPARE(said, (QStringList{u"errors"_s, u"warnings"_s, u"notes"_s, u"checkpoint"_s}));
        const auto expiries = expiryCalendar(charts.session->plan(), VrpSet(), today.now());
        QVERIFY(!expiries.isEmpty());
        QCOMPARE(charts.rowsOf(u"expiries"_s), expiryTable(expiries, today.now()).rows);
        const auto present = charts.rowsOf(u"findingsOverTime"_s);
        for (int press = 0; press < 5; ++press)
            QTest::keyClick(charts.slider, Qt::Key_PageDown);
        QTRY_VERIFY(charts.rowsOf(u"findingsOverTime"_s).size() < present.size()); // no later than the moment
    }

    void aNarrowWindowPutsTwoTilesInARow()
    {
        Charts charts;
        const auto left = [&](const QString& tile) {
            const auto* card = charts.view.findChild<ChartCard*>(tile);
            return card->mapTo(&charts.view, QPoint()).x();
        };
        QTRY_VERIFY(left(u"complianceByRegion"_s) == left(u"usePerPool"_s));
        charts.view.resize(780, 560);
        QTRY_COMPARE(left(u"useOverTime"_s), left(u"usePerPool"_s));
        for (const ChartCard* card : charts.view.findChildren<ChartCard*>())
            for (const QPushButton* link : card->findChildren<QPushButton*>()) {
                const int right = link->mapTo(card, link->rect().topRight()).x();
                QVERIFY2(right < card->width(), qPrintable(link->objectName()));
            }
    }

    void aChangeDoesNotMoveTheMoment()
    {
        const Charts charts;
        QTest::keyClick(charts.slider, Qt::Key_Left);
        QTest::keyClick(charts.slider, Qt::Key_Left);
        QTRY_VERIFY(charts.now->isVisible());
        const int steps = charts.slider->maximum();
        const QString moment = charts.asOf->text();
        const int value = charts.slider->value();
        QVERIFY(charts.session->undo());
        QTRY_COMPARE(charts.slider->maximum(), steps + 1);
        QCOMPARE(charts.slider->value(), value);
        QCOMPARE(charts.asOf->text(), moment);
    }
};

CADASTRE_TEST(ChartsMomentTest)
#include "tst_chartsview.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// How the window looks in detail: rows, gaps, lines of print, and what empty places say.
#include "gui/desk.h"
#include "support/testmain.h"

#include "ui/dialogs/advertisedialog.h"
#include "ui/mainwindow/centrepane.h"
#include "ui/mainwindow/parts.h"
#include "ui/mainwindow/placeheader.h"
#include "ui/presentation/formatting.h"
#include "ui/session/rehearsalstage.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/chip.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/filterline.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/pathbar.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QImage>
#include <QPixmap>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

/// Columns of a picture that something is drawn in, between its edges.
QList<int> inkedColumns(const QImage& picture, const QRect& within)
{
    const QRgb ground = picture.pixel(within.topLeft());
    QList<int> columns;
    for (int x = within.left(); x <= within.right(); ++x)
        for (int y = within.top(); y <= within.bottom(); ++y)
            if (picture.pixel(x, y) != ground) {
                columns << x;
                break;
            }
    return columns;
}

/// The words of the only label in the middle of an empty view, line by line as they are set at its width.
int lineCount(const QLabel& label) { return label.heightForWidth(label.width()) / label.fontMetrics().lineSpacing(); }

} // namespace

class LookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void rowsOfTablesAreAsHighAsThoseOfTrees() // interface §4.8: the height of the font and 8
    {
        QTableView table;
        QStandardItemModel model(3, 2);
        table.setModel(&model);
        prepareTable(&table);
        table.show();
        QCOMPARE(table.rowHeight(0), metrics::rowHeight(table.fontMetrics()));
        const Desk desk(u"acme-global"_s);
        const auto* findings = desk.window->findChild<QTableView*>(u"findingsTable"_s);
        QTRY_VERIFY(findings->model()->rowCount() > 0);
        QCOMPARE(findings->rowHeight(0), metrics::rowHeight(findings->fontMetrics()));
    }

    void titlesOfNumbersEndWhereTheNumbersEnd()
    {
        const Desk desk(u"acme-global"_s);
        desk.session().showView(MainView::Rehearsal);
        awsapi::LogEntry asked;
        asked.service = u"sts"_s;
        asked.action = u"GetCallerIdentity"_s;
        asked.account = desk.session().plan().settings().owner;
        desk.session().rehearsal().repeat(asked);
        for (const MainView view : {MainView::Charts, MainView::Audit, MainView::Rollout})
            desk.session().showView(view);
        for (const QString& panel : desk.window->panelNames())
            desk.window->showPanel(panel);
        int numbers = 0;
        for (const QTableView* table : desk.window->findChildren<QTableView*>())
            for (int column = 0; table->model() && column < table->model()->columnCount(); ++column) {
                const QAbstractItemModel& model = *table->model();
                if (model.rowCount() == 0 || table->horizontalHeader()->isHidden()
                    || !(model.index(0, column).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight))
                    continue;
                ++numbers;
                QVERIFY2(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight,
                         qPrintable(table->objectName() + u' ' + model.headerData(column, Qt::Horizontal).toString()));
            }
        QVERIFY2(numbers >= 5, qPrintable(QString::number(numbers)));
    }

    void theIconOfAButtonStandsClearOfItsWords()
    {
        const std::unique_ptr<QPushButton> button(pushButton(u"lll"_s, u"iconed"_s));
        QPixmap block(16, 16);
        block.fill(Qt::red);
        button->setIcon(QIcon(block));
        button->setIconSize({16, 16});
        button->resize(button->sizeHint());
        button->ensurePolished();
        const QImage picture = button->grab().toImage();
        const QList<int> inked = inkedColumns(picture, picture.rect().adjusted(4, 6, -4, -6));
        QVERIFY(inked.size() > 16);
        QVERIFY(inked.at(16) - inked.at(15) > metrics::inControl); // the first of the words after the last of the icon
    }

    void numbersTakeNoWholeLineOfAForm()
    {
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* form = new FormGrid(&window);
        layout->addWidget(form);
        auto* number = new QSpinBox(form);
        number->setObjectName(u"number"_s);
        auto* words = new QLineEdit(form);
        words->setObjectName(u"words"_s);
        form->addRow(u"Number"_s, number);
        form->addRow(u"Words"_s, words);
        window.resize(700, 200);
        window.show();
        QVERIFY2(number->width() < words->width() / 2,
                 qPrintable(u"%1 of %2"_s.arg(number->width()).arg(words->width())));
        QCOMPARE(number->x(), words->x());
    }

    void whyAViewIsEmptyIsSetInLinesOfOneLength()
    {
        const QString why =
            u"Offices, data centres and other clouds: allocations keep away from them, and overlaps with "
            "them are reported."_s;
        EmptyState empty(u"site"_s, u"No network outside AWS is known."_s, why);
        empty.resize(480, 300);
        empty.show();
        const QLabel* said = nullptr;
        for (const QLabel* label : empty.findChildren<QLabel*>())
            if (label->text() == why)
                said = label;
        QVERIFY(said);
        QCOMPARE(lineCount(*said), 2);
        const int whole = said->fontMetrics().horizontalAdvance(why);
        QVERIFY2(said->width() < whole * 6 / 10, qPrintable(u"%1 for a half of %2"_s.arg(said->width()).arg(whole)));
    }

    void aFilterThatLeavesNothingSaysSoAndGoesAway()
    {
        const Desk desk(u"acme-global"_s);
        Place place = desk.session().place();
        place.tab = u"allocationsTab"_s;
        desk.session().go(place);
        auto* line = desk.window->findChild<QLineEdit*>(u"allocationsTab.filter"_s);
        const auto* table = desk.window->findChild<QTableView*>(u"allocationsTab.table"_s);
        auto* all = desk.window->findChild<QPushButton*>(u"allocationsTab.showAll"_s);
        QTRY_VERIFY(table->isVisible());
        line->setText(u"192.0.2.1"_s);
        QTRY_VERIFY(all->isVisible() && !table->isVisible());
        all->click();
        QTRY_VERIFY(table->isVisible() && !all->isVisible());
        QVERIFY(line->text().isEmpty());
        auto* findings = desk.window->findChild<QLineEdit*>(u"findingsFilter"_s);
        auto* show = desk.window->findChild<QPushButton*>(u"findingsPanel.showAll"_s);
        findings->setText(u"192.0.2.1"_s);
        QTRY_VERIFY(show->isVisible());
        show->click();
        QTRY_VERIFY(!show->isVisible());
    }

    void withoutAPoolTheAllocationsOfferOneFirst()
    {
        const Desk desk(u"blank"_s);
        QObject::disconnect(&desk.session(), &Session::requested, nullptr, nullptr); // no dialog: only what is asked
        Place place = desk.session().place();
        place.tab = u"allocationsTab"_s;
        desk.session().go(place);
        auto* tab = desk.window->findChild<QWidget*>(u"allocationsTab"_s);
        auto* next = tab->findChild<QPushButton*>(u"emptyState.primary"_s);
        QTRY_VERIFY(next->isVisible());
        QCOMPARE(next->text(), u"New IPAM…"_s);
        QSignalSpy asked(&desk.session(), &Session::requested);
        next->click();
        QCOMPARE(asked.size(), 1);
        QVERIFY(std::holds_alternative<IpamRequest>(asked.first().first().value<Request>()));
    }

    void aPlanWithoutAnIpamHasAHeading()
    {
        const Desk desk(u"blank"_s);
        QVERIFY(!desk.window->findChild<PathBar*>(u"pathBar"_s)->text().isEmpty());
    }

    void noFindingMakesTheInspectorWiderThanItIs()
    {
        const Desk desk(u"acme-global"_s);
        QTRY_VERIFY(!desk.session().report().findings.empty());
        for (const Finding& finding : desk.session().report().findings) {
            desk.session().jumpTo(finding);
            QTest::qWait(20); // it is built anew, and laid out
            const auto* area = desk.window->findChild<QScrollArea*>(u"inspectorScroll"_s);
            QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
                     qPrintable(u"%1: %2 of %3"_s.arg(QLatin1String(finding.rule->id))
                                    .arg(area->widget()->minimumSizeHint().width())
                                    .arg(area->viewport()->width())));
        }
    }

    void theMenusHaveNoIconThatIsABlackSquare()
    {
        const Desk desk;
        for (const QAction* action : desk.window->findChildren<QAction*>())
            QVERIFY2(action->icon().name() != u"cadastre"_s,
                     qPrintable(action->text())); // drawn in one colour it is one
    }

    void chipsThatFindNoRoomBesideThePathStandBelowIt()
    {
        const Desk desk(u"acme-global"_s);
        desk.window->resize(1280, 800);
        const auto* path = desk.window->findChild<PathBar*>(u"pathBar"_s);
        const auto* chips = desk.window->centre()->findChild<ChipRow*>();
        QTRY_VERIFY(chips->mapTo(desk.window, QPoint()).y() > path->mapTo(desk.window, QPoint()).y());
        QVERIFY2(chips->height() < 2 * chips->chip(0)->height(), qPrintable(QString::number(chips->height())));
    }

    void chipsThatGoBelowWhenTheWindowGetsNarrowAreWhole()
    {
        const Desk desk(u"acme-global"_s);
        const auto* header = desk.window->findChild<PlaceHeader*>();
        for (const Pool& pool : desk.session().plan().all<Pool>()) {
            desk.window->resize(1700, 900);
            desk.session().selectPool(pool.id);
            QTest::qWait(1);
            const int wide = header->height();
            desk.window->resize(1200, 800);
            QTRY_COMPARE(header->height(), header->heightForWidth(header->width()));
            if (header->height() > wide)
                return;
        }
        QFAIL("no pool's chips go below");
    }

    void whereNothingCanBeAdvertisedTheFormAsksForNoTick()
    {
        const Desk desk(u"blank"_s);
        AdvertiseDialog dialog(desk.session(), {});
        dialog.show();
        QVERIFY2(!dialog.footerMessage().startsWith(u"Tick"_s), qPrintable(dialog.footerMessage()));
    }
};

CADASTRE_TEST(LookTest)
#include "tst_look.moc"

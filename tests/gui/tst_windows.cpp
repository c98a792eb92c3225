// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says by itself, and what the next one keeps of it (interface §1.3; reliability.md §4.10).
#include "gui/desk.h"
#include "support/testmain.h"

#include "text/commandtext.h"
#include "text/moment.h"
#include "ui/dialogs/tableexportdialog.h"
#include "ui/language.h"
#include "ui/mainwindow/centrepane.h"
#include "ui/models/allocationmodel.h"
#include "ui/models/rolloutmodel.h"
#include "ui/views/common/messagebar.h"
#include "ui/views/tables/tableoutput.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QPrinter>
#include <QPushButton>
#include <QScopeGuard>
#include <QScreen>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>

#include <filesystem>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t anHour = 3600;

QList<QPushButton*> offersOf(const MainWindow& window)
{
    QCoreApplication::sendPostedEvents(); // a layout shows what came into it a moment later
    QList<QPushButton*> offers;
    for (QPushButton* button : window.messageBar()->findChildren<QPushButton*>())
        if (button->isVisible())
            offers.append(button);
    return offers;
}

/// The window says so and offers one thing, as a button called that.
#define SAYS(window, said, offered)                                                                                    \
    do {                                                                                                               \
        QCOMPARE((window).messageBar()->text(), said);                                                                 \
        QVERIFY((window).messageBar()->isVisible());                                                                   \
        QCOMPARE(offersOf(window).size(), 1);                                                                          \
        QCOMPARE(offersOf(window).first()->text().remove(u'&'), offered);                                              \
    } while (false)

} // namespace

class WindowsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsUndoneAndDoneAgainIsSaid()
    {
        Desk desk(u"byoipv6-walkthrough"_s);
        Workspace& workspace = desk.session().workspace();
        for (const Pool& pool : desk.session().plan().all<Pool>())
            if (!desk.session().plan().childPools(pool.id).empty()) {
                desk.window->answer(DeletePoolRequest{pool.id});
                break;
            }
        QCOMPARE(desk.window->messageBar()->level(), StatusLevel::Error); // it holds something: an older message
        QVERIFY(desk.session().run(SetCheckpoint{u"here"_s, {}, 0}));
        const QString step = commandSentence(workspace.undoable()->summary);
        QWidget* focus = desk.window->focusWidget();
        const qint64 before = workspace.revision();
        desk.trigger(Verb::Undo);
        SAYS(*desk.window, u"Undone: "_s + step, u"Redo "_s + step);
        QCOMPARE(workspace.revision(), before + 1); // the undo and nothing else
        QCOMPARE(desk.window->focusWidget(), focus);
        QCOMPARE(desk.window->messageBar()->level(), StatusLevel::Ok);

        offersOf(*desk.window).first()->click();
        SAYS(*desk.window, u"Done again: "_s + step, u"Undo "_s + step);
        QCOMPARE(workspace.revision(), before + 2);
        desk.trigger(Verb::Undo); // of a redo the step itself is named
        SAYS(*desk.window, u"Undone: "_s + step, u"Redo "_s + step);
        desk.trigger(Verb::Redo);
        SAYS(*desk.window, u"Done again: "_s + step, u"Undo "_s + step);
        QCOMPARE(workspace.revision(), before + 4);
    }

    void theWindowThatWasUsedLastIsRemembered_data()
    {
        QTest::addColumn<bool>("firstIsUsed");
        QTest::newRow("first") << true;
        QTest::newRow("second") << false;
    }
    void theWindowThatWasUsedLastIsRemembered()
    {
        QFETCH(const bool, firstIsUsed);
        Desk desk;
        MainWindow* second = desk.windows.newWindow();
        second->show();
        MainWindow* first = desk.window;
        first->resize(1000, 610); // the screen of the tests is small
        second->resize(1040, 630);
        second->actions().action(Verb::BottomPanel)->setChecked(false);
        MainWindow* used = firstIsUsed ? first : second;
        QEvent activated(QEvent::WindowActivate);
        QApplication::sendEvent(firstIsUsed ? second : first, &activated);
        QApplication::sendEvent(used, &activated);
        const QSize size = used->size();
        QVERIFY(first->size() != second->size());
        for (MainWindow* window : {first, second}) // in the order of the program, as Quit does
            window->close();
        MainWindow* next = desk.windows.newWindow();
        QCOMPARE(next->size(), size.boundedTo(next->screen()->availableSize()).expandedTo(next->minimumSize()));
        QCOMPARE(next->actions().action(Verb::BottomPanel)->isChecked(), firstIsUsed);
    }

    void ofTwoThatAreClosedOneByOneTheLaterIsRemembered()
    {
        Desk desk;
        MainWindow* second = desk.windows.newWindow();
        second->show();
        second->actions().action(Verb::BottomPanel)->setChecked(false);
        QEvent activated(QEvent::WindowActivate);
        QApplication::sendEvent(second, &activated);
        const QPointer<MainWindow> closed(second);
        second->close();
        QTRY_VERIFY(!closed); // and then the other, though nobody turned to it
        desk.window->close();
        QVERIFY(desk.windows.newWindow()->actions().action(Verb::BottomPanel)->isChecked());
    }

    void aClockBehindTheNewestStepIsSaidOnceAnOpening()
    {
        Desk desk;
        const QString path = desk.folder.filePath(u"mine.cadastre"_s);
        {
            auto workspace = Workspace::create(path, *sampleSettings(u"byoipv6-walkthrough"_s, today), desk.clock);
            QVERIFY(workspace && buildSample(**workspace, u"byoipv6-walkthrough"_s, today));
            QVERIFY((*workspace)->execute(SetCheckpoint{u"here"_s, {}, 0}));
        }
        MessageBar* bar = desk.window->messageBar();
        QVERIFY(desk.window->openPlan(path));
        QVERIFY(!bar->isVisible());
        desk.window->closePlan();
        desk.clock.set(today.plusSeconds(-anHour));
        QVERIFY(desk.window->openPlan(path));
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->level(), StatusLevel::Warning);
        QVERIFY2(bar->text().contains(momentText(today)), qPrintable(bar->text()));
        QVERIFY2(bar->text().contains(momentText(today.plusSeconds(-anHour))), qPrintable(bar->text()));
        QCOMPARE(offersOf(*desk.window).size(), 1); // the history, where the times are
        bar->dismiss();
        QVERIFY(desk.session().run(SetCheckpoint{u"there"_s, {}, 0})); // and all goes on
        desk.session().catchUp();
        QVERIFY(!bar->isVisible());
        desk.window->closePlan();
        QVERIFY(desk.window->openPlan(path)); // the newest step is of this clock now
        QVERIFY(!bar->isVisible());
    }

    void aPlanForReadingSaysBoth()
    {
        Desk desk;
        const QString path = desk.folder.filePath(u"mine.cadastre"_s);
        {
            auto workspace = Workspace::create(path, *sampleSettings(u"byoipv6-walkthrough"_s, today), desk.clock);
            QVERIFY(workspace && (*workspace)->execute(SetCheckpoint{u"here"_s, {}, 0}));
        }
        // A file with two names is not written: each name would have a journal of its own.
        std::filesystem::create_hard_link(path.toStdString(), path.toStdString() + ".other");
        desk.clock.set(today.plusSeconds(-anHour));
        QVERIFY(desk.window->openPlan(path));
        const QString text = desk.window->messageBar()->text();
        QVERIFY2(text.contains(u"read-only"_s) && text.contains(momentText(today)), qPrintable(text));
        QCOMPARE(offersOf(*desk.window).size(), 1); // Save as…
    }

    void aClickOnATabTurnsCtrlPToItsPage()
    {
        const Desk desk(u"acme-global"_s);
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window));
        auto* pools = desk.window->findChild<QTreeView*>(u"poolTree"_s);
        QVERIFY(pools);
        pools->setFocus();
        const auto click = [&desk](const QString& bar, const QString& title) {
            auto* tabs = desk.window->findChild<QTabBar*>(bar);
            for (int i = 0; i < tabs->count(); ++i)
                if (tabs->tabText(i).remove(u'&').startsWith(title))
                    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(i).center());
        };
        for (const auto& [bar, title] :
             {std::pair{u"centre.tabs"_s, u"Allocations"_s}, {u"bottom.tabs"_s, u"History"_s}}) {
            click(bar, title);
            desk.trigger(Verb::PrintView);
            auto* form = desk.window->findChild<TableExportDialog*>();
            QVERIFY2(form && form->windowTitle().contains(title), qPrintable(form ? form->windowTitle() : title));
            delete form;
        }
    }

    void whatLeavesTheWindowIsSaid()
    {
        const Desk desk(u"acme-global"_s);
        desk.window->centre()->showTab(u"allocationsTab"_s);
        const QString path = desk.folder.filePath(u"allocations.csv"_s);
        QTRY_VERIFY(TableOutput::in(desk.window->centre()));
        desk.trigger(Verb::ExportTable);
        auto* form = desk.window->findChild<TableExportDialog*>();
        QVERIFY(form);
        form->findChild<QLineEdit*>(u"tablePath"_s)->setText(path);
        form->accept();
        QVERIFY(QFile::exists(path));
        QCOMPARE(desk.window->messageBar()->text(), u"“Allocations” is written to "_s + path);
        QPrinter paper;
        paper.setOutputFileName(desk.folder.filePath(u"pools.pdf"_s));
        QCOMPARE(TableExportDialog::printedText(u"Pools"_s, paper),
                 u"“Pools” is written to "_s + paper.outputFileName());
        paper.setOutputFileName({});
        QVERIFY(TableExportDialog::printedText(u"Pools"_s, paper).contains(u"printer"_s));
    }

    void wordsOfStatesAreWhole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("width");
        for (const int width : {1360, 1440}) { // as the window opens; the pictures
            QTest::addRow("en %d", width) << u"en"_s << width;
            QTest::addRow("de %d", width) << u"de"_s << width;
        }
    }
    void wordsOfStatesAreWhole()
    {
        QFETCH(const QString, language);
        QFETCH(const int, width);
        applyLanguage(*qApp, language);
        const auto restore = qScopeGuard([] { applyLanguage(*qApp, u"en"_s); });
        const Desk desk(u"acme-global"_s);
        desk.window->resize(width, 900);
        desk.window->centre()->showTab(u"allocationsTab"_s); // of a pool of IPv6 with blocks of every kind of word
        auto* table = desk.window->findChild<QWidget*>(u"allocationsTab"_s)->findChild<QTableView*>();
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 20);
        const QAbstractItemView* contents = table;
        for (const int column :
             {AllocationModel::ComplianceColumn, AllocationModel::OverlapColumn, AllocationModel::SinceColumn})
            QTRY_VERIFY2(table->columnWidth(column) >= contents->sizeHintForColumn(column),
                         qPrintable(table->model()->headerData(column, Qt::Horizontal).toString()));
        QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    }

    void whatAwsWouldRefuseIsWholeInTheRollout()
    {
        const Desk desk(u"acme-global"_s);
        desk.trigger(Verb::ShowRollout);
        auto* table = desk.window->findChild<QTableView*>(u"rolloutTable"_s);
        QTRY_VERIFY(table && table->isVisible() && table->model()->rowCount() > 0);
        bool isRefused = false;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            isRefused = isRefused
                     || table->model()
                            ->index(row, RolloutModel::ProgressColumn)
                            .data()
                            .toString()
                            .startsWith(u"AWS would"_s);
        QVERIFY(isRefused);
        const QAbstractItemView* contents = table;
        QVERIFY(table->columnWidth(RolloutModel::ProgressColumn)
                >= contents->sizeHintForColumn(RolloutModel::ProgressColumn));
    }
};

CADASTRE_TEST(WindowsTest)
#include "tst_windows.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// How a window comes to its plan and lets go of it: neither keeps it from answering.
#include "gui/desk.h"
#include "support/testmain.h"

#include "engine/samples.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/windowset.h"
#include "ui/views/common/messagebar.h"
#include "ui/views/rollout/rolloutwork.h"

#include <QSignalSpy>
#include <QTimer>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

const QString openedSample = QStringLiteral("byoipv6-walkthrough");

void makePlanAt(const QString& path, const Clock& clock)
{
    const auto workspace = Workspace::create(path, *sampleSettings(openedSample, today), clock);
    if (!workspace || !buildSample(**workspace, openedSample, today))
        qFatal("the sample cannot be built");
}

} // namespace

class OpenCloseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initResources(); }

    void closingShowsNoViewOnTheWay()
    {
        Desk desk(openedSample);
        desk.session().showView(MainView::Rollout);
        auto* work = desk.window->findChild<RolloutWork*>();
        QVERIFY(work);
        desk.session().showView(MainView::Rehearsal);
        QVERIFY(desk.session().run(SetCheckpoint{QStringLiteral("now"), {}, 0})); // the steps are of another plan now
        const QSignalSpy workedOut(work, &RolloutWork::workedOut);
        desk.window->closePlan();
        QCOMPARE(workedOut.size(), 0);
        QVERIFY(!desk.window->session());
    }

    void aLargePlanIsOpenedBesideTheWindow()
    {
        Desk desk;
        const QString path = desk.folder.filePath(QStringLiteral("large.cadastre"));
        const QString missing = desk.folder.filePath(QStringLiteral("missing.cadastre"));
        makePlanAt(path, desk.clock);
        desk.window->setLargeFrom(0);
        const MainWindow* same = nullptr;
        const MainWindow* other = nullptr;
        bool isClosed = false;
        bool hasPlan = true;
        QString said;
        QTimer::singleShot(0, desk.window, [&] { // while it is being opened
            hasPlan = desk.window->session() != nullptr;
            said = desk.window->messageBar()->text();
            isClosed = desk.window->close();
            other = desk.windows.open(missing);
            same = desk.windows.open(path);
        });
        QVERIFY(desk.window->openPlan(path));
        QVERIFY(!hasPlan);
        QCOMPARE(said, QStringLiteral("Opening large.cadastre…"));
        QVERIFY(!isClosed);
        QCOMPARE(same, desk.window);            // it is not opened twice
        QVERIFY(other && other != desk.window); // this one is taken
        QVERIFY(!desk.window->messageBar()->isVisible());
        QCOMPARE(desk.session().workspace().thread(), desk.window->thread());
        QCOMPARE(desk.session().plan().settings().name, sampleSettings(openedSample, today)->name);
        QVERIFY(desk.session().run(SetCheckpoint{QStringLiteral("now"), {}, 0}));
    }

    void aLargePlanThatCannotBeOpenedLeavesTheWindowFree()
    {
        Desk desk;
        desk.window->setLargeFrom(0);
        QVERIFY(!desk.window->openPlan(desk.folder.filePath(QStringLiteral("missing.cadastre"))));
        QCOMPARE(desk.window->messageBar()->level(), StatusLevel::Error);
        QVERIFY(desk.window->isFree());
        QVERIFY(desk.window->planPath().isEmpty());
    }
};

CADASTRE_TEST(OpenCloseTest)
#include "tst_openclose.moc"

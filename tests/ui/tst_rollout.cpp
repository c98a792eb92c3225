// SPDX-License-Identifier: GPL-3.0-or-later
// The rollout in the window: its steps, what people say of them, what is written.
#include "support/testmain.h"

#include "support/planbuilder.h"
#include "support/planfiles.h"
#include "support/today.h"
#include "ui/dialogs/routeimpactdialog.h"
#include "ui/models/rolloutmodel.h"
#include "ui/models/routeimpactmodel.h"
#include "ui/session/session.h"
#include "ui/views/common/labels.h"
#include "ui/views/rollout/rolloutview.h"
#include "ui/views/rollout/rolloutwork.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr const char16_t* scheme = uR"(
    ipam us-east-1
    pool corp private ipv4
    cidr corp 10.0.0.0/8
    pool prod in=corp locale=us-east-1
    cidr prod 10.4.0.0/16
)";

QString headerOf(const RolloutView& view)
{
    return dynamic_cast<PlainLabel*>(view.findChild<QWidget*>(u"rolloutHeader"_s))->text();
}

/// All that is seen of the steps.
QStringList stepsOf(const RolloutView& view)
{
    QStringList cells;
    const QAbstractItemModel& model = *view.table()->model();
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
    return cells;
}

} // namespace

class RolloutViewTest final : public QObject {
    Q_OBJECT
    FixedClock m_clock{planStart};

    [[nodiscard]] std::unique_ptr<Session> session() const
    {
        const Plan plan = planOf(scheme);
        auto workspace = Workspace::inMemory(plan.settings(), m_clock);
        if (!workspace->execute(TakeChanges{u"rows"_s, rowsOf(plan)}))
            qFatal("the rows of the test are refused");
        return std::make_unique<Session>(std::move(workspace));
    }

    /// The same in a file.
    [[nodiscard]] std::unique_ptr<Session> sessionIn(const PlanFolder& folder) const
    {
        const Plan plan = planOf(scheme);
        auto workspace = Workspace::create(folder.path(), plan.settings(), m_clock);
        if (!workspace || !(*workspace)->execute(TakeChanges{u"rows"_s, rowsOf(plan)}))
            qFatal("the rows of the test are refused");
        return std::make_unique<Session>(std::move(*workspace));
    }

private Q_SLOTS:
    void routesBeforeAndAfterAreSeen()
    {
        const Plan before = planOf(scheme);
        const Plan after = planOf(QString::fromUtf16(scheme)
                                  + u"vpc web us-east-1\nrescidr web 10.4.0.0/20 private pool=prod primary\n"_s);
        RouteImpactModel model(routeImpact(before, after));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 4); // propagated, summary, allowed prefixes, prefix list
        QCOMPARE(model.index(0, RouteImpactModel::BeforeColumn).data().toString(), u"0"_s);
        QCOMPARE(model.index(0, RouteImpactModel::AfterColumn).data().toString(), u"1"_s);
        QCOMPARE(model.index(1, RouteImpactModel::UnusedColumn).data().toString(), u"94\u00A0%"_s); // a /20 of a /16
        QCOMPARE(model.index(1, RouteImpactModel::LimitColumn).data().toString(), QString());

        const auto verdict = [](const RouteImpactDialog& dialog) {
            return dynamic_cast<StatusLabel*>(dialog.findChild<QWidget*>(u"routeImpactVerdict"_s))->level();
        };
        const RouteImpactDialog fits(routeImpact(before, after));
        QCOMPARE(verdict(fits), StatusLevel::Ok);
        QCOMPARE(fits.findChild<QPlainTextEdit*>(u"routeImpactPrefixes"_s)->toPlainText(), u"+ 10.4.0.0/20"_s);
        Plan tight = planOf(QString::fromUtf16(scheme)
                            + u"vpc web us-east-1\nrescidr web 10.4.0.0/20 private pool=prod primary\n"
                              "rescidr web 10.4.32.0/20 private pool=prod\n"_s);
        QVERIFY(carryOut(tight, SetQuota{u"transit-gateway-routes"_s, 1}));
        QCOMPARE(verdict(RouteImpactDialog(routeImpact(before, tight))), StatusLevel::Error);
    }

    void theModelListsEachStepWithItsMark()
    {
        RolloutModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Plan plan = planOf(scheme);
        model.setRollout(planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut));
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(0, RolloutModel::WhatColumn).data().toString(), u"Create IPAM in us-east-1"_s);
        QCOMPARE(model.index(0, RolloutModel::ProgressColumn).data().toString(), u"To do"_s);
        const QString key = model.rollout().keyOf(*model.stepAt(1));
        QVERIFY(carryOut(plan, MarkStep{key, StepProgress::Done, u"CHG-1"_s, {}}));
        model.setRollout(planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut));
        QCOMPARE(model.rowOf(key), 1);
        QCOMPARE(model.index(1, RolloutModel::ProgressColumn).data().toString(), u"Done"_s);
        QCOMPARE(model.index(1, RolloutModel::TicketColumn).data().toString(), u"CHG-1"_s);
        QCOMPARE(model.count(StepProgress::Done), 1);
    }

    void aStepThatAwsWouldRefuseSaysSo()
    {
        const Plan plan =
            planOf(QString::fromUtf16(scheme).replace(u"pool prod in=corp"_s, u"pool prod in=corp tag=Env=prod"_s)
                   + u"vpc web us-east-1\nrescidr web 10.4.0.0/20 private pool=prod primary\n"_s);
        RolloutModel model;
        model.setRollout(planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut));
        const int last = model.rowCount() - 1;
        QCOMPARE(model.index(last, RolloutModel::ProgressColumn).data().toString(), u"AWS would refuse it"_s);
        QCOMPARE(model.index(0, RolloutModel::ProgressColumn).data().toString(), u"To do"_s);
    }

    void aStepThatIsLeftOutIsInNoScript()
    {
        const QTemporaryDir folder;
        const auto session = this->session();
        RolloutView view(*session);
        view.resize(1200, 700);
        view.show();
        auto* model = qobject_cast<RolloutModel*>(view.table()->model());
        QVERIFY(model && model->rowCount() == 5);
        const auto before = view.filesFor(RolloutFormat::AwsCli, folder.filePath(u"change.sh"_s));
        QVERIFY(before);
        QCOMPARE(before->size(), std::size_t{2});
        QCOMPARE(before->at(1).path, folder.filePath(u"change.rollback.sh"_s));
        QVERIFY(before->front().bytes.contains("10.4.0.0/16"));
        const QString key = model->rollout().keyOf(*model->stepAt(4));
        QVERIFY(session->run(MarkStep{key, StepProgress::LeftOut, {}, {}}));
        QTRY_COMPARE(model->count(StepProgress::LeftOut), 1);
        const auto after = view.filesFor(RolloutFormat::AwsCli, folder.filePath(u"change.sh"_s));
        QVERIFY(after);
        QVERIFY(!after->front().bytes.contains("10.4.0.0/16"));
        QVERIFY(!after->back().bytes.contains("10.4.0.0/16")); // what is not done is not taken back
        QVERIFY(session->undo());
        QTRY_COMPARE(model->count(StepProgress::LeftOut), 0);
    }

    void aTicketIsKeptInThePlan()
    {
        const auto session = this->session();
        RolloutView view(*session);
        view.show();
        auto* ticket = view.findChild<QLineEdit*>(u"stepTicket"_s);
        QVERIFY(ticket);
        ticket->setText(u"CHG-42"_s);
        Q_EMIT ticket->editingFinished();
        QCOMPARE(session->plan().all<StepMark>().size(), std::size_t{1});
        QCOMPARE(session->plan().all<StepMark>().begin()->ticket, u"CHG-42"_s);
    }

    void fromACheckpointThereIsOnlyWhatCameSince()
    {
        const auto session = this->session();
        QVERIFY(session->run(SetCheckpoint{u"live"_s, {}, 0}));
        RolloutView view(*session);
        view.show();
        auto* start = view.findChild<QComboBox*>(u"rolloutStart"_s);
        QVERIFY(start);
        const int index = start->findData(u"live"_s);
        QVERIFY(index >= 0);
        start->setCurrentIndex(index);
        Q_EMIT start->activated(index);
        QCOMPARE(view.table()->model()->rowCount(), 0);
    }

    void aLargePlanIsWorkedOutAside_data()
    {
        QTest::addColumn<bool>("inFile");
        QTest::newRow("from its file") << true;
        QTest::newRow("on a copy") << false;
    }
    void aLargePlanIsWorkedOutAside()
    {
        QFETCH(const bool, inFile);
        const PlanFolder folder;
        const auto session = inFile ? sessionIn(folder) : this->session();
        RolloutView atOnce(*session);
        atOnce.show();
        QVERIFY(!atOnce.work().isRunning());
        QCOMPARE(atOnce.table()->model()->rowCount(), 5);

        RolloutView view(*session);
        view.work().setJobFrom(0);
        view.show();
        const auto* button = view.findChild<QPushButton*>(u"rolloutExport"_s);
        QVERIFY(view.work().isRunning());
        QCOMPARE(view.table()->model()->rowCount(), 0);
        QCOMPARE(headerOf(view), u"The steps are being worked out…"_s);
        QVERIFY(!button->isEnabled()); // it would write nothing
        QTRY_COMPARE_WITH_TIMEOUT(view.table()->model()->rowCount(), 5, longest);
        QVERIFY(button->isEnabled());
        QCOMPARE(headerOf(view), headerOf(atOnce));
        QCOMPARE(stepsOf(view), stepsOf(atOnce));
        const QString path = folder.path("change.sh");
        const auto files = view.filesFor(RolloutFormat::AwsCli, path);
        const auto expected = atOnce.filesFor(RolloutFormat::AwsCli, path);
        QVERIFY(files && expected);
        QCOMPARE(files->size(), expected->size());
        for (std::size_t i = 0; i < files->size(); ++i)
            QCOMPARE(files->at(i).bytes, expected->at(i).bytes);
        const auto lines = [](const RolloutView& one) {
            return one.findChild<QWidget*>(u"stepLines"_s)->findChild<QPlainTextEdit*>()->toPlainText();
        };
        QVERIFY(!lines(view).isEmpty());
        QCOMPARE(lines(view), lines(atOnce));
    }

    void aPlanThatChangesMeanwhileIsWorkedOutOnceMore()
    {
        const PlanFolder folder;
        const auto session = sessionIn(folder);
        RolloutView view(*session);
        view.work().setJobFrom(0);
        view.show();
        const auto* model = qobject_cast<RolloutModel*>(view.table()->model());
        QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 5, longest);
        const QString key = model->rollout().keyOf(*model->stepAt(4));
        view.hide();
        QVERIFY(session->run(MarkStep{key, StepProgress::Done, {}, {}}));
        view.show(); // a job of this plan …
        QVERIFY(view.work().isRunning());
        QVERIFY(session->run(MarkStep{key, StepProgress::LeftOut, {}, {}})); // … which is another one now
        QTRY_COMPARE_WITH_TIMEOUT(model->count(StepProgress::LeftOut), 1, longest);
        QCOMPARE(model->count(StepProgress::Done), 0);
        QTRY_VERIFY_WITH_TIMEOUT(!view.work().isRunning(), longest);
    }

    void onlyTheStartThatWasChosenLastIsShown()
    {
        const PlanFolder folder;
        const auto session = sessionIn(folder);
        QVERIFY(session->run(SetCheckpoint{u"live"_s, {}, 0}));
        RolloutView view(*session);
        view.work().setJobFrom(0);
        const QSignalSpy shown(&view.work(), &RolloutWork::workedOut);
        view.show();
        QVERIFY(view.work().isRunning()); // from nothing
        auto* start = view.findChild<QComboBox*>(u"rolloutStart"_s);
        start->setCurrentIndex(start->findData(u"live"_s));
        Q_EMIT start->activated(start->currentIndex());
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, longest);
        QCOMPARE(view.table()->model()->rowCount(), 0); // nothing came since; the answer before was never seen
        QVERIFY(!view.work().isRunning());
        QVERIFY(headerOf(view).startsWith(u"0 steps"_s));
    }

    void aStartThatIsGoneIsSaid()
    {
        const PlanFolder folder;
        const auto session = sessionIn(folder);
        RolloutView view(*session);
        view.work().setJobFrom(0);
        view.show();
        QTRY_COMPARE_WITH_TIMEOUT(view.table()->model()->rowCount(), 5, longest);
        QSignalSpy failed(&view.work(), &RolloutWork::failed);
        view.work().ask({u"no such checkpoint"_s, AdvertiseSteps::LeaveOut});
        QVERIFY(failed.wait(longest));
        QVERIFY(headerOf(view).contains(u"no such checkpoint"_s));
    }

    void aWindowMayCloseWhileTheStepsAreWorkedOut()
    {
        const PlanFolder folder;
        auto session = sessionIn(folder);
        auto view = std::make_unique<RolloutView>(*session);
        view->work().setJobFrom(0);
        view->show();
        QVERIFY(view->work().isRunning());
        view.reset();
        session.reset();
        QVERIFY(QThreadPool::globalInstance()->waitForDone(longest));
        QCOMPARE(QDir(folder.folder()).entryList(QDir::Files), QStringList{u"a.cadastre"_s}); // one plain file
    }
};

CADASTRE_TEST(RolloutViewTest)
#include "tst_rollout.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The rollout in the window: its steps, what people say of them, what is written.
#include "support/testmain.h"

#include "support/planbuilder.h"
#include "support/planfiles.h"
#include "ui/dialogs/routeimpactdialog.h"
#include "ui/models/rolloutmodel.h"
#include "ui/models/routeimpactmodel.h"
#include "ui/session/session.h"
#include "ui/views/common/labels.h"
#include "ui/views/rollout/rolloutview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTemporaryDir>

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
};

CADASTRE_TEST(RolloutViewTest)
#include "tst_rollout.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison with AWS in the window: its rows, its marks, and both ways out.
#include "support/child.h"
#include "support/testmain.h"

#include "support/awsanswers.h"
#include "support/planbuilder.h"
#include "support/planfiles.h"
#include "ui/dialogs/adoptdialog.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/models/driftfilter.h"
#include "ui/models/pooltreemodel.h"
#include "ui/models/rolloutmodel.h"
#include "ui/presentation/roles.h"
#include "ui/session/driftstage.h"
#include "ui/session/session.h"
#include "ui/views/common/filterline.h"
#include "ui/views/drift/driftview.h"
#include "ui/views/map/hexgrid.h"
#include "ui/views/rollout/rolloutview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTreeWidget>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

QJsonArray asPlanned() { return {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "prod")}; }

QJsonArray withShadow()
{
    QJsonArray vpcs = asPlanned();
    vpcs.append(vpcRecord("vpc-0123456789abcdef1", "10.4.64.0/20", "<b>shadow</b>", "prod"));
    return vpcs;
}

QStringList keys(const DriftStage& stage)
{
    QStringList all;
    for (const DriftRow& row : stage.rows())
        all << DriftStage::keyOf(row);
    return all;
}

} // namespace

class DriftViewTest final : public QObject {
    Q_OBJECT
    FixedClock m_clock{planStart.plusSeconds(60)};

    [[nodiscard]] std::unique_ptr<Session> session() const
    {
        const Plan plan = planOf(comparedPlan);
        auto workspace = Workspace::inMemory(plan.settings(), m_clock);
        if (!workspace->execute(TakeChanges{u"rows"_s, rowsOf(plan)}))
            qFatal("the rows of the test are refused");
        return std::make_unique<Session>(std::move(workspace));
    }
    static void compare(Session& session, const QJsonArray& vpcs)
    {
        std::vector<ImportSource> sources{{u"123456789012/us-east-1/describe-vpcs.json"_s, vpcsAnswer(vpcs), {}}};
        if (!session.drift().compare(std::move(sources), {}))
            qFatal("the answers are not read");
    }

private Q_SLOTS:
    void theModelListsWhatDiffers()
    {
        const auto session = this->session();
        DriftModel model(session->drift());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        DriftFilter filter(session->plan(), model, nullptr);
        const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        compare(*session, withShadow());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(filter.rowCount(), 1); // what is as planned differs in nothing
        QCOMPARE(filter.index(0, DriftModel::DifferenceColumn).data().toString(), u"extra"_s);
        QCOMPARE(filter.index(0, DriftModel::CidrColumn).data().toString(), u"10.4.64.0/20"_s);
        QVERIFY(filter.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"extra"));
        QVERIFY(!filter.index(0, 0).data(Qt::ToolTipRole).toString().contains(u'<'));
        filter.setVerdict(DriftVerdict::Matched);
        QCOMPARE(filter.rowCount(), 1);
        filter.setVerdict({});
        filter.setFilter(*Filter::parse(u"state:missing"));
        QCOMPARE(filter.rowCount(), 0);
        QCOMPARE(filter.total(), 1);
        session->drift().close();
        QCOMPARE(model.rowCount(), 0);
    }

    void thePlanIsReadAgainWhenItChanges()
    {
        const auto session = this->session();
        compare(*session, withShadow());
        QCOMPARE(session->drift().differences(), 1);
        QSignalSpy changed(&session->drift(), &DriftStage::changed);
        QVERIFY(session->run(DeleteVpc{resourceNamed(session->plan(), "web")}));
        QVERIFY(changed.wait());
        QCOMPARE(session->drift().count(DriftVerdict::Extra), 2);
        QVERIFY(session->undo());
        QVERIFY(changed.wait());
        QCOMPARE(session->drift().count(DriftVerdict::Matched), 1);
    }

    void answersThatCannotBeReadLeaveTheComparisonAsItIs()
    {
        const auto session = this->session();
        compare(*session, withShadow());
        QVERIFY(!session->drift().compare(std::vector<ImportSource>{{u"broken.json"_s, "{", {}}}, {}));
        QVERIFY(!session->drift().compare(QStringList{u"/nowhere/at/all"_s}, {}));
        QCOMPARE(session->drift().differences(), 1);
        QCOMPARE(session->drift().files().size(), 1);
    }

    void theTreeSaysItInWords()
    {
        const auto session = this->session();
        PoolTreeModel tree(*session);
        const QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto row = [&] { return tree.indexOf(poolNamed(session->plan(), "prod")); };
        QVERIFY(!row().data(DriftRole).isValid());
        compare(*session, withShadow());
        QCOMPARE(row().data(DriftRole).toInt(), static_cast<int>(DriftVerdict::Extra));
        QCOMPARE(row().data(DriftCountRole).toInt(), 1);
        QVERIFY(row().data(Qt::ToolTipRole).toString().contains(u"Differs from AWS: 1 extra"));
        QVERIFY(row().data(Qt::AccessibleTextRole).toString().contains(u"differs from AWS: 1 extra"));
        session->drift().close();
        QVERIFY(!row().data(DriftRole).isValid());
    }

    void theMapMarksTheBlocks()
    {
        const auto session = this->session();
        const PoolId pool = poolNamed(session->plan(), "prod");
        const GridGeometry geometry = GridGeometry::of(prefixOf("10.4.0.0/16"));
        compare(*session, withShadow());
        const auto cells = gridCells(*session, pool, geometry);
        const int shadow = geometry.span(prefixOf("10.4.64.0/20")).first;
        QCOMPARE(cells[static_cast<std::size_t>(shadow)].drift, std::optional(DriftVerdict::Extra));
        QVERIFY(!cells[0].drift); // as planned
        QVERIFY(cellSentence(session->plan(), geometry, cells[static_cast<std::size_t>(shadow)], shadow)
                    .contains(u"against AWS: extra"));
        compare(*session, {});
        QCOMPARE(gridCells(*session, pool, geometry)[0].drift, std::optional(DriftVerdict::Missing));
    }

    void theListCountsFiltersCopiesAndLeadsToTheTree()
    {
        const auto session = this->session();
        DriftView view(*session);
        view.resize(1200, 700);
        view.show();
        compare(*session, withShadow());
        auto* kinds = child<QTreeWidget>(view, "driftKinds");
        QCOMPARE(kinds->topLevelItemCount(), 8);
        QCOMPARE(kinds->topLevelItem(0)->text(1), u"1"_s);
        QCOMPARE(kinds->topLevelItem(2)->text(0), u"extra"_s);
        QCOMPARE(kinds->topLevelItem(2)->text(1), u"1"_s);
        QCOMPARE(view.table()->model()->rowCount(), 1);
        child<QAction>(view, "driftCopy")->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(u"10.4.64.0/20"));
        Q_EMIT view.table()->activated(view.table()->model()->index(0, 0));
        QCOMPARE(session->place().view, MainView::Plan);
        QCOMPARE(session->place().pool, poolNamed(session->plan(), "prod"));
        QCOMPARE(session->place().block, prefixOf("10.4.64.0/20"));
        kinds->setCurrentItem(kinds->topLevelItem(1)); // missing
        QCOMPARE(view.table()->model()->rowCount(), 0);
        kinds->setCurrentItem(kinds->topLevelItem(7)); // matched
        QCOMPARE(view.table()->model()->rowCount(), 1);
        Q_EMIT view.table()->activated(view.table()->model()->index(0, 0));
        QCOMPARE(session->place().subject.kind, SubjectRef::Kind::Allocation);
    }

    void takingIsSeenBeforeAndUndoneInOneStep()
    {
        const auto session = this->session();
        compare(*session, withShadow());
        const std::size_t before = session->plan().all<Resource>().size();
        AdoptDialog dialog(*session, AdoptRequest{keys(session->drift())});
        auto* rows = child<QTableWidget>(dialog, "adoptRows");
        QCOMPARE(rows->rowCount(), 2);
        QCOMPARE(rows->item(0, 1)->text(), u"extra"_s); // what differs comes first
        QVERIFY(dialog.primary()->isEnabled());
        for (int row = 0; row < 2; ++row)
            rows->item(row, 0)->setCheckState(Qt::Unchecked);
        QTRY_VERIFY(!dialog.primary()->isEnabled());
        rows->item(0, 0)->setCheckState(Qt::Checked);
        QCOMPARE(session->plan().all<Resource>().size(), before);
        dialog.accept();
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        QCOMPARE(session->plan().all<Resource>().size(), before + 1);
        QCOMPARE(session->drift().differences(), 0);
        QVERIFY(session->undo());
        QCOMPARE(session->plan().all<Resource>().size(), before);
    }

    void whatIsMissingIsNotTickedUnlessItIsAllThatWasChosen()
    {
        const auto session = this->session();
        compare(*session, {vpcRecord("vpc-0123456789abcdef1", "10.4.64.0/20", "shadow", "prod")});
        QStringList missing;
        for (const DriftRow& row : session->drift().rows())
            if (row.verdict == DriftVerdict::Missing)
                missing << DriftStage::keyOf(row);
        QCOMPARE(missing.size(), 1);
        AdoptDialog all(*session, AdoptRequest{keys(session->drift())});
        QCOMPARE(child<QTableWidget>(all, "adoptRows")->item(0, 0)->checkState(), Qt::Unchecked);
        AdoptDialog chosen(*session, AdoptRequest{missing});
        QCOMPARE(child<QTableWidget>(chosen, "adoptRows")->item(0, 0)->checkState(), Qt::Checked);
        chosen.accept();
        for (const Resource& row : session->plan().all<Resource>())
            QVERIFY(nameOf(row) != u"web");
    }

    void aBrokenRuleIsNotTakenWithoutWhatBreaksIt()
    {
        const auto session = this->session();
        compare(*session, {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "test")});
        AdoptDialog dialog(*session, AdoptRequest{keys(session->drift())});
        auto* rows = child<QTableWidget>(dialog, "adoptRows");
        QCOMPARE(rows->rowCount(), 2);
        for (int row = 0; row < 2; ++row)
            if (rows->item(row, 1)->text() == u"changed"_s)
                rows->item(row, 0)->setCheckState(Qt::Unchecked);
        QTRY_VERIFY(!dialog.primary()->isEnabled());
    }

    void manyTicksAreReviewedOnce()
    {
        const auto session = this->session();
        QJsonArray vpcs = asPlanned();
        constexpr int shadows = 3'000;
        for (int i = 0; i < shadows; ++i) {
            const QByteArray id = "vpc-" + QByteArray::number(i + 1, 16).rightJustified(17, '0');
            const QByteArray cidr =
                "10." + QByteArray::number(64 + i / 256) + '.' + QByteArray::number(i % 256) + ".0/24";
            vpcs.append(vpcRecord(id.constData(), cidr.constData(), id.constData(), "prod"));
        }
        compare(*session, vpcs);
        AdoptDialog dialog(*session, AdoptRequest{keys(session->drift())});
        QSignalSpy reviewed(&dialog, &AdoptDialog::reviewed);
        auto* rows = child<QTableWidget>(dialog, "adoptRows");
        QVERIFY(rows->rowCount() >= shadows);
        auto* summary = child<QLabel>(dialog, "adoptSummary");
        const QString before = summary->text();
        for (int row = 0; row < rows->rowCount(); ++row)
            rows->item(row, 0)->setCheckState(Qt::Unchecked);
        QCOMPARE(reviewed.count(), 0); // none while ticks come
        QVERIFY(reviewed.wait());
        QCOMPARE(reviewed.count(), 1);
        QVERIFY(summary->text() != before && !dialog.primary()->isEnabled());
        rows->item(0, 0)->setCheckState(Qt::Checked);
        rows->item(1, 0)->setCheckState(Qt::Checked);
        QVERIFY(reviewed.wait());
        QCOMPARE(reviewed.count(), 2);
        QVERIFY(dialog.primary()->isEnabled());
    }

    void aFormThatWasLeftReviewsNothing()
    {
        const auto session = this->session();
        compare(*session, withShadow());
        AdoptDialog dialog(*session, AdoptRequest{keys(session->drift())});
        QSignalSpy reviewed(&dialog, &AdoptDialog::reviewed);
        child<QTableWidget>(dialog, "adoptRows")->item(0, 0)->setCheckState(Qt::Unchecked);
        session->drift().close(); // what is offered is no more
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Rejected));
        QVERIFY(!reviewed.wait(400));
        QCOMPARE(reviewed.count(), 0);
    }

    void whatIsAppliedIsWhatIsTicked()
    {
        const auto session = this->session();
        compare(*session, withShadow());
        const std::size_t before = session->plan().all<Resource>().size();
        AdoptDialog dialog(*session, AdoptRequest{keys(session->drift())});
        auto* rows = child<QTableWidget>(dialog, "adoptRows");
        QCOMPARE(rows->item(0, 1)->text(), u"extra"_s);
        rows->item(0, 0)->setCheckState(Qt::Unchecked);
        dialog.accept(); // at once, before the ticks settled
        QCOMPARE(session->plan().all<Resource>().size(), before);
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted)); // the rest is recorded as seen
    }

    void makingAwsAsPlannedIsARolloutOfTheseRowsAlone()
    {
        const auto session = this->session();
        compare(*session, withShadow());
        DriftView view(*session);
        RolloutView rollout(*session);
        rollout.show();
        view.show();
        child<QPushButton>(view, "driftBack")->click();
        QCOMPARE(session->place().view, MainView::Rollout);
        const auto* model = qobject_cast<RolloutModel*>(rollout.table()->model());
        QTRY_COMPARE(model->rowCount(), 1);
        QCOMPARE(model->stepAt(0)->kind, StepKind::DeleteVpc);
        QCOMPARE(child<QComboBox>(rollout, "rolloutStart")->currentText(), u"what the comparison shows"_s);
        session->drift().close();
        QTRY_VERIFY(model->rowCount() > 1); // from nothing again
    }

    void aFolderIsChosenAndCompared()
    {
        const PlanFolder files;
        QVERIFY(QDir().mkpath(files.folder() + u"/123456789012/us-east-1"_s));
        QVERIFY(putBytes(files.folder() + u"/123456789012/us-east-1/describe-vpcs.json"_s, vpcsAnswer(withShadow())));
        const auto session = this->session();
        CompareDialog none(*session, CompareRequest{});
        QVERIFY(!none.primary()->isEnabled());
        CompareDialog dialog(*session, CompareRequest{{files.folder()}});
        QVERIFY(dialog.primary()->isEnabled());
        dialog.accept();
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        QCOMPARE(session->drift().differences(), 1);
        QCOMPARE(session->place().view, MainView::Drift);
    }

    void aFixThatAwsShowsIsSaid()
    {
        const auto session = this->session();
        compare(*session, {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web")});
        AdoptDialog first(*session, AdoptRequest{keys(session->drift())});
        first.accept();
        QVERIFY(session->run(EditTags{resourceNamed(session->plan(), "web"), {{u"Env"_s, u"prod"_s}}, {}}));
        compare(*session, asPlanned());
        session->auditNow();
        QCOMPARE(session->drift().fixesSeen(session->report()), 1);
        DriftView view(*session);
        QVERIFY(!child<QWidget>(view, "driftFixes")->isHidden());
        AdoptDialog second(*session, AdoptRequest{keys(session->drift())});
        second.accept();
        session->auditNow();
        QCOMPARE(session->drift().fixesSeen(session->report()), 0);
        for (const Finding& finding : session->report().findings)
            QVERIFY(finding.state != FindingState::FixPlanned);
    }
};

CADASTRE_TEST(DriftViewTest)
#include "tst_drift.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The journey of a comparison through the window: from the menu to the list, into the plan and back.
#include "support/awsanswers.h"
#include "support/planbuilder.h"
#include "support/planfiles.h"
#include "support/testmain.h"

#include "ui/dialogs/comparedialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/windowset.h"
#include "ui/session/driftstage.h"
#include "ui/views/drift/driftview.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

class TestDriftJourney : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    FixedClock m_clock{planStart.plusSeconds(60)};

    /// The answer as the collector would have written it.
    [[nodiscard]] QString answers(const QJsonArray& vpcs) const
    {
        const QString place = m_folder.filePath(u"answers/123456789012/us-east-1"_s);
        if (!QDir().mkpath(place) || !putBytes(place + u"/describe-vpcs.json"_s, vpcsAnswer(vpcs)))
            qFatal("no folder for the answers");
        return m_folder.filePath(u"answers"_s);
    }
    template <class W>
    static W* find(MainWindow& window, const char* name)
    {
        for (W* found : window.findChildren<W*>(QLatin1String(name)))
            if (found->isVisible())
                return found;
        qFatal("there is no %s", name);
        return nullptr;
    }

private Q_SLOTS:
    void fromTheMenuToThePlanAndBack()
    {
        WindowSet windows(Profile::in(m_folder.path()), m_clock);
        MainWindow* window = windows.newWindow();
        QVERIFY(!window->actions().action(Verb::CompareAws)->isEnabled()); // nothing to compare yet
        const Plan plan = planOf(comparedPlan);
        auto workspace = Workspace::inMemory(plan.settings(), m_clock);
        QVERIFY(workspace->execute(TakeChanges{u"rows"_s, rowsOf(plan)}));
        window->adopt(std::move(workspace));
        window->resize(1440, 900);
        window->show();
        Session& session = *window->session();

        window->actions().action(Verb::CompareAws)->trigger();
        find<QDialog>(*window, "compareDialog")->reject();
        QVERIFY(!session.drift().isOn());

        window->actions().action(Verb::ShowDrift)->trigger();
        QCOMPARE(session.place().view, MainView::Drift);
        QVERIFY(find<QWidget>(*window, "driftView"));
        session.request(
            CompareRequest{{answers({vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "prod"),
                                     vpcRecord("vpc-0123456789abcdef1", "10.4.64.0/20", "shadow", "prod")})}});
        find<QPushButton>(*window, "primary")->click();
        QCOMPARE(session.drift().differences(), 1);
        QCOMPARE(find<QTableView>(*window, "driftTable")->model()->rowCount(), 1);

        const std::size_t before = session.plan().all<Resource>().size();
        find<QPushButton>(*window, "driftTake")->click();
        find<QPushButton>(*window, "primary")->click();
        QCOMPARE(session.plan().all<Resource>().size(), before + 1);
        QCOMPARE(session.drift().differences(), 0);
        QVERIFY(window->actions().action(Verb::Undo)->text().contains(u"AWS"));
        window->actions().action(Verb::Undo)->trigger();
        QCOMPARE(session.plan().all<Resource>().size(), before);
        QTRY_COMPARE(session.drift().differences(), 1);

        find<QPushButton>(*window, "driftBack")->click();
        QCOMPARE(session.place().view, MainView::Rollout);
        QTRY_COMPARE(find<QTableView>(*window, "rolloutTable")->model()->rowCount(), 1);
        session.back();
        QCOMPARE(session.place().view, MainView::Drift);
        find<QPushButton>(*window, "driftClose")->click();
        QVERIFY(!session.drift().isOn());
    }

    void whatCouldNotBeReadIsSaidWithItsReason()
    {
        const Plan plan = planOf(comparedPlan);
        auto workspace = Workspace::inMemory(plan.settings(), m_clock);
        QVERIFY(workspace->execute(TakeChanges{u"rows"_s, rowsOf(plan)}));
        Session session(std::move(workspace));
        DriftView view(session);
        view.show();
        QVERIFY(session.drift().compare({answers({vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "prod"),
                                                  vpcRecord("vpc-0123456789abcdef1", "10.4.64.0/33", "odd", "prod")})},
                                        {}));
        QTRY_VERIFY(view.findChild<QLabel*>(u"driftSource"_s)->text().contains(u"could not be read"_s));
        const QString said = view.findChild<QLabel*>(u"driftSource"_s)->text();
        QVERIFY2(said.contains(u"describe-vpcs.json, Vpcs[1]: "_s) && said.contains(u"33"_s), qPrintable(said));
    }

    void theFolderOfAnswersMayBeTyped()
    {
        const Plan plan = planOf(comparedPlan);
        auto workspace = Workspace::inMemory(plan.settings(), m_clock);
        QVERIFY(workspace->execute(TakeChanges{u"rows"_s, rowsOf(plan)}));
        Session session(std::move(workspace));
        const QString folder = answers({vpcRecord("vpc-0123456789abcdef1", "10.4.64.0/20", "shadow", "prod")});
        CompareDialog dialog(session, {});
        dialog.show();
        auto* line = dialog.findChild<QLineEdit*>(u"compareFiles"_s);
        QTest::keyClicks(line, folder + u"-not"_s);
        QVERIFY(!dialog.primary()->isEnabled());
        QTRY_VERIFY(!dialog.footerMessage().isEmpty()); // that there is none
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(line, Qt::Key_Backspace);
        QVERIFY(dialog.footerMessage().isEmpty());
        QVERIFY(dialog.primary()->isEnabled());
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!dialog.isVisible());
        QVERIFY(session.drift().isOn() && session.drift().differences() > 0);
    }
};

CADASTRE_TEST(TestDriftJourney)
#include "tst_drift.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// "Rehearse this change": the exported script, with the real AWS CLI, on a copy of its start, in the window.
#include "support/otherlanguage.h"
#include "support/planfiles.h"
#include "support/testmain.h"

#include "app/endpoint/loopbackendpoint.h"
#include "rollout/rollout.h"
#include "ui/dialogs/rehearsaldialog.h"
#include "ui/models/rehearsedstepmodel.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTimer>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 300'000;

Rollout change()
{
    const Plan plan = planOf(u"ipam us-east-1\npool corp private ipv4\ncidr corp 10.0.0.0/8\n");
    return planRollout(emptyStart(plan), plan, AdvertiseSteps::LeaveOut);
}

/// PATH for as long as it lives.
class PathOf {
public:
    explicit PathOf(const QByteArray& path) { qputenv("PATH", path); }
    ~PathOf() { qputenv("PATH", m_before); }
    Q_DISABLE_COPY_MOVE(PathOf)

private:
    const QByteArray m_before = qgetenv("PATH");
};

} // namespace

class TestRolloutRehearsal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theScriptIsSeenToGoThereAndBack()
    {
        const PathOf path("/usr/bin:" + qgetenv("PATH"));
        if (QStandardPaths::findExecutable(u"aws"_s).isEmpty())
            QSKIP("The AWS CLI is not installed.");
        RehearsalDialog dialog(change(), {}, loopbackEndpoints());
        const QAbstractItemModelTester tester(dialog.table()->model());
        QSignalSpy ended(&dialog.rehearsal(), &RolloutRehearsal::ended);
        dialog.show();
        QVERIFY(ended.wait(patienceMs));
        QVERIFY2(dialog.rehearsal().isGood(), qPrintable(dialog.verdicts()));
        const auto& reports = dialog.rehearsal().reports();
        QCOMPARE(reports.size(), std::size_t{4});
        QCOMPARE(reports[0].count(StepOutcome::ToDo), 3);
        QCOMPARE(reports[1].count(StepOutcome::Done), 3);
        QCOMPARE(reports[2].count(StepOutcome::Already), 3);
        QVERIFY(dialog.verdicts().contains(u"AWS holds what the plan says"_s));
        QVERIFY(dialog.verdicts().contains(u"the start is there again"_s));
        // An earlier pass can be looked at again.
        QCOMPARE(dialog.table()->model()->rowCount(), static_cast<int>(reports[3].steps.size()));
        QVERIFY(dialog.findChild<QPushButton*>(u"rehearseAgain"_s)->isEnabled());
    }

    void whatTheScriptCannotDoIsTold()
    {
        // A shell that is there and an aws that refuses everything.
        QTemporaryDir folder;
        const QString aws = folder.filePath(u"aws"_s);
        QVERIFY(putBytes(aws, "#!/bin/sh\necho 'no: \x1b[31mred' >&2\nexit 255\n"));
        QVERIFY(QFile::setPermissions(aws, QFile::ReadOwner | QFile::ExeOwner));
        const PathOf path(folder.path().toUtf8() + ":/usr/bin:/bin");
        RehearsalDialog dialog(change(), {}, loopbackEndpoints());
        QSignalSpy ended(&dialog.rehearsal(), &RolloutRehearsal::ended);
        QVERIFY(ended.wait(patienceMs));
        QVERIFY(!dialog.rehearsal().isGood());
        QCOMPARE(dialog.rehearsal().reports().size(), std::size_t{1}); // nothing is run after a look that failed
        const PassReport& report = dialog.rehearsal().reports().front();
        QVERIFY2(report.said.contains(u"no: <U+001B>[31mred"_s), qPrintable(report.said));
        QVERIFY2(dialog.verdicts().contains(u"stopped"_s), qPrintable(dialog.verdicts()));
    }

    void withoutTheProgramItSaysWhatToInstall()
    {
        QTemporaryDir folder;
        QVERIFY(QFile::link(u"/bin/sh"_s, folder.filePath(u"sh"_s)));
        const PathOf path(folder.path().toUtf8());
        const RehearsalDialog dialog(change(), {}, loopbackEndpoints());
        QVERIFY2(dialog.verdicts().contains(u"“aws” is not installed"_s), qPrintable(dialog.verdicts()));
        QVERIFY2(dialog.verdicts().contains(u"awscli"_s), qPrintable(dialog.verdicts()));
        QVERIFY(!dialog.rehearsal().isRunning());
    }

    void cancellingEndsWhatRuns()
    {
        QTemporaryDir folder;
        const QString aws = folder.filePath(u"aws"_s);
        QVERIFY(putBytes(aws, "#!/bin/sh\nexec sleep 600\n"));
        QVERIFY(QFile::setPermissions(aws, QFile::ReadOwner | QFile::ExeOwner));
        const PathOf path(folder.path().toUtf8() + ":/usr/bin:/bin");
        RolloutRehearsal rehearsal(change(), {}, loopbackEndpoints());
        QSignalSpy ended(&rehearsal, &RolloutRehearsal::ended);
        QVERIFY(rehearsal.start());
        QTest::qWait(300);
        rehearsal.cancel();
        QVERIFY(ended.wait(patienceMs));
        QVERIFY(!rehearsal.isGood());
        QVERIFY(!rehearsal.isRunning());
    }

    /// The script itself is in English (rollout/steptext.h).
    void theStepsAreSaidInTheLanguageOfTheWindow()
    {
        QTemporaryDir folder;
        const QString aws = folder.filePath(u"aws"_s);
        QVERIFY(putBytes(aws, "#!/bin/sh\ncase $* in *get-caller-identity*) echo 210987654321 ;; esac\n"));
        QVERIFY(QFile::setPermissions(aws, QFile::ReadOwner | QFile::ExeOwner));
        const PathOf path(folder.path().toUtf8() + ":/usr/bin:/bin");
        const OtherLanguage language;
        RolloutRehearsal rehearsal(change(), {}, loopbackEndpoints());
        connect(&rehearsal, &RolloutRehearsal::passBegan, &rehearsal, [&rehearsal](RehearsalPass pass) {
            if (pass == RehearsalPass::Run) // what nobody makes would be waited for
                QTimer::singleShot(0, &rehearsal, [&rehearsal] { rehearsal.cancel(); });
        });
        QSignalSpy ended(&rehearsal, &RolloutRehearsal::ended);
        QVERIFY(rehearsal.start());
        QVERIFY(ended.wait(patienceMs));
        const auto& looked = rehearsal.reports().front().steps;
        QCOMPARE(looked.size(), std::size_t{3});
        for (const auto& [title, outcome] : looked)
            QVERIFY2(title.startsWith(u'«'), qPrintable(title));
    }

    void theModelFollowsTheScript()
    {
        RehearsedStepModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setStep(0, u"Create <b>"_s, StepOutcome::Working);
        model.setStep(0, u"Create <b>"_s, StepOutcome::Done);
        model.setStep(1, u"second\nline"_s, StepOutcome::Working);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, RehearsedStepModel::OutcomeColumn).data().toString(), u"done"_s);
        QCOMPARE(model.index(1, RehearsedStepModel::WhatColumn).data().toString(), u"second<U+000A>line"_s);
        QCOMPARE(model.index(0, RehearsedStepModel::WhatColumn).data(Qt::ToolTipRole).toString(),
                 u"Create &lt;b&gt;"_s);
        model.setStep(5, u"not the next"_s, StepOutcome::Done);
        QCOMPARE(model.rowCount(), 2);
        model.setReport({});
        QCOMPARE(model.rowCount(), 0);
    }
};

CADASTRE_TEST(TestRolloutRehearsal)
#include "tst_rolloutrehearsal.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Several processes at one plan, and processes that are killed (promises P1, P2, P13).
#include "engine/workspace.h"

#include "support/planfiles.h"
#include "support/testmain.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSet>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

void makePlan(const QString& path)
{
    const FixedClock clock(planStart);
    auto workspace = Workspace::create(path, fileSettings(), clock);
    QVERIFY(workspace);
    QVERIFY((*workspace)->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(smallPlan))}));
}

void start(QProcess& worker, const QString& plan, int count)
{
    worker.start(QStringLiteral(CADASTRE_PLANWORKER),
                 {plan, QStringLiteral("ten"), QString::number(count), QStringLiteral("28")});
}

/// tests/long/kills asks for more.
int killCount()
{
    const int asked = qEnvironmentVariableIntValue("CADASTRE_KILLS");
    return asked > 0 ? asked : 20;
}

} // namespace

class TestProcesses : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fourProcessesAllocateWithoutOverlapOrFailure();
    void aKilledProcessLosesNothingThatItReported();
};

void TestProcesses::fourProcessesAllocateWithoutOverlapOrFailure()
{
    const PlanFolder folder;
    makePlan(folder.path());
    constexpr int each = 40;
    std::array<QProcess, 4> workers;
    for (QProcess& worker : workers)
        start(worker, folder.path(), each);
    QSet<QByteArray> blocks;
    for (QProcess& worker : workers) {
        QVERIFY(worker.waitForFinished(120'000));
        QVERIFY2(worker.exitCode() == 0, worker.readAllStandardError().constData());
        for (const QByteArray& line : worker.readAllStandardOutput().trimmed().split('\n'))
            blocks.insert(line.split(' ').last());
    }
    QCOMPARE(blocks.size(), 4 * each);
    const FixedClock clock(planStart);
    const auto workspace = Workspace::open(folder.path(), clock, Workspace::Mode::ReadOnly);
    QVERIFY(workspace);
    QCOMPARE((*workspace)->revision(), 1 + 4 * each);
    QCOMPARE(brokenInvariantOf((*workspace)->plan()), QString());
    QVERIFY((*workspace)->check().isEmpty());
    QVERIFY(!folder.has(QStringLiteral("a.cadastre-wal")));
}

void TestProcesses::aKilledProcessLosesNothingThatItReported()
{
    const PlanFolder folder;
    makePlan(folder.path());
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    qint64 reported = 1;
    int killedAtWork = 0;
    const FixedClock clock(planStart);
    for (int round = 0; round < killCount(); ++round) {
        QProcess worker;
        start(worker, folder.path(), 100'000);
        QVERIFY(worker.waitForStarted());
        const int lines = static_cast<int>(random.bounded(12));
        QByteArray output;
        while (output.count('\n') < lines && worker.waitForReadyRead(60'000))
            output += worker.readAllStandardOutput();
        worker.kill();
        worker.waitForFinished();
        output += worker.readAllStandardOutput();
        const auto seen = output.left(output.lastIndexOf('\n')).split('\n').last().split(' ').first().toLongLong();
        if (seen > 0) {
            reported = seen;
            ++killedAtWork;
        }
        const auto workspace = Workspace::open(folder.path(), clock,
                                               round % 2 == 0 ? Workspace::Mode::ReadOnly : Workspace::Mode::ReadWrite);
        QVERIFY2(workspace, qPrintable(QStringLiteral("seed %1 round %2").arg(seed).arg(round)));
        const qint64 found = (*workspace)->revision();
        QVERIFY2(found == reported || found == reported + 1,
                 qPrintable(QStringLiteral("seed %1: %2 of %3").arg(seed).arg(found).arg(reported)));
        reported = found;
        QCOMPARE(brokenInvariantOf((*workspace)->plan()), QString());
    }
    QVERIFY(killedAtWork > 0);
    QVERIFY((*Workspace::open(folder.path(), clock))->check().isEmpty());
}

CADASTRE_TEST(TestProcesses)
#include "tst_processes.moc"

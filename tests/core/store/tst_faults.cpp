// SPDX-License-Identifier: GPL-3.0-or-later
// The disk fails at the n-th operation, for every n (reliability.md §4.3, 4.4; promise P8): all or nothing, and nothing
// is announced; afterwards everything works again.
#include "engine/workspace.h"
#include "text/sentence.h"

#include "faultvfs.h"
#include "support/planfiles.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

std::unique_ptr<Workspace> workspaceWithRows(const QString& path, const Clock& clock)
{
    auto workspace = Workspace::create(path, fileSettings(), clock);
    if (!workspace || !(*workspace)->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(smallPlan))}))
        return nullptr;
    return std::move(*workspace);
}

/// A loop that ends before the disk has failed shows nothing.
#define AT_LEAST_THREE(points) QVERIFY2((points) >= 3, qPrintable(QString::number(points)))

Command allocateIn(const Plan& plan, const char* description)
{
    Allocate allocate;
    allocate.pool = poolNamed(plan, "ten");
    allocate.netmask = 24;
    allocate.description = QLatin1String(description);
    return allocate;
}

} // namespace

class TestFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCommandIsAllOrNothingWhereverTheDiskFails_data();
    void aCommandIsAllOrNothingWhereverTheDiskFails();
    void anUndoIsAllOrNothingWhereverTheDiskFails();
    void catchingUpIsAllOrNothingWhereverTheDiskFails_data();
    void catchingUpIsAllOrNothingWhereverTheDiskFails();
    void aPlanThatCannotBeReadSaysSoAndStaysAsItIs();
    void aPlanThatWasLeftOpenOnAFullDiskSaysWhatItNeeds();
    void aNewPlanAppearsWholeOrNotAtAll();
    void aCopyAppearsWholeOrNotAtAll();
    void closingOnABrokenDiskLosesNothing();
};

void TestFaults::aCommandIsAllOrNothingWhereverTheDiskFails_data()
{
    QTest::addColumn<bool>("full");
    QTest::addColumn<bool>("once");
    QTest::newRow("I/O error once") << false << true;
    QTest::newRow("I/O error for good") << false << false;
    QTest::newRow("disk full for good") << true << false;
}

void TestFaults::aCommandIsAllOrNothingWhereverTheDiskFails()
{
    QFETCH(const bool, full);
    QFETCH(const bool, once);
    FaultVfs vfs;
    const FixedClock clock(planStart);
    int points = 0;
    for (int n = 1;; ++n) {
        const PlanFolder folder;
        auto workspace = workspaceWithRows(folder.path(), clock);
        QVERIFY(workspace);
        const Plan before = workspace->plan();
        QSignalSpy changed(workspace.get(), &Workspace::changed);
        vfs.failAt(n, full ? FaultVfs::Fault::DiskFull : FaultVfs::Fault::IoError, once);
        const auto receipt = workspace->execute(allocateIn(before, "first"));
        vfs.stop();
        if (!vfs.hasFailed())
            break;
        ++points;
        if (receipt) { // a failing checkpoint after the commit is no reason to say no
            QCOMPARE(changed.count(), 1);
        } else {
            QCOMPARE(receipt.error().code, full ? ErrorCode::DiskFull : ErrorCode::StoreFailed);
            QCOMPARE(changed.count(), 0);
            QCOMPARE(differenceOf(workspace->plan(), before), QString());
            QCOMPARE(workspace->plan().all<Allocation>().nextId(), before.all<Allocation>().nextId());
            QCOMPARE(workspace->revision(), 1);
        }
        const auto next = workspace->execute(allocateIn(workspace->plan(), "second"));
        QVERIFY2(next, qPrintable(QString::number(n)));
        const Plan after = workspace->plan();
        const qint64 revision = workspace->revision();
        QVERIFY(workspace->check().isEmpty());
        workspace.reset();
        const auto again = Workspace::open(folder.path(), clock);
        QVERIFY2(again, qPrintable(QString::number(n)));
        QCOMPARE(differenceOf((*again)->plan(), after), QString());
        QCOMPARE((*again)->revision(), revision);
    }
    AT_LEAST_THREE(points);
}

void TestFaults::anUndoIsAllOrNothingWhereverTheDiskFails()
{
    FaultVfs vfs;
    const FixedClock clock(planStart);
    int points = 0;
    for (int n = 1;; ++n) {
        const PlanFolder folder;
        auto workspace = workspaceWithRows(folder.path(), clock);
        QVERIFY(workspace->execute(allocateIn(workspace->plan(), "first")));
        const Plan before = workspace->plan();
        vfs.failAt(n, FaultVfs::Fault::IoError, false);
        const auto receipt = workspace->undo();
        vfs.stop();
        if (!vfs.hasFailed())
            break;
        ++points;
        if (!receipt) {
            QCOMPARE(differenceOf(workspace->plan(), before), QString());
            QVERIFY(workspace->undo());
        }
        QVERIFY(!workspace->undoable() || workspace->undoable()->seq == 1);
        QVERIFY(workspace->redo());
        QCOMPARE(differenceOf(workspace->plan(), before), QString());
    }
    AT_LEAST_THREE(points);
}

void TestFaults::catchingUpIsAllOrNothingWhereverTheDiskFails_data()
{
    QTest::addColumn<bool>("once");
    QTest::addColumn<qint64>("trimmedUpTo");
    QTest::newRow("I/O error once") << true << qint64{0};
    QTest::newRow("I/O error for good") << false << qint64{0};
    QTest::newRow("the journal was trimmed") << true << qint64{2};
    QTest::newRow("and what is new with it") << true << qint64{4};
}

void TestFaults::catchingUpIsAllOrNothingWhereverTheDiskFails()
{
    QFETCH(const bool, once);
    QFETCH(const qint64, trimmedUpTo);
    FaultVfs vfs;
    const FixedClock clock(planStart);
    int points = 0;
    for (int n = 1;; ++n) {
        const PlanFolder folder;
        {
            const auto made = workspaceWithRows(folder.path(), clock);
            QVERIFY(made->execute(allocateIn(made->plan(), "first")));
        }
        auto ours = *Workspace::open(folder.path(), clock);
        auto theirs = *Workspace::open(folder.path(), clock);
        for (const char* step : {"second", "third"})
            QVERIFY(theirs->execute(allocateIn(theirs->plan(), step)));
        if (trimmedUpTo > 0)
            QVERIFY(theirs->trimHistory(trimmedUpTo, folder.path("archive.cadastre")));

        const Plan before = ours->plan();
        const QByteArray newest = ours->journal().entries().back().hash;
        QSignalSpy changed(ours.get(), &Workspace::changed);
        QSignalSpy reset(ours.get(), &Workspace::wasReset);
        vfs.failAt(n, FaultVfs::Fault::ReadError, once);
        const auto read = ours->catchUp();
        vfs.stop();
        if (!read) {
            ++points;
            QCOMPARE(read.error().code, ErrorCode::FileNotReadable);
            QCOMPARE(changed.count() + reset.count(), 0);
            QCOMPARE(differenceOf(ours->plan(), before), QString());
            QCOMPARE(ours->revision(), 2);
            QCOMPARE(ours->journal().entries().size(), 2U);
            QCOMPARE(ours->journal().entries().back().hash, newest);
        } else {
            QVERIFY2(*read, qPrintable(QString::number(n)));
            QCOMPARE(differenceOf(ours->plan(), theirs->plan()), QString());
        }
        const auto next = ours->execute(allocateIn(ours->plan(), "fourth"));
        QVERIFY2(next, qPrintable(QString::number(n)));
        QCOMPARE(next->seq, 5);
        QVERIFY(theirs->catchUp().value_or(false));
        QCOMPARE(differenceOf(ours->plan(), theirs->plan()), QString());
        QCOMPARE(brokenInvariantOf(ours->plan()), QString());
        QVERIFY(ours->check().isEmpty());
        const Plan after = ours->plan();
        ours.reset();
        theirs.reset();
        const auto again = Workspace::open(folder.path(), clock);
        QVERIFY2(again, qPrintable(QString::number(n)));
        QCOMPARE(differenceOf((*again)->plan(), after), QString());
        QCOMPARE((*again)->revision(), 5);
        if (!vfs.hasFailed())
            break;
    }
    AT_LEAST_THREE(points);
}

void TestFaults::aPlanThatCannotBeReadSaysSoAndStaysAsItIs()
{
    FaultVfs vfs;
    const FixedClock clock(planStart);
    const PlanFolder folder;
    QVERIFY(workspaceWithRows(folder.path(), clock));
    const QByteArray before = bytesOf(folder.path());
    int points = 0;
    for (int n = 1;; ++n) {
        vfs.failAt(n, FaultVfs::Fault::ReadError, false);
        const auto opened = Workspace::open(folder.path(), clock, Workspace::Mode::ReadOnly);
        vfs.stop();
        if (!vfs.hasFailed())
            break;
        ++points;
        QVERIFY2(!opened, qPrintable(QString::number(n)));
        const QString said = sentence(opened.error());
        QVERIFY2(said.contains(folder.path()) && !said.contains(QLatin1String("stored")), qPrintable(said));
        QVERIFY(bytesOf(folder.path()) == before);
    }
    AT_LEAST_THREE(points);
}

void TestFaults::aPlanThatWasLeftOpenOnAFullDiskSaysWhatItNeeds()
{
    FaultVfs vfs;
    const FixedClock clock(planStart);
    const PlanFolder left;
    const PlanFolder folder;
    {
        const auto workspace = workspaceWithRows(left.path(), clock);
        QVERIFY(workspace);
        for (const char* name : {"a.cadastre", "a.cadastre-wal"})
            QVERIFY(putBytes(folder.path(name), bytesOf(left.path(name))));
    }
    vfs.failAt(1, FaultVfs::Fault::NoRoomToShare, false);
    for (const auto mode : {Workspace::Mode::ReadOnly, Workspace::Mode::ReadWrite}) {
        const auto opened = Workspace::open(folder.path(), clock, mode);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::DiskFull);
        const QString said = sentence(opened.error());
        QVERIFY2(said.contains(folder.path("a.cadastre-wal")) && said.contains(QLatin1String("64 KiB")),
                 qPrintable(said));
        QVERIFY(!adviceFor(opened.error()).isEmpty());
    }
    vfs.stop();
    const auto opened = Workspace::open(folder.path(), clock);
    QVERIFY(opened);
    QCOMPARE((*opened)->revision(), 1);
}

void TestFaults::aNewPlanAppearsWholeOrNotAtAll()
{
    FaultVfs vfs;
    int points = 0;
    for (int n = 1;; ++n) {
        const PlanFolder folder;
        const FixedClock clock(planStart);
        vfs.failAt(n, FaultVfs::Fault::DiskFull, false);
        const bool made = Workspace::create(folder.path(), fileSettings(), clock).has_value();
        vfs.stop();
        if (!vfs.hasFailed())
            break;
        ++points;
        QVERIFY(made || !folder.has(QStringLiteral("a.cadastre")));
        if (!made)
            QVERIFY(Workspace::create(folder.path(), fileSettings(), clock));
    }
    AT_LEAST_THREE(points);
}

void TestFaults::aCopyAppearsWholeOrNotAtAll()
{
    FaultVfs vfs;
    const FixedClock clock(planStart);
    const PlanFolder folder;
    auto workspace = workspaceWithRows(folder.path(), clock);
    int points = 0;
    for (int n = 1;; ++n) {
        vfs.failAt(n, FaultVfs::Fault::DiskFull, false);
        const auto copied = workspace->saveCopy(folder.path("copy.cadastre"));
        vfs.stop();
        if (!vfs.hasFailed())
            break;
        ++points;
        if (copied)
            QVERIFY(QFile::remove(folder.path("copy.cadastre")));
        QVERIFY(!folder.has(QStringLiteral("copy.cadastre")));
    }
    AT_LEAST_THREE(points);
    QVERIFY(Workspace::open(folder.path("copy.cadastre"), clock));
}

void TestFaults::closingOnABrokenDiskLosesNothing()
{
    FaultVfs vfs;
    const FixedClock clock(planStart);
    int points = 0;
    for (int n = 1;; ++n) {
        const PlanFolder folder;
        auto workspace = workspaceWithRows(folder.path(), clock);
        QVERIFY(workspace->execute(allocateIn(workspace->plan(), "first")));
        const Plan before = workspace->plan();
        vfs.failAt(n, FaultVfs::Fault::IoError, false);
        workspace.reset();
        vfs.stop();
        if (!vfs.hasFailed())
            break;
        ++points;
        const auto again = Workspace::open(folder.path(), clock);
        QVERIFY2(again, qPrintable(QStringLiteral("%1: %2").arg(n).arg(
                            again ? QString() : again.error().params.value(QStringLiteral("reason")))));
        QCOMPARE(differenceOf((*again)->plan(), before), QString());
    }
    AT_LEAST_THREE(points);
}

CADASTRE_TEST(TestFaults)
#include "tst_faults.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A plan file of an older version: brought up to date when it is opened, with a backup, and what it holds is what it held.
#include "text/sentence.h"

#include "faultvfs.h"
#include "olderplan.h"
#include "support/testmain.h"

#include <QDir>

#include <array>
#include <latch>
#include <thread>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

class OlderPlanTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isBroughtUpToDateAndKeepsItsBackup()
    {
        const OlderPlan older;
        {
            auto opened = Workspace::open(older.path, clockOfTest);
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().params.value(u"reason"_s)));
            QCOMPARE(exportPlanJson((*opened)->plan()), older.held);
            QVERIFY((*opened)->undo()); // its history goes on
            QVERIFY((*opened)->plan().all<Waiver>().isEmpty());
            QVERIFY((*opened)->check().isEmpty());
        }
        QVERIFY(Workspace::open(older.path, clockOfTest));
        const QString backup = u"older.cadastre.v1-backup"_s;
        QVERIFY(older.folder.has(backup));
        // Whoever keeps the backup can open it again: it is the plan as it was, of version 1.
        QVERIFY(QFile::rename(older.folder.folder() + u'/' + backup, older.folder.path("again.cadastre")));
        auto again = Workspace::open(older.folder.path("again.cadastre"), clockOfTest);
        QVERIFY(again);
        QCOMPARE(exportPlanJson((*again)->plan()), older.held);
    }

    void whatIsOnlyReadIsBroughtUpToDateFirst()
    {
        const OlderPlan older;
        auto opened = Workspace::open(older.path, clockOfTest, Workspace::Mode::ReadOnly);
        QVERIFY(opened);
        QVERIFY((*opened)->isReadOnly());
        QCOMPARE(exportPlanJson((*opened)->plan()), older.held);
        QVERIFY(older.folder.has(u"older.cadastre.v1-backup"_s));
    }

    void aDamagedOneStaysAsItIsAndSoDoesAnEarlierBackup_data()
    {
        QTest::addColumn<QByteArray>("journalMode");
        QTest::newRow("closed") << QByteArray("DELETE");
        QTest::newRow("left in WAL mode") << QByteArray("WAL");
    }
    void aDamagedOneStaysAsItIsAndSoDoesAnEarlierBackup()
    {
        QFETCH(const QByteArray, journalMode);
        const OlderPlan older;
        const QString backup = older.folder.path("older.cadastre.v1-backup");
        QVERIFY(putBytes(backup, "an earlier one"));
        QVERIFY(
            editBySql(older.path, "UPDATE pools SET description='x' WHERE id=1; PRAGMA journal_mode=" + journalMode));
        const QByteArray before = bytesOf(older.path);
        for (const auto mode : {Workspace::Mode::ReadWrite, Workspace::Mode::ReadOnly}) {
            const auto opened = Workspace::open(older.path, clockOfTest, mode);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::PlanDamaged);
            QCOMPARE(opened.error().params.value(u"reason"_s), u"digest"_s);
            QVERIFY(bytesOf(older.path) == before);
            QCOMPARE(bytesOf(backup), "an earlier one");
        }
    }

    void onAFailingDiskItStaysUsableAndKeepsItsBackup_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<bool>("once");
        QTest::newRow("write error once") << static_cast<int>(FaultVfs::Fault::IoError) << true;
        QTest::newRow("write error for good") << static_cast<int>(FaultVfs::Fault::IoError) << false;
        QTest::newRow("disk full for good") << static_cast<int>(FaultVfs::Fault::DiskFull) << false;
        QTest::newRow("read error for good") << static_cast<int>(FaultVfs::Fault::ReadError) << false;
    }
    void onAFailingDiskItStaysUsableAndKeepsItsBackup()
    {
        QFETCH(const int, fault);
        QFETCH(const bool, once);
        const OlderPlan older;
        const QByteArray before = bytesOf(older.path);
        FaultVfs vfs;
        int points = 0;
        // Of the reads, which are many, every seventh.
        const int stride = fault == static_cast<int>(FaultVfs::Fault::ReadError) ? 7 : 1;
        for (int n = 1;; n += stride) {
            const PlanFolder folder;
            const QString path = folder.path("older.cadastre");
            const QString backup = folder.path("older.cadastre.v1-backup");
            QVERIFY(putBytes(path, before));
            vfs.failAt(n, static_cast<FaultVfs::Fault>(fault), once);
            {
                const auto opened = Workspace::open(path, clockOfTest);
                vfs.stop();
                if (opened)
                    QCOMPARE(exportPlanJson((*opened)->plan()), older.held);
                else
                    QVERIFY2(sentence(opened.error()).contains(QLatin1String("older.cadastre"))
                                 || opened.error().code == ErrorCode::DiskFull
                                 || opened.error().code == ErrorCode::StoreFailed,
                             qPrintable(sentence(opened.error())));
            }
            if (!vfs.hasFailed())
                break;
            ++points;
            // Whatever came of it, no half backup is left, and the next attempt succeeds.
            if (QFile::exists(backup))
                QVERIFY(bytesOf(backup).mid(60, 4) == QByteArray("\0\0\0\1", 4)); // user_version
            const QStringList names = QDir(folder.folder()).entryList({u"*.new-*"_s});
            QVERIFY2(names.isEmpty(), qPrintable(names.join(u' ')));
            const auto again = Workspace::open(path, clockOfTest);
            QVERIFY2(again, qPrintable(QString::number(n)));
            QCOMPARE(exportPlanJson((*again)->plan()), older.held);
            QVERIFY((*again)->check().isEmpty());
            QVERIFY(QFile::exists(backup));
        }
        QVERIFY2(points >= 3, qPrintable(QString::number(points)));
    }

    void itsVersionIsThatOfTheMomentItIsLocked()
    {
        // Somebody in this process has it open, so its header is not looked at; and it is of version 1 all the same.
        const OlderPlan older;
        const OpenMark open(identityOf(older.path));
        auto opened = Workspace::open(older.path, clockOfTest);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().params.value(u"object"_s)));
        QCOMPARE(exportPlanJson((*opened)->plan()), older.held);
    }

    void manyOpenItAtOnceAndOneBringsItUpToDate()
    {
        const OlderPlan older;
        constexpr int openers = 6;
        std::latch start(openers);
        std::array<QByteArray, openers> held;
        {
            std::vector<std::jthread> threads;
            for (QByteArray& seen : held)
                threads.emplace_back([&] {
                    start.arrive_and_wait();
                    const auto opened = Workspace::open(older.path, clockOfTest);
                    seen =
                        opened ? exportPlanJson((*opened)->plan()) : opened.error().params.value(u"reason"_s).toUtf8();
                });
        }
        for (const QByteArray& seen : held)
            QCOMPARE(seen, older.held);
        const QString backup = older.folder.path("older.cadastre.v1-backup");
        QVERIFY(bytesOf(backup).mid(60, 4) == QByteArray("\0\0\0\1", 4)); // user_version
    }
};

CADASTRE_TEST(OlderPlanTest)
#include "tst_olderplan.moc"

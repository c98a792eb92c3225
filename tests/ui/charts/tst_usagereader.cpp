// SPDX-License-Identifier: GPL-3.0-or-later
// The use over time of a plan with a long history is read in a thread, and is what the journal says.
#include "engine/samples.h"
#include "ui/charts/usagereader.h"

#include "support/testmain.h"
#include "support/today.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

/// Of every pool: when, and how much.
QStringList told(const UsageByPool& usage)
{
    QStringList lines;
    for (const auto& [pool, series] : usage)
        for (const UsageSample& sample : series)
            lines << u"%1 %2 %3"_s.arg(pool.value)
                         .arg(sample.from.ms)
                         .arg(static_cast<double>(sample.totals.allocated + sample.totals.assigned));
    return lines;
}

} // namespace

class UsageReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aShortHistoryIsReadAtOnceAndALongOneInAThread()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"plan.cadastre"_s);
        {
            const auto sample = Workspace::inMemory(*sampleSettings(u"acme-global"_s, today.now()), today);
            QVERIFY(buildSample(*sample, u"acme-global"_s, today.now()));
            QVERIFY(sample->saveCopy(path));
        }
        const auto opened = Workspace::open(path, today);
        QVERIFY(opened);
        Workspace& workspace = **opened;
        const QStringList present = told(*usageHistory(workspace.plan(), workspace.journal()));
        QVERIFY(!present.isEmpty());

        UsageReader reader(nullptr);
        QSignalSpy read(&reader, &UsageReader::read);
        const UsageByPool* atOnce = reader.of(workspace);
        QVERIFY(atOnce);
        QCOMPARE(told(*atOnce), present);
        QVERIFY(read.isEmpty());

        reader.setJobFrom(0);
        QVERIFY(!reader.of(workspace));
        QVERIFY(read.wait(longest));
        QVERIFY(reader.of(workspace));
        QCOMPARE(told(*reader.of(workspace)), present);
        QCOMPARE(read.size(), 1);

        QVERIFY(workspace.undo()); // what was known stays until the new is
        QVERIFY(reader.of(workspace));
        QCOMPARE(told(*reader.of(workspace)), present);
        QVERIFY(read.wait(longest));
        QCOMPARE(told(*reader.of(workspace)), told(*usageHistory(workspace.plan(), workspace.journal())));
        QVERIFY(!reader.isUnreadable());
    }

    void aFileThatIsGoneIsSaidOnce()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"plan.cadastre"_s);
        const auto workspace = Workspace::create(path, *sampleSettings(u"byoipv6-walkthrough"_s, today.now()), today);
        QVERIFY(workspace);
        QVERIFY(buildSample(**workspace, u"byoipv6-walkthrough"_s, today.now()));
        QVERIFY(QFile::remove(path));
        UsageReader reader(nullptr);
        reader.setJobFrom(0);
        QSignalSpy read(&reader, &UsageReader::read);
        QVERIFY(!reader.of(**workspace));
        QVERIFY(read.wait(longest));
        QVERIFY(!reader.of(**workspace));
        QVERIFY(reader.isUnreadable());
        QVERIFY(!read.wait(300)); // it is not tried for ever
    }
};

CADASTRE_TEST(UsageReaderTest)
#include "tst_usagereader.moc"

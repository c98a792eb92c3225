// SPDX-License-Identifier: GPL-3.0-or-later
// What is written out never costs what was there (reliability.md §3.3).
#include "base/filewriting.h"

#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace cadastre;
using namespace Qt::StringLiterals;

class FileWritingTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    static QByteArray content(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
    }

private Q_SLOTS:
    void aFileIsReplacedAsAWhole()
    {
        QVERIFY(writeWholeFile(path("a"), "longer than what follows"));
        QVERIFY(writeWholeFile(path("a"), "short"));
        QCOMPARE(content(path("a")), QByteArray("short"));
        QVERIFY(!writeWholeFile(path("none/a"), "x"));
        QVERIFY(!writeWholeFile(m_folder.path(), "x"));
    }

    void aDatabaseIsNeverReplaced()
    {
        const QByteArray plan = QByteArray("SQLite format 3\0", 16) + QByteArray(100, 'x');
        QFile file(path("p.cadastre"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(plan) == plan.size());
        file.close();
        QVERIFY(QFile::link(path("p.cadastre"), path("link.json")));
        for (const char* name : {"p.cadastre", "link.json"}) {
            const auto written = writeWholeFile(path(name), "{}");
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::FileNotWritable);
            QCOMPARE(written.error().params.value(u"reason"_s), u"database"_s);
        }
        QCOMPARE(content(path("p.cadastre")), plan);
    }

    void aDeviceStaysADevice()
    {
        struct stat before {
        }, after{};
        QCOMPARE(::stat("/dev/full", &before), 0);
        const auto written = writeWholeFile(u"/dev/full"_s, "x");
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::DiskFull);
        QVERIFY(writeWholeFile(u"/dev/null"_s, "x"));
        QCOMPARE(::stat("/dev/full", &after), 0);
        QVERIFY(S_ISCHR(after.st_mode) && before.st_ino == after.st_ino);
    }
};

CADASTRE_TEST(FileWritingTest)
#include "tst_filewriting.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// trim: old steps go to an archive, by moment, entry or checkpoint.
#include "app/cli/ctl.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>

using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

/// Six entries, one a day from 2 March 2026 on, and a checkpoint of the fourth.
bool startedWithSixEntries(const Shell& shell)
{
    const QStringList lines{u"new @ --owner 123456789012 --home-region us-east-1"_s,
                            u"ipam create @"_s,
                            u"pool create @ --scope private --family ipv4 --name corp --locale us-east-1"_s,
                            u"pool provision @ corp --cidr 10.4.0.0/16"_s,
                            u"allocate @ corp --netmask 24"_s,
                            u"checkpoint set @ review"_s,
                            u"allocate @ corp --netmask 24"_s};
    QStringList timed;
    for (int i = 0; i < lines.size(); ++i)
        timed << lines[i] + u" --clock 2026-03-0%1T12:00:00Z"_s.arg(i + 1);
    return shell.makes(timed);
}

QByteArray exportOf(const Shell& shell) { return shell(u"export @ --format json"_s).out; }

} // namespace

class TrimVerbTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDryRunChangesNothing()
    {
        const Shell shell;
        QVERIFY(startedWithSixEntries(shell));
        const QByteArray before = bytesOf(shell.path("plan.cadastre"));
        const QString archive = shell.path("archive.cadastre");
        const Answer dry = shell(u"trim @ --before 2026-03-04 --archive %1 --dry-run --json"_s.arg(archive));
        ENDS(dry, 0);
        QCOMPARE(dry.json()[u"upTo"_s].toInt(), 2); // midnight comes before the third
        QCOMPARE(dry.json()[u"steps"_s].toInt(), 2);
        QVERIFY(!QFile::exists(archive));
        QCOMPARE(bytesOf(shell.path("plan.cadastre")), before);
    }

    void theArchiveHasWhatThePlanLosesAndThePlanIsAsItWas()
    {
        const Shell shell;
        QVERIFY(startedWithSixEntries(shell));
        const QByteArray before = exportOf(shell);
        const QString archive = shell.path("archive.cadastre");
        ENDS(shell(u"trim @ --before review --archive "_s + archive), 0);
        QCOMPARE(exportOf(shell), before);
        ENDS(shell(u"check @"_s), 0);
        ENDS(ctlLine(u"check "_s + archive), 0);
        const Answer gone = shell(u"history @ --as-of 2"_s);
        QVERIFY2(gone.code != 0 && gone.talk.contains("no data before"), gone.all());
        ENDS(ctlLine(u"history %1 --as-of 2"_s.arg(archive)), 0);
        ENDS(shell(u"history @ --as-of 4"_s), 0);
        const QJsonArray entries = shell(u"history @ --json"_s).json()[u"entries"_s].toArray();
        QCOMPARE(entries.size(), 6);
        QVERIFY(entries[3][u"text"_s].toString().contains(u"archive.cadastre"_s));
        ENDS(shell(u"undo @"_s), 0);
        ENDS(shell(u"undo @"_s), 0); // the checkpoint
        ENDS(shell(u"undo @"_s), 2);
    }

    void whatStillCountsStays()
    {
        const Shell shell;
        QVERIFY(startedWithSixEntries(shell));
        const QByteArray before = bytesOf(shell.path("plan.cadastre"));
        const QString archive = u" --archive "_s + shell.path("archive.cadastre");
        SAYS_NO(shell(u"trim @ --before 6"_s + archive), "a checkpoint is older. Did you mean 4?");
        SAYS_NO(shell(u"trim @ --before 1"_s + archive), "nothing older");
        SAYS_NO(shell(u"trim @ --before 2020-01-01"_s + archive), "nothing older");
        SAYS_NO(shell(u"trim @ --before nowhere"_s + archive), "is not a date");
        QVERIFY(!QFile::exists(shell.path("archive.cadastre")));
        wroteFile(shell.path("archive.cadastre"), "mine");
        ENDS(shell(u"trim @ --before 4"_s + archive), 3);
        QCOMPARE(bytesOf(shell.path("archive.cadastre")), "mine");
        QCOMPARE(bytesOf(shell.path("plan.cadastre")), before);
    }
};

CADASTRE_TEST(TrimVerbTest)
#include "tst_trim.moc"

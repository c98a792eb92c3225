// SPDX-License-Identifier: GPL-3.0-or-later
// Planned blocks move by the shell as in the window (interface §4.15 point 7, §7.1).
#include "app/cli/ctl.h"
#include "support/testmain.h"

#include <QJsonArray>

using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

bool twoPoolsBelowOne(const Shell& shell)
{
    for (const QString& line :
         {u"new @ --owner 123456789012 --home-region us-east-1"_s, u"ipam create @"_s,
          u"pool create @ --scope private --family ipv4 --name TOP"_s, u"pool provision @ TOP --cidr 10.0.0.0/8"_s,
          u"pool create @ --source TOP --name A --locale us-east-1"_s, u"pool provision @ A --cidr 10.1.0.0/16"_s,
          u"pool create @ --source TOP --name B --locale us-east-1"_s, u"pool provision @ B --cidr 10.2.0.0/16"_s,
          u"vpc create @ --region us-east-1 --name web --ipv4-pool A:20"_s,
          u"subnet create @ --vpc web --cidr 10.1.1.0/24 --name one --zone use1-az1"_s,
          u"allocate @ A --cidr 10.1.64.0/24 --description lab"_s})
        if (const Answer answer = shell(line); answer.code != 0) {
            qWarning("%s: %s", qPrintable(line), answer.all().constData());
            return false;
        }
    return true;
}

} // namespace

class MoveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aVpcMovesWithItsSubnetsAndOneUndoBringsAllBack()
    {
        const Shell shell;
        QVERIFY(twoPoolsBelowOne(shell));
        const QByteArray before = shell(u"export @ --format json"_s).out;
        const Answer moved = shell(u"move @ web --to B --json"_s);
        ENDS(moved, 0);
        QCOMPARE(moved.json()[u"from"_s].toString(), u"10.1.0.0/20"_s);
        QCOMPARE(moved.json()[u"to"_s].toString(), u"10.2.0.0/20"_s);
        QCOMPARE(moved.json()[u"toPool"_s].toString(), u"private/TOP/B"_s);
        QVERIFY(!moved.json()[u"renumbering"_s].toBool() && moved.json()[u"openSteps"_s].toArray().isEmpty());
        QVERIFY(shell(u"list @ resources"_s).out.contains("10.2.1.0/24"));
        QVERIFY(shell(u"history @"_s).out.contains("Move 10.1.0.0/20 of web to 10.2.0.0/20 in B"));
        ENDS(shell(u"undo @"_s), 0);
        QCOMPARE(shell(u"export @ --format json"_s).out, before);
        ENDS(shell(u"redo @"_s), 0);
        ENDS(shell(u"check @"_s), 0);
    }

    void aPreviewSaysWhereToAndWhy()
    {
        const Shell shell;
        QVERIFY(twoPoolsBelowOne(shell));
        const QByteArray before = shell(u"export @ --format json"_s).out;
        const Answer told = shell(u"move @ 10.1.64.0/24 --preview"_s);
        ENDS(told, 0);
        QCOMPARE(told.out, "10.1.16.0/24\n"); // its own pool has room
        QVERIFY2(told.talk.contains("> private/TOP/A 10.1.16.0/24: It can stay in A."), told.talk.constData());
        const QJsonObject json = shell(u"move @ 10.1.64.0/24 --to B --preview --json"_s).json();
        QCOMPARE(json[u"to"_s].toString(), u"10.2.0.0/24"_s);
        QCOMPARE(json[u"candidates"_s].toArray().size(), 2);
        QVERIFY(json[u"aws"_s].toString().contains(u"allocate-ipam-pool-cidr"_s));
        QVERIFY(json[u"aws"_s].toString().contains(u"release-ipam-pool-allocation"_s));
        QCOMPARE(shell(u"export @ --format json"_s).out, before);
    }

    void whatIsRefusedChangesNothing()
    {
        const Shell shell;
        QVERIFY(twoPoolsBelowOne(shell));
        const QByteArray before = shell(u"export @ --format json"_s).out;
        SAYS_NO(shell(u"move @ web --to TOP"_s), "without a locale");
        SAYS_NO(shell(u"move @ web --to B --cidr 10.2.0.0/28"_s), "no place in it");
        SAYS_NO(shell(u"move @ 10.1.0.0/16 --to B"_s), "keeps its source");
        SAYS_NO(shell(u"move @ nothing --to B"_s), "nothing");
        QCOMPARE(shell(u"export @ --format json"_s).out, before);
    }
};

CADASTRE_TEST(MoveTest)
#include "tst_move.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What is there is renamed, tagged and described by the shell as in the window (interface §1.4, §7.1).
#include "app/cli/ctl.h"
#include "support/testmain.h"

#include <QJsonArray>

using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

bool startedWithShare(const Shell& shell)
{
    return shell.makes({u"new @ --owner 123456789012 --home-region us-east-1"_s, u"ipam create @"_s,
                        u"scope create @ --name lab"_s, u"org add @ Apps"_s, u"account add @ 210987654321 --name pay"_s,
                        u"pool create @ --scope private --family ipv4 --name TOP --locale us-east-1"_s,
                        u"pool provision @ TOP --cidr 10.0.0.0/8"_s,
                        u"allocate @ TOP --cidr 10.1.0.0/16 --description old"_s,
                        u"share @ TOP --with pay --name lent"_s});
}

} // namespace

class EditsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whateverHasTagsIsTagged_data()
    {
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("row");
        QTest::newRow("scope") << u"lab"_s << u"scope"_s;
        QTest::newRow("default scope") << u"public"_s << u"scope"_s;
        QTest::newRow("pool") << u"TOP"_s << u"pool"_s;
        QTest::newRow("pool by its path") << u"private/TOP"_s << u"pool"_s;
        QTest::newRow("account by its name") << u"pay"_s << u"account"_s;
        QTest::newRow("account by its number") << u"210987654321"_s << u"account"_s;
        QTest::newRow("allocation") << u"10.1.0.0/16"_s << u"allocation"_s;
        QTest::newRow("share") << u"lent"_s << u"share"_s;
        QTest::newRow("IPAM") << u"IPAM"_s << u"ipam"_s;
    }
    void whateverHasTagsIsTagged()
    {
        QFETCH(QString, object);
        QFETCH(QString, row);
        const Shell shell;
        QVERIFY(startedWithShare(shell));
        if (object == u"IPAM"_s) {
            const QJsonObject scope = shell(u"list @ scopes --json"_s).json()[u"scopes"_s][0].toObject();
            object = scope[u"ipam"_s].toString();
            QVERIFY(object.startsWith(u"ipam-"_s));
        }
        const Answer tagged = shell(u"tag @ "_s + object + u" --tag Team=net --tag Cost=7 --json"_s);
        ENDS(tagged, 0);
        const QJsonObject tags = tagged.json()[row][u"tags"_s].toObject();
        QCOMPARE(tags[u"Team"_s].toString(), u"net"_s);
        QCOMPARE(tags[u"Cost"_s].toString(), u"7"_s);
        const Answer untagged = shell(u"tag @ "_s + object + u" --untag Cost --json"_s);
        ENDS(untagged, 0);
        QVERIFY(!untagged.json()[row][u"tags"_s].toObject().contains(u"Cost"_s));
        QVERIFY(untagged.json()[row][u"tags"_s].toObject().contains(u"Team"_s));
    }
    void aNameIsATagLikeOthers()
    {
        const Shell shell;
        QVERIFY(startedWithShare(shell));
        ENDS(shell(u"tag @ TOP --tag Name=CORP"_s), 0);
        QCOMPARE(shell(u"show @ CORP --json"_s).json()[u"pool"_s][u"name"_s].toString(), u"CORP"_s);
        SAYS_NO(shell(u"tag @ TOP --tag a=b"_s), "There is no “TOP” in this plan.");
        ENDS(shell(u"tag @ lab --tag Name=CORP"_s), 0);
        SAYS_NO(shell(u"tag @ CORP --tag a=b"_s), "“CORP” names more than one thing with tags: ipam-scope-");
        ENDS(shell(u"tag @ private/CORP --tag a=b"_s), 0);
    }
    void tagsAreRefusedForWhatTheyAre()
    {
        const Shell shell;
        QVERIFY(startedWithShare(shell));
        ENDS(shell(u"tag @ TOP"_s), 64);
        SAYS_NO(shell(u"tag @ TOP --tag Team"_s), "Key=Value");
        SAYS_NO(shell(u"tag @ TOP --tag aws:x=y"_s), "kept by AWS");
        SAYS_NO(shell(u"tag @ TOP --tag a=b --untag a"_s), "exclude each other");
    }
    void anAccountIsRenamedAndMoved()
    {
        const Shell shell;
        QVERIFY(startedWithShare(shell));
        const QJsonObject moved =
            shell(u"account modify @ pay --name payments --ou Apps --json"_s).json()[u"account"_s].toObject();
        QCOMPARE(moved[u"name"_s].toString(), u"payments"_s);
        ENDS(shell(u"org remove @ Apps"_s), 2); // it is in it
        ENDS(ctl({u"account"_s, u"modify"_s, shell.path("plan.cadastre"), u"payments"_s, u"--ou"_s, QString()}), 0);
        ENDS(shell(u"org remove @ Apps"_s), 0);
        QCOMPARE(shell(u"account modify @ payments --external --json"_s).json()[u"account"_s][u"external"_s],
                 QJsonValue(true));
        QCOMPARE(shell(u"account modify @ payments --member --json"_s).json()[u"account"_s][u"external"_s],
                 QJsonValue(false));
        ENDS(shell(u"account modify @ payments"_s), 2); // nothing to change
        SAYS_NO(shell(u"account modify @ nobody --name x"_s), "no account “nobody”");
    }
    void anIpamTakesPrivateGuaAndWhoPays() // contract §4
    {
        const Shell shell;
        QVERIFY(started(shell));
        const auto ipam = [&] {
            return QJsonDocument::fromJson(shell(u"export @ --format json"_s).out)[u"ipams"_s][0].toObject();
        };
        ENDS(shell(u"ipam modify @ --private-gua --metered-account resource-owner"_s), 0);
        QCOMPARE(ipam()[u"privateGua"_s], QJsonValue(true));
        QCOMPARE(ipam()[u"meteredAccount"_s].toString(), u"resource-owner"_s);
        ENDS(shell(u"ipam modify @ --no-private-gua"_s), 0);
        QVERIFY(!ipam()[u"privateGua"_s].toBool());
        QCOMPARE(ipam()[u"meteredAccount"_s].toString(), u"resource-owner"_s);
        ENDS(shell(u"ipam modify @"_s), 2); // nothing to change
        ENDS(shell(u"ipam modify @ --metered-account nobody"_s), 64);
        SAYS_NO(shell(u"ipam modify @ --add-region eu-west-1 --remove-region eu-west-1"_s), "exclude each other");
    }
    void aScopeSaysWhoGivesItItsSpace() // contract §3.5
    {
        const Shell shell;
        QVERIFY(started(shell));
        const auto lab = [&] {
            for (const QJsonValue scope :
                 QJsonDocument::fromJson(shell(u"export @ --format json"_s).out)[u"scopes"_s].toArray())
                if (scope[u"tags"_s][u"Name"_s] == u"lab"_s)
                    return scope.toObject();
            return QJsonObject();
        };
        const QString account = u"blox0.identity.account.us-com-1.abcdefghij"_s;
        ENDS(shell(u"scope create @ --name lab --external-authority "_s + account), 0);
        QCOMPARE(lab()[u"externalAuthority"_s].toString(), account);
        ENDS(shell(u"scope modify @ lab --description d"_s), 0);
        QCOMPARE(lab()[u"externalAuthority"_s].toString(), account);
        ENDS(shell(u"scope modify @ lab --no-external-authority"_s), 0);
        QCOMPARE(lab()[u"externalAuthority"_s].toString(), QString());
        QCOMPARE(lab()[u"description"_s].toString(), u"d"_s);
        SAYS_NO(shell(u"scope modify @ lab --external-authority us-com-1"_s), "VERSION.identity.account.REALM.ID");
        SAYS_NO(shell(u"scope modify @ public --external-authority "_s + account), "only private scopes");
        ENDS(shell(u"scope modify @ lab"_s), 2); // nothing to change
        ENDS(shell(u"scope modify @ lab --no-external-authority --external-authority "_s + account), 64);
    }
    void anAllocationIsDescribedAnew()
    {
        const Shell shell;
        QVERIFY(startedWithShare(shell));
        const Answer described = shell(u"allocation describe @ 10.1.0.0/16 --description new --json"_s);
        ENDS(described, 0);
        QCOMPARE(described.json()[u"allocation"_s][u"description"_s].toString(), u"new"_s);
        QCOMPARE(shell(u"list @ allocations --json"_s).json()[u"allocations"_s][0][u"description"_s].toString(),
                 u"new"_s);
    }
    void theWayBackToACheckpointTakesBackAllThatCameAfter() // interface §1.1
    {
        const Shell shell;
        QVERIFY(startedWithShare(shell));
        ENDS(shell(u"checkpoint set @ agreed"_s), 0);
        const QByteArray agreed = shell(u"export @ --format json"_s).out;
        ENDS(shell(u"tag @ TOP --tag Name=CORP"_s), 0);
        ENDS(shell(u"account modify @ pay --name payments"_s), 0);
        ENDS(shell(u"undo @"_s), 0);
        ENDS(shell(u"allocate @ CORP --cidr 10.2.0.0/16"_s), 0);
        const Answer back = shell(u"undo @ --to agreed --json"_s);
        ENDS(back, 0);
        QCOMPARE(back.json()[u"undone"_s].toArray().size(), 2);
        QCOMPARE(shell(u"export @ --format json"_s).out, agreed); // with the checkpoint
        const Answer none = shell(u"undo @ --to agreed"_s);
        QVERIFY2(none.code == 0 && none.talk.contains("nothing to change"), none.all().constData());
        ENDS(shell(u"redo @"_s), 0);
        QVERIFY(shell(u"show @ CORP"_s).code == 0);
        QVERIFY(shell(u"undo @ --to 3"_s).out.contains("Create scope") == false); // step 3 and older stay
        QVERIFY(shell(u"list @ pools"_s).out.count('\n') <= 1);
        SAYS_NO(shell(u"undo @ --to nowhere"_s), "no checkpoint “nowhere”");
        SAYS_NO(shell(u"undo @ --to 999"_s), "999");
    }
    void checkpointsAreListedAndRemoved()
    {
        const Shell shell;
        QVERIFY(startedWithShare(shell));
        ENDS(shell(u"checkpoint set @ first --note draft"_s), 0);
        ENDS(shell(u"checkpoint set @ second"_s), 0);
        const QJsonArray both = shell(u"checkpoint list @ --json"_s).json()[u"checkpoints"_s].toArray();
        QCOMPARE(both.size(), 2);
        QCOMPARE(both[0][u"name"_s].toString(), u"first"_s);
        QCOMPARE(both[0][u"note"_s].toString(), u"draft"_s);
        QVERIFY(both[0][u"seq"_s].toInt() > 0 && both[0][u"seq"_s].toInt() < both[1][u"seq"_s].toInt());
        QVERIFY(shell(u"checkpoint list @"_s).out.contains("\tfirst\tdraft\n"));
        ENDS(shell(u"checkpoint remove @ first"_s), 0);
        QVERIFY(!shell(u"checkpoint list @"_s).out.contains("first"));
        SAYS_NO(shell(u"checkpoint remove @ first"_s), "no checkpoint “first”");
    }
};

CADASTRE_TEST(EditsTest)
#include "tst_edits.moc"

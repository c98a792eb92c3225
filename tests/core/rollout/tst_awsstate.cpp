// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan says of AWS, so that two states can be compared without their ids.
#include "support/planbuilder.h"
#include "support/testmain.h"

#include "rollout/awsstate.h"
#include "rollout/rollout.h"

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

const QString estate = u"account 123456789012 name=payments\n"
                       u"ipam us-east-1 us-west-2\n"
                       u"pool top public advertisable\n"
                       u"cidr top 2605:9cc0:1ff0::/44 evidence=not-checked\n"
                       u"pool east in=top locale=us-east-1 service=ec2 min=56 default=56 max=56 tag=Region=us-east-1\n"
                       u"cidr east 2605:9cc0:1ff0::/48\n"
                       u"pool corp private ipv4\n"
                       u"cidr corp 10.0.0.0/8\n"
                       u"pool prod in=corp locale=us-east-1\n"
                       u"cidr prod 10.4.0.0/16\n"
                       u"share payments east,prod 123456789012\n"
                       u"vpc web us-east-1 owner=123456789012 tag=Region=us-east-1\n"
                       u"rescidr web 10.4.0.0/20 private pool=prod primary\n"
                       u"rescidr web 2605:9cc0:1ff0::/56 public pool=east\n"_s;

QStringList stateOf(const QString& lines) { return awsState(planOf(lines)); }

} // namespace

class AwsStateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysEachFactOnceAndNoIds()
    {
        const QStringList state = stateOf(estate);
        const auto has = [&](const QString& line) { return state.contains(line); };
        QVERIFY2(has(u"pool public/top/east ipv6 locale=us-east-1 service=ec2 advertisable min=56 default=56 max=56 "
                     "requires=Region=us-east-1 [Name=east]"_s),
                 qPrintable(state.join(u'\n')));
        QVERIFY(state.contains(u"cidr private/corp/prod 10.4.0.0/16 provisioned"_s));
        QVERIFY(state.contains(u"share payments us-east-1 pools=private/corp/prod,public/top/east with=123456789012 "
                               "permission=AWSRAMDefaultPermissionsIpamPool outside"_s));
        QVERIFY(state.contains(u"vpc 123456789012 us-east-1 [Name=web, Region=us-east-1] 10.4.0.0/20 from "
                               "private/corp/prod, 2605:9cc0:1ff0::/56 from public/top/east"_s));
        QVERIFY2(state.filter(QRegularExpression(u"(ipam|pool|scope|vpc)-[0-9a-f]"_s)).isEmpty(),
                 qPrintable(state.join(u'\n')));
    }

    // What AWS would hold differs: so many lines go, so many come.
    void seesWhatDiffers_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("gone");
        QTest::addColumn<int>("come");
        QTest::newRow("a rule") << u"max=56"_s << u"max=60"_s << 1 << 1;
        QTest::newRow("a block") << u"cidr prod 10.4.0.0/16"_s << u"cidr prod 10.4.0.0/15"_s << 1 << 1;
        QTest::newRow("advertised") << u"1ff0::/48\n"_s << u"1ff0::/48 advertised\n"_s << 0 << 1;
        QTest::newRow("a principal") << u"east,prod 123456789012"_s << u"east,prod 210987654321"_s << 1 << 1;
        QTest::newRow("a tag of a VPC") << u"owner=123456789012 tag=Region=us-east-1"_s
                                        << u"owner=123456789012 tag=Region=us-west-2"_s << 1 << 1;
        QTest::newRow("a VPC's block") << u"10.4.0.0/20 private"_s << u"10.4.16.0/20 private"_s << 1 << 1;
        QTest::newRow("an operating Region") << u"ipam us-east-1 us-west-2"_s << u"ipam us-east-1"_s << 1 << 1;
        QTest::newRow("a manual allocation")
            << u"share payments"_s << u"alloc prod 10.4.200.0/24 desc=x\nshare payments"_s << 0 << 1;
        QTest::newRow("kept free in the plan alone")
            << u"share payments"_s << u"reserve prod 10.4.200.0/24\nshare payments"_s << 0 << 0;
    }
    void seesWhatDiffers()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QString other = estate;
        QVERIFY(other.contains(from));
        other.replace(from, to);
        const QStringList before = stateOf(estate);
        const QStringList after = stateOf(other);
        const QString told = without(before, after).join(u'\n') + u"\n→\n"_s + without(after, before).join(u'\n');
        QTEST(static_cast<int>(without(before, after).size()), "gone");
        QFETCH(int, come);
        QVERIFY2(without(after, before).size() == come, qPrintable(told));
    }

    void nothingIsNothing() { QCOMPARE(awsState(emptyStart(planOf(estate))), QStringList()); }

    // Amazon picks the block: another one of that length is the same.
    void aBlockOfAmazonsIsItsLength()
    {
        const auto with = [](const char* block) {
            return stateOf(u"ipam us-east-1\npool mine public source=amazon locale=us-east-1 service=ec2\ncidr mine "_s
                           + QLatin1String(block) + u'\n');
        };
        QCOMPARE(with("2600:1f00:1::/52"), with("2600:1f00:2::/52"));
        QVERIFY(with("2600:1f00:1::/52") != with("2600:1f00:1::/48"));
    }
};

CADASTRE_TEST(AwsStateTest)
#include "tst_awsstate.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/policy.h"
#include "support/planbuilder.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

/// Contract §21, one test a row where the two sides differ or a default was chosen.
class PolicyTest : public QObject {
    Q_OBJECT
    static constexpr Policy now = Policy::Current;
    static constexpr Policy then = Policy::Blog2022;

private Q_SLOTS:
    void vpcIpv6Size()
    {
        QList<int> allowed;
        for (int length = 0; length <= 128; ++length)
            if (vpcIpv6LengthAllowed(now, length))
                allowed.append(length);
        QCOMPARE(allowed, (QList<int>{44, 48, 52, 56, 60}));
        QVERIFY(vpcIpv6LengthAllowed(then, 56) && !vpcIpv6LengthAllowed(then, 60));
        QCOMPARE(ipv6CidrsPerVpcLimit(now, 5), 5);
        QCOMPARE(ipv6CidrsPerVpcLimit(then, 5), 1);
    }
    void smallestNonAdvertisable()
    {
        QCOMPARE(smallestNonAdvertisableLength(now), 60);
        QCOMPARE(smallestNonAdvertisableLength(then), 56);
        QCOMPARE(warnBeyondNonAdvertisableLength(now), 56);
        QCOMPARE(smallestAdvertisableLength(now), 48);
        QCOMPARE(smallestAdvertisableLength(then), 48);
    }
    void ec2ServicePoolAsASource() { QVERIFY(ec2PoolMayBeSource(now) && !ec2PoolMayBeSource(then)); }
    void minMayEqualMax() { QVERIFY(lengthsMayBeEqual(now) && lengthsMayBeEqual(then)); }
    void advertiseAnswersAdvertised() { QVERIFY(advertiseReply(now) == AdvertState::Advertised); }
    void movingIpv6ByoipIntoIpam() { QVERIFY(!ipv6ByoipMayMoveIntoIpam(now) && ipv6ByoipMayMoveIntoIpam(then)); }
    void ulaRange()
    {
        QVERIFY(isProvisionableUla(now, prefixOf("fd01::/16")));
        QVERIFY(isProvisionableUla(now, prefixOf("fd80::/9")));
        QVERIFY(!isProvisionableUla(now, prefixOf("fd00::/16")));
        QVERIFY(!isProvisionableUla(now, prefixOf("fd00:1::/32")));
        QVERIFY(!isProvisionableUla(now, prefixOf("fd00::/8"))); // contains the range that is kept out
        QVERIFY(!isProvisionableUla(now, prefixOf("fc00::/16")));
    }
    void freeTierPrivatePools() { QVERIFY(freeTierRefusesPrivatePools(now) && !freeTierRefusesPrivatePools(then)); }
};

CADASTRE_TEST(PolicyTest)
#include "tst_policy.moc"

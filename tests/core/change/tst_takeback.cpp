// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/apply.h"

#include "support/planbuilder.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

class TestTakeBack : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itIsAsIfTheInverseWereApplied();
    void whatStandsInACidrThatIsCutUpStaysThere();
};

void TestTakeBack::itIsAsIfTheInverseWereApplied()
{
    Plan plan = planOf(u"ipam us-east-1\npool ten private ipv4 locale=us-east-1\ncidr ten 10.0.0.0/8\n"
                       u"alloc ten 10.1.0.0/16 desc=lab\nreserve ten 10.2.0.0/16 purpose=growth");
    const PoolId ten = poolNamed(plan, "ten");
    Allocate allocate;
    allocate.pool = ten;
    allocate.netmask = 24;
    CreateVpc vpc;
    vpc.region = RegionName::of("us-east-1");
    vpc.ipv4.pool = ten;
    vpc.ipv4.netmask = 24;
    ModifyPool modify;
    modify.pool = ten;
    modify.description = QStringLiteral("other");
    DeletePool away;
    away.pool = ten;
    away.cascade = true;
    for (const Command& command : {Command(allocate), Command(vpc), Command(modify), Command(away)}) {
        const auto decided = decide(plan, command, contextAt());
        QVERIFY(decided);
        const Plan before = plan;
        Plan inverted = plan;
        apply(plan, decided->changes);
        apply(inverted, decided->changes);
        QVERIFY(!differenceOf(plan, before).isEmpty());
        takeBack(plan, decided->changes);
        apply(inverted, decided->changes.inverted());
        QCOMPARE(differenceOf(plan, before), QString());
        QCOMPARE(differenceOf(plan, inverted), QString());
        QCOMPARE(plan.space(ten).totals, before.space(ten).totals);
        apply(plan, decided->changes); // the next one builds on it
    }
}

void TestTakeBack::whatStandsInACidrThatIsCutUpStaysThere()
{
    Plan plan = planOf(u"ipam us-east-1\npool ten private ipv4 locale=us-east-1\ncidr ten 10.0.0.0/8\n"
                       u"alloc ten 10.1.0.0/16 desc=lab");
    const Plan before = plan;
    const PoolId ten = poolNamed(plan, "ten");
    const PoolCidr whole = plan.get(plan.cidrsOf(ten).front());
    ChangeSet cut;
    cut.remove(whole);
    PoolCidr half = whole;
    for (const int part : {0, 1}) {
        half.id.value = whole.id.value + 1 + static_cast<std::uint32_t>(part);
        half.cidr = whole.cidr.child(static_cast<unsigned>(part), 9);
        cut.insert(half);
    }
    apply(plan, cut);
    QCOMPARE(plan.space(ten).blocks.size(), std::size_t{2});
    QVERIFY(plan.allocationAt(ten, prefixOf("10.1.0.0/16")));
    takeBack(plan, cut);
    QCOMPARE(differenceOf(plan, before), QString());
    QCOMPARE(plan.space(ten).blocks.size(), std::size_t{1});
    QVERIFY(plan.allocationAt(ten, prefixOf("10.1.0.0/16")));
}

CADASTRE_TEST(TestTakeBack)
#include "tst_takeback.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/apply.h"
#include "change/moving.h"
#include "core/change/walkthroughplan.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

namespace {

constexpr const char16_t* scheme = uR"(
    ipam us-east-1 us-west-2
    pool top private ipv4
    cidr top 10.0.0.0/8
    pool a in=top locale=us-east-1 min=16 max=26 default=20
    cidr a 10.1.0.0/16
    pool b in=top locale=us-east-1
    cidr b 10.2.0.0/16
    pool w in=top locale=us-west-2
    cidr w 10.3.0.0/16
    pool strict in=top locale=us-east-1 tag=Env=prod
    cidr strict 10.4.0.0/16
    vpc web us-east-1
    rescidr web 10.1.0.0/20 private pool=a primary
    rescidr web 10.1.16.0/20 private pool=a
    subnet one web use1-az1
    rescidr one 10.1.1.0/24 private
    subnet two web use1-az2
    rescidr two 10.1.17.0/24 private
    alloc a 10.1.64.0/24 desc=lab
)";

ResourceCidrId rowAt(const Plan& plan, const char* cidr)
{
    for (const ResourceCidr& row : plan.all<ResourceCidr>())
        if (row.cidr == prefixOf(cidr))
            return row.id;
    return {};
}
MoveBlock moveOf(const Plan& plan, const char* cidr, const char* to = nullptr, const char* exactly = nullptr)
{
    MoveBlock move{};
    move.association = rowAt(plan, cidr);
    if (!move.association)
        for (const Allocation& row : plan.all<Allocation>())
            if (row.cidr == prefixOf(cidr))
                move.allocation = row.id;
    if (to)
        move.to = poolNamed(plan, to);
    if (exactly)
        move.cidr = prefixOf(exactly);
    return move;
}
QString movedTo(const Plan& plan, const MoveBlock& move)
{
    return move.association ? plan.get(move.association).cidr.toString() : plan.get(move.allocation).cidr.toString();
}

} // namespace

/// Planned blocks move, seen ones are renumbered: interface §4.15 point 7.
class MoveBlockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsPlannedMovesAndComesBackAsItWas_data()
    {
        QTest::addColumn<QByteArray>("cidr");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("there");
        QTest::newRow("a further block of a VPC") << QByteArray("10.1.16.0/20") << QByteArray("b") << u"10.2.0.0/20"_qs;
        QTest::newRow("a primary block") << QByteArray("10.1.0.0/20") << QByteArray("b") << u"10.2.0.0/20"_qs;
        QTest::newRow("in its own pool") << QByteArray("10.1.0.0/20") << QByteArray("a") << u"10.1.32.0/20"_qs;
        QTest::newRow("a manual allocation") << QByteArray("10.1.64.0/24") << QByteArray("b") << u"10.2.0.0/24"_qs;
        QTest::newRow("the space of a pool") << QByteArray("10.1.0.0/16") << QByteArray("top") << u"10.0.0.0/16"_qs;
    }
    void whatIsPlannedMovesAndComesBackAsItWas()
    {
        QFETCH(QByteArray, cidr);
        QFETCH(QByteArray, to);
        QFETCH(QString, there);
        const Plan before = planOf(scheme);
        Plan plan = before;
        const MoveBlock move = moveOf(plan, cidr.constData(), to.constData());
        const auto decided = carryOut(plan, move);
        ACCEPTED(decided);
        QCOMPARE(movedTo(plan, move), there);
        QCOMPARE(brokenInvariantOf(plan), QString());
        apply(plan, decided->changes.inverted());
        QCOMPARE(differenceOf(before, plan), QString());
        QCOMPARE(brokenInvariantOf(plan), QString());
    }
    void subnetsKeepTheirPlaceInside()
    {
        Plan plan = planOf(scheme);
        const ResourceCidrId subnet = rowAt(plan, "10.1.1.0/24");
        const ResourceCidrId other = rowAt(plan, "10.1.17.0/24");
        const MoveBlock move = moveOf(plan, "10.1.0.0/20", "b", "10.2.32.0/20");
        ACCEPTED(carryOut(plan, move));
        QCOMPARE(plan.get(subnet).cidr.toString(), u"10.2.33.0/24"_qs);
        QCOMPARE(plan.get(other).cidr.toString(), u"10.1.17.0/24"_qs); // lies in the VPC's other block
        QVERIFY(plan.get(move.association).primary);
        QCOMPARE(plan.get(plan.get(move.association).allocation).pool, poolNamed(plan, "b"));
    }
    void aSmallerBlockMustHavePlaceForThem()
    {
        const Plan plan = planOf(scheme);
        ACCEPTED(decide(plan, moveOf(plan, "10.1.0.0/20", "b", "10.2.0.0/23"), contextAt()));
        const auto refused = decide(plan, moveOf(plan, "10.1.0.0/20", "b", "10.2.0.0/24"), contextAt());
        REFUSED(refused, InvalidValue);
        QCOMPARE(refused.error().params.value(u"reason"_qs), u"contents-outside"_qs);
    }
    void theSpaceOfAPoolTakesAllBelowAlong()
    {
        Plan plan = planOf(scheme);
        ACCEPTED(carryOut(plan, moveOf(plan, "10.1.0.0/16", nullptr, "10.200.0.0/16")));
        QCOMPARE(plan.space(poolNamed(plan, "a")).blocks.begin()->first.toString(), u"10.200.0.0/16"_qs);
        QVERIFY(rowAt(plan, "10.200.0.0/20") && rowAt(plan, "10.200.1.0/24") && rowAt(plan, "10.200.17.0/24"));
        QVERIFY(plan.allocationAt(poolNamed(plan, "a"), prefixOf("10.200.64.0/24")));
        QCOMPARE(brokenInvariantOf(plan), QString());
    }
    void poolsOfAVpcsOwnSpaceGoWithIt()
    {
        Plan plan = planWith(u"", scheme, uR"(
            pool inner in=a vpc=web
            cidr inner 10.1.16.0/22
            subnet three web use1-az1
            rescidr three 10.1.18.0/24 private pool=inner
        )");
        const Plan before = plan;
        const ResourceCidrId subnet = rowAt(plan, "10.1.18.0/24");
        const auto decided = carryOut(plan, moveOf(plan, "10.1.16.0/20", "b", "10.2.48.0/20"));
        ACCEPTED(decided);
        QCOMPARE(plan.get(subnet).cidr.toString(), u"10.2.50.0/24"_qs);
        QVERIFY(plan.allocationAt(poolNamed(plan, "inner"), prefixOf("10.2.50.0/24")));
        QCOMPARE(brokenInvariantOf(plan), QString());
        apply(plan, decided->changes.inverted());
        QCOMPARE(differenceOf(before, plan), QString());
    }
    void whatAwsWouldRefuseIsRefused()
    {
        const Plan plan = planOf(scheme);
        const auto moved = [&](const char* cidr, const char* to, const char* exactly = nullptr) {
            return decide(plan, moveOf(plan, cidr, to, exactly), contextAt());
        };
        REFUSED(moved("10.1.16.0/20", "w"), WrongRegion);
        REFUSED(moved("10.1.16.0/20", "strict"), MissingTags);
        REFUSED(moved("10.1.16.0/20", "top"), LocaleNone);
        REFUSED(moved("10.1.16.0/20", "b", "10.3.0.0/20"), NotInPool);
        REFUSED(moved("10.1.16.0/20", "a", "10.1.64.0/20"), Overlap);
        REFUSED(moved("10.1.16.0/20", "a", "10.1.16.0/20"), NothingToChange);
        REFUSED(moved("10.1.16.0/20", "a", "10.1.128.0/27"), LengthAboveMax);
        REFUSED(moved("10.1.16.0/20", "b", "10.2.0.0/29"), InvalidVpcRange);
        REFUSED(moved("10.1.0.0/16", "b"), InvalidValue); // a pool keeps its source
        REFUSED(moved("10.1.1.0/24", nullptr, "10.9.0.0/24"), SubnetOutsideVpc);
        REFUSED(moved("10.1.1.0/24", nullptr, "10.1.17.0/24"), SubnetConflict);
        ACCEPTED(moved("10.1.1.0/24", nullptr, "10.1.2.0/24"));
        DecisionContext stranger = contextAt();
        stranger.caller.account = AccountNumber::of(111'122'223'333);
        REFUSED(decide(plan, moveOf(plan, "10.1.64.0/24", "b"), stranger), NotFound);
    }
    void whatIsAnnouncedStaysWhereItIs()
    {
        const Plan plan = planOf(uR"(
            ipam us-east-1
            pool top public advertisable
            cidr top 2605:9cc0:1ff0::/44
            pool mid in=top
            cidr mid 2605:9cc0:1ff0::/46
            pool leaf in=mid locale=us-east-1 service=ec2
            cidr leaf 2605:9cc0:1ff0::/48 advertised
            cidr leaf 2605:9cc0:1ff1::/48
        )");
        const auto moved = [&](const char* cidr, const char* exactly) {
            return decide(plan, moveOf(plan, cidr, nullptr, exactly), contextAt());
        };
        REFUSED(moved("2605:9cc0:1ff0::/48", "2605:9cc0:1ff2::/48"), CidrAdvertised);
        REFUSED(moved("2605:9cc0:1ff0::/46", "2605:9cc0:1ff4::/46"), CidrAdvertised); // with what lies in it
        ACCEPTED(moved("2605:9cc0:1ff1::/48", "2605:9cc0:1ff2::/48"));
    }
    void aManualAllocationStaysItsOwners()
    {
        Plan plan = planWith(u"", scheme, u"alloc a 10.1.80.0/24 desc=theirs owner=111122223333");
        const MoveBlock move = moveOf(plan, "10.1.80.0/24", "b");
        REFUSED(decide(plan, move, contextAt()), PoolNotShared); // nobody lent them the other pool
        plan = planWith(u"", scheme, u"alloc a 10.1.80.0/24 desc=theirs owner=111122223333\nshare S a,b 111122223333");
        ACCEPTED(carryOut(plan, move));
        const Allocation& moved = plan.get(move.allocation);
        QCOMPARE(moved.owner, AccountNumber::of(111'122'223'333));
        QCOMPARE(moved.description.get(), u"theirs"_qs);
        QCOMPARE(moved.cidr.toString(), u"10.2.0.0/24"_qs);
    }
    void theBlockIsClearOfWhatIsInNoPool()
    {
        Plan plan = planWith(u"", scheme, uR"(
            vpc stranger us-east-1
            rescidr stranger 10.2.0.0/18 private
            external private 10.2.64.0/18 site=Bern
        )");
        const MoveBlock move = moveOf(plan, "10.1.16.0/20", "b");
        ACCEPTED(carryOut(plan, move));
        QCOMPARE(movedTo(plan, move), u"10.2.128.0/20"_qs);
    }
    void aBlockOfNoPoolMovesIntoOne()
    {
        Plan plan = planWith(u"", scheme, u"vpc old us-east-1\nrescidr old 10.1.64.0/20 private primary");
        const MoveBlock move = moveOf(plan, "10.1.64.0/20", "a");
        ACCEPTED(carryOut(plan, move));
        QCOMPARE(movedTo(plan, move), u"10.1.32.0/20"_qs);
        const Allocation* held = plan.find(plan.get(move.association).allocation);
        QVERIFY(held && held->pool == poolNamed(plan, "a") && held->type == AllocationType::Vpc);
        QCOMPARE(brokenInvariantOf(plan), QString());
    }
    void whatWasSeenIsRenumberedAndNeverMoved()
    {
        Plan plan = planWith(u"", scheme, uR"(
            vpc live us-east-1 seen
            rescidr live 10.1.128.0/20 private pool=a primary seen
            rescidr live 10.1.144.0/20 private pool=a seen
            alloc a 10.1.200.0/24 desc=used seen
        )");
        const MoveBlock further = moveOf(plan, "10.1.144.0/20", "b");
        REFUSED(decide(plan, further, contextAt()), LiveSpace);
        const auto path = movePath(plan, further);
        QVERIFY(path && path->isRenumbering);
        QVERIFY(std::holds_alternative<AssociateVpcCidr>(path->now.front()));
        QVERIFY(std::holds_alternative<DisassociateVpcCidr>(path->later.front()));
        ACCEPTED(carryOut(plan, path->now.front()));
        QVERIFY(rowAt(plan, "10.1.144.0/20") && rowAt(plan, "10.2.0.0/20")); // both, until nothing uses the old one
        const auto primary = movePath(plan, moveOf(plan, "10.1.128.0/20", "b"));
        QVERIFY(!primary && primary.error().code == ErrorCode::PrimaryCidr);
        const auto manual = movePath(plan, moveOf(plan, "10.1.200.0/24", "b"));
        QVERIFY(manual && manual->isRenumbering);
        QCOMPARE(std::get<Allocate>(manual->now.front()).description, u"used"_qs);
        // Nor does what was seen go along with something planned.
        Plan inside = planWith(u"", scheme, u"subnet live web use1-az1 seen\nrescidr live 10.1.5.0/24 private seen");
        const Plan before = inside;
        REFUSED(carryOut(inside, moveOf(inside, "10.1.0.0/20", "b")), LiveSpace);
        QCOMPARE(differenceOf(before, inside), QString());
    }
    void poolsAreProposedInAnOrderWithAReason()
    {
        const Plan plan = planOf(scheme);
        const std::vector<MoveTarget> expected{{poolNamed(plan, "a"), prefixOf("10.1.32.0/20"), MoveReason::SamePool},
                                               {poolNamed(plan, "b"), prefixOf("10.2.0.0/20"), MoveReason::SameSource}};
        QVERIFY(moveTargets(plan, moveOf(plan, "10.1.16.0/20"), contextAt(), 9) == expected);
        QCOMPARE(moveTargets(plan, moveOf(plan, "10.1.16.0/20"), contextAt(), 1).size(), std::size_t{1});
    }
    void aLengthThatThePoolForbidsBecomesItsDefault()
    {
        Plan plan = planWith(u"", scheme, u"vpc tiny us-east-1\nrescidr tiny 10.1.240.0/28 private pool=a");
        const MoveBlock move = moveOf(plan, "10.1.240.0/28");
        ACCEPTED(carryOut(plan, move));
        QCOMPARE(movedTo(plan, move), u"10.1.32.0/20"_qs);
    }
};

CADASTRE_TEST(MoveBlockTest)
#include "tst_moveblock.moc"

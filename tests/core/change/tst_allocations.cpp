// SPDX-License-Identifier: GPL-3.0-or-later
// Contract §8.1 and §8.2 row by row, U6, U7, §15's matrix, and reserves (interface §4.15 point 2).
#include "change/apply.h"
#include "change/decide.h"
#include "core/change/callers.h"
#include "support/testmain.h"

namespace cadastre::testing {

namespace {

constexpr const char16_t* onePool = u"ipam us-east-1 us-west-2\n"
                                    u"account 111122223333 name=payments\n"
                                    u"pool TOP private ipv4\n"
                                    u"cidr TOP 172.0.0.0/8\n"
                                    u"pool P in=TOP locale=us-east-1 min=24 max=28\n"
                                    u"cidr P 172.2.0.0/24\n"
                                    u"cidr P 172.4.0.0/24\n"
                                    u"share S P 111122223333\n";

Allocate from(const Plan& plan, const char* pool, std::optional<int> netmask)
{
    Allocate command;
    command.pool = poolNamed(plan, pool);
    command.netmask = netmask;
    return command;
}
Allocate exactly(const Plan& plan, const char* pool, const char* cidr)
{
    Allocate command;
    command.pool = poolNamed(plan, pool);
    command.cidr = prefixOf(cidr);
    return command;
}
AllocationId made(const Result<Decision>& decision)
{
    return decision && decision->changes.firstInserted<Allocation>() ? decision->changes.firstInserted<Allocation>()->id
                                                                     : AllocationId{};
}

} // namespace

class AllocationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aManualAllocationIsCustomAndBelongsToTheCaller()
    {
        Plan plan = planOf(onePool);
        Allocate command = from(plan, "P", 28);
        command.description = u"printers"_qs;
        command.tags.insert(u"team"_qs, u"net"_qs);
        const auto done = carryOut(plan, command, as(tenant));
        QVERIFY(done);
        const Allocation& row = plan.get(made(done));
        QCOMPARE(row.cidr, prefixOf("172.2.0.0/28"));
        QCOMPARE(row.type, AllocationType::Custom);
        QCOMPARE(row.owner, tenant);
        QVERIFY(row.region.isEmpty());
        QVERIFY(!row.resource);
        QCOMPARE(row.description.get(), u"printers"_qs);
        QCOMPARE(row.tags.get().value(u"team"_qs), u"net"_qs);
        QVERIFY(row.createdAt == planStart);
        QCOMPARE(toDecimal(plan.space(row.pool).totals.assigned), u"16"_qs);
    }

    void refusesInTheOrderOfTheProcedure_data()
    {
        QTest::addColumn<QString>("pool");
        QTest::addColumn<QString>("cidr");
        QTest::addColumn<int>("netmask");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("region");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const char* pool, const char* cidr, int netmask, const char* account,
                            const char* region, ErrorCode code) {
            QTest::newRow(name) << QString::fromLatin1(pool) << QString::fromLatin1(cidr) << netmask
                                << QString::fromLatin1(account) << QString::fromLatin1(region)
                                << static_cast<int>(code);
        };
        row("1 invisible", "P", "172.2.0.0/28", 28, "444455556666", "us-west-2", ErrorCode::PoolNotShared);
        row("2 other Region", "P", "172.2.0.0/28", 28, "", "us-west-2", ErrorCode::WrongRegion);
        row("2 no locale", "TOP", "172.9.0.0/28", 28, "", "", ErrorCode::LocaleNone);
        row("3 both", "P", "172.2.0.0/28", 28, "", "us-east-1", ErrorCode::ConflictingValues);
        row("4 neither", "P", "", 0, "", "", ErrorCode::NoDefaultLength);
        row("6 too big", "P", "", 23, "", "", ErrorCode::TooBigForPool);
        row("7 outside", "P", "172.3.0.0/28", 0, "", "", ErrorCode::NotInPool);
    }
    void refusesInTheOrderOfTheProcedure()
    {
        QFETCH(QString, pool);
        QFETCH(QString, cidr);
        QFETCH(int, netmask);
        QFETCH(QString, account);
        QFETCH(QString, region);
        QFETCH(int, code);
        Plan plan = planOf(onePool);
        const QString before = textOf(plan);
        Allocate command = from(plan, qPrintable(pool), netmask ? std::optional<int>(netmask) : std::nullopt);
        if (!cidr.isEmpty())
            command.cidr = *Prefix::parse(cidr);
        DecisionContext context = contextAt();
        if (!account.isEmpty())
            context.caller.account = *AccountNumber::parse(account);
        if (!region.isEmpty())
            context.caller.region = *RegionName::parse(region);
        QCOMPARE(static_cast<int>(codeOf(carryOut(plan, command, context))), code);
        QCOMPARE(textOf(plan), before);
    }

    void anUnknownPoolIsNotFound()
    {
        Plan plan = planOf(onePool);
        Allocate command;
        command.pool = PoolId{99};
        const auto refused = carryOut(plan, command);
        QCOMPARE(codeOf(refused), ErrorCode::NotFound);
        QCOMPARE(refused.error().params.value(u"kind"_qs), u"pool"_qs);
    }

    void thePlanMayAllowManualAllocationsWithoutALocale()
    {
        Plan plan = planOf(onePool);
        ChangeSettings settings;
        settings.customInNoneLocale = true;
        QVERIFY(carryOut(plan, settings));
        QVERIFY(carryOut(plan, from(plan, "TOP", 16)));
        QVERIFY(carryOut(plan, from(plan, "TOP", 16), as({}, "us-west-2")));
    }

    void terraformsDisallowedRangeGivesTheNextBlock()
    {
        Plan plan = planOf(onePool);
        Allocate command = from(plan, "P", 28);
        command.disallowed = {prefixOf("172.2.0.0/28")};
        const auto done = carryOut(plan, command);
        QVERIFY(done);
        QCOMPARE(plan.get(made(done)).cidr, prefixOf("172.2.0.16/28"));
        command.cidr = prefixOf("172.2.0.32/28");
        command.netmask.reset();
        QCOMPARE(codeOf(carryOut(plan, command)), ErrorCode::ConflictingValues);
        command.disallowed.clear();
        QVERIFY(carryOut(plan, command));
        QVERIFY(carryOut(plan, exactly(plan, "P", "172.4.0.0/28")));
    }

    void outsideTheLengthsIsANoteNotARefusal()
    {
        Plan plan = planOf(onePool);
        const auto small = carryOut(plan, from(plan, "P", 30));
        QVERIFY(small);
        QCOMPARE(small->notes.size(), 1);
        QCOMPARE(small->notes.front().code, ErrorCode::LengthAboveMax);
        QCOMPARE(small->notes.front().params.value(u"max"_qs), u"28"_qs);
        QVERIFY(carryOut(plan, from(plan, "P", 26))->notes.isEmpty());
    }

    void aNamedBlockOnANetworkOutsideIsANote()
    {
        Plan plan = planOf(QString::fromUtf16(onePool) + u"external private 172.2.0.0/26 site=Berlin\n"_qs);
        const auto done = carryOut(plan, exactly(plan, "P", "172.2.0.0/28"));
        QVERIFY(done);
        QCOMPARE(done->notes.size(), 1);
        QCOMPARE(done->notes.front().code, ErrorCode::Overlap);
        QCOMPARE(done->notes.front().params.value(u"with"_qs), u"Berlin"_qs);
        const auto free = carryOut(plan, from(plan, "P", 28));
        QCOMPARE(plan.get(made(free)).cidr, prefixOf("172.2.0.64/28"));
    }

    void onlyManualAllocationsAreReleased()
    {
        Plan plan = planOf(QString::fromUtf16(onePool)
                           + u"vpc V us-east-1\nrescidr V 172.2.0.0/26 private pool=P primary\n"_qs);
        const auto custom = carryOut(plan, from(plan, "P", 28));
        QVERIFY(custom);
        const QString withCustom = textOf(plan);
        const auto vpc = plan.allocationAt(poolNamed(plan, "P"), prefixOf("172.2.0.0/26"));
        QCOMPARE(codeOf(carryOut(plan, Release{vpc->id})), ErrorCode::AllocationNotManual);
        const auto child = plan.allocationAt(poolNamed(plan, "TOP"), prefixOf("172.2.0.0/24"));
        const auto refused = carryOut(plan, Release{child->id});
        QCOMPARE(codeOf(refused), ErrorCode::AllocationNotManual);
        QCOMPARE(refused.error().params.value(u"type"_qs), u"ipam-pool"_qs);
        QCOMPARE(codeOf(carryOut(plan, Release{made(custom)}, as({}, "us-west-2"))), ErrorCode::WrongRegion);
        QCOMPARE(codeOf(carryOut(plan, Release{AllocationId{77}})), ErrorCode::NotFound);
        QCOMPARE(textOf(plan), withCustom);
        QVERIFY(carryOut(plan, Release{made(custom)}));
        QVERIFY(!plan.find(made(custom)));
        QCOMPARE(codeOf(carryOut(plan, Release{made(custom)})), ErrorCode::NotFound);
    }

    void principalsReleaseTheirOwnOnly()
    {
        Plan plan = planOf(onePool);
        const auto owners = made(carryOut(plan, from(plan, "P", 28)));
        const auto tenants = made(carryOut(plan, from(plan, "P", 28), as(tenant)));
        QCOMPARE(codeOf(carryOut(plan, Release{owners}, as(tenant))), ErrorCode::NotAuthorized);
        QCOMPARE(codeOf(carryOut(plan, Release{owners}, as(stranger))), ErrorCode::NotFound);
        QVERIFY(carryOut(plan, Release{tenants}, as(tenant)));
        const auto again = made(carryOut(plan, from(plan, "P", 28), as(tenant)));
        QVERIFY(carryOut(plan, Release{again}));
    }

    void undoOfAReleaseRestoresTheSameIdAndTags()
    {
        Plan plan = planOf(onePool);
        Allocate command = from(plan, "P", 28);
        command.tags.insert(u"team"_qs, u"net"_qs);
        const auto id = made(carryOut(plan, command));
        const Plan before = plan;
        const QString text = plan.textId(id);
        const auto released = carryOut(plan, Release{id});
        apply(plan, released->changes.inverted());
        QCOMPARE(differenceOf(plan, before), QString());
        QCOMPARE(plan.textId(id), text);
        QCOMPARE(plan.get(id).tags.get().value(u"team"_qs), u"net"_qs);
    }

    void aDescriptionIsKeptAndAnEqualOneChangesNothing()
    {
        Plan plan = planOf(onePool);
        const auto id = made(carryOut(plan, from(plan, "P", 28)));
        QVERIFY(carryOut(plan, DescribeAllocation{id, u"Berlin printers"_qs}));
        QCOMPARE(plan.get(id).description.get(), u"Berlin printers"_qs);
        QVERIFY(carryOut(plan, DescribeAllocation{id, u"Berlin printers"_qs})->changes.isEmpty());
        QCOMPARE(codeOf(carryOut(plan, DescribeAllocation{id, u"x"_qs}, as(tenant))), ErrorCode::NotAuthorized);
    }

    void aPlanOnlyReserveIsKeptFreeButNotFromAws()
    {
        Plan plan = planOf(onePool);
        AddReserve reserve;
        reserve.pool = poolNamed(plan, "P");
        reserve.netmask = 26;
        reserve.purpose = u"growth"_qs;
        const auto done = carryOut(plan, reserve);
        QVERIFY(done);
        QCOMPARE(plan.get(ReserveId{1}).cidr, prefixOf("172.2.0.0/26"));
        QVERIFY(plan.all<Allocation>().size() == 2); // the pools' own blocks only
        QCOMPARE(toDecimal(plan.space(poolNamed(plan, "P")).totals.available()), u"512"_qs);
        DecisionContext aws = contextAt();
        aws.asAws = true;
        const auto lowest = decide(plan, from(plan, "P", 28), aws);
        QCOMPARE(lowest->changes.firstInserted<Allocation>()->cidr, prefixOf("172.2.0.0/28"));
        QCOMPARE(plan.get(made(carryOut(plan, from(plan, "P", 28)))).cidr, prefixOf("172.2.0.64/28"));
        QCOMPARE(codeOf(carryOut(plan, exactly(plan, "P", "172.2.0.0/28"))), ErrorCode::ReservedSpace);
        reserve.netmask.reset();
        reserve.cidr = prefixOf("172.2.0.64/26");
        QCOMPARE(codeOf(carryOut(plan, reserve)), ErrorCode::Overlap);
        reserve.cidr = prefixOf("172.2.0.0/28");
        QCOMPARE(codeOf(carryOut(plan, reserve)), ErrorCode::ReservedSpace);
        reserve.cidr = prefixOf("172.9.0.0/26");
        QCOMPARE(codeOf(carryOut(plan, reserve)), ErrorCode::NotInPool);
        reserve.netmask = 26;
        QCOMPARE(codeOf(carryOut(plan, reserve)), ErrorCode::CidrXorNetmask);
        QVERIFY(carryOut(plan, RemoveReserve{ReserveId{1}}));
        QVERIFY(carryOut(plan, exactly(plan, "P", "172.2.0.0/28")));
    }

    void aReserveHeldInAwsIsAManualAllocationToo()
    {
        Plan plan = planOf(onePool);
        const QString before = textOf(plan);
        AddReserve reserve;
        reserve.pool = poolNamed(plan, "P");
        reserve.cidr = prefixOf("172.2.0.128/25");
        reserve.hold = ReserveHold::HeldInAws;
        QVERIFY(carryOut(plan, reserve));
        const Allocation* held = plan.allocationAt(poolNamed(plan, "P"), prefixOf("172.2.0.128/25"));
        QVERIFY(held);
        QCOMPARE(held->type, AllocationType::Custom);
        QCOMPARE(plan.get(ReserveId{1}).allocation, held->id);
        QVERIFY(carryOut(plan, RemoveReserve{ReserveId{1}}));
        QCOMPARE(textOf(plan), before);
        QVERIFY(carryOut(plan, reserve));
        QVERIFY(carryOut(plan, Release{plan.allocationAt(poolNamed(plan, "P"), prefixOf("172.2.0.128/25"))->id}));
        QVERIFY(plan.all<Reserve>().isEmpty());
        QCOMPARE(textOf(plan), before);
    }

    void othersMayNotReserve()
    {
        Plan plan = planOf(onePool);
        AddReserve reserve;
        reserve.pool = poolNamed(plan, "P");
        reserve.netmask = 26;
        QCOMPARE(codeOf(carryOut(plan, reserve, as(tenant))), ErrorCode::NotAuthorized);
        QCOMPARE(codeOf(carryOut(plan, reserve, as(stranger))), ErrorCode::PoolNotShared);
        reserve.until = planStart;
        QCOMPARE(codeOf(carryOut(plan, reserve)), ErrorCode::InvalidDate);
    }
};

} // namespace cadastre::testing

using cadastre::testing::AllocationsTest;
CADASTRE_TEST(AllocationsTest)
#include "tst_allocations.moc"

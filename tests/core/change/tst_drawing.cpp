// SPDX-License-Identifier: GPL-3.0-or-later
// Contract §18 steps 8 to 10 with its figures, and what must hold whatever accounts draw and give back.
#include "base/uint128.h"
#include "change/apply.h"
#include "core/change/walkthroughplan.h"
#include "support/testmain.h"

#include <rapidcheck.h>

namespace cadastre::testing {

namespace {

const AccountNumber app = AccountNumber::of(111'111'111'111);

DecisionContext asApp(qint64 seconds = 0)
{
    DecisionContext context = contextAt(seconds);
    context.caller.account = app;
    return context;
}
CreateVpc dualStack(const Plan& plan)
{
    CreateVpc command;
    command.region = RegionName::of("us-east-1");
    command.ipv4.pool = poolNamed(plan, "v4");
    command.ipv4.netmask = 24;
    command.ipv6.pool = poolNamed(plan, "east");
    command.tags.insert(u"Region"_qs, u"us-east-1"_qs);
    return command;
}
Prefix ipv6Of(const Result<Decision>& made)
{
    for (const auto& change : made->changes.of<ResourceCidr>())
        if (change.after && change.after->cidr.family() == Family::IPv6)
            return change.after->cidr;
    return {};
}

/// One of what accounts do, chosen by a number; small, so that they meet.
Command accountsCommandFor(const Plan& plan, unsigned choice)
{
    const unsigned a = choice / 9;
    const PoolId pools[] = {poolNamed(plan, "v4"), poolNamed(plan, "east"), poolNamed(plan, "spare")};
    const auto nth = [a](const auto& table) {
        std::vector<decltype(table.nextId())> ids;
        for (const auto& row : table)
            ids.push_back(row.id);
        return ids.empty() ? decltype(table.nextId()){} : ids[a % ids.size()];
    };
    switch (choice % 9) {
    case 0:
    case 1: {
        CreateVpc vpc = dualStack(plan);
        if (a % 3 == 0)
            vpc.ipv6 = {};
        if (a % 5 == 0)
            vpc.ipv4 = {{},
                        Prefix::containing(IpAddress(Family::IPv4, (uint128{10} << 24) + (uint128{a % 8} << 8)), 24),
                        {},
                        false,
                        {}};
        return vpc;
    }
    case 2: return DeleteVpc{nth(plan.all<Resource>())};
    case 3: {
        Allocate allocate;
        allocate.pool = pools[a % 3];
        allocate.netmask = a % 3 == 1 ? 56 + static_cast<int>(a % 4) : 23 + static_cast<int>(a % 4);
        allocate.strategy = a % 2 == 0 ? Strategy::Sparse : Strategy::BestFit;
        return allocate;
    }
    case 4: return Release{nth(plan.all<Allocation>())};
    case 5: {
        ProvisionCidr provision;
        provision.pool = pools[a % 3];
        provision.netmask = a % 3 == 1 ? 52 : 22 + static_cast<int>(a % 2);
        return provision;
    }
    case 6: return SetMonitored{nth(plan.all<ResourceCidr>()), a % 2 == 0, {}};
    case 7: {
        AddReserve reserve;
        reserve.pool = pools[a % 3];
        reserve.netmask = a % 3 == 1 ? 54 : 24;
        reserve.hold = a % 2 == 0 ? ReserveHold::HeldInAws : ReserveHold::PlanOnly;
        return reserve;
    }
    default: return Settle{};
    }
}

} // namespace

class DrawingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsEightToTen()
    {
        Plan plan = planWith(regionalPool, uR"(
            account 111111111111
            pool corp private ipv4
            cidr corp 10.0.0.0/8
            pool v4 in=corp locale=us-east-1
            cidr v4 10.0.0.0/15
        )");
        const PoolId east = poolNamed(plan, "east");
        // 8
        QCOMPARE(codeOf(carryOut(plan, dualStack(plan), asApp()), ErrorCode::PoolNotShared), QString());
        CreateShare share;
        share.name = u"regional"_qs;
        share.pools = {east, poolNamed(plan, "v4")};
        share.principals = {u"111111111111"_qs};
        ACCEPTED(carryOut(plan, share));
        QCOMPARE(plan.all<Share>().begin()->status, ShareStatus::Active);
        // 9
        const auto first = carryOut(plan, dualStack(plan), asApp());
        ACCEPTED(first);
        QCOMPARE(ipv6Of(first), prefixOf("2605:9cc0:1ff0::/56"));
        // 10
        QCOMPARE(plan.space(east).allocationCount, std::size_t{1});
        plan.forEachAllocation(east, [&](const Allocation& row) {
            [&] {
                QCOMPARE(row.type, AllocationType::Vpc);
                QCOMPARE(row.owner, app);
                QCOMPARE(row.cidr.length(), 56);
                QCOMPARE(row.region, RegionName::of("us-east-1"));
                QCOMPARE(row.resource, first->changes.firstInserted<Resource>()->id);
            }();
            return true;
        });
        const PoolTotals one = plan.space(east).totals;
        QCOMPARE(percentText(one.assigned, one.capacity, 6), u"0.390625"_qs);
        // 9 again: exactly 256 and not one more
        QCOMPARE(ipv6Of(carryOut(plan, dualStack(plan), asApp())), prefixOf("2605:9cc0:1ff0:100::/56"));
        Prefix last;
        for (int i = 2; i < 256; ++i) {
            const auto made = carryOut(plan, dualStack(plan), asApp());
            ACCEPTED(made);
            last = ipv6Of(made);
        }
        QCOMPARE(last, prefixOf("2605:9cc0:1ff0:ff00::/56"));
        const QString full = textOf(plan);
        REFUSED(carryOut(plan, dualStack(plan), asApp()), TooBigForPool);
        QCOMPARE(textOf(plan), full); // and no IPv4 went either
        const PoolTotals all = plan.space(east).totals;
        QCOMPARE(percentText(all.assigned, all.capacity, 6), u"100.000000"_qs);
        QVERIFY(all.available() == 0);
        QCOMPARE(brokenInvariantOf(plan), QString());
    }

    void whateverAccountsDrawTheBooksBalance()
    {
        QVERIFY(rc::check("disjoint, free and used make the pool, totals equal a recount, undo is exact", [] {
            Plan plan = planOf(
                (*rc::gen::arbitrary<bool>() ? u"settings release=50\n"_qs : u"settings release=0\n"_qs)
                + u"ipam us-east-1\naccount 111111111111\n"
                  "pool top public advertisable\ncidr top 2605:9cc0:1ff0::/44\n"
                  "pool east in=top locale=us-east-1 service=ec2 default=56 tag=Region=us-east-1 private-only import\n"
                  "cidr east 2605:9cc0:1ff0::/52\n"
                  "pool corp private ipv4\ncidr corp 10.0.0.0/18\n"
                  "pool v4 in=corp locale=us-east-1 import refill=20:23\ncidr v4 10.0.0.0/22\n"
                  "pool spare in=corp locale=us-east-1 strategy=sparse\ncidr spare 10.0.4.0/23\n"
                  "external private 10.0.1.0/26 site=Berlin\n"
                  "share all v4,east 111111111111\n"_qs);
            const auto choices = *rc::gen::container<std::vector<unsigned>>(rc::gen::inRange(0U, 9U * 720U));
            qint64 time = 0;
            for (const unsigned choice : choices) {
                time += 20;
                const Command command = accountsCommandFor(plan, choice);
                const DecisionContext context = choice % 2 == 0 ? contextAt(time) : asApp(time);
                const Plan before = plan;
                const auto done = carryOut(plan, command, context);
                RC_ASSERT(brokenInvariantOf(plan).toStdString() == std::string());
                if (!done) {
                    RC_ASSERT(differenceOf(before, plan).toStdString() == std::string());
                    continue;
                }
                for (const ResourceCidr& cidr : plan.all<ResourceCidr>()) // a managed CIDR has its own allocation
                    RC_ASSERT(!cidr.allocation
                              || (plan.find(cidr.allocation) && plan.get(cidr.allocation).cidr == cidr.cidr
                                  && plan.get(cidr.allocation).resource == cidr.resource));
                Plan back = plan;
                apply(back, done->changes.inverted());
                RC_ASSERT(differenceOf(before, back).toStdString() == std::string());
                RC_ASSERT(brokenInvariantOf(back).toStdString() == std::string());
            }
        }));
    }
};

} // namespace cadastre::testing

using cadastre::testing::DrawingTest;
CADASTRE_TEST(DrawingTest)
#include "tst_drawing.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uint128.h"
#include "change/apply.h"
#include "core/change/walkthroughplan.h"
#include "support/testmain.h"

#include <rapidcheck.h>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

const QString top = QStringLiteral("2605:9cc0:1ff0::/44");

CreatePool createTop(const Plan& plan)
{
    CreatePool create;
    create.scope = scopeNamed(plan, "public");
    create.family = Family::IPv6;
    create.advertisable = true;
    create.tags.insert(QStringLiteral("Name"), QStringLiteral("top"));
    return create;
}
ProvisionCidr provisionTop(const Plan& plan)
{
    ProvisionCidr provision;
    provision.pool = poolNamed(plan, "top");
    provision.cidr = *Prefix::parse(top);
    provision.message = QStringLiteral("1|aws|210987654321|2605:9cc0:1ff0::/44|20271231|SHA256|RSAPSS");
    provision.signature = QString(344, u'a');
    return provision;
}
CreatePool createRegional(const Plan& plan, const char* name, const char* region)
{
    CreatePool create;
    create.source = poolNamed(plan, "top");
    create.locale = RegionName::of(region);
    create.service = AwsService::Ec2;
    create.minLength = create.defaultLength = create.maxLength = 56;
    create.requiredTags = {{QStringLiteral("Region"), QString::fromLatin1(region)}};
    create.autoImport = true;
    create.tags.insert(QStringLiteral("Name"), QString::fromLatin1(name));
    return create;
}
ProvisionCidr provisionBlock(const Plan& plan, const char* pool, int length)
{
    ProvisionCidr provision;
    provision.pool = poolNamed(plan, pool);
    provision.netmask = length;
    return provision;
}

/// One of the commands that make sense on this plan, chosen by a number: small, so that they often meet.
Command commandFor(const Plan& plan, unsigned choice)
{
    std::vector<PoolId> pools;
    for (const Pool& pool : plan.all<Pool>())
        pools.push_back(pool.id);
    const auto pick = [&](unsigned n) { return pools.empty() ? PoolId{} : pools[n % pools.size()]; };
    const unsigned kind = choice % 13;
    const unsigned a = choice / 13;
    const unsigned b = choice / 13 / 64;
    const auto firstCidr = [&](PoolId pool) {
        const auto& rows = plan.cidrsOf(pool);
        return rows.empty() ? prefixOf("10.0.0.0/24") : plan.get(rows[b % rows.size()]).cidr;
    };
    switch (kind) {
    case 0: {
        CreatePool create;
        create.scope = plan.defaultScope(plan.ipam()->id, ScopeType::Private);
        create.family = Family::IPv4;
        create.source = a % 4 == 0 ? PoolId{} : pick(a);
        create.locale = a % 3 == 0 ? RegionName() : RegionName::of("us-east-1");
        create.refill = create.source && b % 2 == 0 ? RefillPolicy{40, 20} : RefillPolicy{};
        return create;
    }
    case 1:
    case 2:
    case 3: {
        ProvisionCidr provision;
        provision.pool = pick(a);
        const Pool* pool = plan.find(provision.pool);
        if (pool && !pool->source)
            provision.cidr =
                Prefix::containing(IpAddress(Family::IPv4, uint128{10 + b % 8} << 24), 8 + static_cast<int>(b % 5));
        else
            provision.netmask = 12 + static_cast<int>(b % 12);
        return provision;
    }
    case 4: return DeprovisionCidr{pick(a), firstCidr(pick(a))};
    case 5: {
        Prefix part = firstCidr(pick(a));
        part = part.child(b % 4 % static_cast<unsigned>(part.childCount(std::min(part.length() + 2, 32))),
                          std::min(part.length() + 2, 32));
        return MoveCidr{pick(a), pick(b), part};
    }
    case 6: return MoveCidr{pick(a), pick(b), firstCidr(pick(a))};
    case 7: return DeletePool{pick(a), b % 2 == 0};
    case 8: return Settle{};
    case 9: return RefillPool{pick(a)};
    case 10: {
        ModifyPool modify;
        modify.pool = pick(a);
        modify.refill = RefillPolicy{50, 20 + static_cast<int>(b % 5)};
        return modify;
    }
    case 11: {
        std::vector<AllocationId> held;
        for (const Allocation& allocation : plan.all<Allocation>())
            held.push_back(allocation.id);
        MoveBlock move{};
        move.allocation = held.empty() ? AllocationId{} : held[a % held.size()];
        move.to = b % 3 == 0 ? pick(b) : PoolId{};
        if (b % 4 == 0)
            move.netmask = 18 + static_cast<int>(b % 8);
        return move;
    }
    default: {
        Allocate allocate;
        allocate.pool = pick(a);
        allocate.netmask = 20 + static_cast<int>(b % 6);
        return allocate;
    }
    }
}

} // namespace

/// Contract §18 as executable facts, and what must hold whatever is done.
class WalkthroughTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsOneToSeven()
    {
        Plan plan = planOf(u"settings settle=60\nipam us-east-1 us-east-2 us-west-1 us-west-2");
        // 1
        const auto created = carryOut(plan, createTop(plan));
        ACCEPTED(created);
        const PoolId topPool = poolNamed(plan, "top");
        QCOMPARE(plan.depth(topPool), 1);
        QCOMPARE(plan.get(topPool).locale.localeText(), QStringLiteral("None"));
        QCOMPARE(plan.get(topPool).state, LifeState::CreateInProgress);
        QVERIFY(!plan.get(topPool).autoImport);
        QVERIFY(plan.get(topPool).advertisable);
        // 2, 3
        ACCEPTED(carryOut(plan, provisionTop(plan)));
        QCOMPARE(plan.get(plan.cidrsOf(topPool).front()).state, CidrState::PendingProvision);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(60)));
        QCOMPARE(plan.get(plan.cidrsOf(topPool).front()).cidr.toString(), top);
        QCOMPARE(plan.get(plan.cidrsOf(topPool).front()).state, CidrState::Provisioned);
        // 4
        ACCEPTED(carryOut(plan, createRegional(plan, "east", "us-east-1"), contextAt(60)));
        const PoolId east = poolNamed(plan, "east");
        QCOMPARE(plan.depth(east), 2);
        QVERIFY(plan.get(east).advertisable); // without sending it
        // 5
        ProvisionCidr regional = provisionBlock(plan, "east", 48);
        regional.netmask.reset();
        regional.cidr = prefixOf("2605:9cc0:1ff0::/48");
        ACCEPTED(carryOut(plan, regional, contextAt(60)));
        ACCEPTED(carryOut(plan, Settle{}, contextAt(120)));
        QCOMPARE(plan.get(plan.cidrsOf(east).front()).state, CidrState::Provisioned);
        const Allocation* held = plan.allocationAt(topPool, *regional.cidr);
        QVERIFY(held);
        QCOMPARE(held->type, AllocationType::IpamPool);
        const PoolTotals& totals = plan.space(topPool).totals;
        QCOMPARE(percentText(totals.allocated, totals.capacity, 2), QStringLiteral("6.25"));
        QCOMPARE(percentText(totals.available(), totals.capacity, 2), QStringLiteral("93.75"));
        // 6
        ACCEPTED(carryOut(plan, Advertise{*regional.cidr, RegionName::of("us-east-1"), 0}, contextAt(120)));
        ACCEPTED(carryOut(plan, Settle{}, contextAt(180)));
        QCOMPARE(plan.get(plan.cidrsOf(east).front()).advert, AdvertState::Advertised);
        // 7: the next /48s, sixteen in all
        const char* const regions[] = {"us-east-2", "us-west-1", "us-west-2"};
        for (int i = 1; i < 16; ++i) {
            const QByteArray name = "r" + QByteArray::number(i);
            ACCEPTED(carryOut(plan, createRegional(plan, name.constData(), regions[i % 3]), contextAt(180)));
            const auto made = carryOut(plan, provisionBlock(plan, name.constData(), 48), contextAt(180));
            ACCEPTED(made);
            QCOMPARE(made->changes.firstInserted<PoolCidr>()->cidr.toString(),
                     QStringLiteral("2605:9cc0:1ff%1::/48").arg(i, 0, 16));
        }
        QVERIFY(plan.space(topPool).totals.available() == 0);
        ACCEPTED(carryOut(plan, createRegional(plan, "late", "us-east-1"), contextAt(180)));
        REFUSED(decide(plan, provisionBlock(plan, "late", 48), contextAt(180)), CidrNotAvailable);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(240)));
        QCOMPARE(brokenInvariantOf(plan), QString());
    }

    void stepElevenEachStepIsRefusedWhenEarly()
    {
        Plan plan = planWith(u"settings release=1109", regionalPool, uR"(
            account 111111111111
            vpc app us-east-1 owner=111111111111 tag=Region=us-east-1
            rescidr app 2605:9cc0:1ff0::/56 public pool=east owner=111111111111
            share regional east 111111111111
        )");
        const IpamId ipam = plan.ipam()->id;
        const PoolId east = poolNamed(plan, "east");
        const PoolId topPool = poolNamed(plan, "top");
        const Prefix regional = prefixOf("2605:9cc0:1ff0::/48");
        ACCEPTED(carryOut(plan, Advertise{regional, {}, 0}));

        const DeleteIpam deleteIpam{ipam, false};
        REFUSED(decide(plan, deleteIpam, contextAt()), NotEmpty);
        REFUSED(decide(plan, DeletePool{topPool, false}, contextAt()), PoolHasCidrs);
        REFUSED(decide(plan, DeprovisionCidr{topPool, *Prefix::parse(top)}, contextAt()), CidrHasAllocations);
        REFUSED(decide(plan, DeletePool{east, false}, contextAt()), PoolHasCidrs);
        REFUSED(decide(plan, DeprovisionCidr{east, regional}, contextAt()), CidrAdvertised);
        ACCEPTED(carryOut(plan, Withdraw{regional, {}}));
        REFUSED(decide(plan, DeprovisionCidr{east, regional}, contextAt()), CidrHasAllocations);
        // the VPC goes, its block a while later
        DecisionContext app = contextAt();
        app.caller.account = AccountNumber::of(111'111'111'111);
        ACCEPTED(carryOut(plan, DeleteVpc{resourceNamed(plan, "app")}, app));
        REFUSED(decide(plan, DeprovisionCidr{east, regional}, contextAt(1108)), CidrHasAllocations);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(1109)));
        ACCEPTED(carryOut(plan, DeprovisionCidr{east, regional}, contextAt(1109)));
        REFUSED(decide(plan, DeletePool{east, false}, contextAt(1109)), ShareInUse);
        ACCEPTED(carryOut(plan, DeleteShare{plan.all<Share>().begin()->id}, contextAt(1109)));
        ACCEPTED(carryOut(plan, DeletePool{east, false}, contextAt(1109)));
        REFUSED(decide(plan, DeletePool{topPool, false}, contextAt(1109)), PoolHasCidrs);
        ACCEPTED(carryOut(plan, DeprovisionCidr{topPool, *Prefix::parse(top)}, contextAt(1109)));
        ACCEPTED(carryOut(plan, DeletePool{topPool, false}, contextAt(1109)));
        ACCEPTED(carryOut(plan, deleteIpam, contextAt(1109)));
        QCOMPARE(textOf(plan), QString());
        QVERIFY(plan.all<PoolCidr>().isEmpty() && plan.all<Allocation>().isEmpty());
    }

    void whateverIsDecidedCanBeTakenBackAndKeepsTheBooks()
    {
        const bool holds = rc::check("decide + apply + inverse = identity; free and used make the pool", [] {
            Plan plan = planOf(*rc::gen::element(0, 30) == 0
                                   ? u"ipam us-east-1\npool p private ipv4\ncidr p 10.0.0.0/8"
                                   : u"settings settle=30\nipam us-east-1\npool p private ipv4\ncidr p 10.0.0.0/8");
            const auto choices = *rc::gen::container<std::vector<unsigned>>(rc::gen::inRange(0U, 13U * 64U * 64U));
            qint64 time = 0;
            bool moved = false;
            bool relocated = false;
            bool deprovisioned = false;
            bool cascaded = false;
            for (const unsigned choice : choices) {
                time += 20;
                const Command command = commandFor(plan, choice);
                const Plan before = plan;
                const auto decided = carryOut(plan, command, contextAt(time));
                RC_ASSERT(brokenInvariantOf(plan).toStdString() == std::string());
                if (!decided) {
                    RC_ASSERT(differenceOf(before, plan).toStdString() == std::string());
                    continue;
                }
                const bool changes = !decided->changes.isEmpty();
                moved = moved || (changes && std::holds_alternative<MoveCidr>(command));
                relocated = relocated || (changes && std::holds_alternative<MoveBlock>(command));
                deprovisioned = deprovisioned || (changes && std::holds_alternative<DeprovisionCidr>(command));
                cascaded = cascaded || (changes && std::holds_alternative<DeletePool>(command));
                Plan back = plan;
                apply(back, decided->changes.inverted());
                RC_ASSERT(differenceOf(before, back).toStdString() == std::string());
                RC_ASSERT(brokenInvariantOf(back).toStdString() == std::string());
            }
            RC_CLASSIFY(moved); // how often the cases get as far as the interesting commands
            RC_CLASSIFY(relocated);
            RC_CLASSIFY(deprovisioned);
            RC_CLASSIFY(cascaded);
        });
        QVERIFY(holds);
    }
};

CADASTRE_TEST(WalkthroughTest)
#include "tst_walkthrough.moc"

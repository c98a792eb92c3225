// SPDX-License-Identifier: GPL-3.0-or-later
// Contract §8.1 steps 3 to 8, U18, U19 and §20.1; strategies against a slow table of every address.
#include "allocate/allocator.h"
#include "allocate/capacity.h"
#include "support/planbuilder.h"
#include "support/testmain.h"

#include <rapidcheck.h>

#include <map>
#include <set>

namespace cadastre::testing {

namespace {

constexpr const char16_t* twoCidrs = u"ipam us-east-1\n"
                                     u"pool P private ipv4 locale=us-east-1\n"
                                     u"cidr P 10.0.0.0/24\n"
                                     u"cidr P 10.0.8.0/25\n";

AllocationRequest byLength(int length, Strategy strategy = Strategy::FirstFit)
{
    AllocationRequest request;
    request.netmask = length;
    request.strategy = strategy;
    return request;
}
AllocationRequest exactly(const char* cidr)
{
    AllocationRequest request;
    request.cidr = prefixOf(cidr);
    return request;
}
QString chosen(const Plan& plan, const AllocationRequest& request)
{
    const auto found = chooseBlock(plan, poolNamed(plan, "P"), request);
    return found ? found->cidr.toString() : QStringLiteral("refused");
}
ErrorCode refusal(const Plan& plan, const AllocationRequest& request)
{
    const auto found = chooseBlock(plan, poolNamed(plan, "P"), request);
    return found ? ErrorCode::Cancelled : found.error().code;
}

/// Every address by itself: slow and obvious.
struct Oracle {
    std::vector<Prefix> bases;
    std::set<std::uint32_t> available;

    void fill(const Prefix& block, bool free)
    {
        for (uint128 address = block.first(); address <= block.last(); ++address)
            if (free)
                available.insert(static_cast<std::uint32_t>(address));
            else
                available.erase(static_cast<std::uint32_t>(address));
    }
    [[nodiscard]] bool isFree(const Prefix& block) const
    {
        for (uint128 address = block.first(); address <= block.last(); ++address)
            if (!available.contains(static_cast<std::uint32_t>(address)))
                return false;
        return true;
    }
    [[nodiscard]] std::vector<Prefix> maximal() const
    {
        std::vector<Prefix> found;
        for (const Prefix& base : bases)
            for (int length = base.length(); length <= 32; ++length)
                for (uint128 i = 0; i < base.childCount(length); ++i) {
                    const Prefix block = base.child(i, length);
                    if (isFree(block) && (length == base.length() || !isFree(block.supernet(length - 1))))
                        found.push_back(block);
                }
        std::sort(found.begin(), found.end());
        return found;
    }
    [[nodiscard]] std::optional<Prefix> choose(Strategy strategy, int length) const
    {
        std::optional<Prefix> best;
        for (const Prefix& block : maximal()) {
            if (block.length() > length)
                continue;
            const bool better =
                !best
                || (strategy == Strategy::BestFit ? block.length() > best->length()
                                                  : strategy == Strategy::Sparse && block.length() < best->length());
            if (better)
                best = block;
        }
        return best ? std::optional<Prefix>(best->child(0, length)) : std::nullopt;
    }
};

} // namespace

class AllocatorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void firstFitTakesTheLowestBlockOverAllCidrs()
    {
        const Plan plan = planOf(QString::fromUtf16(twoCidrs) + u"alloc P 10.0.0.0/25\nalloc P 10.0.0.192/26\n"_qs);
        QCOMPARE(chosen(plan, byLength(26)), u"10.0.0.128/26"_qs);
        QCOMPARE(chosen(plan, byLength(25)), u"10.0.8.0/25"_qs);
    }

    void bestFitTakesTheSmallestSufficientBlockOverAllCidrs()
    {
        const Plan plan = planOf(QString::fromUtf16(twoCidrs)
                                 + u"alloc P 10.0.0.0/32\nalloc P 10.0.8.0/26\nalloc P 10.0.8.64/27\n"_qs);
        QCOMPARE(chosen(plan, byLength(27, Strategy::BestFit)), u"10.0.0.32/27"_qs);
        QCOMPARE(chosen(plan, byLength(26, Strategy::BestFit)), u"10.0.0.64/26"_qs);
        QCOMPARE(chosen(plan, byLength(32, Strategy::BestFit)), u"10.0.0.1/32"_qs);
    }

    void sparseTakesTheLargestBlockOverAllCidrs()
    {
        const Plan plan = planOf(QString::fromUtf16(twoCidrs) + u"alloc P 10.0.0.0/26\nalloc P 10.0.0.128/26\n"_qs);
        QCOMPARE(chosen(plan, byLength(28, Strategy::Sparse)), u"10.0.8.0/28"_qs);
    }

    void thePoolsOwnStrategyAppliesWhenNoneIsNamed()
    {
        const Plan plan =
            planOf(u"ipam us-east-1\npool P public locale=us-east-1 service=ec2 strategy=sparse default=48\n"
                   u"cidr P 2001:db8::/44\nalloc P 2001:db8::/48\n");
        QCOMPARE(chosen(plan, {}), u"2001:db8:8::/48"_qs);
        QCOMPARE(chosen(plan, byLength(48, Strategy::FirstFit)), u"2001:db8:1::/48"_qs);
    }

    void theTerraformCasesGiveWhatAwsGives()
    {
        const Plan plan =
            planOf(u"ipam us-east-1\npool P private ipv4 locale=us-east-1\ncidr P 172.2.0.0/24\ncidr P 10.1.0.0/24\n");
        AllocationRequest request = byLength(28);
        request.allowed = {prefixOf("172.2.0.0/24")};
        QCOMPARE(chosen(plan, request), u"172.2.0.0/28"_qs);
        request.disallowed = {prefixOf("172.2.0.0/28")};
        QCOMPARE(chosen(plan, request), u"172.2.0.16/28"_qs);
        QCOMPARE(chosen(plan, exactly("10.1.0.0/28")), u"10.1.0.0/28"_qs);
        QCOMPARE(chosen(plan, exactly("172.2.0.32/28")), u"172.2.0.32/28"_qs);
    }

    void aBlockLiesInsideOneOfTheAllowedAndNotAcrossTwo() // §8.1 step 8: inside some allowed
    {
        const Plan plan = planOf(u"ipam us-east-1\npool P private ipv4 locale=us-east-1\ncidr P 172.2.0.0/24\n");
        for (const Strategy strategy : {Strategy::FirstFit, Strategy::BestFit, Strategy::Sparse}) {
            AllocationRequest request = byLength(27, strategy);
            request.allowed = {prefixOf("172.2.0.80/28"), prefixOf("172.2.0.64/28"), prefixOf("172.2.0.64/30")};
            QCOMPARE(refusal(plan, request), ErrorCode::TooBigForPool);
            request.allowed.push_back(prefixOf("172.2.0.128/26"));
            QCOMPARE(chosen(plan, request), u"172.2.0.128/27"_qs);
            request.netmask = 28;
            request.allowed.pop_back();
            QCOMPARE(chosen(plan, request), u"172.2.0.64/28"_qs);
        }
    }

    void refusesWithTheFirstBrokenRule_data()
    {
        QTest::addColumn<QString>("cidr");
        QTest::addColumn<int>("netmask");
        QTest::addColumn<bool>("disallow");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const char* cidr, int netmask, bool disallow, ErrorCode code) {
            QTest::newRow(name) << QString::fromLatin1(cidr) << netmask << disallow << static_cast<int>(code);
        };
        row("both", "10.0.0.0/28", 28, false, ErrorCode::ConflictingValues);
        row("neither, no default", "", 0, false, ErrorCode::NoDefaultLength);
        row("disallowed with a CIDR", "10.0.0.0/28", 0, true, ErrorCode::ConflictingValues);
        row("larger than any CIDR", "", 23, false, ErrorCode::TooBigForPool);
        row("no such length", "", 33, false, ErrorCode::LengthOutOfRange);
        row("other family", "2001:db8::/64", 0, false, ErrorCode::FamilyMismatch);
        row("CIDR larger than any CIDR", "10.0.0.0/16", 0, false, ErrorCode::TooBigForPool);
        row("outside", "10.9.0.0/28", 0, false, ErrorCode::NotInPool);
        row("between the CIDRs", "10.0.8.128/28", 0, false, ErrorCode::NotInPool);
        row("taken", "10.0.0.0/28", 0, false, ErrorCode::Overlap);
        row("around what is taken", "10.0.0.0/26", 0, false, ErrorCode::Overlap);
        row("inside what is taken", "10.0.0.16/32", 0, false, ErrorCode::Overlap);
        row("kept free", "10.0.8.64/28", 0, false, ErrorCode::ReservedSpace);
    }
    void refusesWithTheFirstBrokenRule()
    {
        QFETCH(QString, cidr);
        QFETCH(int, netmask);
        QFETCH(bool, disallow);
        QFETCH(int, code);
        const Plan plan = planOf(QString::fromUtf16(twoCidrs) + u"alloc P 10.0.0.0/27\nreserve P 10.0.8.64/26\n"_qs);
        AllocationRequest request;
        if (!cidr.isEmpty())
            request.cidr = *Prefix::parse(cidr);
        if (netmask)
            request.netmask = netmask;
        if (disallow)
            request.disallowed = {prefixOf("10.0.8.0/28")};
        QCOMPARE(static_cast<int>(refusal(plan, request)), code);
    }

    void anOverlapNamesTheAllocationInTheWay()
    {
        const Plan plan = planOf(QString::fromUtf16(twoCidrs) + u"alloc P 10.0.0.16/28\n"_qs);
        const auto refused = chooseBlock(plan, poolNamed(plan, "P"), exactly("10.0.0.0/27"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().params.value(u"with"_qs), plan.textId(AllocationId{1}));
        QCOMPARE(refused.error().params.value(u"withCidr"_qs), u"10.0.0.16/28"_qs);
    }

    void namesTheReserveThatKeepsTheOnlyFreeBlock()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool P private ipv4 locale=us-east-1\ncidr P 10.0.0.0/24\n"
                                 u"alloc P 10.0.0.0/26\nalloc P 10.0.0.64/27\nreserve P 10.0.0.128/25\n");
        const auto refused = chooseBlock(plan, poolNamed(plan, "P"), byLength(25));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TooBigForPool);
        const auto& params = refused.error().params;
        QCOMPARE(params.value(u"largest"_qs), u"27"_qs); // of what can be had
        QCOMPARE(params.value(u"reason"_qs), u"kept-by-reserve"_qs);
        QCOMPARE(params.value(u"keptCidr"_qs), u"10.0.0.128/25"_qs);
        QVERIFY(!params.value(u"with"_qs).isEmpty());
        // Where even the reserve would be too small, it is not to blame.
        const auto larger = chooseBlock(plan, poolNamed(plan, "P"), byLength(24));
        QVERIFY(!larger && !larger.error().params.contains(u"keptCidr"_qs));
    }

    void aPoolWithoutACidrIsTooSmallForEverything()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool P private ipv4 locale=us-east-1\n");
        QCOMPARE(refusal(plan, byLength(28)), ErrorCode::TooBigForPool);
        QCOMPARE(refusal(plan, exactly("10.0.0.0/28")), ErrorCode::TooBigForPool);
        QVERIFY(!largestFreeLength(plan, poolNamed(plan, "P")));
    }

    void aCidrOnItsWayOutGivesNothing()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool P private ipv4 locale=us-east-1\n"
                                 u"cidr P 10.0.0.0/24 state=pending-deprovision\ncidr P 10.1.0.0/24\n");
        QCOMPARE(chosen(plan, byLength(28)), u"10.1.0.0/28"_qs);
        QCOMPARE(refusal(plan, exactly("10.0.0.0/28")), ErrorCode::NotInPool);
        QCOMPARE(toDecimal(freeCount(plan, poolNamed(plan, "P"), 28)), u"16"_qs);
    }

    void keepsClearOfReservesAndOfNetworksOutside()
    {
        const Plan plan = planOf(QString::fromUtf16(twoCidrs)
                                 + u"reserve P 10.0.0.0/26\nexternal private 10.0.0.64/26 site=Berlin\n"_qs);
        QCOMPARE(chosen(plan, byLength(28)), u"10.0.0.128/28"_qs);
        AllocationRequest asAws = byLength(28);
        asAws.avoidance = Avoidance::Nothing;
        QCOMPARE(chosen(plan, asAws), u"10.0.0.0/28"_qs);
        const auto preview = previewAllocation(plan, poolNamed(plan, "P"), byLength(28));
        QVERIFY(preview);
        QVERIFY(preview->mustPin());
        QCOMPARE(preview->byLengthAlone->cidr, prefixOf("10.0.0.0/28"));
    }

    void networksOfAnotherScopeDoNotMatter()
    {
        const Plan plan =
            planOf(u"ipam us-east-1\nscope lab\npool P private ipv4 locale=us-east-1\ncidr P 10.0.0.0/24\n"
                   u"external lab 10.0.0.0/25 site=Lab\n");
        QCOMPARE(chosen(plan, byLength(28)), u"10.0.0.0/28"_qs);
    }

    void strategiesSideBySideSayWhatTheyLeave()
    {
        // .0/27 taken: free are .32/27 .64/26 .128/25 and 10.0.8.0/25.
        const Plan plan = planOf(QString::fromUtf16(twoCidrs) + u"alloc P 10.0.0.0/27\n"_qs);
        const auto ranked = rankedCandidates(plan, poolNamed(plan, "P"), byLength(27));
        QVERIFY(ranked);
        QCOMPARE(ranked->size(), std::size_t{3});
        const RankedCandidate& first = ranked->at(0);
        QCOMPARE(first.candidate.cidr, prefixOf("10.0.0.32/27"));
        QVERIFY(first.asAws);
        QCOMPARE(first.summary, prefixOf("10.0.0.0/26")); // fills the half with its sibling
        QCOMPARE(first.room, prefixOf("10.0.0.32/27"));
        QCOMPARE(toDecimal(first.piecesLeft), u"3"_qs);
        QCOMPARE(first.largestLeft, std::optional<int>(25));
        const RankedCandidate& sparse = ranked->at(2);
        QCOMPARE(sparse.candidate.cidr, prefixOf("10.0.0.128/27"));
        QVERIFY(!sparse.asAws);
        QCOMPARE(sparse.room, prefixOf("10.0.0.128/25"));
        QCOMPARE(sparse.summary, prefixOf("10.0.0.128/27"));
        QCOMPARE(toDecimal(sparse.piecesLeft), u"5"_qs);
        QVERIFY(!rankedCandidates(plan, poolNamed(plan, "P"), exactly("10.0.0.32/27")));
    }

    void theLastBlockLeavesNothing()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool P private ipv4 locale=us-east-1\ncidr P 10.0.0.0/28\n");
        const auto ranked = rankedCandidates(plan, poolNamed(plan, "P"), byLength(28));
        QVERIFY(ranked);
        QVERIFY(!ranked->at(0).largestLeft);
        QCOMPARE(toDecimal(ranked->at(0).piecesLeft), u"0"_qs);
    }

    void theSizeLadderCountsFreeOfTotal()
    {
        const Plan plan =
            planOf(u"ipam us-east-1\npool P public locale=us-east-1 service=ec2\ncidr P 2605:9cc0:1ff0::/48\n"
                   u"alloc P 2605:9cc0:1ff0::/56\n");
        const auto ladder = roomLadder(plan, poolNamed(plan, "P"), 48, 56);
        QCOMPARE(ladder.size(), std::size_t{9});
        QCOMPARE(ladder.front(), (LengthRoom{48, 0, 1}));
        QCOMPARE(ladder[1], (LengthRoom{49, 1, 2}));
        QCOMPARE(ladder.back(), (LengthRoom{56, 255, 256}));
        QCOMPARE(largestFreeLength(plan, poolNamed(plan, "P")), std::optional<int>(49));
        QCOMPARE(largestCidrLength(plan, poolNamed(plan, "P")), std::optional<int>(48));
    }

    void choosesWhatASlowTableChooses()
    {
        QVERIFY(rc::check("three strategies, two CIDRs, reserves, allowed and disallowed", [] {
            Oracle oracle;
            oracle.bases = {prefixOf("10.0.0.0/25"), prefixOf("10.0.8.0/26")};
            for (const Prefix& base : oracle.bases)
                oracle.fill(base, true);
            const auto anyBlock = [&bases = oracle.bases] {
                const Prefix base = *rc::gen::elementOf(bases);
                const int length = *rc::gen::inRange(base.length() + 1, 33);
                return base.child(*rc::gen::inRange(0, static_cast<int>(lowHalf(base.childCount(length)))), length);
            };
            QString text =
                u"ipam us-east-1\npool P private ipv4 locale=us-east-1\ncidr P 10.0.0.0/25\ncidr P 10.0.8.0/26\n"_qs;
            const int count = *rc::gen::inRange(0, 12);
            for (int i = 0; i < count; ++i) {
                const Prefix block = anyBlock();
                if (!oracle.isFree(block))
                    continue;
                oracle.fill(block, false);
                text += (*rc::gen::inRange(0, 4) == 0 ? u"reserve P "_qs : u"alloc P "_qs) + block.toString() + u'\n';
            }
            const Plan plan = planOf(text);
            const PoolId pool = poolNamed(plan, "P");
            AllocationRequest request = byLength(*rc::gen::inRange(25, 33));
            if (*rc::gen::arbitrary<bool>()) {
                request.disallowed = {anyBlock()};
                oracle.fill(request.disallowed.front(), false);
            }
            if (*rc::gen::arbitrary<bool>()) {
                request.allowed = {anyBlock()};
                std::erase_if(oracle.available, [&](std::uint32_t address) {
                    return !request.allowed.front().contains(IpAddress(Family::IPv4, address));
                });
            }
            for (const auto& [strategy, word] : Words<Strategy>::table) {
                request.strategy = strategy;
                const auto found = chooseBlock(plan, pool, request);
                const auto expected = oracle.choose(strategy, *request.netmask);
                RC_ASSERT(found.has_value() == expected.has_value());
                if (expected) {
                    RC_LOG() << word << " wants " << expected->toString().toStdString() << '\n';
                    RC_ASSERT(found->cidr == *expected);
                }
            }
        }));
    }

    void scoreCardsAreWhatOneSeesAfterwards()
    {
        QVERIFY(rc::check("pieces, largest and counts after the choice", [] {
            Oracle oracle;
            oracle.bases = {prefixOf("10.0.0.0/25"), prefixOf("10.0.8.0/26")};
            for (const Prefix& base : oracle.bases)
                oracle.fill(base, true);
            QString text =
                u"ipam us-east-1\npool P private ipv4 locale=us-east-1\ncidr P 10.0.0.0/25\ncidr P 10.0.8.0/26\n"_qs;
            const int count = *rc::gen::inRange(0, 10);
            for (int i = 0; i < count; ++i) {
                const Prefix base = *rc::gen::elementOf(oracle.bases);
                const int length = *rc::gen::inRange(base.length() + 1, 33);
                const Prefix block =
                    base.child(*rc::gen::inRange(0, static_cast<int>(lowHalf(base.childCount(length)))), length);
                if (!oracle.isFree(block))
                    continue;
                oracle.fill(block, false);
                text += u"alloc P "_qs + block.toString() + u'\n';
            }
            const Plan plan = planOf(text);
            const PoolId pool = poolNamed(plan, "P");
            for (int length = 25; length <= 32; ++length) {
                uint128 free = 0;
                for (const Prefix& base : oracle.bases)
                    for (uint128 i = 0; i < base.childCount(length); ++i)
                        free += oracle.isFree(base.child(i, length)) ? 1U : 0U;
                RC_ASSERT(freeCount(plan, pool, length) == free);
            }
            const auto ranked = rankedCandidates(plan, pool, byLength(*rc::gen::inRange(26, 33)));
            if (!ranked)
                return;
            for (const RankedCandidate& one : *ranked) {
                Oracle after = oracle;
                after.fill(one.candidate.cidr, false);
                const auto pieces = after.maximal();
                RC_ASSERT(one.piecesLeft == pieces.size());
                std::optional<int> largest;
                for (const Prefix& piece : pieces)
                    largest = largest ? std::min(*largest, piece.length()) : piece.length();
                RC_ASSERT(one.largestLeft == largest);
            }
        }));
    }
};

} // namespace cadastre::testing

using cadastre::testing::AllocatorTest;
CADASTRE_TEST(AllocatorTest)
#include "tst_allocator.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/planbuilder.h"
#include "support/testmain.h"

#include "net/blockmap.h"

#include <rapidcheck.h>

#include <map>
#include <random>

using namespace cadastre;
using cadastre::testing::prefixOf;

namespace {

/// The slow obvious one: the base's addresses one by one.
class SlowMap {
public:
    explicit SlowMap(const Prefix& base) : m_base(base), m_taken(std::size_t(base.size()), 0) {}

    void insert(const Prefix& block, std::uint32_t id)
    {
        m_entries[block] = id;
        paint(block, 1);
    }
    void erase(const Prefix& block)
    {
        m_entries.erase(block);
        paint(block, 0);
    }
    [[nodiscard]] bool isFree(const Prefix& block, std::span<const Prefix> allowed = {},
                              std::span<const Prefix> avoid = {}) const
    {
        const auto around = [&block](const Prefix& p) { return p.contains(block); };
        if (!m_base.contains(block) || (!allowed.empty() && std::none_of(allowed.begin(), allowed.end(), around)))
            return false;
        // Through the addresses: avoided by nobody, taken by nobody.
        for (uint128 i = 0; i < block.size(); ++i) {
            const uint128 a = block.first() + i;
            const IpAddress address(m_base.family(), a);
            const auto holds = [&address](const Prefix& p) { return p.contains(address); };
            if (m_taken[std::size_t(a - m_base.first())] != 0 || std::any_of(avoid.begin(), avoid.end(), holds))
                return false;
        }
        return true;
    }
    [[nodiscard]] std::vector<Prefix> maximal(std::span<const Prefix> allowed = {},
                                              std::span<const Prefix> avoid = {}) const
    {
        std::vector<Prefix> found;
        walk(m_base, allowed, avoid, found);
        return found;
    }
    [[nodiscard]] const std::map<Prefix, std::uint32_t>& entries() const { return m_entries; }

private:
    void paint(const Prefix& block, char taken)
    {
        for (uint128 i = 0; i < block.size(); ++i)
            m_taken[std::size_t(block.first() - m_base.first() + i)] = taken;
    }
    void walk(const Prefix& block, std::span<const Prefix> allowed, std::span<const Prefix> avoid,
              std::vector<Prefix>& found) const
    {
        if (isFree(block, allowed, avoid)) {
            found.push_back(block);
            return;
        }
        if (block.hostBits() == 0)
            return;
        walk(block.child(0, block.length() + 1), allowed, avoid, found);
        walk(block.child(1, block.length() + 1), allowed, avoid, found);
    }

    Prefix m_base;
    std::vector<char> m_taken;
    std::map<Prefix, std::uint32_t> m_entries;
};

/// The three searches on a list of maximal free blocks.
std::optional<Prefix> firstOf(const std::vector<Prefix>& free, int length)
{
    for (const Prefix& block : free) {
        if (block.length() <= length)
            return block.child(0, length);
    }
    return std::nullopt;
}

enum class Want { Smallest, Largest };
std::optional<Prefix> bestOf(const std::vector<Prefix>& free, int length, Want want)
{
    Prefix found;
    for (const Prefix& block : free) {
        if (block.length() > length)
            continue;
        if (found.isNull()
            || (want == Want::Largest ? block.length() < found.length() : block.length() > found.length()))
            found = block;
    }
    if (found.isNull())
        return std::nullopt;
    return found.child(0, length);
}

uint128 countOf(const std::vector<Prefix>& free, int length)
{
    uint128 count = 0;
    for (const Prefix& block : free)
        count += block.childCount(length);
    return count;
}

std::vector<Prefix> freeBlocks(const BlockMap& map)
{
    std::vector<Prefix> found;
    map.forEachFree([&found](const Prefix& block) {
        found.push_back(block);
        return true;
    });
    return found;
}

std::map<Prefix, std::uint32_t> entriesOf(const BlockMap& map)
{
    std::map<Prefix, std::uint32_t> found;
    Prefix last;
    map.forEach([&](const Prefix& block, std::uint32_t id) {
        if (!last.isNull() && !(last < block))
            qFatal("out of order");
        last = block;
        found[block] = id;
        return true;
    });
    return found;
}

/// A random block inside the base, long ones more often.
Prefix someBlock(const Prefix& base, std::mt19937& random)
{
    const int extra = base.hostBits() - std::min(base.hostBits(), int(random() % 9) / (1 + int(random() % 3)));
    const int length = base.length() + extra;
    return base.child(random() % std::uint32_t(std::min<uint128>(base.childCount(length), 1U << 31)), length);
}

void compareEverything(const BlockMap& map, const SlowMap& slow, std::mt19937& random)
{
    const Prefix base = map.base();
    RC_ASSERT(entriesOf(map) == slow.entries());
    RC_ASSERT(map.size() == slow.entries().size());
    const auto free = freeBlocks(map);
    RC_ASSERT(free == slow.maximal());
    // Free ∪ used = base, and they are disjoint.
    uint128 sum = 0;
    for (const Prefix& block : free)
        sum += block.size();
    RC_ASSERT(sum + map.used() == base.size());

    for (int length = base.length(); length <= bitCount(base.family()); ++length) {
        RC_ASSERT(map.firstFree(length) == firstOf(free, length));
        RC_ASSERT(map.bestFit(length) == bestOf(free, length, Want::Smallest));
        RC_ASSERT(map.sparse(length) == bestOf(free, length, Want::Largest));
        RC_ASSERT(map.freeCount(length) == countOf(free, length));
    }
    const auto largest = map.largestFreeLength();
    RC_ASSERT(largest.has_value() == !free.empty());
    for (const Prefix& block : free)
        RC_ASSERT(*largest <= block.length());

    std::vector<Prefix> allowed;
    std::vector<Prefix> avoid;
    for (auto i = random() % 4; i > 0; --i)
        allowed.push_back(someBlock(base, random));
    for (auto i = random() % 4; i > 0; --i)
        avoid.push_back(someBlock(base, random));
    const auto usable = slow.maximal(allowed, avoid);
    for (int length = base.length(); length <= bitCount(base.family()); ++length) {
        RC_ASSERT(map.firstFree(length, allowed, avoid) == firstOf(usable, length));
        RC_ASSERT(map.bestFit(length, allowed, avoid) == bestOf(usable, length, Want::Smallest));
        RC_ASSERT(map.sparse(length, allowed, avoid) == bestOf(usable, length, Want::Largest));
    }

    const Prefix range = random() % 8 == 0 ? base.supernet(base.length() - 1) : someBlock(base, random);
    std::vector<Prefix> cut;
    map.forEachFreeIn(range, [&cut](const Prefix& block) {
        cut.push_back(block);
        return true;
    });
    const std::vector<Prefix> only{range};
    RC_ASSERT(cut == slow.maximal(only));
    std::vector<Prefix> overlapping;
    map.forEachIn(range, [&overlapping](const Prefix& block, std::uint32_t) {
        overlapping.push_back(block);
        return true;
    });
    std::vector<Prefix> expected;
    for (const auto& [block, id] : slow.entries()) {
        if (block.overlaps(range))
            expected.push_back(block);
    }
    RC_ASSERT(overlapping == expected);

    const Prefix probe = someBlock(base, random);
    RC_ASSERT(map.isFree(probe) == slow.isFree(probe));
    const auto exact = slow.entries().find(probe);
    RC_ASSERT(map.find(probe) == (exact == slow.entries().end() ? 0 : exact->second));
    const auto around = map.covering(probe);
    bool found = false;
    for (const auto& [block, id] : slow.entries()) {
        if (block.contains(probe)) {
            found = true;
            RC_ASSERT((around && around->first == block && around->second == id));
        }
    }
    RC_ASSERT(found == around.has_value());
}

void playIn(const Prefix& base, int steps)
{
    std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
    BlockMap map(base);
    SlowMap slow(base);
    std::uint32_t nextId = 1;
    for (int step = 0; step < steps; ++step) {
        const Prefix block = someBlock(base, random);
        if (random() % 3 == 0 && !slow.entries().empty()) {
            auto at = slow.entries().begin();
            std::advance(at, random() % slow.entries().size());
            const Prefix gone = at->first;
            RC_ASSERT(map.erase(gone));
            RC_ASSERT(!map.erase(gone));
            slow.erase(gone);
        } else if (slow.isFree(block)) {
            map.insert(block, nextId);
            slow.insert(block, nextId++);
        } else if (const auto taken = map.takeFirst(block.length(), nextId)) {
            RC_ASSERT(firstOf(slow.maximal(), block.length()) == taken);
            slow.insert(*taken, nextId++);
        }
        compareEverything(map, slow, random);
    }
    const BlockMap copy = map;
    RC_ASSERT(copy == map);
    while (!slow.entries().empty()) {
        auto at = slow.entries().begin();
        std::advance(at, random() % slow.entries().size());
        const Prefix gone = at->first;
        RC_ASSERT(map.erase(gone));
        slow.erase(gone);
        RC_ASSERT(freeBlocks(map) == slow.maximal());
    }
    // One free block again, and nothing kept.
    RC_ASSERT(map == BlockMap(base));
    RC_ASSERT(map.memoryUsage() == 0);
    RC_ASSERT(freeBlocks(map) == std::vector<Prefix>{base});
}

/// The maximal free blocks among few entries of any size, by halving.
void halve(const Prefix& block, const std::map<Prefix, std::uint32_t>& entries, std::vector<Prefix>& found)
{
    bool touched = false;
    for (const auto& [entry, id] : entries) {
        if (entry.contains(block))
            return;
        touched = touched || block.contains(entry);
    }
    if (!touched) {
        found.push_back(block);
        return;
    }
    halve(block.child(0, block.length() + 1), entries, found);
    halve(block.child(1, block.length() + 1), entries, found);
}

/// Deep tries: large bases, a few entries near each other and far apart.
void playDeep(const Prefix& base)
{
    std::mt19937_64 random(*rc::gen::arbitrary<std::uint32_t>());
    BlockMap map(base);
    std::map<Prefix, std::uint32_t> entries;
    const int bits = bitCount(base.family());
    const auto anyLength = [&] { return base.length() + int(random() % std::uint64_t(base.hostBits() + 1)); };
    for (std::uint32_t step = 1; step <= 40; ++step) {
        const int length = std::max(anyLength(), anyLength());
        Prefix block = Prefix::containing(
            IpAddress(base.family(), base.first() | ((base.last() - base.first()) & makeUint128(random(), random()))),
            length);
        if (random() % 2 == 0 && !entries.empty()) {
            // A neighbour of one that is there.
            const Prefix near = std::next(entries.begin(), std::ptrdiff_t(random() % entries.size()))->first;
            if (near.length() > base.length())
                block = near.sibling().child(0, std::max(near.length(), length));
        }
        if (map.isFree(block)) {
            map.insert(block, step);
            entries[block] = step;
        } else if (!entries.empty()) {
            const Prefix gone = std::next(entries.begin(), std::ptrdiff_t(random() % entries.size()))->first;
            RC_ASSERT(map.erase(gone));
            entries.erase(gone);
        }
        RC_ASSERT(entriesOf(map) == entries);
        std::vector<Prefix> expected;
        halve(base, entries, expected);
        RC_ASSERT(freeBlocks(map) == expected);
        for (int wanted = base.length(); wanted <= bits; ++wanted) {
            const auto first = firstOf(expected, wanted);
            RC_ASSERT(map.firstFree(wanted) == first);
            RC_ASSERT(map.bestFit(wanted) == bestOf(expected, wanted, Want::Smallest));
            RC_ASSERT(map.sparse(wanted) == bestOf(expected, wanted, Want::Largest));
            RC_ASSERT(map.freeCount(wanted) == countOf(expected, wanted));
            if (!first)
                continue;
            // From behind the first hit, by way of `avoid`.
            const std::vector<Prefix> avoid{*first};
            const auto next = map.firstFree(wanted, {}, avoid);
            std::optional<Prefix> second;
            for (const Prefix& free : expected) {
                if (free.length() > wanted || free == *first)
                    continue;
                second = free.contains(*first) ? free.child(1, wanted) : free.child(0, wanted);
                break;
            }
            RC_ASSERT(next == second);
        }
    }
    for (const auto& [block, id] : entries)
        RC_ASSERT(map.erase(block));
    RC_ASSERT(map.isEmpty() && map.memoryUsage() == 0);
}

} // namespace

class BlockMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheSlowMapOnASlash120()
    {
        QVERIFY(rc::check("an IPv6 /120", [] { playIn(prefixOf("2001:db8::ff00/120"), 15); }));
    }
    void agreesWithTheSlowMapOnASlash24()
    {
        QVERIFY(rc::check("an IPv4 /24", [] { playIn(prefixOf("192.0.2.0/24"), 15); }));
    }
    void agreesWithTheSlowMapOnOddBases()
    {
        // Every remainder of six, so that the last level has 1 to 6 bits.
        QVERIFY(rc::check("bases of /117 to /126", [] {
            const int length = *rc::gen::inRange(117, 127);
            playIn(Prefix::containing(IpAddress(Family::IPv6, ~uint128{0}), length), 8);
        }));
    }

    void agreesWithHalvingInDeepTries()
    {
        QVERIFY(rc::check("any base", [] {
            const bool v4 = *rc::gen::inRange(0, 4) == 0;
            const int length = *rc::gen::inRange(0, v4 ? 33 : 129);
            playDeep(
                Prefix::containing(IpAddress(v4 ? Family::IPv4 : Family::IPv6, makeUint128(0x20010db8ULL << 32, 1)),
                                   *rc::gen::inRange(0, 3) == 0 ? 0 : length));
        }));
    }

    void offersSparseBlocksAlwaysInTheMiddleOfTheLargestGap()
    {
        // RFC 3531: the /48s of a /44.
        BlockMap map(prefixOf("2605:9cc0:1ff0::/44"));
        QString order;
        std::uint32_t id = 0;
        while (const auto block = map.sparse(48)) {
            order += QString::number(static_cast<unsigned>(block->first() >> 80) & 0xFU, 16);
            map.insert(*block, ++id);
        }
        QCOMPARE(order, QStringLiteral("084c26ae13579bdf"));
        QVERIFY(!map.firstFree(48));
        QCOMPARE(map.largestFreeLength(), std::nullopt);
    }

    void bestFitLeavesTheLargeBlocksWhole()
    {
        BlockMap map(prefixOf("10.0.0.0/16"));
        map.insert(prefixOf("10.0.0.0/24"), 1); // leaves /24 at .1, /23 at .2, …, /17
        QCOMPARE(*map.bestFit(25), prefixOf("10.0.1.0/25"));
        QCOMPARE(*map.bestFit(23), prefixOf("10.0.2.0/23"));
        QCOMPARE(*map.sparse(25), prefixOf("10.0.128.0/25"));
        QCOMPARE(*map.firstFree(20), prefixOf("10.0.16.0/20"));
    }

    void refusesLengthsThatAreNotInside()
    {
        const BlockMap map(prefixOf("10.0.0.0/16"));
        for (const int length : {-1, 0, 15, 33, 128}) {
            QVERIFY(!map.firstFree(length));
            QVERIFY(!map.bestFit(length));
            QVERIFY(!map.sparse(length));
            QVERIFY(map.freeCount(length) == 0);
        }
        QCOMPARE(*map.firstFree(16), prefixOf("10.0.0.0/16"));
        QVERIFY(!map.isFree(prefixOf("10.0.0.0/15")));
        QVERIFY(!map.isFree(prefixOf("11.0.0.0/24")));
        QVERIFY(!map.isFree(prefixOf("::/120")));
    }

    void worksOnTheEdgesOfTheAddressSpace()
    {
        BlockMap all(prefixOf("::/0"));
        QVERIFY(all.freeCount(128) == ~uint128{0});
        all.insert(prefixOf("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128"), 7);
        QCOMPARE(*all.firstFree(1), prefixOf("::/1"));
        QCOMPARE(*all.bestFit(128), prefixOf("ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe/128"));
        QVERIFY(all.freeCount(128) == ~uint128{0});
        QVERIFY(all.used() == 1);
        QCOMPARE(freeBlocks(all).size(), std::size_t{128});
        QCOMPARE(all.find(prefixOf("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128")), 7U);
        const std::vector<Prefix> low{prefixOf("::/2"), prefixOf("4000::/2")};
        QCOMPARE(*all.firstFree(2, {}, low), prefixOf("8000::/2"));
        const std::vector<Prefix> last{prefixOf("ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe/127")};
        QCOMPARE(*all.firstFree(128, last, {}), prefixOf("ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe/128"));
        all.insert(prefixOf("ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe/128"), 8);
        QVERIFY(!all.firstFree(128, last, {}));
        QVERIFY(all.erase(prefixOf("ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe/128")));
        QVERIFY(all.erase(prefixOf("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128")));
        all.insert(prefixOf("::/0"), 9);
        QVERIFY(all.used() == ~uint128{0});
        QVERIFY(!all.firstFree(128));
        QCOMPARE(all.covering(prefixOf("1234::/16"))->first, prefixOf("::/0"));
        QVERIFY(all.erase(prefixOf("::/0")));
        all.insert(prefixOf("::/1"), 1);
        all.insert(prefixOf("8000::/1"), 2);
        QVERIFY(all.used() == ~uint128{0});
        QVERIFY(!all.largestFreeLength());

        BlockMap one(prefixOf("2001:db8::1/128"));
        QCOMPARE(*one.firstFree(128), prefixOf("2001:db8::1/128"));
        one.insert(prefixOf("2001:db8::1/128"), 3);
        QVERIFY(!one.firstFree(128));
        QCOMPARE(one.covering(prefixOf("2001:db8::1/128"))->second, 3U);
        QVERIFY(one.used() == 1);
        BlockMap two(prefixOf("2001:db8::/127"));
        two.insert(prefixOf("2001:db8::/128"), 3);
        QCOMPARE(*two.firstFree(128), prefixOf("2001:db8::1/128"));
        QVERIFY(two.freeCount(128) == 1 && two.freeCount(127) == 0);
    }

    void aVisitStopsWhenTold()
    {
        BlockMap map(prefixOf("10.0.0.0/8"));
        for (std::uint32_t id = 1; id <= 200; ++id)
            map.takeFirst(24, id);
        int seen = 0;
        QVERIFY(!map.forEach([&seen](const Prefix&, std::uint32_t) { return ++seen < 5; }));
        QCOMPARE(seen, 5);
        seen = 0;
        QVERIFY(!map.forEachFree([&seen](const Prefix&) { return ++seen < 2; }));
        QCOMPARE(seen, 2);
        QVERIFY(map.forEach([](const Prefix&, std::uint32_t) { return true; }));
    }

    void isSmallWhenDenseAndBoundedWhenStrewn()
    {
        BlockMap dense(prefixOf("2001:db8::/32"));
        for (std::uint32_t id = 1; id <= 100000; ++id)
            dense.takeFirst(56, id);
        QVERIFY2(dense.memoryUsage() <= 32 * dense.size(), qPrintable(QString::number(dense.memoryUsage())));
        BlockMap strewn(prefixOf("2001:db8::/32"));
        std::mt19937_64 random(1);
        for (std::uint32_t id = 1; id <= 100000; ++id) {
            const Prefix block = strewn.base().child(random() & 0xFFFFFFFF, 64);
            if (strewn.isFree(block))
                strewn.insert(block, id);
        }
        QVERIFY2(strewn.memoryUsage() <= 700 * strewn.size(), qPrintable(QString::number(strewn.memoryUsage())));
    }

    void aCopyLivesByItself()
    {
        BlockMap map(prefixOf("10.0.0.0/8"));
        map.insert(prefixOf("10.0.0.0/24"), 1);
        BlockMap copy = map;
        copy.insert(prefixOf("10.0.1.0/24"), 2);
        QCOMPARE(map.find(prefixOf("10.0.1.0/24")), 0U);
        QVERIFY(!(copy == map));
        const BlockMap moved = std::move(copy);
        QCOMPARE(moved.find(prefixOf("10.0.1.0/24")), 2U);
    }
};

CADASTRE_TEST(BlockMapTest)
#include "tst_blockmap.moc"

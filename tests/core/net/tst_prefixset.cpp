// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include "net/prefixset.h"

#include <rapidcheck.h>

#include <bitset>
#include <random>

using namespace cadastre;

namespace {

/// Worlds of 256 addresses: the end of IPv6, where adding one wraps, and a /24.
const Prefix worlds[] = {
    *Prefix::make(Family::IPv6, ~uint128{0} << 8, 120),
    *Prefix::make(Family::IPv4, 0xC0000200, 24),
    *Prefix::make(Family::IPv6, 0, 120),
};

using Bits = std::bitset<256>;

Prefix somePrefix(const Prefix& world, std::mt19937& random)
{
    const int length = bitCount(world.family()) - int(random() % 9);
    return world.child(random() % std::uint32_t(world.childCount(length)), length);
}

Bits bitsOf(const Prefix& world, const Prefix& prefix)
{
    Bits bits;
    for (std::size_t i = 0; i < 256; ++i)
        bits[i] = prefix.contains(IpAddress(world.family(), world.first() + i));
    return bits;
}

Bits bitsOf(const Prefix& world, const PrefixSet& set)
{
    Bits bits;
    for (std::size_t i = 0; i < 256; ++i)
        bits[i] = set.contains(IpAddress(world.family(), world.first() + i));
    return bits;
}

/// Minimal: sorted, disjoint, and no two siblings.
bool isMinimal(const std::vector<Prefix>& prefixes)
{
    for (std::size_t i = 1; i < prefixes.size(); ++i) {
        if (!(prefixes[i - 1] < prefixes[i]) || prefixes[i - 1].overlaps(prefixes[i]))
            return false;
        if (prefixes[i].length() > 0 && prefixes[i].sibling() == prefixes[i - 1])
            return false;
    }
    return true;
}

} // namespace

class PrefixSetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithBits()
    {
        QVERIFY(rc::check("the algebra of sets", [] {
            std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
            const Prefix world = worlds[random() % 3];
            PrefixSet sets[2];
            Bits bits[2];
            for (int step = 0; step < 30; ++step) {
                const std::size_t which = random() % 2;
                const Prefix prefix = somePrefix(world, random);
                if (random() % 3 == 0) {
                    sets[which].remove(prefix);
                    bits[which] &= ~bitsOf(world, prefix);
                } else {
                    sets[which].add(prefix);
                    bits[which] |= bitsOf(world, prefix);
                }
                RC_ASSERT(bitsOf(world, sets[which]) == bits[which]);
                const auto prefixes = sets[which].toPrefixes();
                RC_ASSERT(isMinimal(prefixes));
                RC_ASSERT(PrefixSet(prefixes) == sets[which]);
                RC_ASSERT(minimalCover(prefixes) == prefixes);
                RC_ASSERT(sets[which].addressCount(world.family()) == bits[which].count());

                const PrefixSet joined = sets[0].united(sets[1]);
                RC_ASSERT(bitsOf(world, joined) == (bits[0] | bits[1]));
                RC_ASSERT(isMinimal(joined.toPrefixes()));
                RC_ASSERT(bitsOf(world, sets[0].intersected(sets[1])) == (bits[0] & bits[1]));
                RC_ASSERT(bitsOf(world, sets[0].subtracted(sets[1])) == (bits[0] & ~bits[1]));
                const Prefix probe = somePrefix(world, random);
                const Bits asked = bitsOf(world, probe);
                RC_ASSERT(sets[0].contains(probe) == ((bits[0] & asked) == asked));
                RC_ASSERT(sets[0].overlaps(probe) == (bits[0] & asked).any());
            }
        }));
    }

    void keepsTheFamiliesApart()
    {
        PrefixSet set;
        set.add(*Prefix::parse(u"255.255.255.255/32"));
        set.add(*Prefix::parse(u"::/128"));
        QCOMPARE(set.toPrefixes().size(), std::size_t{2});
        QVERIFY(!set.contains(*Prefix::parse(u"0.0.0.0/32")));
        PrefixSet v4;
        v4.add(Prefix::everything(Family::IPv4));
        QCOMPARE(set.subtracted(v4).toPrefixes(), std::vector<Prefix>{*Prefix::parse(u"::/128")});
        QCOMPARE(set.intersected(v4).toPrefixes().size(), std::size_t{1});
        PrefixSet v6;
        v6.add(Prefix::everything(Family::IPv6));
        QVERIFY(v6.subtracted(v4).addressCount(Family::IPv6) == ~uint128{0});
    }

    void coversMinimallyWhateverTheOrder()
    {
        QVERIFY(rc::check("minimalCover has the same addresses and is minimal", [] {
            std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
            const Prefix world = worlds[random() % 3];
            std::vector<Prefix> prefixes;
            Bits bits;
            for (auto n = random() % 60; n > 0; --n) {
                prefixes.push_back(somePrefix(world, random));
                bits |= bitsOf(world, prefixes.back());
            }
            const auto cover = minimalCover(prefixes);
            RC_ASSERT(isMinimal(cover));
            Bits covered;
            for (const Prefix& prefix : cover)
                covered |= bitsOf(world, prefix);
            RC_ASSERT(covered == bits);
        }));
        const Prefix block = *Prefix::parse(u"2001:db8::/32");
        std::vector<Prefix> parts;
        for (unsigned i = 0; i < 64; ++i)
            parts.push_back(block.child(i, 38));
        QCOMPARE(minimalCover(parts), std::vector<Prefix>{block});
        QCOMPARE(minimalCover({*Prefix::parse(u"8000::/1"), Prefix(), *Prefix::parse(u"::/1")}),
                 std::vector<Prefix>{Prefix::everything(Family::IPv6)});
    }

    void findsAllOverlappingPairs()
    {
        QVERIFY(rc::check("overlapPairs = every pair that nests", [] {
            std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
            std::vector<Prefix> prefixes;
            for (auto n = random() % 40; n > 0; --n)
                prefixes.push_back(somePrefix(worlds[random() % 3], random));
            std::vector<std::pair<std::uint32_t, std::uint32_t>> expected;
            for (std::uint32_t i = 0; i < prefixes.size(); ++i) {
                for (std::uint32_t j = 0; j < prefixes.size(); ++j) {
                    if (i != j && prefixes[i].contains(prefixes[j]) && (prefixes[i] != prefixes[j] || i < j))
                        expected.emplace_back(i, j);
                }
            }
            auto found = overlapPairs(prefixes);
            std::sort(found.begin(), found.end());
            RC_ASSERT(found == expected);
        }));
    }
};

CADASTRE_TEST(PrefixSetTest)
#include "tst_prefixset.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include "net/prefixtrie.h"

#include <rapidcheck.h>

#include <random>

using namespace cadastre;

namespace {

using Pair = std::pair<Prefix, std::uint32_t>;

/// Few bits, so that prefixes nest and repeat; at the front, the middle and the end of the address.
Prefix somePrefix(std::mt19937& random)
{
    if (random() % 2 == 0) {
        const int length = int(random() % 33);
        return Prefix::containing(IpAddress(Family::IPv4, uint128{random() % 4} << 30 | random() % 8), length);
    }
    const uint128 bits = uint128{random() % 4} << 126 | uint128{random() % 4} << 64 | random() % 4;
    return Prefix::containing(IpAddress(Family::IPv6, bits), int(random() % 129));
}

std::vector<Pair> sorted(std::vector<Pair> pairs)
{
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

} // namespace

class PrefixTrieTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAList()
    {
        QVERIFY(rc::check("insert, erase, covering, covered by, longest match", [] {
            std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
            PrefixTrie trie;
            std::vector<Pair> list;
            for (int step = 0; step < 80; ++step) {
                if (random() % 3 == 0 && !list.empty()) {
                    const std::size_t at = random() % list.size();
                    RC_ASSERT(trie.erase(list[at].first, list[at].second));
                    list.erase(list.begin() + std::ptrdiff_t(at));
                } else {
                    const Pair pair(somePrefix(random), random() % 4);
                    trie.insert(pair.first, pair.second);
                    list.push_back(pair);
                }
                RC_ASSERT(trie.size() == list.size());

                const Prefix probe = somePrefix(random);
                std::vector<Pair> around;
                std::vector<Pair> inside;
                for (const Pair& pair : list) {
                    if (pair.first.contains(probe))
                        around.push_back(pair);
                    if (probe.contains(pair.first))
                        inside.push_back(pair);
                }
                std::vector<Pair> foundAround;
                trie.forEachCovering(probe, [&](const Prefix& prefix, std::uint32_t value) {
                    RC_ASSERT((foundAround.empty() || foundAround.back().first.length() <= prefix.length()));
                    foundAround.emplace_back(prefix, value);
                    return true;
                });
                std::vector<Pair> foundInside;
                trie.forEachCoveredBy(probe, [&](const Prefix& prefix, std::uint32_t value) {
                    RC_ASSERT((foundInside.empty() || foundInside.back().first <= prefix));
                    foundInside.emplace_back(prefix, value);
                    return true;
                });
                RC_ASSERT(sorted(foundAround) == sorted(around));
                RC_ASSERT(sorted(foundInside) == sorted(inside));
                RC_ASSERT(trie.anyCoveredBy(probe) == !inside.empty());
                const auto longest = trie.longestMatch(probe);
                RC_ASSERT(longest.has_value() == !around.empty());
                for (const Pair& pair : around)
                    RC_ASSERT(pair.first.length() <= longest->first.length());
                if (longest)
                    RC_ASSERT(longest->first.contains(probe));
                std::vector<Pair> everything;
                trie.forEach([&](const Prefix& prefix, std::uint32_t value) {
                    everything.emplace_back(prefix, value);
                    return true;
                });
                RC_ASSERT(sorted(everything) == sorted(list));
                RC_ASSERT(!trie.erase(probe, 99));
            }
            for (const Pair& pair : list)
                RC_ASSERT(trie.erase(pair.first, pair.second));
            RC_ASSERT(trie.isEmpty() && trie.memoryUsage() == 0);
        }));
    }

    void aBatchGivesWhatSingleQuestionsGive()
    {
        QVERIFY(rc::check("longestMatches = longestMatch", [] {
            std::mt19937 random(*rc::gen::arbitrary<std::uint32_t>());
            PrefixTrie trie;
            for (auto n = random() % 200; n > 0; --n)
                trie.insert(somePrefix(random), std::uint32_t(random()));
            std::vector<Prefix> asked{Prefix()};
            for (auto n = random() % 100; n > 0; --n)
                asked.push_back(somePrefix(random));
            std::vector<PrefixTrie::Match> matches(asked.size());
            trie.longestMatches(asked, matches);
            for (std::size_t i = 0; i < asked.size(); ++i) {
                const auto one = trie.longestMatch(asked[i]);
                RC_ASSERT(matches[i].prefix == (one ? one->first : Prefix()));
                RC_ASSERT(matches[i].value == (one ? one->second : 0));
            }
        }));
    }

    void matchesAnAddress()
    {
        PrefixTrie trie;
        trie.insert(*Prefix::parse(u"2000::/3"), 1);
        trie.insert(*Prefix::parse(u"2001:db8::/32"), 2);
        trie.insert(*Prefix::parse(u"2001:db8::1/128"), 3);
        trie.insert(*Prefix::parse(u"0.0.0.0/0"), 4);
        QCOMPARE(trie.longestMatch(*IpAddress::parse(u"2001:db8::1"))->second, 3U);
        QCOMPARE(trie.longestMatch(*IpAddress::parse(u"2001:db8::2"))->second, 2U);
        QCOMPARE(trie.longestMatch(*IpAddress::parse(u"2002::"))->second, 1U);
        QCOMPARE(trie.longestMatch(*IpAddress::parse(u"255.255.255.255"))->second, 4U);
        QVERIFY(!trie.longestMatch(*IpAddress::parse(u"fe80::1")));
        QVERIFY(!trie.anyCoveredBy(*Prefix::parse(u"fe80::/10")));
    }

    void levelsAtWhichNothingPartsTakeNoRoom()
    {
        PrefixTrie trie;
        std::mt19937_64 random(2);
        const auto strewn = [&random] {
            return Prefix::containing(IpAddress(Family::IPv6, makeUint128(random(), random())), 128);
        };
        for (std::uint32_t i = 0; i < 1000; ++i)
            trie.insert(strewn(), i);
        QVERIFY(trie.memoryUsage() < 300 * 1000); // a node for each of 22 levels would take three times that
        const std::size_t before = trie.memoryUsage();
        for (std::uint32_t i = 0; i < 10'000; ++i) { // what comes and goes leaves no node behind
            const Prefix prefix = strewn();
            trie.insert(prefix, i);
            QVERIFY(trie.erase(prefix, i));
        }
        QVERIFY(trie.memoryUsage() < before + before / 2);
    }

    void valuesOfOnePrefixComeInTheOrderOfInsertion()
    {
        PrefixTrie trie;
        const Prefix prefix = *Prefix::parse(u"10.0.0.0/8");
        for (const std::uint32_t value : {5U, 3U, 5U, 9U})
            trie.insert(prefix, value);
        std::vector<std::uint32_t> values;
        trie.forEachAt(prefix, [&values](std::uint32_t value) {
            values.push_back(value);
            return true;
        });
        QCOMPARE(values, (std::vector<std::uint32_t>{5, 3, 5, 9}));
        QVERIFY(trie.erase(prefix, 5));
        QCOMPARE(trie.longestMatch(prefix)->second, 3U);
    }
};

CADASTRE_TEST(PrefixTrieTest)
#include "tst_prefixtrie.moc"

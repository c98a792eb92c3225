// SPDX-License-Identifier: GPL-3.0-or-later
// Matching and covering: items d, d3 and e of performance.md.
#include "bench/yardstick.h"

#include "net/prefixset.h"
#include "net/prefixtrie.h"

#include <random>
#include <set>

using namespace cadastre;
using namespace cadastre::bench;

namespace {

std::size_t repeatsOf(std::size_t n) { return std::max<std::size_t>(1, 200000 / n); }

/// Prefixes as a routing table has them: IPv6 /32 to /48 under 2000::/3, IPv4 /16 to /24.
std::vector<Prefix> table(Family family, std::size_t n, unsigned seed)
{
    std::mt19937_64 random(seed);
    std::set<Prefix> found;
    while (found.size() < n) {
        if (family == Family::IPv6) {
            static constexpr int lengths[] = {29, 32, 32, 36, 40, 44, 44, 48, 48, 48, 48, 48};
            const uint128 bits = makeUint128(0x2000000000000000ULL | random() >> 3, 0);
            found.insert(Prefix::containing(IpAddress(family, bits), lengths[random() % 12]));
        } else {
            static constexpr int lengths[] = {16, 18, 19, 20, 21, 22, 22, 23, 24, 24, 24, 24, 24};
            found.insert(Prefix::containing(IpAddress(family, random() & 0xDFFFFFFF), lengths[random() % 13]));
        }
    }
    std::vector<Prefix> prefixes(found.begin(), found.end());
    std::shuffle(prefixes.begin(), prefixes.end(), random);
    return prefixes;
}

/// d: longest match of addresses inside random prefixes of the table, against finding those prefixes in a std::set.
void longestMatch(Report& report)
{
    for (const Family family : {Family::IPv4, Family::IPv6}) {
        const std::string name = family == Family::IPv4 ? "d4" : "d6";
        for (const std::size_t n : report.sizes()) {
            const std::vector<Prefix> prefixes = table(family, n, 5);
            PrefixTrie trie;
            std::set<Prefix> set;
            for (std::uint32_t i = 0; i < n; ++i) {
                trie.insert(prefixes[i], i);
                set.insert(prefixes[i]);
            }
            std::mt19937_64 random(9);
            const std::size_t count = std::max<std::size_t>(n, 200000);
            std::vector<Prefix> asked;
            std::vector<Prefix> hosts;
            for (std::size_t i = 0; i < count; ++i) {
                asked.push_back(prefixes[random() % n]);
                const uint128 inside = asked.back().first()
                                     | ((asked.back().last() - asked.back().first()) & makeUint128(random(), random()));
                hosts.push_back(Prefix::containing(IpAddress(family, inside), bitCount(family)));
            }
            std::vector<PrefixTrie::Match> matches(count);
            const Times times = interleaved(
                Clock::Cpu, report.rounds(),
                [&](Watch& watch) {
                    watch.start();
                    for (const Prefix& host : hosts)
                        keep(trie.longestMatch(host));
                    watch.stop();
                },
                [&](Watch& watch) {
                    watch.start();
                    for (const Prefix& prefix : asked)
                        keep(*set.find(prefix));
                    watch.stop();
                });
            const Times batch = interleaved(
                Clock::Cpu, report.rounds(),
                [&](Watch& watch) {
                    watch.start();
                    trie.longestMatches(hosts, matches);
                    watch.stop();
                },
                [&](Watch& watch) {
                    watch.start();
                    for (const Prefix& host : hosts)
                        keep(trie.longestMatch(host));
                    watch.stop();
                });
            const auto each1 = static_cast<double>(count);
            report.line(name, n, "ratio", times.ratio(), 0.3,
                        "ours " + each(times.ours, each1) + ", std::set find " + each(times.yardstick, each1));
            const std::string note =
                "batch " + each(batch.ours, each1) + ", one by one " + each(batch.yardstick, each1);
            if (family == Family::IPv6 && n == 1000000)
                report.line(name + "b", n, "ratio", batch.ratio(), 0.5, note);
            else
                report.info(name + "b", n, note);
            report.info(name + "m", n, "memory " + std::to_string(trie.memoryUsage() / n) + " bytes an entry");
        }
    }
}

/// d3: all overlaps among N prefixes, against std::sort of them plus 20 ns each.
void overlaps(Report& report)
{
    for (const std::size_t n : report.sizes()) {
        const std::vector<Prefix> prefixes = table(Family::IPv6, n, 6);
        const std::size_t repeats = repeatsOf(n);
        std::size_t pairs = 0;
        const Times times = interleaved(
            Clock::Cpu, report.rounds(),
            [&](Watch& watch) {
                watch.start();
                for (std::size_t i = 0; i < repeats; ++i)
                    pairs = overlapPairs(prefixes).size();
                watch.stop();
            },
            [&](Watch& watch) {
                for (std::size_t i = 0; i < repeats; ++i) {
                    std::vector<Prefix> sorted = prefixes;
                    watch.start();
                    std::sort(sorted.begin(), sorted.end());
                    watch.stop();
                }
            });
        const auto count = static_cast<double>(n * repeats);
        report.line("d3", n, "ratio", times.ours / (times.yardstick + count * 20e-9), 1.0,
                    "ours " + each(times.ours, count) + ", std::sort " + each(times.yardstick, count) + ", "
                        + std::to_string(pairs) + " pairs");
    }
}

struct Interval {
    uint128 first;
    uint128 last;
    bool operator<(const Interval& other) const
    {
        return first != other.first ? first < other.first : last < other.last;
    }
};

/// The yardstick of e: aggregation as the ipnet crate does it (intervals, sort, merge, cut into blocks), in C++.
std::vector<Prefix> aggregate(Family family, const std::vector<Prefix>& prefixes)
{
    std::vector<Interval> intervals;
    for (const Prefix& prefix : prefixes)
        intervals.push_back({prefix.first(), prefix.last()});
    std::sort(intervals.begin(), intervals.end());
    std::vector<Interval> merged;
    for (const Interval& next : intervals) {
        if (!merged.empty() && (next.first <= merged.back().last || next.first - merged.back().last == 1))
            merged.back().last = std::max(merged.back().last, next.last);
        else
            merged.push_back(next);
    }
    std::vector<Prefix> result;
    for (const Interval& interval : merged) {
        for (const Prefix& block : IpRange::make(family, interval.first, interval.last)->toPrefixes())
            result.push_back(block);
    }
    return result;
}

/// e: minimal cover of N prefixes, two thirds of them neighbours that merge.
void cover(Report& report)
{
    for (const Family family : {Family::IPv4, Family::IPv6}) {
        for (const std::size_t n : report.sizes()) {
            std::vector<Prefix> prefixes = table(family, n / 2, 8);
            std::mt19937 random(4);
            while (prefixes.size() < n) {
                const Prefix parent = prefixes[random() % (n / 2)];
                prefixes.push_back(random() % 3 == 0 ? parent.child(0, parent.length() + 1) : parent.sibling());
            }
            std::shuffle(prefixes.begin(), prefixes.end(), random);
            if (minimalCover(prefixes) != aggregate(family, prefixes))
                std::abort();
            const std::size_t repeats = repeatsOf(n);
            const Times times = interleaved(
                Clock::Cpu, report.rounds(),
                [&](Watch& watch) {
                    for (std::size_t i = 0; i < repeats; ++i) {
                        std::vector<Prefix> copy = prefixes;
                        watch.start();
                        keep(minimalCover(std::move(copy)));
                        watch.stop();
                    }
                },
                [&](Watch& watch) {
                    watch.start();
                    for (std::size_t i = 0; i < repeats; ++i)
                        keep(aggregate(family, prefixes));
                    watch.stop();
                });
            const auto count = static_cast<double>(n * repeats);
            report.line(
                family == Family::IPv4 ? "e4" : "e6", n, "ratio", times.ratio(), family == Family::IPv4 ? 0.6 : 0.5,
                "ours " + each(times.ours, count) + ", ipnet's algorithm in C++ " + each(times.yardstick, count));
        }
    }
}

} // namespace

CADASTRE_BENCH("d", longestMatch)
CADASTRE_BENCH("d3", overlaps)
CADASTRE_BENCH("e", cover)

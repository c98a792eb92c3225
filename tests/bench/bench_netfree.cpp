// SPDX-License-Identifier: GPL-3.0-or-later
// Free space: items a1, a3, b1, c, c2 and i6 (index) of performance.md.
#include "bench/yardstick.h"

#include "net/blockmap.h"

#include <array>
#include <random>
#include <set>

#if __has_include(<boost/icl/interval_set.hpp>)
#include <boost/icl/interval_set.hpp>
#define CADASTRE_BENCH_ICL 1
#endif
#if __has_include(<absl/container/btree_set.h>)
#include <absl/container/btree_set.h>
#define CADASTRE_BENCH_ABSL 1
#endif

using namespace cadastre;
using namespace cadastre::bench;

namespace {

const Prefix pool = *Prefix::make(Family::IPv6, makeUint128(0x20010DB800000000ULL, 0), 32);

struct Record {
    Prefix block;
    std::uint32_t id;
    bool operator<(const Record& other) const { return block < other.block; }
};

/// Small sizes are repeated: about 300,000 operations a round.
std::size_t repeatsOf(std::size_t n) { return std::max<std::size_t>(1, 300000 / n); }

double fillSeconds(Watch& watch, std::size_t n)
{
    for (std::size_t repeat = repeatsOf(n); repeat > 0; --repeat) {
        BlockMap map(pool);
        watch.start();
        for (std::uint32_t id = 1; id <= n; ++id)
            keep(map.takeFirst(56, id));
        watch.stop();
        keep(map);
    }
    return watch.seconds();
}

/// a1: N times the first free /56 of a /32. Ours searches, returns and records; the set is told the block.
void fill(Report& report)
{
    double smallest = 0;
    for (const std::size_t n : report.sizes()) {
        const auto count = static_cast<double>(n * repeatsOf(n));
        const auto told = [n](auto tree, Watch& watch) {
            for (std::size_t repeat = repeatsOf(n); repeat > 0; --repeat) {
                decltype(tree) records;
                watch.start();
                for (std::uint32_t id = 1; id <= n; ++id)
                    records.insert({pool.child(id - 1, 56), id});
                watch.stop();
                keep(records);
            }
        };
        const Times times = interleaved(
            Clock::Cpu, report.rounds(), [n](Watch& watch) { fillSeconds(watch, n); },
            [&told](Watch& watch) { told(std::set<Record>(), watch); });
        report.line("a1", n, "ratio", times.ratio(), 0.5,
                    "ours " + each(times.ours, count) + ", std::set " + each(times.yardstick, count));
#ifdef CADASTRE_BENCH_ABSL
        Watch btree(Clock::Cpu);
        told(absl::btree_set<Record>(), btree);
        report.info("a1s", n, "absl::btree_set told where: " + each(btree.seconds(), count));
#endif
        const double mine = times.ours / count;
        if (smallest == 0)
            smallest = mine;
        else if (n == 1000000)
            report.line("a3", n, "growth", mine / smallest, 1.25);
    }
}

/// The yardstick of b1: free blocks by length in std::sets, merging with buddies. It keeps no ids.
class Buddy {
public:
    Buddy() { m_free[0].insert(0); }
    /// The lowest block of the longest length that suffices. Addresses count /56s of the /32.
    std::uint32_t take()
    {
        int length = 24;
        while (m_free[static_cast<std::size_t>(length)].empty())
            --length;
        auto& from = m_free[static_cast<std::size_t>(length)];
        const std::uint32_t address = *from.begin();
        from.erase(from.begin());
        while (length < 24) {
            ++length;
            m_free[static_cast<std::size_t>(length)].insert(address | 1U << (24 - length));
        }
        return address;
    }
    void give(std::uint32_t address)
    {
        int length = 24;
        while (length > 0) {
            auto& same = m_free[static_cast<std::size_t>(length)];
            const auto buddy = same.find(address ^ 1U << (24 - length));
            if (buddy == same.end())
                break;
            same.erase(buddy);
            address &= ~(1U << (24 - length));
            --length;
        }
        m_free[static_cast<std::size_t>(length)].insert(address);
    }

private:
    std::array<std::set<std::uint32_t>, 25> m_free;
};

/// Half full: 2 N blocks of /56 from the start of the pool, a random half of them released.
struct HalfFull {
    explicit HalfFull(std::size_t n, unsigned seed = 1) : random(seed)
    {
        std::vector<std::uint32_t> all(2 * n);
        for (std::uint32_t i = 0; i < all.size(); ++i)
            all[i] = i;
        std::shuffle(all.begin(), all.end(), random);
        live.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(n));
        gone.assign(all.begin() + static_cast<std::ptrdiff_t>(n), all.end());
    }
    std::mt19937 random;
    std::vector<std::uint32_t> live;
    std::vector<std::uint32_t> gone;
};

BlockMap mapOf(const HalfFull& state)
{
    BlockMap map(pool);
    for (std::uint32_t id = 1; id <= 2 * state.live.size(); ++id)
        map.takeFirst(56, id);
    for (const std::uint32_t at : state.gone)
        map.erase(pool.child(at, 56));
    return map;
}

/// b1: release a random one, take the first free.
void churn(Report& report)
{
    for (const std::size_t n : report.sizes()) {
        const HalfFull state(n);
        // Few enough steps that it stays about half full: first fit compacts.
        const std::size_t steps = n / 4;
        const std::size_t repeats = repeatsOf(steps);
        const BlockMap filled = mapOf(state);
        Buddy halfFree;
        for (std::uint32_t i = 0; i < 2 * n; ++i)
            halfFree.take();
        for (const std::uint32_t at : state.gone)
            halfFree.give(at);
        const Times times = interleaved(
            Clock::Cpu, report.rounds(),
            [&](Watch& watch) {
                for (std::size_t repeat = 0; repeat < repeats; ++repeat) {
                    std::mt19937 random(7);
                    std::vector<std::uint32_t> live = state.live;
                    BlockMap map = filled;
                    watch.start();
                    for (std::size_t i = 0; i < steps; ++i) {
                        std::uint32_t& at = live[random() % n];
                        map.erase(pool.child(at, 56));
                        const auto block = map.takeFirst(56, static_cast<std::uint32_t>(i + 1));
                        at = static_cast<std::uint32_t>(highHalf(block->first()) >> 8) & 0xFFFFFF;
                    }
                    watch.stop();
                }
            },
            [&](Watch& watch) {
                for (std::size_t repeat = 0; repeat < repeats; ++repeat) {
                    std::mt19937 random(7);
                    std::vector<std::uint32_t> live = state.live;
                    Buddy buddy = halfFree;
                    watch.start();
                    for (std::size_t i = 0; i < steps; ++i) {
                        std::uint32_t& at = live[random() % n];
                        buddy.give(at);
                        at = buddy.take();
                    }
                    watch.stop();
                }
            });
        const auto count = static_cast<double>(steps * repeats);
        report.line("b1", n, "ratio", times.ratio(), 1.0,
                    "ours " + each(times.ours, count) + ", std::set buddy without ids " + each(times.yardstick, count));
    }
}

/// c: all free blocks of the half full pool; c2: the first hundred.
void listFree(Report& report)
{
    for (const std::size_t n : report.sizes()) {
        const HalfFull state(n);
        const BlockMap map = mapOf(state);
        std::size_t blocks = 0;
        const std::size_t repeats = repeatsOf(n);
        const auto ours = [&](Watch& watch) {
            watch.start();
            for (std::size_t repeat = 0; repeat < repeats; ++repeat) {
                blocks = 0;
                map.forEachFree([&blocks](const Prefix& block) {
                    keep(block);
                    ++blocks;
                    return true;
                });
            }
            watch.stop();
        };
#ifdef CADASTRE_BENCH_ICL
        using Set = boost::icl::interval_set<std::uint32_t>;
        Set used;
        for (const std::uint32_t at : state.live)
            used += Set::interval_type::right_open(at, at + 1);
        const Times times = interleaved(Clock::Cpu, std::min(report.rounds(), 5), ours, [&](Watch& watch) {
            // The complement, as intervals: fewer and less work than aligned blocks.
            watch.start();
            Set free;
            free += Set::interval_type::right_open(0, 1U << 24);
            free -= used;
            std::uint32_t sum = 0;
            for (const auto& gap : free)
                sum += gap.upper();
            keep(sum);
            watch.stop();
        });
        const auto listed = static_cast<double>(blocks);
        report.line("c", n, "ratio", times.ours / static_cast<double>(repeats) / times.yardstick, 0.03,
                    "ours " + each(times.ours, listed * static_cast<double>(repeats)) + ", boost::icl "
                        + each(times.yardstick, listed) + " a block");
#else
        Watch watch(Clock::Cpu);
        ours(watch);
        report.info("c", n, "no boost::icl here; ours " + each(watch.seconds(), double(blocks * repeats)));
#endif
        double best = 1e300;
        for (int round = 0; round < report.rounds(); ++round) {
            Watch first(Clock::Cpu);
            first.start();
            for (int repeat = 0; repeat < 100; ++repeat) {
                int left = 100;
                map.forEachFree([&left](const Prefix& block) {
                    keep(block);
                    return --left > 0;
                });
            }
            first.stop();
            best = std::min(best, first.seconds() / 100);
        }
        report.line("c2", n, "us", best * 1e6, 10);
    }
}

/// i6: bytes an entry, dense and strewn.
void memory(Report& report)
{
    for (const std::size_t n : report.sizes()) {
        BlockMap dense(pool);
        for (std::uint32_t id = 1; id <= n; ++id)
            dense.takeFirst(56, id);
        report.line("i6", n, "bytes", double(dense.memoryUsage()) / double(n), 32, "dense /56s of a /32");
        BlockMap strewn(pool);
        std::mt19937 random(3);
        while (strewn.size() < n) {
            const Prefix block = pool.child(random(), 64);
            if (strewn.isFree(block))
                strewn.insert(block, 1);
        }
        report.line("i6s", n, "bytes", double(strewn.memoryUsage()) / double(n), 700, "/64s strewn over a /32");
    }
}

} // namespace

CADASTRE_BENCH("a1", fill)
CADASTRE_BENCH("b1", churn)
CADASTRE_BENCH("c", listFree)
CADASTRE_BENCH("i6", memory)

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

/// Speed as ratios. Absolute times on shared machines mean little, so ours and the yardstick run in turn, five times at
/// least, and the minimum of each counts. A file bench_<what>.cpp holds functions void(Report&), each registered with
/// CADASTRE_BENCH("a1", function); one line is printed for each item and size:
///
///     a1 N=1000000 ratio=0.43 goal<=0.50 ok   (ours 54 ns, std::set 126 ns)
namespace cadastre::bench {

class Report {
public:
    Report(bool smoke, std::vector<std::size_t> sizes) : m_smoke(smoke), m_sizes(std::move(sizes)) {}

    /// 10^3 … 10^6; a smoke run knows only 10^3 and has no thresholds.
    [[nodiscard]] const std::vector<std::size_t>& sizes() const { return m_sizes; }
    [[nodiscard]] bool isSmoke() const { return m_smoke; }
    [[nodiscard]] int rounds() const { return m_smoke ? 1 : 7; }

    /// `value` must not exceed `goal`; `what` is "ratio", "us", "bytes" …; `note` is put in brackets behind.
    void line(const std::string& item, std::size_t n, const std::string& what, double value, double goal,
              const std::string& note = {});
    /// A figure without a goal.
    void info(const std::string& item, std::size_t n, const std::string& note);

    [[nodiscard]] int okCount() const { return m_ok; }
    [[nodiscard]] int shortCount() const { return m_short; }

private:
    bool m_smoke;
    std::vector<std::size_t> m_sizes;
    int m_ok = 0;
    int m_short = 0;
};

using Function = void (*)(Report&);
struct Item {
    std::string name;
    Function function;
};
std::vector<Item>& items();

struct Registration {
    Registration(const char* name, Function function) { items().push_back({name, function}); }
};

/// Keeps the compiler from dropping a result.
template <class T>
inline void keep(const T& value)
{
    asm volatile("" : : "g"(&value) : "memory");
}

/// Wall is what users feel and what waits for disks; Cpu (of this thread) is steadier on a shared machine, for work that
/// only computes.
enum class Clock { Wall, Cpu };

/// A stopwatch that a workload stops and starts, so that set-up and clean-up are not counted.
class Watch {
public:
    explicit Watch(Clock clock = Clock::Wall) : m_clock(clock) {}
    void start() { m_since = now(); }
    void stop() { m_seconds += now() - m_since; }
    [[nodiscard]] double seconds() const { return m_seconds; }

private:
    [[nodiscard]] double now() const
    {
        timespec time{};
        clock_gettime(m_clock == Clock::Cpu ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
    }

    Clock m_clock;
    double m_since = 0;
    double m_seconds = 0;
};

struct Times {
    double ours = 1e300;
    double yardstick = 1e300;
    [[nodiscard]] double ratio() const { return ours / yardstick; }
};

/// Runs both in turn; each is called with a Watch of its own.
template <class Ours, class Yardstick>
Times interleaved(Clock clock, int rounds, Ours&& ours, Yardstick&& yardstick)
{
    Times best;
    for (int i = 0; i < rounds; ++i) {
        Watch mine(clock);
        ours(mine);
        best.ours = std::min(best.ours, mine.seconds());
        Watch other(clock);
        yardstick(other);
        best.yardstick = std::min(best.yardstick, other.seconds());
    }
    return best;
}
template <class Ours, class Yardstick>
Times interleaved(int rounds, Ours&& ours, Yardstick&& yardstick)
{
    return interleaved(Clock::Wall, rounds, std::forward<Ours>(ours), std::forward<Yardstick>(yardstick));
}

/// "54 ns" for seconds / count.
[[nodiscard]] std::string each(double seconds, double count);

/// Resident memory of this process now, in bytes (Linux); 0 elsewhere.
[[nodiscard]] std::size_t residentBytes();

} // namespace cadastre::bench

#define CADASTRE_BENCH_JOIN2(a, b) a##b
#define CADASTRE_BENCH_JOIN(a, b) CADASTRE_BENCH_JOIN2(a, b)
/// At file scope: CADASTRE_BENCH("a1", firstFreeFill)
#define CADASTRE_BENCH(name, function)                                                                                 \
    static const cadastre::bench::Registration CADASTRE_BENCH_JOIN(benchRegistration, __LINE__)(name, function);

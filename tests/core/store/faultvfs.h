// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cadastre::testing {

/// A SQLite file layer in front of the real one, the default while this lives: counts what changes the disk (writes,
/// syncs, truncations, removals), or what is read of it, and fails from the n-th on until it is told to stop.
class FaultVfs {
public:
    enum class Fault { IoError, DiskFull, ReadError }; ///< ReadError: reads are counted, and nothing else
    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

    /// The `at`-th operation from now (1: the next) fails; `once`: only that one.
    void failAt(int at, Fault fault, bool once);
    void stop();
    [[nodiscard]] bool hasFailed() const;
    /// Operations since failAt().
    [[nodiscard]] int operations() const;
};

} // namespace cadastre::testing

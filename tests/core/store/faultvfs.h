// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vfsshim.h"

namespace cadastre::testing {

/// Counts what changes the disk (writes, syncs, truncations, removals), or what is read of it, and fails from the n-th on
/// until it is told to stop.
class FaultVfs final : public VfsShim {
public:
    /// ReadError: reads are counted, and nothing else; NoRoomToShare: what makes the -shm file, likewise.
    enum class Fault { IoError, DiskFull, ReadError, NoRoomToShare };

    /// The `at`-th operation from now (1: the next) fails; `once`: only that one.
    void failAt(int at, Fault fault, bool once);
    void stop() { m_failAt = 0; }
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    /// Operations since failAt().
    [[nodiscard]] int operations() const { return m_count; }

protected:
    int heard(const Access& access) override;

private:
    int m_count = 0;
    int m_failAt = 0; // 0: never
    bool m_once = false;
    bool m_failed = false;
    Fault m_fault = Fault::IoError;
};

} // namespace cadastre::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/changeset.h"

#include <array>
#include <cstdint>
#include <deque>
#include <utility>

namespace cadastre {

class Plan;

/// Changes that a plan carries for a while: a command is decided on what earlier ones would leave, a write may still
/// fail. Unless kept, everything is taken back when the trial ends, and the plan hands out the same handles again.
class Trial {
public:
    explicit Trial(Plan& plan);
    ~Trial() { takeBack(); }
    Trial(const Trial&) = delete;
    Trial& operator=(const Trial&) = delete;

    /// `changes` was decided on the plan as it is now. The reference holds until the trial is gone.
    const ChangeSet& apply(ChangeSet changes);
    [[nodiscard]] const std::deque<ChangeSet>& applied() const { return m_applied; }
    /// From now on they are the plan's. Hands them over.
    [[nodiscard]] std::deque<ChangeSet> keep() { return std::exchange(m_applied, {}); }

private:
    void takeBack();

    static constexpr std::size_t kinds = kindIndex<void>; // what is in no list is found behind its end
    Plan& m_plan;
    std::deque<ChangeSet> m_applied;
    std::array<std::uint32_t, kinds> m_nextHandles{};
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/undumped.h"

#include <sys/prctl.h>

#include <mutex>

namespace cadastre {

namespace {

std::mutex counting;
int alive = 0;
int before = 0; ///< what holds again when the last has gone

void enter()
{
    const std::lock_guard lock(counting);
    if (alive++ > 0)
        return;
    before = ::prctl(PR_GET_DUMPABLE);
    ::prctl(PR_SET_DUMPABLE, 0);
}

void leave()
{
    const std::lock_guard lock(counting);
    if (--alive == 0 && before == 1) // 2 can only be set by the system
        ::prctl(PR_SET_DUMPABLE, 1);
}

} // namespace

Undumped::Undumped() { enter(); }
Undumped::Undumped(const Undumped&) { enter(); }
Undumped::Undumped(Undumped&&) noexcept { enter(); }
Undumped::~Undumped() { leave(); }

} // namespace cadastre

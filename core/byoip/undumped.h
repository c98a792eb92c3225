// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cadastre {

/// While one of them lives the kernel writes no core of this process, to no file and (which RLIMIT_CORE does not keep it
/// from, core(5)) to no program that collects cores. Goes with whatever holds a private key.
class Undumped {
public:
    Undumped();
    Undumped(const Undumped&);
    Undumped(Undumped&&) noexcept;
    Undumped& operator=(const Undumped&) = default;
    Undumped& operator=(Undumped&&) noexcept = default;
    ~Undumped();
};

} // namespace cadastre

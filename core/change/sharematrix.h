// SPDX-License-Identifier: GPL-3.0-or-later
// Sharing as a matrix of pools and principals (interface §4.3, step 3): what a few ticks come to, before and after.
#pragma once

#include "change/command.h"
#include "plan/plan.h"

#include <QList>
#include <QString>

#include <span>
#include <vector>

namespace cadastre {

/// A tick: the pool is to be shared with the principal (account number, "ou-…", "o-…"), or no longer.
struct ShareTick {
    PoolId pool;
    QString principal;
    bool isShared = true;

    friend bool operator==(const ShareTick&, const ShareTick&) = default;
};

/// Is the principal itself named by a share of the pool, invitations included? What it has through a unit is not asked.
[[nodiscard]] bool namesPrincipal(const Plan& plan, PoolId pool, const QString& principal);

/// What carries the ticks out, in as few commands as can be: one RAM share a pool (contract §15). A share of several
/// pools (or of discoveries) loses a principal only where all of it does; else the pool leaves that share, and who is to
/// keep it gets a share of this pool alone, with the same permission. Ticks that change nothing are nothing.
[[nodiscard]] std::vector<Command> commandsFor(const Plan& plan, std::span<const ShareTick> ticks);

/// What a pool's ticks mean for people.
struct ShareEffect {
    PoolId pool;
    QList<AccountNumber> gains; ///< may allocate then
    QList<AccountNumber> loses; ///< may no longer
    qint64 staying = 0;         ///< allocations of those who lose it: they stay
    int findings = 0;           ///< PRINCIPAL findings that the audit will have more …
    int mended = 0;             ///< … and those that it will have no more

    [[nodiscard]] bool isNothing() const { return gains.isEmpty() && loses.isEmpty() && findings == 0 && mended == 0; }
};

/// An effect for each pool that has a tick, in the order of the ticks. Reads the allocations of these pools.
[[nodiscard]] std::vector<ShareEffect> effectsOf(const Plan& plan, std::span<const ShareTick> ticks);

} // namespace cadastre

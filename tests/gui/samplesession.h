// SPDX-License-Identifier: GPL-3.0-or-later
// The samples as the forms and tables of a window get them.
#pragma once

#include "engine/samples.h"
#include "ui/session/session.h"

#include <map>

namespace cadastre::testing {

inline constexpr Instant inMarch{1'772'445'600'000};    // 2026-03-02T10:00:00Z
inline constexpr Instant inNovember{1'795'521'600'000}; // 2026-11-24T12:00:00Z: the test vectors are valid

/// A clock that stands at `now` for as long as the tests run: a workspace keeps none of its own.
inline const FixedClock& clockAt(Instant now)
{
    static std::map<qint64, FixedClock> clocks;
    return clocks.try_emplace(now.ms, now).first->second;
}

inline std::unique_ptr<Workspace> sampleWorkspace(const QString& sample, Instant now)
{
    auto workspace = Workspace::inMemory(*sampleSettings(sample, now), clockAt(now));
    if (!buildSample(*workspace, sample, now))
        qFatal("the sample does not build");
    return workspace;
}
inline std::unique_ptr<Session> sampleSession(const QString& sample, Instant now)
{
    return std::make_unique<Session>(sampleWorkspace(sample, now));
}

/// By path below the scope: "BYOIPv6-TOP/us-east-1". It must be there.
inline PoolId poolAt(const Plan& plan, const QString& path)
{
    for (const Pool& pool : plan.all<Pool>())
        if (plan.path(pool.id).endsWith(u'/' + path))
            return pool.id;
    qFatal("no pool %s", qPrintable(path));
}

} // namespace cadastre::testing

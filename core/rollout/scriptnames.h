// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/rollout.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <map>

namespace cadastre {

/// What the texts of a rollout call the rows of both its plans: one name a row, never two alike. Names come from what the
/// plan says of a row, not from where the rollout starts: a second export calls everything as the first one did. Of several
/// that would be named alike the oldest that was planned here has the name, the others add what they stand in; what an
/// import brought comes last, as it has no time of making. What goes keeps its name as long as the rollout shows it.
class ScriptNames {
public:
    explicit ScriptNames(const Rollout& rollout);

    /// "POOL_US_EAST_1", without the '$'.
    [[nodiscard]] QString variable(const RolloutSubject& row) const;
    /// The id that an import has shown; empty for all others, which the script has to find or to make.
    [[nodiscard]] QString seenId(const RolloutSubject& row) const;
    /// The row as the rollout leaves it, or as it was when that removes it.
    template <class E>
    [[nodiscard]] const E& row(Id<E> id) const
    {
        const E* after = m_rollout.to.find(id);
        return after ? *after : m_rollout.from.get(id);
    }

private:
    void nameAll();
    template <class E>
    void nameRows(const char* prefix);
    const Rollout& m_rollout;
    std::map<RolloutSubject, QString> m_variables;
    QSet<QString> m_taken;
};

} // namespace cadastre

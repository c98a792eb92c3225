// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rollout/rollout.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <map>

namespace cadastre {

/// What a rollout's script calls the rows of both its plans: one shell variable a row, named after it, never two alike.
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
    template <class E>
    void nameAll(const char* prefix);
    const Rollout& m_rollout;
    std::map<RolloutSubject, QString> m_variables;
    QSet<QString> m_taken;
};

} // namespace cadastre

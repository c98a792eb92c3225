// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/workspace.h"

#include <memory>
#include <optional>
#include <vector>

namespace cadastre::awsapi {

/// Whose request it is, and what it does.
struct Asker {
    QString person; ///< for the journal
    AccountNumber account;
    RegionName region;
    QString action;
    RunPace pace; ///< of the run of the endpoint
};

/// The one step that a request makes: on the plan from its decision on, and written together with what the request was
/// answered. Dropped before that, it never was.
class RequestStep {
public:
    RequestStep(Workspace& workspace, Asker asker) : m_workspace(workspace), m_asker(std::move(asker)) {}

    /// The caller as decisions see it, under AWS's rules.
    [[nodiscard]] DecisionContext context() const;
    /// Decides it; once. The seq of the receipt is 0 when nothing would change. Errors: those of Workspace::hold().
    [[nodiscard]] Result<Receipt> take(const std::vector<Command>& commands);
    /// Is there a change that waits to be kept?
    [[nodiscard]] bool isHeld() const { return m_held != nullptr; }
    /// Writes it, and `more` with it. The journal entry; none when another process was quicker: all that was asked and
    /// answered is then void. Errors: those of Workspace::keep() but RevisionMoved.
    [[nodiscard]] Result<std::optional<qint64>> keep(ChangeSet more);

private:
    Workspace& m_workspace;
    Asker m_asker;
    std::unique_ptr<Workspace::Held> m_held;
};

/// Answers anew for as long as another process gets its change in first: `answerOnce` says false when that happened. False
/// when it happened every time.
template <class AnswerOnce>
[[nodiscard]] bool answeredAtLast(AnswerOnce&& answerOnce)
{
    constexpr int mostTries = 100;
    for (int tries = 0; tries < mostTries; ++tries)
        if (answerOnce())
            return true;
    return false;
}

} // namespace cadastre::awsapi

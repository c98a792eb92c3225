// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/workspace.h"

#include <QHash>

namespace cadastre::awsapi {

/// The plan's client tokens as an endpoint looks them up: the same request again gets the first answer again (contract
/// §2). They are rows of the plan, written with the step that the request made: undoing it frees the token, a new start of
/// the endpoint forgets none. A token lapses a day after its request, and a plan keeps the newest ten thousand.
class ClientTokens {
public:
    /// What was answered to the token of `asked` before; null when it is new, or `asked` has none (no key). Whether it was
    /// the same request is for the caller to compare.
    [[nodiscard]] const ClientToken* answered(Workspace& workspace, const ClientToken& asked);
    /// What to write with a step so that its answer is found again: `token` (without id), less what has lapsed. Nothing when
    /// the request has no token.
    [[nodiscard]] ChangeSet recording(const Plan& plan, ClientToken token);

private:
    [[nodiscard]] const ClientToken* find(const Workspace& workspace, const QString& key, Instant now);
    void learn(const Workspace& workspace);

    QMultiHash<QString, ClientTokenId> m_ids; ///< also of rows that are gone: an undo may bring them back
    std::uint32_t m_next = 1;                 ///< the first handle that m_ids has not looked at
    std::size_t m_entries = 0;                ///< of the journal, when m_ids was last learned
};

} // namespace cadastre::awsapi

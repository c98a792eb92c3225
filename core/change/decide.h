// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "change/changeset.h"
#include "change/command.h"

#include <QList>

#include <optional>
#include <vector>

namespace cadastre {

class Plan;

/// Something worth saying although the answer is yes: a warning of an older rule, an adjustable quota passed, a manual
/// allocation outside the pool's lengths (contract U6). The code names it, as an Error's does.
using Note = Error;

/// What a command would do.
struct Decision {
    ChangeSet changes;
    QList<Note> notes;
    /// Commands that follow by themselves once this one is applied (auto-import, refill, settling): the engine decides
    /// and journals each as caused by this one; one undo takes back all.
    std::vector<Command> followUps;
};

/// How long things take and what needs proof, where a run of the endpoint says otherwise than the plan (interface §7.2).
struct RunPace {
    std::optional<qint64> settleSeconds, releaseSeconds;
    std::optional<EvidenceMode> evidence;
};

/// Facts from outside that a decision may need; they come with the call because decide() asks nobody.
struct DecisionContext {
    Caller caller;
    Instant now;
    /// The endpoint refuses at the applied quota; people are warned above adjustable ones (decisions.md, Quotas).
    bool strictQuotas = false;
    /// The endpoint hands out what AWS would: lowest free block, plan-only reserves unknown (interface §4.15 point 2).
    bool asAws = false;
    Basis basis = Basis::Planned;
    RunPace pace; ///< what it does not say the plan's settings do
};

/// Pure: reads the plan, changes nothing. Refuses with the first broken rule in the order of the contract's tables.
/// Errors: the codes of base/errorcode.h; each decide<topic>.cpp says which rule of the contract it answers.
[[nodiscard]] Result<Decision> decide(const Plan& plan, const Command& command, const DecisionContext& context);

} // namespace cadastre

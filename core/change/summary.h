// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/changeset.h"
#include "change/command.h"

#include <QMap>
#include <QString>

namespace cadastre {

class Plan;

/// What a journal entry did, as facts: core/text makes the sentence in the reader's language. The code is the command's
/// name (change/commandjson.h) or one of the engine's own: "undo", "redo" {seq, of, subject…} and "several" {count}.
/// Every summary of changes has the param "rows". Names are those at the time; where a thing has none, its id stands.
struct Summary {
    QString code;
    QString subject;
    QMap<QString, QString> params;

    /// {"code":"create-pool","params":{"locale":"us-east-1"},"subject":"US-EAST-1-POOL"}, as JournalEntry::summary holds it.
    [[nodiscard]] QString toJson() const;
    /// Whatever can be read of it; an empty code when nothing can.
    [[nodiscard]] static Summary fromJson(const QString& json);
    friend bool operator==(const Summary&, const Summary&) = default;
};

/// `before` is the plan that the command was decided on.
[[nodiscard]] Summary summarize(const Plan& before, const Command& command, const ChangeSet& changes);

} // namespace cadastre

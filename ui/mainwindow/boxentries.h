// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"

#include <QString>
#include <QVariant>

#include <functional>
#include <vector>

namespace cadastre {

class ActionCatalogue;

/// One answer of the box (Ctrl+K).
struct BoxEntry {
    QString icon; ///< of ui/icons.h
    QString title;
    QString detail;            ///< quiet, behind the title: a path, a CIDR, a reason
    QString key;               ///< shortcut, at the right
    bool enabled = true;       ///< off: a command that cannot run now; detail says why
    int rank = 0;              ///< higher first
    std::function<void()> run; ///< empty: nothing to do (an explanation)
};

/// What the box answers to `text`: plain text searches all; ">" commands, "@" what has a name, "#" tags, "!" findings,
/// "=" calculates; an address or a prefix explains itself. At most `limit` entries, best first. `session` may be null.
[[nodiscard]] std::vector<BoxEntry> boxEntries(const ActionCatalogue& actions, Session* session, const QString& text,
                                               int limit = 40);

/// How well `pattern` fits `text`: 0 not at all; whole > prefix > start of a word > inside > letters in order. Case is ignored.

[[nodiscard]] int fuzzyScore(QStringView pattern, QStringView text);

} // namespace cadastre

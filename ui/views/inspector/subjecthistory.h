// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/journal.h"
#include "ui/session/subject.h"

#include <QList>
#include <QString>

namespace cadastre {

/// One step of the journal that touched an object.
struct SubjectStep {
    Instant time;
    QString text;
};

/// The newest steps (at most `most`) that changed the object's own row, newest first. Looks at no more than the last few
/// hundred entries: the inspector must answer at once.
[[nodiscard]] QList<SubjectStep> subjectHistory(const Plan& plan, const Journal& journal, const SubjectRef& subject,
                                                int most);

} // namespace cadastre

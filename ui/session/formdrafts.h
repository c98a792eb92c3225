// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QVariant>

#include <utility>

namespace cadastre {

/// What stood in the fields of a form that was closed half-way: by the fields' object names, in the order of the form.
struct FormDraft {
    Instant at;
    int page = 0;
    QList<std::pair<QString, QVariant>> values;
};

/// The drafts of one window, by kind of form and what it is about ("newPool/7"). They are no part of the plan and go with the
/// window.
using FormDrafts = QHash<QString, FormDraft>;

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a form as values and back, for a draft that outlives the form.
#pragma once

#include "ui/session/formdrafts.h"

class QWidget;

namespace cadastre {

/// What stands in the named fields below `form`: line edits, texts, boxes, buttons that are on, tags, strategies.
[[nodiscard]] QList<std::pair<QString, QVariant>> fieldValues(const QWidget& form);
/// Fills them as a person would, in the same order, so that what depends on an answer follows it. A field that is gone, or a
/// choice that is not offered any more, is passed over.
void fillFields(QWidget& form, const QList<std::pair<QString, QVariant>>& values);

} // namespace cadastre

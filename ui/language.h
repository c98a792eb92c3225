// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;

namespace cadastre {

/// Everything said from now on is said in this language ("de"; "" = of the system): our sentences, Qt's, the order of
/// dates and the direction of writing. Windows that stand already keep their words: WindowSet::setLanguage().
void applyLanguage(QApplication& app, const QString& language);

} // namespace cadastre

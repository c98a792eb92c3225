// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSize>
#include <QString>
#include <QStringList>

namespace cadastre {

class MainWindow;

struct PictureOptions {
    QSize size{1440, 900}; ///< of the window, logical pixels
    bool dialogs = true;
};

/// Draws every view, tab, panel, form and form page of the window's plan to PNG files in `folder` (made when it is missing) and
/// returns their paths. The window must have a plan; the plan is afterwards as it was. Errors: FileNotWritable.
[[nodiscard]] Result<QStringList> drawViews(MainWindow& window, const QString& folder, const PictureOptions& options);

} // namespace cadastre

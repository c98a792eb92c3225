// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/session/session.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <vector>

namespace cadastre {

class MainWindow;

struct PictureOptions {
    QSize size{1440, 900}; ///< of the window, logical pixels
    bool dialogs = true;
};

struct NamedForm {
    QString name;
    Request request;
};
/// The forms that this plan has something for: those of a pool or a CIDR only when there is one.
[[nodiscard]] std::vector<NamedForm> everyForm(const Session& session);

/// Draws every view, tab, panel, form and form page of the window's plan to PNG files in `folder` (made when it is missing) and
/// returns their paths. The window must have a plan; the plan is afterwards as it was. Errors: FileNotWritable.
[[nodiscard]] Result<QStringList> drawViews(MainWindow& window, const QString& folder, const PictureOptions& options);

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
// Which class stands behind which name in the window, and which dialog answers which request. The window knows parts by
// object name only; this is the one place that includes them.
#pragma once

#include "ui/session/session.h"

#include <functional>
#include <memory>
#include <vector>

class QDialog;
class QWidget;

namespace cadastre {

/// A tab of the centre and where it makes sense.
struct TabKind {
    QString name; ///< object name: "mapTab"
    QString title;
    bool pools = true;
    bool scopes = true;
};
[[nodiscard]] std::vector<TabKind> tabKinds();

/// A tab or panel by object name ("mapTab", "poolsPanel", "inspector", "auditView"); never null.
[[nodiscard]] QWidget* makePart(const QString& name, Session& session, QWidget* parent);

/// The dialog for a request; null when the window answers it by itself (rename, delete).
[[nodiscard]] std::unique_ptr<QDialog> dialogFor(Session& session, const Request& request, QWidget* parent);

/// Makes the charts: they live in a library of their own, which the program hands in.
using ChartsFactory = std::function<QWidget*(Session&, QWidget*)>;

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"

#include <QLatin1String>

#include <optional>

class QMimeData;

namespace cadastre {

class Session;

/// Of a block on its way from a table to a pool. Only the window that it came from knows what it names; for everybody else
/// the same drag carries CIDRs as text.
inline constexpr QLatin1String draggedBlockType("application/x-cadastre-block");

struct DraggedBlock {
    MoveBlockRequest request; ///< the first of them, without a target
    int count = 1;            ///< of rows that are dragged together
};

void setDraggedBlock(QMimeData& data, const Session& session, const MoveBlockRequest& request, int count);
/// Nothing: something else is dragged, or it comes from another plan.
[[nodiscard]] std::optional<DraggedBlock> draggedBlock(const QMimeData& data, const Session& session);

} // namespace cadastre

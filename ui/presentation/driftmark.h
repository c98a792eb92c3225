// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/drift.h"
#include "ui/presentation/delegates.h"

#include <QColor>

class QPainter;
class QRectF;

namespace cadastre {

/// Colour of a verdict's mark and text.
[[nodiscard]] QColor driftColor(const Theme& theme, DriftVerdict verdict);
/// A verdict as a small sign in a box of its own ground, so that it shows on any cell: a sign for each, never colour alone.
void paintDriftMark(QPainter& painter, const QRectF& box, const Theme& theme, DriftVerdict verdict);
/// The line around a cell or a sample that differs: dashed where nothing is there, else solid.
void paintDriftOutline(QPainter& painter, const QRectF& cell, const Theme& theme, DriftVerdict verdict);

/// DriftRole as its mark, then the display text.
class DriftDelegate final : public PlainTextDelegate {
    Q_OBJECT
public:
    using PlainTextDelegate::PlainTextDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace cadastre

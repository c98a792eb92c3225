// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QToolButton>

class QFrame;
class QHBoxLayout;

namespace cadastre {

/// Thin wrappers that set the properties of CadastreStyle; parent owns. Each keeps `objectName` for tests and journeys.
[[nodiscard]] QPushButton* pushButton(const QString& text, const QString& objectName, QWidget* parent = nullptr);
[[nodiscard]] QPushButton* primaryButton(const QString& text, const QString& objectName, QWidget* parent = nullptr);
/// Accent text, no frame, focusable.
[[nodiscard]] QPushButton* linkButton(const QString& text, const QString& objectName, QWidget* parent = nullptr);
/// A row for a link whose words, not the room around them, stand in line with the text above; the caller's layout owns it.
[[nodiscard]] QHBoxLayout* linkRow(QPushButton* link);
/// Icon only; `name` becomes tooltip and accessible name.
[[nodiscard]] QToolButton* iconButton(const QString& icon, const QString& name, const QString& objectName,
                                      QWidget* parent = nullptr);
/// A 1-px separator in the line colour.
[[nodiscard]] QFrame* horizontalLine(QWidget* parent = nullptr);
[[nodiscard]] QFrame* verticalLine(QWidget* parent = nullptr);

enum class Surface { Window, Base };
/// Fills the widget with a palette surface (follows the theme).
void setSurface(QWidget* widget, Surface surface);

} // namespace cadastre

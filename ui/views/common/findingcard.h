// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QFrame>

class QPushButton;

namespace cadastre {

class ChipRow;
class PlainLabel;
class StatusLabel;

/// A finding where its subject is shown: rule at the left edge in the severity's colour, name, sentence, what to do.
class FindingCard final : public QFrame {
    Q_OBJECT
public:
    FindingCard(StatusLevel level, const QString& rule, const QString& sentence, QWidget* parent = nullptr);
    /// The first button is the primary one.
    /// The first is the accent button, where it may be.
    QPushButton* addButton(const QString& text, const QString& objectName, bool mayBePrimary = true);
    [[nodiscard]] StatusLevel level() const { return m_level; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StatusLevel m_level;
    QWidget* m_buttons;
    int m_buttonCount = 0;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace cadastre {

/// Two parts of a page beside each other, each half of it; below each other where both would be too narrow.
class SideBySide final : public QWidget {
    Q_OBJECT
public:
    /// Takes both; `leastCharacters` is what each needs, in average characters.
    SideBySide(QWidget* first, QWidget* second, int leastCharacters, QWidget* parent = nullptr);
    [[nodiscard]] bool isStacked() const;
    /// As narrow as its parts below each other, also while they stand beside each other: else it could never go back.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* m_layout;
    int m_leastCharacters;
};

} // namespace cadastre

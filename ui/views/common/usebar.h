// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/roles.h"

#include <QWidget>

namespace cadastre {

/// The stacked bar of a pool's use as a widget: as wide as there is room, one line of text high.
class UseBar final : public QWidget {
    Q_OBJECT
public:
    /// `words` say the same to those who do not see the bar.
    UseBar(const UseShares& shares, const QString& words, QWidget* parent = nullptr);
    [[nodiscard]] const UseShares& shares() const { return m_shares; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    UseShares m_shares;
};

} // namespace cadastre

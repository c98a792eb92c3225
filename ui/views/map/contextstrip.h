// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

#include <QWidget>

class QHBoxLayout;

namespace cadastre {

/// The line above the address map (interface §4.9): what surrounds a CIDR of a pool in the pool that it was taken from, in address
/// order. Siblings are buttons, runs of free space are dashed boxes with their count. Their order is that of the addresses,
/// their width is not: what does not fit is cut at the end, never scrolled.
class ContextStrip final : public QWidget {
    Q_OBJECT
public:
    explicit ContextStrip(QWidget* parent = nullptr);
    /// `base`: the CIDR of the pool that the map is in; `root`: what the map shows of it. Hidden where there is nothing around.
    void showAround(const Plan& plan, PoolId pool, const Prefix& base, const Prefix& root);

Q_SIGNALS:
    /// A sibling was chosen, which is a pool's.
    void poolChosen(cadastre::PoolId pool);
    /// The map shall show this CIDR of the pool: the whole of it, or another one.
    void rootChosen(const cadastre::Prefix& root);

private:
    void clear();
    void addSiblings(const Plan& plan, PoolId pool, const Prefix& base);
    void addOtherCidrs(const Plan& plan, PoolId pool, const Prefix& base);

    QHBoxLayout* m_row;
};

} // namespace cadastre

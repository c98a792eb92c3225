// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/map/hexgrid.h"

#include <QWidget>

class QHBoxLayout;

namespace cadastre {

/// The line above the address map (interface §4.9): what surrounds a CIDR of a pool in the pool that it was taken from, in address
/// order. Siblings are buttons, runs of free space are dashed boxes with their count. Their order is that of the addresses,
/// their width is not: no word is cut, and siblings that there is no room for are a count at either end.
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

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What there is room for.
    struct Fit {
        int siblings = -1;   ///< on either side of the current one
        bool isMenu = false; ///< the pool's CIDRs are entries of a menu
        int narrowest = 0;   ///< below this a word would be cut
        friend bool operator==(const Fit&, const Fit&) = default;
    };
    [[nodiscard]] Fit fit() const;
    [[nodiscard]] int widthOf(const std::vector<StripToken>& tokens) const;
    void clear();
    void fill();
    void addOut();
    void addSiblings();
    void addCidrs();
    void addCidrMenu();

    QHBoxLayout* m_row;
    Prefix m_base;
    Prefix m_root;
    QString m_parent; ///< "/44": what the base was taken from
    std::vector<StripToken> m_tokens;
    std::vector<Prefix> m_cidrs; ///< of the pool, where it has several
    Fit m_fit;
};

} // namespace cadastre

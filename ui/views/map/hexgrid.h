// SPDX-License-Identifier: GPL-3.0-or-later
// The address map as arithmetic (interface §4.9): a root prefix cut into rows and columns of one hex digit each, and what
// is in every cell. No widgets, no painting.
#pragma once

#include "compliance/finding.h"
#include "exchange/drift.h"
#include "plan/plan.h"
#include "ui/theme.h"

#include <QString>

#include <optional>
#include <vector>

namespace cadastre {

/// Rows and columns of a root. The cell length is the root's plus eight where that is on a digit boundary; otherwise the
/// last column digit is whole and there are fewer rows. Every aligned block inside the root is a rectangle: part of one row,
/// or whole rows.
struct GridGeometry {
    Prefix root;
    int cellLength = 0;
    int rows = 1;
    int columns = 1;

    [[nodiscard]] static GridGeometry of(const Prefix& root);
    [[nodiscard]] int cells() const { return rows * columns; }
    [[nodiscard]] Prefix cell(int index) const { return root.child(static_cast<uint128>(index), cellLength); }
    /// The first cell of a block and how many it covers; {-1, 0} when it lies outside. A block smaller than a cell covers one.
    [[nodiscard]] std::pair<int, int> span(const Prefix& block) const;
    /// "0" … "f" for IPv6; "0", "16", "32" … of the octet for IPv4.
    [[nodiscard]] QString rowLabel(int row) const;
    /// "0" … "f", or "+0" … "+15".
    [[nodiscard]] QString columnLabel(int column) const;
    /// Where typed numbers lead in IPv4, "37" or "5.48": the octet that the rows spell and, where columns spell another one,
    /// that behind a point; -1: to no cell of this root. `current` gives the column that was not typed.
    [[nodiscard]] int cellForOctets(const QString& typed, int current) const;
    /// "2605:9cc0:1ff0:▮▮00::/56": the address with the two digits that rows and columns spell.
    [[nodiscard]] QString pattern() const;
    friend bool operator==(const GridGeometry&, const GridGeometry&) = default;

private:
    /// Of an IPv4 address, 0 … 3: in which one the digits of the rows are.
    [[nodiscard]] int rowOctet() const;
};

/// What is in one cell.
struct GridCell {
    FillRole role = FillRole::Available;
    bool whole = false;       ///< one block covers it; else it is partly used
    int count = 0;            ///< blocks inside a partly used cell
    bool more = false;        ///< there are more than were counted
    double used = 0;          ///< share in use, 0 … 1
    bool unmanaged = false;   ///< somebody discovered uses (part of) it
    bool next = false;        ///< where the pool's strategy would put the next block, clear of what is in use
    bool nextButUsed = false; ///< it would be handed out first, although somebody discovered uses it (contract §12)
    bool hasError = false;    ///< an error finding is about something in it
    std::optional<DriftVerdict> drift; ///< the comparison with AWS says this of (something in) it
    int driftCells = 0;                ///< how many cells the largest such block covers that begins here
    AllocationId allocation;           ///< of a whole cell
    PoolId childPool;                  ///< … that belongs to a child pool
    ReserveId reserve;
    SubjectRef outsider; ///< an unmanaged resource or a site that uses (part of) it: the first; Kind::Plan = none
    /// Nothing is in it, and nobody keeps it.
    [[nodiscard]] bool isFree() const { return !whole && count == 0 && !reserve && !unmanaged; }
    friend bool operator==(const GridCell&, const GridCell&) = default;
};

class Session;

/// The cells of a root inside a pool. Cost depends on the cells, not on how much the pool holds.
[[nodiscard]] std::vector<GridCell> gridCells(const Session& session, PoolId pool, const GridGeometry& geometry);
/// Where the pool's strategy would put a block of this length, clear of what somebody discovered uses; null: nowhere.
[[nodiscard]] Prefix nextClearBlock(const Plan& plan, PoolId pool, int length);
/// "2605:9cc0:1ff0:2e00::/56, available, next": what a screen reader and a tooltip say.
[[nodiscard]] QString cellSentence(const Plan& plan, const GridGeometry& geometry, const GridCell& cell, int index);

/// One token of the context strip: a sibling, a run of free space, or what is not shown one by one.
struct StripToken {
    Prefix block; ///< of a sibling; null for a run and for what is folded
    QString text;
    bool current = false;
    PoolId pool;
    int siblings = 0; ///< how many it stands for: none in a run of free space
    int length = -1;  ///< of all of them; -1: they differ, or free space lies between them
    uint128 free = 0; ///< addresses of a run
    Prefix first = {};
    Prefix last = {}; ///< of what it stands for
};
/// What surrounds `root` in the pool that its pool draws from, in address order, free runs folded ("13 × /48 free"). What is
/// more than `each` tokens away from the current one is folded, too (stripAround).
[[nodiscard]] std::vector<StripToken> contextStrip(const Plan& plan, PoolId pool, const Prefix& root, int each = 12);
/// The current token and `each` on either side of it; the rest is one token at either end: "8 × /16" where these are equal
/// neighbours, else "8 more".
[[nodiscard]] std::vector<StripToken> stripAround(const std::vector<StripToken>& tokens, int each);

} // namespace cadastre

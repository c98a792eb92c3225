// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts show, as numbers: from here come the bars, the table behind each chart and its CSV, so that they are equal
// to the digit. No Qt Charts here.
#pragma once

#include "compliance/verdicts.h"
#include "engine/findinghistory.h"
#include "engine/usagehistory.h"
#include "insight/expirycalendar.h"
#include "insight/utilisation.h"
#include "plan/plan.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace cadastre {

/// The table twin of a chart. Addresses, counts and dates are machine text: no locale touches them.
struct ChartTable {
    QStringList header;
    std::vector<QStringList> rows;        ///< as the CSV has them: percentages to twelve decimals
    std::vector<QStringList> labels = {}; ///< as the window shows them; none: the same
    [[nodiscard]] QByteArray csv() const;
    /// What the window shows of a cell.
    [[nodiscard]] QString label(std::size_t row, int column) const;
};

/// Which part of the plan charts look at.
struct ChartFilter {
    ScopeId scope; ///< none: all
    std::optional<Family> family;
    [[nodiscard]] bool matches(const Pool& pool) const;
    [[nodiscard]] bool isEmpty() const { return !scope && !family; }
};

struct UseRow {
    PoolId pool; ///< none: the "others" row
    QString name;
    PoolUse use;
    /// What nobody has and no reserve keeps: what its label says.
    [[nodiscard]] double freeShare() const { return use.share(use.available - use.reserved); }
};
/// Pools that hold space, fullest first.
[[nodiscard]] std::vector<UseRow> useRows(const Plan& plan, const ChartFilter& filter);
inline constexpr int mostBars = 8; // what a tile can label; the table behind it has every pool
/// Rows beyond `most` as one row "others (n)" with their exact sums.
[[nodiscard]] std::vector<UseRow> folded(std::vector<UseRow> rows, int most = mostBars);
[[nodiscard]] ChartTable useTable(const std::vector<UseRow>& rows);

struct RegionRow {
    QString region;
    VerdictCounts counts;
};
[[nodiscard]] std::vector<RegionRow> regionRows(const Plan& plan, const ChartFilter& filter);
[[nodiscard]] ChartTable regionTable(const std::vector<RegionRow>& rows);

[[nodiscard]] ChartTable makeupTable(const Plan& plan, PoolId pool);
[[nodiscard]] ChartTable fragmentationTable(const Plan& plan, PoolId pool);

/// What of a pool's use a chart over time is about: AWS tells the two apart.
enum class UseKind {
    Assigned, ///< VPCs and manual blocks
    Allocated ///< sub-pools
};
[[nodiscard]] uint128 partOf(const PoolTotals& totals, UseKind kind);
/// The steps of one kind: samples in which its part or the capacity is another than before. The other kind is taken to be as
/// it is at the end all the time, so that a forecast rests on this one's pace and on the room that both leave.
[[nodiscard]] std::vector<UsageSample> stepsOf(const std::vector<UsageSample>& series, UseKind kind);
/// Was anything of that kind ever in use?
[[nodiscard]] bool isEverUsed(const std::vector<UsageSample>& series, UseKind kind);
/// What holds from a moment on: what was so by then begins there. `from` none: all.
[[nodiscard]] std::vector<UsageSample> since(Instant from, const std::vector<UsageSample>& series);
[[nodiscard]] ChartTable historyTable(const std::vector<UsageSample>& steps, UseKind kind);
[[nodiscard]] ChartTable findingsTable(const std::vector<FindingSample>& samples);
/// Its CIDR, else its AS number; empty: a token that no range uses.
[[nodiscard]] QString expirySubject(const Expiry& expiry);
[[nodiscard]] ChartTable expiryTable(const QList<Expiry>& expiries, Instant now);

struct HeadroomRow {
    PoolId pool;
    QString name;
    uint128 unitsFree = 0;
    int unitLength = 0;
    double freeShare = 0; ///< without reserves; more than none although no block is left: it lies in pieces
    Forecast forecast;
};
/// Pools that resources draw from (they have a locale), those with least room first.
[[nodiscard]] std::vector<HeadroomRow> headroomRows(const Plan& plan, const ChartFilter& filter,
                                                    const std::map<PoolId, std::vector<UsageSample>>& history,
                                                    Instant now);
/// The row of `pool`, else that with least room. `rows` are not empty.
[[nodiscard]] const HeadroomRow& headroomOf(const std::vector<HeadroomRow>& rows, PoolId pool);
[[nodiscard]] ChartTable headroomTable(const std::vector<HeadroomRow>& rows);

/// The pool that one-pool charts show when none is selected: the fullest that resources draw from.
[[nodiscard]] PoolId poolOfInterest(const Plan& plan, const ChartFilter& filter);

} // namespace cadastre

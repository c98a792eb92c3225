// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/tables/viewoutput.h"

namespace cadastre {

class ChartCard;
class ChartsView;

/// How charts leave the window by its own actions: the one in front, which is the tile that has the focus, else the first;
/// the form offers the others. On paper the chart, or the chart and its numbers; in files the numbers.
class ChartOutput final : public ViewOutput {
    Q_OBJECT
public:
    /// `view` owns it.
    ChartOutput(Session& session, ChartsView* view);

    [[nodiscard]] bool isSeen() const override;
    void open(TableForm form) override;

private:
    [[nodiscard]] static TableSource sourceOf(const ChartCard& card);

    ChartsView* m_view;
};

} // namespace cadastre

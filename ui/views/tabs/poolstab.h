// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/tabs/tabletab.h"

namespace cadastre {

/// All pools of a scope side by side: a double click goes into one.
class PoolsTab final : public TableTab {
    Q_OBJECT
public:
    explicit PoolsTab(Session& session, QWidget* parent = nullptr);

protected:
    void rebuild() override;
    void fillMenu(QMenu& menu, int row) override;
    std::optional<RolloutSubject> subjectOf(quint32 handle) const override { return PoolId{handle}; }
    void choose(int row) override;
    [[nodiscard]] QString filterField(int column) const override;
    [[nodiscard]] FilterAtom filterAtom(int row, int column) const override;

private:
    [[nodiscard]] PoolId poolAt(int row) const;
};

} // namespace cadastre

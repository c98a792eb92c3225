// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/tabs/tabletab.h"

class QCheckBox;

namespace cadastre {

class AllocationModel;

/// What a pool has handed out, and what is free between.
class AllocationsTab final : public TableTab {
    Q_OBJECT
public:
    explicit AllocationsTab(Session& session, QWidget* parent = nullptr);

protected:
    void rebuild() override;
    void fillMenu(QMenu& menu, int row) override;
    void choose(int row) override;
    QString filterField(int column) const override;

private:
    void allocateAt(const Prefix& block);
    AllocationModel* m_allocations;
    QCheckBox* m_free;
};

} // namespace cadastre

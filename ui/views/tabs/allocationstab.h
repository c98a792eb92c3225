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
    std::optional<RolloutSubject> subjectOf(quint32 handle) const override { return AllocationId{handle}; }
    void choose(int row) override;
    [[nodiscard]] quint32 rowOf(const SubjectRef& subject) const override;
    QString filterField(int column) const override;
    FilterAtom filterAtom(int row, int column) const override;

private:
    /// In the scope that is shown: without one there is nothing to allocate from.
    [[nodiscard]] bool hasPools() const;
    [[nodiscard]] bool holdsMoreThanVpcs() const; ///< the pool that is shown
    void allocateAt(const Prefix& block);
    void fillGapMenu(QMenu& menu, const Prefix& block);
    void fillUserMenu(QMenu& menu, const Allocation& allocation);
    void addCopies(QMenu& menu, const Prefix& block, const Command& command);
    void showOnMap(const Place& place, const Prefix& block);
    /// The manual blocks among the selected rows, or the one that the menu was opened on.
    [[nodiscard]] std::vector<Command> releases(AllocationId clicked) const;
    AllocationModel* m_allocations;
    QCheckBox* m_free;
};

} // namespace cadastre

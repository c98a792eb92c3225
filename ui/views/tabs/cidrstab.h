// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/tabs/tabletab.h"

class QPushButton;

namespace cadastre {

/// What a pool holds, with the state of each CIDR.
class CidrsTab final : public TableTab {
    Q_OBJECT
public:
    explicit CidrsTab(Session& session, QWidget* parent = nullptr);

protected:
    void rebuild() override;
    void fillMenu(QMenu& menu, int row) override;
    std::optional<RolloutSubject> subjectOf(quint32 handle) const override { return PoolCidrId{handle}; }
    void choose(int row) override;
    [[nodiscard]] quint32 rowOf(const SubjectRef& subject) const override
    {
        return subject.kind == SubjectRef::Kind::PoolCidr ? subject.handle : 0;
    }
    void selectionChanged() override;
    QString filterField(int column) const override;
    FilterAtom filterAtom(int row, int column) const override;

private:
    [[nodiscard]] const PoolCidr* chosen() const; ///< null unless exactly one is selected
    QPushButton* m_move;
    QPushButton* m_deprovision;
};

} // namespace cadastre

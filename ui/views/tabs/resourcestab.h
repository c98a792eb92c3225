// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/tabs/tabletab.h"

class QPushButton;

namespace cadastre {

/// VPCs and other resources of a pool or a scope, with what IPAM would say of them.
class ResourcesTab final : public TableTab {
    Q_OBJECT
public:
    explicit ResourcesTab(Session& session, QWidget* parent = nullptr);

protected:
    void rebuild() override;
    void fillMenu(QMenu& menu, int row) override;
    std::optional<RolloutSubject> subjectOf(quint32 handle) const override { return ResourceCidrId{handle}; }
    void choose(int row) override;
    [[nodiscard]] quint32 rowOf(const SubjectRef& subject) const override
    {
        return subject.kind == SubjectRef::Kind::ResourceCidr ? subject.handle : 0;
    }
    void selectionChanged() override;
    QString filterField(int column) const override;
    FilterAtom filterAtom(int row, int column) const override;

private:
    void setMonitored(bool monitored, ScopeId destination = {});
};

} // namespace cadastre

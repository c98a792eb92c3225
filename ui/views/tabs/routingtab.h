// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/tabs/tabletab.h"

class QPushButton;

namespace cadastre {

class StatusLabel;

/// What AWS advertises in this plan, below a pool or everywhere.
class RoutingTab final : public TableTab {
    Q_OBJECT
public:
    explicit RoutingTab(Session& session, QWidget* parent = nullptr);

protected:
    void rebuild() override;
    void fillMenu(QMenu& menu, int row) override;
    std::optional<RolloutSubject> subjectOf(quint32 handle) const override { return PoolCidrId{handle}; }
    void choose(int row) override;
    void selectionChanged() override;

private:
    void change(const QVector<int>& rows, bool advertise);
    void openVrps();
    void showVrps();
    void showTroubles();
    QPushButton* m_advertise;
    QPushButton* m_withdraw;
    QPushButton* m_vrps;
    QPushButton* m_follow;
    StatusLabel* m_vrpState;
    QWidget* m_troubleRow;
    StatusLabel* m_trouble; ///< what is advertised and would not be let through
    SubjectRef m_firstTrouble;
};

} // namespace cadastre

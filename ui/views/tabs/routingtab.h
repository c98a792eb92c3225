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
    void choose(int row) override;
    void selectionChanged() override;

private:
    void change(const QVector<int>& rows, bool advertise);
    QPushButton* m_advertise;
    void openVrps();
    void showVrps();
    [[nodiscard]] QString vrpsText() const;
    QPushButton* m_withdraw;
    QPushButton* m_vrps;
    StatusLabel* m_vrpState;
};

} // namespace cadastre

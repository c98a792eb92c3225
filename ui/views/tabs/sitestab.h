// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/tabs/tabletab.h"

class QPushButton;

namespace cadastre {

/// Networks outside AWS that this scope has to stay clear of.
class SitesTab final : public TableTab {
    Q_OBJECT
public:
    explicit SitesTab(Session& session, QWidget* parent = nullptr);

protected:
    void rebuild() override;
    void fillMenu(QMenu& menu, int row) override;
    void choose(int row) override;
    void selectionChanged() override;

private:
    QPushButton* m_edit;
    QPushButton* m_remove;
};

} // namespace cadastre

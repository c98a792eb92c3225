// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/tabs/tabletab.h"

class QPushButton;

namespace cadastre {

class ByoasnModel;

/// AS numbers of one's own, and what is announced from them.
class ByoasnTab final : public TableTab {
    Q_OBJECT
public:
    explicit ByoasnTab(Session& session, QWidget* parent = nullptr);

protected:
    void rebuild() override;
    void fillMenu(QMenu& menu, int row) override;
    void choose(int row) override;
    void selectionChanged() override;

private:
    ByoasnTab(Session& session, ByoasnModel* model, QWidget* parent);
    /// None when it is not just one.
    [[nodiscard]] const Byoasn* selected() const;

    ByoasnModel* m_asns;
    QPushButton* m_add;
    QPushButton* m_again;
    QPushButton* m_cidrs;
    QPushButton* m_deprovision;
};

} // namespace cadastre

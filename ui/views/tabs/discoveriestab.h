// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/tabs/tabletab.h"

class QPushButton;

namespace cadastre {

class DiscoveryModel;

/// Resource discoveries: which accounts and Regions IPAM sees.
class DiscoveriesTab final : public TableTab {
    Q_OBJECT
public:
    explicit DiscoveriesTab(Session& session, QWidget* parent = nullptr);

protected:
    void fillMenu(QMenu& menu, int row) override;
    void selectionChanged() override;

private:
    DiscoveriesTab(Session& session, DiscoveryModel* model, QWidget* parent);
    /// The selected one that was made; none when it is not just one.
    [[nodiscard]] ResourceDiscoveryId selected() const;
    [[nodiscard]] DiscoveryAssociationId association(ResourceDiscoveryId discovery) const;
    void associate(ResourceDiscoveryId discovery);
    void disassociate(ResourceDiscoveryId discovery);

    DiscoveryModel* m_discoveries;
    QPushButton* m_edit;
    QPushButton* m_associate;
    QPushButton* m_disassociate;
    QPushButton* m_remove;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"
#include "ui/wizards/common/effectdialog.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace cadastre {

/// The CIDRs of an own AS number (contract §11.2): which may be announced from it, and which are. What AWS would refuse is
/// said by the engine: one number a CIDR, one switch an hour, none taken away while it is announced.
class ByoasnCidrsDialog final : public EffectDialog {
    Q_OBJECT
public:
    ByoasnCidrsDialog(Session& session, const ByoasnCidrsRequest& request, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Wish wish() const override;
    [[nodiscard]] QVector<StatusList::Item> effects(const Wish& wish, const Decision& decision) const override;

private:
    void fill();
    void ticked(QTreeWidgetItem* item, int column);
    [[nodiscard]] const PoolCidr* cidrOf(const QTreeWidgetItem& item) const;
    /// The verdict of origin validation on the CIDR when it is announced from this number.
    [[nodiscard]] StatusList::Item routeItem(const Prefix& cidr) const;

    ByoasnId m_byoasn;
    quint32 m_asn = 0;
    QTreeWidget* m_board;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"
#include "ui/wizards/common/effectdialog.h"

namespace cadastre {

class FormGrid;

/// Takes a CIDR out of its pool (contract §7.3): what goes with it, what stands in the way, and the call.
class DeprovisionDialog final : public EffectDialog {
    Q_OBJECT
public:
    DeprovisionDialog(Session& session, const DeprovisionRequest& request, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Wish wish() const override;
    [[nodiscard]] QVector<StatusList::Item> effects(const Wish& wish, const Decision& decision) const override;

private:
    /// What is allocated from it, and stands in the way.
    void addContents(FormGrid& form, const PoolCidr& row);
    PoolCidrId m_row;
};

/// Gives up an own AS number (contract §11.2).
class DeprovisionByoasnDialog final : public EffectDialog {
    Q_OBJECT
public:
    DeprovisionByoasnDialog(Session& session, const DeprovisionByoasnRequest& request, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Wish wish() const override;
    [[nodiscard]] QVector<StatusList::Item> effects(const Wish& wish, const Decision& decision) const override;

private:
    ByoasnId m_row;
};

} // namespace cadastre

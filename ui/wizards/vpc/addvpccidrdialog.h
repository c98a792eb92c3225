// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"
#include "ui/wizards/common/effectdialog.h"

class QComboBox;

namespace cadastre {

class BlockField;
class FormGrid;

/// One more CIDR for a VPC: from a pool, typed (IPv4 only), or a /56 that Amazon picks (contract §9.1, AssociateVpcCidrBlock).
class AddVpcCidrDialog final : public EffectDialog {
    Q_OBJECT
public:
    AddVpcCidrDialog(Session& session, const AddVpcCidrRequest& request, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Wish wish() const override;
    [[nodiscard]] QVector<StatusList::Item> effects(const Wish& wish, const Decision& decision) const override;
    [[nodiscard]] std::vector<Prefix> taken(const Decision& decision) const override;
    [[nodiscard]] Caller caller() const override;
    void showPreview(const Wish& wish, const Result<Decision>* decision) override;
    void finished(const Receipt& receipt) override;

private:
    enum class Origin { Pool, Amazon, ByHand };
    void offerPools(const Resource& vpc);
    void originChosen();
    [[nodiscard]] Origin origin() const;
    [[nodiscard]] PoolId pool() const;

    ResourceId m_vpc;
    FormGrid* m_form;
    QComboBox* m_origin;
    BlockField* m_block;
};

} // namespace cadastre

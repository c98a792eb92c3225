// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/blockmap.h"
#include "ui/session/request.h"
#include "ui/wizards/common/effectdialog.h"

class QComboBox;
class QLineEdit;

namespace cadastre {

class BlockField;
class FormGrid;
class TagTable;

/// A subnet of a VPC (contract §9.1, §9.3, §14): its blocks lie in the VPC's own CIDRs, chosen by length (the lowest that no
/// other subnet has), typed, or drawn from a pool that plans this VPC's subnets.
class SubnetDialog final : public EffectDialog {
    Q_OBJECT
public:
    SubnetDialog(Session& session, const SubnetRequest& request, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Wish wish() const override;
    [[nodiscard]] QVector<StatusList::Item> effects(const Wish& wish, const Decision& decision) const override;
    [[nodiscard]] std::vector<Prefix> taken(const Decision& decision) const override;
    [[nodiscard]] Caller caller() const override;
    void showPreview(const Wish& wish, const Result<Decision>* decision) override;
    void finished(const Receipt& receipt) override;

private:
    enum class Origin { None, InVpc, Pool };
    /// The half of the form that is about one family.
    struct Half {
        Family family;
        QComboBox* origin = nullptr;
        BlockField* block = nullptr;
    };

    void buildHalf(Half& half);
    void originChosen(Half& half);
    void askForTags();
    [[nodiscard]] Origin originOf(const Half& half) const;
    [[nodiscard]] PoolId poolOf(const Half& half) const;
    /// What the VPC has in this family, with its subnets in it.
    [[nodiscard]] std::vector<BlockMap> spaceOf(Family family) const;
    /// What the half asks for; a sentence when it cannot be said yet.
    [[nodiscard]] QString readHalf(const Half& half, VpcCidrRequest& request) const;

    ResourceId m_vpc;
    FormGrid* m_form;
    QLineEdit* m_name;
    QComboBox* m_zone;
    Half m_ipv4{Family::IPv4};
    Half m_ipv6{Family::IPv6};
    TagTable* m_tags;
};

} // namespace cadastre

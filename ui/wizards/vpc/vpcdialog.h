// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"
#include "ui/wizards/common/wizarddialog.h"

#include <utility>
#include <vector>

class QComboBox;
class QLineEdit;

namespace cadastre {

class AddressLabel;
class BlockField;
class CommandBlock;
class FormGrid;
class PlainLabel;
class SectionTitle;
class StatusList;
class StripBar;
class TagTable;

/// A VPC with an IPv4 and an IPv6 block from pools, in one form: both blocks or neither (contract §9.1). Offers only pools
/// that the account may draw from in the Region and says why it offers no others. An IPv4 block may be typed instead.
class VpcDialog final : public WizardDialog {
    Q_OBJECT
public:
    VpcDialog(Session& session, const VpcRequest& request, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Wish wish() const override;
    void showPreview(const Wish& wish, const Result<Decision>* decision) override;
    [[nodiscard]] QString refusalText(const Error& error) const override;
    [[nodiscard]] Caller caller() const override;
    void finished(const Receipt& receipt) override;

private:
    /// The half of the form that is about one family.
    struct Half {
        Family family;
        bool byHand = false;       ///< no pool: the CIDR is typed
        QComboBox* pool = nullptr; ///< what is offered, "none", then what is not, with its reason and not to be chosen
        int offered = 0;           ///< how many pools come first in it
        BlockField* block = nullptr;
        AddressLabel* address = nullptr;
        PlainLabel* how = nullptr; ///< "lowest free block", or which block is pinned
        StripBar* strip = nullptr;
        PlainLabel* left = nullptr;
    };

    void buildForm(const VpcRequest& request);
    void buildPreview();
    void choosePlace(const VpcRequest& request);
    void fillAccounts();
    /// Account or Region changed: which pools are offered now.
    void offerPools();
    void offer(Half& half);
    /// Pools with the reason why they are not offered, grey.
    void addNotOffered(QComboBox* box, const std::vector<std::pair<const Pool*, QString>>& pools) const;
    void poolChosen(Half& half);
    void askForTags();
    [[nodiscard]] AccountNumber account() const;
    [[nodiscard]] RegionName region() const;
    [[nodiscard]] PoolId poolOf(const Half& half) const;
    [[nodiscard]] QString whyNotOffered(const Pool& pool) const;
    void showHalf(Half& half, const Prefix& cidr);
    void showRules();
    void showRoutes();

    FormGrid* m_form;
    QComboBox* m_account;
    QComboBox* m_region;
    QLineEdit* m_name;
    Half m_ipv4{Family::IPv4};
    Half m_ipv6{Family::IPv6};
    TagTable* m_tags;
    StatusList* m_rules;
    StatusList* m_notes;
    PlainLabel* m_routes;
    SectionTitle* m_commandTitle;
    CommandBlock* m_command;
};

} // namespace cadastre

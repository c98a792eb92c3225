// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"
#include "ui/wizards/common/effectdialog.h"

class QCheckBox;
class QLineEdit;

namespace cadastre {

class FormGrid;
class RegionChoice;
class SegmentedControl;

/// A new IPAM, with the two scopes that come with it, or what may be changed of one: name, description, tier, who is
/// charged, operating Regions, global unicast space in private scopes (contract §4, §16).
class IpamDialog final : public EffectDialog {
    Q_OBJECT
public:
    IpamDialog(Session& session, const IpamRequest& request, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Wish wish() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] Caller caller() const override;
    [[nodiscard]] QVector<StatusList::Item> effects(const Wish& wish, const Decision& decision) const override;
    void showPreview(const Wish& wish, const Result<Decision>* decision) override;
    void finished(const Receipt& receipt) override;

private:
    void buildForm();
    void homeTyped();
    [[nodiscard]] Wish creation() const;
    [[nodiscard]] Wish modification(const Ipam& before) const;
    [[nodiscard]] Tier tier() const;
    [[nodiscard]] MeteredAccount meteredAccount() const;
    [[nodiscard]] static QString tierSentence(Tier tier);

    IpamId m_ipam;
    FormGrid* m_form;
    QLineEdit* m_owner;
    QLineEdit* m_home;
    QLineEdit* m_name;
    QLineEdit* m_description;
    SegmentedControl* m_tier;
    SegmentedControl* m_metered;
    QCheckBox* m_privateGua;
    RegionChoice* m_regions;
};

/// Takes an IPAM out, with its scopes; on request with all that is in its private ones (contract §4).
class DeleteIpamDialog final : public EffectDialog {
    Q_OBJECT
public:
    DeleteIpamDialog(Session& session, const DeleteIpamRequest& request, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Wish wish() const override;
    [[nodiscard]] Caller caller() const override;
    [[nodiscard]] QVector<StatusList::Item> effects(const Wish& wish, const Decision& decision) const override;

private:
    IpamId m_ipam;
    QCheckBox* m_cascade;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"
#include "ui/wizards/common/effectdialog.h"

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QTableWidget;

namespace cadastre {

class FormGrid;
class SegmentedControl;

/// What holds for the whole plan: its name, which rules and which proof, the Regions that the IPAM operates in, the quotas
/// that AWS has granted (contract §4, §16, §21). All that was changed is one step of the history.
class PlanSettingsDialog final : public EffectDialog {
    Q_OBJECT
public:
    PlanSettingsDialog(Session& session, const PlanSettingsRequest& request, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Wish wish() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QVector<StatusList::Item> effects(const Wish& wish, const Decision& decision) const override;
    void showPreview(const Wish& wish, const Result<Decision>* decision) override;

private:
    void buildPlanPage();
    void buildRegionsPage();
    void buildQuotasPage();
    void addRegion();
    void putRegion(const RegionName& region, bool operates);
    void backToDefault();
    [[nodiscard]] Policy policy() const;
    [[nodiscard]] EvidenceMode evidence() const;
    [[nodiscard]] QList<RegionName> chosenRegions() const;
    [[nodiscard]] static QString policySentence(Policy policy);
    [[nodiscard]] static QString evidenceSentence(EvidenceMode evidence);

    FormGrid* m_planForm;
    QLineEdit* m_name;
    QLineEdit* m_description;
    SegmentedControl* m_evidence;
    SegmentedControl* m_policy;
    QListWidget* m_regions;
    QLineEdit* m_otherRegion;
    QPushButton* m_addRegion;
    FormGrid* m_regionForm;
    QTableWidget* m_quotas;
    QPushButton* m_default;
};

} // namespace cadastre

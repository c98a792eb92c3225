// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"
#include "ui/wizards/common/effectdialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace cadastre {

class FormGrid;
class RegionChoice;
class SegmentedControl;

/// What holds for the whole plan: its name, which rules and which proof, which ranges are reused on purpose, the Regions
/// that the IPAM operates in, the quotas that AWS has granted, whose plan it is and in which organisation (contract §4,
/// §15, §16, §21; interface §4.15 point 5). All that was changed is one step of the history.
class PlanSettingsDialog final : public EffectDialog {
    Q_OBJECT
public:
    enum QuotaColumn { QuotaName, QuotaApplied, QuotaDefault, QuotaColumns };

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
    void buildOrganisationPage();
    void offerSharedSpace();
    void homeTyped();
    void backToDefault();
    [[nodiscard]] Policy policy() const;
    [[nodiscard]] EvidenceMode evidence() const;
    [[nodiscard]] Partition partition() const;
    [[nodiscard]] QStringList reusableRanges() const;
    /// What differs from the settings; else what is not good yet.
    [[nodiscard]] Result<ChangeSettings> settingsChange() const;
    /// A quota in words; `plan/quotas.h` has them by name.
    [[nodiscard]] static QString quotaLabel(const char* name);
    [[nodiscard]] static QString policySentence(Policy policy);
    [[nodiscard]] static QString evidenceSentence(EvidenceMode evidence);

    FormGrid* m_planForm;
    QLineEdit* m_name;
    QLineEdit* m_description;
    SegmentedControl* m_evidence;
    SegmentedControl* m_policy;
    QLineEdit* m_reusable;
    FormGrid* m_regionForm;
    RegionChoice* m_regions;
    QTableWidget* m_quotas;
    QPushButton* m_default;
    FormGrid* m_organisationForm;
    QLineEdit* m_owner;
    QLineEdit* m_home;
    QComboBox* m_partition;
    QLineEdit* m_organisation;
    QLineEdit* m_management;
    QCheckBox* m_sharing;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/command.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace cadastre {

class FormGrid;

/// What a plan starts from: its name, the account that owns the IPAM, the home Region and the Regions it operates in. It makes
/// nothing itself: the window creates the file and runs the command.
class NewPlanDialog final : public QDialog {
    Q_OBJECT
public:
    explicit NewPlanDialog(Instant now, QWidget* parent = nullptr);

    [[nodiscard]] const PlanSettings& settings() const { return m_settings; }
    [[nodiscard]] const CreateIpam& ipam() const { return m_ipam; }
    void accept() override;

private:
    bool read(bool complain);
    FormGrid* m_form;
    QLineEdit* m_name;
    QLineEdit* m_owner;
    QLineEdit* m_home;
    QLineEdit* m_regions;
    QPushButton* m_create;
    PlanSettings m_settings;
    CreateIpam m_ipam;
};

} // namespace cadastre

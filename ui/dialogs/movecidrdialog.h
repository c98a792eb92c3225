// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"
#include "ui/wizards/common/wizarddialog.h"

class QComboBox;
class QLineEdit;

namespace cadastre {

class FormGrid;
class PlainLabel;
class StatusList;

/// Moves a CIDR, or a part of one, to a sibling pool with all that lies in it. Planned space only: what was seen in AWS is
/// listed as what stands in the way, because moving it is renumbering (interface §4.15 point 7).
class MoveCidrDialog final : public WizardDialog {
    Q_OBJECT
public:
    MoveCidrDialog(Session& session, const MoveCidrRequest& request, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Wish wish() const override;
    void showPreview(const Wish& wish, const Result<Decision>* decision) override;

private:
    [[nodiscard]] QString blockerText(const QString& id) const;
    PoolCidrId m_row;
    FormGrid* m_form;
    QLineEdit* m_cidr;
    QComboBox* m_target;
    StatusList* m_contents;
    StatusList* m_blockers;
    PlainLabel* m_after;
};

} // namespace cadastre

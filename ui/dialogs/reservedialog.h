// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"
#include "ui/wizards/common/blockdialog.h"

class QLineEdit;

namespace cadastre {

class SegmentedControl;

/// Space kept free on purpose: only in this plan, or held in AWS by a manual allocation (interface §4.15 point 2).
class ReserveDialog final : public BlockDialog {
    Q_OBJECT
public:
    ReserveDialog(Session& session, const ReserveRequest& request, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Wish wish() const override;
    [[nodiscard]] bool offers(const Pool& pool) const override;
    [[nodiscard]] Prefix takenBy(const ChangeSet& changes) const override;
    [[nodiscard]] QString afterwards(const Prefix& block) const override;
    [[nodiscard]] bool compares() const override { return false; } // the pool's own strategy places it
    void showPreview(const Wish& wish, const Result<Decision>* decision) override;

private:
    [[nodiscard]] bool isHeld() const;
    QLineEdit* m_purpose;
    SegmentedControl* m_hold;
    QLineEdit* m_until;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/request.h"
#include "ui/wizards/common/blockdialog.h"

class QLineEdit;

namespace cadastre {

/// A manual ("custom") allocation: space that no AWS resource holds, taken so that nobody else gets it (contract §8.1).
class AllocateDialog final : public BlockDialog {
    Q_OBJECT
public:
    AllocateDialog(Session& session, const AllocateRequest& request, QWidget* parent = nullptr);

protected:
    [[nodiscard]] Wish wish() const override;
    [[nodiscard]] bool offers(const Pool& pool) const override;
    [[nodiscard]] Prefix takenBy(const ChangeSet& changes) const override;
    void finished(const Receipt& receipt) override;

private:
    QLineEdit* m_description;
};

} // namespace cadastre

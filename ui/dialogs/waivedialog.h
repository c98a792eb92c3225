// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/commanddialog.h"
#include "ui/session/request.h"

class QCheckBox;
class QDateEdit;
class QLineEdit;

namespace cadastre {

/// Accepts a finding for a while, with a reason that the next reader will understand.
class WaiveDialog final : public CommandDialog {
    Q_OBJECT
public:
    WaiveDialog(Session& session, const WaiveRequest& request, QWidget* parent = nullptr);

private:
    [[nodiscard]] std::optional<std::vector<Command>> commands() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QString stepReason() const override; ///< the waiver's own
    [[nodiscard]] bool isThere() const;                ///< what the finding is about

    WaiveRequest m_request;
    QLineEdit* m_reason;
    QCheckBox* m_limited;
    QDateEdit* m_until;
};

} // namespace cadastre

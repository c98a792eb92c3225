// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/commanddialog.h"
#include "ui/session/request.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace cadastre {

/// Adds an account, or edits one.
class AccountDialog final : public CommandDialog {
    Q_OBJECT
public:
    AccountDialog(Session& session, const AccountRequest& request, QWidget* parent = nullptr);

private:
    [[nodiscard]] std::optional<std::vector<Command>> commands() const override;
    [[nodiscard]] QString missing() const override;

    AccountId m_account;
    QLineEdit* m_number;
    QLineEdit* m_name;
    QComboBox* m_unit;
    QCheckBox* m_external;
};

} // namespace cadastre

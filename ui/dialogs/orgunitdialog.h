// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/commanddialog.h"
#include "ui/session/request.h"

class QComboBox;
class QLineEdit;

namespace cadastre {

/// A unit of the organisation: accounts are put into it, pools are shared with it.
class OrgUnitDialog final : public CommandDialog {
    Q_OBJECT
public:
    OrgUnitDialog(Session& session, const OrgUnitRequest& request, QWidget* parent = nullptr);

private:
    [[nodiscard]] std::optional<std::vector<Command>> commands() const override;
    [[nodiscard]] QString missing() const override;

    QLineEdit* m_name;
    QComboBox* m_parent;
    QLineEdit* m_awsId;
};

} // namespace cadastre

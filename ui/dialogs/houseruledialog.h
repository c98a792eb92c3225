// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/commanddialog.h"
#include "ui/session/request.h"

class QComboBox;
class QLineEdit;

namespace cadastre {

/// A rule of this plan on tags: it reports, AWS's pool rules refuse.
class HouseRuleDialog final : public CommandDialog {
    Q_OBJECT
public:
    HouseRuleDialog(Session& session, const HouseRuleRequest& request, QWidget* parent = nullptr);

private:
    [[nodiscard]] std::optional<std::vector<Command>> commands() const override;
    [[nodiscard]] QString missing() const override;

    HouseRuleId m_rule;
    QLineEdit* m_name;
    QComboBox* m_pool;
    QLineEdit* m_key;
    QComboBox* m_kind;
    QLineEdit* m_values;
};

} // namespace cadastre

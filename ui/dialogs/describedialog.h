// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/commanddialog.h"
#include "ui/session/request.h"

class QLineEdit;

namespace cadastre {

/// What an allocation is for, in words.
class DescribeDialog final : public CommandDialog {
    Q_OBJECT
public:
    DescribeDialog(Session& session, const DescribeRequest& request, QWidget* parent = nullptr);

private:
    [[nodiscard]] std::optional<std::vector<Command>> commands() const override;
    [[nodiscard]] QString missing() const override;

    AllocationId m_allocation;
    QLineEdit* m_text;
};

} // namespace cadastre

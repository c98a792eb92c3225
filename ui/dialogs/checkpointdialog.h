// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/commanddialog.h"
#include "ui/session/request.h"

class QLineEdit;

namespace cadastre {

/// Names this moment of the history.
class CheckpointDialog final : public CommandDialog {
    Q_OBJECT
public:
    CheckpointDialog(Session& session, const CheckpointRequest& request, QWidget* parent = nullptr);

private:
    [[nodiscard]] std::optional<std::vector<Command>> commands() const override;
    [[nodiscard]] QString missing() const override;

    QLineEdit* m_name;
    QLineEdit* m_note;
};

} // namespace cadastre

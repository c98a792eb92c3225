// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/commanddialog.h"

class QTreeWidget;

namespace cadastre {

class CommandBlock;
class Foresight;
class StatusLabel;

/// The same way out for every open finding of a rule that has it: a list to tick, what the ticked ones change in findings and
/// in AWS commands, and one step of the history for all of them.
class FixAllDialog final : public CommandDialog {
    Q_OBJECT
public:
    /// `rule` is a rule's id, `fix` the code of a fix that needs no input.
    FixAllDialog(Session& session, const QString& rule, const QString& fix, QWidget* parent = nullptr);

private:
    struct Row {
        QString key; ///< of the finding
        std::vector<Command> commands;
    };
    [[nodiscard]] std::optional<std::vector<Command>> commands() const override;
    [[nodiscard]] QString missing() const override;
    void decided(const Decision* decision) override;
    [[nodiscard]] QString stepName() const override;
    [[nodiscard]] int tickedRows() const;
    void fill(const QString& rule, const QString& fix);
    void ticked();

    QTreeWidget* m_list;
    std::vector<Row> m_rows;
    StatusLabel* m_effect;
    CommandBlock* m_block;
    Foresight* m_foresight;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/commanddialog.h"
#include "ui/session/request.h"

namespace cadastre {

class CommandBlock;
class Foresight;
class StatusLabel;
class TagTable;

/// The tags of a pool, a scope, an account, a VPC … as rows of key and value; those that pools ask for first. What AWS itself
/// has set ("aws:…") stays out of it.
class TagsDialog final : public CommandDialog {
    Q_OBJECT
public:
    TagsDialog(Session& session, const TagsRequest& request, QWidget* parent = nullptr);

private:
    [[nodiscard]] std::optional<std::vector<Command>> commands() const override;
    [[nodiscard]] QString missing() const override;
    void decided(const Decision* decision) override;

    TagSubject m_subject;
    Tags m_before; ///< ours, as they were when the form opened
    TagTable* m_table;
    StatusLabel* m_effect;
    CommandBlock* m_block;
    Foresight* m_foresight;
};

} // namespace cadastre

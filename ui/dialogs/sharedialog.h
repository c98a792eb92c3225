// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/sharematrix.h"
#include "ui/dialogs/commanddialog.h"
#include "ui/session/request.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace cadastre {

class CommandBlock;
class PlainLabel;

/// Who may draw from a pool: the organisation's units and accounts with a tick each. Says the effect, and the calls, before.
class ShareDialog final : public CommandDialog {
    Q_OBJECT
public:
    ShareDialog(Session& session, const ShareRequest& request, QWidget* parent = nullptr);

private:
    [[nodiscard]] std::optional<std::vector<Command>> commands() const override;
    [[nodiscard]] QString missing() const override;
    void fill(const QStringList& ticked);
    void addAccount();
    void tellEffect();
    [[nodiscard]] QStringList ticked() const;
    [[nodiscard]] std::vector<ShareTick> ticks() const; ///< what differs from the start

    PoolId m_pool;
    QTreeWidget* m_tree;
    PlainLabel* m_effect;
    CommandBlock* m_commands;
    QStringList m_before; ///< principals at the start
};

} // namespace cadastre

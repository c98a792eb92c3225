// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/commanddialog.h"
#include "ui/session/request.h"

class QTreeWidget;

namespace cadastre {

class CommandBlock;

/// The advertising board: every CIDR that AWS may announce, with a tick; each is sent to its own Region.
class AdvertiseDialog final : public CommandDialog {
    Q_OBJECT
public:
    AdvertiseDialog(Session& session, const AdvertiseRequest& request, QWidget* parent = nullptr);

private:
    [[nodiscard]] std::optional<std::vector<Command>> commands() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QString stepName() const override;

    /// The verdicts of all rows, by the VRPs that are known, an origin a column.
    void showVerdicts();
    /// What Apply would do: which CIDRs are advertised and withdrawn, what routers that validate origins would make of what
    /// is ticked, and the commands. Said before.
    void showEffect();
    void showForecast(const std::vector<Command>& wanted);
    [[nodiscard]] const PoolCidr* cidrAt(const Prefix& prefix) const;

    QTreeWidget* m_board;
    PlainLabel* m_effect;
    PlainLabel* m_forecast;
    CommandBlock* m_commands;
};

} // namespace cadastre

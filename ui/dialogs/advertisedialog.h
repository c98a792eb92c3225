// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/commanddialog.h"
#include "ui/session/request.h"

class QTreeWidget;

namespace cadastre {

/// The advertising board: every CIDR that AWS may announce, with a tick; each is sent to its own Region.
class AdvertiseDialog final : public CommandDialog {
    Q_OBJECT
public:
    AdvertiseDialog(Session& session, const AdvertiseRequest& request, QWidget* parent = nullptr);

private:
    [[nodiscard]] std::optional<std::vector<Command>> commands() const override;
    [[nodiscard]] QString missing() const override;

    /// What routers that validate origins would make of what is ticked, by the VRPs that are known. Said before Apply.
    void showForecast();
    [[nodiscard]] const PoolCidr* cidrAt(const Prefix& prefix) const;

    QTreeWidget* m_board;
    PlainLabel* m_forecast;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/commanddialog.h"
#include "ui/session/request.h"

class QComboBox;
class QLineEdit;

namespace cadastre {

/// A resource discovery of the account that the plan is drawn for: where it looks, and what it leaves out.
class DiscoveryDialog final : public CommandDialog {
    Q_OBJECT
public:
    DiscoveryDialog(Session& session, const DiscoveryRequest& request, QWidget* parent = nullptr);

private:
    [[nodiscard]] std::optional<std::vector<Command>> commands() const override;
    [[nodiscard]] QString missing() const override;
    /// The Regions that are typed, without the one where it is made; none when one of them is no Region.
    [[nodiscard]] std::optional<QList<RegionName>> regions() const;
    [[nodiscard]] std::optional<std::vector<Command>> creation() const;
    [[nodiscard]] std::optional<std::vector<Command>> modification(const ResourceDiscovery& before) const;

    ResourceDiscoveryId m_discovery;
    QComboBox* m_region;
    QLineEdit* m_regions;
    QLineEdit* m_excluded;
    QLineEdit* m_description;
};

} // namespace cadastre

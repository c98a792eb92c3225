// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/commanddialog.h"
#include "ui/session/request.h"

class QComboBox;
class QLineEdit;

namespace cadastre {

/// A network outside AWS: a site, another cloud.
class SiteDialog final : public CommandDialog {
    Q_OBJECT
public:
    SiteDialog(Session& session, const SiteRequest& request, QWidget* parent = nullptr);

private:
    [[nodiscard]] std::optional<std::vector<Command>> commands() const override;
    [[nodiscard]] QString missing() const override;

    ExternalNetworkId m_network;
    QComboBox* m_scope;
    QLineEdit* m_cidr;
    QLineEdit* m_site;
    QLineEdit* m_asn;
    QLineEdit* m_connection;
    QLineEdit* m_owner;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace cadastre {

class FormGrid;

/// Which RTR cache to follow. Nothing is connected to before the user has allowed it here, for this window and this server.
class RouteFeedDialog final : public QDialog {
    Q_OBJECT
public:
    RouteFeedDialog(Session& session, const FollowRoutesRequest& request, QWidget* parent = nullptr);

    void accept() override;

private:
    void refresh();

    Session& m_session;
    FormGrid* m_form;
    QLineEdit* m_server;
    QCheckBox* m_allow;
    QPushButton* m_follow;
};

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/routefeeddialog.h"

#include "text/sentence.h"
#include "text/visibletext.h"
#include "ui/session/routefeed.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace cadastre {

RouteFeedDialog::RouteFeedDialog(Session& session, const FollowRoutesRequest&, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_form(new FormGrid(this))
    , m_server(new QLineEdit(this))
    , m_allow(new QCheckBox(tr("&Allow this window to connect to it"), this))
    , m_follow(primaryButton(tr("Follow"), QStringLiteral("primary"), this))
{
    setObjectName(QStringLiteral("routeFeedDialog"));
    setWindowTitle(tr("VRPs from an RTR server"));
    m_server->setObjectName(QStringLiteral("routeFeed.server"));
    m_server->setPlaceholderText(QStringLiteral("rtr.example.net:8282"));
    m_server->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    m_server->setText(session.followedServer().isEmpty() ? session.lastServer() : session.followedServer());
    m_allow->setObjectName(QStringLiteral("routeFeed.allow"));
    m_form->addRow(tr("&Server"), m_server, tr("host and port of an RPKI cache (RFC 8210)"));
    m_form->addWide(m_allow);
    m_form->addWide(
        hintLabel(tr("It is asked for all VRPs and again when it has news, until the plan is closed or a file "
                     "of VRPs is opened. Nothing of the plan is sent. The connection proves nothing about "
                     "who answers: use a cache in your own network."),
                  this));
    auto* stop = pushButton(tr("Stop following"), QStringLiteral("routeFeed.stop"), this);
    stop->setVisible(!session.followedServer().isEmpty());
    auto* cancel = pushButton(tr("Cancel"), QStringLiteral("cancel"), this);
    m_follow->setDefault(true);
    connect(m_follow, &QPushButton::clicked, this, &RouteFeedDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(stop, &QPushButton::clicked, this, [this] {
        m_session.stopFollowing();
        reject();
    });
    connect(m_server, &QLineEdit::textChanged, this, [this] {
        m_allow->setChecked(false); // what was allowed is another server
        refresh();
    });
    connect(m_allow, &QCheckBox::toggled, this, &RouteFeedDialog::refresh);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::between);
    buttons->addWidget(stop);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_follow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::page);
    column->setSpacing(metrics::page);
    column->addWidget(m_form);
    column->addLayout(buttons);
    refresh();
}

void RouteFeedDialog::refresh()
{
    const auto server = RouteFeed::parseServer(m_server->text());
    m_form->setProblem(m_server, server || m_server->text().isEmpty() ? QString() : sentence(server.error()));
    m_allow->setEnabled(server.has_value());
    m_follow->setEnabled(server && m_allow->isChecked());
}

void RouteFeedDialog::accept()
{
    const auto server = RouteFeed::parseServer(m_server->text());
    if (!server || !m_allow->isChecked())
        return;
    m_session.followRoutes(server->first, server->second);
    QDialog::accept();
}

} // namespace cadastre

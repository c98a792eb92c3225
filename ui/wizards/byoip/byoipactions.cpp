// SPDX-License-Identifier: GPL-3.0-or-later
// The links of the checklist: each settles its line.
#include "ui/dialogs/routefeeddialog.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/flowlayout.h"
#include "ui/wizards/byoip/byoipchecklist.h"
#include "ui/wizards/byoip/byoipdialog.h"
#include "ui/wizards/common/originatorquestion.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>

namespace cadastre {

namespace {

constexpr int actionIndent = 22; // under the fact's words, not under its glyph

/// "byoip.line.sign": for tests and journeys.
QString objectNameOf(CheckAction action)
{
    const auto name = [](const char* word) { return QStringLiteral("byoip.line.") + QLatin1String(word); };
    switch (action) {
    case CheckAction::TypeRange: return name("range");
    case CheckAction::Answer: return name("answer");
    case CheckAction::TypePresent: return name("present");
    case CheckAction::OpenKey: return name("openKey");
    case CheckAction::MakeKey: return name("makeKey");
    case CheckAction::OpenCertificate: return name("openCertificate");
    case CheckAction::MakeCertificate: return name("makeCertificate");
    case CheckAction::Sign: return name("sign");
    case CheckAction::PasteMessage: return name("paste");
    case CheckAction::OpenRegistryAnswer: return name("openAnswer");
    case CheckAction::AskRegistry: return name("ask");
    case CheckAction::OpenVrps: return name("openVrps");
    case CheckAction::FollowRoutes: return name("followVrps");
    case CheckAction::MakeToken: return name("newToken");
    case CheckAction::CopyZone: return name("copyZone");
    case CheckAction::ExportPack: return name("export");
    }
    return {};
}

} // namespace

QString ByoipDialog::actionText(CheckAction action) const
{
    switch (action) {
    case CheckAction::TypeRange: return tr("Type the range");
    case CheckAction::Answer: return m_draft.originator ? tr("Change the answer") : tr("Answer");
    case CheckAction::TypePresent: return tr("Type who announces it");
    case CheckAction::OpenKey: return tr("Open key…");
    case CheckAction::MakeKey: return tr("Make key…");
    case CheckAction::OpenCertificate: return tr("Open certificate…");
    case CheckAction::MakeCertificate: return tr("Make certificate…");
    case CheckAction::Sign: return tr("Sign");
    case CheckAction::PasteMessage: return tr("Paste it");
    case CheckAction::OpenRegistryAnswer: return tr("Open registry answer…");
    case CheckAction::AskRegistry: return tr("Ask the registry");
    case CheckAction::OpenVrps: return tr("Open VRPs…");
    case CheckAction::FollowRoutes: return tr("VRPs from an RTR server…");
    case CheckAction::MakeToken: return tr("New token");
    case CheckAction::CopyZone: return tr("Copy zone lines");
    case CheckAction::ExportPack: return tr("Export pack…");
    }
    return {};
}

QWidget* ByoipDialog::actionRow(const CheckLine& line)
{
    auto* row = new QWidget(m_lines);
    auto* flow = new FlowLayout(row, metrics::between);
    flow->setContentsMargins(actionIndent - metrics::linkBreath, 0, 0, 0);
    for (const CheckAction action : line.actions) {
        QPushButton* link = linkButton(actionText(action), objectNameOf(action), row);
        link->setAccessibleDescription(line.fact);
        link->setEnabled(action != CheckAction::AskRegistry || m_ask->isEnabled());
        // Queued: what it does builds the lines anew, and this link with them.
        connect(
            link, &QPushButton::clicked, this, [this, action] { act(action); }, Qt::QueuedConnection);
        flow->addWidget(link);
    }
    return row;
}

void ByoipDialog::act(CheckAction action)
{
    switch (action) {
    case CheckAction::TypeRange: return m_cidr->setFocus();
    case CheckAction::Answer: return m_originator->setFocus();
    case CheckAction::TypePresent: return m_present->setFocus();
    case CheckAction::OpenKey: return choose(tr("Open the private key"), false, &ByoipDialog::openKey);
    case CheckAction::MakeKey: return choose(tr("Write a new key to"), true, &ByoipDialog::makeKey);
    case CheckAction::OpenCertificate: return choose(tr("Open the certificate"), false, &ByoipDialog::openCertificate);
    case CheckAction::MakeCertificate:
        return choose(tr("Write a new certificate to"), true, &ByoipDialog::makeCertificate);
    case CheckAction::Sign: return sign();
    case CheckAction::PasteMessage: return m_message->setFocus();
    case CheckAction::OpenRegistryAnswer:
        return choose(tr("Open an RDAP answer"), false, &ByoipDialog::openRegistryAnswer);
    case CheckAction::AskRegistry: return askRegistry();
    case CheckAction::OpenVrps: return openVrps();
    case CheckAction::FollowRoutes: return followRoutes();
    case CheckAction::MakeToken: return makeToken();
    case CheckAction::CopyZone: return copyZone();
    case CheckAction::ExportPack: return chooseAndExport();
    }
}

void ByoipDialog::copyZone()
{
    const auto token = tokenOf(plan(), m_draft);
    const auto range = Prefix::parse(m_draft.cidr);
    if (!token || !range)
        return;
    QGuiApplication::clipboard()->setText(zoneLines(*token, *range));
    setFooterMessage(StatusLevel::Ok, tr("The lines are on the clipboard."));
}

void ByoipDialog::openVrps()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Open VRPs"));
    if (!file.isEmpty())
        session().openRoutes(file);
}

void ByoipDialog::followRoutes()
{
    auto* dialog = new RouteFeedDialog(session(), FollowRoutesRequest{}, this); // above this form, not behind it
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ByoipDialog::chooseAndExport()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the pack"));
    if (!folder.isEmpty())
        exportPack(folder);
}

} // namespace cadastre

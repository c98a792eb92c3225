// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/commanddialog.h"

#include "text/sentence.h"
#include "ui/session/session.h"
#include "ui/views/common/reasonfields.h"
#include "ui/wizards/common/poolwords.h"

#include <QPushButton>

namespace cadastre {

CommandDialog::CommandDialog(Session& session, const QString& title, const QString& primary, QWidget* parent)
    : PreviewDialogFrame(title, parent), m_session(session), m_form(new FormGrid(this))
{
    setPreviewVisible(false);
    addPage(title, m_form);
    setPrimaryButton(primary);
    reasonFields()->setTicket(session.ticket());
    reasonFields()->setVisible(!session.workspace().isReadOnly());
    connect(this->primary(), &QPushButton::clicked, this, &CommandDialog::accept);
    resize(560, 380);
}

QString CommandDialog::stepReason() const { return reasonFields()->reason(); }

void CommandDialog::edited()
{
    const auto wanted = commands();
    if (!wanted) {
        const QString what = missing();
        if (what.isEmpty())
            clearFooterMessage();
        else
            setFooterMessage(StatusLevel::Info, what);
        primary()->setEnabled(false);
        decided(nullptr);
        return;
    }
    const auto decision = m_session.workspace().previewAll(*wanted);
    if (!decision) {
        setFooterMessage(StatusLevel::Error, sentenceWithNames(m_session.plan(), decision.error()));
        primary()->setEnabled(false);
        decided(nullptr);
        return;
    }
    if (decision->notes.isEmpty())
        clearFooterMessage();
    else
        setFooterMessage(StatusLevel::Warning, sentenceWithNames(m_session.plan(), decision->notes.first()));
    primary()->setEnabled(!m_session.workspace().isReadOnly());
    if (m_session.workspace().isReadOnly())
        setFooterMessage(StatusLevel::Info, tr("This plan is open for reading only."));
    decided(&*decision);
}

void CommandDialog::accept()
{
    const auto wanted = commands();
    if (!wanted)
        return;
    disconnect(&m_session, nullptr, this, nullptr); // what this step changes need not be decided again
    m_session.setTicket(reasonFields()->ticket());
    const auto receipt = m_session.runAll(*wanted, stepName(), stepReason());
    if (receipt)
        QDialog::accept();
    else
        setFooterMessage(StatusLevel::Error, sentenceWithNames(m_session.plan(), receipt.error()));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/checkpointdialog.h"

#include "ui/session/session.h"

#include <QLineEdit>

namespace cadastre {

CheckpointDialog::CheckpointDialog(Session& session, const CheckpointRequest&, QWidget* parent)
    : CommandDialog(session, tr("Name a checkpoint"), tr("Set checkpoint"), parent)
    , m_name(new QLineEdit)
    , m_note(new QLineEdit)
{
    setObjectName(QStringLiteral("checkpointDialog"));
    m_name->setObjectName(QStringLiteral("checkpointName"));
    m_note->setObjectName(QStringLiteral("checkpointNote"));
    form()->addRow(tr("&Name"), m_name, tr("everything is saved already; a checkpoint is a name to come back to"));
    form()->addRow(tr("N&ote"), m_note);
    form()->addStretch();
    connect(m_name, &QLineEdit::textChanged, this, [this] { edited(); });
    connect(m_note, &QLineEdit::textChanged, this, [this] { edited(); });
    edited();
}

QString CheckpointDialog::missing() const { return tr("A name is needed."); }

std::optional<std::vector<Command>> CheckpointDialog::commands() const
{
    if (m_name->text().trimmed().isEmpty())
        return std::nullopt;
    return std::vector<Command>{SetCheckpoint{m_name->text().trimmed(), m_note->text(), 0}};
}

} // namespace cadastre

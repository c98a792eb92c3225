// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/trimdialog.h"

#include "text/commandtext.h"
#include "text/sentence.h"
#include "ui/presentation/formatting.h"
#include "ui/session/session.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/keyvaluelist.h"
#include "ui/views/common/labels.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace cadastre {

namespace {

/// The newest step that may be trimmed; what was asked for where none may.
qint64 newestTrimmable(const Workspace& workspace, qint64 asked)
{
    const qint64 wanted = asked > 0 ? asked : workspace.revision();
    const auto trimming = workspace.trimming(wanted);
    const qint64 instead = trimming ? 0 : trimming.error().params.value(QStringLiteral("suggestion")).toLongLong();
    return instead > 0 ? instead : wanted;
}

/// Beside the plan: "acme.cadastre" gets "acme-20260302.cadastre".
QString archiveBeside(const QString& plan, Instant now)
{
    const QFileInfo file(plan);
    return file.dir().filePath(
        QStringLiteral("%1-%2.cadastre").arg(file.completeBaseName(), isoDate(now).remove(u'-')));
}

} // namespace

TrimDialog::TrimDialog(Session& session, const TrimRequest& request, QWidget* parent)
    : PreviewDialogFrame(tr("Archive old history"), parent)
    , m_session(session)
    , m_upTo(new QSpinBox)
    , m_step(hintLabel({}, this))
    , m_path(new QLineEdit)
    , m_facts(new KeyValueList)
{
    setObjectName(QStringLiteral("trimDialog"));
    const Workspace& workspace = session.workspace();
    m_upTo->setObjectName(QStringLiteral("trimUpTo"));
    m_upTo->setRange(1, static_cast<int>(std::max<qint64>(workspace.revision(), 1)));
    m_upTo->setValue(static_cast<int>(newestTrimmable(workspace, request.upTo)));
    m_step->setObjectName(QStringLiteral("trimStep"));
    m_path->setObjectName(QStringLiteral("trimArchive"));
    m_path->setAccessibleName(tr("Archive"));
    m_path->setText(archiveBeside(workspace.path(), session.now()));
    auto* form = new FormGrid;
    form->addRow(tr("&Up to step"), m_upTo);
    form->addUnder(m_step);
    auto* line = new QWidget;
    line->setObjectName(QStringLiteral("trimArchiveRow"));
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_path, 1);
    QPushButton* choose = pushButton(tr("Choose…"), QStringLiteral("chooseArchive"), line);
    layout->addWidget(choose);
    form->addRow(tr("Archive"), line, tr("a copy of the whole plan, made and opened before anything goes"));
    form->addStretch();
    addPage(tr("History"), form);
    previewLayout()->addWidget(new SectionTitle(tr("You will get"), this));
    previewLayout()->addWidget(m_facts);
    PlainLabel* kept =
        plainLabel(tr("Of older steps the plan keeps who, when and what. They can be neither looked at nor "
                      "taken back any more; the archive shows them."),
                   this);
    kept->setWordWrap(true);
    previewLayout()->addWidget(kept);
    auto* final = new StatusLabel(StatusLevel::Warning, tr("This cannot be undone."), this);
    previewLayout()->addWidget(final);
    previewLayout()->addStretch();
    setFormShare(0.55);
    setPrimaryButton(tr("Archive and trim"));
    connect(primary(), &QPushButton::clicked, this, &TrimDialog::accept);
    connect(choose, &QPushButton::clicked, this, &TrimDialog::choosePath);
    connect(m_upTo, &QSpinBox::valueChanged, this, &TrimDialog::refresh);
    connect(m_path, &QLineEdit::textChanged, this, &TrimDialog::refresh);
    resize(900, 420);
    refresh();
}

void TrimDialog::refresh()
{
    const Workspace& workspace = m_session.workspace();
    const JournalEntry* entry = workspace.journal().find(m_upTo->value());
    m_step->setText(entry ? tr("%1: %2").arg(isoDateTime(entry->time), commandSentence(entry->summary)) : QString());
    const auto trimming = workspace.trimming(m_upTo->value());
    m_facts->clear();
    clearFooterMessage();
    primary()->setEnabled(trimming && !m_path->text().trimmed().isEmpty());
    if (!trimming)
        return setFooterMessage(StatusLevel::Error, sentence(trimming.error()));
    m_facts->addText(tr("To the archive"), tr("%n step(s)", nullptr, static_cast<int>(trimming->steps)));
    m_facts->addText(tr("Readable from"), isoDateTime(trimming->from));
    m_facts->addText(tr("Size today"), bytesLabel(QFileInfo(workspace.path()).size()));
}

void TrimDialog::choosePath()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Archive to"), m_path->text());
    if (!path.isEmpty())
        m_path->setText(path);
}

void TrimDialog::accept()
{
    if (const auto trimmed = m_session.workspace().trimHistory(m_upTo->value(), m_path->text().trimmed()); !trimmed)
        return setFooterMessage(StatusLevel::Error, sentence(trimmed.error()));
    QDialog::accept();
}

} // namespace cadastre

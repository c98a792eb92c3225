// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/exportdialog.h"

#include "base/filewriting.h"
#include "exchange/plancsv.h"
#include "exchange/planjson.h"
#include "text/auditreport.h"
#include "text/importtext.h"
#include "text/sentence.h"
#include "ui/dialogs/typedpaths.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/formatting.h"
#include "ui/session/session.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cadastre {

namespace {

constexpr int sampleLines = 40;

struct Format {
    const char* word;
    const char* suffix;
};
constexpr Format formats[] = {{"json", "json"},        {"csv", "csv"},       {"text", "txt"},
                              {"audit-html", "html"},  {"audit-csv", "csv"}, {"audit-json", "json"},
                              {"audit-sarif", "sarif"}};

} // namespace

ExportDialog::ExportDialog(Session& session, const ExportRequest& request, QWidget* parent)
    : PreviewDialogFrame(tr("Export"), parent)
    , m_session(session)
    , m_format(new QComboBox)
    , m_withHistory(new QCheckBox(tr("With the journal: who did what, when and why")))
    , m_path(new QLineEdit)
    , m_sample(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("exportDialog"));
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_withHistory->setObjectName(QStringLiteral("exportWithHistory"));
    m_path->setObjectName(QStringLiteral("exportPath"));
    const QStringList titles{tr("Plan as JSON (loss-free, can be imported again)"),
                             tr("Plan as CSV (for spreadsheets)"),
                             tr("Plan as text (the tree)"),
                             tr("Audit as HTML"),
                             tr("Audit as CSV"),
                             tr("Audit as JSON"),
                             tr("Audit as SARIF (for code scanning)")};
    for (int i = 0; i < titles.size(); ++i)
        m_format->addItem(titles[i], QString::fromLatin1(formats[i].word));
    m_format->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* form = new FormGrid;
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&History"), m_withHistory, tr("for readers; an import does not restore it"));
    auto* line = new QWidget;
    line->setObjectName(QStringLiteral("exportFileRow"));
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_path, 1);
    QPushButton* choose = pushButton(tr("Choose…"), QStringLiteral("choosePath"), line);
    layout->addWidget(choose);
    m_path->setAccessibleName(tr("File"));
    form->addRow(tr("File"), line, tr("no locale touches a number, an address or a date"));
    form->addStretch();
    addPage(tr("Export"), form);
    previewLayout()->addWidget(new SectionTitle(tr("First lines"), this));
    m_sample->setObjectName(QStringLiteral("exportSample"));
    m_sample->setAccessibleName(tr("First lines of the file"));
    m_sample->setReadOnly(true);
    m_sample->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_sample->setFont(addressFont(this));
    previewLayout()->addWidget(m_sample, 1);
    fillPreview();
    setFormShare(0.5);
    setPrimaryButton(tr("Export"));
    connect(primary(), &QPushButton::clicked, this, &ExportDialog::accept);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::choosePath);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_withHistory, &QCheckBox::toggled, this, &ExportDialog::refresh);
    connect(m_path, &QLineEdit::textChanged, this, [this] { primary()->setEnabled(!m_path->text().isEmpty()); });
    if (const int index = m_format->findData(request.format); index >= 0)
        m_format->setCurrentIndex(index);
    resize(1000, 560);
    refresh();
}

Result<QByteArray> ExportDialog::content() const
{
    const Plan& plan = m_session.plan();
    const QString word = m_format->currentData().toString();
    if (word == QLatin1String("json") && m_withHistory->isChecked())
        return exportPlanJson(plan, m_session.workspace().journal());
    if (word == QLatin1String("json"))
        return exportPlanJson(plan);
    if (word == QLatin1String("csv"))
        return exportPlanCsv(plan);
    if (word == QLatin1String("text"))
        return exportPlanText(plan).toUtf8();
    const auto format = auditFormat(word.section(u'-', 1));
    return format ? auditReportAs(*format, plan, m_session.report()) : QByteArray();
}

void ExportDialog::refresh()
{
    const Format& format = formats[m_format->currentIndex()];
    QString base = m_session.plan().settings().name;
    base.replace(u'/', u'-');
    if (base.isEmpty())
        base = QStringLiteral("plan");
    const QString folder = QFileInfo(m_path->text()).dir().exists() && !m_path->text().isEmpty()
                             ? QFileInfo(m_path->text()).absolutePath()
                             : folderToSaveIn();
    m_path->setText(QDir(folder).filePath(base + u'.' + QLatin1String(format.suffix)));
    m_withHistory->setEnabled(QLatin1String(format.word) == QLatin1String("json"));
    const auto bytes = content();
    const QList<QByteArray> lines = bytes ? bytes->split('\n').mid(0, sampleLines) : QList<QByteArray>();
    m_sample->setPlainText(QString::fromUtf8(lines.join('\n')));
    primary()->setEnabled(bytes && !m_path->text().isEmpty());
    clearFooterMessage();
    if (!bytes)
        setFooterMessage(StatusLevel::Error, sentence(bytes.error()));
    else if (QLatin1String(format.word) == QLatin1String("csv"))
        if (const QString omitted = omissionText(csvOmissions(m_session.plan())); !omitted.isEmpty())
            setFooterMessage(StatusLevel::Info, omitted);
}

void ExportDialog::choosePath()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export to"), m_path->text());
    if (!path.isEmpty())
        m_path->setText(path);
}

void ExportDialog::accept()
{
    const QString path = m_path->text();
    if (QFileInfo(path).canonicalFilePath() == QFileInfo(m_session.workspace().path()).canonicalFilePath()
        && QFileInfo::exists(path)) {
        setFooterMessage(StatusLevel::Error, tr("This is the open plan itself. Choose another file."));
        return;
    }
    const auto bytes = content();
    if (!bytes) {
        setFooterMessage(StatusLevel::Error, sentence(bytes.error()));
        return;
    }
    if (const auto written = writeWholeFile(path, *bytes); !written) {
        setFooterMessage(StatusLevel::Error, sentence(written.error()));
        return;
    }
    QDialog::accept();
}

} // namespace cadastre

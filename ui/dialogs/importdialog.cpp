// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importdialog.h"

#include "change/diff.h"
#include "exchange/awsimport.h"
#include "exchange/jsontext.h"
#include "exchange/plancsv.h"
#include "exchange/planjson.h"
#include "text/sentence.h"
#include "text/visibletext.h"
#include "ui/presentation/words.h"
#include "ui/session/session.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace cadastre {

namespace {

enum FateColumn { VerdictColumn, PlaceColumn, SubjectColumn, CidrColumn, WhyColumn, FateColumnCount };

bool looksLikePlan(const QByteArray& bytes) { return bytes.left(4096).contains("\"cadastre.plan\""); }

Tone toneOf(RowVerdict verdict)
{
    switch (verdict) {
    case RowVerdict::New:
    case RowVerdict::Updated: return Tone::Ok;
    case RowVerdict::Unchanged: return Tone::Secondary;
    case RowVerdict::Conflict:
    case RowVerdict::NeedsInput: return Tone::Warning;
    case RowVerdict::Refused: return Tone::Error;
    }
    return Tone::Normal;
}

} // namespace

ImportDialog::ImportDialog(Session& session, const ImportRequest& request, QWidget* parent)
    : PreviewDialogFrame(tr("Import"), parent)
    , m_session(session)
    , m_files(request.files)
    , m_fileLine(new QLineEdit)
    , m_region(new QComboBox)
    , m_account(new QComboBox)
    , m_pool(new QComboBox)
    , m_summary(plainLabel({}, this))
    , m_table(new QTableWidget)
{
    setObjectName(QStringLiteral("importDialog"));
    m_fileLine->setObjectName(QStringLiteral("importFiles"));
    m_fileLine->setAccessibleName(tr("Files"));
    m_fileLine->setReadOnly(true);
    m_fileLine->setPlaceholderText(tr("answers of the AWS CLI, a plan as JSON, or a CSV sheet"));
    const Plan& plan = session.plan();
    m_region->setObjectName(QStringLiteral("importRegion"));
    m_region->setEditable(true);
    m_region->addItem(QString());
    for (const Ipam& ipam : plan.all<Ipam>())
        for (const RegionName& region : ipam.operatingRegions)
            m_region->addItem(region.toString());
    m_account->setObjectName(QStringLiteral("importAccount"));
    m_account->setEditable(true);
    m_account->addItem(QString());
    for (const Account& account : plan.all<Account>())
        m_account->addItem(account.number.toString());
    m_pool->setObjectName(QStringLiteral("importPool"));
    m_pool->addItem(QString());
    for (const Pool& pool : plan.all<Pool>())
        m_pool->addItem(visibleText(plan.path(pool.id)), plan.textId(pool));

    auto* form = new FormGrid;
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fileLine, 1);
    QPushButton* choose = pushButton(tr("Choose…"), QStringLiteral("importChoose"), line);
    layout->addWidget(choose);
    form->addRow(tr("Files"), line, tr("a folder ACCOUNT/REGION/<command>.json says whose they are"));
    form->addRow(tr("&Region"), m_region, tr("for files that do not say it themselves"));
    form->addRow(tr("A&ccount"), m_account);
    form->addRow(tr("&Pool"), m_pool);
    form->addWide(m_summary);
    form->addWide(m_table, 1);
    m_summary->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("importFates"));
    m_table->setAccessibleName(tr("What becomes of each record"));
    m_table->setColumnCount(FateColumnCount);
    m_table->setHorizontalHeaderLabels({tr("Fate"), tr("Where"), tr("Record"), tr("CIDR"), tr("Why")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setMinimumHeight(260);
    prepareTable(m_table);
    addPage(tr("Import"), form);
    setPreviewVisible(false);
    setPrimaryButton(tr("Import"));
    connect(primary(), &QPushButton::clicked, this, &ImportDialog::accept);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::addFiles);
    connect(m_region, &QComboBox::currentTextChanged, this, &ImportDialog::review);
    connect(m_account, &QComboBox::currentTextChanged, this, &ImportDialog::review);
    connect(m_pool, &QComboBox::currentIndexChanged, this, &ImportDialog::review);
    resize(980, 640);
    review();
}

void ImportDialog::addFiles()
{
    const QStringList files =
        QFileDialog::getOpenFileNames(this, tr("Import"), {}, tr("JSON and CSV (*.json *.csv *.txt);;All files (*)"));
    if (files.isEmpty())
        return;
    m_files = files;
    review();
}

void ImportDialog::review()
{
    m_plan.reset();
    m_diff.reset();
    m_table->setRowCount(0);
    primary()->setEnabled(false);
    clearFooterMessage();
    m_fileLine->setText(m_files.join(QStringLiteral(", ")));
    m_summary->setText(m_files.isEmpty() ? tr("Nothing is changed before you have seen what becomes of each record.")
                                         : QString());
    if (m_files.isEmpty())
        return;
    std::vector<ImportSource> sources;
    for (const QString& path : m_files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestImport) {
            setFooterMessage(StatusLevel::Error, sentence(makeError(ErrorCode::FileNotReadable, path,
                                                                    {{QStringLiteral("reason"), file.errorString()}})));
            return;
        }
        sources.push_back({path, file.readAll(), {}});
    }
    const Plan& plan = m_session.plan();
    if (sources.size() == 1 && looksLikePlan(sources.front().bytes)) {
        m_format = QStringLiteral("json");
        const auto document = readPlanJson(sources.front().bytes, sources.front().name);
        if (!document) {
            setFooterMessage(StatusLevel::Error, placeOf(document.error()) + sentence(document.error()));
            return;
        }
        showPlanDiff(diffPlans(plan, document->plan));
        if (document->historyEntries > 0)
            setFooterMessage(StatusLevel::Info,
                             tr("The history in the file (%n entry(s)) is not restored: this import is one entry here.",
                                nullptr, static_cast<int>(document->historyEntries)));
        return;
    }
    ImportOptions options;
    const QString region = m_region->currentText().trimmed();
    const QString account = m_account->currentText().trimmed();
    if (const auto parsed = RegionName::parse(region))
        options.context.region = *parsed;
    if (const auto parsed = AccountNumber::parse(account))
        options.context.account = *parsed;
    options.context.pool = m_pool->currentData().toString();
    const bool csv = sources.size() == 1 && sources.front().name.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    m_format = csv ? QStringLiteral("csv") : QStringLiteral("aws-cli");
    auto planned = csv ? planCsvImport(plan, sources.front(), m_session.now())
                       : planAwsImport(plan, sources, options, m_session.now());
    if (!planned) {
        setFooterMessage(StatusLevel::Error,
                         placeOf(planned.error()) + sentence(planned.error()) + u' ' + adviceFor(planned.error()));
        return;
    }
    m_plan = std::move(*planned);
    showFates();
}

void ImportDialog::showPlanDiff(const ChangeSet& changes)
{
    m_diff = changes;
    m_summary->setText(changes.isEmpty()
                           ? tr("The file says what this plan says already.")
                           : tr("%n row(s) of this plan would change to what the file says; one undo takes it back.",
                                nullptr, static_cast<int>(changes.rowCount())));
    primary()->setEnabled(!changes.isEmpty());
    primary()->setText(tr("Replace with the file"));
}

void ImportDialog::showFates()
{
    const ImportCounts& counts = m_plan->counts;
    m_summary->setText(
        tr("%1 records · %2 new · %3 updated · %4 unchanged · %5 conflicts · %6 refused · %7 need an answer")
            .arg(counts.total())
            .arg(counts.created)
            .arg(counts.updated)
            .arg(counts.unchanged)
            .arg(counts.conflicts)
            .arg(counts.refused)
            .arg(counts.needInput));
    const Theme theme = themeOf(this);
    constexpr int mostRows = 5000;
    const int rows = std::min<int>(mostRows, static_cast<int>(m_plan->fates.size()));
    m_table->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const RowFate& fate = m_plan->fates[row];
        const bool why = fate.hasNote || fate.why.code == ErrorCode::Overlap || fate.verdict == RowVerdict::Refused
                      || fate.verdict == RowVerdict::NeedsInput || fate.verdict == RowVerdict::Conflict;
        auto* verdict = new QTableWidgetItem(verdictLabel(fate.verdict));
        verdict->setForeground(theme.toneColor(toneOf(fate.verdict)));
        m_table->setItem(row, VerdictColumn, verdict);
        m_table->setItem(row, PlaceColumn,
                         new QTableWidgetItem(
                             QStringLiteral("%1:%2").arg(QFileInfo(fate.source).fileName()).arg(fate.line)));
        m_table->setItem(row, SubjectColumn, new QTableWidgetItem(visibleText(fate.subject)));
        m_table->setItem(row, CidrColumn, new QTableWidgetItem(visibleText(fate.cidr)));
        m_table->setItem(row, WhyColumn, new QTableWidgetItem(why ? sentence(fate.why) : QString()));
    }
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int taken = counts.total() - counts.notTaken();
    primary()->setText(tr("Import %n record(s)", nullptr, taken));
    primary()->setEnabled(!m_plan->changes.isEmpty());
    if (!m_plan->warnings.isEmpty())
        setFooterMessage(StatusLevel::Warning, placeOf(m_plan->warnings.first()) + sentence(m_plan->warnings.first()));
    else if (counts.notTaken() > 0)
        setFooterMessage(StatusLevel::Warning, tr("%n record(s) stay out.", nullptr, counts.notTaken()));
}

void ImportDialog::accept()
{
    if (!m_plan && !m_diff)
        return;
    const auto receipt =
        m_session.run(TakeChanges{QStringLiteral("import %1").arg(m_format), m_plan ? m_plan->changes : *m_diff});
    if (receipt)
        QDialog::accept();
    else
        setFooterMessage(StatusLevel::Error, sentence(receipt.error()));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importdialog.h"

#include "base/filewriting.h"
#include "exchange/importreview.h"
#include "text/importtext.h"
#include "text/sentence.h"
#include "text/visibletext.h"
#include "ui/dialogs/columnmapping.h"
#include "ui/dialogs/recordchoice.h"
#include "ui/dialogs/typedpaths.h"
#include "ui/presentation/words.h"
#include "ui/session/session.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"
#include "ui/wizards/common/poolwords.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace cadastre {

namespace {

/// Is it read within a frame or two? Else it is read in another thread.
bool isQuick(const Plan& plan, const QStringList& files)
{
    constexpr qint64 quickBytes = 128 * 1024;
    constexpr std::size_t quickRows = 5'000;
    qint64 bytes = 0;
    for (const QString& file : files)
        bytes += QFileInfo(file).isDir() ? quickBytes : QFileInfo(file).size();
    return bytes < quickBytes && plan.all<Allocation>().size() + plan.all<ResourceCidr>().size() < quickRows;
}

QString formatLabel(ImportFormat format)
{
    switch (format) {
    case ImportFormat::AwsCli: return ImportDialog::tr("answers of the AWS CLI");
    case ImportFormat::Csv: return ImportDialog::tr("a table that Cadastre wrote");
    case ImportFormat::NetBox: return ImportDialog::tr("prefixes of NetBox");
    case ImportFormat::AnyCsv: return ImportDialog::tr("any table of prefixes");
    case ImportFormat::TerraformState: return ImportDialog::tr("a Terraform state");
    }
    return {};
}

} // namespace

ImportDialog::ImportDialog(Session& session, const ImportRequest& request, QWidget* parent, ColumnMemory memory)
    : PreviewDialogFrame(tr("Import"), parent)
    , m_session(session)
    , m_memory(std::move(memory))
    , m_files(request.files)
    , m_form(new FormGrid)
    , m_fileLine(new QLineEdit)
    , m_formatBox(new QComboBox)
    , m_region(new QComboBox)
    , m_account(new QComboBox)
    , m_pool(new QComboBox)
    , m_seen(new QLineEdit)
    , m_summary(plainLabel({}, this))
    , m_empty(new EmptyState(QStringLiteral("import"), tr("Drop files here, type their paths above, or choose them"),
                             tr("Answers of the AWS CLI, a plan as JSON, tables, a Terraform state, or a folder of "
                                "them. Nothing is changed "
                                "before you have seen what becomes of each record."),
                             this))
    , m_records(new RecordChoice)
    , m_report(addSideButton(tr("Save report…"), QStringLiteral("importReport")))
    , m_later(new QTimer(this))
    , m_typed(new QTimer(this))
    , m_mapping(new ColumnMapping)
{
    setObjectName(QStringLiteral("importDialog"));
    setAcceptDrops(true);
    prepareFields();
    offerPlaces();
    QWidget* line = filesLine();
    m_form->addRow(tr("Files"), line, tr("a folder ACCOUNT/REGION/<command>.json says whose they are"));
    m_form->addRow(tr("&Format"), m_formatBox, QString());
    m_form->addRow(tr("&Region"), m_region, tr("for files that do not say it themselves"));
    m_form->addRow(tr("A&ccount"), m_account);
    m_form->addRow(tr("&Pool"), m_pool);
    m_form->addRow(tr("&Seen at"), m_seen,
                   tr("when AWS showed what the state holds; without it what comes in is planned"));
    m_form->addWide(m_summary);
    m_form->addWide(recordsPane(), 1);
    addPage(tr("Records"), m_form);
    m_mappingPage = addPage(tr("Columns"), m_mapping);
    setPreviewVisible(false);
    setPrimaryButton(tr("Import"));
    connect(primary(), &QPushButton::clicked, this, &ImportDialog::accept);
    connect(m_report, &QPushButton::clicked, this, &ImportDialog::saveReport);
    connect(this, &PreviewDialogFrame::pageRequested, this, &ImportDialog::setCurrentPage);
    reviewWhenAnswered();
    readInTime();
    resize(980, 640);
    setFiles(m_files);
}

void ImportDialog::prepareFields()
{
    m_fileLine->setObjectName(QStringLiteral("importFiles"));
    m_fileLine->setAccessibleName(tr("Files"));
    m_fileLine->setAcceptDrops(false); // the form takes them
    m_fileLine->setClearButtonEnabled(true);
    m_fileLine->setPlaceholderText(tr("answers of the AWS CLI, a plan as JSON, a table, a Terraform state"));
    m_formatBox->setObjectName(QStringLiteral("importFormat"));
    m_formatBox->addItem(tr("what it looks like"));
    for (const auto& [format, word] : Words<ImportFormat>::table)
        m_formatBox->addItem(formatLabel(format), static_cast<int>(format));
    m_seen->setObjectName(QStringLiteral("importSeen"));
    m_seen->setPlaceholderText(QStringLiteral("2026-03-01T12:00:00Z"));
    m_summary->setWordWrap(true);
    m_report->setToolTip(tr("The fate of each record as a table"));
}

void ImportDialog::offerPlaces()
{
    const Plan& plan = m_session.plan();
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
        m_pool->addItem(poolPathLabel(plan, pool.id), plan.textId(pool));
}

QWidget* ImportDialog::filesLine()
{
    auto* line = new QWidget;
    line->setObjectName(QStringLiteral("importFilesRow"));
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fileLine, 1);
    QPushButton* choose = pushButton(tr("Choose…"), QStringLiteral("importChoose"), line);
    QPushButton* folder = pushButton(tr("Folder…"), QStringLiteral("importFolder"), line);
    layout->addWidget(choose);
    layout->addWidget(folder);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::addFiles);
    connect(folder, &QPushButton::clicked, this, &ImportDialog::addFolder);
    return line;
}

QWidget* ImportDialog::recordsPane()
{
    auto* pane = new QWidget;
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_records);
    layout->addWidget(m_empty);
    m_empty->setObjectName(QStringLiteral("importEmpty"));
    m_empty->setPrimary(tr("Choose files…"));
    connect(m_empty, &EmptyState::primaryClicked, this, &ImportDialog::addFiles);
    connect(m_empty->addAlternative(tr("Choose a folder…"), QStringLiteral("importEmptyFolder")), &QPushButton::clicked,
            this, &ImportDialog::addFolder);
    return pane;
}

void ImportDialog::reviewWhenAnswered()
{
    connect(m_region, &QComboBox::currentTextChanged, this, &ImportDialog::review);
    connect(m_account, &QComboBox::currentTextChanged, this, &ImportDialog::review);
    connect(m_pool, &QComboBox::currentIndexChanged, this, &ImportDialog::review);
    connect(m_formatBox, &QComboBox::currentIndexChanged, this, &ImportDialog::review);
    connect(m_seen, &QLineEdit::editingFinished, this, &ImportDialog::review);
    connect(m_mapping, &ColumnMapping::changed, this, &ImportDialog::review);
    m_later->setSingleShot(true);
    m_later->setInterval(0);
    connect(m_later, &QTimer::timeout, this, &ImportDialog::review);
    connect(m_records, &RecordChoice::chosen, m_later, qOverload<>(&QTimer::start));
}

void ImportDialog::readInTime()
{
    constexpr int pauseMs = 400;
    m_typed->setSingleShot(true);
    m_typed->setInterval(pauseMs);
    connect(m_fileLine, &QLineEdit::textChanged, this, &ImportDialog::typed);
    connect(m_typed, &QTimer::timeout, this, [this] {
        if (allExist(typedPaths(m_fileLine->text())))
            readTyped();
        else
            setFooterMessage(StatusLevel::Info, tr("There is no such file."));
    });
    connect(&m_session, &Session::writingChanged, this, [this] {
        if (const auto rows = static_cast<int>(m_session.writingRows()); rows > 0)
            setFooterMessage(StatusLevel::Pending, tr("Changing up to %n row(s)…", nullptr, rows));
    });
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        if (m_isWaiting)
            review();
        else if (!m_isStale)
            showReview(std::move(*m_reading.result()));
    });
}

void ImportDialog::addFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Import"), {}, tr("JSON, tables and states (*.json *.csv *.tsv *.tfstate *.txt);;All files (*)"));
    if (!files.isEmpty())
        setFiles(files);
}

void ImportDialog::addFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Import"));
    if (!folder.isEmpty())
        setFiles({folder});
}

Result<void> ImportDialog::writeReport(const QString& path) const
{
    return writeWholeFile(path, fateTable(m_plan ? m_plan->fates : QList<RowFate>()));
}

void ImportDialog::saveReport()
{
    QString path = QFileDialog::getSaveFileName(this, tr("Save report"), QStringLiteral("import.csv"),
                                                tr("Tables (*.csv);;All files (*)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QLatin1String(".csv");
    if (const auto written = writeReport(path); !written)
        showProblem(written.error());
    else
        setFooterMessage(StatusLevel::Ok, tr("Report written to %1").arg(visibleText(path)));
}

void ImportDialog::setFiles(const QStringList& files)
{
    m_files = files;
    m_records->forget();
    const QSignalBlocker quiet(m_fileLine);
    m_fileLine->setText(textOfPaths(m_files));
    review();
}

void ImportDialog::typed()
{
    m_isStale = m_reading.isRunning();
    m_plan.reset();
    m_diff.reset();
    primary()->setEnabled(false);
    m_report->setEnabled(false);
    clearFooterMessage();
    m_typed->start();
}

void ImportDialog::readTyped()
{
    m_typed->stop();
    const bool isAsShown = m_fileLine->text() == textOfPaths(m_files); // a path may hold what separates them
    if (const QStringList files = isAsShown ? m_files : typedPaths(m_fileLine->text()); files != m_files)
        return setFiles(files);
    const QSignalBlocker quiet(m_fileLine);
    m_fileLine->setText(textOfPaths(m_files));
    review();
}

void ImportDialog::keyPressEvent(QKeyEvent* event)
{
    if (focusWidget() == m_fileLine && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        readTyped();
        return event->accept();
    }
    PreviewDialogFrame::keyPressEvent(event);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    setFiles(localFiles(*event->mimeData()));
}

ImportQuestion ImportDialog::question()
{
    ImportQuestion asked;
    asked.files = m_files;
    if (const QVariant chosen = m_formatBox->currentData(); chosen.isValid())
        asked.format = static_cast<ImportFormat>(chosen.toInt());
    asked.options = options();
    asked.columnsOf = m_mapping->header();
    return asked;
}

void ImportDialog::review()
{
    m_isStale = m_reading.isRunning();
    m_isWaiting = false;
    primary()->setEnabled(false);
    m_report->setEnabled(false);
    clearFooterMessage();
    const bool none = m_files.isEmpty();
    if (none || !m_empty->isHidden()) // what is asked depends on the files
        for (QWidget* const asked : std::initializer_list<QWidget*>{m_formatBox, m_region, m_account, m_pool, m_seen})
            m_form->setRowVisible(asked, !none);
    m_empty->setVisible(none);
    m_summary->setVisible(!none);
    if (none) {
        setPageReachable(m_mappingPage, false);
        m_plan.reset();
        m_diff.reset();
        return showFates();
    }
    if (!planned()) { // what the plan took away would come back
        m_plan.reset();
        m_diff.reset();
        showProblem(planned().error());
        return showFates();
    }
    if (isQuick(m_session.plan(), m_files))
        return showReview(reviewImport(m_session.plan(), question(), m_session.now()));
    setFooterMessage(StatusLevel::Info, tr("Reading…"));
    m_isWaiting = m_isStale; // one at a time: each has a copy of the plan
    if (m_isWaiting)
        return;
    m_reading.setFuture(QtConcurrent::run(
        [plan = std::make_shared<const Plan>(m_session.plan()), asked = question(), now = m_session.now()] {
            return std::make_shared<ImportReview>(reviewImport(*plan, asked, now));
        }));
}

void ImportDialog::showReview(ImportReview review)
{
    clearFooterMessage();
    m_plan = std::move(review.plan);
    m_diff.reset();
    m_summary->setText(QString());
    m_form->setHint(m_formatBox, QString());
    m_format = review.format ? QString(toWire(*review.format)) : QStringLiteral("json");
    if (review.format)
        showFormat(*review.format);
    setPageReachable(m_mappingPage, review.sheet.has_value());
    if (review.sheet)
        m_mapping->setPreview(*review.sheet);
    if (review.replacement)
        showPlanDiff(*review.replacement);
    if (review.historyEntries > 0)
        setFooterMessage(StatusLevel::Info,
                         tr("The history in the file (%n entry(s)) is not restored: this import is one entry here.",
                            nullptr, review.historyEntries));
    if (review.problem) {
        if (review.sheet && review.problem->code == ErrorCode::InvalidCsv)
            setCurrentPage(m_mappingPage); // nothing is known to be the prefix: say what is
        showProblem(*review.problem);
    }
    showFates();
}

const Result<PlannedSinceSeen>& ImportDialog::planned()
{
    if (const qint64 revision = m_session.workspace().revision(); revision != m_plannedOf) {
        m_planned = plannedSinceSeen(m_session.workspace());
        m_plannedOf = revision;
    }
    return m_planned;
}

ImportOptions ImportDialog::options()
{
    ImportOptions options;
    if (const auto parsed = RegionName::parse(m_region->currentText().trimmed()))
        options.context.region = *parsed;
    if (const auto parsed = AccountNumber::parse(m_account->currentText().trimmed()))
        options.context.account = *parsed;
    options.context.pool = m_pool->currentData().toString();
    options.seenAt = parseInstant(m_seen->text().trimmed()).value_or(Instant());
    options.columns = m_mapping->chosen();
    options.knownColumns = m_memory.all();
    options.unwanted = m_records->unwanted();
    options.takenBack = m_records->takenBack();
    if (const auto& known = planned()) { // review() has said it where it is not
        options.removals = known->things;
        options.edits = known->edits;
    }
    return options;
}

void ImportDialog::showFormat(ImportFormat format)
{
    if (!m_formatBox->currentData().isValid())
        m_form->setHint(m_formatBox, formatLabel(format));
    const bool isAnswer = format == ImportFormat::AwsCli || format == ImportFormat::TerraformState;
    m_form->setRowVisible(m_account, isAnswer);
    m_form->setRowVisible(m_pool, isAnswer);
    m_form->setRowVisible(m_seen, format == ImportFormat::TerraformState);
    const QString seen = m_seen->text().trimmed();
    m_form->setProblem(m_seen, seen.isEmpty() || parseInstant(seen)
                                   ? QString()
                                   : sentence(makeError(ErrorCode::InvalidDate, seen,
                                                        {{QStringLiteral("reason"), QStringLiteral("iso8601")}})));
}

void ImportDialog::showProblem(const Error& error)
{
    setFooterMessage(StatusLevel::Error, placeOf(error) + sentence(error) + u' ' + adviceFor(error));
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
    m_records->showFates(m_plan ? m_plan->fates : QList<RowFate>(), m_files);
    m_records->setVisible(!m_diff && !m_files.isEmpty());
    m_report->setVisible(!m_diff && !m_files.isEmpty());
    m_report->setEnabled(m_plan && !m_plan->fates.isEmpty());
    if (!m_plan)
        return;
    const ImportCounts& counts = m_plan->counts;
    QString summary =
        tr("%1 records · %2 new · %3 updated · %4 unchanged · %5 conflicts · %6 refused · %7 need an answer")
            .arg(counts.total())
            .arg(counts.created)
            .arg(counts.updated)
            .arg(counts.unchanged)
            .arg(counts.conflicts)
            .arg(counts.refused)
            .arg(counts.needInput);
    if (counts.plannedToGo > 0)
        summary += tr(" · %1 stay planned to go").arg(counts.plannedToGo);
    if (counts.leftOut > 0)
        summary += tr(" · %1 left out").arg(counts.leftOut);
    m_summary->setText(summary);
    const int taken = counts.total() - counts.notTaken() - counts.leftOut - counts.plannedToGo;
    primary()->setText(tr("Import %n record(s)", nullptr, taken));
    primary()->setEnabled(!m_plan->changes.isEmpty() && taken > 0);
    if (!m_plan->warnings.isEmpty())
        setFooterMessage(StatusLevel::Warning, placeOf(m_plan->warnings.first()) + sentence(m_plan->warnings.first()));
    else if (counts.notTaken() > 0)
        setFooterMessage(StatusLevel::Warning, tr("%n record(s) stay out.", nullptr, counts.notTaken()));
    else if (!m_plan->notes.isEmpty())
        setFooterMessage(StatusLevel::Info, noteText(m_plan->notes.first()));
}

void ImportDialog::accept()
{
    if (!m_plan && !m_diff)
        return;
    const auto receipt =
        m_session.run(TakeChanges{QStringLiteral("import-%1").arg(m_format), m_plan ? m_plan->changes : *m_diff,
                                  m_plan ? m_plan->gone : QStringList(), m_plan && m_plan->isFromAws,
                                  m_plan ? m_plan->edits : ChangeSet()});
    if (!receipt)
        return setFooterMessage(StatusLevel::Error, sentenceWithNames(m_session.plan(), receipt.error()));
    if (m_plan)
        m_memory.remember(m_plan->columns); // where it cannot be kept, the columns are asked again
    QDialog::accept();
}

} // namespace cadastre

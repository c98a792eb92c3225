// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/tableexportdialog.h"

#include "base/filewriting.h"
#include "text/moment.h"
#include "text/sentence.h"
#include "text/visibletext.h"
#include "ui/dialogs/typedpaths.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/formatting.h"
#include "ui/session/session.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/labels.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>

namespace cadastre {

namespace {

constexpr std::size_t sampleRows = 40;

QString suffixOf(TableForm form)
{
    switch (form) {
    case TableForm::Csv: return QStringLiteral("csv");
    case TableForm::Json: return QStringLiteral("json");
    case TableForm::Pdf:
    case TableForm::Paper: return QStringLiteral("pdf");
    }
    return {};
}

} // namespace

/// One page as it will be printed, as large as there is room.
class PagePreview final : public QWidget {
public:
    explicit PagePreview(QWidget* parent) : QWidget(parent)
    {
        setObjectName(QStringLiteral("tablePage"));
        setMinimumSize(320, 226);
    }
    void showPrint(std::unique_ptr<TablePrint> print)
    {
        m_print = std::move(print);
        setPage(0);
    }
    void setPage(int number)
    {
        m_number = number;
        update();
    }
    [[nodiscard]] int page() const { return m_number; }
    [[nodiscard]] int count() const { return m_print ? m_print->pageCount() : 0; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_number >= count())
            return;
        const TablePaper paper = tablePaper();
        const double scale = std::min(width() / paper.sheet.width(), height() / paper.sheet.height());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(scale, scale);
        painter.fillRect(QRectF({}, paper.sheet), Theme::light().base);
        painter.setPen(QPen(themeOf(this).line, 1 / scale));
        painter.drawRect(QRectF({}, paper.sheet).adjusted(0, 0, -1 / scale, -1 / scale));
        painter.translate(paper.margin, paper.margin);
        m_print->paint(painter, m_number);
    }

private:
    std::unique_ptr<TablePrint> m_print;
    int m_number = 0;
};

TableExportDialog::TableExportDialog(Session& session, std::vector<TableSource> sources, int chosen, TableForm form,
                                     QWidget* parent)
    : PreviewDialogFrame({}, parent)
    , m_session(session)
    , m_sources(std::move(sources))
    , m_which(new QComboBox(this))
    , m_extent(new QComboBox)
    , m_form(new QComboBox)
    , m_path(new QLineEdit)
    , m_file(new QWidget)
    , m_preview(new QStackedWidget(this))
    , m_sample(new QPlainTextEdit)
    , m_page(new PagePreview(this))
    , m_pageLabel(plainLabel({}, this, Tone::Secondary))
    , m_before(iconButton(QStringLiteral("arrow-left"), tr("Page before"), QStringLiteral("tablePageBefore"), this))
    , m_after(iconButton(QStringLiteral("arrow-right"), tr("Next page"), QStringLiteral("tablePageNext"), this))
    , m_content(std::make_unique<TableContent>())
{
    setObjectName(QStringLiteral("tableExportDialog"));
    m_which->setObjectName(QStringLiteral("tableWhich"));
    for (const TableSource& each : m_sources)
        m_which->addItem(each.title);
    m_which->setCurrentIndex(chosen);
    m_extent->setObjectName(QStringLiteral("tableExtent"));
    m_form->setObjectName(QStringLiteral("tableForm"));
    m_form->addItems({tr("CSV (for spreadsheets)"), tr("JSON"), tr("PDF"), tr("Paper")});
    m_form->setCurrentIndex(static_cast<int>(form));
    m_path->setObjectName(QStringLiteral("tablePath"));
    m_path->setAccessibleName(tr("File"));
    m_path->setText(QDir(folderToSaveIn()).filePath(source().word + u'.' + suffixOf(form)));
    auto* line = new QHBoxLayout(m_file);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_path, 1);
    QPushButton* choose = pushButton(tr("Choose…"), QStringLiteral("chooseTablePath"), m_file);
    line->addWidget(choose);
    auto* grid = new FormGrid;
    if (m_sources.size() > 1)
        grid->addRow(tr("Cha&rt"), m_which);
    else
        m_which->hide();
    grid->addRow(tr("&Take"), m_extent,
                 source().extents.isEmpty()
                     ? tr("columns, order and filter as the table has them; or all that it could show")
                     : QString());
    grid->addRow(tr("F&ormat"), m_form,
                 tr("CSV and JSON say numbers and moments in full: percentages to twelve decimals, times in UTC"));
    grid->addRow(tr("File"), m_file);
    grid->addStretch();
    addPage(tr("Export"), grid);

    previewLayout()->addWidget(new SectionTitle(tr("Preview"), this));
    m_sample->setObjectName(QStringLiteral("tableSample"));
    m_sample->setAccessibleName(tr("First lines of the file"));
    m_sample->setReadOnly(true);
    m_sample->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_sample->setFont(addressFont(this));
    m_page->setAccessibleName(tr("The page as it will be printed"));
    auto* pages = new QWidget(m_preview);
    auto* column = new QVBoxLayout(pages);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page, 1);
    auto* steps = new QHBoxLayout;
    steps->addStretch(1);
    steps->addWidget(m_before);
    m_pageLabel->setObjectName(QStringLiteral("tablePageLabel"));
    steps->addWidget(m_pageLabel);
    steps->addWidget(m_after);
    steps->addStretch(1);
    column->addLayout(steps);
    m_preview->addWidget(m_sample);
    m_preview->addWidget(pages);
    previewLayout()->addWidget(m_preview, 1);
    setPreviewFillsHeight();
    setFormShare(0.4);
    setPrimaryButton(tr("Export"));

    connect(primary(), &QPushButton::clicked, this, &TableExportDialog::accept);
    connect(choose, &QPushButton::clicked, this, &TableExportDialog::choosePath);
    connect(m_which, &QComboBox::currentIndexChanged, this, &TableExportDialog::sourceChosen);
    connect(m_extent, &QComboBox::currentIndexChanged, this, &TableExportDialog::refresh);
    connect(m_form, &QComboBox::currentIndexChanged, this, &TableExportDialog::refresh);
    connect(m_path, &QLineEdit::textChanged, this,
            [this] { primary()->setEnabled(this->form() == TableForm::Paper || !m_path->text().isEmpty()); });
    connect(m_before, &QToolButton::clicked, this, [this] { showPage(m_page->page() - 1); });
    connect(m_after, &QToolButton::clicked, this, [this] { showPage(m_page->page() + 1); });
    resize(1100, 600);
    sourceChosen();
}

const TableSource& TableExportDialog::source() const
{
    return m_sources[static_cast<std::size_t>(m_which->currentIndex())];
}

void TableExportDialog::sourceChosen()
{
    setWindowTitle(tr("Export or print: %1").arg(source().title));
    {
        const QSignalBlocker quiet(m_extent);
        const int extent = std::max(m_extent->currentIndex(), 0);
        m_extent->clear();
        m_extent->addItems(source().extents.isEmpty()
                               ? QStringList{tr("What the table shows"), tr("Every row and column")}
                               : source().extents);
        m_extent->setCurrentIndex(extent);
    }
    m_path->setText(QFileInfo(m_path->text()).dir().filePath(source().word + u'.' + suffixOf(form())));
    refresh();
}

TableForm TableExportDialog::form() const { return static_cast<TableForm>(m_form->currentIndex()); }

TableHeading TableExportDialog::heading() const
{
    return {source().title, source().about,
            QStringLiteral("%1 · %2").arg(visibleText(m_session.plan().settings().name), momentText(m_session.now())),
            source().picture};
}

void TableExportDialog::refresh()
{
    QApplication::setOverrideCursor(Qt::WaitCursor); // a hundred thousand rows take a moment
    const auto extent = static_cast<TableExtent>(m_extent->currentIndex());
    const bool isText = form() == TableForm::Csv || form() == TableForm::Json;
    const bool isPictureAlone = !isText && source().picture && extent == TableExtent::Shown;
    *m_content = isPictureAlone ? TableContent() : source().content(extent);
    if (isText) {
        const auto& rows = m_content->rows;
        const auto some = static_cast<std::ptrdiff_t>(std::min(rows.size(), sampleRows));
        const TableContent first{m_content->columns, {rows.begin(), rows.begin() + some}};
        m_sample->setPlainText(QString::fromUtf8(form() == TableForm::Csv ? first.csv() : first.json()));
    } else {
        m_page->showPrint(std::make_unique<TablePrint>(*m_content, heading(), tablePaper().page));
        showPage(0);
    }
    QApplication::restoreOverrideCursor();
    m_preview->setCurrentIndex(isText ? 0 : 1);
    m_file->setEnabled(form() != TableForm::Paper);
    const QFileInfo file(m_path->text());
    m_path->setText(file.dir().filePath(file.completeBaseName() + u'.' + suffixOf(form())));
    primary()->setText(form() == TableForm::Paper ? tr("Print…") : tr("Export"));
    primary()->setEnabled(form() == TableForm::Paper || !m_path->text().isEmpty());
    setFooterMessage(StatusLevel::Info,
                     isPictureAlone ? QString() : tr("%n row(s)", nullptr, static_cast<int>(m_content->rows.size())));
}

void TableExportDialog::showPage(int number)
{
    m_page->setPage(std::clamp(number, 0, m_page->count() - 1));
    const QString words =
        QCoreApplication::translate("cadastre::report", "page %1 of %2").arg(m_page->page() + 1).arg(m_page->count());
    m_pageLabel->setText(words);
    m_page->setAccessibleDescription(words);
    m_before->setEnabled(m_page->page() > 0);
    m_after->setEnabled(m_page->page() + 1 < m_page->count());
}

void TableExportDialog::choosePath()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export to"), m_path->text());
    if (!path.isEmpty())
        m_path->setText(path);
}

QString TableExportDialog::printedText(const QString& title, const QPrinter& printer)
{
    return printer.outputFileName().isEmpty()
             ? tr("“%1” is on its way to the printer %2").arg(title, visibleText(printer.printerName()))
             : tr("“%1” is written to %2").arg(title, visibleText(printer.outputFileName()));
}

void TableExportDialog::print()
{
    auto* printer = new QPrinter(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setDocName(source().title);
    auto* dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        printTable(*m_content, heading(), *printer);
        Q_EMIT m_session.gaveOut(printedText(source().title, *printer));
        QDialog::accept();
    });
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    dialog->open();
}

void TableExportDialog::accept()
{
    if (form() == TableForm::Paper)
        return print();
    const QString path = m_path->text();
    if (QFileInfo::exists(path)
        && QFileInfo(path).canonicalFilePath() == QFileInfo(m_session.workspace().path()).canonicalFilePath()) {
        setFooterMessage(StatusLevel::Error, tr("This is the open plan itself. Choose another file."));
        return;
    }
    const Result<void> written =
        form() == TableForm::Pdf
            ? writeTablePdf(*m_content, heading(), path)
            : writeWholeFile(path, form() == TableForm::Csv ? m_content->csv() : m_content->json());
    if (!written) {
        setFooterMessage(StatusLevel::Error, sentence(written.error()));
        return;
    }
    Q_EMIT m_session.gaveOut(tr("“%1” is written to %2").arg(source().title, visibleText(path)));
    QDialog::accept();
}

} // namespace cadastre

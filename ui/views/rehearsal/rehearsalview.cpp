// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/rehearsal/rehearsalview.h"

#include "awsapi/clicommand.h"
#include "base/filewriting.h"
#include "ui/icons.h"
#include "ui/models/requestlogfilter.h"
#include "ui/session/requestlogmodel.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/formatting.h"
#include "ui/session/changedsubject.h"
#include "ui/session/rehearsalstage.h"
#include "ui/session/session.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/tablecolumns.h"
#include "ui/views/tables/tableoutput.h"
#include "ui/views/common/segmentedcontrol.h"
#include "ui/views/rehearsal/rehearsalsetup.h"
#include "ui/views/rehearsal/requestdetail.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace cadastre {

RehearsalView::RehearsalView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_stage(session.rehearsal())
    , m_proxy(new RequestLogFilter(this))
    , m_state(new StatusLabel(StatusLevel::NoData, QString(), this))
    , m_toggle(pushButton(QString(), QStringLiteral("rehearsal.toggle"), this))
    , m_setup(new RehearsalSetup(session, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("rehearsal"), QString(), QString(), this))
    , m_filter(new QLineEdit(this))
    , m_shown(new SegmentedControl(this))
    , m_noMatch(hintLabel(tr("No request matches. Empty the filter and choose “All” to see every one."), this))
    , m_export(pushButton(tr("Export as script…"), QStringLiteral("rehearsal.export"), this))
    , m_table(new QTableView(this))
    , m_detail(new RequestDetail(session, this))
{
    setObjectName(QStringLiteral("rehearsalView"));
    m_proxy->setSourceModel(&m_stage.log());
    buildTable();
    m_log = logPane();
    m_empty->setPrimary(tr("Start rehearsal"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_log);

    auto* setupScroll = new QScrollArea(this);
    setupScroll->setObjectName(QStringLiteral("rehearsal.setupArea"));
    setupScroll->setAccessibleName(tr("How the rehearsal runs"));
    setupScroll->setFrameShape(QFrame::NoFrame);
    setupScroll->setWidgetResizable(true);
    setupScroll->setFocusPolicy(Qt::NoFocus);
    setupScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setupScroll->setWidget(m_setup);
    auto* columns = new QSplitter(Qt::Horizontal, this);
    columns->addWidget(setupScroll);
    columns->addWidget(m_stack);
    columns->setStretchFactor(0, 0);
    columns->setStretchFactor(1, 1);
    columns->setChildrenCollapsible(false);
    columns->setSizes({61 * fontMetrics().averageCharWidth(), 140 * fontMetrics().averageCharWidth()});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::page, metrics::group, metrics::page, metrics::group);
    layout->setSpacing(metrics::group);
    layout->addWidget(header());
    layout->addWidget(columns, 1);

    connect(m_empty, &EmptyState::primaryClicked, this, [this] {
        if (m_stage.isOn()) {
            m_setup->copySnippet();
            m_empty->setExplanation(tr("The commands are copied: paste them into a shell."));
        } else {
            m_session.request(StartRehearsalRequest{});
        }
    });
    connect(&m_stage, &RehearsalStage::stateChanged, this, &RehearsalView::showState);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_proxy, signal, this, &RehearsalView::showRows);
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &RehearsalView::showRows);
    showState();
    showDetail();
}

QWidget* RehearsalView::header()
{
    auto* bar = new QWidget(this);
    m_state->setObjectName(QStringLiteral("rehearsal.state"));
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        if (m_stage.isOn())
            m_stage.stop();
        else
            m_session.request(StartRehearsalRequest{});
    });
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::group);
    row->addWidget(titleLabel(tr("Rehearsal"), bar));
    row->addWidget(m_state, 1, Qt::AlignVCenter);
    row->addWidget(m_toggle);
    return bar;
}

void RehearsalView::buildTable()
{
    m_table->setObjectName(QStringLiteral("rehearsal.table"));
    m_table->setAccessibleName(tr("Requests"));
    m_table->setModel(m_proxy);
    prepareTable(m_table);
    m_table->setItemDelegateForColumn(RequestLogModel::ResultColumn, new SeverityDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // as they came
    const int em = fontMetrics().averageCharWidth();
    const std::pair<RequestLogModel::Column, int> widths[] = {
        {RequestLogModel::TimeColumn, 12},    {RequestLogModel::CallerColumn, 23}, {RequestLogModel::RegionColumn, 12},
        {RequestLogModel::ActionColumn, 23},  {RequestLogModel::ResultColumn, 25}, {RequestLogModel::JournalColumn, 9},
        {RequestLogModel::DurationColumn, 11}};
    for (const auto& [column, characters] : widths)
        m_table->setColumnWidth(column, characters * em);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(RequestLogModel::ParametersColumn, QHeaderView::Stretch);
    m_columns = new TableColumns(m_session.columnLayouts(), m_table);
    m_columns->setGiving({{RequestLogModel::ParametersColumn, 14 * em},
                          {RequestLogModel::CallerColumn, 14 * em}, // the number; the name is in the detail
                          {RequestLogModel::ActionColumn, 16 * em},
                          {RequestLogModel::ResultColumn, 16 * em}});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RehearsalView::showDetail);
    connect(m_table, &QTableView::customContextMenuRequested, this, &RehearsalView::openMenu);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const auto* entry = selected(); entry && entry->seq > 0)
            showChange(entry->seq);
    });
}

QWidget* RehearsalView::logPane()
{
    m_filter->setObjectName(QStringLiteral("rehearsal.filter"));
    m_filter->setAccessibleName(tr("Filter requests"));
    m_filter->setMinimumWidth(16 * fontMetrics().averageCharWidth());
    m_filter->setPlaceholderText(tr("filter: action, account, Region, code"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_proxy->setText(text);
        showRows();
    });
    m_shown->setObjectName(QStringLiteral("rehearsal.shown"));
    m_shown->setAccessibleName(tr("Requests shown"));
    for (const QString& text : {tr("All"), tr("Changes"), tr("Refusals")}) // RequestLogFilter::Shown
        m_shown->addSegment(text);
    m_shown->setCurrentIndex(0);
    connect(m_shown, &SegmentedControl::currentChanged, this, [this](int index) {
        m_proxy->setShown(static_cast<RequestLogFilter::Shown>(index));
        showRows();
    });
    m_export->setIcon(themedIcon(QStringLiteral("export")));
    m_export->setToolTip(tr("Write those of the requests shown that changed the plan as commands of the AWS CLI"));
    connect(m_export, &QPushButton::clicked, this, &RehearsalView::exportScript);
    QPushButton* clear = pushButton(tr("Clear"), QStringLiteral("rehearsal.clear"), this);
    clear->setToolTip(tr("Empty this list; what the requests changed stays, and stays in the history"));
    connect(clear, &QPushButton::clicked, &m_stage.log(), &RequestLogModel::clear);

    auto* tools = new QHBoxLayout;
    tools->setSpacing(metrics::between);
    tools->addWidget(m_filter, 1);
    tools->addWidget(m_shown);
    tools->addWidget(m_export);
    tools->addWidget(clear);
    m_output = new TableOutput(m_session, m_table);
    tools->addWidget(m_output->button(this, QStringLiteral("table")));
    auto* detailScroll = new QScrollArea(this);
    detailScroll->setObjectName(QStringLiteral("rehearsal.detailArea"));
    detailScroll->setAccessibleName(tr("The selected request"));
    detailScroll->setFrameShape(QFrame::NoFrame);
    detailScroll->setWidgetResizable(true);
    detailScroll->setWidget(m_detail);
    connect(m_detail, &RequestDetail::changeWanted, this, &RehearsalView::showChange);
    connect(m_detail, &RequestDetail::commandWanted, this, &RehearsalView::copyCommand);
    connect(m_detail, &RequestDetail::repeatWanted, this, &RehearsalView::repeatSelected);
    auto* lists = new QSplitter(Qt::Vertical, this);
    lists->addWidget(m_table);
    lists->addWidget(detailScroll);
    lists->setStretchFactor(0, 3);
    lists->setStretchFactor(1, 2);
    lists->setSizes({360, 290});
    auto* pane = new QWidget(this);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(metrics::group, 0, 0, 0);
    column->setSpacing(metrics::between);
    column->addLayout(tools);
    column->addWidget(m_noMatch);
    column->addWidget(lists, 1);
    return pane;
}

void RehearsalView::showState()
{
    if (m_stage.isOn()) {
        m_state->setStatus(StatusLevel::Warning, m_stage.copyOf().isEmpty()
                                                     ? tr("On: %1 acts on this plan").arg(m_stage.url())
                                                     : tr("On: %1 acts on this copy").arg(m_stage.url()));
        m_toggle->setText(tr("Stop"));
        m_empty->setSentence(tr("Waiting for the first request"));
        m_empty->setExplanation(
            tr("Paste the commands into a shell, or point a program of your own at %1.").arg(m_stage.url()));
        m_empty->setPrimary(tr("Copy the commands"));
    } else {
        m_state->setStatus(StatusLevel::NoData, tr("Off"));
        m_toggle->setText(tr("Start"));
        m_empty->setSentence(tr("Rehearse with the real AWS CLI"));
        m_empty->setExplanation(
            tr("While it is on, the AWS CLI, SDKs and Terraform on this computer act on the plan as "
               "they would on AWS. Every request is a step that can be undone."));
        m_empty->setPrimary(tr("Start rehearsal"));
    }
    m_toggle->setIcon(themedIcon(m_stage.isOn() ? QStringLiteral("close") : QStringLiteral("rehearsal")));
    m_toggle->setAccessibleName(m_stage.isOn() ? tr("Stop rehearsal") : tr("Start rehearsal"));
    m_empty->primaryButton()->setEnabled(m_stage.isOn() || m_stage.canListen());
    m_toggle->setEnabled(m_stage.isOn() || m_stage.canListen());
    showRows();
}

void RehearsalView::showRows()
{
    m_stack->setCurrentWidget(m_stage.log().rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_log);
    m_export->setEnabled(m_stage.log().rowCount() > 0);
    m_noMatch->setVisible(m_proxy->rowCount() == 0);
    // Who looks at the newest follows it; who looks at an older one is left there.
    const QScrollBar* bar = m_table->verticalScrollBar();
    if (m_proxy->sortColumn() < 0 && bar->value() >= bar->maximum() - m_table->verticalHeader()->defaultSectionSize())
        QMetaObject::invokeMethod(m_table, &QTableView::scrollToBottom, Qt::QueuedConnection);
    if (!m_table->currentIndex().isValid())
        showDetail();
}

const awsapi::LogEntry* RehearsalView::selected() const
{
    return m_stage.log().entryAt(m_proxy->mapToSource(m_table->currentIndex()).row());
}

void RehearsalView::showDetail() { m_detail->show(selected()); }

void RehearsalView::showChange(qint64 seq)
{
    if (const auto subject = changedSubject(m_session.plan(), m_session.workspace().journal(), seq))
        m_session.jumpTo(*subject);
    else // nothing of it is left to look at
        m_session.request(HistoryRequest{seq});
}

void RehearsalView::copyCommand()
{
    if (const auto* entry = selected())
        QGuiApplication::clipboard()->setText(awsapi::cliCommand(*entry));
}

void RehearsalView::repeatSelected()
{
    const auto* entry = selected();
    if (!entry)
        return;
    m_stage.repeat(awsapi::LogEntry(*entry)); // a copy: the answer makes a row, which may push this one out
    const int newest = m_stage.log().rowCount() - 1;
    const QModelIndex index = m_proxy->mapFromSource(m_stage.log().index(newest, 0));
    if (index.isValid())
        m_table->setCurrentIndex(index);
}

QString RehearsalView::script() const
{
    std::vector<awsapi::LogEntry> shown;
    for (int row = 0; row < m_stage.log().rowCount(); ++row) // in the order of time, however the table is sorted
        if (m_proxy->mapFromSource(m_stage.log().index(row, 0)).isValid())
            shown.push_back(*m_stage.log().entryAt(row));
    return awsapi::cliScript(shown, m_stage.url());
}

void RehearsalView::exportScript()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export as script"), QStringLiteral("rehearsal.sh"),
                                                      tr("Shell scripts (*.sh);;All files (*)"));
    if (path.isEmpty())
        return;
    if (const auto written = writeWholeFile(path, script().toUtf8()); !written)
        Q_EMIT m_session.failed(written.error());
}

void RehearsalView::openMenu(const QPoint& at)
{
    const auto* entry = selected();
    if (!entry || !m_table->indexAt(at).isValid())
        return;
    QMenu menu(this);
    const qint64 seq = entry->seq;
    menu.addAction(themedIcon(QStringLiteral("search")), tr("Show what changed"), this,
                   [this, seq] { showChange(seq); })
        ->setEnabled(seq > 0);
    menu.addAction(themedIcon(QStringLiteral("history")), tr("Show in the history"), this,
                   [this, seq] { m_session.request(HistoryRequest{seq}); })
        ->setEnabled(seq > 0);
    menu.addSeparator();
    menu.addAction(themedIcon(QStringLiteral("copy")), tr("Copy as aws command"), this, &RehearsalView::copyCommand)
        ->setEnabled(entry->isAdmitted());
    menu.addAction(themedIcon(QStringLiteral("refresh")), tr("Replay"), this, &RehearsalView::repeatSelected)
        ->setEnabled(entry->isAdmitted());
    menu.addSeparator();
    menu.addAction(themedIcon(QStringLiteral("filter")), tr("Only this action"), this,
                   [this, action = entry->action] { m_filter->setText(action); });
    m_output->fillMenu(*menu.addMenu(themedIcon(QStringLiteral("export")), tr("Export or print")));
    m_columns->fillMenu(*menu.addMenu(tr("Columns")));
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

} // namespace cadastre

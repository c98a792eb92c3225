// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/drift/driftview.h"

#include "text/drifttext.h"
#include "text/importtext.h"
#include "text/moment.h"
#include "text/sentence.h"
#include "text/visibletext.h"
#include "ui/icons.h"
#include "ui/models/driftfilter.h"
#include "ui/presentation/driftmark.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/presentation/roles.h"
#include "ui/session/driftstage.h"
#include "ui/session/session.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/filterline.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"
#include "ui/views/tables/tableoutput.h"
#include "ui/views/drift/driftdetail.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace cadastre {

namespace {

constexpr int verdictRole = Qt::UserRole + 100; // of the list of kinds; invalid: all that differ

std::optional<DriftVerdict> verdictOf(const QTreeWidgetItem* item)
{
    const QVariant verdict = item ? item->data(0, verdictRole) : QVariant();
    return verdict.isValid() ? std::optional(static_cast<DriftVerdict>(verdict.toInt())) : std::nullopt;
}

/// Files and folders that may hold answers; none where a plan is among them.
QStringList answersIn(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.toLocalFile().endsWith(QLatin1String(".cadastre"), Qt::CaseInsensitive))
            return {};
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

/// Which records of the answers were not understood, each with why; of very many the first.
QStringList unreadRecords(const ImportPlan& import)
{
    constexpr qsizetype most = 20; // a tool tip is no list
    QStringList lines;
    for (const RowFate& fate : import.fates)
        if ((fate.verdict == RowVerdict::Refused || fate.verdict == RowVerdict::NeedsInput) && lines.size() < most)
            lines << QStringLiteral("%1, %2: %3")
                         .arg(visibleText(QFileInfo(fate.source).fileName()), visibleText(fate.record), fateText(fate));
    return lines;
}

} // namespace

DriftView::DriftView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_stage(session.drift())
    , m_model(new DriftModel(m_stage, this))
    , m_proxy(new DriftFilter(session.plan(), *m_model, this))
    , m_header(plainLabel({}, this))
    , m_source(hintLabel({}, this))
    , m_fixes(new StatusLabel(StatusLevel::Ok, {}, this))
    , m_kinds(new QTreeWidget(this))
    , m_filter(new FilterLine(session, FilterLine::Shape::Wide, QStringLiteral("driftFilter"), tr("Filter differences"),
                              this))
    , m_table(new QTableView(this))
    , m_nothing(new EmptyState(QStringLiteral("status-ok"), tr("Nothing of this kind"), {}, this))
    , m_empty(
          new EmptyState(QStringLiteral("drift"), tr("Nothing is compared yet"),
                         tr("Hold the plan against what AWS shows: what is missing there, what nobody planned, what "
                            "moved, and what breaks the rules of its pool. The collector script gathers the answers."),
                         this))
    , m_detail(new DriftDetail(this))
    , m_take(pushButton(tr("Take what AWS has…"), QStringLiteral("driftTake"), this))
    , m_back(pushButton(tr("Make AWS as planned"), QStringLiteral("driftBack"), this))
    , m_body(new QWidget(this))
{
    setObjectName(QStringLiteral("driftView"));
    setAcceptDrops(true);
    m_header->setObjectName(QStringLiteral("driftHeader"));
    m_source->setObjectName(QStringLiteral("driftSource"));
    m_source->setWordWrap(true);
    m_fixes->setObjectName(QStringLiteral("driftFixes"));
    buildTable();

    m_kinds->setObjectName(QStringLiteral("driftKinds"));
    m_kinds->setAccessibleName(tr("Kinds of difference"));
    m_kinds->setColumnCount(2);
    m_kinds->setHeaderHidden(true);
    prepareTree(m_kinds);
    m_kinds->setRootIsDecorated(false);
    m_kinds->setItemDelegate(new DriftDelegate(m_kinds));
    m_kinds->header()->setStretchLastSection(false);
    m_kinds->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_kinds->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(m_kinds, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        m_proxy->setVerdict(verdictOf(item));
        showRows();
    });

    auto* columns = new QSplitter(Qt::Horizontal, m_body);
    columns->addWidget(m_kinds);
    columns->addWidget(buildList());
    columns->setStretchFactor(0, 0);
    columns->setStretchFactor(1, 1);
    const int em = fontMetrics().averageCharWidth();
    columns->setSizes({30 * em, 142 * em});
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(metrics::between);
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::between);
    head->addWidget(m_header, 1);
    QPushButton* again = pushButton(tr("Compare again…"), QStringLiteral("driftAgain"), m_body);
    connect(again, &QPushButton::clicked, this, [this] { m_session.request(CompareRequest{m_stage.files()}); });
    QPushButton* close = pushButton(tr("Close comparison"), QStringLiteral("driftClose"), m_body);
    close->setToolTip(tr("Takes the marks off the tree and the map; the plan stays as it is"));
    connect(close, &QPushButton::clicked, &m_stage, &DriftStage::close);
    head->addWidget(again);
    head->addWidget(close);
    body->addLayout(head);
    body->addWidget(m_source);
    body->addWidget(m_fixes);
    body->addWidget(columns, 1);

    m_empty->setPrimary(tr("Compare with AWS…"));
    connect(m_empty, &EmptyState::primaryClicked, this, [this] { m_session.request(CompareRequest{}); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::page, metrics::group, metrics::page, metrics::group);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_empty, 1);

    connect(&m_stage, &DriftStage::changed, this, &DriftView::refresh);
    connect(&session, &Session::auditChanged, this, &DriftView::refreshFixes);
    refresh();
}

void DriftView::buildTable()
{
    m_table->setObjectName(QStringLiteral("driftTable"));
    m_table->setAccessibleName(tr("Differences"));
    m_table->setModel(m_proxy);
    prepareTable(m_table);
    m_table->setItemDelegate(new PlainTextDelegate(m_table));
    m_table->setItemDelegateForColumn(DriftModel::DifferenceColumn, new DriftDelegate(m_table));
    m_table->setItemDelegateForColumn(DriftModel::CidrColumn, new AddressDelegate(m_table));
    m_table->setItemDelegateForColumn(DriftModel::SeenColumn, new AddressDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(DriftModel::DifferenceColumn, Qt::AscendingOrder); // kind by kind
    const int em = fontMetrics().averageCharWidth();
    const std::pair<DriftModel::Column, int> widths[] = {
        {DriftModel::DifferenceColumn, 17}, {DriftModel::KindColumn, 9},  {DriftModel::ObjectColumn, 26},
        {DriftModel::CidrColumn, 27},       {DriftModel::SeenColumn, 20}, {DriftModel::AccountColumn, 16},
        {DriftModel::RegionColumn, 13}};
    for (const auto& [column, characters] : widths)
        m_table->setColumnWidth(column, characters * em);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(DriftModel::WhatColumn, QHeaderView::Stretch);
    auto* copy = new QAction(tr("Copy"), m_table);
    copy->setObjectName(QStringLiteral("driftCopy"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    connect(copy, &QAction::triggered, this, [this] { copySelection(CopyFormat::Tsv); });
    connect(m_table, &QTableView::customContextMenuRequested, this, &DriftView::openMenu);
    connect(m_table, &QTableView::activated, this, &DriftView::jump);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DriftView::showDetail);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DriftView::showDetail);
}

QWidget* DriftView::buildList()
{
    m_filter->edit()->setPlaceholderText(tr("filter, for example state:missing owner:1111 10.0.0.0/8"));
    connect(m_filter, &FilterLine::filterChanged, this, [this](const QString& text) {
        if (auto filter = Filter::parse(text))
            m_proxy->setFilter(std::move(*filter));
        showRows();
    });
    m_take->setToolTip(tr("The plan becomes what AWS shows in the rows shown here; you see it before it is done"));
    m_take->setIcon(themedIcon(QStringLiteral("import")));
    connect(m_take, &QPushButton::clicked, this, [this] { take(shownKeys(true)); });
    m_back->setToolTip(tr("The steps that make AWS what the plan says in the rows shown here, as a rollout"));
    m_back->setIcon(themedIcon(QStringLiteral("command")));
    connect(m_back, &QPushButton::clicked, this, [this] { planBack(shownKeys(false)); });
    connect(m_detail, &DriftDetail::jumpWanted, this, &DriftView::jump);
    connect(m_detail, &DriftDetail::takeWanted, this, [this] { take(selectedKeys()); });
    connect(m_detail, &DriftDetail::backWanted, this, [this] { planBack(selectedKeys()); });

    auto* tools = new QHBoxLayout;
    tools->setSpacing(metrics::between);
    tools->setContentsMargins(metrics::between, 0, metrics::inControl, 0); // in line with the cells of the table
    tools->addWidget(m_filter, 1);
    tools->addWidget(m_take);
    tools->addWidget(m_back);
    m_output = new TableOutput(m_session, m_table, [this] { return m_source->text(); });
    tools->addWidget(m_output->button(this));
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("driftDetailArea"));
    scroll->setAccessibleName(tr("The selected difference"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_detail);
    auto* upper = new QWidget(this);
    auto* upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(0, 0, 0, 0);
    upperLayout->addWidget(m_table);
    upperLayout->addWidget(m_nothing);
    auto* lists = new QSplitter(Qt::Vertical, this);
    lists->addWidget(upper);
    lists->addWidget(scroll);
    lists->setStretchFactor(0, 3);
    lists->setStretchFactor(1, 2);
    lists->setSizes({380, 230});
    auto* list = new QWidget(this);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::between);
    column->addLayout(tools);
    column->addWidget(lists, 1);
    return list;
}

void DriftView::refresh()
{
    const bool isOn = m_stage.isOn();
    m_body->setVisible(isOn);
    m_empty->setVisible(!isOn);
    if (!isOn)
        return;
    const int differences = m_stage.differences();
    m_header->setText(differences == 0 ? tr("The plan and AWS agree in all that was compared.")
                                       : tr("%n difference(s)", nullptr, differences)
                                             + tr(" · %1 as planned").arg(m_stage.count(DriftVerdict::Matched)));
    QStringList names;
    for (const QString& file : m_stage.files())
        names << visibleText(QFileInfo(file).fileName().isEmpty() ? file : QFileInfo(file).fileName());
    QString source = tr("Answers of %1, read at %2. Missing is said only of accounts and Regions that they look at.")
                         .arg(names.size() > 3 ? tr("%n file(s)", nullptr, static_cast<int>(names.size()))
                                               : names.join(QStringLiteral(", ")),
                              momentText(m_stage.seenAt()));
    const QStringList unread = unreadRecords(m_stage.import());
    if (const int out = m_stage.import().counts.notTaken(); out > 0) {
        source += u' ' + tr("%n record(s) could not be read.", nullptr, out);
        if (!unread.isEmpty())
            source += u' ' + (out == 1 ? unread.first() : tr("The first: %1", "a record").arg(unread.first()));
    }
    m_source->setToolTip(plainToolTip(unread.join(u'\n')));
    if (!m_stage.import().warnings.isEmpty())
        source += u' ' + sentence(m_stage.import().warnings.first());
    m_source->setText(source);
    refreshKinds();
    refreshFixes();
    showRows();
}

void DriftView::refreshKinds()
{
    const auto before = verdictOf(m_kinds->currentItem());
    const QSignalBlocker quiet(m_kinds);
    m_kinds->clear();
    const auto add = [this](const QString& text, int count, std::optional<DriftVerdict> verdict) {
        auto* item = new QTreeWidgetItem(m_kinds, {text, count == 0 ? QStringLiteral("–") : QString::number(count)});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        if (verdict) {
            item->setData(0, verdictRole, static_cast<int>(*verdict));
            item->setData(0, DriftRole, static_cast<int>(*verdict));
            item->setToolTip(0, driftMeaning(*verdict).toHtmlEscaped());
            if (count == 0)
                item->setData(0, ToneRole, QVariant::fromValue(Tone::Secondary));
        }
        return item;
    };
    QTreeWidgetItem* current = add(tr("All that differ"), m_stage.differences(), {});
    for (const DriftVerdict verdict :
         {DriftVerdict::Missing, DriftVerdict::Extra, DriftVerdict::Changed, DriftVerdict::Moved, DriftVerdict::Resized,
          DriftVerdict::RuleBreaking, DriftVerdict::Matched}) {
        QTreeWidgetItem* item = add(driftWord(verdict), m_stage.count(verdict), verdict);
        if (before == verdict)
            current = item;
    }
    m_kinds->setCurrentItem(current);
    m_proxy->setVerdict(verdictOf(current));
}

void DriftView::refreshFixes()
{
    const int fixes = m_stage.isOn() ? m_stage.fixesSeen(m_session.report()) : 0;
    m_fixes->setVisible(fixes > 0);
    if (fixes > 0)
        m_fixes->setStatus(StatusLevel::Ok,
                           tr("AWS shows %n planned fix(es): taking what AWS has closes the finding(s).", nullptr,
                              fixes));
}

void DriftView::showRows()
{
    const int shown = m_proxy->rowCount();
    const bool filtered = !m_filter->text().isEmpty();
    m_filter->setCounts(shown, m_proxy->total());
    m_table->setVisible(shown > 0);
    m_nothing->setVisible(shown == 0);
    const auto verdict = m_proxy->verdict();
    m_nothing->setSentence(filtered  ? tr("No row matches")
                           : verdict ? tr("Nothing of this kind")
                                     : tr("Nothing differs"));
    m_nothing->setExplanation(filtered  ? tr("Empty the filter to see all rows of this kind.")
                              : verdict ? driftMeaning(*verdict)
                                        : tr("AWS shows all that was compared as it is planned."));
    m_back->setEnabled(shown > 0 && verdict != DriftVerdict::Matched);
    m_take->setEnabled(!shownKeys(true).isEmpty());
    if (shown > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_proxy->index(0, DriftModel::DifferenceColumn));
    showDetail();
}

void DriftView::showDetail()
{
    const auto* selection = m_table->selectionModel();
    m_detail->showRow(m_session.plan(), m_proxy->rowAt(m_table->currentIndex().row()),
                      static_cast<int>(selection->selectedRows().size()));
}

QStringList DriftView::selectedKeys() const
{
    QStringList keys;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        if (const DriftRow* row = m_proxy->rowAt(index.row()))
            keys << DriftStage::keyOf(*row);
    if (const DriftRow* row = m_proxy->rowAt(m_table->currentIndex().row()); row && keys.isEmpty())
        keys << DriftStage::keyOf(*row);
    return keys;
}

QStringList DriftView::shownKeys(bool withMatched) const
{
    QStringList keys;
    if (withMatched && !m_proxy->verdict() && m_filter->text().isEmpty()) {
        for (const DriftRow& row : m_stage.rows())
            keys << DriftStage::keyOf(row);
        return keys;
    }
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        keys << DriftStage::keyOf(*m_proxy->rowAt(row));
    return keys;
}

void DriftView::jump()
{
    const DriftRow* row = m_proxy->rowAt(m_table->currentIndex().row());
    if (!row)
        return;
    Place place = placeOf(m_session.plan(), *row);
    place.view = MainView::Plan;
    m_session.go(place);
}

void DriftView::take(const QStringList& keys)
{
    if (!keys.isEmpty())
        m_session.request(AdoptRequest{keys});
}

void DriftView::planBack(const QStringList& keys)
{
    if (keys.isEmpty())
        return;
    m_stage.wantRollout(QSet<QString>(keys.begin(), keys.end()));
    m_session.showView(MainView::Rollout);
}

void DriftView::copySelection(CopyFormat format)
{
    QVector<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty())
        for (int row = 0; row < m_proxy->rowCount(); ++row)
            rows.append(row);
    QVector<int> columns;
    for (int visual = 0; visual < m_proxy->columnCount(); ++visual)
        columns.append(m_table->horizontalHeader()->logicalIndex(visual));
    QApplication::clipboard()->setMimeData(copyData(*m_proxy, rows, columns, format).release()); // it owns it
}

void DriftView::openMenu(const QPoint& at)
{
    const QModelIndex index = m_table->indexAt(at);
    QMenu menu(this);
    if (const DriftRow* row = index.isValid() ? m_proxy->rowAt(index.row()) : nullptr) {
        menu.addAction(themedIcon(QStringLiteral("search")), tr("Show it"), this, &DriftView::jump);
        menu.addSeparator();
        menu.addAction(themedIcon(QStringLiteral("import")), DriftDetail::takeWords(*row), this,
                       [this] { take(selectedKeys()); });
        menu.addAction(themedIcon(QStringLiteral("command")), tr("Make AWS as planned"), this,
                       [this] { planBack(selectedKeys()); });
        menu.addSeparator();
        const QString atom = index.column() == DriftModel::AccountColumn && !row->account.isEmpty()
                               ? QStringLiteral("owner:") + row->account.toString()
                           : index.column() == DriftModel::RegionColumn && !row->region.isEmpty()
                               ? QStringLiteral("locale:") + row->region.toString()
                               : QStringLiteral("state:") + QString(toWire(row->verdict));
        const QString value = atom.section(u':', 1);
        menu.addAction(tr("Filter in “%1”").arg(value), this, [this, atom] { m_filter->append(atom); });
        menu.addAction(tr("Exclude “%1”").arg(value), this, [this, atom] { m_filter->append(u'-' + atom); });
        menu.addSeparator();
    }
    QMenu* copies = menu.addMenu(themedIcon(QStringLiteral("copy")), tr("Copy as"));
    const auto add = [&](const QString& text, CopyFormat format) {
        copies->addAction(text, this, [this, format] { copySelection(format); });
    };
    add(tr("CIDR list"), CopyFormat::CidrList);
    add(tr("Rows (TSV)"), CopyFormat::Tsv);
    add(tr("CSV with headers"), CopyFormat::Csv);
    add(tr("JSON"), CopyFormat::Json);
    add(tr("Markdown"), CopyFormat::Markdown);
    m_output->fillMenu(*menu.addMenu(themedIcon(QStringLiteral("export")), tr("Export or print")));
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

void DriftView::dragEnterEvent(QDragEnterEvent* event)
{
    if (!answersIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
    else
        event->ignore(); // the window knows what to do with a plan
}

void DriftView::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    m_session.request(CompareRequest{answersIn(*event->mimeData())});
}

} // namespace cadastre

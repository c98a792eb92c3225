// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/audit/auditview.h"

#include "text/auditreport.h"
#include "text/findingtext.h"
#include "text/moment.h"
#include "text/visibletext.h"
#include "ui/icons.h"
#include "ui/models/findingfilter.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/copyas.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/roles.h"
#include "ui/presentation/severity.h"
#include "ui/session/session.h"
#include "ui/views/audit/auditdetail.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/filterline.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/tablecolumns.h"
#include "ui/views/tables/tableoutput.h"
#include "ui/views/findings/findingmenu.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPixmap>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace cadastre {

namespace {

constexpr int groupRole = Qt::UserRole; // nothing on the row of all

/// Takes the room of an icon.
QIcon noIcon()
{
    QPixmap nothing(metrics::smallIcon, metrics::smallIcon);
    nothing.fill(Qt::transparent);
    return QIcon(nothing);
}

} // namespace

AuditView::AuditView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new FindingsModel(session, this))
    , m_proxy(new FindingFilter(session, *m_model, this))
    , m_header(plainLabel({}, this))
    , m_coverage(hintLabel({}, this))
    , m_groupings(new QComboBox(this))
    , m_groups(new QTreeWidget(this))
    , m_filter(
          new FilterLine(session, FilterLine::Shape::Wide, QStringLiteral("auditFilter"), tr("Filter findings"), this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(QStringLiteral("status-ok"), tr("Nothing to report"), {}, this))
    , m_detail(new AuditDetail(session, this))
{
    setObjectName(QStringLiteral("auditView"));
    m_header->setObjectName(QStringLiteral("auditHeader"));
    m_coverage->setObjectName(QStringLiteral("auditCoverage"));
    m_coverage->setWordWrap(true);
    prepareGroups();
    prepareTableOfFindings();
    connect(m_empty, &EmptyState::primaryClicked, this, &AuditView::takeWayOut);

    const int em = fontMetrics().averageCharWidth();
    auto* panes = new QSplitter(Qt::Horizontal, this);
    panes->addWidget(groupsPane());
    panes->addWidget(findingsPane());
    panes->setStretchFactor(0, 0);
    panes->setStretchFactor(1, 1);
    panes->setSizes({44 * em, 128 * em});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::page, metrics::group, metrics::page, metrics::group);
    layout->setSpacing(metrics::between);
    layout->addWidget(m_header);
    layout->addWidget(m_coverage);
    layout->addWidget(panes, 1);

    connect(&session, &Session::auditChanged, this, &AuditView::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, &AuditView::selectAgain);
    connect(&session.liveAudit(), &LiveAudit::historyChanged, this, &AuditView::showDetail);
    connect(&session, &Session::placeChanged, this, [this](const Place& now, const Place& before) {
        if (now.view == MainView::Audit && before.view != MainView::Audit)
            m_session.setCurrentFinding(m_proxy->findingAt(m_table->currentIndex().row()));
    });
    refresh();
    selectFirst();
}

void AuditView::prepareGroups()
{
    m_groupings->setObjectName(QStringLiteral("auditGrouping"));
    m_groupings->setAccessibleName(tr("Group by"));
    m_groupings->addItems({tr("Group by rule"), tr("Group by object"), tr("Group by owner"), tr("Group by Region")});
    connect(m_groupings, &QComboBox::currentIndexChanged, this, &AuditView::chooseGrouping);
    m_groups->setObjectName(QStringLiteral("auditRules"));
    m_groups->setAccessibleName(tr("Groups"));
    m_groups->setColumnCount(2);
    m_groups->setHeaderHidden(true);
    prepareTree(m_groups);
    m_groups->header()->setStretchLastSection(false);
    m_groups->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_groups->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(m_groups, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        const QVariant group = item ? item->data(0, groupRole) : QVariant();
        const auto wanted = group.isValid() ? std::optional(group.toString()) : std::nullopt;
        if (wanted == m_group)
            return;
        m_group = wanted;
        m_model->narrow(m_grouping, m_group);
        selectFirst();
    });
}

void AuditView::prepareTableOfFindings()
{
    m_table->setObjectName(QStringLiteral("auditTable"));
    m_table->setAccessibleName(tr("Findings"));
    m_table->setModel(m_proxy);
    prepareTable(m_table);
    m_table->setItemDelegate(new PlainTextDelegate(m_table));
    m_table->setItemDelegateForColumn(FindingsModel::RuleColumn,
                                      new SeverityDelegate(SeverityDelegate::Text::Bold, m_table));
    m_table->setItemDelegateForColumn(FindingsModel::CidrColumn, new AddressDelegate(m_table));
    auto* links = new LinkDelegate(LinkDelegate::Side::Start, m_table);
    m_table->setItemDelegateForColumn(FindingsModel::FixColumn, links);
    connect(links, &LinkDelegate::activated, this, [this](const QModelIndex& index) {
        if (const Finding* finding = m_proxy->findingAt(index.row()); finding && !finding->fixes.empty())
            m_session.request(FixRequest{QString::fromLatin1(finding->rule->id), finding->key, 0});
    });
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::customContextMenuRequested, this, &AuditView::openMenu);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    const int em = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(FindingsModel::RuleColumn, 27 * em); // EVIDENCE-UNCHECKED in bold
    m_table->setColumnWidth(FindingsModel::ObjectColumn, 21 * em);
    m_table->setColumnWidth(FindingsModel::CidrColumn, 27 * em);
    m_table->setColumnWidth(FindingsModel::StateColumn, 12 * em);
    m_table->setColumnWidth(FindingsModel::SinceColumn, 7 * em);
    m_table->setColumnWidth(FindingsModel::FixColumn, 24 * em);
    m_table->setColumnWidth(FindingsModel::OwnerColumn, 16 * em);
    m_table->setColumnWidth(FindingsModel::RegionColumn, 14 * em);
    m_table->setColumnWidth(FindingsModel::SourceColumn, 18 * em);
    m_table->horizontalHeader()->setStretchLastSection(false); // the sentence takes what room there is
    m_table->horizontalHeader()->setSectionResizeMode(FindingsModel::WhatColumn, QHeaderView::Stretch);
    m_columns = new TableColumns(m_session.columnLayouts(), m_table);
    m_columns->setOptional({FindingsModel::SeverityColumn, FindingsModel::OwnerColumn, FindingsModel::RegionColumn,
                            FindingsModel::SourceColumn});
    m_columns->setGiving({{FindingsModel::WhatColumn, 40 * em},
                          {FindingsModel::ObjectColumn, 16 * em},
                          {FindingsModel::FixColumn, 18 * em}});
    m_output = new TableOutput(m_session, m_table, [this] {
        return m_filter->text().isEmpty() ? m_coverage->text() : tr("filter: %1").arg(visibleText(m_filter->text()));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showDetail(); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const Finding* finding = m_proxy->findingAt(index.row()))
            m_session.jumpTo(*finding);
    });
}

QWidget* AuditView::groupsPane()
{
    auto* pane = new QWidget(this);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, metrics::inControl, 0);
    layout->setSpacing(metrics::between);
    layout->addWidget(m_groupings);
    layout->addWidget(m_groups, 1);
    return pane;
}

QWidget* AuditView::findingsPane()
{
    auto* pane = new QWidget(this);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::between);
    layout->addLayout(tools());
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("auditDetail"));
    scroll->setAccessibleName(tr("The selected finding"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_detail);
    auto* lists = new QSplitter(Qt::Vertical, pane);
    auto* upper = new QWidget(lists);
    auto* upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(0, 0, 0, 0);
    upperLayout->addWidget(m_table);
    upperLayout->addWidget(m_empty);
    lists->addWidget(upper);
    lists->addWidget(scroll);
    lists->setStretchFactor(0, 3);
    lists->setStretchFactor(1, 2);
    lists->setSizes({330, 300});
    layout->addWidget(lists, 1);
    return pane;
}

QHBoxLayout* AuditView::tools()
{
    m_filter->edit()->setPlaceholderText(tr("filter, for example sev:error locale:us-east-1"));
    connect(m_filter, &FilterLine::filterChanged, this, [this](const QString& text) {
        if (auto filter = Filter::parse(text))
            m_proxy->setFilter(std::move(*filter));
        selectFirst();
    });
    auto* waived = new QCheckBox(tr("Show waived"), this);
    waived->setObjectName(QStringLiteral("showWaived"));
    connect(waived, &QCheckBox::toggled, m_model, &FindingsModel::setWaivedShown);
    QPushButton* run = pushButton(tr("Run now"), QStringLiteral("auditRun"), this);
    run->setIcon(themedIcon(QStringLiteral("refresh")));
    connect(run, &QPushButton::clicked, &m_session, [&session = m_session] {
        if (session.liveAudit().isRunning())
            session.liveAudit().cancel();
        else
            session.auditNow();
    });
    connect(&m_session.liveAudit(), &LiveAudit::runningChanged, run, [this, run] {
        run->setText(m_session.liveAudit().isRunning() ? tr("Cancel audit") : tr("Run now"));
        showHeader();
    });
    QPushButton* save = pushButton(tr("Export…"), QStringLiteral("auditExport"), this);
    save->setIcon(themedIcon(QStringLiteral("export")));
    connect(save, &QPushButton::clicked, this,
            [this] { m_session.request(ExportRequest{QStringLiteral("audit-html")}); });

    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::between);
    line->setContentsMargins(metrics::between, 0, metrics::inControl, 0); // in line with the cells of the table
    line->addWidget(m_filter, 1);
    line->addWidget(waived);
    line->addWidget(run);
    line->addWidget(save);
    line->addWidget(m_output->button(this, QStringLiteral("table")));
    return line;
}

void AuditView::takeWayOut()
{
    if (isNarrowed()) {
        m_filter->setText({});
        m_groups->setCurrentItem(m_groups->topLevelItem(0));
    } else if (m_session.plan().all<Pool>().isEmpty()) {
        m_session.request(NewPoolRequest{m_session.place().scope, {}, {}});
    } else {
        m_session.auditNow();
    }
}

void AuditView::showHeader()
{
    const AuditReport& report = m_session.report();
    const auto count = [&report](const char* words, Severity severity) { // "1 note", as the status line says it
        return QCoreApplication::translate("cadastre::SeverityCounts", words, nullptr, report.count(severity));
    };
    const QStringList parts{
        count(QT_TRANSLATE_N_NOOP("cadastre::SeverityCounts", "%n error(s)"), Severity::Error),
        count(QT_TRANSLATE_N_NOOP("cadastre::SeverityCounts", "%n warning(s)"), Severity::Warning),
        count(QT_TRANSLATE_N_NOOP("cadastre::SeverityCounts", "%n note(s)"), Severity::Info),
        tr("%1 waived").arg(report.waived()),
    };
    QString text = tr("%1 — %2 rules, %3, %4", "findings, rules, pools, time")
                       .arg(parts.join(QStringLiteral(" · ")))
                       .arg(report.rulesRun)
                       .arg(QCoreApplication::translate("cadastre::StatusFacts", "%n pool(s)", nullptr,
                                                        static_cast<int>(report.coverage.pools)))
                       .arg(momentText(report.time));
    if (m_session.liveAudit().isRunning())
        text += QStringLiteral(" · ") + tr("auditing the plan as it is now…");
    m_header->setText(text);
}

void AuditView::refresh()
{
    const AuditReport& report = m_session.report();
    showHeader();
    m_coverage->setText(coverageSentence(report.coverage));

    const QSignalBlocker quiet(m_groups);
    m_groups->clear();
    const bool byRule = m_grouping == FindingsModel::Grouping::Rule;
    auto* all =
        new QTreeWidgetItem(m_groups,
                            {byRule ? tr("All rules") : tr("All findings"),
                             QString::number(report.findings.size() - static_cast<std::size_t>(report.waived()))});
    all->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    QTreeWidgetItem* shown = byRule ? fillRules() : fillGroups();
    if (m_group && !shown) { // what it was about is mended
        m_group.reset();
        m_model->narrow(m_grouping, m_group);
    }
    m_groups->expandAll();
    m_groups->setCurrentItem(shown ? shown : all);
    showEmpty();
}

QTreeWidgetItem* AuditView::fillRules()
{
    const AuditReport& report = m_session.report();
    QTreeWidgetItem* shown = nullptr;
    QHash<int, QTreeWidgetItem*> titles;
    for (const Rule& rule : rules()) {
        const auto count = std::count_if(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
            return finding.rule == &rule && finding.state != FindingState::Waived;
        });
        const bool silent = report.notEvaluated.contains(QString::fromLatin1(rule.id));
        QTreeWidgetItem*& title = titles[static_cast<int>(rule.group)];
        if (!title) {
            title = new QTreeWidgetItem(m_groups, {groupTitle(rule.group), QString()});
            title->setFlags(Qt::ItemIsEnabled);
        }
        // A rule without data is never shown like one that passed.
        auto* item = new QTreeWidgetItem(title, {QString::fromLatin1(rule.id), silent       ? tr("no data")
                                                                               : count == 0 ? QStringLiteral("–")
                                                                                            : QString::number(count)});
        item->setData(0, groupRole, QString::fromLatin1(rule.id));
        item->setToolTip(0, ruleTitle(rule).toHtmlEscaped());
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        // The names stand in one line, whether a mark stands before them or not.
        item->setIcon(0, count > 0 ? statusIcon(statusLevel(rule.severity)) : noIcon());
        if (count == 0)
            item->setForeground(0, themeOf(this).secondary);
        if (m_group == QString::fromLatin1(rule.id))
            shown = item;
    }
    return shown;
}

QTreeWidgetItem* AuditView::fillGroups()
{
    struct Group {
        int count = 0;
        Severity worst = Severity::Info;
    };
    QMap<QString, Group> groups;
    for (const Finding& finding : m_session.report().findings)
        if (finding.state != FindingState::Waived) {
            Group& group = groups[FindingsModel::groupOf(finding, m_grouping)];
            ++group.count;
            group.worst = std::min(group.worst, finding.rule->severity); // the worst comes first
        }
    QTreeWidgetItem* shown = nullptr;
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        auto* item = new QTreeWidgetItem(m_groups, {groupLabel(group.key()), QString::number(group->count)});
        item->setData(0, groupRole, group.key());
        item->setToolTip(0, groupLabel(group.key()).toHtmlEscaped());
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setIcon(0, statusIcon(statusLevel(group->worst)));
        if (m_group == group.key())
            shown = item;
    }
    return shown;
}

QString AuditView::groupLabel(const QString& group) const
{
    if (group.isEmpty())
        return m_grouping == FindingsModel::Grouping::Region ? tr("of no Region") : tr("of no account");
    if (m_grouping != FindingsModel::Grouping::Owner)
        return visibleText(group);
    const auto number = AccountNumber::parse(group);
    const Account* account = number ? m_session.plan().account(*number) : nullptr;
    return accountLabel(group, account ? visibleText(account->name) : QString());
}

void AuditView::chooseGrouping(int index)
{
    m_grouping = static_cast<FindingsModel::Grouping>(index); // in the order of the items
    m_group.reset();
    m_model->narrow(m_grouping, m_group);
    refresh();
    selectFirst();
}

bool AuditView::isNarrowed() const { return !m_filter->text().isEmpty() || m_group; }

void AuditView::showEmpty()
{
    m_empty->setSentence(isNarrowed() ? tr("No finding matches") : tr("Nothing to report"));
    m_empty->setExplanation(auditSummary(m_session.report()));
    m_empty->setPrimary(isNarrowed()                             ? tr("Show all findings")
                        : m_session.plan().all<Pool>().isEmpty() ? tr("New pool…")
                                                                 : tr("Run now"));
}

void AuditView::selectFirst() { select(0); }

void AuditView::selectAgain()
{
    const QModelIndex same = m_proxy->mapFromSource(m_model->index(m_model->rowOf(m_shown.rule, m_shown.key), 0));
    select(same.isValid() ? same.row() : std::min(m_shown.row, m_proxy->rowCount() - 1)); // what is mended makes room
}

void AuditView::select(int row)
{
    const bool none = m_proxy->rowCount() == 0;
    bool allOpen = true;
    for (int at = 0; allOpen && at < m_model->rowCount(); ++at)
        allOpen = m_model->findingAt(at)->state == FindingState::Open;
    m_columns->setUseful(FindingsModel::StateColumn, !allOpen);
    m_filter->setCounts(m_proxy->rowCount(), m_model->rowCount());
    m_table->setVisible(!none);
    m_empty->setVisible(none);
    showEmpty();
    if (!none)
        m_table->setCurrentIndex(m_proxy->index(row, FindingsModel::RuleColumn));
    showDetail();
}

void AuditView::openMenu(const QPoint& at)
{
    const QModelIndex index = m_table->indexAt(at);
    const Finding* finding = m_proxy->findingAt(index.row());
    if (!finding)
        return;
    m_table->setCurrentIndex(index);
    QMenu menu(this);
    fillFindingMenu(menu, m_session, *finding);
    m_filter->addVerbs(menu, findingAtom(*finding, index.column()));
    menu.addSeparator();
    QMenu* copies = menu.addMenu(themedIcon(QStringLiteral("copy")), tr("Copy as"));
    const auto add = [&](const QString& text, CopyFormat format) {
        copies->addAction(text, this, [this, row = index.row(), format] {
            QVector<int> columns;
            for (int visual = 0; visual < m_proxy->columnCount(); ++visual)
                if (const int column = m_table->horizontalHeader()->logicalIndex(visual);
                    !m_table->isColumnHidden(column))
                    columns.append(column);
            QApplication::clipboard()->setMimeData(copyData(*m_proxy, {row}, columns, format).release());
        });
    };
    add(tr("Rows (TSV)"), CopyFormat::Tsv);
    add(tr("CSV with headers"), CopyFormat::Csv);
    add(tr("JSON"), CopyFormat::Json);
    add(tr("Markdown"), CopyFormat::Markdown);
    m_output->fillMenu(*menu.addMenu(themedIcon(QStringLiteral("export")), tr("Export or print")));
    m_columns->fillMenu(*menu.addMenu(tr("Columns")));
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

void AuditView::showDetail()
{
    const int row = m_table->currentIndex().row();
    const Finding* finding = m_proxy->findingAt(row);
    if (m_session.place().view == MainView::Audit)
        m_session.setCurrentFinding(finding); // Fix and Waive are about it
    if (finding)
        m_shown = {QString::fromLatin1(finding->rule->id), finding->key, row};
    m_detail->show(finding);
}

} // namespace cadastre

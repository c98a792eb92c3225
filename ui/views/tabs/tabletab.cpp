// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/tabletab.h"

#include "change/moving.h"
#include "ui/icons.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/filterline.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/rowcopies.h"
#include "ui/views/common/rowtable.h"
#include "ui/views/common/tablecolumns.h"
#include "ui/views/tables/tableoutput.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cadastre {

TableTab::TableTab(Session& session, const QString& objectName, HandleTable* model, const QString& title,
                   QWidget* parent)
    : PlaceTab(session, objectName, parent)
    , m_model(model)
    , m_view(new RowTable(this))
    , m_bar(new QHBoxLayout)
    , m_filter(new FilterLine(session, FilterLine::Shape::Wide, objectName + QStringLiteral(".filter"),
                              tr("Filter of %1").arg(title), this))
    , m_count(plainLabel(QString(), this, Tone::Secondary))
    , m_empty(new EmptyState(QStringLiteral("table"), QString(), QString(), this))
    , m_noMatch(new EmptyState(QStringLiteral("filter"), tr("No row matches the filter"), QString(), this))
    , m_head(new QWidget(this))
{
    m_model->setParent(this);
    m_model->setPaused(true);
    setFilterExample(QStringLiteral("is:noncompliant 10.0.0.0/8"));
    m_view->setObjectName(objectName + QStringLiteral(".table"));
    m_view->setAccessibleName(title);
    m_view->setModel(m_model);
    prepareTable(m_view);
    m_view->setItemDelegateForColumn(0, new AddressDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setSortingEnabled(true);
    m_view->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);

    m_bar->setContentsMargins(0, 0, 0, 0);
    m_bar->setSpacing(metrics::between);
    m_bar->addWidget(m_count);
    m_bar->addWidget(m_filter, 100);
    m_bar->addStretch(1); // where the filter is hidden, what stands behind it stays at the end
    auto* head = new QVBoxLayout(m_head);
    head->setContentsMargins(metrics::group, metrics::between, metrics::group, metrics::between);
    m_output = new TableOutput(session, m_view, [this] { return aboutRows(); });
    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::between);
    line->addLayout(m_bar, 1);
    m_export = m_output->button(this);
    line->addWidget(m_export);
    head->addLayout(line);
    body()->addWidget(m_head);
    body()->addWidget(m_view, 1);
    body()->addWidget(m_empty, 1);
    body()->addWidget(m_noMatch, 1);
    m_empty->hide(); // until it is known that there is nothing
    m_noMatch->setObjectName(objectName + QStringLiteral(".noMatch"));
    m_noMatch->setPrimary(tr("Show all rows"))->setObjectName(objectName + QStringLiteral(".showAll"));
    m_noMatch->hide();
    connect(m_noMatch, &EmptyState::primaryClicked, this, [this] { m_filter->setText({}); });

    auto* copy = new QAction(tr("Copy"), m_view);
    copy->setObjectName(objectName + QStringLiteral(".copy"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copy);
    connect(copy, &QAction::triggered, this, [this] { copySelection(CopyFormat::CidrList); });
    connect(m_filter, &FilterLine::filterChanged, this, [this](const QString& text) {
        if (auto filter = Filter::parse(text))
            m_model->setFilter(std::move(*filter));
        refreshCounts();
    });
    connect(m_model, &HandleTable::countsChanged, this, &TableTab::refreshCounts);
    connect(&session, &Session::placeChanged, this, [this](const Place& now, const Place& before) {
        if (!(now.subject == before.subject))
            scheduleRebuild();
    });
    connect(m_view, &QTableView::customContextMenuRequested, this, &TableTab::openMenu);
    connect(m_view, &QTableView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { selectionChanged(); });
}

void TableTab::rebuild()
{
    m_model->setPaused(false);
    m_model->showPlace(m_session.place().scope, m_session.place().pool);
    refreshCounts();
    selectSubject();
    selectionChanged();
}

void TableTab::selectSubject()
{
    const SubjectRef subject = m_session.place().subject;
    if (subject == m_selected)
        return;
    m_selected = subject;
    const quint32 handle = rowOf(subject);
    const int row = handle != 0 ? m_model->rowOf(handle) : -1;
    if (row < 0 || selectedRows().contains(row))
        return;
    const QModelIndex index = m_model->index(row, 0);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void TableTab::hideEvent(QHideEvent* event)
{
    m_model->setPaused(true);
    PlaceTab::hideEvent(event);
}

void TableTab::refreshCounts()
{
    m_count->setText(countLabel(static_cast<uint128>(m_model->totalCount())));
    m_filter->setCounts(m_model->shownCount(), m_model->totalCount());
    const bool none = m_model->rowCount() == 0 && m_filter->text().isEmpty();
    const bool noMatch = m_model->rowCount() == 0 && !none;
    m_view->setVisible(!none && !noMatch);
    m_empty->setVisible(none);
    m_noMatch->setVisible(noMatch);
    m_count->setVisible(!none);
    m_export->setVisible(!none);
    m_filter->setVisible(m_model->totalCount() > 0 || !m_filter->text().isEmpty());
}

void TableTab::setFilterExample(const QString& example)
{
    m_filter->edit()->setPlaceholderText(tr("filter, for example %1").arg(example));
}

/// Where the rows are from, and what is left of them.
QString TableTab::aboutRows() const
{
    QStringList parts;
    if (pool())
        parts << visibleText(plan().path(m_session.place().pool));
    else if (m_session.place().scope)
        parts << visibleText(plan().scopeLabel(m_session.place().scope));
    parts << tr("%1 of %2 rows").arg(m_model->shownCount()).arg(m_model->totalCount());
    if (!m_filter->text().isEmpty())
        parts << tr("filter: %1").arg(visibleText(m_filter->text()));
    return parts.join(QStringLiteral(" · "));
}

void TableTab::setWidths(const QVector<int>& characters, const QList<int>& optional)
{
    const int em = fontMetrics().averageCharWidth();
    const QHeaderView* header = m_view->horizontalHeader(); // its titles are as long as the language makes them
    for (qsizetype i = 0; i < characters.size(); ++i)
        m_view->setColumnWidth(static_cast<int>(i),
                               std::max(characters[i] * em, header->sectionSizeHint(static_cast<int>(i))));
    m_columns = new TableColumns(m_session.columnLayouts(), m_view);
    m_columns->setOptional(optional);
}

void TableTab::setGiving(const QMap<int, int>& leastCharacters)
{
    QMap<int, int> least;
    for (auto column = leastCharacters.cbegin(); column != leastCharacters.cend(); ++column)
        least.insert(column.key(), column.value() * fontMetrics().averageCharWidth());
    m_columns->setGiving(least);
}

QVector<int> TableTab::selectedRows() const
{
    QVector<int> rows;
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QVector<int> TableTab::rowsToCopy() const
{
    QVector<int> rows = selectedRows();
    if (rows.isEmpty())
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows.append(row);
    return rows;
}

void TableTab::copySelection(CopyFormat format)
{
    const QVector<int> rows = rowsToCopy();
    QVector<int> columns;
    for (int visual = 0; visual < m_model->columnCount(); ++visual) {
        const int column = m_view->horizontalHeader()->logicalIndex(visual);
        if (!m_view->isColumnHidden(column))
            columns.append(column);
    }
    QApplication::clipboard()->setMimeData(
        copyData(*m_model, rows, columns, format).release()); // the clipboard owns it
}

FilterAtom TableTab::filterAtom(int row, int column) const
{
    const QString field = filterField(column);
    const QString value = m_model->data(m_model->index(row, column), Qt::DisplayRole).toString().section(u' ', 0, 0);
    if (field.isEmpty() || value == QStringLiteral("–"))
        return {};
    return {field, value, false};
}

void TableTab::addMove(QMenu& menu, const MoveBlockRequest& request)
{
    MoveBlock move{};
    move.association = request.association;
    move.allocation = request.allocation;
    const auto block = movedBlock(plan(), move);
    if (!block || !block->mayGo())
        return;
    menu.addAction(themedIcon(QStringLiteral("move")), block->isSeen ? tr("Plan renumbering…") : tr("Move…"), this,
                   [this, request] { m_session.request(request); })
        ->setEnabled(!m_session.workspace().isReadOnly());
}

void TableTab::addRemoval(QMenu& menu, const ResourceCidr& cidr)
{
    const Resource& resource = plan().get(cidr.resource);
    const auto add = [&](const QString& text, const Command& command) {
        menu.addAction(themedIcon(QStringLiteral("delete")), text, this, [this, command] { (void)carryOut(command); })
            ->setEnabled(!m_session.workspace().isReadOnly());
    };
    if (resource.kind == ResourceKind::Subnet)
        add(tr("Delete the subnet"), DeleteSubnet{resource.id});
    else if (resource.kind == ResourceKind::Vpc && !cidr.primary)
        add(tr("Take the CIDR from the VPC"), DisassociateVpcCidr{cidr.id});
    if (resource.kind == ResourceKind::Vpc)
        add(tr("Delete the VPC"), DeleteVpc{resource.id});
}

void TableTab::openMenu(const QPoint& at)
{
    const QModelIndex index = m_view->indexAt(at);
    QMenu menu(this);
    if (index.isValid()) {
        fillMenu(menu, index.row());
        m_filter->addVerbs(menu, filterAtom(index.row(), index.column()));
    }
    if (!menu.isEmpty())
        menu.addSeparator();
    fillCopies(*menu.addMenu(themedIcon(QStringLiteral("copy")), tr("Copy as")));
    m_output->fillMenu(*menu.addMenu(themedIcon(QStringLiteral("export")), tr("Export or print")));
    if (m_columns)
        m_columns->fillMenu(*menu.addMenu(tr("Columns")));
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

void TableTab::fillCopies(QMenu& menu)
{
    const auto add = [&](const QString& text, CopyFormat format) {
        menu.addAction(text, this, [this, format] { copySelection(format); });
    };
    add(tr("CIDR list"), CopyFormat::CidrList);
    add(tr("Rows (TSV)"), CopyFormat::Tsv);
    add(tr("CSV with headers"), CopyFormat::Csv);
    add(tr("JSON"), CopyFormat::Json);
    add(tr("Markdown"), CopyFormat::Markdown);
    std::vector<RolloutSubject> subjects;
    for (const int row : rowsToCopy())
        if (const TableEntry* entry = m_model->entryAt(row); entry && !entry->isGap())
            if (const auto subject = subjectOf(entry->handle))
                subjects.push_back(*subject);
    if (!subjects.empty())
        addRowCopies(menu, plan(), subjects);
}

} // namespace cadastre

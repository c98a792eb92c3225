// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/findings/findingspanel.h"

#include "text/auditreport.h"
#include "text/visibletext.h"
#include "ui/icons.h"
#include "ui/models/findingfilter.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/roles.h"
#include "ui/session/session.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/filterline.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"
#include "ui/views/tables/tableoutput.h"
#include "ui/views/findings/findingmenu.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace cadastre {

FindingsPanel::FindingsPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new FindingsModel(session, this))
    , m_proxy(new FindingFilter(session, *m_model, this))
    , m_filter(new FilterLine(session, FilterLine::Shape::Wide, QStringLiteral("findingsFilter"), tr("Filter findings"),
                              this))
    , m_view(new QTableView(this))
    , m_noMatch(new QWidget(this))
    , m_empty(new EmptyState(QStringLiteral("status-ok"), tr("Nothing to report"), QString(), this))
{
    setObjectName(QStringLiteral("findingsPanel"));
    m_view->setObjectName(QStringLiteral("findingsTable"));
    m_view->setAccessibleName(tr("Findings"));
    m_view->setModel(m_proxy);
    prepareTable(m_view);
    m_view->setTextElideMode(Qt::ElideRight); // sentences: their beginning counts
    m_view->setItemDelegate(new PlainTextDelegate(m_view));
    m_view->setItemDelegateForColumn(FindingsModel::SeverityColumn,
                                     new SeverityDelegate(SeverityDelegate::Text::None, m_view));
    m_view->setItemDelegateForColumn(FindingsModel::RuleColumn,
                                     new SeverityDelegate(SeverityDelegate::Text::Bold, m_view));
    m_view->setItemDelegateForColumn(FindingsModel::CidrColumn, new AddressDelegate(m_view));
    auto* links = new LinkDelegate(m_view);
    m_view->setItemDelegateForColumn(FindingsModel::FixColumn, links);
    for (const int column : {FindingsModel::SeverityColumn, FindingsModel::StateColumn, FindingsModel::OwnerColumn,
                             FindingsModel::RegionColumn, FindingsModel::SourceColumn}) // the rule carries the glyph
        m_view->setColumnHidden(column, true);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->horizontalHeader()->hide();
    m_view->horizontalHeader()->setStretchLastSection(false);
    const int em = fontMetrics().averageCharWidth();
    m_view->setColumnWidth(FindingsModel::RuleColumn, 29 * em); // EVIDENCE-UNCHECKED in bold
    m_view->setColumnWidth(FindingsModel::ObjectColumn, 24 * em);
    m_view->setColumnWidth(FindingsModel::CidrColumn, 28 * em);
    m_view->setColumnWidth(FindingsModel::SinceColumn, 9 * em);
    m_view->setColumnWidth(FindingsModel::FixColumn, 30 * em);
    m_view->horizontalHeader()->setSectionResizeMode(FindingsModel::WhatColumn, QHeaderView::Stretch);

    connect(links, &LinkDelegate::activated, this, &FindingsPanel::fix);
    connect(m_view, &QTableView::activated, this, &FindingsPanel::jump);
    connect(m_view, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() != FindingsModel::FixColumn)
            jump(index);
    });
    connect(m_view, &QTableView::customContextMenuRequested, this,
            [this](const QPoint& at) { openMenu(m_view->viewport()->mapToGlobal(at), m_view->indexAt(at)); });

    m_filter->edit()->setPlaceholderText(tr("filter, for example sev:error locale:us-east-1"));
    connect(m_filter, &FilterLine::filterChanged, this, [this](const QString& text) {
        if (auto filter = Filter::parse(text))
            m_proxy->setFilter(std::move(*filter));
        refreshEmpty();
    });
    auto* line = new QHBoxLayout;
    line->setContentsMargins(metrics::between, metrics::inControl, metrics::between, metrics::inControl);
    line->addWidget(m_filter);
    m_output = new TableOutput(session, m_view, [this] {
        return m_filter->text().isEmpty() ? QString() : tr("filter: %1").arg(visibleText(m_filter->text()));
    });
    m_export = m_output->button(this);
    line->addWidget(m_export);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_view);
    layout->addWidget(m_noMatch, 1);
    layout->addWidget(m_empty);
    QPushButton* all = linkButton(tr("Show all findings"), QStringLiteral("findingsPanel.showAll"), m_noMatch);
    connect(all, &QPushButton::clicked, this, [this] { m_filter->setText({}); });
    auto* words = new QVBoxLayout(m_noMatch); // the panel is low: no picture, or it would press the views
    words->setContentsMargins(metrics::page, metrics::between, metrics::page, metrics::between);
    words->addWidget(plainLabel(tr("No finding matches the filter."), m_noMatch, Tone::Secondary));
    words->addLayout(linkRow(all));
    words->addStretch(1);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FindingsPanel::refreshEmpty);
    refreshEmpty();
}

void FindingsPanel::refreshEmpty()
{
    const bool none = m_model->rowCount() == 0;
    // What goes, goes first: Qt lays out at each call, and the panel would keep the height that both need together.
    if (none) {
        m_view->hide();
        m_filter->hide();
        m_export->hide();
    } else {
        m_empty->hide();
    }
    const bool noMatch = !none && m_proxy->rowCount() == 0;
    (noMatch ? static_cast<QWidget*>(m_view) : m_noMatch)->hide();
    m_view->setVisible(!none && !noMatch);
    m_noMatch->setVisible(noMatch);
    m_filter->setVisible(!none);
    m_export->setVisible(!none);
    m_empty->setVisible(none);
    m_filter->setCounts(m_proxy->rowCount(), m_model->rowCount());
    if (none)
        m_empty->setExplanation(auditSummary(m_session.report()));
}

void FindingsPanel::jump(const QModelIndex& index)
{
    if (const Finding* finding = m_proxy->findingAt(index.row()))
        m_session.jumpTo(*finding);
}

void FindingsPanel::fix(const QModelIndex& index)
{
    const Finding* finding = m_proxy->findingAt(index.row());
    if (!finding || finding->fixes.empty())
        return;
    m_session.request(FixRequest{QString::fromLatin1(finding->rule->id), finding->key, 0});
}

void FindingsPanel::step(int direction)
{
    const int rows = m_proxy->rowCount();
    if (rows == 0)
        return;
    const QModelIndex current = m_view->currentIndex();
    const int row = current.isValid() ? (current.row() + direction + rows) % rows : (direction > 0 ? 0 : rows - 1);
    const QModelIndex next = m_proxy->index(row, FindingsModel::RuleColumn);
    m_view->setCurrentIndex(next);
    m_view->scrollTo(next);
    jump(next);
}

void FindingsPanel::openMenu(const QPoint& globalPosition, const QModelIndex& index)
{
    const Finding* finding = m_proxy->findingAt(index.row());
    if (!finding)
        return;
    QMenu menu(this);
    fillFindingMenu(menu, m_session, *finding);
    m_filter->addVerbs(menu, findingAtom(*finding, index.column()));
    m_output->fillMenu(*menu.addMenu(themedIcon(QStringLiteral("export")), tr("Export or print")));
    menu.exec(globalPosition);
}

} // namespace cadastre

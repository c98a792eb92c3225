// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pools/poolspanel.h"

#include "query/filter.h"
#include "query/rowfacts.h"
#include "ui/icons.h"
#include "ui/models/pooltreemodel.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/roles.h"
#include "ui/session/session.h"
#include "ui/theme.h"
#include "ui/views/pools/blockdrop.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/filterline.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/rowcopies.h"
#include "ui/views/pools/treecolumns.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace cadastre {

/// A pool is shown when it or anything below it matches; a scope for what is in it.
class PoolFilter final : public QSortFilterProxyModel {
public:
    PoolFilter(const Session& session, const PoolTreeModel& model, QObject* parent)
        : QSortFilterProxyModel(parent), m_session(session), m_model(model)
    {
        setRecursiveFilteringEnabled(true);
    }
    void setFilter(Filter filter)
    {
        m_filter = std::move(filter);
        invalidateFilter();
    }
    [[nodiscard]] int matchCount() const
    {
        int count = 0;
        for (const Pool& pool : m_session.plan().all<Pool>())
            count += m_filter.matches(factsOf(m_session.plan(), pool)) ? 1 : 0;
        return count;
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        if (m_filter.isEmpty())
            return true;
        const Pool* pool = m_session.plan().find(m_model.poolAt(m_model.index(row, 0, parent)));
        return pool && m_filter.matches(factsOf(m_session.plan(), *pool));
    }

private:
    const Session& m_session;
    const PoolTreeModel& m_model;
    Filter m_filter;
};

PoolsPanel::PoolsPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new PoolTreeModel(session, this))
    , m_proxy(new PoolFilter(session, *m_model, this))
    , m_filter(
          new FilterLine(session, FilterLine::Shape::Narrow, QStringLiteral("poolFilter"), tr("Filter pools"), this))
    , m_view(new QTreeView(this))
    , m_empty(new EmptyState(QStringLiteral("pool"), tr("This plan has no IPAM yet"),
                             tr("An IPAM brings a public and a private scope; pools lie in scopes."), this))
{
    setObjectName(QStringLiteral("poolsPanel"));
    m_proxy->setSourceModel(m_model);
    m_filter->edit()->setPlaceholderText(tr("filter pools…"));
    connect(m_filter, &FilterLine::filterChanged, this, [this](const QString& text) {
        if (auto filter = Filter::parse(text))
            m_proxy->setFilter(std::move(*filter));
        if (!text.isEmpty())
            m_view->expandAll();
        countMatches();
    });
    connect(&session, &Session::changed, this, &PoolsPanel::countMatches);
    connect(&session, &Session::wasReset, this, &PoolsPanel::countMatches);

    m_view->setObjectName(QStringLiteral("poolTree"));
    m_view->setAccessibleName(tr("Pools"));
    m_view->setModel(m_proxy);
    prepareTree(m_view);
    m_view->setItemDelegate(new PoolRowDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { select(current); });
    connect(m_view, &QTreeView::customContextMenuRequested, this, &PoolsPanel::showMenu);
    new BlockDrop(session, m_view,
                  [this](const QModelIndex& index) { return m_model->poolAt(m_proxy->mapToSource(index)); });

    // Rows of the filter and of the model under it alike: both answer the same roles.
    const auto poolOf = [](const QModelIndex& index) {
        return index.data(KindRole).toInt() == PoolTreeModel::PoolRow ? PoolId{index.data(IdRole).toUInt()} : PoolId{};
    };
    const auto pathOf = [&session, poolOf](const QModelIndex& index) {
        const PoolId pool = poolOf(index);
        return pool ? session.plan().path(pool) : session.plan().scopeLabel({index.data(IdRole).toUInt()});
    };
    m_output = new TreeOutput(session, m_view, nameColumn(tr("Pool"), pathOf), poolColumns(session, poolOf));

    m_empty->setPrimary(tr("New IPAM…"));
    connect(m_empty, &EmptyState::primaryClicked, this, [this] { m_session.request(IpamRequest{}); });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::between, metrics::between, metrics::between, 0);
    layout->setSpacing(metrics::between);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_empty, 1);

    connect(&session, &Session::placeChanged, this, &PoolsPanel::followPlace);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &PoolsPanel::keepOpen);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& above) {
        m_view->expand(m_proxy->mapFromSource(above)); // what has just been made is to be seen
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &PoolsPanel::keepOpen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PoolsPanel::keepOpen);
    m_view->expandToDepth(2);
    keepOpen();
    followPlace();
}

void PoolsPanel::countMatches()
{
    m_filter->setCounts(m_proxy->matchCount(), static_cast<int>(m_session.plan().all<Pool>().size()));
}

void PoolsPanel::keepOpen()
{
    const bool any = !m_session.plan().all<Scope>().isEmpty();
    m_view->setVisible(any);
    m_filter->setVisible(any);
    m_empty->setVisible(!any);
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        m_view->expand(m_proxy->index(row, 0));
}

void PoolsPanel::followPlace()
{
    const Place& place = m_session.place();
    const QModelIndex source = place.pool ? m_model->indexOf(place.pool) : m_model->indexOf(place.scope);
    const QModelIndex index = m_proxy->mapFromSource(source);
    if (!index.isValid() || index == m_view->currentIndex())
        return;
    m_following = true;
    m_view->setCurrentIndex(index);
    if (m_view->isVisible()) // before it has its size, it would scroll for the size that it has
        m_view->scrollTo(index);
    m_following = false;
}

void PoolsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    QMetaObject::invokeMethod(
        this, [this] { m_view->scrollTo(m_view->currentIndex()); }, Qt::QueuedConnection);
}

void PoolsPanel::select(const QModelIndex& proxyIndex)
{
    if (m_following || !proxyIndex.isValid())
        return;
    const PoolId open = m_session.place().pool;
    if (open && !m_session.plan().find(open))
        return; // its row goes and passes the selection on to a neighbour, which nobody chose
    const QModelIndex index = m_proxy->mapToSource(proxyIndex);
    if (const PoolId pool = m_model->poolAt(index))
        m_session.selectPool(pool);
    else if (const ScopeId scope = m_model->scopeAt(index))
        m_session.selectScope(scope);
}

void PoolsPanel::showMenu(const QPoint& at)
{
    const QModelIndex index = m_proxy->mapToSource(m_view->indexAt(at));
    const PoolId pool = m_model->poolAt(index);
    const ScopeId scope = m_model->scopeAt(index);
    QMenu menu(this);
    const auto add = [&](const char* icon, const QString& text, const Request& request) {
        menu.addAction(themedIcon(QString::fromLatin1(icon)), text, this,
                       [this, request] { m_session.request(request); });
    };
    if (pool) {
        const Pool& row = m_session.plan().get(pool);
        add("new-pool", tr("New pool inside…"), NewPoolRequest{row.scope, pool, {}});
        add("split", tr("Split into Region pools…"), SplitRequest{pool});
        add("provision", tr("Provision a CIDR…"), ProvisionRequest{pool, {}});
        if (row.source && row.refill.isActive())
            add("refresh", tr("Refill now"), RefillRequest{pool});
        if (row.autoImport)
            add("import", tr("Import what was discovered…"), ImportDiscoveredRequest{pool});
        menu.addSeparator();
        add("allocate-vpc", tr("Allocate VPC…"),
            row.family == Family::IPv4 ? VpcRequest{pool, {}, {}, {}} : VpcRequest{{}, pool, {}, {}});
        add("add", tr("Allocate by hand…"), AllocateRequest{pool, {}});
        add("reserve", tr("Reserve for growth…"), ReserveRequest{pool, {}});
        menu.addSeparator();
        add("advertise", tr("Advertise…"), AdvertiseRequest{pool});
        add("share", tr("Share…"), ShareRequest{pool});
        menu.addSeparator();
        add("edit", tr("Rename…"), RenameRequest{{SubjectRef::Kind::Pool, pool.value}});
        add("edit", tr("Tags…"), TagsRequest{pool});
        add("delete", tr("Delete pool"), DeletePoolRequest{pool});
    } else {
        add("new-pool", tr("New top-level pool…"), NewPoolRequest{scope, {}, {}});
        add("scope", tr("New scope…"), ScopeRequest{});
        if (const Scope* row = m_session.plan().find(scope)) {
            add("edit", tr("Edit scope…"), ScopeRequest{scope});
            add("edit", tr("Tags…"), TagsRequest{scope});
            menu.addSeparator();
            add("edit", tr("Edit IPAM…"), IpamRequest{row->ipam});
            add("delete", tr("Delete IPAM…"), DeleteIpamRequest{row->ipam});
        }
    }
    menu.addSeparator();
    addRowCopies(*menu.addMenu(themedIcon(QStringLiteral("copy")), tr("Copy as")), m_session.plan(),
                 {pool ? RolloutSubject(pool) : RolloutSubject(scope)});
    m_output->fillMenu(*menu.addMenu(themedIcon(QStringLiteral("export")), tr("Export or print")));
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

} // namespace cadastre

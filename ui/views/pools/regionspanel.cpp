// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pools/regionspanel.h"

#include "compliance/verdicts.h"
#include "insight/utilisation.h"
#include "text/visibletext.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/presentation/roles.h"
#include "ui/session/session.h"
#include "ui/theme.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/pools/treecolumns.h"

#include <QMenu>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <map>

namespace cadastre {

RegionsPanel::RegionsPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new QStandardItemModel(this))
    , m_view(new QTreeView(this))
    , m_empty(new EmptyState(QStringLiteral("region"), tr("No Regions yet"),
                             tr("An IPAM works in its operating Regions; each pool has one as its locale."), this))
{
    setObjectName(QStringLiteral("regionsPanel"));
    m_view->setObjectName(QStringLiteral("regionTree"));
    m_view->setAccessibleName(tr("Regions"));
    m_view->setModel(m_model);
    prepareTree(m_view);
    m_view->setItemDelegate(new PoolRowDelegate(m_view));
    m_view->setHeaderHidden(true);
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (const PoolId pool{index.data(IdRole).toUInt()})
            m_session.selectPool(pool);
    });
    const auto poolOf = [](const QModelIndex& index) { return PoolId{index.data(IdRole).toUInt()}; };
    QVector<TreeColumn> columns{
        captionColumn(QStringLiteral("resources"), tr("Resources"),
                      [](const QModelIndex& index) { return index.data(CaptionIsWordsRole).toBool(); })};
    columns += poolColumns(session, poolOf);
    const auto pathOf = [&session, poolOf](const QModelIndex& index) {
        return index.parent().isValid() ? index.parent().data().toString() + u'/' + session.plan().path(poolOf(index))
                                        : index.data().toString();
    };
    auto* output = new TreeOutput(session, m_view, nameColumn(tr("Region"), pathOf), std::move(columns));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QTreeView::customContextMenuRequested, this, [this, output](const QPoint& at) {
        QMenu menu(this);
        output->fillMenu(menu);
        menu.exec(m_view->viewport()->mapToGlobal(at));
    });
    m_empty->setPrimary(tr("New IPAM…"));
    connect(m_empty, &EmptyState::primaryClicked, this, [this] { m_session.request(IpamRequest{}); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::between, metrics::between, metrics::between, 0);
    layout->addWidget(m_view);
    layout->addWidget(m_empty);
    connect(&session, &Session::auditChanged, this, &RegionsPanel::refresh); // after each change, once
    refresh();
}

void RegionsPanel::refresh()
{
    const Plan& plan = m_session.plan();
    std::map<RegionName, std::vector<PoolId>> regions;
    for (const Ipam& ipam : plan.all<Ipam>())
        for (const RegionName& region : ipam.operatingRegions)
            regions[region];
    for (const Pool& pool : plan.all<Pool>())
        if (!pool.locale.isEmpty())
            regions[pool.locale].push_back(pool.id);
    std::map<RegionName, VerdictCounts> counts;
    for (const ResourceCidr& cidr : plan.all<ResourceCidr>())
        counts[plan.get(cidr.resource).region].add(plan, cidr);

    m_model->clear();
    for (const auto& [region, pools] : regions) {
        const VerdictCounts& verdicts = counts[region];
        auto* row = new QStandardItem(region.toString());
        row->setEditable(false);
        QStringList facts;
        if (verdicts.noncompliant > 0) // what asks for somebody first: it is read where there is little room
            facts.append(tr("%n noncompliant", nullptr, verdicts.noncompliant));
        if (verdicts.unmanaged > 0)
            facts.append(tr("%n unmanaged", nullptr, verdicts.unmanaged));
        if (verdicts.compliant > 0 || facts.isEmpty())
            facts.append(tr("%n compliant", nullptr, verdicts.compliant));
        row->setData(facts.join(QStringLiteral(" · ")), CaptionRole);
        row->setData(true, CaptionIsWordsRole);
        row->setToolTip(plainToolTip(facts.join(QStringLiteral(" · "))));
        row->setData(region.toString() + QStringLiteral(", ") + facts.join(QStringLiteral(", ")),
                     Qt::AccessibleTextRole);
        if (verdicts.noncompliant > 0)
            row->setData(QVariant::fromValue(StatusLevel::Error), SeverityRole);
        for (const PoolId id : pools) {
            const Pool& pool = plan.get(id);
            const PoolUse use = useOf(plan, id);
            auto* item = new QStandardItem(nameOf(pool).isEmpty() ? plan.textId(pool) : visibleText(nameOf(pool)));
            item->setEditable(false);
            item->setData(id.value, IdRole);
            const auto& blocks = plan.space(id).blocks;
            const QString cidr = blocks.empty() ? tr("no CIDR") : blocks.begin()->first.toString();
            item->setData(cidr, CaptionRole);
            item->setData(item->text() + QStringLiteral(", ") + cidr, Qt::AccessibleTextRole);
            if (use.capacity > 0)
                item->setData(QVariant::fromValue(UseShares{use.share(use.allocated), use.share(use.assigned),
                                                            use.share(use.reserved),
                                                            use.share(use.available - use.reserved),
                                                            percentLabel(use.allocated + use.assigned, use.capacity)}),
                              UseRole);
            row->appendRow(item);
        }
        m_model->appendRow(row);
    }
    m_view->expandAll();
    const bool none = m_model->rowCount() == 0;
    m_view->setVisible(!none);
    m_empty->setVisible(none);
}

} // namespace cadastre

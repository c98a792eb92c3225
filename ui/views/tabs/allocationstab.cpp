// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/allocationstab.h"

#include "ui/icons.h"
#include "ui/models/allocationmodel.h"
#include "ui/presentation/delegates.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/tablecolumns.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

namespace cadastre {

AllocationsTab::AllocationsTab(Session& session, QWidget* parent)
    : TableTab(session, QStringLiteral("allocationsTab"), new AllocationModel(session), tr("Allocations"), parent)
    , m_allocations(static_cast<AllocationModel*>(&model()))
    , m_free(new QCheckBox(tr("Show &free space"), this))
{
    m_free->setObjectName(QStringLiteral("allocationsTab.showFree"));
    m_free->setAccessibleName(tr("Show free space"));
    QPushButton* add = pushButton(tr("Allocate…"), QStringLiteral("allocationsTab.allocate"), this);
    bar()->addWidget(m_free);
    bar()->addWidget(add);
    for (const int column : {AllocationModel::ComplianceColumn, AllocationModel::OverlapColumn})
        view()->setItemDelegateForColumn(column, new SeverityDelegate(view()));
    auto* links = new LinkDelegate(view());
    view()->setItemDelegateForColumn(AllocationModel::ActionColumn, links);
    setWidths({30, 6, 24, 10, 26, 14, 16, 16, 13, 30, 34, 30, 24, 30, 16},
              {AllocationModel::IdColumn, AllocationModel::DescriptionColumn, AllocationModel::ReleasingColumn,
               AllocationModel::TagsColumn});
    emptyState()->setPrimary(tr("Allocate…"));
    connect(m_free, &QCheckBox::toggled, m_allocations, &AllocationModel::setFreeShown);
    connect(add, &QPushButton::clicked, this, [this] { allocateAt({}); });
    connect(emptyState(), &EmptyState::primaryClicked, this, [this] { allocateAt({}); });
    connect(links, &LinkDelegate::activated, this, [this](const QModelIndex& index) {
        const TableEntry* entry = m_allocations->entryAt(index.row());
        if (entry && entry->isGap())
            allocateAt(entry->prefix);
    });
}

void AllocationsTab::allocateAt(const Prefix& block)
{
    m_session.request(AllocateRequest{m_session.place().pool, block});
}

void AllocationsTab::rebuild()
{
    const bool one = pool() != nullptr;
    m_free->setVisible(one);
    columns()->setUseful(AllocationModel::PoolColumn, !one);
    columns()->setUseful(AllocationModel::ActionColumn, one);
    emptyState()->setSentence(one ? tr("Nothing is allocated from this pool.") : tr("Nothing is allocated here."));
    emptyState()->setExplanation(
        tr("Sub-pools, VPCs and manual blocks that take space are listed here, in address order."));
    TableTab::rebuild();
}

void AllocationsTab::choose(int row)
{
    const TableEntry* entry = m_allocations->entryAt(row);
    if (!entry)
        return;
    if (entry->isGap())
        m_session.selectBlock(entry->prefix);
    else
        m_session.selectSubject({SubjectRef::Kind::Allocation, entry->handle});
}

void AllocationsTab::fillMenu(QMenu& menu, int row)
{
    const TableEntry* entry = m_allocations->entryAt(row);
    if (!entry)
        return;
    if (entry->isGap()) {
        const Prefix block = entry->prefix;
        const PoolId id = m_session.place().pool;
        menu.addAction(tr("Allocate here…"), this, [this, block] { allocateAt(block); });
        menu.addAction(tr("Reserve…"), this, [this, id, block] { m_session.request(ReserveRequest{id, block}); });
        return;
    }
    const Allocation* allocation = m_allocations->allocationAt(row);
    if (!allocation)
        return;
    const AllocationId id = allocation->id;
    menu.addAction(themedIcon(QStringLiteral("map")), tr("Show on the map"), this,
                   [this, id, block = allocation->cidr] {
                       Place place = placeOf(plan(), {SubjectRef::Kind::Allocation, id.value});
                       place.block = block;
                       place.tab = QStringLiteral("mapTab");
                       m_session.go(place);
                   });
    if (const ResourceId vpc = vpcOf(plan(), {SubjectRef::Kind::Allocation, id.value})) {
        menu.addAction(themedIcon(QStringLiteral("subnet")), tr("New subnet…"), this,
                       [this, vpc] { m_session.request(SubnetRequest{vpc}); });
        menu.addAction(themedIcon(QStringLiteral("vpc")), tr("Add a CIDR to the VPC…"), this,
                       [this, vpc] { m_session.request(AddVpcCidrRequest{vpc}); });
    }
    if (allocation->type == AllocationType::Custom)
        menu.addAction(themedIcon(QStringLiteral("delete")), tr("Release"), this,
                       [this, id] { (void)carryOut(Release{id}); });
    if (allocation->childPool)
        menu.addAction(tr("Go to the pool"), this,
                       [this, child = allocation->childPool] { m_session.selectPool(child); });
}

QString AllocationsTab::filterField(int column) const
{
    switch (column) {
    case AllocationModel::CidrColumn: return QStringLiteral("cidr");
    case AllocationModel::LengthColumn: return QStringLiteral("len");
    case AllocationModel::OwnerColumn: return QStringLiteral("owner");
    case AllocationModel::RegionColumn: return QStringLiteral("locale");
    case AllocationModel::ComplianceColumn: return QStringLiteral("is");
    default: return {};
    }
}

} // namespace cadastre

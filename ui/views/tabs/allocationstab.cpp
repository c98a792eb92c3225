// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/allocationstab.h"

#include "compliance/verdicts.h"
#include "text/awscommand.h"
#include "ui/icons.h"
#include "ui/models/allocationmodel.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/tablecolumns.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
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
    view()->setItemDelegateForColumn(AllocationModel::OwnerColumn,
                                     new SeverityDelegate(view())); // cut at the end, behind the number
    // A window of 1360 shows what is shown by itself without scrolling: the length is in the CIDR, the pool one click away.
    setWidths({26, 5, 15, 6, 16, 11, 17, 16, 12, 24, 34, 30, 24, 30, 24, 16},
              {AllocationModel::LengthColumn, AllocationModel::PoolColumn, AllocationModel::IdColumn,
               AllocationModel::DescriptionColumn, AllocationModel::ReleasingColumn, AllocationModel::TagsColumn,
               AllocationModel::BasisColumn});
    setGiving({{AllocationModel::ResourceColumn, 11}, {AllocationModel::OwnerColumn, 14}}); // the number stays whole
    emptyState()->setPicture(QStringLiteral("allocate-vpc"));
    emptyState()->setPrimary(tr("Allocate…"));
    connect(m_free, &QCheckBox::toggled, this, [this](bool shown) {
        columns()->setUseful(AllocationModel::TypeColumn, pool() && (shown || holdsMoreThanVpcs()));
        columns()->setUseful(AllocationModel::ActionColumn, shown && pool());
        m_allocations->setFreeShown(shown);
    });
    connect(add, &QPushButton::clicked, this, [this] { allocateAt({}); });
    connect(emptyState(), &EmptyState::primaryClicked, this, [this] {
        if (hasPools())
            allocateAt({});
        else if (plan().ipam())
            m_session.request(NewPoolRequest{m_session.place().scope, {}, {}});
        else
            m_session.request(IpamRequest{});
    });
    connect(links, &LinkDelegate::activated, this, [this](const QModelIndex& index) {
        const TableEntry* entry = m_allocations->entryAt(index.row());
        if (entry && entry->isGap())
            allocateAt(entry->prefix);
    });
}

bool AllocationsTab::hasPools() const
{
    const ScopeId scope = m_session.place().scope;
    return plan().find(scope) && plan().poolCount(scope) > 0;
}

void AllocationsTab::allocateAt(const Prefix& block)
{
    m_session.request(AllocateRequest{m_session.place().pool, block});
}

bool AllocationsTab::holdsMoreThanVpcs() const
{
    const PoolId id = m_session.place().pool;
    for (const Allocation& allocation : plan().all<Allocation>())
        if (allocation.pool == id && allocation.type != AllocationType::Vpc)
            return true;
    return false;
}

void AllocationsTab::rebuild()
{
    const bool one = pool() != nullptr;
    m_free->setVisible(one);
    columns()->setUseful(AllocationModel::PoolColumn, !one);
    // VPCs alone, and the blocks of many pools, say by their names what they are.
    columns()->setUseful(AllocationModel::TypeColumn, one && (m_free->isChecked() || holdsMoreThanVpcs()));
    columns()->setUseful(AllocationModel::RegionColumn, !one || pool()->locale.isEmpty()); // else that of the pool
    columns()->setUseful(AllocationModel::ActionColumn, one && m_free->isChecked());       // of gaps alone
    emptyState()->setSentence(one ? tr("Nothing is allocated from this pool.") : tr("Nothing is allocated here."));
    emptyState()->setPrimary(hasPools() ? tr("Allocate…") : plan().ipam() ? tr("New pool…") : tr("New IPAM…"));
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

quint32 AllocationsTab::rowOf(const SubjectRef& subject) const
{
    if (subject.kind == SubjectRef::Kind::Allocation)
        return subject.handle;
    const ResourceCidr* cidr =
        subject.kind == SubjectRef::Kind::ResourceCidr ? plan().find(ResourceCidrId{subject.handle}) : nullptr;
    return cidr ? cidr->allocation.value : 0;
}

void AllocationsTab::fillMenu(QMenu& menu, int row)
{
    const TableEntry* entry = m_allocations->entryAt(row);
    if (entry && entry->isGap())
        fillGapMenu(menu, entry->prefix);
    else if (const Allocation* allocation = m_allocations->allocationAt(row))
        fillUserMenu(menu, *allocation);
}

void AllocationsTab::fillGapMenu(QMenu& menu, const Prefix& block)
{
    const Pool* from = pool();
    if (!from)
        return;
    const auto add = [&](const char* icon, const QString& text, const Request& request) {
        menu.addAction(themedIcon(QString::fromLatin1(icon)), text, this,
                       [this, request] { m_session.request(request); });
    };
    add("pin", tr("Allocate here…"), AllocateRequest{from->id, block});
    add("allocate-vpc", tr("Allocate a VPC here…"),
        from->family == Family::IPv4 ? VpcRequest{from->id, {}, block, {}} : VpcRequest{{}, from->id, block, {}});
    add("reserve", tr("Reserve here…"), ReserveRequest{from->id, block});
    add("new-pool", tr("New pool from this block…"), NewPoolRequest{from->scope, from->id, block});
    menu.addSeparator();
    menu.addAction(themedIcon(QStringLiteral("map")), tr("Show on the map"), this,
                   [this, block] { showOnMap(m_session.place(), block); });
    Allocate allocate;
    allocate.pool = from->id;
    allocate.cidr = block;
    addCopies(menu, block, allocate);
}

void AllocationsTab::fillUserMenu(QMenu& menu, const Allocation& allocation)
{
    const SubjectRef subject{SubjectRef::Kind::Allocation, allocation.id.value};
    menu.addAction(themedIcon(QStringLiteral("map")), tr("Show on the map"), this,
                   [this, subject, block = allocation.cidr] { showOnMap(placeOf(plan(), subject), block); });
    addMove(menu, MoveBlockRequest{{}, allocation.id});
    if (const ResourceId vpc = vpcOf(plan(), subject)) {
        if (const ResourceCidr* cidr = plan().resourceCidrOf(allocation.id))
            menu.addAction(themedIcon(QStringLiteral("vpc")), tr("Open the VPC"), this, [this, id = cidr->id] {
                Place place = placeOf(plan(), {SubjectRef::Kind::ResourceCidr, id.value});
                place.tab = QStringLiteral("resourcesTab");
                m_session.go(place);
            });
        menu.addAction(themedIcon(QStringLiteral("subnet")), tr("New subnet…"), this,
                       [this, vpc] { m_session.request(SubnetRequest{vpc}); });
        menu.addAction(themedIcon(QStringLiteral("vpc")), tr("Add a CIDR to the VPC…"), this,
                       [this, vpc] { m_session.request(AddVpcCidrRequest{vpc}); });
        menu.addAction(themedIcon(QStringLiteral("edit")), tr("Tags…"), this,
                       [this, id = allocation.resource] { m_session.request(TagsRequest{id}); });
        if (const ResourceCidr* cidr = plan().resourceCidrOf(allocation.id))
            addRemoval(menu, *cidr);
    }
    if (allocation.childPool) {
        menu.addAction(themedIcon(QStringLiteral("pool")), tr("Go to the pool"), this,
                       [this, child = allocation.childPool] { m_session.selectPool(child); });
        menu.addAction(themedIcon(QStringLiteral("share")), tr("Share the pool…"), this,
                       [this, child = allocation.childPool] { m_session.request(ShareRequest{child}); });
        menu.addAction(themedIcon(QStringLiteral("edit")), tr("Tags…"), this,
                       [this, child = allocation.childPool] { m_session.request(TagsRequest{child}); });
    }
    if (allocation.type == AllocationType::Custom) {
        menu.addAction(themedIcon(QStringLiteral("edit")), tr("Description…"), this,
                       [this, id = allocation.id] { m_session.request(DescribeRequest{id}); });
        menu.addAction(themedIcon(QStringLiteral("edit")), tr("Tags…"), this,
                       [this, id = allocation.id] { m_session.request(TagsRequest{id}); });
        const std::vector<Command> all = releases(allocation.id);
        const auto count = static_cast<int>(all.size());
        QAction* release =
            menu.addAction(themedIcon(QStringLiteral("delete")),
                           count > 1 ? tr("Release %n block(s)", nullptr, count) : tr("Release"), this,
                           [this, all, count] { (void)carryOut(all, count > 1 ? tr("Release blocks") : QString()); });
        release->setEnabled(!m_session.workspace().isReadOnly());
    }
    menu.addSeparator();
    addCopies(menu, allocation.cidr, Release{allocation.id});
}

std::vector<Command> AllocationsTab::releases(AllocationId clicked) const
{
    std::vector<Command> all;
    bool hasClicked = false;
    for (const int row : selectedRows())
        if (const Allocation* each = m_allocations->allocationAt(row); each && each->type == AllocationType::Custom) {
            all.push_back(Release{each->id});
            hasClicked = hasClicked || each->id == clicked;
        }
    return hasClicked ? all : std::vector<Command>{Release{clicked}};
}

void AllocationsTab::addCopies(QMenu& menu, const Prefix& block, const Command& command)
{
    menu.addAction(themedIcon(QStringLiteral("copy")), tr("Copy CIDR"), this,
                   [block] { QGuiApplication::clipboard()->setText(block.toString()); });
    const QString words = awsCommand(plan(), command);
    if (words.isEmpty() || !m_session.workspace().preview(command))
        return; // what would be refused is no advice
    menu.addAction(std::holds_alternative<Release>(command) ? tr("Copy the aws command that releases it")
                                                            : tr("Copy the aws command that allocates it"),
                   this, [words] { QGuiApplication::clipboard()->setText(words); });
}

void AllocationsTab::showOnMap(const Place& place, const Prefix& block)
{
    Place there = place;
    there.block = block;
    there.tab = QStringLiteral("mapTab");
    m_session.go(there);
}

QString AllocationsTab::filterField(int column) const
{
    switch (column) {
    case AllocationModel::CidrColumn: return QStringLiteral("cidr");
    case AllocationModel::LengthColumn: return QStringLiteral("len");
    case AllocationModel::OwnerColumn: return QStringLiteral("owner");
    case AllocationModel::RegionColumn: return QStringLiteral("locale");
    default: return {};
    }
}

FilterAtom AllocationsTab::filterAtom(int row, int column) const
{
    const Allocation* allocation = m_allocations->allocationAt(row);
    if (!allocation)
        return TableTab::filterAtom(row, column);
    const RowFacts facts = factsOf(plan(), *allocation);
    const ResourceCidr* cidr = plan().resourceCidrOf(allocation->id);
    switch (column) {
    case AllocationModel::ResourceColumn:
        if (!facts.name.isEmpty())
            return {QStringLiteral("name"), facts.name, true};
        if (const Resource* resource = plan().find(allocation->resource))
            return {{}, plan().textId(*resource), false};
        return {{}, allocation->description.get(), false};
    case AllocationModel::TypeColumn: return {QStringLiteral("type"), facts.state, true};
    case AllocationModel::ComplianceColumn:
        return {QStringLiteral("is"), cidr ? QString(toWire(complianceOf(plan(), *cidr))) : QString(), false};
    case AllocationModel::OverlapColumn:
        return {QStringLiteral("is"), cidr ? QString(toWire(overlapOf(plan(), *cidr))) : QString(), false};
    case AllocationModel::SinceColumn:
        if (allocation->releasingAt)
            return {QStringLiteral("is"), QStringLiteral("releasing"), false};
        return {QStringLiteral("since"), allocation->createdAt ? isoDate(allocation->createdAt) : QString(), false};
    case AllocationModel::PoolColumn: return {QStringLiteral("pool"), facts.pool, true};
    case AllocationModel::IdColumn: return {QStringLiteral("id"), facts.id, true};
    case AllocationModel::DescriptionColumn: return {{}, allocation->description.get(), false};
    case AllocationModel::BasisColumn: return {QStringLiteral("basis"), QString(toWire(allocation->basis)), false};
    default: return TableTab::filterAtom(row, column);
    }
}

} // namespace cadastre

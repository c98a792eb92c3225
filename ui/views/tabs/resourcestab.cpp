// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/resourcestab.h"

#include "compliance/verdicts.h"
#include "ui/icons.h"
#include "ui/models/resourcemodel.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/tablecolumns.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QTableView>

namespace cadastre {

ResourcesTab::ResourcesTab(Session& session, QWidget* parent)
    : TableTab(session, QStringLiteral("resourcesTab"), new ResourceModel(session), tr("Resources"), parent)
{
    auto* subnets = new QCheckBox(tr("Show s&ubnets"), this);
    subnets->setObjectName(QStringLiteral("resourcesTab.showSubnets"));
    subnets->setAccessibleName(tr("Show subnets"));
    bar()->addWidget(subnets);
    for (const int column : {ResourceModel::ManagementColumn, ResourceModel::ComplianceColumn,
                             ResourceModel::OverlapColumn, ResourceModel::OwnerColumn}) // the number stays whole
        view()->setItemDelegateForColumn(column, new SeverityDelegate(view()));
    // A window of 1440 has room for these: what is unmanaged or ignored, Compliance says as well.
    setWidths({28, 22, 15, 19, 28, 14, 14, 17, 30, 34, 34, 16, 30, 24},
              {ResourceModel::ManagementColumn, ResourceModel::PoolColumn, ResourceModel::IdColumn,
               ResourceModel::VpcColumn, ResourceModel::ZoneColumn, ResourceModel::TagsColumn,
               ResourceModel::BasisColumn});
    setGiving({{ResourceModel::NameColumn, 11}, {ResourceModel::OwnerColumn, 16}});
    emptyState()->setPicture(QStringLiteral("vpc"));
    emptyState()->setSentence(tr("No resource is known here."));
    emptyState()->setExplanation(tr("VPCs come by planning one, or by importing what an account shows."));
    emptyState()->setPrimary(tr("Import…"));
    connect(emptyState(), &EmptyState::primaryClicked, this, [this] { m_session.request(ImportRequest{}); });
    connect(subnets, &QCheckBox::toggled, static_cast<ResourceModel*>(&model()), &ResourceModel::setSubnetsShown);
}

void ResourcesTab::rebuild()
{
    const bool one = pool() != nullptr;
    columns()->setUseful(ResourceModel::UsageColumn, one);
    columns()->setUseful(ResourceModel::RegionColumn, !one || pool()->locale.isEmpty()); // else that of the pool
    TableTab::rebuild();
}

void ResourcesTab::selectionChanged() {}

void ResourcesTab::choose(int row)
{
    if (const TableEntry* entry = model().entryAt(row))
        m_session.selectSubject({SubjectRef::Kind::ResourceCidr, entry->handle});
}

void ResourcesTab::setMonitored(bool monitored, ScopeId destination)
{
    std::vector<Command> commands;
    for (const int row : selectedRows())
        if (const TableEntry* entry = model().entryAt(row))
            commands.emplace_back(SetMonitored{ResourceCidrId{entry->handle}, monitored, destination});
    const auto count = static_cast<int>(commands.size());
    (void)carryOut(commands, count > 1 ? tr("Change the monitoring of %n CIDR(s)", nullptr, count) : QString());
}

void ResourcesTab::fillMenu(QMenu& menu, int row)
{
    const TableEntry* entry = model().entryAt(row);
    const ResourceCidr* cidr = entry ? plan().find(ResourceCidrId{entry->handle}) : nullptr;
    if (!cidr)
        return;
    menu.addAction(themedIcon(QStringLiteral("edit")), tr("Tags…"), this,
                   [this, id = cidr->resource] { m_session.request(TagsRequest{id}); });
    if (const ResourceId vpc = vpcOf(plan(), {SubjectRef::Kind::ResourceCidr, cidr->id.value})) {
        menu.addAction(themedIcon(QStringLiteral("subnet")), tr("New subnet…"), this,
                       [this, vpc] { m_session.request(SubnetRequest{vpc}); });
        menu.addAction(themedIcon(QStringLiteral("vpc")), tr("Add a CIDR to the VPC…"), this,
                       [this, vpc] { m_session.request(AddVpcCidrRequest{vpc}); });
    }
    addMove(menu, MoveBlockRequest{cidr->id, {}});
    if (cidr->monitored)
        menu.addAction(tr("Ignore"), this, [this] { setMonitored(false); });
    else
        menu.addAction(tr("Monitor"), this, [this] { setMonitored(true); });
    QMenu* scopes = menu.addMenu(tr("Move to scope"));
    for (const Scope& other : plan().all<Scope>())
        if (other.type == ScopeType::Private && !(other.id == cidr->scope))
            scopes->addAction(visibleText(plan().scopeLabel(other.id)), this,
                              [this, to = other.id] { setMonitored(true, to); });
    scopes->menuAction()->setVisible(!scopes->isEmpty());
    menu.addSeparator();
    addRemoval(menu, *cidr);
}

QString ResourcesTab::filterField(int column) const
{
    switch (column) {
    case ResourceModel::CidrColumn: return QStringLiteral("cidr");
    case ResourceModel::RegionColumn: return QStringLiteral("locale");
    case ResourceModel::OwnerColumn: return QStringLiteral("owner");
    default: return {};
    }
}

FilterAtom ResourcesTab::filterAtom(int row, int column) const
{
    const TableEntry* entry = model().entryAt(row);
    const ResourceCidr* cidr = entry ? plan().find(ResourceCidrId{entry->handle}) : nullptr;
    if (!cidr)
        return {};
    const RowFacts facts = factsOf(plan(), *cidr);
    switch (column) {
    case ResourceModel::NameColumn:
        return facts.name.isEmpty() ? FilterAtom{QStringLiteral("id"), facts.id, true}
                                    : FilterAtom{QStringLiteral("name"), facts.name, true};
    case ResourceModel::ManagementColumn:
        return {QStringLiteral("is"), QString(toWire(managementOf(plan(), *cidr))), false};
    case ResourceModel::ComplianceColumn:
        return {QStringLiteral("is"), QString(toWire(complianceOf(plan(), *cidr))), false};
    case ResourceModel::OverlapColumn: return {QStringLiteral("is"), QString(toWire(overlapOf(plan(), *cidr))), false};
    case ResourceModel::PoolColumn: return {QStringLiteral("pool"), facts.pool, true};
    case ResourceModel::IdColumn: return {QStringLiteral("id"), facts.id, true};
    case ResourceModel::BasisColumn:
        return {QStringLiteral("basis"), QString(toWire(plan().get(cidr->resource).basis)), false};
    default: return TableTab::filterAtom(row, column);
    }
}

} // namespace cadastre

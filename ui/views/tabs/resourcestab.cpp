// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/resourcestab.h"

#include "ui/icons.h"
#include "ui/models/resourcemodel.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QInputDialog>
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
    for (const int column :
         {ResourceModel::ManagementColumn, ResourceModel::ComplianceColumn, ResourceModel::OverlapColumn})
        view()->setItemDelegateForColumn(column, new SeverityDelegate(view()));
    setWidths({28, 22, 15, 19, 28, 14, 14, 28, 30, 34, 34, 16, 30},
              {ResourceModel::IdColumn, ResourceModel::VpcColumn, ResourceModel::ZoneColumn,
               ResourceModel::TagsColumn});
    emptyState()->setPicture(QStringLiteral("vpc"));
    emptyState()->setSentence(tr("No resource is known here."));
    emptyState()->setExplanation(tr("VPCs come by planning one, or by importing what an account shows."));
    emptyState()->setPrimary(tr("Import…"));
    connect(emptyState(), &EmptyState::primaryClicked, this, [this] { m_session.request(ImportRequest{}); });
    connect(subnets, &QCheckBox::toggled, static_cast<ResourceModel*>(&model()), &ResourceModel::setSubnetsShown);
}

void ResourcesTab::rebuild() { TableTab::rebuild(); }

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
    (void)carryOut(commands, {});
}

void ResourcesTab::editTags(ResourceId id)
{
    const Resource* resource = plan().find(id);
    if (!resource)
        return;
    QStringList lines;
    for (auto tag = resource->tags.cbegin(); tag != resource->tags.cend(); ++tag)
        lines.append(tag.key() + u'=' + tag.value());
    bool agreed = false;
    const QString text =
        QInputDialog::getMultiLineText(this, tr("Tags of %1").arg(visibleText(nameOf(*resource))),
                                       tr("One tag a line, as key=value:"), lines.join(u'\n'), &agreed);
    if (!agreed)
        return;
    EditTags edit{id, {}, {}};
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QString key = line.section(u'=', 0, 0).trimmed();
        if (!key.isEmpty())
            edit.set.insert(key, line.section(u'=', 1).trimmed());
    }
    for (auto tag = resource->tags.cbegin(); tag != resource->tags.cend(); ++tag)
        if (!edit.set.contains(tag.key()))
            edit.remove.append(tag.key());
    (void)carryOut(edit);
}

void ResourcesTab::fillMenu(QMenu& menu, int row)
{
    const TableEntry* entry = model().entryAt(row);
    const ResourceCidr* cidr = entry ? plan().find(ResourceCidrId{entry->handle}) : nullptr;
    if (!cidr)
        return;
    menu.addAction(tr("Edit tags…"), this, [this, id = cidr->resource] { editTags(id); });
    if (const ResourceId vpc = vpcOf(plan(), {SubjectRef::Kind::ResourceCidr, cidr->id.value})) {
        menu.addAction(themedIcon(QStringLiteral("subnet")), tr("New subnet…"), this,
                       [this, vpc] { m_session.request(SubnetRequest{vpc}); });
        menu.addAction(themedIcon(QStringLiteral("vpc")), tr("Add a CIDR to the VPC…"), this,
                       [this, vpc] { m_session.request(AddVpcCidrRequest{vpc}); });
    }
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
}

} // namespace cadastre

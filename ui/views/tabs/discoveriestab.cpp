// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/discoveriestab.h"

#include "ui/models/discoverymodel.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

namespace cadastre {

DiscoveriesTab::DiscoveriesTab(Session& session, QWidget* parent)
    : DiscoveriesTab(session, new DiscoveryModel(session), parent)
{}

DiscoveriesTab::DiscoveriesTab(Session& session, DiscoveryModel* model, QWidget* parent)
    : TableTab(session, QStringLiteral("discoveriesTab"), model, tr("Resource discoveries"), parent)
    , m_discoveries(model)
    , m_edit(pushButton(tr("Edit…"), QStringLiteral("discoveriesTab.edit"), this))
    , m_associate(pushButton(tr("Associate"), QStringLiteral("discoveriesTab.associate"), this))
    , m_disassociate(pushButton(tr("Disassociate"), QStringLiteral("discoveriesTab.disassociate"), this))
    , m_remove(pushButton(tr("Delete"), QStringLiteral("discoveriesTab.remove"), this))
{
    QPushButton* add = pushButton(tr("New discovery…"), QStringLiteral("discoveriesTab.add"), this);
    for (QPushButton* button : {add, m_edit, m_associate, m_disassociate, m_remove})
        bar()->addWidget(button);
    m_associate->setToolTip(tr("Show the plan’s IPAM what this discovery sees"));
    setWidths({30, 24, 26, 22, 30, 20, 28}, {DiscoveryModel::DescriptionColumn});
    setGiving({{DiscoveryModel::IdColumn, 20},
               {DiscoveryModel::OwnerColumn, 16},
               {DiscoveryModel::RegionsColumn, 13},
               {DiscoveryModel::ExclusionsColumn, 12},
               {DiscoveryModel::ShownToColumn, 18}});
    view()->setTextElideMode(Qt::ElideRight); // lists: their beginning counts
    setFilterExample(QStringLiteral("owner:123456789012"));
    emptyState()->setPicture(QStringLiteral("search"));
    emptyState()->setSentence(tr("Nothing is discovered yet."));
    emptyState()->setExplanation(
        tr("An IPAM brings a discovery of its own account. Another one shows it another account’s resources."));
    emptyState()->setPrimary(tr("New discovery…"));
    const auto ask = [this] { m_session.request(DiscoveryRequest{}); };
    connect(add, &QPushButton::clicked, this, ask);
    connect(emptyState(), &EmptyState::primaryClicked, this, ask);
    connect(m_edit, &QPushButton::clicked, this, [this] { m_session.request(DiscoveryRequest{selected()}); });
    connect(m_associate, &QPushButton::clicked, this, [this] { associate(selected()); });
    connect(m_disassociate, &QPushButton::clicked, this, [this] { disassociate(selected()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { (void)carryOut(DeleteDiscovery{selected()}); });
    selectionChanged();
}

ResourceDiscoveryId DiscoveriesTab::selected() const
{
    const QVector<int> rows = selectedRows();
    return rows.size() == 1 ? m_discoveries->discoveryAt(rows.front()) : ResourceDiscoveryId{};
}

DiscoveryAssociationId DiscoveriesTab::association(ResourceDiscoveryId discovery) const
{
    const Plan& plan = m_session.plan();
    for (const DiscoveryAssociation& row : plan.all<DiscoveryAssociation>())
        if (row.discovery == discovery && plan.ipam() && row.ipam == plan.ipam()->id)
            return row.id;
    return {};
}

void DiscoveriesTab::associate(ResourceDiscoveryId discovery)
{
    AssociateDiscovery command;
    command.discovery = discovery;
    if (const Ipam* ipam = m_session.plan().ipam())
        command.ipam = ipam->id;
    (void)carryOut(command);
}

void DiscoveriesTab::disassociate(ResourceDiscoveryId discovery)
{
    (void)carryOut(DisassociateDiscovery{association(discovery)});
}

void DiscoveriesTab::selectionChanged()
{
    const ResourceDiscoveryId id = selected();
    const bool isShown = id && association(id);
    m_edit->setEnabled(bool(id));
    m_associate->setEnabled(id && m_session.plan().ipam());
    m_associate->setVisible(!isShown); // one of the two: a narrow window has no room for both
    m_disassociate->setVisible(isShown);
    m_remove->setEnabled(id && !isShown);
}

void DiscoveriesTab::fillMenu(QMenu& menu, int row)
{
    const ResourceDiscoveryId id = m_discoveries->discoveryAt(row);
    if (!id)
        return;
    menu.addAction(tr("Edit…"), this, [this, id] { m_session.request(DiscoveryRequest{id}); });
    if (association(id))
        menu.addAction(tr("Disassociate"), this, [this, id] { disassociate(id); });
    else if (m_session.plan().ipam())
        menu.addAction(tr("Associate"), this, [this, id] { associate(id); });
    menu.addAction(tr("Delete"), this, [this, id] { (void)carryOut(DeleteDiscovery{id}); })
        ->setEnabled(!association(id));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/routingtab.h"

#include "ui/models/routingmodel.h"
#include "ui/presentation/delegates.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

namespace cadastre {

RoutingTab::RoutingTab(Session& session, QWidget* parent)
    : TableTab(session, QStringLiteral("routingTab"), new RoutingModel(session), tr("Routing"), parent)
    , m_advertise(pushButton(tr("Advertise selected"), QStringLiteral("routingTab.advertise"), this))
    , m_withdraw(pushButton(tr("Withdraw selected"), QStringLiteral("routingTab.withdraw"), this))
{
    bar()->addWidget(m_advertise);
    bar()->addWidget(m_withdraw);
    view()->setItemDelegateForColumn(RoutingModel::StateColumn, new SeverityDelegate(view()));
    view()->setItemDelegateForColumn(RoutingModel::EvidenceColumn, new SeverityDelegate(view()));
    auto* links = new LinkDelegate(view());
    view()->setItemDelegateForColumn(RoutingModel::ActionColumn, links);
    setWidths({30, 18, 36, 22, 18, 14});
    emptyState()->setSentence(tr("Nothing here can be advertised by AWS."));
    emptyState()->setExplanation(tr("It takes a pool that is advertisable, has a locale (Region) and holds a CIDR."));
    emptyState()->setPrimary(tr("New pool…"));
    connect(emptyState(), &EmptyState::primaryClicked, this, [this] {
        m_session.request(NewPoolRequest{m_session.place().scope, m_session.place().pool, {}});
    });
    connect(m_advertise, &QPushButton::clicked, this, [this] { change(selectedRows(), true); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { change(selectedRows(), false); });
    connect(links, &LinkDelegate::activated, this, [this](const QModelIndex& index) {
        change({index.row()}, !static_cast<RoutingModel&>(model()).isAdvertised(index.row()));
    });
}

void RoutingTab::change(const QVector<int>& rows, bool advertise)
{
    std::vector<Command> commands;
    for (const int row : rows)
        if (auto command = static_cast<RoutingModel&>(model()).commandFor(row, advertise))
            commands.push_back(std::move(*command));
    (void)carryOut(commands, {});
}

void RoutingTab::rebuild() { TableTab::rebuild(); }

void RoutingTab::selectionChanged()
{
    int on = 0;
    int off = 0;
    for (const int row : selectedRows()) {
        const auto& routes = static_cast<RoutingModel&>(model());
        on += routes.commandFor(row, true) ? 1 : 0;
        off += routes.commandFor(row, false) ? 1 : 0;
    }
    m_advertise->setEnabled(on > 0);
    m_withdraw->setEnabled(off > 0);
}

void RoutingTab::choose(int row)
{
    if (const TableEntry* entry = model().entryAt(row))
        m_session.selectSubject({SubjectRef::Kind::PoolCidr, entry->handle});
}

void RoutingTab::fillMenu(QMenu& menu, int row)
{
    if (static_cast<RoutingModel&>(model()).isAdvertised(row))
        menu.addAction(tr("Withdraw"), this, [this, row] { change({row}, false); });
    else
        menu.addAction(tr("Advertise"), this, [this, row] { change({row}, true); });
}

} // namespace cadastre

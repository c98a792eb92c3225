// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/routingtab.h"

#include "routing/vrpreader.h"
#include "ui/models/routingmodel.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/labels.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

namespace cadastre {

RoutingTab::RoutingTab(Session& session, QWidget* parent)
    : TableTab(session, QStringLiteral("routingTab"), new RoutingModel(session), tr("Routing"), parent)
    , m_advertise(pushButton(tr("Advertise selected"), QStringLiteral("routingTab.advertise"), this))
    , m_withdraw(pushButton(tr("Withdraw selected"), QStringLiteral("routingTab.withdraw"), this))
    , m_vrps(pushButton(tr("Open VRPs…"), QStringLiteral("routingTab.vrps"), this))
    , m_vrpState(new StatusLabel(StatusLevel::NoData, {}, this))
{
    m_vrpState->setObjectName(QStringLiteral("routingTab.vrpState"));
    bar()->addWidget(m_vrpState, 0, Qt::AlignVCenter);
    bar()->addWidget(m_vrps);
    bar()->addWidget(m_advertise);
    bar()->addWidget(m_withdraw);
    view()->setItemDelegateForColumn(RoutingModel::StateColumn, new SeverityDelegate(view()));
    view()->setItemDelegateForColumn(RoutingModel::EvidenceColumn, new SeverityDelegate(view()));
    auto* links = new LinkDelegate(view());
    view()->setItemDelegateForColumn(RoutingModel::ActionColumn, links);
    for (const int column : {RoutingModel::FirstOriginColumn, RoutingModel::SecondOriginColumn})
        view()->setItemDelegateForColumn(column, new SeverityDelegate(view()));
    view()->setColumnHidden(RoutingModel::SecondOriginColumn, !static_cast<RoutingModel&>(model()).hasSecondOrigin());
    setWidths({22, 15, 24, 23, 15, 15, 12, 12});
    emptyState()->setSentence(tr("Nothing here can be advertised by AWS."));
    emptyState()->setExplanation(tr("It takes a pool that is advertisable, has a locale (Region) and holds a CIDR."));
    emptyState()->setPrimary(tr("New pool…"));
    connect(emptyState(), &EmptyState::primaryClicked, this, [this] {
        m_session.request(NewPoolRequest{m_session.place().scope, m_session.place().pool, {}});
    });
    m_vrps->setToolTip(tr("A file of validated ROA payloads, from rpki-client, Routinator or as CSV"));
    connect(m_vrps, &QPushButton::clicked, this, &RoutingTab::openVrps);
    connect(&m_session, &Session::routesChanged, this, &RoutingTab::showVrps);
    showVrps();
    connect(m_advertise, &QPushButton::clicked, this, [this] { change(selectedRows(), true); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { change(selectedRows(), false); });
    connect(links, &LinkDelegate::activated, this, [this](const QModelIndex& index) {
        change({index.row()}, !static_cast<RoutingModel&>(model()).isAdvertised(index.row()));
    });
}

void RoutingTab::openVrps()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Open VRPs"), m_session.routes().source,
                                                      tr("VRPs (*.json *.csv);;All files (*)"));
    if (!file.isEmpty())
        m_session.openRoutes(file);
}

QString RoutingTab::vrpsText() const
{
    const KnownRoutes& routes = m_session.routes();
    if (!routes.isKnown())
        return tr("VRPs: none, so no verdicts");
    const QString count = QLocale().toString(routes.vrps->size());
    if (!routes.builtAt)
        return tr("VRPs: %1, age not told").arg(count);
    const qint64 hours = std::max<qint64>(0, (m_session.now().ms - routes.builtAt.ms) / (3600 * 1000));
    return hours < 48 ? tr("VRPs: %1, %2 h old").arg(count).arg(hours)
                      : tr("VRPs: %1, %2 days old").arg(count).arg(hours / 24);
}

void RoutingTab::showVrps()
{
    const KnownRoutes& routes = m_session.routes();
    const bool old = routes.builtAt && routes.builtAt.plusSeconds(VrpDocument::staleSeconds) < m_session.now();
    m_vrpState->setStatus(!routes.isKnown()           ? StatusLevel::NoData
                          : old || routes.skipped > 0 ? StatusLevel::Warning
                                                      : StatusLevel::Ok,
                          vrpsText());
    m_vrpState->setToolTip(plainToolTip(routes.source));
}

void RoutingTab::change(const QVector<int>& rows, bool advertise)
{
    std::vector<Command> commands;
    for (const int row : rows)
        if (auto command = static_cast<RoutingModel&>(model()).commandFor(row, advertise))
            commands.push_back(std::move(*command));
    (void)carryOut(commands, {});
}

void RoutingTab::rebuild()
{
    TableTab::rebuild();
    // Which pool a row is of needs no saying when all are of the one that is shown.
    bool others = false;
    for (int row = 0; row < model().rowCount() && !others; ++row) {
        const TableEntry* entry = model().entryAt(row);
        const PoolCidr* cidr = entry ? plan().find(PoolCidrId{entry->handle}) : nullptr;
        others = !pool() || (cidr && !(cidr->pool == pool()->id));
    }
    view()->setColumnHidden(RoutingModel::PoolColumn, !others);
}

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

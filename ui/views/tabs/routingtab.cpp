// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tabs/routingtab.h"

#include "routing/vrpreader.h"
#include "text/findingtext.h"
#include "ui/models/routingmodel.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/presentation/severity.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/tablecolumns.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QTableView>

#include <algorithm>

namespace cadastre {

namespace {

bool isWithin(const Plan& plan, PoolId pool, PoolId within)
{
    for (const Pool* at = plan.find(pool); at; at = plan.find(at->source))
        if (at->id == within)
            return true;
    return false;
}

/// An announcement that the VRPs do not make valid.
bool isTrouble(const Finding& finding)
{
    return finding.state != FindingState::Waived && QLatin1String(finding.rule->id).startsWith(QLatin1String("ROUTE-"));
}

} // namespace

RoutingTab::RoutingTab(Session& session, QWidget* parent)
    : TableTab(session, QStringLiteral("routingTab"), new RoutingModel(session), tr("Routing"), parent)
    , m_advertise(pushButton(tr("Advertise selected"), QStringLiteral("routingTab.advertise"), this))
    , m_withdraw(pushButton(tr("Withdraw selected"), QStringLiteral("routingTab.withdraw"), this))
    , m_vrps(pushButton(tr("Open VRPs…"), QStringLiteral("routingTab.vrps"), this))
    , m_follow(pushButton(tr("From an RTR server…"), QStringLiteral("routingTab.follow"), this))
    , m_vrpState(new StatusLabel(StatusLevel::NoData, {}, this))
    , m_troubleRow(new QWidget(this))
    , m_trouble(new StatusLabel(StatusLevel::Error, {}, m_troubleRow))
{
    m_vrpState->setObjectName(QStringLiteral("routingTab.vrpState"));
    // A line of its own: beside the filter it would make a narrow window wider.
    auto* source = new QWidget(this);
    auto* known = new QHBoxLayout(source);
    known->setContentsMargins(metrics::group, 0, metrics::group, metrics::between);
    known->addWidget(m_vrpState, 1, Qt::AlignVCenter);
    known->addWidget(m_vrps);
    known->addWidget(m_follow);
    body()->insertWidget(2, source); // between the bar and the table
    m_trouble->setObjectName(QStringLiteral("routingTab.trouble"));
    QPushButton* show = linkButton(tr("Show"), QStringLiteral("routingTab.trouble.show"), m_troubleRow);
    auto* line = new QHBoxLayout(m_troubleRow);
    line->setContentsMargins(metrics::group, 0, metrics::group, metrics::between);
    line->addWidget(m_trouble, 1);
    line->addWidget(show);
    body()->insertWidget(3, m_troubleRow);
    connect(show, &QPushButton::clicked, this, [this] { m_session.selectSubject(m_firstTrouble); });
    bar()->addWidget(m_advertise);
    bar()->addWidget(m_withdraw);
    view()->setItemDelegateForColumn(RoutingModel::StateColumn, new SeverityDelegate(view()));
    view()->setItemDelegateForColumn(RoutingModel::EvidenceColumn, new SeverityDelegate(view()));
    auto* links = new LinkDelegate(view());
    view()->setItemDelegateForColumn(RoutingModel::ActionColumn, links);
    for (const int column : {RoutingModel::FirstOriginColumn, RoutingModel::SecondOriginColumn})
        view()->setItemDelegateForColumn(column, new SeverityDelegate(view()));
    // What more there is of the ROAs waits for somebody who wants it; of a path its end is enough, and the pointer tells
    // the rest of a verdict.
    setWidths({22, 12, 16, 22, 18, 18, 22, 11, 13, 13, 14, 15},
              {RoutingModel::RoaPrefixColumn, RoutingModel::MaxLengthColumn, RoutingModel::RoaExpiryColumn,
               RoutingModel::TrustAnchorColumn});
    setGiving({{RoutingModel::PoolColumn, 12},
               {RoutingModel::FirstOriginColumn, 14},
               {RoutingModel::SecondOriginColumn, 14}});
    view()->setItemDelegateForColumn(RoutingModel::RoaPrefixColumn, new AddressDelegate(view()));
    setFilterExample(QStringLiteral("is:advertised locale:us-east-1"));
    emptyState()->setPicture(QStringLiteral("advertise"));
    emptyState()->setSentence(tr("Nothing here can be advertised by AWS."));
    emptyState()->setExplanation(tr("It takes a pool that is advertisable, has a locale (Region) and holds a CIDR."));
    emptyState()->setPrimary(tr("New pool…"));
    connect(emptyState(), &EmptyState::primaryClicked, this, [this] {
        m_session.request(NewPoolRequest{m_session.place().scope, m_session.place().pool, {}});
    });
    m_vrps->setToolTip(tr("A file of validated ROA payloads, from rpki-client, Routinator or as CSV"));
    connect(m_vrps, &QPushButton::clicked, this, &RoutingTab::openVrps);
    m_follow->setToolTip(tr("VRPs from an RPKI cache, followed while the plan is open; it asks before it connects"));
    connect(m_follow, &QPushButton::clicked, this, [this] { m_session.request(FollowRoutesRequest{}); });
    connect(&m_session, &Session::routesChanged, this, &RoutingTab::showVrps);
    connect(&m_session, &Session::auditChanged, this, &RoutingTab::showTroubles);
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

void RoutingTab::showVrps()
{
    const KnownRoutes& routes = m_session.routes();
    const bool old = routes.builtAt && routes.builtAt.plusSeconds(VrpDocument::staleSeconds) < m_session.now();
    m_vrpState->setStatus(!routes.isKnown()           ? StatusLevel::NoData
                          : old || routes.skipped > 0 ? StatusLevel::Warning
                                                      : StatusLevel::Ok,
                          routes.isKnown() ? vrpsLabel(routes.vrps->size(), routes.builtAt, m_session.now())
                                           : tr("VRPs: none, so no verdicts"));
    m_vrpState->setToolTip(plainToolTip(routes.source));
    // While nothing is known, one column says so.
    columns()->setUseful(RoutingModel::SecondOriginColumn,
                         routes.isKnown() && static_cast<RoutingModel&>(model()).hasSecondOrigin());
    showTroubles();
}

void RoutingTab::showTroubles()
{
    std::vector<const Finding*> troubles; // invalid ones first, as the report has them
    QSet<quint32> cidrs;
    for (const Finding& finding : m_session.report().findings)
        if (isTrouble(finding) && (!pool() || isWithin(plan(), finding.pool, pool()->id))) {
            troubles.push_back(&finding);
            cidrs.insert(finding.subject.handle);
        }
    m_troubleRow->setVisible(!troubles.empty());
    if (troubles.empty())
        return;
    const Finding& first = *troubles.front();
    const QString said = findingSentence(first);
    const int count = static_cast<int>(cidrs.size());
    m_trouble->setStatus(statusLevel(first.rule->severity),
                         tr("%n advertised CIDR(s) that the VRPs do not make valid: %1", nullptr, count)
                             .arg(troubles.size() > 1 ? said + QStringLiteral(" …") : said));
    m_firstTrouble = first.subject;
}

void RoutingTab::change(const QVector<int>& rows, bool advertise)
{
    std::vector<Command> commands;
    for (const int row : rows)
        if (auto command = static_cast<RoutingModel&>(model()).commandFor(row, advertise))
            commands.push_back(std::move(*command));
    const auto count = static_cast<int>(commands.size()); // one alone is called by its range
    (void)carryOut(commands, count < 2   ? QString()
                             : advertise ? tr("Advertise %n CIDR(s)", nullptr, count)
                                         : tr("Withdraw %n CIDR(s)", nullptr, count));
}

void RoutingTab::rebuild()
{
    TableTab::rebuild();
    // Which pool a row is of needs no saying when all are of the one that is shown.
    bool others = false;
    bool anyEvidence = false;
    for (int row = 0; row < model().rowCount(); ++row) {
        const TableEntry* entry = model().entryAt(row);
        const PoolCidr* cidr = entry ? plan().find(PoolCidrId{entry->handle}) : nullptr;
        others = others || !pool() || (cidr && !(cidr->pool == pool()->id));
        anyEvidence = anyEvidence || (cidr && cidr->evidence != EvidenceState::NotNeeded);
    }
    columns()->setUseful(RoutingModel::PoolColumn, others);
    columns()->setUseful(RoutingModel::EvidenceColumn, anyEvidence);
    showVrps();
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
    const bool writable = !m_session.workspace().isReadOnly();
    m_advertise->setEnabled(writable && on > 0);
    m_withdraw->setEnabled(writable && off > 0);
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

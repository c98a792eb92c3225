// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/statusfacts.h"

#include "routing/vrpreader.h"
#include "text/auditreport.h"
#include "ui/icons.h"
#include "ui/presentation/formatting.h"
#include "ui/session/rehearsalstage.h"
#include "ui/session/session.h"
#include "ui/views/common/buttons.h"
#include "ui/presentation/plaintooltip.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStatusBar>

namespace cadastre {

namespace {

constexpr int agingMs = 60'000;
constexpr std::array<Severity, 3> severities{Severity::Error, Severity::Warning, Severity::Info};

StatusLevel levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return StatusLevel::Error;
    case Severity::Warning: return StatusLevel::Warning;
    case Severity::Info: return StatusLevel::Info;
    }
    return StatusLevel::Info;
}

QPushButton* fact(const QString& objectName, QWidget* parent)
{
    auto* button = pushButton(QString(), objectName, parent);
    button->setProperty("quiet", true);
    button->setFlat(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

SeverityCounts::SeverityCounts(Session& session, const QString& objectName, QWidget* parent)
    : QWidget(parent), m_session(session)
{
    setObjectName(objectName);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (std::size_t i = 0; i < severities.size(); ++i) {
        const Severity severity = severities[i];
        m_buttons[i] = fact(QStringLiteral("%1.%2").arg(objectName, toWire(severity)), this);
        m_buttons[i]->setIcon(statusIcon(levelOf(severity)));
        row->addWidget(m_buttons[i]);
        connect(m_buttons[i], &QPushButton::clicked, this, [this, severity] { Q_EMIT clicked(severity); });
    }
    connect(&m_session, &Session::auditChanged, this, &SeverityCounts::refresh);
    refresh();
}

void SeverityCounts::refresh()
{
    for (std::size_t i = 0; i < severities.size(); ++i) {
        const int count = m_session.report().count(severities[i]);
        m_buttons[i]->setText(QString::number(count));
        const QString words = severities[i] == Severity::Error   ? tr("%n error(s)", nullptr, count)
                            : severities[i] == Severity::Warning ? tr("%n warning(s)", nullptr, count)
                                                                 : tr("%n note(s)", nullptr, count);
        m_buttons[i]->setAccessibleName(words);
        m_buttons[i]->setToolTip(plainToolTip(words));
    }
}

StatusFacts::StatusFacts(Session& session, QStatusBar* bar)
    : QObject(bar)
    , m_session(session)
    , m_left(new QWidget(bar))
    , m_saved(fact(QStringLiteral("status.saved"), m_left))
    , m_pools(fact(QStringLiteral("status.pools"), m_left))
    , m_allocations(fact(QStringLiteral("status.allocations"), m_left))
    , m_routes(fact(QStringLiteral("status.vrps"), m_left))
    , m_routesMenu(new QMenu(m_routes))
    , m_rehearsal(fact(QStringLiteral("status.rehearsal"), bar))
    , m_model(fact(QStringLiteral("status.model"), bar))
{
    auto* counts = new SeverityCounts(session, QStringLiteral("status.findings"), m_left);
    m_left->setObjectName(QStringLiteral("status.facts"));
    auto* row = new QHBoxLayout(m_left);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (QWidget* each :
         {static_cast<QWidget*>(m_saved), static_cast<QWidget*>(m_pools), static_cast<QWidget*>(m_allocations),
          static_cast<QWidget*>(counts), static_cast<QWidget*>(m_routes)})
        row->addWidget(each);
    bar->addWidget(m_left);
    bar->addPermanentWidget(m_rehearsal);
    bar->addPermanentWidget(m_model);

    m_model->setText(tr("model — nothing here touches AWS"));
    connect(m_saved, &QPushButton::clicked, this, &StatusFacts::historyWanted);
    connect(m_pools, &QPushButton::clicked, this, &StatusFacts::poolsWanted);
    connect(m_allocations, &QPushButton::clicked, this, &StatusFacts::allocationsWanted);
    connect(counts, &SeverityCounts::clicked, this, &StatusFacts::findingsWanted);
    connect(m_rehearsal, &QPushButton::clicked, this, &StatusFacts::rehearsalWanted);
    connect(m_model, &QPushButton::clicked, this, &StatusFacts::coverageWanted);
    connect(&m_session.rehearsal(), &RehearsalStage::stateChanged, this, &StatusFacts::refresh);
    connect(&m_session, &Session::changed, this, &StatusFacts::refresh);
    connect(&m_session, &Session::wasReset, this, &StatusFacts::refresh);
    connect(&m_session, &Session::writingChanged, this, &StatusFacts::refresh);
    connect(&m_session, &Session::auditChanged, this, &StatusFacts::refresh);
    m_routesMenu->setObjectName(QStringLiteral("status.vrps.menu"));
    m_routesMenu->setToolTipsVisible(true);
    m_routes->setMenu(m_routesMenu);
    connect(m_routesMenu, &QMenu::aboutToShow, this, &StatusFacts::fillRoutesMenu);
    connect(&m_session, &Session::routesChanged, this, &StatusFacts::refreshRoutes);
    m_aging.setInterval(agingMs);
    connect(&m_aging, &QTimer::timeout, this, &StatusFacts::refreshRoutes);
    m_aging.start();
    refresh();
}

void StatusFacts::fillRoutesMenu()
{
    const KnownRoutes& routes = m_session.routes();
    const QString followed = m_session.followedServer();
    m_routesMenu->clear();
    const auto add = [this](const QString& text, const char* name, auto run) {
        QAction* action = m_routesMenu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    QAction* source = m_routesMenu->addAction(followed.isEmpty() ? tr("From %1").arg(visibleText(routes.source))
                                                                 : tr("From %1, followed").arg(visibleText(followed)));
    source->setObjectName(QStringLiteral("status.vrps.source"));
    source->setEnabled(false);
    m_routesMenu->addSeparator();
    if (followed.isEmpty() && QFileInfo(routes.source).isFile())
        add(tr("Read the file again"), "status.vrps.reload",
            [this] { m_session.openRoutes(m_session.routes().source); });
    add(tr("Open VRPs…"), "status.vrps.open", [this] { Q_EMIT openRoutesWanted(); });
    add(tr("VRPs from an RTR server…"), "status.vrps.follow", [this] { m_session.request(FollowRoutesRequest{}); });
    add(tr("Show the routing"), "status.vrps.routing", [this] { Q_EMIT routingWanted(); });
}

void StatusFacts::refreshRoutes()
{
    const KnownRoutes& routes = m_session.routes();
    m_routes->setVisible(routes.isKnown());
    if (!routes.isKnown())
        return;
    const bool old = routes.builtAt && routes.builtAt.plusSeconds(VrpDocument::staleSeconds) < m_session.now();
    m_routes->setIcon(old ? statusIcon(StatusLevel::Warning) : QIcon());
    const QString text = vrpsLabel(routes.vrps->size(), routes.builtAt, m_session.now());
    m_routes->setText(text);
    m_routes->setAccessibleName(text);
    m_routes->setToolTip(
        plainToolTip(tr("From %1. Click to read them again or to take others").arg(visibleText(routes.source))));
}

StatusFacts::~StatusFacts()
{
    delete m_left;
    delete m_rehearsal;
    delete m_model;
}

void StatusFacts::refresh()
{
    const Plan& plan = m_session.plan();
    if (const std::size_t rows = m_session.writingRows(); rows > 0) {
        m_saved->setIcon(statusIcon(StatusLevel::Pending));
        m_saved->setText(tr("Changing up to %n row(s)…", nullptr, static_cast<int>(rows)));
        m_saved->setToolTip(tr("The step is shown once it is on disk"));
    } else if (m_session.workspace().isReadOnly()) {
        m_saved->setIcon(statusIcon(StatusLevel::Info));
        m_saved->setText(tr("Read-only"));
        const QString why = m_session.workspace().isPast()
                              ? tr("This is how the plan was; Save as… makes a plan of it")
                              : tr("This file cannot be written; Save as… makes a copy that can");
        m_saved->setToolTip(plainToolTip(why));
    } else {
        m_saved->setIcon(statusIcon(StatusLevel::Ok));
        m_saved->setText(tr("All changes saved"));
        m_saved->setToolTip(tr("Every step is on disk before it is shown. Click for the history"));
    }
    const auto pools = plan.all<Pool>().size();
    const auto allocations = plan.all<Allocation>().size();
    m_pools->setText(tr("%n pool(s)", nullptr, static_cast<int>(pools)));
    m_pools->setToolTip(tr("Go to the tree of pools"));
    m_allocations->setText(tr("%n allocation(s)", nullptr, static_cast<int>(allocations)));
    m_allocations->setToolTip(tr("Show the allocations of what is selected"));
    m_model->setToolTip(plainToolTip(coverageSentence(m_session.report().coverage)));
    const RehearsalStage& stage = m_session.rehearsal();
    m_rehearsal->setIcon(stage.isOn() ? statusIcon(StatusLevel::Warning) : QIcon());
    m_rehearsal->setText(stage.isOn() ? tr("rehearsal :%1", "port").arg(stage.port()) : tr("offline"));
    m_rehearsal->setToolTip(plainToolTip(stage.isOn()
                                             ? tr("Programs on this computer act on the plan at %1").arg(stage.url())
                                             : tr("Nothing listens. Click to rehearse with the AWS CLI")));
    refreshRoutes();
    for (QPushButton* button : {m_saved, m_pools, m_allocations, m_rehearsal, m_model})
        button->setAccessibleName(button->text());
}

} // namespace cadastre

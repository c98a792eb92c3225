// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/statusfacts.h"

#include "text/auditreport.h"
#include "ui/icons.h"
#include "ui/presentation/formatting.h"
#include "ui/session/rehearsalstage.h"
#include "ui/session/session.h"
#include "ui/views/common/buttons.h"
#include "ui/presentation/plaintooltip.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStatusBar>

namespace cadastre {

namespace {

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
    , m_rehearsal(fact(QStringLiteral("status.rehearsal"), bar))
    , m_model(fact(QStringLiteral("status.model"), bar))
{
    auto* counts = new SeverityCounts(session, QStringLiteral("status.findings"), m_left);
    m_left->setObjectName(QStringLiteral("status.facts"));
    auto* row = new QHBoxLayout(m_left);
    row->setContentsMargins(metrics::inControl, 0, 0, 0);
    row->setSpacing(0);
    for (QWidget* each : {static_cast<QWidget*>(m_saved), static_cast<QWidget*>(m_pools),
                          static_cast<QWidget*>(m_allocations), static_cast<QWidget*>(counts)})
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
    connect(&m_session, &Session::auditChanged, this, &StatusFacts::refresh);
    refresh();
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
    if (m_session.workspace().isReadOnly()) {
        m_saved->setIcon(statusIcon(StatusLevel::Info));
        m_saved->setText(tr("Read-only"));
        m_saved->setToolTip(tr("This file cannot be written; Save as… makes a copy that can"));
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
    for (QPushButton* button : {m_saved, m_pools, m_allocations, m_rehearsal, m_model})
        button->setAccessibleName(button->text());
}

} // namespace cadastre

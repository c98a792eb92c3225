// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartsview.h"

#include "text/visibletext.h"
#include "ui/charts/chartcard.h"
#include "ui/charts/charts.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/typography.h"
#include "ui/session/session.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/labels.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace cadastre {

namespace {

/// When a pool will be full, no finer than a forecast can know.
QString runsOutText(Instant at, Instant now)
{
    constexpr double dayMs = 24.0 * 3600 * 1000;
    constexpr double month = 30.44;
    constexpr double year = 365.25;
    const double days = static_cast<double>(at.ms - now.ms) / dayMs;
    const auto whole = [](double count) { return std::max(1, static_cast<int>(std::lround(count))); };
    if (days <= 60)
        return ChartsView::tr("full in about %n day(s)", nullptr, whole(days));
    if (days <= 2 * year)
        return ChartsView::tr("full in about %n month(s)", nullptr, whole(days / month));
    return days <= 20 * year ? ChartsView::tr("full in about %n year(s)", nullptr, whole(days / year))
                             : ChartsView::tr("full in over 20 years");
}

} // namespace

ChartsView::ChartsView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_scopes(new QComboBox(this))
    , m_families(new QComboBox(this))
    , m_use(new ChartCard(QStringLiteral("usePerPool"), tr("Use per pool"), tr("Where is it full?"), this))
    , m_makeup(new ChartCard(QStringLiteral("onePool"), tr("One pool"), tr("What is it made of?"), this))
    , m_history(new ChartCard(QStringLiteral("useOverTime"), tr("Use over time"), tr("When will it run out?"), this))
    , m_compliance(
          new ChartCard(QStringLiteral("complianceByRegion"), tr("Compliance by Region"), tr("Who must act?"), this))
    , m_fragmentation(new ChartCard(QStringLiteral("fragmentation"), tr("Fragmentation"),
                                    tr("Can a big request still be met?"), this))
    , m_headroom(new ChartCard(QStringLiteral("headroom"), tr("Headroom"), tr("How many more VPCs?"), this))
{
    setObjectName(QStringLiteral("chartsView"));
    m_scopes->setObjectName(QStringLiteral("chartScope"));
    m_scopes->setAccessibleName(tr("Scope"));
    m_families->setObjectName(QStringLiteral("chartFamily"));
    m_families->setAccessibleName(tr("Address family"));
    m_families->addItem(tr("IPv6 and IPv4"));
    m_families->addItem(tr("IPv6"), static_cast<int>(Family::IPv6));
    m_families->addItem(tr("IPv4"), static_cast<int>(Family::IPv4));
    fillScopes();
    const auto filterChanged = [this] {
        m_filter.scope = ScopeId{m_scopes->currentData().toUInt()};
        const QVariant family = m_families->currentData();
        m_filter.family = family.isValid() ? std::optional(static_cast<Family>(family.toInt())) : std::nullopt;
        rebuild();
    };
    connect(m_scopes, &QComboBox::activated, this, filterChanged);
    connect(m_families, &QComboBox::activated, this, filterChanged);

    auto* bar = new QHBoxLayout;
    bar->setSpacing(metrics::between);
    PlainLabel* scope = plainLabel(tr("Scope"), this, Tone::Secondary);
    scope->setBuddy(m_scopes);
    bar->addWidget(scope);
    bar->addWidget(m_scopes);
    PlainLabel* family = plainLabel(tr("Family"), this, Tone::Secondary);
    family->setBuddy(m_families);
    bar->addWidget(family);
    bar->addWidget(m_families);
    bar->addStretch(1);
    // What time it is for these charts; where the plan is shown as it was, that is not now.
    PlainLabel* asOf =
        hintLabel(session.workspace().isPast()
                      ? tr("as of %1").arg(isoDateTime(QDateTime::fromMSecsSinceEpoch(session.now().ms, Qt::UTC)))
                      : tr("as of now"),
                  this);
    asOf->setObjectName(QStringLiteral("chartsAsOf"));
    bar->addWidget(asOf, 0, Qt::AlignVCenter);

    auto* tiles = new QWidget;
    auto* grid = new QGridLayout(tiles);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(metrics::group);
    grid->addWidget(m_use, 0, 0);
    grid->addWidget(m_makeup, 0, 1);
    grid->addWidget(m_history, 0, 2);
    grid->addWidget(m_compliance, 1, 0);
    grid->addWidget(m_fragmentation, 1, 1);
    grid->addWidget(m_headroom, 1, 2);
    grid->setColumnStretch(0, 5);
    grid->setColumnStretch(1, 4);
    grid->setColumnStretch(2, 5);
    grid->setRowStretch(0, 1);
    grid->setRowStretch(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::page, metrics::group, metrics::page, metrics::page);
    layout->setSpacing(metrics::group);
    layout->addLayout(bar);
    auto* scroll = new QScrollArea(this); // a low window shows fewer charts at once, not unreadable ones
    scroll->setObjectName(QStringLiteral("chartTiles"));
    scroll->setAccessibleName(tr("Charts"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(tiles);
    setSurface(tiles, Surface::Window);
    layout->addWidget(scroll, 1);

    m_soon.setSingleShot(true);
    m_soon.setInterval(80);
    connect(&m_soon, &QTimer::timeout, this, &ChartsView::rebuild);
    connect(&session, &Session::changed, this, &ChartsView::schedule);
    connect(&session, &Session::wasReset, this, &ChartsView::schedule);
    connect(&session, &Session::placeChanged, this, [this](const Place& now, const Place& before) {
        if (!(now.pool == before.pool))
            schedule();
    });
}

void ChartsView::fillScopes()
{
    m_scopes->clear();
    m_scopes->addItem(tr("all scopes"), 0U);
    for (const Scope& scope : m_session.plan().all<Scope>())
        m_scopes->addItem(visibleText(m_session.plan().scopeLabel(scope.id)), scope.id.value);
}

void ChartsView::setFilter(const ChartFilter& filter)
{
    m_filter = filter;
    rebuild();
}

void ChartsView::schedule()
{
    m_stale = true;
    if (isVisible())
        m_soon.start();
}

void ChartsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        rebuild();
}

void ChartsView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        schedule();
}

PoolId ChartsView::shownPool() const
{
    const Plan& plan = m_session.plan();
    const Pool* selected = plan.find(m_session.place().pool);
    if (selected && m_filter.matches(*selected) && plan.space(selected->id).totals.capacity > 0)
        return selected->id;
    return poolOfInterest(plan, m_filter);
}

void ChartsView::rebuild()
{
    m_soon.stop();
    m_stale = false;
    rebuildUse();
    rebuildPool();
    rebuildHistory();
    rebuildCompliance();
    rebuildHeadroom();
}

void ChartsView::rebuildUse()
{
    const auto rows = useRows(m_session.plan(), m_filter);
    if (rows.empty()) {
        m_use->showNothing(tr("No pool holds space yet."));
        return;
    }
    m_use->showChart(
        useChart(rows, this,
                 [this](PoolId pool) {
                     m_session.jumpTo(SubjectRef{SubjectRef::Kind::Pool, pool.value});
                 }),
        useTable(rows),
        tr("%n pool(s), the fullest is %1", nullptr, static_cast<int>(rows.size())).arg(rows.front().name));
}

void ChartsView::rebuildPool()
{
    const Plan& plan = m_session.plan();
    const PoolId pool = shownPool();
    if (!pool) {
        m_makeup->showNothing(tr("Select a pool that holds space."));
        m_fragmentation->showNothing(tr("Select a pool that holds space."));
        return;
    }
    const PoolUse use = useOf(plan, pool);
    const QString name = visibleText(nameOf(plan.get(pool)));
    m_makeup->setTitle(name);
    // The ring's hole says the count in the pool's own unit.
    auto* holder = makeupChart(use, this);
    const QString sentence =
        tr("%1 of %2 free").arg(countLabel(use.unitsFree), blockCountLabel(use.unitsTotal, use.unitLength));
    m_makeup->showChart(holder, makeupTable(plan, pool), name + QStringLiteral(", ") + sentence);
    m_makeup->setQuestionText(tr("What is it made of?") + QStringLiteral("  ") + sentence);
    const auto ladder = sizeLadder(plan, pool);
    const auto largest = largestFreeLength(plan, pool);
    m_fragmentation->setQuestionText(largest ? tr("Can a big request still be met?  largest free /%1").arg(*largest)
                                             : tr("Nothing is free."));
    m_fragmentation->showChart(fragmentationChart(ladder, this), fragmentationTable(plan, pool),
                               tr("free blocks of %1 by length").arg(name));
}

void ChartsView::rebuildHistory()
{
    const Plan& plan = m_session.plan();
    const PoolId pool = shownPool();
    const auto history = usageHistory(plan, m_session.workspace().journal());
    const auto series = history ? history->find(pool) : decltype(history->find(pool)){};
    if (!pool || !history || series == history->end() || series->second.empty()) {
        m_history->showNothing(tr("No history yet; it starts with your first change."));
        return;
    }
    const Forecast ahead = forecast(series->second, m_session.now());
    const PoolUse use = useOf(plan, pool);
    const QString full = use.available == 0 ? tr("It is full.")
                       : ahead.fullAt       ? tr("At this pace: %1").arg(runsOutText(ahead.fullAt, m_session.now()))
                                            : tr("not full in a hundred years at this pace");
    m_history->setQuestionText(ahead.samples >= 3 ? tr("When will it run out?  %1").arg(full)
                                                  : tr("When will it run out?"));
    m_history->showChart(historyChart(series->second, ahead, use, plan.get(pool).family, m_session.now(), this),
                         historyTable(series->second), full);
}

void ChartsView::rebuildCompliance()
{
    const auto rows = regionRows(m_session.plan(), m_filter);
    if (rows.empty()) {
        m_compliance->showNothing(tr("No Region and no resource yet."));
        return;
    }
    int noncompliant = 0;
    for (const RegionRow& row : rows)
        noncompliant += row.counts.noncompliant;
    m_compliance->showChart(complianceChart(rows, this), regionTable(rows),
                            tr("%n noncompliant", nullptr, noncompliant));
}

void ChartsView::rebuildHeadroom()
{
    const Plan& plan = m_session.plan();
    const auto history = usageHistory(plan, m_session.workspace().journal());
    const auto rows = headroomRows(plan, m_filter, history ? *history : std::map<PoolId, std::vector<UsageSample>>{},
                                   m_session.now());
    if (rows.empty()) {
        m_headroom->showNothing(tr("No pool that VPCs can draw from."));
        return;
    }
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::between);
    const PoolId pool = shownPool();
    const auto main =
        std::find_if(rows.begin(), rows.end(), [pool](const HeadroomRow& row) { return row.pool == pool; });
    const HeadroomRow& shown = main == rows.end() ? rows.front() : *main;
    PlainLabel* figure = plainLabel(countLabel(shown.unitsFree), content);
    figure->setFont(figureFont(font()));
    layout->addWidget(figure);
    layout->addWidget(plainLabel(tr("× /%1 in %2").arg(shown.unitLength).arg(shown.name), content, Tone::Secondary));
    auto* list = new QGridLayout;
    list->setHorizontalSpacing(metrics::group);
    list->setVerticalSpacing(metrics::inControl);
    int line = 0;
    for (const HeadroomRow& row : rows) {
        if (row.pool == shown.pool || line >= 6)
            continue;
        list->addWidget(plainLabel(row.name, content), line, 0);
        PlainLabel* count = plainLabel(tr("%1 × /%2").arg(countLabel(row.unitsFree)).arg(row.unitLength), content);
        count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        list->addWidget(count, line, 1);
        const QString full = row.unitsFree == 0  ? tr("full")
                           : row.forecast.fullAt ? runsOutText(row.forecast.fullAt, m_session.now())
                                                 : QString();
        list->addWidget(plainLabel(full, content, Tone::Secondary), line, 2);
        ++line;
    }
    list->setColumnStretch(0, 1);
    layout->addLayout(list);
    layout->addStretch(1);
    m_headroom->showWidget(content, headroomTable(rows),
                           tr("%1 blocks left in %2").arg(countLabel(shown.unitsFree), shown.name));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartsview.h"

#include "text/visibletext.h"
#include "ui/charts/chartcard.h"
#include "ui/charts/charts.h"
#include "ui/charts/momentslider.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/typography.h"
#include "ui/session/session.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/labels.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
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
    , m_moment(new MomentSlider(session.workspace(), this))
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
    bar->addWidget(m_moment, 1);
    connect(m_moment, &MomentSlider::momentChanged, this, &ChartsView::rebuild);
    connect(m_moment, &MomentSlider::failed, &session, &Session::failed);

    auto* tiles = new QWidget;
    m_grid = new QGridLayout(tiles);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(metrics::group);
    arrangeTiles();
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

void ChartsView::arrangeTiles()
{
    // Below this the title of a tile and its links would meet.
    const int narrowest = fontMetrics().averageCharWidth() * 46;
    const int columns = width() >= 3 * narrowest ? 3 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    int at = 0;
    for (ChartCard* tile : {m_use, m_makeup, m_history, m_compliance, m_fragmentation, m_headroom}) {
        m_grid->addWidget(tile, at / columns, at % columns);
        ++at;
    }
    constexpr int wide = 5; // names and dates need more room than a ring
    m_grid->setColumnStretch(0, wide);
    m_grid->setColumnStretch(1, columns == 3 ? 4 : wide);
    m_grid->setColumnStretch(2, columns == 3 ? wide : 0);
    for (int row = 0; row < 3; ++row)
        m_grid->setRowStretch(row, row * columns < at ? 1 : 0);
}

void ChartsView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangeTiles();
}

void ChartsView::fillScopes()
{
    m_scopes->clear();
    m_scopes->addItem(tr("all scopes"), 0U);
    for (const Scope& scope : m_session.plan().all<Scope>())
        m_scopes->addItem(visibleText(m_session.plan().scopeLabel(scope.id)), scope.id.value);
    const int chosen = m_scopes->findData(m_filter.scope.value);
    m_scopes->setCurrentIndex(std::max(chosen, 0));
    m_filter.scope = ScopeId{m_scopes->currentData().toUInt()}; // a scope that is gone filters nothing
}

const Workspace& ChartsView::shown() const { return m_moment->shown(); }

void ChartsView::setFilter(const ChartFilter& filter)
{
    m_filter = filter;
    fillScopes();
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
    const Plan& plan = shown().plan();
    const Pool* selected = plan.find(m_session.place().pool);
    if (selected && m_filter.matches(*selected) && plan.space(selected->id).totals.capacity > 0)
        return selected->id;
    return poolOfInterest(plan, m_filter);
}

void ChartsView::rebuild()
{
    m_soon.stop();
    m_stale = false;
    fillScopes();
    m_moment->refresh();
    rebuildUse();
    rebuildPool();
    rebuildHistory();
    rebuildCompliance();
    rebuildHeadroom();
}

void ChartsView::rebuildUse()
{
    const auto rows = useRows(shown().plan(), m_filter);
    if (rows.empty()) {
        m_use->showNothing(tr("No pool holds space yet."));
        return;
    }
    m_use->showChart(
        useChart(rows, this,
                 [this](PoolId pool) {
                     if (m_session.plan().find(pool)) // what the moment shows may be gone today
                         m_session.jumpTo(SubjectRef{SubjectRef::Kind::Pool, pool.value});
                 }),
        useTable(rows),
        tr("%n pool(s), the fullest is %1", nullptr, static_cast<int>(rows.size())).arg(rows.front().name));
}

void ChartsView::rebuildPool()
{
    const Plan& plan = shown().plan();
    const PoolId pool = shownPool();
    if (!pool) {
        m_makeup->setTitle(tr("One pool"));
        m_makeup->setQuestionText(tr("What is it made of?"));
        m_fragmentation->setQuestionText(tr("Can a big request still be met?"));
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
    const Plan& plan = shown().plan();
    const PoolId pool = shownPool();
    const auto history = usageHistory(plan, shown().journal());
    const auto series = history ? history->find(pool) : decltype(history->find(pool)){};
    if (!pool || !history || series == history->end() || series->second.empty()) {
        m_history->setQuestionText(tr("When will it run out?"));
        m_history->showNothing(tr("No history yet; it starts with your first change."));
        return;
    }
    const Forecast ahead = forecast(series->second, shown().clock().now());
    const PoolUse use = useOf(plan, pool);
    const QString full = use.available == 0 ? tr("It is full.")
                       : ahead.fullAt ? tr("At this pace: %1").arg(runsOutText(ahead.fullAt, shown().clock().now()))
                                      : tr("not full in a hundred years at this pace");
    m_history->setQuestionText(ahead.samples >= 3 ? tr("When will it run out?  %1").arg(full)
                                                  : tr("When will it run out?"));
    m_history->showChart(historyChart(series->second, ahead, use, plan.get(pool).family, shown().clock().now(), this),
                         historyTable(series->second), full);
}

void ChartsView::rebuildCompliance()
{
    const auto rows = regionRows(shown().plan(), m_filter);
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
    const Plan& plan = shown().plan();
    const Instant now = shown().clock().now();
    const auto history = usageHistory(plan, shown().journal());
    const auto rows =
        headroomRows(plan, m_filter, history ? *history : std::map<PoolId, std::vector<UsageSample>>{}, now);
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
                           : row.forecast.fullAt ? runsOutText(row.forecast.fullAt, now)
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

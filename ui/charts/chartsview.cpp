// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartsview.h"

#include "text/visibletext.h"
#include "ui/charts/chartcard.h"
#include "ui/charts/chartoutput.h"
#include "ui/charts/charts.h"
#include "ui/charts/charttiles.h"
#include "ui/charts/momentslider.h"
#include "ui/charts/tilelists.h"
#include "ui/presentation/formatting.h"
#include "ui/session/session.h"
#include "ui/session/viewchoices.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/labels.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace cadastre {

namespace {
const QString rangeKey = QStringLiteral("chartRange"); // in days; empty: all
}

ChartsView::ChartsView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_scopes(new QComboBox(this))
    , m_families(new QComboBox(this))
    , m_moment(new MomentSlider(session.workspace(), this))
    , m_usage(new UsageReader(this))
    , m_use(new ChartCard(QStringLiteral("usePerPool"), tr("Use per pool"), tr("Where is it full?"), this))
    , m_makeup(new ChartCard(QStringLiteral("onePool"), tr("One pool"), tr("What is it made of?"), this))
    , m_assigned(
          new ChartCard(QStringLiteral("useOverTime"), tr("Assigned over time"), tr("When will it run out?"), this))
    , m_allocated(new ChartCard(QStringLiteral("allocatedOverTime"), tr("Allocated over time"),
                                tr("When will it run out?"), this))
    , m_compliance(
          new ChartCard(QStringLiteral("complianceByRegion"), tr("Compliance by Region"), tr("Who must act?"), this))
    , m_fragmentation(new ChartCard(QStringLiteral("fragmentation"), tr("Fragmentation"),
                                    tr("Can a big request still be met?"), this))
    , m_headroom(new ChartCard(QStringLiteral("headroom"), tr("Headroom"), tr("How many more VPCs?"), this))
    , m_findings(
          new ChartCard(QStringLiteral("findingsOverTime"), tr("Findings over time"), tr("Are we improving?"), this))
    , m_expiries(new ChartCard(QStringLiteral("expiries"), tr("Expiries"), tr("What lapses next?"), this))
    , m_tiles(new ChartTiles(session.viewChoices(), this))
    , m_scroll(new QScrollArea(this))
    , m_empty(new EmptyState(QStringLiteral("chart"), tr("No pool holds space yet."),
                             tr("Charts show what becomes of the space of pools."), this))
{
    setObjectName(QStringLiteral("chartsView"));
    new ChartOutput(session, this);
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

    for (ChartCard* tile : {m_use, m_makeup, m_assigned, m_compliance, m_fragmentation, m_headroom})
        m_tiles->add(tile, true);
    m_tiles->add(m_allocated, false);
    for (ChartCard* tile : {m_assigned, m_allocated})
        addRangeChoice(*tile);
    m_tiles->add(m_findings, false);
    m_tiles->add(m_expiries, false);
    m_tiles->arrange();
    connect(m_tiles, &ChartTiles::shownChanged, this, &ChartsView::schedule);
    QPushButton* choose = pushButton(tr("Tiles"), QStringLiteral("chartTilesChoose"), this);
    choose->setAccessibleName(tr("Choose the charts that are shown"));
    auto* menu = new QMenu(choose);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_tiles->fillMenu(*menu);
    });
    choose->setMenu(menu);
    bar->addWidget(choose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::page, metrics::group, metrics::page, metrics::page);
    layout->setSpacing(metrics::group);
    layout->addLayout(bar);
    m_scroll->setObjectName(
        QStringLiteral("chartTiles")); // a low window shows fewer charts at once, not unreadable ones
    m_scroll->setAccessibleName(tr("Charts"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_tiles);
    setSurface(m_tiles, Surface::Window);
    layout->addWidget(m_scroll, 1);
    m_empty->setPrimary(tr("New pool…"));
    connect(m_empty, &EmptyState::primaryClicked, this, [this] {
        m_session.request(NewPoolRequest{m_session.place().scope, {}, {}});
    });
    m_empty->hide();
    layout->addWidget(m_empty, 1);

    m_soon.setSingleShot(true);
    m_soon.setInterval(80);
    connect(&m_soon, &QTimer::timeout, this, &ChartsView::rebuild);
    connect(m_usage, &UsageReader::read, this, &ChartsView::schedule);
    connect(&session, &Session::changed, this, &ChartsView::schedule);
    connect(&session, &Session::wasReset, this, &ChartsView::schedule);
    connect(&session, &Session::routesChanged, this, &ChartsView::schedule);
    connect(&session, &Session::auditChanged, this, &ChartsView::scheduleFindings);
    connect(&session.liveAudit(), &LiveAudit::historyChanged, this, &ChartsView::scheduleFindings);
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

QList<ChartCard*> ChartsView::tiles() const { return m_tiles->shownCards(); }

void ChartsView::inColoursOfPaper(const std::function<void()>& take)
{
    const QPalette own = testAttribute(Qt::WA_SetPalette) ? palette() : QPalette(); // else it inherits
    setPalette(Theme::light().palette());
    rebuild();
    take();
    setPalette(own);
    rebuild();
}

void ChartsView::schedule()
{
    m_stale = true;
    if (isVisible())
        m_soon.start();
}

void ChartsView::scheduleFindings()
{
    if (m_tiles->isShown(m_findings))
        schedule();
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
    const bool isBlank = m_session.plan().all<Pool>().isEmpty() && m_moment->isNow();
    m_scroll->setVisible(!isBlank);
    m_empty->setVisible(isBlank);
    const auto shows = [this](const ChartCard* tile) { return m_tiles->isShown(tile); };
    const UsageByPool* usage =
        shows(m_assigned) || shows(m_allocated) || shows(m_headroom) ? m_usage->of(shown()) : nullptr;
    if (shows(m_use))
        rebuildUse();
    if (shows(m_makeup) || shows(m_fragmentation))
        rebuildPool();
    if (shows(m_assigned) || shows(m_allocated))
        rebuildHistory(usage);
    if (shows(m_compliance))
        rebuildCompliance();
    if (shows(m_headroom))
        rebuildHeadroom(usage);
    if (shows(m_findings))
        rebuildFindings();
    if (shows(m_expiries))
        rebuildExpiries();
}

void ChartsView::rebuildUse()
{
    const auto rows = useRows(shown().plan(), m_filter);
    if (rows.empty()) {
        m_use->showNothing(tr("No pool holds space yet."));
        return;
    }
    m_use->showChart(
        useChart(folded(rows), this,
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
    const QString sentence =
        tr("%1 of %2 free").arg(countLabel(use.unitsFree), blockCountLabel(use.unitsTotal, use.unitLength));
    m_makeup->showChart(makeupChart(use, this), makeupTable(plan, pool), name + QStringLiteral(", ") + sentence);
    m_makeup->setQuestionText(tr("What is it made of?"));
    const auto ladder = sizeLadder(plan, pool);
    const auto largest = largestFreeLength(plan, pool);
    QString question = largest ? tr("Can a big request still be met? Largest free /%1; 1 − largest ÷ free = %2")
                                     .arg(*largest)
                                     .arg(percentLabel(fragmentationOf(plan, pool)))
                               : tr("Nothing is free.");
    question = withWholeLengths(question); // nor does a line end within the sum
    for (const QChar sign : {QChar(u'−'), QChar(u'÷'), QChar(u'=')})
        question.replace(u' ' + QString(sign) + u' ', QChar(QChar::Nbsp) + QString(sign) + QChar(QChar::Nbsp));
    m_fragmentation->setQuestionText(question);
    m_fragmentation->showChart(fragmentationChart(ladder, this), fragmentationTable(plan, pool),
                               tr("free blocks of %1 by length").arg(name));
}

void ChartsView::addRangeChoice(ChartCard& tile)
{
    auto* range = new QComboBox(&tile);
    range->setObjectName(tile.objectName() + QStringLiteral(".range"));
    range->setAccessibleName(tr("Range of %1").arg(tile.name()));
    range->addItem(tr("from the beginning"), QString());
    range->addItem(tr("the last year"), QStringLiteral("365"));
    range->addItem(tr("the last 90 days"), QStringLiteral("90"));
    range->addItem(tr("the last 30 days"), QStringLiteral("30"));
    range->addItem(tr("the last 7 days"), QStringLiteral("7"));
    range->setCurrentIndex(std::max(0, range->findData(m_session.viewChoices().choice(rangeKey))));
    tile.addChoice(tr("Range"), range);
    m_ranges.append(range);
    connect(range, &QComboBox::activated, this,
            [this, range] { m_session.viewChoices().choose(rangeKey, range->currentData().toString()); });
    connect(&m_session.viewChoices(), &ViewChoices::chosen, range,
            [this, range](const QString& key, const QString& days) {
                if (key != rangeKey)
                    return;
                range->setCurrentIndex(std::max(0, range->findData(days)));
                schedule();
            });
}

Instant ChartsView::historyStart() const
{
    constexpr qint64 daySeconds = 86'400;
    const qint64 days = m_ranges.first()->currentData().toLongLong();
    return days == 0 ? Instant() : shown().clock().now().plusSeconds(-days * daySeconds);
}

void ChartsView::rebuildHistory(const UsageByPool* usage)
{
    const PoolId pool = shownPool();
    const auto nothing = [this](const QString& why) {
        for (ChartCard* tile : {m_assigned, m_allocated}) {
            tile->setQuestionText(tr("When will it run out?"));
            tile->showNothing(why);
        }
    };
    if (!usage || m_usage->isUnreadable())
        return nothing(m_usage->isUnreadable() ? tr("The plan's past could not be read.")
                                               : tr("The plan's past is being read…"));
    const auto series = usage->find(pool);
    if (!pool || series == usage->end() || series->second.empty())
        return nothing(tr("No history yet; it starts with your first change."));
    showHistory(*m_assigned, UseKind::Assigned, series->second, pool);
    showHistory(*m_allocated, UseKind::Allocated, series->second, pool);
}

void ChartsView::showHistory(ChartCard& tile, UseKind kind, const std::vector<UsageSample>& series, PoolId pool)
{
    tile.setQuestionText(tr("When will it run out?"));
    if (!isEverUsed(series, kind))
        return tile.showNothing(kind == UseKind::Assigned
                                    ? tr("Nothing was assigned from this pool by itself. What went to pools inside is "
                                         "“Allocated over time”, under Tiles.")
                                    : tr("This pool has given nothing to pools inside."));
    const Plan& plan = shown().plan();
    const Instant now = shown().clock().now();
    const std::vector<UsageSample> steps = stepsOf(series, kind);
    const PoolUse use = useOf(plan, pool);
    const HistoryPart part{kind, since(historyStart(), steps), historyStart(), forecast(steps, now)};
    const Forecast& ahead = part.forecast;
    const QString full = use.available == 0    ? tr("It is full.")
                       : ahead.expected.fullAt ? tr("At this pace: %1").arg(runsOutText(ahead.expected.fullAt, now))
                                               : tr("not full in a hundred years at this pace");
    const QString soonest =
        ahead.fastest.fullAt > now && ahead.fastest.perDay > ahead.expected.perDay
            ? full + QStringLiteral("; ") + tr("at its fastest: %1").arg(runsOutText(ahead.fastest.fullAt, now))
            : full;
    if (ahead.samples >= 3)
        tile.setQuestionText(tr("When will it run out? %1").arg(full));
    tile.showChart(historyChart(part, use, plan.get(pool).family, now, this), historyTable(part.steps, kind), soonest);
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
    m_compliance->showChart(complianceChart(rows, this,
                                            [this](const QString& region) {
                                                m_session.request(AuditRequest{QStringLiteral("region:") + region});
                                            }),
                            regionTable(rows), tr("%n noncompliant", nullptr, noncompliant));
}

void ChartsView::rebuildHeadroom(const UsageByPool* usage)
{
    const Instant now = shown().clock().now();
    const auto rows = headroomRows(shown().plan(), m_filter, usage ? *usage : UsageByPool(), now);
    if (rows.empty()) {
        m_headroom->showNothing(tr("No pool that VPCs can draw from."));
        return;
    }
    const HeadroomRow& main = headroomOf(rows, shownPool());
    m_headroom->showWidget(headroomList(rows, main, now, this), headroomTable(rows),
                           tr("%1 blocks left in %2").arg(countLabel(main.unitsFree), main.name));
}

void ChartsView::rebuildFindings()
{
    const FindingHistory* history = m_session.liveAudit().history();
    if (!history) {
        m_findings->showNothing(m_session.liveAudit().isPastUnreadable() ? tr("The plan's past could not be read.")
                                                                         : tr("The plan's past is being audited…"));
        return;
    }
    const Instant now = shown().clock().now();
    std::vector<FindingSample> samples;
    for (const FindingSample& sample : history->samples())
        if (sample.from <= now)
            samples.push_back(sample);
    if (samples.empty()) {
        m_findings->showNothing(tr("No history yet; it starts with your first change."));
        return;
    }
    std::vector<Instant> checkpoints;
    for (const Checkpoint& checkpoint : shown().plan().all<Checkpoint>())
        if (checkpoint.createdAt >= samples.front().from)
            checkpoints.push_back(checkpoint.createdAt);
    const FindingSample& last = samples.back();
    m_findings->setQuestionText(m_filter.isEmpty() ? tr("Are we improving?") : tr("Are we improving? The whole plan"));
    m_findings->showChart(findingsChart(samples, checkpoints, now, this), findingsTable(samples),
                          tr("%1 errors · %2 warnings · %3 notes").arg(last.errors).arg(last.warnings).arg(last.infos));
}

void ChartsView::rebuildExpiries()
{
    const Instant now = shown().clock().now();
    const Plan& plan = shown().plan();
    QList<Expiry> expiries;
    for (const Expiry& expiry : expiryCalendar(plan, *m_session.routes().vrps, now)) {
        const PoolCidr* cidr = plan.find(expiry.poolCidr);
        if (cidr ? m_filter.matches(plan.get(cidr->pool)) : m_filter.isEmpty())
            expiries.append(expiry);
    }
    if (expiries.isEmpty()) {
        m_expiries->showNothing(tr("Nothing in this plan expires."));
        return;
    }
    m_expiries->showWidget(expiryList(expiries, now, this), expiryTable(expiries, now),
                           tr("%n dated proof(s)", nullptr, static_cast<int>(expiries.size())));
}

} // namespace cadastre

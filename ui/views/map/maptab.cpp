// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/maptab.h"

#include "insight/utilisation.h"
#include "text/drifttext.h"
#include "ui/icons.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/formatting.h"
#include "ui/session/driftstage.h"
#include "ui/session/session.h"
#include "ui/session/viewchoices.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/itemviews.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/legend.h"
#include "ui/views/map/contextstrip.h"
#include "ui/views/map/hexgridview.h"
#include "ui/presentation/plaintooltip.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace cadastre {

MapTab::MapTab(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("map"), tr("No space to show"), QString(), this))
    , m_strip(new ContextStrip(this))
    , m_pattern(new AddressLabel({}, -1, this))
    , m_unit(hintLabel({}, this))
    , m_here(plainLabel({}, this, Tone::Secondary))
    , m_layer(new QComboBox(this))
    , m_grid(new HexGridView(this))
    , m_ladder(new QTableWidget(this))
    , m_legend(new Legend(Qt::Vertical, this))
    , m_driftLegend(new Legend(Qt::Vertical, this))
    , m_driftTitle(new SectionTitle(tr("Against AWS"), this))
{
    setObjectName(QStringLiteral("mapTab"));
    m_grid->setObjectName(QStringLiteral("addressMap"));
    m_grid->setAccessibleName(tr("Address map"));
    m_strip->setAccessibleName(tr("Neighbours in the source pool"));
    m_here->setWordWrap(true);
    m_empty->setPrimary(tr("Provision a CIDR…"));
    connect(m_empty, &EmptyState::primaryClicked, this, [this] {
        if (m_session.place().pool)
            m_session.request(ProvisionRequest{m_session.place().pool, {}});
        else
            m_session.request(NewPoolRequest{m_session.place().scope, {}, {}});
    });
    prepareLadder();
    prepareLayers();

    auto* content = new QWidget(this);
    setSurface(content, Surface::Base);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(metrics::page);
    columns->addLayout(gridColumn(), 1);
    columns->addLayout(keyColumn());
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::page);
    rows->setSpacing(metrics::group);
    rows->addWidget(m_strip);
    rows->addLayout(columns, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("mapScroll"));
    scroll->setAccessibleName(tr("Address map"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // the keys are the grid's; here they would be lost, and nothing would show it
    scroll->setWidget(content);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    followGrid();
    followSession();
    rebuildDriftLegend();
    followPlace();
}

void MapTab::prepareLadder()
{
    m_ladder->setObjectName(QStringLiteral("sizeLadder"));
    m_ladder->setAccessibleName(tr("Room left"));
    prepareTable(m_ladder);
    m_ladder->setColumnCount(2);
    m_ladder->horizontalHeader()->hide();
    const int rung = std::max(metrics::target, fontMetrics().height() + metrics::inControl); // the legend fits below
    m_ladder->verticalHeader()->setMinimumSectionSize(rung);
    m_ladder->verticalHeader()->setDefaultSectionSize(rung);
    m_ladder->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ladder->setToolTip(tr("Click on a length: the map goes to where the next block of it would be."));
    m_ladder->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_ladder->setFocusPolicy(Qt::TabFocus);
    m_ladder->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ladder->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    connect(m_ladder, &QTableWidget::cellClicked, this, &MapTab::showNextOf);
    connect(m_ladder, &QTableWidget::cellActivated, this, &MapTab::showNextOf);
}

void MapTab::prepareLayers()
{
    m_layer->setObjectName(QStringLiteral("mapLayer"));
    m_layer->setAccessibleName(tr("What the colours of the map tell"));
    for (const MapLayer layer : mapLayers)
        m_layer->addItem(mapLayerLabel(layer), mapLayerWord(layer));
    const MapLayer chosen = mapLayerFor(m_session.viewChoices().choice(mapLayerKey));
    m_layer->setCurrentIndex(m_layer->findData(mapLayerWord(chosen)));
    connect(m_layer, &QComboBox::currentIndexChanged, this, [this] {
        m_session.viewChoices().choose(mapLayerKey, m_layer->currentData().toString());
        refresh();
    });
    m_layer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

QVBoxLayout* MapTab::gridColumn()
{
    auto* caption = new QHBoxLayout;
    caption->setSpacing(metrics::between);
    caption->addWidget(m_pattern);
    caption->addWidget(m_unit, 1, Qt::AlignVCenter);
    auto* column = new QVBoxLayout;
    column->setSpacing(metrics::between);
    column->addLayout(caption);
    column->addWidget(m_grid, 1000); // what is over goes below only once the cells are as tall as they get
    column->addWidget(m_here);
    column->addStretch(1);
    return column;
}

QVBoxLayout* MapTab::keyColumn()
{
    auto* column = new QVBoxLayout;
    column->setSpacing(metrics::between);
    column->addWidget(m_layer);
    column->addWidget(new SectionTitle(tr("Room left"), this));
    column->addWidget(m_ladder);
    column->addWidget(new SectionTitle(tr("Legend"), this));
    column->addWidget(m_legend);
    column->addWidget(m_driftTitle);
    column->addWidget(m_driftLegend);
    column->addStretch(1);
    return column;
}

void MapTab::followGrid()
{
    connect(m_strip, &ContextStrip::poolChosen, &m_session, &Session::selectPool);
    connect(m_strip, &ContextStrip::rootChosen, this, &MapTab::setRoot);
    connect(m_grid, &HexGridView::descend, this, &MapTab::descend);
    connect(m_grid, &HexGridView::ascend, this, &MapTab::ascend);
    connect(m_grid, &HexGridView::allocateAsked, this, &MapTab::allocateHere);
    connect(m_grid, &HexGridView::menuRequested, this, &MapTab::showMenu);
    connect(m_grid, &HexGridView::currentChanged, this,
            [this](int index) { m_here->setText(m_grid->sentence(index)); });
    connect(m_grid, &HexGridView::selectionChanged, this,
            [this](const Prefix& block) { m_here->setText(captionOf(block)); });
    connect(m_grid, &HexGridView::selectionChanged, this, [this](const Prefix& block) {
        if (m_selecting) // it follows the place, which knows better what is meant (a finding's subject)
            return;
        m_selecting = true;
        m_session.selectBlock(block);
        m_selecting = false;
    });
}

void MapTab::followSession()
{
    connect(&m_session, &Session::placeChanged, this, &MapTab::followPlace);
    connect(&m_session, &Session::changed, this, &MapTab::refresh);
    connect(&m_session, &Session::wasReset, this, &MapTab::refresh);
    connect(&m_session, &Session::auditChanged, this, &MapTab::refresh);
    connect(&m_session.drift(), &DriftStage::changed, this, [this] {
        rebuildDriftLegend();
        refresh();
    });
}

Prefix MapTab::blockAround(const Prefix& prefix) const
{
    for (const auto& [base, block] : m_session.plan().space(m_pool).blocks)
        if (base.contains(prefix))
            return base;
    return {};
}

void MapTab::followPlace()
{
    const Place& place = m_session.place();
    if (m_selecting)
        return;
    const bool otherPool = !(place.pool == m_pool);
    m_pool = place.pool;
    if (otherPool)
        m_ladder->clearSelection();
    const auto& blocks = m_session.plan().space(m_pool).blocks;
    if (otherPool || !m_session.plan().find(m_pool))
        m_root = blocks.empty() ? Prefix() : blocks.begin()->first;
    // A finding or a search names a block: show it in its CIDR, selected.
    if (!place.block.isNull() && m_pool) {
        const Prefix base = blockAround(place.block);
        if (!base.isNull() && (m_root.isNull() || !m_root.contains(place.block)))
            m_root = base;
    }
    refresh();
    if (!place.block.isNull() && !m_root.isNull())
        if (const auto [first, count] = m_grid->geometry().span(place.block);
            first >= 0 && !place.block.contains(m_root)) {
            m_selecting = true;
            m_grid->setCurrent(first);
            m_selecting = false;
        }
}

QString MapTab::captionOf(const Prefix& block) const
{
    const auto [first, count] = block.isNull() ? std::pair(-1, 0) : m_grid->geometry().span(block);
    if (first < 0 || count <= 1)
        return m_grid->current() >= 0 ? m_grid->sentence(m_grid->current()) : QString();
    int available = 0;
    for (int i = first; i < first + count; ++i)
        available += m_grid->cell(i).role == FillRole::Available ? 1 : 0;
    const QString how = available == count ? tr("available")
                      : available == 0     ? tr("nothing of it is available")
                                           : tr("%1 of %2 available").arg(available).arg(count);
    return tr("%1, %2 × /%3, %4", "block, count, length, state")
        .arg(block.toString())
        .arg(count)
        .arg(m_grid->geometry().cellLength)
        .arg(how);
}

void MapTab::refresh()
{
    const Plan& plan = m_session.plan();
    const auto& blocks = plan.space(m_pool).blocks;
    if (!m_root.isNull() && m_pool && blockAround(m_root).isNull())
        m_root = {};
    if (m_root.isNull() && !blocks.empty())
        m_root = blocks.begin()->first;
    if (!plan.find(m_pool) || m_root.isNull() || m_root.length() >= bitCount(m_root.family())) {
        const bool pool = plan.find(m_pool) != nullptr;
        m_empty->setSentence(pool ? tr("This pool holds no CIDR yet") : tr("No pool is selected"));
        m_empty->setExplanation(pool ? tr("Nothing can be handed out until space is provisioned to it.")
                                     : tr("Select a pool on the left to see its space digit by digit."));
        m_empty->setPrimary(pool ? tr("Provision a CIDR…") : tr("New pool…"));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_stack->setCurrentIndex(0);
    const GridGeometry geometry = GridGeometry::of(m_root);
    std::vector<GridCell> cells = gridCells(m_session, m_pool, geometry);
    LayerCells layer = layerCells(m_session, m_pool, geometry, cells, mapLayerFor(m_layer->currentData().toString()));
    m_grid->setGrid(plan, geometry, std::move(cells), std::move(layer));
    rebuildLegend();
    m_pattern->setAddress(geometry.pattern());
    m_unit->setText(tr("one cell = one /%1").arg(geometry.cellLength));
    m_here->setText(
        m_grid->current() >= 0
            ? m_grid->sentence(m_grid->current())
            : tr("Arrows move, digits jump, Enter allocates free space or looks inside, Backspace goes out."));
    m_strip->showAround(plan, m_pool, blockAround(m_root), m_root);
    rebuildLadder();
}

void MapTab::rebuildLegend()
{
    const LayerCells& layer = m_grid->layer();
    const LegendFacts facts{layer.groupOf.empty(), layer.hasSeveral, layer.groups};
    if (facts == m_legendFacts)
        return;
    m_legendFacts = facts;
    m_legend->clear();
    for (const MapKey& key : mapKeys(layer)) {
        switch (key.kind) {
        case MapKey::Kind::Fill: m_legend->addFill(key.role, key.words); break;
        case MapKey::Kind::Series: m_legend->addNumbered(key.series, key.words); break;
        case MapKey::Kind::Mark:
            m_legend->addMark(key.mark, key.words);
            m_legend->addMark(CellMark::Selected, tr("Selected"));
            break;
        }
    }
}

void MapTab::rebuildDriftLegend()
{
    const DriftStage& stage = m_session.drift();
    m_driftLegend->clear();
    for (const DriftVerdict verdict : {DriftVerdict::Missing, DriftVerdict::Extra, DriftVerdict::Changed,
                                       DriftVerdict::Moved, DriftVerdict::Resized, DriftVerdict::RuleBreaking})
        if (stage.count(verdict) > 0)
            m_driftLegend->addDrift(verdict, driftWord(verdict));
    m_driftTitle->setVisible(stage.differences() > 0);
    m_driftLegend->setVisible(stage.differences() > 0);
}

void MapTab::rebuildLadder()
{
    const auto rungs = sizeLadder(m_session.plan(), m_pool);
    const int unit = unitLengthOf(m_session.plan(), m_pool);
    m_ladder->setRowCount(static_cast<int>(rungs.size()));
    const QFont address = addressFont(m_ladder);
    for (int row = 0; row < m_ladder->rowCount(); ++row) {
        const LengthRoom& rung = rungs[static_cast<std::size_t>(row)];
        auto* length = new QTableWidgetItem(QStringLiteral("/%1").arg(rung.length));
        QFont font = address;
        font.setBold(rung.length == unit);
        length->setFont(font);
        auto* room = new QTableWidgetItem(tr("%1 of %2").arg(countLabel(rung.free), countLabel(rung.total)));
        room->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        QFont roomFont = m_ladder->font();
        roomFont.setBold(rung.length == unit);
        room->setFont(roomFont);
        m_ladder->setItem(row, 0, length);
        m_ladder->setItem(row, 1, room);
    }
    const int em = fontMetrics().averageCharWidth();
    m_ladder->setColumnWidth(0, 8 * em);
    m_ladder->setFixedWidth(25 * em);
    m_ladder->setFixedHeight(m_ladder->rowCount() * m_ladder->verticalHeader()->defaultSectionSize() + 2);
    m_ladder->setVisible(m_ladder->rowCount() > 0);
}

void MapTab::showNextOf(int rung)
{
    const auto rungs = sizeLadder(m_session.plan(), m_pool);
    if (rung < 0 || static_cast<std::size_t>(rung) >= rungs.size())
        return;
    const int length = rungs[static_cast<std::size_t>(rung)].length;
    const Prefix block = nextClearBlock(m_session.plan(), m_pool, length);
    if (block.isNull()) {
        m_here->setText(tr("No /%1 is free that nobody uses and no reserve keeps.").arg(length));
        return;
    }
    // As far in as it takes to see the block as a cell of its own, no further.
    Prefix root = m_root.contains(block) ? m_root : blockAround(block);
    while (GridGeometry::of(root).cellLength < block.length())
        root = block.supernet(GridGeometry::of(root).cellLength);
    if (root != m_root)
        setRoot(root);
    m_grid->select(block);
    m_here->setText(m_grid->selection() == block ? tr("The next /%1: %2").arg(length).arg(captionOf(block))
                                                 : captionOf(block));
}

void MapTab::allocateHere(const Prefix& block)
{
    const Pool* pool = m_session.plan().find(m_pool);
    if (!pool)
        return;
    if (pool->locale.isEmpty()) // no VPC draws from it
        m_session.request(AllocateRequest{m_pool, block});
    else
        m_session.request(pool->family == Family::IPv4 ? VpcRequest{m_pool, {}, block, {}}
                                                       : VpcRequest{{}, m_pool, block, {}});
}

void MapTab::setRoot(const Prefix& root)
{
    m_root = root;
    refresh();
}

void MapTab::descend(const Prefix& block, bool half)
{
    const int index = m_grid->current();
    if (index >= 0 && m_grid->cell(index).childPool) {
        m_session.selectPool(m_grid->cell(index).childPool);
        return;
    }
    const Prefix root = half ? block.supernet(std::min(block.length(), m_root.length() + 4)) : block;
    if (root.length() < bitCount(root.family()))
        setRoot(root);
}

void MapTab::ascend()
{
    const Prefix base = blockAround(m_root);
    if (m_root == base) {
        if (const Pool* pool = m_session.plan().find(m_pool); pool && pool->source)
            m_session.selectPool(pool->source);
        return;
    }
    setRoot(m_root.supernet(std::max(base.length(), m_root.length() - 8)));
}

void MapTab::showMenu(const QPoint& globalPosition)
{
    const Prefix block = m_grid->selection();
    if (block.isNull())
        return;
    const GridCell& cell = m_grid->cell(m_grid->current());
    QMenu menu(this);
    const auto add = [&](const char* icon, const QString& text, const Request& request) {
        menu.addAction(themedIcon(QString::fromLatin1(icon)), text, this,
                       [this, request] { m_session.request(request); });
    };
    if (const Reserve* reserve = m_session.plan().find(cell.reserve))
        menu.addAction(themedIcon(QStringLiteral("reserve")), tr("Free the reserve"), this,
                       [this, id = reserve->id] { m_session.run(RemoveReserve{id}); });
    if (cell.isFree()) {
        const Pool& pool = m_session.plan().get(m_pool);
        add("allocate-vpc", tr("Allocate a VPC here…"),
            pool.family == Family::IPv4 ? VpcRequest{m_pool, {}, block, {}} : VpcRequest{{}, m_pool, block, {}});
        add("pin", tr("Set this block aside…"), AllocateRequest{m_pool, block});
        add("reserve", tr("Reserve it for growth…"), ReserveRequest{m_pool, block});
        add("new-pool", tr("New pool from this block…"), NewPoolRequest{pool.scope, m_pool, block});
    }
    menu.addAction(themedIcon(QStringLiteral("search")), tr("Look inside"), this,
                   [this, block] { descend(block, false); });
    menu.addAction(themedIcon(QStringLiteral("copy")), tr("Copy CIDR"), this,
                   [block] { QGuiApplication::clipboard()->setText(block.toString()); });
    menu.exec(globalPosition);
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/mapprint.h"

#include "base/filewriting.h"
#include "text/drifttext.h"
#include "text/moment.h"
#include "ui/presentation/addressfont.h"
#include "ui/presentation/driftmark.h"
#include "ui/presentation/fillpainter.h"
#include "ui/presentation/formatting.h"
#include "ui/session/driftstage.h"
#include "ui/session/session.h"
#include "ui/views/map/gridpainter.h"

#include <QApplication>
#include <QBuffer>
#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <utility>

namespace cadastre {

namespace {

struct MapPrint {
    Q_DECLARE_TR_FUNCTIONS(cadastre::MapPrint)
};

constexpr qreal dpi = 96; // sheets are laid out in the pixels of a screen, so that marks and patterns have their size
constexpr int mapsASheet = 6;
constexpr int widestCell = 80;
constexpr int sampleWidth = 32;
constexpr int sampleHeight = 18;

class Poster {
public:
    Poster(const Session& session, PoolId pool, MapLayer layer, QPagedPaintDevice& device)
        : m_session(session)
        , m_plan(session.plan())
        , m_pool(pool)
        , m_layer(layer)
        , m_device(device)
        , m_theme(Theme::light())
        , m_page(0, 0, device.width() * dpi / device.logicalDpiX(), device.height() * dpi / device.logicalDpiY())
        , m_text(QApplication::font())
    {
        m_text.setPixelSize(13);
        m_text.setStyleStrategy(QFont::PreferNoShaping); // "1ff0" must not become a ligature (interface §3.7)
        for (const PoolMap& outer : outerMaps(m_plan, pool)) {
            m_sheets.push_back({outer});
            const std::vector<PoolMap> inner = innerMaps(session, outer);
            for (std::size_t i = 0; i < inner.size(); i += mapsASheet)
                m_sheets.emplace_back(inner.begin() + static_cast<std::ptrdiff_t>(i),
                                      inner.begin()
                                          + static_cast<std::ptrdiff_t>(std::min(i + mapsASheet, inner.size())));
        }
    }

    void print()
    {
        QPainter painter(&m_device);
        for (std::size_t number = 0; number < m_sheets.size(); ++number) {
            if (number > 0)
                m_device.newPage();
            painter.save();
            painter.scale(m_device.logicalDpiX() / dpi, m_device.logicalDpiY() / dpi);
            const std::vector<PoolMap>& maps = m_sheets[number];
            const QRectF head(0, 0, m_page.width(), 64);
            const QRectF foot(0, m_page.height() - 24, m_page.width(), 24);
            const QRectF body(0, head.bottom(), m_page.width(), foot.top() - head.bottom() - metrics::group);
            drawHead(painter, head);
            if (maps.size() == 1 && maps.front().pool == m_pool && isOuter(maps.front()))
                drawOuter(painter, body, maps.front());
            else
                drawInner(painter, body, maps);
            drawFoot(painter, foot, number + 1);
            painter.restore();
        }
    }

private:
    [[nodiscard]] bool isOuter(const PoolMap& map) const { return m_plan.space(map.pool).blocks.contains(map.root); }

    [[nodiscard]] QFont bold(int pixels) const
    {
        QFont font = m_text;
        font.setPixelSize(pixels);
        font.setWeight(QFont::DemiBold);
        return font;
    }

    void drawHead(QPainter& painter, const QRectF& area) const
    {
        const Pool& pool = m_plan.get(m_pool);
        const QString name = nameOf(pool);
        painter.setFont(bold(24));
        painter.setPen(m_theme.text);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, visibleText(name.isEmpty() ? m_plan.textId(pool) : name));
        painter.setFont(m_text);
        painter.setPen(m_theme.secondary);
        painter.drawText(area.adjusted(0, 32, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                         QStringLiteral("%1 · %2").arg(visibleText(m_plan.path(m_pool)), mapLayerLabel(m_layer)));
    }

    void drawFoot(QPainter& painter, const QRectF& area, std::size_t number) const
    {
        painter.setFont(m_text);
        painter.setPen(m_theme.secondary);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom,
                         QStringLiteral("%1 · %2").arg(visibleText(m_plan.settings().name),
                                                       momentText(m_session.now())));
        painter.drawText(
            area, Qt::AlignRight | Qt::AlignBottom,
            QCoreApplication::translate("cadastre::report", "page %1 of %2").arg(number).arg(m_sheets.size()));
    }

    void drawOuter(QPainter& painter, const QRectF& area, const PoolMap& map) const
    {
        constexpr qreal legendWidth = 280;
        const QRectF left = area.adjusted(0, 0, -legendWidth - metrics::section, 0);
        const LayerCells layer = drawMap(painter, left, map).layer;
        qreal y = area.top() + 44;
        const qreal x = left.right() + metrics::section;
        for (const MapKey& key : mapKeys(layer)) {
            drawKey(painter, {x, y}, key);
            y += lineHeight;
        }
        for (const DriftVerdict verdict : {DriftVerdict::Missing, DriftVerdict::Extra, DriftVerdict::Changed,
                                           DriftVerdict::Moved, DriftVerdict::Resized, DriftVerdict::RuleBreaking}) {
            if (m_session.drift().count(verdict) == 0)
                continue;
            const QRectF sample(x, y, sampleWidth, sampleHeight);
            paintFill(painter, sample, m_theme, FillRole::Available);
            paintDriftOutline(painter, sample, m_theme, verdict);
            paintDriftMark(painter, QRectF(x + 2, y + 2, 12, 12), m_theme, verdict);
            drawWords(painter, {x, y}, driftWord(verdict));
            y += lineHeight;
        }
    }

    void drawInner(QPainter& painter, const QRectF& area, const std::vector<PoolMap>& maps) const
    {
        const int columns = area.width() > area.height() ? 3 : 2;
        const int rows = mapsASheet / columns;
        const QSizeF size((area.width() - (columns - 1) * metrics::section) / columns,
                          (area.height() - (rows - 1) * metrics::section) / rows);
        for (std::size_t i = 0; i < maps.size(); ++i) {
            const auto at = static_cast<int>(i);
            const QPointF corner(area.left() + at % columns * (size.width() + metrics::section),
                                 area.top() + at / columns * (size.height() + metrics::section));
            constexpr qreal keysHeight = 2 * lineHeight; // what the colours of this one mean: each map has its own
            const QRectF place(corner, size);
            const auto [layer, bottom] = drawMap(painter, place.adjusted(0, 0, 0, -keysHeight), maps[i]);
            drawGroups(painter, QRectF(place.left(), bottom, place.width(), keysHeight), layer);
        }
    }

    /// The groups of a layer in lines that wrap; the first sheet has the rest of the legend.
    void drawGroups(QPainter& painter, const QRectF& area, const LayerCells& layer) const
    {
        QPointF at = area.topLeft();
        const QFontMetricsF metrics(m_text);
        if (layer.groupOf.empty())
            return;
        for (const MapKey& key : mapKeys(layer)) {
            if (key.kind != MapKey::Kind::Series)
                continue;
            const qreal width = sampleWidth + metrics::between + metrics.horizontalAdvance(key.words) + metrics::group;
            if (at.x() > area.left() && at.x() + width > area.right())
                at = {area.left(), at.y() + lineHeight};
            drawKey(painter, at, key);
            at.rx() += width;
        }
    }

    void drawKey(QPainter& painter, const QPointF& at, const MapKey& key) const
    {
        const QRectF sample(at, QSizeF(sampleWidth, sampleHeight));
        switch (key.kind) {
        case MapKey::Kind::Fill: // as the map has it: what is allocated to a pool is a container
            paintFill(painter, sample, m_theme, key.role,
                      key.role == FillRole::Allocated ? FillShape::Container : FillShape::Leaf);
            break;
        case MapKey::Kind::Series: paintSeries(painter, sample, m_theme, key.series, m_text); break;
        case MapKey::Kind::Mark:
            paintFill(painter, sample, m_theme, FillRole::Available);
            paintMark(painter, sample, m_theme, key.mark);
            break;
        }
        drawWords(painter, at, key.words);
    }

    void drawWords(QPainter& painter, const QPointF& at, const QString& words) const
    {
        painter.setFont(m_text);
        painter.setPen(m_theme.text);
        painter.drawText(QRectF(at.x() + sampleWidth + metrics::between, at.y(), m_page.width(), sampleHeight),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
    }

    struct Drawn {
        LayerCells layer;
        qreal bottom = 0; ///< below the last row
    };
    /// With its CIDR above, as large as the area allows.
    Drawn drawMap(QPainter& painter, const QRectF& area, const PoolMap& map) const
    {
        const GridGeometry geometry = GridGeometry::of(map.root);
        const std::vector<GridCell> cells = gridCells(m_session, map.pool, geometry);
        LayerCells layer = layerCells(m_session, map.pool, geometry, cells, m_layer);
        const QFont address = addressFont(m_text);
        QString words = QCoreApplication::translate("cadastre::MapTab", "one cell = one /%1").arg(geometry.cellLength);
        if (!(map.pool == m_pool))
            words.prepend(visibleText(subjectName(m_plan, {SubjectRef::Kind::Pool, map.pool.value}))
                          + QStringLiteral(" · "));
        QFont strong = address;
        strong.setWeight(QFont::DemiBold);
        painter.setPen(m_theme.text);
        painter.setFont(strong);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, map.root.toString());
        const qreal beside = QFontMetricsF(strong).horizontalAdvance(map.root.toString()) + metrics::group;
        painter.setFont(m_text);
        painter.setPen(m_theme.secondary);
        painter.drawText(area.adjusted(beside, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                         QFontMetricsF(m_text).elidedText(words, Qt::ElideMiddle, area.width() - beside));
        constexpr qreal title = 24;
        GridLayout layout = GridLayout::inFont(address);
        layout.cellWidth = std::min(widestCell, static_cast<int>((area.width() - layout.left) / geometry.columns));
        layout.cellHeight =
            std::min(layout.cellWidth * 9 / 10, static_cast<int>((area.height() - title - layout.top) / geometry.rows));
        painter.save();
        painter.translate(area.left(), area.top() + title);
        GridPainter(geometry, cells, layer, layout, m_theme, m_text).paint(painter);
        painter.restore();
        const qreal bottom = area.top() + title + layout.top + layout.cellHeight * geometry.rows + metrics::inControl;
        return {std::move(layer), bottom};
    }

    static constexpr qreal lineHeight = 24;

    const Session& m_session;
    const Plan& m_plan;
    PoolId m_pool;
    MapLayer m_layer;
    QPagedPaintDevice& m_device;
    const Theme& m_theme;
    QRectF m_page; ///< in the pixels of a screen
    QFont m_text;
    std::vector<std::vector<PoolMap>> m_sheets;
};

bool canBeCut(const Prefix& prefix) { return prefix.length() < bitCount(prefix.family()); }

} // namespace

std::vector<PoolMap> outerMaps(const Plan& plan, PoolId pool)
{
    std::vector<PoolMap> maps;
    for (const auto& [prefix, block] : plan.space(pool).blocks)
        if (canBeCut(prefix))
            maps.push_back({pool, prefix});
    return maps;
}

std::vector<PoolMap> innerMaps(const Session& session, const PoolMap& outer)
{
    const Plan& plan = session.plan();
    const GridGeometry geometry = GridGeometry::of(outer.root);
    std::vector<PoolMap> maps;
    AllocationId before;
    int index = -1;
    for (const GridCell& cell : gridCells(session, outer.pool, geometry)) {
        ++index;
        if (cell.whole) {
            const Allocation* allocation = plan.find(cell.allocation);
            if (!allocation || allocation->id == before) // a block of several cells is one map
                continue;
            before = allocation->id;
            if (plan.find(cell.childPool) && canBeCut(allocation->cidr)
                && plan.space(cell.childPool).blockCovering(allocation->cidr))
                maps.push_back({cell.childPool, allocation->cidr});
        } else if (cell.count > 0 && canBeCut(geometry.cell(index))) {
            maps.push_back({outer.pool, geometry.cell(index)});
        }
    }
    return maps;
}

void printMap(const Session& session, PoolId pool, MapLayer layer, QPagedPaintDevice& device)
{
    Poster(session, pool, layer, device).print();
}

Result<void> writeMap(const Session& session, PoolId pool, MapLayer layer, const QString& path)
{
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pdf);
        writer.setPageSize(QPageSize(QPageSize::A3));
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.setPageMargins(QMarginsF(12, 12, 12, 10), QPageLayout::Millimeter);
        writer.setResolution(300);
        writer.setTitle(
            MapPrint::tr("Map of %1").arg(subjectName(session.plan(), {SubjectRef::Kind::Pool, pool.value})));
        writer.setCreator(QStringLiteral("Cadastre"));
        printMap(session, pool, layer, writer);
    }
    return writeWholeFile(path, pdf.data());
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/maplayer.h"

#include "compliance/verdicts.h"
#include "plan/announcement.h"
#include "routing/roaplan.h"
#include "text/visibletext.h"
#include "ui/presentation/words.h"
#include "ui/session/session.h"
#include "ui/views/common/legend.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>
#include <tuple>

namespace cadastre {

namespace {

struct LayerWords {
    Q_DECLARE_TR_FUNCTIONS(cadastre::LayerWords)
};

constexpr int seriesCount = 6; // what people can tell apart (interface §4.8); what is left is "others"
constexpr int entriesPerCell = 256;

/// What a layer says of one user of space: groups sort by `rank`, then by how many cells they have.
struct Said {
    QString label;
    int rank = 0;
    FillRole role = FillRole::Assigned;
    bool isColoured = true; ///< by a series colour; else by the role alone
    friend bool operator==(const Said&, const Said&) = default;
};

Said orMissing(const QString& label, const QString& missing)
{
    return label.isEmpty() ? Said{missing, 1, FillRole::Ignored, false} : Said{label};
}

/// Facts of an allocation, whoever holds it: a resource, a child pool, nobody known.
class LayerReader {
public:
    LayerReader(const Session& session, MapLayer layer) : m_plan(session.plan()), m_now(session.now()), m_layer(layer)
    {
        if (layer == MapLayer::Route)
            judgeRoutes(*session.routes().vrps);
        if (layer == MapLayer::Owner)
            for (const Account& account : m_plan.all<Account>())
                ++m_bearers[account.name];
    }

    [[nodiscard]] Said of(const Allocation& allocation) const
    {
        const Resource* resource = m_plan.find(allocation.resource);
        const Pool* child = m_plan.find(allocation.childPool);
        switch (m_layer) {
        case MapLayer::State: break;
        case MapLayer::Owner: return owner(allocation.owner);
        case MapLayer::Region:
            return region(child && !child->locale.isEmpty()         ? child->locale
                          : resource && allocation.region.isEmpty() ? resource->region
                                                                    : allocation.region);
        case MapLayer::Environment:
            return environment(resource ? resource->tags : child ? child->tags : allocation.tags.get());
        case MapLayer::Compliance: return verdict(m_plan.resourceCidrOf(allocation.id));
        case MapLayer::Route: return route(allocation.cidr);
        case MapLayer::Age: return age(allocation.createdAt);
        }
        return {};
    }

    /// Somebody who uses space without an allocation.
    [[nodiscard]] Said of(const SubjectRef& outsider) const
    {
        const ResourceCidr* cidr =
            outsider.kind == SubjectRef::Kind::ResourceCidr ? m_plan.find(ResourceCidrId{outsider.handle}) : nullptr;
        const Resource* resource = cidr ? m_plan.find(cidr->resource) : nullptr;
        if (!resource)
            return {LayerWords::tr("outside AWS"), 1, FillRole::Unmanaged, false};
        switch (m_layer) {
        case MapLayer::State: break;
        case MapLayer::Owner: return owner(resource->owner);
        case MapLayer::Region: return region(resource->region);
        case MapLayer::Environment: return environment(resource->tags);
        case MapLayer::Compliance: return {complianceLabel(ComplianceStatus::Unmanaged), 2, FillRole::Unmanaged, false};
        case MapLayer::Route: return route(cidr->cidr);
        case MapLayer::Age: return age(resource->createdAt);
        }
        return {};
    }

private:
    [[nodiscard]] static Said region(const RegionName& region)
    {
        return orMissing(region.toString(), LayerWords::tr("no Region"));
    }
    [[nodiscard]] static Said environment(const Tags& tags)
    {
        return orMissing(visibleText(tags.value(QStringLiteral("Environment"))), LayerWords::tr("no tag Environment"));
    }
    [[nodiscard]] Said verdict(const ResourceCidr* cidr) const
    {
        if (!cidr)
            return {LayerWords::tr("not judged (manual, sub-pool)"), 4, FillRole::Allocated, false};
        const ComplianceStatus status = complianceOf(m_plan, *cidr);
        const QString word = complianceLabel(status);
        switch (status) {
        case ComplianceStatus::Compliant: return {word, 0, FillRole::Assigned, false};
        case ComplianceStatus::Noncompliant: return {word, 1, FillRole::Overlap, false};
        case ComplianceStatus::Unmanaged: return {word, 2, FillRole::Unmanaged, false};
        case ComplianceStatus::Ignored: return {word, 3, FillRole::Ignored, false};
        case ComplianceStatus::NotApplicable: break;
        }
        return {LayerWords::tr("not judged (manual, sub-pool)"), 4, FillRole::Allocated, false};
    }
    [[nodiscard]] Said age(Instant since) const
    {
        constexpr std::int64_t dayMs = 24LL * 3600 * 1000;
        if (!since)
            return {LayerWords::tr("age not known"), 4, FillRole::Ignored, false};
        const std::int64_t days = (m_now.ms - since.ms) / dayMs;
        if (days < 30)
            return {LayerWords::tr("under 30 days"), 0};
        if (days < 180)
            return {LayerWords::tr("30 to 180 days"), 1};
        return days < 365 ? Said{LayerWords::tr("180 days to a year"), 2} : Said{LayerWords::tr("over a year"), 3};
    }

    /// By name, and by number as well where several are called so.
    [[nodiscard]] Said owner(AccountNumber number) const
    {
        const Account* account = m_plan.account(number);
        const QString name = account ? visibleText(account->name) : QString();
        if (name.isEmpty())
            return orMissing(number.toString(), LayerWords::tr("no owner"));
        return {m_bearers.value(account->name) > 1 ? number.toString() + u' ' + name : name};
    }
    /// What routers make of each range that is advertised: the worst that any of its origins gets.
    void judgeRoutes(const VrpSet& known)
    {
        for (const PoolCidr& cidr : m_plan.all<PoolCidr>()) {
            if (cidr.advert != AdvertState::Advertised && cidr.advert != AdvertState::PendingAdvertising)
                continue;
            const auto checks = checkAnnouncement({cidr.cidr, originsOf(m_plan, cidr)}, known, m_now);
            const AnnouncementCheck* worst = worstOf(checks);
            m_routes.push_back({cidr.cidr, worst ? worst->validity.state : RouteState::Valid});
        }
    }
    [[nodiscard]] Said route(const Prefix& prefix) const
    {
        const std::pair<Prefix, RouteState>* by = nullptr; // the longest that covers it: where its packets go
        for (const auto& route : m_routes)
            if (route.first.contains(prefix) && (!by || by->first.length() < route.first.length()))
                by = &route;
        if (!by)
            return {LayerWords::tr("not advertised"), 4, FillRole::Ignored, false};
        switch (by->second) {
        case RouteState::Valid: return {LayerWords::tr("route is valid"), 0, FillRole::Assigned, false};
        case RouteState::Invalid: return {LayerWords::tr("route is invalid"), 1, FillRole::Overlap, false};
        case RouteState::NotFound: return {LayerWords::tr("no ROA covers it"), 2, FillRole::Unmanaged, false};
        case RouteState::NoData: break;
        }
        return {LayerWords::tr("no VRPs to judge by"), 3, FillRole::Allocated, false};
    }

    const Plan& m_plan;
    Instant m_now;
    MapLayer m_layer;
    std::vector<std::pair<Prefix, RouteState>> m_routes;
    QHash<QString, int> m_bearers; ///< accounts of a name
};

/// What is said of each cell: nothing, one thing, or several.
using SaidOfCells = std::vector<std::vector<Said>>;

void hear(std::vector<Said>& of, const Said& said)
{
    if (of.size() < 2 && std::find(of.begin(), of.end(), said) == of.end())
        of.push_back(said); // two are several
}

SaidOfCells listen(const Session& session, PoolId pool, const GridGeometry& geometry,
                   const std::vector<GridCell>& cells, const LayerReader& reader)
{
    const Plan& plan = session.plan();
    SaidOfCells said(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const GridCell& cell = cells[i];
        if (const Allocation* whole = plan.find(cell.allocation))
            hear(said[i], reader.of(*whole));
        else if (cell.count > 0)
            for (const auto& [base, block] : plan.space(pool).blocks) {
                int seen = 0;
                block.map.forEachIn(geometry.cell(static_cast<int>(i)), [&](const Prefix&, std::uint32_t handle) {
                    hear(said[i], reader.of(plan.get(AllocationId{handle})));
                    return said[i].size() < 2 && ++seen < entriesPerCell;
                });
            }
        if (cell.outsider.kind != SubjectRef::Kind::Plan)
            hear(said[i], reader.of(cell.outsider));
    }
    return said;
}

/// Groups in their order, each with its colour; the smallest of many fold into one.
std::vector<LayerGroup> groupsOf(const SaidOfCells& said, std::map<QString, int>& indexOf)
{
    struct Counted {
        Said said;
        int cells = 0;
    };
    std::map<QString, Counted> byLabel;
    for (const std::vector<Said>& of : said)
        if (of.size() == 1) {
            Counted& counted = byLabel[of.front().label];
            counted.said = of.front();
            ++counted.cells;
        }
    std::vector<Counted> order;
    for (const auto& [label, counted] : byLabel)
        order.push_back(counted);
    std::sort(order.begin(), order.end(), [](const Counted& a, const Counted& b) {
        return std::tuple(a.said.rank, -a.cells, a.said.label) < std::tuple(b.said.rank, -b.cells, b.said.label);
    });
    std::vector<LayerGroup> groups;
    const auto coloured = std::count_if(order.begin(), order.end(), [](const Counted& c) { return c.said.isColoured; });
    int series = 0;
    int others = -1;
    for (const Counted& counted : order) {
        const bool isOther = counted.said.isColoured && coloured > seriesCount && series >= seriesCount;
        if (isOther && others >= 0) {
            groups[static_cast<std::size_t>(others)].cells += counted.cells;
            indexOf[counted.said.label] = others;
            continue;
        }
        indexOf[counted.said.label] = static_cast<int>(groups.size());
        groups.push_back({counted.said.label, counted.said.role, counted.said.isColoured ? series++ : LayerGroup::none,
                          counted.cells});
        if (isOther) {
            others = static_cast<int>(groups.size()) - 1;
            groups.back().label = LayerWords::tr("others (%1)").arg(coloured - seriesCount);
        }
    }
    return groups;
}

} // namespace

QString mapLayerLabel(MapLayer layer)
{
    switch (layer) {
    case MapLayer::State: return LayerWords::tr("Colour by state");
    case MapLayer::Owner: return LayerWords::tr("Colour by owner");
    case MapLayer::Region: return LayerWords::tr("Colour by Region");
    case MapLayer::Environment: return LayerWords::tr("Colour by tag Environment");
    case MapLayer::Compliance: return LayerWords::tr("Colour by compliance");
    case MapLayer::Route: return LayerWords::tr("Colour by route validity");
    case MapLayer::Age: return LayerWords::tr("Colour by age");
    }
    return {};
}

QString mapLayerWord(MapLayer layer)
{
    switch (layer) {
    case MapLayer::State: return QStringLiteral("state");
    case MapLayer::Owner: return QStringLiteral("owner");
    case MapLayer::Region: return QStringLiteral("region");
    case MapLayer::Environment: return QStringLiteral("environment");
    case MapLayer::Compliance: return QStringLiteral("compliance");
    case MapLayer::Route: return QStringLiteral("route");
    case MapLayer::Age: return QStringLiteral("age");
    }
    return {};
}

MapLayer mapLayerFor(const QString& word)
{
    const auto found =
        std::find_if(mapLayers.begin(), mapLayers.end(), [&](MapLayer layer) { return mapLayerWord(layer) == word; });
    return found == mapLayers.end() ? MapLayer::State : *found;
}

QString LayerCells::wordsFor(int cell) const
{
    if (cell < 0 || cell >= static_cast<int>(groupOf.size()))
        return {};
    const int group = groupOf[static_cast<std::size_t>(cell)];
    if (group == several)
        return LayerWords::tr("several in one cell");
    return group < 0 ? QString() : groups[static_cast<std::size_t>(group)].label;
}

LayerCells layerCells(const Session& session, PoolId pool, const GridGeometry& geometry,
                      const std::vector<GridCell>& cells, MapLayer layer)
{
    LayerCells result;
    if (layer == MapLayer::State)
        return result;
    const SaidOfCells said = listen(session, pool, geometry, cells, LayerReader(session, layer));
    std::map<QString, int> indexOf;
    result.groups = groupsOf(said, indexOf);
    for (const std::vector<Said>& of : said) {
        result.groupOf.push_back(of.empty()      ? LayerCells::none
                                 : of.size() > 1 ? LayerCells::several
                                                 : indexOf.at(of.front().label));
        result.hasSeveral = result.hasSeveral || of.size() > 1;
    }
    return result;
}

std::vector<MapKey> mapKeys(const LayerCells& layer)
{
    std::vector<MapKey> keys;
    const auto addFill = [&keys](FillRole role) { keys.push_back({MapKey::Kind::Fill, Legend::words(role), role}); };
    const auto addSeries = [&keys](int series, const QString& words) {
        keys.push_back({MapKey::Kind::Series, words, FillRole::Available, series});
    };
    const bool isOfState = layer.groupOf.empty();
    if (isOfState) {
        addFill(FillRole::Assigned);
        addFill(FillRole::Allocated);
    }
    for (const LayerGroup& group : layer.groups) {
        const QString words = QStringLiteral("%1 · %2").arg(group.label).arg(group.cells);
        if (group.series == LayerGroup::none)
            keys.push_back({MapKey::Kind::Fill, words, group.role});
        else
            addSeries(group.series, words);
    }
    if (layer.hasSeveral)
        addSeries(LayerGroup::none, QCoreApplication::translate("cadastre::MapTab", "several in one cell"));
    addFill(FillRole::Reserved);
    addFill(FillRole::Available);
    keys.push_back({MapKey::Kind::Mark, QCoreApplication::translate("cadastre::MapTab", "Next by strategy")});
    if (isOfState) {
        addFill(FillRole::Overlap);
        addFill(FillRole::Unmanaged);
    }
    return keys;
}

} // namespace cadastre

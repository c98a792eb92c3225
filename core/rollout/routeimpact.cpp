// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/routeimpact.h"

#include "net/prefixset.h"
#include "plan/quotas.h"
#include "rollout/rolloutfacts.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace cadastre {

namespace {

constexpr Family families[] = {Family::IPv4, Family::IPv6};

/// What one Region routes in one family.
struct Routes {
    std::vector<Prefix> vpcs; ///< sorted, each once
    std::vector<Prefix> summaries;
    double unused = 0;
};

/// Is it the outermost pool of its locale? Its blocks are what the Region was given.
bool isRegional(const Plan& plan, const Pool& pool)
{
    return !pool.locale.isEmpty() && (!pool.source || plan.get(pool.source).locale != pool.locale);
}

double unusedShare(const std::vector<Prefix>& summaries, const std::vector<Prefix>& vpcs, Family family)
{
    const PrefixSet all(summaries);
    const uint128 whole = all.addressCount(family);
    if (whole == 0)
        return 0;
    const uint128 used = all.intersected(PrefixSet(vpcs)).addressCount(family);
    return 1 - static_cast<double>(used) / static_cast<double>(whole);
}

using RoutesOf = std::map<std::pair<RegionName, Family>, Routes>;

RoutesOf routesOf(const Plan& plan)
{
    RoutesOf all;
    for (const ResourceCidr& row : plan.all<ResourceCidr>()) {
        const Resource& vpc = plan.get(row.resource);
        if (vpc.kind == ResourceKind::Vpc && isLive(row) && isPinned(plan, row))
            all[{vpc.region, row.cidr.family()}].vpcs.push_back(row.cidr);
    }
    std::map<std::pair<RegionName, Family>, std::vector<Prefix>> given;
    for (const PoolCidr& row : plan.all<PoolCidr>()) {
        const Pool& pool = plan.get(row.pool);
        if (isLive(row) && isRegional(plan, pool))
            given[{pool.locale, row.cidr.family()}].push_back(row.cidr);
    }
    for (auto& [place, routes] : all) {
        std::sort(routes.vpcs.begin(), routes.vpcs.end());
        routes.vpcs.erase(std::unique(routes.vpcs.begin(), routes.vpcs.end()), routes.vpcs.end()); // one route a prefix
        const PrefixSet used(routes.vpcs);
        PrefixSet summary = used; // a VPC outside every pool is a route of its own
        for (const Prefix& block : given[place])
            if (used.overlaps(block))
                summary.add(block);
        routes.summaries = summary.toPrefixes();
        routes.unused = unusedShare(routes.summaries, routes.vpcs, place.second);
    }
    return all;
}

const Routes& at(const RoutesOf& all, const RegionName& region, Family family)
{
    static const Routes none;
    const auto found = all.find({region, family});
    return found == all.end() ? none : found->second;
}

std::vector<Prefix> both(const RoutesOf& all, const RegionName& region, std::vector<Prefix> Routes::*which)
{
    std::vector<Prefix> prefixes = at(all, region, Family::IPv4).*which;
    const auto& more = at(all, region, Family::IPv6).*which;
    prefixes.insert(prefixes.end(), more.begin(), more.end());
    std::sort(prefixes.begin(), prefixes.end());
    return prefixes;
}

std::vector<Prefix> difference(const std::vector<Prefix>& of, const std::vector<Prefix>& without)
{
    std::vector<Prefix> rest;
    std::set_difference(of.begin(), of.end(), without.begin(), without.end(), std::back_inserter(rest));
    return rest;
}

} // namespace

std::vector<Prefix> RouteImpact::added() const { return difference(after, before); }
std::vector<Prefix> RouteImpact::removed() const { return difference(before, after); }

std::vector<RouteImpact> routeImpact(const Plan& from, const Plan& to)
{
    const RoutesOf before = routesOf(from), after = routesOf(to);
    std::set<RegionName> regions;
    for (const auto& [place, routes] : before)
        regions.insert(place.first);
    for (const auto& [place, routes] : after)
        regions.insert(place.first);

    const PlanSettings& settings = to.settings();
    std::vector<RouteImpact> all;
    const auto add = [&](RouteImpact impact) {
        if (!impact.before.empty() || !impact.after.empty())
            all.push_back(std::move(impact));
    };
    for (const RegionName& region : regions) {
        add({region,
             RouteUse::Propagated,
             {},
             both(before, region, &Routes::vpcs),
             both(after, region, &Routes::vpcs),
             appliedQuota(settings, "transit-gateway-routes")});
        for (const Family family : families) {
            const Routes &then = at(before, region, family), &now = at(after, region, family);
            add({region, RouteUse::Summary, family, then.summaries, now.summaries, 0, then.unused, now.unused});
        }
        add({region,
             RouteUse::AllowedPrefixes,
             {},
             both(before, region, &Routes::summaries),
             both(after, region, &Routes::summaries),
             appliedQuota(settings, "direct-connect-prefixes")});
        for (const Family family : families)
            add({region, RouteUse::PrefixList, family, minimalCover(at(before, region, family).vpcs),
                 minimalCover(at(after, region, family).vpcs), appliedQuota(settings, "prefix-list-entries")});
    }
    return all;
}

QString routeUseText(RouteUse use)
{
    switch (use) {
    case RouteUse::Propagated: return QCoreApplication::translate("core", "routes propagated by VPC attachments");
    case RouteUse::Summary: return QCoreApplication::translate("core", "static summary routes");
    case RouteUse::AllowedPrefixes:
        return QCoreApplication::translate("core", "allowed prefixes of a Direct Connect gateway");
    case RouteUse::PrefixList: return QCoreApplication::translate("core", "entries of a managed prefix list");
    }
    return {};
}

} // namespace cadastre

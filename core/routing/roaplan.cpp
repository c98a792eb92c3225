// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/roaplan.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace cadastre {

namespace {

int badness(RouteState state)
{
    switch (state) {
    case RouteState::Valid: return 0;
    case RouteState::NoData: return 1;
    case RouteState::NotFound: return 2;
    case RouteState::Invalid: return 3;
    }
    return 0;
}

/// Every (range, origin) once, by prefix and then in the order given; what cannot be announced is set aside.
QList<Route> routesOf(std::span<const AnnouncedRange> ranges, QList<Prefix>& tooLong)
{
    struct Given {
        Route route;
        std::size_t order;
    };
    std::vector<Given> given;
    for (const AnnouncedRange& range : ranges) {
        if (range.prefix.isNull())
            continue;
        if (range.prefix.length() > mostSpecificAnnouncement(range.prefix.family())) {
            if (!tooLong.contains(range.prefix))
                tooLong.append(range.prefix);
            continue;
        }
        for (const Asn origin : range.origins)
            given.push_back({{range.prefix, origin}, given.size()});
    }
    std::sort(given.begin(), given.end(), [](const Given& a, const Given& b) {
        return a.route.prefix != b.route.prefix ? a.route.prefix < b.route.prefix : a.order < b.order;
    });
    QList<Route> once;
    for (const Given& one : given) {
        bool seen = false;
        for (auto earlier = once.rbegin(); !seen && earlier != once.rend() && earlier->prefix == one.route.prefix;
             ++earlier)
            seen = earlier->origin == one.route.origin;
        if (!seen)
            once.append(one.route);
    }
    std::sort(tooLong.begin(), tooLong.end());
    return once;
}

/// The ROA that lets the route through, made if there is none yet. Routes come in order of prefix, parents first: what
/// contains this one can only be the last ROA of its origin.
RoaItem& itemFor(const Route& route, MaxLengthChoice choice, QList<RoaItem>& roas)
{
    if (choice == MaxLengthChoice::AwsMostSpecific) {
        const auto last = std::find_if(roas.rbegin(), roas.rend(),
                                       [&route](const RoaItem& item) { return item.origin == route.origin; });
        if (last != roas.rend() && last->prefix.contains(route.prefix))
            return *last;
    }
    RoaItem item;
    item.prefix = route.prefix;
    item.origin = route.origin;
    item.maxLength =
        choice == MaxLengthChoice::Exact ? route.prefix.length() : mostSpecificAnnouncement(route.prefix.family());
    item.missing = false;
    roas.append(item);
    return roas.last();
}

} // namespace

RoaPlan planRoas(std::span<const AnnouncedRange> ranges, MaxLengthChoice choice, const VrpSet& known, Instant asOf)
{
    RoaPlan plan;
    plan.noData = !known.isLoaded();
    for (const Route& route : routesOf(ranges, plan.tooLong)) {
        AnnouncementCheck check{route, known.validity(route, asOf), {}};
        if (check.validity.vrp >= 0)
            check.decidedBy = known.at(check.validity.vrp);
        RoaItem& item = itemFor(route, choice, plan.roas);
        item.lets.append(route.prefix);
        if (check.validity.state != RouteState::Valid) {
            item.missing = true;
        } else if (const Instant expires = check.decidedBy.expires;
                   expires && (!item.earliestExpiry || expires < item.earliestExpiry)) {
            item.earliestExpiry = expires;
        }
        plan.checks.append(check);
    }
    return plan;
}

QList<AnnouncementCheck> checkAnnouncement(const AnnouncedRange& range, const VrpSet& known, Instant asOf)
{
    return planRoas(std::span(&range, 1), MaxLengthChoice::AwsMostSpecific, known, asOf).checks;
}

const AnnouncementCheck* worstOf(const QList<AnnouncementCheck>& checks)
{
    const AnnouncementCheck* worst = nullptr;
    for (const AnnouncementCheck& check : checks)
        if (!worst || badness(check.validity.state) > badness(worst->validity.state))
            worst = &check;
    return worst;
}

QList<Vrp> decidingVrps(const QList<AnnouncementCheck>& checks)
{
    QList<Vrp> vrps;
    for (const AnnouncementCheck& check : checks)
        if (!check.decidedBy.prefix.isNull() && !vrps.contains(check.decidedBy))
            vrps.append(check.decidedBy);
    return vrps;
}

} // namespace cadastre

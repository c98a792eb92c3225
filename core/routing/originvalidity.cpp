// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/originvalidity.h"

namespace cadastre {

QString routeStateWord(RouteState state)
{
    switch (state) {
    case RouteState::NoData: return QStringLiteral("nodata");
    case RouteState::NotFound: return QStringLiteral("notfound");
    case RouteState::Valid: return QStringLiteral("valid");
    case RouteState::Invalid: return QStringLiteral("invalid");
    }
    return {};
}

QString routeReasonWord(RouteReason reason)
{
    switch (reason) {
    case RouteReason::NothingLoaded: return QStringLiteral("nothing loaded");
    case RouteReason::Expired: return QStringLiteral("expired");
    case RouteReason::NoCoveringVrp: return QStringLiteral("no covering VRP");
    case RouteReason::Matched: return QStringLiteral("matched");
    case RouteReason::WrongOrigin: return QStringLiteral("asn");
    case RouteReason::TooLong: return QStringLiteral("length");
    case RouteReason::OnlyAs0: return QStringLiteral("as0");
    }
    return {};
}

} // namespace cadastre

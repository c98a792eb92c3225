// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/places.h"

#include <QStringList>

namespace cadastre::awsapi {

namespace {

constexpr Region shippedRegions[] = {
    {"af-south-1", Partition::Aws, true},          {"ap-east-1", Partition::Aws, true},
    {"ap-east-2", Partition::Aws, true},           {"ap-northeast-1", Partition::Aws, false},
    {"ap-northeast-2", Partition::Aws, false},     {"ap-northeast-3", Partition::Aws, false},
    {"ap-south-1", Partition::Aws, false},         {"ap-south-2", Partition::Aws, true},
    {"ap-southeast-1", Partition::Aws, false},     {"ap-southeast-2", Partition::Aws, false},
    {"ap-southeast-3", Partition::Aws, true},      {"ap-southeast-4", Partition::Aws, true},
    {"ap-southeast-5", Partition::Aws, true},      {"ap-southeast-6", Partition::Aws, true},
    {"ap-southeast-7", Partition::Aws, true},      {"ca-central-1", Partition::Aws, false},
    {"ca-west-1", Partition::Aws, true},           {"eu-central-1", Partition::Aws, false},
    {"eu-central-2", Partition::Aws, true},        {"eu-north-1", Partition::Aws, false},
    {"eu-south-1", Partition::Aws, true},          {"eu-south-2", Partition::Aws, true},
    {"eu-west-1", Partition::Aws, false},          {"eu-west-2", Partition::Aws, false},
    {"eu-west-3", Partition::Aws, false},          {"il-central-1", Partition::Aws, true},
    {"me-central-1", Partition::Aws, true},        {"me-south-1", Partition::Aws, true},
    {"me-west-1", Partition::Aws, true},           {"mx-central-1", Partition::Aws, true},
    {"sa-east-1", Partition::Aws, false},          {"sa-west-1", Partition::Aws, true},
    {"us-east-1", Partition::Aws, false},          {"us-east-2", Partition::Aws, false},
    {"us-south-1", Partition::Aws, true},          {"us-west-1", Partition::Aws, false},
    {"us-west-2", Partition::Aws, false},          {"us-gov-east-1", Partition::GovCloud, false},
    {"us-gov-west-1", Partition::GovCloud, false}, {"cn-north-1", Partition::China, false},
    {"cn-northwest-1", Partition::China, false},   {"eusc-de-east-1", Partition::Sovereign, false},
};

/// The Region in zone ids: "us-east-1" → "use1", "ap-southeast-2" → "apse2", "us-gov-west-1" → "usgw1".
QString shortName(const RegionName& region)
{
    QString text;
    for (const QString& part : region.toString().split(u'-')) {
        if (part.size() <= 2) { // "us", "1"
            text += part;
            continue;
        }
        text += part.front(); // "east", "gov"
        for (const char* second : {"east", "west"})
            if (part.size() > 5 && part.endsWith(QLatin1String(second))) // "southeast"
                text += QLatin1Char(*second);
    }
    return text;
}

} // namespace

std::span<const Region> allRegions() { return shippedRegions; }

const Region* findRegion(const RegionName& name)
{
    for (const Region& one : shippedRegions)
        if (name.bytes() == one.name)
            return &one;
    return nullptr;
}

bool isRegionOf(const Plan& plan, const RegionName& name)
{
    if (const Region* known = findRegion(name))
        return known->partition == plan.settings().partition;
    for (const Ipam& ipam : plan.all<Ipam>())
        if (ipam.operatingRegions.contains(name))
            return true;
    return name == plan.settings().homeRegion;
}

std::vector<Zone> zonesOf(const RegionName& region)
{
    const QString prefix = shortName(region) + QLatin1String("-az");
    std::vector<Zone> zones;
    for (int number = 1; number <= 3; ++number)
        zones.push_back({region.toString() + QChar(u'a' + number - 1), prefix + QString::number(number)});
    return zones;
}

Zone zoneOf(const RegionName& region, const QString& nameOrId)
{
    for (const Zone& zone : zonesOf(region))
        if (zone.name == nameOrId || zone.id == nameOrId)
            return zone;
    const bool isId = nameOrId.contains(QLatin1String("-az"));
    return isId ? Zone{{}, nameOrId} : Zone{nameOrId, {}};
}

} // namespace cadastre::awsapi

// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/samples.h"

#include "engine/samplestories.h"
#include "engine/workspace.h"

namespace cadastre {

namespace {
const QString blank = QStringLiteral("blank");
const QString walkthrough = QStringLiteral("byoipv6-walkthrough");
const QString acme = QStringLiteral("acme-global");
} // namespace

QStringList sampleNames() { return {blank, walkthrough, acme}; }

Result<PlanSettings> sampleSettings(const QString& name, Instant now)
{
    if (!sampleNames().contains(name))
        return refuse(ErrorCode::NotFound, name, {{QStringLiteral("kind"), QStringLiteral("sample")}});
    PlanSettings settings;
    settings.name = name == blank ? QString() : name;
    settings.owner = AccountNumber::of(123456789012ULL);
    settings.homeRegion = RegionName::of("us-east-1");
    settings.idSalt =
        name == walkthrough ? 0x1FF0'2605'9CC0ULL : 0xAC3E'6B0BULL; // the same ids for everyone who opens it
    settings.organizationId = QStringLiteral("o-cadastre01");
    settings.managementAccount = AccountNumber::of(100000000001ULL);
    settings.delegatedAdmin = settings.owner;
    settings.organizationSharing = true;
    settings.createdAt = now;
    return settings;
}

Result<void> buildSample(Workspace& workspace, const QString& name, Instant now)
{
    if (name == walkthrough)
        return buildWalkthrough(workspace, now);
    if (name == acme)
        return buildAcme(workspace, now);
    return {};
}

} // namespace cadastre

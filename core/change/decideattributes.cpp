// SPDX-License-Identifier: GPL-3.0-or-later
// What AWS keeps of VPCs and subnets beside their addresses.
#include "change/decisions.h"
#include "change/drawing.h"
#include "plan/attributes.h"

namespace cadastre {

Result<Decision> decideOne(const Plan& plan, const SetAttributes& command, const DecisionContext& context)
{
    const Resource* row = plan.find(command.resource);
    if (!row)
        return refuseUnknown("resource");
    const QString subject = plan.textId(*row);
    if (const auto may = checkActsFor(plan, context, row->owner, "resource", subject); !may)
        return Unexpected(may.error());
    if (const auto here = checkCallRegion(context, row->region, subject); !here)
        return Unexpected(here.error());
    if (command.attributes.isEmpty())
        return refuse(ErrorCode::NothingToChange, subject, {{QStringLiteral("kind"), QStringLiteral("resource")}});
    const auto attributes = attributesWith(row->attributes, command.attributes, row->kind);
    if (!attributes)
        return Unexpected(attributes.error());
    Decision decision;
    Resource after = *row;
    after.attributes = *attributes;
    decision.changes.update(*row, std::move(after));
    return decision;
}

} // namespace cadastre

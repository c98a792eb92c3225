// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of a rollout's texts share: a rollout and its origin, a plan that AWS has shown, and names in a text.
#pragma once

#include "rollout/awsscript.h"
#include "rollout/rollout.h"
#include "support/planbuilder.h"

#include <QRegularExpression>

namespace cadastre::testing {

inline Rollout rolloutOf(const Plan& plan) { return planRollout(emptyStart(plan), plan, AdvertiseSteps::Include); }

inline RolloutOrigin originOf(const QString& text = QStringLiteral("a plan"))
{
    return {text, QString(64, u'0'), QStringLiteral("nothing"), 7, text, text, false};
}

/// The plan as an import would leave it that shows all of it: seen, with ids of AWS's.
inline Plan seenInAws(const Plan& plan)
{
    PlanLoader loader;
    forEachKind([&]<class E>() {
        for (E row : plan.all<E>()) {
            if constexpr (requires {
                              row.awsId;
                              row.seenAt;
                          }) {
                row.awsId = QString(plan.textId(row)).replace(QStringLiteral("-0"), QStringLiteral("-f"));
                row.basis = Basis::Seen;
                row.seenAt = planStart.plusSeconds(60);
            }
            if constexpr (std::is_same_v<E, Resource>)
                row.seenTags = row.tags;
            loader.put(row);
        }
    });
    auto seen = std::move(loader).finish();
    if (!seen)
        qFatal("the plan is broken");
    return *std::move(seen);
}

/// What a configuration or template calls its resources, in its own order.
inline QStringList addressesIn(const QString& text, const QString& pattern)
{
    QStringList found;
    for (auto match = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
         match.hasNext();)
        found << match.next().captured();
    return found;
}

} // namespace cadastre::testing

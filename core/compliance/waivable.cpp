// SPDX-License-Identifier: GPL-3.0-or-later
#include "compliance/waivable.h"

#include <algorithm>

namespace cadastre {

bool isWaivable(const Plan& plan, const AuditReport& report, QStringView subject)
{
    if (std::any_of(report.findings.begin(), report.findings.end(),
                    [subject](const Finding& finding) { return finding.key == subject; }))
        return true;
    const QStringView id = subject.left(std::max(subject.indexOf(u' '), qsizetype{0}));
    const QStringView named = id.isEmpty() ? subject : id;
    bool isKnown = false;
    forEachKind([&]<class E>() {
        if constexpr (!std::is_same_v<E, PlanSettings>)
            for (const E& row : plan.all<E>())
                isKnown = isKnown || plan.textId(row) == named;
    });
    return isKnown;
}

} // namespace cadastre

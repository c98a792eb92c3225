// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan itself needs: reserves and waivers that ran out, imports that were partial or are old.
#include "compliance/auditrun.h"

namespace cadastre {

namespace {
constexpr qint64 staleAfterMs = 30LL * 24 * 3600 * 1000;
}

void checkCare(AuditRun& run)
{
    const Plan& plan = run.plan;
    for (const Reserve& reserve : plan.all<Reserve>()) {
        if (!reserve.until || reserve.until > run.now)
            continue;
        Finding& finding =
            run.add("RESERVE-EXPIRED", {SubjectRef::Kind::Reserve, reserve.id.value}, plan.textId(reserve),
                    reserve.purpose.isEmpty() ? reserve.cidr.toString() : reserve.purpose,
                    {{QStringLiteral("until"), toString(reserve.until)}});
        finding.cidr = reserve.cidr;
        finding.pool = reserve.pool;
        finding.fixes.push_back({QStringLiteral("remove-reserve"), {}, {RemoveReserve{reserve.id}}});
    }
    for (const Waiver& waiver : plan.all<Waiver>()) {
        if (!waiver.until || waiver.until > run.now)
            continue;
        Finding& finding =
            run.add("WAIVER-EXPIRED", {SubjectRef::Kind::Waiver, waiver.id.value}, plan.textId(waiver), waiver.subject,
                    {{QStringLiteral("rule"), waiver.rule},
                     {QStringLiteral("until"), toString(waiver.until)},
                     {QStringLiteral("person"), waiver.person}});
        finding.fixes.push_back({QStringLiteral("remove-waiver"), {}, {RemoveWaiver{waiver.id}}});
    }
    for (const Coverage& coverage : plan.all<Coverage>()) {
        const bool old = run.now.ms - coverage.seenAt.ms > staleAfterMs;
        if (coverage.complete && !old)
            continue;
        run.add("COVERAGE", {SubjectRef::Kind::Plan, 1}, plan.textId(coverage),
                coverage.account.isEmpty() ? coverage.source : coverage.account.toString() + u' ' + coverage.source,
                {{QStringLiteral("source"), coverage.source},
                 {QStringLiteral("region"), coverage.region.toString()},
                 {QStringLiteral("seenAt"), toString(coverage.seenAt)},
                 {QStringLiteral("why"), coverage.complete ? QStringLiteral("old") : QStringLiteral("incomplete")}})
            .region = coverage.region;
    }
}

} // namespace cadastre

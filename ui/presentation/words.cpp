// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/words.h"

#include "text/moment.h"
#include "text/visibletext.h"

#include <QCoreApplication>

namespace cadastre {

namespace {

struct PlanWords {
    Q_DECLARE_TR_FUNCTIONS(cadastre::PlanWords)
};

} // namespace

QString strategyLabel(Strategy strategy)
{
    switch (strategy) {
    case Strategy::FirstFit: return PlanWords::tr("first fit");
    case Strategy::BestFit: return PlanWords::tr("best fit");
    case Strategy::Sparse: return PlanWords::tr("sparse");
    }
    return {};
}

QString evidenceLabel(EvidenceState evidence)
{
    switch (evidence) {
    case EvidenceState::NotNeeded: return PlanWords::tr("not needed");
    case EvidenceState::NotChecked: return PlanWords::tr("not checked");
    case EvidenceState::Accepted: return PlanWords::tr("accepted");
    case EvidenceState::Rejected: return PlanWords::tr("rejected");
    case EvidenceState::Stale: return PlanWords::tr("stale");
    }
    return {};
}

QString advertLabel(AdvertState advert)
{
    return advert == AdvertState::Advertised ? PlanWords::tr("advertised in plan") : QString(toWire(advert));
}

QString basisLabel(Basis basis, Instant seenAt)
{
    switch (basis) {
    case Basis::Planned: return PlanWords::tr("planned");
    case Basis::Rehearsed: return PlanWords::tr("rehearsed");
    case Basis::Seen:
        return seenAt ? PlanWords::tr("seen in AWS %1").arg(dayText(seenAt)) : PlanWords::tr("seen in AWS");
    }
    return {};
}

QString verdictLabel(RowVerdict verdict)
{
    switch (verdict) {
    case RowVerdict::New: return PlanWords::tr("new");
    case RowVerdict::Updated: return PlanWords::tr("updated");
    case RowVerdict::Unchanged: return PlanWords::tr("unchanged");
    case RowVerdict::Conflict: return PlanWords::tr("conflict");
    case RowVerdict::Refused: return PlanWords::tr("refused");
    case RowVerdict::NeedsInput: return PlanWords::tr("needs input");
    case RowVerdict::LeftOut: return PlanWords::tr("left out");
    }
    return {};
}

QString principalLabel(const Plan& plan, const QString& principal)
{
    if (const auto number = AccountNumber::parse(principal)) {
        const Account* account = plan.account(*number);
        return account && !account->name.isEmpty() ? visibleText(account->name) : principal;
    }
    for (const OrgUnit& unit : plan.all<OrgUnit>())
        if (plan.textId(unit) == principal)
            return visibleText(unit.name);
    return principal == plan.settings().organizationId ? PlanWords::tr("organisation") : visibleText(principal);
}

} // namespace cadastre

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
    switch (advert) {
    case AdvertState::Withdrawn: return PlanWords::tr("withdrawn");
    case AdvertState::Advertised: return PlanWords::tr("advertised in plan");
    case AdvertState::PendingAdvertising:
    case AdvertState::PendingWithdrawal: break; // on the way, as AWS calls it
    }
    return toWire(advert);
}

QString managementLabel(ManagementState management)
{
    switch (management) {
    case ManagementState::NotApplicable: break;
    case ManagementState::Managed: return PlanWords::tr("managed");
    case ManagementState::Unmanaged: return PlanWords::tr("unmanaged");
    case ManagementState::Ignored: return PlanWords::tr("ignored");
    }
    return QStringLiteral("–");
}

QString complianceLabel(ComplianceStatus compliance)
{
    switch (compliance) {
    case ComplianceStatus::NotApplicable: break;
    case ComplianceStatus::Compliant: return PlanWords::tr("compliant");
    case ComplianceStatus::Noncompliant: return PlanWords::tr("noncompliant");
    case ComplianceStatus::Unmanaged: return PlanWords::tr("unmanaged");
    case ComplianceStatus::Ignored: return PlanWords::tr("ignored");
    }
    return QStringLiteral("–");
}

QString overlapLabel(OverlapStatus overlap)
{
    switch (overlap) {
    case OverlapStatus::Nonoverlapping: return PlanWords::tr("none");
    case OverlapStatus::Overlapping: return PlanWords::tr("overlapping");
    case OverlapStatus::Ignored: return PlanWords::tr("ignored");
    }
    return {};
}

QString allocationTypeLabel(AllocationType type)
{
    switch (type) {
    case AllocationType::Custom: return PlanWords::tr("manual");
    case AllocationType::IpamPool: return PlanWords::tr("pool");
    case AllocationType::Vpc:
    case AllocationType::Subnet:
    case AllocationType::Ec2PublicIpv4Pool:
    case AllocationType::Eip:
    case AllocationType::AnycastIpList: break;
    }
    return toWire(type);
}

QString scopeTypeLabel(ScopeType type)
{
    return type == ScopeType::Public ? PlanWords::tr("public") : PlanWords::tr("private");
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

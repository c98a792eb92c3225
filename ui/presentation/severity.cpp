// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/severity.h"

namespace cadastre {

StatusLevel statusLevel(Severity severity)
{
    switch (severity) {
    case Severity::Error: return StatusLevel::Error;
    case Severity::Warning: return StatusLevel::Warning;
    case Severity::Info: return StatusLevel::Info;
    }
    return StatusLevel::NoData;
}

StatusLevel statusLevel(ComplianceStatus status)
{
    switch (status) {
    case ComplianceStatus::Compliant: return StatusLevel::Ok;
    case ComplianceStatus::Noncompliant: return StatusLevel::Error;
    case ComplianceStatus::Unmanaged: return StatusLevel::Warning;
    case ComplianceStatus::Ignored:
    case ComplianceStatus::NotApplicable: return StatusLevel::NoData;
    }
    return StatusLevel::NoData;
}

StatusLevel statusLevel(OverlapStatus status)
{
    switch (status) {
    case OverlapStatus::Nonoverlapping: return StatusLevel::Ok;
    case OverlapStatus::Overlapping: return StatusLevel::Error;
    case OverlapStatus::Ignored: return StatusLevel::NoData;
    }
    return StatusLevel::NoData;
}

StatusLevel statusLevel(ManagementState state)
{
    switch (state) {
    case ManagementState::Managed: return StatusLevel::Ok;
    case ManagementState::Unmanaged: return StatusLevel::Warning;
    case ManagementState::Ignored:
    case ManagementState::NotApplicable: return StatusLevel::NoData;
    }
    return StatusLevel::NoData;
}

StatusLevel statusLevel(CidrState state)
{
    switch (state) {
    case CidrState::Provisioned: return StatusLevel::Ok;
    case CidrState::PendingProvision:
    case CidrState::PendingDeprovision:
    case CidrState::PendingImport: return StatusLevel::Pending;
    case CidrState::FailedProvision:
    case CidrState::FailedDeprovision:
    case CidrState::FailedImport: return StatusLevel::Error;
    case CidrState::Deprovisioned: return StatusLevel::NoData;
    }
    return StatusLevel::NoData;
}

StatusLevel statusLevel(AsnState state)
{
    switch (state) {
    case AsnState::Provisioned: return StatusLevel::Ok;
    case AsnState::PendingProvision:
    case AsnState::PendingDeprovision: return StatusLevel::Pending;
    case AsnState::FailedProvision:
    case AsnState::FailedDeprovision: return StatusLevel::Error;
    case AsnState::Deprovisioned: return StatusLevel::NoData;
    }
    return StatusLevel::NoData;
}

StatusLevel statusLevel(EvidenceState state)
{
    switch (state) {
    case EvidenceState::Accepted: return StatusLevel::Ok;
    case EvidenceState::Rejected: return StatusLevel::Error;
    case EvidenceState::Stale:
    case EvidenceState::NotChecked: return StatusLevel::Warning;
    case EvidenceState::NotNeeded: return StatusLevel::NoData;
    }
    return StatusLevel::NoData;
}

StatusLevel statusLevel(RouteState state)
{
    switch (state) {
    case RouteState::Valid: return StatusLevel::Ok;
    case RouteState::Invalid: return StatusLevel::Error;
    case RouteState::NotFound: return StatusLevel::Warning;
    case RouteState::NoData: return StatusLevel::NoData;
    }
    return StatusLevel::NoData;
}

} // namespace cadastre

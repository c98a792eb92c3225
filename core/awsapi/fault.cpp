// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/fault.h"

#include "text/sentence.h"

namespace cadastre::awsapi {

namespace {

struct Missing {
    const char* kind;
    const char* code;
    const char* text; ///< %1: the id
};
constexpr Missing missing[] = {
    {"ipam", "InvalidIpamId.NotFound", "The ipam ID '%1' does not exist"},
    {"scope", "InvalidIpamScopeId.NotFound", "The ipam-scope ID '%1' does not exist"},
    {"pool", "InvalidIpamPoolId.NotFound", "The ipam-pool ID '%1' does not exist"},
    {"allocation", "InvalidIpamPoolAllocationId.NotFound", "The IPAM pool allocation (%1) does not exist."},
    {"vpc", "InvalidVpcID.NotFound", "The vpc ID '%1' does not exist"},
    {"subnet", "InvalidSubnetID.NotFound", "The subnet ID '%1' does not exist"},
    {"association", "InvalidVpcCidrBlockAssociationID.NotFound",
     "The vpc CIDR block association ID '%1' does not exist"},
    {"discovery", "InvalidIpamResourceDiscoveryId.NotFound", "The ipam-resource-discovery ID '%1' does not exist"},
    {"discovery-association", "InvalidIpamResourceDiscoveryAssociationId.NotFound",
     "The ipam-resource-discovery-association ID '%1' does not exist"},
    {"verification-token", "InvalidIpamExternalResourceVerificationTokenId.NotFound",
     "The ipam-external-resource-verification-token ID '%1' does not exist"},
    {"subnet-association", "InvalidSubnetCidrBlockAssociationID.NotFound",
     "The subnet CIDR block with association ID '%1' does not exist"},
    {"route-table", "InvalidRouteTableID.NotFound", "The routeTable ID '%1' does not exist"},
    {"network-acl", "InvalidNetworkAclID.NotFound", "The networkAcl ID '%1' does not exist"},
    {"security-group", "InvalidGroup.NotFound", "The security group '%1' does not exist"},
    {"internet-gateway", "InvalidInternetGatewayID.NotFound", "The internetGateway ID '%1' does not exist"},
    {"eni", "InvalidNetworkInterfaceID.NotFound", "The networkInterface ID '%1' does not exist"},
    {"address-pool", "InvalidParameterValue", "The address pool ID '%1' does not exist"},
    {"eip", "InvalidAllocationID.NotFound", "The allocation ID '%1' does not exist"},
    {"public-ipv4-pool", "InvalidPublicIpv4PoolID.NotFound", "The public IPv4 pool ID '%1' does not exist"},
    {"resource", "InvalidID", "The ID '%1' is not valid"},
};

QString withSubject(const char* text, const QString& subject) { return QString::fromLatin1(text).arg(subject); }

QString limitCode(const QString& quota)
{
    if (quota == QLatin1String("tags-per-resource"))
        return QStringLiteral("TagLimitExceeded");
    if (quota == QLatin1String("vpcs-per-region"))
        return QStringLiteral("VpcLimitExceeded");
    if (quota == QLatin1String("scopes-per-ipam"))
        return QStringLiteral("IpamScopeLimitExceeded");
    if (quota == QLatin1String("pools-per-scope"))
        return QStringLiteral("IpamPoolLimitExceeded");
    return QStringLiteral("ResourceLimitExceeded");
}

/// The pool that a request names for a CIDR; empty when it names none.
QString poolAsked(const Parameters& request, const QString& cidr)
{
    const QString pool = request.value("IpamPoolId");
    return pool.isEmpty() ? request.value(cidr.contains(u':') ? "Ipv6IpamPoolId" : "Ipv4IpamPoolId") : pool;
}

} // namespace

Fault missingParameter(const QString& name)
{
    return {QStringLiteral("MissingParameter"), QStringLiteral("The request must contain the parameter %1").arg(name)};
}

Fault invalidValue(const QString& name, const QString& value)
{
    return {QStringLiteral("InvalidParameterValue"),
            QStringLiteral("Value (%1) for parameter %2 is invalid.").arg(value, name)};
}

Fault dryRunPassed()
{
    return {QStringLiteral("DryRunOperation"), QStringLiteral("Request would have succeeded, but DryRun flag is set."),
            412};
}

Fault notRehearsed(const QString& what)
{
    return {QStringLiteral("UnsupportedOperation"),
            QStringLiteral("The %1 exists in AWS but is not rehearsed here.").arg(what)};
}

Fault duplicateTag(const QString& key)
{
    return {QStringLiteral("InvalidParameterValue"), QStringLiteral("Duplicate tag key '%1' specified.").arg(key)};
}

Fault invalidCombination(const QString& message) { return {QStringLiteral("InvalidParameterCombination"), message}; }

Fault notFound(const QString& kind, const QString& id)
{
    for (const Missing& one : missing)
        if (kind == QLatin1String(one.kind))
            return {QString::fromLatin1(one.code), withSubject(one.text, id)};
    return {QStringLiteral("InvalidParameterValue"), QStringLiteral("The %1 '%2' does not exist").arg(kind, id)};
}

Fault faultOf(const Error& error, const Parameters& request)
{
    const QString& subject = error.subject;
    const QString asked = poolAsked(request, subject);
    const QString pool = asked.isEmpty() ? subject : asked;
    const auto fault = [&error](const char* code, const QString& text = {}, int status = 400) {
        return Fault{QString::fromLatin1(code), text.isEmpty() ? sentence(error) : text, status};
    };
    const auto onPool = [&pool](const char* text) {
        return QStringLiteral("The specified action is not valid for %1. ").arg(pool) + QString::fromLatin1(text);
    };
    if (error.code == ErrorCode::PlanLocked) // others are writing: what SDKs take as a reason to wait and ask again
        return fault("RequestLimitExceeded", {}, 503);
    if (!isRefusal(error.code))
        return fault("InternalError", {}, 500);
    switch (error.code) {
    case ErrorCode::NotFound: return notFound(error.params.value(QStringLiteral("kind")), subject);
    case ErrorCode::NotAuthorized:
        return fault("UnauthorizedOperation",
                     QStringLiteral("You are not authorized to perform this operation. ") + sentence(error), 403);
    case ErrorCode::TooBigForPool:
        return fault("InvalidParameterValue", QStringLiteral("The allocation size is too big for the pool."));
    case ErrorCode::MissingTags:
        return fault("InvalidParameterValue", QStringLiteral("The resource is missing one or more of the resource tags "
                                                             "required by the IPAM pool."));
    case ErrorCode::NoDefaultLength:
        return fault("InvalidParameterCombination",
                     QStringLiteral(
                         "The request cannot contain empty CIDR and Netmask Length for a pool with no default "
                         "allocation netmask length set. Exactly one of them should be provided."));
    case ErrorCode::AdvertisableNotAllowed:
        return fault("InvalidParameterCombination",
                     QStringLiteral(
                         "The request can only contain PubliclyAdvertisable if the AddressFamily is IPv6 and "
                         "PublicIpSource is byoip."));
    case ErrorCode::AuthorizationRequired:
        return fault("InvalidParameterCombination",
                     QStringLiteral("The request must contain a CIDR Authorization Context."));
    case ErrorCode::NothingToChange:
        return fault("InvalidParameterCombination",
                     error.params.value(QStringLiteral("kind")) == QLatin1String("pool")
                         ? QStringLiteral("The request must contain a modification to the ipam pool")
                         : QString());
    case ErrorCode::ConflictingValues:
    case ErrorCode::CidrXorNetmask:
    case ErrorCode::AuthorizationNotAllowed:
    case ErrorCode::CascadePublicScope:
    case ErrorCode::SourceScopeDiffers:
    case ErrorCode::SourceFamilyDiffers: return fault("InvalidParameterCombination");
    case ErrorCode::MissingValue:
    case ErrorCode::VpcNeedsIpv4: return fault("MissingParameter");
    case ErrorCode::PoolHasCidrs:
        return fault("DependencyViolation", onPool("There are one or more pool cidrs provisioned in the pool."));
    case ErrorCode::PoolHasAllocations:
        return fault("DependencyViolation", onPool("There are one or more allocations in the pool."));
    case ErrorCode::PoolHasChildren:
        return fault("DependencyViolation", onPool("There are one or more pools that use the pool as their source."));
    case ErrorCode::NotEmpty:
    case ErrorCode::ScopeIsDefault: // contract §5
    case ErrorCode::RegionInUse:
    case ErrorCode::VpcHasSubnets:
    case ErrorCode::CidrHasAllocations: return fault("DependencyViolation");
    case ErrorCode::CidrInvalidState:
        return fault("IncorrectState", QStringLiteral("The specified action is not valid for %1. The CIDR %2 is in an "
                                                      "invalid state.")
                                           .arg(pool, subject));
    case ErrorCode::AsnInvalidState:
    case ErrorCode::AsnSwitchedAgain:
    case ErrorCode::CidrAdvertised: return fault("IncorrectState");
    case ErrorCode::PrimaryCidr: return fault("OperationNotPermitted");
    case ErrorCode::IpamExists: return fault("IpamLimitExceeded");
    case ErrorCode::DepthExceeded: return fault("ResourceLimitExceeded");
    case ErrorCode::QuotaExceeded:
        return fault(limitCode(error.params.value(QStringLiteral("quota"))).toLatin1().constData());
    case ErrorCode::InvalidVpcRange:
        return fault(error.params.value(QStringLiteral("kind")) == QLatin1String("subnet") ? "InvalidSubnet.Range"
                                                                                           : "InvalidVpcRange",
                     QStringLiteral("The CIDR '%1' is invalid.").arg(subject));
    case ErrorCode::SubnetOutsideVpc:
        return fault("InvalidSubnet.Range", QStringLiteral("The CIDR '%1' is invalid.").arg(subject));
    case ErrorCode::SubnetConflict:
        return fault("InvalidSubnet.Conflict",
                     QStringLiteral("The CIDR '%1' conflicts with another subnet").arg(subject));
    case ErrorCode::NotPlanningPool:
        return fault("InvalidParameterValue",
                     QStringLiteral("IpamPool '%1' is missing a source resource").arg(subject));
    case ErrorCode::Overlap:
        return fault("InvalidParameterValue",
                     QStringLiteral("The CIDR %1 is not available%2: it overlaps %3 (%4).")
                         .arg(subject, asked.isEmpty() ? QString() : QStringLiteral(" in ") + asked,
                              error.params.value(QStringLiteral("with")),
                              error.params.value(QStringLiteral("withCidr"))));
    case ErrorCode::WrongRegion:
        if (error.params.value(QStringLiteral("kind")) == QLatin1String("locale")) // contract §6.3
            return fault("InvalidParameterValue", QStringLiteral("The pool locale '%1' does not match the Region '%2'.")
                                                      .arg(error.params.value(QStringLiteral("expected")),
                                                           error.params.value(QStringLiteral("region"))));
        return fault("InvalidParameterValue", QStringLiteral("The Region '%1' does not match: %2 answers in '%3'.")
                                                  .arg(error.params.value(QStringLiteral("region")), subject,
                                                       error.params.value(QStringLiteral("expected"))));
    default: return fault("InvalidParameterValue");
    }
}

} // namespace cadastre::awsapi

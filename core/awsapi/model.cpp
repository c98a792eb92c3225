// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/model.h"

#include "awsapi/fault.h"

#include <QHash>

#include <algorithm>

namespace cadastre::awsapi {

namespace {

// An action a paragraph: its parameters in wire names, then "-> set fields" where it lists something. Marks: '!' required,
// '?' boolean, '#' integer (with its range), '%' number, '[]' list (with how many it takes), '=a|b' one of, '~' known but
// not rehearsed, '^' its value is measured by the action itself, after what the request names (contract §6.1). DryRun goes
// everywhere. Names are facts of the public service model, API 2016-11-15: those of contract §3, and at the end what
// Terraform asks beside them when it makes VPCs and subnets, and what tells of address pools (botocore 1.43.11).
constexpr const char* modelText = R"(
AdvertiseByoipCidr: Asn Cidr! NetworkBorderGroup
AllocateIpamPoolCidr: AllowedCidr[] Cidr ClientToken Description DisallowedCidr[] IpamPoolId! NetmaskLength#
  PreviewNextCidr? TagSpecification[]
AssociateIpamByoasn: Asn! Cidr!
AssociateIpamResourceDiscovery: ClientToken IpamId! IpamResourceDiscoveryId! TagSpecification[]
AssociateSubnetCidrBlock: Ipv6CidrBlock Ipv6IpamPoolId Ipv6NetmaskLength# SubnetId!
AssociateVpcCidrBlock: AmazonProvidedIpv6CidrBlock? CidrBlock Ipv4IpamPoolId Ipv4NetmaskLength# Ipv6CidrBlock
  Ipv6CidrBlockNetworkBorderGroup Ipv6IpamPoolId Ipv6NetmaskLength# Ipv6Pool VpcId!
BatchModifyIpamRoutingPolicyRegistrations: ClientToken DeltaJson! Force? IpamInternetRegistryAssociationId!
CreateIpam: ClientToken Description EnablePrivateGua? MeteredAccount=ipam-owner|resource-owner OperatingRegion[]0-50
  TagSpecification[] Tier=free|advanced
CreateIpamExternalResourceVerificationToken: ClientToken IpamId! TagSpecification[]
CreateIpamInternetRegistryAssociation: ClientToken Description IpamId! OrganizationHandle!
  Rir!=ripe|apnic|arin|lacnic TagSpecification[]
CreateIpamPolicy: ClientToken IpamId! TagSpecification[]
CreateIpamPool: AddressFamily!^=ipv4|ipv6 AllocationDefaultNetmaskLength#0-128 AllocationMaxNetmaskLength#0-128
  AllocationMinNetmaskLength#0-128 AllocationResourceTag[] AutoImport? AwsService=ec2|global-services ClientToken
  Description IpamScopeId! Locale PublicIpSource=amazon|byoip PubliclyAdvertisable? SourceIpamPoolId
  SourceResource.ResourceId SourceResource.ResourceOwner SourceResource.ResourceRegion
  SourceResource.ResourceType=vpc TagSpecification[]
CreateIpamPrefixListResolver: AddressFamily!=ipv4|ipv6 ClientToken Description IpamId! Rule[] TagSpecification[]
CreateIpamPrefixListResolverTarget: ClientToken DesiredVersion# IpamPrefixListResolverId! PrefixListId!
  PrefixListRegion! TagSpecification[] TrackLatestVersion?!
CreateIpamResourceDiscovery: ClientToken Description OperatingRegion[]0-50 TagSpecification[]
CreateIpamRoutingPolicyRegistration: Asn[]! Cidr! ClientToken Description Force?
  IpamInternetRegistryAssociationId! MaxLength# PermitMoreSpecificAnnouncements?
CreateIpamScope: ClientToken Description ExternalAuthorityConfiguration.ExternalResourceIdentifier
  ExternalAuthorityConfiguration.Type=infoblox IpamId! TagSpecification[]
CreateSubnet: AvailabilityZone AvailabilityZoneId CidrBlock Ipv4IpamPoolId Ipv4NetmaskLength# Ipv6CidrBlock
  Ipv6IpamPoolId Ipv6Native? Ipv6NetmaskLength# OutpostArn~ TagSpecification[] VpcId!
CreateTags: ResourceId[]! Tag[]!
CreateVpc: AmazonProvidedIpv6CidrBlock? CidrBlock InstanceTenancy=default|dedicated|host Ipv4IpamPoolId
  Ipv4NetmaskLength# Ipv6CidrBlock Ipv6CidrBlockNetworkBorderGroup Ipv6IpamPoolId Ipv6NetmaskLength# Ipv6Pool
  TagSpecification[] VpcEncryptionControl.EgressOnlyInternetGatewayExclusion~=enable|disable
  VpcEncryptionControl.ElasticFileSystemExclusion~=enable|disable
  VpcEncryptionControl.InternetGatewayExclusion~=enable|disable VpcEncryptionControl.LambdaExclusion~=enable|disable
  VpcEncryptionControl.Mode~=monitor|enforce VpcEncryptionControl.NatGatewayExclusion~=enable|disable
  VpcEncryptionControl.VirtualPrivateGatewayExclusion~=enable|disable
  VpcEncryptionControl.VpcLatticeExclusion~=enable|disable VpcEncryptionControl.VpcPeeringExclusion~=enable|disable
DeleteIpam: Cascade? IpamId!
DeleteIpamExternalResourceVerificationToken: IpamExternalResourceVerificationTokenId!
DeleteIpamInternetRegistryAssociation: IpamInternetRegistryAssociationId!
DeleteIpamPolicy: IpamPolicyId!
DeleteIpamPool: Cascade? IpamPoolId!
DeleteIpamPrefixListResolver: IpamPrefixListResolverId!
DeleteIpamPrefixListResolverTarget: IpamPrefixListResolverTargetId!
DeleteIpamResourceDiscovery: IpamResourceDiscoveryId!
DeleteIpamRoutingPolicyRegistration: Cidr! ClientToken Force? IpamInternetRegistryAssociationId!
DeleteIpamScope: IpamScopeId!
DeleteSubnet: SubnetId!
DeleteTags: ResourceId[]! Tag[]
DeleteVpc: VpcId!
DeprovisionByoipCidr: Cidr!
DeprovisionIpamByoasn: Asn! IpamId!
DeprovisionIpamPoolCidr: Cidr IpamPoolId!
DescribeAccountAttributes: AttributeName[] -> accountAttributeSet attributeName attributeValueSet
DescribeAddresses: AllocationId[] Filter[] PublicIp[] -> addressesSet allocationId associationId domain
  networkInterfaceId networkInterfaceOwnerId privateIpAddress tagSet publicIpv4Pool networkBorderGroup
  customerOwnedIp customerOwnedIpv4Pool carrierIp subnetId serviceManaged instanceId publicIp
DescribeAvailabilityZones: AllAvailabilityZones? Filter[] ZoneId[] ZoneName[] -> availabilityZoneInfo zoneState
  optInStatus messageSet regionName zoneName zoneId groupName networkBorderGroup zoneType parentZoneName
  parentZoneId
DescribeByoipCidrs: MaxResults#!1-100 NextToken -> byoipCidrSet cidr description asnAssociationSet statusMessage
  state networkBorderGroup advertisementType poolId ipamPoolId
DescribeIpamByoasn: MaxResults#1-100 NextToken -> byoasnSet asn ipamId statusMessage state
DescribeIpamExternalResourceVerificationTokens: Filter[] IpamExternalResourceVerificationTokenId[]
  MaxResults#5-1000 NextToken -> ipamExternalResourceVerificationTokenSet ipamExternalResourceVerificationTokenId
  ipamExternalResourceVerificationTokenArn ipamId ipamArn ipamRegion tokenValue tokenName notAfter status tagSet
  state
DescribeIpamInternetRegistryAssociations: Filter[] IpamInternetRegistryAssociationId[] MaxResults#5-1000
  NextToken -> ipamInternetRegistryAssociationSet ownerId ipamInternetRegistryAssociationId
  ipamInternetRegistryAssociationArn ipamId ipamRegion rir organizationHandle description state childRequestXml
  tagSet
DescribeIpamPolicies: Filter[] IpamPolicyId[] MaxResults#5-1000 NextToken -> ipamPolicySet ownerId ipamPolicyId
  ipamPolicyArn ipamPolicyRegion state stateMessage tagSet ipamId
DescribeIpamPoolAllocations: Filter[] IpamPoolAllocationId[] MaxResults#1000-100000 NextToken ->
  ipamPoolAllocationSet cidr ipamPoolAllocationId description resourceId resourceType resourceRegion resourceOwner
  tagSet
DescribeIpamPools: Filter[] IpamPoolId[] MaxResults#5-1000 NextToken -> ipamPoolSet ownerId ipamPoolId
  sourceIpamPoolId ipamPoolArn ipamScopeArn ipamScopeType ipamArn ipamRegion locale poolDepth state stateMessage
  description autoImport publiclyAdvertisable addressFamily allocationMinNetmaskLength allocationMaxNetmaskLength
  allocationDefaultNetmaskLength allocationResourceTagSet tagSet awsService publicIpSource sourceResource
DescribeIpamPrefixListResolverTargets: Filter[] IpamPrefixListResolverId IpamPrefixListResolverTargetId[]
  MaxResults#5-1000 NextToken -> ipamPrefixListResolverTargetSet ipamPrefixListResolverTargetId
  ipamPrefixListResolverTargetArn ipamPrefixListResolverId ownerId prefixListId prefixListRegion desiredVersion
  lastSyncedVersion trackLatestVersion stateMessage state tagSet
DescribeIpamPrefixListResolvers: Filter[] IpamPrefixListResolverId[] MaxResults#5-1000 NextToken ->
  ipamPrefixListResolverSet ownerId ipamPrefixListResolverId ipamPrefixListResolverArn ipamArn ipamRegion
  description addressFamily state tagSet lastVersionCreationStatus lastVersionCreationStatusMessage
DescribeIpamResourceDiscoveries: Filter[] IpamResourceDiscoveryId[] MaxResults#5-1000 NextToken ->
  ipamResourceDiscoverySet ownerId ipamResourceDiscoveryId ipamResourceDiscoveryArn ipamResourceDiscoveryRegion
  description operatingRegionSet isDefault state tagSet organizationalUnitExclusionSet
DescribeIpamResourceDiscoveryAssociations: Filter[] IpamResourceDiscoveryAssociationId[] MaxResults#5-1000
  NextToken -> ipamResourceDiscoveryAssociationSet ownerId ipamResourceDiscoveryAssociationId
  ipamResourceDiscoveryAssociationArn ipamResourceDiscoveryId ipamId ipamArn ipamRegion isDefault
  resourceDiscoveryStatus state tagSet
DescribeIpamScopes: Filter[] IpamScopeId[] MaxResults#5-1000 NextToken -> ipamScopeSet ownerId ipamScopeId
  ipamScopeArn ipamArn ipamRegion ipamScopeType isDefault description poolCount state tagSet
  externalAuthorityConfiguration
DescribeIpams: Filter[] IpamId[] MaxResults#5-1000 NextToken -> ipamSet ownerId ipamId ipamArn ipamRegion
  publicDefaultScopeId privateDefaultScopeId scopeCount description operatingRegionSet state tagSet
  defaultResourceDiscoveryId defaultResourceDiscoveryAssociationId resourceDiscoveryAssociationCount stateMessage
  tier enablePrivateGua meteredAccount
DescribeManagedPrefixLists: Filter[] MaxResults#1-100 NextToken PrefixListId[] -> prefixListSet prefixListId
  addressFamily state stateMessage prefixListArn prefixListName maxEntries version tagSet ownerId
  ipamPrefixListResolverTargetId ipamPrefixListResolverSyncEnabled
DescribePublicIpv4Pools: Filter[] MaxResults#1-10 NextToken PoolId[] -> publicIpv4PoolSet poolId description
  poolAddressRangeSet totalAddressCount totalAvailableAddressCount networkBorderGroup tagSet
DescribeRegions: AllRegions? Filter[] RegionName[] -> regionInfo optInStatus geographySet regionName
  regionEndpoint
DescribeSubnets: Filter[] MaxResults#5-1000 NextToken SubnetId[] -> subnetSet availabilityZoneId
  enableLniAtDeviceIndex mapCustomerOwnedIpOnLaunch customerOwnedIpv4Pool ownerId assignIpv6AddressOnCreation
  ipv6CidrBlockAssociationSet tagSet subnetArn outpostArn enableDns64 ipv6Native privateDnsNameOptionsOnLaunch
  blockPublicAccessStates type subnetId state vpcId cidrBlock availableIpAddressCount availabilityZone
  defaultForAz mapPublicIpOnLaunch
DescribeTags: Filter[] MaxResults#5-1000 NextToken -> tagSet key resourceId resourceType value
DescribeVpcAttribute: Attribute!=enableDnsSupport|enableDnsHostnames|enableNetworkAddressUsageMetrics VpcId!
DescribeVpcs: Filter[] MaxResults#5-1000 NextToken VpcId[] -> vpcSet ownerId instanceTenancy
  ipv6CidrBlockAssociationSet cidrBlockAssociationSet isDefault encryptionControl tagSet blockPublicAccessStates
  vpcId state cidrBlock dhcpOptionsId
DisableIpamOrganizationAdminAccount: DelegatedAdminAccountId!
DisableIpamPolicy: IpamPolicyId! OrganizationTargetId
DisassociateIpamByoasn: Asn! Cidr!
DisassociateIpamResourceDiscovery: IpamResourceDiscoveryAssociationId!
DisassociateVpcCidrBlock: AssociationId!
EnableIpamInternetRegistryAssociation: ChildHandle! ClientToken IpamInternetRegistryAssociationId! ParentBpkiTa!
  ParentHandle! RpkiVersion! ServiceUri!
EnableIpamOrganizationAdminAccount: DelegatedAdminAccountId!
EnableIpamPolicy: IpamPolicyId! OrganizationTargetId
GetEnabledIpamPolicy:
)"
                                  R"(
GetIpamAddressHistory: Cidr! EndTime IpamScopeId! MaxResults#1-1000 NextToken StartTime VpcId ->
  historyRecordSet resourceOwnerId resourceRegion resourceType resourceId resourceCidr resourceName
  resourceComplianceStatus resourceOverlapStatus vpcId sampledStartTime sampledEndTime
GetIpamDiscoveredAccounts: DiscoveryRegion! Filter[] IpamResourceDiscoveryId! MaxResults#5-1000 NextToken ->
  ipamDiscoveredAccountSet accountId discoveryRegion failureReason lastAttemptedDiscoveryTime
  lastSuccessfulDiscoveryTime organizationalUnitId
GetIpamDiscoveredPublicAddresses: AddressRegion! Filter[] IpamResourceDiscoveryId! MaxResults#5-1000 NextToken
  -> ipamDiscoveredPublicAddressSet ipamResourceDiscoveryId addressRegion address addressOwnerId
  addressAllocationId associationStatus addressType service serviceResource vpcId subnetId publicIpv4PoolId
  networkInterfaceId networkInterfaceDescription instanceId tags networkBorderGroup securityGroupSet sampleTime
GetIpamDiscoveredResourceCidrs: Filter[] IpamResourceDiscoveryId! MaxResults#5-1000 NextToken ResourceRegion! ->
  ipamDiscoveredResourceCidrSet ipamResourceDiscoveryId resourceRegion resourceId resourceOwnerId resourceCidr
  ipSource resourceType resourceTagSet ipUsage vpcId subnetId networkInterfaceAttachmentStatus sampleTime
  availabilityZoneId
GetIpamDiscoveredRoutes: Filter[] IpamResourceDiscoveryId! MaxResults#5-1000 NextToken ResourceRegion! ->
  ipamDiscoveredRouteSet ipamResourceDiscoveryId resourceRegion resourceOwnerId cidr asn state advertisementType
  networkBorderGroup poolId ipamPoolId sampleTime
GetIpamInternetRegistryAssociationAsns: Filter[] IpamInternetRegistryAssociationId! MaxResults#5-1000 NextToken
  -> ipamInternetRegistryAssociationAsnSet asn lastObservedAt
GetIpamInternetRegistryAssociationCidrs: Filter[] IpamInternetRegistryAssociationId! MaxResults#5-1000 NextToken
  -> ipamInternetRegistryAssociationCidrSet cidr lastObservedAt
GetIpamPolicyAllocationRules: Filter[] IpamPolicyId! Locale MaxResults#5-1000 NextToken
  ResourceType=alb|eip|rds|rnat -> ipamPolicyDocumentSet ipamPolicyId locale resourceType allocationRuleSet
GetIpamPolicyOrganizationTargets: Filter[] IpamPolicyId! MaxResults#5-1000 NextToken -> organizationTargetSet
  organizationTargetId
GetIpamPoolAllocations: Filter[] IpamPoolAllocationId IpamPoolId! MaxResults#1000-100000 NextToken ->
  ipamPoolAllocationSet cidr ipamPoolAllocationId description resourceId resourceType resourceRegion resourceOwner
  tagSet
GetIpamPoolCidrs: Filter[] IpamPoolId! MaxResults#5-1000 NextToken -> ipamPoolCidrSet cidr state failureReason
  ipamPoolCidrId netmaskLength
GetIpamPrefixListResolverRules: Filter[] IpamPrefixListResolverId! MaxResults#5-1000 NextToken -> ruleSet
  ruleType staticCidr ipamScopeId resourceType conditionSet
GetIpamPrefixListResolverVersionEntries: IpamPrefixListResolverId! IpamPrefixListResolverVersion#!
  MaxResults#5-1000 NextToken -> entrySet cidr
GetIpamPrefixListResolverVersions: Filter[] IpamPrefixListResolverId! IpamPrefixListResolverVersion[]
  MaxResults#5-1000 NextToken -> ipamPrefixListResolverVersionSet version
GetIpamResourceCidrs: Filter[] IpamPoolId IpamScopeId! MaxResults#5-1000 NextToken ResourceId ResourceOwner
  ResourceTag.Key ResourceTag.Value ResourceType=vpc|subnet|eip|public-ipv4-pool|ipv6-pool|eni|anycast-ip-list ->
  ipamResourceCidrSet ipamId ipamScopeId ipamPoolId resourceRegion resourceOwnerId resourceId resourceName
  resourceCidr resourceType resourceTagSet ipUsage complianceStatus managementState overlapStatus vpcId
  availabilityZoneId
GetIpamRouteOriginAuthorizations: Cidr IpamInternetRegistryAssociationId! MaxResults#5-1000 NextToken ->
  ipamRouteOriginAuthorizationSet cidr asn maxLength
GetIpamRouteProtectionFindings: Filter[] IpamId! MaxResults#5-1000 NextToken -> routeProtectionFindingSet
  resourceOwnerId resourceRegion ipamPoolId cidr state advertisementType networkBorderGroup poolId asn rpkiStatus
  rpkiStrength roaSet routeOverlapSet sampleTime roaSampleTime
GetIpamRoutingPolicyRegistrationDeltas: ChronologicalOrder=forward|reverse DeltaId EndTime
  IpamInternetRegistryAssociationId! MaxResults#5-1000 NextToken StartTime ->
  ipamRoutingPolicyRegistrationDeltaSet deltaId deltaJson state stateMessage
GetIpamRoutingPolicyRegistrations: Cidr IpamInternetRegistryAssociationId! MaxResults#5-1000 NextToken ->
  ipamRoutingPolicyRegistrationSet cidr asnSet permitMoreSpecificAnnouncements maxLength description latestDeltaId
  state
GetManagedPrefixListEntries: MaxResults#1-100 NextToken PrefixListId! TargetVersion# -> entrySet cidr
  description
ModifyIpam: AddOperatingRegion[]0-50 Description EnablePrivateGua? IpamId! MeteredAccount=ipam-owner|resource-owner
  RemoveOperatingRegion[]0-50 Tier=free|advanced
ModifyIpamPolicyAllocationRules: AllocationRule[] IpamPolicyId! Locale! ResourceType!=alb|eip|rds|rnat
ModifyIpamPool: AddAllocationResourceTag[] AllocationDefaultNetmaskLength#0-128 AllocationMaxNetmaskLength#0-128
  AllocationMinNetmaskLength#0-128 AutoImport? ClearAllocationDefaultNetmaskLength? Description IpamPoolId!
  RemoveAllocationResourceTag[]
ModifyIpamPoolAllocation: Description IpamPoolAllocationId!
ModifyIpamPrefixListResolver: Description IpamPrefixListResolverId! Rule[]
ModifyIpamPrefixListResolverTarget: ClientToken DesiredVersion# IpamPrefixListResolverTargetId!
  TrackLatestVersion?
ModifyIpamResourceCidr: CurrentIpamScopeId! DestinationIpamScopeId Monitored?! ResourceCidr! ResourceId!
  ResourceRegion!
ModifyIpamResourceDiscovery: AddOperatingRegion[]0-50 AddOrganizationalUnitExclusion[]0-10 Description
  IpamResourceDiscoveryId! RemoveOperatingRegion[]0-50 RemoveOrganizationalUnitExclusion[]0-10
ModifyIpamRoutingPolicyRegistration: Asn[]! Cidr! ClientToken Description Force?
  IpamInternetRegistryAssociationId! MaxLength# PermitMoreSpecificAnnouncements?
ModifyIpamScope: Description ExternalAuthorityConfiguration.ExternalResourceIdentifier
  ExternalAuthorityConfiguration.Type=infoblox IpamScopeId! RemoveExternalAuthorityConfiguration?
ModifyVpcAttribute: EnableDnsHostnames.Value? EnableDnsSupport.Value? EnableNetworkAddressUsageMetrics.Value?
  VpcId!
MoveByoipCidrToIpam: Cidr! IpamPoolId! IpamPoolOwner!
ProvisionByoipCidr: Cidr! CidrAuthorizationContext.Message! CidrAuthorizationContext.Signature! Description
  MultiRegion? NetworkBorderGroup PoolTagSpecification[] PubliclyAdvertisable?
ProvisionIpamByoasn: Asn! AsnAuthorizationContext.! AsnAuthorizationContext.Message
  AsnAuthorizationContext.Signature IpamId!
ProvisionIpamPoolCidr: Cidr CidrAuthorizationContext.Message CidrAuthorizationContext.Signature ClientToken
  IpamExternalResourceVerificationTokenId IpamPoolId! NetmaskLength# VerificationMethod=remarks-x509|dns-token
ReleaseIpamPoolAllocation: Cidr! IpamPoolAllocationId! IpamPoolId!
WithdrawByoipCidr: Cidr!
)"
                                  R"(
DescribeInternetGateways: Filter[] InternetGatewayId[] MaxResults#5-1000 NextToken -> internetGatewaySet
  attachmentSet internetGatewayId ownerId tagSet
DescribeIpv6Pools: Filter[] MaxResults#1-1000 NextToken PoolId[] -> ipv6PoolSet poolId description poolCidrBlockSet
  tagSet
DescribeNetworkAcls: Filter[] MaxResults#5-1000 NetworkAclId[] NextToken -> networkAclSet associationSet entrySet
  default networkAclId tagSet vpcId ownerId
DescribeNetworkInterfaces: Filter[] IncludeManagedResources? MaxResults#5-1000 NetworkInterfaceId[] NextToken ->
  networkInterfaceSet association attachment availabilityZone description groupSet interfaceType macAddress
  networkInterfaceId ownerId privateIpAddress requesterId requesterManaged status subnetId tagSet vpcId
DescribeRouteTables: Filter[] MaxResults#5-100 NextToken RouteTableId[] -> routeTableSet associationSet
  propagatingVgwSet routeTableId routeSet tagSet vpcId ownerId
DescribeSecurityGroups: Filter[] GroupId[] GroupName[] MaxResults#5-1000 NextToken -> securityGroupInfo groupId
  ipPermissionsEgress tagSet vpcId securityGroupArn ownerId groupName groupDescription ipPermissions
DescribeVpcClassicLink: Filter[] VpcId[]
DescribeVpcClassicLinkDnsSupport: MaxResults#5-255 NextToken VpcIds[]
DisassociateSubnetCidrBlock: AssociationId!
GetAssociatedIpv6PoolCidrs: MaxResults#1-1000 NextToken PoolId! -> ipv6CidrAssociationSet ipv6Cidr associatedResource
ModifySubnetAttribute: AssignIpv6AddressOnCreation.Value? CustomerOwnedIpv4Pool~ DisableLniAtDeviceIndex.Value~?
  EnableDns64.Value? EnableLniAtDeviceIndex~# EnableResourceNameDnsAAAARecordOnLaunch.Value?
  EnableResourceNameDnsARecordOnLaunch.Value? MapCustomerOwnedIpOnLaunch.Value~? MapPublicIpOnLaunch.Value?
  PrivateDnsHostnameTypeOnLaunch=ip-name|resource-name SubnetId!
ModifyVpcTenancy: InstanceTenancy!=default VpcId!
)";

QHash<QString, ActionSpec> parsedModel()
{
    QHash<QString, ActionSpec> model;
    ActionSpec* current = nullptr;
    bool inResult = false;
    const QStringList words = QString::fromLatin1(modelText).simplified().split(u' ');
    for (const QString& word : words) {
        if (word.endsWith(u':')) {
            current = &model[word.chopped(1)];
            current->name = word.chopped(1);
            inResult = false;
        } else if (word == QLatin1String("->"))
            inResult = true;
        else if (!inResult)
            current->parameters.push_back(parameterOf(word));
        else if (current->resultSet.isEmpty())
            current->resultSet = word;
        else
            current->resultFields.append(word);
    }
    return model;
}

const QHash<QString, ActionSpec>& model()
{
    static const QHash<QString, ActionSpec> parsed = parsedModel();
    return parsed;
}

/// What may stand behind the name of a list, with '#' for a number from 1: of plain values the number, of structures their
/// members.
QStringList pathsIn(const QString& list)
{
    constexpr std::pair<const char*, const char*> structures[] = {
        {"TagSpecification", "#.ResourceType #.Tag.#.Key #.Tag.#.Value"},
        {"Tag", "#.Key #.Value"},
        {"OperatingRegion", "#.RegionName"},
        {"OrganizationalUnitExclusion", "#.OrganizationsEntityPath"},
        {"Filter", "#.Name #.Value.#"},
    };
    for (const auto& [end, paths] : structures)
        if (list.endsWith(QLatin1String(end)))
            return QString::fromLatin1(paths).split(u' ');
    return {QStringLiteral("#")};
}

/// "#.Key" of "Tag.1.Key" in the list "Tag"; empty when it is not inside of it.
QString pathIn(const QString& list, const QString& name)
{
    if (!name.startsWith(list + u'.'))
        return {};
    QStringList path = name.mid(list.size() + 1).split(u'.');
    for (QString& part : path)
        if (listNumber(part))
            part = QStringLiteral("#");
    return path.join(u'.');
}

/// Is `name` the parameter, or inside of it ("Tag.1.Key" of the list "Tag")?
bool covers(const ParameterSpec& spec, const QString& name)
{
    if (spec.type != ParameterType::List)
        return name == spec.name;
    const QString path = pathIn(spec.name, name);
    return !path.isEmpty() && pathsIn(spec.name).contains(path);
}

/// Some SDKs write a list without elements as its bare name, one in a list's structure too ("Filter.1.Value").
bool isEmptyList(const ParameterSpec& spec, const QString& name, const QString& value)
{
    if (spec.type != ParameterType::List || !value.isEmpty())
        return false;
    const QString path = pathIn(spec.name, name);
    const QStringList paths = pathsIn(spec.name);
    return name == spec.name || (!path.isEmpty() && std::any_of(paths.begin(), paths.end(), [&](const QString& inside) {
               return inside.startsWith(path + QLatin1String(".#"));
           }));
}

void checkValue(const ParameterSpec& spec, const QString& value)
{
    bool sound = true;
    switch (spec.type) {
    case ParameterType::Text: sound = spec.words.isEmpty() || spec.words.contains(value); break;
    case ParameterType::Boolean: sound = value == QLatin1String("true") || value == QLatin1String("false"); break;
    case ParameterType::Integer: {
        const auto number = decimalNumber(value);
        sound = number && (spec.most == 0 || (*number >= spec.least && *number <= spec.most));
        break;
    }
    case ParameterType::Number: value.toDouble(&sound); break;
    case ParameterType::List:
    case ParameterType::Structure: break;
    }
    if (!sound)
        throw invalidValue(spec.name, value);
}

} // namespace

ParameterSpec parameterOf(const QString& word)
{
    ParameterSpec spec;
    qsizetype end = 0;
    while (end < word.size() && (word[end].isLetterOrNumber() || word[end] == u'.'))
        ++end;
    spec.name = word.left(end);
    const QString marks = word.mid(end);
    const QString kind = marks.section(u'=', 0, 0);
    spec.required = kind.contains(u'!');
    spec.isRehearsed = !kind.contains(u'~');
    spec.isJudgedLater = kind.contains(u'^');
    if (marks.contains(u'='))
        spec.words = marks.section(u'=', 1).split(u'|');
    if (spec.name.endsWith(u'.')) {
        spec.name.chop(1);
        spec.type = ParameterType::Structure;
    } else if (kind.contains(QLatin1String("[]")))
        spec.type = ParameterType::List;
    else if (kind.contains(u'?'))
        spec.type = ParameterType::Boolean;
    else if (kind.contains(u'%'))
        spec.type = ParameterType::Number;
    else if (kind.contains(u'#'))
        spec.type = ParameterType::Integer;
    if (const qsizetype dash = kind.indexOf(u'-'); dash > 0) {
        qsizetype start = dash;
        while (start > 0 && kind[start - 1].isDigit())
            --start;
        spec.least = kind.mid(start, dash - start).toInt();
        spec.most = kind.mid(dash + 1).toInt();
    }
    return spec;
}

const ActionSpec* findAction(const QString& name)
{
    const auto found = model().constFind(name);
    return found == model().constEnd() ? nullptr : &*found;
}

QStringList actionNames() { return model().keys(); }

void checkAgainst(const ActionSpec& spec, const Parameters& request)
{
    for (const auto& [name, value] : request.all()) {
        if (name == QLatin1String("DryRun")) {
            checkValue({name, ParameterType::Boolean, false, {}}, value);
            continue;
        }
        const ParameterSpec* known = nullptr;
        for (const ParameterSpec& one : spec.parameters)
            if (covers(one, name) || isEmptyList(one, name, value))
                known = &one;
        if (!known)
            throw Fault{QStringLiteral("UnknownParameter"),
                        QStringLiteral("The parameter %1 is not recognized").arg(name)};
        if (!known->isJudgedLater)
            checkValue(*known, value);
        if (!known->isRehearsed && value != QLatin1String("false"))
            throw notRehearsed(QStringLiteral("parameter ") + known->name);
    }
    for (const ParameterSpec& one : spec.parameters) {
        const auto isGiven = [&](const auto& entry) { // empty is as good as absent
            return !entry.second.isEmpty()
                && (one.type == ParameterType::Structure ? entry.first.startsWith(one.name + u'.')
                                                         : covers(one, entry.first));
        };
        const bool isCounted = one.type == ParameterType::List && one.most > 0;
        if (isCounted && request.structures(one.name).size() > std::size_t(one.most))
            throw Fault{QStringLiteral("InvalidParameterValue"),
                        QStringLiteral("The parameter %1 takes at most %2 values").arg(one.name).arg(one.most)};
        if (one.required && std::none_of(request.all().begin(), request.all().end(), isGiven))
            throw missingParameter(one.name);
    }
}

} // namespace cadastre::awsapi

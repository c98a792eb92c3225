// SPDX-License-Identifier: GPL-3.0-or-later
// Attributes of the Terraform AWS provider (5.x and 6.x) as fields of AWS answers.
#include "exchange/terraformrecords.h"

#include <QJsonArray>

#include <initializer_list>
#include <utility>

namespace cadastre {

namespace {

/// Attribute → field. What Terraform left null or empty is not there, as in an AWS answer.
using Names = std::initializer_list<std::pair<const char*, const char*>>;

QJsonObject renamed(const QJsonObject& attributes, Names names)
{
    QJsonObject object;
    for (const auto& [attribute, field] : names) {
        const QJsonValue value = attributes[QLatin1String(attribute)];
        const bool isUnset = value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty())
                          || (value.isDouble() && value.toDouble() == 0);
        if (!isUnset)
            object.insert(QLatin1String(field), value);
    }
    return object;
}

QString text(const QJsonObject& attributes, const char* name) { return attributes[QLatin1String(name)].toString(); }

/// Terraform's map as AWS's list of pairs.
void addPairs(QJsonObject& object, const char* field, const QJsonValue& map, const char* key = "Key",
              const char* value = "Value")
{
    if (!map.isObject())
        return;
    QJsonArray pairs;
    const QJsonObject tags = map.toObject();
    for (auto tag = tags.begin(); tag != tags.end(); ++tag)
        pairs.append(QJsonObject{{QLatin1String(key), tag.key()}, {QLatin1String(value), tag.value()}});
    object.insert(QLatin1String(field), pairs);
}

QJsonValue tagsOf(const QJsonObject& attributes)
{
    const QJsonValue all = attributes[QLatin1String("tags_all")]; // with the provider's default tags: what AWS has
    return all.isObject() ? all : attributes[QLatin1String("tags")];
}

QString accountOf(const QString& arn) { return arn.section(u':', 4, 4); }

QString regionOf(const QJsonObject& attributes)
{
    const QString region = text(attributes, "arn").section(u':', 3, 3);
    return region.isEmpty() ? text(attributes, "region") : region; // provider 6 has it as an attribute
}

QJsonArray regionNames(const QJsonObject& a)
{
    QJsonArray regions;
    for (const QJsonValue entry : a[QLatin1String("operating_regions")].toArray())
        regions.append(QJsonObject{{QStringLiteral("RegionName"), entry[QLatin1String("region_name")]}});
    return regions;
}

StateRecord ipam(const QJsonObject& a)
{
    QJsonObject object = renamed(a, {{"id", "IpamId"},
                                     {"arn", "IpamArn"},
                                     {"description", "Description"},
                                     {"tier", "Tier"},
                                     {"metered_account", "MeteredAccount"},
                                     {"enable_private_gua", "EnablePrivateGua"},
                                     {"public_default_scope_id", "PublicDefaultScopeId"},
                                     {"private_default_scope_id", "PrivateDefaultScopeId"}});
    const QJsonArray regions = regionNames(a);
    if (!regions.isEmpty())
        object.insert(QStringLiteral("OperatingRegions"), regions);
    QString home = text(a, "region");
    if (home.isEmpty() && regions.size() == 1) // the home Region is always one of them
        home = regions[0][QLatin1String("RegionName")].toString();
    if (!home.isEmpty())
        object.insert(QStringLiteral("IpamRegion"), home);
    object.insert(QStringLiteral("OwnerId"), accountOf(text(a, "arn")));
    addPairs(object, "Tags", tagsOf(a));
    return {QStringLiteral("Ipams"), object, {}, {}};
}

StateRecord scope(const QJsonObject& a)
{
    QJsonObject object = renamed(a, {{"id", "IpamScopeId"},
                                     {"arn", "IpamScopeArn"},
                                     {"ipam_arn", "IpamArn"},
                                     {"ipam_scope_type", "IpamScopeType"},
                                     {"is_default", "IsDefault"},
                                     {"description", "Description"}});
    object.insert(QStringLiteral("OwnerId"), accountOf(text(a, "arn")));
    addPairs(object, "Tags", tagsOf(a));
    return {QStringLiteral("IpamScopes"), object, {}, text(a, "region")};
}

StateRecord pool(const QJsonObject& a)
{
    QJsonObject object = renamed(a, {{"id", "IpamPoolId"},
                                     {"arn", "IpamPoolArn"},
                                     {"address_family", "AddressFamily"},
                                     {"ipam_scope_type", "IpamScopeType"},
                                     {"locale", "Locale"},
                                     {"source_ipam_pool_id", "SourceIpamPoolId"},
                                     {"state", "State"},
                                     {"description", "Description"},
                                     {"auto_import", "AutoImport"},
                                     {"publicly_advertisable", "PubliclyAdvertisable"},
                                     {"aws_service", "AwsService"},
                                     {"public_ip_source", "PublicIpSource"},
                                     {"allocation_min_netmask_length", "AllocationMinNetmaskLength"},
                                     {"allocation_max_netmask_length", "AllocationMaxNetmaskLength"},
                                     {"allocation_default_netmask_length", "AllocationDefaultNetmaskLength"}});
    const QString account = accountOf(text(a, "arn"));
    object.insert(QStringLiteral("OwnerId"), account);
    if (const QString id = text(a, "ipam_scope_id"); !id.isEmpty())
        object.insert(QStringLiteral("IpamScopeArn"), QStringLiteral("arn:aws:ec2::%1:ipam-scope/%2").arg(account, id));
    if (const QJsonValue planned = a[QLatin1String("source_resource")][0]; planned.isObject())
        object.insert(QStringLiteral("SourceResource"),
                      QJsonObject{{QStringLiteral("ResourceId"), planned[QLatin1String("resource_id")]}});
    addPairs(object, "AllocationResourceTags", a[QLatin1String("allocation_resource_tags")]);
    addPairs(object, "Tags", tagsOf(a));
    return {QStringLiteral("IpamPools"), object, {}, text(a, "region")};
}

StateRecord poolCidr(const QJsonObject& a)
{
    return {QStringLiteral("IpamPoolCidrs"),
            renamed(a, {{"cidr", "Cidr"}, {"ipam_pool_cidr_id", "IpamPoolCidrId"}}),
            text(a, "ipam_pool_id"),
            {}};
}

StateRecord allocation(const QJsonObject& a)
{
    QJsonObject object = renamed(a, {{"cidr", "Cidr"},
                                     {"ipam_pool_allocation_id", "IpamPoolAllocationId"},
                                     {"description", "Description"},
                                     {"resource_id", "ResourceId"},
                                     {"resource_owner", "ResourceOwner"},
                                     {"resource_type", "ResourceType"}});
    addPairs(object, "Tags", tagsOf(a));
    return {QStringLiteral("IpamPoolAllocations"), object, text(a, "ipam_pool_id"), {}};
}

StateRecord discovery(const QJsonObject& a)
{
    QJsonObject object = renamed(a, {{"id", "IpamResourceDiscoveryId"},
                                     {"arn", "IpamResourceDiscoveryArn"},
                                     {"description", "Description"},
                                     {"owner_id", "OwnerId"},
                                     {"ipam_resource_discovery_region", "IpamResourceDiscoveryRegion"},
                                     {"is_default", "IsDefault"}});
    if (const QJsonArray regions = regionNames(a); !regions.isEmpty())
        object.insert(QStringLiteral("OperatingRegions"), regions);
    addPairs(object, "Tags", tagsOf(a));
    return {QStringLiteral("IpamResourceDiscoveries"), object, {}, text(a, "region")};
}

StateRecord discoveryAssociation(const QJsonObject& a)
{
    QJsonObject object = renamed(a, {{"id", "IpamResourceDiscoveryAssociationId"},
                                     {"arn", "IpamResourceDiscoveryAssociationArn"},
                                     {"ipam_resource_discovery_id", "IpamResourceDiscoveryId"},
                                     {"ipam_id", "IpamId"},
                                     {"ipam_arn", "IpamArn"},
                                     {"ipam_region", "IpamRegion"},
                                     {"is_default", "IsDefault"},
                                     {"state", "State"}});
    addPairs(object, "Tags", tagsOf(a));
    return {QStringLiteral("IpamResourceDiscoveryAssociations"), object, {}, text(a, "region")};
}

QList<StateRecord> vpc(const QJsonObject& a)
{
    QJsonObject object = renamed(a, {{"id", "VpcId"}, {"owner_id", "OwnerId"}, {"cidr_block", "CidrBlock"}});
    const QString ipv6 = text(a, "ipv6_cidr_block");
    if (!ipv6.isEmpty())
        object.insert(
            QStringLiteral("Ipv6CidrBlockAssociationSet"),
            QJsonArray{renamed(a, {{"ipv6_association_id", "AssociationId"}, {"ipv6_cidr_block", "Ipv6CidrBlock"}})});
    addPairs(object, "Tags", tagsOf(a));
    const QString region = regionOf(a);
    QList<StateRecord> records{{QStringLiteral("Vpcs"), object, {}, region}};
    for (const auto& [poolName, cidrName] :
         {std::pair{"ipv4_ipam_pool_id", "cidr_block"}, {"ipv6_ipam_pool_id", "ipv6_cidr_block"}}) {
        if (text(a, poolName).isEmpty() || text(a, cidrName).isEmpty())
            continue;
        QJsonObject held = renamed(a, {{cidrName, "Cidr"}, {"id", "ResourceId"}, {"owner_id", "ResourceOwner"}});
        held.insert(QStringLiteral("ResourceType"), QStringLiteral("vpc"));
        if (!region.isEmpty())
            held.insert(QStringLiteral("ResourceRegion"), region);
        records.append({QStringLiteral("IpamPoolAllocations"), held, text(a, poolName), region});
    }
    return records;
}

StateRecord subnet(const QJsonObject& a)
{
    QJsonObject object = renamed(a, {{"id", "SubnetId"},
                                     {"arn", "SubnetArn"},
                                     {"vpc_id", "VpcId"},
                                     {"owner_id", "OwnerId"},
                                     {"cidr_block", "CidrBlock"},
                                     {"availability_zone", "AvailabilityZone"},
                                     {"availability_zone_id", "AvailabilityZoneId"}});
    if (!text(a, "ipv6_cidr_block").isEmpty())
        object.insert(QStringLiteral("Ipv6CidrBlockAssociationSet"),
                      QJsonArray{renamed(a, {{"ipv6_cidr_block_association_id", "AssociationId"},
                                             {"ipv6_cidr_block", "Ipv6CidrBlock"}})});
    addPairs(object, "Tags", tagsOf(a));
    return {QStringLiteral("Subnets"), object, {}, regionOf(a)};
}

StateRecord share(const QJsonObject& a)
{
    QJsonObject object = renamed(
        a, {{"arn", "resourceShareArn"}, {"name", "name"}, {"allow_external_principals", "allowExternalPrincipals"}});
    if (const QJsonArray permissions = a[QLatin1String("permission_arns")].toArray(); !permissions.isEmpty())
        object.insert(QStringLiteral("permissionArns"), permissions); // AWS lists them in an answer of their own
    addPairs(object, "tags", tagsOf(a), "key", "value");
    return {QStringLiteral("resourceShares"), object, {}, {}};
}

StateRecord shareMember(const QJsonObject& a, const char* entity, const char* type)
{
    QJsonObject object = renamed(a, {{"resource_share_arn", "resourceShareArn"}, {entity, "associatedEntity"}});
    object.insert(QStringLiteral("associationType"), QLatin1String(type));
    return {QStringLiteral("resourceShareAssociations"), object, {}, {}};
}

QList<StateRecord> prefixList(const QJsonObject& a)
{
    const QString region = text(a, "arn").section(u':', 3, 3);
    QList<StateRecord> records{
        {QStringLiteral("PrefixLists"),
         renamed(a, {{"id", "PrefixListId"}, {"name", "PrefixListName"}, {"owner_id", "OwnerId"}}),
         {},
         region}};
    for (const QJsonValue entry : a[QLatin1String("entry")].toArray()) {
        QJsonObject object = renamed(entry.toObject(), {{"cidr", "Cidr"}, {"description", "Description"}});
        object.insert(QStringLiteral("PrefixListId"), a[QLatin1String("id")]);
        records.append({QStringLiteral("Entries"), object, {}, region});
    }
    return records;
}

StateRecord prefixListEntry(const QJsonObject& a)
{
    return {QStringLiteral("Entries"),
            renamed(a, {{"cidr", "Cidr"}, {"description", "Description"}, {"prefix_list_id", "PrefixListId"}}),
            {},
            text(a, "region")};
}

} // namespace

QList<StateRecord> recordsOfState(const QString& type, const QJsonObject& attributes)
{
    if (type == QLatin1String("aws_vpc_ipam"))
        return {ipam(attributes)};
    if (type == QLatin1String("aws_vpc_ipam_scope"))
        return {scope(attributes)};
    if (type == QLatin1String("aws_vpc_ipam_pool"))
        return {pool(attributes)};
    if (type == QLatin1String("aws_vpc_ipam_pool_cidr"))
        return {poolCidr(attributes)};
    if (type == QLatin1String("aws_vpc_ipam_pool_cidr_allocation"))
        return {allocation(attributes)};
    if (type == QLatin1String("aws_vpc_ipam_resource_discovery"))
        return {discovery(attributes)};
    if (type == QLatin1String("aws_vpc_ipam_resource_discovery_association"))
        return {discoveryAssociation(attributes)};
    if (type == QLatin1String("aws_vpc"))
        return vpc(attributes);
    if (type == QLatin1String("aws_subnet"))
        return {subnet(attributes)};
    if (type == QLatin1String("aws_ram_resource_share"))
        return {share(attributes)};
    if (type == QLatin1String("aws_ram_resource_association"))
        return {shareMember(attributes, "resource_arn", "RESOURCE")};
    if (type == QLatin1String("aws_ram_principal_association"))
        return {shareMember(attributes, "principal", "PRINCIPAL")};
    if (type == QLatin1String("aws_ec2_managed_prefix_list"))
        return prefixList(attributes);
    if (type == QLatin1String("aws_ec2_managed_prefix_list_entry"))
        return {prefixListEntry(attributes)};
    return {};
}

} // namespace cadastre

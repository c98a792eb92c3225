// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/attributes.h"

#include <QStringList>

namespace cadastre {

namespace {

struct AttributeKind {
    ResourceKind kind;
    const char* name;
    const char* otherwise; ///< AWS's default
    const char* words;     ///< the values it may have, separated by spaces
};

constexpr const char* flag = "false true";
constexpr AttributeKind attributeTable[] = {
    {ResourceKind::Vpc, "enableDnsSupport", "true", flag},
    {ResourceKind::Vpc, "enableDnsHostnames", "false", flag},
    {ResourceKind::Vpc, "enableNetworkAddressUsageMetrics", "false", flag},
    {ResourceKind::Vpc, "instanceTenancy", "default", "default dedicated"},
    {ResourceKind::Subnet, "assignIpv6AddressOnCreation", "false", flag},
    {ResourceKind::Subnet, "mapPublicIpOnLaunch", "false", flag},
    {ResourceKind::Subnet, "enableDns64", "false", flag},
    {ResourceKind::Subnet, "hostnameType", "ip-name", "ip-name resource-name"},
    {ResourceKind::Subnet, "enableResourceNameDnsARecord", "false", flag},
    {ResourceKind::Subnet, "enableResourceNameDnsAAAARecord", "false", flag},
};

const AttributeKind* find(ResourceKind kind, const QString& name)
{
    for (const AttributeKind& one : attributeTable)
        if (one.kind == kind && name == QLatin1String(one.name))
            return &one;
    return nullptr;
}

Unexpected invalid(const QString& name, const QString& value, const char* reason)
{
    return refuse(ErrorCode::InvalidValue, value,
                  {{QStringLiteral("field"), name},
                   {QStringLiteral("value"), value},
                   {QStringLiteral("reason"), QLatin1String(reason)}});
}

} // namespace

QString attributeOf(const Tags& attributes, ResourceKind kind, const char* name)
{
    const QString key = QLatin1String(name);
    const AttributeKind* known = find(kind, key);
    return known ? attributes.value(key, QLatin1String(known->otherwise)) : QString();
}

Result<Tags> attributesWith(Tags now, const Tags& changes, ResourceKind kind)
{
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        const AttributeKind* known = find(kind, change.key());
        if (!known)
            return invalid(change.key(), change.value(), "unknown-attribute");
        const QString otherwise = QLatin1String(known->otherwise);
        if (change.value().isEmpty() || change.value() == otherwise)
            now.remove(change.key());
        else if (QString::fromLatin1(known->words).split(u' ').contains(change.value()))
            now.insert(change.key(), change.value());
        else
            return invalid(change.key(), change.value(), "unknown-word");
    }
    if (kind == ResourceKind::Vpc && attributeOf(now, kind, "enableDnsHostnames") == QLatin1String("true")
        && attributeOf(now, kind, "enableDnsSupport") == QLatin1String("false"))
        return refuse(ErrorCode::ConflictingValues, {},
                      {{QStringLiteral("first"), QStringLiteral("enableDnsHostnames")},
                       {QStringLiteral("second"), QStringLiteral("enableDnsSupport")}});
    return now;
}

} // namespace cadastre

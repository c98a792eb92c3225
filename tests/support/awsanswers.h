// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of the AWS CLI about VPCs, and a plan to hold against them.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cadastre::testing {

/// Account 123456789012, us-east-1: the VPC web, 10.4.0.0/20 in the pool prod, which wants Env=prod.
inline const char16_t* const comparedPlan = uR"(
    account 123456789012 name=payments
    ipam us-east-1
    pool corp private ipv4
    cidr corp 10.0.0.0/8
    pool prod in=corp locale=us-east-1 max=24 tag=Env=prod
    cidr prod 10.4.0.0/16
    share payments prod 123456789012
    vpc web us-east-1 owner=123456789012 tag=Env=prod
    rescidr web 10.4.0.0/20 private pool=prod primary
)";

inline QJsonObject vpcRecord(const char* id, const char* cidr, const char* name, const char* env = nullptr,
                             const char* owner = "123456789012")
{
    const auto text = [](const char* latin) { return QString::fromLatin1(latin); };
    const auto tag = [&](const char* key, const char* value) {
        return QJsonObject{{QStringLiteral("Key"), text(key)}, {QStringLiteral("Value"), text(value)}};
    };
    QJsonArray tags{tag("Name", name)};
    if (env)
        tags.append(tag("Env", env));
    return {{QStringLiteral("VpcId"), text(id)},
            {QStringLiteral("CidrBlock"), text(cidr)},
            {QStringLiteral("OwnerId"), text(owner)},
            {QStringLiteral("State"), QStringLiteral("available")},
            {QStringLiteral("Tags"), tags}};
}

inline QByteArray vpcsAnswer(const QJsonArray& vpcs)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("Vpcs"), vpcs}}).toJson();
}

} // namespace cadastre::testing

// SPDX-License-Identifier: GPL-3.0-or-later
// CloudFormation's templates against the published schemas of their resource types (tests/data/cloudformation).
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace cadastre::testing {

/// "string", ["string"] or {"properties": …, "required": […]}; what CloudFormation works out stands for any value.
inline void findStrangers(const QString& where, const QJsonValue& value, const QJsonValue& kind, QStringList& found)
{
    const QJsonObject object = value.toObject();
    if (object.size() == 1
        && (object.contains(QLatin1String("Ref")) || object.keys().first().startsWith(QLatin1String("Fn::"))))
        return;
    if (kind.isArray()) {
        if (!value.isArray())
            found << where + QStringLiteral(": no list");
        for (const QJsonValue& one : value.toArray())
            findStrangers(where, one, kind.toArray().first(), found);
    } else if (kind.isObject()) {
        const QJsonObject properties = kind[QLatin1String("properties")].toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            if (properties.contains(member.key()))
                findStrangers(where + u'.' + member.key(), member.value(), properties[member.key()], found);
            else
                found << where + u'.' + member.key() + QStringLiteral(": not known");
        for (const QJsonValue& name : kind[QLatin1String("required")].toArray())
            if (!object.contains(name.toString()))
                found << where + u'.' + name.toString() + QStringLiteral(": missing");
    } else {
        const QString wanted = kind.toString();
        const bool fits = wanted == QLatin1String("string")  ? value.isString()
                        : wanted == QLatin1String("boolean") ? value.isBool()
                                                             : value.isDouble();
        if (!fits)
            found << where + QStringLiteral(": no ") + wanted;
    }
}

/// What of a template its schemas do not know, or miss; empty when it is as they say.
inline QStringList strangersIn(const QByteArray& stack)
{
    QFile file(QStringLiteral(CADASTRE_TEST_DATA "/cloudformation/properties.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {QStringLiteral("no schemas")};
    const QJsonObject schemas = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject document = QJsonDocument::fromJson(stack).object();
    const QJsonObject resources = document[QLatin1String("Resources")].toObject();
    QStringList found;
    for (auto one = resources.begin(); one != resources.end(); ++one) {
        const QString type = one.value()[QLatin1String("Type")].toString();
        if (!schemas.contains(type))
            found << one.key() + QStringLiteral(": no schema of ") + type;
        else
            findStrangers(one.key(), one.value()[QLatin1String("Properties")], schemas[type], found);
        if (document[QLatin1String("Parameters")].toObject().contains(one.key()))
            found << one.key() + QStringLiteral(": a resource and a parameter");
    }
    return found;
}

} // namespace cadastre::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/requestlog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cadastre::awsapi {

namespace {

bool isIdName(const QString& name) { return name.endsWith(QLatin1String("Id")) || name.endsWith(QLatin1String("Arn")); }

void collect(MadeIds& ids, const Element& element)
{
    if (!element.text.isEmpty())
        if (const QString name = QString::fromLatin1(element.name); isIdName(name))
            ids.emplace(name, element.text);
    for (const Element& child : element.children)
        collect(ids, child);
}

void flatten(Parameters& out, const QString& name, const QJsonValue& value)
{
    const auto inside = [&name](const QString& part) { return name.isEmpty() ? part : name + u'.' + part; };
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            flatten(out, inside(member.key()), member.value());
    } else if (value.isArray()) {
        int number = 0;
        for (const QJsonValue& element : value.toArray())
            flatten(out, inside(QString::number(++number)), element);
    } else {
        out.insert(name, value.toVariant().toString());
    }
}

} // namespace

HttpRequest withoutClientToken(const LogEntry& entry)
{
    if (entry.service != QLatin1String("ram")) {
        Parameters form = entry.parameters;
        form.remove(QStringLiteral("ClientToken"));
        form.insert(QStringLiteral("Action"), entry.action);
        return {"POST", "/", {}, {}, form.toForm()};
    }
    HttpRequest request = entry.request;
    if (auto query = Parameters::parse(request.query); query && query->contains("clientToken")) {
        query->remove(QStringLiteral("clientToken"));
        request.query = query->toForm();
    }
    QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (body.contains(QStringLiteral("clientToken"))) {
        body.remove(QStringLiteral("clientToken"));
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    return request;
}

MadeIds idsIn(const std::vector<Element>& answer)
{
    MadeIds ids;
    for (const Element& element : answer)
        collect(ids, element);
    return ids;
}

MadeIds idsIn(const QJsonObject& answer)
{
    MadeIds ids;
    const Parameters flat = flattened(answer);
    for (const auto& [name, value] : flat.all())
        if (const QString last = name.section(u'.', -1); isIdName(last) && !value.isEmpty())
            ids.emplace(last, value);
    return ids;
}

Parameters flattened(const QJsonObject& body)
{
    Parameters parameters;
    flatten(parameters, {}, body);
    return parameters;
}

} // namespace cadastre::awsapi

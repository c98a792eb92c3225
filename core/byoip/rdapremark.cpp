// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/rdapremark.h"

#include "byoip/pemtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <limits>

namespace cadastre {

namespace {

/// An RDAP object class: "ip network", "autnum".
Unexpected wrongFormat(QLatin1String expected, const QString& found, const QJsonObject& object = {})
{
    Error error = makeError(ErrorCode::WrongFormat, {},
                            {{QStringLiteral("expected"), QString(expected).replace(u' ', u'-')},
                             {QStringLiteral("found"), found}});
    if (object.contains(QLatin1String("errorCode"))) {
        error.params.insert(QStringLiteral("status"), QString::number(object[QLatin1String("errorCode")].toInt()));
        error.params.insert(QStringLiteral("title"), object[QLatin1String("title")].toString().left(200));
    }
    return Unexpected(std::move(error));
}

Unexpected invalidRecord(const QString& handle, const char* field, const char* reason)
{
    return refuse(ErrorCode::InvalidRecord, handle,
                  {{QStringLiteral("record"), handle},
                   {QStringLiteral("field"), QLatin1String(field)},
                   {QStringLiteral("reason"), QLatin1String(reason)}});
}

Unexpected invalidJson(const QByteArray& json, const QJsonParseError& problem)
{
    const QByteArray before = json.left(problem.offset);
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = before.size() - (before.lastIndexOf('\n') + 1) + 1;
    return refuse(ErrorCode::InvalidJson, {},
                  {{QStringLiteral("line"), QString::number(line)},
                   {QStringLiteral("column"), QString::number(column)},
                   {QStringLiteral("reason"), problem.errorString()}});
}

/// All strings below a remark-like value, one a line: strings, lists of them, and objects' title and description.
void appendText(const QJsonValue& start, QString& text)
{
    QList<QJsonValue> waiting{start};
    while (!waiting.isEmpty()) {
        const QJsonValue value = waiting.takeLast();
        if (value.isString()) {
            text += value.toString() + u'\n';
        } else if (value.isArray()) {
            const QJsonArray items = value.toArray();
            for (qsizetype i = items.size(); i-- > 0;) // the last waits longest, so order is kept
                waiting.append(items[i]);
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            waiting.append(object[QLatin1String("description")]);
            waiting.append(object[QLatin1String("title")]);
        }
    }
}

/// What people and registries wrote freely, apart by place.
struct FreeText {
    QString network;
    QString entities;
};

FreeText freeTextOf(const QJsonObject& root)
{
    static constexpr QLatin1String written[] = {QLatin1String("remarks"), QLatin1String("descr"),
                                                QLatin1String("comments"), QLatin1String("comment"),
                                                QLatin1String("description")};
    struct Place {
        QJsonObject object;
        bool inEntity;
    };
    FreeText text;
    QList<Place> waiting{{root, false}};
    while (!waiting.isEmpty()) {
        const Place place = waiting.takeLast();
        QString& target = place.inEntity ? text.entities : text.network;
        for (const QLatin1String key : written)
            appendText(place.object[key], target);
        const auto enter = [&waiting](const QJsonValue& children, bool inEntity) {
            for (const QJsonValue& child : children.toArray()) {
                if (child.isObject())
                    waiting.append({child.toObject(), inEntity});
            }
        };
        enter(place.object[QLatin1String("networks")], place.inEntity);
        enter(place.object[QLatin1String("entities")], true);
    }
    return text;
}

/// The object of that class in an answer about `asked`.
Result<QJsonObject> objectIn(const QByteArray& json, const QString& asked, QLatin1String expected)
{
    if (json.size() > largestRdapAnswer)
        return refuse(ErrorCode::FileTooLarge, {},
                      {{QStringLiteral("size"), QString::number(json.size())},
                       {QStringLiteral("limit"), QString::number(largestRdapAnswer)}});
    const QByteArray trimmed = json.left(512).trimmed();
    if (trimmed.isEmpty())
        return refuse(ErrorCode::EmptyInput);
    if (trimmed.startsWith('<'))
        return wrongFormat(expected, QStringLiteral("html"));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (document.isNull())
        return invalidJson(json, problem);
    if (!document.isObject())
        return wrongFormat(expected, QStringLiteral("json"));
    const QJsonObject root = document.object();
    if (root[QLatin1String("errorCode")].toInt() == 404)
        return refuse(ErrorCode::NotFound, asked,
                      {{QStringLiteral("kind"), QStringLiteral("rdap-record")},
                       {QStringLiteral("title"), root[QLatin1String("title")].toString().left(200)}});
    if (root.contains(QLatin1String("errorCode")))
        return wrongFormat(expected, QStringLiteral("rdap-error"), root);
    const QString objectClass = root[QLatin1String("objectClassName")].toString();
    if (objectClass != expected)
        return wrongFormat(expected, objectClass.isEmpty() ? QStringLiteral("json") : objectClass.left(60));
    return root;
}

/// A property of an entity's jCard (RFC 7095 §3.3): its value where that is a text.
QString cardText(const QJsonObject& entity, QLatin1String property)
{
    for (const QJsonValue& line : entity[QLatin1String("vcardArray")].toArray().at(1).toArray())
        if (const QJsonArray parts = line.toArray(); parts.at(0).toString() == property)
            return parts.at(3).toString();
    return {};
}

/// Who holds it. RIPE lists maintainers among the registrants, as individuals: an organisation beside them counts.
void takeRegistrant(RegistryRecord& record, const QJsonObject& root)
{
    constexpr qsizetype longestName = 200;
    for (const QJsonValue& value : root[QLatin1String("entities")].toArray()) {
        const QJsonObject entity = value.toObject();
        if (!entity[QLatin1String("roles")].toArray().contains(QStringLiteral("registrant")))
            continue;
        const bool isPerson = cardText(entity, QLatin1String("kind")) == QLatin1String("individual");
        const QString employer = cardText(entity, QLatin1String("org"));
        if (!isPerson || !employer.isEmpty()) {
            record.organisation = (isPerson ? employer : cardText(entity, QLatin1String("fn"))).left(longestName);
            record.isOfAPerson = false;
            return;
        }
        if (record.organisation.isEmpty())
            record.organisation = cardText(entity, QLatin1String("fn")).left(longestName);
        record.isOfAPerson = true;
    }
}

RegistryRecord namedRecord(const QJsonObject& root)
{
    RegistryRecord record;
    record.handle = root[QLatin1String("handle")].toString();
    record.name = root[QLatin1String("name")].toString();
    record.type = root[QLatin1String("type")].toString();
    for (const QJsonValue& word : root[QLatin1String("status")].toArray())
        record.status.append(word.toString());
    takeRegistrant(record, root);
    return record;
}

void takeCertificates(RegistryRecord& record, const QJsonObject& root)
{
    const FreeText text = freeTextOf(root);
    record.onNetwork = certificatesIn(text.network);
    record.onEntities = certificatesIn(text.entities);
}

} // namespace

RegisteredCertificates certificatesIn(QStringView text)
{
    const PemText found = findPem(text);
    RegisteredCertificates registered;
    registered.unreadable = found.unreadable;
    registered.privateKeyPublished = found.privateKeyPublished;
    for (const QByteArray& der : found.certificates) {
        if (Result<Certificate> certificate = Certificate::fromDer(der))
            registered.certificates.append(*std::move(certificate));
        else
            ++registered.unreadable;
    }
    return registered;
}

std::optional<bool> isAcceptedAllocation(const QString& type)
{
    static const QSet<QString> accepted{QStringLiteral("direct allocation"),  QStringLiteral("direct assignment"),
                                        QStringLiteral("allocated pa"),       QStringLiteral("allocated-by-rir"),
                                        QStringLiteral("assigned pi"),        QStringLiteral("legacy"),
                                        QStringLiteral("allocated portable"), QStringLiteral("assigned portable")};
    static const QSet<QString> handedOn{QStringLiteral("reallocation"),
                                        QStringLiteral("reassignment"),
                                        QStringLiteral("reallocated"),
                                        QStringLiteral("reassigned"),
                                        QStringLiteral("assigned pa"),
                                        QStringLiteral("sub-allocated pa"),
                                        QStringLiteral("lir-partitioned pa"),
                                        QStringLiteral("allocated-by-lir"),
                                        QStringLiteral("aggregated-by-lir"),
                                        QStringLiteral("assigned anycast"),
                                        QStringLiteral("allocated non-portable"),
                                        QStringLiteral("assigned non-portable")};
    const QString word = type.simplified().toLower();
    if (accepted.contains(word))
        return true;
    return handedOn.contains(word) ? std::optional(false) : std::nullopt;
}

Result<RegistryRecord> readRdapNetwork(const QByteArray& json, const Prefix& asked)
{
    const auto found = objectIn(json, asked.toString(), QLatin1String("ip network"));
    if (!found)
        return Unexpected(found.error());
    const QJsonObject& root = *found;
    RegistryRecord record = namedRecord(root);
    for (const char* field : {"startAddress", "endAddress"}) {
        const QJsonValue value = root[QLatin1String(field)];
        if (!value.isString())
            return invalidRecord(record.handle, field, "missing");
        const Result<IpAddress> address = IpAddress::parse(value.toString());
        if (!address)
            return invalidRecord(record.handle, field, "not-an-address");
        (field[0] == 's' ? record.first : record.last) = *address;
    }
    const QString version = root[QLatin1String("ipVersion")].toString();
    const QLatin1String expected = record.first.family() == Family::IPv4 ? QLatin1String("v4") : QLatin1String("v6");
    if (record.first.family() != record.last.family() || (!version.isEmpty() && version != expected))
        return invalidRecord(record.handle, "ipVersion", "family-differs");
    if (record.last < record.first)
        return invalidRecord(record.handle, "startAddress", "start-after-end");
    if (record.first.family() != asked.family() || asked.firstAddress() < record.first
        || record.last < asked.lastAddress())
        return invalidRecord(record.handle, "startAddress", "other-range");

    takeCertificates(record, root);
    return record;
}

Result<RegistryRecord> readRdapAutnum(const QByteArray& json, Asn asked)
{
    const auto found = objectIn(json, asked.toString(), QLatin1String("autnum"));
    if (!found)
        return Unexpected(found.error());
    RegistryRecord record = namedRecord(*found);
    const QJsonValue first = (*found)[QLatin1String("startAutnum")];
    const QJsonValue last = (*found)[QLatin1String("endAutnum")];
    const auto named = Asn::parse(record.handle);
    const bool isNamed = first.isUndefined() && last.isUndefined() && named;
    if (!isNamed && (!first.isDouble() || !last.isDouble()))
        return invalidRecord(record.handle, "startAutnum", "missing");
    const qint64 from = isNamed ? named->value : first.toInteger(-1);
    const qint64 to = isNamed ? named->value : last.toInteger(-1);
    if (from < 0 || from > asked.value || to < asked.value)
        return invalidRecord(record.handle, "startAutnum", "other-range");
    record.firstAsn = Asn{static_cast<quint32>(from)};
    record.lastAsn = Asn{static_cast<quint32>(std::min<qint64>(to, std::numeric_limits<quint32>::max()))};
    takeCertificates(record, *found);
    return record;
}

Result<RegistryRecord> readRdapRecord(const QByteArray& json, const std::variant<Prefix, Asn>& asked)
{
    const auto* prefix = std::get_if<Prefix>(&asked);
    return prefix != nullptr ? readRdapNetwork(json, *prefix) : readRdapAutnum(json, std::get<Asn>(asked));
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/evidence.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace cadastre {

namespace {

void put(QJsonObject& object, const char* name, const QString& value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(name), value);
}
void put(QJsonObject& object, const char* name, Instant value)
{
    if (value)
        object.insert(QLatin1String(name), toString(value));
}

Instant instantIn(const QJsonObject& object, const char* name)
{
    return parseInstant(object[QLatin1String(name)].toString()).value_or(Instant{});
}

EvidenceReason reasonFrom(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    EvidenceReason reason{object[QLatin1String("code")].toString(), object[QLatin1String("rejects")].toBool(true), {}};
    const QJsonObject facts = object[QLatin1String("facts")].toObject();
    for (auto fact = facts.begin(); fact != facts.end(); ++fact)
        reason.facts.insert(fact.key(), fact.value().toString());
    return reason;
}

} // namespace

const EvidenceReason* Evidence::rejection() const
{
    const auto found = std::find_if(reasons.begin(), reasons.end(), [](const EvidenceReason& r) { return r.rejects; });
    return found == reasons.end() ? nullptr : &*found;
}

QJsonObject Evidence::toJson() const
{
    QJsonObject object;
    put(object, "method", method);
    put(object, "source", source);
    put(object, "handle", handle);
    put(object, "certificate", certificate);
    put(object, "certificateExpires", certificateExpires);
    put(object, "messageExpires", messageExpires);
    put(object, "roaSource", roaSource);
    QJsonArray origin;
    for (const EvidenceOrigin& one : origins) {
        QJsonObject row{{QStringLiteral("asn"), static_cast<qint64>(one.asn)}};
        put(row, "state", one.state);
        put(row, "reason", one.reason);
        put(row, "expires", one.expires);
        origin.append(row);
    }
    if (!origin.isEmpty())
        object.insert(QStringLiteral("origins"), origin);
    QJsonArray list;
    for (const EvidenceReason& reason : reasons) {
        QJsonObject facts;
        for (auto fact = reason.facts.cbegin(); fact != reason.facts.cend(); ++fact)
            facts.insert(fact.key(), fact.value());
        list.append(QJsonObject{{QStringLiteral("code"), reason.code},
                                {QStringLiteral("rejects"), reason.rejects},
                                {QStringLiteral("facts"), facts}});
    }
    if (!list.isEmpty())
        object.insert(QStringLiteral("reasons"), list);
    return object;
}

Instant lastMomentOf(const QString& authorizationMessage)
{
    const QDate date = QDate::fromString(authorizationMessage.section(u'|', 4, 4), QStringLiteral("yyyyMMdd"));
    return date.isValid() ? Instant{date.addDays(1).startOfDay(Qt::UTC).toMSecsSinceEpoch() - 1000} : Instant{};
}

Evidence evidenceFrom(EvidenceState state, Instant checkedAt, const QString& facts)
{
    Evidence evidence;
    evidence.state = state;
    evidence.checkedAt = checkedAt;
    const QJsonObject object = QJsonDocument::fromJson(facts.toUtf8()).object();
    evidence.method = object[QLatin1String("method")].toString();
    evidence.source = object[QLatin1String("source")].toString();
    evidence.handle = object[QLatin1String("handle")].toString();
    evidence.certificate = object[QLatin1String("certificate")].toString();
    evidence.certificateExpires = instantIn(object, "certificateExpires");
    evidence.messageExpires = instantIn(object, "messageExpires");
    evidence.roaSource = object[QLatin1String("roaSource")].toString();
    for (const QJsonValue& value : object[QLatin1String("origins")].toArray()) {
        const QJsonObject one = value.toObject();
        evidence.origins.append({static_cast<quint32>(one[QLatin1String("asn")].toInteger()),
                                 one[QLatin1String("state")].toString(), one[QLatin1String("reason")].toString(),
                                 instantIn(one, "expires")});
    }
    for (const QJsonValue& value : object[QLatin1String("reasons")].toArray())
        evidence.reasons.append(reasonFrom(value));
    return evidence;
}

QString factsOf(const Evidence& evidence)
{
    return QString::fromUtf8(QJsonDocument(evidence.toJson()).toJson(QJsonDocument::Compact));
}

} // namespace cadastre

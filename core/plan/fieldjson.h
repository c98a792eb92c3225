// SPDX-License-Identifier: GPL-3.0-or-later
// JSON forms of the values that entity fields hold. Handles become text ids through `JsonIds`, so that a document never
// depends on how one plan happens to number its rows. 64-bit numbers that a double cannot hold are written as strings.
#pragma once

#include "plan/entities.h"
#include "plan/fields.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace cadastre {

/// Translates handles to text ids and back while a document is written or read.
class JsonIds {
public:
    virtual ~JsonIds() = default;
    /// "" for handle 0 or an unknown row.
    [[nodiscard]] virtual QString textOf(std::size_t kind, std::uint32_t handle) const = 0;
    /// 0 when the text names nothing.
    [[nodiscard]] virtual std::uint32_t handleOf(std::size_t kind, const QString& text) const = 0;
};

// --- leaves ---
inline QJsonValue toJson(bool v) { return v; }
inline QJsonValue toJson(int v) { return v; }
inline QJsonValue toJson(quint32 v) { return static_cast<qint64>(v); }
inline QJsonValue toJson(qint64 v) { return v; }
inline QJsonValue toJson(quint64 v) { return QString::number(v); }
inline QJsonValue toJson(const QString& v) { return v; }
inline QJsonValue toJson(const ColdText& v) { return v.get(); }
inline QJsonValue toJson(const RegionName& v) { return v.toString(); }
inline QJsonValue toJson(AccountNumber v) { return v.toString(); }
inline QJsonValue toJson(Instant v) { return toString(v); }
inline QJsonValue toJson(const Prefix& v) { return v.isNull() ? QString() : v.toString(); }
inline QJsonValue toJson(Family v) { return v == Family::IPv4 ? QStringLiteral("ipv4") : QStringLiteral("ipv6"); }
inline QJsonValue toJson(PrefixLength v) { return v ? QJsonValue(static_cast<int>(*v)) : QJsonValue(QJsonValue::Null); }
QJsonValue toJson(const Tags& v);
inline QJsonValue toJson(const Cold<Tags>& v) { return toJson(v.get()); }
QJsonValue toJson(const TagPairs& v);
QJsonValue toJson(const QStringList& v);
QJsonValue toJson(const QList<RegionName>& v);
QJsonValue toJson(const QMap<QString, qint64>& v);
QJsonValue toJson(const RefillPolicy& v);
template <class E>
requires requires { Words<E>::table; }
QJsonValue toJson(E v) { return QString(toWire(v)); }

// Each answers false when the value has the wrong type, is out of range or does not parse; `v` is then unspecified.
bool fromJson(const QJsonValue& j, bool& v);
bool fromJson(const QJsonValue& j, int& v);
bool fromJson(const QJsonValue& j, quint32& v);
bool fromJson(const QJsonValue& j, qint64& v);
bool fromJson(const QJsonValue& j, quint64& v);
bool fromJson(const QJsonValue& j, QString& v);
bool fromJson(const QJsonValue& j, ColdText& v);
bool fromJson(const QJsonValue& j, RegionName& v);
bool fromJson(const QJsonValue& j, AccountNumber& v);
bool fromJson(const QJsonValue& j, Instant& v);
bool fromJson(const QJsonValue& j, Prefix& v);
bool fromJson(const QJsonValue& j, Family& v);
bool fromJson(const QJsonValue& j, PrefixLength& v);
bool fromJson(const QJsonValue& j, Tags& v);
bool fromJson(const QJsonValue& j, Cold<Tags>& v);
bool fromJson(const QJsonValue& j, TagPairs& v);
bool fromJson(const QJsonValue& j, QStringList& v);
bool fromJson(const QJsonValue& j, QList<RegionName>& v);
bool fromJson(const QJsonValue& j, QMap<QString, qint64>& v);
bool fromJson(const QJsonValue& j, RefillPolicy& v);
template <class E>
requires requires { Words<E>::table; }
bool fromJson(const QJsonValue& j, E& v)
{
    if (!j.isString())
        return false;
    const auto word = fromWire<E>(j.toString());
    if (word)
        v = *word;
    return word.has_value();
}

// --- handles ---
template <class E>
QJsonValue toJson(Id<E> id, const JsonIds& ids)
{
    return ids.textOf(kindIndex<E>, id.value);
}
template <class E>
QJsonValue toJson(const QList<Id<E>>& list, const JsonIds& ids)
{
    QStringList texts;
    for (const Id<E> id : list)
        texts.append(ids.textOf(kindIndex<E>, id.value));
    texts.sort();
    return toJson(texts);
}
template <class T>
QJsonValue toJson(const T& v, const JsonIds&)
{
    return toJson(v);
}

template <class E>
bool fromJson(const QJsonValue& j, Id<E>& id, const JsonIds& ids)
{
    if (!j.isString())
        return false;
    const QString text = j.toString();
    id.value = text.isEmpty() ? 0 : ids.handleOf(kindIndex<E>, text);
    return text.isEmpty() || id.value != 0;
}
template <class E>
bool fromJson(const QJsonValue& j, QList<Id<E>>& list, const JsonIds& ids)
{
    QStringList texts;
    if (!fromJson(j, texts))
        return false;
    list.clear();
    for (const QString& text : texts) {
        const std::uint32_t handle = ids.handleOf(kindIndex<E>, text);
        if (handle == 0)
            return false;
        list.append(Id<E>{handle});
    }
    std::sort(list.begin(), list.end());
    return true;
}
template <class T>
bool fromJson(const QJsonValue& j, T& v, const JsonIds&)
{
    return fromJson(j, v);
}

/// A whole row without its id. Fields at their default value are left out.
template <class E>
QJsonObject fieldsToJson(const E& row, const JsonIds& ids)
{
    static const E plain{};
    QJsonObject object;
    forEachField<E>([&](const auto& field) {
        if (!(row.*field.member == plain.*field.member))
            object.insert(QLatin1String(field.name), toJson(row.*field.member, ids));
    });
    return object;
}

/// Reads what is there; fields that are absent keep their default. Answers the name of the first bad field, or nullptr.
template <class E>
const char* fieldsFromJson(const QJsonObject& object, E& row, const JsonIds& ids)
{
    const char* bad = nullptr;
    forEachField<E>([&](const auto& field) {
        if (bad)
            return;
        const auto value = object.constFind(QLatin1String(field.name));
        if (value != object.constEnd() && !fromJson(*value, row.*field.member, ids))
            bad = field.name;
    });
    return bad;
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/fieldjson.h"

#include <cmath>
#include <limits>

namespace cadastre {

namespace {

bool readInteger(const QJsonValue& j, qint64 lowest, qint64 highest, qint64& out)
{
    if (!j.isDouble())
        return false;
    const double asDouble = j.toDouble();
    const qint64 value = j.toInteger(std::numeric_limits<qint64>::min());
    // toInteger() answers its default for fractions and what is too large.
    if (value == std::numeric_limits<qint64>::min() || std::floor(asDouble) != asDouble)
        return false;
    if (value < lowest || value > highest)
        return false;
    out = value;
    return true;
}

/// A value that stands as its own text; "" is the empty one.
template <class T, class Parse>
bool fromText(const QJsonValue& j, T& v, Parse parse)
{
    if (!j.isString())
        return false;
    const QString text = j.toString(); // parsers look at it through a view
    if (text.isEmpty()) {
        v = {};
        return true;
    }
    const auto parsed = parse(text);
    if (parsed)
        v = *parsed;
    return parsed.has_value();
}

} // namespace

QJsonValue toJson(const Tags& v)
{
    QJsonObject object;
    for (auto tag = v.cbegin(); tag != v.cend(); ++tag)
        object.insert(tag.key(), tag.value());
    return object;
}

QJsonValue toJson(const TagPairs& v)
{
    QJsonArray array;
    for (const TagPair& pair : v)
        array.append(QJsonObject{{QStringLiteral("key"), pair.key}, {QStringLiteral("value"), pair.value}});
    return array;
}

QJsonValue toJson(const QStringList& v) { return QJsonArray::fromStringList(v); }

QJsonValue toJson(const QList<RegionName>& v)
{
    QJsonArray array;
    for (const RegionName& region : v)
        array.append(region.toString());
    return array;
}

QJsonValue toJson(const QMap<QString, qint64>& v)
{
    QJsonObject object;
    for (auto entry = v.cbegin(); entry != v.cend(); ++entry)
        object.insert(entry.key(), entry.value());
    return object;
}

QJsonValue toJson(const RefillPolicy& v)
{
    if (!v.isActive())
        return QJsonObject{};
    return QJsonObject{{QStringLiteral("thresholdPercent"), v.thresholdPercent}, {QStringLiteral("length"), v.length}};
}

bool fromJson(const QJsonValue& j, bool& v)
{
    v = j.toBool();
    return j.isBool();
}

bool fromJson(const QJsonValue& j, int& v)
{
    qint64 wide = 0;
    if (!readInteger(j, std::numeric_limits<int>::min(), std::numeric_limits<int>::max(), wide))
        return false;
    v = static_cast<int>(wide);
    return true;
}

bool fromJson(const QJsonValue& j, quint32& v)
{
    qint64 wide = 0;
    if (!readInteger(j, 0, std::numeric_limits<quint32>::max(), wide))
        return false;
    v = static_cast<quint32>(wide);
    return true;
}

bool fromJson(const QJsonValue& j, qint64& v)
{
    return readInteger(j, std::numeric_limits<qint64>::min() + 1, std::numeric_limits<qint64>::max(), v);
}

bool fromJson(const QJsonValue& j, quint64& v)
{
    bool ok = false;
    v = j.toString().toULongLong(&ok, 10);
    return j.isString() && ok;
}

bool fromJson(const QJsonValue& j, QString& v)
{
    v = j.toString();
    return j.isString();
}

bool fromJson(const QJsonValue& j, ColdText& v)
{
    v = j.toString();
    return j.isString();
}

bool fromJson(const QJsonValue& j, RegionName& v) { return fromText(j, v, RegionName::parse); }

bool fromJson(const QJsonValue& j, AccountNumber& v) { return fromText(j, v, AccountNumber::parse); }

bool fromJson(const QJsonValue& j, Instant& v) { return fromText(j, v, parseInstant); }

bool fromJson(const QJsonValue& j, Prefix& v) { return fromText(j, v, Prefix::parse); }

bool fromJson(const QJsonValue& j, Family& v)
{
    const QString text = j.toString();
    v = text == QLatin1String("ipv4") ? Family::IPv4 : Family::IPv6;
    return text == QLatin1String("ipv4") || text == QLatin1String("ipv6");
}

bool fromJson(const QJsonValue& j, PrefixLength& v)
{
    if (j.isNull()) {
        v.reset();
        return true;
    }
    qint64 wide = 0;
    if (!readInteger(j, 0, 128, wide))
        return false;
    v = static_cast<std::uint8_t>(wide);
    return true;
}

bool fromJson(const QJsonValue& j, Tags& v)
{
    if (!j.isObject())
        return false;
    v.clear();
    const QJsonObject object = j.toObject();
    for (auto tag = object.begin(); tag != object.end(); ++tag) {
        if (!tag.value().isString())
            return false;
        v.insert(tag.key(), tag.value().toString());
    }
    return true;
}

bool fromJson(const QJsonValue& j, Cold<Tags>& v)
{
    Tags tags;
    if (!fromJson(j, tags))
        return false;
    v = tags;
    return true;
}

bool fromJson(const QJsonValue& j, TagPairs& v)
{
    if (!j.isArray())
        return false;
    v.clear();
    for (const QJsonValue item : j.toArray()) {
        const QJsonValue key = item[QLatin1String("key")];
        const QJsonValue value = item[QLatin1String("value")];
        if (!key.isString() || !value.isString())
            return false;
        v.append({key.toString(), value.toString()});
    }
    std::sort(v.begin(), v.end());
    return true;
}

bool fromJson(const QJsonValue& j, QStringList& v)
{
    if (!j.isArray())
        return false;
    v.clear();
    for (const QJsonValue item : j.toArray()) {
        if (!item.isString())
            return false;
        v.append(item.toString());
    }
    return true;
}

bool fromJson(const QJsonValue& j, QList<RegionName>& v)
{
    QStringList texts;
    if (!fromJson(j, texts))
        return false;
    v.clear();
    for (const QString& text : texts) {
        const auto region = RegionName::parse(text);
        if (!region)
            return false;
        v.append(*region);
    }
    std::sort(v.begin(), v.end());
    return true;
}

bool fromJson(const QJsonValue& j, QMap<QString, qint64>& v)
{
    if (!j.isObject())
        return false;
    v.clear();
    const QJsonObject object = j.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        qint64 number = 0;
        if (!fromJson(entry.value(), number))
            return false;
        v.insert(entry.key(), number);
    }
    return true;
}

bool fromJson(const QJsonValue& j, RefillPolicy& v)
{
    if (!j.isObject())
        return false;
    v = {};
    const QJsonObject object = j.toObject();
    if (object.isEmpty())
        return true;
    return fromJson(object[QLatin1String("thresholdPercent")], v.thresholdPercent)
        && fromJson(object[QLatin1String("length")], v.length) && v.length >= 0 && v.length <= 128;
}

} // namespace cadastre

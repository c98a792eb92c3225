// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/jsonrecord.h"

#include <algorithm>

namespace cadastre {

namespace {

constexpr qsizetype longestText = 1024;
constexpr qsizetype longestTagKey = 128; // AWS's general tag limits
constexpr qsizetype longestTagValue = 256;
constexpr qsizetype mostTags = 50;

} // namespace

JsonRecord::JsonRecord(std::shared_ptr<const JsonText> text, QString list, qsizetype index, const QJsonValue& value)
    : m_text(std::move(text))
    , m_list(std::move(list))
    , m_index(index)
    , m_object(value.toObject())
    , m_problem(std::make_shared<std::optional<Error>>())
{
    if (!value.isObject())
        refuseField("", "not-an-object");
}

JsonRecord JsonRecord::inside(const QJsonValue& value, const char* field) const
{
    JsonRecord nested = *this; // shares m_problem
    nested.m_object = value.toObject();
    nested.m_outerField = QString::fromLatin1(field);
    if (!value.isObject())
        refuseField(field, "not-an-object");
    return nested;
}

bool JsonRecord::has(const char* field) const
{
    const QJsonValue value = m_object[QLatin1String(field)];
    return !value.isUndefined() && !value.isNull();
}

Error JsonRecord::placed(Error error, const char* field) const
{
    const QString inner = QString::fromLatin1(field);
    const TextPosition place = m_text->placeOf(m_list, m_index, m_outerField.isEmpty() ? inner : m_outerField);
    error.params.insert(QStringLiteral("file"), m_text->name());
    error.params.insert(QStringLiteral("record"),
                        m_index < 0 ? m_list : QStringLiteral("%1[%2]").arg(m_list).arg(m_index));
    if (!inner.isEmpty())
        error.params.insert(QStringLiteral("field"), inner);
    error.params.insert(QStringLiteral("line"), QString::number(place.line));
    error.params.insert(QStringLiteral("column"), QString::number(place.column));
    return error;
}

void JsonRecord::refuse(Error error, const char* field) const
{
    if (!isRefused())
        *m_problem = placed(std::move(error), field);
}

void JsonRecord::refuseField(const char* field, const char* reason, const QString& subject) const
{
    refuse(makeError(ErrorCode::InvalidRecord, subject, {{QStringLiteral("reason"), QString::fromLatin1(reason)}}),
           field);
}

RowFate JsonRecord::fate(RowVerdict verdict, const QString& subject, const QString& cidr) const
{
    const TextPosition place = m_text->placeOf(m_list, m_index);
    RowFate fate;
    fate.source = m_text->name();
    fate.record = m_index < 0 ? m_list : QStringLiteral("%1[%2]").arg(m_list).arg(m_index);
    fate.line = place.line;
    fate.column = place.column;
    fate.subject = subject;
    fate.cidr = cidr;
    fate.verdict = verdict;
    return fate;
}

QString JsonRecord::text(const char* field) const
{
    if (!has(field))
        return {};
    const QJsonValue value = m_object[QLatin1String(field)];
    if (!value.isString()) {
        refuseField(field, "not-text");
        return {};
    }
    QString text = value.toString();
    if (text.size() > longestText) {
        refuse(makeError(ErrorCode::TooLong, text.left(40) + QChar(0x2026),
                         {{QStringLiteral("limit"), QString::number(longestText)}}),
               field);
        return {};
    }
    return text;
}

QString JsonRecord::required(const char* field) const
{
    QString value = text(field);
    if (value.isEmpty())
        refuseField(field, "missing");
    return value;
}

std::optional<int> JsonRecord::integer(const char* field, int lowest, int highest) const
{
    if (!has(field))
        return std::nullopt;
    const QJsonValue value = m_object[QLatin1String(field)];
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number != static_cast<double>(value.toInteger(lowest - 1LL)) || number < lowest
        || number > highest) {
        refuseField(field, "not-a-number", value.isDouble() ? QString::number(number) : value.toString());
        return std::nullopt;
    }
    return static_cast<int>(number);
}

bool JsonRecord::boolean(const char* field, bool fallback) const
{
    if (!has(field))
        return fallback;
    const QJsonValue value = m_object[QLatin1String(field)];
    if (!value.isBool())
        refuseField(field, "not-true-or-false", value.toString());
    return value.toBool(fallback);
}

std::optional<Prefix> JsonRecord::prefix(const char* field) const
{
    const QString given = text(field);
    if (given.isEmpty())
        return std::nullopt;
    const auto parsed = Prefix::parse(given);
    if (!parsed) {
        refuse(parsed.error(), field);
        return std::nullopt;
    }
    return *parsed;
}

AccountNumber JsonRecord::account(const char* field) const
{
    const QString given = text(field);
    if (given.isEmpty())
        return {};
    const auto parsed = AccountNumber::parse(given);
    if (!parsed)
        refuse(parsed.error(), field);
    return parsed.value_or(AccountNumber());
}

RegionName JsonRecord::region(const char* field) const
{
    const QString given = text(field);
    const auto parsed = RegionName::parse(given);
    if (!parsed)
        refuse(parsed.error(), field);
    return parsed.value_or(RegionName());
}

QJsonArray JsonRecord::list(const char* field) const
{
    if (!has(field))
        return {};
    const QJsonValue value = m_object[QLatin1String(field)];
    if (!value.isArray())
        refuseField(field, "not-a-list");
    return value.toArray();
}

std::optional<TagPairs> JsonRecord::pairs(const char* field) const
{
    if (!has(field))
        return std::nullopt;
    TagPairs pairs;
    const QJsonArray given = list(field);
    if (given.size() > mostTags)
        refuse(makeError(ErrorCode::QuotaExceeded, {},
                         {{QStringLiteral("quota"), QStringLiteral("tags")},
                          {QStringLiteral("limit"), QString::number(mostTags)},
                          {QStringLiteral("wanted"), QString::number(given.size())}}),
               field);
    for (const QJsonValue item : given) {
        const JsonRecord tag = inside(item, field);
        TagPair pair{tag.required("Key"), tag.text("Value")};
        if (pair.key.size() > longestTagKey || pair.value.size() > longestTagValue)
            refuse(makeError(ErrorCode::TooLong, pair.key.left(40),
                             {{QStringLiteral("limit"),
                               QString::number(pair.key.size() > longestTagKey ? longestTagKey : longestTagValue)}}),
                   field);
        if (isRefused())
            return std::nullopt;
        pairs.append(std::move(pair));
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

std::optional<Tags> JsonRecord::tags(const char* field) const
{
    const auto given = pairs(field);
    if (!given)
        return std::nullopt;
    Tags tags;
    for (const TagPair& pair : *given) {
        if (tags.contains(pair.key))
            refuse(makeError(ErrorCode::DuplicateKey, {}, {{QStringLiteral("key"), pair.key}}), field);
        tags.insert(pair.key, pair.value);
    }
    return tags;
}

} // namespace cadastre

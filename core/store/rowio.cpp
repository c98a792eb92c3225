// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rowio.h"

#include "change/bytes.h"

#include <QJsonDocument>

#include <cstring>

namespace cadastre {

std::string_view RowBinder::kept(QByteArray bytes)
{
    m_kept.push_back(std::move(bytes));
    return {m_kept.back().constData(), static_cast<std::size_t>(m_kept.back().size())};
}

void RowBinder::bindValue(PrefixLength v)
{
    if (v)
        m_statement.bind(++m_at, *v);
    else
        m_statement.bindNull(++m_at);
}

void RowBinder::bindValue(const Prefix& v)
{
    if (v.isNull()) {
        for (int i = 0; i < 3; ++i)
            m_statement.bindNull(++m_at);
        return;
    }
    auto& bytes = m_addresses[m_addressCount++];
    bytes = v.bytes();
    m_statement.bindBlob(++m_at, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    m_statement.bind(++m_at, v.length());
    m_statement.bind(++m_at, v.family() == Family::IPv4 ? 4 : 6);
}

void RowBinder::bindJson(bool isEmpty, const QJsonValue& value)
{
    if (isEmpty) {
        m_statement.bindNull(++m_at);
        return;
    }
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    QByteArray json = document.toJson(QJsonDocument::Compact);
    json.replace("\xEF\xBB\xBF", "\\ufeff"); // reading drops one that starts a text, unless it is spelled out
    m_statement.bindText(++m_at, kept(std::move(json)));
}

bool RowReader::readValue(bool& v)
{
    const std::int64_t number = m_statement.number(m_at++);
    v = number == 1;
    return number == 0 || number == 1;
}

bool RowReader::readValue(int& v)
{
    const std::int64_t number = m_statement.number(m_at++);
    v = static_cast<int>(number);
    return v == number;
}

bool RowReader::readValue(quint32& v)
{
    const std::int64_t number = m_statement.number(m_at++);
    v = static_cast<quint32>(number);
    return v == number;
}

bool RowReader::readValue(qint64& v)
{
    v = m_statement.number(m_at++);
    return true;
}

bool RowReader::readValue(quint64& v)
{
    v = static_cast<quint64>(m_statement.number(m_at++));
    return true;
}

bool RowReader::readValue(Instant& v)
{
    v.ms = m_statement.number(m_at++);
    return true;
}

bool RowReader::readValue(AccountNumber& v)
{
    const std::int64_t number = m_statement.number(m_at++);
    v = AccountNumber::of(static_cast<quint64>(number));
    return number >= 0 && number <= 999'999'999'999;
}

bool RowReader::readValue(Family& v)
{
    const std::int64_t number = m_statement.number(m_at++);
    v = number == 4 ? Family::IPv4 : Family::IPv6;
    return number == 4 || number == 6;
}

bool RowReader::readValue(PrefixLength& v)
{
    const int column = m_at++;
    if (m_statement.isNull(column)) {
        v.reset();
        return true;
    }
    const std::int64_t number = m_statement.number(column);
    v = static_cast<std::uint8_t>(number);
    return number >= 0 && number <= 128;
}

bool RowReader::readValue(Prefix& v)
{
    const std::string_view address = m_statement.blob(m_at);
    if (address.empty() && m_statement.isNull(m_at)) {
        v = {};
        m_at += 3;
        return true;
    }
    const std::int64_t length = m_statement.number(m_at + 1);
    const std::int64_t family = m_statement.number(m_at + 2);
    m_at += 3;
    if (address.size() != 16 || length < 0 || length > 128 || (family != 4 && family != 6))
        return false;
    std::array<std::uint8_t, 16> bytes;
    std::memcpy(bytes.data(), address.data(), 16);
    const auto prefix = Prefix::fromBytes(family == 4 ? Family::IPv4 : Family::IPv6, bytes, static_cast<int>(length));
    if (prefix)
        v = *prefix;
    return prefix.has_value();
}

bool RowReader::readValue(RegionName& v)
{
    const auto region = RegionName::fromBytes(m_statement.text(m_at++));
    if (region)
        v = *region;
    return region.has_value();
}

bool RowReader::readValue(QString& v)
{
    auto text = exactText(m_statement.text(m_at++));
    if (text)
        v = std::move(*text);
    return text.has_value();
}

bool RowReader::readValue(ColdText& v)
{
    const std::string_view utf8 = m_statement.text(m_at++);
    if (utf8.empty())
        return true;
    const auto text = exactText(utf8);
    if (text)
        v = *text;
    return text.has_value();
}

bool RowReader::readValue(TagPairs& v)
{
    const QJsonValue json = readJson();
    v.clear();
    for (const QJsonValue item : json.toArray()) {
        const QJsonValue key = item[QLatin1String("key")];
        const QJsonValue value = item[QLatin1String("value")];
        if (!key.isString() || !value.isString())
            return false;
        v.append({key.toString(), value.toString()});
    }
    return json.isArray() || json.isNull();
}

bool RowReader::readValue(QList<RegionName>& v)
{
    const QJsonValue json = readJson();
    v.clear();
    for (const QJsonValue item : json.toArray()) {
        const QByteArray text = item.toString().toUtf8();
        const auto region = RegionName::fromBytes({text.constData(), static_cast<std::size_t>(text.size())});
        if (!item.isString() || !region)
            return false;
        v.append(*region);
    }
    return json.isArray() || json.isNull();
}

QJsonValue RowReader::readJson()
{
    const std::string_view text = m_statement.text(m_at++);
    if (text.empty())
        return QJsonValue::Null;
    const auto document =
        QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())));
    if (document.isArray())
        return document.array();
    return document.isObject() ? QJsonValue(document.object()) : QJsonValue(QJsonValue::Undefined);
}

} // namespace cadastre

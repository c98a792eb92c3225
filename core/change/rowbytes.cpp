// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/rowbytes.h"

#include <algorithm>
#include <cstring>

namespace cadastre {

namespace {

// Families and "no prefix" share one byte: 0 none, then family + 1.
constexpr std::uint8_t nullPrefix = 0;

template <class Map>
bool readSortedMap(ByteReader& in, Map& map)
{
    const std::size_t count = in.count();
    map.clear();
    for (std::size_t i = 0; i < count; ++i) {
        QString key;
        typename Map::mapped_type value{};
        if (!read(in, key) || !read(in, value) || (!map.isEmpty() && key <= map.lastKey()))
            return false;
        map.insert(map.cend(), key, value);
    }
    return in.isGood();
}

} // namespace

void write(ByteWriter& out, const RegionName& v) { out.text(v.bytes()); }

void write(ByteWriter& out, const Prefix& v)
{
    if (v.isNull()) {
        out.byte(nullPrefix);
        return;
    }
    out.byte(static_cast<std::uint8_t>(static_cast<int>(v.family()) + 1));
    out.byte(static_cast<std::uint8_t>(v.length()));
    // Only the bytes that the length covers: the others are zero.
    const auto bytes = v.bytes();
    const std::size_t start = v.family() == Family::IPv4 ? 12 : 0;
    const std::size_t covered = (static_cast<std::size_t>(v.length()) + 7) / 8;
    out.raw({reinterpret_cast<const char*>(bytes.data()) + start, covered});
}

void write(ByteWriter& out, const Tags& v)
{
    out.number(static_cast<std::uint64_t>(v.size()));
    for (auto tag = v.cbegin(); tag != v.cend(); ++tag) {
        out.text(tag.key());
        out.text(tag.value());
    }
}

void write(ByteWriter& out, const TagPairs& v)
{
    out.number(static_cast<std::uint64_t>(v.size()));
    for (const TagPair& pair : v) {
        out.text(pair.key);
        out.text(pair.value);
    }
}

void write(ByteWriter& out, const QStringList& v)
{
    out.number(static_cast<std::uint64_t>(v.size()));
    for (const QString& text : v)
        out.text(text);
}

void write(ByteWriter& out, const QList<RegionName>& v)
{
    out.number(static_cast<std::uint64_t>(v.size()));
    for (const RegionName& region : v)
        write(out, region);
}

void write(ByteWriter& out, const QMap<QString, qint64>& v)
{
    out.number(static_cast<std::uint64_t>(v.size()));
    for (auto entry = v.cbegin(); entry != v.cend(); ++entry) {
        out.text(entry.key());
        out.signedNumber(entry.value());
    }
}

void write(ByteWriter& out, const RefillPolicy& v)
{
    out.signedNumber(v.thresholdPercent);
    out.signedNumber(v.length);
}

bool read(ByteReader& in, bool& v)
{
    const std::uint8_t number = in.byte();
    v = number == 1;
    return in.isGood() && number <= 1;
}

bool read(ByteReader& in, int& v)
{
    const std::int64_t wide = in.signedNumber();
    v = static_cast<int>(wide);
    return in.isGood() && v == wide;
}

bool read(ByteReader& in, quint32& v)
{
    const std::uint64_t wide = in.number();
    v = static_cast<quint32>(wide);
    return in.isGood() && v == wide;
}

bool read(ByteReader& in, qint64& v)
{
    v = in.signedNumber();
    return in.isGood();
}

bool read(ByteReader& in, quint64& v)
{
    v = in.number();
    return in.isGood();
}

bool read(ByteReader& in, QString& v)
{
    v = in.text();
    return in.isGood();
}

bool read(ByteReader& in, ColdText& v)
{
    v = in.text();
    return in.isGood();
}

bool read(ByteReader& in, AccountNumber& v)
{
    const std::uint64_t number = in.number();
    v = AccountNumber::of(number);
    return in.isGood() && number <= 999'999'999'999;
}

bool read(ByteReader& in, Instant& v)
{
    v.ms = in.signedNumber();
    return in.isGood();
}

bool read(ByteReader& in, Family& v)
{
    const std::uint8_t number = in.byte();
    v = number == 0 ? Family::IPv4 : Family::IPv6;
    return in.isGood() && number <= 1;
}

bool read(ByteReader& in, PrefixLength& v)
{
    const std::uint8_t number = in.byte();
    v = number == 0 ? PrefixLength() : PrefixLength(static_cast<std::uint8_t>(number - 1));
    return in.isGood() && number <= 129;
}

bool read(ByteReader& in, RegionName& v)
{
    const auto region = RegionName::fromBytes(in.raw(in.count()));
    if (region)
        v = *region;
    return in.isGood() && region.has_value();
}

bool read(ByteReader& in, Prefix& v)
{
    v = {};
    const std::uint8_t kind = in.byte();
    if (kind == nullPrefix)
        return in.isGood();
    if (kind > 2)
        return false;
    const Family family = static_cast<Family>(kind - 1);
    const int length = in.byte();
    if (length > bitCount(family))
        return false;
    std::array<std::uint8_t, 16> bytes{};
    const std::string_view covered = in.raw(static_cast<std::size_t>((length + 7) / 8));
    if (!in.isGood())
        return false;
    std::memcpy(bytes.data() + (family == Family::IPv4 ? 12 : 0), covered.data(), covered.size());
    const auto prefix = Prefix::fromBytes(family, bytes, length);
    if (prefix)
        v = *prefix;
    return prefix.has_value();
}

bool read(ByteReader& in, Tags& v) { return readSortedMap(in, v); }

bool read(ByteReader& in, Cold<Tags>& v)
{
    Tags tags;
    if (!readSortedMap(in, tags))
        return false;
    v = tags;
    return true;
}

bool read(ByteReader& in, TagPairs& v)
{
    const std::size_t count = in.count();
    v.clear();
    for (std::size_t i = 0; i < count && in.isGood(); ++i) {
        QString key = in.text();
        QString value = in.text();
        v.append({std::move(key), std::move(value)});
    }
    return in.isGood();
}

bool read(ByteReader& in, QStringList& v)
{
    const std::size_t count = in.count();
    v.clear();
    for (std::size_t i = 0; i < count && in.isGood(); ++i)
        v.append(in.text());
    return in.isGood();
}

bool read(ByteReader& in, QList<RegionName>& v)
{
    const std::size_t count = in.count();
    v.clear();
    for (std::size_t i = 0; i < count; ++i) {
        RegionName region;
        if (!read(in, region))
            return false;
        v.append(region);
    }
    return in.isGood();
}

bool read(ByteReader& in, QMap<QString, qint64>& v) { return readSortedMap(in, v); }

bool read(ByteReader& in, RefillPolicy& v) { return read(in, v.thresholdPercent) && read(in, v.length); }

} // namespace cadastre

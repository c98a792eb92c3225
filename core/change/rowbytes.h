// SPDX-License-Identifier: GPL-3.0-or-later
// A row as bytes: the packed journal and the digests that guard a plan file are made of it. Generic over plan/fields.h.
//
//   row   = mask, then the value of each field whose bit is set; a clear bit means the zero value of the field's type
//   value = LEB128 numbers (signed ones zigzag), texts as length and UTF-8, lists as count and items, enums by number
//
// Numbers of enums and the order of fields are part of the format: both only ever grow at the end.
// Reading trusts nothing: every length is compared with what is left, every value with what its type allows.
#pragma once

#include "change/bytes.h"
#include "plan/entities.h"
#include "plan/fields.h"

#include <limits>
#include <type_traits>

namespace cadastre {

template <class E>
concept HasWords = requires
{
    Words<E>::table;
};

// --- values -> bytes ---
inline void write(ByteWriter& out, bool v) { out.byte(v ? 1 : 0); }
inline void write(ByteWriter& out, int v) { out.signedNumber(v); }
inline void write(ByteWriter& out, quint32 v) { out.number(v); }
inline void write(ByteWriter& out, qint64 v) { out.signedNumber(v); }
inline void write(ByteWriter& out, quint64 v) { out.number(v); }
inline void write(ByteWriter& out, const QString& v) { out.text(v); }
inline void write(ByteWriter& out, const ColdText& v) { out.text(v.get()); }
inline void write(ByteWriter& out, AccountNumber v) { out.number(v.number()); }
inline void write(ByteWriter& out, Instant v) { out.signedNumber(v.ms); }
inline void write(ByteWriter& out, Family v) { out.byte(static_cast<std::uint8_t>(v)); }
inline void write(ByteWriter& out, PrefixLength v) { out.byte(v ? static_cast<std::uint8_t>(*v + 1) : 0); }
void write(ByteWriter& out, const RegionName& v);
void write(ByteWriter& out, const Prefix& v);
void write(ByteWriter& out, const Tags& v);
void write(ByteWriter& out, const TagPairs& v);
void write(ByteWriter& out, const QStringList& v);
void write(ByteWriter& out, const QList<RegionName>& v);
void write(ByteWriter& out, const QMap<QString, qint64>& v);
void write(ByteWriter& out, const RefillPolicy& v);
inline void write(ByteWriter& out, const Cold<Tags>& v) { write(out, v.get()); }
template <HasWords E>
void write(ByteWriter& out, E v)
{
    out.byte(static_cast<std::uint8_t>(v));
}
template <class E>
void write(ByteWriter& out, Id<E> v)
{
    out.number(v.value);
}
template <class E>
void write(ByteWriter& out, const QList<Id<E>>& v)
{
    out.number(static_cast<std::uint64_t>(v.size()));
    for (const Id<E> id : v)
        out.number(id.value);
}

// --- bytes -> values; false when there is no such value, `v` is then unspecified ---
bool read(ByteReader& in, bool& v);
bool read(ByteReader& in, int& v);
bool read(ByteReader& in, quint32& v);
bool read(ByteReader& in, qint64& v);
bool read(ByteReader& in, quint64& v);
bool read(ByteReader& in, QString& v);
bool read(ByteReader& in, ColdText& v);
bool read(ByteReader& in, AccountNumber& v);
bool read(ByteReader& in, Instant& v);
bool read(ByteReader& in, Family& v);
bool read(ByteReader& in, PrefixLength& v);
bool read(ByteReader& in, RegionName& v);
bool read(ByteReader& in, Prefix& v);
bool read(ByteReader& in, Tags& v);
bool read(ByteReader& in, Cold<Tags>& v);
bool read(ByteReader& in, TagPairs& v);
bool read(ByteReader& in, QStringList& v);
bool read(ByteReader& in, QList<RegionName>& v);
bool read(ByteReader& in, QMap<QString, qint64>& v);
bool read(ByteReader& in, RefillPolicy& v);
template <HasWords E>
bool read(ByteReader& in, E& v)
{
    const std::uint8_t number = in.byte();
    v = static_cast<E>(number);
    return in.isGood() && number < std::size(Words<E>::table);
}
template <class E>
bool read(ByteReader& in, Id<E>& v)
{
    return read(in, v.value);
}
template <class E>
bool read(ByteReader& in, QList<Id<E>>& v)
{
    const std::size_t count = in.count();
    v.clear();
    for (std::size_t i = 0; i < count && in.isGood(); ++i) {
        Id<E> id;
        if (!read(in, id))
            return false;
        v.append(id);
    }
    return in.isGood();
}

/// Does a field hold the zero value of its type? (Not the default of its entity: those may change between versions.)
template <class T>
[[nodiscard]] bool isZero(const T& value)
{
    if constexpr (requires { value.isEmpty(); }) // no empty one is made to be compared with
        return value.isEmpty();
    else
        return value == T{};
}

/// A row without its id.
template <class E>
void writeRow(ByteWriter& out, const E& row)
{
    static_assert(fieldCount<E> <= 63);
    std::uint64_t mask = 0;
    std::uint64_t bit = 1;
    forEachField<E>([&](const auto& field) {
        if (!isZero(row.*field.member))
            mask |= bit;
        bit <<= 1;
    });
    out.number(mask);
    bit = 1;
    forEachField<E>([&](const auto& field) {
        if (mask & bit)
            write(out, row.*field.member);
        bit <<= 1;
    });
}

/// Fills all fields of `row` but its id.
template <class E>
[[nodiscard]] bool readRow(ByteReader& in, E& row)
{
    const std::uint64_t mask = in.number();
    if (!in.isGood() || (mask >> fieldCount<E>) != 0)
        return false;
    bool good = true;
    std::uint64_t bit = 1;
    forEachField<E>([&](const auto& field) {
        using T = std::remove_cvref_t<decltype(row.*field.member)>;
        row.*field.member = T{};
        if (good && (mask & bit))
            good = read(in, row.*field.member) && !isZero(row.*field.member);
        bit <<= 1;
    });
    return good;
}

} // namespace cadastre

// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/addresstext.h"

#include <array>

namespace cadastre::addresstext {
namespace {

int hexDigit(char16_t c)
{
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (c >= u'a' && c <= u'f')
        return c - u'a' + 10;
    if (c >= u'A' && c <= u'F')
        return c - u'A' + 10;
    return -1;
}

/// Reads text[at, end) as a dotted quad.
std::variant<std::uint32_t, Fault> readQuad(const char16_t* text, qsizetype at, qsizetype end)
{
    std::uint32_t bits = 0;
    for (int octet = 0;; ++octet) {
        const qsizetype start = at;
        unsigned value = 0;
        while (at < end && text[at] >= u'0' && text[at] <= u'9') {
            value = value * 10 + static_cast<unsigned>(text[at] - u'0');
            if (value > 255)
                return Fault{start, "octet-too-large", {}};
            ++at;
            if (at - start > 1 && text[start] == u'0')
                return Fault{start, "leading-zero", {}};
        }
        if (at == start)
            return Fault{at, at == end ? "too-few-octets" : "unexpected-character", {}};
        bits = bits << 8 | value;
        if (octet == 3) {
            if (at == end)
                return bits;
            return Fault{at, text[at] == u'.' ? "too-many-octets" : "unexpected-character", {}};
        }
        if (at == end)
            return Fault{at, "too-few-octets", {}};
        if (text[at] != u'.')
            return Fault{at, "unexpected-character", {}};
        ++at;
    }
}

std::variant<uint128, Fault> readGroups(const char16_t* text, qsizetype end)
{
    std::array<std::uint16_t, 8> groups{};
    std::size_t count = 0;
    std::size_t gapAt = 9; // index of the first group behind "::"; 9 = none seen
    qsizetype at = 0;
    if (end >= 1 && text[0] == u':') {
        if (end < 2 || text[1] != u':')
            return Fault{0, "lone-colon", {}};
        gapAt = 0;
        at = 2;
    }
    while (at < end) {
        const qsizetype start = at;
        unsigned value = 0;
        int digit = 0;
        while (at < end && (digit = hexDigit(text[at])) >= 0) {
            if (at - start == 4)
                return Fault{at, "group-too-long", {}};
            value = value << 4 | static_cast<unsigned>(digit);
            ++at;
        }
        if (at < end && text[at] == u'.' && at > start) {
            if (count > 6)
                return Fault{start, "too-many-groups", {}};
            const auto quad = readQuad(text, start, end);
            if (const auto* fault = std::get_if<Fault>(&quad))
                return *fault;
            const std::uint32_t bits = std::get<std::uint32_t>(quad);
            groups[count++] = static_cast<std::uint16_t>(bits >> 16);
            groups[count++] = static_cast<std::uint16_t>(bits & 0xFFFFU);
            at = end;
            break;
        }
        if (at == start)
            return Fault{at, text[at] == u':' ? "too-many-colons" : "unexpected-character", {}};
        if (count == 8)
            return Fault{start, "too-many-groups", {}};
        groups[count++] = static_cast<std::uint16_t>(value);
        if (at == end)
            break;
        if (text[at] != u':')
            return Fault{at, "unexpected-character", {}};
        if (at + 1 == end)
            return Fault{at, "lone-colon", {}};
        if (text[at + 1] == u':') {
            if (gapAt != 9)
                return Fault{at, "second-double-colon", {}};
            gapAt = count;
            at += 2;
        } else {
            ++at;
        }
    }
    if (gapAt == 9 && count < 8)
        return Fault{end, "too-few-groups", {}};
    // "::" stands for at least one group of zeros (RFC 4291 §2.2.2).
    if (gapAt != 9 && count == 8)
        return Fault{end, "too-many-groups", {}};
    uint128 bits = 0;
    const std::size_t before = gapAt == 9 ? count : gapAt;
    for (std::size_t i = 0; i < before; ++i)
        bits |= uint128{groups[i]} << (16 * (7 - i));
    for (std::size_t i = before; i < count; ++i)
        bits |= uint128{groups[i]} << (16 * (count - 1 - i));
    return bits;
}

/// An address was read up to the percent sign at `at`.
Fault zone(QStringView text, qsizetype at)
{
    if (at + 1 == text.size())
        return {at, "empty-zone", {}};
    return {at, "zone", text.mid(at + 1)};
}

char16_t* printOctet(char16_t* out, unsigned value)
{
    if (value >= 100)
        *out++ = static_cast<char16_t>(u'0' + value / 100);
    if (value >= 10)
        *out++ = static_cast<char16_t>(u'0' + value / 10 % 10);
    *out++ = static_cast<char16_t>(u'0' + value % 10);
    return out;
}

char16_t* printQuad(char16_t* out, std::uint32_t bits)
{
    for (int shift = 24; shift >= 0; shift -= 8) {
        out = printOctet(out, bits >> shift & 0xFFU);
        if (shift > 0)
            *out++ = u'.';
    }
    return out;
}

char16_t* printGroup(char16_t* out, unsigned group)
{
    int shift = 12;
    while (shift > 0 && (group >> shift & 0xFU) == 0)
        shift -= 4;
    for (; shift >= 0; shift -= 4)
        *out++ = u"0123456789abcdef"[group >> shift & 0xFU];
    return out;
}

} // namespace

std::variant<Value, Fault> read(QStringView text)
{
    const char16_t* chars = text.utf16();
    qsizetype end = text.size();
    if (end == 0)
        return Fault{0, "empty", {}};
    bool colon = false;
    qsizetype zoneAt = -1;
    for (qsizetype i = 0; i < end; ++i) {
        if (chars[i] == u':')
            colon = true;
        if (chars[i] == u'%') {
            zoneAt = i;
            break;
        }
    }
    if (zoneAt >= 0)
        end = zoneAt;
    if (!colon) {
        const auto quad = readQuad(chars, 0, end);
        if (const auto* fault = std::get_if<Fault>(&quad))
            return *fault;
        if (zoneAt >= 0)
            return zone(text, zoneAt);
        return Value{Family::IPv4, std::get<std::uint32_t>(quad)};
    }
    const auto groups = readGroups(chars, end);
    if (const auto* fault = std::get_if<Fault>(&groups))
        return *fault;
    if (zoneAt >= 0)
        return zone(text, zoneAt);
    return Value{Family::IPv6, std::get<uint128>(groups)};
}

QString print(Family family, uint128 bits, Mapped mapped)
{
    std::array<char16_t, 48> buffer;
    char16_t* out = buffer.data();
    const auto done = [&buffer, &out] {
        return QString(reinterpret_cast<const QChar*>(buffer.data()), out - buffer.data());
    };
    if (family == Family::IPv4) {
        out = printQuad(out, static_cast<std::uint32_t>(bits));
        return done();
    }
    if (mapped == Mapped::Mixed && bits >> 32 == 0xFFFF) {
        for (const char16_t c : {u':', u':', u'f', u'f', u'f', u'f', u':'})
            *out++ = c;
        out = printQuad(out, static_cast<std::uint32_t>(bits));
        return done();
    }
    std::array<unsigned, 8> groups{};
    for (std::size_t i = 0; i < 8; ++i)
        groups[i] = static_cast<unsigned>(bits >> (16 * (7 - i)) & 0xFFFFU);
    // The longest run of at least two zero groups becomes "::", the first one on a tie (RFC 5952 §4.2).
    std::size_t gapAt = 8;
    std::size_t gapSize = 1;
    for (std::size_t i = 0; i < 8;) {
        std::size_t run = 0;
        while (i + run < 8 && groups[i + run] == 0)
            ++run;
        if (run > gapSize) {
            gapAt = i;
            gapSize = run;
        }
        i += run + 1;
    }
    for (std::size_t i = 0; i < 8;) {
        if (i == gapAt) {
            *out++ = u':';
            *out++ = u':';
            i += gapSize;
            continue;
        }
        if (i > 0 && i != gapAt + gapSize)
            *out++ = u':';
        out = printGroup(out, groups[i]);
        ++i;
    }
    return done();
}

} // namespace cadastre::addresstext

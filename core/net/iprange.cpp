// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/iprange.h"

#include <bit>

namespace cadastre {
namespace {

int trailingZeros(uint128 value)
{
    if (lowHalf(value) != 0)
        return std::countr_zero(lowHalf(value));
    return highHalf(value) != 0 ? 64 + std::countr_zero(highHalf(value)) : 128;
}

int leadingZeros(uint128 value)
{
    return highHalf(value) != 0 ? std::countl_zero(highHalf(value)) : 64 + std::countl_zero(lowHalf(value));
}

} // namespace

std::optional<IpRange> IpRange::make(Family family, uint128 first, uint128 last)
{
    if (last < first || (family == Family::IPv4 && last >> 32 != 0))
        return std::nullopt;
    return IpRange(family, first, last);
}

Result<IpRange> IpRange::parse(QStringView text)
{
    const qsizetype dash = text.indexOf(u'-');
    const auto invalid = [&text](qsizetype position, const QString& reason) {
        return refuse(ErrorCode::InvalidAddress, text.toString(),
                      {{QStringLiteral("position"), QString::number(position)}, {QStringLiteral("reason"), reason}});
    };
    if (dash < 0)
        return invalid(text.size(), QStringLiteral("missing-dash"));
    const auto first = IpAddress::parse(text.left(dash).trimmed());
    if (!first)
        return Unexpected(first.error());
    const auto last = IpAddress::parse(text.mid(dash + 1).trimmed());
    if (!last)
        return Unexpected(last.error());
    if (first->family() != last->family()) {
        const auto name = [](Family family) { return familyWord(family); };
        return refuse(ErrorCode::FamilyMismatch, text.toString(),
                      {{QStringLiteral("expected"), name(first->family())},
                       {QStringLiteral("found"), name(last->family())}});
    }
    if (last->value() < first->value())
        return invalid(dash + 1, QStringLiteral("range-reversed"));
    return IpRange(first->family(), first->value(), last->value());
}

uint128 IpRange::size() const
{
    const uint128 span = m_last - m_first;
    return span == ~uint128{0} ? span : span + 1;
}

std::vector<Prefix> IpRange::toPrefixes() const
{
    std::vector<Prefix> blocks;
    const int bits = bitCount(m_family);
    uint128 at = m_first;
    for (;;) {
        // The largest block that starts here: bounded by alignment and by what is left (span + 1 could be 2^128).
        const uint128 span = m_last - at;
        int host = std::min(trailingZeros(at), bits);
        const int fits = span == ~uint128{0} ? 128 : 127 - leadingZeros(span + 1);
        host = std::min(host, fits);
        blocks.push_back(*Prefix::make(m_family, at, bits - host));
        const uint128 end = blocks.back().last();
        if (end >= m_last)
            return blocks;
        at = end + 1;
    }
}

QString IpRange::toString() const
{
    return IpAddress(m_family, m_first).toString() + u'-' + IpAddress(m_family, m_last).toString();
}

} // namespace cadastre

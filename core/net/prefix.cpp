// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/prefix.h"

#include "net/addresstext.h"

#include <algorithm>

namespace cadastre {
namespace {

Unexpected invalid(QStringView text, qsizetype position, const char* reason)
{
    return refuse(ErrorCode::InvalidPrefix, text.toString(),
                  {{QStringLiteral("position"), QString::number(position)},
                   {QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

} // namespace

Result<Prefix> Prefix::parse(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const auto read = addresstext::read(slash < 0 ? text : text.left(slash));
    if (const auto* fault = std::get_if<addresstext::Fault>(&read)) {
        if (!fault->zone.isNull())
            return refuse(ErrorCode::ZoneNotAllowed, text.toString(),
                          {{QStringLiteral("zone"), fault->zone.toString()}});
        return invalid(text, fault->position, fault->reason);
    }
    if (slash < 0 || slash + 1 == text.size())
        return invalid(text, text.size(), "missing-length");

    const auto& value = std::get<addresstext::Value>(read);
    const QStringView digits = text.mid(slash + 1);
    int length = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const char16_t c = digits[i].unicode();
        if (c < u'0' || c > u'9') {
            const bool netmask = i > 0 && (c == u'.' || c == u':');
            return invalid(text, slash + 1 + i, netmask ? "netmask" : "length-not-a-number");
        }
        if (i > 0 && digits[0] == u'0')
            return invalid(text, slash + 1, "leading-zero");
        length = std::min(length * 10 + (c - u'0'), 100000);
    }
    const int limit = bitCount(value.family);
    if (length > limit)
        return refuse(ErrorCode::LengthOutOfRange, text.toString(),
                      {{QStringLiteral("length"), digits.toString()},
                       {QStringLiteral("limit"), QString::number(limit)}});
    const uint128 mask = hostMask(value.family, length);
    const Prefix prefix(value.family, value.bits & ~mask, length);
    if ((value.bits & mask) != 0)
        return refuse(ErrorCode::HostBitsSet, text.toString(), {{QStringLiteral("suggestion"), prefix.toString()}});
    return prefix;
}

QString Prefix::toString() const
{
    if (isNull())
        return {};
    return addresstext::print(m_family, first(), addresstext::Mapped::Hexadecimal) + u'/' + QString::number(m_length);
}

std::array<std::uint8_t, 16> Prefix::bytes() const
{
    std::array<std::uint8_t, 16> out{};
    for (std::size_t i = 0; i < 8; ++i) {
        out[i] = static_cast<std::uint8_t>(m_high >> (56 - 8 * i));
        out[8 + i] = static_cast<std::uint8_t>(m_low >> (56 - 8 * i));
    }
    return out;
}

std::optional<Prefix> Prefix::fromBytes(Family family, const std::array<std::uint8_t, 16>& bytes, int length)
{
    uint128 first = 0;
    for (const std::uint8_t byte : bytes)
        first = first << 8 | byte;
    return make(family, first, length);
}

} // namespace cadastre

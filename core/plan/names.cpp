// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/names.h"

#include <cstring>

namespace cadastre {

Result<RegionName> RegionName::parse(QStringView text)
{
    RegionName name;
    if (text.isEmpty() || text == QLatin1String("None"))
        return name;
    const auto bad = [&](const char* reason) {
        return refuse(ErrorCode::InvalidValue, text.toString(),
                      {{QStringLiteral("field"), QStringLiteral("region")},
                       {QStringLiteral("value"), text.toString()},
                       {QStringLiteral("reason"), QString::fromLatin1(reason)}});
    };
    if (text.size() > maxLength)
        return bad("too-long");
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool ok = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || (c == u'-' && i > 0);
        if (!ok)
            return bad("character");
        name.m_text[static_cast<std::size_t>(i)] = static_cast<char>(c);
    }
    return name;
}

std::optional<RegionName> RegionName::fromBytes(std::string_view ascii)
{
    RegionName name;
    if (ascii.size() > maxLength)
        return std::nullopt;
    for (std::size_t i = 0; i < ascii.size(); ++i) {
        const char c = ascii[i];
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '-' && i > 0)))
            return std::nullopt;
        name.m_text[i] = c;
    }
    return name;
}

RegionName RegionName::of(const char* text)
{
    const auto parsed = parse(QString::fromLatin1(text));
    Q_ASSERT(parsed);
    return *parsed;
}

QString RegionName::toString() const { return QString::fromLatin1(m_text.data()); }

RegionName RegionName::region() const
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const std::string_view text = bytes();
    RegionName region;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '-' && i > 0 && isDigit(text[i - 1])) // a Region's name ends with its number
            break;
        region.m_text[i] = text[i];
    }
    return region;
}

QString RegionName::localeText() const { return isEmpty() ? QStringLiteral("None") : toString(); }

Result<AccountNumber> AccountNumber::parse(QStringView text)
{
    const auto bad = [&](const char* reason) {
        return refuse(ErrorCode::InvalidAccount, text.toString(),
                      {{QStringLiteral("reason"), QString::fromLatin1(reason)}});
    };
    if (text.size() != 12)
        return bad("length");
    std::uint64_t number = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return bad("digit");
        number = number * 10 + static_cast<unsigned>(c.unicode() - u'0');
    }
    if (number == 0)
        return bad("zero");
    return AccountNumber(number);
}

QString AccountNumber::toString() const
{
    return m_number == 0 ? QString() : QStringLiteral("%1").arg(m_number, 12, 10, QLatin1Char('0'));
}

} // namespace cadastre

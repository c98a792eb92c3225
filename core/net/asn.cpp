// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/asn.h"

namespace cadastre {
namespace {

Unexpected invalid(QStringView text, const char* reason)
{
    return refuse(ErrorCode::InvalidAsn, text.toString(), {{QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

/// A decimal number of at most `limit`; the reason why not otherwise.
const char* readNumber(QStringView digits, std::uint64_t limit, std::uint64_t& out)
{
    if (digits.isEmpty())
        return "empty";
    out = 0;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return "unexpected-character";
        if (out <= limit)
            out = out * 10 + static_cast<std::uint64_t>(c.unicode() - u'0');
    }
    if (digits.size() > 1 && digits[0] == u'0')
        return "leading-zero";
    return out > limit ? "too-large" : nullptr;
}

} // namespace

Result<Asn> Asn::parse(QStringView text)
{
    QStringView number = text;
    if (number.startsWith(u"AS", Qt::CaseInsensitive))
        number = number.mid(2);
    const qsizetype dot = number.indexOf(u'.');
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    if (dot >= 0) {
        if (const char* reason = readNumber(number.left(dot), 65535, high))
            return invalid(text, reason);
        if (const char* reason = readNumber(number.mid(dot + 1), 65535, low))
            return invalid(text, reason);
    } else if (const char* reason = readNumber(number, 0xFFFFFFFFU, low)) {
        return invalid(text, reason);
    }
    return Asn{static_cast<std::uint32_t>(high << 16 | low)};
}

QString Asn::toString() const { return QStringLiteral("AS") + QString::number(value); }

} // namespace cadastre

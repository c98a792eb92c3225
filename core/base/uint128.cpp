// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uint128.h"

namespace cadastre {

QString toDecimal(uint128 value)
{
    char digits[40];
    int at = 40;
    do {
        digits[--at] = static_cast<char>('0' + static_cast<int>(value % 10));
        value /= 10;
    } while (value != 0);
    return QString::fromLatin1(digits + at, 40 - at);
}

std::optional<uint128> fromDecimal(QStringView text)
{
    if (text.isEmpty() || text.size() > 39)
        return std::nullopt;
    uint128 value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        const auto digit = static_cast<unsigned>(c.unicode() - u'0');
        if (value > (~uint128{0} - digit) / 10)
            return std::nullopt;
        value = value * 10 + digit;
    }
    return value;
}

QString percentText(uint128 part, uint128 whole, int decimals)
{
    QString digits;
    uint128 integer = 0;
    uint128 remainder = 0;
    if (whole != 0) {
        // part * 100 / whole by long division, a decimal digit at a time: part may use all 128 bits.
        integer = part / whole;
        remainder = part % whole;
    }
    const auto nextDigit = [&whole, &remainder]() -> unsigned {
        if (whole == 0)
            return 0;
        // remainder * 10 could overflow: add it up ten times, reducing each time.
        unsigned digit = 0;
        uint128 sum = 0;
        for (int i = 0; i < 10; ++i) {
            if (sum >= whole - remainder) {
                sum -= whole - remainder;
                ++digit;
            } else {
                sum += remainder;
            }
        }
        remainder = sum;
        return digit;
    };
    for (int i = 0; i < decimals + 2; ++i)
        digits += QChar(static_cast<char16_t>(u'0' + nextDigit()));
    // Round half to even on what is left.
    bool roundUp = false;
    if (whole != 0 && remainder != 0) {
        const uint128 rest = whole - remainder;
        if (remainder > rest)
            roundUp = true;
        else if (remainder == rest)
            roundUp = ((digits.back().unicode() - u'0') & 1) != 0;
    }
    QString all = toDecimal(integer) + digits;
    if (roundUp) {
        qsizetype i = all.size() - 1;
        while (i >= 0 && all[i] == u'9') {
            all[i] = u'0';
            --i;
        }
        if (i < 0)
            all.prepend(u'1');
        else
            all[i] = QChar(static_cast<char16_t>(all[i].unicode() + 1));
    }
    QString before = all.left(all.size() - decimals);
    const QString after = all.right(decimals);
    qsizetype zeros = 0;
    while (zeros < before.size() - 1 && before[zeros] == u'0')
        ++zeros;
    before = before.mid(zeros);
    return decimals > 0 ? before + u'.' + after : before;
}

double fraction(uint128 part, uint128 whole)
{
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace cadastre

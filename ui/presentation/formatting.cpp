// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/formatting.h"

#include "text/moment.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace cadastre {

namespace {

constexpr QChar thinSpace{0x202F};
constexpr QChar noBreakSpace{0x00A0};
constexpr QChar wordJoiner{0x2060};
constexpr QChar isolateStart{0x2066};
constexpr QChar isolateEnd{0x2069};

QString translated(const char* text) { return QCoreApplication::translate("cadastre::Formatting", text); }

QString withPercent(const QString& number) { return number + noBreakSpace + QLatin1Char('%'); }

/// Half-even, so that 87.5 and 12.5 do not add up to 101.
QString rounded(double number, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    return QString::number(std::nearbyint(number * scale) / scale, 'f', decimals);
}

int fixedOctets(QStringView address, int parentLength)
{
    const int wanted = parentLength / 8;
    int seen = 0;
    for (qsizetype i = 0; i < address.size(); ++i) {
        const QChar c = address[i];
        if (c == u'/' || seen == wanted)
            return static_cast<int>(seen == 0 ? 0 : i);
        if (c == u'.')
            ++seen;
    }
    return seen == wanted && wanted > 0 ? static_cast<int>(address.size()) : 0;
}

} // namespace

QString percentLabel(double share)
{
    if (!(share > 0))
        return withPercent(QStringLiteral("0"));
    const double percent = share * 100;
    if (percent >= 100)
        return withPercent(QStringLiteral("100"));
    if (percent >= 99.5)
        return withPercent(percent > 99.9 ? QStringLiteral(">99.9")
                                          : QString::number(std::floor(percent * 10) / 10, 'f', 1));
    if (percent < 0.01)
        return withPercent(QStringLiteral("<0.01"));
    if (percent < 1) {
        const QString two = rounded(percent, percent < 0.0995 ? 3 : 2);
        if (two != QLatin1String("1.00"))
            return withPercent(two);
    }
    return withPercent(rounded(percent, 0));
}

QString percentLabel(uint128 part, uint128 whole)
{
    if (part == 0 || whole == 0)
        return percentLabel(0.0);
    if (part >= whole)
        return percentLabel(1.0);
    // A double may round 1 - 2^-60 to 1: a pool with one free block is not full.
    return percentLabel(std::min(fraction(part, whole), std::nextafter(1.0, 0.0)));
}

QString exactPercentLabel(uint128 part, uint128 whole)
{
    QString digits = percentText(part, whole, 12);
    while (digits.endsWith(u'0') && digits.contains(u'.'))
        digits.chop(1);
    if (digits.endsWith(u'.'))
        digits.chop(1);
    return withPercent(digits);
}

QString countLabel(uint128 count)
{
    QString digits = toDecimal(count);
    if (digits.size() <= 4) // 9999 stays together
        return digits;
    for (qsizetype i = digits.size() - 3; i > 0; i -= 3)
        digits.insert(i, thinSpace);
    return digits;
}

QString blockCountLabel(uint128 count, int prefixLength)
{
    QString number = countLabel(count);
    if (count > (uint128{1} << 40)) {
        int exponent = 127;
        while ((count >> exponent) == 0)
            --exponent;
        const bool exact = count == (uint128{1} << exponent);
        number = QStringLiteral("2^%1").arg(exponent);
        if (!exact)
            number = translated(QT_TRANSLATE_NOOP("cadastre::Formatting", "over 2^%1")).arg(exponent);
    }
    return number + noBreakSpace + QChar(0x00D7) + noBreakSpace + lengthLabel(prefixLength);
}

QString ofLabel(uint128 part, uint128 whole)
{
    return translated(QT_TRANSLATE_NOOP("cadastre::Formatting", "%1 of %2")).arg(countLabel(part), countLabel(whole));
}

QString lengthLabel(int prefixLength) { return QLatin1Char('/') + QString::number(prefixLength); }

QString isoDate(Instant when) { return when ? dayText(when) : QStringLiteral("–"); }

QString isoDateTime(Instant when) { return when ? momentText(when) : QStringLiteral("–"); }

QString ageLabel(Instant when, Instant now)
{
    if (!when)
        return QStringLiteral("–");
    const qint64 seconds = (now.ms - when.ms) / 1000;
    if (seconds < 60)
        return translated(QT_TRANSLATE_NOOP("cadastre::Formatting", "now"));
    if (seconds < 3600)
        return translated(QT_TRANSLATE_NOOP("cadastre::Formatting", "%1 min")).arg(seconds / 60);
    if (seconds < 48 * 3600)
        return translated(QT_TRANSLATE_NOOP("cadastre::Formatting", "%1 h")).arg(seconds / 3600);
    return translated(QT_TRANSLATE_NOOP("cadastre::Formatting", "%1 d")).arg(seconds / 86400);
}

QString accountLabel(const QString& id, const QString& name)
{
    return name.isEmpty() ? id : id + QLatin1Char(' ') + visibleText(name);
}

QString vrpsLabel(qint64 count, Instant builtAt, Instant now)
{
    constexpr qint64 hourMs = 3600 * 1000;
    const QString number = countLabel(static_cast<uint128>(count));
    if (!builtAt)
        return translated(QT_TRANSLATE_NOOP("cadastre::Formatting", "%1 VRPs, age not told")).arg(number);
    const qint64 hours = std::max<qint64>(0, (now.ms - builtAt.ms) / hourMs);
    if (hours < 48)
        return translated(QT_TRANSLATE_NOOP("cadastre::Formatting", "%1 VRPs, %2 h old")).arg(number).arg(hours);
    return translated(QT_TRANSLATE_NOOP("cadastre::Formatting", "%1 VRPs, %2 days old")).arg(number).arg(hours / 24);
}

QString tagsLabel(const QMap<QString, QString>& tags)
{
    QStringList pairs;
    for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag)
        pairs << visibleText(tag.key()) + u'=' + visibleText(*tag);
    return pairs.isEmpty() ? QStringLiteral("–") : pairs.join(QStringLiteral(", "));
}

QString bytesLabel(qint64 bytes)
{
    constexpr const char* units[] = {"B", "kB", "MB", "GB", "TB"};
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (value >= 1000 && unit + 1 < std::size(units)) {
        value /= 1000;
        ++unit;
    }
    const int decimals = unit == 0 || value >= 100 ? 0 : 1;
    return QString::number(value, 'f', decimals) + noBreakSpace + QLatin1String(units[unit]);
}

QString withWholeLengths(QString text) { return text.replace(u'/', QString(u'/') + wordJoiner); }

QString isolateLtr(const QString& text) { return text.isEmpty() ? text : isolateStart + text + isolateEnd; }

QString withoutIsolates(QString text) { return text.remove(isolateStart).remove(isolateEnd); }

int fixedCharacters(QStringView address, int parentLength)
{
    if (parentLength <= 0 || address.isEmpty())
        return 0;
    if (!address.contains(u':'))
        return address.contains(u'.') ? fixedOctets(address, parentLength) : 0;
    const int wanted = parentLength / 4; // whole nibbles only: a digit that is partly free is not quiet
    int nibbles = 0;
    qsizetype at = 0;
    while (at < address.size()) {
        if (nibbles >= wanted)
            return static_cast<int>(at);
        qsizetype end = at;
        while (end < address.size() && address[end] != u':' && address[end] != u'/')
            ++end;
        const int digits = static_cast<int>(end - at);
        if (digits == 0 || digits > 4)
            return static_cast<int>(at); // "::" or not an address
        const int omitted = 4 - digits;  // leading zeros that are not written
        if (nibbles + 4 > wanted) {
            const int inside = std::max(0, wanted - nibbles - omitted);
            return static_cast<int>(at + inside);
        }
        nibbles += 4;
        if (end >= address.size() || address[end] == u'/')
            return static_cast<int>(end);
        at = end + 1;
        if (at < address.size() && address[at] == u':')
            return static_cast<int>(end); // "::" stays with the rest
    }
    return static_cast<int>(at);
}

} // namespace cadastre

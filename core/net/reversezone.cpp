// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/reversezone.h"

namespace cadastre {
namespace {

QString zoneOf(const Prefix& block)
{
    const bool v6 = block.family() == Family::IPv6;
    const int step = v6 ? 4 : 8;
    const int base = v6 ? 16 : 10;
    const unsigned mask = v6 ? 0xFU : 0xFFU;
    QString zone;
    for (int used = block.length(); used > 0; used -= step) {
        const auto label = static_cast<unsigned>(block.first() >> (bitCount(block.family()) - used)) & mask;
        zone += QString::number(label, base) + u'.';
    }
    return zone + (v6 ? QStringLiteral("ip6.arpa") : QStringLiteral("in-addr.arpa"));
}

} // namespace

int reverseZoneLength(const Prefix& prefix)
{
    return prefix.family() == Family::IPv6 ? roundUpToNibble(prefix.length()) : (prefix.length() + 7) / 8 * 8;
}

QStringList reverseZones(const Prefix& prefix)
{
    QStringList zones;
    if (prefix.isNull())
        return zones;
    const int length = reverseZoneLength(prefix);
    const uint128 count = prefix.childCount(length);
    for (uint128 i = 0; i < count; ++i)
        zones.append(zoneOf(prefix.child(i, length)));
    return zones;
}

} // namespace cadastre

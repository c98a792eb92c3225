// SPDX-License-Identifier: GPL-3.0-or-later
// Address and CIDR text: what is read is printed so that it reads as the same again.
#include "fuzz.h"
#include "net/address.h"
#include "net/iprange.h"
#include "net/prefix.h"

using namespace cadastre;
using namespace cadastre::fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = QString::fromUtf8(bytesOf(data, size));
    if (const auto address = IpAddress::parse(text)) {
        const auto again = IpAddress::parse(address->toString());
        hold(again && *again == *address);
    }
    if (const auto prefix = Prefix::parse(text)) {
        const auto again = Prefix::parse(prefix->toString());
        hold(again && *again == *prefix);
        hold(prefix->first() <= prefix->last() && prefix->contains(prefix->lastAddress()));
        hold(Prefix::fromBytes(prefix->family(), prefix->bytes(), prefix->length()) == *prefix);
    } else if (prefix.error().params.contains(QStringLiteral("suggestion"))) {
        hold(Prefix::parse(prefix.error().params.value(QStringLiteral("suggestion"))).has_value());
    }
    (void)IpRange::parse(text);
    return 0;
}

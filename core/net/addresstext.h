// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uint128.h"
#include "net/family.h"

#include <QString>
#include <QStringView>

#include <variant>

/// The text of addresses, shared by IpAddress, Prefix and IpRange. Nobody else needs it.
namespace cadastre::addresstext {

struct Value {
    Family family = Family::IPv4;
    uint128 bits = 0;
};

/// Where reading stopped. `zone` is not null when the text was an address followed by a zone id (RFC 4007 §11).
struct Fault {
    qsizetype position = 0;
    const char* reason = "";
    QStringView zone;
};

/// Reads the whole of `text` strictly: RFC 4291 §2.2 for IPv6, four decimal octets without leading zeros for IPv4.
[[nodiscard]] std::variant<Value, Fault> read(QStringView text);

enum class Mapped { Mixed, Hexadecimal };
/// RFC 5952 §4. Mixed prints ::ffff:0:0/96 as ::ffff:192.0.2.1 (§5), Hexadecimal never.
[[nodiscard]] QString print(Family family, uint128 bits, Mapped mapped);

} // namespace cadastre::addresstext

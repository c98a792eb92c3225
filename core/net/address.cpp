// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/address.h"

#include "net/addresstext.h"

namespace cadastre {

Result<IpAddress> IpAddress::parse(QStringView text)
{
    const auto read = addresstext::read(text);
    if (const auto* fault = std::get_if<addresstext::Fault>(&read)) {
        if (!fault->zone.isNull())
            return refuse(ErrorCode::ZoneNotAllowed, text.toString(),
                          {{QStringLiteral("zone"), fault->zone.toString()}});
        return refuse(ErrorCode::InvalidAddress, text.toString(),
                      {{QStringLiteral("position"), QString::number(fault->position)},
                       {QStringLiteral("reason"), QString::fromLatin1(fault->reason)}});
    }
    const auto& value = std::get<addresstext::Value>(read);
    return IpAddress(value.family, value.bits);
}

QString IpAddress::toString() const { return addresstext::print(m_family, m_bits, addresstext::Mapped::Mixed); }

} // namespace cadastre

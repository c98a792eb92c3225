// SPDX-License-Identifier: GPL-3.0-or-later
// The byte stream of an RPKI cache: each message takes some bytes and no more than there are; no prefix is impossible.
#include "fuzz.h"
#include "online/rtrpdu.h"

using namespace cadastre;
using namespace cadastre::fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    QByteArray stream = bytesOf(data, size);
    while (!stream.isEmpty()) {
        const auto pdu = rtr::read(stream);
        if (!pdu || !*pdu)
            break;
        hold((*pdu)->size >= 8 && (*pdu)->size <= stream.size());
        if (const auto* announced = std::get_if<rtr::Prefix4or6>(&(*pdu)->pdu)) {
            const Vrp& vrp = announced->vrp;
            hold(!vrp.prefix.isNull() && vrp.maxLength >= vrp.prefix.length()
                 && vrp.maxLength <= bitCount(vrp.prefix.family()));
        }
        stream.remove(0, (*pdu)->size);
    }
    return 0;
}

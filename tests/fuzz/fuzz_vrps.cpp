// SPDX-License-Identifier: GPL-3.0-or-later
// Validated ROA payloads, in every format that is read: none that is kept is impossible.
#include "fuzz.h"
#include "routing/vrpreader.h"

using namespace cadastre;
using namespace cadastre::fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const auto document = readVrps(bytes);
    if (!document)
        return 0;
    hold(document->malformed <= document->entries && document->set.size() <= document->entries);
    for (std::int32_t i = 0; i < document->set.size(); ++i) {
        const Vrp vrp = document->set.at(i);
        hold(vrp.maxLength >= vrp.prefix.length() && vrp.maxLength <= bitCount(vrp.prefix.family()));
        hold(!document->set.covering(vrp.prefix).isEmpty());
    }
    return 0;
}

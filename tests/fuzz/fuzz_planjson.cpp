// SPDX-License-Identifier: GPL-3.0-or-later
// A plan as JSON: what is taken is exported so that it comes back the same to the byte.
#include "exchange/planjson.h"
#include "fuzz.h"

using namespace cadastre;
using namespace cadastre::fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto plan = importPlanJson(bytesOf(data, size));
    if (!plan)
        return 0;
    const QByteArray text = exportPlanJson(*plan);
    const auto again = importPlanJson(text);
    hold(again && exportPlanJson(*again) == text);
    return 0;
}

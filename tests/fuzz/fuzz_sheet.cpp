// SPDX-License-Identifier: GPL-3.0-or-later
// Anybody's table, as any and as NetBox's: every row meets a fate, and what is taken leaves a plan in order.
#include "exchange/import.h"
#include "importpromise.h"

using namespace cadastre;
using namespace cadastre::fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Plan plan = testing::planOf(u"ipam us-east-1\naccount 111122223333 name=web\npool FOUR private ipv4\n"
                                             "cidr FOUR 10.0.0.0/8\nalloc FOUR 10.1.0.0/16\n"
                                             "pool EAST in=FOUR locale=us-east-1\ncidr EAST 10.2.0.0/16\n"
                                             "pool TOP public\ncidr TOP 2605:9cc0:1ff0::/44\n"
                                             "vpc V us-east-1\nrescidr V 10.3.0.0/16 private pool=FOUR\n"
                                             "external private 192.168.0.0/16\n");
    for (const ImportFormat format : {ImportFormat::AnyCsv, ImportFormat::NetBox}) {
        const auto import =
            planImport(plan, format, {{QStringLiteral("sheet.csv"), bytesOf(data, size), {}}}, {}, testing::planStart);
        if (import)
            holdImport(plan, *import);
    }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A Terraform state read into a plan, dated and not: every record meets a fate, and what is taken leaves a plan in order.
#include "exchange/terraformimport.h"
#include "importpromise.h"

using namespace cadastre;
using namespace cadastre::fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Plan plan = testing::planOf(u"ipam us-east-1\npool FOUR private ipv4\ncidr FOUR 10.0.0.0/8\n"
                                             "alloc FOUR 10.1.0.0/16 seen\n");
    for (const Instant seenAt : {Instant{}, testing::planStart}) {
        ImportOptions options;
        options.context = {testing::planOwner, RegionName::of("us-east-1"), QStringLiteral("FOUR")};
        options.seenAt = seenAt;
        const auto import = planTerraformImport(plan, {{QStringLiteral("terraform.tfstate"), bytesOf(data, size), {}}},
                                                options, testing::planStart);
        if (import)
            holdImport(plan, *import);
    }
    return 0;
}

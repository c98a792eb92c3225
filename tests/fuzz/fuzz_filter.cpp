// SPDX-License-Identifier: GPL-3.0-or-later
// The filter language, asked of a row with every kind of fact and of one with none.
#include "fuzz.h"
#include "query/filter.h"

using namespace cadastre;
using namespace cadastre::fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = QString::fromUtf8(bytesOf(data, size));
    const auto filter = Filter::parse(text);
    if (!filter) {
        const int position = filter.error().params.value(QStringLiteral("position")).toInt();
        hold(position >= 0 && position <= text.size());
        return 0;
    }
    static const RowFacts row{.cidr = *Prefix::parse(u"10.4.0.0/16"),
                              .name = QStringLiteral("payments"),
                              .id = QStringLiteral("ipam-pool-0a"),
                              .family = Family::IPv4,
                              .locale = QStringLiteral("us-east-1"),
                              .length = 16,
                              .usedPercent = 12.5,
                              .freeUnits = 3,
                              .is = {QStringLiteral("compliant")},
                              .tags = {{QStringLiteral("env"), QStringLiteral("prod")}},
                              .text = QStringLiteral("payments us-east-1")};
    (void)filter->matches(row);
    (void)filter->matches(RowFacts());
    return 0;
}

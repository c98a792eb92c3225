// SPDX-License-Identifier: GPL-3.0-or-later
// A registry's answer, and certificates in any text: a record that is believed covers what was asked.
#include "byoip/rdapremark.h"
#include "fuzz.h"

using namespace cadastre;
using namespace cadastre::fuzzing;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    for (const QStringView asked : {QStringView(u"2001:db8::/32"), QStringView(u"192.198.0.0/24")}) {
        const Prefix prefix = *Prefix::parse(asked);
        if (const auto record = readRdapNetwork(bytes, prefix))
            hold(record->first <= prefix.firstAddress() && record->last >= prefix.lastAddress());
    }
    (void)certificatesIn(QString::fromUtf8(bytes));
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// A process that writes to a plan until it has done its part or is killed: planworker PLAN POOL COUNT LENGTH. It prints
// the journal entry and the block of each allocation once that is durable.
#include "engine/workspace.h"

#include <QCoreApplication>

#include <cstdio>

using namespace cadastre;

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    const SystemClock clock;
    auto workspace = Workspace::open(arguments[1], clock);
    if (!workspace) {
        std::fprintf(stderr, "open: %d %s\n", static_cast<int>(workspace.error().code),
                     qPrintable(workspace.error().params.value(QStringLiteral("reason"))));
        return 3;
    }
    Allocate allocate;
    for (const Pool& pool : (*workspace)->plan().all<Pool>())
        if (nameOf(pool) == arguments[2])
            allocate.pool = pool.id;
    allocate.netmask = arguments[4].toInt();
    for (int i = arguments[3].toInt(); i > 0; --i) {
        const auto receipt = (*workspace)->execute(allocate);
        if (!receipt) {
            std::fprintf(stderr, "execute: %d %s\n", static_cast<int>(receipt.error().code),
                         qPrintable(receipt.error().params.value(QStringLiteral("reason"))));
            return 4;
        }
        std::printf("%lld %s\n", static_cast<long long>(receipt->seq),
                    qPrintable(receipt->changes.firstInserted<Allocation>()->cidr.toString()));
        std::fflush(stdout);
    }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Several threads at one plan, each with a workspace of its own, as the window and its jobs are (reliability.md §4.16;
// promise P2): no two blocks overlap, nobody is refused without a reason.
#include "engine/workspace.h"
#include "text/sentence.h"

#include "support/contention.h"
#include "support/planfiles.h"
#include "support/testmain.h"

#include <algorithm>
#include <array>
#include <latch>
#include <thread>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

struct Taken {
    std::vector<Prefix> blocks;
    QStringList refusals;
};

Taken takeBlocks(const QString& path, const char* pool, int length, int count)
{
    const FixedClock clock(planStart);
    Taken taken;
    const auto workspace = Workspace::open(path, clock);
    if (!workspace) {
        taken.refusals.append(sentence(workspace.error()));
        return taken;
    }
    Allocate allocate;
    allocate.pool = poolNamed((*workspace)->plan(), pool);
    allocate.netmask = length;
    for (int i = 0; i < count; ++i) {
        const auto receipt = (*workspace)->execute(allocate);
        if (receipt)
            taken.blocks.push_back(receipt->changes.firstInserted<Allocation>()->cidr);
        else
            taken.refusals.append(sentence(receipt.error()));
    }
    return taken;
}

std::array<Taken, contenderCount> takeAtOnce(const QString& path, const char* pool, int length, int each)
{
    std::array<Taken, contenderCount> taken;
    std::latch start(contenderCount);
    std::vector<std::jthread> threads;
    for (Taken& one : taken)
        threads.emplace_back([&] {
            start.arrive_and_wait();
            one = takeBlocks(path, pool, length, each);
        });
    threads.clear(); // joins
    return taken;
}

} // namespace

class WritersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eightThreadsTakeDisjointBlocksAndNoneIsRefused()
    {
        const PlanFolder folder;
        makePlanOf(folder.path());
        const int each = blocksEach();
        const auto taken = takeAtOnce(folder.path(), "ten", 28, each);
        std::vector<Prefix> blocks;
        for (const Taken& one : taken) {
            QVERIFY2(one.refusals.isEmpty(), qPrintable(one.refusals.value(0)));
            blocks.insert(blocks.end(), one.blocks.begin(), one.blocks.end());
        }
        QCOMPARE(blocks.size(), static_cast<std::size_t>(contenderCount * each));
        verify(folder.path(), std::move(blocks));
    }

    void aPoolThatRunsOutSaysSoToEveryWriter()
    {
        const PlanFolder folder;
        makePlanOf(folder.path());
        constexpr int room = 16; // of /30 in the /26
        const auto taken = takeAtOnce(folder.path(), "small", 30, 5);
        std::vector<Prefix> blocks;
        qsizetype refused = 0;
        for (const Taken& one : taken) {
            for (const QString& said : one.refusals)
                QVERIFY2(said.contains(QLatin1String("small")) || said.contains(QLatin1String("/30")),
                         qPrintable(said));
            refused += one.refusals.size();
            blocks.insert(blocks.end(), one.blocks.begin(), one.blocks.end());
        }
        QCOMPARE(blocks.size(), std::size_t{room});
        QCOMPARE(refused, qsizetype{contenderCount * 5 - room});
        verify(folder.path(), std::move(blocks));
    }

private:
    static void makePlanOf(const QString& path)
    {
        const FixedClock clock(planStart);
        const QString lines = QString::fromUtf16(smallPlan)
                            + QStringLiteral("pool        small private ipv4 locale=us-east-1\n"
                                             "cidr        small 192.168.0.0/26\n");
        const auto workspace = Workspace::create(path, fileSettings(), clock);
        QVERIFY(workspace);
        QVERIFY((*workspace)->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(lines))}));
    }
    /// The blocks are disjoint, and all of them are in the file.
    static void verify(const QString& path, std::vector<Prefix> blocks)
    {
        std::sort(blocks.begin(), blocks.end());
        for (std::size_t i = 1; i < blocks.size(); ++i)
            QVERIFY2(!blocks[i - 1].overlaps(blocks[i]), qPrintable(blocks[i].toString()));
        const FixedClock clock(planStart);
        const auto workspace = Workspace::open(path, clock, Workspace::Mode::ReadOnly);
        QVERIFY(workspace);
        QCOMPARE((*workspace)->revision(), static_cast<qint64>(1 + blocks.size()));
        QCOMPARE(brokenInvariantOf((*workspace)->plan()), QString());
        QVERIFY((*workspace)->check().isEmpty());
        std::size_t found = 0;
        for (const Allocation& row : (*workspace)->plan().all<Allocation>())
            found += std::binary_search(blocks.begin(), blocks.end(), row.cidr) ? 1 : 0;
        QCOMPARE(found, blocks.size());
    }
};

CADASTRE_TEST(WritersTest)
#include "tst_writers.moc"

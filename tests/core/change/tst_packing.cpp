// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/packing.h"
#include "change/rowbytes.h"

#include "support/randomrows.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace cadastre;
using cadastre::testing::RandomRows;

namespace {

/// Inserts, changes and removes of every kind.
ChangeSet randomChanges(RandomRows& rows, int perKind)
{
    ChangeSet changes;
    forEachKind([&]<class E>() {
        std::uint32_t handle = 0;
        for (int i = 0; i < perKind; ++i) {
            handle += 1 + rows.below(5000);
            const E row = rows.row<E>(handle);
            switch (rows.below(3)) {
            case 0: changes.insert(row); break;
            case 1: changes.remove(row); break;
            default: changes.update(row, rows.changed(row));
            }
        }
    });
    return changes;
}

} // namespace

class TestPacking : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsPackedComesBackEqual();
    void nothingPacksToTwoBytes();
    void anInsertedAllocationTakesUnder48Bytes();
    void everyTruncationIsRefused();
    void hostileBytesAreRefusedOrReadWithoutHarm();
    void aRowThatAppearsTwiceIsRefused();
    void numbersHaveOneSpelling();
};

void TestPacking::whatIsPackedComesBackEqual()
{
    const unsigned seed = QRandomGenerator::global()->generate();
    RandomRows rows(seed);
    for (int round = 0; round < 40; ++round) {
        const ChangeSet changes = randomChanges(rows, 6);
        const QByteArray bytes = pack(changes);
        const auto back = unpack(bytes);
        QVERIFY2(back, qPrintable(QStringLiteral("seed %1 round %2").arg(seed).arg(round)));
        QVERIFY2(*back == changes, qPrintable(QStringLiteral("seed %1 round %2").arg(seed).arg(round)));
        QCOMPARE(pack(*back), bytes);
    }
}

void TestPacking::nothingPacksToTwoBytes()
{
    const QByteArray bytes = pack({});
    QCOMPARE(bytes.size(), 2);
    QVERIFY(unpack(bytes)->isEmpty());
}

void TestPacking::anInsertedAllocationTakesUnder48Bytes()
{
    ChangeSet changes;
    for (std::uint32_t i = 1; i <= 1000; ++i) {
        Allocation row;
        row.id = {i};
        row.pool = {3};
        row.cidr = Prefix::parse(QStringLiteral("2001:db8::/32"))->child(i, 56);
        row.type = AllocationType::Vpc;
        row.resource = {i};
        row.owner = AccountNumber::of(111'122'223'333);
        row.region = RegionName::of("us-east-1");
        row.createdAt = {1'790'000'000'000};
        changes.insert(row);
    }
    QVERIFY(pack(changes).size() < 48 * 1000);
}

void TestPacking::everyTruncationIsRefused()
{
    RandomRows rows(7);
    const QByteArray bytes = pack(randomChanges(rows, 2));
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const auto back = unpack(bytes.first(size));
        QVERIFY(!back);
        QCOMPARE(back.error().code, ErrorCode::PlanDamaged);
    }
}

void TestPacking::hostileBytesAreRefusedOrReadWithoutHarm()
{
    const unsigned seed = QRandomGenerator::global()->generate();
    RandomRows rows(seed);
    const QByteArray good = pack(randomChanges(rows, 2));
    int refused = 0;
    for (int round = 0; round < 5000; ++round) {
        QByteArray bytes = good;
        for (std::uint32_t i = 1 + rows.below(4); i > 0; --i)
            bytes[static_cast<qsizetype>(rows.below(static_cast<std::uint32_t>(bytes.size())))] =
                static_cast<char>(rows.below(256));
        const auto back = unpack(bytes);
        if (!back) {
            QCOMPARE(back.error().code, ErrorCode::PlanDamaged);
            ++refused;
        } else {
            QCOMPARE(*unpack(pack(*back)), *back); // what is believed is at least consistent
        }
    }
    QVERIFY2(refused > 1000, qPrintable(QStringLiteral("seed %1").arg(seed)));
}

void TestPacking::aRowThatAppearsTwiceIsRefused()
{
    ChangeSet one;
    Checkpoint row;
    row.id = {1};
    row.name = QStringLiteral("x");
    one.insert(row);
    const QByteArray bytes = pack(one);
    // version, name, then count 1 and the one change, then the end: make it count 2 with a second step of 0.
    const qsizetype countAt = 1 + 1 + qsizetype(qstrlen(Describe<Checkpoint>::table));
    const QByteArray change = bytes.mid(countAt + 1, bytes.size() - countAt - 2);
    QByteArray again = change;
    again[0] = 0;
    const QByteArray twice = bytes.first(countAt) + QByteArray(1, '\2') + change + again + QByteArray(1, '\0');
    QVERIFY(!unpack(twice));
    again[0] = 2; // zigzag +1: another row, which is fine
    QVERIFY(unpack(bytes.first(countAt) + QByteArray(1, '\2') + change + again + QByteArray(1, '\0')));
}

void TestPacking::numbersHaveOneSpelling()
{
    ByteWriter out;
    for (const std::uint64_t number : {0ULL, 1ULL, 127ULL, 128ULL, 16'384ULL, ~0ULL})
        out.number(number);
    for (const std::int64_t number : {std::int64_t{0}, std::int64_t{-1}, std::numeric_limits<std::int64_t>::min(),
                                      std::numeric_limits<std::int64_t>::max()})
        out.signedNumber(number);
    const QByteArray bytes = out.toByteArray();
    ByteReader in(bytes);
    for (const std::uint64_t number : {0ULL, 1ULL, 127ULL, 128ULL, 16'384ULL, ~0ULL})
        QCOMPARE(in.number(), number);
    for (const std::int64_t number : {std::int64_t{0}, std::int64_t{-1}, std::numeric_limits<std::int64_t>::min(),
                                      std::numeric_limits<std::int64_t>::max()})
        QCOMPARE(in.signedNumber(), number);
    QVERIFY(in.isGood() && in.atEnd());
    for (const QByteArray& odd : {QByteArray("\x80\x00", 2), QByteArray("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02", 10),
                                  QByteArray("\x80", 1)}) {
        ByteReader reader(odd);
        QCOMPARE(reader.number(), 0U);
        QVERIFY(!reader.isGood());
    }
}

CADASTRE_TEST(TestPacking)
#include "tst_packing.moc"

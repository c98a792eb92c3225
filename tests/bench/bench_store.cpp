// SPDX-License-Identifier: GPL-3.0-or-later
// g1: one durable command a transaction, against a bare C loop of the same statements on the same disk.
// g2: a durable import in one command, against C inserting the same plain rows, 1000 a transaction.
// h: opening a plan of N allocations (digests, indexes and all), against C reading the same rows one by one.
// Both sides: WAL, synchronous=FULL, the same schema, fresh files in one folder.
#include "bench/yardstick.h"
#include "engine/workspace.h"
#include "store/planfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <numeric>

namespace {

using namespace cadastre;
using cadastre::bench::Report;
using cadastre::bench::Watch;

constexpr Instant start{1'767'225'600'000};

/// QtSql finds its driver through an application object.
void needApplication()
{
    static int argc = 1;
    static char name[] = "bench";
    static char* argv[] = {name, nullptr};
    if (!QCoreApplication::instance())
        new QCoreApplication(argc, argv); // lives as long as the program
}

PlanSettings settings()
{
    PlanSettings row;
    row.name = QStringLiteral("bench");
    row.owner = AccountNumber::of(210'987'654'321);
    row.homeRegion = RegionName::of("us-east-1");
    row.idSalt = 7;
    row.createdAt = start;
    return row;
}

/// An IPAM, its scopes and one pool with 10.0.0.0/8 or 2001:db8::/32.
ChangeSet frame(Family family)
{
    ChangeSet changes;
    Ipam ipam;
    ipam.id = {1};
    ipam.homeRegion = RegionName::of("us-east-1");
    ipam.operatingRegions = {ipam.homeRegion};
    ipam.owner = settings().owner;
    changes.insert(ipam);
    Scope scope;
    scope.id = {1};
    scope.ipam = ipam.id;
    scope.isDefault = true;
    changes.insert(scope);
    Pool pool;
    pool.id = {1};
    pool.scope = scope.id;
    pool.family = family;
    pool.locale = ipam.homeRegion;
    pool.owner = settings().owner;
    pool.tags.insert(QStringLiteral("Name"), QStringLiteral("pool"));
    changes.insert(pool);
    PoolCidr cidr;
    cidr.id = {1};
    cidr.pool = pool.id;
    cidr.cidr = family == Family::IPv4 ? *Prefix::parse(QStringLiteral("10.0.0.0/8"))
                                       : *Prefix::parse(QStringLiteral("2001:db8::/32"));
    changes.insert(cidr);
    return changes;
}

Allocation allocationAt(std::uint32_t i)
{
    Allocation row;
    row.id = {i + 1};
    row.pool = {1};
    row.cidr = Prefix::parse(QStringLiteral("2001:db8::/32"))->child(i, 56);
    row.owner = settings().owner;
    row.createdAt = start;
    return row;
}

ChangeSet allocations(std::size_t count)
{
    ChangeSet changes;
    for (std::uint32_t i = 0; i < count; ++i)
        changes.insert(allocationAt(i));
    return changes;
}

void need(bool good, const char* what)
{
    if (good)
        return;
    std::fprintf(stderr, "bench_store: %s\n", what);
    std::exit(1);
}

/// The bare C side.
struct Bare {
    explicit Bare(const QString& path, bool readOnly = false)
    {
        const int flags = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
        need(sqlite3_open_v2(QFile::encodeName(path).constData(), &database, flags, nullptr) == SQLITE_OK, "open");
        if (!readOnly)
            run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
    }
    ~Bare()
    {
        for (sqlite3_stmt* statement : statements)
            sqlite3_finalize(statement);
        sqlite3_close(database);
    }
    void run(const char* sql) const { need(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql); }
    sqlite3_stmt* prepare(const char* sql)
    {
        sqlite3_stmt* statement = nullptr;
        need(sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK, sql);
        statements.push_back(statement);
        return statement;
    }
    sqlite3* database = nullptr;
    std::vector<sqlite3_stmt*> statements;
};

void stepDone(sqlite3_stmt* statement)
{
    need(sqlite3_step(statement) == SQLITE_DONE, "step");
    sqlite3_reset(statement);
}

/// (pool, address, length, family, type, basis, resource, childPool, owner, region, createdAt, releasingAt, seenAt, description, tags, awsId, id)
constexpr const char* insertAllocation =
    "INSERT INTO allocations (pool, cidr_address, cidr_length, cidr_family, type, basis,"
    " resource, childPool, owner, region, createdAt, releasingAt, seenAt, description, tags,"
    " awsId, id) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

void bindAllocation(sqlite3_stmt* statement, const Allocation& row)
{
    const auto bytes = row.cidr.bytes();
    sqlite3_bind_int64(statement, 1, row.pool.value);
    sqlite3_bind_blob(statement, 2, bytes.data(), 16, SQLITE_TRANSIENT);
    sqlite3_bind_int64(statement, 3, row.cidr.length());
    sqlite3_bind_int64(statement, 4, row.cidr.family() == Family::IPv4 ? 4 : 6);
    sqlite3_bind_text(statement, 5, "custom", -1, SQLITE_STATIC);
    sqlite3_bind_text(statement, 6, "planned", -1, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 7, 0);
    sqlite3_bind_int64(statement, 8, 0);
    sqlite3_bind_int64(statement, 9, static_cast<qint64>(row.owner.number()));
    sqlite3_bind_text(statement, 10, "", 0, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 11, row.createdAt.ms);
    sqlite3_bind_int64(statement, 12, 0);
    sqlite3_bind_int64(statement, 13, 0);
    sqlite3_bind_text(statement, 14, "", 0, SQLITE_STATIC);
    sqlite3_bind_null(statement, 15);
    sqlite3_bind_text(statement, 16, "", 0, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 17, row.id.value);
}

double percentile99(std::vector<double> seconds)
{
    std::sort(seconds.begin(), seconds.end());
    return seconds[seconds.size() * 99 / 100];
}

void durableCommand(Report& report)
{
    needApplication();
    const std::size_t n = 1000;
    const SystemClock clock;
    double p99Ours = 1e300;
    double p99Bare = 1e300;
    const auto times = bench::interleaved(
        report.isSmoke() ? 1 : 5,
        [&](Watch& watch) {
            const QTemporaryDir folder;
            auto workspace = Workspace::create(folder.filePath(QStringLiteral("a.cadastre")), settings(), clock);
            need(workspace && (*workspace)->execute(TakeChanges{{}, frame(Family::IPv4)}), "create");
            Allocate allocate;
            allocate.pool = {1};
            allocate.netmask = 28;
            std::vector<double> each;
            for (std::size_t i = 0; i < n; ++i) {
                Watch one;
                watch.start();
                one.start();
                const auto receipt = (*workspace)->execute(allocate);
                one.stop();
                watch.stop();
                need(receipt.has_value(), "execute");
                each.push_back(one.seconds());
            }
            p99Ours = std::min(p99Ours, percentile99(each));
        },
        [&](Watch& watch) {
            const QTemporaryDir folder;
            const QString path = folder.filePath(QStringLiteral("a.cadastre"));
            need(PlanFile::create(path, settings()).has_value(), "create");
            Bare bare(path);
            sqlite3_stmt* newest = bare.prepare("SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1");
            sqlite3_stmt* row = bare.prepare(insertAllocation);
            sqlite3_stmt* entry =
                bare.prepare("INSERT INTO entry VALUES (?,0,?,'',210987654321,'','',?,0,0,?,1,?,?,?)");
            sqlite3_stmt* part = bare.prepare("INSERT INTO entry_part VALUES (?,0,?)");
            sqlite3_stmt* kind = bare.prepare("INSERT OR REPLACE INTO kinds VALUES ('allocations',?,?,?)");
            const char filler[128] = {};
            std::vector<double> each;
            for (std::uint32_t i = 0; i < n; ++i) {
                Watch one;
                watch.start();
                one.start();
                bare.run("BEGIN IMMEDIATE");
                (void)sqlite3_step(newest);
                sqlite3_reset(newest);
                bindAllocation(row, allocationAt(i));
                stepDone(row);
                sqlite3_bind_int64(entry, 1, i + 1);
                sqlite3_bind_int64(entry, 2, start.ms);
                sqlite3_bind_text(entry, 3,
                                  R"({"command":"allocate","netmask":28,"pool":"ipam-pool-01234567890123456"})", -1,
                                  SQLITE_STATIC);
                sqlite3_bind_text(entry, 4,
                                  R"({"code":"allocate","params":{"pool":"pool","rows":"1"},"subject":"10.0.0.0/28"})",
                                  -1, SQLITE_STATIC);
                sqlite3_bind_blob(entry, 5, filler, 32, SQLITE_STATIC);
                sqlite3_bind_blob(entry, 6, filler, 16, SQLITE_STATIC);
                sqlite3_bind_blob(entry, 7, filler, 32, SQLITE_STATIC);
                stepDone(entry);
                sqlite3_bind_int64(part, 1, i + 1);
                sqlite3_bind_blob(part, 2, filler, 45, SQLITE_STATIC);
                stepDone(part);
                sqlite3_bind_int64(kind, 1, i + 2);
                sqlite3_bind_int64(kind, 2, i + 1);
                sqlite3_bind_blob(kind, 3, filler, 16, SQLITE_STATIC);
                stepDone(kind);
                bare.run("COMMIT");
                one.stop();
                watch.stop();
                each.push_back(one.seconds());
            }
            p99Bare = std::min(p99Bare, percentile99(each));
        });
    report.line("g1", n, "ratio", times.ratio(), 1 / 0.95,
                "ours " + bench::each(times.ours, static_cast<double>(n)) + ", C loop "
                    + bench::each(times.yardstick, static_cast<double>(n)));
    report.line("g1p", n, "p99ratio", p99Ours / p99Bare, 2,
                "ours " + bench::each(p99Ours, 1) + ", C loop " + bench::each(p99Bare, 1));
}

void durableImport(Report& report)
{
    needApplication();
    const SystemClock clock;
    for (const std::size_t n : report.sizes()) {
        const ChangeSet rows = allocations(n);
        const auto times = bench::interleaved(
            std::min(report.rounds(), n >= 1'000'000 ? 3 : 7),
            [&](Watch& watch) {
                const QTemporaryDir folder;
                auto workspace = Workspace::create(folder.filePath(QStringLiteral("a.cadastre")), settings(), clock);
                need(workspace && (*workspace)->execute(TakeChanges{{}, frame(Family::IPv6)}), "create");
                const Command import = TakeChanges{QStringLiteral("import"), rows};
                watch.start();
                const auto receipt = (*workspace)->execute(import);
                watch.stop();
                need(receipt.has_value(), "import");
            },
            [&](Watch& watch) {
                const QTemporaryDir folder;
                const QString path = folder.filePath(QStringLiteral("a.cadastre"));
                need(PlanFile::create(path, settings()).has_value(), "create");
                Bare bare(path);
                sqlite3_stmt* insert = bare.prepare(insertAllocation);
                watch.start();
                std::size_t i = 0;
                for (const auto& change : rows.of<Allocation>()) {
                    if (i % 1000 == 0)
                        bare.run("BEGIN IMMEDIATE");
                    bindAllocation(insert, *change.after);
                    stepDone(insert);
                    if (++i % 1000 == 0 || i == n)
                        bare.run("COMMIT");
                }
                watch.stop();
            });
        report.line("g2", n, "ratio", times.ratio(), 1,
                    "ours " + bench::each(times.ours, static_cast<double>(n)) + ", C rows "
                        + bench::each(times.yardstick, static_cast<double>(n)));
    }
}

struct PlainRow {
    std::int64_t id, pool, resource, childPool, owner, createdAt, releasingAt, seenAt;
    unsigned char address[16];
    int length, family;
    std::string type, basis, region, description, tags, awsId;
};

void openPlan(Report& report)
{
    needApplication();
    const SystemClock clock;
    for (const std::size_t n : report.sizes()) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.cadastre"));
        {
            auto workspace = Workspace::create(path, settings(), clock);
            need(workspace && (*workspace)->execute(TakeChanges{{}, frame(Family::IPv6)}), "create");
            need((*workspace)->execute(TakeChanges{QStringLiteral("import"), allocations(n)}).has_value(), "import");
        }
        const auto times = bench::interleaved(
            std::min(report.rounds(), 5),
            [&](Watch& watch) {
                watch.start();
                const auto opened = PlanFile::open(path, PlanFile::Access::ReadOnly);
                watch.stop();
                need(opened && opened->plan.all<Allocation>().size() == n, "open");
            },
            [&](Watch& watch) {
                std::vector<PlainRow> rows;
                watch.start();
                Bare bare(path, true);
                sqlite3_stmt* select =
                    bare.prepare("SELECT id, pool, cidr_address, cidr_length, cidr_family, type, basis, resource,"
                                 " childPool, owner, region, createdAt, releasingAt, seenAt, description, tags,"
                                 " awsId FROM allocations");
                rows.reserve(n);
                const auto text = [&](int column) {
                    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(select, column));
                    return data ? std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(select, column)))
                                : std::string();
                };
                while (sqlite3_step(select) == SQLITE_ROW) {
                    PlainRow& row = rows.emplace_back();
                    row.id = sqlite3_column_int64(select, 0);
                    row.pool = sqlite3_column_int64(select, 1);
                    std::memcpy(row.address, sqlite3_column_blob(select, 2), 16);
                    row.length = sqlite3_column_int(select, 3);
                    row.family = sqlite3_column_int(select, 4);
                    row.type = text(5);
                    row.basis = text(6);
                    row.resource = sqlite3_column_int64(select, 7);
                    row.childPool = sqlite3_column_int64(select, 8);
                    row.owner = sqlite3_column_int64(select, 9);
                    row.region = text(10);
                    row.createdAt = sqlite3_column_int64(select, 11);
                    row.releasingAt = sqlite3_column_int64(select, 12);
                    row.seenAt = sqlite3_column_int64(select, 13);
                    row.description = text(14);
                    row.tags = text(15);
                    row.awsId = text(16);
                }
                watch.stop();
                need(rows.size() == n, "rows");
            });
        report.line("h", n, "ratio", times.ratio(), 2,
                    "ours " + bench::each(times.ours, static_cast<double>(n)) + " a row, C rows "
                        + bench::each(times.yardstick, static_cast<double>(n)));
    }
}

} // namespace

CADASTRE_BENCH("g1", durableCommand)
CADASTRE_BENCH("g2", durableImport)
CADASTRE_BENCH("h", openPlan)

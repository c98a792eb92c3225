// SPDX-License-Identifier: GPL-3.0-or-later
// e1: one page of DescribeIpamPools, from the signed request to the bytes of the answer.
// e2: CreateVpc from a pool that holds N allocations, against one durable command on the same plan file. The socket is
// left out of both.
#include "awsapi/rehearsal.h"
#include "awsapi/sigv4.h"
#include "bench/yardstick.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

namespace {

using namespace cadastre;
using cadastre::bench::Report;
using cadastre::bench::Watch;

constexpr Instant start{1'767'225'600'000};
constexpr const char* ownerNumber = "210987654321";

void needApplication()
{
    static int argc = 1;
    static char name[] = "bench";
    static char* argv[] = {name, nullptr};
    if (!QCoreApplication::instance())
        new QCoreApplication(argc, argv); // lives as long as the program
}

void need(bool good, const char* what)
{
    if (good)
        return;
    std::fprintf(stderr, "bench_endpoint: %s\n", what);
    std::exit(1);
}

PlanSettings settings()
{
    PlanSettings row;
    row.owner = *AccountNumber::parse(QString::fromLatin1(ownerNumber));
    row.homeRegion = RegionName::of("us-east-1");
    row.idSalt = 7;
    row.createdAt = start;
    row.quotas.insert(QStringLiteral("pools-per-scope"), 1'000'000);
    return row;
}

/// An IPAM, its private scope and `poolCount` pools; the first holds 2001:db8::/32 and `allocationCount` /56 of it, and
/// the second, when there is one, 10.0.0.0/8.
ChangeSet rows(std::size_t poolCount, std::size_t allocationCount)
{
    ChangeSet changes;
    Ipam ipam;
    ipam.id = {1};
    ipam.homeRegion = settings().homeRegion;
    ipam.operatingRegions = {ipam.homeRegion};
    ipam.owner = settings().owner;
    changes.insert(ipam);
    Scope scope;
    scope.id = {1};
    scope.ipam = ipam.id;
    scope.isDefault = true;
    changes.insert(scope);
    for (std::uint32_t i = 1; i <= poolCount; ++i) {
        Pool pool;
        pool.id = {i};
        pool.scope = scope.id;
        pool.family = i == 2 ? Family::IPv4 : Family::IPv6;
        pool.locale = ipam.homeRegion;
        pool.owner = ipam.owner;
        pool.minLength = 48;
        pool.maxLength = 60;
        pool.description = QStringLiteral("pool number %1").arg(i);
        pool.tags.insert(QStringLiteral("Name"), QStringLiteral("pool-%1").arg(i));
        pool.requiredTags = {{QStringLiteral("team"), QStringLiteral("net")}};
        if (i <= 2) {
            pool.minLength = pool.maxLength = {};
            pool.requiredTags.clear();
        }
        changes.insert(pool);
    }
    const Prefix range = *Prefix::parse(QStringLiteral("2001:db8::/32"));
    PoolCidr cidr;
    cidr.id = {1};
    cidr.pool = {1};
    cidr.cidr = range;
    changes.insert(cidr);
    if (poolCount > 1) {
        cidr.id = {2};
        cidr.pool = {2};
        cidr.cidr = *Prefix::parse(QStringLiteral("10.0.0.0/8"));
        changes.insert(cidr);
    }
    for (std::uint32_t i = 0; i < allocationCount; ++i) {
        Allocation row;
        row.id = {i + 1};
        row.pool = {1};
        row.cidr = range.child(i, 56);
        row.owner = ipam.owner;
        row.createdAt = start;
        changes.insert(row);
    }
    return changes;
}

/// A request as an SDK signs it at `start`.
awsapi::HttpRequest signedRequest(const QByteArray& form)
{
    using namespace awsapi;
    HttpRequest request;
    request.method = "POST";
    request.path = "/";
    request.body = form;
    const QByteArray date = QString(toString(start)).remove(u'-').remove(u':').toLatin1();
    request.headers = {{"host", "localhost"}, {"x-amz-date", date}, {"user-agent", "bench/1"}};
    const QByteArray scope = date.left(8) + "/us-east-1/ec2/aws4_request";
    const QByteArray canonical =
        canonicalRequest(request, {"host", "x-amz-date"},
                         QCryptographicHash::hash(form, QCryptographicHash::Sha256).toHex(), SignedIn::Header);
    request.headers.append({"authorization", QByteArray("AWS4-HMAC-SHA256 Credential=") + ownerNumber + '/' + scope
                                                 + ", SignedHeaders=host;x-amz-date, Signature="
                                                 + signatureOf("secret", date, scope, canonical)});
    return request;
}

void describePools(Report& report)
{
    needApplication();
    const FixedClock clock(start);
    constexpr std::size_t poolCount = 1000;
    auto workspace = Workspace::inMemory(settings(), clock);
    need(workspace->execute(TakeChanges{{}, rows(poolCount, 0)}).has_value(), "rows");
    awsapi::Rehearsal rehearsal(*workspace, "secret", clock);
    const awsapi::HttpRequest request = signedRequest("Action=DescribeIpamPools&Version=2016-11-15&MaxResults=1000");
    double best = 1e300;
    for (int i = 0; i < report.rounds(); ++i) {
        Watch watch;
        watch.start();
        const awsapi::HttpReply reply = rehearsal.answer(request);
        watch.stop();
        need(reply.status == 200 && reply.body.count("<ipamPoolId>") == poolCount, "DescribeIpamPools");
        best = std::min(best, watch.seconds());
    }
    report.line("e1", poolCount, "ms", best * 1e3, 20);
}

void createVpc(Report& report)
{
    needApplication();
    const FixedClock clock(start);
    const std::size_t n = report.isSmoke() ? 1000 : 100'000;
    constexpr int calls = 200;
    const QTemporaryDir folder;
    auto workspace = Workspace::create(folder.filePath(QStringLiteral("a.cadastre")), settings(), clock);
    need(workspace && (*workspace)->execute(TakeChanges{{}, rows(2, n)}), "create");
    awsapi::Rehearsal rehearsal(**workspace, "secret", clock);
    const QByteArray pool = (*workspace)->plan().textId(PoolId{2}).toLatin1();
    const QByteArray pool6 = (*workspace)->plan().textId(PoolId{1}).toLatin1();
    const awsapi::HttpRequest request =
        signedRequest("Action=CreateVpc&Version=2016-11-15&Ipv4NetmaskLength=24&Ipv4IpamPoolId=" + pool
                      + "&Ipv6NetmaskLength=56&Ipv6IpamPoolId=" + pool6);
    Allocate allocate;
    allocate.pool = {1};
    allocate.netmask = 56;
    const auto times = bench::interleaved(
        report.isSmoke() ? 1 : 5,
        [&](Watch& watch) {
            watch.start();
            for (int i = 0; i < calls; ++i)
                need(rehearsal.answer(request).status == 200, "CreateVpc");
            watch.stop();
        },
        [&](Watch& watch) {
            watch.start();
            for (int i = 0; i < calls; ++i)
                need((*workspace)->execute(allocate).has_value(), "allocate");
            watch.stop();
        });
    report.line("e2", n, "ratio", times.ratio(), 1.5,
                "CreateVpc " + bench::each(times.ours, calls) + ", one durable command "
                    + bench::each(times.yardstick, calls));
}

CADASTRE_BENCH("e1", describePools)
CADASTRE_BENCH("e2", createVpc)

} // namespace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/vrpreader.h"
#include "routing/vrpset.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <rapidcheck.h>

using namespace cadastre;

namespace {

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QString dataPath(const char* name) { return QStringLiteral(CADASTRE_TEST_DATA "/rpki/") + QString::fromLatin1(name); }

Vrp vrp(const char* prefix, int maxLength, std::uint32_t asn, Instant expires = {})
{
    return {*Prefix::parse(QString::fromLatin1(prefix)), Asn{asn}, static_cast<std::uint8_t>(maxLength), 0, expires};
}

Route route(const char* prefix, std::uint32_t asn) { return {*Prefix::parse(QString::fromLatin1(prefix)), Asn{asn}}; }

/// RFC 6811 §2 read aloud: every VRP, every time.
RouteState oracle(const std::vector<Vrp>& vrps, const Route& r)
{
    bool covered = false;
    for (const Vrp& v : vrps) {
        if (!v.prefix.contains(r.prefix))
            continue;
        covered = true;
        if (v.asn == r.origin && v.asn.value != 0 && r.prefix.length() <= v.maxLength)
            return RouteState::Valid;
    }
    return covered ? RouteState::Invalid : RouteState::NotFound;
}

/// Few address bits vary, so that random prefixes nest, repeat and neighbour each other.
Prefix somePrefix()
{
    const Family family = *rc::gen::arbitrary<bool>() ? Family::IPv6 : Family::IPv4;
    const int bits = bitCount(family);
    const int length = *rc::gen::weightedOneOf<int>({{1, rc::gen::inRange(0, bits + 1)},
                                                     {8, rc::gen::inRange(bits - 12, bits + 1)},
                                                     {4, rc::gen::inRange(bits / 2 - 3, bits / 2 + 4)}});
    uint128 address = uint128{*rc::gen::inRange<std::uint32_t>(0, 64)} << (bits / 2 - 3);
    address |= *rc::gen::inRange<std::uint32_t>(0, 4096);
    return Prefix::containing(IpAddress(family, address), length);
}

Asn someAsn() { return Asn{*rc::gen::inRange<std::uint32_t>(0, 4)}; }

std::vector<Vrp> someVrps()
{
    const int count = *rc::gen::inRange(0, 60);
    std::vector<Vrp> vrps;
    for (int i = 0; i < count; ++i) {
        const Prefix prefix = somePrefix();
        const int maxLength = *rc::gen::inRange(prefix.length(), bitCount(prefix.family()) + 1);
        vrps.push_back({prefix, someAsn(), static_cast<std::uint8_t>(maxLength), 0, {}});
    }
    return vrps;
}

struct ExpectedRoute {
    Route route;
    QString state;
    QString reason;
};

QList<ExpectedRoute> routesFromCsv(const QString& path)
{
    QList<ExpectedRoute> rows;
    const QList<QByteArray> lines = contentsOf(path).split('\n');
    for (const QByteArray& line : lines.mid(1)) {
        const QList<QByteArray> fields = line.trimmed().split(',');
        if (fields.size() < 4)
            continue;
        rows.append({{*Prefix::parse(QString::fromLatin1(fields[0])), *Asn::parse(QString::fromLatin1(fields[1]))},
                     QString::fromLatin1(fields[2]),
                     QString::fromLatin1(fields[3])});
    }
    return rows;
}

/// Asks one by one and in a batch; returns how many differ from what is expected.
int differences(const VrpSet& set, const QList<ExpectedRoute>& rows)
{
    std::vector<Route> routes;
    for (const ExpectedRoute& row : rows)
        routes.push_back(row.route);
    std::vector<OriginValidity> results(routes.size());
    set.validity(routes, results);
    int count = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const OriginValidity single = set.validity(rows[i].route);
        if (single == results[static_cast<std::size_t>(i)] && routeStateWord(single.state) == rows[i].state
            && routeReasonWord(single.reason) == rows[i].reason)
            continue;
        ++count;
        qWarning("%s AS%u: %s %s, expected %s %s", qPrintable(rows[i].route.prefix.toString()),
                 rows[i].route.origin.value, qPrintable(routeStateWord(single.state)),
                 qPrintable(routeReasonWord(single.reason)), qPrintable(rows[i].state), qPrintable(rows[i].reason));
    }
    return count;
}

} // namespace

class VrpSetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithEveryRfc6811Case()
    {
        const QJsonObject root = QJsonDocument::fromJson(contentsOf(dataPath("rfc6811-cases.json"))).object();
        std::vector<Vrp> vrps;
        for (const QJsonValue& value : root[QLatin1String("vrps")].toArray()) {
            const QJsonObject entry = value.toObject();
            vrps.push_back({*Prefix::parse(entry[QLatin1String("prefix")].toString()),
                            *Asn::parse(entry[QLatin1String("asn")].toString()),
                            static_cast<std::uint8_t>(entry[QLatin1String("maxLength")].toInt()),
                            0,
                            {}});
        }
        QList<ExpectedRoute> rows;
        for (const QJsonValue& value : root[QLatin1String("routes")].toArray()) {
            const QJsonObject entry = value.toObject();
            rows.append({{*Prefix::parse(entry[QLatin1String("prefix")].toString()),
                          *Asn::parse(entry[QLatin1String("asn")].toString())},
                         entry[QLatin1String("expect")].toString(),
                         entry[QLatin1String("reason")].toString()});
        }
        QCOMPARE(rows.size(), 56);
        QCOMPARE(differences(VrpSet::build(vrps), rows), 0);
    }
    void agreesOnRealRoutesWithASliceOfTheRealSet()
    {
        const auto document = readVrpFile(dataPath("slice-amazon-rpki-client.json"));
        QVERIFY(document);
        const QList<ExpectedRoute> rows = routesFromCsv(dataPath("rov-slice.csv"));
        QVERIFY(rows.size() > 700);
        QCOMPARE(differences(document->set, rows), 0);
    }
    void agreesOnRealRoutesWithTheWholeSet()
    {
        // Set by those who hold the 75 MB snapshot; everybody else has the slice above.
        const QString vrps = qEnvironmentVariable("CADASTRE_VRPS");
        const QString routes = qEnvironmentVariable("CADASTRE_ROUTES");
        if (vrps.isEmpty() || routes.isEmpty())
            QSKIP("CADASTRE_VRPS and CADASTRE_ROUTES name no files");
        const auto document = readVrpFile(vrps);
        QVERIFY(document);
        QCOMPARE(document->malformed, 0);
        QCOMPARE(differences(document->set, routesFromCsv(routes)), 0);
    }
    void agreesWithTheSlowReading()
    {
        QVERIFY(rc::check("index = oracle", [] {
            const std::vector<Vrp> vrps = someVrps();
            const VrpSet set = VrpSet::build(vrps);
            std::vector<Route> routes;
            for (int i = 0; i < 50; ++i)
                routes.push_back({somePrefix(), someAsn()});
            for (const Vrp& v : vrps)
                routes.push_back({v.prefix, v.asn});
            std::vector<OriginValidity> results(routes.size());
            set.validity(routes, results);
            for (std::size_t i = 0; i < routes.size(); ++i) {
                RC_ASSERT(set.validity(routes[i]).state == oracle(vrps, routes[i]));
                RC_ASSERT(results[i] == set.validity(routes[i]));
            }
        }));
    }
    void holdsEveryVrpOnceInAddressOrder()
    {
        QVERIFY(rc::check("at() lists the sorted distinct VRPs", [] {
            std::vector<Vrp> vrps = someVrps();
            const VrpSet set = VrpSet::build(vrps);
            const auto key = [](const Vrp& v) { return std::make_tuple(v.prefix, v.asn, v.maxLength); };
            std::sort(vrps.begin(), vrps.end(), [&](const Vrp& a, const Vrp& b) { return key(a) < key(b); });
            const auto end =
                std::unique(vrps.begin(), vrps.end(), [&](const Vrp& a, const Vrp& b) { return key(a) == key(b); });
            RC_ASSERT(set.size() == static_cast<std::int32_t>(end - vrps.begin()));
            RC_ASSERT(set.size() + set.duplicates() == static_cast<std::int32_t>(vrps.size()));
            RC_ASSERT(set.sizeOf(Family::IPv4) + set.sizeOf(Family::IPv6) == set.size());
            for (std::int32_t i = 0; i < set.size(); ++i)
                RC_ASSERT(set.at(i) == vrps[static_cast<std::size_t>(i)]);
        }));
    }
    void coveringAndWithinListWhatALoopWould()
    {
        QVERIFY(rc::check("covering, within = filter", [] {
            const VrpSet set = VrpSet::build(someVrps());
            const Prefix asked = somePrefix();
            QList<Vrp> around;
            QList<Vrp> inside;
            for (std::int32_t i = 0; i < set.size(); ++i) {
                const Vrp v = set.at(i);
                if (v.prefix.contains(asked))
                    around.append(v);
                if (asked.contains(v.prefix))
                    inside.append(v);
            }
            RC_ASSERT(set.covering(asked) == around);
            RC_ASSERT(set.within(asked, 1000) == inside);
            RC_ASSERT(set.within(asked, 3) == inside.mid(0, 3));
        }));
    }
    void nothingLoadedIsNotTheSameAsNothingFound()
    {
        const Route r = route("2605:9cc0:1ff0::/44", 16509);
        QCOMPARE(VrpSet().validity(r).state, RouteState::NoData);
        QCOMPARE(VrpSet::build({}).validity(r).state, RouteState::NotFound);
        OriginValidity batch;
        VrpSet().validity(std::span(&r, 1), std::span(&batch, 1));
        QCOMPARE(batch.state, RouteState::NoData);
        VrpSet::build({}).validity(std::span(&r, 1), std::span(&batch, 1));
        QCOMPARE(batch.state, RouteState::NotFound);
    }
    void namesTheVrpThatDecided()
    {
        const VrpSet set = VrpSet::build({vrp("2605:9cc0:1ff0::/44", 48, 16509), vrp("2605:9cc0:1ff0::/44", 44, 14618),
                                          vrp("2605:9cc0::/32", 32, 0)});
        const OriginValidity valid = set.validity(route("2605:9cc0:1ff0::/48", 16509));
        QCOMPARE(valid.state, RouteState::Valid);
        QCOMPARE(set.at(valid.vrp).maxLength, std::uint8_t{48});
        const OriginValidity classic = set.validity(route("2605:9cc0:1ff0::/48", 14618));
        QCOMPARE(classic.reason, RouteReason::TooLong);
        QCOMPARE(set.at(classic.vrp).asn.value, 14618U);
        const OriginValidity other = set.validity(route("2605:9cc0:1ff0::/48", 64500));
        QCOMPARE(other.reason, RouteReason::WrongOrigin);
        QVERIFY(set.at(other.vrp).asn.value != 0);
        QCOMPARE(set.validity(route("2605:9cc0:2000::/48", 64500)).reason, RouteReason::OnlyAs0);
        QCOMPARE(set.validity(route("2605:9cc0:2000::/48", 0)).reason, RouteReason::OnlyAs0);
    }
    void expiredVrpsCountAsAbsentWhenAMomentIsNamed()
    {
        const Instant past{1'500'000'000'000};
        const Instant now{1'600'000'000'000};
        const VrpSet set = VrpSet::build({vrp("198.51.100.0/24", 24, 16509, past), vrp("198.51.0.0/16", 16, 64500)});
        QCOMPARE(set.validity(route("198.51.100.0/24", 16509)).state, RouteState::Valid);
        QCOMPARE(set.validity(route("198.51.100.0/24", 16509), past).state, RouteState::Valid);  // its last second
        QCOMPARE(set.validity(route("198.51.100.0/24", 16509), now).state, RouteState::Invalid); // the /16 still speaks
        const VrpSet lone = VrpSet::build({vrp("198.51.100.0/24", 24, 16509, past)});
        const OriginValidity unknown = lone.validity(route("198.51.100.0/24", 16509), now);
        QCOMPARE(unknown.state, RouteState::NoData);
        QCOMPARE(unknown.reason, RouteReason::Expired);
    }
    void ofTwoEqualVrpsTheLaterExpiryStays()
    {
        const VrpSet set =
            VrpSet::build({vrp("198.51.100.0/24", 24, 1, Instant{5000}), vrp("198.51.100.0/24", 24, 1, Instant{9000}),
                           vrp("198.51.100.0/24", 24, 1, Instant{7000})});
        QCOMPARE(set.size(), 1);
        QCOMPARE(set.duplicates(), 2);
        QCOMPARE(set.at(0).expires.ms, 9000);
    }
    void extremesOfBothFamiliesAreFound()
    {
        const VrpSet set =
            VrpSet::build({vrp("0.0.0.0/0", 0, 1), vrp("255.255.255.255/32", 32, 2), vrp("::/0", 0, 3),
                           vrp("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128", 128, 4), vrp("::/128", 128, 5)});
        QCOMPARE(set.validity(route("0.0.0.0/0", 1)).state, RouteState::Valid);
        QCOMPARE(set.validity(route("255.255.255.255/32", 2)).state, RouteState::Valid);
        QCOMPARE(set.validity(route("0.0.0.0/32", 1)).reason, RouteReason::TooLong);
        QCOMPARE(set.validity(route("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128", 4)).state, RouteState::Valid);
        QCOMPARE(set.validity(route("::/128", 5)).state, RouteState::Valid);
        QCOMPARE(set.validity(route("::/0", 3)).state, RouteState::Valid);
        QCOMPARE(set.validity({}).state, RouteState::NoData); // a null prefix is no route
    }
    void takesLessThanSeventyBytesAVrp()
    {
        const auto document = readVrpFile(dataPath("slice-amazon-rpki-client.json"));
        QVERIFY(document->set.memoryBytes() < 70 * static_cast<std::size_t>(document->set.size()));
    }
};

CADASTRE_TEST(VrpSetTest)
#include "tst_vrpset.moc"

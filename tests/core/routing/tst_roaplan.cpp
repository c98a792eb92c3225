// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/roaplan.h"
#include "support/testmain.h"

using namespace cadastre;

namespace {

Prefix prefix(const char* text) { return *Prefix::parse(QString::fromLatin1(text)); }

QList<Asn> commercial() { return {commercialOrigins.begin(), commercialOrigins.end()}; }

/// "2605:9cc0:1ff0::/44-48 AS16509 missing", one a line.
QString asText(const RoaPlan& plan)
{
    QStringList lines;
    for (const RoaItem& roa : plan.roas)
        lines.append(QStringLiteral("%1-%2 %3%4")
                         .arg(roa.prefix.toString())
                         .arg(roa.maxLength)
                         .arg(roa.origin.toString(), roa.missing ? QStringLiteral(" missing") : QString()));
    return lines.join(u'\n');
}

} // namespace

class RoaPlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneWideRoaAnOriginUnderTheAwsChoice()
    {
        const AnnouncedRange ranges[] = {{prefix("2605:9cc0:1ff2::/48"), commercial()},
                                         {prefix("2605:9cc0:1ff0::/44"), commercial()},
                                         {prefix("198.51.100.0/24"), commercial()}};
        const RoaPlan plan = planRoas(ranges, MaxLengthChoice::AwsMostSpecific, VrpSet::build({}), {});
        QCOMPARE(asText(plan),
                 QStringLiteral("198.51.100.0/24-24 AS16509 missing\n198.51.100.0/24-24 AS14618 missing\n"
                                "2605:9cc0:1ff0::/44-48 AS16509 missing\n2605:9cc0:1ff0::/44-48 AS14618 missing"));
        QCOMPARE(plan.roas[2].lets, (QList<Prefix>{prefix("2605:9cc0:1ff0::/44"), prefix("2605:9cc0:1ff2::/48")}));
        QCOMPARE(plan.checks.size(), 6);
        QVERIFY(!plan.noData);
    }
    void oneExactRoaARangeUnderRfc9319()
    {
        const AnnouncedRange ranges[] = {{prefix("2605:9cc0:1ff0::/44"), {Asn{8987}}},
                                         {prefix("2605:9cc0:1ff2::/48"), {Asn{8987}, Asn{8987}}}};
        const RoaPlan plan = planRoas(ranges, MaxLengthChoice::Exact, VrpSet::build({}), {});
        QCOMPARE(asText(plan),
                 QStringLiteral("2605:9cc0:1ff0::/44-44 AS8987 missing\n2605:9cc0:1ff2::/48-48 AS8987 missing"));
    }
    void aRangeWithAnotherOriginNeedsItsOwnRoa()
    {
        const AnnouncedRange ranges[] = {{prefix("2605:9cc0:1ff0::/44"), {Asn{16509}}},
                                         {prefix("2605:9cc0:1ff2::/48"), {Asn{64500}}}};
        QCOMPARE(asText(planRoas(ranges, MaxLengthChoice::AwsMostSpecific, VrpSet::build({}), {})),
                 QStringLiteral("2605:9cc0:1ff0::/44-48 AS16509 missing\n2605:9cc0:1ff2::/48-48 AS64500 missing"));
    }
    void theClassicMistakeShowsAsTooLong()
    {
        const VrpSet known = VrpSet::build({{prefix("2605:9cc0:1ff0::/44"), Asn{16509}, 48, 0, Instant{2'000'000}},
                                            {prefix("2605:9cc0:1ff0::/44"), Asn{14618}, 44, 0, Instant{1'000'000}}});
        const AnnouncedRange ranges[] = {{prefix("2605:9cc0:1ff2::/48"), commercial()}};
        const RoaPlan plan = planRoas(ranges, MaxLengthChoice::AwsMostSpecific, known, {});
        QCOMPARE(asText(plan),
                 QStringLiteral("2605:9cc0:1ff2::/48-48 AS16509\n2605:9cc0:1ff2::/48-48 AS14618 missing"));
        QCOMPARE(plan.roas[0].earliestExpiry.ms, 2'000'000);
        QCOMPARE(plan.checks[1].validity.reason, RouteReason::TooLong);
        QCOMPARE(plan.checks[1].decidedBy.maxLength, std::uint8_t{44});
    }
    void anExpiredRoaIsMissingAgain()
    {
        const VrpSet known = VrpSet::build({{prefix("198.51.100.0/24"), Asn{8987}, 24, 0, Instant{1'000'000}}});
        const AnnouncedRange ranges[] = {{prefix("198.51.100.0/24"), {govCloudOrigins.begin(), govCloudOrigins.end()}}};
        QVERIFY(!planRoas(ranges, MaxLengthChoice::Exact, known, Instant{900'000}).roas[0].missing);
        const RoaPlan later = planRoas(ranges, MaxLengthChoice::Exact, known, Instant{1'100'000});
        QVERIFY(later.roas[0].missing);
        QCOMPARE(later.checks[0].validity.reason, RouteReason::Expired);
    }
    void whatIsTooLongToAnnounceIsSetAside()
    {
        const AnnouncedRange ranges[] = {{prefix("2605:9cc0:1ff0::/56"), commercial()},
                                         {prefix("198.51.100.0/25"), commercial()},
                                         {prefix("198.51.100.0/25"), commercial()}};
        const RoaPlan plan = planRoas(ranges, MaxLengthChoice::AwsMostSpecific, VrpSet::build({}), {});
        QVERIFY(plan.roas.isEmpty());
        QCOMPARE(plan.tooLong, (QList<Prefix>{prefix("198.51.100.0/25"), prefix("2605:9cc0:1ff0::/56")}));
    }
    void withoutDataNothingIsCalledMissingForSure()
    {
        const AnnouncedRange ranges[] = {{prefix("198.51.100.0/24"), {Asn{16509}}}};
        const RoaPlan plan = planRoas(ranges, MaxLengthChoice::Exact, VrpSet(), {});
        QVERIFY(plan.noData);
        QCOMPARE(plan.checks[0].validity.state, RouteState::NoData);
    }
    void theWorstOfTheOriginsCounts()
    {
        QVERIFY(!worstOf({}));
        const VrpSet known = VrpSet::build({{prefix("2605:9cc0:1ff0::/44"), Asn{16509}, 48, 0, {}},
                                            {prefix("2605:9cc0::/32"), Asn{14618}, 44, 0, {}}});
        const auto checks = checkAnnouncement({prefix("2605:9cc0:1ff2::/48"), commercial()}, known, {});
        QVERIFY(worstOf(checks));
        QCOMPARE(worstOf(checks)->route.origin, Asn{14618});
        QCOMPARE(worstOf(checks)->validity.reason, RouteReason::TooLong);
        QCOMPARE(decidingVrps(checks).size(), 2);
        const auto both = checkAnnouncement({prefix("2605:9cc0:1ff0::/44"), commercial()}, known, {});
        QCOMPARE(worstOf(both)->route.origin, Asn{16509}); // as good as the other: the first
        QVERIFY(decidingVrps(checkAnnouncement({prefix("198.51.100.0/24"), commercial()}, known, {})).isEmpty());
    }
};

CADASTRE_TEST(RoaPlanTest)
#include "tst_roaplan.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/cutover.h"
#include "support/testmain.h"

using namespace cadastre;

namespace {

const Prefix seedRange = *Prefix::parse(u"2605:9cc0:1ff0::/44");

CutOverQuestion question(QList<Asn> present = {Asn{64500}})
{
    return {seedRange, std::move(present), {commercialOrigins.begin(), commercialOrigins.end()}};
}

Vrp vrp(const char16_t* prefix, std::uint32_t asn, std::uint8_t maxLength, Instant expires = {})
{
    return {*Prefix::parse(prefix), Asn{asn}, maxLength, 0, expires};
}
constexpr const char16_t* whole = u"2605:9cc0:1ff0::/44";
constexpr const char16_t* around = u"2605:9cc0::/32";

/// "own-roas +64500-44: 64500! notfound>valid, 16509 notfound>invalid", a line a step; ! = announces it.
QString asText(const CutOver& plan)
{
    QStringList lines;
    for (const CutOverStep& step : plan.steps) {
        QString line = cutOverWord(step.action);
        for (const Vrp& roa : step.roas)
            line += QStringLiteral(" +%1-%2").arg(roa.asn.value).arg(roa.maxLength);
        QStringList origins;
        for (const CutOverOrigin& origin : step.origins)
            origins.append(QStringLiteral("%1%2 %3")
                               .arg(origin.origin.value)
                               .arg(origin.announces ? QStringLiteral("!") : QString(),
                                    origin.changes() ? routeStateWord(origin.before.state) + u'>'
                                                           + routeStateWord(origin.validity.state)
                                                     : routeStateWord(origin.validity.state)));
        lines.append(line + QStringLiteral(": ") + origins.join(QStringLiteral(", ")));
    }
    return lines.join(u'\n');
}

} // namespace

/// Contract §10.4: the ROA of the present ASN first, then Amazon's.
class CutOverTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRangeWithNoRoaGetsItsOwnFirst()
    {
        const CutOver plan = planCutOver(question(), VrpSet::build({}), {});
        QCOMPARE(asText(plan),
                 QStringLiteral(
                     "today: 64500! notfound, 16509 notfound, 14618 notfound\n"
                     "own-roas +64500-44: 64500! notfound>valid, 16509 notfound>invalid, 14618 notfound>invalid\n"
                     "amazon-roas +16509-48 +14618-48: 64500! valid, 16509 invalid>valid, 14618 invalid>valid\n"
                     "provision: 64500! valid, 16509 valid, 14618 valid\n"
                     "advertise: 64500! valid, 16509! valid, 14618! valid\n"
                     "withdraw-on-premises: 64500 valid, 16509! valid, 14618! valid"));
        QVERIFY(plan.isSafe());
        // Why it comes first: Amazon's alone would have made the present announcement invalid.
        QCOMPARE(plan.withoutOwnRoas.size(), 1);
        QCOMPARE(plan.withoutOwnRoas[0].validity.state, RouteState::Invalid);
        QCOMPARE(plan.withoutOwnRoas[0].validity.reason, RouteReason::WrongOrigin);
    }
    void whatIsThereIsKept()
    {
        const VrpSet known = VrpSet::build({vrp(whole, 64500, 44), vrp(whole, 16509, 48)});
        const CutOver plan = planCutOver(question(), known, {});
        QVERIFY(plan.steps[1].isDone && plan.steps[1].roas.isEmpty());
        QCOMPARE(plan.steps[2].roas.size(), 1);
        QCOMPARE(plan.steps[2].roas[0].asn, Asn{14618});
        QVERIFY(!plan.steps[1].origins[0].changes());
        QCOMPARE(plan.withoutOwnRoas[0].validity.state, RouteState::Valid);
    }
    void aRoaThatIsTooShortOrExpiredIsMadeAnew()
    {
        const Instant now{2'000'000'000};
        const VrpSet known = VrpSet::build({vrp(around, 64500, 32), vrp(whole, 16509, 48, Instant{1'000'000'000})});
        const CutOver plan = planCutOver(question(), known, now);
        QCOMPARE(plan.steps[0].origins[0].validity.reason, RouteReason::TooLong);
        QCOMPARE(plan.steps[0].dropped(), QList<Asn>{Asn{64500}});
        QCOMPARE(plan.steps[1].roas.size(), 1);
        QCOMPARE(plan.steps[2].roas.size(), 2);
        QVERIFY(plan.isSafe()); // from the first step on
    }
    void severalPresentOriginsAndTheExactChoice()
    {
        CutOverQuestion both = question({Asn{64500}, Asn{64501}});
        both.choice = MaxLengthChoice::Exact;
        const CutOver plan = planCutOver(both, VrpSet::build({vrp(whole, 64501, 48)}), {});
        QCOMPARE(plan.steps[1].roas.size(), 1);
        QCOMPARE(plan.steps[2].roas[0].maxLength, std::uint8_t{44});
        QCOMPARE(plan.steps[5].origins[1].announces, false);
    }
    void withoutVrpsOnlyWhatAPlannedRoaMakesValidIsCertain()
    {
        const CutOver plan = planCutOver(question(), VrpSet(), {});
        QVERIFY(plan.noData);
        QCOMPARE(asText(plan).section(u'\n', 0, 2),
                 QStringLiteral(
                     "today: 64500! nodata, 16509 nodata, 14618 nodata\n"
                     "own-roas +64500-44: 64500! nodata>valid, 16509 nodata, 14618 nodata\n"
                     "amazon-roas +16509-48 +14618-48: 64500! valid, 16509 nodata>valid, 14618 nodata>valid"));
        QCOMPARE(plan.withoutOwnRoas[0].validity.state, RouteState::NoData);
    }
    void moreSpecificsUnderAPresentOriginAreNamed()
    {
        const VrpSet known = VrpSet::build({vrp(whole, 64500, 44), vrp(u"2605:9cc0:1ff8::/48", 64500, 48),
                                            vrp(u"2605:9cc0:1ff9::/48", 64501, 48), // nobody who is moved
                                            vrp(u"2605:9cc0:1ffa::/47", 64500, 48, Instant{1000}), // expired
                                            vrp(u"2605:9cc0:2000::/48", 64500, 48)});              // outside
        const CutOver plan = planCutOver(question(), known, Instant{2'000'000});
        QCOMPARE(plan.moreSpecifics.size(), 1);
        QCOMPARE(plan.moreSpecifics[0].vrp.prefix, *Prefix::parse(u"2605:9cc0:1ff8::/48"));
        QCOMPARE(plan.moreSpecifics[0].vrp.asn, Asn{64500});
        QCOMPARE(plan.moreSpecifics[0].afterLapse, RouteState::Invalid); // Amazon's ROA covers it
        QVERIFY(plan.isSafe());                                          // as long as their own ROAs stand
    }
    void aRoaOfTheRangeThatReachesAsFarKeepsAMoreSpecificValid()
    {
        const VrpSet known = VrpSet::build({vrp(whole, 64500, 48), vrp(u"2605:9cc0:1ff8::/48", 64500, 48)});
        QCOMPARE(planCutOver(question(), known, {}).moreSpecifics[0].afterLapse, RouteState::Valid);
    }
    void aRangeWithoutPartsSaysNothingOfThem()
    {
        QVERIFY(planCutOver(question(), VrpSet::build({vrp(whole, 64500, 44)}), {}).moreSpecifics.isEmpty());
        QVERIFY(planCutOver(question(), VrpSet(), {}).moreSpecifics.isEmpty());
    }
    void presentOriginsAreWhatTheVrpsLetThrough()
    {
        const VrpSet known = VrpSet::build({vrp(whole, 64500, 44), vrp(whole, 0, 44), vrp(whole, 16509, 48),
                                            vrp(around, 64501, 32), vrp(around, 64502, 48, Instant{1000})});
        QCOMPARE(presentOrigins(seedRange, question().amazon, known, Instant{2'000'000}), QList<Asn>{Asn{64500}});
    }
};

CADASTRE_TEST(CutOverTest)
#include "tst_cutover.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/apply.h"
#include "insight/expirycalendar.h"
#include "plan/evidence.h"
#include "support/planbuilder.h"
#include "support/testmain.h"
#include "text/expirytext.h"

namespace cadastre::testing {

namespace {

constexpr qint64 day = 24 * 3600;

/// A /44 that was proven at planStart.
Plan provenPlan()
{
    Plan plan = planOf(u"ipam us-east-1\npool top public source=byoip advertisable\ncidr top 2605:9cc0:1ff0::/44");
    const PoolCidr& row = *plan.all<PoolCidr>().begin();
    PoolCidr proven = row;
    Evidence evidence;
    evidence.state = EvidenceState::Accepted;
    evidence.checkedAt = planStart;
    evidence.method = u"message"_qs;
    evidence.source = u"rdap.json"_qs;
    evidence.certificate = u"7D:5B"_qs;
    evidence.certificateExpires = planStart.plusSeconds(300 * day);
    evidence.roaSource = u"vrps.csv"_qs;
    evidence.origins = {{16509, u"valid"_qs, u"matched"_qs, planStart.plusSeconds(10 * day)},
                        {14618, u"valid"_qs, u"matched"_qs, {}}};
    keepEvidence(proven, evidence);
    proven.authorizationMessage = u"1|aws|210987654321|2605:9cc0:1ff0::/44|20260115|SHA256|RSAPSS"_qs;
    ChangeSet changes;
    changes.update(row, std::move(proven));
    apply(plan, changes);
    return plan;
}

QString asText(const QList<Expiry>& entries)
{
    QStringList lines;
    for (const Expiry& entry : entries)
        lines.append(expiryWord(entry.kind) + u' ' + toString(entry.at));
    return lines.join(u'\n');
}

} // namespace

class ExpiryCalendarTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyDatedProofStandsOnceEarliestFirst()
    {
        QCOMPARE(asText(expiryCalendar(provenPlan(), VrpSet(), planStart)),
                 u"roa 2026-01-11T00:00:00Z\nmessage 2026-01-15T23:59:59Z\ncheck 2026-01-31T00:00:00Z\n"
                 u"certificate 2026-10-28T00:00:00Z"_qs);
    }
    void vrpsThatAreKnownSayMoreThanTheLastCheck()
    {
        const Prefix range = prefixOf("2605:9cc0:1ff0::/44");
        const VrpSet known = VrpSet::build(
            {{range, Asn{16509}, 48, 0, planStart.plusSeconds(90 * day)}, {range, Asn{64500}, 48, 0, {}}});
        const auto entries = expiryCalendar(provenPlan(), known, planStart);
        QCOMPARE(asText(entries).count(u"roa"), 1);
        QVERIFY(asText(entries).contains(u"roa 2026-04-01T00:00:00Z"_qs));
    }
    void whatIsGivenBackIsLeftOut()
    {
        Plan plan = provenPlan();
        const PoolCidr& row = *plan.all<PoolCidr>().begin();
        PoolCidr gone = row;
        gone.state = CidrState::Deprovisioned;
        ChangeSet changes;
        changes.update(row, std::move(gone));
        apply(plan, changes);
        QVERIFY(expiryCalendar(plan, VrpSet(), planStart).isEmpty());
    }
    void aTokenLastsThreeDays()
    {
        Plan plan = planOf(u"ipam us-east-1");
        CreateVerificationToken create;
        create.ipam = plan.ipam()->id;
        create.name = u"86950620"_qs;
        create.value = u"a34597c3-5317-4238-9ce7-50da5b6e6dc8"_qs;
        QVERIFY(carryOut(plan, create));
        const auto entries = expiryCalendar(plan, VrpSet(), planStart);
        QCOMPARE(asText(entries), u"token 2026-01-04T00:00:00Z"_qs);
        QCOMPARE(entries[0].detail, u"86950620"_qs);
    }
    void daysAreRoundedDown()
    {
        Expiry entry;
        entry.at = planStart;
        QCOMPARE(entry.daysLeft(planStart), 0);
        QCOMPARE(entry.daysLeft(planStart.plusSeconds(-day)), 1);
        QCOMPARE(entry.daysLeft(planStart.plusSeconds(-day + 1)), 0);
        QCOMPARE(entry.daysLeft(planStart.plusSeconds(1)), -1);
        QCOMPARE(entry.daysLeft(planStart.plusSeconds(day)), -1);
        QCOMPARE(entry.daysLeft(planStart.plusSeconds(day + 1)), -2);
        QVERIFY(!entry.isPast(planStart) && entry.isPast(planStart.plusSeconds(1)));
    }

    void iCalendarIsFoldedAndEscaped() // RFC 5545 §3.1, §3.3.11
    {
        const auto entries = expiryCalendar(provenPlan(), VrpSet(), planStart);
        const QString hostile = u"plan; a, b\\c\nEND:VCALENDAR é"_qs + QString(80, u'ü');
        const QByteArray calendar = iCalendarOf(entries, hostile, planStart);
        QVERIFY(calendar.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        QVERIFY(calendar.endsWith("\r\nEND:VCALENDAR\r\n"));
        QCOMPARE(calendar.count("END:VCALENDAR\r\n"), 1);
        QCOMPARE(calendar.count("\n"), calendar.count("\r\n"));
        for (const QByteArray& line : calendar.split('\n')) {
            QVERIFY2(line.size() <= 76, line.constData());     // 75 and the CR
            QVERIFY(QString::fromUtf8(line).toUtf8() == line); // no character was cut
        }
        const QString unfolded = QString::fromUtf8(QByteArray(calendar).replace("\r\n ", ""));
        QVERIFY(unfolded.contains(u"plan\\; a\\, b\\\\c"_qs));
        QVERIFY(unfolded.contains(u"DTSTART:20260115T235959Z\r\n"_qs));
        QVERIFY(unfolded.contains(u"SUMMARY:2605:9cc0:1ff0::/44: ROA for AS16509\r\n"_qs));
        QCOMPARE(calendar.count("BEGIN:VEVENT"), entries.size());
        QCOMPARE(iCalendarOf(entries, hostile, planStart), calendar); // UIDs stay
    }
    void theSheetDefusesFormulas()
    {
        QList<Expiry> entries = expiryCalendar(provenPlan(), VrpSet(), planStart);
        entries[0].detail = u"=cmd()"_qs;
        const QByteArray sheet = expiriesCsv(provenPlan(), entries, planStart);
        QVERIFY(sheet.startsWith("what,cidr,asn,pool,until,days_left,detail\r\n"));
        QVERIFY(sheet.contains("roa,2605:9cc0:1ff0::/44,16509,"));
        QVERIFY(!sheet.contains(",=cmd"));
    }
};

} // namespace cadastre::testing

using cadastre::testing::ExpiryCalendarTest;
CADASTRE_TEST(ExpiryCalendarTest)
#include "tst_expirycalendar.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Since when findings hold, against audits of the plan as it was.
#include "engine/findinghistory.h"
#include "engine/samples.h"
#include "engine/workspace.h"

#include "support/planbuilder.h"
#include "support/planfiles.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

const FixedClock historyToday{*parseInstant(u"2026-06-01T10:00:00Z")};
constexpr qint64 hour = 3600;

using FindingKeys = QSet<QString>;

QString keyOf(const Finding& finding) { return QString::fromLatin1(finding.rule->id) + u' ' + finding.key; }

FindingKeys keysOf(const Plan& plan, Instant moment)
{
    FindingKeys keys;
    for (const Finding& finding : audit(plan, moment).findings)
        keys.insert(keyOf(finding));
    return keys;
}

/// The plan after everything that happened before `moment`.
Plan planBefore(const Workspace& workspace, Instant moment)
{
    qint64 seq = 0;
    for (const JournalEntry& entry : workspace.journal().entries())
        if (entry.time < moment)
            seq = entry.seq;
    return *workspace.asOf(seq);
}

AuditReport told(const Workspace& workspace, std::size_t mostRows, std::size_t mostAudited)
{
    const Instant now = workspace.clock().now();
    AuditReport report = audit(workspace.plan(), now);
    FindingHistory history =
        FindingHistory::of(workspace.plan(), *readPastSteps(workspace.journal(), mostRows), now, {}, {}, mostAudited);
    history.tell(report);
    return report;
}

constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

} // namespace

class FindingHistoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachFindingHoldsSinceThenAndNotBefore()
    {
        const auto workspace = Workspace::inMemory(*sampleSettings(u"acme-global"_s, historyToday.now()), historyToday);
        QVERIFY(buildSample(*workspace, u"acme-global"_s, historyToday.now()));
        AuditReport report = audit(workspace->plan(), historyToday.now());
        const FindingHistory history =
            FindingHistory::of(workspace->plan(), *readPastSteps(workspace->journal(), unlimited), historyToday.now());
        history.tell(report);
        QVERIFY(report.findings.size() > 20);
        QSet<qint64> moments;
        std::map<qint64, FindingKeys> after; // what was found after all that was done in that second
        const auto& entries = workspace->journal().entries();
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (i + 1 < entries.size() && entries[i + 1].time <= entries[i].time)
                continue;
            const AuditReport then = audit(*workspace->asOf(entries[i].seq), entries[i].time);
            for (const Finding& finding : then.findings)
                after[entries[i].time.ms].insert(keyOf(finding));
            // The newest sample until then has its counts.
            const auto& samples = history.samples();
            const auto later = std::find_if(samples.begin(), samples.end(),
                                            [&](const FindingSample& sample) { return sample.from > entries[i].time; });
            QVERIFY(later != samples.begin());
            QVERIFY2((later - 1)->hasSameCounts(sampleOf(then)), toString(entries[i].time).toUtf8());
        }
        for (const Finding& finding : report.findings) {
            const QByteArray what = keyOf(finding).toUtf8();
            QVERIFY2(finding.since && !finding.isOlder, what);
            moments.insert(finding.since.ms);
            const Plan before = planBefore(*workspace, finding.since);
            QVERIFY2(!keysOf(before, finding.since).contains(keyOf(finding))
                         || !keysOf(before, finding.since.plusSeconds(-hour)).contains(keyOf(finding)),
                     what);
            for (auto at = after.lower_bound(finding.since.ms); at != after.end(); ++at)
                QVERIFY2(at->second.contains(keyOf(finding)), what);
        }
        QVERIFY(moments.size() > 3); // they did not all come at once
    }

    void whatTimeBringsIsFoundToTheHour()
    {
        Plan plan = planOf(u"ipam us-east-1\npool t public advertisable\ncidr t 2605:9cc0::/44 evidence=not-checked");
        constexpr qint64 day = 24 * hour;
        Evidence evidence{EvidenceState::Accepted, planStart, u"message"_s, u"rdap.json"_s};
        evidence.messageExpires = planStart.plusSeconds(5 * day);
        QVERIFY(carryOut(plan, RecordEvidence{plan.all<PoolCidr>().begin()->id, evidence}));
        const Instant now = planStart.plusSeconds(40 * day);
        AuditReport report = audit(plan, now);
        const FindingHistory history = FindingHistory::of(plan, {}, now);
        history.tell(report);
        const auto expired = std::find_if(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
            return finding.rule == findRule(u"PROOF-EXPIRED");
        });
        QVERIFY(expired != report.findings.end());
        QVERIFY(!keysOf(plan, expired->since.plusSeconds(-hour)).contains(keyOf(*expired)));
        QVERIFY(keysOf(plan, expired->since).contains(keyOf(*expired)));
        const auto& samples = history.samples();
        QVERIFY(samples.size() >= 2);
        for (std::size_t i = 1; i < samples.size(); ++i)
            QVERIFY(samples[i - 1].from < samples[i].from && !samples[i - 1].hasSameCounts(samples[i]));
        QCOMPARE(samples.back().errors, report.count(Severity::Error));
        QCOMPARE(samples.back().warnings, report.count(Severity::Warning));
        QCOMPARE(samples.back().infos, report.count(Severity::Info));
    }

    void whereTheWayBackEndsItIsSaid()
    {
        const auto workspace = Workspace::inMemory(*sampleSettings(u"acme-global"_s, historyToday.now()), historyToday);
        QVERIFY(buildSample(*workspace, u"acme-global"_s, historyToday.now()));
        const AuditReport whole = told(*workspace, unlimited, unlimited);
        for (const AuditReport& part : {told(*workspace, 10, unlimited), told(*workspace, unlimited, 2000)}) {
            int older = 0;
            for (std::size_t i = 0; i < whole.findings.size(); ++i) {
                const Finding& finding = part.findings[i];
                QVERIFY(finding.since);
                older += finding.isOlder ? 1 : 0;
                if (finding.isOlder)
                    QVERIFY(whole.findings[i].since <= finding.since);
                else
                    QCOMPARE(finding.since.ms, whole.findings[i].since.ms);
            }
            QVERIFY(older > 0);
        }
    }

    void aFirstStepInThePlansFirstSecondIsNoEmptyPlan()
    {
        FixedClock clock{planStart};
        PlanSettings settings = *sampleSettings(u"blank"_s, clock.now());
        settings.createdAt = clock.now();
        const auto workspace = Workspace::inMemory(settings, clock);
        QVERIFY(workspace->execute(TakeChanges{{},
                                               rowsOf(planOf(u"ipam us-east-1\npool ten private ipv4\n"
                                                             "account 111122223333 name=prod\n"
                                                             "vpc web us-east-1\n"
                                                             "rescidr web 10.2.0.0/16 private"))}));
        const FindingSample first = sampleOf(audit(workspace->plan(), clock.now()));
        QVERIFY(first.errors + first.warnings + first.infos > 0);
        clock.advanceSeconds(30 * 24 * hour);
        const FindingHistory history =
            FindingHistory::of(workspace->plan(), *readPastSteps(workspace->journal(), unlimited), clock.now());
        QCOMPARE(history.samples().front().from.ms, planStart.ms);
        for (const FindingSample& sample : history.samples())
            QVERIFY(sample.errors + sample.warnings + sample.infos > 0);
    }

    void aLaterReportKeepsWhatItKnows()
    {
        FixedClock clock{historyToday.now()};
        const auto workspace = Workspace::inMemory(*sampleSettings(u"byoipv6-walkthrough"_s, clock.now()), clock);
        QVERIFY(buildSample(*workspace, u"byoipv6-walkthrough"_s, clock.now()));
        AuditReport before = audit(workspace->plan(), clock.now());
        FindingHistory history =
            FindingHistory::of(workspace->plan(), *readPastSteps(workspace->journal(), unlimited), clock.now());
        history.tell(before);
        const std::size_t samples = history.samples().size();
        clock.advanceSeconds(48 * hour);
        PutHouseRule rule{};
        rule.rule.name = u"owner"_s;
        rule.rule.key = u"NobodyHasThis"_s;
        QVERIFY(workspace->execute(rule));
        AuditReport after = audit(workspace->plan(), clock.now());
        history.follow(after);
        history.tell(after);
        QVERIFY(after.findings.size() > before.findings.size());
        for (const Finding& finding : after.findings) {
            const auto known = std::find_if(before.findings.begin(), before.findings.end(),
                                            [&](const Finding& other) { return keyOf(other) == keyOf(finding); });
            QCOMPARE(finding.since.ms, known == before.findings.end() ? clock.now().ms : known->since.ms);
        }
        QCOMPARE(history.samples().size(), samples + 1);
        history.follow(after); // nothing new
        QCOMPARE(history.samples().size(), samples + 1);
    }
};

CADASTRE_TEST(FindingHistoryTest)
#include "tst_findinghistory.moc"

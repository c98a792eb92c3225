// SPDX-License-Identifier: GPL-3.0-or-later
// Each rule of the audit: a plan that breaks it and one that does not. Waivers, planned fixes, order, thresholds.
#include "change/apply.h"
#include "compliance/audit.h"
#include "support/planbuilder.h"
#include "support/testmain.h"
#include "text/findingevidence.h"
#include "text/findingtext.h"
#include "text/moment.h"

#include <set>

namespace cadastre::testing {

namespace {

constexpr const char16_t* frame = uR"(
    account 111111111111 name=payments
    ipam us-east-1 us-west-2
    pool corp private ipv4
    cidr corp 10.0.0.0/8
    pool east in=corp locale=us-east-1 min=16 max=26 tag=Region=us-east-1
    cidr east 10.1.0.0/16
    share s east 111111111111
)";

AuditReport reportOf(const Plan& plan) { return audit(plan, planStart); }

/// "RULE key" of each finding, in the report's order.
QStringList found(const AuditReport& report)
{
    QStringList lines;
    for (const Finding& finding : report.findings)
        lines += QString::fromLatin1(finding.rule->id);
    return lines;
}

const Finding* first(const AuditReport& report, const char* rule)
{
    for (const Finding& finding : report.findings)
        if (qstrcmp(finding.rule->id, rule) == 0)
            return &finding;
    return nullptr;
}

void change(Plan& plan, const Command& command)
{
    const auto done = carryOut(plan, command);
    QVERIFY2(done.has_value(), qPrintable(done ? QString() : done.error().subject));
}

} // namespace

class RulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRuleFiresWhereItIsBrokenAndOnlyThere_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("broken");
        QTest::addColumn<QString>("kept");
        const QString good =
            u"vpc a us-east-1 owner=111111111111 tag=Region=us-east-1\nrescidr a 10.1.0.0/20 private pool=east"_qs;
        const auto row = [](const char* rule, const QString& broken, const QString& kept) {
            QTest::newRow(rule) << QString::fromLatin1(rule) << broken << kept;
        };
        row("TAG-MISSING", u"vpc a us-east-1 owner=111111111111\nrescidr a 10.1.0.0/20 private pool=east"_qs, good);
        row("NETMASK",
            u"vpc a us-east-1 owner=111111111111 tag=Region=us-east-1\nrescidr a 10.1.0.0/28 private pool=east"_qs,
            good);
        row("LOCALE",
            u"vpc a us-west-2 owner=111111111111 tag=Region=us-east-1\nrescidr a 10.1.0.0/20 private pool=east"_qs,
            good);
        row("PRINCIPAL",
            u"vpc a us-east-1 owner=222222222222 tag=Region=us-east-1\nrescidr a 10.1.0.0/20 private pool=east"_qs,
            good);
        row("OVERLAP",
            u"vpc a us-east-1\nrescidr a 172.20.0.0/16 private\nvpc b us-east-1\nrescidr b 172.20.4.0/24 private"_qs,
            u"vpc a us-east-1\nrescidr a 172.20.0.0/16 private\nvpc b us-east-1\nrescidr b 172.21.4.0/24 private"_qs);
        row("OVERLAP-EXTERNAL",
            u"external private 172.20.0.0/16 site=fra\nvpc a us-east-1\nrescidr a 172.20.4.0/24 private"_qs,
            u"external private 172.20.0.0/16 site=fra\nvpc a us-east-1\nrescidr a 172.21.4.0/24 private"_qs);
        row("UNMANAGED", u"vpc a us-east-1\nrescidr a 172.20.0.0/16 private"_qs, good);
        row("DEFAULT-VPC", u"vpc a us-east-1 default\nrescidr a 172.31.0.0/16 private"_qs,
            u"vpc a us-east-1\nrescidr a 172.31.0.0/16 private"_qs);
        row("IGNORED", u"vpc a us-east-1\nrescidr a 172.20.0.0/16 private ignored"_qs, good);
        row("IMPORT-BLOCKED",
            u"pool imp in=corp locale=us-east-1 import\ncidr imp 10.2.0.0/16\nalloc imp 10.2.0.0/28\nvpc a us-east-1\nrescidr a 10.2.0.0/24 private"_qs,
            u"pool imp in=corp locale=us-east-1\ncidr imp 10.2.0.0/16\nalloc imp 10.2.0.0/28\nvpc a us-east-1\nrescidr a 10.2.4.0/24 private pool=imp"_qs);
        row("UNKNOWN-ACCOUNT", u"vpc a us-east-1 owner=999999999999\nrescidr a 172.20.0.0/16 private"_qs, good);
        row("POOL-FULL",
            u"pool p in=corp locale=us-east-1\ncidr p 10.3.0.0/24\nalloc p 10.3.0.0/25\nalloc p 10.3.0.128/25"_qs,
            u"pool p in=corp locale=us-east-1\ncidr p 10.3.0.0/24\nalloc p 10.3.0.0/25"_qs);
        row("POOL-LOW",
            u"pool p in=corp locale=us-east-1\ncidr p 10.3.0.0/24\nalloc p 10.3.0.0/25\nalloc p 10.3.0.128/26\nalloc p 10.3.0.192/27\nalloc p 10.3.0.224/28"_qs,
            u"pool p in=corp locale=us-east-1\ncidr p 10.3.0.0/24\nalloc p 10.3.0.0/25\nalloc p 10.3.0.128/26"_qs);
        row("NO-ROOM",
            u"pool p in=corp locale=us-east-1 default=25\ncidr p 10.3.0.0/24\nalloc p 10.3.0.0/28\nalloc p 10.3.0.128/28"_qs,
            u"pool p in=corp locale=us-east-1 default=25\ncidr p 10.3.0.0/24\nalloc p 10.3.0.0/28"_qs);
        row("FRAGMENTED",
            u"pool p in=corp locale=us-east-1\ncidr p 10.3.0.0/26\nalloc p 10.3.0.4/30\nalloc p 10.3.0.12/30\nalloc p "
            u"10.3.0.20/30\nalloc p 10.3.0.28/30\n"
            u"alloc p 10.3.0.36/30\nalloc p 10.3.0.44/30\nalloc p 10.3.0.52/30\nalloc p 10.3.0.60/30"_qs,
            u"pool p in=corp locale=us-east-1\ncidr p 10.3.0.0/26\nalloc p 10.3.0.0/30"_qs);
        row("REFILL-STUCK",
            u"pool up private ipv4\ncidr up 172.16.0.0/24\npool p in=up locale=us-east-1 refill=60:25\ncidr p 172.16.0.0/24\nalloc p 172.16.0.0/25"_qs,
            u"pool up private ipv4\ncidr up 172.16.0.0/23\npool p in=up locale=us-east-1 refill=60:25\ncidr p 172.16.0.0/24\nalloc p 172.16.0.0/25"_qs);
        row("QUOTA", u"settings quota=pools-per-scope:1"_qs, QString());
        row("PROVISION-FAILED", u"pool p private ipv4\ncidr p 172.16.0.0/24 state=failed-provision"_qs,
            u"pool p private ipv4\ncidr p 172.16.0.0/24"_qs);
        row("EVIDENCE-REJECTED", u"pool t public\ncidr t 2605:9cc0::/44 evidence=rejected"_qs,
            u"pool t public\ncidr t 2605:9cc0::/44 evidence=accepted"_qs);
        row("EVIDENCE-UNCHECKED", u"pool t public\ncidr t 2605:9cc0::/44 evidence=not-checked"_qs,
            u"pool t public\ncidr t 2605:9cc0::/44 evidence=accepted"_qs);
        row("EVIDENCE-STALE", u"pool t public\ncidr t 2605:9cc0::/44 evidence=stale"_qs,
            u"pool t public\ncidr t 2605:9cc0::/44 evidence=accepted"_qs);
        const QString regional =
            u"pool t public advertisable\ncidr t 2605:9cc0::/44 evidence=accepted\npool r in=t locale=us-east-1 service=ec2\ncidr r 2605:9cc0::/48"_qs;
        row("NOT-ADVERTISED", regional, regional + u" advertised"_qs);
        row("NIBBLE", u"pool t public\ncidr t 2605:9cc0::/46 evidence=accepted"_qs,
            u"pool t public\ncidr t 2605:9cc0::/44 evidence=accepted"_qs);
        row("SUMMARY",
            u"pool e1 in=corp locale=us-west-2\ncidr e1 10.4.0.0/16\npool e2 in=corp locale=us-west-2\ncidr e2 10.9.0.0/16"_qs,
            u"pool e1 in=corp locale=us-west-2\ncidr e1 10.4.0.0/16\npool e2 in=corp locale=us-west-2\ncidr e2 10.5.0.0/16"_qs);
        row("SPECIAL-SPACE", u"pool t public\ncidr t 2001:db8::/44 evidence=accepted"_qs,
            u"pool t public\ncidr t 2605:9cc0::/44 evidence=accepted"_qs);
        row("EMPTY-POOL", u"pool p in=corp locale=us-east-1"_qs,
            u"pool p in=corp locale=us-east-1\ncidr p 10.3.0.0/24"_qs);
        row("AUTOIMPORT-LOCALE", u"pool p private ipv4 import"_qs, u"pool p in=corp locale=us-east-1 import"_qs);
    }
    void aRuleFiresWhereItIsBrokenAndOnlyThere()
    {
        QFETCH(QString, rule);
        QFETCH(QString, broken);
        QFETCH(QString, kept);
        const QString before = QString::fromUtf16(frame);
        QVERIFY2(found(reportOf(planOf(before + broken))).contains(rule),
                 qPrintable(found(reportOf(planOf(before + broken))).join(u' ')));
        QVERIFY2(!found(reportOf(planOf(before + kept))).contains(rule),
                 qPrintable(found(reportOf(planOf(before + kept))).join(u' ')));
    }

    void eachFindingOfARuleHasAKeyOfItsOwn() // a waiver, a jump and SARIF's fingerprint mean one
    {
        Plan plan = planOf(u"account 111122223333 name=prod\n"
                           "ipam us-east-1\npool t public advertisable\ncidr t 2605:9cc0::/44 evidence=not-checked\n"
                           "pool ten private ipv4 locale=us-east-1\ncidr ten 10.0.0.0/8\n"
                           "vpc web us-east-1\nrescidr web 10.2.0.0/16 private pool=ten primary");
        Evidence evidence{EvidenceState::Accepted, planStart, u"message"_qs, u"rdap.json"_qs};
        evidence.messageExpires = planStart.plusSeconds(5);
        evidence.certificateExpires = planStart.plusSeconds(5);
        evidence.origins = {{16509, u"valid"_qs, u"matched"_qs, planStart.plusSeconds(5)},
                            {14618, u"valid"_qs, u"matched"_qs, planStart.plusSeconds(5)},
                            {64500, u"invalid"_qs, u"length"_qs, {}},
                            {64501, u"invalid"_qs, u"length"_qs, {}}};
        change(plan, RecordEvidence{plan.all<PoolCidr>().begin()->id, evidence});
        for (const char16_t* name : {u"cost", u"owner"}) {
            PutHouseRule put{};
            put.rule.name = QString::fromUtf16(name);
            put.rule.key = QString::fromUtf16(name);
            change(plan, put);
        }
        const AuditReport report = audit(plan, planStart.plusSeconds(60));
        std::multiset<QString> ofRule;
        std::set<std::pair<const Rule*, QString>> keys;
        for (const Finding& finding : report.findings) {
            ofRule.insert(QString::fromLatin1(finding.rule->id));
            QVERIFY2(keys.insert({finding.rule, finding.key}).second, qPrintable(finding.key));
        }
        for (const char16_t* rule : {u"PROOF-EXPIRED", u"ROA-LAPSED", u"ROA-MAXLEN", u"HOUSE-TAG"})
            QCOMPARE(ofRule.count(QString::fromUtf16(rule)), std::size_t{2});
    }

    void houseRulesReportByKind_data() // interface §4.15 point 4
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<bool>("fires");
        QTest::newRow("any value, absent") << QString() << 0 << QStringList() << true;
        QTest::newRow("any value, there") << u" tag=Env=x"_qs << 0 << QStringList() << false;
        QTest::newRow("one of, another") << u" tag=Env=test"_qs << 1 << QStringList{u"prod"_qs, u"dev"_qs} << true;
        QTest::newRow("one of, one") << u" tag=Env=dev"_qs << 1 << QStringList{u"prod"_qs, u"dev"_qs} << false;
        QTest::newRow("matches not the whole") << u" tag=Env=prod-1"_qs << 2 << QStringList{u"prod"_qs} << true;
        QTest::newRow("matches") << u" tag=Env=prod-1"_qs << 2 << QStringList{u"prod-[0-9]"_qs} << false;
    }
    void houseRulesReportByKind()
    {
        QFETCH(QString, tag);
        QFETCH(int, kind);
        QFETCH(QStringList, values);
        QFETCH(bool, fires);
        Plan plan = planOf(QString::fromUtf16(frame) + u"vpc a us-east-1 tag=Region=us-east-1"_qs + tag
                           + u"\nrescidr a 10.1.0.0/20 private pool=east"_qs);
        QVERIFY(reportOf(plan).notEvaluated.contains(u"HOUSE-TAG"_qs)); // no rule of the house: no data, not passed
        PutHouseRule put{};
        put.rule.name = u"env"_qs;
        put.rule.key = u"Env"_qs;
        put.rule.kind = static_cast<HouseRuleKind>(kind);
        put.rule.values = values;
        change(plan, put);
        const AuditReport report = reportOf(plan);
        QVERIFY(!report.notEvaluated.contains(u"HOUSE-TAG"_qs));
        QCOMPARE(found(report).contains(u"HOUSE-TAG"_qs), fires);
    }

    void overlapsAreOneFindingAGroup() // interface §4.15 point 5
    {
        const Plan plan =
            planOf(u"ipam us-east-1\nvpc a us-east-1 owner=111111111111\nrescidr a 172.20.0.0/16 private\n"
                   u"vpc b us-east-1 owner=222222222222\nrescidr b 172.20.0.0/16 private\n"
                   u"vpc c us-east-1 owner=222222222222\nrescidr c 172.20.9.0/24 private\n"
                   u"vpc d us-east-1\nrescidr d 172.25.0.0/16 private"_qs);
        const AuditReport report = reportOf(plan);
        QCOMPARE(found(report).count(u"OVERLAP"_qs), 1);
        const Finding* overlap = first(report, "OVERLAP");
        QCOMPARE(overlap->facts.value(u"vpcs"_qs), u"3"_qs);
        QCOMPARE(overlap->facts.value(u"accounts"_qs), u"2"_qs);
        QCOMPARE(overlap->cidr.toString(), u"172.20.0.0/16"_qs);
        // Every member shows it, not the first alone.
        QSet<QString> members;
        std::vector<SubjectRef> subjects = overlap->also;
        subjects.push_back(overlap->subject);
        for (const SubjectRef& subject : subjects)
            members.insert(nameOf(plan.get(plan.get(ResourceCidrId{subject.handle}).resource)));
        QCOMPARE(members, (QSet<QString>{u"a"_qs, u"b"_qs, u"c"_qs}));
    }

    void whatMendsComesBeforeWhatLooksAway() // interface §4.15 point 3
    {
        const QString start = QString::fromUtf16(frame);
        const auto fixesOf = [](const Plan& plan, const char* rule) {
            const AuditReport report = reportOf(plan);
            const Finding* finding = first(report, rule);
            QStringList codes;
            for (const Fix& fix : finding ? finding->fixes : std::vector<Fix>())
                codes << fix.code;
            return codes;
        };
        QCOMPARE(
            fixesOf(planOf(start + u"vpc a us-east-1 owner=111111111111\nrescidr a 10.1.0.0/28 private pool=east"_qs),
                    "NETMASK"),
            (QStringList{u"move-block"_qs, u"widen-lengths"_qs, u"waive"_qs}));
        QCOMPARE(
            fixesOf(planOf(start + u"vpc a us-west-2 owner=111111111111\nrescidr a 10.1.0.0/20 private pool=east"_qs),
                    "LOCALE"),
            (QStringList{u"move-block"_qs, u"waive"_qs}));
        const QString nobody = start + u"vpc a us-east-1 owner=111111111111\nrescidr a 172.20.0.0/16 private"_qs;
        QCOMPARE(fixesOf(planOf(nobody), "UNMANAGED"), (QStringList{u"new-pool"_qs, u"ignore"_qs, u"waive"_qs}));
        // Where a pool has the room, it has but to import; done, the finding is over.
        Plan around = planOf(start + u"vpc a us-east-1 owner=111111111111\nrescidr a 10.1.16.0/20 private"_qs);
        QCOMPARE(fixesOf(around, "UNMANAGED"), (QStringList{u"auto-import-on"_qs, u"ignore"_qs, u"waive"_qs}));
        const AuditReport before = reportOf(around);
        for (const Command& command : first(before, "UNMANAGED")->fixes.front().commands)
            change(around, command);
        change(around, ImportDiscovered{poolNamed(around, "east")});
        QVERIFY(!found(reportOf(around)).contains(u"UNMANAGED"_qs));
    }

    void theEvidenceSaysWhatIsThereAndWhatIsAskedFor() // interface §4.11
    {
        const QString start = QString::fromUtf16(frame);
        const Plan narrow =
            planOf(start + u"vpc a us-east-1 owner=111111111111\nrescidr a 10.1.0.0/28 private pool=east"_qs);
        const AuditReport report = reportOf(narrow);
        const Finding& length = *first(report, "NETMASK");
        QCOMPARE(evidenceText(narrow, length).found, u"/28"_qs);
        QCOMPARE(evidenceText(narrow, length).needed, u"/16 … /26"_qs);
        QCOMPARE(sourceText(narrow, length), u"pool rule of "_qs + narrow.path(poolNamed(narrow, "east")));
        QCOMPARE(underRuleOf(narrow, length.fixes[0]), 0); // a move changes no rule
        QCOMPARE(length.fixes[1].code, u"widen-lengths"_qs);
        QCOMPARE(underRuleOf(narrow, length.fixes[1]), 1);
        const Finding& tag = *first(report, "TAG-MISSING");
        QVERIFY(!evidenceText(narrow, tag).found.contains(u"Region"_qs));
        QCOMPARE(evidenceText(narrow, tag).needed, u"Region=us-east-1"_qs);
        const Plan away =
            planOf(start + u"vpc a us-west-2 owner=111111111111\nrescidr a 10.1.0.0/20 private pool=east"_qs);
        const AuditReport elsewhere = reportOf(away);
        QCOMPARE(evidenceText(away, *first(elsewhere, "LOCALE")).found, u"us-west-2"_qs);
        QCOMPARE(evidenceText(away, *first(elsewhere, "LOCALE")).needed, u"us-east-1"_qs);
    }

    void theInnermostPoolIsTheOneToImport() // the pools around it have given the space away
    {
        const auto plan = [](const char* more) {
            return planOf(u"ipam us-east-1\npool region private ipv4 locale=us-east-1%1\ncidr region 10.0.0.0/8\n"
                          "pool dev in=region locale=us-east-1%1\ncidr dev 10.1.0.0/16\n"
                          "vpc a us-east-1\nrescidr a 10.1.5.0/24 private"_qs.arg(QLatin1String(more)));
        };
        const AuditReport report = reportOf(plan(""));
        const Finding* unmanaged = first(report, "UNMANAGED");
        QVERIFY(unmanaged);
        QCOMPARE(unmanaged->fixes.front().code, u"auto-import-on"_qs);
        QCOMPARE(unmanaged->fixes.front().facts.value(u"poolName"_qs), u"dev"_qs);
        const AuditReport importing = reportOf(plan(" import"));
        const Finding* blocked = first(importing, "IMPORT-BLOCKED");
        QVERIFY(blocked);
        QCOMPARE(blocked->facts.value(u"poolName"_qs), u"dev"_qs);
    }

    void defaultVpcsFoldIntoOneRowAndAreNoOverlap()
    {
        const Plan plan =
            planOf(u"ipam us-east-1\nvpc a us-east-1 owner=111111111111 default\nrescidr a 172.31.0.0/16 private\n"
                   u"vpc b us-east-1 owner=222222222222 default\nrescidr b 172.31.0.0/16 private"_qs);
        const AuditReport report = reportOf(plan);
        QCOMPARE(found(report).count(u"DEFAULT-VPC"_qs), 1);
        QCOMPARE(first(report, "DEFAULT-VPC")->facts.value(u"accounts"_qs), u"2"_qs);
        QVERIFY(!found(report).contains(u"OVERLAP"_qs));
    }

    void whatAPlanningPoolSetsAsideIsNoOverlap() // contract U13
    {
        const Plan plan =
            planOf(u"ipam us-east-1\npool east private ipv4 locale=us-east-1\ncidr east 10.1.0.0/16\n"
                   u"vpc a us-east-1\nrescidr a 10.1.0.0/20 private pool=east\n"
                   u"pool plan in=east locale=us-east-1 vpc=a\ncidr plan 10.1.0.0/20 loose\nalloc plan 10.1.1.0/24"_qs);
        QVERIFY(!found(reportOf(plan)).contains(u"OVERLAP"_qs));
    }

    void reusableRangesAreLeftOut()
    {
        Plan plan = planOf(
            u"ipam us-east-1\nvpc a us-east-1\nrescidr a 100.64.0.0/20 private\nvpc b us-east-1\nrescidr b 100.64.0.0/20 private"_qs);
        QVERIFY(found(reportOf(plan)).contains(u"OVERLAP"_qs));
        ChangeSettings settings{};
        settings.reusableRanges = QStringList{u"100.64.0.0/10"_qs};
        change(plan, settings);
        QVERIFY(!found(reportOf(plan)).contains(u"OVERLAP"_qs));
    }

    void aFixThatIsCarriedOutEndsTheFinding()
    {
        Plan plan = planOf(QString::fromUtf16(frame)
                           + u"vpc a us-east-1 owner=111111111111\nrescidr a 10.1.0.0/20 private pool=east"_qs);
        const AuditReport before = reportOf(plan);
        const Finding* missing = first(before, "TAG-MISSING");
        QVERIFY(missing && !missing->fixes.empty());
        for (const Command& command : missing->fixes.front().commands)
            change(plan, command);
        QVERIFY(!found(reportOf(plan)).contains(u"TAG-MISSING"_qs));
    }

    void aFixOfSomethingSeenIsOnlyPlanned() // interface §4.15 point 3
    {
        Plan plan = planOf(QString::fromUtf16(frame)
                           + u"vpc a us-east-1 owner=111111111111 seen\nrescidr a 10.1.0.0/20 private pool=east"_qs);
        QCOMPARE(first(reportOf(plan), "TAG-MISSING")->state, FindingState::Open);
        change(plan, EditTags{resourceNamed(plan, "a"), {{u"Region"_qs, u"us-east-1"_qs}}, {}});
        const AuditReport report = reportOf(plan);
        QVERIFY(first(report, "TAG-MISSING"));
        QCOMPARE(first(report, "TAG-MISSING")->state, FindingState::FixPlanned);
        QVERIFY(failsAt(report, Severity::Error)); // it still counts
    }

    void aWaivedFindingIsListedAndDoesNotCount()
    {
        Plan plan = planOf(QString::fromUtf16(frame)
                           + u"vpc a us-east-1 owner=111111111111\nrescidr a 10.1.0.0/20 private pool=east"_qs);
        const AuditReport before = reportOf(plan);
        change(plan, AddWaiver{u"TAG-MISSING"_qs, first(before, "TAG-MISSING")->key, u"migrating"_qs,
                               planStart.plusSeconds(3600)});
        const AuditReport now = reportOf(plan);
        QCOMPARE(first(now, "TAG-MISSING")->state, FindingState::Waived);
        QCOMPARE(now.waived(), 1);
        // It can be taken back, and not be waived once more.
        const auto& ways = first(now, "TAG-MISSING")->fixes;
        QCOMPARE(ways.back().code, u"unwaive"_qs);
        QVERIFY(std::none_of(ways.begin(), ways.end(), [](const Fix& fix) { return fix.code == u"waive"_qs; }));
        Plan back = plan;
        change(back, ways.back().commands.front());
        QCOMPARE(first(reportOf(back), "TAG-MISSING")->state, FindingState::Open);
        QCOMPARE(now.count(Severity::Error), before.count(Severity::Error) - 1);
        const AuditReport later = audit(plan, planStart.plusSeconds(7200));
        QCOMPARE(first(later, "TAG-MISSING")->state, FindingState::Open);
        QVERIFY(found(later).contains(u"WAIVER-EXPIRED"_qs));
    }

    void aWaiverOfBeforeKeysToldFindingsApartStillCounts()
    {
        Plan plan = planOf(QString::fromUtf16(frame)
                           + u"vpc a us-east-1 owner=111111111111\nrescidr a 10.1.0.0/20 private pool=east"_qs);
        for (const char16_t* name : {u"cost centre", u"owner"}) {
            PutHouseRule put{};
            put.rule.name = QString::fromUtf16(name);
            put.rule.key = u"k"_qs;
            change(plan, put);
        }
        const QString subject = plan.textId(resourceNamed(plan, "a")) + u" 10.1.0.0/20"_qs;
        change(plan, AddWaiver{u"HOUSE-TAG"_qs, subject, u"known"_qs, {}});
        for (const Finding& finding : reportOf(plan).findings)
            if (qstrcmp(finding.rule->id, "HOUSE-TAG") == 0)
                QCOMPARE(finding.state, FindingState::Waived);
        QCOMPARE(reportOf(plan).waived(), 2);
    }

    void errorsComeFirstAndEveryFindingHasARuleAKeyAndAName()
    {
        const Plan plan =
            planOf(QString::fromUtf16(frame)
                   + u"pool e in=corp locale=us-west-2\nvpc a us-east-1\nrescidr a 172.20.0.0/16 private\n"
                     u"vpc b us-east-1 owner=111111111111\nrescidr b 10.1.0.0/20 private pool=east"_qs);
        const AuditReport report = reportOf(plan);
        QVERIFY(report.findings.size() >= 3);
        for (std::size_t i = 0; i < report.findings.size(); ++i) {
            QVERIFY(!report.findings[i].key.isEmpty());
            QVERIFY(!report.findings[i].name.isEmpty());
            if (i > 0)
                QVERIFY(report.findings[i - 1].rule->severity <= report.findings[i].rule->severity);
        }
        QVERIFY(failsAt(report, Severity::Error));
        QVERIFY(failsAt(report, Severity::Info));
        QVERIFY(!failsAt(AuditReport{}, Severity::Info));
    }

    void aCancelledRunStops()
    {
        const Plan plan = planOf(QString::fromUtf16(frame));
        int asked = 0;
        const AuditReport report = audit(plan, planStart, {}, [&asked] { return ++asked > 1; });
        QCOMPARE(asked, 2);
        QCOMPARE(report.rulesRun, 0);
    }

    void whatProvedOwnershipRunsOut()
    {
        constexpr qint64 day = 24 * 3600;
        Plan plan = planOf(u"ipam us-east-1\npool t public advertisable\ncidr t 2605:9cc0::/44 evidence=not-checked");
        Evidence evidence{EvidenceState::Accepted, planStart, u"message"_qs, u"rdap.json"_qs};
        evidence.messageExpires = planStart.plusSeconds(5 * day);
        evidence.certificateExpires = planStart.plusSeconds(10 * day);
        evidence.origins = {{16509, u"valid"_qs, u"matched"_qs, planStart.plusSeconds(3 * day)},
                            {14618, u"invalid"_qs, u"length"_qs, {}}};
        QVERIFY(carryOut(plan, RecordEvidence{plan.all<PoolCidr>().begin()->id, evidence}));
        const auto found = [&](qint64 days) {
            QStringList rulesFound;
            for (const Finding& finding : audit(plan, planStart.plusSeconds(days * day)).findings)
                if (const QString id = QLatin1String(finding.rule->id);
                    id.startsWith(u"PROOF"_qs) || id.startsWith(u"ROA"_qs))
                    rulesFound.append(id);
            rulesFound.sort();
            return rulesFound;
        };
        const QString soon = u"PROOF-EXPIRING"_qs; // a month before, and no more once it is over
        QCOMPARE(found(-26), QStringList{u"ROA-MAXLEN"_qs});
        QCOMPARE(found(-24), (QStringList{soon, u"ROA-MAXLEN"_qs}));
        QCOMPARE(found(1), (QStringList{soon, soon, u"ROA-MAXLEN"_qs}));
        QCOMPARE(found(4), (QStringList{soon, soon, u"ROA-LAPSED"_qs, u"ROA-MAXLEN"_qs}));
        QCOMPARE(found(7), (QStringList{u"PROOF-EXPIRED"_qs, soon, u"ROA-LAPSED"_qs, u"ROA-MAXLEN"_qs}));
        QCOMPARE(found(11),
                 (QStringList{u"PROOF-EXPIRED"_qs, u"PROOF-EXPIRED"_qs, u"ROA-LAPSED"_qs, u"ROA-MAXLEN"_qs}));
        for (const Finding& finding : audit(plan, planStart.plusSeconds(7 * day)).findings)
            if (qstrcmp(finding.rule->id, "PROOF-EXPIRED")
                == 0) // a moment as people write it, and a word that is translated
                QCOMPARE(findingSentence(finding), u"the message that proved ownership expired on %1"_qs.arg(
                                                       momentText(planStart.plusSeconds(5 * day))));
        // What one's own routers announce needs no ROA of Amazon's.
        ModifyPool own{};
        own.pool = poolNamed(plan, "t");
        own.originator = Originator::OwnRouters;
        QVERIFY(carryOut(plan, own));
        QCOMPARE(found(4), (QStringList{soon, soon}));
    }

    void theProofOfAnAsNumberIsWatchedToo() // contract §11.2
    {
        constexpr qint64 day = 24 * 3600;
        Plan plan = planOf(u"ipam us-east-1");
        ProvisionByoasn bring;
        bring.ipam = plan.ipam()->id;
        bring.asn = 64500;
        bring.message = u"m"_qs;
        bring.signature = u"s"_qs;
        change(plan, bring);
        const ByoasnId asn = plan.all<Byoasn>().begin()->id;
        const auto said = [&](qint64 days) {
            QStringList lines;
            for (const Finding& finding : audit(plan, planStart.plusSeconds(days * day)).findings) {
                if (finding.subject.kind != SubjectRef::Kind::Byoasn)
                    continue;
                lines.append(QString::fromLatin1(finding.rule->id) + u' ' + finding.facts.value(u"what"_qs));
                if (finding.subject.handle != asn.value || finding.name != u"AS64500"_qs
                    || !finding.key.startsWith(plan.textId(plan.ipam()->id) + u" AS64500"_qs)
                    || finding.owner != plan.ipam()->owner)
                    lines.append(u"names something else: "_qs + finding.key);
                lines.back() = lines.back().trimmed();
            }
            return lines;
        };
        QCOMPARE(said(0), QStringList{u"ASN-UNCHECKED"_qs});
        Evidence evidence{EvidenceState::Accepted, planStart, u"message"_qs, u"autnum.json"_qs};
        evidence.messageExpires = planStart.plusSeconds(40 * day);
        evidence.certificateExpires = planStart.plusSeconds(400 * day);
        change(plan, RecordAsnEvidence{asn, evidence});
        QCOMPARE(said(0), QStringList());
        QCOMPARE(said(11), QStringList{u"PROOF-EXPIRING message"_qs});
        QCOMPARE(said(41), QStringList{u"ASN-EXPIRED message"_qs});
        QVERIFY(carryOut(plan, Settle{}, contextAt(31 * day))); // a month without a look
        QCOMPARE(said(41), (QStringList{u"ASN-STALE"_qs, u"ASN-EXPIRED message"_qs}));
        evidence.state = EvidenceState::Rejected;
        evidence.reasons = {{u"certificate-missing"_qs, true, {{u"unreadable"_qs, u"0"_qs}}}};
        change(plan, RecordAsnEvidence{asn, evidence});
        QCOMPARE(said(41), QStringList{u"ASN-REJECTED"_qs});
        const AuditReport report = reportOf(plan);
        QVERIFY(findingSentence(*first(report, "ASN-REJECTED")).contains(u"holds no certificate"_qs));
        // Waived by its key; given up, it is nobody's matter.
        AddWaiver waive{};
        waive.rule = u"ASN-REJECTED"_qs;
        waive.subject = first(report, "ASN-REJECTED")->key;
        waive.reason = u"r"_qs;
        change(plan, waive);
        QCOMPARE(reportOf(plan).waived(), 1);
        change(plan, DeprovisionByoasn{asn});
        QCOMPARE(said(0), QStringList());
    }

    void howFullAPoolIsIsSaidInRoundNumbersAndKeptExact()
    {
        const auto told = [](const char16_t* lines, const char* rule) {
            const AuditReport report = reportOf(planOf(QString::fromUtf16(frame) + QString::fromUtf16(lines)));
            const Finding* finding = first(report, rule);
            return finding ? findingSentence(*finding) + u" | "_qs + finding->facts.value(u"percent"_qs) : QString();
        };
        QCOMPARE(told(u"pool p in=corp\ncidr p 10.3.0.0/24\nalloc p 10.3.0.0/24", "POOL-FULL"),
                 u"100 % is in use; nothing more can be allocated | 100.000000000000"_qs);
        QCOMPARE(told(u"pool p in=corp default=24\ncidr p 10.3.0.0/24\nalloc p 10.3.0.0/28", "NO-ROOM"),
                 u"no /24 is free although only 6.25 % is in use | 6.250000000000"_qs);
        QCOMPARE(told(u"pool t public default=44\ncidr t 2605:9cc0::/44\nalloc t 2605:9cc0::/64", "NO-ROOM"),
                 u"no /44 is free although only <0.01 % is in use | 0.000095367432"_qs);
    }

    void whatIsAnnouncedIsJudgedByTheVrpsThatAreKnown()
    {
        Plan plan = planOf(u"ipam us-east-1\npool t public advertisable\ncidr t 2605:9cc0::/44\n"
                           "pool r in=t locale=us-east-1 advertisable\ncidr r 2605:9cc0::/48 advertised"_qs);
        const auto found = [&](const AuditFacts& facts) {
            QStringList said;
            for (const Finding& finding : audit(plan, planStart, facts).findings)
                if (QByteArray(finding.rule->id).startsWith("ROUTE"))
                    said << QString::fromLatin1(finding.rule->id) + u' ' + findingSentence(finding);
            return said;
        };
        // Nothing known is neither passed nor failed.
        const AuditReport blind = audit(plan, planStart);
        QCOMPARE(found({}), QStringList());
        QVERIFY(blind.notEvaluated.contains(u"ROUTE-INVALID"_qs) && blind.notEvaluated.contains(u"ROUTE-NOTFOUND"_qs));
        QVERIFY(!blind.coverage.vrps);
        const auto known = [](std::vector<Vrp> vrps) {
            return AuditFacts{std::make_shared<const VrpSet>(VrpSet::build(std::move(vrps))), planStart};
        };
        const Prefix top = *Prefix::parse(u"2605:9cc0::/44");
        QCOMPARE(found(known({})),
                 (QStringList{u"ROUTE-NOTFOUND 2605:9cc0::/48 from AS14618: not found, no VRP covers it"_qs,
                              u"ROUTE-NOTFOUND 2605:9cc0::/48 from AS16509: not found, no VRP covers it"_qs}));
        const AuditFacts half = known({{top, Asn{16509}, 44}, {top, Asn{64500}, 48}});
        QCOMPARE(found(half).size(), 2);
        QVERIFY2(found(half).front().startsWith(u"ROUTE-INVALID 2605:9cc0::/48 from AS14618: invalid"_qs)
                     || found(half).front().startsWith(u"ROUTE-INVALID 2605:9cc0::/48 from AS16509: invalid"_qs),
                 qPrintable(found(half).front()));
        const AuditReport judged = audit(plan, planStart, half);
        QCOMPARE(judged.rulesRun, blind.rulesRun + 2);
        QCOMPARE(judged.coverage.vrps, 2);
        QSet<QString> keys;
        for (const Finding& finding : judged.findings)
            if (QByteArray(finding.rule->id) == "ROUTE-INVALID") {
                keys.insert(finding.key);
                QCOMPARE(finding.fixes.front().code, u"withdraw"_qs);
                Plan after = plan;
                QVERIFY(carryOut(after, std::get<Withdraw>(finding.fixes.front().commands.front())));
                QVERIFY(!isRepair(finding.fixes.front()));
            }
        QCOMPARE(keys.size(), 2); // an origin each, so that each can be waived
        QCOMPARE(found(known({{top, Asn{16509}, 48}, {top, Asn{14618}, 48}})), QStringList());
    }

    void ruleIdsAreUnique()
    {
        std::set<QString> ids;
        for (const Rule& rule : rules())
            QVERIFY2(ids.insert(QString::fromLatin1(rule.id)).second, rule.id);
        QVERIFY(!findRule(u"NO-SUCH-RULE"_qs));
    }
};

CADASTRE_TEST(RulesTest)

} // namespace cadastre::testing

#include "tst_rules.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The plan takes what AWS has, or is what AWS has to become.
#include "support/testmain.h"

#include "change/apply.h"
#include "compliance/audit.h"
#include "exchange/adoption.h"
#include "exchange/awsimport.h"
#include "rollout/rollout.h"
#include "support/awsanswers.h"
#include "support/planbuilder.h"

#include <QElapsedTimer>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

const Instant later = planStart.plusSeconds(60);

struct Compared {
    ImportPlan import;
    std::vector<DriftRow> rows;
};

Compared compared(const Plan& plan, const QJsonArray& vpcs, Instant when = later)
{
    auto import =
        planAwsImport(plan, {{u"123456789012/us-east-1/describe-vpcs.json"_s, vpcsAnswer(vpcs), {}}}, {}, when);
    if (!import)
        qFatal("the answers were not read");
    return {*import, driftOf(plan, *import)};
}

DriftChoice only(const Compared& all, DriftVerdict verdict)
{
    DriftChoice chosen;
    for (const DriftRow& row : all.rows)
        chosen.push_back(row.verdict == verdict);
    return chosen;
}

DriftChoice everything(const Compared& all) { return DriftChoice(all.rows.size(), true); }

int count(const Compared& all, DriftVerdict verdict)
{
    return static_cast<int>(
        std::count_if(all.rows.begin(), all.rows.end(), [&](const DriftRow& row) { return row.verdict == verdict; }));
}

/// As the workspace takes it: checked, then applied; the plan must be a good one.
Plan adopted(const Plan& plan, const Compared& all, const DriftChoice& chosen)
{
    Plan result = plan;
    const auto done =
        carryOut(result, TakeChanges{u"adopt-drift"_s, adoptionOf(plan, all.import, all.rows, chosen).changes});
    if (!done)
        qFatal("refused: %s", qPrintable(done.error().params.value(u"expected"_s)));
    if (const QString broken = brokenInvariantOf(result); !broken.isEmpty())
        qFatal("%s", qPrintable(broken));
    return result;
}

int vpcs(const Plan& plan) { return static_cast<int>(plan.all<Resource>().size()); }

} // namespace

class AdoptionTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allThatIsThereIsTheWholeImport()
    {
        const Plan plan = planOf(comparedPlan);
        const Compared all = compared(plan, {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "prod"),
                                             vpcRecord("vpc-0123456789abcdef1", "10.9.0.0/20", "shadow")});
        QCOMPARE(adoptionOf(plan, all.import, all.rows, allButMissing(all.rows)).changes, all.import.changes);
        const Plan after = adopted(plan, all, allButMissing(all.rows));
        const Compared again = compared(after, {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "prod"),
                                                vpcRecord("vpc-0123456789abcdef1", "10.9.0.0/20", "shadow")});
        QCOMPARE(count(again, DriftVerdict::Matched), 2);
        QCOMPARE(again.rows.size(), std::size_t{2});
    }

    void aChosenRowComesWithItsBlocksAndNothingElse()
    {
        const Plan plan = planOf(comparedPlan);
        const Compared all = compared(plan, {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "test"),
                                             vpcRecord("vpc-0123456789abcdef1", "10.9.0.0/20", "shadow")});
        const Plan after = adopted(plan, all, only(all, DriftVerdict::Extra));
        QCOMPARE(vpcs(after), 2);
        QCOMPARE(after.cidrsOf(after.byTextId<Resource>(u"vpc-0123456789abcdef1")).size(), std::size_t{1});
        QCOMPARE(after.get(resourceNamed(after, "web")).tags.value(u"Env"_s), u"prod"_s);
        QCOMPARE(after.get(resourceNamed(after, "web")).basis, Basis::Planned);
    }

    void whatIsMissingLeavesThePlanOnlyWhenChosen()
    {
        const Plan plan = planOf(comparedPlan);
        const Compared all = compared(plan, {});
        QCOMPARE(count(all, DriftVerdict::Missing), 1);
        QCOMPARE(vpcs(adopted(plan, all, allButMissing(all.rows))), 1);
        const Plan after = adopted(plan, all, everything(all));
        QCOMPARE(vpcs(after), 0);
        QCOMPARE(after.all<ResourceCidr>().size(), std::size_t{0});
        QCOMPARE(after.space(poolNamed(after, "prod")).allocationCount, std::size_t{0}); // its block is free again
    }

    void whatOthersStandOnStays()
    {
        Plan plan = planOf(QString::fromUtf16(comparedPlan) + u"\npool inside private ipv4 vpc=web"_s);
        const Compared all = compared(plan, {});
        const Adoption adoption = adoptionOf(plan, all.import, all.rows, everything(all));
        QCOMPARE(adoption.kept, QStringList{u"web"_s});
        QCOMPARE(vpcs(adopted(plan, all, everything(all))), 1);
    }

    void anotherBlockTakesThePlaceOfThePlannedOne()
    {
        const Plan plan = planOf(comparedPlan);
        const QJsonArray answer{vpcRecord("vpc-0123456789abcdef0", "10.4.64.0/22", "web", "prod")};
        const Compared all = compared(plan, answer);
        QCOMPARE(count(all, DriftVerdict::Resized), 1);
        const Plan after = adopted(plan, all, allButMissing(all.rows));
        QCOMPARE(vpcs(after), 1);
        const auto& cidrs = after.cidrsOf(resourceNamed(after, "web"));
        QCOMPARE(cidrs.size(), std::size_t{1});
        QCOMPARE(after.get(cidrs.front()).cidr, prefixOf("10.4.64.0/22"));
        QCOMPARE(count(compared(after, answer), DriftVerdict::Matched), 1);
    }

    void aBlockThatWasSeenAndIsAnotherNowWasResized()
    {
        const Plan plan = planOf(comparedPlan);
        const Compared first = compared(plan, {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "prod")});
        const Plan seen = adopted(plan, first, allButMissing(first.rows));
        const Compared now =
            compared(seen, {vpcRecord("vpc-0123456789abcdef0", "10.9.0.0/22", "web", "prod")}, later.plusSeconds(60));
        QCOMPARE(count(now, DriftVerdict::Resized), 1);
        QCOMPARE(count(now, DriftVerdict::Extra), 0);
    }

    void oneOfManyTakesOnlyWhatItStandsOn()
    {
        constexpr int vpcCount = 1000;
        QString lines = u"account 123456789012\nipam us-east-1\npool corp private ipv4 locale=us-east-1\n"
                        "cidr corp 10.0.0.0/8\n"_s;
        for (int i = 0; i < vpcCount; ++i)
            lines +=
                u"vpc v%1 us-east-1 owner=123456789012\nrescidr v%1 10.%2.%3.0/24 private pool=corp primary\n"_s.arg(i)
                    .arg(i / 256)
                    .arg(i % 256);
        const Plan plan = planOf(lines);
        QJsonArray others;
        for (int i = 0; i < vpcCount; ++i)
            others.append(vpcRecord(qPrintable(u"vpc-%1"_s.arg(i, 17, 16, QChar(u'0'))),
                                    qPrintable(u"10.%1.%2.0/24"_s.arg(100 + i / 256).arg(i % 256)), "other"));
        QElapsedTimer timer;
        timer.start();
        const Compared all = compared(plan, others);
        QCOMPARE(count(all, DriftVerdict::Missing), vpcCount);
        QCOMPARE(count(all, DriftVerdict::Extra), vpcCount);
        const Plan after = adopted(plan, all, only(all, DriftVerdict::Missing));
        QCOMPARE(vpcs(after), 0);
        QCOMPARE(after.all<Allocation>().size(), std::size_t{0});
        DriftChoice one(all.rows.size(), false);
        one.back() = true;
        QCOMPARE(vpcs(adopted(plan, all, one)), vpcCount + 1);
        qInfo("%d missing, %d extra: %lld ms", vpcCount, vpcCount, timer.elapsed());
        QVERIFY(timer.elapsed() < 30'000);
    }

    // Interface §4.15 point 3: a planned fix closes its finding when an import shows it.
    void aPlannedFixThatIsSeenClosesItsFinding()
    {
        Plan plan = planOf(comparedPlan);
        const Compared first = compared(plan, {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web")});
        plan = adopted(plan, first, allButMissing(first.rows));
        const auto tagFinding = [](const Plan& one) {
            const AuditReport report = audit(one, later);
            const auto found = std::find_if(report.findings.begin(), report.findings.end(), [](const Finding& finding) {
                return QLatin1String(finding.rule->id) == "TAG-MISSING"_L1;
            });
            return found == report.findings.end() ? std::nullopt : std::optional(found->state);
        };
        QCOMPARE(tagFinding(plan), std::optional(FindingState::Open));
        QVERIFY(carryOut(plan, EditTags{resourceNamed(plan, "web"), {{u"Env"_s, u"prod"_s}}, {}}));
        QCOMPARE(tagFinding(plan), std::optional(FindingState::FixPlanned));
        // AWS does not show it yet, and what does not match is not taken.
        const Compared before = compared(plan, {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web")});
        QCOMPARE(tagFinding(adopted(plan, before, only(before, DriftVerdict::Matched))),
                 std::optional(FindingState::FixPlanned));
        const Compared fixed = compared(plan, {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "prod")});
        QCOMPARE(count(fixed, DriftVerdict::Matched), 1);
        QCOMPARE(tagFinding(plan), std::optional(FindingState::FixPlanned)); // comparing alone changes nothing
        QCOMPARE(tagFinding(adopted(plan, fixed, allButMissing(fixed.rows))), std::optional<FindingState>());
    }

    void theEndsOfTheWayBackDifferInTheChosenRowsAlone()
    {
        const Plan plan = planOf(comparedPlan);
        const Compared all = compared(plan, {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "test"),
                                             vpcRecord("vpc-0123456789abcdef1", "10.9.0.0/20", "shadow")});
        const DriftEnds ends = *driftEnds(plan, all.import, all.rows, only(all, DriftVerdict::Changed));
        QCOMPARE(vpcs(ends.seen), 1); // nobody asked about the other
        QCOMPARE(vpcs(ends.planned), 1);
        const Resource& there = ends.seen.get(resourceNamed(ends.seen, "web"));
        const Resource& wanted = ends.planned.get(resourceNamed(ends.planned, "web"));
        QCOMPARE(there.tags.value(u"Env"_s), u"test"_s);
        QCOMPARE(wanted.tags.value(u"Env"_s), u"prod"_s);
        QCOMPARE(wanted.awsId, u"vpc-0123456789abcdef0"_s); // AWS knows it by that
        const DriftEnds both = *driftEnds(plan, all.import, all.rows, everything(all));
        QCOMPARE(vpcs(both.seen), 2);
        QCOMPARE(vpcs(both.planned), 1);
    }

    void whatIsGoneInAwsIsMadeAnew()
    {
        const Plan plan = planOf(comparedPlan);
        const Compared first = compared(plan, {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "prod")});
        const Plan seen = adopted(plan, first, allButMissing(first.rows));
        const Compared gone = compared(seen, {}, later.plusSeconds(60));
        QCOMPARE(count(gone, DriftVerdict::Missing), 1);
        QVERIFY(gone.rows.front().wasSeen);
        const DriftEnds ends = *driftEnds(seen, gone.import, gone.rows, everything(gone));
        QCOMPARE(vpcs(ends.seen), 0);
        const Resource& wanted = ends.planned.get(resourceNamed(ends.planned, "web"));
        QCOMPARE(wanted.basis, Basis::Planned);
        QVERIFY(wanted.awsId.isEmpty());
    }

    /// It has another id, and is what was planned: a script that deleted it would take a VPC away that is in use.
    void whatWasMadeAgainInAwsIsNotMadeOnceMore()
    {
        const auto stepsAfter = [](const QString& text, const char* env) {
            const Plan plan = planOf(text);
            const Compared first = compared(plan, {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "prod")});
            const Plan seen = adopted(plan, first, allButMissing(first.rows));
            const Compared again =
                compared(seen, {vpcRecord("vpc-0fedcba9876543210", "10.4.0.0/20", "web", env)}, later.plusSeconds(60));
            const auto ends = driftEnds(seen, again.import, again.rows, everything(again));
            if (!ends)
                qFatal("%s", qPrintable(ends.error().params.value(u"reason"_s)));
            QStringList said{ends->planned.get(resourceNamed(ends->planned, "web")).awsId};
            for (const RolloutStep& step : planRollout(ends->seen, ends->planned, AdvertiseSteps::LeaveOut).steps)
                said << toWire(step.kind);
            return said;
        };
        const QString id = u"vpc-0fedcba9876543210"_s;
        const QString text = QString::fromUtf16(comparedPlan);
        QCOMPARE(stepsAfter(text, "prod"), QStringList{id});
        QCOMPARE(stepsAfter(text, "test"), (QStringList{id, u"retag"_s}));
        const QString both = text + u"\nrescidr web 2001:db8:1::/56 public\n"_s; // which the new one has not
        QCOMPARE(stepsAfter(both, "prod"), (QStringList{id, u"associate-cidr"_s}));
    }

    /// What only IPAM lists the import does not know again: describe-vpcs has not said that the old one is gone.
    void whatWasMadeAgainIsComparedBlockByBlock_data()
    {
        QTest::addColumn<QStringList>("blocks");
        QTest::addColumn<QStringList>("differences");
        QTest::addColumn<QStringList>("steps");
        const QString first = u"10.4.0.0/20"_s, second = u"10.4.16.0/20"_s, other = u"10.4.32.0/20"_s;
        QTest::newRow("all of them") << QStringList{first, second} << QStringList() << QStringList();
        QTest::newRow("one is missing") << QStringList{first} << QStringList{u"missing 10.4.16.0/20"_s}
                                        << QStringList{u"associate-cidr"_s};
        QTest::newRow("one is another") << QStringList{first, other} << QStringList{u"moved 10.4.16.0/20"_s}
                                        << QStringList{u"associate-cidr"_s, u"disassociate-cidr"_s};
        QTest::newRow("there is one more") << QStringList{first, second, other} << QStringList{u"extra 10.4.32.0/20"_s}
                                           << QStringList{u"disassociate-cidr"_s};
    }
    void whatWasMadeAgainIsComparedBlockByBlock()
    {
        QFETCH(QStringList, blocks);
        QFETCH(QStringList, differences);
        QFETCH(QStringList, steps);
        const Plan plan =
            planOf(QString::fromUtf16(comparedPlan) + u"\nrescidr web 10.4.16.0/20 private pool=prod\n"_s);
        const auto listed = [](const Plan& to, const QString& vpc, const QStringList& cidrs, qint64 second) {
            const QString scope = to.textId(to.defaultScope(to.ipam()->id, ScopeType::Private));
            QJsonArray records;
            for (const QString& cidr : cidrs)
                records.append(QJsonObject{{u"ResourceId"_s, vpc},
                                           {u"ResourceName"_s, u"web"_s},
                                           {u"ResourceType"_s, u"vpc"_s},
                                           {u"ResourceOwnerId"_s, u"123456789012"_s},
                                           {u"ResourceRegion"_s, u"us-east-1"_s},
                                           {u"ResourceCidr"_s, cidr},
                                           {u"IpamScopeId"_s, scope},
                                           {u"ResourceTags"_s,
                                            QJsonArray{QJsonObject{{u"Key"_s, u"Name"_s}, {u"Value"_s, u"web"_s}},
                                                       QJsonObject{{u"Key"_s, u"Env"_s}, {u"Value"_s, u"prod"_s}}}}});
            const auto import = planAwsImport(to,
                                              {{u"get-ipam-resource-cidrs.%1.json"_s.arg(scope),
                                                QJsonDocument(QJsonObject{{u"IpamResourceCidrs"_s, records}}).toJson(),
                                                {}}},
                                              {}, planStart.plusSeconds(second));
            if (!import)
                qFatal("the answers were not read");
            return Compared{*import, driftOf(to, *import)};
        };
        const QString oldId = u"vpc-0123456789abcdef0"_s, newId = u"vpc-0fedcba9876543210"_s;
        const Compared before = listed(plan, oldId, {u"10.4.0.0/20"_s, u"10.4.16.0/20"_s}, 60);
        const Plan seen = adopted(plan, before, everything(before));
        const Compared again = listed(seen, newId, blocks, 120);
        QStringList found;
        DriftChoice ofBlocks;
        for (const DriftRow& row : again.rows) {
            ofBlocks.push_back(row.verdict != DriftVerdict::Matched);
            if (row.verdict != DriftVerdict::Matched)
                found << QString(toWire(row.verdict)) + u' ' + row.cidr.toString();
        }
        QCOMPARE(found, differences);
        QCOMPARE(count(again, DriftVerdict::Matched), 1); // the VPC itself

        // AWS becomes as planned: nothing is made twice, whether all was chosen or the blocks alone.
        for (const DriftChoice& chosen : {everything(again), ofBlocks}) {
            const auto ends = driftEnds(seen, again.import, again.rows, chosen);
            QVERIFY(ends);
            QStringList kinds;
            for (const RolloutStep& step : planRollout(ends->seen, ends->planned, AdvertiseSteps::LeaveOut).steps)
                kinds << toWire(step.kind);
            kinds.sort();
            QCOMPARE(kinds, steps);
            if (!steps.isEmpty())
                QCOMPARE(ends->planned.get(resourceNamed(ends->planned, "web")).awsId, newId);
        }
        // Or the plan becomes as AWS is.
        const Plan taken = adopted(seen, again, everything(again));
        QCOMPARE(vpcs(taken), 1);
        QCOMPARE(taken.textId(resourceNamed(taken, "web")), newId);
        const Compared then = listed(taken, newId, blocks, 180);
        QCOMPARE(count(then, DriftVerdict::Matched), static_cast<int>(then.rows.size()));
    }

    /// Nobody can ask AWS for the CIDRs and allocations of a pool that it has not.
    void aMissingPoolIsMadeWithAllThatIsPlannedInIt()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool top private ipv4\ncidr top 10.0.0.0/8\n"
                                 u"pool new in=top ipv4 locale=us-east-1\ncidr new 10.9.0.0/16\n"
                                 u"alloc new 10.9.0.0/24 desc=lab\nreserve new 10.9.8.0/24\n");
        QByteArray pools =
            R"({"IpamPools":[{"OwnerId":"@","IpamPoolId":"#","IpamRegion":"us-east-1","IpamScopeType":"private",
            "Locale":"None","AddressFamily":"ipv4","State":"create-complete","Tags":[{"Key":"Name","Value":"top"}]}]})";
        pools.replace('@', planOwner.toString().toLatin1());
        pools.replace('#', plan.textId(poolNamed(plan, "top")).toLatin1());
        const QString file = u"%1/us-east-1/describe-ipam-pools.json"_s.arg(planOwner.toString());
        const auto import = planAwsImport(plan, {{file, pools, {}}}, {}, later);
        QVERIFY(import);
        const Compared all{*import, driftOf(plan, *import)};
        QCOMPARE(count(all, DriftVerdict::Missing), 3); // the pool, its CIDR, the allocation
        const DriftEnds ends = *driftEnds(plan, all.import, all.rows, everything(all));
        QCOMPARE(ends.seen.all<Pool>().size(), std::size_t{1});
        QCOMPARE(ends.seen.all<PoolCidr>().size(), std::size_t{1});
        QCOMPARE(ends.seen.all<Allocation>().size(), std::size_t{0});
        QCOMPARE(ends.planned.all<Pool>().size(), std::size_t{2});
        QCOMPARE(ends.planned.all<PoolCidr>().size(), std::size_t{2});
        QCOMPARE(ends.planned.all<Allocation>().size(), std::size_t{2}); // and the space of the pool in its source
        // Out of the plan it goes when its reserve does: that is a person's.
        QCOMPARE(adoptionOf(plan, *import, all.rows, everything(all)).kept.size(), 1);
    }

    void theFrameIsAdoptedToo()
    {
        // AWS has no share, no account of the plan's, another Region, and a scope that nobody planned.
        Plan plan = planOf(comparedPlan);
        CreateScope lab;
        lab.ipam = plan.ipam()->id;
        lab.tags.insert(u"Name"_s, u"empty"_s);
        QVERIFY(carryOut(plan, lab));
        const QByteArray ipams =
            R"({"Ipams":[{"OwnerId":"@","IpamId":"ipam-0aaaaaaaaaaaaaaaa","IpamRegion":"us-east-1",
            "OperatingRegions":[{"RegionName":"us-east-1"},{"RegionName":"eu-west-1"}],"State":"create-complete"}]})";
        const QByteArray scopes =
            R"({"IpamScopes":[{"OwnerId":"@","IpamScopeId":"ipam-scope-0bbbbbbbbbbbbbbbb","IpamRegion":"us-east-1",
            "IpamArn":"arn:aws:ec2::@:ipam/ipam-0aaaaaaaaaaaaaaaa","IpamScopeType":"private","IsDefault":false,
            "Tags":[{"Key":"Name","Value":"found"}],"State":"create-complete"}]})";
        const QByteArray owner = planOwner.toString().toLatin1();
        std::vector<ImportSource> sources;
        for (const auto& [name, text] : {std::pair{"describe-ipams", ipams},
                                         {"describe-ipam-scopes", scopes},
                                         {"list-accounts", QByteArray(R"({"Accounts":[]})")},
                                         {"get-resource-shares", QByteArray(R"({"resourceShares":[]})")}})
            sources.push_back({u"%1/us-east-1/%2.json"_s.arg(planOwner.toString(), QLatin1String(name)),
                               QByteArray(text).replace('@', owner),
                               {}});
        const auto import = planAwsImport(plan, sources, {}, later);
        QVERIFY(import);
        const Compared all{*import, driftOf(plan, *import)};

        const Plan shown = adopted(plan, all, allButMissing(all.rows));
        QCOMPARE(shown.ipam()->operatingRegions.size(), 2);
        QCOMPARE(shown.all<Share>().size(), std::size_t{1}); // what is missing stays until it is asked for

        const Adoption asked = adoptionOf(plan, *import, all.rows, everything(all));
        const Plan taken = adopted(plan, all, everything(all));
        QCOMPARE(taken.all<Share>().size(), std::size_t{0});
        const auto isThere = [&taken](const char* scope) {
            for (const Scope& row : taken.all<Scope>())
                if (nameOf(row) == QLatin1String(scope))
                    return true;
            return false;
        };
        QVERIFY(isThere("found"));
        QVERIFY(!isThere("empty"));
        for (const ScopeType type : {ScopeType::Public, ScopeType::Private}) // they go with their IPAM only
            QVERIFY(taken.defaultScope(taken.ipam()->id, type));
        QVERIFY(taken.account(*AccountNumber::parse(u"123456789012"_s))); // it owns a VPC
        QVERIFY(asked.kept.contains(u"payments"_s));
        // The way back: AWS becomes as planned in what was chosen.
        const DriftEnds ends = *driftEnds(plan, *import, all.rows, everything(all));
        QCOMPARE(ends.planned.ipam()->operatingRegions, plan.ipam()->operatingRegions);
        QCOMPARE(ends.seen.ipam()->operatingRegions.size(), 2);
        QCOMPARE(ends.planned.ipam()->awsId, u"ipam-0aaaaaaaaaaaaaaaa"_s);
    }
};

CADASTRE_TEST(AdoptionTest)
#include "tst_adoption.moc"

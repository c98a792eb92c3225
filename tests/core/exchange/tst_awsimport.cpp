// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/imports.h"
#include "support/planbuilder.h"
#include "support/testmain.h"

#include "change/apply.h"
#include "exchange/awsimport.h"
#include "exchange/import.h"
#include "exchange/csv.h"
#include "exchange/drift.h"
#include "exchange/plancsv.h"
#include "exchange/planjson.h"
#include "text/sentence.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray awsData(const QString& name) { return dataOf(u"aws/"_s + name); }

ImportOptions somewhere()
{
    ImportOptions options;
    options.context.account = planOwner;
    options.context.region = RegionName::of("us-east-1");
    return options;
}

ImportPlan mustImport(const Plan& plan, const std::vector<ImportSource>& sources,
                      const ImportOptions& options = somewhere(), Instant now = planStart)
{
    return taken(planAwsImport(plan, sources, options, now));
}

const QByteArray poolRecord = R"({"IpamPools":[{"OwnerId":"210987654321","IpamPoolId":"ipam-pool-0aaaaaaaaaaaaaaa1",
 "IpamScopeArn":"arn:aws:ec2::210987654321:ipam-scope/ipam-scope-0c18cf41027a7747b","IpamScopeType":"public",
 "IpamArn":"arn:aws:ec2::210987654321:ipam/ipam-093e6b9cbea89b688","IpamRegion":"us-east-1","Locale":"None",
 "State":"create-complete","AddressFamily":"ipv6","Description":"from AWS","Tags":[{"Key":"Name","Value":"TOP"}]}]})";

/// AWS as it is: a pool with a CIDR of its own in another, and a VPC, by their ids; what of it is there at all.
struct Estate {
    QString low = u"ipam-pool-0aaaaaaaaaaaaaaaa"_s;
    QString vpc = u"vpc-0aaaaaaaaaaaaaaaa"_s;
    QString share = u"0aaaaaaa-0000-0000-0000-000000000000"_s;
    QString allocations = u"aaaa"_s; ///< the end of their ids
    QString lowCidr = u"10.1.0.0/16"_s;
    QString vpcCidr = u"10.0.0.0/24"_s;
    QJsonArray oldCidrs{}; ///< more of the pool's, which AWS lists still
    bool isWhole = true;
    bool isNamed = true;

    [[nodiscard]] std::vector<ImportSource> answers(const Plan& plan) const
    {
        const QString owner = planOwner.toString(), top = plan.textId(poolNamed(plan, "top"));
        const QString scope = plan.textId(plan.defaultScope(plan.ipam()->id, ScopeType::Private));
        const auto named = [this](const QString& name) {
            return isNamed || name == u"top"_s ? QJsonArray{QJsonObject{{u"Key"_s, u"Name"_s}, {u"Value"_s, name}}}
                                               : QJsonArray{};
        };
        const auto pool = [&](const QString& id, const QString& name, const QString& source) {
            QJsonObject object{{u"IpamPoolId"_s, id},
                               {u"OwnerId"_s, owner},
                               {u"IpamScopeArn"_s, u"arn:aws:ec2::%1:ipam-scope/%2"_s.arg(owner, scope)},
                               {u"IpamRegion"_s, u"us-east-1"_s},
                               {u"AddressFamily"_s, u"ipv4"_s},
                               {u"Locale"_s, u"us-east-1"_s},
                               {u"Tags"_s, named(name)}};
            if (!source.isEmpty())
                object.insert(u"SourceIpamPoolId"_s, source);
            return object;
        };
        const auto cidr = [](const QString& block, const QString& state) {
            return QJsonObject{{u"Cidr"_s, block}, {u"State"_s, state}};
        };
        const auto allocation = [&](const QString& block, const QString& type, const QString& resource) {
            return QJsonObject{{u"Cidr"_s, block},
                               {u"IpamPoolAllocationId"_s,
                                u"ipam-pool-alloc-0%1%2"_s.arg(QString(type).remove(u'-').left(3), allocations)},
                               {u"ResourceType"_s, type},
                               {u"ResourceId"_s, resource},
                               {u"ResourceRegion"_s, u"us-east-1"_s},
                               {u"ResourceOwner"_s, u"111122223333"_s}};
        };
        QJsonArray lowCidrs{cidr(lowCidr, u"provisioned"_s)};
        for (const QJsonValue old : oldCidrs)
            lowCidrs.prepend(old);
        const QJsonObject vpcs{{u"VpcId"_s, vpc},
                               {u"OwnerId"_s, u"111122223333"_s},
                               {u"CidrBlock"_s, vpcCidr},
                               {u"Tags"_s, named(u"v1"_s)}};
        const QJsonObject shares{{u"resourceShareArn"_s,
                                  u"arn:aws:ram:us-east-1:%1:resource-share/%2"_s.arg(owner, share)},
                                 {u"name"_s, u"s"_s},
                                 {u"owningAccountId"_s, owner},
                                 {u"status"_s, u"ACTIVE"_s}};
        const auto entity = [&](const QString& type, const QString& what) {
            return QJsonObject{{u"resourceShareArn"_s, shares[u"resourceShareArn"_s]},
                               {u"associationType"_s, type},
                               {u"associatedEntity"_s, what},
                               {u"status"_s, u"ASSOCIATED"_s}};
        };
        const auto source = [this](const QString& file, const QString& key, const QJsonArray& list) {
            QJsonObject root{{key, list}};
            if (!isWhole)
                root.insert(u"NextToken"_s, u"more"_s);
            return ImportSource{file, QJsonDocument(root).toJson(), {}};
        };
        const QString home = owner + u"/us-east-1/"_s;
        return {source(home + u"describe-ipam-pools.json"_s, u"IpamPools"_s,
                       {pool(top, u"top"_s, {}), pool(low, u"low"_s, top)}),
                source(home + u"get-ipam-pool-cidrs.%1.json"_s.arg(top), u"IpamPoolCidrs"_s,
                       {cidr(u"10.0.0.0/8"_s, u"provisioned"_s)}),
                source(home + u"get-ipam-pool-cidrs.%1.json"_s.arg(low), u"IpamPoolCidrs"_s, lowCidrs),
                source(home + u"get-ipam-pool-allocations.%1.json"_s.arg(top), u"IpamPoolAllocations"_s,
                       {allocation(lowCidr, u"ipam-pool"_s, low), allocation(vpcCidr, u"vpc"_s, vpc)}),
                source(home + u"get-ipam-pool-allocations.%1.json"_s.arg(low), u"IpamPoolAllocations"_s, {}),
                source(u"111122223333/us-east-1/describe-vpcs.json"_s, u"Vpcs"_s, {vpcs}),
                source(home + u"get-resource-shares.json"_s, u"resourceShares"_s, {shares}),
                source(home + u"get-resource-share-associations.json"_s, u"resourceShareAssociations"_s,
                       {entity(u"RESOURCE"_s, u"arn:aws:ec2::%1:ipam-pool/%2"_s.arg(owner, top)),
                        entity(u"PRINCIPAL"_s, u"111122223333"_s)})};
    }
};

const char16_t* const estatePlan = u"account 111122223333\nipam us-east-1\n"
                                   "pool top private ipv4 locale=us-east-1\ncidr top 10.0.0.0/8\n"
                                   "pool low in=top locale=us-east-1\ncidr low 10.1.0.0/16\n"
                                   "vpc v1 us-east-1 owner=111122223333\n"
                                   "rescidr v1 10.0.0.0/24 private pool=top primary\nshare s top 111122223333\n";

/// What differs, in words.
QStringList differences(const Plan& plan, const ImportPlan& import)
{
    QStringList texts;
    for (const DriftRow& row : driftOf(plan, import))
        if (row.verdict != DriftVerdict::Matched && row.kind != u"account"_s)
            texts << QString(toWire(row.verdict)) + u' ' + row.kind + u' ' + row.subject + u' '
                         + (row.cidr.isNull() ? QString() : row.cidr.toString())
                         + (row.seen.isNull() ? QString() : u" -> "_s + row.seen.toString());
    return texts;
}

} // namespace

class TestAwsImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatLiesBesideTheAnswersOfAFolderIsPassedOver() // issue: "any subset, one or many files"
    {
        const Plan plan = planOf(u"ipam us-east-1\n");
        const ImportSource other{u"describe-regions.json"_s, R"({"Regions":[{"RegionName":"us-east-1"}]})", {}, true};
        const ImportSource answer{u"pools.json"_s, poolRecord, {}, true};
        const ImportPlan import = mustImport(plan, {other, answer});
        QCOMPARE(import.counts.created, 1);
        QCOMPARE(import.notes.size(), 1);
        QCOMPARE(import.notes.first().subject, other.name);
        QVERIFY(!planAwsImport(plan, {other}, somewhere(), planStart)); // nothing at all was an answer
        ImportSource named = other;
        named.isFound = false;
        QVERIFY(!planAwsImport(plan, {named, answer}, somewhere(), planStart)); // somebody meant just this file
    }

    // "Done" is what the very list says in which AWS showed the thing; a list from elsewhere, or from nowhere, says nothing.
    void onlyTheListOfItsOwnPlaceEndsAPlannedRemoval_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QStringList>("gone");
        const QString vpc = u"vpc-0123456789abcdef0"_s;
        const QByteArray vpcs = R"({"Vpcs":[]})", cidrs = R"({"IpamResourceCidrs":[]})";
        const QString own = u"123456789012/us-east-1/"_s;
        QTest::newRow("its own") << own + u"describe-vpcs.json"_s << vpcs << QStringList{vpc};
        QTest::newRow("no place") << u"describe-vpcs.json"_s << vpcs << QStringList();
        QTest::newRow("another Region") << u"123456789012/eu-west-1/describe-vpcs.json"_s << vpcs << QStringList();
        QTest::newRow("another account") << u"210987654321/us-east-1/describe-vpcs.json"_s << vpcs << QStringList();
        QTest::newRow("its scope") << own + u"get-ipam-resource-cidrs.PRIVATE.json"_s << cidrs
                                   << QStringList{u"eni-0123456789abcdef0"_s};
        QTest::newRow("another scope") << own + u"get-ipam-resource-cidrs.PUBLIC.json"_s << cidrs << QStringList();
        QTest::newRow("no scope") << own + u"get-ipam-resource-cidrs.json"_s << cidrs << QStringList();
    }
    void onlyTheListOfItsOwnPlaceEndsAPlannedRemoval()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, list);
        const Plan plan = planOf(u"ipam us-east-1\n");
        const auto scope = [&](ScopeType type) { return plan.textId(plan.defaultScope(plan.ipam()->id, type)); };
        file.replace(u"PRIVATE"_s, scope(ScopeType::Private)).replace(u"PUBLIC"_s, scope(ScopeType::Public));
        ImportOptions options;
        options.removals = {
            {{u"vpc-0123456789abcdef0"_s},
             u"describe-vpcs"_s,
             AccountNumber::of(123'456'789'012),
             RegionName::of("us-east-1")},
            {{u"eni-0123456789abcdef0"_s}, u"get-ipam-resource-cidrs"_s, {}, {}, {}, scope(ScopeType::Private)}};
        QTEST(mustImport(plan, {{file, list, {}}}, options).gone, "gone");
    }

    void aRangeWithABadAssociationLeavesNothingBehind()
    {
        const QByteArray record =
            R"({"Cidr":"203.0.113.0/24","State":"advertised","AsnAssociations":[{"State":"associated"}]})";
        const ImportPlan import =
            mustImport(planOf(u"ipam us-east-1\n"), {{u"byoip.json"_s, R"({"ByoipCidrs":[)" + record + "]}", {}}});
        QCOMPARE(import.counts.refused, 1);
        QCOMPARE(import.fates[0].why.params.value(u"reason"_s), u"missing"_s);
        QVERIFY(import.changes.of<ByoipCidr>().empty());
    }

    void associationsOfAsNumbersFollowWhatAwsShows()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool TOP public advertisable\ncidr TOP 2605:9cc0:1ff0::/44\n"
                                 "pool EAST in=TOP locale=us-east-1 service=ec2\ncidr EAST 2605:9cc0:1ff0::/48\n");
        const QByteArray number =
            R"({"Byoasns":[{"Asn":"64500","IpamId":"ipam-0a1b2c3d4e5f60718","State":"provisioned"}]})";
        const auto read = [&](const Plan& before, const QByteArray& associations) {
            return mustImport(
                before, {{u"asn.json"_s, number, {}},
                         {u"byoip.json"_s,
                          R"({"ByoipCidrs":[{"Cidr":"2605:9cc0:1ff0::/48","State":"advertised")" + associations + "}]}",
                          {}}});
        };
        const QByteArray shown =
            R"(,"AsnAssociations":[{"Asn":"64500","Cidr":"2605:9cc0:1ff0::/48","State":"associated"}])";
        const Plan bare = after(plan, read(plan, R"(,"AsnAssociations":[])"));
        const ImportPlan came = read(bare, shown);
        QCOMPARE(came.fates[1].verdict, RowVerdict::Updated);
        const Plan with = after(bare, came);
        QCOMPARE(with.all<AsnAssociation>().size(), std::size_t{1});
        QVERIFY(read(with, shown).changes.isEmpty());
        QVERIFY(read(with, {}).changes.isEmpty()); // it says nothing of them
        const ImportPlan went = read(with, R"(,"AsnAssociations":[])");
        QCOMPARE(went.fates[1].verdict, RowVerdict::Updated);
        QCOMPARE(after(with, went).all<AsnAssociation>().size(), std::size_t{0});
    }

    void whatIsNotWantedStaysOut_data() { everyRealAnswerImports_data(); }
    void whatIsNotWantedStaysOut()
    {
        QFETCH(QString, file);
        const Plan plan = planOf(u"ipam us-east-1\npool P private ipv4\ncidr P 10.0.0.0/8 seen\n");
        ImportOptions options = somewhere();
        options.context.pool = u"P"_s;
        const std::vector<ImportSource> sources{{file, awsData(file), {}}};
        const ImportPlan all = mustImport(plan, sources, options);
        const ImportPlan none = mustImport(plan, sources, withoutAll(all, options));
        QCOMPARE(none.counts.leftOut, all.counts.total());
        QCOMPARE(none.counts.total(), all.counts.total());
        QVERIFY(std::all_of(none.fates.begin(), none.fates.end(),
                            [](const RowFate& fate) { return !fate.hasWhy() && !fate.subject.isEmpty(); }));
        const Plan done = after(plan, none); // what was looked at is known, and that it is not all
        QCOMPARE(exportPlanText(done), exportPlanText(plan));
        for (const Coverage& coverage : none.coverage)
            QVERIFY(!coverage.complete);
        options.unwanted = UnwantedRecords({all.fates.last().record});
        const ImportPlan most = mustImport(plan, sources, options);
        QCOMPARE(most.counts.leftOut, 1);
        (void)after(plan, most);
    }

    void everyRealAnswerImports_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString& file : QDir(QStringLiteral(CADASTRE_TEST_DATA "/aws")).entryList({u"*.json"_s}))
            QTest::newRow(qPrintable(file)) << file;
    }

    void everyRealAnswerImports()
    {
        QFETCH(QString, file);
        const Plan plan = planOf(u"ipam us-east-1\npool P private ipv4\ncidr P 10.0.0.0/8 seen\n");
        ImportOptions options = somewhere();
        options.context.pool = u"P"_s;
        const bool inside = file == u"get-ipam-pool-cidrs.1.json"_s; // 10.0.0.0/24, inside what is there already
        const ImportPlan import = mustImport(plan, {{file, awsData(file), {}}}, options);
        QVERIFY(!import.fates.isEmpty());
        if (inside)
            QCOMPARE(import.fates[0].why.code, ErrorCode::Overlap);
        else
            for (const RowFate& fate : import.fates)
                QVERIFY2(fate.verdict == RowVerdict::New || fate.verdict == RowVerdict::Unchanged
                             || fate.verdict == RowVerdict::Updated,
                         qPrintable(fate.subject + u' ' + fate.why.params.value(u"reason"_s)));
        const Plan done = after(plan, import);
        // The same again at the same time: nothing to do.
        const ImportPlan again = mustImport(done, {{file, awsData(file), {}}}, options);
        QVERIFY2(again.changes.isEmpty(), qPrintable(file));
        if (!inside)
            QCOMPARE(again.counts.unchanged, again.counts.total());
        // Later: only the time of seeing moves.
        const ImportPlan later = mustImport(done, {{file, awsData(file), {}}}, options, planStart.plusSeconds(60));
        QCOMPARE(later.counts.updated + later.counts.created, 0);
    }

    void damagedAnswersSayLineAndColumn()
    {
        const QString file = u"describe-subnets.1.invalid-json.txt"_s;
        const auto result = planAwsImport(Plan(), {{file, awsData(file), {}}}, {}, planStart);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidJson);
        QCOMPARE(result.error().params.value(u"line"_s), u"17"_s);
        QCOMPARE(result.error().params.value(u"column"_s), u"39"_s);
    }

    void allAnswersTogetherMakeTheTree()
    {
        std::vector<ImportSource> sources;
        for (const char* name :
             {"get-ipam-resource-cidrs", "describe-ipam-pools", "describe-ipam-scopes", "describe-ipams"})
            sources.push_back({u"123456789012/us-east-1/"_s + QString::fromLatin1(name) + u".json"_s,
                               awsData(QString::fromLatin1(name) + u".1.json"_s),
                               {}});
        sources.push_back(
            {u"x/123456789012/us-east-1/get-ipam-pool-cidrs.ipam-pool-02ec043a19bbe5d08.json"_s,
             R"({"IpamPoolCidrs":[{"Cidr":"10.0.0.0/8","State":"provisioned","IpamPoolCidrId":"ipam-pool-cidr-1"}]})",
             {}});
        sources.push_back({u"x/123456789012/us-east-1/get-ipam-pool-allocations.ipam-pool-02ec043a19bbe5d08.json"_s,
                           awsData(u"get-ipam-pool-allocations.1.json"_s),
                           {}});
        const Plan plan;
        const ImportPlan import = mustImport(plan, sources, {});
        QCOMPARE(import.counts.notTaken(), 0);
        const Plan done = after(plan, import);
        QCOMPARE(done.all<Ipam>().size(), std::size_t{1});
        QCOMPARE(done.all<Scope>().size(), std::size_t{3});
        QCOMPARE(done.ipam()->operatingRegions.size(), 3);
        const PoolId pool = done.byTextId<Pool>(u"ipam-pool-02ec043a19bbe5d08");
        QCOMPARE(done.path(pool), u"private/Preprod pool"_s);
        QCOMPARE(done.space(pool).allocationCount, std::size_t{1});
        QCOMPARE(done.get(pool).requiredTags, (TagPairs{{u"Environment"_s, u"Preprod"_s}}));
        QCOMPARE(done.get(pool).basis, Basis::Seen);
        const ResourceId vpc = done.byTextId<Resource>(u"vpc-621b8709");
        QCOMPARE(done.get(done.cidrsOf(vpc).front()).ipUsage.get(), u"0.0039"_s);
        QCOMPARE(done.get(vpc).region.toString(), u"us-east-2"_s);
        QCOMPARE(import.coverage.size(), 6);
        QCOMPARE(import.coverage[0].account.toString(), u"123456789012"_s);
        QVERIFY(import.warnings.isEmpty());
    }

    void whatStaysUnknownIsAskedForAndNeverGuessed()
    {
        const Plan plan = planOf(u"ipam us-east-1\n");
        const QByteArray vpcs = R"({"Vpcs":[{"VpcId":"vpc-1","OwnerId":"111122223333","CidrBlock":"10.0.0.0/16"}]})";
        const ImportPlan noRegion = mustImport(plan, {{u"vpcs.json"_s, vpcs, {}}}, {});
        QCOMPARE(noRegion.counts.needInput, 1);
        QCOMPARE(noRegion.fates[0].why.params.value(u"reason"_s), u"region-unknown"_s);
        QVERIFY(noRegion.changes.of<Resource>().empty());
        ImportSource told{u"vpcs.json"_s, vpcs, {}};
        told.context.region = RegionName::of("eu-west-1");
        QCOMPARE(mustImport(plan, {told}, somewhere()).changes.firstInserted<Resource>()->region.toString(),
                 u"eu-west-1"_s);

        const ImportPlan noPool =
            mustImport(plan, {{u"c.json"_s, R"({"IpamPoolCidrs":[{"Cidr":"10.0.0.0/8","State":"provisioned"}]})", {}}});
        QCOMPARE(noPool.fates[0].verdict, RowVerdict::NeedsInput);
        QCOMPARE(noPool.fates[0].why.params.value(u"reason"_s), u"pool-unknown"_s);
        const ImportPlan noScope =
            mustImport(plan,
                       {{u"p.json"_s, R"({"IpamPools":[{"IpamPoolId":"ipam-pool-0a","AddressFamily":"ipv6"}]})", {}}});
        QCOMPARE(noScope.fates[0].why.params.value(u"reason"_s), u"scope-unknown"_s);
    }

    void aPlannedPoolThatIsSeenTakesItsIdAndKeepsWhatWasPlanned()
    {
        const Plan plan =
            planOf(u"ipam us-east-1\npool TOP public strategy=sparse refill=20:48\ncidr TOP 2001:db8::/32\n"
                   u"pool CHILD in=TOP\n");
        const PoolId top = poolNamed(plan, "TOP");
        const ImportPlan import = mustImport(plan, {{u"p.json"_s, poolRecord, {}}});
        QCOMPARE(import.counts.updated, 1);
        const Plan done = after(plan, import);
        const Pool& pool = done.get(top);
        QCOMPARE(pool.awsId, u"ipam-pool-0aaaaaaaaaaaaaaa1"_s);
        QCOMPARE(pool.basis, Basis::Seen);
        QCOMPARE(pool.seenAt.ms, planStart.ms);
        QCOMPARE(pool.strategy, Strategy::Sparse);
        QVERIFY(pool.refill.isActive());
        QCOMPARE(pool.description, u"from AWS"_s);
        QCOMPARE(done.all<Pool>().size(), plan.all<Pool>().size());
        QCOMPARE(done.all<Ipam>().size(), std::size_t{1});
        QCOMPARE(done.all<Scope>().size(), plan.all<Scope>().size()); // an IPAM has one public scope
        QCOMPARE(done.cidrsOf(top).size(), std::size_t{1});
        QCOMPARE(done.get(poolNamed(done, "CHILD")).basis, Basis::Planned);
    }

    void aPlannedVpcThatIsSeenKeepsItsAllocation()
    {
        const Plan plan =
            planOf(u"ipam us-east-1\npool FOUR private ipv4 locale=us-east-1\ncidr FOUR 10.0.0.0/8\n"
                   u"vpc pay us-east-1 owner=111122223333\nrescidr pay 10.2.0.0/16 private pool=FOUR primary\n");
        const ImportPlan import =
            mustImport(plan, {{u"v.json"_s,
                               R"({"Vpcs":[{"VpcId":"vpc-0123","OwnerId":"111122223333","CidrBlock":"10.2.0.0/16",
            "CidrBlockAssociationSet":[{"AssociationId":"vpc-cidr-assoc-1","CidrBlock":"10.2.0.0/16","CidrBlockState":{"State":"associated"}}],
            "Tags":[{"Key":"Name","Value":"pay"},{"Key":"Team","Value":"x"}],"Unheard":{"of":[1,2]}}]})",
                               {}}});
        QCOMPARE(import.counts.updated, 1);
        QVERIFY(!import.fates[0].hasNote);
        const Plan done = after(plan, import);
        const ResourceId vpc = done.byTextId<Resource>(u"vpc-0123");
        QCOMPARE(vpc, resourceNamed(plan, "pay"));
        const ResourceCidr& cidr = done.get(done.cidrsOf(vpc).front());
        QVERIFY(cidr.allocation);
        QCOMPARE(cidr.awsId.get(), u"vpc-cidr-assoc-1"_s);
        QCOMPARE(cidr.basis, Basis::Seen);
    }

    // Complete lists that hold the old one no more say so.
    void whatIsMadeAgainInAwsIsTheSameThing()
    {
        const Plan plan = planOf(estatePlan);
        const ImportPlan first = mustImport(plan, Estate{}.answers(plan));
        QCOMPARE(first.counts.notTaken() + first.counts.conflicts, 0);
        const Plan seen = after(plan, first);
        Estate again;
        again.low = u"ipam-pool-0bbbbbbbbbbbbbbbb"_s;
        again.vpc = u"vpc-0bbbbbbbbbbbbbbbb"_s;
        again.share = u"0bbbbbbb-0000-0000-0000-000000000000"_s;
        again.allocations = u"bbbb"_s;
        const ImportPlan second = mustImport(seen, again.answers(seen), somewhere(), planStart.plusSeconds(60));
        QCOMPARE(second.counts.notTaken() + second.counts.conflicts, 0);
        QCOMPARE(differences(seen, second), QStringList());
        const Plan now = after(seen, second);
        QCOMPARE(textOf(now), textOf(seen)); // managed as before, and nothing twice
        QCOMPARE(now.byTextId<Pool>(again.low), poolNamed(seen, "low"));
        QCOMPARE(now.byTextId<Resource>(again.vpc), resourceNamed(seen, "v1"));
        QCOMPARE(now.all<Share>().size(), std::size_t{1});
        QCOMPARE(now.all<Share>().begin()->awsId, again.share);
        for (const Allocation& row : now.all<Allocation>())
            QVERIFY2(row.awsId.get().endsWith(u"bbbb"_s), qPrintable(row.awsId.get()));

        // A part of the lists proves nothing.
        again.isWhole = false;
        Plan both = seen;
        apply(both, mustImport(seen, again.answers(seen), somewhere(), planStart.plusSeconds(60)).changes);
        QCOMPARE(both.all<Resource>().size(), std::size_t{2});
        QCOMPARE(both.all<Share>().size(), std::size_t{2});
    }

    void aCidrOfAPoolThatWasResizedMakesRoom_data()
    {
        QTest::addColumn<QString>("cidr");
        QTest::addColumn<bool>("isListed");
        QTest::newRow("its old block is listed") << u"10.1.0.0/17"_s << true;
        QTest::newRow("it is not") << u"10.1.0.0/17"_s << false;
        QTest::newRow("a larger one") << u"10.0.0.0/15"_s << false;
    }
    void aCidrOfAPoolThatWasResizedMakesRoom()
    {
        QFETCH(QString, cidr);
        QFETCH(bool, isListed);
        Estate estate;
        estate.vpcCidr = u"10.9.0.0/24"_s;
        const Plan plan = planOf(QString::fromUtf16(estatePlan).replace(u"10.0.0.0/24"_s, estate.vpcCidr)
                                 + u"alloc low 10.1.1.0/24 desc=planned\n"_s);
        const Plan seen = after(plan, mustImport(plan, estate.answers(plan)));
        estate.lowCidr = cidr;
        estate.allocations = u"bbbb"_s;
        if (isListed)
            estate.oldCidrs = {QJsonObject{{u"Cidr"_s, u"10.1.0.0/16"_s}, {u"State"_s, u"deprovisioned"_s}}};
        const ImportPlan import = mustImport(seen, estate.answers(seen), somewhere(), planStart.plusSeconds(60));
        for (const RowFate& fate : import.fates)
            QVERIFY2(fate.verdict < RowVerdict::Conflict, qPrintable(fate.record + u' ' + sentence(fate.why)));
        const QStringList found = differences(seen, import);
        QVERIFY2(found.contains(u"resized pool-cidr private/top/low 10.1.0.0/16 -> "_s + cidr),
                 qPrintable(found.join(u'\n')));
        QCOMPARE(found.filter(u"pool-cidr"_s).size(), 1);
        const Plan now = after(seen, import);
        const PoolId low = poolNamed(now, "low");
        QCOMPARE(now.space(low).blocks.size(), std::size_t{1});
        QVERIFY(now.allocationAt(low, prefixOf("10.1.1.0/24"))); // what is planned in it stays
        QVERIFY(now.allocationAt(poolNamed(now, "top"), *Prefix::parse(cidr)));
        QVERIFY(!now.allocationAt(poolNamed(now, "top"), prefixOf("10.1.0.0/16")));
    }

    void whatIsPlannedInABlockKeepsItFromBeingResized()
    {
        const Plan plan = planOf(QString::fromUtf16(estatePlan) + u"alloc low 10.1.200.0/24 desc=planned\n"_s);
        const Plan seen = after(plan, mustImport(plan, Estate{}.answers(plan)));
        Estate estate;
        estate.lowCidr = u"10.1.0.0/17"_s;
        const ImportPlan import = mustImport(seen, estate.answers(seen), somewhere(), planStart.plusSeconds(60));
        QVERIFY(import.counts.refused > 0);
        QVERIFY(after(seen, import).allocationAt(poolNamed(seen, "low"), prefixOf("10.1.200.0/24")));
    }

    // As the script looks for them: in their place, with their block.
    void whatIsPlannedWithoutANameIsFoundByItsPlaceAndBlock()
    {
        Plan plan = planOf(estatePlan);
        ChangeSet changes;
        Pool low = plan.get(poolNamed(plan, "low"));
        Resource vpc = plan.get(resourceNamed(plan, "v1"));
        low.tags = vpc.tags = {};
        changes.update(plan.get(low.id), low);
        changes.update(plan.get(vpc.id), vpc);
        apply(plan, changes);
        Estate estate;
        estate.isNamed = false;
        const ImportPlan import = mustImport(plan, estate.answers(plan));
        QCOMPARE(import.counts.notTaken() + import.counts.conflicts, 0);
        QCOMPARE(differences(plan, import), QStringList());
        const Plan now = after(plan, import);
        QCOMPARE(now.all<Pool>().size(), std::size_t{2});
        QCOMPARE(now.all<Allocation>().size(), std::size_t{2});
        QCOMPARE(now.all<ResourceCidr>().size(), std::size_t{1});
        QCOMPARE(now.get(low.id).awsId, estate.low);
        QCOMPARE(now.get(vpc.id).awsId, estate.vpc);
        // Another block, and it is something else.
        estate.vpcCidr = u"10.0.1.0/24"_s;
        QCOMPARE(after(plan, mustImport(plan, estate.answers(plan))).all<Resource>().size(), std::size_t{2});
    }

    void overlappingVpcsComeInUnmanagedWithANote()
    {
        const Plan plan = planOf(u"ipam us-east-1\n");
        const ImportPlan import =
            mustImport(plan, {{u"v.json"_s,
                               R"({"Vpcs":[{"VpcId":"vpc-1","OwnerId":"111122223333","CidrBlock":"10.0.0.0/16"},
            {"VpcId":"vpc-2","OwnerId":"222233334444","CidrBlock":"10.0.0.0/20"}]})",
                               {}}});
        QCOMPARE(import.counts.created, 2);
        QVERIFY(!import.fates[0].hasNote);
        QVERIFY(import.fates[1].hasNote);
        QCOMPARE(import.fates[1].why.params.value(u"with"_s), u"vpc-1"_s);
        QCOMPARE(import.fates[1].why.params.value(u"withCidr"_s), u"10.0.0.0/16"_s);
        QVERIFY(import.changes.of<Allocation>().empty());
        for (const auto& change : import.changes.of<ResourceCidr>())
            QVERIFY(!change.after->allocation);
    }

    void aCidrThatAwsShowsNoMoreGoes()
    {
        const Plan plan = planOf(u"ipam us-east-1\n");
        const auto answer = [](const char* more) {
            return QByteArray(
                       R"({"Vpcs":[{"VpcId":"vpc-1","OwnerId":"111122223333","CidrBlock":"10.0.0.0/16","CidrBlockAssociationSet":[
                {"AssociationId":"a","CidrBlock":"10.0.0.0/16"})")
                 + more + "]}]}";
        };
        const Plan first =
            after(plan,
                  mustImport(plan, {{u"v.json"_s, answer(R"(,{"AssociationId":"b","CidrBlock":"10.1.0.0/16"})"), {}}}));
        QCOMPARE(first.all<ResourceCidr>().size(), std::size_t{2});
        const Plan second = after(first, mustImport(first, {{u"v.json"_s, answer(""), {}}}));
        QCOMPARE(second.all<ResourceCidr>().size(), std::size_t{1});
    }

    void longChainsOfPoolsEndQuickly_data()
    {
        QTest::addColumn<bool>("closed");
        QTest::newRow("open") << false;
        QTest::newRow("a circle") << true;
    }

    void longChainsOfPoolsEndQuickly()
    {
        QFETCH(bool, closed);
        constexpr int count = 2000;
        QJsonArray pools;
        for (int i = 0; i < count; ++i) {
            const int source = i == 0 ? (closed ? count - 1 : -1) : i - 1;
            QJsonObject pool{{u"IpamPoolId"_s, u"ipam-pool-%1"_s.arg(i)},
                             {u"AddressFamily"_s, u"ipv6"_s},
                             {u"IpamScopeType"_s, u"public"_s},
                             {u"IpamScopeArn"_s, u"arn:aws:ec2::210987654321:ipam-scope/ipam-scope-1"_s},
                             {u"IpamArn"_s, u"arn:aws:ec2::210987654321:ipam/ipam-1"_s},
                             {u"IpamRegion"_s, u"us-east-1"_s}};
            if (source >= 0)
                pool.insert(u"SourceIpamPoolId"_s, u"ipam-pool-%1"_s.arg(source));
            pools.append(pool);
        }
        const QByteArray text = QJsonDocument(QJsonObject{{u"IpamPools"_s, pools}}).toJson();
        QElapsedTimer timer;
        timer.start();
        const ImportPlan import = mustImport(Plan(), {{u"p.json"_s, text, {}}});
        QVERIFY(timer.elapsed() < 5000);
        QCOMPARE(import.fates.size(), count);
        if (closed)
            QCOMPARE(import.counts.refused, count);
        else
            QVERIFY(import.counts.created > 10 && import.counts.refused > count / 2); // a plan holds no tree that deep
        Plan done;
        apply(done, import.changes);
        QVERIFY(importPlanJson(exportPlanJson(done)));
    }

    void manyAllocationsImportInAFewSeconds()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool FOUR private ipv4 locale=us-east-1\ncidr FOUR 10.0.0.0/8\n");
        constexpr int count = 20'000;
        QJsonArray allocations;
        for (int i = 0; i < count; ++i)
            allocations.append(QJsonObject{{u"Cidr"_s, u"10.%1.%2.0/24"_s.arg(i / 256).arg(i % 256)},
                                           {u"IpamPoolAllocationId"_s, u"ipam-pool-alloc-%1"_s.arg(i)},
                                           {u"ResourceType"_s, u"vpc"_s},
                                           {u"ResourceId"_s, u"vpc-%1"_s.arg(i)},
                                           {u"ResourceRegion"_s, u"us-east-1"_s},
                                           {u"ResourceOwner"_s, u"111122223333"_s}});
        const QByteArray text = QJsonDocument(QJsonObject{{u"IpamPoolAllocations"_s, allocations}}).toJson();
        ImportOptions options = somewhere();
        options.context.pool = u"FOUR"_s;
        QElapsedTimer timer;
        timer.start();
        const ImportPlan import = mustImport(plan, {{u"a.json"_s, text, {}}}, options);
        qInfo("%d allocations: %lld ms", count, timer.elapsed());
        QVERIFY(timer.elapsed() < 20'000);
        QCOMPARE(import.counts.created, count);
        const Plan done = after(plan, import);
        timer.restart();
        const QByteArray json = exportPlanJson(done);
        QVERIFY(importPlanJson(json));
        qInfo("export and import, %lld bytes: %lld ms", qint64(json.size()), timer.elapsed());
    }

    void readsTheFolderLayout()
    {
        const ImportContext context =
            contextOfPath(u"/data/out/210987654321/us-east-1/get-ipam-pool-cidrs.ipam-pool-0ab.json"_s);
        QCOMPARE(context.account, planOwner);
        QCOMPARE(context.region.toString(), u"us-east-1"_s);
        QCOMPARE(context.pool, u"ipam-pool-0ab"_s);
        QVERIFY(contextOfPath(u"vpcs.json"_s).account.isEmpty());
        QVERIFY(contextOfPath(u"/a/data/vpcs.json"_s).region.isEmpty());
        QVERIFY(contextOfPath(u"1/2/describe-vpcs.old.json"_s).pool.isEmpty());
    }

    void whatATableHoldsComesBackFromIt_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::newRow("subnets and several blocks") << uR"(
            pool corp private ipv4
            cidr corp 10.0.0.0/8
            pool prod in=corp locale=us-east-1
            cidr prod 10.4.0.0/16
            alloc prod 10.4.200.0/24 desc=appliances
            pool six public locale=us-east-1 service=ec2 advertisable
            cidr six 2605:9cc0:1ff0::/48 advertised
            vpc web us-east-1 tag=Env=prod
            rescidr web 10.4.0.0/20 private pool=prod primary
            rescidr web 10.4.16.0/20 private pool=prod
            rescidr web 2605:9cc0:1ff0::/56 public pool=six
            subnet front web use1-az1
            rescidr front 10.4.0.0/24 private
            rescidr front 2605:9cc0:1ff0::/64 public
            vpc twin us-east-1
            rescidr twin 10.4.0.0/20 private ignored
            subnet back twin use1-az2
            rescidr back 10.4.0.0/24 private
        )"_s;
        QTest::newRow("one subnet") << u"vpc a us-east-1\nrescidr a 10.0.0.0/16 private\n"
                                       u"subnet s a use1-az1\nrescidr s 10.0.1.0/24 private\n"_s;
    }
    void whatATableHoldsComesBackFromIt()
    {
        QFETCH(QString, lines);
        const QString frame = u"account 123456789012\nipam us-east-1\n"_s;
        const Plan plan = planOf(frame + lines);
        const QByteArray sheet = exportPlanCsv(plan);
        const Plan empty = planOf(frame);
        const auto import = planCsvImport(empty, {u"sheet.csv"_s, sheet, {}}, planStart);
        QVERIFY(import);
        for (const RowFate& fate : import->fates)
            QVERIFY2(fate.verdict != RowVerdict::Refused && fate.verdict != RowVerdict::Conflict,
                     qPrintable(fate.record + u' ' + fate.cidr + u' ' + fate.why.params.value(u"reason"_s)));
        const Plan back = after(empty, *import);
        // But for ids, which the new plan gives itself, and a proof, which no table can give.
        const auto rows = [](const QByteArray& csv) {
            const auto table = readCsv(csv, u"sheet.csv"_s);
            QStringList texts;
            for (const CsvRow& row : table->rows) {
                QStringList cells = row.cells;
                for (const char* column : {"resource_id", "vpc_id", "evidence"})
                    cells[table->column(QLatin1String(column))].clear();
                texts << cells.join(u',');
            }
            texts.sort();
            return texts;
        };
        QCOMPARE(rows(exportPlanCsv(back)), rows(sheet));
        // Each subnet is in its own VPC again.
        for (const Resource& subnet : back.all<Resource>())
            if (subnet.kind == ResourceKind::Subnet) {
                const QString vpc = nameOf(back.get(subnet.vpc));
                const QString wanted = nameOf(plan.get(plan.get(resourceNamed(plan, qPrintable(nameOf(subnet)))).vpc));
                QCOMPARE(vpc, wanted);
            }
        // Again, by what is there: nothing new.
        const auto again = planCsvImport(plan, {u"sheet.csv"_s, sheet, {}}, planStart);
        QVERIFY(again && again->changes.isEmpty());
    }

    void whatATableHasNoRowForIsSaid()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool a private ipv4 max=24\nexternal private 10.9.0.0/16\n");
        QStringList found;
        for (const CsvOmission& omission : csvOmissions(plan))
            found << omission.kind;
        QCOMPARE(found, (QStringList{u"pools-without-cidr"_s, u"pool-rules"_s, u"external-network"_s}));
        QVERIFY(csvOmissions(planOf(u"ipam us-east-1\n")).empty());
    }
};

class TestPlanCsv : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anExportImportsToTheSamePlanAndToTheSameSheet()
    {
        const char16_t* lines =
            u"ipam us-east-1\npool TOP public\ncidr TOP 2605:9cc0:1ff0::/44\n"
            u"pool EAST in=TOP locale=us-east-1 service=ec2\ncidr EAST 2605:9cc0:1ff0::/48\n"
            u"pool FOUR private ipv4\ncidr FOUR 10.0.0.0/8\nalloc FOUR 10.1.0.0/16 desc=lab\n"
            u"vpc pay us-east-1 tag=Environment=prod\nrescidr pay 10.2.0.0/16 private pool=FOUR primary\n"
            u"rescidr pay 2605:9cc0:1ff0::/56 public pool=EAST\n";
        const Plan plan = planOf(lines);
        const QByteArray sheet = exportPlanCsv(plan);
        QVERIFY(sheet.startsWith("scope,pool_path,kind,name,cidr,family,length,"));
        QVERIFY(sheet.contains("\r\n"));
        const auto same = planCsvImport(plan, {u"a.csv"_s, sheet, {}}, planStart);
        QVERIFY(same);
        for (const RowFate& fate : same->fates)
            QVERIFY2(fate.verdict == RowVerdict::Unchanged, qPrintable(fate.subject + fate.cidr));
        QVERIFY(same->changes.isEmpty());

        const Plan empty = planOf(u"ipam us-east-1\n");
        const auto fresh = planCsvImport(empty, {u"a.csv"_s, sheet, {}}, planStart);
        QVERIFY(fresh);
        for (const RowFate& fate : fresh->fates)
            QVERIFY2(fate.verdict != RowVerdict::Refused, qPrintable(fate.record + fate.why.params.value(u"reason"_s)));
        Plan done = empty;
        apply(done, fresh->changes);
        QCOMPARE(brokenInvariantOf(done), QString());
        for (const char* name : {"TOP", "EAST", "FOUR"})
            QCOMPARE(done.space(poolNamed(done, name)).totals, plan.space(poolNamed(plan, name)).totals);
        QVERIFY(exportPlanText(done).contains(u"10.1.0.0/16  custom  lab"_s));
    }

    void whatNoRuleAllowsIsRefusedAndLeavesNothingBehind_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, const QByteArray& cells, const QString& field, const QString& why) {
            QTest::newRow(name) << cells << field << why;
        };
        row("private space is not announced", "pool-cidr,private/NEW,10.9.0.0/16,,advertised,eu-west-1,,,",
            u"advertised"_s, u"not-advertisable"_s);
        row("nor what has no locale", "pool-cidr,public/NEW,2600:9::/44,,advertised,,,,", u"advertised"_s,
            u"locale-none"_s);
        row("nor what is not provisioned", "pool-cidr,public/NEW,2600:9::/44,pending-provision,advertised,us-east-1,,,",
            u"advertised"_s, u"not-provisioned"_s);
        row("a word of advertising", "pool-cidr,public/NEW,2600:9::/44,,loudly,us-east-1,,,", u"advertised"_s,
            u"unknown-word"_s);
        row("a word of a pool's CIDR", "pool-cidr,private/NEW,10.9.0.0/16,nonsense,,,,,", u"state"_s,
            u"unknown-word"_s);
        row("a new pool outside its source", "pool-cidr,private/FOUR/NEW,11.0.0.0/16,,,,,,", u"cidr"_s,
            u"outside-source"_s);
        row("a word of a resource", "resource,,10.4.0.0/16,nonsense,,,vpc,,", u"state"_s, u"unknown-word"_s);
        row("a pool that is not there", "resource,private/NONE,10.4.0.0/16,,,,vpc,,", u"pool_path"_s,
            u"unknown-pool"_s);
        row("a scope that is not there", "resource,,10.4.0.0/16,,,,vpc,,nowhere", u"scope"_s, u"unknown-scope"_s);
        row("a subnet outside its VPC", "resource,,192.168.0.0/24,,,,subnet,VPC,", u"cidr"_s, u"subnet-outside-vpc"_s);
        row("a subnet upon another", "resource,,10.2.1.0/25,,,,subnet,VPC,", u"cidr"_s, u"subnet-conflict"_s);
    }
    void whatNoRuleAllowsIsRefusedAndLeavesNothingBehind()
    {
        QFETCH(QByteArray, row);
        const Plan plan = planOf(u"ipam us-east-1\npool FOUR private ipv4\ncidr FOUR 10.0.0.0/8\nvpc pay us-east-1\n"
                                 "rescidr pay 10.2.0.0/16 private primary\nsubnet web pay use1-az1\n"
                                 "rescidr web 10.2.1.0/24 private\n");
        row.replace("VPC", plan.textId(resourceNamed(plan, "pay")).toLatin1());
        const QByteArray header = "kind,pool_path,cidr,state,advertised,locale,resource_type,vpc_id,scope\r\n";
        const ImportPlan import = taken(planCsvImport(plan, {u"a.csv"_s, header + row + "\r\n", {}}, planStart));
        QCOMPARE(import.counts.refused, 1);
        const Error& why = import.fates[0].why;
        QTEST(why.params.value(u"field"_s), "field");
        QTEST(why.code == ErrorCode::InvalidRecord ? why.params.value(u"reason"_s) : codeWord(why.code), "why");
        QVERIFY(import.changes.isEmpty());
    }

    void onlyPublicIpv6PoolsBecomeAdvertisable()
    {
        const Plan plan = planOf(u"ipam us-east-1\n");
        const QByteArray sheet = "kind,pool_path,cidr,advertised,locale\r\n"
                                 "pool-cidr,public/SIX,2600:9::/44,advertised,us-east-1\r\n"
                                 "pool-cidr,private/FOUR,10.0.0.0/8,withdrawn,us-east-1\r\n";
        const Plan done = after(plan, taken(planCsvImport(plan, {u"a.csv"_s, sheet, {}}, planStart)));
        const Pool six = done.get(poolNamed(done, "SIX"));
        QVERIFY(six.advertisable);
        QCOMPARE(done.get(done.cidrsOf(six.id).front()).advert, AdvertState::Advertised);
        QVERIFY(!done.get(poolNamed(done, "FOUR")).advertisable);
    }

    void anAllocationKeepsItsRegion()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool FOUR private ipv4\ncidr FOUR 10.0.0.0/8\n");
        const ImportSource sheet{u"a.csv"_s,
                                 "kind,pool_path,cidr,region\r\nallocation,private/FOUR,10.1.0.0/16,us-east-1\r\n",
                                 {}};
        const ImportPlan first = taken(planCsvImport(plan, sheet, planStart));
        QCOMPARE(first.fates[0].verdict, RowVerdict::New);
        const Plan done = after(plan, first);
        QCOMPARE(done.all<Allocation>().begin()->region, RegionName::of("us-east-1"));
        QCOMPARE(taken(planCsvImport(done, sheet, planStart)).fates[0].verdict, RowVerdict::Unchanged);
    }

    void percentagesHaveTwelveDecimals()
    {
        const Plan plan =
            planOf(u"ipam us-east-1\npool FOUR private ipv4\ncidr FOUR 10.0.0.0/8\nalloc FOUR 10.1.0.0/16\n");
        QVERIFY(exportPlanCsv(plan).contains(",0.000000000000,0.390625000000,99.609375000000,"));
    }

    void tagsKeepTheirSeparators()
    {
        const Tags tags{
            {u"a=b"_s, u"c;d\\e"_s}, {u"Name"_s, u"x"_s}, {u"url"_s, u"https://x?y=z"_s}, {u"empty"_s, QString()}};
        const auto back = parseTagsText(tagsText(tags));
        QVERIFY(back);
        QCOMPARE(*back, tags);
        QVERIFY(!parseTagsText(u"novalue"_s));
        QVERIFY(!parseTagsText(u"a=1;a=2"_s));
        QCOMPARE(*parseTagsText(QString()), Tags());
    }

    void refusesRowsByLineAndColumn()
    {
        const Plan plan =
            planOf(u"ipam us-east-1\npool FOUR private ipv4\ncidr FOUR 10.0.0.0/8\nalloc FOUR 10.1.0.0/16\n");
        const QByteArray sheet = "kind,pool_path,cidr\r\n"
                                 "allocation,private/FOUR,10.1.128.0/17\r\n"
                                 "allocation,private/FOUR,11.0.0.0/16\r\n"
                                 "allocation,private/NONE,10.3.0.0/16\r\n"
                                 "allocation,private/FOUR,10.3.0.0/33\r\n"
                                 "nonsense,private/FOUR,10.4.0.0/16\r\n"
                                 "allocation,private/FOUR,10.5.0.0/16\r\n";
        const auto import = planCsvImport(plan, {u"a.csv"_s, sheet, {}}, planStart);
        QVERIFY(import);
        QCOMPARE(import->counts.refused, 5);
        QCOMPARE(import->counts.created, 1);
        QCOMPARE(import->fates[0].why.code, ErrorCode::Overlap);
        QCOMPARE(import->fates[0].line, 2);
        QCOMPARE(import->fates[0].column, 3);
        QCOMPARE(import->fates[1].why.code, ErrorCode::NotInPool);
        QCOMPARE(import->fates[2].why.params.value(u"reason"_s), u"unknown-pool"_s);
        QCOMPARE(import->fates[3].why.code, ErrorCode::LengthOutOfRange);
        const ImportPlan rest =
            taken(planCsvImport(plan, {u"a.csv"_s, sheet, {}}, planStart,
                                UnwantedRecords({import->fates[0].record, import->fates[5].key()})));
        QCOMPARE(rest.counts.leftOut, 2);
        QCOMPARE(rest.counts.refused,
                 import->counts.refused - (import->fates[5].verdict == RowVerdict::Refused ? 2 : 1));
        QCOMPARE(planCsvImport(plan, {u"a.csv"_s, "kind,cidr\r\n", {}}, planStart).error().params.value(u"reason"_s),
                 u"missing-column"_s);
        QCOMPARE(planCsvImport(plan, {u"a.csv"_s, "name,cidr\r\n", {}}, planStart).error().params.value(u"reason"_s),
                 u"no-kind-column"_s);
    }

    void columnsOfOnesOwnAndRowsOfSeparatorsAreLeftOut()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool FOUR private ipv4\ncidr FOUR 10.0.0.0/8\n");
        const QByteArray sheet = "kind,pool_path,cidr,my_note\r\n"
                                 "allocation,private/FOUR,10.1.0.0/16,for the lab\r\n"
                                 ",,,\r\n"
                                 ",,,,,\r\n";
        const ImportPlan import = taken(planCsvImport(plan, {u"a.csv"_s, sheet, {}}, planStart));
        QCOMPARE(import.fates.size(), 1);
        QCOMPARE(import.counts.created, 1);
        QCOMPARE(import.notes.size(), 1);
        QCOMPARE(import.notes[0].kind, ImportNote::Kind::NotRead);
        QCOMPARE(import.notes[0].subject, u"my_note"_s);
    }

    void withoutAnIpamATableHasNoPlaceToGo()
    {
        const QByteArray header = "kind,pool_path,cidr\r\n";
        const Plan plan = planOf(u"account 123456789012\n");
        const auto import =
            planCsvImport(plan, {u"a.csv"_s, header + "pool-cidr,private/FOUR,10.0.0.0/8\r\n", {}}, planStart);
        QVERIFY(!import);
        QCOMPARE(import.error().code, ErrorCode::NoIpam);
        QVERIFY(planCsvImport(plan, {u"a.csv"_s, header, {}}, planStart));
    }

    void aResourceOverATakenBlockSaysWhatIsThere()
    {
        const Plan plan = planOf(u"account 123456789012\nipam us-east-1\npool FOUR private ipv4\n"
                                 u"cidr FOUR 10.0.0.0/8\nalloc FOUR 10.1.0.0/16\n");
        const QByteArray sheet = "kind,pool_path,cidr,region,account,name\r\n"
                                 "resource,private/FOUR,10.1.2.0/24,us-east-1,123456789012,web\r\n"
                                 "resource,private/FOUR,11.0.0.0/16,us-east-1,123456789012,lab\r\n";
        const ImportPlan import = taken(planCsvImport(plan, {u"a.csv"_s, sheet, {}}, planStart));
        QCOMPARE(import.counts.conflicts, 2);
        QCOMPARE(import.fates[0].why.code, ErrorCode::Overlap);
        QCOMPARE(import.fates[0].why.params.value(u"withCidr"_s), u"10.1.0.0/16"_s);
        QCOMPARE(import.fates[0].line, 2);
        QCOMPARE(import.fates[1].why.code, ErrorCode::NotInPool);
    }

    void aResourceIsFoundAgainWithoutAnId()
    {
        const Plan plan = planOf(u"account 123456789012\nipam us-east-1\npool FOUR private ipv4\n"
                                 u"cidr FOUR 10.0.0.0/8\n");
        for (const QByteArray& id : {QByteArray(), QByteArray("vpc-0123456789abcdef0")}) {
            const QByteArray sheet = "kind,pool_path,cidr,region,account,name,resource_type,resource_id,vpc_id\r\n"
                                     "resource,private/FOUR,10.1.0.0/16,us-east-1,123456789012,web,vpc,"
                                   + id
                                   + ",\r\n"
                                     "resource,private/FOUR,10.2.0.0/16,us-east-1,123456789012,,vpc,,\r\n"
                                     "resource,,10.1.0.0/24,us-east-1,123456789012,front,subnet,,"
                                   + id + "\r\n";
            const ImportPlan first = taken(planCsvImport(plan, {u"a.csv"_s, sheet, {}}, planStart));
            QCOMPARE(first.counts.created, 3);
            const Plan done = after(plan, first);
            const ImportPlan again = taken(planCsvImport(done, {u"a.csv"_s, sheet, {}}, planStart));
            QCOMPARE(again.counts.unchanged, 3);
            QVERIFY(again.changes.isEmpty());
            // Another account's, with the same name and block, is another one.
            const QByteArray other = QByteArray(sheet).replace("123456789012", "210987654321");
            QCOMPARE(taken(planCsvImport(done, {u"a.csv"_s, other, {}}, planStart)).counts.unchanged, 0);
        }
    }

    void theOptionsSayWhatRowsDoNot()
    {
        const Plan plan = planOf(u"account 123456789012\nipam us-east-1\npool FOUR private ipv4\n"
                                 u"cidr FOUR 10.0.0.0/8\n");
        const QByteArray sheet = "kind,pool_path,cidr,region,account\r\n"
                                 "resource,private/FOUR,10.1.0.0/16,,\r\n"
                                 "resource,private/FOUR,10.2.0.0/16,us-west-2,111122223333\r\n"
                                 "allocation,private/FOUR,10.3.0.0/16,,\r\n";
        ImportOptions options;
        options.context.region = RegionName::of("eu-west-1");
        options.context.account = AccountNumber::of(123'456'789'012);
        const auto import = [&](const Plan& to) {
            return taken(planImport(to, ImportFormat::Csv, {{u"a.csv"_s, sheet, {}}}, options, planStart));
        };
        const Plan done = after(plan, import(plan));
        QStringList found;
        for (const Resource& row : done.all<Resource>())
            found << row.owner.toString() + u' ' + row.region.toString();
        QCOMPARE(found, (QStringList{u"123456789012 eu-west-1"_s, u"111122223333 us-west-2"_s}));
        const Allocation* held = done.allocationAt(poolNamed(done, "FOUR"), prefixOf("10.3.0.0/16"));
        QCOMPARE(held->owner, options.context.account);
        QCOMPARE(held->region, options.context.region);
        QVERIFY(import(done).changes.isEmpty());
    }

    void aTableThatIsNotUtf8SaysHowItIsToBeSaved()
    {
        const auto table = readCsv("kind,pool_path,cidr,name\r\nresource,,10.0.0.0/16,B\xFC"
                                   "ro\r\n",
                                   u"a.csv"_s);
        QVERIFY(!table);
        QVERIFY2(sentence(table.error()).contains(u"“CSV UTF-8”"_s), qPrintable(sentence(table.error())));
    }

    void aNewResourceWithoutARegionNeedsOne()
    {
        const Plan plan = planOf(u"account 123456789012\nipam us-east-1\npool FOUR private ipv4\n"
                                 u"cidr FOUR 10.0.0.0/8\nvpc pay us-east-1\nrescidr pay 10.2.0.0/16 private\n");
        const QByteArray sheet = "kind,pool_path,cidr,resource_id,region\r\n"
                                 "resource,private/FOUR,10.1.0.0/16,,\r\n"
                                 "resource,,10.2.0.0/16,VPC,\r\n";
        const QByteArray rows = QByteArray(sheet).replace("VPC", plan.textId(resourceNamed(plan, "pay")).toLatin1());
        const ImportPlan import = taken(planCsvImport(plan, {u"a.csv"_s, rows, {}}, planStart));
        QCOMPARE(import.counts.needInput, 1);
        QCOMPARE(import.fates[0].why.code, ErrorCode::MissingValue);
        QCOMPARE(import.fates[0].why.params.value(u"field"_s), u"region"_s);
        QCOMPARE(import.fates[0].column, 5);
        QCOMPARE(import.fates[1].verdict, RowVerdict::Unchanged); // it keeps the Region that it has
        QVERIFY(import.changes.isEmpty());
    }
};

CADASTRE_TEST(TestAwsImport)
CADASTRE_TEST(TestPlanCsv)
#include "tst_awsimport.moc"

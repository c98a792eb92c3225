// SPDX-License-Identifier: GPL-3.0-or-later
// What AWS Organizations, RAM and Terraform say (contract §15; interface §7.1).
#include "core/exchange/imports.h"
#include "support/planbuilder.h"
#include "support/testmain.h"

#include "change/apply.h"
#include "exchange/awsimport.h"
#include "exchange/import.h"
#include "exchange/planjson.h"
#include "exchange/terraformimport.h"
#include "plan/sharing.h"

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

ImportPlan imported(const Plan& plan, const std::vector<ImportSource>& sources, Instant now = planStart)
{
    return taken(planAwsImport(plan, sources, {}, now));
}

ImportSource units(const char* parent, const QByteArray& list)
{
    return {u"out/list-organizational-units-for-parent."_s + QString::fromLatin1(parent) + u".json"_s,
            R"({"OrganizationalUnits":[)" + list + "]}",
            {}};
}
QByteArray unit(const QByteArray& id, const QByteArray& name)
{
    return R"({"Id":")" + id + R"(","Name":")" + name
         + R"(","Arn":"arn:aws:organizations::111111111111:ou/o-exampleorgid/)" + id + R"("})";
}

Plan pools()
{
    Plan plan = planOf(u"ipam us-east-1\npool P private ipv4\ncidr P 10.0.0.0/8\n");
    Pool pool = plan.get(poolNamed(plan, "P"));
    ChangeSet changes;
    Pool named = pool;
    named.awsId = u"ipam-pool-0aaaaaaaaaaaaaaa1"_s;
    changes.update(pool, named);
    apply(plan, changes);
    return plan;
}
std::vector<ImportSource> answers(const char* poolStatus = "ASSOCIATED")
{
    const QByteArray share = R"("resourceShareArn":"arn:aws:ram:us-east-1:210987654321:resource-share/3ab6-1")";
    const QByteArray other = R"("resourceShareArn":"arn:aws:ram:us-east-1:210987654321:resource-share/7ab6-2")";
    return {{u"get-resource-shares.json"_s,
             R"({"resourceShares":[{)" + share
                 + R"(,"name":"pools","owningAccountId":"210987654321","allowExternalPrincipals":false,)"
                   R"("status":"ACTIVE","tags":[{"key":"team","value":"net"}],"creationTime":1565295733.282},{)"
                 + other + R"(,"name":"subnets","owningAccountId":"210987654321","status":"ACTIVE"}]})",
             {}},
            {u"get-resource-share-associations.RESOURCE.json"_s,
             R"({"resourceShareAssociations":[{)" + share
                 + R"(,"associatedEntity":"arn:aws:ec2::210987654321:ipam-pool/ipam-pool-0aaaaaaaaaaaaaaa1",)"
                   R"("associationType":"RESOURCE","status":")"
                 + poolStatus + R"("},{)" + other
                 + R"(,"associatedEntity":"arn:aws:ec2:us-east-1:210987654321:subnet/subnet-1",)"
                   R"("associationType":"RESOURCE","status":"ASSOCIATED"}]})",
             {}},
            {u"list-principals.json"_s,
             R"({"principals":[{"id":"111122223333",)" + share + R"(,"external":true},{"id":)"
                 + R"("arn:aws:organizations::111111111111:ou/o-exampleorgid/ou-ab12-prod",)" + share
                 + R"(,"external":false}]})",
             {}}};
}

} // namespace

class TestOrganizationImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void accountsBringTheirOrganisation()
    {
        const std::vector<ImportSource> sources{{u"list-accounts.json"_s, dataOf(u"aws/list-accounts.1.json"_s), {}}};
        const ImportPlan import = imported(planOf(u"ipam us-east-1\n"), sources);
        QCOMPARE(import.counts.created, 4);
        const Plan done = after(planOf(u"ipam us-east-1\n"), import);
        QCOMPARE(done.settings().organizationId, u"o-exampleorgid"_s);
        QCOMPARE(done.settings().managementAccount.toString(), u"111111111111"_s);
        QCOMPARE(done.account(AccountNumber::of(222'222'222'222))->name, u"Production Account"_s);
        QCOMPARE(done.account(AccountNumber::of(222'222'222'222))->basis, Basis::Seen);
        const ImportPlan again = imported(done, sources);
        QVERIFY(again.changes.isEmpty());
        QCOMPARE(again.counts.unchanged, 4);
    }

    void unitsMakeATreeWhateverTheOrderOfFiles()
    {
        const std::vector<ImportSource> sources{
            {u"out/list-accounts-for-parent.ou-ab12-payments.json"_s, R"({"Accounts":[{"Id":"222222222222"}]})", {}},
            units("ou-ab12-prod", unit("ou-ab12-payments", "Payments")),
            units("r-ab12", unit("ou-ab12-prod", "Prod") + ',' + unit("ou-ab12-test", "Test"))};
        const Plan plan = planOf(u"ou Prod\naccount 222222222222 ou=Prod\n");
        const ImportPlan import = imported(plan, sources);
        QVERIFY(import.warnings.isEmpty());
        const Plan done = after(plan, import);
        QCOMPARE(done.all<OrgUnit>().size(), std::size_t{3});
        const OrgUnit& payments = done.get(done.byTextId<OrgUnit>(u"ou-ab12-payments"));
        QCOMPARE(done.get(payments.parent).awsId, u"ou-ab12-prod"_s); // the planned unit of that name took the id
        QCOMPARE(done.account(AccountNumber::of(222'222'222'222))->unit, payments.id);
        QVERIFY(principalCovers(done, u"ou-ab12-prod", AccountNumber::of(222'222'222'222)));
        QVERIFY(imported(done, sources).changes.isEmpty());
    }

    void aUnitWithoutAParentIsAskedForAndCirclesAreRefused()
    {
        const ImportPlan lost =
            imported(Plan(),
                     {{u"units.json"_s, R"({"OrganizationalUnits":[)" + unit("ou-ab12-prod", "Prod") + "]}", {}}});
        QCOMPARE(lost.fates[0].verdict, RowVerdict::NeedsInput);
        QCOMPARE(reasonOf(lost, 0), u"parent-unknown"_s);
        const ImportPlan circle =
            imported(Plan(), {units("ou-ab12-b", unit("ou-ab12-a", "A")), units("ou-ab12-a", unit("ou-ab12-b", "B"))});
        QCOMPARE(circle.counts.refused, 1);
        (void)after(Plan(), circle);
    }

    void entriesOfPrefixListsAreNetworksOfOthers()
    {
        const Plan plan = planOf(uR"(
            ipam us-west-2
            pool P private ipv4
            cidr P 10.2.0.0/15
        )");
        const QString list = u"pl-0123456abcabcabc1"_s;
        const auto file = [&](const QByteArray& entries) {
            return ImportSource{u"123456789012/us-west-2/get-managed-prefix-list-entries.%1.json"_s.arg(list),
                                entries,
                                {}};
        };
        const ImportSource lists{u"123456789012/us-west-2/describe-managed-prefix-lists.json"_s,
                                 dataOf(u"aws/describe-managed-prefix-lists.1.json"_s),
                                 {}};
        const ImportPlan import =
            imported(plan, {lists, file(dataOf(u"aws/get-managed-prefix-list-entries.pl-0123456abcabcabc1.json"_s))});
        QCOMPARE(import.counts.created, 1);
        QCOMPARE(import.fates[2].becomes, u"external-network"_s);
        QCOMPARE(reasonOf(import, 3), u"inside-pool"_s); // 10.2.0.0/16: the plan knows better
        const Plan done = after(plan, import);
        QCOMPARE(done.all<ExternalNetwork>().size(), std::size_t{1});
        const ExternalNetwork network = *done.all<ExternalNetwork>().begin();
        QCOMPARE(network.cidr.toString(), u"10.0.0.0/16"_s);
        QCOMPARE(network.site, u"vpc-cidrs"_s);
        QCOMPARE(network.owner, u"123456789012"_s);
        QCOMPARE(network.description, u"vpc-a"_s);
        QVERIFY(network.connection.contains(list));

        // Again: nothing new, what it says now, and what it lists no more goes.
        const ImportPlan other =
            imported(done, {lists, file(R"({"Entries":[{"Cidr":"10.0.0.0/16","Description":"moved"},
                                            {"Cidr":"192.168.0.0/24"}]})")});
        QCOMPARE(other.counts.created, 1);
        QCOMPARE(other.counts.updated, 1);
        const Plan later = after(done, other);
        QCOMPARE(later.get(network.id).description, u"moved"_s);
        QCOMPARE(
            imported(later, {lists, file(R"({"Entries":[],"NextToken":"more"})")}).changes.of<ExternalNetwork>().size(),
            std::size_t{0});
        // A page of several says nothing of the others, and another list's page nothing of this one.
        const ImportSource page{u"more/"_s + file({}).name,
                                R"({"Entries":[{"Cidr":"10.0.0.0/16"}],"NextToken":"more"})",
                                {}};
        QCOMPARE(imported(later, {lists, page, file(R"({"Entries":[{"Cidr":"192.168.0.0/24"}]})")})
                     .changes.of<ExternalNetwork>()
                     .size(),
                 std::size_t{0});
        ImportSource other2 = page;
        other2.name.replace(list, u"pl-0123456abcabcabc2"_s);
        QCOMPARE(after(later, imported(later, {lists, other2, file(R"({"Entries":[{"Cidr":"192.168.0.0/24"}]})")}))
                     .all<ExternalNetwork>()
                     .size(),
                 std::size_t{1});
        // Entries alone, without descriptions: the list keeps its name, and they keep theirs.
        const ImportPlan alone =
            imported(later, {file(R"({"Entries":[{"Cidr":"10.0.0.0/16"},{"Cidr":"192.168.0.0/24"}]})")});
        QCOMPARE(alone.counts.unchanged, 2);
        QCOMPARE(after(later, alone).get(network.id).site, u"vpc-cidrs"_s);
        QCOMPARE(after(later, alone).get(network.id).description, u"moved"_s);
        const Plan empty = after(later, imported(later, {lists, file(R"({"Entries":[]})")}));
        QCOMPARE(empty.all<ExternalNetwork>().size(), std::size_t{0});
    }

    void listsOfAwsAndListsWithoutANameStayOut()
    {
        const Plan plan = planOf(u"ipam us-west-2\n");
        const QByteArray lists = R"({"PrefixLists":[{"PrefixListId":"pl-68a54001","OwnerId":"AWS",
            "PrefixListName":"com.amazonaws.us-west-2.s3"}]})";
        const QByteArray entries = R"({"Entries":[{"Cidr":"52.92.16.0/20"}]})";
        const ImportPlan amazons = imported(
            plan, {{u"lists.json"_s, lists, {}}, {u"get-managed-prefix-list-entries.pl-68a54001.json"_s, entries, {}}});
        QCOMPARE(amazons.counts.unchanged, 2);
        QCOMPARE(reasonOf(amazons, 0), u"amazons-list"_s);
        QCOMPARE(reasonOf(amazons, 1), u"amazons-list"_s);
        const ImportPlan unnamed = imported(plan, {{u"entries.json"_s, entries, {}}});
        QCOMPARE(unnamed.counts.needInput, 1);
        QCOMPARE(reasonOf(unnamed, 0), u"list-unknown"_s);
        // A network around all that the plan has is no site.
        const Plan pools = planOf(u"ipam us-west-2\npool P private ipv4\ncidr P 10.2.0.0/15\n");
        const ImportPlan around =
            imported(pools,
                     {{u"get-managed-prefix-list-entries.pl-1.json"_s, R"({"Entries":[{"Cidr":"10.0.0.0/8"}]})", {}}});
        QCOMPARE(reasonOf(around, 0), u"holds-others"_s);
    }

    void aStateNamesTheEntriesOfItsLists()
    {
        const QByteArray state = R"({"version":4,"terraform_version":"1.7.0","resources":[{"mode":"managed",
            "type":"aws_ec2_managed_prefix_list","name":"x","instances":[{"attributes":{"id":"pl-0a","name":"offices",
            "arn":"arn:aws:ec2:us-west-2:123456789012:prefix-list/pl-0a","owner_id":"123456789012",
            "entry":[{"cidr":"10.0.0.0/16","description":"Berlin"}]}}]}]})";
        const Plan plan = planOf(u"ipam us-west-2\n");
        const auto import =
            planImport(plan, ImportFormat::TerraformState, {{u"a.tfstate"_s, state, {}}}, {}, planStart);
        const Plan done = after(plan, taken(import));
        QCOMPARE(done.all<ExternalNetwork>().size(), std::size_t{1});
        QCOMPARE(done.all<ExternalNetwork>().begin()->site, u"offices"_s);
    }
};

class TestShareImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aShareIsPutTogetherFromItsAnswers()
    {
        const ImportPlan import = imported(pools(), answers());
        QCOMPARE(import.counts.notTaken(), 0);
        const Plan done = after(pools(), import);
        QCOMPARE(done.all<Share>().size(), std::size_t{1}); // the one without a pool is told and left out
        const Share& share = *done.all<Share>().begin();
        QCOMPARE(share.name, u"pools"_s);
        QCOMPARE(share.region.toString(), u"us-east-1"_s);
        QCOMPARE(share.pools, QList<PoolId>{poolNamed(done, "P")});
        QCOMPARE(share.principals, (QStringList{u"111122223333"_s, u"ou-ab12-prod"_s}));
        QVERIFY(!share.allowExternal);
        QCOMPARE(share.basis, Basis::Seen);
        QVERIFY(done.account(AccountNumber::of(111'122'223'333))->external);
        QVERIFY(mayAllocateFrom(done, poolNamed(done, "P"), AccountNumber::of(111'122'223'333)));
        QCOMPARE(reasonOf(import, 1), u"no-pool-shared"_s);
        const ImportPlan again = imported(done, answers());
        QVERIFY(again.changes.isEmpty());
        QCOMPARE(again.counts.unchanged, again.counts.total());
    }

    void whatWasDisassociatedIsNotShared()
    {
        const Plan done = after(pools(), imported(pools(), answers("DISASSOCIATED")));
        QCOMPARE(done.all<Share>().size(), std::size_t{0});
    }

    void aMemberOfAnUnknownShareIsAskedFor()
    {
        const std::vector<ImportSource> all = answers();
        const ImportPlan import = imported(pools(), {all[2]});
        QCOMPARE(import.counts.needInput, 2);
        QCOMPARE(reasonOf(import, 0), u"unknown-share"_s);
    }
};

class TestTerraformImport : public QObject {
    Q_OBJECT
private:
    static ImportPlan state(const Plan& plan, Instant seenAt = {})
    {
        ImportOptions options;
        options.seenAt = seenAt;
        const auto import =
            planTerraformImport(plan, {{u"network.tfstate"_s, dataOf(u"terraform/network.tfstate"_s), {}}}, options,
                                planStart.plusSeconds(60));
        if (!import)
            qFatal("%s", qPrintable(import.error().subject));
        return *import;
    }
private Q_SLOTS:
    void aStateBecomesPoolsAllocationsVpcsAndShares()
    {
        const ImportPlan import = state(Plan());
        for (const RowFate& fate : import.fates)
            QVERIFY2(fate.verdict == RowVerdict::New,
                     qPrintable(fate.subject + u' ' + fate.why.params.value(u"reason"_s)));
        const Plan done = after(Plan(), import);
        const Ipam& ipam = *done.ipam();
        QCOMPARE(ipam.homeRegion.toString(), u"us-east-1"_s); // its only operating Region
        QCOMPARE(ipam.owner, planOwner);
        const PoolId east = poolNamed(done, "us-east-1");
        QCOMPARE(done.path(east), u"private/private/us-east-1"_s);
        QCOMPARE(done.get(east).minLength, PrefixLength(16));
        QCOMPARE(done.get(east).requiredTags, (TagPairs{{u"Region"_s, u"us-east-1"_s}}));
        QVERIFY(!done.get(done.get(east).source).minLength); // Terraform's 0 is "not set"
        const Allocation* vpc = done.allocationAt(east, prefixOf("10.1.0.0/24"));
        QVERIFY(vpc && vpc->type == AllocationType::Vpc);
        const ResourceId payments = done.byTextId<Resource>(u"vpc-0a1b2c3d4e5f60731");
        QCOMPARE(vpc->resource, payments);
        QCOMPARE(done.cidrsOf(payments).size(), std::size_t{3}); // 10.1.0.0/24, 100.64.0.0/16 and its IPv6
        QCOMPARE(done.subnetsOf(payments).size(), std::size_t{1});
        QCOMPARE(done.allocationAt(east, prefixOf("10.2.0.0/16"))->description.get(), u"Frankfurt office"_s);
        QVERIFY(mayAllocateFrom(done, east, AccountNumber::of(111'122'223'333)));
        QVERIFY(done.byTextId<Scope>(u"ipam-scope-0a1b2c3d4e5f60713"));
    }

    void withoutATimeItIsPlannedAndSaysSo()
    {
        const ImportPlan import = state(Plan());
        QCOMPARE(import.notes.size(), 2); // aws_iam_role is not read; nobody knows when this was so
        QCOMPARE(import.notes[0].subject, u"aws_iam_role"_s);
        QCOMPARE(import.notes[1].kind, ImportNote::Kind::TakenAs);
        const Plan done = after(Plan(), import);
        for (const Pool& pool : done.all<Pool>())
            QVERIFY(pool.basis == Basis::Planned && !pool.seenAt && !pool.awsId.isEmpty());
        QVERIFY(import.coverage.isEmpty()); // a state is no look at an account
        const ImportPlan again = state(done);
        QVERIFY(again.changes.isEmpty());
        QCOMPARE(again.counts.unchanged, again.counts.total());
    }

    void withATimeItIsSeenThen()
    {
        const Plan done = after(Plan(), state(Plan(), planStart));
        for (const Pool& pool : done.all<Pool>())
            QVERIFY(pool.basis == Basis::Seen && pool.seenAt == planStart);
    }

    void whatAwsShowedLaterStays()
    {
        const Plan first = after(Plan(), state(Plan(), planStart));
        const ImportPlan newer = imported(
            first,
            {{u"210987654321/us-east-1/describe-ipam-pools.json"_s,
              R"({"IpamPools":[{"IpamPoolId":"ipam-pool-0a1b2c3d4e5f60722","AddressFamily":"ipv4","Description":"newer"}]})",
              {}},
             {u"111122223333/us-east-1/describe-vpcs.json"_s,
              R"({"Vpcs":[{"VpcId":"vpc-0a1b2c3d4e5f60731","OwnerId":"111122223333","CidrBlock":"10.1.0.0/24",
                  "CidrBlockAssociationSet":[{"CidrBlock":"10.1.0.0/24"},{"CidrBlock":"10.9.0.0/24"}]}]})",
              {}}},
            planStart.plusSeconds(3600));
        const Plan done = after(first, newer);
        for (const Instant time : {Instant{}, planStart}) {
            const Plan again = after(done, state(done, time));
            QCOMPARE(again.get(poolNamed(again, "us-east-1")).description, u"newer"_s);
            const auto& cidrs = again.cidrsOf(again.byTextId<Resource>(u"vpc-0a1b2c3d4e5f60731"));
            QVERIFY(std::any_of(cidrs.begin(), cidrs.end(),
                                [&](ResourceCidrId id) { return again.get(id).cidr == prefixOf("10.9.0.0/24"); }));
        }
    }

    void otherStatesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("version 3") << QByteArray(R"({"version":3,"modules":[]})");
        QTest::newRow("encrypted") << QByteArray(R"({"version":4,"encrypted_data":"x"})");
        QTest::newRow("an answer") << QByteArray(R"({"Vpcs":[]})");
        QTest::newRow("no list") << QByteArray(R"({"version":4,"resources":{}})");
    }
    void otherStatesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        const auto import = planTerraformImport(Plan(), {{u"a.tfstate"_s, bytes, {}}}, {}, planStart);
        QVERIFY(!import);
        QCOMPARE(import.error().code, ErrorCode::WrongFormat);
    }

    void aPlanOfOursIsNoAnswer() // its lists have names that AWS uses, too
    {
        const QByteArray bytes = R"({"format":"cadastre.plan","version":1,"resources":[{}],"principals":[{}]})";
        const auto import = planAwsImport(Plan(), {{u"plan.json"_s, bytes, {}}}, {}, planStart);
        QVERIFY(!import);
        QCOMPARE(import.error().code, ErrorCode::WrongFormat);
        QCOMPARE(import.error().params.value(u"found"_s), u"plan-json"_s);
    }

    void aStateIsNoAnswer()
    {
        const auto import =
            planAwsImport(Plan(), {{u"network.tfstate"_s, dataOf(u"terraform/network.tfstate"_s), {}}}, {}, planStart);
        QVERIFY(!import);
        QCOMPARE(import.error().code, ErrorCode::WrongFormat);
    }

    void discoveriesPermissionsAndTagsOfAllocationsComeIn()
    {
        const QByteArray bytes = R"({"version":4,"resources":[
 {"mode":"managed","type":"aws_vpc_ipam","instances":[{"attributes":{"id":"ipam-0a1b2c3d4e5f60718",
  "arn":"arn:aws:ec2::111122223333:ipam/ipam-0a1b2c3d4e5f60718","operating_regions":[{"region_name":"us-east-1"}],
  "private_default_scope_id":"ipam-scope-0aaaaaaaaaaaaaaa1","public_default_scope_id":"ipam-scope-0aaaaaaaaaaaaaaa2"}}]},
 {"mode":"managed","type":"aws_vpc_ipam_pool","instances":[{"attributes":{"id":"ipam-pool-0aaaaaaaaaaaaaaa1",
  "arn":"arn:aws:ec2::111122223333:ipam-pool/ipam-pool-0aaaaaaaaaaaaaaa1","address_family":"ipv4",
  "ipam_scope_id":"ipam-scope-0aaaaaaaaaaaaaaa1","ipam_scope_type":"private","state":"create-complete"}}]},
 {"mode":"managed","type":"aws_vpc_ipam_pool_cidr","instances":[{"attributes":{"cidr":"10.0.0.0/8",
  "ipam_pool_id":"ipam-pool-0aaaaaaaaaaaaaaa1"}}]},
 {"mode":"managed","type":"aws_vpc_ipam_pool_cidr_allocation","instances":[{"attributes":{"cidr":"10.9.0.0/24",
  "ipam_pool_id":"ipam-pool-0aaaaaaaaaaaaaaa1","ipam_pool_allocation_id":"ipam-pool-alloc-0aaaaaaaaaaaaaaa1",
  "resource_type":"custom","tags":{"k":"v"}}}]},
 {"mode":"managed","type":"aws_vpc_ipam_resource_discovery","instances":[{"attributes":{
  "id":"ipam-res-disco-0aaaaaaaaaaaaaaa1","owner_id":"444455556666","ipam_resource_discovery_region":"us-east-1",
  "operating_regions":[{"region_name":"us-east-1"}],"description":"theirs"}}]},
 {"mode":"managed","type":"aws_vpc_ipam_resource_discovery_association","instances":[{"attributes":{
  "id":"ipam-res-disco-assoc-0aaaaaaaaaaaaaaa1","ipam_id":"ipam-0a1b2c3d4e5f60718","ipam_region":"us-east-1",
  "ipam_resource_discovery_id":"ipam-res-disco-0aaaaaaaaaaaaaaa1","state":"associate-complete"}}]},
 {"mode":"managed","type":"aws_ram_resource_share","instances":[{"attributes":{"name":"s",
  "arn":"arn:aws:ram:us-east-1:111122223333:resource-share/73da1ab9-b94a-4ba3-8eb4-45917f7f4b12",
  "permission_arns":["arn:aws:ram::aws:permission/AWSRAMPermissionIpamPoolByoipCidrImport"]}}]},
 {"mode":"managed","type":"aws_ram_resource_association","instances":[{"attributes":{
  "resource_arn":"arn:aws:ec2::111122223333:ipam-pool/ipam-pool-0aaaaaaaaaaaaaaa1",
  "resource_share_arn":"arn:aws:ram:us-east-1:111122223333:resource-share/73da1ab9-b94a-4ba3-8eb4-45917f7f4b12"}}]}]})";
        ImportOptions options;
        options.seenAt = planStart;
        const ImportPlan import = taken(planTerraformImport(Plan(), {{u"a.tfstate"_s, bytes, {}}}, options, planStart));
        QCOMPARE(import.counts.notTaken(), 0);
        const Plan plan = after(Plan(), import);
        QCOMPARE(plan.all<ResourceDiscovery>().size(), std::size_t{1});
        QCOMPARE(plan.all<ResourceDiscovery>().begin()->description, u"theirs"_s);
        QCOMPARE(plan.all<DiscoveryAssociation>().size(), std::size_t{1});
        QCOMPARE(plan.all<Share>().begin()->permission, u"AWSRAMPermissionIpamPoolByoipCidrImport"_s);
        const Allocation* held = plan.allocationAt(plan.all<Pool>().begin()->id, prefixOf("10.9.0.0/24"));
        QVERIFY(held);
        QCOMPARE(static_cast<const Tags&>(held->tags).value(u"k"_s), u"v"_s);
    }

    void damagedInstancesAreRefusedByThemselves()
    {
        const QByteArray bytes = R"({"version":4,"resources":[
 {"mode":"managed","type":"aws_vpc","instances":[{"attributes":{"id":"vpc-1","cidr_block":"10.0.0.1/24","owner_id":"1"}},
  {"attributes":null},{"deposed":"00000001","attributes":{"id":"vpc-2"}}]},
 {"mode":"managed","type":"aws_vpc_ipam_pool","instances":[{"attributes":{"id":7}}]}, 5, {"mode":"managed"}]})";
        const auto import = planTerraformImport(Plan(), {{u"a.tfstate"_s, bytes, {}}}, {}, planStart);
        QVERIFY(import);
        QCOMPARE(import->counts.refused, 3);
        QCOMPARE(import->fates[0].line, 4); // pools are read first
        QCOMPARE(import->fates[1].line, 2);
        QVERIFY(import->changes.isEmpty());
    }
};

CADASTRE_TEST(TestOrganizationImport)
CADASTRE_TEST(TestShareImport)
CADASTRE_TEST(TestTerraformImport)
#include "tst_organizationimport.moc"

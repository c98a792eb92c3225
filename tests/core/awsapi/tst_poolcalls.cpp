// SPDX-License-Identifier: GPL-3.0-or-later
// IPAMs, scopes, pools and allocations at the endpoint: what clients read back of them, contract §4 to §8.
#include "core/awsapi/client.h"

#include "exchange/planjson.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

namespace {

QString messageOf(const QString& xml) { return field(xml, "Message"); }

} // namespace

class TestPoolCalls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCidrThatComesBackIsListedOnce() // §7.3: clients look for the row of a CIDR and expect one
    {
        Client client(sharedPool);
        const QString pool = QStringLiteral("&IpamPoolId=") + poolText(client, "west");
        const QString cidr = QStringLiteral("&Cidr=10.7.0.0/16");
        const auto rows = [&] {
            return client.ask(QStringLiteral("Action=GetIpamPoolCidrs&Filter.1.Name=cidr&Filter.1.Value.1=10.7.*")
                              + pool);
        };
        for (int time = 0; time < 2; ++time) {
            QVERIFY(codeOf(client.ask(QStringLiteral("Action=ProvisionIpamPoolCidr") + pool + cidr)).isEmpty());
            QCOMPARE(rows().count(QLatin1String("<item>")), 1);
            QCOMPARE(field(rows(), "state"), QStringLiteral("provisioned"));
            QVERIFY(codeOf(client.ask(QStringLiteral("Action=DeprovisionIpamPoolCidr") + pool + cidr)).isEmpty());
            QCOMPARE(rows().count(QLatin1String("<item>")), 1);
            QCOMPARE(field(rows(), "state"), QStringLiteral("deprovisioned"));
        }
    }

    void whatIsNoCidrIsRefusedAtItsStep_data() // contract §7.2, §8.1, §9.1: which values there are is asked before
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const char* form, const char* code) {
            QTest::newRow(name) << QString::fromLatin1(form) << QString::fromLatin1(code);
        };
        const char* value = "InvalidParameterValue";
        const char* combination = "InvalidParameterCombination";
        row("allocate", "AllocateIpamPoolCidr&IpamPoolId=%1&Cidr=x", value);
        row("allocate, another Region", "AllocateIpamPoolCidr&IpamPoolId=%2&Cidr=x&NetmaskLength=24", value);
        row("allocate, no pool", "AllocateIpamPoolCidr&IpamPoolId=ipam-pool-0&Cidr=x", "InvalidIpamPoolId.NotFound");
        row("allocate, both", "AllocateIpamPoolCidr&IpamPoolId=%1&Cidr=x&NetmaskLength=24", combination);
        row("allocate, allowed", "AllocateIpamPoolCidr&IpamPoolId=%1&Cidr=x&AllowedCidr.1=10.0.0.0/24", combination);
        row("allocate, disallowed", "AllocateIpamPoolCidr&IpamPoolId=%1&Cidr=10.0.0.0/24&DisallowedCidr.1=x",
            combination);
        row("allocate, neither", "AllocateIpamPoolCidr&IpamPoolId=%1&DisallowedCidr.1=x", combination);
        row("allocate, list", "AllocateIpamPoolCidr&IpamPoolId=%1&NetmaskLength=24&AllowedCidr.1=10.0.0.1/24", value);
        row("provision", "ProvisionIpamPoolCidr&IpamPoolId=%1&Cidr=10.0.0.1/8", value);
        row("provision, both", "ProvisionIpamPoolCidr&IpamPoolId=%1&Cidr=10.0.0.1/8&NetmaskLength=8", combination);
        row("VPC, IPv4", "CreateVpc&Ipv4IpamPoolId=%1&CidrBlock=x&Ipv4NetmaskLength=24", combination);
        row("VPC, IPv6", "CreateVpc&CidrBlock=10.0.0.0/16&Ipv6IpamPoolId=%1&Ipv6CidrBlock=x&Ipv6NetmaskLength=56",
            combination);
    }
    void whatIsNoCidrIsRefusedAtItsStep()
    {
        QFETCH(QString, form);
        QFETCH(QString, code);
        Client client(u"ipam us-east-1 us-west-2\n"
                      u"pool east private ipv4 locale=us-east-1\n"
                      u"cidr east 10.0.0.0/16\n"
                      u"pool west private ipv4 locale=us-west-2\n");
        form.replace(QLatin1String("%1"), poolText(client, "east"));
        form.replace(QLatin1String("%2"), poolText(client, "west"));
        const QByteArray before = exportPlanJson(client.plan());
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=") + form)), code);
        QCOMPARE(exportPlanJson(client.plan()), before);
    }

    void aPlanningPoolsVpcIsAskedForLast_data() // contract §6.1: row 14
    {
        QTest::addColumn<QString>("more");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const char* more, const char* code) {
            QTest::newRow(name) << QString::fromLatin1(more) << QString::fromLatin1(code);
        };
        row("5", "SourceIpamPoolId=%1&AddressFamily=ipv6", "InvalidParameterCombination");
        row("7", "SourceIpamPoolId=%1&AddressFamily=ipv4&Locale=xx", "InvalidParameterValue");
        row("9", "SourceIpamPoolId=%1&AddressFamily=ipv4&Locale=us-east-1&PubliclyAdvertisable=true",
            "InvalidParameterCombination");
        row("12", "SourceIpamPoolId=%1&AddressFamily=ipv4&Locale=us-east-1&AllocationMinNetmaskLength=33",
            "InvalidParameterValue");
        row("no source", "AddressFamily=ipv4&Locale=us-east-1", "MissingParameter");
        row("a source without a locale", "SourceIpamPoolId=%2&AddressFamily=ipv4", "InvalidParameterValue");
        row("only the VPC is wrong", "SourceIpamPoolId=%1&AddressFamily=ipv4&Locale=us-east-1",
            "InvalidVpcID.NotFound");
    }
    void aPlanningPoolsVpcIsAskedForLast()
    {
        QFETCH(QString, more);
        QFETCH(QString, code);
        Client client(u"ipam us-east-1\n"
                      u"pool east private ipv4 locale=us-east-1\n"
                      u"pool top private ipv4\n");
        more.replace(QLatin1String("%1"), poolText(client, "east"));
        more.replace(QLatin1String("%2"), poolText(client, "top"));
        const QString vpc = QStringLiteral("vpc-0123456789abcdef0");
        const QString answer = client.ask(QStringLiteral("Action=CreateIpamPool&SourceResource.ResourceType=vpc&"
                                                         "SourceResource.ResourceId=%1&IpamScopeId=%2&")
                                              .arg(vpc, client.plan().textId(scopeNamed(client.plan(), "private")))
                                          + more);
        QCOMPARE(codeOf(answer), code);
        QCOMPARE(messageOf(answer).contains(vpc), code.startsWith(QLatin1String("InvalidVpcID")));
    }

    void whatFailsAgainIsAnsweredWithItsRowAgain() // §7.1: the second failure changes nothing in the plan
    {
        Client client(u"ipam us-east-1 us-west-2\n"
                      u"pool west private ipv4 locale=us-west-2\n"
                      u"cidr west 10.0.0.0/16\n"
                      u"pool late private ipv4\n");
        const auto ask = [&](const char* action, const char* pool) {
            return client.ask(QStringLiteral("Action=%1IpamPoolCidr&Cidr=10.0.0.0/16&IpamPoolId=%2")
                                  .arg(QLatin1String(action), poolText(client, pool)));
        };
        QVERIFY(codeOf(client.ask(QStringLiteral("Action=AllocateIpamPoolCidr&NetmaskLength=24&IpamPoolId=")
                                      + poolText(client, "west"),
                                  owner, "us-west-2"))
                    .isEmpty());
        const auto failsTwice = [&](const char* action, const char* pool, const char* pending, const char* failed) {
            QString id;
            for (int time = 0; time < 2; ++time) {
                const QString answer = ask(action, pool);
                QCOMPARE(field(answer, "cidr"), QStringLiteral("10.0.0.0/16"));
                QCOMPARE(field(answer, "state"), QLatin1String(pending));
                QCOMPARE(field(answer, "netmaskLength"), QStringLiteral("16"));
                QVERIFY(id.isEmpty() || id == field(answer, "ipamPoolCidrId"));
                const QString listed =
                    client.ask(QStringLiteral("Action=GetIpamPoolCidrs&IpamPoolId=") + poolText(client, pool));
                id = field(listed, "ipamPoolCidrId");
                QCOMPARE(id, field(answer, "ipamPoolCidrId"));
                QCOMPARE(field(listed, "state"), QLatin1String(failed));
            }
        };
        failsTwice("Provision", "late", "pending-provision", "failed-provision");
        failsTwice("Deprovision", "west", "pending-deprovision", "failed-deprovision");
    }

    void aModificationThatChangesNothingEndsAsAnyOther() // §6.2
    {
        Client client(sharedPool);
        const QByteArray before = exportPlanJson(client.plan());
        const QString pool = QStringLiteral("IpamPoolId=") + poolText(client, "west");
        const QString ipam = QStringLiteral("IpamId=") + client.plan().textId(*client.plan().ipam());
        const QString scope =
            QStringLiteral("IpamScopeId=") + client.plan().textId(scopeNamed(client.plan(), "private"));
        const auto endsWell = [&](const char* kind, const QString& id, const char* same) {
            const QString kindName = QString::fromLatin1(kind);
            const QString modified =
                client.ask(QStringLiteral("Action=Modify%1&%2%3").arg(kindName, id, QLatin1String(same)));
            QCOMPARE(field(modified, "state"), QStringLiteral("modify-in-progress"));
            QCOMPARE(
                field(client.ask(QStringLiteral("Action=Describe%1s&%2")
                                     .arg(kindName, QString(id).replace(QLatin1String("Id="), QLatin1String("Id.1=")))),
                      "state"),
                QStringLiteral("modify-complete"));
        };
        endsWell("IpamPool", pool, "&AutoImport=false");
        endsWell("Ipam", ipam, "&Tier=advanced");
        endsWell("IpamScope", scope, "");
        for (int step = 0; step < 3; ++step)
            QVERIFY(client.workspace().undo());
        QCOMPARE(exportPlanJson(client.plan()), before);
    }

    void aModifiedPoolIsAnsweredWithoutItsTags() // §19
    {
        Client client(sharedPool);
        const QString pool = poolText(client, "west");
        (void)client.ask(QStringLiteral("Action=CreateTags&Tag.1.Key=team&Tag.1.Value=net&ResourceId.1=") + pool);
        const QString answer = client.ask(QStringLiteral("Action=ModifyIpamPool&Description=new&IpamPoolId=") + pool);
        QCOMPARE(field(answer, "description"), QStringLiteral("new"));
        QVERIFY2(!answer.contains(QLatin1String("tagSet")), qPrintable(answer));
    }

    void aDefaultScopeStays() // §5
    {
        Client client(sharedPool);
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=DeleteIpamScope&IpamScopeId=")
                                   + client.plan().textId(scopeNamed(client.plan(), "public")))),
                 QStringLiteral("DependencyViolation"));
    }

    void anotherRegionThanThePoolsLocaleIsRefusedFirst() // §6.3, §8.1 step 2
    {
        Client client(sharedPool);
        const QString pool = poolText(client, "west");
        const QString words = QStringLiteral("The pool locale 'us-west-2' does not match the Region 'us-east-1'.");
        for (const char* form :
             {"AllocateIpamPoolCidr&Cidr=10.0.0.0/24&NetmaskLength=24&IpamPoolId=",
              "GetIpamPoolAllocations&IpamPoolId=", "CreateVpc&Ipv4NetmaskLength=24&Ipv4IpamPoolId="}) {
            const QString refused = client.ask(QStringLiteral("Action=") + QLatin1String(form) + pool);
            QCOMPARE(codeOf(refused), QStringLiteral("InvalidParameterValue"));
            QCOMPARE(messageOf(refused), words);
        }
        for (const char* form : {"NetmaskLength=24", "DisallowedCidr.1=10.1.0.0/16"}) // steps 3 and 5
            QCOMPARE(codeOf(client.ask(QStringLiteral("Action=AllocateIpamPoolCidr&Cidr=10.0.0.0/24&%1&IpamPoolId=%2")
                                           .arg(QLatin1String(form), pool),
                                       owner, "us-west-2")),
                     QStringLiteral("InvalidParameterCombination"));
        const QString released =
            field(client.ask(QStringLiteral("Action=AllocateIpamPoolCidr&NetmaskLength=24&IpamPoolId=") + pool, owner,
                             "us-west-2"),
                  "ipamPoolAllocationId");
        QCOMPARE(messageOf(client.ask(
                     QStringLiteral(
                         "Action=ReleaseIpamPoolAllocation&Cidr=10.0.0.0/24&IpamPoolAllocationId=%1&IpamPoolId=%2")
                         .arg(released, pool))),
                 words);
        QVERIFY(messageOf(client.ask(QStringLiteral("Action=GetIpamPoolCidrs&IpamPoolId=") + pool, owner, "us-west-2"))
                    .endsWith(QLatin1String("answers in 'us-east-1'.")));
    }

    void aLocalZonesPoolAnswersInItsRegion() // §1, Locale
    {
        Client client(u"ipam us-east-1 us-west-2\n"
                      u"pool lax public ipv4 locale=us-west-2-lax-1 service=ec2 source=byoip\n"
                      u"cidr lax 203.0.113.0/24\n");
        const QString pool = poolText(client, "lax");
        const QString allocate = QStringLiteral("Action=AllocateIpamPoolCidr&NetmaskLength=28&IpamPoolId=") + pool;
        QCOMPARE(field(client.ask(allocate, owner, "us-west-2"), "cidr"), QStringLiteral("203.0.113.0/28"));
        QCOMPARE(codeOf(client.ask(allocate)), QStringLiteral("InvalidParameterValue"));
        QCOMPARE(client.ask(QStringLiteral("Action=GetIpamPoolAllocations&IpamPoolId=") + pool, owner, "us-west-2")
                     .count(QLatin1String("<item>")),
                 1);
        QCOMPARE(field(client.ask(QStringLiteral("Action=AdvertiseByoipCidr&Cidr=203.0.113.0/24"), owner, "us-west-2"),
                       "networkBorderGroup"),
                 QStringLiteral("us-west-2-lax-1"));
        QCOMPARE(codeOf(
                     client.ask(QStringLiteral("Action=ModifyIpam&RemoveOperatingRegion.1.RegionName=us-west-2&IpamId=")
                                + client.plan().textId(*client.plan().ipam()))),
                 QStringLiteral("DependencyViolation")); // U22
    }

    void amazonFailsALargeIpv4BlockInItsWords() // §7.3, §16
    {
        Client client(u"ipam us-east-1\npool amz public ipv4 locale=us-east-1 service=ec2 source=amazon\n");
        const QString pool = QStringLiteral("&IpamPoolId=") + poolText(client, "amz");
        const QString provision = QStringLiteral("Action=ProvisionIpamPoolCidr&NetmaskLength=%1") + pool;
        const auto rows = [&](const char* state) {
            return client.ask(QStringLiteral("Action=GetIpamPoolCidrs&Filter.1.Name=state&Filter.1.Value.1=%1%2")
                                  .arg(QLatin1String(state), pool));
        };
        for (const int length : {29, 30})
            QVERIFY(codeOf(client.ask(provision.arg(length))).isEmpty());
        QCOMPARE(rows("provisioned").count(QLatin1String("<item>")), 2);
        (void)client.ask(provision.arg(27));
        const QString failed = rows("failed-provision");
        QCOMPARE(field(failed, "code"), QStringLiteral("limit-exceeded"));
        QCOMPARE(field(failed, "message"),
                 QStringLiteral("account 210987654321 cannot provision a ipv4 contiguous block of size /27 in locale "
                                "us-east-1"));
        (void)client.ask(provision.arg(29)); // the third
        QCOMPARE(rows("failed-provision").count(QLatin1String("<item>")), 2);
    }

    void tagsDoNotCutTheHistoryOfACidr() // §13.7
    {
        Client client(sharedPool);
        const QString vpc = field(client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=172.16.0.0/24")), "vpcId");
        client.advance(3600);
        for (const char* tag : {"Tag.1.Key=team&Tag.1.Value=net", "Tag.1.Key=Name&Tag.1.Value=shop"})
            QCOMPARE(
                field(client.ask(QStringLiteral("Action=CreateTags&%1&ResourceId.1=%2").arg(QLatin1String(tag), vpc)),
                      "return"),
                QStringLiteral("true"));
        const QString history =
            client.ask(QStringLiteral("Action=GetIpamAddressHistory&Cidr=172.16.0.0/24&IpamScopeId=%1&StartTime=%2")
                           .arg(client.plan().textId(scopeNamed(client.plan(), "private")), toString(planStart)));
        QCOMPARE(history.count(QLatin1String("<item>")), 1);
        QCOMPARE(field(history, "resourceName"), QStringLiteral("shop"));
        QCOMPARE(field(history, "sampledStartTime"), toString(planStart));
    }

    void whatARunSaysOfTimeAndProofIsNoPartOfThePlan() // interface §7.2
    {
        Client client(u"ipam us-east-1\n"
                      u"pool v6 public source=byoip\n"
                      u"pool v4 private ipv4 locale=us-east-1\ncidr v4 10.0.0.0/16\n");
        const QByteArray before = exportPlanJson(client.plan());
        const qint64 first = client.workspace().revision();
        client.rehearsal().setPace({60, 120, EvidenceMode::Required});
        const QString pool = QStringLiteral("&IpamPoolId=") + poolText(client, "v6");
        (void)client.ask(QStringLiteral("Action=ProvisionIpamPoolCidr&Cidr=2605:9cc0:bb::/48&"
                                        "CidrAuthorizationContext.Message=m&CidrAuthorizationContext.Signature=s")
                         + pool);
        const auto state = [&] { return field(client.ask(QStringLiteral("Action=GetIpamPoolCidrs") + pool), "state"); };
        QCOMPARE(state(), QStringLiteral("pending-provision"));
        const QString vpc = field(client.ask(QStringLiteral("Action=CreateVpc&Ipv4NetmaskLength=24&Ipv4IpamPoolId=")
                                             + poolText(client, "v4")),
                                  "vpcId");
        client.advance(60);
        QCOMPARE(state(), QStringLiteral("failed-provision")); // nobody proved it
        (void)client.ask(QStringLiteral("Action=DeleteVpc&VpcId=") + vpc);
        const auto allocations = [&] { return client.plan().all<Allocation>().size(); };
        QCOMPARE(allocations(), std::size_t{1}); // §8.2: not before its time
        client.advance(120);
        (void)client.ask(QStringLiteral("Action=DescribeIpams"));
        QCOMPARE(allocations(), std::size_t{0});
        QCOMPARE(client.plan().settings().settleSeconds, 0);
        for (int steps = 0; client.workspace().undoable()->seq > first && steps < 20; ++steps)
            QVERIFY(client.workspace().undo());
        QCOMPARE(exportPlanJson(client.plan()), before);
        client.startAnew(); // another run says nothing of it
        QVERIFY(field(client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=10.9.0.0/16")), "vpcId")
                    .startsWith(QLatin1String("vpc-")));
        QCOMPARE(client.plan().all<ResourceCidr>().begin()->state, AssociationState::Associated);
    }

    void whatAPoolIsAskedForIsMeasuredInItsOrder() // §6.1 rows 1 to 4
    {
        Client client(sharedPool);
        const QString scope =
            QStringLiteral("&IpamScopeId=") + client.plan().textId(scopeNamed(client.plan(), "private"));
        const QString create = QStringLiteral("Action=CreateIpamPool");
        const QString family = QStringLiteral("&AddressFamily=ipv5");
        QCOMPARE(codeOf(client.ask(create + family)), QStringLiteral("MissingParameter"));
        QCOMPARE(codeOf(client.ask(create + scope)), QStringLiteral("MissingParameter"));
        QCOMPARE(codeOf(client.ask(create + family + QStringLiteral("&IpamScopeId=ipam-scope-0"))),
                 QStringLiteral("InvalidIpamScopeId.NotFound"));
        QCOMPARE(codeOf(client.ask(create + family + scope, consumer)), QStringLiteral("InvalidIpamScopeId.NotFound"));
        QCOMPARE(codeOf(client.ask(create + family + scope + QStringLiteral("&SourceIpamPoolId=ipam-pool-0"))),
                 QStringLiteral("InvalidParameterValue"));
        QCOMPARE(codeOf(
                     client.ask(create + scope + QStringLiteral("&AddressFamily=ipv4&SourceIpamPoolId=ipam-pool-0"))),
                 QStringLiteral("InvalidIpamPoolId.NotFound"));
    }

    void aRegionThatIsAddedAndRemovedAtOnceIsRefused() // §4
    {
        Client client(u"ipam us-east-1 us-west-2");
        const QString modify =
            QStringLiteral("Action=ModifyIpam&IpamId=%1&RemoveOperatingRegion.1.RegionName=us-east-2&"
                           "AddOperatingRegion.1.RegionName=")
                .arg(client.plan().textId(*client.plan().ipam()));
        const Plan before = client.plan();
        QCOMPARE(codeOf(client.ask(modify + QStringLiteral("us-east-2"))),
                 QStringLiteral("InvalidParameterCombination"));
        QCOMPARE(codeOf(client.ask(modify + QStringLiteral("eu-west-1"))), QStringLiteral("InvalidParameterValue"));
        QCOMPARE(differenceOf(client.plan(), before), QString());
    }

    void aSubnetByLengthGoesAroundThoseThatThePlanningPoolDoesNotKnow() // §14
    {
        Client client(u"ipam us-east-1\n"
                      u"pool east private ipv4 locale=us-east-1\n"
                      u"cidr east 10.0.0.0/16\n"
                      u"vpc v us-east-1\n"
                      u"rescidr v 10.0.0.0/24 private pool=east primary\n"
                      u"pool plan in=east locale=us-east-1 vpc=v\n"
                      u"cidr plan 10.0.0.0/24 loose\n");
        const auto makeSubnet = [&client](const QString& more) {
            return client.ask(QStringLiteral("Action=CreateSubnet&VpcId=%1&%2")
                                  .arg(client.plan().textId(resourceNamed(client.plan(), "v")), more));
        };
        const QString fromPool = QStringLiteral("&Ipv4IpamPoolId=") + poolText(client, "plan");
        const QString half = QStringLiteral("Ipv4NetmaskLength=25") + fromPool;
        QCOMPARE(field(makeSubnet(QStringLiteral("CidrBlock=10.0.0.0/26")), "cidrBlock"),
                 QStringLiteral("10.0.0.0/26"));
        QCOMPARE(client.plan().space(poolNamed(client.plan(), "plan")).allocationCount, std::size_t{0});
        QCOMPARE(codeOf(makeSubnet(QStringLiteral("CidrBlock=10.0.0.0/28") + fromPool)),
                 QStringLiteral("InvalidSubnet.Conflict"));
        QCOMPARE(field(makeSubnet(half), "cidrBlock"), QStringLiteral("10.0.0.128/25"));
        const QByteArray before = exportPlanJson(client.plan());
        const QString full = makeSubnet(half);
        QCOMPARE(codeOf(full), QStringLiteral("InvalidParameterValue"));
        QCOMPARE(field(full, "Message"), QStringLiteral("The allocation size is too big for the pool."));
        QCOMPARE(exportPlanJson(client.plan()), before);
    }
};

CADASTRE_TEST(TestPoolCalls)
#include "tst_poolcalls.moc"

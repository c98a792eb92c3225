// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/awsapi/client.h"
#include "awsapi/model.h"
#include "awsapi/sigv4.h"
#include "text/refusaltext.h"

#include "support/testmain.h"

#include <QRandomGenerator>

#include <new>

using namespace cadastre;
using namespace cadastre::awsapi;
using namespace cadastre::testing;

namespace {

/// Asking it the time is what the memory does not suffice for.
class StarvedClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { throw std::bad_alloc(); }
};

} // namespace

class TestRehearsal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRequestIsOneJournalledStepOfItsCaller()
    {
        Client client;
        const QString scope = client.plan().textId(scopeNamed(client.plan(), "private"));
        const QString xml = client.ask(QStringLiteral("Action=CreateIpamPool&Version=2016-11-15&AddressFamily=ipv4&"
                                                      "IpamScopeId=")
                                       + scope);
        QCOMPARE(field(xml, "state"), QStringLiteral("create-in-progress"));
        QVERIFY2(xml.contains(
                     QLatin1String("<CreateIpamPoolResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">")),
                 qPrintable(xml));
        const JournalEntry& entry = client.workspace().journal().entries().back();
        QCOMPARE(entry.account.toString(), QString::fromLatin1(owner));
        QCOMPARE(entry.person, QStringLiteral("test/1"));
        QCOMPARE(entry.reason, QStringLiteral("CreateIpamPool"));
        QCOMPARE(client.log.back().seq, entry.seq);
        QVERIFY(client.workspace().undo());
        QVERIFY(client.plan().all<Pool>().isEmpty());
    }

    void aRefusalChangesNothingAndIsLoggedInWords()
    {
        Client client(sharedPool);
        const qint64 before = client.workspace().revision();
        const QString xml = client.ask(QStringLiteral("Action=DeleteIpamPool&IpamPoolId=") + poolText(client, "west"));
        QCOMPARE(codeOf(xml), QStringLiteral("DependencyViolation"));
        QVERIFY(
            field(xml, "Message").endsWith(QLatin1String("There are one or more pool cidrs provisioned in the pool.")));
        QCOMPARE(client.workspace().revision(), before);
        QCOMPARE(client.log.back().code, QStringLiteral("DependencyViolation"));
        QCOMPARE(client.log.back().status, 400);
    }

    /// reliability.md §4.8
    void whatTheMemoryDoesNotHoldIsAnsweredAndLogged()
    {
        Client client(sharedPool);
        const qint64 before = client.workspace().revision();
        const StarvedClock clock;
        Rehearsal starved(client.workspace(), "secret", clock);
        std::vector<LogEntry> log;
        starved.setObserver([&log](const LogEntry& entry) { log.push_back(entry); });
        HttpRequest request;
        request.method = "POST";
        request.path = "/";
        request.body = "Action=DescribeIpams&Version=2016-11-15";
        const HttpReply reply = starved.answer(request);
        QCOMPARE(reply.status, 500);
        QCOMPARE(codeOf(QString::fromUtf8(reply.body)), QStringLiteral("InternalError"));
        QCOMPARE(log.size(), std::size_t{1});
        QCOMPARE(log.back().message, QStringLiteral("There is not enough memory for this."));
        QCOMPARE(client.workspace().revision(), before);
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=DescribeIpams"))), QString());
    }

    /// Contract §15 and §17: names that SDKs take as a reason to wait and ask again.
    void whileALargeStepIsWrittenAClientIsToldToComeAgain()
    {
        const FixedClock clock(planStart);
        const PlanFolder folder;
        {
            const auto made = Workspace::create(folder.path(), fileSettings(), clock);
            QVERIFY(made && (*made)->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(sharedPool))}));
        }
        Client client(folder);
        const QString create = QStringLiteral("Action=CreateVpc&CidrBlock=10.9.0.0/16");
        const QString share = QStringLiteral(R"({"name":"one"})");
        const auto askShare = [&] { return client.ask(share, owner, "us-east-1", "ram", "/createresourceshare"); };
        QStringList meanwhile;
        client.workspace().setLargeStep([&](std::size_t, const std::function<void()>& work) {
            meanwhile << client.ask(create) << askShare();
            QCOMPARE(client.log.back().code, QStringLiteral("ServiceUnavailableException"));
            QCOMPARE(client.log.back().status, 503);
            work();
        });
        constexpr std::uint32_t many = 6'000;
        ChangeSet changes;
        for (std::uint32_t i = 0; i < many; ++i) {
            Account row;
            row.id = {client.plan().all<Account>().nextId().value + i};
            row.number = *AccountNumber::parse(QString::number(100'000'000'000 + i));
            changes.insert(row);
        }
        QVERIFY(client.workspace().execute(TakeChanges{QStringLiteral("rows"), changes}));
        QCOMPARE(meanwhile.size(), 2);
        QCOMPARE(codeOf(meanwhile[0]), QStringLiteral("RequestLimitExceeded"));
        QVERIFY(!field(client.ask(create), "vpcId").isEmpty());
        QVERIFY(askShare().contains(QLatin1String("resourceShareArn")));
    }

    void aPagesTokenIsOfWhoAskedAndWhere() // §2
    {
        Client client(sharedPool);
        for (const char* account : {owner, consumer})
            for (const char* region : {"us-east-1", "us-west-2"})
                for (int i = 0; i < 6; ++i)
                    (void)client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=10.1.0.0/16"), account, region);
        const auto more = [&](const char* action, const QString& token, const char* account, const char* region) {
            return client.ask(QStringLiteral("Action=%1&MaxResults=5%2").arg(QLatin1String(action), token), account,
                              region);
        };
        const char* vpcs = "DescribeVpcs";
        const QString token = QStringLiteral("&NextToken=") + field(more(vpcs, {}, owner, "us-east-1"), "nextToken");
        QCOMPARE(more(vpcs, token, owner, "us-east-1").count(QLatin1String("<vpcId>")), 1);
        for (const QString& other :
             {more(vpcs, token, consumer, "us-east-1"), more(vpcs, token, owner, "us-west-2"),
              more("DescribeSubnets", token, owner, "us-east-1"), more("DescribeIpams", token, owner, "us-east-1")})
            QCOMPARE(codeOf(other), QStringLiteral("InvalidNextToken"));
        const auto shares = [&](const QString& rest, const char* account) {
            return client.ask(QStringLiteral("{\"resourceOwner\":\"SELF\"%1}").arg(rest), account, "us-east-1", "ram",
                              "/getresourceshares");
        };
        for (int i = 0; i < 2; ++i)
            (void)client.ask(QStringLiteral("{\"name\":\"s\"}"), owner, "us-east-1", "ram", "/createresourceshare");
        const QString next = shares(QStringLiteral(",\"maxResults\":1"), owner)
                                 .section(QLatin1String("\"nextToken\":\""), 1)
                                 .section(u'"', 0, 0);
        QVERIFY(!next.isEmpty());
        (void)shares(QStringLiteral(",\"nextToken\":\"%1\"").arg(next), owner);
        QCOMPARE(client.log.back().code, QString());
        (void)shares(QStringLiteral(",\"nextToken\":\"%1\"").arg(next), consumer);
        QCOMPARE(client.log.back().code, QStringLiteral("InvalidNextTokenException"));
    }

    void tellsActionsThatAreMissingFromActionsThatAreNone()
    {
        Client client;
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=DescribeIpamPolicies"))),
                 QStringLiteral("UnsupportedOperation"));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=RunInstances&ImageId=ami-1"))), // of EC2, not of IPAM
                 QStringLiteral("UnsupportedOperation"));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=MakeCoffee"))), QStringLiteral("InvalidAction"));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=AssumeRole"), owner, "us-east-1", "sts")),
                 QStringLiteral("UnsupportedOperation"));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=MakeCoffee"), owner, "us-east-1", "sts")),
                 QStringLiteral("InvalidAction"));
        (void)client.ask(QStringLiteral("{}"), owner, "us-east-1", "ram", "/listresourcetypes");
        QCOMPARE(client.log.back().action, QStringLiteral("ListResourceTypes"));
        QCOMPARE(client.log.back().code, QStringLiteral("UnsupportedOperation"));
        (void)client.ask(QStringLiteral("{}"), owner, "us-east-1", "ram", "/makecoffee");
        QCOMPARE(client.log.back().code, QStringLiteral("UnknownOperationException"));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Version=1"))), QStringLiteral("MissingAction"));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=%zz"))), QStringLiteral("MalformedQueryString"));
    }

    void aClientTokenGivesTheFirstAnswerAgainUntilItIsUndone()
    {
        Client client(sharedPool);
        const QString form = QStringLiteral("Action=AllocateIpamPoolCidr&ClientToken=t&NetmaskLength=24&IpamPoolId=")
                           + poolText(client, "west");
        const QString first = field(client.ask(form, owner, "us-west-2"), "ipamPoolAllocationId");
        QVERIFY(!first.isEmpty());
        QCOMPARE(field(client.ask(form, owner, "us-west-2"), "ipamPoolAllocationId"), first);
        QCOMPARE(client.plan().all<Allocation>().size(), std::size_t{1});
        QString other = form;
        other.replace(QLatin1String("=24"), QLatin1String("=25"));
        QCOMPARE(codeOf(client.ask(other, owner, "us-west-2")), QStringLiteral("IdempotentParameterMismatch"));
        QVERIFY(client.workspace().undo());
        QCOMPARE(field(client.ask(other, owner, "us-west-2"), "cidr"), QStringLiteral("10.0.0.0/25"));
    }

    void dryRunSaysHowItWouldEndAndChangesNothing()
    {
        Client client(sharedPool);
        const qint64 before = client.workspace().revision();
        const QString form = QStringLiteral("Action=AllocateIpamPoolCidr&DryRun=true&NetmaskLength=24&IpamPoolId=")
                           + poolText(client, "west");
        QCOMPARE(codeOf(client.ask(form, owner, "us-west-2")), QStringLiteral("DryRunOperation"));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=DescribeIpams&DryRun=true"))),
                 QStringLiteral("DryRunOperation"));
        QCOMPARE(client.workspace().revision(), before);
    }

    void callsGoToTheHomeRegionOrThePoolsLocale()
    {
        Client client(sharedPool);
        const QString pool = poolText(client, "west");
        const auto codeIn = [&](const char* action, const char* region) {
            return codeOf(client.ask(QStringLiteral("Action=%1&IpamPoolId=%2").arg(QString::fromLatin1(action), pool),
                                     owner, region));
        };
        QCOMPARE(codeIn("GetIpamPoolCidrs", "us-east-1"), QString());
        QCOMPARE(codeIn("GetIpamPoolCidrs", "us-west-2"), QStringLiteral("InvalidParameterValue"));
        QCOMPARE(codeIn("GetIpamPoolAllocations", "us-west-2"), QString());
        QCOMPARE(codeIn("GetIpamPoolAllocations", "us-east-1"), QStringLiteral("InvalidParameterValue"));
    }

    void whoHasNoShareSeesNoPool()
    {
        Client client(sharedPool);
        const QString pool = poolText(client, "west");
        const QString form = QStringLiteral("Action=AllocateIpamPoolCidr&NetmaskLength=24&IpamPoolId=") + pool;
        QCOMPARE(codeOf(client.ask(form, consumer, "us-west-2")), QStringLiteral("InvalidIpamPoolId.NotFound"));
        const QString share = QStringLiteral("{\"name\":\"s\",\"principals\":[\"444455556666\"],\"resourceArns\":"
                                             "[\"arn:aws:ec2::210987654321:ipam-pool/%1\"]}")
                                  .arg(pool);
        QVERIFY(client.ask(share, owner, "us-east-1", "ram", "/createresourceshare")
                    .contains(QLatin1String("\"status\":\"ACTIVE\"")));
        QCOMPARE(field(client.ask(form, consumer, "us-west-2"), "resourceOwner"), QString::fromLatin1(consumer));
        QCOMPARE(codeOf(client.ask(QStringLiteral("Action=DeleteIpamPool&IpamPoolId=") + pool, consumer)),
                 QStringLiteral("UnauthorizedOperation"));
    }

    void aPreviewReservesNothing()
    {
        Client client(sharedPool);
        const QString form =
            QStringLiteral("Action=AllocateIpamPoolCidr&PreviewNextCidr=true&NetmaskLength=28&IpamPoolId=")
            + poolText(client, "west");
        for (int i = 0; i < 2; ++i) {
            const QString xml = client.ask(form, owner, "us-west-2");
            QCOMPARE(field(xml, "cidr"), QStringLiteral("10.0.0.0/28"));
            QVERIFY(!xml.contains(QLatin1String("ipamPoolAllocationId")));
        }
        QVERIFY(client.plan().all<Allocation>().isEmpty());
    }

    void advertisingIsPacedByTheServersClock()
    {
        Client client(u"ipam us-east-1\n"
                      u"pool top public ipv6 advertisable\n"
                      u"cidr top 2605:9cc0:1ff0::/44\n"
                      u"pool east in=top locale=us-east-1 service=ec2 advertisable\n"
                      u"cidr east 2605:9cc0:1ff0::/48\n");
        const QString form = QStringLiteral("Action=AdvertiseByoipCidr&Cidr=2605:9cc0:1ff0::/48");
        QCOMPARE(field(client.ask(form), "state"), QStringLiteral("advertised"));
        QCOMPARE(codeOf(client.ask(form)), QStringLiteral("RequestLimitExceeded"));
        client.advance(10);
        QCOMPARE(field(client.ask(form), "state"), QStringLiteral("advertised"));
    }

    void tagsOfSeveralResourcesChangeTogetherOrNotAtAll()
    {
        Client client(sharedPool);
        const QString form =
            QStringLiteral("Action=CreateTags&Tag.1.Key=team&Tag.1.Value=net&ResourceId.1=%1&ResourceId.2=%2");
        const QString pool = poolText(client, "west");
        QCOMPARE(codeOf(client.ask(form.arg(pool, QStringLiteral("vpc-0123")))),
                 QStringLiteral("InvalidVpcID.NotFound"));
        QVERIFY(!client.plan().get(poolNamed(client.plan(), "west")).tags.contains(QStringLiteral("team")));
        QCOMPARE(codeOf(client.ask(form.arg(pool, QStringLiteral("ipam-ext-res-ver-token-0123")))),
                 QStringLiteral("InvalidIpamExternalResourceVerificationTokenId.NotFound"));
        const QString ipam = client.plan().textId(*client.plan().ipam());
        QCOMPARE(codeOf(client.ask(form.arg(pool, pool), consumer)), QStringLiteral("InvalidIpamPoolId.NotFound"));
        (void)client.ask(QStringLiteral("{\"name\":\"s\",\"principals\":[\"444455556666\"],\"resourceArns\":"
                                        "[\"arn:aws:ec2::210987654321:ipam-pool/%1\"]}")
                             .arg(pool),
                         owner, "us-east-1", "ram", "/createresourceshare");
        QCOMPARE(codeOf(client.ask(form.arg(pool, pool), consumer)), QStringLiteral("UnauthorizedOperation")); // §15
        const QString vpc = field(client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=10.9.0.0/16")), "vpcId");
        QCOMPARE(codeOf(client.ask(form.arg(vpc, vpc), owner, "us-west-2")), QStringLiteral("InvalidVpcID.NotFound"));
        QCOMPARE(codeOf(client.ask(form.arg(pool, ipam) + QStringLiteral("&Tag.2.Key=team&Tag.2.Value=other"))),
                 QStringLiteral("InvalidParameterValue")); // one key, two values
        QVERIFY(client.plan().ipam()->tags.isEmpty());
        QCOMPARE(field(client.ask(form.arg(pool, ipam)), "return"), QStringLiteral("true"));
        QCOMPARE(client.plan().ipam()->tags.value(QStringLiteral("team")), QStringLiteral("net"));
        QVERIFY(client.workspace().undo());
        QVERIFY(!client.plan().ipam()->tags.contains(QStringLiteral("team")));
    }

    void theHistoryOfACidrHasARecordForEachChangeOfItsStatus()
    {
        Client client(sharedPool);
        const QString scope = client.plan().textId(scopeNamed(client.plan(), "private"));
        const QString made = client.ask(QStringLiteral("Action=CreateVpc&Ipv4NetmaskLength=24&Ipv4IpamPoolId=")
                                            + poolText(client, "west"),
                                        owner, "us-west-2");
        QCOMPARE(field(made, "cidrBlock"), QStringLiteral("10.0.0.0/24"));
        client.advance(3900); // 1:05 later a rule makes it noncompliant
        QVERIFY(codeOf(client.ask(QStringLiteral("Action=ModifyIpamPool&AllocationMaxNetmaskLength=20&IpamPoolId=")
                                  + poolText(client, "west")))
                    .isEmpty());
        const QString history = QStringLiteral("Action=GetIpamAddressHistory&Cidr=10.0.0.0/24&IpamScopeId=") + scope;
        QString xml;
        for (const qint64 later : {0, 3900}) { // also at the moment where one record follows the other
            client.advance(later);
            xml = client.ask(history);
            QCOMPARE(xml.count(QLatin1String("<item>")), 1); // what is current
            QCOMPARE(field(xml, "resourceComplianceStatus"), QStringLiteral("noncompliant"));
            QVERIFY(!xml.contains(QLatin1String("sampledEndTime")));
        }
        xml = client.ask(history + QStringLiteral("&StartTime=") + toString(planStart));
        QCOMPARE(xml.count(QLatin1String("<item>")), 2);
        QCOMPARE(field(xml, "resourceComplianceStatus"), QStringLiteral("compliant"));
        QCOMPARE(field(xml, "sampledEndTime"), toString(planStart.plusSeconds(3900)));
        QCOMPARE(client.ask(QStringLiteral("Action=GetIpamAddressHistory&Cidr=10.0.0.0/16&IpamScopeId=") + scope)
                     .count(QLatin1String("<item>")),
                 0); // exact matches only
    }

    void historyIsKeptForThreeYears() // §13.7
    {
        Client client(sharedPool);
        const QString scope = client.plan().textId(scopeNamed(client.plan(), "private"));
        const QString vpc = field(client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=172.16.0.0/24")), "vpcId");
        client.advance(3600);
        QVERIFY(codeOf(client.ask(QStringLiteral("Action=DeleteVpc&VpcId=") + vpc)).isEmpty());
        const QString history =
            QStringLiteral("Action=GetIpamAddressHistory&Cidr=172.16.0.0/24&IpamScopeId=%1&StartTime=%2")
                .arg(scope, toString(planStart));
        constexpr qint64 threeYears = qint64{3} * 365 * 86'400;
        client.advance(threeYears);
        QCOMPARE(client.ask(history).count(QLatin1String("<item>")), 1);
        client.advance(1);
        QCOMPARE(client.ask(history).count(QLatin1String("<item>")), 0);
    }

    void aScopeOfAnotherIpamIsNamedWhereItIsUnknown() // §13.6, §17
    {
        Client client(u"ipam us-east-1 us-west-2\n");
        const QString vpc = field(client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=172.16.0.0/24")), "vpcId");
        const QString other =
            field(client.ask(QStringLiteral("Action=CreateIpam"), owner, "us-west-2"), "privateDefaultScopeId");
        QVERIFY(!other.isEmpty());
        const QString refused = client.ask(
            QStringLiteral("Action=ModifyIpamResourceCidr&ResourceId=%1&ResourceCidr=172.16.0.0/24&"
                           "ResourceRegion=us-east-1&Monitored=true&CurrentIpamScopeId=%2&DestinationIpamScopeId=%3")
                .arg(vpc, client.plan().textId(scopeNamed(client.plan(), "private")), other));
        QCOMPARE(codeOf(refused), QStringLiteral("InvalidIpamScopeId.NotFound"));
        QVERIFY2(field(refused, "Message").contains(other), qPrintable(refused));
    }

    void theFreeTierServesItsOwnerAlone() // §16
    {
        Client client(u"account 444455556666\nipam us-east-1 free\n"
                      u"pool p public ipv4 locale=us-east-1 service=ec2 source=byoip\ncidr p 130.137.248.0/24\n"
                      u"share s p 444455556666\n");
        const QString allocate =
            QStringLiteral("Action=AllocateIpamPoolCidr&NetmaskLength=28&IpamPoolId=") + poolText(client, "p");
        const QString refused = client.ask(allocate, consumer);
        QCOMPARE(codeOf(refused), QStringLiteral("InvalidParameterValue"));
        QVERIFY2(
            field(refused, "Message").contains(QLatin1String("advanced tier of IPAM is needed for allocations to")),
            qPrintable(refused));
        QVERIFY(codeOf(client.ask(allocate)).isEmpty());
    }

    void aBlockOfAVpcIsOfTheFamilyThatWasAskedFor() // §3.4, §9.1
    {
        Client client(u"ipam us-east-1\n"
                      u"pool v4 private ipv4 locale=us-east-1\ncidr v4 10.0.0.0/16\n"
                      u"pool v6 private locale=us-east-1\ncidr v6 fd12::/32\n");
        const QString vpc = field(client.ask(QStringLiteral("Action=CreateVpc&CidrBlock=172.16.0.0/24")), "vpcId");
        const qint64 before = client.workspace().revision();
        const auto associate = [&](const QString& more) {
            return client.ask(QStringLiteral("Action=AssociateVpcCidrBlock&VpcId=%1").arg(vpc) + more);
        };
        const QString v4 = poolText(client, "v4");
        const QString v6 = poolText(client, "v6");
        for (const QString& wrong :
             {QStringLiteral("&Ipv4IpamPoolId=") + v6, QStringLiteral("&Ipv4NetmaskLength=56&Ipv4IpamPoolId=") + v6,
              QStringLiteral("&Ipv6IpamPoolId=") + v4, QStringLiteral("&Ipv6NetmaskLength=24&Ipv6IpamPoolId=") + v4,
              QStringLiteral("&Ipv6CidrBlock=10.0.7.0/24&Ipv6IpamPoolId=") + v4}) {
            const QString refused = associate(wrong);
            QVERIFY2(codeOf(refused) == QLatin1String("InvalidParameterValue"), qPrintable(wrong + refused));
        }
        QCOMPARE(client.workspace().revision(), before);
        QVERIFY(associate(QStringLiteral("&Ipv4NetmaskLength=24&Ipv4IpamPoolId=") + v4)
                    .contains(QLatin1String("<cidrBlockAssociation>")));
        QVERIFY(associate(QStringLiteral("&Ipv6NetmaskLength=56&Ipv6IpamPoolId=") + v6)
                    .contains(QLatin1String("<ipv6CidrBlockAssociation>")));
    }

    void anIpamFindsWhatIsThereInItsOperatingRegions() // §5, §12
    {
        Client client(u"settings owner=210987654321\n");
        const auto vpc = [&](const char* cidr, const char* region) {
            return client.ask(QStringLiteral("Action=CreateVpc&AmazonProvidedIpv6CidrBlock=true&CidrBlock=")
                                  + QLatin1String(cidr),
                              owner, region);
        };
        const QString first = vpc("10.0.0.0/16", "us-east-1");
        QVERIFY(field(first, "ipv6CidrBlock") != field(vpc("10.1.0.0/16", "us-west-2"), "ipv6CidrBlock"));
        const QString ipam = client.ask(QStringLiteral("Action=CreateIpam"));
        const auto seen = [&](const char* scope) {
            return client.ask(QStringLiteral("Action=GetIpamResourceCidrs&IpamScopeId=") + field(ipam, scope));
        };
        const auto count = [&](const char* scope) { return seen(scope).count(QLatin1String("<resourceCidr>")); };
        QCOMPARE(field(seen("privateDefaultScopeId"), "resourceCidr"), QStringLiteral("10.0.0.0/16"));
        QCOMPARE(field(seen("privateDefaultScopeId"), "managementState"), QStringLiteral("unmanaged"));
        QCOMPARE(field(seen("publicDefaultScopeId"), "resourceCidr"), field(first, "ipv6CidrBlock"));
        QCOMPARE(count("privateDefaultScopeId"), 1);
        (void)vpc("10.0.0.0/16", "us-west-2"); // nobody looks there
        QCOMPARE(field(seen("privateDefaultScopeId"), "overlapStatus"), QStringLiteral("nonoverlapping"));
        const QString modify = QStringLiteral("Action=ModifyIpam&%1OperatingRegion.1.RegionName=us-west-2&IpamId=")
                             + field(ipam, "ipamId");
        QCOMPARE(codeOf(client.ask(modify.arg(QLatin1String("Add")))), QString());
        QCOMPARE(count("privateDefaultScopeId"), 3);
        QCOMPARE(field(seen("privateDefaultScopeId"), "overlapStatus"), QStringLiteral("overlapping"));
        QCOMPARE(codeOf(client.ask(modify.arg(QLatin1String("Remove")))), QString());
        QCOMPARE(count("privateDefaultScopeId"), 1);
        QVERIFY(client.workspace().undo());
        QCOMPARE(count("privateDefaultScopeId"), 3);
    }

    void sharesAreIdempotentToo()
    {
        Client client(sharedPool);
        const QString body = QStringLiteral("{\"name\":\"%1\",\"clientToken\":\"t\"}");
        const QString first = client.ask(body.arg(u'a'), owner, "us-east-1", "ram", "/createresourceshare");
        QCOMPARE(client.ask(body.arg(u'a'), owner, "us-east-1", "ram", "/createresourceshare"), first);
        QCOMPARE(client.plan().all<Share>().size(), std::size_t{1});
        (void)client.ask(body.arg(u'b'), owner, "us-east-1", "ram", "/createresourceshare");
        QCOMPARE(client.log.back().code, QStringLiteral("IdempotentParameterMismatchException"));
    }

    void sharesAreListedByTagAndInPages() // §3.8
    {
        Client client(sharedPool);
        const auto ask = [&](const char* path, const QString& body, const char* account = owner) {
            return client.ask(body, account, "us-east-1", "ram", path);
        };
        const auto names = [](const QString& answer) { return answer.count(QLatin1String("\"name\":")); };
        const QString pool = QStringLiteral("\"arn:aws:ec2::210987654321:ipam-pool/%1\"").arg(poolText(client, "west"));
        for (const char* name : {"a", "b", "c"})
            (void)ask("/createresourceshare",
                      QStringLiteral("{\"name\":\"%1\",\"tags\":[{\"key\":\"team\",\"value\":\"%1\"}],\"principals\":"
                                     "[\"444455556666\"],\"resourceArns\":[%2]}")
                          .arg(QLatin1String(name), pool));
        const QString list = QStringLiteral("{\"resourceOwner\":\"SELF\"%1}");
        const QString filter = QStringLiteral(",\"tagFilters\":[{\"tagKey\":\"team\",\"tagValues\":[%1]}]");
        QCOMPARE(names(ask("/getresourceshares", list.arg(filter.arg(QLatin1String("\"a\",\"c\""))))), 2);
        QCOMPARE(names(ask("/getresourceshares", list.arg(filter.arg(QLatin1String("\"x\""))))), 0);
        const QString first = ask("/getresourceshares", list.arg(QLatin1String(",\"maxResults\":2")));
        QCOMPARE(names(first), 2);
        const QString token = first.section(QLatin1String("\"nextToken\":\""), 1).section(u'"', 0, 0);
        const QString next = QStringLiteral(",\"nextToken\":\"%1\"");
        QCOMPARE(names(ask("/getresourceshares", list.arg(next.arg(token)))), 1);
        const QString share = first.section(QLatin1String("\"resourceShareArn\":\""), 1).section(u'"', 0, 0);
        QVERIFY(ask("/associateresourceshare",
                    QStringLiteral("{\"resourceShareArn\":\"%1\",\"principals\":[\"444455556666\"]}").arg(share))
                    .contains(QLatin1String("\"status\":\"ASSOCIATED\""))); // it was so already
        (void)ask("/listresources", list.arg(next.arg(token)));             // a token is of its question
        QCOMPARE(client.log.back().code, QStringLiteral("InvalidNextTokenException"));
        QVERIFY(ask("/listprincipals", QStringLiteral("{\"resourceOwner\":\"OTHER-ACCOUNTS\"}"), consumer)
                    .contains(QLatin1String("\"id\":\"210987654321\""))); // who shares with it
        const QString arn = QStringLiteral("arn:aws:ram::aws:permission/AWSRAMDefaultPermissionsIpamPool");
        const QString permission = QStringLiteral("{\"permissionArn\":\"%1\",\"permissionVersion\":%2}");
        QVERIFY(ask("/getpermission", permission.arg(arn).arg(1)).contains(QLatin1String("ec2:AllocateIpamPoolCidr")));
        (void)ask("/getpermission", permission.arg(arn).arg(2));
        QCOMPARE(client.log.back().code, QStringLiteral("UnknownResourceException"));
        (void)ask("/getpermission", permission.arg(QLatin1String("x")).arg(1));
        QCOMPARE(client.log.back().code, QStringLiteral("MalformedArnException"));
        (void)ask("/getresourceshareassociations",
                  QStringLiteral("{\"associationType\":\"PRINCIPAL\",\"resourceArn\":%1}").arg(pool));
        QCOMPARE(client.log.back().code, QStringLiteral("InvalidParameterException"));
        (void)ask("/createresourceshare", QStringLiteral("{\"name\":\"d\",\"permissionArns\":[\"arn:aws:ram::aws:"
                                                         "permission/Nope\"],\"resourceArns\":[%1]}")
                                              .arg(pool));
        QCOMPARE(client.log.back().code, QStringLiteral("UnknownResourceException"));
        (void)ask("/createresourceshare", QStringLiteral("{\"name\":\"d\",\"allowExternalPrincipals\":false,"
                                                         "\"principals\":[\"555555555555\"],\"resourceArns\":[%1]}")
                                              .arg(pool));
        QCOMPARE(client.log.back().code, QStringLiteral("OperationNotPermittedException"));
        QCOMPARE(client.plan().all<Share>().size(), std::size_t{3});
    }

    void whateverIsAskedIsAnsweredAndARefusalChangesNothing()
    {
        Client client(u"ipam us-east-1 us-west-2\n"
                      u"pool west private ipv4 locale=us-west-2\n"
                      u"cidr west 10.0.0.0/16\n"
                      u"pool top public ipv6 advertisable\n"
                      u"cidr top 2605:9cc0:1ff0::/44\n"
                      u"vpc v us-east-1\n"
                      u"rescidr v 10.0.1.0/24 private primary\n");
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const auto anyId = [&]() -> QString {
            const Plan& plan = client.plan();
            switch (random.bounded(5)) {
            case 0: return plan.ipam() ? plan.textId(*plan.ipam()) : QString();
            case 1: return plan.textId(PoolId{static_cast<std::uint32_t>(random.bounded(1, 6))});
            case 2: return plan.textId(ScopeId{static_cast<std::uint32_t>(random.bounded(1, 5))});
            case 3: return plan.textId(ResourceId{static_cast<std::uint32_t>(random.bounded(1, 5))});
            default: return plan.textId(AllocationId{static_cast<std::uint32_t>(random.bounded(1, 9))});
            }
        };
        const QStringList words{QStringLiteral("10.0.0.0/24"),
                                QStringLiteral("10.0.1.0/24"),
                                QStringLiteral("::/0"),
                                QStringLiteral("2605:9cc0:1ff0::/48"),
                                QStringLiteral("us-west-2"),
                                QStringLiteral("28"),
                                QStringLiteral("-1"),
                                QStringLiteral("0"),
                                QStringLiteral("true"),
                                QStringLiteral("%26"),
                                QStringLiteral("ipv4"),
                                QStringLiteral("%F0%9F%8C%90"),
                                QString()};
        const auto anyValue = [&] {
            return random.bounded(2) == 0 ? anyId() : words[random.bounded(int(words.size()))];
        };
        QStringList names = actionNames();
        names.sort();
        for (int i = 0; i < 4000; ++i) {
            const ActionSpec& spec = *findAction(names[random.bounded(int(names.size()))]);
            QString form = QStringLiteral("Action=") + spec.name;
            for (const ParameterSpec& one : spec.parameters) {
                if (!one.required && random.bounded(4) != 0)
                    continue;
                const bool isList = one.type == ParameterType::List;
                const QString value =
                    one.words.isEmpty() ? anyValue() : one.words[random.bounded(int(one.words.size()))];
                if (one.name.endsWith(QLatin1String("Tag")))
                    form += QStringLiteral("&%1.1.Key=%2&%1.1.Value=%3").arg(one.name, anyValue(), anyValue());
                else if (one.name == QLatin1String("TagSpecification"))
                    form += QStringLiteral("&%1.1.ResourceType=ipam-pool&%1.1.Tag.1.Key=%2").arg(one.name, anyValue());
                else if (one.name.endsWith(QLatin1String("OperatingRegion")))
                    form += QStringLiteral("&%1.1.RegionName=%2").arg(one.name, value);
                else if (one.name == QLatin1String("Filter"))
                    form += QStringLiteral("&Filter.1.Name=state&Filter.1.Value.1=") + value;
                else
                    form += u'&' + one.name + (isList ? QStringLiteral(".1=") : QStringLiteral("=")) + value;
            }
            const qint64 before = client.workspace().revision();
            const QString xml = client.ask(form, random.bounded(8) == 0 ? consumer : owner,
                                           random.bounded(3) == 0 ? "us-west-2" : "us-east-1");
            const QString context = QStringLiteral("seed %1: %2\n%3").arg(seed).arg(form, xml);
            QVERIFY2(xml.startsWith(QLatin1String("<?xml")) && xml.endsWith(u'>'), qPrintable(context));
            if (const QString code = codeOf(xml); !code.isEmpty()) {
                QVERIFY2(client.workspace().revision() == before, qPrintable(context));
                QVERIFY2(!refusalWords(code).meaning.isEmpty(), qPrintable(context)); // the window explains each
            }
            QVERIFY2(codeOf(xml) != QLatin1String("InternalError"), qPrintable(context));
            if (const QString broken = brokenInvariantOf(client.plan()); !broken.isEmpty())
                QFAIL(qPrintable(broken + u'\n' + context));
        }
    }

    void ofAPlanThatCannotBeReadNothingIsAnswered()
    {
        const PlanFolder folder;
        const FixedClock clock(planStart);
        const Plan rows = planOf(sharedPool);
        QVERIFY((*Workspace::create(folder.path(), rows.settings(), clock))
                    ->execute(TakeChanges{QStringLiteral("rows"), rowsOf(rows)}));
        Client client(folder);
        const QString describe = QStringLiteral("Action=DescribeIpams");
        QCOMPARE(codeOf(client.ask(describe)), QString());
        QVERIFY(editBySql(folder.path(), "UPDATE entry SET seq = 2")); // the newest is gone
        QCOMPARE(codeOf(client.ask(describe)), QStringLiteral("InternalError"));
        QCOMPARE(client.log.back().status, 500);
        QCOMPARE(client.log.back().action, QStringLiteral("DescribeIpams"));
        QVERIFY(client.log.back().cause);
        QCOMPARE(client.log.back().cause->code, ErrorCode::PlanDamaged);
        (void)client.ask(QStringLiteral("{\"resourceOwner\":\"SELF\"}"), owner, "us-east-1", "ram",
                         "/getresourceshares");
        QCOMPARE(client.log.back().code, QStringLiteral("ServerInternalException"));
        QCOMPARE(client.log.back().action, QStringLiteral("GetResourceShares"));
        QVERIFY(editBySql(folder.path(), "UPDATE entry SET seq = 1"));
        QCOMPARE(codeOf(client.ask(describe)), QString());
    }

    void saysWhoIsCalling()
    {
        Client client;
        QCOMPARE(field(client.ask(QStringLiteral("Action=GetCallerIdentity&Version=2011-06-15"), consumer, "us-east-1",
                                  "sts"),
                       "Account"),
                 QString::fromLatin1(consumer));
    }
};
CADASTRE_TEST(TestRehearsal)

#include "tst_rehearsal.moc"

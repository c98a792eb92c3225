// SPDX-License-Identifier: GPL-3.0-or-later
// Proof of ownership at the endpoint: authorization contexts, DNS tokens, AS numbers (contract §7.3, §10, §11.2).
#include "byoip/authorizationmessage.h"
#include "byoip/dnstoken.h"
#include "byoip/signature.h"
#include "core/awsapi/client.h"
#include "core/byoip/byoipdata.h"
#include "support/testmain.h"

#include <QTemporaryDir>
#include <QUrl>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

/// The account of the vectors.
constexpr const char* holder = "123456789012";

constexpr const char16_t* frame = u"settings owner=123456789012\n"
                                  u"ipam us-east-1 us-west-2\n"
                                  u"pool top public advertisable\n"
                                  u"pool quiet public\n";

constexpr const char16_t* regional = u"settings owner=123456789012\n"
                                     u"ipam us-east-1 us-west-2\n"
                                     u"pool top public advertisable\n"
                                     u"cidr top 2605:9cc0:1ff0::/44\n"
                                     u"pool east in=top locale=us-east-1 service=ec2 advertisable\n"
                                     u"cidr east 2605:9cc0:1ff0::/48\n";

QString encoded(const QByteArray& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(text)));
}

/// The vector's message and signature as request parameters.
QString context(const char* vector = "v6-2048", const char* signature = nullptr)
{
    const QString folder = QString::fromLatin1(vector);
    return QStringLiteral("&CidrAuthorizationContext.Message=%1&CidrAuthorizationContext.Signature=%2")
        .arg(encoded(byoipFile(folder + QStringLiteral("/message.txt"))),
             signature ? QString::fromLatin1(signature)
                       : encoded(byoipFile(folder + QStringLiteral("/signature.txt"))));
}

std::shared_ptr<const VrpSet> roas(const char16_t* prefix, std::initializer_list<quint32> origins)
{
    std::vector<Vrp> vrps;
    for (const quint32 origin : origins)
        vrps.push_back({*Prefix::parse(QStringView(prefix)), Asn{origin}, 48, 0, {}});
    return std::make_shared<const VrpSet>(VrpSet::build(std::move(vrps)));
}

} // namespace

class TestProofs : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    SavedWorld registry(const char* vector = "v6-2048") const
    {
        writeFile(m_folder->filePath(QStringLiteral("net.json")),
                  byoipFile(QString::fromLatin1(vector) + QStringLiteral("/rdap-oneline.json")));
        SavedWorld world;
        world.registry = RegistryFolder(m_folder->path());
        return world;
    }
    static QString pool(const Client& client, const char* name)
    {
        return QStringLiteral("&IpamPoolId=") + client.plan().textId(poolNamed(client.plan(), name));
    }
    static QString provision(Client& client, const char* name, const QString& proof)
    {
        return client.ask(QStringLiteral("Action=ProvisionIpamPoolCidr&Cidr=2605:9cc0:1ff0::/44") + pool(client, name)
                              + proof,
                          holder);
    }
    static QString cidrs(Client& client, const char* name)
    {
        return client.ask(QStringLiteral("Action=GetIpamPoolCidrs") + pool(client, name), holder);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aGoodContextSettlesToProvisioned()
    {
        Client client(frame);
        client.rehearsal().setWorld(registry());
        QCOMPARE(field(provision(client, "quiet", context()), "state"), QStringLiteral("pending-provision"));
        QCOMPARE(field(cidrs(client, "quiet"), "state"), QStringLiteral("provisioned"));
        QCOMPARE(client.plan().all<PoolCidr>().begin()->evidence, EvidenceState::Accepted);
    }

    void aBadSignatureFailsInAwssWordsAndMayBeTriedAgain()
    {
        Client client(frame);
        client.rehearsal().setWorld(registry());
        const QString answer = provision(client, "quiet", context("v6-2048", "abc~def__"));
        QCOMPARE(field(answer, "state"), QStringLiteral("pending-provision"));
        QVERIFY(!answer.contains(QLatin1String("failureReason")));
        const QString failed = cidrs(client, "quiet");
        QCOMPARE(field(failed, "state"), QStringLiteral("failed-provision"));
        QCOMPARE(field(failed, "code"), QStringLiteral("cidr-not-available"));
        QCOMPARE(field(failed, "message"),
                 QStringLiteral("The CidrAuthorizationContext signature could not be verified with the X509 "
                                "certificates in the RIR records."));
        const QString ranges = client.ask(QStringLiteral("Action=DescribeByoipCidrs&MaxResults=5"), holder);
        QCOMPARE(field(ranges, "state"), QStringLiteral("failed-provision"));
        QCOMPARE(field(ranges, "statusMessage"), field(failed, "message"));
        QCOMPARE(codeOf(provision(client, "quiet", context())), QString());
        QCOMPARE(field(cidrs(client, "quiet"), "state"), QStringLiteral("provisioned"));
        QCOMPARE(client.plan().all<PoolCidr>().size(), std::size_t{1});
    }

    void aCertificateThatNobodyPublishedIsMissing()
    {
        Client client(frame);
        client.rehearsal().setWorld(registry("v4-2048"));
        (void)provision(client, "quiet", context());
        QCOMPARE(field(cidrs(client, "quiet"), "message"),
                 QStringLiteral("No X509 certificate could be found in the WHOIS remarks."));
    }

    void theMessageIsForThePoolsOwner()
    {
        Client client(u"ipam us-east-1\npool top public\n");
        client.rehearsal().setWorld(registry());
        (void)client.ask(QStringLiteral("Action=ProvisionIpamPoolCidr&Cidr=2605:9cc0:1ff0::/44") + pool(client, "top")
                         + context());
        const QString failed = client.ask(QStringLiteral("Action=GetIpamPoolCidrs") + pool(client, "top"));
        QCOMPARE(field(failed, "state"), QStringLiteral("failed-provision"));
        QVERIFY2(field(failed, "message").contains(QLatin1String(holder)), qPrintable(failed));
    }

    void anAdvertisablePoolNeedsRoasForBothOfAmazonsNumbers() // §10.4
    {
        Client client(frame);
        SavedWorld world = registry();
        client.rehearsal().setWorld(world);
        (void)provision(client, "top", context());
        QCOMPARE(field(cidrs(client, "top"), "state"), QStringLiteral("provisioned")); // no data is not "not found"
        QCOMPARE(client.plan().all<PoolCidr>().begin()->evidence, EvidenceState::NotChecked);
        QVERIFY(client.workspace().undo());
        world.vrps = roas(u"2605:9cc0:1ff0::/44", {16509});
        client.rehearsal().setWorld(world);
        (void)provision(client, "top", context());
        QCOMPARE(field(cidrs(client, "top"), "message"),
                 QStringLiteral("The ROA is not valid or not found for the CIDR and Amazon ASNs."));
        world.vrps = roas(u"2605:9cc0:1ff0::/44", {16509, 14618});
        client.rehearsal().setWorld(world);
        (void)provision(client, "top", context());
        QCOMPARE(field(cidrs(client, "top"), "state"), QStringLiteral("provisioned"));
        QCOMPARE(client.plan().all<PoolCidr>().begin()->evidence, EvidenceState::Accepted);
    }

    void aPoolThatIsNotAdvertisableNeedsNone()
    {
        Client client(frame);
        SavedWorld world = registry();
        world.vrps = roas(u"2001:db8::/32", {64500});
        client.rehearsal().setWorld(world);
        (void)provision(client, "quiet", context());
        QCOMPARE(field(cidrs(client, "quiet"), "state"), QStringLiteral("provisioned"));
    }

    void pendsFirstInAPlanThatTakesTime()
    {
        Client client(QStringLiteral("settings owner=123456789012 settle=60 evidence=required\nipam us-east-1\n"
                                     "pool quiet public\n"));
        client.rehearsal().setWorld(registry());
        (void)provision(client, "quiet", context("v6-2048", "abc~def__"));
        QCOMPARE(field(cidrs(client, "quiet"), "state"), QStringLiteral("pending-provision"));
        QCOMPARE(codeOf(provision(client, "quiet", context())), QStringLiteral("IncorrectState"));
        client.advance(60);
        QCOMPARE(field(cidrs(client, "quiet"), "state"), QStringLiteral("failed-provision"));
        (void)provision(client, "quiet", context());
        client.advance(60);
        QCOMPARE(field(cidrs(client, "quiet"), "state"), QStringLiteral("provisioned"));
    }

    // Of a range that nobody looked at the next request sees how it ended, not only the next moment (decisions.md).
    void requiredEvidenceThatNobodyLooksForFailsAtOnceInAPlanThatTakesNoTime()
    {
        Client client(QStringLiteral("settings owner=123456789012 evidence=required\nipam us-east-1\n"
                                     "pool quiet public\n"));
        QCOMPARE(field(provision(client, "quiet", context()), "state"), QStringLiteral("pending-provision"));
        QCOMPARE(field(cidrs(client, "quiet"), "state"), QStringLiteral("failed-provision"));
        QCOMPARE(codeOf(provision(client, "quiet", context())), QString()); // and may be tried again
    }

    void aMessageIsJudgedByItselfWhereNobodyLooksOutside_data() // §10.2, checks 1 to 4
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("state");
        const auto row = [](const char* name, const char* message, const char* state) {
            QTest::newRow(name) << QString::fromLatin1(message) << QString::fromLatin1(state);
        };
        row("good", "1|aws|123456789012|2605:9cc0:1ff0::/44|20991231|SHA256|RSAPSS", "provisioned");
        row("a stand-in", "message", "provisioned");
        row("six fields", "1|aws|123456789012|2605:9cc0:1ff0::/44|20991231|SHA256", "failed-provision");
        row("version", "2|aws|123456789012|2605:9cc0:1ff0::/44|20991231|SHA256|RSAPSS", "failed-provision");
        row("account", "1|aws|444455556666|2605:9cc0:1ff0::/44|20991231|SHA256|RSAPSS", "failed-provision");
        row("cidr", "1|aws|123456789012|2605:9cc0:1ff0::/48|20991231|SHA256|RSAPSS", "failed-provision");
        row("no such day", "1|aws|123456789012|2605:9cc0:1ff0::/44|20991331|SHA256|RSAPSS", "failed-provision");
        row("expired", "1|aws|123456789012|2605:9cc0:1ff0::/44|20200101|SHA256|RSAPSS", "failed-provision");
    }
    void aMessageIsJudgedByItselfWhereNobodyLooksOutside()
    {
        QFETCH(QString, message);
        QFETCH(QString, state);
        Client client(frame);
        (void)provision(client, "top",
                        QStringLiteral(
                            "&CidrAuthorizationContext.Signature=abc~def__&CidrAuthorizationContext.Message=")
                            + encoded(message.toUtf8()));
        const QString row = cidrs(client, "top");
        QCOMPARE(field(row, "state"), state);
        QCOMPARE(field(row, "message").isEmpty(), state == QLatin1String("provisioned"));
        QCOMPARE(client.plan().all<PoolCidr>().begin()->evidence,
                 state == QLatin1String("provisioned") ? EvidenceState::NotChecked : EvidenceState::Rejected);
    }

    void aRangeOutsideIpamIsJudgedTheSameWay() // §10.6
    {
        Client client(QStringLiteral("settings owner=123456789012 settle=60\nipam us-east-1\n"));
        client.rehearsal().setWorld(registry("v4-2048"));
        const auto bring = [&client](const QString& proof) {
            return client.ask(QStringLiteral("Action=ProvisionByoipCidr&Cidr=198.51.100.0/24") + proof, holder);
        };
        const auto shown = [&client](const char* name) {
            return field(client.ask(QStringLiteral("Action=DescribeByoipCidrs&MaxResults=5"), holder), name);
        };
        QCOMPARE(field(bring(context("v4-2048", "abc~def__")), "state"), QStringLiteral("pending-provision"));
        QCOMPARE(shown("state"), QStringLiteral("pending-provision"));
        QCOMPARE(shown("statusMessage"), QString());
        QCOMPARE(codeOf(bring(context("v4-2048"))), QStringLiteral("IncorrectState"));
        client.advance(60);
        QCOMPARE(shown("state"), QStringLiteral("failed-provision"));
        QVERIFY(shown("statusMessage").contains(QLatin1String("could not be verified")));
        QCOMPARE(codeOf(bring(context("v4-2048"))), QString());
        client.advance(60);
        QCOMPARE(shown("state"), QStringLiteral("provisioned"));
        QVERIFY(shown("statusMessage").startsWith(QLatin1String("ipv4pool-ec2-"))); // the pool that it became
        QCOMPARE(client.plan().all<ByoipCidr>().size(), std::size_t{1});

        Client announced(QStringLiteral("settings owner=123456789012\nipam us-east-1\n"));
        SavedWorld world = registry("v4-2048"); // IPv4 is always advertisable
        world.vrps = roas(u"2001:db8::/32", {64500});
        announced.rehearsal().setWorld(world);
        (void)announced.ask(QStringLiteral("Action=ProvisionByoipCidr&Cidr=198.51.100.0/24") + context("v4-2048"),
                            holder);
        const QString failed = announced.ask(QStringLiteral("Action=DescribeByoipCidrs&MaxResults=5"), holder);
        QVERIFY2(field(failed, "statusMessage").contains(QLatin1String("ROA")), qPrintable(failed));
    }

    void aTokenIsMadeListedAndDeleted() // §10.5
    {
        Client client(frame);
        const QString ipam = client.plan().textId(*client.plan().ipam());
        const QString made =
            client.ask(QStringLiteral("Action=CreateIpamExternalResourceVerificationToken&IpamId=%1"
                                      "&TagSpecification.1.ResourceType=ipam-external-resource-verification-token"
                                      "&TagSpecification.1.Tag.1.Key=team&TagSpecification.1.Tag.1.Value=net")
                           .arg(ipam),
                       holder);
        QCOMPARE(field(made, "state"), QStringLiteral("create-in-progress"));
        QCOMPARE(field(made, "status"), QStringLiteral("valid"));
        QVERIFY(DnsToken::isName(field(made, "tokenName")));
        QVERIFY(DnsToken::isValue(field(made, "tokenValue")));
        QCOMPARE(field(made, "notAfter"), toString(planStart.plusSeconds(72 * 3600)));
        const QString id = field(made, "ipamExternalResourceVerificationTokenId");
        QCOMPARE(field(made, "ipamExternalResourceVerificationTokenArn"),
                 QStringLiteral("arn:aws:ec2::123456789012:ipam-external-resource-verification-token/") + id);
        const QString list = QStringLiteral("Action=DescribeIpamExternalResourceVerificationTokens");
        QCOMPARE(field(client.ask(list, holder), "state"), QStringLiteral("create-complete"));
        QCOMPARE(field(client.ask(list + QStringLiteral("&Filter.1.Name=status&Filter.1.Value.1=expired"), holder),
                       "state"),
                 QString());
        QVERIFY(!client.ask(list).contains(id)); // another account's
        client.advance(72 * 3600 + 1);
        QCOMPARE(field(client.ask(list, holder), "status"), QStringLiteral("expired"));
        const QString late = provision(client, "quiet",
                                       QStringLiteral("&VerificationMethod=dns-token&"
                                                      "IpamExternalResourceVerificationTokenId=")
                                           + id);
        QCOMPARE(codeOf(late), QStringLiteral("InvalidParameterValue"));
        const QString remove = QStringLiteral(
            "Action=DeleteIpamExternalResourceVerificationToken&IpamExternalResourceVerificationTokenId=");
        QCOMPARE(codeOf(client.ask(remove + id)),
                 QStringLiteral("InvalidIpamExternalResourceVerificationTokenId.NotFound"));
        QCOMPARE(field(client.ask(remove + id, holder), "state"), QStringLiteral("delete-in-progress"));
        QCOMPARE(codeOf(client.ask(remove + id, holder)),
                 QStringLiteral("InvalidIpamExternalResourceVerificationTokenId.NotFound"));
    }

    void aTokenProvesByTheZone()
    {
        Client client(frame);
        const QString made = client.ask(QStringLiteral("Action=CreateIpamExternalResourceVerificationToken&IpamId=")
                                            + client.plan().textId(*client.plan().ipam()),
                                        holder);
        const QString token = QStringLiteral("&IpamExternalResourceVerificationTokenId=")
                            + field(made, "ipamExternalResourceVerificationTokenId");
        const QString method = QStringLiteral("&VerificationMethod=dns-token");
        QCOMPARE(codeOf(provision(client, "quiet", method)), QStringLiteral("MissingParameter"));
        for (const QString& wrong : {method + token + context(), token, // §3.7: remarks-x509 is what is meant by none
                                     token + QStringLiteral("&VerificationMethod=remarks-x509")})
            QCOMPARE(codeOf(provision(client, "quiet", wrong)), QStringLiteral("InvalidParameterCombination"));
        QCOMPARE(codeOf(provision(client, "quiet", method + token + QStringLiteral("0"))),
                 QStringLiteral("InvalidIpamExternalResourceVerificationTokenId.NotFound"));

        SavedWorld world;
        world.zoneFile = m_folder->filePath(QStringLiteral("zone"));
        writeFile(world.zoneFile, "");
        client.rehearsal().setWorld(world);
        QCOMPARE(field(provision(client, "quiet", method + token), "state"), QStringLiteral("pending-provision"));
        QVERIFY2(field(cidrs(client, "quiet"), "message").contains(QLatin1String("f.f.1.0.c.c.9.5.0.6.2.ip6.arpa")),
                 qPrintable(cidrs(client, "quiet")));
        const DnsToken published{field(made, "tokenName"), field(made, "tokenValue"), {}};
        writeFile(world.zoneFile, txtRecords(published, prefixOf("2605:9cc0:1ff0::/44"))[0].zoneLine().toUtf8());
        (void)provision(client, "quiet", method + token);
        QCOMPARE(field(cidrs(client, "quiet"), "state"), QStringLiteral("provisioned"));
        QCOMPARE(client.plan().all<PoolCidr>().begin()->evidence, EvidenceState::Accepted);
    }

    void anOwnAsNumberIsBroughtAssociatedAnnouncedAndGivenUp() // §11.2
    {
        Client client(regional);
        const QString ipam = QStringLiteral("&IpamId=") + client.plan().textId(*client.plan().ipam());
        const QString proof = QStringLiteral("&AsnAuthorizationContext.Message=m&AsnAuthorizationContext.Signature=s");
        const auto ask = [&client](const char* action, const QString& rest) {
            return client.ask(QStringLiteral("Action=") + QString::fromLatin1(action) + rest, holder);
        };
        const QString asn = QStringLiteral("&Asn=64500");
        const QString cidr = QStringLiteral("&Cidr=2605:9cc0:1ff0::/48");
        QCOMPARE(codeOf(ask("ProvisionIpamByoasn", ipam + asn)), QStringLiteral("MissingParameter"));
        QCOMPARE(codeOf(ask("ProvisionIpamByoasn", ipam + proof + QStringLiteral("&Asn=65000"))),
                 QStringLiteral("InvalidParameterValue"));
        const QString made = ask("ProvisionIpamByoasn", ipam + asn + proof);
        QCOMPARE(field(made, "state"), QStringLiteral("pending-provision"));
        QCOMPARE(field(made, "asn"), QStringLiteral("64500"));
        QCOMPARE(codeOf(ask("ProvisionIpamByoasn", ipam + asn + proof)), QStringLiteral("IncorrectState"));
        QCOMPARE(field(ask("DescribeIpamByoasn", {}), "state"), QStringLiteral("provisioned"));
        QVERIFY(!client.ask(QStringLiteral("Action=DescribeIpamByoasn")).contains(QLatin1String("64500")));

        QCOMPARE(codeOf(ask("AdvertiseByoipCidr", cidr + asn)), QStringLiteral("InvalidParameterValue"));
        QCOMPARE(field(ask("AssociateIpamByoasn", asn + cidr), "state"), QStringLiteral("associated"));
        const QString ranges = ask("DescribeByoipCidrs", QStringLiteral("&MaxResults=5"));
        QVERIFY2(ranges.contains(QLatin1String("<asnAssociationSet><item><asn>64500</asn>"
                                               "<cidr>2605:9cc0:1ff0::/48</cidr><state>associated</state>")),
                 qPrintable(ranges));
        QVERIFY(ask("AdvertiseByoipCidr", cidr + asn).contains(QLatin1String("<state>advertised</state>")));
        QCOMPARE(client.plan().get(client.plan().cidrsOf(poolNamed(client.plan(), "east")).front()).originAsn,
                 quint32{64500});
        QCOMPARE(codeOf(ask("DisassociateIpamByoasn", asn + cidr)), QStringLiteral("IncorrectState"));
        client.advance(10);
        QCOMPARE(codeOf(ask("AdvertiseByoipCidr", cidr + QStringLiteral("&Asn=AWS"))), QString());
        QCOMPARE(codeOf(ask("DeprovisionIpamByoasn", ipam + asn)), QStringLiteral("DependencyViolation"));
        QCOMPARE(field(ask("DisassociateIpamByoasn", asn + cidr), "state"), QStringLiteral("disassociated"));
        QCOMPARE(field(ask("DeprovisionIpamByoasn", ipam + asn), "state"), QStringLiteral("pending-deprovision"));
        QCOMPARE(field(ask("DescribeIpamByoasn", {}), "state"), QStringLiteral("deprovisioned"));
        client.advance(7 * 24 * 3600);
        QVERIFY(client.workspace().settle());
        QVERIFY(client.plan().all<Byoasn>().isEmpty());
    }

    void aMessageForAnotherNumberFailsIt()
    {
        Client client(regional);
        client.rehearsal().setWorld(registry());
        const QByteArray message =
            AuthorizationMessage::forAsn(QString::fromLatin1(holder), Asn{64501}, QDate(2036, 12, 31))->toBytes();
        const QByteArray signature = signature::encode(*signature::sign(vectorKey(QStringLiteral("v6-2048")), message));
        (void)client.ask(QStringLiteral("Action=ProvisionIpamByoasn&Asn=64500&IpamId=%1"
                                        "&AsnAuthorizationContext.Message=%2&AsnAuthorizationContext.Signature=%3")
                             .arg(client.plan().textId(*client.plan().ipam()), encoded(message), encoded(signature)),
                         holder);
        const QString shown = client.ask(QStringLiteral("Action=DescribeIpamByoasn"), holder);
        QCOMPARE(field(shown, "state"), QStringLiteral("failed-provision"));
        QVERIFY2(field(shown, "statusMessage").contains(QLatin1String("AS64500")), qPrintable(shown));
    }
};
CADASTRE_TEST(TestProofs)

#include "tst_proofs.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/savedworld.h"

#include "byoip/authorizationmessage.h"
#include "byoip/signature.h"
#include "core/byoip/byoipdata.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

const Instant now{1'795'521'600'000}; // 2026-11-24T12:00:00Z
const QList<Asn> amazons{Asn{16509}, Asn{14618}};
const Prefix range = *Prefix::parse(u"2605:9cc0:1ff0::/44");

/// The claim of vector v6-2048.
ProofClaim claimOf(Advertising advertising)
{
    ProofClaim claim;
    claim.message = byoipFile(QStringLiteral("v6-2048/message.txt"));
    claim.signature = byoipFile(QStringLiteral("v6-2048/signature.txt"));
    claim.account = QStringLiteral("123456789012");
    claim.subject = range;
    claim.advertising = advertising;
    claim.now = now;
    return claim;
}

std::shared_ptr<const VrpSet> roas(std::initializer_list<quint32> origins, Instant expires = {})
{
    std::vector<Vrp> vrps;
    for (const quint32 origin : origins)
        vrps.push_back({range, Asn{origin}, 48, 0, expires});
    return std::make_shared<const VrpSet>(VrpSet::build(std::move(vrps)));
}

QStringList codesOf(const Evidence& evidence)
{
    QStringList codes;
    for (const EvidenceReason& reason : evidence.reasons)
        codes.append(reason.code);
    return codes;
}

QByteArray autnum(qint64 first, qint64 last)
{
    const QByteArray certificate = byoipFile(QStringLiteral("v6-2048/certificate.oneline.txt"));
    return "{\"objectClassName\":\"autnum\",\"handle\":\"AS-TEST\",\"startAutnum\":" + QByteArray::number(first)
         + ",\"endAutnum\":" + QByteArray::number(last) + ",\"remarks\":[{\"description\":[\"" + certificate.trimmed()
         + "\"]}]}";
}

} // namespace

/// Contract §10.1, §10.2: what is judged by what was given, and what stays open.
class SavedWorldTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    SavedWorld registry() const
    {
        SavedWorld world;
        world.registry = RegistryFolder(m_folder->path());
        return world;
    }
    void publish(const char* name, const QByteArray& bytes) const
    {
        writeFile(m_folder->filePath(QString::fromLatin1(name)), bytes);
    }
    void publishRange() const { publish("net.json", byoipFile(QStringLiteral("v6-2048/rdap-oneline.json"))); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void nothingGivenIsNothingSaid()
    {
        QVERIFY(!SavedWorld().evidenceFor(claimOf(Advertising::NotAdvertisable), amazons));
    }
    void aRoaIsNeededWhereAwsMayAnnounceAndNotElsewhere() // §10.1
    {
        publishRange();
        SavedWorld world = registry();
        QCOMPARE(world.evidenceFor(claimOf(Advertising::NotAdvertisable), amazons)->state, EvidenceState::Accepted);
        Evidence evidence = *world.evidenceFor(claimOf(Advertising::Advertisable), amazons);
        QCOMPARE(evidence.state, EvidenceState::NotChecked); // no data is not "not found"
        QCOMPARE(codesOf(evidence), QStringList{QStringLiteral("roa-not-checked")});
        world.vrps = roas({16509, 14618});
        evidence = *world.evidenceFor(claimOf(Advertising::Advertisable), amazons);
        QCOMPARE(evidence.state, EvidenceState::Accepted);
        QCOMPARE(evidence.handle, QStringLiteral("NET-TEST-v6-2048"));
        QVERIFY(evidence.source.endsWith(QLatin1String("net.json")));
        world.vrps = roas({16509}); // both are needed (§10.4)
        evidence = *world.evidenceFor(claimOf(Advertising::Advertisable), amazons);
        QCOMPARE(evidence.state, EvidenceState::Rejected);
        QCOMPARE(evidence.rejection()->facts.value(QStringLiteral("asns")), QStringLiteral("AS14618"));
    }
    void expiredVrpsAreNoDataAndNotTheLackOfARoa()
    {
        publishRange();
        SavedWorld world = registry();
        world.vrps = roas({16509, 14618}, now.plusSeconds(-1));
        const Evidence evidence = *world.evidenceFor(claimOf(Advertising::Advertisable), amazons);
        QCOMPARE(evidence.state, EvidenceState::NotChecked);
        QCOMPARE(codesOf(evidence), QStringList{QStringLiteral("roa-no-data")});
    }
    void aFolderWithoutTheRangeHasNoCertificate()
    {
        publish("other.json", byoipFile(QStringLiteral("v4-2048/rdap-oneline.json")));
        publish("notes.txt", "not a record");
        const Evidence evidence = *registry().evidenceFor(claimOf(Advertising::NotAdvertisable), amazons);
        QCOMPARE(evidence.state, EvidenceState::Rejected);
        QCOMPARE(codesOf(evidence), QStringList{QStringLiteral("certificate-missing")});
        publishRange(); // published meanwhile
        QCOMPARE(registry().evidenceFor(claimOf(Advertising::NotAdvertisable), amazons)->state,
                 EvidenceState::Accepted);
    }
    void aKeptAnswerCountsAndWhatNobodyAskedStaysOpen()
    {
        SavedWorld world;
        QByteArray kept;
        world.keptAnswer = [&kept](const std::variant<Prefix, Asn>&) -> std::optional<RegistryFolder::Found> {
            if (kept.isEmpty())
                return std::nullopt;
            return RegistryFolder::Found{kept, QStringLiteral("https://rdap.example.net/")};
        };
        QVERIFY(!world.evidenceFor(claimOf(Advertising::NotAdvertisable), amazons)); // never "not found"
        kept = byoipFile(QStringLiteral("v6-2048/rdap-oneline.json"));
        const Evidence evidence = *world.evidenceFor(claimOf(Advertising::NotAdvertisable), amazons);
        QCOMPARE(evidence.state, EvidenceState::Accepted);
        QCOMPARE(evidence.source, QStringLiteral("https://rdap.example.net/"));
        kept = "damaged";
        publishRange();
        world.registry = RegistryFolder(m_folder->path()); // the folder comes first
        QCOMPARE(world.evidenceFor(claimOf(Advertising::NotAdvertisable), amazons)->state, EvidenceState::Accepted);
    }
    void theSmallestCoveringRecordCounts()
    {
        publishRange();
        QByteArray parent = byoipFile(QStringLiteral("v4-2048/rdap-oneline.json"));
        parent.replace("\"startAddress\": \"198.51.100.0\"", "\"startAddress\": \"2605:9cc0::\"")
            .replace("\"endAddress\": \"198.51.100.255\"",
                     "\"endAddress\": \"2605:9cc0:ffff:ffff:ffff:ffff:ffff:ffff\"")
            .replace("\"ipVersion\": \"v4\"", "\"ipVersion\": \"v6\"");
        publish("a-parent.json", parent);
        publish("z-parent.json", parent);
        QCOMPARE(registry().evidenceFor(claimOf(Advertising::NotAdvertisable), amazons)->handle,
                 QStringLiteral("NET-TEST-v6-2048"));
    }
    void withRoasAloneTheSignatureStaysOpenButTheMessageDoesNot()
    {
        SavedWorld world;
        world.vrps = roas({16509, 14618});
        Evidence evidence = *world.evidenceFor(claimOf(Advertising::Advertisable), amazons);
        QCOMPARE(evidence.state, EvidenceState::NotChecked);
        QCOMPARE(codesOf(evidence), QStringList{QStringLiteral("certificate-not-checked")});
        ProofClaim other = claimOf(Advertising::Advertisable);
        other.account = QStringLiteral("210987654321");
        evidence = *world.evidenceFor(other, amazons);
        QCOMPARE(evidence.rejection()->code, QStringLiteral("account-mismatch"));
    }
    void anAsNumbersRecordCarriesItsCertificate() // §11.2
    {
        const KeyPair key = vectorKey(QStringLiteral("v6-2048"));
        const QByteArray message =
            AuthorizationMessage::forAsn(QStringLiteral("123456789012"), Asn{64500}, QDate(2036, 12, 31))->toBytes();
        ProofClaim claim;
        claim.message = message;
        claim.signature = signature::encode(*signature::sign(key, message));
        claim.account = QStringLiteral("123456789012");
        claim.subject = Asn{64500};
        claim.now = now;
        publishRange();
        Evidence evidence = *registry().evidenceFor(claim, {});
        QCOMPARE(evidence.state, EvidenceState::NotChecked); // a folder of network records says nothing of it
        publish("as.json", autnum(64496, 64499));
        QCOMPARE(registry().evidenceFor(claim, {})->state, EvidenceState::NotChecked);
        publish("as.json", autnum(64500, 64500));
        evidence = *registry().evidenceFor(claim, {});
        QCOMPARE(evidence.state, EvidenceState::Accepted);
        QCOMPARE(evidence.handle, QStringLiteral("AS-TEST"));
        claim.subject = Asn{64501};
        publish("as.json", autnum(64500, 64501));
        QCOMPARE(registry().evidenceFor(claim, {})->rejection()->code, QStringLiteral("asn-mismatch"));
    }
    void aTokenIsJudgedByTheZone() // §10.5
    {
        const DnsToken token{QStringLiteral("86950620"), QStringLiteral("a34597c3-5317-4238-9ce7-50da5b6e6dc8"),
                             now.plusSeconds(60)};
        const ProofClaim claim = claimOf(Advertising::NotAdvertisable);
        SavedWorld world;
        Evidence evidence = world.evidenceFor(claim, token, amazons);
        QCOMPARE(evidence.state, EvidenceState::NotChecked);
        QCOMPARE(codesOf(evidence), QStringList{QStringLiteral("txt-not-checked")});
        QCOMPARE(evidence.method, QStringLiteral("dns-token"));
        world.zoneFile = m_folder->filePath(QStringLiteral("zone"));
        publish("zone", "");
        QCOMPARE(codesOf(world.evidenceFor(claim, token, amazons)), QStringList{QStringLiteral("txt-missing")});
        publish("zone", "86950620.f.f.1.0.c.c.9.5.0.6.2.ip6.arpa. TXT \"other\"\n");
        QCOMPARE(codesOf(world.evidenceFor(claim, token, amazons)), QStringList{QStringLiteral("txt-differs")});
        publish("zone", txtRecords(token, range)[0].zoneLine().toUtf8());
        QCOMPARE(world.evidenceFor(claim, token, amazons).state, EvidenceState::Accepted);
        DnsToken old = token;
        old.notAfter = now.plusSeconds(-1);
        QCOMPARE(codesOf(world.evidenceFor(claim, old, amazons)), QStringList{QStringLiteral("token-expired")});
        ProofClaim announced = claimOf(Advertising::Advertisable); // the ROA is needed all the same
        QCOMPARE(world.evidenceFor(announced, token, amazons).state, EvidenceState::NotChecked);
        world.vrps = roas({64500});
        QCOMPARE(codesOf(world.evidenceFor(announced, token, amazons)), QStringList{QStringLiteral("roa-missing")});
    }
};

CADASTRE_TEST(SavedWorldTest)
#include "tst_savedworld.moc"

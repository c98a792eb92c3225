// SPDX-License-Identifier: GPL-3.0-or-later
// The rehearsal of a window without its views: what runs while it is on.
#include "awsapi/sigv4.h"
#include "online/registrycache.h"
#include "ui/session/requestlogmodel.h"
#include "ui/session/rehearsalstage.h"

#include "core/byoip/byoipdata.h"
#include "support/planfiles.h"
#include "support/testmain.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QTemporaryDir>
#include <QUrl>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

class Deaf final : public Endpoint {
public:
    Result<quint16> listen(quint16) override { return quint16{1}; }
};

const Prefix range = prefixOf("2605:9cc0:1ff0::/44"); // of vector v6-2048

/// A stage that asks itself: what clients would send over a socket.
struct Talking {
    FixedClock clock{planStart};
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<RehearsalStage> stage;
    Endpoint::Handler handler;

    Talking()
    {
        const Plan lines = planOf(u"settings owner=123456789012\n"
                                  u"ipam us-east-1\n"
                                  u"pool top public advertisable\n"
                                  u"pool quiet public\n");
        workspace = Workspace::inMemory(lines.settings(), clock);
        if (!workspace->execute(TakeChanges{QStringLiteral("rows"), rowsOf(lines)}))
            qFatal("the rows of the test are refused");
        stage = std::make_unique<RehearsalStage>(*workspace);
        stage->setEndpoints([this](Endpoint::Handler requests) {
            handler = std::move(requests);
            return std::make_unique<Deaf>();
        });
    }
    void ask(const QByteArray& form) const
    {
        awsapi::HttpRequest request;
        request.method = "POST";
        request.path = "/";
        request.body = form;
        const QByteArray date =
            QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
        request.headers = {{"host", "127.0.0.1"}, {"x-amz-date", date}};
        const QByteArray scope = date.left(8) + "/us-east-1/ec2/aws4_request";
        const QByteArray canonical =
            awsapi::canonicalRequest(request, {"host", "x-amz-date"},
                                     QCryptographicHash::hash(form, QCryptographicHash::Sha256).toHex(),
                                     awsapi::SignedIn::Header);
        request.headers.append(
            {"authorization", "AWS4-HMAC-SHA256 Credential=123456789012/" + scope
                                  + ", SignedHeaders=host;x-amz-date, Signature="
                                  + awsapi::signatureOf(stage->options().secret, date, scope, canonical)});
        const awsapi::HttpReply reply = handler(request);
        QVERIFY2(reply.status == 200, reply.body.constData());
    }
    /// What became of the proof when a pool asks for the range; the step is taken back.
    [[nodiscard]] EvidenceState provenFor(const char* pool) const
    {
        const QByteArray name =
            "&IpamPoolId=" + workspace->plan().textId(poolNamed(workspace->plan(), pool)).toLatin1();
        const auto encoded = [](const char* file) {
            return QUrl::toPercentEncoding(QString::fromUtf8(byoipFile(QLatin1String(file))));
        };
        ask("Action=ProvisionIpamPoolCidr&Cidr=2605:9cc0:1ff0::/44&CidrAuthorizationContext.Message="
            + encoded("v6-2048/message.txt") + "&CidrAuthorizationContext.Signature=" + encoded("v6-2048/signature.txt")
            + name);
        ask("Action=GetIpamPoolCidrs" + name);
        if (workspace->plan().all<PoolCidr>().isEmpty())
            return EvidenceState::NotNeeded;
        const EvidenceState state = workspace->plan().all<PoolCidr>().begin()->evidence;
        if (!workspace->undo())
            qFatal("the step cannot be taken back");
        return state;
    }
};

bool isHeld(const Plan& plan, const char* cidr)
{
    bool found = false;
    plan.forEachAllocation(poolNamed(plan, "p"), [&](const Allocation& allocation) {
        found = found || allocation.cidr == prefixOf(cidr);
        return true;
    });
    return found;
}

} // namespace

class TestRehearsalStage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(RegistryCache().forget()); }
    void cleanup() { QVERIFY(RegistryCache().forget()); }

    void proofsAreJudgedByWhatTheWindowKnows()
    {
        Talking talking;
        QVERIFY(talking.stage->start());
        QCOMPARE(talking.provenFor("quiet"), EvidenceState::NotChecked); // nobody has asked a registry
        const RdapAnswer answer{range,
                                QUrl(QStringLiteral("https://rdap.example.net/ip")),
                                planStart,
                                byoipFile(QStringLiteral("v6-2048/rdap-oneline.json")),
                                {}};
        QVERIFY(RegistryCache().keepAnswer(answer));
        QCOMPARE(talking.provenFor("quiet"), EvidenceState::Accepted);
        QCOMPARE(talking.provenFor("top"), EvidenceState::NotChecked); // of ROAs nothing is known
        KnownRoutes routes;
        routes.source = QStringLiteral("rpki.json");
        routes.vrps = std::make_shared<const VrpSet>(VrpSet::build({{range, Asn{16509}, 48, 0, {}}}));
        talking.stage->setRoutes(routes); // while it is on
        QCOMPARE(talking.provenFor("top"), EvidenceState::Rejected);
        routes.vrps = std::make_shared<const VrpSet>(
            VrpSet::build({{range, Asn{16509}, 48, 0, {}}, {range, Asn{14618}, 48, 0, {}}}));
        talking.stage->setRoutes(routes);
        QCOMPARE(talking.provenFor("top"), EvidenceState::Accepted);
    }

    void aFolderOfRegistryAnswersIsTheRegistry()
    {
        const QTemporaryDir folder;
        Talking talking;
        RehearsalOptions options = talking.stage->options();
        options.registryFolder = folder.filePath(QStringLiteral("gone"));
        talking.stage->setOptions(options);
        QCOMPARE(talking.stage->start().error().code, ErrorCode::FileNotFound);
        QVERIFY(!talking.stage->isOn());
        options.registryFolder = folder.path();
        options.zoneFile = folder.filePath(QStringLiteral("gone.zone"));
        talking.stage->setOptions(options);
        QCOMPARE(talking.stage->start().error().code, ErrorCode::FileNotFound);
        options.zoneFile.clear();
        talking.stage->setOptions(options);
        QVERIFY(talking.stage->start());
        QCOMPARE(talking.provenFor("quiet"), EvidenceState::Rejected); // the registry has no such certificate
        writeFile(folder.filePath(QStringLiteral("net.json")), byoipFile(QStringLiteral("v6-2048/rdap-oneline.json")));
        QCOMPARE(talking.provenFor("quiet"), EvidenceState::Accepted); // published meanwhile
    }

    void
    whatIsDueSettlesByTheRulesOfWhoIsAtWork() // contract §12: AWS imports what it sees, a plan's author all there is
    {
        for (const bool isOn : {true, false}) {
            FixedClock clock(planStart);
            const Plan lines = planOf(u"settings settle=60\n"
                                      u"ipam us-east-1\n"
                                      u"pool p private ipv4 locale=us-east-1 import\n"
                                      u"vpc ours us-east-1\n"
                                      u"rescidr ours 10.2.0.0/16 private primary\n"
                                      u"vpc theirs us-east-1 owner=444455556666\n"
                                      u"rescidr theirs 10.3.0.0/16 private primary\n");
            const auto workspace = Workspace::inMemory(lines.settings(), clock);
            QVERIFY(workspace->execute(TakeChanges{QStringLiteral("rows"), rowsOf(lines)}));
            RehearsalStage stage(*workspace);
            stage.setEndpoints([](const Endpoint::Handler&) { return std::make_unique<Deaf>(); });
            if (isOn)
                QVERIFY(stage.start());
            ProvisionCidr provision;
            provision.pool = poolNamed(workspace->plan(), "p");
            provision.cidr = prefixOf("10.0.0.0/8");
            QVERIFY(workspace->execute(provision));
            stage.settle();
            QVERIFY(!isHeld(workspace->plan(), "10.2.0.0/16")); // it is not due
            clock.advanceSeconds(60);
            stage.settle();
            QVERIFY(isHeld(workspace->plan(), "10.2.0.0/16"));
            QCOMPARE(isHeld(workspace->plan(), "10.3.0.0/16"), !isOn);
        }
    }
};
CADASTRE_TEST(TestRehearsalStage)

#include "tst_rehearsalstage.moc"

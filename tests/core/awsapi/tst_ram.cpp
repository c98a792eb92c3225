// SPDX-License-Identifier: GPL-3.0-or-later
// What RAM makes of a request before the plan is asked, and of what a plan cannot share (contract §3.8).
#include "core/awsapi/client.h"
#include "plan/sharing.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

QString ram(Client& client, const char* path, const QString& body)
{
    return client.ask(body, owner, "us-east-1", "ram", path);
}

QJsonArray listIn(const QString& answer, const char* name)
{
    return QJsonDocument::fromJson(answer.toUtf8()).object().value(QLatin1String(name)).toArray();
}

constexpr const char* forPools = "arn:aws:ram::aws:permission/AWSRAMDefaultPermissionsIpamPool";
constexpr const char* forImport = "arn:aws:ram::aws:permission/AWSRAMPermissionIpamPoolByoipCidrImport";
constexpr const char* forDiscoveries = "arn:aws:ram::aws:permission/AWSRAMPermissionIpamResourceDiscovery";

} // namespace

class TestRam : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRequestIsMeasuredByTheModel_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const char* path, const char* body, const char* code) {
            QTest::newRow(name) << QByteArray(path) << QString::fromUtf8(body) << QString::fromLatin1(code);
        };
        const char* invalid = "InvalidParameterException";
        row("missing", "/createresourceshare", "{}", invalid);
        row("missing where nothing is listed", "/getresourceshares", "{}", invalid);
        row("word", "/getresourceshares", R"({"resourceOwner":"ME"})", invalid);
        row("kind of association", "/getresourceshareassociations", R"({"associationType":"BOTH"})", invalid);
        row("text for a list", "/createresourceshare", R"({"name":"s","principals":"444455556666"})", invalid);
        row("numbers in a list", "/createresourceshare", R"({"name":"s","principals":[444455556666]})", invalid);
        row("text for a truth", "/createresourceshare", R"({"name":"s","allowExternalPrincipals":"no"})", invalid);
        row("texts for tags", "/createresourceshare", R"({"name":"s","tags":["a"]})", invalid);
        row("text for a number", "/listresources", R"({"resourceOwner":"SELF","maxResults":"5"})", invalid);
        row("unknown", "/createresourceshare", R"({"name":"s","colour":"red"})", invalid);
        row("not rehearsed", "/createresourceshare", R"({"name":"s","sources":["444455556666"]})",
            "UnsupportedOperation");
        row("not rehearsed either", "/createresourceshare",
            R"({"name":"s","resourceShareConfiguration":{"retainSharingOnAccountLeaveOrganization":true}})",
            "UnsupportedOperation");
        row("not asked for", "/createresourceshare", R"({"name":"s","sources":[],"tags":null})", "");
        row("status", "/getresourceshareassociations",
            R"({"associationType":"PRINCIPAL","associationStatus":"DISASSOCIATED","resourceShareArns":[]})", "");
        for (const char* path : {"/getresourceshares", "/getresourceshareassociations", "/listresources",
                                 "/listprincipals", "/getresourceshareinvitations"})
            row(qPrintable(QStringLiteral("no ARN of a share ") + QLatin1String(path)), path,
                path == QByteArray("/getresourceshareassociations")
                    ? R"({"associationType":"PRINCIPAL","resourceShareArns":["s"]})"
                : path == QByteArray("/getresourceshareinvitations")
                    ? R"({"resourceShareArns":["s"]})"
                    : R"({"resourceOwner":"SELF","resourceShareArns":["s"]})",
                "MalformedArnException");
        row("every question of shares", "/getresourceshares",
            R"({"resourceOwner":"OTHER-ACCOUNTS","resourceShareStatus":"ACTIVE","name":"s","tagFilters":[{}],
                "permissionArn":"arn","permissionVersion":1,"maxResults":5})",
            "");
        row("tags", "/createresourceshare", R"({"name":"s","tags":[{"key":"a","value":"b"}]})", "");
    }
    void aRequestIsMeasuredByTheModel()
    {
        QFETCH(QByteArray, path);
        QFETCH(QString, body);
        QFETCH(QString, code);
        Client client;
        const qint64 before = client.workspace().revision();
        (void)ram(client, path.constData(), body);
        QCOMPARE(client.log.back().code, code);
        QCOMPARE(client.workspace().revision() == before, !code.isEmpty() || path.startsWith("/get"));
        QVERIFY(!client.log.back().parameters.all().empty()
                || body == QLatin1String("{}")); // the log shows what was asked
    }

    void whoIsNotLetInReadsWhyInTheLanguageOfTheService()
    {
        Client client;
        HttpRequest request;
        request.method = "POST";
        request.path = "/getresourceshares";
        const auto answer = [&](const char* service) {
            request.headers.clear();
            if (service)
                request.headers.append(
                    {"authorization", QByteArray("AWS4-HMAC-SHA256 Credential=210987654321/20260102/us-east-1/")
                                          + service + "/aws4_request, SignedHeaders=host, Signature=00"});
            return client.rehearsal().answer(request);
        };
        for (const char* service : {"ram", static_cast<const char*>(nullptr)}) { // unsigned: its path tells
            const HttpReply refused = answer(service);
            QCOMPARE(refused.status, 403);
            QCOMPARE(refused.contentType, QByteArray("application/json"));
            QCOMPARE(refused.errorType, QByteArray("AuthFailure"));
            const auto message = QJsonDocument::fromJson(refused.body).object().value(QLatin1String("message"));
            QCOMPARE(message.toString(), client.log.back().message);
        }
        request.path = "/";
        QVERIFY(answer("sts").body.startsWith("<ErrorResponse"));
        QVERIFY(answer("ec2").body.contains("<Response><Errors>"));
        QVERIFY(answer(nullptr).body.contains("<Response><Errors>"));
    }

    void aShareHasOnePermissionForEachType()
    {
        Client client(u"ipam us-east-1\npool p private ipv4\n");
        const auto share = [&](const QStringList& permissions) {
            (void)ram(client, "/createresourceshare",
                      QStringLiteral(R"({"name":"s","permissionArns":["%1"]})")
                          .arg(permissions.join(QLatin1String("\",\""))));
            return client.log.back().code;
        };
        const auto text = [](const char* arn) { return QString::fromLatin1(arn); };
        QCOMPARE(share({text(forPools), text(forImport)}), QStringLiteral("InvalidParameterException"));
        QCOMPARE(share({text(forImport), QStringLiteral("arn:aws:ram::aws:permission/None")}),
                 QStringLiteral("UnknownResourceException"));
        QVERIFY(client.plan().all<Share>().isEmpty());
        QCOMPARE(share({text(forDiscoveries), text(forImport)}), QString());
        QCOMPARE(client.plan().get(ShareId{1}).permission, text(forImport).section(u'/', -1));
        QCOMPARE(share({text(forDiscoveries)}), QString());
        QCOMPARE(client.plan().get(ShareId{2}).permission, text(forDiscoveries).section(u'/', -1));
    }

    void aCallSeesTheSharesOfItsRegion() // RAM is regional (contract §1)
    {
        Client client(u"account 444455556666\nipam us-east-1 us-west-2\npool p private ipv4\n");
        const auto ask = [&](const char* region, const char* path, const QString& body, const char* account = owner) {
            return client.ask(body, account, region, "ram", path);
        };
        const QString pool = QStringLiteral("arn:aws:ec2::210987654321:ipam-pool/%1").arg(poolText(client, "p"));
        const QString made =
            ask("us-east-1", "/createresourceshare",
                QStringLiteral(R"({"name":"s","principals":["444455556666"],"resourceArns":["%1"]})").arg(pool));
        const QString arn =
            QJsonDocument::fromJson(made.toUtf8())[QLatin1String("resourceShare")][QLatin1String("resourceShareArn")]
                .toString();
        QVERIFY(arn.startsWith(QLatin1String("arn:aws:ram:us-east-1:")));
        const QString mine = QStringLiteral(R"({"resourceOwner":"SELF"})");
        const QString theirs = QStringLiteral(R"({"resourceOwner":"OTHER-ACCOUNTS"})");
        for (const auto& [region, count] : {std::pair("us-east-1", 1), std::pair("us-west-2", 0)}) {
            QCOMPARE(listIn(ask(region, "/getresourceshares", mine), "resourceShares").size(), count);
            QCOMPARE(listIn(ask(region, "/getresourceshares", theirs, consumer), "resourceShares").size(), count);
            QCOMPARE(listIn(ask(region, "/listresources", theirs, consumer), "resources").size(), count);
            QCOMPARE(listIn(ask(region, "/listprincipals", mine), "principals").size(), count);
            QCOMPARE(listIn(ask(region, "/getresourceshareassociations",
                                QStringLiteral(R"({"associationType":"RESOURCE"})")),
                            "resourceShareAssociations")
                         .size(),
                     count);
        }
        const Plan before = client.plan();
        const QString named = QStringLiteral(R"({"resourceShareArn":"%1","principals":["555566667777"]})").arg(arn);
        for (const char* path : {"/associateresourceshare", "/disassociateresourceshare"}) {
            (void)ask("us-west-2", path, named);
            QCOMPARE(client.log.back().code, QStringLiteral("UnknownResourceException"));
        }
        QCOMPARE(differenceOf(client.plan(), before), QString());
        (void)ask("us-east-1", "/associateresourceshare", named);
        QCOMPARE(client.log.back().code, QString());
        QVERIFY(poolVisibleTo(client.plan(), poolNamed(client.plan(), "p"), AccountNumber::of(555'566'667'777)));
    }

    /// Contract §15: principals are accounts, and units and the organisation by their ARNs.
    void unitsAndTheOrganisationAreShownAndFoundByTheirArns()
    {
        Client client(u"settings owner=210987654321 sharing\nou eng\naccount 444455556666 ou=eng\nipam us-east-1\n"
                      u"pool p private ipv4\n");
        const QString unit = client.plan().textId(*client.plan().all<OrgUnit>().begin());
        const QString arn = QStringLiteral("arn:aws:organizations::210987654321:");
        for (const QString& principal :
             {arn + QStringLiteral("ou/o-aaaaaaaaaa/") + unit, arn + QStringLiteral("organization/o-aaaaaaaaaa")}) {
            const QString made =
                ram(client, "/createresourceshare",
                    QStringLiteral(R"({"name":"s","resourceArns":["arn:aws:ec2::210987654321:ipam-pool/%1"],)"
                                   R"("principals":["%2"],"allowExternalPrincipals":false})")
                        .arg(poolText(client, "p"), principal));
            QCOMPARE(client.log.back().code, QString());
            QVERIFY(poolVisibleTo(client.plan(), poolNamed(client.plan(), "p"), AccountNumber::of(444'455'556'666)));
            const QJsonArray found =
                listIn(ram(client, "/getresourceshareassociations",
                           QStringLiteral(R"({"associationType":"PRINCIPAL","principal":"%1"})").arg(principal)),
                       "resourceShareAssociations");
            QCOMPARE(found.size(), 1);
            const QString shown = found[0].toObject().value(QLatin1String("associatedEntity")).toString();
            QCOMPARE(shown, principal);
            const QJsonArray principals =
                listIn(ram(client, "/listprincipals",
                           QStringLiteral(R"({"resourceOwner":"SELF","principals":["%1"]})").arg(principal)),
                       "principals");
            QCOMPARE(principals.size(), 1);
            QCOMPARE(principals[0].toObject().value(QLatin1String("id")).toString(), shown);
            QCOMPARE(principals[0].toObject().value(QLatin1String("external")).toBool(), false);
            const QString share = QJsonDocument::fromJson(
                                      made.toUtf8())[QLatin1String("resourceShare")][QLatin1String("resourceShareArn")]
                                      .toString();
            for (const char* path : {"/associateresourceshare", "/disassociateresourceshare"}) {
                (void)ram(client, path,
                          QStringLiteral(R"({"resourceShareArn":"%1","principals":["%2"]})")
                              .arg(share, QString(principal).replace(u"o-aaaaaaaaaa"_qs, u"o-bbbbbbbbbb"_qs)));
                QCOMPARE(client.log.back().code, QStringLiteral("UnknownResourceException"));
            }
            QVERIFY(client.workspace().undo());
            QVERIFY(client.plan().all<Share>().isEmpty());
        }
        Client none(u"ipam us-east-1\npool p private ipv4\n");
        (void)ram(none, "/createresourceshare",
                  QStringLiteral(R"({"name":"s","principals":["%1organization/o-aaaaaaaaaa"]})").arg(arn));
        QCOMPARE(none.log.back().code, QStringLiteral("UnknownResourceException"));
    }

    void whoOwnsThePlanIsOutsideOfNoOrganisation() // §15
    {
        Client client(u"ou eng\naccount 444455556666 ou=eng\nipam us-east-1\npool p private ipv4\n");
        (void)ram(client, "/createresourceshare",
                  QStringLiteral(R"({"name":"s","resourceArns":["arn:aws:ec2::210987654321:ipam-pool/%1"],)"
                                 R"("principals":["444455556666"]})")
                      .arg(poolText(client, "p")));
        const QJsonArray principals = listIn(client.ask(QStringLiteral(R"({"resourceOwner":"OTHER-ACCOUNTS"})"),
                                                        "444455556666", "us-east-1", "ram", "/listprincipals"),
                                             "principals");
        QCOMPARE(principals.size(), 1);
        QCOMPARE(principals[0].toObject().value(QLatin1String("id")).toString(), QString::fromLatin1(owner));
        QCOMPARE(principals[0].toObject().value(QLatin1String("external")).toBool(), false);
    }

    void whatAPlanHasNoneOfIsNotListed()
    {
        Client client(u"ipam us-east-1\npool p private ipv4\n");
        (void)ram(client, "/createresourceshare",
                  QStringLiteral(R"({"name":"s","resourceArns":["arn:aws:ec2::210987654321:ipam-pool/%1"]})")
                      .arg(poolText(client, "p")));
        const auto resources = [&](const char* scope) {
            return listIn(ram(client, "/listresources",
                              QStringLiteral(R"({"resourceOwner":"SELF","resourceRegionScope":"%1"})")
                                  .arg(QLatin1String(scope))),
                          "resources")
                .size();
        };
        QCOMPARE(resources("ALL"), 1);
        QCOMPARE(resources("REGIONAL"), 1);
        QCOMPARE(resources("GLOBAL"), 0);
        const auto permissions = [&](const char* body) {
            return listIn(ram(client, "/listpermissions", QString::fromLatin1(body)), "permissions").size();
        };
        QCOMPARE(permissions("{}"), 3);
        QCOMPARE(permissions(R"({"permissionType":"AWS_MANAGED","maxResults":2})"), 2);
        QCOMPARE(permissions(R"({"permissionType":"CUSTOMER_MANAGED"})"), 0);
    }

    void anArnOfTheOrganisationNamesItsManagementAccount() // §15
    {
        Client client(u"settings owner=210987654321 sharing\nou eng\naccount 444455556666 ou=eng\nipam us-east-1\n"
                      u"pool p private ipv4\n");
        ChangeSettings known;
        known.managementAccount = AccountNumber::of(111'122'223'333);
        QVERIFY(client.workspace().execute(known));
        const QString unit = client.plan().textId(*client.plan().all<OrgUnit>().begin());
        const auto share = [&](const char* management, const QString& rest) {
            (void)ram(client, "/createresourceshare",
                      QStringLiteral(R"({"name":"s","resourceArns":["arn:aws:ec2::210987654321:ipam-pool/%1"],)"
                                     R"("principals":["arn:aws:organizations::%2:%3"]})")
                          .arg(poolText(client, "p"), QLatin1String(management), rest));
            return client.log.back().code;
        };
        const QString ofUnit = QStringLiteral("ou/o-aaaaaaaaaa/") + unit;
        const QString ofAll = QStringLiteral("organization/o-aaaaaaaaaa");
        for (const QString& rest : {ofUnit, ofAll})
            QCOMPARE(share("210987654321", rest), QStringLiteral("UnknownResourceException"));
        QVERIFY(client.plan().all<Share>().isEmpty() && client.plan().settings().organizationId.isEmpty());
        QCOMPARE(share("111122223333", ofUnit), QString());
        const QString arn = QJsonDocument::fromJson(ram(client, "/getresourceshares", uR"({"resourceOwner":"SELF"})"_qs)
                                                        .toUtf8())[QLatin1String("resourceShares")][0]
                                .toObject()
                                .value(QLatin1String("resourceShareArn"))
                                .toString();
        for (const char* path : {"/associateresourceshare", "/disassociateresourceshare"})
            for (const auto& [management, code] :
                 {std::pair("210987654321", "UnknownResourceException"), std::pair("111122223333", "")}) {
                (void)ram(client, path,
                          QStringLiteral(R"({"resourceShareArn":"%1","principals":["arn:aws:organizations::%2:%3"]})")
                              .arg(arn, QLatin1String(management), ofUnit));
                QCOMPARE(client.log.back().code, QLatin1String(code));
            }
    }

    void anotherOrganisationsArnFindsNothing() // §3.8, §15
    {
        Client client(u"settings owner=210987654321 sharing\nou eng\naccount 444455556666 ou=eng\nipam us-east-1\n"
                      u"pool p private ipv4\n");
        ChangeSettings known;
        known.managementAccount = AccountNumber::of(111'122'223'333);
        known.organizationId = QStringLiteral("o-aaaaaaaaaa");
        QVERIFY(client.workspace().execute(known));
        const QString unit = client.plan().textId(*client.plan().all<OrgUnit>().begin());
        (void)ram(client, "/createresourceshare",
                  QStringLiteral(R"({"name":"s","resourceArns":["arn:aws:ec2::210987654321:ipam-pool/%1"],)"
                                 R"("principals":["%2","o-aaaaaaaaaa"]})")
                      .arg(poolText(client, "p"), unit));
        QCOMPARE(client.log.back().code, QString());
        const auto found = [&](const QString& principal) {
            const auto count = [&](const char* path, const char* body, const char* list) {
                return listIn(ram(client, path, QString::fromLatin1(body).arg(principal)), list).size();
            };
            return QStringLiteral("%1 %2 %3")
                .arg(count("/getresourceshareassociations", R"({"associationType":"PRINCIPAL","principal":"%1"})",
                           "resourceShareAssociations"))
                .arg(count("/listresources", R"({"resourceOwner":"SELF","principal":"%1"})", "resources"))
                .arg(count("/listprincipals", R"({"resourceOwner":"SELF","principals":["%1"]})", "principals"));
        };
        const QString arn = QStringLiteral("arn:aws:organizations::%1:%2");
        const QString ours = QStringLiteral("111122223333");
        const QString ofUnit = QStringLiteral("ou/%1/") + unit;
        for (const QString& own :
             {arn.arg(ours, ofUnit.arg(QLatin1String("o-aaaaaaaaaa"))),
              arn.arg(ours, QLatin1String("organization/o-aaaaaaaaaa")), unit, QStringLiteral("o-aaaaaaaaaa")})
            QCOMPARE(found(own), QStringLiteral("1 1 1"));
        for (const QString& foreign :
             {arn.arg(QLatin1String("999999999999"), ofUnit.arg(QLatin1String("o-aaaaaaaaaa"))),
              arn.arg(QLatin1String("999999999999"), QLatin1String("organization/o-aaaaaaaaaa")),
              arn.arg(ours, ofUnit.arg(QLatin1String("o-bbbbbbbbbb")))})
            QCOMPARE(found(foreign), QStringLiteral("0 0 0"));
        const AccountNumber member = AccountNumber::of(444'455'556'666); // a plan may keep principals as ARNs, too
        for (const char* rest : {"ou/o-aaaaaaaaaa/", "organization/o-aaaaaaaaaa"}) {
            const QString named = QLatin1String(rest) + (QByteArray(rest).endsWith('/') ? unit : QString());
            QVERIFY(principalCovers(client.plan(), arn.arg(ours, named), member));
            QVERIFY(!principalCovers(client.plan(), arn.arg(QLatin1String("999999999999"), named), member));
        }
        QVERIFY(!principalCovers(client.plan(), arn.arg(ours, ofUnit.arg(QLatin1String("o-bbbbbbbbbb"))), member));
    }

    void anInvitationHasATimeOfItsOwnAndLapses() // §3.8, §15
    {
        Client client(u"account 444455556666 external\nipam us-east-1\n");
        const QString made = ram(client, "/createresourceshare", uR"({"name":"s"})"_qs);
        const QString arn =
            QJsonDocument::fromJson(made.toUtf8())[QLatin1String("resourceShare")][QLatin1String("resourceShareArn")]
                .toString();
        const qint64 start = planStart.ms / 1000;
        const auto invite = [&] {
            (void)ram(client, "/associateresourceshare",
                      QStringLiteral(R"({"resourceShareArn":"%1","principals":["444455556666"]})").arg(arn));
        };
        const auto invitation = [&] {
            return listIn(client.ask(QStringLiteral("{}"), consumer, "us-east-1", "ram",
                                     "/getresourceshareinvitations"),
                          "resourceShareInvitations")[0]
                .toObject();
        };
        const auto answer = [&](const char* path) {
            (void)client.ask(QStringLiteral(R"({"resourceShareInvitationArn":"%1"})")
                                 .arg(invitation().value(QLatin1String("resourceShareInvitationArn")).toString()),
                             consumer, "us-east-1", "ram", path);
            return client.log.back().code;
        };
        const auto time = [&] {
            return static_cast<qint64>(invitation().value(QLatin1String("invitationTimestamp")).toDouble());
        };
        const auto status = [&] { return invitation().value(QLatin1String("status")).toString(); };
        constexpr qint64 week = 7LL * 24 * 3600;
        client.advance(60);
        invite();
        QCOMPARE(time(), start + 60);
        client.advance(week - 1);
        invite(); // it waits already
        QCOMPARE(time(), start + 60);
        QCOMPARE(status(), QStringLiteral("PENDING"));
        client.advance(1);
        QCOMPARE(status(), QStringLiteral("EXPIRED"));
        for (const char* path : {"/acceptresourceshareinvitation", "/rejectresourceshareinvitation"})
            QCOMPARE(answer(path), QStringLiteral("ResourceShareInvitationExpiredException"));
        invite();
        QCOMPARE(status(), QStringLiteral("PENDING"));
        QCOMPARE(time(), start + 60 + week);
        QCOMPARE(answer("/acceptresourceshareinvitation"), QString());
        client.advance(2 * week);
        QCOMPARE(status(), QStringLiteral("ACCEPTED"));
        QCOMPARE(time(), start + 60 + week);
    }
};
CADASTRE_TEST(TestRam)

#include "tst_ram.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "byoip/rdapremark.h"
#include "core/byoip/byoipdata.h"
#include "support/testmain.h"

#include <QElapsedTimer>

using namespace cadastre;
using namespace cadastre::testing;

class RdapRemarkTest : public QObject {
    Q_OBJECT

private:
    static QByteArray rdapFile(const char* name)
    {
        return contentsOf(QStringLiteral(CADASTRE_TEST_DATA "/rdap/") + QString::fromLatin1(name));
    }
    static Prefix asked() { return *Prefix::parse(u"2605:9cc0:1ff0::/44"); }
    /// A minimal answer about asked() with more members.
    static QByteArray answer(const QJsonObject& more)
    {
        QJsonObject root = more;
        root[QLatin1String("objectClassName")] = QStringLiteral("ip network");
        root[QLatin1String("handle")] = QStringLiteral("NET-X");
        root[QLatin1String("startAddress")] = QStringLiteral("2605:9cc0:1ff0::");
        root[QLatin1String("endAddress")] = QStringLiteral("2605:9cc0:1fff:ffff:ffff:ffff:ffff:ffff");
        return QJsonDocument(root).toJson();
    }
    static QJsonArray remark(const QJsonArray& lines)
    {
        return {QJsonObject{{QLatin1String("title"), QLatin1String("Registration Comments")},
                            {QLatin1String("description"), lines}}};
    }
    static QString certificate() { return QString::fromLatin1(byoipFile(QStringLiteral("v6-2048/certificate.pem"))); }

private Q_SLOTS:
    void whatIsNotAnAnswerAboutTheRangeIsRefused_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        QTest::newRow("start after end") << QStringLiteral("hostile/start-after-end.json") << ErrorCode::InvalidRecord
                                         << QStringLiteral("start-after-end");
        QTest::newRow("another range") << QStringLiteral("hostile/not-covering.json") << ErrorCode::InvalidRecord
                                       << QStringLiteral("other-range");
        QTest::newRow("two families") << QStringLiteral("hostile/mixed-family.json") << ErrorCode::InvalidRecord
                                      << QStringLiteral("family-differs");
        QTest::newRow("a domain") << QStringLiteral("hostile/wrong-class.json") << ErrorCode::WrongFormat
                                  << QStringLiteral("domain");
        QTest::newRow("a web page") << QStringLiteral("hostile/html-page.html") << ErrorCode::WrongFormat
                                    << QStringLiteral("html");
        QTest::newRow("not found") << QStringLiteral("hostile/error-404.json") << ErrorCode::NotFound
                                   << QStringLiteral("Not Found");
        QTest::newRow("RIPE error") << QStringLiteral("ripe-error.json") << ErrorCode::WrongFormat
                                    << QStringLiteral("501 Not Implemented");
        QTest::newRow("IPv4 network") << QStringLiteral("arin-network_192_198_0_0.json") << ErrorCode::InvalidRecord
                                      << QStringLiteral("other-range");
        QTest::newRow("bootstrap file") << QStringLiteral("iana-bootstrap-ipv6-2016.json") << ErrorCode::WrongFormat
                                        << QStringLiteral("json");
    }
    void whatIsNotAnAnswerAboutTheRangeIsRefused()
    {
        QFETCH(QString, file);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        const auto record = readRdapNetwork(rdapFile(file.toLatin1().constData()), asked());
        QVERIFY(!record);
        QCOMPARE(record.error().code, code);
        QVERIFY2(record.error().params.values().contains(detail),
                 qPrintable(record.error().params.values().join(u' ')));
    }
    void whatIsNotJsonIsRefusedWithItsPlace()
    {
        QCOMPARE(readRdapNetwork("", asked()).error().code, ErrorCode::EmptyInput);
        QCOMPARE(readRdapNetwork(" \n", asked()).error().code, ErrorCode::EmptyInput);
        QCOMPARE(readRdapNetwork("[]", asked()).error().code, ErrorCode::WrongFormat);
        const auto torn = readRdapNetwork("{\n \"a\": 1,\n", asked());
        QCOMPARE(torn.error().code, ErrorCode::InvalidJson);
        QCOMPARE(torn.error().params.value(QStringLiteral("line")), QStringLiteral("3"));
        QCOMPARE(readRdapNetwork(QByteArray(largestRdapAnswer + 1, ' '), asked()).error().code,
                 ErrorCode::FileTooLarge);
    }
    void fiveHundredNestedEntitiesAreReadAtOnce()
    {
        QElapsedTimer timer;
        timer.start();
        const auto record = readRdapNetwork(rdapFile("hostile/entities-500-deep.json"), asked());
        QVERIFY(record);
        QVERIFY(record->onEntities.certificates.isEmpty());
        QVERIFY(timer.elapsed() < 1000);
    }
    void aRealAnswerTellsItsFacts()
    {
        const auto record =
            readRdapNetwork(rdapFile("arin-network_192_198_0_0.json"), *Prefix::parse(u"192.198.0.0/24"));
        QVERIFY(record);
        QCOMPARE(record->first.toString(), QStringLiteral("192.198.0.0"));
        QVERIFY(!record->name.isEmpty());
        QVERIFY(record->status.contains(QStringLiteral("active")));
        QVERIFY(record->onNetwork.certificates.isEmpty());
        QVERIFY(readRdapNetwork(rdapFile("rfc9083-2001_db8__.json"), *Prefix::parse(u"2001:db8::/48")));
    }
    void theHolderIsTheOrganisationAmongTheRegistrants()
    {
        const auto real = readRdapNetwork(rdapFile("arin-network_192_198_0_0.json"), *Prefix::parse(u"192.198.0.0/24"));
        QCOMPARE(real->organisation, QStringLiteral("Radio Link Internet"));
        QVERIFY(!real->isOfAPerson);
        const auto employed = readRdapNetwork(rdapFile("rfc9083-2001_db8__.json"), *Prefix::parse(u"2001:db8::/48"));
        QCOMPARE(employed->organisation, QStringLiteral("Example")); // of the person that is named
        QVERIFY(!employed->isOfAPerson);
        const auto entity = [](const char* role, const char* kind, const char* name) {
            return QJsonObject{{QLatin1String("roles"), QJsonArray{QLatin1String(role)}},
                               {QLatin1String("vcardArray"),
                                QJsonArray{QStringLiteral("vcard"),
                                           QJsonArray{QJsonArray{QStringLiteral("fn"), QJsonObject(),
                                                                 QStringLiteral("text"), QLatin1String(name)},
                                                      QJsonArray{QStringLiteral("kind"), QJsonObject(),
                                                                 QStringLiteral("text"), QLatin1String(kind)}}}}};
        };
        const auto holder = [&](const QJsonArray& entities) {
            return *readRdapNetwork(answer({{QLatin1String("entities"), entities}}), asked());
        };
        const QJsonObject person = entity("registrant", "individual", "Jo Doe");
        QVERIFY(holder({person}).isOfAPerson);
        QCOMPARE(holder({person}).organisation, QStringLiteral("Jo Doe"));
        const RegistryRecord both = holder({person, entity("registrant", "org", "Example Networks")});
        QCOMPARE(both.organisation, QStringLiteral("Example Networks")); // RIPE lists its maintainers first
        QVERIFY(!both.isOfAPerson);
        QVERIFY(!holder({entity("abuse", "individual", "Jo Doe")}).isOfAPerson);
        QVERIFY(holder({}).organisation.isEmpty());
    }
    void awsTakesWhatARegistryGaveDirectly()
    {
        for (const char* type : {"DIRECT ALLOCATION", "Direct Assignment", "ALLOCATED PA", "ALLOCATED-BY-RIR",
                                 "ASSIGNED PI", "LEGACY", "ALLOCATED PORTABLE", "ASSIGNED PORTABLE"})
            QVERIFY2(isAcceptedAllocation(QLatin1String(type)) == true, type);
        for (const char* type :
             {"REASSIGNMENT", "REALLOCATION", "ASSIGNED PA", "SUB-ALLOCATED PA", "ASSIGNED NON-PORTABLE"})
            QVERIFY2(isAcceptedAllocation(QLatin1String(type)) == false, type);
        for (const char* type : {"", "allocated", "of a kind nobody knows"})
            QVERIFY2(!isAcceptedAllocation(QLatin1String(type)), type);
    }
    void findsTheCertificateWhereverTheNetworkCarriesIt_data()
    {
        QTest::addColumn<QJsonObject>("more");
        const QString pem = certificate();
        const QJsonArray lines = QJsonArray::fromStringList(pem.split(u'\n'));
        const QString oneLine = QString(pem).remove(u'\n');
        QTest::newRow("one a line") << QJsonObject{{QLatin1String("remarks"), remark(lines)}};
        QTest::newRow("one line") << QJsonObject{{QLatin1String("remarks"), remark({oneLine})}};
        QTest::newRow("two halves") << QJsonObject{
            {QLatin1String("remarks"), remark({oneLine.left(500), oneLine.mid(500)})}};
        QTest::newRow("two remarks") << QJsonObject{
            {QLatin1String("remarks"),
             QJsonArray{remark({oneLine.left(500)})[0],
                        QJsonObject{{QLatin1String("description"), QJsonArray{oneLine.mid(500)}}}}}};
        QTest::newRow("description is a string") << QJsonObject{
            {QLatin1String("remarks"), QJsonArray{QJsonObject{{QLatin1String("description"), oneLine}}}}};
        QTest::newRow("descr") << QJsonObject{{QLatin1String("descr"), QJsonArray{QLatin1String("Example"), oneLine}}};
        QTest::newRow("comments") << QJsonObject{{QLatin1String("comments"), oneLine}};
        QTest::newRow("network inside") << QJsonObject{
            {QLatin1String("networks"), QJsonArray{QJsonObject{{QLatin1String("remarks"), remark({oneLine})}}}}};
        QJsonArray many;
        for (int i = 0; i < 10'000; ++i)
            many.append(QStringLiteral("line %1").arg(i));
        many.append(oneLine);
        QTest::newRow("after ten thousand lines") << QJsonObject{{QLatin1String("remarks"), remark(many)}};
    }
    void findsTheCertificateWhereverTheNetworkCarriesIt()
    {
        QFETCH(QJsonObject, more);
        const auto record = readRdapNetwork(answer(more), asked());
        QVERIFY(record);
        QCOMPARE(record->onNetwork.certificates.size(), 1);
        QCOMPARE(record->onNetwork.certificates.first().pem(), certificate().toLatin1());
        QVERIFY(record->onEntities.certificates.isEmpty());
    }
    void aCertificateOnTheOrganisationIsToldApart()
    {
        const auto record =
            readRdapNetwork(answer({{QLatin1String("entities"),
                                     QJsonArray{QJsonObject{{QLatin1String("objectClassName"), QLatin1String("entity")},
                                                            {QLatin1String("remarks"), remark({certificate()})}}}}}),
                            asked());
        QVERIFY(record);
        QVERIFY(record->onNetwork.certificates.isEmpty());
        QCOMPARE(record->onEntities.certificates.size(), 1);
    }
    void aPrivateKeyInARemarkIsAlarming()
    {
        const QString key = QString::fromLatin1(byoipFile(QStringLiteral("v6-2048/private-key.pem")));
        const auto record =
            readRdapNetwork(answer({{QLatin1String("remarks"), remark(QJsonArray::fromStringList(key.split(u'\n')))}}),
                            asked());
        QVERIFY(record);
        QVERIFY(record->onNetwork.privateKeyPublished);
    }
    void oddTypesAreNoRemarks()
    {
        for (const QJsonValue& odd : {QJsonValue(5), QJsonValue(QJsonValue::Null), QJsonValue(true),
                                      QJsonValue(QJsonArray{QJsonArray{1, QJsonValue::Null}})}) {
            const auto record =
                readRdapNetwork(answer({{QLatin1String("remarks"), odd}, {QLatin1String("entities"), odd}}), asked());
            QVERIFY(record);
            QVERIFY(record->onNetwork.certificates.isEmpty());
        }
        QCOMPARE(readRdapNetwork(R"({"objectClassName":"ip network","startAddress":5,"endAddress":"::"})", asked())
                     .error()
                     .code,
                 ErrorCode::InvalidRecord);
        QCOMPARE(readRdapNetwork(R"({"objectClassName":"ip network","startAddress":"10/8","endAddress":"::"})", asked())
                     .error()
                     .code,
                 ErrorCode::InvalidRecord);
    }
};

CADASTRE_TEST(RdapRemarkTest)
#include "tst_rdapremark.moc"

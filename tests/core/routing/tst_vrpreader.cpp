// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/jsonscanner.h"
#include "routing/vrpreader.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <rapidcheck.h>

using namespace cadastre;

class VrpReaderTest : public QObject {
    Q_OBJECT

private:
    static QString path(const QString& name) { return QStringLiteral(CADASTRE_TEST_DATA "/rpki/") + name; }
    static QString value(const Error& error, const char* param)
    {
        return error.params.value(QString::fromLatin1(param));
    }

private Q_SLOTS:
    void threeFormatsOfOneSliceAreOneSet()
    {
        const auto client = readVrpFile(path(QStringLiteral("slice-amazon-rpki-client.json")));
        const auto routinator = readVrpFile(path(QStringLiteral("slice-amazon-routinator.json")));
        const auto csv = readVrpFile(path(QStringLiteral("slice-amazon-routinator.csv")));
        QVERIFY(client && routinator && csv);
        QCOMPARE(client->format, VrpFormat::Object);
        QCOMPARE(csv->format, VrpFormat::Csv);
        QCOMPARE(toString(client->builtAt), QStringLiteral("2025-07-20T09:31:33Z"));
        QCOMPARE(toString(routinator->builtAt), QStringLiteral("2025-07-20T09:31:33Z"));
        QVERIFY(!csv->builtAt);
        QVERIFY(client->earliestExpiry);
        for (const auto& document : {*client, *routinator, *csv}) {
            QCOMPARE(document.entries, 981);
            QCOMPARE(document.malformed, 0);
            QCOMPARE(document.set.size(), client->set.size());
            for (std::int32_t i = 0; i < document.set.size(); ++i) {
                const Vrp a = document.set.at(i);
                const Vrp b = client->set.at(i);
                QCOMPARE(a.prefix, b.prefix);
                QCOMPARE(a.asn, b.asn);
                QCOMPARE(a.maxLength, b.maxLength);
                QCOMPARE(document.set.trustAnchorOf(a), client->set.trustAnchorOf(b));
            }
        }
    }
    void bareArraysAndOtherWritersAreRead()
    {
        const auto bare = readVrpFile(path(QStringLiteral("rpki-validator-test-vrps.json")));
        QVERIFY(bare);
        QCOMPARE(bare->format, VrpFormat::BareArray);
        QCOMPARE(bare->entries, 5000);
        QCOMPARE(bare->malformed, 0);
        QCOMPARE(readVrpFile(path(QStringLiteral("rtrtr/vrps.json")))->set.size(), 2);
        QCOMPARE(toString(readVrpFile(path(QStringLiteral("rtrtr/vrps-metadata.json")))->builtAt),
                 QStringLiteral("2020-11-25T14:50:08Z"));
        const auto client = readVrpFile(path(QStringLiteral("rtrtr/vrps.rpki-client.json")));
        QVERIFY(client);
        QCOMPARE(client->malformed, 0);
        QVERIFY(client->set.size() > 0);
        const auto empty = readVrpFile(path(QStringLiteral("rtrtr/empty.json")));
        QVERIFY(empty);
        QVERIFY(empty->set.isLoaded() && empty->set.isEmpty());
        QCOMPARE(readVrpFile(path(QStringLiteral("routinator/000.csv")))->entries, 0);
    }
    void documentsWithoutVrpsSayWhatTheyAre_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("found");
        QTest::newRow("SLURM") << QStringLiteral("rtrtr/exceptions.json") << QStringLiteral("slurm");
        QTest::newRow("SLURM of Routinator") << QStringLiteral("routinator/slurm-full.json") << QStringLiteral("slurm");
        QTest::newRow("metadata only") << QStringLiteral("routinator/000.json") << QStringLiteral("no-roas");
        QTest::newRow("ASPA only") << QStringLiteral("routinator/001.json") << QStringLiteral("no-roas");
        QTest::newRow("router keys") << QStringLiteral("routinator/011.json") << QStringLiteral("no-roas");
        QTest::newRow("roas is a number")
            << QStringLiteral("hostile/metadata-roas-integer.json") << QStringLiteral("roas-not-a-list");
    }
    void documentsWithoutVrpsSayWhatTheyAre()
    {
        QFETCH(QString, file);
        QFETCH(QString, found);
        const auto document = readVrpFile(path(file));
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::WrongFormat);
        QCOMPARE(value(document.error(), "found"), found);
        QCOMPARE(document.error().subject, path(file));
    }
    void impossibleEntriesAreSkippedCountedAndListed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("reason");
        QTest::newRow("below") << QStringLiteral("maxlen-below-prefix") << QStringLiteral("maxLength")
                               << QStringLiteral("below-prefix");
        QTest::newRow("129") << QStringLiteral("maxlen-129") << QStringLiteral("maxLength")
                             << QStringLiteral("above-family");
        QTest::newRow("33") << QStringLiteral("maxlen-33-v4") << QStringLiteral("maxLength")
                            << QStringLiteral("above-family");
        QTest::newRow("host bits") << QStringLiteral("host-bits") << QStringLiteral("prefix")
                                   << QStringLiteral("host-bits");
    }
    void impossibleEntriesAreSkippedCountedAndListed()
    {
        QFETCH(QString, file);
        QFETCH(QString, field);
        QFETCH(QString, reason);
        const auto document = readVrpFile(path(QStringLiteral("hostile/%1.json").arg(file)));
        QVERIFY(document);
        QCOMPARE(document->entries, 1);
        QCOMPARE(document->malformed, 1);
        QVERIFY(document->set.isEmpty());
        QCOMPARE(value(document->problems.first(), "field"), field);
        QCOMPARE(value(document->problems.first(), "reason"), reason);
        QCOMPARE(value(document->problems.first(), "record"), QStringLiteral("0"));
    }
    void asnsAreReadInTheirRealFormsOnly()
    {
        const auto document = readVrpFile(path(QStringLiteral("hostile/asn-forms.json")));
        QVERIFY(document);
        QCOMPARE(document->entries, 17);
        QCOMPARE(document->malformed, 9); // the first seven and asdot "AS1.10" are taken
        QStringList refused;
        for (const Error& problem : document->problems)
            refused.append(value(problem, "record"));
        QCOMPARE(refused.join(u','), QStringLiteral("7,8,9,11,12,13,14,15,16"));
        QSet<quint32> asns;
        for (std::int32_t i = 0; i < document->set.size(); ++i)
            asns.insert(document->set.at(i).asn.value);
        QCOMPARE(asns, (QSet<quint32>{0, 16509, 65546, 4294967295U}));
    }
    void withoutMaxLengthThePrefixLengthHolds()
    {
        const auto document = readVrpFile(path(QStringLiteral("hostile/no-maxlen.json")));
        QCOMPARE(document->set.at(0).maxLength, std::uint8_t{24});
    }
    void expiredEntriesAreLoadedAndTold()
    {
        const auto document = readVrpFile(path(QStringLiteral("hostile/expired.json")));
        QVERIFY(document);
        QCOMPARE(document->set.size(), 1);
        QCOMPARE(document->expired(Instant{1'700'000'000'000}), 1);
        QCOMPARE(document->expired(Instant{1'400'000'000'000}), 0);
        QCOMPARE(
            document->set.validity({*Prefix::parse(u"198.51.100.0/24"), Asn{16509}}, Instant{1'700'000'000'000}).state,
            RouteState::NoData);
    }
    void anOldFileIsStale()
    {
        const auto document = readVrpFile(path(QStringLiteral("hostile/stale-buildtime.json")));
        QVERIFY(document->isStale(Instant{1'795'521'600'000}));
        QVERIFY(!document->isStale(document->builtAt.plusSeconds(24 * 3600)));
    }
    void doublesAreOneVrp()
    {
        const auto document = readVrpFile(path(QStringLiteral("hostile/duplicates.json")));
        QCOMPARE(document->entries, 3);
        QCOMPARE(document->set.size(), 1);
        QCOMPARE(document->set.duplicates(), 2);
        QCOMPARE(document->malformed, 0);
    }
    void manyProblemsAreCountedButOnlyTheFirstListed()
    {
        QByteArray text = "[";
        for (int i = 0; i < 5000; ++i)
            text += "{\"prefix\":\"x\",\"asn\":1},";
        text += "5, null, []]";
        const auto document = readVrps(text);
        QVERIFY(document);
        QCOMPARE(document->malformed, 5003);
        QCOMPARE(document->entries, 5003);
        QCOMPARE(document->problems.size(), VrpDocument::listedProblems);
    }
    void escapesAndUnknownMembersDoNotDisturb()
    {
        const auto document =
            readVrps("{\"x\":{\"roas\":[1,{\"a\":[]}]},\"roas\":[{\"source\":[{\"type\":\"roa\",\"uri\":null}],\"asn\":"
                     "\"\\u0041S1\","
                     "\"prefix\":\"198.51.100.0\\/"
                     "24\",\"maxLength\":\"25\",\"ta\":\"r\\u00efpe\"}],\"y\":-1.5e3,\"z\":\"\\\"\\\\\"}");
        QVERIFY(document);
        QCOMPARE(document->set.size(), 1);
        QCOMPARE(document->set.at(0).maxLength, std::uint8_t{25});
        QCOMPARE(document->set.trustAnchorOf(document->set.at(0)), QStringLiteral("rïpe"));
    }
    void brokenJsonIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* text, const char* reason) {
            QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(reason);
        };
        row("{\"roas\":[", "unexpected-end");
        row("{\"roas\":[]", "unexpected-end");
        row("{\"roas\":[]} x", "text-after-the-end");
        row("{\"roas\":[{}{}]}", "comma-expected");
        row("{\"roas\":[{},]}", "value-expected");
        row("{\"roas\" []}", "colon-expected");
        row("{roas:[]}", "name-expected");
        row("{\"a\":01,\"roas\":[]}", "bad-number");
        row("{\"a\":1.,\"roas\":[]}", "bad-number");
        row("{\"a\":\"\\x\",\"roas\":[]}", "bad-escape");
        row("{\"a\":\"\n\",\"roas\":[]}", "control-character");
        row("{\"a\":nul,\"roas\":[]}", "unexpected-character");
        row("[NaN]", "unexpected-character");
        row("[\"", "unexpected-end");
        row("[\"\\u12", "bad-escape");
    }
    void brokenJsonIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, reason);
        const auto document = readVrps(text);
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::InvalidJson);
        QCOMPARE(value(document.error(), "reason"), reason);
        QVERIFY(value(document.error(), "line").toInt() >= 1);
    }
    void depthIsLimitedWithoutRecursion()
    {
        const auto deep = readVrps("{\"x\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + ",\"roas\":[]}");
        QVERIFY(!deep);
        QCOMPARE(value(deep.error(), "reason"), QStringLiteral("too-deep"));
        QVERIFY(readVrps("{\"x\":" + QByteArray(200, '[') + QByteArray(200, ']') + ",\"roas\":[]}"));
    }
    void otherInputsAreNamed()
    {
        QCOMPARE(readVrps(QByteArray()).error().code, ErrorCode::EmptyInput);
        QCOMPARE(readVrps(QByteArrayLiteral(" \n ")).error().code, ErrorCode::EmptyInput);
        QCOMPARE(readVrps(QByteArray("\xff\xfe{\0", 4)).error().code, ErrorCode::Utf16Hint);
        QCOMPARE(value(readVrps(QByteArrayLiteral("<html>")).error(), "found"), QStringLiteral("html"));
        QCOMPARE(value(readVrps(QByteArrayLiteral("\x1f\x8b")).error(), "found"), QStringLiteral("unknown"));
        QCOMPARE(readVrps(QByteArrayLiteral("a,b\n1,2\n")).error().code, ErrorCode::InvalidCsv);
        QVERIFY(readVrps(QByteArrayLiteral("\xef\xbb\xbf[]")));
        const QTemporaryDir dir;
        QCOMPARE(readVrpFile(dir.filePath(QStringLiteral("none"))).error().code, ErrorCode::FileNotFound);
        QCOMPARE(readVrpFile(dir.path()).error().code, ErrorCode::FileNotReadable);
    }
    void csvLinesKeepTheirNumbers()
    {
        const auto document = readVrps(QByteArrayLiteral(
            "ASN,IP Prefix,Max Length,Trust "
            "Anchor,Expires\r\nAS1,198.51.100.0/24,24,arin,1753487252\r\n\"AS2\",\"x\",24,arin,1\r\nAS3\r\n"));
        QVERIFY(document);
        QCOMPARE(document->set.size(), 1);
        QCOMPARE(document->set.at(0).expires.ms, 1'753'487'252'000);
        QCOMPARE(document->malformed, 2);
        QCOMPARE(value(document->problems[0], "record"), QStringLiteral("3"));
        QCOMPARE(value(document->problems[1], "reason"), QStringLiteral("missing"));
    }
    void theScannerAgreesWithQtOnWhatIsJson()
    {
        // Random texts from JSON's own alphabet; Qt accepts a little more (raw controls), none of which is in it.
        QVERIFY(rc::check("skip() accepts what QJsonDocument accepts", [] {
            const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                "{", "}", "[", "]", ",", ":", "\"a\"", "\"\\n\"", "1", "-0", "1.5", "2e3", "true", "null", " ", "\n"));
            QByteArray text = "[";
            for (const std::string& piece : pieces)
                text += QByteArray::fromStdString(piece);
            text += ']';
            JsonScanner scanner(text);
            scanner.skip();
            scanner.expectEnd();
            RC_ASSERT(scanner.failed() == QJsonDocument::fromJson(text).isNull());
        }));
    }
    void cutOffAnywhereARealFileIsRefused()
    {
        QFile file(path(QStringLiteral("rtrtr/vrps.rpki-client.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll().trimmed();
        QVERIFY(readVrps(whole));
        for (qsizetype size = 1; size < whole.size(); ++size)
            QVERIFY(!readVrps(whole.left(size)));
    }
};

CADASTRE_TEST(VrpReaderTest)
#include "tst_vrpreader.moc"

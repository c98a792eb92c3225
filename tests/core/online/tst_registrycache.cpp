// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of the network: registries' answers and IANA's lists, in files that can be old, damaged, or too many.
#include "online/registrycache.h"
#include "online/registrylists.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace cadastre;
using namespace Qt::StringLiterals;

namespace {

const Instant cameAt{1'795'521'600'000};

QByteArray networkAnswer()
{
    QFile file(u"" CADASTRE_TEST_DATA "/byoip/v6-2048/rdap-oneline.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Prefix network() { return *Prefix::parse(u"2605:9cc0:1ff0::/44"); }

RdapAnswer answerFor(const RdapSubject& subject, const QByteArray& body, Instant received = cameAt)
{
    return {subject, QUrl(u"https://rdap.arin.net/registry/ip/x"_s), received, body, {}};
}

QByteArray autnumAnswer(quint32 asn, int filler = 0)
{
    return "{\"objectClassName\":\"autnum\",\"handle\":\"AS" + QByteArray::number(asn)
         + "\",\"startAutnum\":" + QByteArray::number(asn) + ",\"endAutnum\":" + QByteArray::number(asn)
         + ",\"lang\":\"" + QByteArray(filler, 'x') + "\"}";
}

QByteArray listOf(const QByteArray& block, const QByteArray& publication)
{
    return "{\"version\":\"1.0\",\"publication\":\"" + publication + "\",\"services\":[[[\"" + block
         + "\"],[\"https://rdap.example.net/\"]]]}";
}

} // namespace

class RegistryCacheTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAnswerIsKeptWithItsTimeAndSource()
    {
        const QTemporaryDir folder;
        const RegistryCache cache(folder.filePath(u"kept"_s));
        QVERIFY(!cache.answerAbout(network()));
        QVERIFY(cache.keepAnswer(answerFor(network(), networkAnswer())));
        const auto kept = cache.answerAbout(network());
        QVERIFY(kept);
        QCOMPARE(kept->received.ms, cameAt.ms);
        QCOMPARE(kept->from.toString(), u"https://rdap.arin.net/registry/ip/x"_s);
        QCOMPARE(kept->body, networkAnswer());
        QCOMPARE(kept->record.onNetwork.certificates.size(), 1);
        QVERIFY(!cache.answerAbout(*Prefix::parse(u"2605:9cc0:1ff0::/48"))); // another subject, though inside
        QVERIFY(cache.keepAnswer(answerFor(network(), networkAnswer(), cameAt.plusSeconds(60))));
        QCOMPARE(cache.answerAbout(network())->received.ms, cameAt.plusSeconds(60).ms);
    }
    void onlyTheOwnerCanReadIt()
    {
        const QTemporaryDir folder;
        const RegistryCache cache(folder.filePath(u"kept"_s));
        QVERIFY(cache.keepAnswer(answerFor(Asn{64500}, autnumAnswer(64500))));
        const QFileInfo file(cache.folder() + u"/answers/as64500.json"_s);
        QVERIFY(file.exists());
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(file.permissions() & others));
        QVERIFY(!(QFileInfo(file.path()).permissions() & (others | QFile::ExeGroup | QFile::ExeOther)));
    }
    void theOldestGoWhereTheLimitIsReached()
    {
        const QTemporaryDir folder;
        const RegistryCache cache(folder.path(), 10'000);
        for (quint32 asn = 1; asn <= 5; ++asn) { // some 4 kB each
            QVERIFY(cache.keepAnswer(answerFor(Asn{asn}, autnumAnswer(asn, 3000))));
            QFile file(cache.folder() + u"/answers/as%1.json"_s.arg(asn));
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(cameAt.plusSeconds(asn).ms),
                                     QFileDevice::FileModificationTime));
        }
        for (const quint32 gone : {1U, 2U, 3U})
            QVERIFY(!cache.answerAbout(Asn{gone}));
        for (const quint32 kept : {4U, 5U})
            QVERIFY(cache.answerAbout(Asn{kept}));
        const RegistryCache small(folder.path(), 10); // the one that came last stays, whatever its size
        QVERIFY(small.keepAnswer(answerFor(Asn{6}, autnumAnswer(6, 3000))));
        QVERIFY(small.answerAbout(Asn{6}) && !small.answerAbout(Asn{5}));
    }
    void aDamagedFileIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half") << QByteArray("{\"from\":\"https://a.b/\",\"received\":\"2026-11-");
        QTest::newRow("no time") << QByteArray("{\"body\":\"e30=\"}");
        QTest::newRow("no base64") << QByteArray("{\"received\":\"2026-11-20T00:00:00Z\",\"body\":\"*\"}");
        QTest::newRow("of another") << "{\"received\":\"2026-11-20T00:00:00Z\",\"body\":\""
                                           + autnumAnswer(64501).toBase64() + "\"}";
        QTest::newRow("too large") << QByteArray(9 * 1024 * 1024, ' ');
    }
    void aDamagedFileIsNoAnswer()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        const RegistryCache cache(folder.path());
        QVERIFY(cache.keepAnswer(answerFor(Asn{64500}, autnumAnswer(64500))));
        QVERIFY(cache.answerAbout(Asn{64500}));
        QFile file(cache.folder() + u"/answers/as64500.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
        file.close();
        QVERIFY(!cache.answerAbout(Asn{64500}));
    }
    void whatCannotBeWrittenIsSaid()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const RegistryCache cache(file.fileName()); // no folder
        const auto kept = cache.keepAnswer(answerFor(Asn{64500}, autnumAnswer(64500)));
        QVERIFY(!kept);
        QCOMPARE(kept.error().code, ErrorCode::FileNotWritable);
    }
    void allIsForgotten()
    {
        const QTemporaryDir folder;
        const RegistryCache cache(folder.path());
        QVERIFY(cache.keepAnswer(answerFor(Asn{64500}, autnumAnswer(64500))));
        QVERIFY(cache.keepList(u"asn"_s, {u"x"_s, cameAt, listOf("64500", "2026-11-01T00:00:00Z")}));
        QCOMPARE(*cache.forget(), 2);
        QVERIFY(!cache.answerAbout(Asn{64500}));
        QCOMPARE(cache.list(u"asn"_s).error().code, ErrorCode::FileNotFound);
        QCOMPARE(*cache.forget(), 0);
    }

    void theNewerListIsInUse()
    {
        const QTemporaryDir folder;
        const RegistryCache cache(folder.path());
        const auto asnHost = [&cache] {
            const auto url = bootstrapOf(registryLists(cache)).serverFor(Asn{64500});
            return url ? url->host() : QString();
        };
        QCOMPARE(registryLists(cache).size(), 3U);
        QCOMPARE(asnHost(), QString());
        const auto old =
            takeRegistryList(cache, {u"old.json"_s, cameAt, listOf("64500-64510", "2020-01-01T00:00:00Z")});
        QVERIFY(old && !old->received); // not newer: not taken
        QCOMPARE(asnHost(), QString());
        const auto fresh =
            takeRegistryList(cache, {u"new.json"_s, cameAt, listOf("64500-64510", "2026-11-01T00:00:00Z")});
        QVERIFY(fresh);
        QCOMPARE(fresh->name, u"asn"_s);
        QCOMPARE(fresh->received.ms, cameAt.ms);
        QCOMPARE(asnHost(), u"rdap.example.net"_s);
        const RegistryList inUse = registryLists(cache).back();
        QCOMPARE(inUse.from, u"new.json"_s);
        QCOMPARE(toString(inUse.entries.published()), u"2026-11-01T00:00:00Z"_s);
        QCOMPARE(inUse.entries.size(), 1U);                              // the whole list, not both
        QVERIFY(bootstrapOf(registryLists(cache)).serverFor(network())); // the others are as shipped
    }
    void aKeptListOlderThanTheShippedOneIsNotUsed() // the program was updated since
    {
        const QTemporaryDir folder;
        const RegistryCache cache(folder.path());
        QVERIFY(cache.keepList(u"asn"_s, {u"x"_s, cameAt, listOf("64500", "2020-01-01T00:00:00Z")}));
        const RegistryList inUse = registryLists(cache).back();
        QVERIFY(inUse.from.isEmpty() && !inUse.problem);
    }
    void aDamagedListIsSaidAndTheShippedOneUsed()
    {
        const QTemporaryDir folder;
        const RegistryCache cache(folder.path());
        QVERIFY(cache.keepList(u"asn"_s, {u"x"_s, cameAt, "{\"services\":"}));
        QCOMPARE(registryLists(cache).back().problem->code, ErrorCode::InvalidJson);
        QVERIFY(cache.keepList(u"asn"_s, {u"x"_s, cameAt, listOf("10.0.0.0/8", "2036-11-01T00:00:00Z")}));
        QCOMPARE(registryLists(cache).back().problem->code, ErrorCode::WrongFormat); // a list of the wrong kind
        QFile file(cache.folder() + u"/iana-asn.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write("{\"bo") == 4);
        file.close();
        const RegistryList inUse = registryLists(cache).back();
        QCOMPARE(inUse.problem->code, ErrorCode::FileNotReadable);
        QVERIFY(inUse.from.isEmpty());
        QCOMPARE(inUse.entries.serverFor(Asn{3333})->host(), u"rdap.db.ripe.net"_s);
    }
    void whatIsNoListIsRefused()
    {
        QCOMPARE(readRegistryList("<html>").error().code, ErrorCode::InvalidJson);
        QCOMPARE(readRegistryList("{}").error().code, ErrorCode::WrongFormat);
        QCOMPARE(readRegistryList(listOf("1-9", "")).error().code, ErrorCode::WrongFormat); // without a date
        QCOMPARE(readRegistryList(listOf("1-9\",\"10.0.0.0/8", "2026-11-01T00:00:00Z")).error().code,
                 ErrorCode::WrongFormat); // of two kinds
        QCOMPARE(readRegistryList(listOf("10.0.0.0/8\",\"2001:db8::/32", "2026-11-01T00:00:00Z")).error().code,
                 ErrorCode::WrongFormat);
        QCOMPARE(readRegistryList(listOf("nothing", "2026-11-01T00:00:00Z")).error().code, ErrorCode::WrongFormat);
        QCOMPARE(readRegistryList(listOf("2001:db8::/32", "2026-11-01T00:00:00Z"))->name, u"ipv6"_s);
    }
};

CADASTRE_TEST(RegistryCacheTest)
#include "tst_registrycache.moc"

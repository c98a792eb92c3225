// SPDX-License-Identifier: GPL-3.0-or-later
// IANA's lists brought up to date from a server that does what it likes.
#include "online/registryrefresh.h"
#include "support/fakeserver.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace cadastre;
using namespace Qt::StringLiterals;
using cadastre::testing::FakeServer;
using cadastre::testing::ok;
using cadastre::testing::status;

namespace {

QByteArray asnList(const QByteArray& publication)
{
    return "{\"version\":\"1.0\",\"publication\":\"" + publication
         + "\",\"services\":[[[\"64500-64510\"],[\"https://rdap.example.net/\"]]]}";
}

} // namespace

class RegistryRefreshTest : public QObject {
    Q_OBJECT

private:
    FixedClock m_clock{Instant{1'795'521'600'000}};
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] RegistryCache cache() const { return RegistryCache(m_folder->path()); }

    /// What became of the three lists; empty: nothing was told.
    std::vector<RegistryRefresh::Outcome> outcomesOf(const QUrl& server)
    {
        DownloadLimits limits;
        limits.deadlineMs = 5000;
        limits.bodyBytes = 100'000;
        limits.retryDelayMs = 1;
        RegistryRefresh refresh(m_clock, cache(), limits);
        refresh.useServer(server);
        std::vector<RegistryRefresh::Outcome> told;
        int times = 0;
        connect(&refresh, &RegistryRefresh::finished, &refresh,
                [&](const std::vector<RegistryRefresh::Outcome>& outcomes) {
                    told = outcomes;
                    ++times;
                });
        refresh.start();
        refresh.start(); // while it is under way: nothing
        if (times != 0 || !refresh.isBusy() || !QTest::qWaitFor([&times] { return times > 0; }, 20'000))
            return {};
        return times == 1 && !refresh.isBusy() ? told : std::vector<RegistryRefresh::Outcome>();
    }
    static QString reason(const Error& error) { return error.params.value(u"reason"_s); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aNewerListIsKeptAndTheOthersAreNamed()
    {
        const FakeServer server(ok(asnList("2026-11-01T00:00:00Z"), {}, "application/json"));
        const auto outcomes = outcomesOf(server.base());
        QCOMPARE(outcomes.size(), 3U);
        QCOMPARE(outcomes[0].name, u"ipv4"_s); // whose address answers with the list of AS numbers
        QCOMPARE(outcomes[0].list.error().code, ErrorCode::WrongFormat);
        QCOMPARE(outcomes[1].list.error().code, ErrorCode::WrongFormat);
        QVERIFY(outcomes[2].list);
        QCOMPARE(outcomes[2].list->received.ms, m_clock.now().ms);
        for (const QByteArray name : {"ipv4", "ipv6", "asn"})
            QVERIFY2(server.requests.contains("GET /rdap/" + name + ".json HTTP/1.1"), server.requests);
        QVERIFY(!server.requests.toLower().contains("cookie"));
        const RegistryList inUse = registryLists(cache()).back();
        QCOMPARE(inUse.from, server.base().toString() + u"asn.json"_s);
        QCOMPARE(toString(inUse.entries.published()), u"2026-11-01T00:00:00Z"_s);
        const auto again = outcomesOf(server.base()); // no newer than what is in use by now
        QVERIFY(again.size() == 3 && again[2].list && !again[2].list->received);
    }
    void anOlderPublicationChangesNothing()
    {
        const FakeServer server(ok(asnList("2019-01-01T00:00:00Z"), {}, "application/json"));
        const auto outcomes = outcomesOf(server.base());
        QVERIFY(outcomes.size() == 3 && outcomes[2].list && !outcomes[2].list->received);
        QCOMPARE(cache().list(u"asn"_s).error().code, ErrorCode::FileNotFound);
        QVERIFY(registryLists(cache()).back().from.isEmpty());
    }
    void answersThatAreNoListAreNamedAndNothingIsKept_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("why");
        const QByteArray list = asnList("2026-11-01T00:00:00Z");
        QTest::newRow("captive portal") << ok("<html></html>", {}, "text/html; charset=utf-8") << ErrorCode::WrongFormat
                                        << QString();
        QTest::newRow("html under a false name")
            << ok("<html></html>", {}, "application/json") << ErrorCode::InvalidJson << QString();
        QTest::newRow("half a body, promised whole")
            << ok(list, {}, "application/json").chopped(20) << ErrorCode::NetworkFailed << u"connection"_s;
        QTest::newRow("half a body") << ok(list.chopped(20), {}, "application/json") << ErrorCode::InvalidJson
                                     << QString();
        QTest::newRow("nothing") << ok({}, {}, "application/json") << ErrorCode::EmptyInput << QString();
        QTest::newRow("larger than the limit")
            << ok(QByteArray(200'000, ' '), {}, "application/json") << ErrorCode::FileTooLarge << QString();
        QTest::newRow("compressed") << ok("xx", "Content-Encoding: gzip\r\n") << ErrorCode::NetworkFailed
                                    << u"unexpected-encoding"_s;
        QTest::newRow("404") << status("404 Not Found") << ErrorCode::NetworkFailed << u"http-status"_s;
        QTest::newRow("redirect to a private address") << status("302 Found", "Location: http://10.0.0.1/asn.json\r\n")
                                                       << ErrorCode::NetworkFailed << u"redirect-refused"_s;
        QTest::newRow("redirect for ever")
            << status("302 Found", "Location: /again\r\n") << ErrorCode::NetworkFailed << u"too-many-redirects"_s;
    }
    void answersThatAreNoListAreNamedAndNothingIsKept()
    {
        QFETCH(QByteArray, answer);
        QFETCH(ErrorCode, code);
        QFETCH(QString, why);
        const FakeServer server(answer);
        const auto outcomes = outcomesOf(server.base());
        QCOMPARE(outcomes.size(), 3U);
        for (const RegistryRefresh::Outcome& outcome : outcomes) {
            QVERIFY(!outcome.list);
            QCOMPARE(outcome.list.error().code, code);
            if (!why.isEmpty())
                QCOMPARE(reason(outcome.list.error()), why);
            QVERIFY(!outcome.list.error().subject.isEmpty());
            QCOMPARE(cache().list(outcome.name).error().code, ErrorCode::FileNotFound);
        }
    }
    void plainHttpStaysOnThisComputer()
    {
        for (const char* server :
             {"http://data.iana.org/rdap/", "http://10.0.0.1/", "ftp://127.0.0.1/", "file:///lists/"}) {
            const auto outcomes = outcomesOf(QUrl(QString::fromLatin1(server)));
            QCOMPARE(outcomes.size(), 3U);
            for (const RegistryRefresh::Outcome& outcome : outcomes)
                QCOMPARE(reason(outcome.list.error()), u"not-encrypted"_s);
        }
    }
    void ianaIsAskedByItself() // unless somebody says another
    {
        const RegistryRefresh refresh(m_clock, cache());
        QCOMPARE(refresh.server().toString(), u"https://data.iana.org/rdap/"_s);
    }
};

CADASTRE_TEST(RegistryRefreshTest)
#include "tst_registryrefresh.moc"

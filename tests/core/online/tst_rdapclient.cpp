// SPDX-License-Identifier: GPL-3.0-or-later
#include "online/rdapbootstrap.h"
#include "online/rdapclient.h"
#include "support/fakeserver.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace cadastre;
using cadastre::testing::FakeServer;
using cadastre::testing::ok;
using cadastre::testing::status;

namespace {

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

} // namespace

class RdapClientTest : public QObject {
    Q_OBJECT

private:
    FixedClock m_clock{Instant{1'795'521'600'000}};

    static Prefix asked() { return *Prefix::parse(u"2605:9cc0:1ff0::/44"); }
    static QByteArray goodBody()
    {
        return contentsOf(QStringLiteral(CADASTRE_TEST_DATA "/byoip/v6-2048/rdap-oneline.json"));
    }
    static RdapLimits quick()
    {
        RdapLimits limits;
        limits.deadlineMs = 5000;
        limits.bodyBytes = 100'000;
        limits.retryDelayMs = 1;
        return limits;
    }
    /// The failure of a lookup against the server; code Cancelled where it succeeded.
    Error failureOf(const FakeServer& server, RdapLimits limits = quick())
    {
        RdapClient client(m_clock, {}, limits);
        client.useServer(server.base());
        Error error = makeError(ErrorCode::Cancelled);
        bool done = false;
        connect(&client, &RdapClient::failed, &client, [&](const RdapSubject&, const Error& why) {
            error = why;
            done = true;
        });
        connect(&client, &RdapClient::answered, &client, [&] { done = true; });
        client.lookup(asked());
        if (!QTest::qWaitFor([&done] { return done; }, 10'000))
            qWarning("no signal");
        return error;
    }
    static QString reason(const Error& error) { return error.params.value(QStringLiteral("reason")); }

private Q_SLOTS:
    void aGoodAnswerCarriesTheCertificate()
    {
        FakeServer server(ok(goodBody()));
        RdapClient client(m_clock, {}, quick());
        client.useServer(server.base());
        std::optional<RdapAnswer> answer;
        connect(&client, &RdapClient::answered, &client, [&](const RdapAnswer& a) { answer = a; });
        client.lookup(asked());
        QVERIFY(client.isBusy());
        QTRY_VERIFY(answer);
        QCOMPARE(answer->record.onNetwork.certificates.size(), 1);
        QCOMPARE(answer->received.ms, m_clock.now().ms);
        QCOMPARE(answer->body, goodBody());
        QVERIFY(server.requests.startsWith("GET /rdap/ip/2605:9cc0:1ff0::/44 HTTP/1.1"));
        QVERIFY(!server.requests.toLower().contains("cookie"));
        QVERIFY(!client.isBusy());
    }
    void anAsNumberIsAskedAboutLikewise() // contract §11.2; RFC 9082 §3.1.2
    {
        QJsonObject record = QJsonDocument::fromJson(goodBody()).object();
        record[QStringLiteral("objectClassName")] = QStringLiteral("autnum");
        record[QStringLiteral("startAutnum")] = 64496;
        record[QStringLiteral("endAutnum")] = 64511;
        const FakeServer server(ok(QJsonDocument(record).toJson()));
        RdapClient client(m_clock, {}, quick());
        client.useServer(server.base());
        std::optional<RdapAnswer> answer;
        std::optional<Error> error;
        connect(&client, &RdapClient::answered, &client, [&](const RdapAnswer& a) { answer = a; });
        connect(&client, &RdapClient::failed, &client, [&](const RdapSubject&, const Error& e) { error = e; });
        client.lookup(Asn{64500});
        QTRY_VERIFY(answer || error);
        QVERIFY2(answer, error ? qPrintable(reason(*error)) : "");
        QVERIFY(server.requests.startsWith("GET /rdap/autnum/64500 HTTP/1.1"));
        QCOMPARE(answer->record.firstAsn, Asn{64496});
        QCOMPARE(answer->record.lastAsn, Asn{64511});
        QCOMPARE(answer->record.onNetwork.certificates.size(), 1);
        QVERIFY(std::get<Asn>(answer->asked) == Asn{64500});
        client.lookup(Asn{64512}); // the same record is not about that one
        QTRY_VERIFY(error);
        QCOMPARE(error->code, ErrorCode::InvalidRecord);
        QCOMPARE(reason(*error), QStringLiteral("other-range"));
    }
    void aBodyOf200MegabytesIsCutOffEarly()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        qint64 written = 0;
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket* socket = server.nextPendingConnection();
            constexpr qint64 whole = 200LL * 1024 * 1024;
            const auto more = [socket, &written] {
                static const QByteArray chunk(256 * 1024, ' ');
                if (socket->bytesToWrite() == 0 && written < whole)
                    written += socket->write(chunk);
            };
            connect(socket, &QTcpSocket::bytesWritten, socket, more);
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                if (socket->readAll().endsWith("\r\n\r\n"))
                    socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/rdap+json\r\nContent-Length: "
                                  + QByteArray::number(whole) + "\r\n\r\n");
            });
        });
        RdapClient client(m_clock, {});
        client.useServer(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort())));
        std::optional<Error> error;
        connect(&client, &RdapClient::failed, &client, [&](const RdapSubject&, const Error& why) { error = why; });
        client.lookup(asked());
        QTRY_VERIFY_WITH_TIMEOUT(error, 15'000);
        QCOMPARE(error->code, ErrorCode::FileTooLarge);
        QCOMPARE(error->params.value(QStringLiteral("limit")), QString::number(largestRdapAnswer));
        QVERIFY2(written < 32LL * 1024 * 1024, qPrintable(QString::number(written)));
    }
    void answersThatAreNotOneAreNamed_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, const QByteArray& answer, ErrorCode code, const char* why = "") {
            QTest::newRow(name) << answer << code << QString::fromLatin1(why);
        };
        row("404", status("404 Not Found"), ErrorCode::NotFound);
        row("429", status("429 Too Many", "Retry-After: 999999\r\n"), ErrorCode::NetworkFailed, "rate-limited");
        row("501", status("501 Not Implemented"), ErrorCode::NetworkFailed, "http-status");
        row("503", status("503 Later"), ErrorCode::NetworkFailed, "http-status");
        row("401", status("401 Who", "WWW-Authenticate: Basic realm=x\r\n"), ErrorCode::NetworkFailed, "http-status");
        row("204", status("204 Nothing"), ErrorCode::EmptyInput);
        row("empty 200", ok({}), ErrorCode::EmptyInput);
        row("captive portal", ok("<html></html>", {}, "text/html"), ErrorCode::WrongFormat);
        row("html under a false name", ok("<html></html>"), ErrorCode::WrongFormat);
        row("another range", ok(contentsOf(QStringLiteral(CADASTRE_TEST_DATA "/rdap/hostile/not-covering.json"))),
            ErrorCode::InvalidRecord, "other-range");
        row("compressed unasked", ok("xx", "Content-Encoding: gzip\r\n"), ErrorCode::NetworkFailed,
            "unexpected-encoding");
        row("too large", ok(QByteArray(200'000, ' ')), ErrorCode::FileTooLarge);
        row("redirect to a private address", status("302 Found", "Location: http://10.0.0.1/ip/x\r\n"),
            ErrorCode::NetworkFailed, "redirect-refused");
        row("redirect to the metadata service", status("302 Found", "Location: http://169.254.169.254/latest\r\n"),
            ErrorCode::NetworkFailed, "redirect-refused");
        row("redirect to a file", status("302 Found", "Location: file:///etc/passwd\r\n"), ErrorCode::NetworkFailed,
            "redirect-refused");
        row("redirect to itself", status("302 Found", "Location: /again\r\n"), ErrorCode::NetworkFailed,
            "too-many-redirects");
    }
    void answersThatAreNotOneAreNamed()
    {
        QFETCH(QByteArray, answer);
        QFETCH(ErrorCode, code);
        QFETCH(QString, why);
        const FakeServer server(answer);
        const Error error = failureOf(server);
        QCOMPARE(error.code, code);
        QCOMPARE(reason(error), why);
    }
    void retryAfterIsCappedAtAnHour()
    {
        const FakeServer server(status("429 Too Many", "Retry-After: 999999\r\n"));
        QCOMPARE(failureOf(server).params.value(QStringLiteral("seconds")), QStringLiteral("3600"));
    }
    void aBodyWithoutEndIsCutOff()
    {
        const FakeServer server("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + QByteArray(300'000, ' '),
                                FakeServer::Then::Hold);
        QCOMPARE(failureOf(server).code, ErrorCode::FileTooLarge);
    }
    void aSilentServerMeetsTheDeadline()
    {
        const FakeServer server({}, FakeServer::Then::Hold);
        RdapLimits limits = quick();
        limits.deadlineMs = 100;
        QCOMPARE(reason(failureOf(server, limits)), QStringLiteral("timeout"));
    }
    void aBrokenConnectionIsTriedThreeTimesInAll()
    {
        const FakeServer server("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50000\r\n\r\n{");
        QCOMPARE(reason(failureOf(server)), QStringLiteral("connection"));
        QCOMPARE(server.connections, 3);
    }
    void redirectsStayPublicAndEncrypted()
    {
        const RdapClient client(m_clock, {});
        const QUrl from(QStringLiteral("https://rdap.example.net/ip/x"));
        const auto may = [&](const char* to) { return client.mayFollow(from, QUrl(QString::fromLatin1(to))); };
        QVERIFY(may("https://rdap.db.ripe.net/ip/2001:db8::/32"));
        QVERIFY(may("https://rdap.db.ripe.net:443/ip/x"));
        for (const char* refused :
             {"http://rdap.db.ripe.net/ip/x", "https://rdap.db.ripe.net:8443/x", "https://127.0.0.1/x",
              "https://[::1]/x", "https://[fe80::1]/x", "https://10.0.0.1/x", "https://169.254.169.254/x",
              "https://2130706433/x", "https://localhost/x", "https://x.localhost/", "https://nas.local/x",
              "https://intranet/x", "https://user@rdap.db.ripe.net/x", "file:///etc/passwd", "ftp://a.b/x"})
            QVERIFY2(!may(refused), refused);
    }
    void cancellingTellsSoOnce()
    {
        const FakeServer server({}, FakeServer::Then::Hold);
        RdapClient client(m_clock, {}, quick());
        client.useServer(server.base());
        int told = 0;
        connect(&client, &RdapClient::failed, &client,
                [&](const RdapSubject&, const Error& e) { told += e.code == ErrorCode::Cancelled ? 1 : 100; });
        client.lookup(asked());
        QTRY_COMPARE(server.connections, 1);
        client.cancel();
        client.cancel();
        QCOMPARE(told, 1);
    }
    void withoutAServerThereIsNoLookup()
    {
        RdapClient client(m_clock, {});
        QString why;
        connect(&client, &RdapClient::failed, &client, [&](const RdapSubject&, const Error& e) { why = reason(e); });
        client.lookup(asked());
        QVERIFY(why.isEmpty()); // never from inside the call
        QTRY_COMPARE(why, QStringLiteral("no-server"));
    }
    void theShippedListKnowsTheRegistries()
    {
        const RdapBootstrap all = RdapBootstrap::shipped();
        QVERIFY(all.size() > 200);
        QCOMPARE(toString(all.published()), QStringLiteral("2023-12-18T00:00:00Z"));
        const auto registryOf = [&all](quint32 asn) {
            const auto url = all.serverFor(Asn{asn});
            return url ? url->host() : QString();
        };
        QCOMPARE(registryOf(1), QStringLiteral("rdap.arin.net"));
        QCOMPARE(registryOf(16509), QStringLiteral("rdap.arin.net"));
        QCOMPARE(registryOf(2043), QStringLiteral("rdap.db.ripe.net")); // one number between ARIN's
        QCOMPARE(registryOf(2044), QStringLiteral("rdap.arin.net"));
        QCOMPARE(registryOf(3333), QStringLiteral("rdap.db.ripe.net"));
        QCOMPARE(registryOf(4608), QStringLiteral("rdap.apnic.net"));
        QCOMPARE(registryOf(327680), QStringLiteral("rdap.afrinic.net"));
        QCOMPARE(registryOf(262144), QStringLiteral("rdap.lacnic.net"));
        for (const quint32 nobodys : {0U, 23456U, 64500U, 64512U, 65551U, 4200000000U, 4294967295U})
            QCOMPARE(registryOf(nobodys), QString());
        const auto host = [&all](const char* prefix) {
            const auto url = all.serverFor(*Prefix::parse(QString::fromLatin1(prefix)));
            return url ? url->host() : QString();
        };
        QCOMPARE(host("2605:9cc0:1ff0::/44"), QStringLiteral("rdap.arin.net"));
        QCOMPARE(host("2a01:65c0::/32"), QStringLiteral("rdap.db.ripe.net"));
        QCOMPARE(host("2410::/32"), QStringLiteral("rdap.apnic.net"));
        QCOMPARE(host("2c0f:f000::/32"), QStringLiteral("rdap.afrinic.net"));
        QCOMPARE(host("200.1.2.0/24"), QStringLiteral("rdap.lacnic.net"));
        QCOMPARE(host("10.0.0.0/8"), QString());
        QCOMPARE(host("fd00::/8"), QString());
    }
    void realBootstrapFilesAreReadAndTheNewerWins()
    {
        const auto old = RdapBootstrap::fromJson(
            contentsOf(QStringLiteral(CADASTRE_TEST_DATA "/rdap/iana-bootstrap-ipv6-2016.json")));
        QVERIFY(old);
        const auto server = old->serverFor(*Prefix::parse(u"2605:9cc0::/32"));
        QVERIFY(server);
        QCOMPARE(server->scheme(), QStringLiteral("https"));
        QCOMPARE(RdapBootstrap::queryFor(*server, asked()).toString(),
                 QStringLiteral("https://rdap.arin.net/registry/ip/2605:9cc0:1ff0::/44"));
        const auto numbers = RdapBootstrap::fromJson("{\"services\":[[[\"1-9\",\"20\",\"30-29\",\"5-\",\"-5\",\"1-2-"
                                                     "3\"],[\"http://a.b\",\"https://a.b/rdap\"]]]}");
        QVERIFY(numbers);
        QCOMPARE(numbers->size(), 2U); // what is none is passed over
        for (const quint32 asn : {1U, 9U, 20U})
            QCOMPARE(RdapBootstrap::queryFor(*numbers->serverFor(Asn{asn}), Asn{asn}).toString(),
                     QStringLiteral("https://a.b/rdap/autnum/%1").arg(asn));
        for (const quint32 asn : {0U, 10U, 19U, 21U, 29U, 30U})
            QVERIFY(!numbers->serverFor(Asn{asn}));
        RdapBootstrap merged = *old;
        merged.add(*RdapBootstrap::fromJson("{\"services\":[[[\"2600::/12\"],[\"https://new.example.net\"]]]}"));
        QCOMPARE(merged.serverFor(asked())->toString(), QStringLiteral("https://new.example.net/"));
        QCOMPARE(RdapBootstrap::fromJson("{").error().code, ErrorCode::InvalidJson);
        QCOMPARE(RdapBootstrap::fromJson("{}").error().code, ErrorCode::WrongFormat);
        QCOMPARE(RdapBootstrap::fromJson("{\"services\":[5,[],[[\"x\"],[\"http://a.b\"]],[[\"x\"],[\"https://a.b\"]]]}")
                     ->size(),
                 0U);
    }
};

CADASTRE_TEST(RdapClientTest)
#include "tst_rdapclient.moc"

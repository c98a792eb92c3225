// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endpoint/httpserver.h"

#include "support/testmain.h"

#include <QNetworkInterface>
#include <QRandomGenerator>
#include <QTcpSocket>

#include <utility>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace cadastre;
using namespace cadastre::endpoint;

namespace {

constexpr const char* goodHead = "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3\r\n\r\n";

/// Feeds a request in pieces of `piece` bytes.
HttpReader fed(const QByteArray& bytes, qsizetype piece)
{
    HttpReader reader;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype taken = reader.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
        if (reader.state() == HttpReader::State::Done || reader.state() == HttpReader::State::Refused || taken == 0)
            break;
        at += taken;
    }
    return reader;
}

} // namespace

class TestHttp : public QObject {
    Q_OBJECT
private:
    /// All that the server says to these bytes, until it closes or has answered `answers` times.
    QByteArray said(quint16 port, const QByteArray& bytes, int answers = 1)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        socket.write(bytes);
        QByteArray answer;
        const auto enough = [&] {
            answer += socket.readAll();
            return answer.count("HTTP/1.1 ") >= answers || socket.state() == QAbstractSocket::UnconnectedState;
        };
        if (!QTest::qWaitFor(enough, 5000))
            qWarning("no answer within five seconds");
        return answer;
    }

private Q_SLOTS:
    void readsARequestHoweverItIsCut()
    {
        const QByteArray bytes = "POST /a?b=c HTTP/1.1\r\nHost: x\r\nX-Two:  2 \r\nContent-Length: 5\r\n\r\nhello";
        for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
            const HttpReader reader = fed(bytes, piece);
            QCOMPARE(reader.state(), HttpReader::State::Done);
            QCOMPARE(reader.request().path, QByteArray("/a"));
            QCOMPARE(reader.request().query, QByteArray("b=c"));
            QCOMPARE(reader.request().header("x-two"), QByteArray("2"));
            QCOMPARE(reader.request().body, QByteArray("hello"));
        }
    }

    void refusesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const QByteArray& bytes, int status) {
            QTest::newRow(name) << bytes << status;
        };
        row("no request line", "hello\r\n\r\n", 400);
        row("method", "BREW / HTTP/1.1\r\n\r\n", 405);
        row("version", "GET / HTTP/2.0\r\n\r\n", 505);
        row("chunked", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 501);
        row("no length", "POST / HTTP/1.1\r\nHost: x\r\n\r\n", 411);
        row("two lengths", "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n", 400);
        row("negative length", "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400);
        row("absurd length", "POST / HTTP/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n", 413);
        row("body over 1 MiB", "POST / HTTP/1.1\r\nContent-Length: 1048577\r\n\r\n", 413);
        row("folded header", "GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n", 400);
        row("space before the colon", "GET / HTTP/1.1\r\nA : b\r\n\r\n", 400);
        row("control character", QByteArray("GET / HTTP/1.1\r\nA: b\0c\r\n\r\n", 26), 400);
        row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
        row("headers over 16 KiB", "GET / HTTP/1.1\r\nA: " + QByteArray(20000, 'x'), 431);
        row("65 fields", "GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(65) + "\r\n", 431);
        row("expectation", "POST / HTTP/1.1\r\nContent-Length: 1\r\nExpect: tea\r\n\r\n", 417);
    }
    void refusesWhatItDoesNotUnderstand()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        for (const qsizetype piece : {qsizetype{1}, qsizetype{7}, bytes.size()}) {
            const HttpReader reader = fed(bytes, piece);
            QCOMPARE(reader.state(), HttpReader::State::Refused);
            QCOMPARE(reader.status(), status);
        }
    }

    void anyBytesEndTheSameHoweverTheyAreCut()
    {
        const QByteArrayList parts{"GET ",
                                   "POST ",
                                   "/ ",
                                   "HTTP/1.1",
                                   "\r\n",
                                   "\n",
                                   "Host: a",
                                   "Content-Length: 3",
                                   "Content-Length:",
                                   "\r\n\r\n",
                                   "abc",
                                   QByteArray("\0", 1),
                                   ":",
                                   "\xff",
                                   "A: b\r\n"};
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        for (int i = 0; i < 3000; ++i) {
            QByteArray bytes = random.bounded(2) == 0 ? QByteArray() : QByteArray("POST / HTTP/1.1\r\n");
            for (int n = random.bounded(12); n > 0; --n)
                bytes += parts[random.bounded(int(parts.size()))];
            const HttpReader whole = fed(bytes, std::max<qsizetype>(bytes.size(), 1));
            const HttpReader cut = fed(bytes, 1 + random.bounded(3));
            const QByteArray context = QByteArray::number(seed) + ": " + bytes.toPercentEncoding();
            QVERIFY2(whole.state() == cut.state() && whole.status() == cut.status(), context.constData());
            QVERIFY2(whole.request().body == cut.request().body, context.constData());
        }
    }

    void answersOneRequestAfterTheOtherOnOneConnection()
    {
        HttpServer server([](const awsapi::HttpRequest& request) {
            awsapi::HttpReply reply;
            reply.body = "<" + request.body + ">";
            return reply;
        });
        const auto port = server.listen(0);
        QVERIFY(port);
        const QByteArray answer = said(*port, QByteArray(goodHead) + "one" + goodHead + "two", 2);
        QVERIFY(answer.contains("<one>"));
        QVERIFY(answer.contains("<two>"));
    }

    void onlyThisComputerReachesIt()
    {
        HttpServer server([](const awsapi::HttpRequest&) { return awsapi::HttpReply(); });
        const auto port = server.listen(0);
        QVERIFY(port);
        const auto connects = [&](const QString& address) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress(address), *port);
            return socket.waitForConnected(2000);
        };
        QVERIFY(connects(QStringLiteral("127.0.0.1")));
        // A server on all addresses would be there under every address of the computer.
        QVERIFY(!connects(QStringLiteral("127.0.0.2")));
        for (const QHostAddress& address : QNetworkInterface::allAddresses())
            if (!address.isLoopback())
                QVERIFY2(!connects(address.toString()), qPrintable(address.toString()));
    }

    void webPagesAndForeignHostsAreNotAnswered_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("loopback") << QByteArray("Host: 127.0.0.1:4566\r\n") << QByteArray(" 200 ");
        QTest::newRow("localhost") << QByteArray("Host: LocalHost\r\n") << QByteArray(" 200 ");
        QTest::newRow("foreign host") << QByteArray("Host: evil.example\r\n") << QByteArray(" 403 ");
        QTest::newRow("looks like it") << QByteArray("Host: 127.0.0.1.evil.example\r\n") << QByteArray(" 403 ");
        QTest::newRow("no host") << QByteArray() << QByteArray(" 400 ");
        QTest::newRow("web page") << QByteArray("Host: localhost\r\nOrigin: null\r\n") << QByteArray(" 403 ");
    }
    void webPagesAndForeignHostsAreNotAnswered()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, status);
        HttpServer server([](const awsapi::HttpRequest&) { return awsapi::HttpReply(); });
        const auto port = server.listen(0);
        QVERIFY(port);
        const QByteArray answer = said(*port, "GET / HTTP/1.1\r\n" + header + "\r\n");
        QVERIFY2(answer.left(20).contains(status), answer.constData());
    }

    void aClientThatSendsTooMuchIsToldAndLeft()
    {
        int asked = 0;
        HttpServer server([&](const awsapi::HttpRequest&) {
            ++asked;
            return awsapi::HttpReply();
        });
        const auto port = server.listen(0);
        QVERIFY(port);
        const QByteArray answer = said(*port, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 104857600\r\n\r\n"
                                                  + QByteArray(4 * 1024 * 1024, 'x'));
        QVERIFY2(answer.startsWith("HTTP/1.1 413 "), answer.constData());
        QCOMPARE(asked, 0);
    }

    void aClientThatDawdlesIsCutOff()
    {
        ServerLimits limits;
        limits.headerMs = 100;
        limits.idleMs = 200;
        HttpServer server([](const awsapi::HttpRequest&) { return awsapi::HttpReply(); }, limits);
        const auto port = server.listen(0);
        QVERIFY(port);
        QTcpSocket slow, silent;
        slow.connectToHost(QHostAddress(QHostAddress::LocalHost), *port);
        silent.connectToHost(QHostAddress(QHostAddress::LocalHost), *port);
        slow.write("GET / HT");
        QTRY_COMPARE(server.connectionCount(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(server.connectionCount(), 0, 5000);
    }

    void aClientThatTakesNoAnswersIsNotAnsweredOn()
    {
        constexpr int requests = 400;
        int answered = 0;
        HttpServer server([&](const awsapi::HttpRequest&) {
            ++answered;
            awsapi::HttpReply reply;
            reply.body = QByteArray(256 * 1024, 'x');
            return reply;
        });
        const auto port = server.listen(0);
        QVERIFY(port);
        QTcpSocket deaf;
        deaf.setReadBufferSize(1); // takes nothing more than the system holds for it
        deaf.connectToHost(QHostAddress(QHostAddress::LocalHost), *port);
        deaf.write(QByteArray("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").repeated(requests));
        QVERIFY(QTest::qWaitFor([&] { return answered > 0; }, 5000));
        int before = -1;
        QVERIFY(QTest::qWaitFor([&] { return std::exchange(before, answered) == answered; }, 5000));
        QTest::qWait(200);
        QVERIFY2(answered < requests / 2, qPrintable(QString::number(answered))); // 100 MB otherwise
        deaf.setReadBufferSize(0); // it listens again: all the rest comes
        qint64 taken = 0;
        QVERIFY(QTest::qWaitFor(
            [&] {
                taken += deaf.readAll().size();
                return answered == requests && taken > qint64{requests} * 256 * 1024;
            },
            60'000));
    }

    void stopsWhileClientsAreThere()
    {
        auto server = std::make_unique<HttpServer>([](const awsapi::HttpRequest&) { return awsapi::HttpReply(); });
        const auto port = server->listen(0);
        QVERIFY(port);
        QTcpSocket client;
        client.connectToHost(QHostAddress(QHostAddress::LocalHost), *port);
        client.write("GET / HT");
        QTRY_COMPARE(server->connectionCount(), 1);
        server->close();
        QCOMPARE(server->connectionCount(), 0);
        server.reset();
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    }

    void moreClientsThanSeatsAllGetTheirTurn()
    {
        ServerLimits limits;
        limits.connections = 4;
        HttpServer server([](const awsapi::HttpRequest&) { return awsapi::HttpReply(); }, limits);
        const auto port = server.listen(0);
        QVERIFY(port);
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        for (int i = 0; i < 20; ++i) {
            clients.push_back(std::make_unique<QTcpSocket>());
            clients.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), *port);
            clients.back()->write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        }
        const auto answered = [&] {
            return std::count_if(clients.begin(), clients.end(), [](const auto& client) {
                return client->bytesAvailable() > 0 && client->peek(13) == "HTTP/1.1 200 ";
            });
        };
        QTRY_COMPARE_WITH_TIMEOUT(answered(), 20, 5000);
        QVERIFY(server.connectionCount() <= 4);
    }

    void clientsThatComeAllAtOnceTakeNoMoreSeatsThanThereAre() // interface §7.2: 32 connections
    {
        ServerLimits limits;
        limits.connections = 4;
        HttpServer server([](const awsapi::HttpRequest&) { return awsapi::HttpReply(); }, limits);
        const auto port = server.listen(0);
        QVERIFY(port);
        // As from other processes: they stand in the system's queue before the server looks.
        std::vector<int> clients;
        for (int i = 0; i < 20; ++i) {
            const int client = ::socket(AF_INET, SOCK_STREAM, 0);
            sockaddr_in address{};
            address.sin_family = AF_INET;
            address.sin_port = htons(*port);
            address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            QCOMPARE(::connect(client, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
            clients.push_back(client);
        }
        QTRY_COMPARE(server.connectionCount(), 4);
        QTest::qWait(50);
        QCOMPARE(server.connectionCount(), 4);
        for (int i = 0; i < 18; ++i) // those that waited get the seats of those that leave
            ::close(clients[static_cast<std::size_t>(i)]);
        QTRY_COMPARE(server.connectionCount(), 2);
        for (std::size_t i = 18; i < clients.size(); ++i)
            ::close(clients[i]);
        QTRY_COMPARE(server.connectionCount(), 0);
    }
};
CADASTRE_TEST(TestHttp)

#include "tst_httpserver.moc"

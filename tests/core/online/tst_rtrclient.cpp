// SPDX-License-Identifier: GPL-3.0-or-later
#include "online/rtrclient.h"
#include "support/testmain.h"

#include <QHostAddress>
#include <QProcess>
#include <QStandardPaths>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtEndian>

#include <rapidcheck.h>

using namespace cadastre;

namespace {

QByteArray number(std::uint32_t value)
{
    char bytes[4];
    qToBigEndian(value, bytes);
    return QByteArray(bytes, 4);
}

QByteArray pdu(int type, int word, const QByteArray& body, int version = 1)
{
    QByteArray bytes;
    bytes.append(static_cast<char>(version)).append(static_cast<char>(type));
    bytes.append(static_cast<char>(word >> 8)).append(static_cast<char>(word & 0xff));
    return bytes + number(static_cast<std::uint32_t>(8 + body.size())) + body;
}

QByteArray response(int session = 7, int version = 1) { return pdu(3, session, {}, version); }
QByteArray notify(std::uint32_t serial, int session = 7) { return pdu(0, session, number(serial)); }
QByteArray end(std::uint32_t serial, int session = 7, std::uint32_t refresh = 3600, std::uint32_t retry = 600,
               std::uint32_t expire = 7200)
{
    return pdu(7, session, number(serial) + number(refresh) + number(retry) + number(expire));
}
QByteArray endOfVersion0(std::uint32_t serial, int session = 7) { return pdu(7, session, number(serial), 0); }
QByteArray v4(bool announce, std::uint32_t address, int length, int maxLength, std::uint32_t asn, int version = 1)
{
    QByteArray body;
    body.append(announce ? '\1' : '\0')
        .append(static_cast<char>(length))
        .append(static_cast<char>(maxLength))
        .append('\0');
    return pdu(4, 0, body + number(address) + number(asn), version);
}
QByteArray v6(bool announce, const QByteArray& address, int length, int maxLength, std::uint32_t asn)
{
    QByteArray body;
    body.append(announce ? '\1' : '\0')
        .append(static_cast<char>(length))
        .append(static_cast<char>(maxLength))
        .append('\0');
    return pdu(6, 0, body + address + number(asn));
}
QByteArray seedAddress() { return QByteArray::fromHex("26059cc01ff000000000000000000000"); }

/// Answers the n-th question on loopback with the n-th script, whole connections long.
class FakeCache : public QTcpServer {
public:
    explicit FakeCache(QList<QByteArray> answers) : m_answers(std::move(answers))
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("cannot listen on loopback");
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            ++connections;
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                const QByteArray question = socket->readAll();
                received += question;
                // Error reports are no questions.
                if (question.size() < 2 || question[1] == 10 || m_answers.isEmpty())
                    return;
                questions.append(question);
                const QByteArray answer = m_answers.takeFirst();
                if (answer == "close") {
                    socket->disconnectFromHost();
                    return;
                }
                socket->write(answer.startsWith("close") ? answer.mid(5) : answer);
                if (answer.startsWith("close"))
                    socket->disconnectFromHost();
            });
        });
    }
    int connections = 0;
    QList<QByteArray> questions;
    QByteArray received;

private:
    QList<QByteArray> m_answers;
};

Route seed(std::uint32_t asn) { return {*Prefix::parse(u"2605:9cc0:1ff0::/48"), Asn{asn}}; }

} // namespace

class RtrClientTest : public QObject {
    Q_OBJECT

private:
    FixedClock m_clock{Instant{1'795'521'600'000}};

    static RtrLimits quick()
    {
        RtrLimits limits;
        limits.deadlineMs = 5000;
        limits.notifyPauseMs = 1;
        return limits;
    }
    static QByteArray goodState()
    {
        return response() + v4(true, 0xC6336400, 24, 24, 16509) + v6(true, seedAddress(), 44, 48, 16509) + end(1);
    }
    static void run(RtrClient& client, const FakeCache& cache)
    {
        client.start(QStringLiteral("127.0.0.1"), cache.serverPort());
    }
    static QString reason(const Error& error) { return error.params.value(QStringLiteral("reason")); }
    static QString detail(const Error& error) { return error.params.value(QStringLiteral("detail")); }

private Q_SLOTS:
    void aWholeStateIsTakenOver()
    {
        FakeCache cache({goodState()});
        RtrClient client(m_clock, quick());
        QVERIFY(!client.latest()->isLoaded());
        run(client, cache);
        QTRY_COMPARE(client.state(), RtrClient::State::InStep);
        QCOMPARE(client.latest()->size(), 2);
        QCOMPARE(client.latest()->validity(seed(16509)).state, RouteState::Valid);
        QCOMPARE(client.serial(), 1U);
        QCOMPARE(client.synchronisedAt().ms, m_clock.now().ms);
        QCOMPARE(cache.questions.first(), rtr::resetQuery(1));
    }
    void aNotifyBringsTheDifference()
    {
        FakeCache cache({goodState() + notify(2), response() + v4(false, 0xC6336400, 24, 24, 16509)
                                                      + v6(true, seedAddress(), 44, 44, 14618) + end(2)});
        RtrClient client(m_clock, quick());
        run(client, cache);
        QTRY_COMPARE(client.serial(), 2U);
        QCOMPARE(cache.questions.last(), rtr::serialQuery(1, 7, 1));
        QCOMPARE(client.latest()->size(), 2);
        QCOMPARE(client.latest()->sizeOf(Family::IPv4), 0);
        QCOMPARE(client.latest()->validity(seed(14618)).reason, RouteReason::TooLong);
    }
    void aStormOfNotifiesAsksOnce()
    {
        QByteArray storm;
        for (std::uint32_t i = 2; i < 2000; ++i)
            storm += notify(i);
        FakeCache cache({goodState() + storm, response() + end(1999), response() + end(1999), response() + end(1999)});
        RtrClient client(m_clock, quick());
        run(client, cache);
        QTRY_COMPARE(client.serial(), 1999U);
        QVERIFY(cache.questions.size() <= 3);
    }
    void cacheResetStartsOver()
    {
        FakeCache cache({goodState() + notify(9), pdu(8, 0, {}), response(8) + end(9, 8)});
        RtrClient client(m_clock, quick());
        run(client, cache);
        QTRY_COMPARE(client.serial(), 9U);
        QCOMPARE(cache.questions.last(), rtr::resetQuery(1));
        QVERIFY(client.latest()->isLoaded() && client.latest()->isEmpty());
    }
    void impossibleRecordsEndTheConversationAndKeepTheOldState_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* why, const QByteArray& answer) {
            QTest::addRow("%s %d", why, static_cast<int>(answer.size())) << answer << QString::fromLatin1(why);
        };
        row("max-length", response() + v4(true, 0x0A007100, 24, 255, 1) + end(2));
        row("max-length", response() + v4(true, 0x0A007100, 24, 23, 1) + v4(true, 0x0A000000, 8, 8, 1));
        row("max-length", response() + v6(true, seedAddress(), 129, 129, 1));
        row("host-bits", response() + v4(true, 0x0A007101, 24, 24, 1));
        row("flags", response() + pdu(4, 0, QByteArray("\2\x18\x18\0", 4) + number(0) + number(1)));
        row("length", response() + pdu(4, 0, QByteArray(13, '\0')));
        row("length", QByteArray("\1\3\0\7\x7f\xff\xff\xff", 8));
        row("length", QByteArray("\1\3\0\7\0\0\0\0", 8));
        row("type", pdu(77, 0, {}));
        row("query", pdu(2, 0, {}));
        row("version", pdu(3, 7, {}, 2));
        row("version", response() + response(7, 0));
        row("unexpected-end", end(2));
        row("unexpected-end", response() + end(2, 8));
        row("unexpected-prefix", v4(true, 0x0A000000, 8, 8, 1));
        row("unexpected-response", response() + response());
        row("withdrawn-unknown", response() + v4(false, 0x0A000000, 8, 8, 1) + end(2));
        row("announced-twice", response() + v4(true, 0x0A000000, 8, 8, 1) + v4(true, 0x0A000000, 8, 8, 1) + end(2));
        row("announced-twice", response() + v4(true, 0xC6336400, 24, 24, 16509) + end(2));
    }
    void impossibleRecordsEndTheConversationAndKeepTheOldState()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, why);
        FakeCache cache({goodState() + notify(2), answer});
        RtrClient client(m_clock, quick());
        Error error;
        connect(&client, &RtrClient::failed, &client, [&](const Error& e) { error = e; });
        run(client, cache);
        QTRY_COMPARE(client.state(), RtrClient::State::Waiting);
        QCOMPARE(reason(error), QStringLiteral("protocol"));
        QCOMPARE(detail(error), why);
        QCOMPARE(client.latest()->size(), 2);
        QCOMPARE(client.serial(), 1U);
    }
    void whatIsSentBackHoldsNothingOfOurs()
    {
        FakeCache cache({response() + v4(true, 0x0A007101, 24, 24, 1)});
        RtrClient client(m_clock, quick());
        run(client, cache);
        QTRY_COMPARE(client.state(), RtrClient::State::Waiting);
        QTRY_VERIFY(cache.received.size() > 8);
        QCOMPARE(cache.received, rtr::resetQuery(1) + rtr::errorReport(1, rtr::CorruptData, "host-bits"));
    }
    void aBrokenTransferLeavesTheOldStateInForce()
    {
        FakeCache cache({goodState() + notify(2), "close" + response() + v4(false, 0xC6336400, 24, 24, 16509)});
        RtrClient client(m_clock, quick());
        run(client, cache);
        QTRY_COMPARE(client.state(), RtrClient::State::Waiting);
        QCOMPARE(client.latest()->size(), 2);
    }
    void anotherSessionMeansStartingOver()
    {
        FakeCache cache({goodState() + notify(2), response(8), response(8) + end(5, 8)});
        RtrClient client(m_clock, quick());
        run(client, cache);
        QTRY_COMPARE(client.serial(), 5U);
        QCOMPARE(cache.questions.last(), rtr::resetQuery(1));
        QCOMPARE(cache.connections, 2);
    }
    void serialsThatGoBackMeanStartingOver()
    {
        FakeCache cache({response() + end(100) + notify(99), response() + end(99), response() + end(99)});
        RtrClient client(m_clock, quick());
        run(client, cache);
        QTRY_COMPARE(client.serial(), 99U);
        QCOMPARE(cache.questions.last(), rtr::resetQuery(1));
    }
    void anOldCacheIsSpokenToInVersion0_data()
    {
        QTest::addColumn<QList<QByteArray>>("answers");
        const QByteArray state = response(7, 0) + v4(true, 0xC6336400, 24, 24, 16509, 0) + endOfVersion0(3);
        QTest::newRow("it says so") << QList<QByteArray>{rtr::errorReport(0, rtr::UnsupportedVersion, "no"), state};
        QTest::newRow("it just answers") << QList<QByteArray>{state};
    }
    void anOldCacheIsSpokenToInVersion0()
    {
        QFETCH(QList<QByteArray>, answers);
        FakeCache cache(answers);
        RtrClient client(m_clock, quick());
        run(client, cache);
        QTRY_COMPARE(client.serial(), 3U);
        QCOMPARE(client.version(), 0);
        QCOMPARE(client.latest()->size(), 1);
    }
    void theCachesIntervalsAreHeldToTheStandard()
    {
        FakeCache cache({response() + end(1, 7, 0xFFFFFFFF, 0, 0)});
        RtrClient client(m_clock, quick());
        run(client, cache);
        QTRY_COMPARE(client.state(), RtrClient::State::InStep);
        QCOMPARE(client.retrySeconds(), 1);
        QCOMPARE(client.expiresAt().ms, m_clock.now().plusSeconds(600).ms);
    }
    void expiredDataIsUnknownNeverValid()
    {
        FakeCache cache({goodState()});
        FixedClock clock{m_clock.now()};
        RtrClient client(clock, quick());
        run(client, cache);
        QTRY_COMPARE(client.state(), RtrClient::State::InStep);
        QCOMPARE(client.current()->validity(seed(16509)).state, RouteState::Valid);
        clock.advanceSeconds(7200);
        QCOMPARE(client.current()->validity(seed(16509)).state, RouteState::NoData);
        QCOMPARE(client.latest()->validity(seed(16509)).state, RouteState::Valid);
    }
    void aSilentOrTricklingCacheMeetsTheDeadline()
    {
        for (const QByteArray& answer : {QByteArray(), response() + QByteArray("\1")}) {
            FakeCache cache({answer});
            RtrLimits limits = quick();
            limits.deadlineMs = 100;
            RtrClient client(m_clock, limits);
            Error error;
            connect(&client, &RtrClient::failed, &client, [&](const Error& e) { error = e; });
            run(client, cache);
            QTRY_COMPARE(reason(error), QStringLiteral("timeout"));
        }
    }
    void tooManyRecordsAreNotTaken()
    {
        QByteArray flood = response();
        for (std::uint32_t i = 0; i < 20; ++i)
            flood += v4(true, i << 8, 24, 24, 1);
        FakeCache cache({flood});
        RtrLimits limits = quick();
        limits.prefixes = 10;
        RtrClient client(m_clock, limits);
        Error error;
        connect(&client, &RtrClient::failed, &client, [&](const Error& e) { error = e; });
        run(client, cache);
        QTRY_COMPARE(reason(error), QStringLiteral("too-many"));
    }
    void errorReportsAreReadAndNeverAnswered()
    {
        FakeCache cache({rtr::errorReport(1, rtr::InternalError, "out of order")});
        RtrClient client(m_clock, quick());
        Error error;
        connect(&client, &RtrClient::failed, &client, [&](const Error& e) { error = e; });
        run(client, cache);
        QTRY_COMPARE(reason(error), QStringLiteral("cache-error"));
        QCOMPARE(error.params.value(QStringLiteral("text")), QStringLiteral("out of order"));
        QCOMPARE(cache.received, rtr::resetQuery(1));
    }
    void aCacheWithoutDataAndAClosedPortAreTold()
    {
        FakeCache cache({rtr::errorReport(1, rtr::NoDataAvailable, "")});
        RtrClient client(m_clock, quick());
        Error error;
        connect(&client, &RtrClient::failed, &client, [&](const Error& e) { error = e; });
        run(client, cache);
        QTRY_COMPARE(reason(error), QStringLiteral("no-data"));
        const quint16 port = cache.serverPort();
        cache.close();
        client.start(QStringLiteral("127.0.0.1"), port);
        QTRY_COMPARE(reason(error), QStringLiteral("connection"));
    }
    void anyBytesAreReadOrRefused()
    {
        QVERIFY(rc::check("read() never goes wrong on bytes", [](std::vector<char> bytes) {
            if (bytes.size() > 2) {
                bytes[0] = static_cast<char>(bytes[0] & 1);
                bytes[1] = static_cast<char>(bytes[1] & 15);
            }
            if (bytes.size() > 8) { // a length that often fits
                bytes[4] = bytes[5] = bytes[6] = 0;
                bytes[7] = static_cast<char>(bytes.size());
            }
            const auto read = rtr::read(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
            if (!read)
                return;
            if (read->has_value())
                RC_ASSERT((*read)->size <= static_cast<qsizetype>(bytes.size()));
        }));
    }
    void staysInStepWithARealCache()
    {
        NEEDS_PROGRAM("stayrtr");
        const QString program = QStringLiteral("stayrtr");
        const auto freePort = [] {
            QTcpServer probe;
            probe.listen(QHostAddress::LocalHost);
            return probe.serverPort();
        };
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("vrps.json"));
        QVERIFY(QFile::copy(QStringLiteral(CADASTRE_TEST_DATA "/rpki/slice-amazon-routinator.json"), file));
        const quint16 port = freePort();
        QProcess cache;
        cache.start(program,
                    {QStringLiteral("-bind"), QStringLiteral("127.0.0.1:%1").arg(port), QStringLiteral("-metrics.addr"),
                     QStringLiteral("127.0.0.1:%1").arg(freePort()), QStringLiteral("-cache"), file,
                     QStringLiteral("-checktime=false"), QStringLiteral("-refresh"), QStringLiteral("1")});
        QVERIFY(cache.waitForStarted());
        const auto listens = [port] {
            QTcpSocket socket;
            socket.connectToHost(QStringLiteral("127.0.0.1"), port);
            return socket.waitForConnected(200);
        };
        QTRY_VERIFY_WITH_TIMEOUT(listens(), 20'000);
        RtrClient client(m_clock, quick());
        client.start(QStringLiteral("127.0.0.1"), port);
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), RtrClient::State::InStep, 10'000);
        QCOMPARE(client.version(), 1);
        QVERIFY2(client.latest()->size() == 981, qPrintable(QString::number(client.latest()->size())));
        const Route known{*Prefix::parse(u"1.178.0.0/24"), Asn{16509}};
        QCOMPARE(client.latest()->validity(known).state, RouteState::Valid);
        // The file changes: one more.
        QFile changed(file);
        QVERIFY(changed.open(QIODevice::ReadOnly));
        QJsonObject document = QJsonDocument::fromJson(changed.readAll()).object();
        changed.close();
        QJsonArray roas = document[QStringLiteral("roas")].toArray();
        roas.append(QJsonObject{{QStringLiteral("asn"), QStringLiteral("AS64500")},
                                {QStringLiteral("prefix"), QStringLiteral("2605:9cc0:1ff0::/44")},
                                {QStringLiteral("maxLength"), 48},
                                {QStringLiteral("ta"), QStringLiteral("arin")}});
        document[QStringLiteral("roas")] = roas;
        QVERIFY(changed.open(QIODevice::WriteOnly | QIODevice::Truncate));
        changed.write(QJsonDocument(document).toJson());
        changed.close();
        QTRY_COMPARE_WITH_TIMEOUT(client.latest()->size(), 982, 20'000);
        QCOMPARE(client.latest()->validity(seed(64500)).state, RouteState::Valid);
        // It dies: what was known stays in force, and is known to be of then.
        cache.kill();
        cache.waitForFinished();
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), RtrClient::State::Waiting, 10'000);
        QCOMPARE(client.latest()->size(), 982);
        QCOMPARE(client.current()->validity(known).state, RouteState::Valid);
        // It comes back, with another session and the old file.
        QVERIFY(QFile::remove(file));
        QVERIFY(QFile::copy(QStringLiteral(CADASTRE_TEST_DATA "/rpki/slice-amazon-routinator.json"), file));
        cache.start();
        QVERIFY(cache.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(listens(), 20'000);
        QStringList troubles;
        connect(&client, &RtrClient::failed, &client,
                [&](const Error& why) { troubles.append(reason(why) + u' ' + detail(why)); });
        client.stop(); // its next attempt by itself is minutes away
        client.start(QStringLiteral("127.0.0.1"), port);
        QTRY_VERIFY2_WITH_TIMEOUT(client.latest()->size() == 981, qPrintable(troubles.join(u'\n')), 20'000);
        QCOMPARE(client.state(), RtrClient::State::InStep);
        cache.kill();
        cache.waitForFinished();
    }
};

CADASTRE_TEST(RtrClientTest)
#include "tst_rtrclient.moc"

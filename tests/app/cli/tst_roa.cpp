// SPDX-License-Identifier: GPL-3.0-or-later
// roa … from outside: RFC 6811 on real data, and the ROAs that a plan needs.
#include "app/cli/ctl.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {
const QString rpkiData = u"" CADASTRE_TEST_DATA "/rpki/"_s;
const QByteArray vrpHeader = "ASN,IP Prefix,Max Length,Trust Anchor\n";

/// A port of this machine where nobody listens.
int freePort()
{
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(fd, reinterpret_cast<sockaddr*>(&address), size) != 0
        || ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        qFatal("no port is free");
    ::close(fd);
    return ntohs(address.sin_port);
}

} // namespace

class RoaVerbTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    /// The seed's scheme: a /44, advertisable, with a Region's /48.
    QString plan()
    {
        const QString file = path("plan.cadastre");
        if (QFile::exists(file))
            return file;
        const auto does = [&](const QString& line) {
            const Answer ended = ctlLine(line.arg(file));
            if (ended.code != 0)
                qFatal("%s", ended.all().constData());
        };
        does(u"new %1 --sample blank"_s);
        does(u"ipam create %1"_s);
        does(u"pool create %1 --scope public --family ipv6 --name TOP --public-ip-source byoip --advertisable"_s);
        does(u"pool provision %1 TOP --cidr 2605:9cc0:1ff0::/44 --token ipam-ext-res-ver-token-1"_s);
        does(u"pool create %1 --source TOP --name USE1 --locale us-east-1 --service ec2"_s);
        does(u"pool provision %1 USE1 --netmask 48"_s);
        return file;
    }

private Q_SLOTS:
    void judgesRealRoutesAsAPlainReadingOfTheRfcDoes()
    {
        const QList<QByteArray> given = bytesOf(rpkiData + u"rov-slice.csv"_s).split('\n');
        QByteArray routes = "prefix,asn\n";
        QByteArray expected = "prefix,asn,state\n";
        for (const QByteArray& line : given.mid(1)) {
            const QList<QByteArray> cells = line.split(',');
            if (cells.size() < 3)
                continue;
            routes += cells[0] + ',' + cells[1] + '\n';
            expected += cells[0] + ',' + cells[1].mid(2) + ',' + cells[2] + '\n';
        }
        const Answer judged = ctlLine(u"roa validate --vrps %1slice-amazon-routinator.csv --routes %2"_s.arg(
            rpkiData, wroteFile(path("routes.csv"), routes)));
        QVERIFY2(judged.code == 0, judged.talk);
        QByteArray found;
        for (const QByteArray& line : judged.out.split('\n'))
            if (!line.isEmpty())
                found += line.left(line.lastIndexOf(',')) + '\n';
        QCOMPARE(found, expected);
    }

    void saysWhichRoutesOfThePlanWouldBeInvalid()
    {
        const QString good = wroteFile(path("good.csv"), vrpHeader + "AS16509,2605:9cc0:1ff0::/44,48,arin\n"
                                                             + "AS14618,2605:9cc0:1ff0::/44,48,arin\n");
        const Answer all = ctlLine(u"roa check --json %1 --vrps %2"_s.arg(plan(), good));
        QVERIFY2(all.code == 0, all.all());
        QCOMPARE(all.json()[u"routes"_s].toArray().size(), 4); // two ranges, two origins
        const QString shortRoa = wroteFile(path("short.csv"), vrpHeader + "AS16509,2605:9cc0:1ff0::/44,44,arin\n");
        const Answer some = ctlLine(u"roa check %1 --vrps %2"_s.arg(plan(), shortRoa));
        QVERIFY2(some.code == 1, some.all());
        QVERIFY2(some.out.contains("2605:9cc0:1ff0::/48 from AS16509: invalid, longer than the ROA"), some.all());
        QVERIFY2(some.out.contains("2605:9cc0:1ff0::/48 from AS14618: invalid, other origins only"), some.all());
    }

    void listsTheRoasThatArePresentAndMissing()
    {
        const QString one = wroteFile(path("one.csv"), vrpHeader + "AS16509,2605:9cc0:1ff0::/44,48,arin\n");
        const Answer aws = ctlLine(u"roa plan --json %1 --vrps %2"_s.arg(plan(), one));
        QVERIFY2(aws.code == 0, aws.all());
        const QJsonArray roas = aws.json()[u"roas"_s].toArray();
        QCOMPARE(roas.size(), 2);
        QCOMPARE(roas[0][u"state"_s].toString(), u"present"_s);
        QCOMPARE(roas[0][u"maxLength"_s].toInt(), 48);
        QCOMPARE(roas[1][u"state"_s].toString(), u"missing"_s);
        const Answer exact = ctlLine(u"roa plan --json %1 --max-length exact"_s.arg(plan()));
        QCOMPARE(exact.json()[u"roas"_s].toArray().size(), 4); // RFC 9319: one for each announced prefix
        QCOMPARE(exact.json()[u"roas"_s][0][u"state"_s].toString(), u"unknown"_s); // nobody looked
    }

    void aDeadServerIsAFailureInWords()
    {
        const Answer dead = ctlLine(u"roa check %1 --rtr 127.0.0.1:%2"_s.arg(plan()).arg(freePort()));
        QVERIFY2(dead.code == 3 && dead.talk.contains("network failed: nobody answers there"), dead.all());
        const Answer odd = ctlLine(u"roa check %1 --rtr nowhere"_s.arg(plan()));
        QVERIFY2(odd.code == 2 && odd.talk.contains("HOST:PORT"), odd.all());
    }

    void agreesWithRtrToolsOnRealRoutes() // another reading of RFC 6811, of the same VRPs by the same protocol
    {
        NEEDS_PROGRAM("stayrtr");
        NEEDS_PROGRAM("rpki-rov");
        const int port = freePort();
        QProcess server;
        server.start(u"stayrtr"_s,
                     {u"-bind"_s, u"127.0.0.1:%1"_s.arg(port), u"-metrics.addr"_s, QString(), u"-cache"_s,
                      QStringLiteral(CADASTRE_TEST_DATA "/rpki/slice-amazon-routinator.json"), u"-checktime=false"_s});
        QVERIFY(server.waitForStarted());
        QByteArray routes, questions;
        int count = 0;
        const QList<QByteArray> rows = bytesOf(QStringLiteral(CADASTRE_TEST_DATA "/rpki/rov-slice.csv")).split('\n');
        for (const QByteArray& row : rows.mid(1)) {
            const QList<QByteArray> fields = row.split(',');
            if (fields.size() < 2)
                continue;
            QByteArray asn = fields[1];
            asn.replace("AS", "");
            routes += fields[0] + ',' + asn + '\n';
            questions += QByteArray(fields[0]).replace('/', ' ') + ' ' + asn + '\n';
            ++count;
        }
        QVERIFY(count > 700);
        Answer ours;
        for (int tries = 0; tries < 100 && ours.code != 0; ++tries) {
            ours = ctlLine(
                u"roa validate --rtr 127.0.0.1:%1 --routes %2"_s.arg(port).arg(wroteFile(path("routes.csv"), routes)));
            if (ours.code != 0)
                QThread::msleep(100); // it is still starting
        }
        const Answer theirs = run(u"rpki-rov"_s, {u"127.0.0.1"_s, QString::number(port)}, questions);
        server.terminate();
        server.waitForFinished();
        QVERIFY2(ours.code == 0, ours.all());
        const QHash<QByteArray, QByteArray> words{{"0", "valid"}, {"1", "notfound"}, {"2", "invalid"}};
        QByteArray expected, found;
        for (const QByteArray& line : theirs.out.split('\n')) // "1.178.0.0 24 16509|16509 1.178.0.0 24 24|0"
            if (line.count('|') == 2)
                expected +=
                    line.left(line.indexOf('|')) + ' ' + words.value(line.mid(line.lastIndexOf('|') + 1)) + '\n';
        for (const QByteArray& line : ours.out.split('\n').mid(1))
            if (const QList<QByteArray> fields = line.split(','); fields.size() == 4)
                found += QByteArray(fields[0]).replace('/', ' ') + ' ' + fields[1] + ' ' + fields[2] + '\n';
        QCOMPARE(expected.count('\n'), count);
        QCOMPARE(found.split('\n'), expected.split('\n'));
    }

    void stayrtrServesTheSameVerdicts()
    {
        NEEDS_PROGRAM("stayrtr");
        const int port = freePort();
        const QString vrps = wroteFile(path("vrps.json"), "{\"metadata\":{},\"roas\":[{\"asn\":16509,\"prefix\":"
                                                          "\"1.44.96.0/24\",\"maxLength\":24,\"ta\":\"apnic\","
                                                          "\"expires\":4102444800}]}");
        QProcess server;
        server.start(u"stayrtr"_s, {u"-bind"_s, u"127.0.0.1:%1"_s.arg(port), u"-metrics.addr"_s, QString(), u"-cache"_s,
                                    vrps, u"-checktime=false"_s});
        QVERIFY(server.waitForStarted());
        const QString routes = wroteFile(path("r.csv"), "1.44.96.0/24,16509\n1.44.96.0/24,64500\n");
        Answer judged;
        for (int tries = 0; tries < 100 && judged.code != 0; ++tries) {
            judged = ctlLine(u"roa validate --rtr 127.0.0.1:%1 --routes %2"_s.arg(port).arg(routes));
            if (judged.code != 0)
                QThread::msleep(100); // it is still starting
        }
        server.terminate();
        server.waitForFinished();
        QVERIFY2(judged.code == 0, judged.all());
        QCOMPARE(judged.out, QByteArray("prefix,asn,state,reason\n1.44.96.0/24,16509,valid,matched\n"
                                        "1.44.96.0/24,64500,invalid,asn\n"));
    }
};

CADASTRE_TEST(RoaVerbTest)
#include "tst_roa.moc"

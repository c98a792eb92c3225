// SPDX-License-Identifier: GPL-3.0-or-later
// VRPs from an RTR cache: nothing is connected to before it is allowed, and what is known then is shown.
#include "gui/samplesession.h"
#include "support/testmain.h"

#include "engine/samples.h"
#include "ui/dialogs/routefeeddialog.h"
#include "ui/session/routefeed.h"
#include "ui/session/session.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

/// A cache with one VRP (RFC 8210 §5): 2605:9cc0:1ff0::/44, maxLength 48, AS16509.
class Cache final : public QTcpServer {
public:
    int connections = 0;
    Cache()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* client = nextPendingConnection();
            ++connections;
            connect(client, &QTcpSocket::readyRead, client, [client] {
                client->readAll();
                client->write(QByteArray::fromHex("0103000700000008"                                 // cache response
                                                  "0106000000000020012c300026059cc01ff0000000000000" // the prefix …
                                                  "000000000000407d"                                 // … and AS16509
                                                  "010700070000001800000001"                         // end of data
                                                  "00000e100000025800001c20"));
            });
        });
    }
    [[nodiscard]] QString address() const { return u"127.0.0.1:%1"_s.arg(serverPort()); }
};

} // namespace

class RouteFeedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsConnectedToBeforeItIsAllowed()
    {
        Cache cache;
        auto session = sampleSession(u"byoipv6-walkthrough"_s, inNovember);
        RouteFeedDialog dialog(*session, {});
        auto* server = dialog.findChild<QLineEdit*>(u"routeFeed.server"_s);
        auto* allow = dialog.findChild<QCheckBox*>(u"routeFeed.allow"_s);
        auto* follow = dialog.findChild<QPushButton*>(u"primary"_s);
        QVERIFY(!follow->isEnabled() && !allow->isEnabled());
        server->setText(u"no port"_s);
        QVERIFY(!allow->isEnabled());
        server->setText(cache.address());
        QVERIFY(allow->isEnabled() && !allow->isChecked() && !follow->isEnabled());
        dialog.accept();
        QVERIFY(session->followedServer().isEmpty());
        allow->setChecked(true);
        server->setText(u"127.0.0.1:9"_s); // another server: asked anew
        QVERIFY(!allow->isChecked() && !follow->isEnabled());
        server->setText(cache.address());
        QCOMPARE(cache.connections, 0);
        allow->setChecked(true);
        QSignalSpy changed(session.get(), &Session::routesChanged);
        follow->click();
        QVERIFY(changed.wait());
        QCOMPARE(cache.connections, 1);
        QCOMPARE(session->followedServer(), cache.address());
        QCOMPARE(session->routes().source, cache.address());
        const Prefix range = *Prefix::parse(u"2605:9cc0:1ff0::/44");
        QCOMPARE(session->routes().vrps->validity({range, Asn{16509}}).state, RouteState::Valid);
        session->stopFollowing();
        QVERIFY(session->followedServer().isEmpty());
        QCOMPARE(session->routes().vrps->size(), 1); // what is known stays
    }

    void theServerThatWasFollowedIsOfferedAgainAndNotConnectedTo()
    {
        Cache cache;
        auto session = sampleSession(u"byoipv6-walkthrough"_s, inNovember);
        QSignalSpy followed(session.get(), &Session::serverFollowed);
        session->followRoutes(u"127.0.0.1"_s, cache.serverPort());
        QCOMPARE(followed.size(), 1);
        QCOMPARE(followed.first().first().toString(), cache.address());
        auto later = sampleSession(u"byoipv6-walkthrough"_s, inNovember); // another day
        later->setLastServer(cache.address());
        const RouteFeedDialog dialog(*later, {});
        QCOMPARE(dialog.findChild<QLineEdit*>(u"routeFeed.server"_s)->text(), cache.address());
        QVERIFY(!dialog.findChild<QCheckBox*>(u"routeFeed.allow"_s)->isChecked());
        QVERIFY(later->followedServer().isEmpty());
    }

    void aCacheThatIsNotThereIsSaidOnce()
    {
        quint16 port = 0;
        {
            const Cache gone;
            port = gone.serverPort();
        }
        auto session = sampleSession(u"byoipv6-walkthrough"_s, inNovember);
        QSignalSpy failed(session.get(), &Session::failed);
        session->followRoutes(u"127.0.0.1"_s, port);
        QVERIFY(failed.wait());
        QVERIFY(!session->routes().isKnown());
    }

    void serversAreReadWithAndWithoutBrackets()
    {
        const auto six = RouteFeed::parseServer(u"[2001:db8::1]:323"_s);
        QVERIFY(six && six->first == u"2001:db8::1"_s && six->second == 323);
        for (const QString& wrong :
             {u""_s, u"host"_s, u":323"_s, u"host:0"_s, u"host:99999"_s, u"a@host:323"_s, u"host:323/path"_s})
            QVERIFY2(!RouteFeed::parseServer(wrong), qPrintable(wrong));
    }
};

CADASTRE_TEST(RouteFeedTest)
#include "tst_routefeed.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Several clients ask the endpoint at once, each in a thread of its own (reliability.md §4.16; promise P2).
#include "app/endpoint/httpserver.h"
#include "awsapi/rehearsal.h"

#include "support/contention.h"
#include "support/planfiles.h"
#include "support/signedrequest.h"
#include "support/testmain.h"

#include <QEventLoop>
#include <QRegularExpression>
#include <QTimer>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

/// What comes back, by plain sockets: the client shares nothing with the server, as another program would not.
QByteArray answerTo(quint16 port, const QByteArray& bytes)
{
    const int client = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    QByteArray answer;
    if (::connect(client, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0
        && ::send(client, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL) == bytes.size()) {
        std::array<char, 4096> piece{};
        for (ssize_t got = 0; (got = ::recv(client, piece.data(), piece.size(), 0)) > 0;)
            answer.append(piece.data(), got);
    }
    ::close(client);
    return answer;
}

} // namespace

class ClientsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eightClientsTakeDisjointBlocksAndNoneIsRefused()
    {
        const SystemClock wallClock;
        const FixedClock clock(planStart);
        const PlanFolder folder;
        auto workspace = Workspace::create(folder.path(), fileSettings(), clock);
        QVERIFY(workspace);
        QVERIFY((*workspace)->execute(TakeChanges{QStringLiteral("rows"), rowsOf(planOf(smallPlan))}));
        const qint64 before = (*workspace)->revision();
        awsapi::Rehearsal rehearsal(**workspace, "secret", wallClock);
        endpoint::HttpServer server([&](const awsapi::HttpRequest& request) { return rehearsal.answer(request); });
        const auto port = server.listen(0);
        QVERIFY(port);
        const Plan& plan = (*workspace)->plan();
        const QByteArray form = "Action=AllocateIpamPoolCidr&Version=2016-11-15&NetmaskLength=28&IpamPoolId="
                              + plan.textId(plan.get(poolNamed(plan, "ten"))).toUtf8();
        const QByteArray account = plan.settings().owner.toString().toLatin1();

        const int each = blocksEach();
        std::array<std::vector<QByteArray>, contenderCount> answers;
        std::atomic<int> atWork = contenderCount;
        std::vector<std::jthread> clients;
        for (std::vector<QByteArray>& mine : answers)
            clients.emplace_back([&] {
                for (int i = 0; i < each; ++i)
                    mine.push_back(answerTo(*port, signedForm(*port, form, account, "us-east-1", "secret")));
                --atWork;
            });
        QEventLoop until;
        QTimer look;
        connect(&look, &QTimer::timeout, &until, [&] {
            if (atWork == 0)
                until.quit();
        });
        look.start(20);
        until.exec();
        clients.clear(); // joins

        const QRegularExpression cidr(QStringLiteral("<cidr>([^<]+)</cidr>"));
        std::vector<Prefix> blocks;
        for (const auto& mine : answers)
            for (const QByteArray& answer : mine) {
                const auto block = Prefix::parse(cidr.match(QString::fromUtf8(answer)).captured(1));
                QVERIFY2(block, answer.constData());
                blocks.push_back(*block);
            }
        QCOMPARE(blocks.size(), static_cast<std::size_t>(contenderCount * each));
        std::sort(blocks.begin(), blocks.end());
        for (std::size_t i = 1; i < blocks.size(); ++i)
            QVERIFY2(!blocks[i - 1].overlaps(blocks[i]), qPrintable(blocks[i].toString()));
        QCOMPARE((*workspace)->revision(), before + contenderCount * each);
        QCOMPARE(brokenInvariantOf((*workspace)->plan()), QString());
        QVERIFY((*workspace)->check().isEmpty());
    }
};

CADASTRE_TEST(ClientsTest)
#include "tst_clients.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Client tokens are rows of the plan, written with the step of their request: contract §2, decisions.md (HTTP).
#include "core/awsapi/client.h"

#include "exchange/planjson.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

QString drawForm(const Client& client, const char* length = "24")
{
    return QStringLiteral("Action=AllocateIpamPoolCidr&ClientToken=t&NetmaskLength=%1&IpamPoolId=%2")
        .arg(QLatin1String(length), poolText(client, "west"));
}
QString draw(Client& client, const char* length = "24")
{
    return client.ask(drawForm(client, length), owner, "us-west-2");
}

} // namespace

class TestClientTokens : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewStartOfTheEndpointForgetsNone()
    {
        Client client(sharedPool);
        const QString first = draw(client);
        client.startAnew();
        QCOMPARE(field(draw(client), "ipamPoolAllocationId"), field(first, "ipamPoolAllocationId"));
        QCOMPARE(codeOf(draw(client, "25")), QStringLiteral("IdempotentParameterMismatch"));
        QCOMPARE(client.plan().all<Allocation>().size(), std::size_t{1});
    }

    void theFileOfThePlanHoldsThem()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("plan.cadastre"));
        Client client(sharedPool);
        (void)draw(client);
        QVERIFY(client.workspace().saveCopy(path));
        const FixedClock clock(planStart);
        const auto opened = Workspace::open(path, clock);
        QVERIFY(opened);
        QCOMPARE((*opened)->plan().all<ClientToken>().size(), std::size_t{1});
        QVERIFY((*opened)->plan().find(ClientTokenId{1})->answer.contains(QLatin1String("<ipamPoolAllocation>")));
        QVERIFY((*opened)->check().isEmpty());
    }

    void undoingTheStepFreesTheTokenAndLeavesNothing()
    {
        Client client(sharedPool);
        const QByteArray before = exportPlanJson(client.plan());
        (void)draw(client);
        QCOMPARE(client.workspace().journal().entries().back().rows, qint64{2}); // one step
        QVERIFY(!exportPlanJson(client.plan()).contains("client_tokens"));
        QVERIFY(client.workspace().undo());
        QCOMPARE(exportPlanJson(client.plan()), before);
        QCOMPARE(codeOf(draw(client, "25")), QString()); // other parameters: the token is as new
        QVERIFY(client.workspace().undo());
        QCOMPARE(exportPlanJson(client.plan()), before);
    }

    void aRedoneStepTakesItsTokenBack()
    {
        Client client(sharedPool);
        const QString first = draw(client);
        QVERIFY(client.workspace().undo());
        QVERIFY(client.workspace().redo());
        QCOMPARE(field(draw(client), "ipamPoolAllocationId"), field(first, "ipamPoolAllocationId"));
    }

    void aTokenLapsesAfterADayAndIsNoReasonToKeepItsStep()
    {
        Client client(sharedPool);
        const qint64 step = client.workspace().revision() + 1;
        const QString first = draw(client);
        client.advance(24 * 60 * 60 + 1);
        const QString second = draw(client);
        QVERIFY(field(first, "cidr") != field(second, "cidr"));
        QCOMPARE(client.plan().all<ClientToken>().size(), std::size_t{1}); // the older one went with the step
        QVERIFY(client.workspace().revert(step));
        QCOMPARE(client.plan().all<Allocation>().size(), std::size_t{1});
        QVERIFY(client.workspace().undo());
        QVERIFY(client.plan().all<Allocation>().isEmpty());
    }

    void aRefusedRequestKeepsNoToken()
    {
        Client client(sharedPool);
        QCOMPARE(codeOf(draw(client, "8")), QStringLiteral("InvalidParameterValue"));
        QVERIFY(client.plan().all<ClientToken>().isEmpty());
        QCOMPARE(codeOf(draw(client)), QString()); // not a mismatch
    }

    void tokensOfRamAreKeptAlike()
    {
        Client client(sharedPool);
        const auto share = [&](const char* name) {
            return client.ask(QStringLiteral("{\"name\":\"%1\",\"clientToken\":\"t\"}").arg(QLatin1String(name)), owner,
                              "us-east-1", "ram", "/createresourceshare");
        };
        const QString first = share("s");
        client.startAnew();
        QCOMPARE(share("s"), first);
        QVERIFY(share("u").contains(QLatin1String("used with other parameters")));
        QCOMPARE(client.plan().all<Share>().size(), std::size_t{1});
    }
};

CADASTRE_TEST(TestClientTokens)
#include "tst_clienttokens.moc"

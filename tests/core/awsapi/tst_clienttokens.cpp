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

    void aRedoneStepTakesItsTokenBackWhateverWasAskedMeanwhile()
    {
        Client client(sharedPool);
        const QString first = draw(client);
        QVERIFY(client.workspace().undo());
        QVERIFY(!codeOf(client.ask(QStringLiteral("Action=CreateIpamScope&ClientToken=u&IpamId=none"))).isEmpty());
        QVERIFY(client.workspace().redo());
        QCOMPARE(field(draw(client), "ipamPoolAllocationId"), field(first, "ipamPoolAllocationId"));
        QCOMPARE(client.plan().all<Allocation>().size(), std::size_t{1});
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

    void aLapsedTokenThatAnUndoBroughtBackGoesWithTheNextStep()
    {
        Client client(sharedPool);
        (void)draw(client);
        client.advance(24 * 60 * 60 + 1);
        (void)draw(client);
        QVERIFY(client.workspace().undo());
        QCOMPARE(codeOf(draw(client)), QString());
        QCOMPARE(client.plan().all<ClientToken>().size(), std::size_t{1});
    }

    void ofTenThousandTheOldestGoesWithTheNextStep()
    {
        constexpr std::uint32_t most = 10'000;
        PlanLoader loader;
        PlanSettings settings = fileSettings();
        settings.id = {1};
        loader.put(settings);
        for (std::uint32_t handle = 1; handle <= most; ++handle)
            loader.put(ClientToken{{handle}, QString::number(handle), {}, {}, planStart});
        const auto plan = std::move(loader).finish();
        QVERIFY(plan);
        ClientTokens tokens;
        const auto recorded = [&] {
            return tokens.recording(*plan, ClientToken{{}, QStringLiteral("new"), {}, {}, planStart.plusSeconds(1)});
        };
        for (int time = 0; time < 2; ++time) { // the first was not written
            const ChangeSet changes = recorded();
            QCOMPARE(changes.of<ClientToken>().size(), std::size_t{2});
            QVERIFY(changes.find(ClientTokenId{1}) && changes.find(ClientTokenId{1})->isRemove());
            QCOMPARE(changes.firstInserted<ClientToken>()->id.value, most + 1);
        }
    }

    void anotherEndpointOnThePlanGivesTheSameAnswerUntilTheStepIsTakenBack()
    {
        const PlanFolder folder;
        const FixedClock clock(planStart);
        const Plan rows = planOf(sharedPool);
        QVERIFY((*Workspace::create(folder.path(), rows.settings(), clock))
                    ->execute(TakeChanges{QStringLiteral("rows"), rowsOf(rows)}));
        Client one(folder);
        Client other(folder);
        const QString first = draw(one);
        QVERIFY(!field(first, "ipamPoolAllocationId").isEmpty());
        QCOMPARE(field(draw(other), "ipamPoolAllocationId"), field(first, "ipamPoolAllocationId"));
        QCOMPARE(codeOf(draw(other, "25")), QStringLiteral("IdempotentParameterMismatch"));
        QCOMPARE(other.plan().all<Allocation>().size(), std::size_t{1});
        QVERIFY(one.workspace().undo());
        QCOMPARE(codeOf(draw(other, "25")), QString()); // the token is as new
        QVERIFY(one.workspace().catchUp().value_or(false));
        QCOMPARE(one.plan().all<Allocation>().size(), std::size_t{1});
        QCOMPARE(one.plan().all<Allocation>().begin()->cidr.length(), 25);
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
        const auto share = [&](const char* name, const char* region = "us-east-1") {
            return client.ask(QStringLiteral("{\"name\":\"%1\",\"clientToken\":\"t\"}").arg(QLatin1String(name)), owner,
                              region, "ram", "/createresourceshare");
        };
        const QString first = share("s");
        client.startAnew();
        QCOMPARE(share("s"), first);
        QVERIFY(share("u").contains(QLatin1String("used with other parameters")));
        QCOMPARE(client.plan().all<Share>().size(), std::size_t{1});
        QVERIFY(share("s", "us-west-2").contains(QLatin1String("arn:aws:ram:us-west-2:"))); // §1: another Region's own
        QCOMPARE(client.plan().all<Share>().size(), std::size_t{2});
    }
};

CADASTRE_TEST(TestClientTokens)
#include "tst_clienttokens.moc"

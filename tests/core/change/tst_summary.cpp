// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/commandjson.h"
#include "change/summary.h"

#include "support/planbuilder.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace cadastre;
using namespace cadastre::testing;

class TestSummary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void survivesItsJsonWhateverItSays();
    void namesThePoolAndTheBlockOfAnAllocation();
    void aCommandIsWrittenWithTextIdsAndWithoutDefaults();
};

void TestSummary::survivesItsJsonWhateverItSays()
{
    Summary summary{QStringLiteral("create-pool"), QStringLiteral("a \"b\" \\ \n\t\u0001 Zürich 東京 🏙"), {}};
    QCOMPARE(Summary::fromJson(summary.toJson()), summary);
    summary.params = {{QStringLiteral("k\"1"), QStringLiteral("v\\1")}, {QStringLiteral("z"), QString()}};
    QCOMPARE(Summary::fromJson(summary.toJson()), summary);
    QVERIFY(!QJsonDocument::fromJson(summary.toJson().toUtf8()).isNull());
    QCOMPARE(Summary::fromJson(QStringLiteral("nonsense")).code, QString());
}

void TestSummary::namesThePoolAndTheBlockOfAnAllocation()
{
    const Plan plan = planOf(u"ipam us-east-1\npool ten private ipv4 locale=us-east-1\ncidr ten 10.0.0.0/8");
    Allocate command;
    command.pool = poolNamed(plan, "ten");
    command.netmask = 24;
    const auto decision = decide(plan, command, contextAt());
    QVERIFY(decision);
    const Summary summary = summarize(plan, command, decision->changes);
    QCOMPARE(summary.code, QStringLiteral("allocate"));
    QCOMPARE(summary.subject, QStringLiteral("10.0.0.0/24"));
    QCOMPARE(summary.params.value(QStringLiteral("pool")), QStringLiteral("ten"));
    QCOMPARE(summary.params.value(QStringLiteral("rows")), QStringLiteral("1"));
}

void TestSummary::aCommandIsWrittenWithTextIdsAndWithoutDefaults()
{
    const Plan plan = planOf(u"ipam us-east-1\npool ten private ipv4 locale=us-east-1");
    ProvisionCidr command;
    command.pool = poolNamed(plan, "ten");
    command.cidr = prefixOf("10.0.0.0/8");
    const QJsonObject json = commandToJson(plan, command);
    QCOMPARE(json.value(QLatin1String("command")).toString(), QStringLiteral("provision-cidr"));
    QCOMPARE(json.value(QLatin1String("cidr")).toString(), QStringLiteral("10.0.0.0/8"));
    QCOMPARE(json.value(QLatin1String("pool")).toString(), plan.textId(command.pool));
    QCOMPARE(json.size(), 3);
    EditTags tags;
    tags.subject = command.pool;
    tags.set.insert(QStringLiteral("env"), QStringLiteral("prod"));
    QCOMPARE(commandToJson(plan, tags).value(QLatin1String("subject")).toString(), plan.textId(command.pool));
    QCOMPARE(commandName(Settle{}), QLatin1String("settle"));
    ChangeSettings settings;
    settings.reusableRanges = QStringList{QStringLiteral("10.96.0.0/12")};
    QCOMPARE(commandToJson(plan, settings).value(QLatin1String("reusableRanges")).toArray(),
             QJsonArray{QStringLiteral("10.96.0.0/12")});
}

CADASTRE_TEST(TestSummary)
#include "tst_summary.moc"

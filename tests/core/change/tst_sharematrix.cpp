// SPDX-License-Identifier: GPL-3.0-or-later
// Ticks in the sharing matrix: the commands they come to, and what they mean before they are carried out.
#include "change/apply.h"
#include "change/sharematrix.h"
#include "compliance/audit.h"
#include "core/change/walkthroughplan.h"
#include "plan/sharing.h"
#include "support/testmain.h"

namespace cadastre::testing {

namespace {

constexpr const char16_t* sharedByTwo = uR"(
    settings org=o-a1b2c3 sharing
    ou Workloads
    account 111111111111 ou=Workloads
    account 222222222222
    ipam us-east-1 us-east-2
    pool a private ipv4 locale=us-east-1
    cidr a 10.0.0.0/16
    pool b private ipv4 locale=us-east-1
    cidr b 10.1.0.0/16
    share both a,b 111111111111,222222222222
    vpc v us-east-1 owner=111111111111
    rescidr v 10.0.0.0/20 private pool=a
)";
const AccountNumber holder = AccountNumber::of(111'111'111'111);
const AccountNumber other = AccountNumber::of(222'222'222'222);

QString workloads(const Plan& plan) { return plan.textId(*plan.all<OrgUnit>().begin()); }

void carryOutAll(Plan& plan, const std::vector<ShareTick>& ticks)
{
    for (const Command& command : commandsFor(plan, ticks)) {
        const auto done = carryOut(plan, command);
        QVERIFY2(done, done ? "" : qPrintable(done.error().subject));
    }
}

int principalFindings(const Plan& plan)
{
    int count = 0;
    for (const Finding& finding : audit(plan, planStart).findings)
        count += QLatin1String(finding.rule->id) == QLatin1String("PRINCIPAL") ? 1 : 0;
    return count;
}

} // namespace

class ShareMatrixTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTickSharesThePoolAndNothingElse()
    {
        Plan plan = planOf(sharedByTwo);
        const PoolId a = poolNamed(plan, "a");
        carryOutAll(plan, {{a, workloads(plan), true}});
        QVERIFY(namesPrincipal(plan, a, workloads(plan)));
        QVERIFY(!namesPrincipal(plan, poolNamed(plan, "b"), workloads(plan)));
        QCOMPARE(brokenInvariantOf(plan), QString());
    }

    void takingOnePoolOutOfAShareOfTwoLeavesTheOtherAsItWas()
    {
        Plan plan = planOf(sharedByTwo);
        const PoolId a = poolNamed(plan, "a");
        const PoolId b = poolNamed(plan, "b");
        carryOutAll(plan, {{a, u"111111111111"_qs, false}});
        QVERIFY(!mayAllocateFrom(plan, a, holder));
        QVERIFY(mayAllocateFrom(plan, a, other));
        QVERIFY(mayAllocateFrom(plan, b, holder));
        QVERIFY(mayAllocateFrom(plan, b, other));
    }

    void aShareThatLosesEverybodyIsDeletedAndOneThatLosesAllAlikeIsModified()
    {
        Plan plan = planOf(sharedByTwo);
        const PoolId a = poolNamed(plan, "a");
        const PoolId b = poolNamed(plan, "b");
        const std::vector<ShareTick> alike{{a, u"111111111111"_qs, false}, {b, u"111111111111"_qs, false}};
        const std::vector<Command> commands = commandsFor(plan, alike);
        QCOMPARE(commands.size(), std::size_t{1});
        QVERIFY(std::holds_alternative<ModifyShare>(commands.front()));
        carryOutAll(plan, alike);
        carryOutAll(plan, {{a, u"222222222222"_qs, false}, {b, u"222222222222"_qs, false}});
        QVERIFY(plan.all<Share>().begin() == plan.all<Share>().end());
    }

    void twoPoolsThatLeaveOneShareDifferentlyKeepWhatTheyKeep()
    {
        Plan plan = planOf(sharedByTwo);
        const PoolId a = poolNamed(plan, "a");
        const PoolId b = poolNamed(plan, "b");
        carryOutAll(plan, {{a, u"111111111111"_qs, false}, {b, u"222222222222"_qs, false}});
        QVERIFY(!mayAllocateFrom(plan, a, holder) && mayAllocateFrom(plan, a, other));
        QVERIFY(mayAllocateFrom(plan, b, holder) && !mayAllocateFrom(plan, b, other));
    }

    void ticksThatChangeNothingAreNothing()
    {
        const Plan plan = planOf(sharedByTwo);
        const PoolId a = poolNamed(plan, "a");
        QVERIFY(commandsFor(plan, std::vector<ShareTick>{{a, u"111111111111"_qs, true}}).empty());
        QVERIFY(
            commandsFor(plan, std::vector<ShareTick>{{a, workloads(plan), true}, {a, workloads(plan), false}}).empty());
        QVERIFY(commandsFor(plan, std::vector<ShareTick>{{PoolId{99}, workloads(plan), true}}).empty());
    }

    void theEffectIsWhatTheAuditSaysAfterwards()
    {
        Plan plan = planOf(sharedByTwo);
        const PoolId a = poolNamed(plan, "a");
        const std::vector<ShareTick> ticks{{a, u"111111111111"_qs, false}};
        const auto effects = effectsOf(plan, ticks);
        QCOMPARE(effects.size(), std::size_t{1});
        QCOMPARE(effects.front().loses, QList<AccountNumber>{holder});
        QCOMPARE(effects.front().findings, 1);
        const int before = principalFindings(plan);
        carryOutAll(plan, ticks);
        QCOMPARE(principalFindings(plan), before + 1);
        const std::vector<ShareTick> back{{a, workloads(plan), true}};
        const auto mended = effectsOf(plan, back);
        QCOMPARE(mended.front().gains, QList<AccountNumber>{holder});
        QCOMPARE(mended.front().mended, 1);
        carryOutAll(plan, back);
        QCOMPARE(principalFindings(plan), before);
    }

    void whatIsKeptThroughAUnitIsNoLoss()
    {
        Plan plan = planOf(sharedByTwo);
        const PoolId a = poolNamed(plan, "a");
        carryOutAll(plan, {{a, workloads(plan), true}});
        const auto effects = effectsOf(plan, std::vector<ShareTick>{{a, u"111111111111"_qs, false}});
        QVERIFY(effects.front().isNothing());
    }
};

} // namespace cadastre::testing

using cadastre::testing::ShareMatrixTest;
CADASTRE_TEST(ShareMatrixTest)
#include "tst_sharematrix.moc"

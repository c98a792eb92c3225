// SPDX-License-Identifier: GPL-3.0-or-later
// What proves ranges and AS numbers, where it is too old to be shown (contract §10.2 check 4).
#include "support/testmain.h"

#include "change/apply.h"
#include "core/rollout/texts.h"
#include "rollout/steptext.h"

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

/// A range and an AS number, both proved until the end of 2026-03-09 (UTC).
Plan provedUntilTheNinth()
{
    Plan plan = planOf(uR"(
        ipam us-east-1
        pool top public advertisable
    )");
    ProvisionCidr range{};
    range.pool = (*plan.all<Pool>().begin()).id;
    range.cidr = prefixOf("2605:9cc0:1ff0::/44");
    range.message = u"1|aws|111122223333|2605:9cc0:1ff0::/44|20260309|SHA256|RSAPSS"_s;
    range.signature = u"range-signature"_s;
    if (!carryOut(plan, range, contextAt(60))
        || !carryOut(plan,
                     ProvisionByoasn{plan.ipam()->id,
                                     64500,
                                     u"1|aws|111122223333|AS64500|20260309|SHA256|RSAPSS"_s,
                                     u"number-signature"_s,
                                     {}},
                     contextAt(60)))
        qFatal("the plan refuses what the test needs");
    return plan;
}

Rollout rolloutAt(const Plan& plan, const char* moment)
{
    return planRollout(emptyStart(plan), plan, AdvertiseSteps::Include, *parseInstant(QString::fromLatin1(moment)));
}

QStringList caveatSentencesOf(const Rollout& rollout)
{
    QStringList texts;
    for (const RolloutCaveat& caveat : rollout.caveats)
        texts << caveatSentence(caveat, Wording::English);
    return texts;
}

} // namespace

class RolloutProofsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMessageIsWrittenIntoTheScriptUntilTheEndOfItsLastDay()
    {
        const Rollout rollout = rolloutAt(provedUntilTheNinth(), "2026-03-09T23:59:00Z");
        QCOMPARE(caveatSentencesOf(rollout), QStringList());
        const QString script = awsScript(rollout, originOf()).value();
        QVERIFY2(script.contains(u"range-signature"_s) && script.contains(u"number-signature"_s), qPrintable(script));
        QVERIFY(awsScriptStandIns(rollout).empty());
    }

    void aMessageThatHasExpiredIsAskedForAsIfThereWereNone()
    {
        const Rollout rollout = rolloutAt(provedUntilTheNinth(), "2026-03-10T00:00:00Z");
        QCOMPARE(
            caveatSentencesOf(rollout),
            (QStringList{u"The authorization message of 2605:9cc0:1ff0::/44 expired on 2026-03-09: sign a new one, "
                         "and keep it in the plan or hand it to the script."_s,
                         u"The authorization message of AS64500 expired on 2026-03-09: sign a new one, and keep it "
                         "in the plan or hand it to the script."_s}));
        const QString script = awsScript(rollout, originOf()).value();
        QVERIFY2(!script.contains(u"range-signature"_s) && !script.contains(u"number-signature"_s), qPrintable(script));
        QVERIFY(script.contains(u": \"${AUTHORIZATION_AS64500:?has to be set, see the line above}\""_s));
        const auto standIns = awsScriptStandIns(rollout);
        QCOMPARE(standIns.size(), std::size_t{2});
        for (const auto& [variable, value] : standIns)
            QVERIFY2(script.contains(u"-authorization-context \"$%1\""_s.arg(variable)), qPrintable(variable));
    }

    // A message that is no message has no last day: AWS says what it thinks of it.
    void whatNamesNoDayIsShownToAwsAsItIs()
    {
        Plan plan = provedUntilTheNinth();
        ChangeSet changes;
        const PoolCidr before = *plan.all<PoolCidr>().begin();
        PoolCidr after = before;
        after.authorizationMessage = u"a message"_s;
        changes.update(before, after);
        apply(plan, changes);
        QVERIFY(awsScript(rolloutAt(plan, "2026-03-10T00:00:00Z"), originOf())->contains(u"range-signature"_s));
    }
};

CADASTRE_TEST(RolloutProofsTest)
#include "tst_rolloutproofs.moc"

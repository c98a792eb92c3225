// SPDX-License-Identifier: GPL-3.0-or-later
// What others run and commit is in English, whatever the language of the window that it was exported from.
#include "core/rollout/texts.h"
#include "support/otherlanguage.h"
#include "support/testmain.h"

#include "rollout/rolloutfiles.h"
#include "rollout/steptext.h"

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

/// Steps and notes of many kinds: proofs, quotas, rules that refuse, shares with others, house rules, a discovery.
Plan plan()
{
    return planOf(uR"(
        settings quota=cidrs-per-pool:1 quota=ipv4-cidrs-per-vpc:1
        account 123456789012 name=payments
        account 999988887777 external
        ipam us-east-1 us-west-2
        scope lab
        pool top public advertisable
        cidr top 2605:9cc0:1ff0::/44 evidence=not-checked advertised
        pool east in=top locale=us-east-1 service=ec2 min=56 default=56 max=56
        cidr east 2605:9cc0:1ff0::/48 advertised
        pool amazon public locale=us-east-1 service=ec2 source=amazon
        cidr amazon 2600:1f00::/52
        pool corp private ipv4
        cidr corp 10.0.0.0/8
        pool prod in=corp locale=us-east-1 min=20 max=24 tag=env=prod
        cidr prod 10.4.0.0/16
        cidr prod 10.5.0.0/16
        alloc prod 10.4.128.0/24 desc=on-premises
        reserve prod 10.4.64.0/20 purpose=growth
        share payments east,prod 123456789012,999988887777
        vpc web us-east-1 owner=123456789012 tag=env=prod
        rescidr web 10.4.0.0/20 private pool=prod primary
        rescidr web 10.4.16.0/20 private pool=prod
        rescidr web 2605:9cc0:1ff0::/56 public pool=east
        subnet a web us-east-1a
        rescidr a 10.4.0.0/24 private
        vpc bad us-east-1 owner=123456789012
        rescidr bad 10.4.32.0/20 private pool=prod primary
        vpc six us-east-1
        rescidr six 2001:db8:1::/56 public
    )");
}

std::vector<RolloutFile> allFiles(const Rollout& rollout)
{
    std::vector<RolloutFile> all;
    for (const RolloutFormat format : {RolloutFormat::AwsCli, RolloutFormat::Terraform, RolloutFormat::TerraformModule,
                                       RolloutFormat::CloudFormation}) {
        auto files = rolloutFiles(format, rollout, originOf(), u"change"_s);
        if (!files)
            qFatal("%s", qPrintable(files.error().subject));
        all.insert(all.end(), files->begin(), files->end());
    }
    return all;
}

} // namespace

class RolloutWordingTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filesAreTheSameInEveryLanguage_data()
    {
        QTest::addColumn<bool>("isTeardown");
        QTest::newRow("there") << false;
        QTest::newRow("teardown of what AWS has shown") << true;
    }
    void filesAreTheSameInEveryLanguage()
    {
        QFETCH(bool, isTeardown);
        const Plan made = plan();
        const Rollout rollout = isTeardown ? planRollout(seenInAws(made), emptyStart(made), AdvertiseSteps::LeaveOut)
                                           : planRollout(emptyStart(made), made, AdvertiseSteps::LeaveOut);
        const auto english = allFiles(rollout);
        const OtherLanguage language;
        const auto other = allFiles(rollout);
        QCOMPARE(other.size(), english.size());
        for (std::size_t i = 0; i < other.size(); ++i) {
            QVERIFY2(!other[i].bytes.contains("«"), qPrintable(other[i].path));
            QCOMPARE(other[i].bytes, english[i].bytes);
        }
    }

    void peopleReadTheSameStepsInTheirLanguage()
    {
        const Plan made = plan();
        const Rollout rollout = planRollout(emptyStart(made), made, AdvertiseSteps::LeaveOut);
        const auto refused = std::find_if(rollout.caveats.begin(), rollout.caveats.end(),
                                          [](const RolloutCaveat& one) { return !one.violations.empty(); });
        QVERIFY(refused != rollout.caveats.end());
        const OtherLanguage language;
        QVERIFY(stepSentence(rollout, rollout.steps.front()).startsWith(u'«'));
        QVERIFY(!stepSentence(rollout, rollout.steps.front(), Wording::English).contains(u'«'));
        QCOMPARE(caveatSentence(*refused).count(u'«'), 2); // the note and the rule in it
        QVERIFY(!caveatSentence(*refused, Wording::English).contains(u'«'));
    }
};

CADASTRE_TEST(RolloutWordingTest)
#include "tst_rolloutwording.moc"

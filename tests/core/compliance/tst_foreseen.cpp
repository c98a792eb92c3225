// SPDX-License-Identifier: GPL-3.0-or-later
// What a change would do to the findings, told before it is made (interface §4.1).
#include "change/diff.h"
#include "compliance/foreseen.h"
#include "support/planbuilder.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

Plan scheme()
{
    return planOf(uR"(
        account 111111111111 name=payments
        ipam us-east-1
        pool corp private ipv4
        cidr corp 10.0.0.0/8
        pool east in=corp locale=us-east-1 tag=Env=prod
        cidr east 10.1.0.0/16
        share s east 111111111111
        vpc good us-east-1 owner=111111111111 tag=Env=prod
        rescidr good 10.1.0.0/20 private pool=east primary
        vpc bad us-east-1 owner=111111111111
        rescidr bad 10.1.16.0/20 private pool=east primary
    )");
}

ForeseenFindings foreseenOf(const Plan& plan, const char* vpc, const Tags& set, const QStringList& remove)
{
    EditTags edit;
    edit.subject = resourceNamed(plan, vpc);
    edit.set = set;
    edit.remove = remove;
    Plan changed = plan;
    const auto done = carryOut(changed, edit);
    if (!done)
        qFatal("the tags cannot be edited");
    return foreseenFindings(plan, audit(plan, planStart), diffPlans(plan, changed), planStart);
}

QStringList rulesOf(const std::vector<Finding>& findings)
{
    QStringList ids;
    for (const Finding& finding : findings)
        ids << QString::fromLatin1(finding.rule->id);
    return ids;
}

} // namespace

class ForeseenTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRepairSettlesAFinding()
    {
        const auto foreseen = foreseenOf(scheme(), "bad", {{u"Env"_s, u"prod"_s}}, {});
        QCOMPARE(rulesOf(foreseen.gone), QStringList{u"TAG-MISSING"_s});
        QVERIFY(foreseen.fresh.empty());
        QCOMPARE(foreseen.openAfter, foreseen.openBefore - 1);
    }

    void aBreachIsSaidBefore()
    {
        const auto foreseen = foreseenOf(scheme(), "good", {}, {u"Env"_s});
        QCOMPARE(rulesOf(foreseen.fresh), QStringList{u"TAG-MISSING"_s});
        QVERIFY(foreseen.gone.empty());
        QCOMPARE(foreseen.openAfter, foreseen.openBefore + 1);
    }

    void whatTouchesNoRuleChangesNothing()
    {
        const Plan plan = scheme();
        const auto foreseen = foreseenOf(plan, "good", {{u"Note"_s, u"x"_s}}, {});
        QVERIFY(foreseen.fresh.empty() && foreseen.gone.empty());
        QCOMPARE(foreseen.openAfter, foreseen.openBefore);
        QCOMPARE(foreseen.openBefore, static_cast<int>(audit(plan, planStart).findings.size()));
    }
};

CADASTRE_TEST(ForeseenTest)
#include "tst_foreseen.moc"

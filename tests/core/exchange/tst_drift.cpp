// SPDX-License-Identifier: GPL-3.0-or-later
// The plan against what AWS shows.
#include "support/testmain.h"

#include "exchange/awsimport.h"
#include "exchange/drift.h"
#include "support/awsanswers.h"
#include "support/planbuilder.h"

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

Plan scheme() { return planOf(comparedPlan); }

std::vector<DriftRow> driftWith(const Plan& plan, const QJsonArray& vpcs, const char* account = "123456789012")
{
    const QString name = QStringLiteral("%1/us-east-1/describe-vpcs.json").arg(QLatin1String(account));
    const auto import = planAwsImport(plan, {{name, vpcsAnswer(vpcs), {}}}, {}, planStart.plusSeconds(60));
    if (!import)
        qFatal("the answers were not read");
    return driftOf(plan, *import);
}

QString textOf(const DriftRow& row)
{
    QString text = QString(toWire(row.verdict)) + u' ' + row.kind + u' ' + row.subject;
    if (!row.cidr.isNull())
        text += u' ' + row.cidr.toString();
    if (!row.seen.isNull())
        text += u" -> "_s + row.seen.toString();
    return row.facts.isEmpty() ? text : text + u" ("_s + row.facts.join(u',') + u')';
}

QStringList textOf(const std::vector<DriftRow>& rows)
{
    QStringList texts;
    for (const DriftRow& row : rows)
        texts << textOf(row);
    return texts;
}

} // namespace

class DriftTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsThereAsPlannedMatches()
    {
        QCOMPARE(textOf(driftWith(scheme(), {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "prod")})),
                 QStringList{u"matched vpc web 10.4.0.0/20"_s});
    }

    void whatIsNotThereIsMissingWhereItWasLookedFor()
    {
        QCOMPARE(textOf(driftWith(scheme(), {})), QStringList{u"missing vpc web 10.4.0.0/20"_s});
        // Interface §4.15 point 5: nobody looked at the account of the VPC, so nothing is said of it.
        QCOMPARE(textOf(driftWith(scheme(), {}, "999999999999")), QStringList());
    }

    void whatIsNotPlannedIsExtra()
    {
        const auto rows = driftWith(scheme(), {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "prod"),
                                               vpcRecord("vpc-0123456789abcdef1", "10.9.0.0/20", "shadow")});
        QCOMPARE(textOf(rows), (QStringList{u"matched vpc web 10.4.0.0/20"_s, u"extra vpc shadow 10.9.0.0/20"_s}));
    }

    void theSameNameWithAnotherBlockWasResized()
    {
        QCOMPARE(textOf(driftWith(scheme(), {vpcRecord("vpc-0123456789abcdef0", "10.9.0.0/22", "web", "prod")})),
                 QStringList{u"resized vpc web 10.4.0.0/20 -> 10.9.0.0/22"_s});
    }

    void otherTagsAreAChange()
    {
        const auto rows = driftWith(scheme(), {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "test")});
        QVERIFY2(textOf(rows).contains(u"changed vpc web 10.4.0.0/20 (tags)"_s), qPrintable(textOf(rows).join(u'\n')));
    }

    // Contract §13.2: a VPC in a pool of the plan is held against that pool's rules.
    void whatBreaksThePoolsRulesIsSaid()
    {
        const auto rows = driftWith(scheme(), {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "test")});
        const auto breaking = std::find_if(rows.begin(), rows.end(), [](const DriftRow& row) {
            return row.verdict == DriftVerdict::RuleBreaking;
        });
        QVERIFY(breaking != rows.end());
        QCOMPARE(breaking->cidr, prefixOf("10.4.0.0/20"));
        QVERIFY(std::any_of(breaking->violations.begin(), breaking->violations.end(),
                            [](const Error& error) { return error.code == ErrorCode::MissingTags; }));
    }

    void eachRowNamesWhatIsPlannedAndWhatIsThere()
    {
        const Plan plan = scheme();
        const auto gone = driftWith(plan, {});
        QCOMPARE(gone.front().planned, DriftRef(resourceNamed(plan, "web")));
        QCOMPARE(gone.front().shown, DriftRef());
        QCOMPARE(gone.front().pool, poolNamed(plan, "prod"));
        const auto extra = driftWith(plan, {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "prod"),
                                            vpcRecord("vpc-0123456789abcdef1", "10.9.0.0/20", "shadow")});
        QCOMPARE(extra.back().planned, DriftRef());
        QVERIFY(std::holds_alternative<ResourceId>(extra.back().shown));
        QCOMPARE(extra.back().pool, poolNamed(plan, "corp")); // the innermost that holds its block
        const auto resized = driftWith(plan, {vpcRecord("vpc-0123456789abcdef0", "10.9.0.0/22", "web", "prod")});
        QCOMPARE(resized.front().planned, DriftRef(resourceNamed(plan, "web")));
        QVERIFY(resized.front().shown != resized.front().planned);
    }

    void comparingChangesNothing()
    {
        const Plan plan = scheme();
        (void)driftWith(plan, {vpcRecord("vpc-0123456789abcdef1", "10.9.0.0/20", "shadow")});
        QCOMPARE(differenceOf(plan, scheme()), QString());
    }
};

CADASTRE_TEST(DriftTest)
#include "tst_drift.moc"

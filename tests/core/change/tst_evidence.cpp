// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/evidence.h"
#include "support/planbuilder.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

Evidence accepted()
{
    Evidence evidence{EvidenceState::Accepted, planStart, u"message"_s, u"rdap.json"_s, u"NET6-X"_s, u"7D:5B"_s};
    evidence.certificateExpires = planStart.plusSeconds(90 * 24 * 3600);
    evidence.messageExpires = planStart.plusSeconds(60 * 24 * 3600);
    evidence.origins = {{16509, u"valid"_s, u"matched"_s, planStart.plusSeconds(10 * 24 * 3600)}};
    return evidence;
}
Evidence rejected()
{
    Evidence evidence = accepted();
    evidence.state = EvidenceState::Rejected;
    evidence.reasons = {{u"certificate-unreadable"_s, false, {{u"count"_s, u"1"_s}}},
                        {u"account-mismatch"_s, true, {{u"expected"_s, u"1"_s}, {u"found"_s, u"2"_s}}}};
    return evidence;
}
ProvisionCidr provisionWith(const Plan& plan, std::optional<Evidence> evidence)
{
    ProvisionCidr provision;
    provision.pool = poolNamed(plan, "top");
    provision.cidr = prefixOf("2605:9cc0::/44");
    provision.message = u"m"_s;
    provision.signature = u"s"_s;
    provision.evidence = std::move(evidence);
    return provision;
}
const PoolCidr& onlyRow(const Plan& plan) { return *plan.all<PoolCidr>().begin(); }

} // namespace

class EvidenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptIsReadBackWhole()
    {
        for (const Evidence& evidence : {accepted(), rejected()}) {
            PoolCidr row;
            keepEvidence(row, evidence);
            QVERIFY(evidenceOf(row) == evidence);
        }
        PoolCidr odd;
        odd.evidence = EvidenceState::Stale;
        odd.evidenceFacts = u"not json"_s;
        QVERIFY(evidenceOf(odd).reasons.isEmpty());
        QCOMPARE(evidenceOf(odd).state, EvidenceState::Stale);
    }

    void aRejectedProofFailsWhateverThePolicyAndSaysWhy()
    {
        for (const QString& policy : {u"optional"_s, u"required"_s}) {
            Plan plan = planOf(u"settings evidence="_s + policy + u"\nipam us-east-1\npool top public"_s);
            QVERIFY(carryOut(plan, provisionWith(plan, rejected())));
            QCOMPARE(onlyRow(plan).state, CidrState::FailedProvision);
            QCOMPARE(onlyRow(plan).failureMessage, u"account-mismatch"_s);
            QVERIFY(carryOut(plan, provisionWith(plan, accepted()))); // tried again with a good one
            QCOMPARE(onlyRow(plan).state, CidrState::Provisioned);
            QCOMPARE(onlyRow(plan).failureMessage, QString());
        }
    }

    void aPendingRangeSettlesByTheEvidenceThatCameMeanwhile()
    {
        Plan plan = planOf(u"settings evidence=required settle=60\nipam us-east-1\npool top public");
        QVERIFY(carryOut(plan, provisionWith(plan, std::nullopt)));
        QCOMPARE(onlyRow(plan).state, CidrState::PendingProvision);
        Plan without = plan;
        QVERIFY(carryOut(without, Settle{}, contextAt(61)));
        QCOMPARE(onlyRow(without).state, CidrState::FailedProvision);
        QCOMPARE(onlyRow(without).failureMessage, u"evidence-not-checked"_s);
        QVERIFY(carryOut(plan, RecordEvidence{onlyRow(plan).id, accepted()}, contextAt(30)));
        QVERIFY(carryOut(plan, Settle{}, contextAt(61)));
        QCOMPARE(onlyRow(plan).state, CidrState::Provisioned);
        QCOMPARE(onlyRow(plan).evidence, EvidenceState::Accepted);
    }

    void whatWasAcceptedAgesAndIsRenewedByChecking()
    {
        Plan plan = planOf(u"ipam us-east-1\npool top public");
        QVERIFY(carryOut(plan, provisionWith(plan, accepted())));
        QVERIFY(carryOut(plan, Settle{}, contextAt(evidenceLastsSeconds - 1)));
        QCOMPARE(onlyRow(plan).evidence, EvidenceState::Accepted);
        QVERIFY(carryOut(plan, Settle{}, contextAt(evidenceLastsSeconds)));
        QCOMPARE(onlyRow(plan).evidence, EvidenceState::Stale);
        QCOMPARE(onlyRow(plan).state, CidrState::Provisioned); // AWS takes nothing back
        Evidence renewed = accepted();
        renewed.checkedAt = planStart.plusSeconds(evidenceLastsSeconds);
        QVERIFY(carryOut(plan, RecordEvidence{onlyRow(plan).id, renewed}, contextAt(evidenceLastsSeconds)));
        QCOMPARE(onlyRow(plan).evidence, EvidenceState::Accepted);
        const auto undone = carryOut(plan, RecordEvidence{onlyRow(plan).id, rejected()});
        QVERIFY(undone);
        QCOMPARE(onlyRow(plan).evidence, EvidenceState::Rejected);
        QCOMPARE(onlyRow(plan).state, CidrState::Provisioned);
    }

    void spaceThatNeedsNoProofTakesNone()
    {
        Plan plan = planOf(u"ipam us-east-1\npool p private ipv4\ncidr p 10.0.0.0/8");
        const auto refused = carryOut(plan, RecordEvidence{onlyRow(plan).id, accepted()});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::AuthorizationNotAllowed);
    }
};

CADASTRE_TEST(EvidenceTest)
#include "tst_evidence.moc"

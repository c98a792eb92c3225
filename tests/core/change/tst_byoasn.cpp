// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/walkthroughplan.h"
#include "plan/announcement.h"
#include "plan/evidence.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

namespace {

const Prefix regional = prefixOf("2605:9cc0:1ff0::/48");

ProvisionByoasn provision(quint32 asn)
{
    ProvisionByoasn command;
    command.ipam = IpamId{1};
    command.asn = asn;
    command.message = QStringLiteral("m");
    command.signature = QStringLiteral("s");
    return command;
}

Evidence judged(EvidenceState state)
{
    Evidence evidence;
    evidence.state = state;
    evidence.checkedAt = planStart;
    if (state == EvidenceState::Rejected)
        evidence.reasons = {{QStringLiteral("bad-signature"), true, {}}};
    return evidence;
}

const PoolCidr& eastCidr(const Plan& plan) { return plan.get(plan.cidrsOf(poolNamed(plan, "east")).front()); }

/// AS64500 brought and associated with the regional CIDR of the walkthrough.
Plan associated(const char16_t* settings = u"")
{
    Plan plan = planWith(settings, regionalPool);
    if (!carryOut(plan, provision(64500)) || !carryOut(plan, Settle{}, contextAt(3600))
        || !carryOut(plan, AssociateByoasn{64500, regional}, contextAt(3600))
        || !carryOut(plan, Settle{}, contextAt(7200)))
        qFatal("the number of the test is refused");
    return plan;
}

} // namespace

/// Contract §11.2.
class ByoasnTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isProvisionedAtOnceOrPendsInAPlanThatTakesTime()
    {
        Plan plan = planOf(regionalPool);
        ACCEPTED(carryOut(plan, provision(64500)));
        QCOMPARE(plan.get(ByoasnId{1}).state, AsnState::Provisioned);
        REFUSED(decide(plan, provision(64500), contextAt()), AsnInvalidState); // twice
        Plan slow = planWith(u"settings settle=60", regionalPool);
        ACCEPTED(carryOut(slow, provision(64500)));
        QCOMPARE(slow.get(ByoasnId{1}).state, AsnState::PendingProvision);
        REFUSED(decide(slow, AssociateByoasn{64500, regional}, contextAt()), AsnInvalidState);
        ACCEPTED(carryOut(slow, Settle{}, contextAt(60)));
        QCOMPARE(slow.get(ByoasnId{1}).state, AsnState::Provisioned);
    }
    void takesPublicNumbersOnly()
    {
        const Plan plan = planOf(regionalPool);
        for (const quint32 asn : {0U, 23456U, 64512U, 65535U, 4200000000U, 4294967295U})
            REFUSED(decide(plan, provision(asn), contextAt()), InvalidValue);
        for (const quint32 asn : {1U, 64496U, 65551U, 4199999999U})
            ACCEPTED(decide(plan, provision(asn), contextAt()));
    }
    void needsAnAuthorizationAndTheIpamsOwner()
    {
        const Plan plan = planOf(regionalPool);
        ProvisionByoasn bare = provision(64500);
        bare.signature.clear();
        REFUSED(decide(plan, bare, contextAt()), AuthorizationRequired);
        DecisionContext stranger = contextAt();
        stranger.caller.account = AccountNumber::of(111'111'111'111);
        REFUSED(decide(plan, provision(64500), stranger), NotFound);
        DecisionContext elsewhere = contextAt();
        elsewhere.caller.region = RegionName::of("us-west-2");
        REFUSED(decide(plan, provision(64500), elsewhere), WrongRegion);
    }
    void itsProofIsCheckedAgainAndGrowsOld()
    {
        constexpr qint64 month = evidenceLastsSeconds;
        Plan plan = planOf(regionalPool);
        ACCEPTED(carryOut(plan, provision(64500)));
        const auto row = [&]() -> const Byoasn& { return plan.get(ByoasnId{1}); };
        QCOMPARE(row().evidence, EvidenceState::NotChecked);
        const Evidence good = judged(EvidenceState::Accepted);
        ACCEPTED(carryOut(plan, RecordAsnEvidence{ByoasnId{1}, good}));
        QCOMPARE(evidenceOf(row()), good);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(month - 1)));
        QCOMPARE(row().evidence, EvidenceState::Accepted);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(month)));
        QCOMPARE(row().evidence, EvidenceState::Stale);
        QCOMPARE(row().evidenceAt.ms, good.checkedAt.ms);
        ACCEPTED(carryOut(plan, RecordAsnEvidence{ByoasnId{1}, judged(EvidenceState::Rejected)}));
        QCOMPARE(row().state, AsnState::Provisioned); // what is there stays; the audit says it
        DecisionContext stranger = contextAt();
        stranger.caller.account = AccountNumber::of(111'111'111'111);
        REFUSED(decide(plan, RecordAsnEvidence{ByoasnId{1}, good}, stranger), NotFound);
        REFUSED(decide(plan, RecordAsnEvidence{ByoasnId{7}, good}, contextAt()), NotFound);
        ACCEPTED(carryOut(plan, DeprovisionByoasn{ByoasnId{1}}));
        REFUSED(decide(plan, RecordAsnEvidence{ByoasnId{1}, good}, contextAt()), NotFound);
    }
    void aPrivateKeyComesIntoNoPlan() // neither a number's proof nor a range's
    {
        const Plan plan = planOf(regionalPool);
        for (const char* lines : {"-----BEGIN PRIVATE KEY-----\nMIIEvQ", "-----BEGINENCRYPTEDPRIVATEKEY-----MIIFHD",
                                  "x -----BEGIN RSA PRIVATE KEY-----"}) {
            const QString key = QString::fromLatin1(lines);
            ProvisionByoasn number = provision(64500);
            number.signature = key;
            REFUSED(decide(plan, number, contextAt()), InvalidValue);
            ProvisionCidr range;
            range.pool = poolNamed(plan, "top");
            range.cidr = *Prefix::parse(u"2605:9cc0:1fe0::/44");
            range.message = key;
            range.signature = QStringLiteral("s");
            const auto decision = decide(plan, range, contextAt());
            REFUSED(decision, InvalidValue);
            QCOMPARE(decision.error().params.value(QStringLiteral("reason")), QStringLiteral("private-key"));
            QVERIFY(!decision.error().subject.contains(key)); // and is not repeated
        }
    }
    void aRejectedProofFailsIsShownForAWeekAndMayBeTriedAgain()
    {
        Plan plan = planOf(regionalPool);
        ProvisionByoasn bad = provision(64500);
        bad.evidence = judged(EvidenceState::Rejected);
        ACCEPTED(carryOut(plan, bad));
        QCOMPARE(plan.get(ByoasnId{1}).state, AsnState::FailedProvision);
        QCOMPARE(plan.get(ByoasnId{1}).statusMessage, QStringLiteral("bad-signature"));
        Plan later = plan;
        ACCEPTED(carryOut(later, Settle{}, contextAt(7 * 24 * 3600 - 1)));
        QVERIFY(later.find(ByoasnId{1}));
        ACCEPTED(carryOut(later, Settle{}, contextAt(7 * 24 * 3600)));
        QVERIFY(!later.find(ByoasnId{1}));
        ProvisionByoasn good = provision(64500);
        good.evidence = judged(EvidenceState::Accepted);
        ACCEPTED(carryOut(plan, good));
        QCOMPARE(plan.all<Byoasn>().size(), std::size_t{1});
        QCOMPARE(plan.get(ByoasnId{1}).state, AsnState::Provisioned);
        QCOMPARE(plan.get(ByoasnId{1}).evidence, EvidenceState::Accepted);
    }
    void requiredEvidenceFailsWhatNobodyChecked() // decisions.md, State and evidence
    {
        Plan plan = planWith(u"settings evidence=required", regionalPool);
        ACCEPTED(carryOut(plan, provision(64500)));
        QCOMPARE(plan.get(ByoasnId{1}).state, AsnState::FailedProvision);
        QCOMPARE(plan.get(ByoasnId{1}).statusMessage, QStringLiteral("evidence-not-checked"));
    }
    void countsTheNumbersOfAnIpam() // §16
    {
        Plan plan = planOf(regionalPool);
        for (quint32 asn = 64496; asn < 64501; ++asn)
            ACCEPTED(carryOut(plan, provision(asn)));
        const auto warned = decide(plan, provision(64501), contextAt());
        ACCEPTED(warned);
        QCOMPARE(warned->notes.front().code, ErrorCode::QuotaExceeded);
        DecisionContext strict = contextAt();
        strict.strictQuotas = true;
        REFUSED(decide(plan, provision(64501), strict), QuotaExceeded);
    }
    void associatesWithOneProvisionedAnnounceableCidr()
    {
        Plan plan = planOf(regionalPool);
        REFUSED(decide(plan, AssociateByoasn{64500, regional}, contextAt()), NotFound);
        ACCEPTED(carryOut(plan, provision(64500)));
        ACCEPTED(carryOut(plan, provision(64501)));
        REFUSED(decide(plan, AssociateByoasn{64500, prefixOf("2605:9cc0:1ff0::/52")}, contextAt()), NotProvisioned);
        REFUSED(decide(plan, AssociateByoasn{64500, prefixOf("2605:9cc0:1ff0::/44")}, contextAt()), LocaleNone);
        ACCEPTED(carryOut(plan, AssociateByoasn{64500, regional}));
        QVERIFY(decide(plan, AssociateByoasn{64500, regional}, contextAt())->changes.isEmpty());
        REFUSED(decide(plan, AssociateByoasn{64501, regional}, contextAt()), AsnInvalidState);
        ACCEPTED(carryOut(plan, DisassociateByoasn{64500, regional}));
        QVERIFY(plan.all<AsnAssociation>().isEmpty());
        REFUSED(decide(plan, DisassociateByoasn{64500, regional}, contextAt()), NotFound);
    }
    void associationsPassThroughPendingStates()
    {
        Plan plan = planWith(u"settings settle=60", regionalPool);
        ACCEPTED(carryOut(plan, provision(64500)));
        ACCEPTED(carryOut(plan, Settle{}, contextAt(60)));
        ACCEPTED(carryOut(plan, AssociateByoasn{64500, regional}, contextAt(60)));
        QCOMPARE(plan.get(AsnAssociationId{1}).state, AsnAssociationState::PendingAssociation);
        REFUSED(decide(plan, Advertise{regional, {}, 64500}, contextAt(61)), AsnNotAssociated);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(120)));
        QCOMPARE(plan.get(AsnAssociationId{1}).state, AsnAssociationState::Associated);
        ACCEPTED(carryOut(plan, DisassociateByoasn{64500, regional}, contextAt(120)));
        QCOMPARE(plan.get(AsnAssociationId{1}).state, AsnAssociationState::PendingDisassociation);
        REFUSED(decide(plan, DisassociateByoasn{64500, regional}, contextAt(121)), AsnInvalidState);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(180)));
        QVERIFY(plan.all<AsnAssociation>().isEmpty());
    }
    void advertisesFromAnAssociatedNumberOnly()
    {
        const Plan plan = associated();
        REFUSED(decide(plan, Advertise{regional, {}, 64501}, contextAt()), AsnNotAssociated);
        REFUSED(decide(planOf(regionalPool), Advertise{regional, {}, 64500}, contextAt()), AsnNotAssociated);
        ACCEPTED(decide(plan, Advertise{regional, {}, 64500}, contextAt()));
    }
    void switchesToTheOwnNumberOnceAnHourAndBackWithoutDelay()
    {
        Plan plan = associated();
        ACCEPTED(carryOut(plan, Advertise{regional, {}, 0}, contextAt(10000)));
        ACCEPTED(carryOut(plan, Advertise{regional, {}, 64500}, contextAt(10000)));
        QCOMPARE(eastCidr(plan).originAsn, quint32{64500});
        ACCEPTED(carryOut(plan, Advertise{regional, {}, 0}, contextAt(10010))); // Asn=AWS
        REFUSED(decide(plan, Advertise{regional, {}, 64500}, contextAt(13599)), AsnSwitchedAgain);
        ACCEPTED(decide(plan, Advertise{regional, {}, 64500}, contextAt(13600)));

        Plan fresh = associated(); // announced by the own number from the start: that was the switch
        ACCEPTED(carryOut(fresh, Advertise{regional, {}, 64500}, contextAt(10000)));
        ACCEPTED(carryOut(fresh, Advertise{regional, {}, 0}, contextAt(10010)));
        REFUSED(decide(fresh, Advertise{regional, {}, 64500}, contextAt(13599)), AsnSwitchedAgain);
        ACCEPTED(decide(fresh, Advertise{regional, {}, 64500}, contextAt(13600)));
    }
    void originValidityUsesTheNumberThatAnnounces() // §10.4
    {
        Plan plan = planOf(regionalPool);
        const auto origins = [&plan] { return originsOf(plan, eastCidr(plan)); };
        QCOMPARE(origins(), (QList<Asn>{Asn{16509}, Asn{14618}}));
        ACCEPTED(carryOut(plan, provision(64500)));
        ACCEPTED(carryOut(plan, AssociateByoasn{64500, regional}));
        QCOMPARE(origins(), QList<Asn>{Asn{64500}});
        ACCEPTED(carryOut(plan, Advertise{regional, {}, 0}));
        QCOMPARE(origins(), (QList<Asn>{Asn{16509}, Asn{14618}})); // as it is announced now
    }
    void anAnnouncedAssociationStays()
    {
        Plan plan = associated();
        ACCEPTED(carryOut(plan, Advertise{regional, {}, 64500}));
        REFUSED(decide(plan, DisassociateByoasn{64500, regional}, contextAt()), CidrAdvertised);
        ACCEPTED(carryOut(plan, Withdraw{regional, {}}));
        ACCEPTED(decide(plan, DisassociateByoasn{64500, regional}, contextAt()));
    }
    void isGivenUpWhenNothingIsAssociatedAndShownForAWeek()
    {
        Plan plan = associated();
        const auto refused = decide(plan, DeprovisionByoasn{ByoasnId{1}}, contextAt());
        REFUSED(refused, NotEmpty);
        ACCEPTED(carryOut(plan, DisassociateByoasn{64500, regional}));
        ACCEPTED(carryOut(plan, DeprovisionByoasn{ByoasnId{1}}));
        QCOMPARE(plan.get(ByoasnId{1}).state, AsnState::Deprovisioned);
        REFUSED(decide(plan, DeprovisionByoasn{ByoasnId{1}}, contextAt()), AsnInvalidState);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(7 * 24 * 3600)));
        QVERIFY(plan.all<Byoasn>().isEmpty());
    }
    void goesWithItsCidrAndItsIpam()
    {
        Plan plan = associated();
        DeprovisionCidr gone{poolNamed(plan, "east"), regional};
        ACCEPTED(carryOut(plan, gone));
        QVERIFY(plan.all<AsnAssociation>().isEmpty());
        QVERIFY(plan.find(ByoasnId{1}));
        Plan bare = planOf(emptyFrame);
        ACCEPTED(carryOut(bare, provision(64500)));
        ACCEPTED(carryOut(bare, DeleteIpam{IpamId{1}, false}));
        QVERIFY(bare.all<Byoasn>().isEmpty());
    }
};

CADASTRE_TEST(ByoasnTest)
#include "tst_byoasn.moc"

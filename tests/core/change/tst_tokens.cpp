// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/walkthroughplan.h"
#include "support/testmain.h"

using namespace cadastre;
using namespace cadastre::testing;

namespace {

constexpr qint64 threeDays = 72 * 3600;

CreateVerificationToken create()
{
    return {IpamId{1}, QStringLiteral("86950620"), QStringLiteral("a34597c3-5317-4238-9ce7-50da5b6e6dc8"), {}};
}

ProvisionCidr provision(const Plan& plan, const QString& token)
{
    ProvisionCidr command;
    command.pool = poolNamed(plan, "top");
    command.cidr = prefixOf("2605:9cc0:1ff0::/44");
    command.tokenId = token;
    return command;
}

DecisionContext asAwsAt(qint64 seconds = 0)
{
    DecisionContext context = contextAt(seconds);
    context.asAws = true;
    return context;
}

} // namespace

/// Contract §10.5.
class TokensTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTokenHoldsForThreeDays()
    {
        Plan plan = planOf(emptyFrame);
        ACCEPTED(carryOut(plan, create()));
        const VerificationToken& token = plan.get(VerificationTokenId{1});
        QVERIFY(token.notAfter == planStart.plusSeconds(threeDays));
        QCOMPARE(token.state, LifeState::CreateComplete);
        QVERIFY(plan.textId(token).startsWith(QLatin1String("ipam-ext-res-ver-token-0"))); // §1
        ACCEPTED(carryOut(plan, DeleteVerificationToken{token.id}));
        QVERIFY(plan.all<VerificationToken>().isEmpty());
        REFUSED(carryOut(plan, DeleteVerificationToken{VerificationTokenId{1}}), NotFound);
    }
    void passesThroughItsLifeInAPlanThatTakesTime()
    {
        Plan plan = planWith(u"settings settle=60", emptyFrame);
        ACCEPTED(carryOut(plan, create()));
        QCOMPARE(plan.get(VerificationTokenId{1}).state, LifeState::CreateInProgress);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(60)));
        QCOMPARE(plan.get(VerificationTokenId{1}).state, LifeState::CreateComplete);
        ACCEPTED(carryOut(plan, DeleteVerificationToken{VerificationTokenId{1}}, contextAt(60)));
        REFUSED(carryOut(plan, DeleteVerificationToken{VerificationTokenId{1}}, contextAt(61)), NotFound);
        ACCEPTED(carryOut(plan, Settle{}, contextAt(120)));
        QVERIFY(plan.all<VerificationToken>().isEmpty());
    }
    void belongsToTheIpamsOwnerAndItsHomeRegion()
    {
        const Plan plan = planOf(emptyFrame);
        DecisionContext stranger = contextAt();
        stranger.caller.account = AccountNumber::of(111'111'111'111);
        REFUSED(decide(plan, create(), stranger), NotFound);
        DecisionContext elsewhere = contextAt();
        elsewhere.caller.region = RegionName::of("us-west-2");
        REFUSED(decide(plan, create(), elsewhere), WrongRegion);
        CreateVerificationToken empty = create();
        empty.value.clear();
        REFUSED(decide(plan, empty, contextAt()), MissingValue);
    }
    void countsTheTokensOfAnIpam() // §16
    {
        Plan plan = planWith(u"settings quota=verification-tokens:1", emptyFrame);
        ACCEPTED(carryOut(plan, create()));
        DecisionContext strict = contextAt();
        strict.strictQuotas = true;
        REFUSED(decide(plan, create(), strict), QuotaExceeded);
    }
    void provesARangeWhileItHolds()
    {
        Plan plan = planOf(u"ipam us-east-1\npool top public");
        ACCEPTED(carryOut(plan, create()));
        const QString id = plan.textId(VerificationTokenId{1});
        const auto late = decide(plan, provision(plan, id), contextAt(threeDays + 1));
        REFUSED(late, TokenExpired);
        ACCEPTED(decide(plan, provision(plan, id), contextAt(threeDays))); // the last moment counts
        ACCEPTED(carryOut(plan, provision(plan, id)));
        const PoolCidr& row = plan.get(plan.cidrsOf(poolNamed(plan, "top")).front());
        QCOMPARE(row.state, CidrState::Provisioned);
        QCOMPARE(row.evidence, EvidenceState::NotChecked); // nobody looked for the TXT record
        QCOMPARE(row.tokenId, id);
    }
    void aTokenThatThisPlanHasNeverSeenIsAwssOwn()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool top public");
        const QString unknown = QStringLiteral("ipam-ext-res-ver-token-0123456789abcdef0");
        ACCEPTED(decide(plan, provision(plan, unknown), contextAt()));
        REFUSED(decide(plan, provision(plan, unknown), asAwsAt()), NotFound);
    }
    void carriesTags()
    {
        Plan plan = planOf(emptyFrame);
        ACCEPTED(carryOut(plan, create()));
        ACCEPTED(
            carryOut(plan, EditTags{VerificationTokenId{1}, {{QStringLiteral("team"), QStringLiteral("net")}}, {}}));
        QCOMPARE(plan.get(VerificationTokenId{1}).tags.value(QStringLiteral("team")), QStringLiteral("net"));
    }
};

CADASTRE_TEST(TokensTest)
#include "tst_tokens.moc"

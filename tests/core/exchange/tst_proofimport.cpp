// SPDX-License-Identifier: GPL-3.0-or-later
// Verification tokens and resource discoveries as AWS lists them: into the plan, against it, and out of it again.
#include "core/exchange/imports.h"
#include "support/testmain.h"

#include "exchange/adoption.h"
#include "exchange/awsimport.h"
#include "exchange/drift.h"
#include "support/planbuilder.h"

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr const char* ipamAnswer = R"({"Ipams":[{"IpamId":"ipam-0a1b2c3d4e5f60718","OwnerId":"210987654321",
    "IpamRegion":"us-east-1","OperatingRegions":[{"RegionName":"us-east-1"}],"State":"create-complete"}]})";
constexpr const char* tokenAnswer = R"({"IpamExternalResourceVerificationTokens":[{
    "IpamExternalResourceVerificationTokenId":"ipam-ext-res-ver-token-0aaaaaaaaaaaaaaa1",
    "IpamId":"ipam-0a1b2c3d4e5f60718","IpamRegion":"us-east-1","TokenName":"86950620",
    "TokenValue":"a34597c3-5317-4238-9ce7-50da5b6e6dc8","NotAfter":"2024-05-21T14:50:50.000Z","Status":"valid",
    "Tags":[{"Key":"Name","Value":"lab"}],"State":"create-complete"}]})";
constexpr const char* discoveryAnswer = R"({"IpamResourceDiscoveries":[{
    "IpamResourceDiscoveryId":"ipam-res-disco-0aaaaaaaaaaaaaaa1","OwnerId":"123456789012",
    "IpamResourceDiscoveryRegion":"us-west-2","Description":"theirs",
    "OperatingRegions":[{"RegionName":"us-east-1"},{"RegionName":"us-west-2"}],"IsDefault":false,
    "State":"create-complete","Tags":[],
    "OrganizationalUnitExclusions":[{"OrganizationsEntityPath":"o-a1b2c3d4e5/r-ab12/ou-ab12-cd34ef56/"}]},
    {"IpamResourceDiscoveryId":"ipam-res-disco-0ddddddddddddddd1","OwnerId":"123456789012",
    "IpamResourceDiscoveryRegion":"us-west-2","IsDefault":true,"State":"create-complete"}]})";
constexpr const char* associationAnswer = R"({"IpamResourceDiscoveryAssociations":[{
    "IpamResourceDiscoveryAssociationId":"ipam-res-disco-assoc-0aaaaaaaaaaaaaaa1","OwnerId":"210987654321",
    "IpamResourceDiscoveryId":"ipam-res-disco-0aaaaaaaaaaaaaaa1","IpamId":"ipam-0a1b2c3d4e5f60718",
    "IpamRegion":"us-east-1","IsDefault":false,"ResourceDiscoveryStatus":"active","State":"associate-complete"}]})";
constexpr const char* shareAnswer = R"({"resourceShares":[{"name":"sight","owningAccountId":"123456789012",
    "resourceShareArn":"arn:aws:ram:us-west-2:123456789012:resource-share/0aaaaaaa-1111-2222-3333-444444444444",
    "allowExternalPrincipals":true,"status":"ACTIVE"}]})";
constexpr const char* sharedAnswer = R"({"resourceShareAssociations":[{
    "resourceShareArn":"arn:aws:ram:us-west-2:123456789012:resource-share/0aaaaaaa-1111-2222-3333-444444444444",
    "associatedEntity":"arn:aws:ec2::123456789012:ipam-resource-discovery/ipam-res-disco-0aaaaaaaaaaaaaaa1",
    "associationType":"RESOURCE","status":"ASSOCIATED"}]})";

struct Answers {
    QByteArray tokens = tokenAnswer, discoveries = discoveryAnswer, associations = associationAnswer;
};

ImportPlan read(const Plan& plan, const Answers& answers, qint64 second = 60)
{
    const auto own = [](const char* command) {
        return u"210987654321/us-east-1/%1.json"_s.arg(QLatin1String(command));
    };
    const auto theirs = [](const char* command) {
        return u"123456789012/us-west-2/%1.json"_s.arg(QLatin1String(command));
    };
    return taken(planAwsImport(plan,
                               {{theirs("describe-ipam-resource-discoveries"), answers.discoveries, {}},
                                {own("describe-ipam-resource-discovery-associations"), answers.associations, {}},
                                {own("describe-ipam-external-resource-verification-tokens"), answers.tokens, {}},
                                {own("describe-ipams"), ipamAnswer, {}},
                                {theirs("get-resource-shares"), shareAnswer, {}},
                                {theirs("get-resource-share-associations"), sharedAnswer, {}}},
                               {}, planStart.plusSeconds(second)));
}

QStringList driftOfProofs(const Plan& plan, const ImportPlan& import)
{
    QStringList texts;
    for (const DriftRow& row : driftOf(plan, import))
        if (row.kind == u"verification-token"_s || row.kind.startsWith(u"discovery"_s))
            texts << (QString(toWire(row.verdict)) + u' ' + row.kind + u' ' + row.facts.join(u',')).trimmed();
    return texts;
}

/// As an architect plans it: a token that proves a CIDR, another account's discovery, its association.
Plan planned()
{
    Plan plan = planOf(u"account 123456789012\nipam us-east-1\npool quiet public private-only\n"_s);
    const auto done = [&](const Command& command, AccountNumber caller = {}) {
        DecisionContext context = contextAt(60);
        context.caller.account = caller;
        if (!carryOut(plan, command, context))
            qFatal("the plan refuses what the test needs");
    };
    const IpamId ipam = plan.ipam()->id;
    done(CreateVerificationToken{ipam, u"11111111"_s, u"ours"_s, {{u"Name"_s, u"lab"_s}}});
    ProvisionCidr proved;
    proved.pool = poolNamed(plan, "quiet");
    proved.cidr = prefixOf("2a0f:1::/48");
    proved.tokenId = plan.textId(*plan.all<VerificationToken>().begin());
    done(proved);
    const AccountNumber theirs = AccountNumber::of(123'456'789'012);
    done(CreateDiscovery{RegionName::of("us-west-2"), {RegionName::of("us-east-1")}, u"theirs"_s, {}}, theirs);
    const ResourceDiscoveryId discovery = (*plan.all<ResourceDiscovery>().begin()).id;
    CreateShare share;
    share.name = u"sight"_s;
    share.discoveries = {discovery};
    share.principals = {plan.settings().owner.toString()};
    done(share, theirs);
    done(AssociateDiscovery{ipam, discovery, {}});
    return plan;
}

} // namespace

class ProofImportTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFieldIsTakenAndComesBackByJson()
    {
        const Plan plan = planOf(u"account 123456789012\n"_s);
        const ImportPlan first = read(plan, {});
        QCOMPARE(first.counts.notTaken(), 0);
        const Plan seen = after(plan, first);
        QCOMPARE(seen.all<VerificationToken>().size(), std::size_t{1});
        const VerificationToken& token = *seen.all<VerificationToken>().begin();
        QCOMPARE(token.name, u"86950620"_s);
        QCOMPARE(token.value, u"a34597c3-5317-4238-9ce7-50da5b6e6dc8"_s);
        QCOMPARE(token.notAfter.ms, parseInstant(u"2024-05-21T14:50:50Z")->ms);
        QCOMPARE(token.basis, Basis::Seen);
        QCOMPARE(seen.all<ResourceDiscovery>().size(), std::size_t{1}); // the default one comes with its IPAM
        const ResourceDiscovery& discovery = *seen.all<ResourceDiscovery>().begin();
        QCOMPARE(discovery.owner.toString(), u"123456789012"_s);
        QCOMPARE(discovery.operatingRegions.size(), 2);
        QCOMPARE(discovery.excludedUnits, QStringList{u"o-a1b2c3d4e5/r-ab12/ou-ab12-cd34ef56/"_s});
        QCOMPARE(seen.all<DiscoveryAssociation>().size(), std::size_t{1});
        QCOMPARE(seen.get((*seen.all<DiscoveryAssociation>().begin()).discovery).id, discovery.id);
        QCOMPARE((*seen.all<Share>().begin()).discoveries, QList<ResourceDiscoveryId>{discovery.id});
        const Plan back = *importPlanJson(exportPlanJson(seen), u"plan.json"_s);
        QCOMPARE(differenceOf(seen, back), QString());

        const ImportPlan again = read(seen, {}, 120);
        QCOMPARE(again.counts.created + again.counts.updated, 0);
        QCOMPARE(driftOfProofs(seen, again), (QStringList{u"matched verification-token"_s, u"matched discovery"_s,
                                                          u"matched discovery-association"_s}));
    }

    /// What was planned becomes what AWS shows, under AWS's ids; so does the token by which a CIDR is proved.
    void whatWasPlannedIsFoundAgain()
    {
        const Plan plan = planned();
        const Plan seen = after(plan, read(plan, {}));
        QCOMPARE(seen.all<VerificationToken>().size(), std::size_t{1});
        QCOMPARE(seen.all<ResourceDiscovery>().size(), std::size_t{1});
        QCOMPARE(seen.all<DiscoveryAssociation>().size(), std::size_t{1});
        QCOMPARE(seen.all<Share>().size(), std::size_t{1});
        QCOMPARE((*seen.all<PoolCidr>().begin()).tokenId, u"ipam-ext-res-ver-token-0aaaaaaaaaaaaaaa1"_s);
        QCOMPARE(seen.textId(*seen.all<ResourceDiscovery>().begin()), u"ipam-res-disco-0aaaaaaaaaaaaaaa1"_s);
    }

    void whatDiffersIsSaidAndTakenOrPutRight()
    {
        const Plan plan = planOf(u"account 123456789012\n"_s);
        const Plan seen = after(plan, read(plan, {}));
        Answers other;
        other.tokens = R"({"IpamExternalResourceVerificationTokens":[]})";
        other.discoveries.replace("\"theirs\"", "\"ours\"");
        other.associations.replace("associate-complete", "disassociate-complete");
        const ImportPlan import = read(seen, other, 120);
        QCOMPARE(driftOfProofs(seen, import),
                 (QStringList{u"missing verification-token"_s, u"changed discovery description"_s,
                              u"changed discovery-association state"_s}));
        const auto rows = driftOf(seen, import);
        const DriftChoice all(rows.size(), true);
        const Plan adopted = [&] {
            Plan result = seen;
            apply(result, adoptionOf(seen, import, rows, all).changes);
            return result;
        }();
        QVERIFY(adopted.all<VerificationToken>().isEmpty());
        QCOMPARE((*adopted.all<ResourceDiscovery>().begin()).description, u"ours"_s);
        // The other way: AWS as it is shown, and the plan as it was.
        const DriftEnds ends = *driftEnds(seen, import, rows, all);
        QVERIFY(ends.seen.all<VerificationToken>().isEmpty());
        QCOMPARE(ends.planned.all<VerificationToken>().size(), std::size_t{1});
        QCOMPARE((*ends.planned.all<VerificationToken>().begin()).awsId, QString()); // it is made again
        QCOMPARE((*ends.planned.all<ResourceDiscovery>().begin()).description, u"theirs"_s);
    }

    void aListOfOneAccountSaysNothingOfAnothersDiscovery()
    {
        const Plan plan = planned();
        const ImportPlan import =
            taken(planAwsImport(plan,
                                {{u"210987654321/us-east-1/describe-ipam-resource-discoveries.json"_s,
                                  R"({"IpamResourceDiscoveries":[]})",
                                  {}}},
                                {}, planStart.plusSeconds(60)));
        QCOMPARE(driftOfProofs(plan, import), QStringList());
        const ImportPlan theirs =
            taken(planAwsImport(plan,
                                {{u"123456789012/us-west-2/describe-ipam-resource-discoveries.json"_s,
                                  R"({"IpamResourceDiscoveries":[]})",
                                  {}}},
                                {}, planStart.plusSeconds(60)));
        QCOMPARE(driftOfProofs(plan, theirs), QStringList{u"missing discovery"_s});
    }

    void whatCannotBePlacedIsSaid()
    {
        const auto fateOf = [](const char* name, const QByteArray& bytes) {
            const auto import =
                planAwsImport(planOf(u"ipam us-east-1\n"_s), {{QLatin1String(name), bytes, {}}}, {}, planStart);
            if (!import || import->fates.isEmpty())
                qFatal("nothing was read");
            const RowFate& fate = import->fates.front();
            return QString(toWire(fate.verdict)) + u' ' + fate.why.params.value(u"reason"_s) + u' '
                 + fate.why.params.value(u"field"_s);
        };
        QCOMPARE(fateOf("a.json", associationAnswer), u"needs-input unknown-discovery IpamResourceDiscoveryId"_s);
        QCOMPARE(fateOf("t.json", QByteArray(tokenAnswer).replace("2024-05-21T14:50:50.000Z", "soon")),
                 u"refused not-a-date NotAfter"_s);
        QCOMPARE(fateOf("d.json", R"({"IpamResourceDiscoveries":[{"IpamResourceDiscoveryId":"ipam-res-disco-0a1"}]})"),
                 u"needs-input account-unknown OwnerId"_s);
    }
};

CADASTRE_TEST(ProofImportTest)
#include "tst_proofimport.moc"

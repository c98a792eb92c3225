// SPDX-License-Identifier: GPL-3.0-or-later
// The plan against what AWS shows.
#include "core/exchange/imports.h"
#include "support/testmain.h"

#include "exchange/adoption.h"
#include "exchange/awsimport.h"
#include "exchange/drift.h"
#include "support/awsanswers.h"
#include "support/planbuilder.h"
#include "text/drifttext.h"

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

    void theSameNameWithAnotherBlockOfThatLengthWasMoved()
    {
        const auto rows = driftWith(scheme(), {vpcRecord("vpc-0123456789abcdef0", "10.9.0.0/20", "web", "prod")});
        QCOMPARE(textOf(rows), QStringList{u"moved vpc web 10.4.0.0/20 -> 10.9.0.0/20"_s});
        QCOMPARE(driftSentence(rows.front()), u"10.4.0.0/20 is planned, AWS shows 10.9.0.0/20."_s);
    }

    void eachOfManyIsPairedWithItsOwn()
    {
        QString lines = u"account 123456789012\nipam us-east-1\n"_s;
        QJsonArray vpcs;
        QStringList expected;
        const char* const planned[] = {"10.0.0.0/20", "10.1.0.0/20", "10.2.0.0/20", "10.3.0.0/20"};
        const char* const shown[] = {"10.3.0.0/20", "10.1.0.0/22", "10.0.0.0/20", "10.2.0.0/20"};
        for (int i = 0; i < 4; ++i) {
            const QByteArray name = "v" + QByteArray::number(i), id = "vpc-0123456789abcdef" + QByteArray::number(i);
            lines += u"vpc %1 us-east-1 owner=123456789012\nrescidr %1 %2 private primary\n"_s.arg(
                QLatin1String(name), QLatin1String(planned[i]));
            vpcs.append(vpcRecord(id.constData(), shown[i], name.constData()));
            expected << u"%1 vpc v%2 %3 -> %4"_s.arg(i == 1 ? u"resized"_s : u"moved"_s)
                            .arg(i)
                            .arg(QLatin1String(planned[i]), QLatin1String(shown[i]));
        }
        QCOMPARE(textOf(driftWith(planOf(lines), vpcs)), expected);
    }

    // Contract U26: for a while AWS lists what was deprovisioned.
    void whatWasDeprovisionedIsNoDifference()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool corp private ipv4\ncidr corp 10.0.0.0/8\n");
        const QString file = u"get-ipam-pool-cidrs.%1.json"_s.arg(plan.textId(poolNamed(plan, "corp")));
        const auto import = [&](const Plan& to, const char* more, qint64 second) {
            const QByteArray text = R"({"IpamPoolCidrs":[{"Cidr":"10.0.0.0/8","State":"provisioned",
                "IpamPoolCidrId":"ipam-pool-cidr-0aaaaaaaaaaaaaaaa"})";
            return taken(planAwsImport(to, {{file, text + more + "]}", {}}}, {}, planStart.plusSeconds(second)));
        };
        const QStringList matched{u"matched pool-cidr private/corp 10.0.0.0/8"_s};
        for (const char* state : {"deprovisioned", "pending-deprovision"}) {
            QByteArray more = R"(,{"Cidr":"172.16.0.0/12","State":"WORD"})";
            more.replace("WORD", state);
            QCOMPARE(textOf(driftOf(plan, import(plan, more.constData(), 60))), matched);
        }
        // Once it is in the plan, it may go from the list.
        const Plan seen = after(plan, import(plan, R"(,{"Cidr":"172.16.0.0/12","State":"deprovisioned"})", 60));
        QCOMPARE(seen.all<PoolCidr>().size(), std::size_t{2});
        QCOMPARE(textOf(driftOf(seen, import(seen, "", 120))), matched);
    }

    // Interface §4.15 point 5: another account lists its own IPAMs, and of the pools those that are shared with it.
    void answersOfAnotherAccountSayNothingOfWhatItDoesNotOwn()
    {
        const Plan plan = scheme();
        const auto missing = [&](const QString& place) {
            std::vector<ImportSource> sources;
            for (const auto& [name, text] : {std::pair{"describe-ipams", R"({"Ipams":[]})"},
                                             {"describe-ipam-scopes", R"({"IpamScopes":[]})"},
                                             {"describe-ipam-pools", R"({"IpamPools":[]})"},
                                             {"get-resource-shares", R"({"resourceShares":[]})"}})
                sources.push_back({place + u"/%1.json"_s.arg(QLatin1String(name)), QByteArray(text), {}});
            QStringList kinds;
            for (const DriftRow& row :
                 driftOf(plan, taken(planAwsImport(plan, sources, {}, planStart.plusSeconds(60)))))
                if (row.verdict == DriftVerdict::Missing && !kinds.contains(row.kind))
                    kinds << row.kind;
            return kinds;
        };
        QCOMPARE(missing(u"123456789012/us-east-1"_s), QStringList());
        QCOMPARE(missing(planOwner.toString() + u"/eu-west-1"_s), QStringList());
        QCOMPARE(missing(planOwner.toString() + u"/us-east-1"_s),
                 (QStringList{u"ipam"_s, u"scope"_s, u"pool"_s, u"pool-cidr"_s, u"share"_s}));
    }

    // The last import may be of the same second: what it showed is not shown again by that.
    void whatIsMissingInTheSecondOfTheLastImportIsMissing()
    {
        const auto answer = [](const QJsonArray& vpcs) {
            return std::vector<ImportSource>{{u"123456789012/us-east-1/describe-vpcs.json"_s, vpcsAnswer(vpcs), {}}};
        };
        const Instant now = planStart.plusSeconds(60);
        const auto web = vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "prod");
        const Plan seen = after(scheme(), *planAwsImport(scheme(), answer({web}), {}, now));
        QCOMPARE(textOf(driftOf(seen, *planAwsImport(seen, answer({}), {}, now))),
                 QStringList{u"missing vpc web 10.4.0.0/20"_s});
        QCOMPARE(textOf(driftOf(seen, *planAwsImport(seen, answer({web}), {}, now))),
                 QStringList{u"matched vpc web 10.4.0.0/20"_s});
    }

    // What a way back made again has another id.
    void whatIsMadeAgainInItsPlaceMatches()
    {
        const Plan seen =
            after(scheme(),
                  *planAwsImport(scheme(),
                                 {{u"123456789012/us-east-1/describe-vpcs.json"_s,
                                   vpcsAnswer({vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "prod")}),
                                   {}}},
                                 {}, planStart.plusSeconds(30)));
        QCOMPARE(textOf(driftWith(seen, {vpcRecord("vpc-0fedcba9876543210", "10.4.0.0/20", "web", "prod")})),
                 QStringList{u"matched vpc web 10.4.0.0/20"_s});
        QVERIFY(textOf(driftWith(seen, {vpcRecord("vpc-0fedcba9876543210", "10.4.0.0/20", "web", "test")}))
                    .contains(u"changed vpc web 10.4.0.0/20 (tags)"_s));
    }

    // Two allocations never overlap: the one that is there under another id is the one that was released.
    void anAllocationThatIsTakenAgainKeepsItsPlace()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool corp private ipv4\ncidr corp 10.0.0.0/8\n"
                                 "alloc corp 10.9.0.0/24 desc=hold\n");
        const QString pool = plan.textId(poolNamed(plan, "corp"));
        const auto answer = [&](const char* id, const char* description) {
            const QJsonObject one{{u"Cidr"_s, u"10.9.0.0/24"_s},
                                  {u"IpamPoolAllocationId"_s, QLatin1String(id)},
                                  {u"Description"_s, QLatin1String(description)},
                                  {u"ResourceType"_s, u"custom"_s}};
            return std::vector<ImportSource>{
                {u"210987654321/us-east-1/get-ipam-pool-allocations.%1.json"_s.arg(pool),
                 QJsonDocument(QJsonObject{{u"IpamPoolAllocations"_s, QJsonArray{one}}}).toJson(),
                 {}}};
        };
        const auto import = [&](const Plan& to, const char* id, const char* description, qint64 second) {
            return taken(planAwsImport(to, answer(id, description), {}, planStart.plusSeconds(second)));
        };
        const Plan seen = after(plan, import(plan, "ipam-pool-alloc-0aaaaaaaaaaaaaaaa", "hold", 60));
        const ImportPlan again = import(seen, "ipam-pool-alloc-0bbbbbbbbbbbbbbbb", "hold", 120);
        QCOMPARE(again.counts.refused, 0);
        QCOMPARE(textOf(driftOf(seen, again)), QStringList{u"matched allocation private/corp 10.9.0.0/24"_s});
        const Plan now = after(seen, again);
        QCOMPARE(now.all<Allocation>().size(), std::size_t{1});
        QCOMPARE(now.textId(*now.all<Allocation>().begin()), u"ipam-pool-alloc-0bbbbbbbbbbbbbbbb"_s);
        // What it says of itself is compared too.
        QCOMPARE(textOf(driftOf(now, import(now, "ipam-pool-alloc-0bbbbbbbbbbbbbbbb", "other", 180))),
                 QStringList{u"changed allocation private/corp 10.9.0.0/24 (description)"_s});
    }

    // Contract §11.2: numbers of one's own, and the CIDRs that may be announced from them.
    void ownAsNumbersAreReadAndCompared()
    {
        const QByteArray numbers =
            R"({"Byoasns":[{"Asn":"64500","IpamId":"ipam-0a1b2c3d4e5f60718","State":"provisioned"}]})";
        const auto read = [&](const Plan& plan, const QByteArray& bytes, qint64 second) {
            const ImportSource asns{u"210987654321/us-east-1/describe-ipam-byoasn.json"_s, bytes, {}};
            const ImportSource ranges{u"210987654321/us-east-1/describe-byoip-cidrs.json"_s,
                                      R"({"ByoipCidrs":[{"Cidr":"2605:9cc0:1ff0::/48","State":"advertised",
                                          "AsnAssociations":[{"Asn":"64500","Cidr":"2605:9cc0:1ff0::/48",
                                                              "State":"associated"}]}]})",
                                      {}};
            return taken(planAwsImport(plan, {asns, ranges}, {}, planStart.plusSeconds(second)));
        };
        const Plan plan = planOf(u"ipam us-east-1\npool TOP public advertisable\ncidr TOP 2605:9cc0:1ff0::/44\n"
                                 "pool EAST in=TOP locale=us-east-1 service=ec2\ncidr EAST 2605:9cc0:1ff0::/48\n");
        const ImportPlan first = read(plan, numbers, 60);
        QCOMPARE(textOf(driftOf(plan, first)).filter(u"byoasn"_s), QStringList{u"extra byoasn AS64500"_s});
        const Plan seen = after(plan, first);
        QCOMPARE(seen.all<Byoasn>().size(), std::size_t{1});
        QCOMPARE(seen.all<AsnAssociation>().size(), std::size_t{1});
        QCOMPARE(seen.all<ByoipCidr>().begin()->account, planOwner);
        const Plan back = *importPlanJson(exportPlanJson(seen), u"plan.json"_s);
        QCOMPARE(differenceOf(seen, back), QString());

        QByteArray changed = numbers;
        changed.replace("provisioned", "deprovisioned");
        QCOMPARE(textOf(driftOf(seen, read(seen, changed, 120))).filter(u"byoasn"_s),
                 QStringList{u"changed byoasn AS64500 (state)"_s});
        QCOMPARE(textOf(driftOf(seen, read(seen, R"({"Byoasns":[]})", 180))).filter(u"byoasn"_s),
                 QStringList{u"missing byoasn AS64500"_s});
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

    void theFrameTheAccountsAndTheSharesAreCompared()
    {
        const QString owner = planOwner.toString();
        const QByteArray ipams =
            R"({"Ipams":[{"OwnerId":"@","IpamId":"ipam-0aaaaaaaaaaaaaaaa","IpamRegion":"us-east-1","Tier":"advanced",
            "OperatingRegions":[{"RegionName":"us-east-1"},{"RegionName":"eu-west-1"}],"State":"create-complete"}]})";
        const QByteArray scopes =
            R"({"IpamScopes":[{"OwnerId":"@","IpamScopeId":"ipam-scope-0bbbbbbbbbbbbbbbb","IpamRegion":"us-east-1",
            "IpamArn":"arn:aws:ec2::@:ipam/ipam-0aaaaaaaaaaaaaaaa","IpamScopeType":"private","IsDefault":false,
            "Tags":[{"Key":"Name","Value":"lab"}],"State":"create-complete"}]})";
        const QByteArray accounts = R"({"Accounts":[{"Id":"222233334444","Name":"stranger","Status":"ACTIVE",
            "Arn":"arn:aws:organizations::111111111111:account/o-exampleorgid/222233334444"}]})";
        const QByteArray shares = R"({"resourceShares":[]})";
        std::vector<ImportSource> sources;
        for (const auto& [name, text] : {std::pair{"describe-ipams", ipams},
                                         {"describe-ipam-scopes", scopes},
                                         {"list-accounts", accounts},
                                         {"get-resource-shares", shares}})
            sources.push_back({u"%1/us-east-1/%2.json"_s.arg(owner, QLatin1String(name)),
                               QByteArray(text).replace('@', owner.toLatin1()),
                               {}});
        const Plan plan = scheme();
        const auto import = planAwsImport(plan, sources, {}, planStart.plusSeconds(60));
        QVERIFY(import);
        QStringList found = textOf(driftOf(plan, *import));
        found.sort();
        // The owner of the IPAM is no account of the plan either.
        QStringList expected{u"changed ipam  (operating-regions)"_s,
                             u"extra account "_s,
                             u"extra account stranger"_s,
                             u"extra scope lab"_s,
                             u"missing account payments"_s,
                             u"missing scope private"_s,
                             u"missing scope public"_s,
                             u"missing share payments"_s};
        expected.sort();
        QVERIFY2(found == expected, qPrintable(found.join(u'\n')));
        // Nobody asked for the frame, so nothing is said of it.
        const auto vpcs = driftWith(plan, {vpcRecord("vpc-0123456789abcdef0", "10.4.0.0/20", "web", "prod")});
        QVERIFY(std::none_of(vpcs.begin(), vpcs.end(), [](const DriftRow& row) { return row.kind != u"vpc"_s; }));
    }

    void whoGivesAScopeItsSpaceIsComparedAndKeptFromOlderClients() // §3.5
    {
        const QByteArray account = "blox0.identity.account.us-com-1.abcdefghij";
        Plan plan = scheme();
        const ScopeId own = plan.defaultScope(plan.ipam()->id, ScopeType::Private);
        const auto differences = [&](const QJsonObject& authority) {
            QJsonObject scope{{u"OwnerId"_s, planOwner.toString()},
                              {u"IpamScopeId"_s, plan.textId(own)},
                              {u"IpamScopeType"_s, u"private"_s},
                              {u"IsDefault"_s, true},
                              {u"State"_s, u"create-complete"_s}};
            if (!authority.isEmpty())
                scope.insert(u"ExternalAuthorityConfiguration"_s, authority);
            const QByteArray text = QJsonDocument(QJsonObject{{u"IpamScopes"_s, QJsonArray{scope}}}).toJson();
            const QString file = u"%1/us-east-1/describe-ipam-scopes.json"_s.arg(planOwner.toString());
            const auto import = planAwsImport(plan, {{file, text, {}}}, {}, planStart.plusSeconds(60));
            if (!import)
                return u"not read"_s;
            for (const RowFate& fate : import->fates)
                if (fate.verdict == RowVerdict::Refused)
                    return fate.why.params.value(u"field"_s);
            return textOf(driftOf(plan, *import)).filter(u"changed"_s).join(u'\n');
        };
        const auto shown = [](const char* type, const QByteArray& id) {
            return QJsonObject{{u"Type"_s, QString::fromLatin1(type)},
                               {u"ExternalResourceIdentifier"_s, QString::fromLatin1(id)}};
        };
        QCOMPARE(differences({}), QString());
        QCOMPARE(differences(shown("infoblox", account)), u"changed scope private (external-authority)"_s);
        QVERIFY(differences(shown("bluecat", account)).contains(u"Type"_s));
        QVERIFY(carryOut(plan, ModifyScope{own, {}, QString::fromLatin1(account)}));
        QCOMPARE(differences(shown("infoblox", account)), QString());
        QCOMPARE(differences({}), QString()); // an older client does not show it
    }

    void whatVanishesFromTheListsOfIpamAloneIsMissing()
    {
        const Plan plan = scheme();
        const QString scope = plan.textId(plan.all<ResourceCidr>().begin()->scope);
        const auto found = [&](const QString& file, const QByteArray& text) {
            const QString name = u"%1/us-east-1/%2"_s.arg(planOwner.toString(), file);
            const auto import = planAwsImport(plan, {{name, text, {}}}, {}, planStart.plusSeconds(60));
            return import ? textOf(driftOf(plan, *import)) : QStringList{u"not read"_s};
        };
        const QStringList missing{u"missing vpc web 10.4.0.0/20"_s};
        const QString scopeFile = u"get-ipam-resource-cidrs.%1.json"_s.arg(scope);
        QCOMPARE(found(scopeFile, R"({"IpamResourceCidrs":[]})"), missing);
        QCOMPARE(found(scopeFile, R"({"IpamResourceCidrs":[],"NextToken":"more"})"), QStringList());
        // Of the other scope, and of whichever scope: nobody looked for it.
        const QString other = plan.textId(plan.defaultScope(plan.ipam()->id, ScopeType::Public));
        QCOMPARE(found(u"get-ipam-resource-cidrs.%1.json"_s.arg(other), R"({"IpamResourceCidrs":[]})"), QStringList());
        QCOMPARE(found(u"get-ipam-resource-cidrs.json"_s, R"({"IpamResourceCidrs":[]})"), QStringList());
        const QByteArray nothing = R"({"IpamPoolAllocations":[]})";
        QCOMPARE(found(u"get-ipam-pool-allocations.prod.json"_s, nothing), missing);
        QCOMPARE(found(u"get-ipam-pool-allocations.corp.json"_s, nothing), QStringList());
    }

    void whatAnAssociatedDiscoverySeesIsLookedAtToo()
    {
        Plan plan = planOf(u"ipam us-east-1\nvpc web eu-west-1\nrescidr web 10.4.0.0/20 private primary\n");
        const QString scope = plan.textId(plan.defaultScope(plan.ipam()->id, ScopeType::Private));
        const auto found = [&] {
            const QString file = u"get-ipam-resource-cidrs.%1.json"_s.arg(scope);
            return textOf(driftOf(plan, taken(planAwsImport(plan, {{file, R"({"IpamResourceCidrs":[]})", {}}}, {},
                                                            planStart.plusSeconds(60)))));
        };
        QCOMPARE(found(), QStringList()); // the IPAM does not operate there
        ChangeSet changes;
        ResourceDiscovery discovery;
        discovery.id = ResourceDiscoveryId{1};
        discovery.owner = plan.ipam()->owner;
        discovery.region = RegionName::of("eu-west-1");
        discovery.operatingRegions = {discovery.region};
        changes.insert(discovery);
        DiscoveryAssociation association;
        association.id = DiscoveryAssociationId{1};
        association.ipam = plan.ipam()->id;
        association.discovery = discovery.id;
        changes.insert(association);
        apply(plan, changes);
        QCOMPARE(found(), QStringList{u"missing vpc web 10.4.0.0/20"_s});
    }

    void aListOfOneScopeSaysNothingOfBlocksInAnother()
    {
        const Plan plan = planOf(uR"(
            account 123456789012
            ipam us-east-1
            pool six public ipv6 locale=us-east-1
            cidr six 2001:db8::/40
            vpc web us-east-1 owner=123456789012
            rescidr web 10.4.0.0/20 private primary
            rescidr web 2001:db8::/56 public pool=six
        )");
        const QString scope = plan.textId(plan.defaultScope(plan.ipam()->id, ScopeType::Private));
        const QByteArray text =
            R"({"IpamResourceCidrs":[{"ResourceId":"vpc-0aaaaaaaaaaaaaaa1","ResourceName":"web","ResourceType":"vpc",
            "ResourceOwnerId":"123456789012","ResourceRegion":"us-east-1","ResourceCidr":"10.4.0.0/20",
            "IpamScopeId":"@"}]})";
        const auto import = planAwsImport(plan, {{u"a.json"_s, QByteArray(text).replace('@', scope.toLatin1()), {}}},
                                          {}, planStart.plusSeconds(60));
        QVERIFY(import);
        const QStringList found = textOf(driftOf(plan, *import));
        QVERIFY2(found.filter(u"missing"_s).isEmpty(), qPrintable(found.join(u'\n')));
    }

    // Contract §13.6: where IPAM lists a VPC's block, and whether it watches it.
    void anotherScopeIsAMoveAndWhatIsIgnoredAChange()
    {
        const auto shown = [](const QString& row) {
            const Plan plan =
                planOf(u"account 123456789012\nipam us-east-1\nscope acquired\n"
                       "vpc web us-east-1 owner=123456789012\nrescidr web 10.4.0.0/20 %1 primary\n"_s.arg(row));
            const QString scope = plan.textId(plan.defaultScope(plan.ipam()->id, ScopeType::Private));
            const QByteArray text =
                R"({"IpamResourceCidrs":[{"ResourceId":"vpc-0aaaaaaaaaaaaaaa1","ResourceName":"web","ResourceType":"vpc",
                "ResourceTags":[{"Key":"Name","Value":"web"}],"ManagementState":"unmanaged",
                "ResourceOwnerId":"123456789012","ResourceRegion":"us-east-1","ResourceCidr":"10.4.0.0/20",
                "IpamScopeId":"@"}]})";
            const ImportPlan import =
                taken(planAwsImport(plan, {{u"a.json"_s, QByteArray(text).replace('@', scope.toLatin1()), {}}}, {},
                                    planStart.plusSeconds(60)));
            const auto rows = driftOf(plan, import);
            const DriftEnds ends = *driftEnds(plan, import, rows, DriftChoice(rows.size(), true));
            QStringList told = textOf(rows);
            for (const Plan* end : {&ends.seen, &ends.planned}) {
                const ResourceCidr& block = *end->all<ResourceCidr>().begin();
                told << end->scopeLabel(block.scope) + (block.monitored ? u""_s : u" ignored"_s);
            }
            return told;
        };
        QCOMPARE(shown(u"private"_s), (QStringList{u"matched vpc web 10.4.0.0/20"_s, u"private"_s, u"private"_s}));
        QCOMPARE(shown(u"acquired"_s),
                 (QStringList{u"moved vpc web 10.4.0.0/20 (scope)"_s, u"private"_s, u"acquired"_s}));
        QCOMPARE(shown(u"private ignored"_s),
                 (QStringList{u"changed vpc web 10.4.0.0/20 (monitoring)"_s, u"private"_s, u"private ignored"_s}));
    }

    void tagsThatOnlyIpamShowedAreSeenOnes()
    {
        const Plan plan = planOf(u"ipam us-east-2\n");
        const std::vector<ImportSource> sources{
            {u"get-ipam-resource-cidrs.json"_s, dataOf(u"aws/get-ipam-resource-cidrs.1.json"_s), {}}};
        const auto import = planAwsImport(plan, sources, {}, planStart.plusSeconds(60));
        QVERIFY(import);
        const Plan done = after(plan, *import);
        const ResourceId vpc = done.byTextId<Resource>(u"vpc-621b8709");
        QVERIFY(vpc);
        QCOMPARE(done.get(vpc).seenTags, (Tags{{u"Environment"_s, u"Test"_s}, {u"Name"_s, u"Default AWS VPC"_s}}));
        const auto again = planAwsImport(done, sources, {}, planStart.plusSeconds(120));
        QVERIFY(again);
        QStringList found = textOf(driftOf(done, *again));
        QCOMPARE(found, QStringList{u"matched vpc Default AWS VPC 172.33.0.0/16"_s});
    }
};

CADASTRE_TEST(DriftTest)
#include "tst_drift.moc"

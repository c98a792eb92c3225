// SPDX-License-Identifier: GPL-3.0-or-later
// What configurations and templates carry of a rollout, what they leave to commands, and that both is said.
#include "core/rollout/texts.h"
#include "support/testmain.h"

#include "change/apply.h"
#include "rollout/awsscript.h"
#include "rollout/cloudformation.h"
#include "rollout/hcl.h"
#include "rollout/jmesfilter.h"
#include "rollout/scriptnames.h"
#include "rollout/terraform.h"
#include "support/planbuilder.h"
#include "support/stackschema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

class RolloutCoverageTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // "What is left out is in no export", whatever it would make; what stays and needs it asks for it by variable.
    void whatIsLeftOutIsInNoConfiguration()
    {
        Plan plan = planOf(uR"(
            account 123456789012
            ipam us-east-1
            pool corp private ipv4 locale=us-east-1
            cidr corp 10.0.0.0/8
            pool low in=corp locale=us-east-1
            cidr low 10.1.0.0/16
            alloc low 10.1.2.0/24
            share both low 123456789012
            pool kept in=low locale=us-east-1
        )");
        const Rollout whole = rolloutOf(plan);
        QVERIFY(terraformConfiguration(whole, originOf()).contains(u"10.1.2.0/24"_s));
        for (const RolloutStep& step : whole.steps) {
            const bool isLow = step.subject == RolloutSubject(poolNamed(plan, "low")) || step.kind == StepKind::Allocate
                            || step.kind == StepKind::CreateShare
                            || (step.kind == StepKind::Provision
                                && plan.get(std::get<PoolCidrId>(step.subject)).pool == poolNamed(plan, "low"));
            if (isLow)
                QVERIFY(carryOut(plan, MarkStep{whole.keyOf(step), StepProgress::LeftOut, {}, {}}));
        }
        for (const PoolStyle style : {PoolStyle::Resources, PoolStyle::Module}) {
            const QString text = terraformConfiguration(pruned(rolloutOf(plan)), originOf(), style);
            for (const QString& part : {u"\"aws_vpc_ipam_pool\" \"low\""_s, u"10.1.0.0/16"_s, u"10.1.2.0/24"_s,
                                        u"aws_ram_resource_share"_s, u"aws_vpc_ipam_pool.low"_s})
                QVERIFY2(!text.contains(part), qPrintable(part));
            QVERIFY2(text.contains(u"source_ipam_pool_id = var.pool_low_id"_s), qPrintable(text));
            QVERIFY(text.contains(u"variable \"pool_low_id\" {"_s));
        }
    }

    void aShareAndWhatIsInItAreCalledAsNoOtherTwo()
    {
        const Plan plan = planOf(uR"(
            account 123456789012
            ipam us-east-1
            pool eu_west private ipv4
            pool west private ipv4
            share prod eu_west 123456789012
            share prod-eu west 123456789012
        )");
        const QStringList addresses =
            addressesIn(terraformConfiguration(rolloutOf(plan), originOf()), u"^resource .*\\{$"_s);
        QCOMPARE(QSet<QString>(addresses.begin(), addresses.end()).size(), addresses.size());
        QCOMPARE(addresses.filter(u"aws_ram_resource_association"_s).size(), 2);
    }

    /// A pool is in the share before anybody may draw from it, and so is the account that draws.
    void aVpcOfAnotherAccountWaitsUntilThatTakesPart()
    {
        const Plan plan = planOf(uR"(
            account 123456789012
            ipam us-east-1
            pool corp private ipv4 locale=us-east-1
            cidr corp 10.0.0.0/16
            share prod corp 123456789012
            vpc web us-east-1 owner=123456789012
            rescidr web 10.0.0.0/20 private pool=corp primary
        )");
        const QString text = terraformConfiguration(rolloutOf(plan), originOf());
        const QString vpc = text.mid(text.indexOf(u"resource \"aws_vpc\" "_s)).section(u"\n}\n"_s, 0, 0);
        for (const QString& part :
             {u"aws_ram_resource_association.prod__corp"_s, u"aws_ram_principal_association.prod__123456789012"_s})
            QVERIFY2(vpc.contains(part), qPrintable(vpc));
        QVERIFY2(text.contains(u"resource \"aws_ram_principal_association\" \"prod__123456789012\""_s),
                 qPrintable(text));
    }

    /// As in the script: where Amazon chooses the block, what is drawn from it is asked for by its length.
    void belowAmazonsBlockOnlyLengthsAreSaid()
    {
        const QString text = uR"(
            ipam us-east-1
            pool p6 public source=amazon locale=us-east-1 service=ec2
            cidr p6 2600:1f14:7000::/52
            pool k6 in=p6 locale=us-east-1 service=ec2
            cidr k6 2600:1f14:7000::/56
            alloc k6 2600:1f14:7000:80::/60
            vpc v us-east-1
            rescidr v 10.0.0.0/16 private primary
            rescidr v 2600:1f14:7000::/60 public pool=k6
        )"_s;
        const auto written = [](const Plan& plan) {
            QString all = terraformConfiguration(rolloutOf(plan), originOf());
            for (const auto& [place, stack] : cloudFormationTemplates(rolloutOf(plan), originOf())) {
                if (!strangersIn(stack).isEmpty())
                    qFatal("%s", qPrintable(strangersIn(stack).join(u'\n')));
                all += QString::fromUtf8(stack);
            }
            return all.remove(QRegularExpression(u"^#.*$"_s, QRegularExpression::MultilineOption));
        };
        Plan plan = planOf(text);
        const QString lengths = written(plan);
        for (const char* part : {"netmask_length = 56", "netmask_length = 60", "ipv6_netmask_length = 60",
                                 "\"NetmaskLength\": 56", "\"NetmaskLength\": 60", "\"Ipv6NetmaskLength\": 60"})
            QVERIFY2(QString(lengths).replace(QRegularExpression(u" +"_s), u" "_s).contains(QLatin1String(part)),
                     qPrintable(QLatin1String(part) + u'\n' + lengths));
        for (const char* part : {"cidr = \"2600:", "cidr_block = \"2600:", "Cidr\": \"2600:", "CidrBlock\": \"2600:"})
            QVERIFY2(!QString(lengths).replace(QRegularExpression(u" +"_s), u" "_s).contains(QLatin1String(part)),
                     qPrintable(QLatin1String(part) + u'\n' + lengths));
        // Once it has been seen, the addresses below it are known.
        ChangeSet shown;
        PoolCidr block = plan.get(plan.cidrsOf(poolNamed(plan, "p6")).front());
        const PoolCidr before = block;
        block.basis = Basis::Seen;
        shown.update(before, block);
        apply(plan, shown);
        const QString pinned = written(plan);
        QVERIFY2(pinned.contains(u"\"2600:1f14:7000::/56\""_s) && pinned.contains(u"\"2600:1f14:7000:80::/60\""_s),
                 qPrintable(pinned));
    }

    void aShareThatIsThereIsTakenOverWithWhatIsInIt()
    {
        const Plan seen = seenInAws(planOf(uR"(
            account 123456789012
            ipam us-east-1
            pool corp private ipv4
            share prod corp 123456789012
        )"));
        const Share& share = *seen.all<Share>().begin();
        const QString arn =
            u"arn:aws:ram:%1:%2:resource-share/%3"_s.arg(share.region.toString(), planOwner.toString(), share.awsId);
        const QString text = terraformConfiguration(planRollout(seen, seen, AdvertiseSteps::LeaveOut), originOf());
        for (const QString& part :
             {u"to = aws_ram_resource_share.prod\n  id = \"%1\""_s.arg(arn),
              u"to = aws_ram_resource_association.prod__corp\n  id = \"%1,arn:aws:ec2::%2:ipam-pool/%3\""_s.arg(
                  arn, planOwner.toString(), seen.textId(poolNamed(seen, "corp"))),
              u"to = aws_ram_principal_association.prod__123456789012\n  id = \"%1,123456789012\""_s.arg(arn)})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
    }

    // What no resource does is said with its call: a teardown of what an import showed is not nothing.
    void whatNoResourceCarriesOutIsSaidWithItsCall()
    {
        Plan plan = planOf(uR"(
            account 123456789012
            ipam us-east-1
            pool corp private ipv4 locale=us-east-1
            cidr corp 10.0.0.0/8
            alloc corp 10.9.0.0/24
            share prod corp 123456789012
            vpc web us-east-1
            rescidr web 10.4.0.0/20 private pool=corp primary
            subnet front web us-east-1a
            rescidr front 10.4.0.0/24 private
        )");
        plan = seenInAws(plan);
        Plan imported = plan;
        ChangeSet changes; // by an import: this plan never made it
        for (const Resource& row : plan.all<Resource>()) {
            Resource other = row;
            other.createdAt = {};
            changes.update(row, other);
        }
        apply(imported, changes);
        const Rollout teardown = planRollout(imported, emptyStart(imported), AdvertiseSteps::Include);
        const QString torn = terraformConfiguration(teardown, originOf());
        QByteArray stacks;
        for (const auto& [place, text] : cloudFormationTemplates(teardown, originOf()))
            stacks += text;
        for (const char* call :
             {"delete-vpc", "delete-subnet", "release-ipam-pool-allocation", "deprovision-ipam-pool-cidr",
              "delete-ipam-pool ", "delete-resource-share", "delete-ipam "}) {
            QVERIFY2(torn.contains(u"#   aws "_s) && torn.contains(QLatin1String(call)), call);
            QVERIFY2(stacks.contains(call), call);
        }
        QVERIFY(!stacks.contains("LeftOut"));
        Plan tagged = imported;
        EditTags tags;
        tags.subject = resourceNamed(tagged, "web");
        tags.set.insert(u"Env"_s, u"prod"_s);
        QVERIFY(carryOut(tagged, tags));
        ModifyPool described;
        described.pool = poolNamed(tagged, "corp");
        described.description = u"all of it"_s;
        QVERIFY(carryOut(tagged, described));
        const Rollout change = planRollout(imported, tagged, AdvertiseSteps::LeaveOut);
        const QString changed = terraformConfiguration(change, originOf());
        QVERIFY2(changed.contains(u"aws ec2 create-tags --region us-east-1"_s), qPrintable(changed));
        QVERIFY(!changed.contains(u"modify-ipam-pool"_s)); // its resource is there
        const QByteArray stack = cloudFormationTemplates(change, originOf()).begin()->second;
        QVERIFY2(stack.contains("create-tags") && stack.contains("modify-ipam-pool"), stack.constData());
    }

    // Interface §4.15 point 1: as variables, never as made-up ids.
    void aUnitThatIsPlannedIsAVariable()
    {
        Plan plan = planOf(uR"(
            ou Prod
            ipam us-east-1
            pool corp private ipv4
        )");
        const QString unit = plan.textId(*plan.all<OrgUnit>().begin());
        CreateShare create;
        create.name = u"all"_s;
        create.pools = {poolNamed(plan, "corp")};
        create.principals = {unit, u"o-abcdefghij"_s};
        QVERIFY(carryOut(plan, create));
        const QString text = terraformConfiguration(rolloutOf(plan), originOf());
        QVERIFY2(!text.contains(unit), qPrintable(text));
        QVERIFY2(text.contains(u"\"arn:aws:organizations::${var.management_account}:ou/${var.organization}/"
                               u"${var.ou_prod}\""_s),
                 qPrintable(text));
        QVERIFY(text.contains(u"${var.management_account}:organization/o-abcdefghij\""_s));
        QVERIFY(text.contains(u"variable \"ou_prod\" {"_s));
        const QByteArray stack = cloudFormationTemplates(rolloutOf(plan), originOf()).begin()->second;
        QVERIFY2(!stack.contains(unit.toUtf8()), stack.constData());
        const QJsonObject document = QJsonDocument::fromJson(stack).object();
        const QJsonObject parameters = document[u"Parameters"_s].toObject();
        QVERIFY(parameters.contains(u"ManagementAccount"_s) && parameters.contains(u"OuProd"_s));
        QCOMPARE(document[u"Resources"_s][u"ShareAll"_s][u"Properties"_s][u"Principals"_s].toArray().size(), 2);
        QVERIFY(stack.contains(
            "\"Fn::Sub\": \"arn:aws:organizations::${ManagementAccount}:ou/${Organization}/${OuProd}\""));
    }

    // Contract §6.1: of a required key any of its values will do.
    void allRequiredPairsOfOneKeyAreSaid()
    {
        const Plan plan = planOf(u"ipam us-east-1\npool corp private ipv4 tag=Env=a tag=Env=b\n");
        const QJsonObject stack =
            QJsonDocument::fromJson(cloudFormationTemplates(rolloutOf(plan), originOf()).begin()->second).object();
        QCOMPARE(stack[u"Resources"_s][u"PoolCorp"_s][u"Properties"_s][u"AllocationResourceTags"_s].toArray().size(),
                 2);
        const QString text = terraformConfiguration(rolloutOf(plan), originOf());
        QVERIFY2(text.contains(u"\"Env\" = \"a\""_s) && text.contains(u"Key=Env,Value=b"_s), qPrintable(text));
    }

    void tagsOfAnAllocationAreInBoth()
    {
        Plan plan = planOf(u"ipam us-east-1\npool corp private ipv4\ncidr corp 10.0.0.0/8\nalloc corp 10.9.0.0/24\n");
        EditTags tags;
        tags.subject = plan.all<Allocation>().begin()->id;
        tags.set.insert(u"k"_s, u"v"_s);
        QVERIFY(carryOut(plan, tags));
        QVERIFY(terraformConfiguration(rolloutOf(plan), originOf()).contains(u"\"k\" = \"v\""_s));
        const QJsonObject stack =
            QJsonDocument::fromJson(cloudFormationTemplates(rolloutOf(plan), originOf()).begin()->second).object();
        const QString command = stack[u"Metadata"_s][u"Cadastre"_s][u"Steps"_s][0][u"Command"_s].toString();
        QVERIFY2(command.contains(u"create-tags"_s) && command.contains(u"Key=k,Value=v"_s), qPrintable(command));
        QVERIFY(command.contains(u"\"$ALLOCATION_10_9_0_0_24\""_s));
        QVERIFY(stack[u"Outputs"_s].toObject().contains(u"AllocationX10X9X0X0X24"_s));
    }

    // A subnet's resource takes a block, or a pool and a length, as a VPC's does. What a pool for a VPC names is that VPC.
    void aSubnetDrawsFromThePoolOfItsVpc()
    {
        const Plan plan = planOf(uR"(
            ipam us-east-1
            pool corp private ipv4 locale=us-east-1
            cidr corp 10.0.0.0/8
            vpc web us-east-1
            rescidr web 10.0.0.0/20 private pool=corp primary
            pool inside in=corp locale=us-east-1 vpc=web
            cidr inside 10.0.0.0/20 loose
            subnet low web us-east-1a
            rescidr low 10.0.0.0/24 private pool=inside
            subnet far web us-east-1a
            rescidr far 10.0.9.0/24 private pool=inside
        )");
        const QJsonObject stack =
            QJsonDocument::fromJson(cloudFormationTemplates(rolloutOf(plan), originOf()).begin()->second).object();
        const QJsonObject resources = stack[u"Resources"_s].toObject();
        QCOMPARE(strangersIn(QJsonDocument(stack).toJson()), QStringList());
        QVERIFY(!resources[u"VpcWeb"_s][u"DependsOn"_s].toArray().contains(u"CidrX10X0X0X0X20"_s)); // no circle
        const QJsonValue low = resources[u"SubnetLow"_s][u"Properties"_s];
        QCOMPARE(low[u"Ipv4IpamPoolId"_s][u"Ref"_s].toString(), u"PoolInside"_s);
        QCOMPARE(low[u"Ipv4NetmaskLength"_s].toInt(), 24);
        QVERIFY(low[u"CidrBlock"_s].isUndefined());
        QVERIFY(!resources.contains(u"SubnetFar"_s));
        const QString command = stack[u"Metadata"_s][u"Cadastre"_s][u"Steps"_s][0][u"Command"_s].toString();
        QVERIFY2(command.contains(u"create-subnet"_s) && command.contains(u"--cidr-block 10.0.9.0/24"_s),
                 qPrintable(command));
        QVERIFY(terraformConfiguration(rolloutOf(plan), originOf()).contains(u"# 10.0.0.0/24 is drawn from pool "_s));
    }

    // Contract §9.1: what is no Amazon's is asked of the address pool that it comes from.
    void aBlockOfARangeOutsideIpamIsAskedOfItsPool()
    {
        Plan plan = planOf(uR"(
            ipam us-east-1
            vpc v us-east-1
            rescidr v 10.0.0.0/16 private primary
        )");
        ByoipCidr range;
        range.id = ByoipCidrId{1};
        range.cidr = prefixOf("2605:9cc0:aa::/48");
        range.region = RegionName::of("us-east-1");
        range.account = plan.all<Resource>().begin()->owner;
        range.state = u"provisioned"_s;
        range.statusMessage = u"ipv6pool-ec2-0abc"_s;
        ResourceCidr block;
        block.id = plan.all<ResourceCidr>().nextId();
        block.resource = plan.all<Resource>().begin()->id;
        block.cidr = prefixOf("2605:9cc0:aa::/56");
        block.ipSource = IpSource::Byoip;
        ChangeSet changes;
        changes.insert(range);
        changes.insert(block);
        apply(plan, changes);
        const auto script = awsScript(rolloutOf(plan), originOf());
        QVERIFY(script);
        QVERIFY2(script->contains(u"--ipv6-pool ipv6pool-ec2-0abc"_s)
                     && script->contains(u"--ipv6-cidr-block 2605:9cc0:aa::/56"_s)
                     && !script->contains(u"amazon-provided"_s),
                 qPrintable(*script));
        const QByteArray stack = cloudFormationTemplates(rolloutOf(plan), originOf()).begin()->second;
        QVERIFY2(stack.contains("\"Ipv6Pool\": \"ipv6pool-ec2-0abc\"") && !stack.contains("AmazonProvided"),
                 stack.constData());
        const QString terraform = terraformConfiguration(rolloutOf(plan), originOf()); // which has no word for it
        QVERIFY2(terraform.contains(u"2605:9cc0:aa::/56 is of the address pool ipv6pool-ec2-0abc"_s)
                     && !terraform.contains(u"assign_generated"_s),
                 qPrintable(terraform));
    }
};

CADASTRE_TEST(RolloutCoverageTest)
#include "tst_rolloutcoverage.moc"

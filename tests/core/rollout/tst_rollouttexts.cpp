// SPDX-License-Identifier: GPL-3.0-or-later
// The script, Terraform and CloudFormation: what they say, and that no name becomes code in any of them.
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

namespace {

const QStringList hostileNames{u"$(touch pwned)"_s,        u"`touch pwned`"_s,     u"it's \"quoted\" \\"_s,
                               u"${HOME} %{ if true }x"_s, u"line\nbreak # x"_s,   u"-x --query"_s,
                               u"file:///etc/passwd"_s,    u"\u202Eevil"_s,        u"a`b'c@none@"_s,
                               u"'; exit 9; echo '"_s,     u"{{resolve:ssm:a}}"_s, u"\u0085\u009B\uFEFF"_s};

/// A scheme in which every text is one that no shell, JMESPath or HCL should read.
Plan hostilePlan(const QString& name)
{
    Plan plan = planOf(uR"(
        account 123456789012 name=payments
        ipam us-east-1 us-west-2
        pool top public advertisable
        cidr top 2605:9cc0:1ff0::/44 evidence=not-checked
        pool east in=top locale=us-east-1 service=ec2 min=56 default=56 max=56
        cidr east 2605:9cc0:1ff0::/48 advertised
        pool corp private ipv4
        cidr corp 10.0.0.0/8
        pool prod in=corp locale=us-east-1
        cidr prod 10.4.0.0/16
        share payments east,prod 123456789012
        vpc web us-east-1 owner=123456789012
        rescidr web 10.4.0.0/20 private pool=prod primary
        rescidr web 2605:9cc0:1ff0::/56 public pool=east
    )");
    EditTags tags;
    tags.subject = poolNamed(plan, "top");
    tags.set.insert(u"Name"_s, name);
    tags.set.insert(u"Note"_s, name);
    (void)carryOut(plan, tags);
    tags.subject = resourceNamed(plan, "web");
    (void)carryOut(plan, tags);
    ModifyPool described;
    described.pool = poolNamed(plan, "corp");
    described.description = name;
    (void)carryOut(plan, described);
    return plan;
}

} // namespace

class RolloutTextsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noNameBecomesCodeInTheScript_data() { names(); }
    void noNameBecomesCodeInTheScript()
    {
        QFETCH(QString, name);
        NEEDS_PROGRAM("shellcheck");
        const auto script = awsScript(rolloutOf(hostilePlan(name)), originOf(name));
        QVERIFY(script);
        QProcess check;
        check.start(u"shellcheck"_s, {u"-s"_s, u"sh"_s, u"-"_s});
        check.write(script->toUtf8());
        check.closeWriteChannel();
        QVERIFY(check.waitForFinished(60000));
        QCOMPARE(QString::fromUtf8(check.readAllStandardOutput()), QString());
        QCOMPARE(check.exitCode(), 0);
        // The header is comments only, whatever the plan is called.
        const QString head = script->left(script->indexOf(u"set -eu"_s));
        for (const QString& line : head.split(u'\n', Qt::SkipEmptyParts))
            QVERIFY2(line.startsWith(u'#'), qPrintable(line));
    }

    void aFilterStandsForExactlyItsText_data() { names(); }
    void aFilterStandsForExactlyItsText()
    {
        QFETCH(QString, name);
        const QString literal = jmesLiteral(name);
        QVERIFY(!literal.contains(u'\''));
        QVERIFY(!literal.contains(u'@'));
        QCOMPARE(literal.count(u'`'), 2);
        const QByteArray json = '[' + literal.mid(1, literal.size() - 2).toUtf8() + ']';
        QCOMPARE(QJsonDocument::fromJson(json).array().at(0).toString(), name);
    }

    void onlyWhatAnImportShowedIsLiteral()
    {
        const Plan plan = hostilePlan(u"top"_s);
        const auto script = awsScript(rolloutOf(plan), originOf());
        QVERIFY(script);
        static const QRegularExpression id(u"(ipam|ipam-pool|ipam-scope|vpc|subnet)-0[0-9a-f]{16}"_s);
        QVERIFY2(!id.match(*script).hasMatch(), qPrintable(id.match(*script).captured()));
        QVERIFY(script->contains(u"--cidr 10.4.0.0/16"_s)); // pinned, interface §4.15 point 2
    }

    void twinsThatCannotBeToldApartAreRefused()
    {
        Plan plan = planOf(uR"(
            ipam us-east-1
            pool a private ipv4
            pool b private ipv4
        )");
        EditTags same;
        same.subject = poolNamed(plan, "b");
        same.set.insert(u"Name"_s, u"a"_s);
        QVERIFY(carryOut(plan, same));
        const auto script = awsScript(rolloutOf(plan), originOf());
        QVERIFY(!script);
        QCOMPARE(script.error().code, ErrorCode::AmbiguousName);
    }

    void sharesOfOneNameAreToldApartByTheirPools()
    {
        const Plan plan = planOf(uR"(
            account 123456789012
            ipam us-east-1
            pool a private ipv4
            cidr a 10.0.0.0/16
            pool b private ipv4
            cidr b 10.1.0.0/16
            share same a 123456789012
            share same b 123456789012
        )");
        const auto script = awsScript(rolloutOf(plan), originOf());
        QVERIFY(script);
        for (const QString& pool : {u"POOL_A"_s, u"POOL_B"_s})
            QVERIFY2(script->contains(u"--association-type RESOURCE --resource-arn \"arn:aws:ec2::%1:ipam-pool/$%2\""_s
                                          .arg(planOwner.toString(), pool)),
                     qPrintable(pool));
        // With the very same pools they are one to whoever looks.
        const Plan twins = planOf(u"account 123456789012\nipam us-east-1\npool a private ipv4\ncidr a 10.0.0.0/16\n"
                                  u"share same a 123456789012\nshare same a 123456789012\n");
        const auto refused = awsScript(rolloutOf(twins), originOf());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::AmbiguousName);
    }

    void whatAScriptTakesAwayIsLookedForAgain() // a second run finds it gone
    {
        Plan seen = planOf(u"ipam us-east-1\npool a private ipv4\ncidr a 10.0.0.0/16\nalloc a 10.0.0.0/24\n"
                           u"pool kept private ipv4\ncidr kept 10.1.0.0/16\nalloc kept 10.1.0.0/24\n");
        ChangeSet shown; // the pools, by an import
        for (const Pool& planned : seen.all<Pool>()) {
            Pool pool = planned;
            pool.basis = Basis::Seen;
            pool.awsId = u"ipam-pool-0123456789abcdef%1"_s.arg(pool.id.value);
            shown.update(planned, pool);
        }
        apply(seen, shown);
        Plan less = seen;
        DeletePool gone;
        gone.pool = poolNamed(less, "a");
        gone.cascade = true;
        QVERIFY(carryOut(less, gone));
        const Allocation* free = less.allocationAt(poolNamed(less, "kept"), *Prefix::parse(u"10.1.0.0/24"_s));
        QVERIFY(free);
        QVERIFY(carryOut(less, Release{free->id}));
        const auto script = awsScript(planRollout(seen, less, AdvertiseSteps::Include), originOf());
        QVERIFY(script);
        QVERIFY2(script->contains(u"\nPOOL_A=$(look "_s), qPrintable(*script));
        const QString kept = u"\nPOOL_KEPT="_s + seen.textId(poolNamed(seen, "kept"));
        QVERIFY2(script->contains(kept), qPrintable(*script)); // what stays is known by what AWS showed
    }

    void theScriptIsWhatItsAuthorWrote()
    {
        const auto script = awsScript(rolloutOf(hostilePlan(u"top"_s)), originOf());
        QVERIFY(script);
        QVERIFY(script->contains(u"OPERATION…"_s));
        QVERIFY(!script->contains(u'\u00e2'));
    }

    void terraformSaysOnlyWhatItsResourcesKnow_data() { names(); }
    void terraformSaysOnlyWhatItsResourcesKnow()
    {
        QFETCH(QString, name);
        const QString text = terraformConfiguration(rolloutOf(hostilePlan(name)), originOf(name));
        QFile file(QStringLiteral(CADASTRE_TEST_DATA "/terraform/arguments.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject known = QJsonDocument::fromJson(file.readAll()).object();
        const QStringList meta{u"provider"_s, u"depends_on"_s, u"lifecycle"_s, u"ignore_changes"_s};
        static const QRegularExpression resource(u"^resource \"([a-z0-9_]+)\" \"([a-z_][a-z0-9_]*)\" \\{$"_s);
        static const QRegularExpression attribute(u"^ +([a-z0-9_]+)( += .+| \\{)$"_s);
        static const QRegularExpression quoted(u"^ +\"(?:[^\"\\\\]|\\\\.)*\" += \"(?:[^\"\\\\]|\\\\.)*\"$"_s);
        QJsonArray arguments;
        int resources = 0, depth = 0;
        for (const QString& line : text.split(u'\n')) {
            if (line.startsWith(u'#') || line.isEmpty())
                continue;
            if (const auto head = resource.match(line); head.hasMatch()) {
                ++resources;
                QVERIFY2(known.contains(head.captured(1)), qPrintable(line));
                arguments = known.value(head.captured(1)).toArray();
                depth = 1;
                continue;
            }
            if (line == u"}") {
                depth = 0;
                continue;
            }
            if (depth == 0 || line.trimmed() == u"}")
                continue;
            if (const auto one = attribute.match(line); one.hasMatch())
                QVERIFY2(arguments.contains(one.captured(1)) || meta.contains(one.captured(1)), qPrintable(line));
            else // a tag
                QVERIFY2(quoted.match(line).hasMatch(), qPrintable(line));
        }
        QCOMPARE(resources, 1 + 4 + 4 + 1 + 2 + 1 + 1); // IPAM, pools, CIDRs, share and its two ends, VPC
    }

    // The other way to write pools: a map of the module aws-ia/ipam, with the names that it knows.
    void poolsOfAModuleSayOnlyWhatItKnows_data() { names(); }
    void poolsOfAModuleSayOnlyWhatItKnows()
    {
        QFETCH(QString, name);
        const QString text = terraformConfiguration(rolloutOf(hostilePlan(name)), originOf(name), PoolStyle::Module);
        QFile file(QStringLiteral(CADASTRE_TEST_DATA "/terraform/arguments.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
        const QVariantList ofModule = all.value(u"module aws-ia/ipam/aws"_s).toArray().toVariantList();
        const QVariantList ofPool = all.value(u"pool_configurations"_s).toArray().toVariantList();
        static const QRegularExpression attribute(u"^ +([a-z0-9_]+) += (.+)$"_s);
        const qsizetype from = text.indexOf(u"module \""_s);
        QVERIFY(from >= 0);
        QStringList seen;
        for (const QString& line : text.mid(from, text.indexOf(u"\n}"_s, from) - from).split(u'\n')) {
            const auto one = attribute.match(line);
            if (!one.hasMatch())
                continue;
            const QString argument = one.captured(1);
            seen << argument;
            const bool isMeta = argument == u"source" || argument == u"version";
            QVERIFY2(isMeta || ofModule.contains(argument) || ofPool.contains(argument), qPrintable(line));
        }
        QVERIFY(seen.contains(u"top_cidr"_s) && seen.contains(u"pool_configurations"_s) && seen.contains(u"cidr"_s));
        QCOMPARE(text.count(u"\nmodule \""_s),
                 1); // corp; the other top pool is advertisable, which the module cannot say
        QCOMPARE(text.count(u"resource \"aws_vpc_ipam_pool\""_s), 2);
        // What is drawn from its pools finds them among its outputs.
        QVERIFY2(text.contains(QRegularExpression(
                     u"ipv4_ipam_pool_id += module\\.pools_corp\\.pools_level_1\\[\"[a-z_]+\"\\]\\.id"_s)),
                 qPrintable(text));
        QVERIFY(text.contains(u"module.pools_corp.pools_level_1[\"prod\"].arn"_s));
    }

    // Three levels below the top are all that the module has.
    void aTreeTooDeepForTheModuleStaysResources()
    {
        QString lines = u"ipam us-east-1\npool p0 private ipv4\ncidr p0 10.0.0.0/8\n"_s;
        for (int level = 1; level <= 4; ++level) {
            lines +=
                u"pool p%1 in=p%2 locale=us-east-1\ncidr p%1 10.0.0.0/%3\n"_s.arg(level).arg(level - 1).arg(8 + level);
            const QString text = terraformConfiguration(rolloutOf(planOf(lines)), originOf(), PoolStyle::Module);
            QCOMPARE(text.contains(u"module \"pools_p0\""_s), level <= 3);
            QCOMPARE(text.count(u"resource \"aws_vpc_ipam_pool\""_s), level <= 3 ? 0 : 5);
            QCOMPARE(text.count(u'{'), text.count(u'}'));
        }
    }

    // Or a second export would have Terraform destroy and make anew what the first one made.
    void addressesDoNotDependOnWhereTheRolloutStarts_data()
    {
        QTest::addColumn<PoolStyle>("style");
        QTest::newRow("resources") << PoolStyle::Resources;
        QTest::newRow("module") << PoolStyle::Module;
    }
    void addressesDoNotDependOnWhereTheRolloutStarts()
    {
        QFETCH(PoolStyle, style);
        // Names twice, so that there is something to tell apart: pools, VPCs and blocks.
        const QString lines = uR"(
            account 123456789012
            account 123456789013
            ipam us-east-1 us-west-2
            pool corp private ipv4
            cidr corp 10.0.0.0/8
            cidr corp 172.16.0.0/12
            pool prod in=corp locale=us-east-1
            cidr prod 10.0.0.0/12
            pool test in=prod locale=us-east-1
            cidr test 10.0.0.0/12
            alloc test 10.9.0.0/16
            share payments prod 123456789012,123456789013
            vpc web us-east-1 owner=123456789012
            rescidr web 10.4.0.0/20 private pool=test primary
            rescidr web 10.5.0.0/20 private pool=test
            subnet one web use1-az1
            rescidr one 10.4.0.0/24 private
        )"_s;
        const auto plain = [&](const Plan& plan) {
            Plan renamed = plan;
            EditTags tags; // both are called alike
            tags.subject = poolNamed(renamed, "test");
            tags.set.insert(u"Name"_s, u"prod"_s);
            (void)carryOut(renamed, tags);
            return renamed;
        };
        const Plan first = plain(planOf(lines));
        const Plan seen = seenInAws(first);
        const Plan more = [&] {
            Plan plan =
                planOf(QString(lines).replace(u"pool test"_s, u"pool lab in=corp locale=us-west-2\n"
                                                              u"cidr lab 10.32.0.0/12\npool test"_s)
                       + u"vpc more us-west-2 owner=123456789012\nrescidr more 10.32.0.0/20 private pool=lab\n"_s);
            return plain(plan);
        }();
        const QString resource = u"^(resource|module) .*\\{$"_s;
        const auto terraform = [&](const Plan& from, const Plan& to) {
            QStringList found =
                addressesIn(terraformConfiguration(planRollout(from, to, AdvertiseSteps::LeaveOut), originOf(), style),
                            resource);
            found.sort();
            return found;
        };
        const QStringList before = terraform(emptyStart(first), first);
        QCOMPARE(before.size(), QSet<QString>(before.begin(), before.end()).size());
        QCOMPARE(terraform(seenStart(seen), seen), before); // once it is there
        QCOMPARE(terraform(emptyStart(seen), seen), before);
        const QStringList after = terraform(emptyStart(more), more);
        for (const QString& address : before)
            QVERIFY2(after.contains(address), qPrintable(address + u'\n' + after.join(u'\n')));
        QVERIFY(after.size() > before.size());
    }

    // What is left out of a rollout takes out of the file what it would have made, and nothing that is there.
    // Of two that are called alike the second would be taken for the first once that goes: Terraform would make one of them
    // anew and destroy what is drawn from it.
    void whatGoesLeavesItsAddressToNobody()
    {
        Plan plan = planOf(uR"(
            ipam us-east-1 us-west-2
            pool corp private ipv4
            cidr corp 10.0.0.0/8
            pool east in=corp locale=us-east-1
            pool west in=corp locale=us-west-2
        )");
        const auto call = [&](const char* name, const QString& other) {
            EditTags rename;
            rename.subject = poolNamed(plan, name);
            rename.set.insert(u"Name"_s, other);
            QVERIFY(carryOut(plan, rename));
        };
        const PoolId first = poolNamed(plan, "east"), second = poolNamed(plan, "west");
        call("east", u"prod"_s);
        call("west", u"prod"_s);
        const auto addressOf = [&](const Rollout& rollout, PoolId pool) { return ScriptNames(rollout).variable(pool); };
        const Rollout whole = rolloutOf(plan);
        QVERIFY(addressOf(whole, first) != addressOf(whole, second));
        Plan after = plan;
        QVERIFY(carryOut(after, DeletePool{first}));
        const Rollout less = planRollout(plan, after, AdvertiseSteps::LeaveOut);
        QCOMPARE(addressOf(less, second), addressOf(whole, second));
        const QString text = terraformConfiguration(less, originOf());
        QVERIFY(
            text.contains(u"\"aws_vpc_ipam_pool\" \"%1\""_s.arg(addressOf(whole, second).section(u'_', 1).toLower())));
    }

    void aLeftOutTagStepTakesNoVpcOutOfTheFile()
    {
        Plan plan = seenInAws(planOf(u"ipam us-east-1\npool corp private ipv4 locale=us-east-1\ncidr corp 10.0.0.0/8\n"
                                     "vpc web us-east-1\nrescidr web 10.4.0.0/20 private pool=corp primary\n"));
        EditTags tags;
        tags.subject = resourceNamed(plan, "web");
        tags.set.insert(u"Env"_s, u"prod"_s);
        (void)carryOut(plan, tags);
        Rollout rollout = planRollout(seenStart(plan), plan, AdvertiseSteps::LeaveOut);
        QCOMPARE(rollout.steps.size(), std::size_t{1});
        QCOMPARE(rollout.steps.front().kind, StepKind::Retag);
        StepMark mark;
        mark.id = StepMarkId{1};
        mark.key = rollout.keyOf(rollout.steps.front());
        mark.progress = StepProgress::LeftOut;
        ChangeSet changes;
        changes.insert(mark);
        apply(rollout.to, changes);
        const QString text = terraformConfiguration(pruned(rollout), originOf(), PoolStyle::Resources);
        QVERIFY2(text.contains(u"resource \"aws_vpc\" \"web\""_s), qPrintable(text));
        QVERIFY2(!text.contains(u"aws_vpc_ipv4_cidr_block_association"_s), qPrintable(text));
        // An import does not fill in the pool: writing it must not replace the VPC.
        QVERIFY2(text.contains(u"to = aws_vpc.web"_s), qPrintable(text));
        QVERIFY2(text.contains(u"ignore_changes = [ipv4_ipam_pool_id]"_s), qPrintable(text));
    }

    void whatAwsRefusesIsInNoExportWhereverItStarts()
    {
        const QString lines = u"ipam us-east-1\npool corp private ipv4 locale=us-east-1 min=20\ncidr corp 10.0.0.0/8\n"
                              "vpc good us-east-1\nrescidr good 10.4.0.0/20 private pool=corp primary\n"
                              "vpc wide us-east-1\nrescidr wide 10.8.0.0/16 private pool=corp primary\n"
                              "rescidr wide 10.9.0.0/20 private pool=corp\n"
                              "subnet part wide use1-az1\nrescidr part 10.8.0.0/24 private\n"_s;
        const Plan plan = planOf(lines);
        const auto addresses = [&](const Plan& from) {
            return addressesIn(terraformConfiguration(pruned(planRollout(from, plan, AdvertiseSteps::LeaveOut)),
                                                      originOf(), PoolStyle::Resources),
                               u"^resource \"aws_(vpc|subnet|vpc_ipv4_.*)\" .*\\{$"_s);
        };
        const QStringList only{u"resource \"aws_vpc\" \"good\" {"_s};
        QCOMPARE(addresses(emptyStart(plan)), only);
        QCOMPARE(addresses(plan), only);
        // Rules that came later do not take away what was made before them.
        const Plan before = planOf(QString(lines).remove(u" min=20"_s));
        QCOMPARE(addresses(before).size(), 4); // with the second block and the subnet
    }

    void aVpcThatAnImportBroughtTakesNobodysName()
    {
        Plan plan = planOf(u"account 444455556666\nipam us-east-1\nvpc web us-east-1\n"
                           "vpc twin us-east-1 owner=444455556666\n");
        const ResourceId own = resourceNamed(plan, "web");
        const Resource before = plan.get(resourceNamed(plan, "twin"));
        Resource twin = before;
        twin.tags = plan.get(own).tags;
        twin.awsId = u"vpc-0123456789abcdef0"_s;
        twin.basis = Basis::Seen;
        twin.createdAt = {};
        ChangeSet changes;
        changes.update(before, twin);
        apply(plan, changes);
        const Rollout rollout{plan, plan, {}, {}, {}};
        const ScriptNames names(rollout);
        QCOMPARE(names.variable(own), u"VPC_WEB"_s);
        QVERIFY2(names.variable(twin.id).contains(u"444455556666"_s), qPrintable(names.variable(twin.id)));
    }

    // Amazon chooses blocks of VPCs; of a subnet it is asked for the one in the plan.
    void aSubnetIsMadeWithItsBlocks()
    {
        const Plan plan = planOf(uR"(
            ipam us-east-1
            pool six public locale=us-east-1 service=ec2
            cidr six 2605:9cc0:1ff0::/48
            vpc web us-east-1
            rescidr web 10.4.0.0/20 private primary
            rescidr web 2605:9cc0:1ff0::/56 public pool=six
            subnet front web use1-az1
            rescidr front 10.4.0.0/24 private
            rescidr front 2605:9cc0:1ff0::/64 public
        )");
        const QString step = awsScriptSteps(rolloutOf(plan)).last();
        QVERIFY2(step.contains(u"--ipv6-cidr-block 2605:9cc0:1ff0::/64"_s), qPrintable(step));
        QVERIFY2(step.contains(u"--cidr-block 10.4.0.0/24"_s), qPrintable(step));
        QVERIFY(!step.contains(u"amazon-provided"_s));
    }

    void stacksCallTheirResourcesTheSameFromAnyStart()
    {
        const Plan plan = hostilePlan(u"A1 1A"_s);
        const Plan seen = seenInAws(plan);
        const auto resources = [](const Plan& from, const Plan& to) {
            QStringList names;
            for (const auto& [place, text] :
                 cloudFormationTemplates(planRollout(from, to, AdvertiseSteps::LeaveOut), originOf()))
                names << QJsonDocument::fromJson(text).object()[u"Resources"_s].toObject().keys();
            names.sort();
            return names;
        };
        const QStringList names = resources(emptyStart(plan), plan);
        QVERIFY(names.size() > 5);
        QCOMPARE(names.size(), QSet<QString>(names.begin(), names.end()).size());
        QCOMPARE(resources(emptyStart(seen), seen), names);
        for (const QString& name : names)
            QVERIFY2(QRegularExpression(u"^[A-Za-z0-9]+$"_s).match(name).hasMatch(), qPrintable(name));
    }

    // Contract §15: RAM takes a unit by its ARN.
    void aUnitIsSharedWithByItsArn()
    {
        Plan plan = planOf(uR"(
            settings org=o-a1b2c3d4e5
            ipam us-east-1
            pool corp private ipv4
            share all corp ou-ab12-cd34ef56
        )");
        ChangeSettings management;
        management.managementAccount = AccountNumber::of(111'122'223'333);
        QVERIFY(carryOut(plan, management));
        const QString arn = u"arn:aws:organizations::111122223333:ou/o-a1b2c3d4e5/ou-ab12-cd34ef56"_s;
        const Rollout rollout = rolloutOf(plan);
        QVERIFY(terraformConfiguration(rollout, originOf()).contains(arn));
        QVERIFY(cloudFormationTemplates(rollout, originOf()).begin()->second.contains(arn.toUtf8()));
        const auto script = awsScript(rollout, originOf());
        QVERIFY(script && script->contains(u"--principals "_s + arn));
    }

    // Ids that no import has shown are the plan's own and mean nothing to AWS (interface §4.15). A person publishes the TXT
    // record of a token between its step and the CIDR's; of two that are called alike the script could not tell which.
    void aPlannedTokenIsMadeAndItsRecordWaitedFor()
    {
        Plan plan = planOf(uR"(
            ipam us-east-1
            pool top public advertisable
            cidr top 2605:9cc0:1ff0::/44 evidence=not-checked
            pool east in=top locale=us-east-1 service=ec2
            cidr east 2605:9cc0:1ff0::/48
            pool quiet public private-only
        )");
        const IpamId ipam = plan.ipam()->id;
        QVERIFY(carryOut(plan, CreateVerificationToken{ipam, u"86950620"_s, u"a34597c3"_s, {}}));
        const QString token = plan.textId(*plan.all<VerificationToken>().begin());
        ProvisionCidr proved;
        proved.pool = poolNamed(plan, "quiet");
        proved.cidr = prefixOf("2a0f:1::/48");
        proved.tokenId = token;
        QVERIFY(carryOut(plan, proved));
        QVERIFY(carryOut(plan, Settle{}, contextAt(3600)));
        QVERIFY(carryOut(plan, ProvisionByoasn{ipam, 64500, u"m"_s, u"s"_s, {}}, contextAt(3600)));
        QVERIFY(carryOut(plan, Settle{}, contextAt(7200)));
        const Prefix regional = prefixOf("2605:9cc0:1ff0::/48");
        QVERIFY(carryOut(plan, AssociateByoasn{64500, regional}, contextAt(7200)));
        QVERIFY(carryOut(plan, Settle{}, contextAt(10800)));
        QVERIFY(carryOut(plan, Advertise{regional, RegionName::of("us-east-1"), 64500}, contextAt(10800)));
        QVERIFY(carryOut(plan, CreateDiscovery{RegionName::of("us-east-1"), {}, u""_s, {}}, contextAt(10800)));

        const auto kindsOf = [](const Rollout& rollout) {
            QList<RolloutCaveat::Kind> kinds;
            for (const RolloutCaveat& caveat : rollout.caveats)
                kinds << caveat.kind;
            return kinds;
        };
        const Rollout one = rolloutOf(plan);
        QVERIFY(kindsOf(one).contains(RolloutCaveat::Kind::PublishToken));
        QVERIFY(!kindsOf(one).contains(RolloutCaveat::Kind::NeedsOwnAsn));
        const auto making = awsScript(one, originOf());
        QVERIFY(making && !making->contains(token));
        for (const QString& part :
             {u"create-ipam-external-resource-verification-token"_s, u"TXT record, its label and text"_s,
              u"[ \"${PUBLISHED_TOKEN:-}\" = yes ] || fail"_s,
              u"--ipam-external-resource-verification-token-id \"$TOKEN\""_s, u"provision-ipam-byoasn"_s,
              u"associate-ipam-byoasn"_s, u"create-ipam-resource-discovery"_s,
              u"\nknows create-ipam-external-resource-verification-token IpamId\n"_s})
            QVERIFY2(making->contains(part), qPrintable(part));
        QVERIFY(!making->contains(u"PUBLISHED_TOKEN:?"_s)); // asked for when there is something to publish
        QCOMPARE(awsScriptStandIns(one).at(u"PUBLISHED_TOKEN"_s), u"yes"_s);

        // Terraform and CloudFormation have no resource for these: the call stands there instead.
        const QString terraform = terraformConfiguration(one, originOf());
        const QByteArray stack = cloudFormationTemplates(one, originOf()).begin()->second;
        for (const char* call : {"provision-ipam-byoasn", "associate-ipam-byoasn", "advertise-byoip-cidr",
                                 "create-ipam-external-resource-verification-token"}) {
            QVERIFY2(terraform.contains(QLatin1String(call)), call);
            QVERIFY2(stack.contains(call), call);
        }
        // No message is asked for where a token proves, and no resource shows one.
        for (const PoolStyle style : {PoolStyle::Resources, PoolStyle::Module}) {
            const QString text = terraformConfiguration(one, originOf(), style);
            QVERIFY2(!text.contains(u"message_quiet"_s) && !text.contains(u"\"quiet_2a0f"_s), qPrintable(text));
            QVERIFY(text.contains(u"#   --verification-method dns-token"_s));
            QVERIFY(text.contains(u"terraform apply -target=aws_vpc_ipam_pool.quiet;"_s));
            QVERIFY(text.contains(u"message_top"_s));
        }
        QVERIFY(terraform.contains(u"resource \"aws_vpc_ipam_resource_discovery\""_s));
        QVERIFY(stack.contains("AWS::EC2::IPAMResourceDiscovery"));

        QVERIFY(carryOut(plan, CreateVerificationToken{ipam, u"86950621"_s, u"b34597c3"_s, {}}, contextAt(10800)));
        const Rollout rollout = rolloutOf(plan);
        QVERIFY(kindsOf(rollout).contains(RolloutCaveat::Kind::NeedsToken));
        const auto script = awsScript(rollout, originOf());
        QVERIFY(script);
        QVERIFY(!script->contains(token));
        static const QRegularExpression asked(
            u"--ipam-external-resource-verification-token-id \"\\$(TOKEN_[0-9]+)\""_s);
        const QString variable = asked.match(*script).captured(1);
        QVERIFY2(!variable.isEmpty() && script->contains(u": \"${%1:?"_s.arg(variable)), qPrintable(*script));
        QCOMPARE(awsScriptStandIns(rollout).at(variable), token);
    }

    // Contract §15: an account outside the organisation is invited, and draws nothing before it accepts.
    void anAccountOutsideAcceptsWhereItActsAndIsNamedWhereItDoesNot()
    {
        const Plan plan = planOf(uR"(
            account 123456789012 name=partner external
            account 345678901234 name=guest external
            ipam us-east-1
            pool corp private ipv4 locale=us-east-1
            cidr corp 10.0.0.0/16
            share outside corp 123456789012,345678901234
            vpc web us-east-1 owner=123456789012
            rescidr web 10.0.0.0/20 private pool=corp primary
        )");
        const Rollout rollout = rolloutOf(plan);
        QStringList waiting;
        for (const RolloutCaveat& caveat : rollout.caveats)
            if (caveat.kind == RolloutCaveat::Kind::Invitation)
                waiting << caveat.needs;
        QCOMPARE(waiting, QStringList{u"345678901234"_s});
        const QString step = awsScriptSteps(rollout).join(u'\n');
        QVERIFY2(step.contains(u"call 123456789012 us-east-1 ram accept-resource-share-invitation"_s),
                 qPrintable(step));
        QVERIFY(!step.contains(u"call 345678901234"_s));
    }

    // What a way back makes again has another id than the one that was seen: by that it would be made twice.
    void whatIsMadeAgainIsFoundByItsName()
    {
        const Plan seen = seenInAws(planOf(uR"(
            ipam us-east-1
            pool corp private ipv4 locale=us-east-1
            cidr corp 10.0.0.0/16
            vpc web us-east-1
            rescidr web 10.0.0.0/20 private pool=corp primary
        )"));
        const Rollout back = reversed(planRollout(seen, emptyStart(seen), AdvertiseSteps::Include));
        QVERIFY(!back.steps.empty());
        RolloutOrigin origin = originOf();
        origin.isRollback = true;
        const auto script = awsScript(back, origin);
        QVERIFY(script);
        for (const QString& id :
             {seen.textId(*seen.ipam()), seen.textId(poolNamed(seen, "corp")), seen.textId(resourceNamed(seen, "web"))})
            QVERIFY2(!id.isEmpty() && !script->contains(id), qPrintable(id));
        QVERIFY(script->contains(u"Import them"_s));
    }

    void hclStandsForExactlyItsText()
    {
        QCOMPARE(hclString(u"plain"), u"\"plain\""_s);
        QCOMPARE(hclString(u"${x} %{y} $ %"), u"\"$${x} %%{y} $ %\""_s);
        QCOMPARE(hclString(u"a\"b\\c\nd"), u"\"a\\\"b\\\\c\\nd\""_s);
        QCOMPARE(hclString(u"\u202Ex"), u"\"\\u202ex\""_s);
    }

    void aTemplateIsOneAStackAndRefersToWhatItHas_data() { names(); }
    void aTemplateIsOneAStackAndRefersToWhatItHas()
    {
        QFETCH(QString, name);
        const auto templates = cloudFormationTemplates(rolloutOf(hostilePlan(name)), originOf(name));
        QCOMPARE(templates.size(), std::size_t{2}); // the owner's in the home Region, and the VPC's account
        for (const auto& [place, bytes] : templates) {
            const QJsonObject document = QJsonDocument::fromJson(bytes).object();
            QCOMPARE(document.value(u"AWSTemplateFormatVersion").toString(), u"2010-09-09"_s);
            const QJsonObject resources = document.value(u"Resources").toObject();
            const QJsonObject parameters = document.value(u"Parameters").toObject();
            QVERIFY(!resources.isEmpty());
            static const QRegularExpression unreadable(u"[\\x7F-\\x9F\\x{2028}\\x{2029}\\x{FEFF}]"_s); // as YAML
            QVERIFY(!unreadable.match(QString::fromUtf8(bytes)).hasMatch());
            QVERIFY(!bytes.contains("{{resolve:")); // CloudFormation would look it up, in whatever text it stands
            static const QRegularExpression logical(u"^[A-Za-z0-9]+$"_s);
            for (const QString& id : resources.keys() + parameters.keys())
                QVERIFY2(logical.match(id).hasMatch(), qPrintable(id));
            static const QRegularExpression reference(u"\"Ref\": \"([^\"]+)\""_s);
            for (auto each = reference.globalMatch(QString::fromUtf8(bytes)); each.hasNext();) {
                const QString id = each.next().captured(1);
                QVERIFY2(resources.contains(id) || parameters.contains(id), qPrintable(id));
            }
        }
    }

    void aTemplateSaysOnlyWhatItsResourcesKnow_data() { names(); }
    void aTemplateSaysOnlyWhatItsResourcesKnow()
    {
        QFETCH(QString, name);
        Plan plan = hostilePlan(name);
        QVERIFY(carryOut(plan, CreateDiscovery{RegionName::of("us-west-2"), {}, name, {}}));
        for (const auto& [place, text] : cloudFormationTemplates(rolloutOf(plan), originOf(name)))
            QCOMPARE(strangersIn(text), QStringList());
        // … and would be found out if it did not.
        QCOMPARE(strangersIn(R"({"Resources":{"A":{"Type":"AWS::EC2::IPAMPool","Properties":{"Lokale":"x",
                                 "AddressFamily":4}}}})"),
                 (QStringList{u"A.AddressFamily: no string"_s, u"A.Lokale: not known"_s, u"A.IpamScopeId: missing"_s}));
    }

    // A BYOIP CIDR cannot be provisioned by CloudFormation: its resource takes no authorization context.
    void whatCloudFormationCannotDoIsSaidWithItsCommand()
    {
        const auto templates = cloudFormationTemplates(rolloutOf(hostilePlan(u"top"_s)), originOf());
        const QJsonObject owner =
            QJsonDocument::fromJson(templates.at({planOwner, RegionName::of("us-east-1")})).object();
        const QJsonArray steps =
            owner.value(u"Metadata").toObject().value(u"Cadastre").toObject().value(u"Steps").toArray();
        QCOMPARE(steps.size(), 2); // provision the /44, advertise the /48
        QVERIFY(steps.at(0).toObject().value(u"Command").toString().contains(u"provision-ipam-pool-cidr"_s));
        QVERIFY(steps.at(1).toObject().value(u"Command").toString().contains(u"advertise-byoip-cidr"_s));

        // What is provisioned from the /44 cannot be made before a person provisions that: the stack is updated then.
        const QString parameter = steps.at(0).toObject().value(u"ThenUpdateWith").toString();
        QVERIFY(parameter.endsWith(u"IsProvisioned=yes"_s));
        const QString condition = u"Has"_s + parameter.left(parameter.indexOf(u"IsProvisioned"_s));
        QVERIFY(owner.value(u"Conditions").toObject().contains(condition));
        const QJsonObject asked = owner.value(u"Parameters").toObject().value(parameter.section(u'=', 0, 0)).toObject();
        QCOMPARE(asked.value(u"Default").toString(), u"no"_s);
        const QJsonObject resources = owner.value(u"Resources").toObject();
        int provisioned = 0;
        for (const QJsonValue& one : resources) {
            if (one[u"Type"].toString() != u"AWS::EC2::IPAMPoolCidr"_s)
                continue;
            const bool fromTheRange = one[u"Properties"][u"Cidr"].toString() == u"2605:9cc0:1ff0::/48"_s;
            QCOMPARE(one[u"Condition"].toString(), fromTheRange ? condition : QString());
            ++provisioned;
        }
        QCOMPARE(provisioned, 3);
    }

    // A VPC's resource takes a block, or a pool and a length, never both.
    void aVpcWhoseBlockAwsWouldNotGiveIsMadeByItsCommand()
    {
        const Plan plan = planOf(uR"(
            ipam us-east-1
            pool corp private ipv4 locale=us-east-1
            cidr corp 10.0.0.0/8
            alloc corp 10.0.0.0/20
            vpc lowest us-east-1
            rescidr lowest 10.0.16.0/20 private pool=corp primary
            vpc next us-east-1
            rescidr next 10.0.32.0/20 private pool=corp primary
            vpc far us-east-1
            rescidr far 10.9.0.0/20 private pool=corp primary
            subnet near far us-east-1a
            rescidr near 10.9.0.0/24 private
        )");
        const auto templates = cloudFormationTemplates(rolloutOf(plan), originOf());
        QCOMPARE(templates.size(), std::size_t{1});
        const QJsonObject stack = QJsonDocument::fromJson(templates.begin()->second).object();
        const QJsonObject resources = stack.value(u"Resources").toObject();
        const QJsonValue lowest = resources.value(u"VpcLowest"), next = resources.value(u"VpcNext");
        QCOMPARE(lowest[u"Properties"][u"Ipv4NetmaskLength"].toInt(), 20);
        QVERIFY(lowest[u"Properties"][u"CidrBlock"].isUndefined());
        // The pool has its space, and what names its block has it; then one VPC after the other.
        QVERIFY(lowest[u"DependsOn"].toArray().contains(u"CidrX10X0X0X0X8"_s));
        QCOMPARE(lowest[u"DependsOn"].toArray().size(), 2);
        QVERIFY(next[u"DependsOn"].toArray().contains(u"VpcLowest"_s));
        QVERIFY(!resources.contains(u"VpcFar"_s));
        const QJsonObject step = stack[u"Metadata"][u"Cadastre"][u"Steps"][0].toObject();
        QVERIFY(step[u"Command"].toString().contains(u"--cidr-block 10.9.0.0/20"_s));
        QVERIFY(step[u"ThenUpdateWith"].toString().startsWith(u"VpcFar="_s));
        QCOMPARE(resources.value(u"SubnetNear")[u"Condition"].toString(), u"HasVpcFar"_s);
    }

private:
    static void names()
    {
        QTest::addColumn<QString>("name");
        for (qsizetype i = 0; i < hostileNames.size(); ++i)
            QTest::addRow("%d", static_cast<int>(i)) << hostileNames[i];
    }
};

CADASTRE_TEST(RolloutTextsTest)
#include "tst_rollouttexts.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of Amazon's choice that nothing tells apart: which of them comes, which goes, and when a person has to say it.
#include "core/rollout/texts.h"
#include "support/testmain.h"

#include "change/apply.h"
#include "rollout/scriptprelude.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

const QString pools = uR"(
    ipam us-east-1
    pool p6 public source=amazon locale=us-east-1 service=ec2
    cidr p6 2600:1f14:7000::/52
    pool k6 in=p6 locale=us-east-1 service=ec2
    cidr k6 2600:1f14:7000::/56
)"_s;
const QString secondCidr = u"cidr k6 2600:1f14:7000:100::/56\n"_s;
const QString vpc = u"vpc v us-east-1\nrescidr v 10.0.0.0/16 private primary\n"
                    u"rescidr v 2600:1f14:7000::/60 public pool=k6\n"_s;

template <class E>
Plan without(const Plan& plan, const char* cidr)
{
    ChangeSet less;
    for (const E& row : plan.all<E>())
        if (row.cidr == prefixOf(cidr))
            less.remove(row);
    Plan fewer = plan;
    apply(fewer, less);
    return fewer;
}

/// The plan with what AWS has shown of this pool's CIDRs.
Plan shown(Plan plan, const char* cidr)
{
    ChangeSet seen;
    for (const PoolCidr& row : plan.all<PoolCidr>())
        if (row.cidr == prefixOf(cidr)) {
            PoolCidr after = row;
            after.basis = Basis::Seen;
            seen.update(row, after);
        }
    apply(plan, seen);
    return plan;
}

QString stepsOf(const Plan& from, const Plan& to)
{
    return awsScriptSteps(planRollout(from, to, AdvertiseSteps::LeaveOut)).join(u'\n');
}

/// What the functions that choose print, or say when they refuse.
QString ran(const QString& lines)
{
    QProcess shell;
    shell.start(u"sh"_s,
                {u"-c"_s, u"set -eu\nnone=@none@ check_only=\nfail() { printf 'fails: %s' \"$*\"; exit 3; }\n"_s
                              + QString::fromUtf8(scriptChoices()) + lines});
    if (!shell.waitForFinished(60000))
        return u"the shell does not end"_s;
    return QString::fromUtf8(shell.readAllStandardOutput() + shell.readAllStandardError()).simplified();
}

} // namespace

class EqualBlocksTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whereOneOfSeveralGoesTheScriptLooksWhatLiesInEach()
    {
        const Plan plan = planOf(pools + secondCidr);
        const Rollout rollout =
            planRollout(plan, without<PoolCidr>(plan, "2600:1f14:7000:100::/56"), AdvertiseSteps::LeaveOut);
        QCOMPARE(
            awsScriptSteps(rollout),
            QStringList{
                uR"(fits=$(every 210987654321 us-east-1 'IpamPoolCidrs[?ends_with(Cidr, `"/56"`) && State!=`"deprovisioned"`].Cidr' ec2 get-ipam-pool-cidrs --ipam-pool-id "$POOL_K6")
drawn=$(every 210987654321 us-east-1 'IpamPoolAllocations[].Cidr' ec2 get-ipam-pool-allocations --ipam-pool-id "$POOL_K6")
have=$(chosen GONE_CIDR_2600_1F14_7000_100_56 1 "$fits" "$drawn")
if present "$have"; then
    call 210987654321 us-east-1 ec2 deprovision-ipam-pool-cidr \
        --ipam-pool-id "$POOL_K6" \
        --cidr "$have" >/dev/null
    await '' 210987654321 us-east-1 'IpamPoolCidrs[?Cidr==`"'"$have"'"` && State!=`"deprovisioned"`].State' ec2 get-ipam-pool-cidrs --ipam-pool-id "$POOL_K6"
fi)"_s});
        const auto script = awsScript(rollout, originOf());
        QVERIFY(script);
        QVERIFY(script->contains(u"\nchosen() {"_s));
        QVERIFY(script->contains(u"\n# GONE_CIDR_2600_1F14_7000_100_56: which of several"_s));
        QCOMPARE(awsScriptStandIns(rollout).at(u"GONE_CIDR_2600_1F14_7000_100_56"_s), u"any"_s);
        NEEDS_PROGRAM("shellcheck");
        QProcess check;
        check.start(u"shellcheck"_s, {u"-s"_s, u"sh"_s, u"-"_s});
        check.write(script->toUtf8());
        check.closeWriteChannel();
        QVERIFY(check.waitForFinished(60000));
        QCOMPARE(QString::fromUtf8(check.readAllStandardOutput()), QString());
        // All others do without.
        QVERIFY(!awsScript(rolloutOf(plan), originOf())->contains(u"chosen"_s));
    }

    void theOneThatGoesIsEmptyOrAPersonsChoice_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("told");
        const QString two = u"'2600:1f14:7000::/56 2600:1f14:7000:100::/56'"_s;
        QTest::newRow("what is drawn lies in the first")
            << u"chosen G 1 "_s + two + u" 2600:1f14:7000:f0::/60"_s << u"2600:1f14:7000:100::/56"_s;
        QTest::newRow("or in the second")
            << u"chosen G 1 "_s + two + u" 2600:1f14:7000:1ff::/64"_s << u"2600:1f14:7000::/56"_s;
        QTest::newRow("as many as there should be") << u"chosen G 2 "_s + two + u" ''"_s << QString();
        QTest::newRow("neither holds anything")
            << u"chosen G 1 "_s + two + u" ''"_s
            << u"fails: Say which of these goes: 2600:1f14:7000::/56 2600:1f14:7000:100::/56. Set G to its CIDR, or to "
               u"any where it is all the same."_s;
        QTest::newRow("chosen") << u"G=2600:1f14:7000:100::/56\nchosen G 1 "_s + two + u" ''"_s
                                << u"2600:1f14:7000:100::/56"_s;
        QTest::newRow("any") << u"G=any\nchosen G 1 "_s + two + u" ''"_s << u"2600:1f14:7000::/56"_s;
        QTest::newRow("chosen against what lies in it")
            << u"G=2600:1f14:7000::/56\nchosen G 1 "_s + two + u" 2600:1f14:7000::/60"_s
            << u"fails: Say which of these goes: 2600:1f14:7000:100::/56. Set G to its CIDR, or to any where it is all "
               u"the same."_s;
        QTest::newRow("both hold something") << u"chosen G 1 "_s + two + u" "_s + two
                                             << u"fails: Something lies in each of: 2600:1f14:7000::/56 "
                                                u"2600:1f14:7000:100::/56"_s;
        QTest::newRow("two of three go") << u"chosen G 1 '10.0.0.0/28 10.0.0.16/28 10.0.0.32/28' 10.0.0.17/32"_s
                                         << u"10.0.0.0/28"_s;
        QTest::newRow("a check only counts")
            << u"check_only=yes\nchosen G 1 "_s + two + u" ''"_s << u"2600:1f14:7000::/56"_s;
    }
    void theOneThatGoesIsEmptyOrAPersonsChoice()
    {
        QFETCH(QString, lines);
        QFETCH(QString, told);
        QCOMPARE(ran(lines), told);
    }

    void anAllocationIsToldByItsDescription()
    {
        const QString both = u"alloc k6 2600:1f14:7000::/60 desc=one\nalloc k6 2600:1f14:7000:10::/60 desc=%1\n"_s;
        const Plan told = planOf(pools + both.arg(u"two"_s));
        const QString one = stepsOf(told, without<Allocation>(told, "2600:1f14:7000:10::/60"));
        QVERIFY2(one.contains(u"Description==`\"two\"`"_s) && !one.contains(u"chosen"_s), qPrintable(one));
        const Plan alike = planOf(pools + both.arg(u"one"_s));
        const QString any = stepsOf(alike, without<Allocation>(alike, "2600:1f14:7000:10::/60"));
        QVERIFY2(any.contains(u"chosen GONE_ALLOCATION_2600_1F14_7000_10_60 1"_s), qPrintable(any));
        QVERIFY2(!any.contains(u"Description"_s), qPrintable(any));
    }

    void aSecondBlockOfAVpcIsNotTheFirst()
    {
        const Plan one = planOf(pools + vpc);
        const Plan two = planOf(pools + vpc + u"rescidr v 2600:1f14:7000:10::/60 public pool=k6\n"_s);
        const QString more = stepsOf(one, two);
        QCOMPARE(more.count(u"Ipv6CidrBlockState.State!=`\"failed\"`].AssociationId | [1]'"_s), 1);
        QCOMPARE(more.count(u"].Ipv6CidrBlockState.State | [1]'"_s), 1);
        QVERIFY(stepsOf(emptyStart(two), two).contains(u"].AssociationId | [1]'"_s));
        const QString less = stepsOf(two, one);
        QVERIFY2(less.contains(u"chosen GONE_ASSOCIATION_2600_1F14_7000_10_60 1"_s), qPrintable(less));
        QVERIFY2(less.contains(u"ec2 describe-subnets"_s), qPrintable(less));
    }

    /// Not a word of it is known before it is there, not even from which of Amazon's pools it comes.
    void amazonsOwnBlockOfAVpcIsKnownByThatItIsAmazons()
    {
        const Plan none = planOf(u"ipam us-east-1\nvpc v us-east-1\nrescidr v 10.0.0.0/16 private primary\n"_s);
        const Plan one = planOf(u"ipam us-east-1\nvpc v us-east-1\nrescidr v 10.0.0.0/16 private primary\n"
                                u"rescidr v 2600:1f00::/56 public\n"_s);
        const QString steps = stepsOf(none, one);
        QVERIFY2(steps.contains(u"--amazon-provided-ipv6-cidr-block"_s), qPrintable(steps));
        QVERIFY2(steps.contains(u"ends_with(Ipv6CidrBlock, `\"/56\"`) && Ipv6Pool==`\"Amazon\"`"_s), qPrintable(steps));
        QVERIFY2(!steps.contains(u"2600:1f00"_s), qPrintable(steps));
    }

    void whatIsKnownIsNotMeant()
    {
        const Plan one = shown(planOf(u"ipam us-east-1\npool p6 public source=amazon locale=us-east-1 service=ec2\n"
                                      u"cidr p6 2600:1f14:7000::/52\n"_s),
                               "2600:1f14:7000::/52");
        const Plan two = shown(planOf(u"ipam us-east-1\npool p6 public source=amazon locale=us-east-1 service=ec2\n"
                                      u"cidr p6 2600:1f14:7000::/52\ncidr p6 2600:1f14:8000::/52\n"_s),
                               "2600:1f14:7000::/52");
        const QString steps = stepsOf(one, two);
        QVERIFY2(steps.contains(u"ends_with(Cidr, `\"/52\"`) && Cidr!=`\"2600:1f14:7000::/52\"`"_s), qPrintable(steps));
        QVERIFY2(!steps.contains(u"8000"_s), qPrintable(steps));
    }

    /// Taken away and made again they would be the same, but for addresses that nobody chose.
    void oneThatComesIsAsGoodAsOneThatGoes()
    {
        const QString other = u"alloc k6 2600:1f14:7000:%1::/60\n"_s;
        const Plan before = planOf(pools + other.arg(u"10"_s) + other.arg(u"20"_s));
        ChangeSet moved;
        for (const Allocation& row : before.all<Allocation>())
            if (row.cidr == prefixOf("2600:1f14:7000:20::/60")) {
                moved.remove(row);
                Allocation made = row;
                made.id = AllocationId{row.id.value + 1000};
                made.cidr = prefixOf("2600:1f14:7000:30::/60");
                moved.insert(made);
            }
        Plan after = before;
        apply(after, moved);
        const QStringList steps = awsScriptSteps(planRollout(before, after, AdvertiseSteps::LeaveOut));
        QCOMPARE(steps.filter(u"already || : # one just like it is made"_s).size(), 1);
        QCOMPARE(steps.filter(u" | [1]'"_s).size(), 1); // beside the one that stays
        QVERIFY(steps.filter(u"release-ipam-pool-allocation"_s).isEmpty());
    }

    void aCallThatFailsIsNoAnswer_data()
    {
        QTest::addColumn<QStringList>("shell");
        QTest::newRow("sh") << QStringList{u"sh"_s};
        QTest::newRow("bash where it is sh") << QStringList{u"bash"_s, u"--posix"_s};
    }
    void aCallThatFailsIsNoAnswer() // inside a condition a shell does not end by itself
    {
        QFETCH(QStringList, shell);
        QVERIFY(!QStandardPaths::findExecutable(shell.front()).isEmpty()); // both are essential packages of Debian
        QTemporaryDir folder;
        QFile aws(folder.filePath(u"aws"_s));
        QVERIFY(aws.open(QIODevice::WriteOnly));
        aws.write("#!/bin/sh\nexit 255\n");
        aws.close();
        QVERIFY(aws.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        QProcess run;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, folder.path() + u":/usr/bin:/bin"_s);
        run.setProcessEnvironment(environment);
        run.start(shell.front(), shell.mid(1)
                                     + QStringList{u"-c"_s, QString::fromUtf8(scriptPrelude())
                                                                + u"await '' 1 us-east-1 'Vpcs[]' ec2 describe-vpcs\n"
                                                                  u"echo 'it is gone'\n"_s});
        QVERIFY(run.waitForFinished(60000));
        QCOMPARE(QString::fromUtf8(run.readAllStandardOutput()), QString());
        QVERIFY(run.exitCode() != 0);
    }
};

CADASTRE_TEST(EqualBlocksTest)
#include "tst_equalblocks.moc"

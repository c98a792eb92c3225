// SPDX-License-Identifier: GPL-3.0-or-later
// What every verb has in common (interface §7.1): --json, exit codes, help, manual page, completion.
#include "app/cli/ctl.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

/// The sub-commands that --help lists behind these words.
QStringList subcommands(const QStringList& words)
{
    QStringList found;
    bool listed = false;
    for (const QByteArray& line : ctl(words + QStringList{u"--help"_s}).out.split('\n')) {
        if (listed && line.startsWith("  ") && !line.startsWith("   "))
            found << QString::fromUtf8(line.trimmed().split(' ').first());
        listed = listed || line.startsWith("Subcommands:");
    }
    return found;
}
/// "pool create", "undo": every verb that does something. Asked once: each first word is a process.
const QStringList& verbs()
{
    static const QStringList all = [] {
        QStringList found;
        for (const QString& verb : subcommands({})) {
            const QStringList inner = subcommands({verb});
            for (const QString& word : inner)
                found << verb + u' ' + word;
            if (inner.isEmpty())
                found << verb;
        }
        found.sort();
        return found;
    }();
    return all;
}

/// The verbs of a manual page: what stands behind .TP and .TQ in its section VERBS.
QStringList manualVerbs()
{
    QFile page(QStringLiteral(CADASTRE_SOURCE_DIR "/resources/packaging/cadastrectl.1"));
    if (!page.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(page.readAll());
    text = text.mid(text.indexOf(u".SH VERBS\n"_s));
    text.truncate(text.indexOf(u"\n.SH "_s));
    static const QRegularExpression tagged(u"^\\.T[PQ]\\n\\.BI? (?:\"([^\"]*)\"|(\\S+))(?: \"([^\"]*)\")?$"_s,
                                           QRegularExpression::MultilineOption);
    QStringList found;
    for (auto match = tagged.globalMatch(text); match.hasNext();) {
        const auto tag = match.next();
        // "vpc associate\fR, \fPvpc disassociate" are two; " add\fR|\fPremove PLAN" are two words behind the first.
        const auto plain = [](QString roff) {
            return roff.replace(u"\\-"_s, u"-"_s).remove(u"\\fR"_s).remove(u"\\fP"_s);
        };
        for (const QString& name : plain(tag.captured(1) + tag.captured(2)).split(u", "_s)) {
            static const QRegularExpression choices(u"^ ([a-z-]+(?:\\|[a-z-]+)+)(?: |$)"_s);
            const auto words = choices.match(plain(tag.captured(3)));
            if (!words.hasMatch() || name == u"completion"_s)
                found << name;
            else
                for (const QString& word : words.captured(1).split(u'|'))
                    found << name + u' ' + word;
        }
    }
    found.sort();
    return found;
}

} // namespace

class SurfaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theManualNamesEveryVerbAndNoOther()
    {
        QVERIFY(verbs().size() > 50);
        QCOMPARE(manualVerbs(), verbs());
    }

    void everyVerbAnswersInJson()
    {
        const Shell shell;
        const QString other = u" "_s + shell.path("other.cadastre");
        QFile sheet(shell.path("sheet.csv"));
        QVERIFY(sheet.open(QIODevice::WriteOnly));
        sheet.write("kind,pool_path,cidr\nallocation,private/V4TOP/V4,10.200.7.0/24\n");
        sheet.close();
        for (const char* name : {"m", "s"}) {
            QFile file(shell.path(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("signed\n");
        }
        // Each builds on those before it; all must work.
        const QStringList lines{
            u"new @ --owner 123456789012 --home-region us-east-1"_s,
            u"plan set @ --description d"_s,
            u"quota list @"_s,
            u"quota set @ pools-per-scope 60"_s,
            u"ipam create @"_s,
            u"ipam delete @"_s,
            u"ipam create @ --region us-west-2"_s,
            u"ipam modify @ --description d"_s,
            u"scope create @ --name lab"_s,
            u"scope modify @ lab --description d"_s,
            u"scope delete @ lab"_s,
            u"org add @ Apps"_s,
            u"account add @ 210987654321 --name pay --ou Apps"_s,
            u"account add @ 210987654322 --name gone"_s,
            u"account modify @ gone --name left"_s,
            u"account remove @ left"_s,
            u"org add @ Empty"_s,
            u"org remove @ Empty"_s,
            u"discovery create @"_s,
            u"discovery list @"_s,
            u"discovery modify @ DISCOVERY --description d"_s,
            u"discovery share @ DISCOVERY --with pay"_s,
            u"discovery associate @ DISCOVERY"_s,
            u"discovery disassociate @ DISCOVERY"_s,
            u"discovery unshare @ DISCOVERY"_s,
            u"discovery delete @ DISCOVERY"_s,
            u"site add @ 10.99.0.0/16 --site Bern"_s,
            u"site remove @ 10.99.0.0/16"_s,
            u"pool create @ --scope public --family ipv6 --name TOP --advertisable"_s,
            u"pool provision @ TOP --cidr 2605:9cc0:1ff0::/44 --message "_s + shell.path("m") + u" --signature "_s
                + shell.path("s"),
            u"pool split @ TOP --regions us-east-1,us-west-2 --netmask 48 --service ec2"_s,
            u"pool create @ --scope private --family ipv4 --name V4TOP"_s,
            u"pool provision @ V4TOP --cidr 10.0.0.0/8"_s,
            u"pool create @ --source V4TOP --name V4 --locale us-east-1 --refill 50:16"_s,
            u"pool provision @ V4 --netmask 16"_s,
            u"pool modify @ V4 --default 24"_s,
            u"pool refill @ V4"_s,
            u"pool create @ --source V4TOP --name V4B --locale us-east-1"_s,
            u"pool provision @ V4B --cidr 10.200.0.0/16"_s,
            u"pool move-cidr @ V4B --cidr 10.200.0.0/16 --to V4"_s,
            u"import @ --format csv "_s + sheet.fileName() + u" --dry-run"_s,
            u"pool provision @ V4B --cidr 10.201.0.0/16"_s,
            u"pool deprovision @ V4B --cidr 10.201.0.0/16"_s,
            u"pool delete @ V4B"_s,
            u"allocate @ V4 --cidr 10.0.240.0/24"_s,
            u"allocation describe @ 10.0.240.0/24 --description lab"_s,
            u"move @ 10.0.240.0/24 --cidr 10.0.241.0/24"_s,
            u"move @ 10.0.241.0/24 --to V4 --cidr 10.0.240.0/24"_s,
            u"tag @ 10.0.240.0/24 --tag Team=net"_s,
            u"release @ 10.0.240.0/24"_s,
            u"reserve add @ V4 --cidr 10.0.250.0/24 --purpose growth"_s,
            u"reserve remove @ 10.0.250.0/24"_s,
            u"share @ US-EAST-1-POOL --with pay"_s,
            u"share @ V4 --with pay"_s,
            u"vpc create @ --account pay --region us-east-1 --name v --ipv4-pool V4:20 --ipv6-pool US-EAST-1-POOL:56"_s,
            u"vpc create @ --account pay --region us-east-1 --name byhand --ipv4-cidr 172.30.0.0/16"_s,
            u"vpc delete @ byhand"_s,
            u"vpc tag @ v --tag a=b"_s,
            u"vpc associate @ v --ipv4-pool V4:20"_s,
            u"vpc disassociate @ v 10.0.16.0/20"_s,
            u"subnet create @ --vpc v --cidr 10.0.0.0/24 --name n --zone use1-az1"_s,
            u"resource monitor @ v 10.0.0.0/20 --ignore"_s,
            u"resource import @"_s,
            u"subnet delete @ n"_s,
            u"advertise @ 2605:9cc0:1ff0::/48 --region us-east-1"_s,
            u"withdraw @ 2605:9cc0:1ff0::/48 --region us-east-1"_s,
            u"show @"_s,
            u"show @ V4"_s,
            u"check @"_s,
            u"list @ pools"_s,
            u"list @ cidrs"_s,
            u"list @ allocations"_s,
            u"list @ resources"_s,
            u"list @ accounts"_s,
            u"list @ shares"_s,
            u"list @ findings"_s,
            u"list @ journal"_s,
            u"list @ reserves"_s,
            u"list @ sites"_s,
            u"list @ scopes"_s,
            u"audit @ --fail-on never"_s,
            u"rule add @ envs --key Environment --one-of prod stage"_s,
            u"rule remove @ envs"_s,
            u"trim @ --before 2 --archive "_s + shell.path("archive.cadastre"),
            u"checkpoint set @ here"_s,
            u"checkpoint list @"_s,
            u"checkpoint remove @ here"_s,
            u"vpc delete @ v"_s,
            u"unshare @ V4"_s,
            u"undo @"_s,
            u"redo @"_s,
            u"history @"_s,
            u"export @ --format json"_s,
            u"export @ --format json --with-history"_s,
            u"export @ --format csv"_s,
            u"export @ --format text"_s,
            u"export @ --format csv -o "_s + shell.path("out.csv"),
            u"rollout list @"_s,
            u"rollout routes @"_s,
            u"rollout mark @ STEP --progress left-out"_s,
            u"drift @ "_s + wroteFile(shell.path("answers.json"), R"({"Vpcs": []})"),
            u"save-as @"_s + other,
            u"collector"_s,
            u"completion bash"_s,
            u"cidr parse 10.0.0.0/8"_s,
            u"cidr cover"_s,
            u"cidr overlaps"_s,
            u"cidr free 10.0.0.0/8"_s,
            u"cidr split 10.0.0.0/8 --netmask 10"_s,
            u"cidr explain 2001:db8::/32"_s,
        };
        QStringList used;
        const QStringList& all = verbs();
        for (QString line : lines) {
            if (line.contains(u"STEP"_s))
                line.replace(u"STEP"_s, shell(u"rollout list @ --json"_s).json()[u"steps"_s][0][u"key"_s].toString());
            if (line.contains(u"DISCOVERY"_s)) // the one that is no IPAM's
                line.replace(
                    u"DISCOVERY"_s,
                    shell(u"discovery list @ --json"_s).json()[u"discoveries"_s].toArray().last()[u"id"_s].toString());
            const Answer answer = shell(line + u" --json"_s);
            QVERIFY2(answer.code == 0, qPrintable(line + u": "_s + QString::fromUtf8(answer.talk + answer.out)));
            QJsonParseError problem;
            (void)QJsonDocument::fromJson(answer.out, &problem);
            QVERIFY2(problem.error == QJsonParseError::NoError,
                     qPrintable(line + u": "_s + QString::fromUtf8(answer.out)));
            for (const QString& verb : all)
                if (line == verb || line.startsWith(verb + u' '))
                    used << verb;
        }
        // These need what one finding or one entry is called; they answer as JSON below.
        used << u"waive"_s << u"unwaive"_s << u"revert"_s;
        // Keys, proofs and origins have tests of their own beside this one; serve goes on until it is stopped; a rehearsal
        // is in tests/app/rollout_rehearsal.py.
        for (const QString& verb : all)
            if (verb.startsWith(u"byoip "_s) || verb.startsWith(u"roa "_s) || verb == u"serve"_s
                || verb == u"rollout rehearse"_s)
                used << verb;
        used.removeDuplicates();
        used.sort();
        QCOMPARE(used, all);
    }

    void waiversAndRevertsAnswerInJson()
    {
        const Shell shell;
        ENDS(shell(u"new @ --sample byoipv6-walkthrough"_s), 0);
        const QJsonObject finding =
            shell(u"list @ findings --json"_s).json()[u"findings"_s].toArray().first().toObject();
        const QStringList place{shell.path("plan.cadastre"), finding[u"rule"_s].toString(),
                                finding[u"subject"_s].toString()};
        QVERIFY(!place[2].isEmpty());
        const Answer waived =
            ctl(QStringList{u"waive"_s} + place + QStringList{u"--json"_s, u"--reason"_s, u"known"_s});
        ENDS(waived, 0);
        const int seq = waived.json()[u"seq"_s].toInt();
        QVERIFY(seq > 0);
        ENDS(ctl(QStringList{u"unwaive"_s} + place + QStringList{u"--json"_s}), 0);
        const Answer undone = shell(u"undo @ --json"_s);
        QVERIFY(!undone.json().isEmpty());
        const Answer reverted = shell(u"revert @ --json "_s + QString::number(seq));
        ENDS(reverted, 0);
        QVERIFY(!reverted.json().isEmpty());
    }

    void theHistoryIsExportedWhenAskedForAndNotRestored()
    {
        const Shell shell;
        ENDS(shell(u"new @ --sample byoipv6-walkthrough"_s), 0);
        const QByteArray plain = shell(u"export @ --format json"_s).out;
        ENDS(shell(u"checkpoint set @ here --reason because --ticket NET-1"_s), 0);
        ENDS(shell(u"undo @"_s), 0);
        QCOMPARE(shell(u"export @ --format json"_s).out, plain);
        const Answer told = shell(u"export @ --format json --with-history"_s);
        ENDS(told, 0);
        const QJsonArray history = told.json()[u"history"_s].toArray();
        QCOMPARE(history.size(), shell(u"history @ --json"_s).json()[u"entries"_s].toArray().size());
        const QJsonObject undo = history.last().toObject();
        const QJsonObject undone = history[history.size() - 2].toObject();
        QCOMPARE(undo[u"undoes"_s], undone[u"seq"_s]);
        QCOMPARE(undone[u"reason"_s].toString(), u"because"_s);
        QCOMPARE(undone[u"ticket"_s].toString(), u"NET-1"_s);
        QCOMPARE(undone[u"hash"_s].toString().size(), 64);
        QCOMPARE(undone[u"changes"_s][0][u"kind"_s].toString(), u"checkpoints"_s);

        const QString file = wroteFile(shell.path("told.json"), told.out);
        const QString other = shell.path("other.cadastre");
        ENDS(shell(u"new "_s + other + u" --owner 123456789012 --home-region us-east-1"_s), 0);
        const Answer imported = shell(u"import "_s + other + u" --format json "_s + file);
        ENDS(imported, 0);
        QVERIFY2(imported.talk.contains("not restored"), imported.all());
        QCOMPARE(shell(u"export "_s + other).out, plain);
        ENDS(shell(u"export @ --format csv --with-history"_s), 64);
    }

    void exitCodesAreThoseOfTheManual()
    {
        const Shell shell;
        ENDS(shell(u"new @ --sample byoipv6-walkthrough"_s), 0);
        ENDS(shell(u"audit @ --fail-on info"_s), 1);
        ENDS(shell(u"audit @ --fail-on never"_s), 0);
        ENDS(shell(u"pool delete @ BYOIPv6-TOP"_s), 2);
        ENDS(shell(u"new @"_s), 3); // it is there already
        ENDS(shell(u"show "_s + shell.path("nowhere.cadastre")), 3);
        ENDS(shell(u"frobnicate @"_s), 64);
        ENDS(shell(u"allocate @"_s), 64);
        ENDS(shell(u"show @ --nonsense"_s), 64);
        ENDS(shell(u"--help"_s), 0);
        QFile junk(shell.path("junk.cadastre"));
        QVERIFY(junk.open(QIODevice::WriteOnly));
        junk.write("this is no plan");
        junk.close();
        const Answer refused = shell(u"show "_s + junk.fileName());
        QCOMPARE(refused.code, 3);
        QVERIFY(refused.talk.contains("junk.cadastre"));
        QVERIFY(junk.open(QIODevice::ReadOnly));
        QCOMPARE(junk.readAll(), "this is no plan"); // and was not touched
    }

    void errorsAreJsonToo()
    {
        const Shell shell;
        ENDS(shell(u"new @ --sample byoipv6-walkthrough"_s), 0);
        const Answer refused = shell(u"pool delete @ BYOIPv6-TOP --json"_s);
        QCOMPARE(refused.code, 2);
        QVERIFY2(!refused.json().isEmpty(), refused.out + refused.talk);
    }

    void aClockBehindThePlanIsSaidByWhatWritesAndByCheck() // reliability.md §4.10
    {
        const Shell shell;
        QVERIFY(shell.makes({u"new @ --owner 123456789012 --home-region us-east-1"_s, u"ipam create @"_s},
                            u" --clock 2099-01-02T03:04:05Z"_s));
        const QByteArray said = "the newest step of this plan is of 2099-01-02 03:04 UTC";
        const auto says = [&shell, &said](const QString& line) {
            const Answer answer = shell(line);
            if (answer.code != 0)
                qWarning("%s", answer.all().constData());
            return answer.code == 0 && answer.talk.contains(said);
        };
        QVERIFY(says(u"check @"_s));
        QVERIFY(!says(u"show @"_s));
        QVERIFY(!says(u"check @ --clock 2098-01-01"_s)); // a clock that was given is meant
        const Answer wrote = shell(u"plan set @ --description d --json"_s);
        ENDS(wrote, 0); // it goes on
        QVERIFY2(wrote.talk.contains(said) && !wrote.json().isEmpty(), wrote.all());
        const Answer after = shell(u"check @"_s); // the newest step is of this clock now
        ENDS(after, 0);
        QVERIFY2(!after.talk.contains("clock"), after.all());
    }

    void completionCompletesInBash_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("offer");
        QTest::newRow("verbs") << u"cadastrectl wi"_s << u"withdraw"_s;
        QTest::newRow("inner") << u"cadastrectl pool de"_s << u"delete deprovision"_s;
        QTest::newRow("option") << u"cadastrectl pool create x --adv"_s << u"--advertisable"_s;
        QTest::newRow("choice") << u"cadastrectl export x --format j"_s << u"json"_s;
    }
    void completionCompletesInBash()
    {
        QFETCH(QString, line);
        QFETCH(QString, offer);
        const QStringList words = line.split(u' ');
        // As bash calls it: the words, which of them is being typed, then the replies.
        const QString script =
            u"source /dev/stdin; COMP_WORDS=("_s + line + u"); COMP_CWORD="_s + QString::number(words.size() - 1)
            + u"; name=$(complete -p cadastrectl); name=${name##*-F }; \"${name%% *}\"; echo \"${COMPREPLY[*]}\""_s;
        const Answer offered = run(u"bash"_s, {u"--norc"_s, u"-c"_s, script}, ctl({u"completion"_s, u"bash"_s}).out);
        ENDS(offered, 0);
        QCOMPARE(QString::fromUtf8(offered.out.trimmed()), offer);
    }
};

CADASTRE_TEST(SurfaceTest)
#include "tst_surface.moc"

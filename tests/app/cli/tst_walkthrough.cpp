// SPDX-License-Identifier: GPL-3.0-or-later
// Contract §18, step by step, as a person types it.
#include "app/cli/ctl.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>

using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

const QString vpcLine =
    u"vpc create @ --account payments --region us-east-1 --ipv4-pool V4:24 --ipv6-pool EAST --name "_s;
const QString tagged = u" --tag Region=us-east-1"_s;

/// Steps 1 to 8, each of which must work.
bool prepared(const Shell& shell)
{
    static const QTemporaryDir folder;
    const QString message = wroteFile(folder.filePath(u"message"_s), "what was signed\n");
    const QString signature = wroteFile(folder.filePath(u"signature"_s), "what was signed\n");
    return shell.makes({
        u"new @ --owner 123456789012 --home-region us-east-1"_s,
        u"ipam create @ --region us-east-1 --region us-west-2"_s,
        u"account add @ 210987654321 --name payments"_s,
        u"pool create @ --scope public --family ipv6 --name TOP --advertisable"_s,
        u"pool provision @ TOP --cidr 2605:9cc0:1ff0::/44 --message "_s + message + u" --signature "_s + signature,
        u"pool create @ --source TOP --name EAST --locale us-east-1 --service ec2 --min 56 --default 56 --max 56 "
        "--require-tag Region=us-east-1 --auto-import"_s,
        u"pool provision @ EAST --cidr 2605:9cc0:1ff0::/48"_s,
        u"advertise @ 2605:9cc0:1ff0::/48 --region us-east-1"_s,
        u"pool create @ --scope private --family ipv4 --name V4 --locale us-east-1"_s,
        u"pool provision @ V4 --cidr 10.0.0.0/8"_s,
        u"share @ EAST --with payments"_s,
        u"share @ V4 --with payments"_s,
    });
}
QJsonObject pool(const Shell& shell, const char* name)
{
    return shell(u"show @ --json "_s + QString::fromLatin1(name)).json()[u"pool"_s].toObject();
}
/// The IPv6 block that a `vpc create` drew.
QByteArray ipv6Of(const Answer& made)
{
    for (const QByteArray& line : made.out.split('\n'))
        if (line.startsWith("+ vpc-cidr-assoc-") && line.contains("2605:"))
            return line.mid(line.lastIndexOf(' ') + 1);
    return made.talk;
}

} // namespace

class WalkthroughTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTopPoolIsAsTheContractSays() // 1 to 3
    {
        const Shell shell;
        QVERIFY(prepared(shell));
        const QJsonObject top = pool(shell, "TOP");
        QCOMPARE(top[u"depth"_s].toInt(), 1);
        QCOMPARE(top[u"locale"_s].toString(), u"None"_s);
        QCOMPARE(top[u"advertisable"_s].toBool(), true);
        QCOMPARE(top[u"autoImport"_s].toBool(true), false);
        QCOMPARE(top[u"allocatedPct"_s].toString(), u"6.250000000000"_s); // 5
        QCOMPARE(top[u"availablePct"_s].toString(), u"93.750000000000"_s);
        QVERIFY(shell(u"show @"_s).out.contains("allocated 6.25 %, assigned 0 %, available 93.75 %"));
    }

    void theRegionalPoolInheritsAdvertising() // 4 to 6
    {
        const Shell shell;
        QVERIFY(prepared(shell));
        const QJsonObject east = pool(shell, "EAST");
        QCOMPARE(east[u"depth"_s].toInt(), 2);
        QCOMPARE(east[u"advertisable"_s].toBool(), true);
        QCOMPARE(east[u"unitsTotal"_s].toString(), u"256"_s);
        QVERIFY(shell(u"list @ cidrs --json"_s).out.contains("\"advert\": \"advertised\""));
        SAYS_NO(shell(u"advertise @ 2605:9cc0:1ff0::/48 --region us-west-2"_s), "us-east-1");
    }

    void sixteenRegionalBlocksAndNotOneMore() // 7
    {
        const Shell shell;
        QVERIFY(prepared(shell));
        ENDS(shell(u"pool create @ --source TOP --name MORE --locale us-west-2 --service ec2"_s), 0);
        for (int i = 1; i < 16; ++i) {
            const Answer next = shell(u"pool provision @ MORE --netmask 48"_s);
            QVERIFY2(next.out.contains("2605:9cc0:1ff" + QByteArray::number(i, 16) + "::/48"), next.talk + next.out);
        }
        QCOMPARE(shell(u"pool provision @ MORE --netmask 48"_s).code, 2);
        QCOMPARE(pool(shell, "TOP")[u"allocatedPct"_s].toString(), u"100.000000000000"_s);
    }

    void twoHundredAndFiftySixVpcsAndNotOneMore() // 9, 10
    {
        const Shell shell;
        QVERIFY(prepared(shell));
        SAYS_NO(shell(vpcLine + u"untagged"_s), "Region=us-east-1");
        QCOMPARE(ipv6Of(shell(vpcLine + u"v0"_s + tagged)), "2605:9cc0:1ff0::/56");
        QCOMPARE(pool(shell, "EAST")[u"assignedPct"_s].toString(), u"0.390625000000"_s);
        const QJsonArray rows = shell(u"list @ allocations --pool EAST --json"_s).json()[u"allocations"_s].toArray();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0][u"type"_s].toString(), u"vpc"_s);
        QCOMPARE(rows[0][u"cidr"_s].toString(), u"2605:9cc0:1ff0::/56"_s);
        QCOMPARE(rows[0][u"owner"_s].toString(), u"210987654321"_s);
        QCOMPARE(ipv6Of(shell(vpcLine + u"v1"_s + tagged)), "2605:9cc0:1ff0:100::/56");
        QFile sheet(shell.path("more.csv")); // the next 253 at once: a process each would take minutes
        QVERIFY(sheet.open(QIODevice::WriteOnly));
        sheet.write("kind,pool_path,cidr\n");
        for (int i = 2; i < 255; ++i)
            sheet.write("allocation,public/TOP/EAST,2605:9cc0:1ff0:" + QByteArray::number(i << 8, 16) + "::/56\n");
        sheet.close();
        ENDS(shell(u"import @ --format csv "_s + sheet.fileName()), 0);
        QCOMPARE(pool(shell, "EAST")[u"unitsFree"_s].toString(), u"1"_s);
        QCOMPARE(ipv6Of(shell(vpcLine + u"v255"_s + tagged)), "2605:9cc0:1ff0:ff00::/56");
        QCOMPARE(pool(shell, "EAST")[u"unitsFree"_s].toString(), u"0"_s);
        QCOMPARE(pool(shell, "EAST")[u"availablePct"_s].toString(), u"0.000000000000"_s);
        const QByteArray before = shell(u"export @ --format json"_s).out;
        SAYS_NO(shell(vpcLine + u"v256"_s + tagged), "/56");
        QVERIFY(before.size() > 1000);
        QCOMPARE(shell(u"export @ --format json"_s).out, before); // and no IPv4 went either
        ENDS(shell(u"check @"_s), 0);
    }

    void teardownIsRefusedInAnyOtherOrder() // 11
    {
        const Shell shell;
        QVERIFY(prepared(shell));
        ENDS(shell(vpcLine + u"v"_s + tagged), 0);
        const QString dropEast = u"pool deprovision @ EAST --cidr 2605:9cc0:1ff0::/48"_s;
        const QString dropTop = u"pool deprovision @ TOP --cidr 2605:9cc0:1ff0::/44"_s;
        const QStringList steps{u"withdraw @ 2605:9cc0:1ff0::/48 --region us-east-1"_s,
                                u"vpc delete @ v"_s,
                                u"unshare @ EAST"_s,
                                dropEast,
                                u"pool delete @ EAST"_s,
                                dropTop,
                                u"pool delete @ TOP"_s,
                                u"pool deprovision @ V4 --cidr 10.0.0.0/8"_s,
                                u"unshare @ V4"_s,
                                u"pool delete @ V4"_s,
                                u"ipam delete @"_s};
        // After each step, every later one that needs another before it is refused and changes nothing.
        const QList<QPair<QString, int>> early{{dropEast, 1},
                                               {u"pool delete @ EAST"_s, 3},
                                               {dropTop, 3},
                                               {u"pool delete @ TOP"_s, 5},
                                               {u"pool deprovision @ V4 --cidr 10.0.0.0/8"_s, 1},
                                               {u"pool delete @ V4"_s, 7},
                                               {u"ipam delete @"_s, 9}};
        for (int done = 0; done < steps.size(); ++done) {
            const QByteArray before = shell(u"export @ --format json"_s).out;
            for (const auto& [line, after] : early)
                if (done <= after) {
                    const Answer answer = shell(line);
                    QVERIFY2(answer.code == 2 && !answer.talk.isEmpty(),
                             qPrintable(line + u" after "_s + (done > 0 ? steps[done - 1] : u"nothing"_s)));
                }
            QCOMPARE(shell(u"export @ --format json"_s).out, before);
            ENDS(shell(steps[done]), 0);
        }
        QVERIFY(!shell(u"show @"_s).out.contains("scope"));
        ENDS(shell(u"check @"_s), 0);
    }

    void undoneAndRedoneTheExportIsTheSameToTheByte()
    {
        const Shell shell;
        QVERIFY(prepared(shell));
        for (const char* name : {"v0", "v1", "v2"})
            ENDS(shell(vpcLine + QString::fromLatin1(name) + tagged), 0);
        ENDS(shell(u"vpc delete @ v1"_s), 0);
        QList<QByteArray> exports{shell(u"export @ --format json"_s).out};
        while (shell(u"undo @"_s).code == 0)
            exports << shell(u"export @ --format json"_s).out;
        QVERIFY(exports.size() > 12);
        QVERIFY(exports.last() != exports.first());
        for (qsizetype back = exports.size() - 2; back >= 0; --back) {
            ENDS(shell(u"redo @"_s), 0);
            QCOMPARE(shell(u"export @ --format json"_s).out, exports[back]);
        }
        QCOMPARE(shell(u"redo @"_s).code, 2);
    }
};

CADASTRE_TEST(WalkthroughTest)
#include "tst_walkthrough.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// From making a key to undoing all that was done with it: nothing but the files that were asked for holds any of it.
#include "app/cli/ctl.h"
#include "support/keytraces.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {
const QByteArray passphrase = "a long way to Tipperary";
} // namespace

class KeySecrecyTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_said; ///< all that any command wrote to its streams

    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    /// A line of words, `@` the plan, `%` the folder; what comes out is kept.
    Answer does(const QString& line, const QByteArray& input = {})
    {
        QString words = line;
        words.replace(u"@"_s, path("plan.cadastre")).replace(u"%/"_s, m_folder->path() + u'/');
        const Answer answer = ctlLine(words, input);
        m_said += answer.out + answer.talk;
        return answer;
    }

private Q_SLOTS:
    void initTestCase() { NEEDS_PROGRAM("openssl"); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_said.clear();
    }

    void onlyTheFilesThatWereAskedForHoldAKey_data()
    {
        QTest::addColumn<bool>("isEncrypted");
        QTest::newRow("encrypted") << true;
        QTest::newRow("in the clear") << false;
    }
    void onlyTheFilesThatWereAskedForHoldAKey()
    {
        QFETCH(bool, isEncrypted);
        const QByteArray typed = isEncrypted ? passphrase + '\n' : QByteArray();
        const QString withKey = u" --key %/byoip.key"_s + (isEncrypted ? u" --passphrase-fd 0"_s : u""_s);
        for (const QString& line :
             {u"new @ --owner 123456789012 --home-region us-east-1"_s, u"ipam create @"_s,
              u"pool create @ --scope public --family ipv6 --name TOP --public-ip-source byoip --advertisable"_s})
            ENDS(does(line + now), 0);
        ENDS(does(u"byoip key --out %/byoip.key "_s + (isEncrypted ? u"--passphrase-fd 0"_s : u"--unencrypted"_s),
                  typed),
             0);
        ENDS(does(u"byoip cert --days 400 --out %/byoip.pem"_s + withKey + now, typed), 0);
        ENDS(does(u"byoip sign --account 123456789012 --cidr 2605:9cc0:1ff0::/44 --expires 20361231 --message-out %/m "
                  "--signature-out %/s --json"_s
                      + withKey,
                  typed),
             0);
        ENDS(does(u"byoip sign --account 123456789012 --asn 64500 --expires 20361231 --message-out %/ma "
                  "--signature-out %/sa"_s
                      + withKey,
                  typed),
             0);
        const QString proof = u" --message %/m --signature %/s"_s;
        ENDS(does(u"pool provision @ TOP --cidr 2605:9cc0:1ff0::/44 --certificate %/byoip.pem"_s + proof + now), 0);
        ENDS(does(u"byoip asn provision @ --asn 64500 --message %/ma --signature %/sa --certificate %/byoip.pem"_s
                  + now),
             0);
        // The key where the certificate, the message or the signature belongs: refused, and not kept.
        for (const QString& wrong :
             {u" --message %/byoip.key --signature %/s"_s, u" --message %/m --signature %/byoip.key"_s})
            QVERIFY(does(u"pool provision @ TOP --cidr 2605:9cc0:2000::/44"_s + wrong).code != 0);
        does(u"byoip asn provision @ --asn 64501 --message %/ma --signature %/sa --certificate %/byoip.key"_s + now);
        does(u"byoip verify --account 123456789012 --cidr 2605:9cc0:1ff0::/44 --message-file %/m --signature-file %/s "
             "--certificate %/byoip.key --json"_s);
        ENDS(does(u"byoip pack @ TOP 2605:9cc0:1ff0::/44 --certificate %/byoip.pem --out %/pack"_s + proof + now), 0);
        ENDS(does(u"byoip pack @ TOP 2605:9cc0:1ff0::/44 --certificate %/byoip.pem --out %/withkey --key "
                  "%/byoip.key"_s
                  + proof + now),
             0);
        ENDS(does(u"save-as @ %/before.cadastre"_s), 0);
        ENDS(does(u"undo @"_s), 0);
        ENDS(does(u"undo @"_s), 0);
        ENDS(does(u"redo @"_s), 0);
        ENDS(does(u"export @ --format json --with-history -o %/plan.json"_s), 0);
        ENDS(does(u"export @ --format csv -o %/plan.csv"_s), 0);
        does(u"audit @ --format sarif -o %/findings.sarif"_s);
        does(u"rollout @ --format aws-cli -o %/rollout.sh"_s);
        ENDS(does(u"new %/copy.cadastre"_s), 0);
        ENDS(does(u"import %/copy.cadastre --format json %/plan.json"_s), 0);
        ENDS(does(u"history @ --json"_s), 0);
        ENDS(does(u"show @ TOP --json"_s), 0);
        does(u"byoip check @ --json"_s);

        const KeyTraces traces(path("byoip.key"), isEncrypted ? passphrase : QByteArray());
        QVERIFY(!traces.in(bytesOf(path("byoip.key"))).isEmpty()); // it finds what is there
        QCOMPARE(traces.in(m_said), QStringList());
        int looked = 0;
        const QStringList holding = traces.below(m_folder->path(), &looked);
        QStringList files;
        for (const QString& line : holding)
            files.append(line.section(u':', 0, 0));
        QVERIFY2(files == (QStringList{u"byoip.key"_s, u"withkey/private-key.pem"_s}), holding.join(u'\n').toUtf8());
        QVERIFY2(looked > 20, QByteArray::number(looked));
        for (const char* name : {"byoip.key", "withkey/private-key.pem"})
            QCOMPARE(QFile::permissions(path(name))
                         & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                            | QFile::WriteOther | QFile::ExeOther | QFile::ExeOwner),
                     QFile::Permissions());
    }

    void noCoreIsDumpedOfTheProgram()
    {
        QProcess program;
        program.start(QStringLiteral(CADASTRECTL),
                      {u"byoip"_s, u"key"_s, u"--out"_s, path("core.key"), u"--passphrase-fd"_s, u"0"_s});
        QVERIFY(program.waitForStarted());
        QByteArray limits; // it waits for the pass phrase; before that it may not have come so far
        for (int tries = 0; tries < 100; ++tries) {
            limits = bytesOf(u"/proc/%1/limits"_s.arg(program.processId()));
            limits = limits.mid(limits.indexOf("Max core file size")).split('\n').first();
            if (limits.simplified().endsWith(" 0 0 bytes"))
                break;
            QTest::qWait(50);
        }
        program.write("x\n");
        program.closeWriteChannel();
        program.waitForFinished();
        QCOMPARE(limits.simplified(), QByteArray("Max core file size 0 0 bytes"));
    }
};

CADASTRE_TEST(KeySecrecyTest)
#include "tst_keysecrecy.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Provisioning by evidence (decisions.md, State and evidence), re-checking, and what advertising would bring, from outside.
#include "app/cli/ctl.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {
const QString proof = u"--message %1message.txt --signature %1signature.txt"_s.arg(vector);
const QString record = u"--rdap %1rdap-oneline.json"_s.arg(vector);
const QByteArray header = "ASN,IP Prefix,Max Length,Trust Anchor,Expires\n";
} // namespace

class EvidenceVerbTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    /// Words with @ for the plan.
    Answer does(QString line) { return ctlLine(line.replace(u'@', path("plan.cadastre"))); }
    QJsonObject row()
    {
        const QJsonArray rows = does(u"byoip check @ --json"_s).json()[u"ranges"_s].toArray();
        return rows.isEmpty() ? QJsonObject() : rows[0].toObject();
    }
    QString roas(const char* maxLength)
    {
        QByteArray all = header;
        for (const char* asn : {"AS16509", "AS14618"})
            all += QByteArray(asn) + ",2605:9cc0:1ff0::/44," + maxLength + ",arin,1798761600\n"; // 2027-01-01
        return u"--vrps "_s + wroteFile(path("vrps.csv"), all);
    }
    bool madePool(const QString& flags)
    {
        return does(u"new @ --owner 123456789012 --sample blank "_s + now).code == 0
            && does(u"ipam create @ "_s + now).code == 0
            && does(u"pool create @ --scope public --family ipv6 --name TOP --public-ip-source byoip %1 %2"_s.arg(flags,
                                                                                                                  now))
                       .code
                   == 0;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aGoodProofIsAcceptedAndKept()
    {
        QVERIFY(madePool(u"--advertisable"_s));
        const Answer made =
            does(u"pool provision @ TOP --cidr 2605:9cc0:1ff0::/44 %1 %2 %3 %4"_s.arg(proof, record, roas("48"), now));
        QVERIFY2(made.code == 0, made.all());
        const QJsonObject kept = row();
        QCOMPARE(kept[u"state"_s].toString(), u"provisioned"_s);
        QCOMPARE(kept[u"evidence"_s].toString(), u"accepted"_s);
        QCOMPARE(kept[u"checkedAt"_s].toString(), u"2026-11-24T12:00:00Z"_s);
        QVERIFY(kept[u"source"_s].toString().endsWith(u"rdap-oneline.json"_s));
        QVERIFY(kept[u"certificate"_s].toString().startsWith(u"7D:5B:88"_s));
        QCOMPARE(kept[u"origins"_s].toArray().size(), 2);
        QCOMPARE(does(u"undo @"_s).code, 0);
        QVERIFY(row().isEmpty());
    }

    /// Contract §10.4: maxLength must let the most specific announcement through.
    void aRoaThatEndsAtTheRangeIsAFinding()
    {
        QVERIFY(madePool(u"--advertisable"_s));
        const Answer made =
            does(u"pool provision @ TOP --cidr 2605:9cc0:1ff0::/44 %1 %2 %3 %4"_s.arg(proof, record, roas("44"), now));
        QVERIFY2(made.code == 0, made.all());
        QCOMPARE(row()[u"evidence"_s].toString(), u"accepted"_s);
        QCOMPARE(row()[u"reasons"_s][0][u"code"_s].toString(), u"roa-too-short"_s);
        const QByteArray audit = does(u"audit @"_s + u' ' + now).out;
        QVERIFY2(audit.contains("ROA-MAXLEN") && audit.contains("a /48 of it would be invalid"), audit);
    }

    void aBadProofFailsWithItsReason_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<QString>("evidence");
        QTest::addColumn<QString>("reason");
        QTest::newRow("other record") << u""_s << u"--certificate %1../v4-2048/certificate.pem"_s.arg(vector)
                                      << u"bad-signature"_s;
        QTest::newRow("expired message") << u""_s << record + u" --clock 2037-02-01T00:00:00Z"_s
                                         << u"message-expired"_s;
        QTest::newRow("short ROA") << u"--advertisable"_s << record << u"roa-missing"_s;
    }
    void aBadProofFailsWithItsReason()
    {
        QFETCH(QString, flags);
        QFETCH(QString, evidence);
        QFETCH(QString, reason);
        QVERIFY(madePool(flags));
        if (!evidence.contains(u"--clock"_s))
            evidence += u' ' + now;
        if (!flags.isEmpty()) { // no ROA at all
            evidence += u" --vrps "_s
                      + wroteFile(path("none.csv"), header + "AS64500,2605:9cc0:1ff0::/44,48,arin,1798761600\n");
        }
        const Answer made = does(u"pool provision @ TOP --cidr 2605:9cc0:1ff0::/44 %1 %2"_s.arg(proof, evidence));
        QVERIFY2(made.code == 0, made.all());
        const QJsonObject kept = row();
        QCOMPARE(kept[u"state"_s].toString(), u"failed-provision"_s);
        QCOMPARE(kept[u"evidence"_s].toString(), u"rejected"_s);
        QCOMPARE(kept[u"reasons"_s][0][u"code"_s].toString(), reason);
        const QByteArray audit = does(u"audit @ --format json"_s).out;
        QVERIFY2(audit.contains("PROVISION-FAILED") && audit.contains("EVIDENCE-REJECTED"), audit);
    }

    void requiredEvidenceWantsRoasWhereAwsIsToAnnounce()
    {
        QVERIFY(madePool(u"--advertisable"_s));
        QCOMPARE(does(u"plan set @ --evidence required"_s).code, 0);
        const QString line = u"pool provision @ TOP --cidr 2605:9cc0:1ff0::/44 %1 %2 %3"_s;
        QCOMPARE(does(line.arg(proof, record, now)).code, 0);
        QCOMPARE(row()[u"state"_s].toString(), u"failed-provision"_s);
        QCOMPARE(row()[u"reasons"_s][0][u"code"_s].toString(), u"roa-not-checked"_s);
        QCOMPARE(does(line.arg(proof, record + u' ' + roas("48"), now)).code, 0); // what failed may be tried again
        QCOMPARE(row()[u"state"_s].toString(), u"provisioned"_s);
    }

    void checkingAgainReplacesTheEvidenceAndKeepsTheState()
    {
        QVERIFY(madePool(u""_s));
        QCOMPARE(does(u"pool provision @ TOP --cidr 2605:9cc0:1ff0::/44 %1 %2"_s.arg(proof, now)).code, 0);
        QCOMPARE(row()[u"evidence"_s].toString(), u"not-checked"_s);
        QCOMPARE(does(u"byoip check @"_s).code, 1);
        QCOMPARE(does(u"byoip recheck @ %1 %2"_s.arg(record, now)).code, 0);
        QCOMPARE(row()[u"evidence"_s].toString(), u"accepted"_s);
        QCOMPARE(does(u"byoip check @"_s).code, 0);
        const QString swapped = u"--certificate %1../v4-2048/certificate.pem"_s.arg(vector);
        QCOMPARE(does(u"byoip recheck @ %1 %2"_s.arg(swapped, now)).code, 0);
        QCOMPARE(row()[u"evidence"_s].toString(), u"rejected"_s);
        QCOMPARE(row()[u"state"_s].toString(), u"provisioned"_s);
        QCOMPARE(does(u"byoip recheck @ 2605:9cc0:1ff0::/48 "_s + record).code, 2);
    }

    void theCutOverSaysWhatEachStepMakesValid()
    {
        QVERIFY(madePool(u"--advertisable"_s));
        const QString line = u"byoip cutover @ 2605:9cc0:1ff0::/44 %1 %2"_s;
        const QString present =
            u"--vrps "_s + wroteFile(path("own.csv"), header + "AS64500,2605:9cc0:1ff0::/44,44,arin,1798761600\n");
        const Answer found = does(line.arg(present, now + u" --json"_s)); // the VRPs name who announces it
        QVERIFY2(found.code == 0, found.all());
        QCOMPARE(found.json()[u"present"_s][0].toInt(), 64500);
        QCOMPARE(found.json()[u"safe"_s].toBool(), true);
        const QJsonArray steps = found.json()[u"steps"_s].toArray();
        QCOMPARE(steps.size(), 6);
        QCOMPARE(steps[1][u"done"_s].toBool(), true);
        QCOMPARE(steps[2][u"roas"_s].toArray().size(), 2);
        QCOMPARE(steps[2][u"origins"_s][1][u"before"_s].toString(), u"invalid"_s);
        QCOMPARE(steps[2][u"origins"_s][1][u"state"_s].toString(), u"valid"_s);
        QVERIFY(found.json()[u"moreSpecifics"_s].toArray().isEmpty());
        const QString parts = u"--vrps "_s
                            + wroteFile(path("parts.csv"), header
                                                               + "AS64500,2605:9cc0:1ff0::/44,44,arin,1798761600\n"
                                                                 "AS64500,2605:9cc0:1ff8::/48,48,arin,1798761600\n");
        const Answer more = does(line.arg(parts, now + u" --json"_s));
        QCOMPARE(more.json()[u"moreSpecifics"_s][0][u"prefix"_s].toString(), u"2605:9cc0:1ff8::/48"_s);
        QCOMPARE(more.json()[u"moreSpecifics"_s][0][u"afterLapse"_s].toString(), u"invalid"_s);
        const Answer read = does(line.arg(parts, now));
        QVERIFY2(read.out.contains("The VRPs name more specifics of the range: 2605:9cc0:1ff8::/48"), read.all());
        const Answer said = does(line.arg(u"--from-asn 64501"_s, present + u' ' + now));
        QVERIFY2(said.code == 0 && said.out.contains("AS64501 becomes valid (was invalid)"), said.all());
        const Answer nobody = does(line.arg(QString(), now));
        QVERIFY2(nobody.code == 2 && nobody.talk.contains("--from-asn"), nobody.all());
        QCOMPARE(does(line.arg(u"--from-asn x"_s, now)).code, 2);
    }

    void thePackHoldsWhatIsHandedOver()
    {
        QVERIFY(madePool(u"--advertisable"_s));
        const QString line = u"byoip pack @ TOP 2605:9cc0:1ff0::/44 --out %1 %2 %3 --json"_s;
        const QString folder = path("pack");
        const QString rest = u"--from-asn 64500 --certificate %1certificate.pem %2"_s.arg(vector, now);
        const Answer bare = does(line.arg(folder, QString(), rest));
        QVERIFY2(bare.code == 2, bare.all()); // neither message nor token
        QVERIFY(!QFileInfo::exists(folder));
        const Answer made = does(line.arg(folder, proof, rest));
        QVERIFY2(made.code == 0, made.all());
        QCOMPARE(made.json()[u"holdsKey"_s].toBool(), false);
        QCOMPARE(made.json()[u"files"_s].toArray(),
                 (QJsonArray{u"message.txt"_s, u"signature.txt"_s, u"certificate.oneline.txt"_s, u"certificate.pem"_s,
                             u"roa-request.csv"_s, u"cut-over.txt"_s, u"commands.sh"_s}));
        const auto content = [&](const char* name) {
            QFile file(folder + u'/' + QLatin1String(name));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(content("message.txt").startsWith("1|aws|"));
        QCOMPARE(content("roa-request.csv"),
                 QByteArray("prefix,maxLength,asn\n"
                            "2605:9cc0:1ff0::/44,44,AS64500\n" // first: it keeps who announces today valid
                            "2605:9cc0:1ff0::/44,48,AS16509\n2605:9cc0:1ff0::/44,48,AS14618\n"));
        QVERIFY(content("commands.sh").contains("provision-ipam-pool-cidr"));
        QVERIFY(content("commands.sh").contains(content("signature.txt")));
        QVERIFY(content("cut-over.txt").contains("1. "));
        for (const QString& name : QDir(folder).entryList(QDir::Files))
            QVERIFY(!content(qPrintable(name)).contains("PRIVATE KEY"));
        const Answer again = does(line.arg(folder, proof, rest)); // nothing is replaced
        QVERIFY2(again.code == 3 && again.all().contains("message.txt"), again.all());
    }

    void theCalendarListsEveryDatedProof()
    {
        QVERIFY(madePool(u"--advertisable"_s));
        QCOMPARE(does(u"byoip calendar @ "_s + now).out, QByteArray());
        QCOMPARE(does(u"pool provision @ TOP --cidr 2605:9cc0:1ff0::/44 %1 %2 %3 %4"_s.arg(proof, record, roas("48"),
                                                                                           now))
                     .code,
                 0);
        const Answer all = does(u"byoip calendar @ --json "_s + now);
        QVERIFY2(all.code == 0, all.all());
        QStringList kinds;
        int days = -1000;
        for (const QJsonValue& entry : all.json()[u"expiries"_s].toArray()) {
            kinds << entry[u"what"_s].toString();
            QVERIFY(entry[u"daysLeft"_s].toInt() >= days);
            days = entry[u"daysLeft"_s].toInt();
        }
        kinds.sort();
        QCOMPARE(kinds, (QStringList{u"certificate"_s, u"check"_s, u"message"_s, u"roa"_s, u"roa"_s}));
        const Answer soon = does(u"byoip calendar @ --within 30 "_s + now);
        QCOMPARE(soon.out.count('\n'), 1);
        const Answer late = does(u"byoip calendar @ --clock 2027-06-01T00:00:00Z"_s);
        QVERIFY2(late.code == 1 && late.out.contains(" ago"), late.all());
        const Answer calendar = does(u"byoip calendar @ --format ics "_s + now);
        QVERIFY2(calendar.out.startsWith("BEGIN:VCALENDAR\r\n") && calendar.out.count("BEGIN:VEVENT") == 5,
                 calendar.all());
        QCOMPARE(does(u"byoip calendar @ --format csv -o %1 %2"_s.arg(path("expiries.csv"), now)).code, 0);
        QCOMPARE(bytesOf(path("expiries.csv")).count("\r\n"), 6);
    }

    void sharingSaysWhoGainsAndWhoLoses()
    {
        QVERIFY(madePool(u"--advertisable"_s));
        QCOMPARE(does(u"account add @ 111111111111 --name payments "_s + now).code, 0);
        const Answer preview = does(u"share @ TOP --with 111111111111 --preview --json "_s + now);
        QVERIFY2(preview.code == 0, preview.all());
        QCOMPARE(preview.json()[u"pools"_s][0][u"gains"_s][0].toString(), u"111111111111"_s);
        QVERIFY(!does(u"list @ shares"_s).out.contains("TOP"));
        const Answer done = does(u"share @ TOP --with 111111111111 "_s + now);
        QVERIFY2(done.code == 0 && done.talk.contains("may allocate then: payments."), done.all());
        const Answer back = does(u"unshare @ TOP --preview "_s + now);
        QVERIFY2(back.code == 0 && back.out.contains("may no longer: payments."), back.all());
        QCOMPARE(does(u"unshare @ TOP "_s + now).code, 0);
    }

    void sayingBeforeWhatAnAnnouncementWouldBe()
    {
        QVERIFY(madePool(u"--advertisable"_s));
        QCOMPARE(does(u"pool provision @ TOP --cidr 2605:9cc0:1ff0::/44 %1 %2"_s.arg(proof, now)).code, 0);
        QCOMPARE(does(u"pool create @ --source TOP --name USE1 --locale us-east-1 --service ec2 "_s + now).code, 0);
        QCOMPARE(does(u"pool provision @ USE1 --netmask 48 "_s + now).code, 0);
        const QString line = u"advertise @ 2605:9cc0:1ff0::/48 --region us-east-1 --preview --json %1 %2"_s;
        const Answer good = does(line.arg(roas("48"), now));
        QVERIFY2(good.code == 0, good.all());
        QCOMPARE(good.json()[u"routes"_s].toArray().size(), 2);
        const Answer bad = does(line.arg(roas("44"), now));
        QVERIFY2(bad.code == 1, bad.all());
        QCOMPARE(bad.json()[u"routes"_s][0][u"reason"_s].toString(), u"length"_s);
        const Answer none = does(line.arg(QString(), now));
        QCOMPARE(none.json()[u"routes"_s][0][u"state"_s].toString(), u"nodata"_s);
        QVERIFY(does(u"list @ cidrs"_s).out.contains("withdrawn")); // nothing was changed
        QCOMPARE(does(u"advertise @ 2605:9cc0:1ff0::/44 --region us-east-1 --preview"_s).code, 2);
        const Answer done = does(u"advertise @ 2605:9cc0:1ff0::/48 --region us-east-1 %1 %2"_s.arg(roas("44"), now));
        QVERIFY2(done.code == 0 && done.talk.contains("invalid, longer than"), done.all());
    }
};

CADASTRE_TEST(EvidenceVerbTest)
#include "tst_evidence.moc"

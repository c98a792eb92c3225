// SPDX-License-Identifier: GPL-3.0-or-later
// AWS's error codes in words (contract §17).
#include "support/testmain.h"

#include "text/refusaltext.h"

using namespace cadastre;
using namespace Qt::StringLiterals;

class TestRefusalText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatACodeMeansAndWhatHelps_data()
    {
        QTest::addColumn<QString>("meaning");
        QTest::addColumn<QString>("advice");
        QTest::newRow("SignatureDoesNotMatch")
            << u"The request was signed with another secret."_s
            << u"Copy the secret that is shown here; each window makes up one of its own."_s;
        QTest::newRow("DependencyViolation")
            << u"Something else still depends on it."_s << u"Delete or release what the message names first."_s;
    }
    void saysWhatACodeMeansAndWhatHelps()
    {
        QFETCH(QString, meaning);
        QFETCH(QString, advice);
        const RefusalWords words = refusalWords(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(words.meaning, meaning);
        QCOMPARE(words.advice, advice);
    }

    void codesOfOneKindShareTheirWords()
    {
        const QString missing = refusalWords(u"InvalidVpcID.NotFound"_s).meaning;
        QVERIFY(!missing.isEmpty());
        QCOMPARE(refusalWords(u"InvalidIpamPoolId.NotFound"_s).meaning, missing);
        QCOMPARE(refusalWords(u"IpamPoolLimitExceeded"_s).meaning, refusalWords(u"TagLimitExceeded"_s).meaning);
    }

    void tooFastIsNotTooMuch()
    {
        QVERIFY(refusalWords(u"RequestLimitExceeded"_s).meaning != refusalWords(u"VpcLimitExceeded"_s).meaning);
    }

    void anUnknownCodeHasNoWords() { QVERIFY(refusalWords(u"Teapot"_s).meaning.isEmpty()); }
};
CADASTRE_TEST(TestRefusalText)

#include "tst_refusaltext.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsapi/sigv4.h"

#include "support/testmain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace cadastre;
using namespace cadastre::awsapi;

namespace {

QByteArray fileText(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

/// A request of the suite: its files hold the bare text, and one has a space in its path.
HttpRequest requestOf(const QByteArray& text)
{
    HttpRequest request;
    const qsizetype bodyAt = text.indexOf("\n\n");
    QByteArrayList lines = (bodyAt < 0 ? text : text.left(bodyAt)).split('\n');
    const QByteArray start = lines.takeFirst();
    request.method = start.left(start.indexOf(' '));
    const QByteArray target = start.mid(request.method.size() + 1).chopped(sizeof " HTTP/1.1" - 1);
    const qsizetype question = target.indexOf('?');
    request.path = question < 0 ? target : target.left(question);
    request.query = question < 0 ? QByteArray() : target.mid(question + 1);
    for (const QByteArray& line : lines)
        request.headers.append({line.left(line.indexOf(':')).toLower(), line.mid(line.indexOf(':') + 1).trimmed()});
    if (bodyAt >= 0)
        request.body = text.mid(bodyAt + 2);
    return request;
}

constexpr Instant signingTime{1'440'938'160'000}; // 2015-08-30T12:36:00Z
const QByteArray secret = "rehearsal";

HttpRequest signedRequest(const QByteArray& account = "210987654321", const QByteArray& body = "Action=DescribeIpams")
{
    HttpRequest request;
    request.method = "POST";
    request.path = "/";
    request.headers = {{"host", "127.0.0.1:4566"}, {"x-amz-date", "20150830T123600Z"}};
    request.body = body;
    const QByteArray scope = "20150830/us-west-2/ec2/aws4_request";
    const QByteArray canonical =
        canonicalRequest(request, {"host", "x-amz-date"},
                         QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex(), SignedIn::Header);
    request.headers.append({"authorization", "AWS4-HMAC-SHA256 Credential=" + account + '/' + scope
                                                 + ", SignedHeaders=host;x-amz-date, Signature="
                                                 + signatureOf(secret, "20150830T123600Z", scope, canonical)});
    return request;
}

QString codeOf(const HttpRequest& request, Instant now = signingTime, const QByteArray& with = secret)
{
    const auto identity = verifySignature(request, with, now);
    return identity ? QStringLiteral("let in") : identity.error().code;
}

} // namespace

class TestSigV4 : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheVectorsOfItsMakers_data()
    {
        QTest::addColumn<QString>("folder");
        const QDir root(QStringLiteral(CADASTRE_TEST_DATA "/sigv4"));
        for (const QString& name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(name)) << root.filePath(name + u'/' + name);
    }
    void agreesWithTheVectorsOfItsMakers()
    {
        QFETCH(QString, folder);
        const HttpRequest request = requestOf(fileText(folder + QStringLiteral(".req")));
        const QByteArray wanted = fileText(folder + QStringLiteral(".authz"));
        const auto part = [&wanted](const char* name) {
            const qsizetype from = wanted.indexOf(name) + qsizetype(qstrlen(name));
            const qsizetype end = wanted.indexOf(',', from);
            return wanted.mid(from, end < 0 ? -1 : end - from).trimmed();
        };
        const QByteArray canonical =
            canonicalRequest(request, part("SignedHeaders=").split(';'),
                             QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex(),
                             SignedIn::Header);
        QCOMPARE(canonical, fileText(folder + QStringLiteral(".creq")));
        const QByteArray credential = part("Credential=");
        QCOMPARE(signatureOf("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "20150830T123600Z",
                             credential.mid(credential.indexOf('/') + 1), canonical),
                 part("Signature="));
    }

    void saysWhoAsksAndWhere()
    {
        const auto identity = verifySignature(signedRequest(), secret, signingTime);
        QVERIFY(identity);
        QCOMPARE(identity->account.toString(), QStringLiteral("210987654321"));
        QCOMPARE(identity->region, RegionName::of("us-west-2"));
        QCOMPARE(identity->service, QStringLiteral("ec2"));
    }

    void letsNobodyInUnsignedOrWithAnotherSecret()
    {
        HttpRequest unsignedRequest = signedRequest();
        unsignedRequest.headers.removeLast();
        QCOMPARE(codeOf(unsignedRequest), QStringLiteral("AuthFailure"));
        QCOMPARE(codeOf(signedRequest(), signingTime, "another"), QStringLiteral("SignatureDoesNotMatch"));
    }

    void noticesABodyThatIsNotTheSignedOne()
    {
        HttpRequest request = signedRequest();
        request.body = "Action=DeleteIpam";
        QCOMPARE(codeOf(request), QStringLiteral("SignatureDoesNotMatch"));
    }

    void aSignatureIsGoodForFifteenMinutesEitherWay()
    {
        QCOMPARE(codeOf(signedRequest(), signingTime.plusSeconds(899)), QStringLiteral("let in"));
        QCOMPARE(codeOf(signedRequest(), signingTime.plusSeconds(901)), QStringLiteral("RequestExpired"));
        QCOMPARE(codeOf(signedRequest(), signingTime.plusSeconds(-901)), QStringLiteral("RequestExpired"));
    }

    void theDateIsWrittenAsAwsWritesIt()
    {
        HttpRequest request = signedRequest();
        for (const char* date : {"", "20150830", "20150830T123600", "20150830T123600Z ", "20150830T 23600Z",
                                 "20150830T+23600Z", "20150830t123600z", "20150230T123600Z", "20150830T243600Z"}) {
            request.headers[1].second = date;
            QVERIFY2(codeOf(request) == QLatin1String("AuthFailure"), date);
        }
        request.headers[1].second = "20150830T123601Z"; // a date, but not the one that was signed
        QCOMPARE(codeOf(request), QStringLiteral("SignatureDoesNotMatch"));
    }

    void theAccessKeyIdIsATwelveDigitAccount()
    {
        QCOMPARE(codeOf(signedRequest("AKIDEXAMPLE")), QStringLiteral("AuthFailure"));
    }

    void rubbishInTheHeaderIsRefusedNotRead_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        for (const char* text : {"", "AWS4-HMAC-SHA256 ", "AWS4-HMAC-SHA256 Credential=,SignedHeaders=,Signature=",
                                 "AWS4-HMAC-SHA256 Credential=////,SignedHeaders=host,Signature=00", "Basic Og==",
                                 "AWS4-HMAC-SHA256 Credential=210987654321/x/us-east-1/ec2/aws4_request, "
                                 "SignedHeaders=host, Signature=\xff\xfe"})
            QTest::addRow("%s", text) << QByteArray(text);
    }
    void rubbishInTheHeaderIsRefusedNotRead()
    {
        QFETCH(QByteArray, authorization);
        HttpRequest request = signedRequest();
        request.headers.last().second = authorization;
        QCOMPARE(codeOf(request), QStringLiteral("AuthFailure"));
    }
};
CADASTRE_TEST(TestSigV4)

#include "tst_sigv4.moc"

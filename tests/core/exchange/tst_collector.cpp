// SPDX-License-Identifier: GPL-3.0-or-later
// The script that collects answers: run by a shell, against an aws that answers what a test needs.
#include "support/testmain.h"

#include "exchange/collector.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTemporaryFile>

using namespace cadastre;
using namespace Qt::StringLiterals;

namespace {

/// The collector and, first on its path, an aws of the test's own.
class FakeAws {
public:
    /// `cases`: branches of a shell `case` over all arguments; what none takes is answered {}.
    explicit FakeAws(const QByteArray& cases)
    {
        write(u"aws"_s, "#!/bin/sh\ncase \"$*\" in\n" + cases + "*) echo '{}' ;;\nesac\n");
        write(u"collect.sh"_s, collectorScript().toUtf8());
    }
    [[nodiscard]] QString out() const { return m_folder.filePath(u"out"_s); }

    /// Collects of one account; what it says on standard error. `status` is the exit status, -1 when it did not end.
    [[nodiscard]] QByteArray collect(const QString& account, const QString& regions, int& status) const
    {
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, m_folder.path() + u':' + environment.value(u"PATH"_s));
        environment.remove(u"ENDPOINT_URL"_s);
        shell.setProcessEnvironment(environment);
        shell.start(u"sh"_s, {m_folder.filePath(u"collect.sh"_s), u"--out"_s, out(), u"--accounts"_s, account,
                              u"--regions"_s, regions});
        constexpr int longest = 60'000; // ms
        status = shell.waitForFinished(longest) ? shell.exitCode() : -1;
        return shell.readAllStandardError();
    }

private:
    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no %s", qPrintable(name));
        file.close();
        file.setPermissions(file.permissions() | QFile::ExeOwner);
    }
    QTemporaryDir m_folder;
};

} // namespace

class CollectorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // "Calls that are not permitted are reported on stderr and left out; the exit status is then 2."
    void goesOnAfterAFailedCall()
    {
        // It refuses the second describe-ipams of us-east-1, and the list of pools by its ids everywhere.
        const FakeAws aws(R"sh(*get-caller-identity*) echo 123456789012 ;;
*describe-ipams*"--output text"*us-east-1) echo 'throttled' >&2; exit 254 ;;
*describe-ipams*"--output text"*) echo ipam-0a ;;
*describe-ipam-pools*"--output text"*) echo 'refused' >&2; exit 254 ;;
*"--output text"*) echo None ;;
)sh");
        int status = 0;
        const QByteArray said = aws.collect(u"123456789012"_s, u"us-east-1 eu-west-1"_s, status);
        QVERIFY2(status == 2, said);
        QVERIFY2(said.contains("123456789012 us-east-1: throttled"), said);
        QVERIFY2(said.contains("123456789012 eu-west-1: refused"), said);
        QVERIFY2(said.contains("2 calls failed"), said);
        QVERIFY(QFile::exists(aws.out() + u"/123456789012/eu-west-1/get-resource-shares.json"_s));
        QCOMPARE(QDir(aws.out()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void isAGoodShellScript()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(collectorScript().toUtf8());
        file.close();
        QProcess shell;
        shell.start(u"sh"_s, {u"-n"_s, file.fileName()});
        QVERIFY(shell.waitForFinished() && shell.exitCode() == 0);
        shell.start(u"sh"_s, {file.fileName(), u"--help"_s});
        QVERIFY(shell.waitForFinished() && shell.exitCode() == 0);
        QVERIFY(shell.readAllStandardOutput().contains("Only describe")
                || collectorScript().contains(u"Only describe"_s));
        NEEDS_PROGRAM("shellcheck");
        shell.start(u"shellcheck"_s, {u"-s"_s, u"sh"_s, file.fileName()});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput(), QByteArray());
    }

    void saysInALineWhatAnOldClientDoesNotKnow()
    {
        const FakeAws aws(R"sh(*get-caller-identity*) echo 111122223333 ;;
*describe-ipam-byoasn*)
    printf 'usage: aws\n\naws: error: Invalid choice, valid choices are:\n\naccept-this | accept-that\n' >&2
    exit 252
    ;;
)sh");
        int status = 0;
        const QByteArray said = aws.collect(u"111122223333"_s, u"us-east-1"_s, status);
        QVERIFY2(said.contains("111122223333 us-east-1: The aws command is too old for describe-ipam-byoasn.\n"), said);
        QVERIFY2(!said.contains("accept-this"), said);
        QCOMPARE(status, 2);
    }
};

CADASTRE_TEST(CollectorTest)
#include "tst_collector.moc"

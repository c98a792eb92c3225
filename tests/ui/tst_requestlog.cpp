// SPDX-License-Identifier: GPL-3.0-or-later
// The log of the rehearsal: its rows, its bounds, its filter.
#include "engine/samples.h"
#include "ui/models/requestlogfilter.h"
#include "ui/session/requestlogmodel.h"
#include "ui/theme.h"

#include "support/testmain.h"
#include "support/today.h"

#include <QAbstractItemModelTester>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 50;

awsapi::LogEntry entry(const QString& action, const QString& code = {}, qint64 seq = 0)
{
    awsapi::LogEntry made;
    made.time = today.now();
    made.service = u"ec2"_s;
    made.action = action;
    made.account = AccountNumber::of(111122223333);
    made.region = RegionName::of("us-east-1");
    made.code = code;
    made.seq = seq;
    made.microseconds = 1234;
    return made;
}

struct LogDesk {
    std::unique_ptr<Workspace> workspace = Workspace::inMemory(*sampleSettings(u"blank"_s, today.now()), today);
    RequestLogModel model{*workspace, mostRows};
    RequestLogFilter filter;
    QAbstractItemModelTester modelTester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester filterTester{&filter, QAbstractItemModelTester::FailureReportingMode::QtTest};

    LogDesk() { filter.setSourceModel(&model); }
    [[nodiscard]] QString shown(int row, RequestLogModel::Column column) const
    {
        return model.index(row, column).data().toString();
    }
};

} // namespace

class TestRequestLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRowSaysWhoAskedWhatAndWhatCameOfIt()
    {
        LogDesk desk;
        AddAccount account;
        account.number = AccountNumber::of(111122223333);
        account.name = u"payments"_s;
        const auto made = desk.workspace->execute(account);
        QVERIFY(made);
        desk.model.append(entry(u"DescribeIpams"_s));
        desk.model.append(entry(u"CreateVpc"_s, u"InvalidParameterValue"_s));
        desk.model.append(entry(u"AddAccount"_s, {}, made->seq));
        QCOMPARE(desk.shown(0, RequestLogModel::TimeColumn), u"10:00:00"_s);
        QCOMPARE(desk.shown(0, RequestLogModel::CallerColumn), u"111122223333 payments"_s);
        QCOMPARE(desk.shown(0, RequestLogModel::ResultColumn), u"ok"_s);
        QCOMPARE(desk.shown(0, RequestLogModel::DurationColumn), u"1.2 ms"_s);
        QVERIFY(!desk.model.index(0, RequestLogModel::ResultColumn).data(SeverityRole).isValid());
        QCOMPARE(desk.shown(1, RequestLogModel::ResultColumn), u"InvalidParameterValue"_s);
        QCOMPARE(desk.model.index(1, RequestLogModel::ResultColumn).data(SeverityRole).value<StatusLevel>(),
                 StatusLevel::Error);
        QVERIFY(desk.shown(2, RequestLogModel::ResultColumn).startsWith(u"Add account"_s));
        QCOMPARE(desk.shown(2, RequestLogModel::JournalColumn), QString::number(made->seq));
    }

    void aStepThatIsTakenBackSaysSo()
    {
        LogDesk desk;
        AddAccount account;
        account.number = AccountNumber::of(111122223333);
        const auto made = desk.workspace->execute(account);
        QVERIFY(made);
        desk.model.append(entry(u"AddAccount"_s, {}, made->seq));
        QVERIFY(desk.workspace->undo());
        QCOMPARE(desk.shown(0, RequestLogModel::JournalColumn), u"%1 (taken back)"_s.arg(made->seq));
    }

    void aRequestThatWasNotLetInHasNoCaller()
    {
        LogDesk desk;
        awsapi::LogEntry stranger;
        stranger.code = u"AuthFailure"_s;
        desk.model.append(stranger);
        QCOMPARE(desk.shown(0, RequestLogModel::CallerColumn), u"unknown"_s);
        QCOMPARE(desk.shown(0, RequestLogModel::ActionColumn), u"–"_s);
    }

    void whatClientsSendCannotDisguiseItself()
    {
        LogDesk desk;
        awsapi::LogEntry odd = entry(u"Describe\u202EIpams"_s);
        odd.parameters.insert(u"a"_s, u"x\ny"_s);
        desk.model.append(odd);
        QCOMPARE(desk.shown(0, RequestLogModel::ActionColumn), visibleOf(odd.action));
        QVERIFY(!desk.shown(0, RequestLogModel::ParametersColumn).contains(u'\n'));
    }

    void theOldestGoWhenThereAreTooMany()
    {
        LogDesk desk;
        for (int i = 0; i < mostRows + 5; ++i)
            desk.model.append(entry(u"A%1"_s.arg(i)));
        QCOMPARE(desk.model.rowCount(), mostRows);
        QCOMPARE(desk.model.entryAt(0)->action, u"A5"_s);
        QVERIFY(!desk.model.entryAt(mostRows));
        desk.model.clear();
        QCOMPARE(desk.model.rowCount(), 0);
    }

    void theOldestGoWhenTheyHoldTooMuch()
    {
        LogDesk desk;
        for (int i = 0; i < 40; ++i) {
            awsapi::LogEntry large = entry(u"A%1"_s.arg(i));
            large.parameters.insert(u"Description"_s, QString(1024 * 1024, u'x'));
            desk.model.append(large);
        }
        QVERIFY(desk.model.rowCount() < 33);
        QCOMPARE(desk.model.entryAt(desk.model.rowCount() - 1)->action, u"A39"_s);
        QVERIFY(desk.shown(0, RequestLogModel::ParametersColumn).size() < 400);
    }

    void theFilterWantsEveryWordAndTheKind_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("shown");
        QTest::addColumn<QStringList>("actions");
        const int all = RequestLogFilter::All;
        QTest::newRow("all") << QString() << all << QStringList{u"DescribeIpams"_s, u"CreateVpc"_s, u"DeleteVpc"_s};
        QTest::newRow("action") << u"vpc"_s << all << QStringList{u"CreateVpc"_s, u"DeleteVpc"_s};
        QTest::newRow("two words") << u"vpc  create"_s << all << QStringList{u"CreateVpc"_s};
        QTest::newRow("code") << u"dependency"_s << all << QStringList{u"DeleteVpc"_s};
        QTest::newRow("account") << u"1111222"_s << all
                                 << QStringList{u"DescribeIpams"_s, u"CreateVpc"_s, u"DeleteVpc"_s};
        QTest::newRow("region") << u"eu-west"_s << all << QStringList();
        QTest::newRow("changes") << QString() << static_cast<int>(RequestLogFilter::Changes)
                                 << QStringList{u"CreateVpc"_s};
        QTest::newRow("refusals") << QString() << static_cast<int>(RequestLogFilter::Refusals)
                                  << QStringList{u"DeleteVpc"_s};
    }
    void theFilterWantsEveryWordAndTheKind()
    {
        QFETCH(QString, text);
        QFETCH(int, shown);
        QFETCH(QStringList, actions);
        LogDesk desk;
        desk.model.append(entry(u"DescribeIpams"_s));
        desk.model.append(entry(u"CreateVpc"_s, {}, 1));
        desk.model.append(entry(u"DeleteVpc"_s, u"DependencyViolation"_s));
        desk.filter.setText(text);
        desk.filter.setShown(static_cast<RequestLogFilter::Shown>(shown));
        QStringList found;
        for (int row = 0; row < desk.filter.rowCount(); ++row)
            found << desk.filter.index(row, RequestLogModel::ActionColumn).data().toString();
        QCOMPARE(found, actions);
    }

private:
    static QString visibleOf(QString text) { return text.replace(QChar(0x202E), u"<U+202E>"_s); }
};
CADASTRE_TEST(TestRequestLog)

#include "tst_requestlog.moc"

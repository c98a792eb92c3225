// SPDX-License-Identifier: GPL-3.0-or-later
// The rehearsal in the window: a client on a socket, its requests in the log, their steps in the plan (interface §4.7, §7.2).
#include "support/signedrequest.h"
#include "gui/desk.h"
#include "support/testmain.h"

#include "app/endpoint/loopbackendpoint.h"
#include "engine/lookup.h"
#include "engine/samples.h"
#include "text/sentence.h"
#include "ui/icons.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/tabbedpane.h"
#include "ui/mainwindow/windowset.h"
#include "ui/session/requestlogmodel.h"
#include "ui/session/rehearsalstage.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/messagebar.h"
#include "ui/views/rehearsal/rehearsalsetup.h"
#include "ui/views/rehearsal/rehearsalview.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QToolBar>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

/// A window over the walk-through, and a client that asks it things.
struct RehearsalDesk {
    QTemporaryDir folder;
    FixedClock clock{today};
    WindowSet windows{Profile::in(folder.path()), clock, {}, loopbackEndpoints()};
    MainWindow* window = windows.newWindow();

    RehearsalDesk()
    {
        auto workspace = Workspace::inMemory(*sampleSettings(u"byoipv6-walkthrough"_qs, today), clock);
        if (!buildSample(*workspace, u"byoipv6-walkthrough"_qs, today))
            qFatal("the sample cannot be built");
        window->adopt(std::move(workspace));
        window->resize(1440, 900);
        window->show();
        session().showView(MainView::Rehearsal);
    }
    [[nodiscard]] Session& session() const { return *window->session(); }
    [[nodiscard]] const Plan& plan() const { return session().plan(); }
    [[nodiscard]] RehearsalStage& stage() const { return session().rehearsal(); }
    template <class W>
    [[nodiscard]] W* find(const char* name) const
    {
        auto* found = window->findChild<W*>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    void click(const char* button) const { find<QPushButton>(button)->click(); }
    [[nodiscard]] PoolId pool() const { return *findPool(plan(), u"V4-US-EAST-1"_qs); }
    [[nodiscard]] QByteArray vpcForm() const
    {
        return "Action=CreateVpc&Version=2016-11-15&Ipv4NetmaskLength=24&Ipv4IpamPoolId="
             + plan().textId(pool()).toLatin1() + tags();
    }
    /// The answer to one signed request, as text; the window lives on meanwhile.
    [[nodiscard]] QByteArray ask(const QByteArray& form, const QByteArray& secret = {}) const
    {
        const QByteArray account = plan().settings().owner.toString().toLatin1();
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_qs, stage().port());
        socket.write(testing::signedForm(stage().port(), form, account, "us-east-1",
                                         secret.isEmpty() ? stage().options().secret : secret));
        if (!QTest::qWaitFor([&socket] { return socket.state() == QAbstractSocket::UnconnectedState; }, 10'000))
            return {};
        return socket.readAll();
    }
    [[nodiscard]] QString cell(int row, RequestLogModel::Column column) const
    {
        return stage().log().index(row, column).data().toString();
    }

private:
    /// Those that the pool asks for.
    [[nodiscard]] QByteArray tags() const
    {
        QByteArray text = "&TagSpecification.1.ResourceType=vpc";
        int number = 0;
        const auto add = [&](const QString& key, const QString& value) {
            const QByteArray place = "&TagSpecification.1.Tag." + QByteArray::number(++number);
            text += place + ".Key=" + key.toUtf8().toPercentEncoding() + place
                  + ".Value=" + value.toUtf8().toPercentEncoding();
        };
        add(u"Name"_qs, u"rehearsed"_qs);
        for (const TagPair& tag : plan().get(pool()).requiredTags)
            add(tag.key, tag.value);
        return text;
    }
};

bool refusesConnections(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_qs, port);
    return !socket.waitForConnected(2000);
}

const Resource* vpcNamed(const Plan& plan, const QString& name)
{
    for (const Resource& resource : plan.all<Resource>())
        if (nameOf(resource) == name)
            return &plan.get(resource.id);
    return nullptr;
}

} // namespace

class TestRehearsalView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { initResources(); }

    void itIsOffUntilSomebodyStartsIt()
    {
        RehearsalDesk desk;
        QVERIFY(!desk.stage().isOn());
        QVERIFY(!desk.find<QToolBar>("rehearsalBar")->isVisible());
        QCOMPARE(desk.find<QPushButton>("status.rehearsal")->text(), u"offline"_qs);
        QVERIFY(!desk.window->actions().action(Verb::StopRehearsal)->isEnabled());
        desk.find<RehearsalView>("rehearsalView")->findChild<QPushButton*>(u"emptyState.primary"_qs)->click();
        QVERIFY(desk.stage().isOn());
        QVERIFY(desk.find<QToolBar>("rehearsalBar")->isVisible());
        QVERIFY(desk.find<MessageBar>("rehearsalStrip")->text().contains(desk.stage().url()));
        QVERIFY(desk.find<QPushButton>("status.rehearsal")->text().contains(QString::number(desk.stage().port())));
        QVERIFY(!desk.window->actions().action(Verb::StartRehearsal)->isEnabled());
        const quint16 port = desk.stage().port();
        desk.window->actions().action(Verb::StopRehearsal)->trigger();
        QVERIFY(!desk.stage().isOn());
        QVERIFY(!desk.find<QToolBar>("rehearsalBar")->isVisible());
        QVERIFY(refusesConnections(port));
    }

    void
    whatIsNeededNextStandsFirst() // set up while it is off, pasted from while it is on; for eyes and for the Tab key
    {
        RehearsalDesk desk;
        const auto* account = desk.find<QWidget>("rehearsal.account");
        const auto* secret = desk.find<QWidget>("rehearsal.secret");
        const auto* setup = desk.find<QWidget>("rehearsal.setup");
        const auto isAbove = [setup](const QWidget* upper, const QWidget* lower) {
            return upper->mapTo(setup, QPoint()).y() < lower->mapTo(setup, QPoint()).y();
        };
        const auto isTabbedBefore = [](const QWidget* first, const QWidget* second, const QWidget* last) {
            for (const QWidget* next = first->nextInFocusChain(); next != first; next = next->nextInFocusChain())
                if (next == second || next == last)
                    return next == second;
            return false;
        };
        const auto* button = desk.find<QWidget>("rehearsal.zoneChoose");
        QTRY_VERIFY(isAbove(secret, account));
        QVERIFY(desk.stage().start());
        QTRY_VERIFY(isAbove(account, secret));
        QVERIFY(isTabbedBefore(account, secret, button));
        desk.stage().stop();
        QTRY_VERIFY(isAbove(secret, account));
        QVERIFY(isTabbedBefore(secret, button, account));
    }

    void aRequestIsARowAStepAndAVpcThatCanBeUndone()
    {
        RehearsalDesk desk;
        QVERIFY(desk.stage().start());
        const QByteArray answer = desk.ask(desk.vpcForm());
        QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
        QCOMPARE(desk.stage().log().rowCount(), 1);
        QCOMPARE(desk.cell(0, RequestLogModel::ActionColumn), u"CreateVpc"_qs);
        const JournalEntry& step = desk.session().workspace().journal().entries().back();
        QCOMPARE(step.person, u"aws-cli/2.15"_qs);
        QVERIFY(desk.cell(0, RequestLogModel::JournalColumn).toInt() > 0);
        const Resource* vpc = vpcNamed(desk.plan(), u"rehearsed"_qs);
        QVERIFY(vpc);
        QVERIFY(answer.contains(desk.plan().textId(*vpc).toLatin1()));

        desk.find<QTableView>("rehearsal.table")
            ->setCurrentIndex(desk.find<QTableView>("rehearsal.table")->model()->index(0, 0));
        desk.click("rehearsal.showChange");
        QCOMPARE(desk.session().place().view, MainView::Plan);
        QCOMPARE(desk.session().place().pool, desk.pool());
        QCOMPARE(desk.session().place().subject.kind, SubjectRef::Kind::Allocation);
        QCOMPARE(desk.plan().get(AllocationId{desk.session().place().subject.handle}).resource, vpc->id);

        desk.window->actions().action(Verb::Undo)->trigger();
        QVERIFY(!vpcNamed(desk.plan(), u"rehearsed"_qs));
        QVERIFY(desk.cell(0, RequestLogModel::JournalColumn).contains(u"taken back"_qs));
        desk.session().showView(MainView::Rehearsal);
        desk.click("rehearsal.showChange"); // of what is left to see: the pool that it lay in
        QCOMPARE(desk.session().place().pool, desk.pool());
    }

    void aRefusalIsExplainedInWords()
    {
        RehearsalDesk desk;
        QVERIFY(desk.stage().start());
        const QByteArray answer =
            desk.ask("Action=DeleteIpamPool&IpamPoolId=" + desk.plan().textId(desk.pool()).toLatin1());
        QVERIFY(answer.contains("<Code>DependencyViolation</Code>"));
        auto* table = desk.find<QTableView>("rehearsal.table");
        table->setCurrentIndex(table->model()->index(0, 0));
        const awsapi::LogEntry* entry = desk.stage().log().entryAt(0);
        QVERIFY(entry->cause);
        QCOMPARE(desk.find<PlainLabel>("rehearsal.meaning")->text(), sentence(*entry->cause));
        QVERIFY(!desk.find<PlainLabel>("rehearsal.advice")->text().isEmpty());
        QVERIFY(desk.find<PlainLabel>("rehearsal.message")->text().contains(entry->message));
        QVERIFY(!desk.window->findChild<QPushButton*>(u"rehearsal.showChange"_qs));
        QCOMPARE(desk.find<QTableView>("rehearsal.parameters")->model()->rowCount(), 1);
    }

    void aWrongSecretIsSeenAndChangesNothing()
    {
        RehearsalDesk desk;
        QVERIFY(desk.stage().start());
        const qint64 before = desk.session().workspace().revision();
        QVERIFY(desk.ask(desk.vpcForm(), "guessed").startsWith("HTTP/1.1 403"));
        QCOMPARE(desk.session().workspace().revision(), before);
        QCOMPARE(desk.cell(0, RequestLogModel::ResultColumn), u"SignatureDoesNotMatch"_qs);
        auto* table = desk.find<QTableView>("rehearsal.table");
        table->setCurrentIndex(table->model()->index(0, 0));
        QVERIFY(desk.find<PlainLabel>("rehearsal.meaning")->text().contains(u"another secret"_qs));
        QVERIFY(!desk.window->findChild<QPushButton*>(u"rehearsal.replay"_qs)); // nobody knows who asked
    }

    void replayAsksTheSameOnceMore()
    {
        RehearsalDesk desk;
        QVERIFY(desk.stage().start());
        QVERIFY(desk.ask(desk.vpcForm() + "&ClientToken=abc").startsWith("HTTP/1.1 400")); // CreateVpc has none
        QVERIFY(desk.ask(desk.vpcForm()).startsWith("HTTP/1.1 200"));
        desk.stage().stop(); // nothing has to listen
        const std::size_t vpcs = desk.plan().all<Resource>().size();
        auto* table = desk.find<QTableView>("rehearsal.table");
        table->setCurrentIndex(table->model()->index(1, 0));
        desk.click("rehearsal.replay");
        QCOMPARE(desk.plan().all<Resource>().size(), vpcs + 1);
        QCOMPARE(desk.stage().log().rowCount(), 3);
        QCOMPARE(table->currentIndex().row(), 2);
        QCOMPARE(desk.stage().log().entryAt(2)->account, desk.stage().log().entryAt(1)->account);
        QVERIFY(desk.session().workspace().undo());
        QCOMPARE(desk.plan().all<Resource>().size(), vpcs);
    }

    void commandsAndScriptsAreForTheClipboardAndForFiles()
    {
        RehearsalDesk desk;
        QVERIFY(desk.stage().start());
        QVERIFY(desk.ask("Action=DescribeIpams").startsWith("HTTP/1.1 200"));
        QVERIFY(desk.ask(desk.vpcForm()).startsWith("HTTP/1.1 200"));
        auto* table = desk.find<QTableView>("rehearsal.table");
        table->setCurrentIndex(table->model()->index(0, 0));
        desk.click("rehearsal.copyCommand");
        QCOMPARE(QApplication::clipboard()->text(),
                 u"aws ec2 describe-ipams --region us-east-1 \\\n  --endpoint-url \"$AWS_ENDPOINT_URL\""_qs);
        const auto* view = desk.find<RehearsalView>("rehearsalView");
        QVERIFY(view->script().contains(u"VPC_1=$(aws ec2 create-vpc"_qs));
        QVERIFY(view->script().contains(u":="_qs + desk.stage().url()));
        QVERIFY(!view->script().contains(QString::fromUtf8(desk.stage().options().secret)));
        desk.find<QLineEdit>("rehearsal.filter")->setText(u"describe"_qs);
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(!view->script().contains(u"create-vpc"_qs));
        desk.find<QLineEdit>("rehearsal.filter")->setText(u"nothing like it"_qs);
        QCOMPARE(table->model()->rowCount(), 0);
    }

    void snippetsTellTheSecretOnlyWhenTheyAreCopied()
    {
        RehearsalDesk desk;
        auto* setup = desk.find<RehearsalSetup>("rehearsal.setup");
        desk.find<QLineEdit>("rehearsal.secret")->setText(u"open-sesame"_qs);
        QVERIFY(setup->snippet().contains(u"http://127.0.0.1:PORT"_qs));
        QVERIFY(desk.stage().start());
        QVERIFY(setup->snippet().contains(desk.stage().url()));
        QVERIFY(!desk.find<QSpinBox>("rehearsal.port")->isEnabled());
        setup->copySnippet();
        QVERIFY(QApplication::clipboard()->text().contains(u"open-sesame"_qs));
        QCOMPARE(desk.find<QLineEdit>("rehearsal.secret")->echoMode(), QLineEdit::Password);
        QVERIFY(desk.ask("Action=DescribeIpams", "open-sesame").startsWith("HTTP/1.1 200"));
    }

    void whatTheOptionsSayHoldsForTheRunAlone() // interface §7.2
    {
        RehearsalDesk desk;
        desk.find<QSpinBox>("rehearsal.settle")->setValue(30);
        desk.find<QSpinBox>("rehearsal.release")->setValue(60);
        desk.click("rehearsal.toggle");
        QVERIFY(desk.stage().isOn());
        QCOMPARE(desk.plan().settings().settleSeconds, 0);
        QVERIFY(desk.ask(desk.vpcForm()).startsWith("HTTP/1.1 200"));
        const auto newest = [&desk] { // of the rows that the request made
            const ResourceCidr* last = nullptr;
            for (const ResourceCidr& row : desk.plan().all<ResourceCidr>())
                last = &row;
            return last->state;
        };
        QCOMPARE(newest(), AssociationState::Associating);
        desk.clock.advanceSeconds(30);
        desk.stage().settle();
        QCOMPARE(newest(), AssociationState::Associated);
        QCOMPARE(desk.plan().settings().releaseSeconds, 0);
        QVERIFY(desk.session().undo());
    }

    void theFormSaysWhatProofsAreJudgedBy()
    {
        RehearsalDesk desk;
        QVERIFY2(desk.find<PlainLabel>("rehearsal.roas")->text().contains(u"not looked at"_qs),
                 qPrintable(desk.find<PlainLabel>("rehearsal.roas")->text()));
        const QString file = desk.folder.filePath(u"rpki.json"_qs);
        QFile vrps(file);
        QVERIFY(vrps.open(QIODevice::WriteOnly)
                && vrps.write(R"({"roas":[{"asn":"AS16509","prefix":"2605:9cc0::/32","maxLength":48}]})") > 0);
        vrps.close();
        desk.session().openRoutes(file);
        QTRY_VERIFY(desk.find<PlainLabel>("rehearsal.roas")->text().contains(u"rpki.json"_qs));
        desk.find<QLineEdit>("rehearsal.registry")->setText(desk.folder.filePath(u"nowhere"_qs));
        desk.find<RehearsalView>("rehearsalView")->findChild<QPushButton*>(u"emptyState.primary"_qs)->click();
        QVERIFY(!desk.stage().isOn());
        QVERIFY2(desk.window->messageBar()->text().contains(u"nowhere"_qs),
                 qPrintable(desk.window->messageBar()->text()));
        desk.find<QLineEdit>("rehearsal.registry")->setText(desk.folder.path());
        desk.find<QLineEdit>("rehearsal.zone")->clear();
        desk.find<RehearsalView>("rehearsalView")->findChild<QPushButton*>(u"emptyState.primary"_qs)->click();
        QVERIFY(desk.stage().isOn());
        QCOMPARE(desk.stage().options().registryFolder, desk.folder.path());
        QVERIFY(!desk.find<QLineEdit>("rehearsal.registry")->isEnabled());
    }

    void aPortThatIsTakenIsSaidAndItStaysOff()
    {
        RehearsalDesk desk;
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        desk.find<QSpinBox>("rehearsal.port")->setValue(other.serverPort());
        desk.find<QSpinBox>("rehearsal.settle")->setValue(30);
        desk.click("rehearsal.toggle");
        QVERIFY(!desk.stage().isOn());
        QCOMPARE(desk.window->messageBar()->level(), StatusLevel::Error);
        QCOMPARE(desk.plan().settings().settleSeconds, 0);
    }

    void onACopyThePlanStaysAsItIs()
    {
        RehearsalDesk desk;
        desk.find<QCheckBox>("rehearsal.onCopy")->setChecked(true);
        desk.click("rehearsal.toggle");
        QVERIFY(!desk.stage().isOn());
        QCOMPARE(desk.windows.windows().size(), 2);
        MainWindow* copy = desk.windows.windows().last();
        RehearsalStage& stage = copy->session()->rehearsal();
        QVERIFY(stage.isOn());
        QVERIFY(copy->windowTitle().contains(u"rehearsal"_qs));
        QCOMPARE(copy->session()->plan().all<Pool>().size(), desk.plan().all<Pool>().size());
        const qint64 before = desk.session().workspace().revision();
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_qs, stage.port());
        socket.write(testing::signedForm(stage.port(), desk.vpcForm(),
                                         desk.plan().settings().owner.toString().toLatin1(), "us-east-1",
                                         desk.stage().options().secret));
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(vpcNamed(copy->session()->plan(), u"rehearsed"_qs));
        QVERIFY(!vpcNamed(desk.plan(), u"rehearsed"_qs));
        QCOMPARE(desk.session().workspace().revision(), before);
        QVERIFY(copy->planPath().startsWith(desk.windows.profile().stateFolder()));
    }

    void aPlanThatCannotBeWrittenIsRehearsedOnACopy()
    {
        RehearsalDesk desk;
        const QString path = desk.folder.filePath(u"plan.cadastre"_qs);
        QVERIFY(desk.session().workspace().saveCopy(path));
        auto opened = Workspace::open(path, desk.clock, Workspace::Mode::ReadOnly);
        QVERIFY(opened);
        desk.window->adopt(std::move(*opened));
        desk.session().showView(MainView::Rehearsal);
        QVERIFY(desk.find<QCheckBox>("rehearsal.onCopy")->isChecked());
        QVERIFY(!desk.find<QCheckBox>("rehearsal.onCopy")->isEnabled());
        desk.click("rehearsal.toggle");
        QVERIFY(!desk.stage().isOn());
        QCOMPARE(desk.windows.windows().size(), 2);
        QVERIFY(desk.windows.windows().last()->session()->rehearsal().isOn());
    }

    void theListOfRequestsFitsANarrowWindow()
    {
        RehearsalDesk desk;
        desk.window->resize(1280, 800);
        QVERIFY(desk.stage().start());
        QVERIFY(desk.ask(desk.vpcForm()).startsWith("HTTP/1.1 200"));
        const auto* table = desk.find<QTableView>("rehearsal.table");
        QTRY_VERIFY(table->isVisible());
        QTRY_VERIFY2_WITH_TIMEOUT(table->horizontalScrollBar()->maximum() == 0,
                                  qPrintable(u"%1 too wide"_qs.arg(table->horizontalScrollBar()->maximum())), 2000);
        const int em = table->fontMetrics().averageCharWidth();
        QVERIFY(table->columnWidth(RequestLogModel::ParametersColumn) >= 14 * em);
        desk.window->resize(1900, 900); // what is over is for the parameters
        QTRY_VERIFY(table->columnWidth(RequestLogModel::ParametersColumn) > 30 * em);
        QTRY_COMPARE(table->columnWidth(RequestLogModel::ActionColumn), 23 * em);
    }

    void itEndsWithThePlan()
    {
        RehearsalDesk desk;
        QVERIFY(desk.stage().start());
        const quint16 port = desk.stage().port();
        desk.window->closePlan();
        QVERIFY(!desk.find<QToolBar>("rehearsalBar")->isVisible());
        QVERIFY(refusesConnections(port));
    }

    void showInTheHistorySelectsTheStep()
    {
        RehearsalDesk desk;
        QVERIFY(desk.stage().start());
        QVERIFY(desk.ask(desk.vpcForm()).startsWith("HTTP/1.1 200"));
        desk.session().request(HistoryRequest{desk.stage().log().entryAt(0)->seq});
        QCOMPARE(desk.window->bottomPane()->currentName(), u"historyPanel"_qs);
        QCOMPARE(desk.find<QTableView>("historyTable")->currentIndex().row(), 0);
    }
};
CADASTRE_TEST(TestRehearsalView)

#include "tst_rehearsal.moc"

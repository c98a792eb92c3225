// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk.h"
#include "support/testmain.h"

#include "engine/samples.h"
#include "text/commandtext.h"
#include "text/visibletext.h"
#include "ui/dialogs/deprovisiondialog.h"
#include "ui/icons.h"
#include "ui/language.h"
#include "ui/mainwindow/auditprint.h"
#include "ui/mainwindow/boxentries.h"
#include "ui/mainwindow/calculator.h"
#include "ui/mainwindow/centrepane.h"
#include "ui/mainwindow/commandbox.h"
#include "ui/mainwindow/everyform.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/newplandialog.h"
#include "ui/mainwindow/parts.h"
#include "ui/mainwindow/preferencesdialog.h"
#include "ui/mainwindow/renamedialog.h"
#include "ui/mainwindow/tabbedpane.h"
#include "ui/mainwindow/viewpictures.h"
#include "ui/mainwindow/windowset.h"
#include "ui/models/allocationmodel.h"
#include "ui/models/byoasnmodel.h"
#include "ui/models/poollistmodel.h"
#include "ui/models/routingmodel.h"
#include "ui/theme.h"
#include "ui/views/audit/auditview.h"
#include "ui/views/common/messagebar.h"
#include "ui/views/common/previewdialogframe.h"
#include "ui/wizards/allocate/allocatedialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

/// Translators belong to the program, not to a window.
struct InEnglishAfterwards {
    InEnglishAfterwards() { applyLanguage(*qApp, u"en"_qs); }
    ~InEnglishAfterwards() { applyLanguage(*qApp, u"en"_qs); }
    Q_DISABLE_COPY_MOVE(InEnglishAfterwards)
};

Pool anyPool(const Plan& plan)
{
    for (const Pool& pool : plan.all<Pool>())
        if (!plan.space(pool.id).blocks.empty())
            return pool;
    return {};
}

} // namespace

class TestShell : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { initResources(); }
    void aWindowWithoutAPlanOffersTheNextStepAndSaysWhyActionsAreOff();
    void anExampleOpensAsAPlanWithoutAName();
    void tabsFollowWhatIsSelected();
    void backAndForwardGoWhereOneWas();
    void theTextOfUndoIsThatOfTheHistory();
    void refusalsAreSaidInTheMessageBar();
    void renamingChangesTheNameTag();
    void layoutIsRememberedAndCanBeReset();
    void aNarrowWindowFoldsTheInspector();
    void viewsHideThePanelsThatTheyDoNotNeed();
    void panelsComeBackAsWideAsTheyWere();
    void nextFindingGoesThroughAllOfThem();
    void aNewPlanHasAnIpamAndBothDefaultScopes();
    void whatIsWrongWithANewPlanPressesNoFieldFlat();
    void aKeyThatIsTakenIsRefusedInThePreferences();
    void anotherLanguageHoldsAtOnceAndLosesNothing();
    void aNewLanguageWaitsForAnOpenForm();
    void noLanguageBringsDigitsOfItsOwn();
    void saveAsGoesOnWithTheCopyAndDropsTheUntitledFile();
    void recentPlansAreAtMostTenAndNewestFirst();
    void theBoxFindsPoolsCommandsAndReasons();
    void theBoxFindsWhateverHasAName();
    void anAddressExplainsItself();
    void theBoxCalculates_data();
    void theBoxCalculates();
    void theBoxRunsWhatIsChosen();
    void picturesOfEveryViewAreWritten();
    void aPlanWithoutAPoolHasItsPictures();
    void noFormIsWiderThanItsDialog_data();
    void noFormIsWiderThanItsDialog();
    void whatTablesSayIsWholeInTheirColumns_data() { noFormIsWiderThanItsDialog_data(); }
    void whatTablesSayIsWholeInTheirColumns();
    void everyEmptyViewHasAWayOn();
    void theReportIsAPdfWithAllFindings();
    void thePlanAsItWasHasAWindowThatSaysSoAndChangesNothing();
    void vrpsLeaveAFactInTheStatusBar();
};

void TestShell::aWindowWithoutAPlanOffersTheNextStepAndSaysWhyActionsAreOff()
{
    Desk desk;
    QVERIFY(desk.window->findChild<QPushButton*>(u"welcome.new"_qs)->isVisible());
    QVERIFY(desk.window->findChild<QPushButton*>(u"welcome.walkthrough"_qs)->isVisible());
    QVERIFY(!desk.action(Verb::NewPool)->isEnabled());
    QVERIFY(!ActionCatalogue::reasonOf(desk.action(Verb::NewPool)).isEmpty());
    QVERIFY(desk.action(Verb::NewPool)->toolTip().contains(ActionCatalogue::reasonOf(desk.action(Verb::NewPool))));
    QVERIFY(desk.action(Verb::OpenPlan)->isEnabled());
    for (QDockWidget* dock : desk.window->findChildren<QDockWidget*>())
        QVERIFY2(!dock->isVisible(), qPrintable(dock->objectName()));
}

void TestShell::anExampleOpensAsAPlanWithoutAName()
{
    Desk desk;
    QVERIFY(desk.window->openSample(u"byoipv6-walkthrough"_qs));
    QVERIFY(desk.windows.profile().isUntitled(desk.window->planPath()));
    QVERIFY(desk.window->isWindowModified());
    QVERIFY(desk.window->windowTitle().endsWith(u"[*] — Cadastre"_qs));
    QCOMPARE(desk.windows.profile().untitledPlans(), QStringList{desk.window->planPath()});
    // Nobody did anything in it: it is not offered again.
    desk.window->closePlan();
    QVERIFY(desk.windows.profile().untitledPlans().isEmpty());
    QVERIFY(!desk.window->session());
}

void TestShell::tabsFollowWhatIsSelected()
{
    Desk desk(u"acme-global"_qs);
    const Pool pool = anyPool(desk.session().plan());
    desk.session().selectPool(pool.id);
    QVERIFY(desk.window->centre()->tabNames().contains(u"cidrsTab"_qs));
    QVERIFY(!desk.window->centre()->tabNames().contains(u"sitesTab"_qs));
    desk.session().selectScope(pool.scope);
    QVERIFY(!desk.window->centre()->tabNames().contains(u"cidrsTab"_qs));
    QVERIFY(desk.window->centre()->tabNames().contains(u"sitesTab"_qs));
    Place place = desk.session().place();
    place.tab = u"resourcesTab"_qs;
    desk.session().go(place);
    QCOMPARE(desk.window->centre()->tabs()->currentName(), u"resourcesTab.page"_qs);
}

void TestShell::backAndForwardGoWhereOneWas()
{
    Desk desk(u"acme-global"_qs);
    const Pool pool = anyPool(desk.session().plan());
    desk.session().selectScope(pool.scope);
    desk.session().selectPool(pool.id);
    desk.trigger(Verb::Back);
    QVERIFY(!desk.session().place().pool);
    QVERIFY(desk.action(Verb::Forward)->isEnabled());
    desk.trigger(Verb::Forward);
    QCOMPARE(desk.session().place().pool, pool.id);
    QVERIFY(!desk.action(Verb::Forward)->isEnabled());
    desk.trigger(Verb::Parent);
    QVERIFY(desk.session().place().pool != pool.id);
}

void TestShell::theTextOfUndoIsThatOfTheHistory()
{
    Desk desk(u"byoipv6-walkthrough"_qs);
    const Pool pool = anyPool(desk.session().plan());
    EditTags edit{pool.id, {{u"Owner"_qs, u"a & b"_qs}}, {}};
    QVERIFY(desk.session().run(edit));
    const JournalEntry* entry = desk.session().workspace().undoable();
    QVERIFY(entry);
    QCOMPARE(plainText(desk.action(Verb::Undo)), u"Undo "_qs + commandSentence(entry->summary));
    desk.trigger(Verb::Undo);
    QVERIFY(!desk.session().plan().get(pool.id).tags.contains(u"Owner"_qs));
    QVERIFY(desk.session().workspace().redoable());
    // The step itself, not "Undo: …", which is what the history says.
    QCOMPARE(plainText(desk.action(Verb::Redo)), u"Redo "_qs + commandSentence(entry->summary));
}

void TestShell::refusalsAreSaidInTheMessageBar()
{
    Desk desk(u"acme-global"_qs);
    for (const Pool& pool : desk.session().plan().all<Pool>())
        if (!desk.session().plan().childPools(pool.id).empty()) {
            desk.window->answer(DeletePoolRequest{pool.id});
            break;
        }
    QVERIFY(desk.window->messageBar()->isVisible());
    QCOMPARE(desk.window->messageBar()->level(), StatusLevel::Error);
    QVERIFY(desk.window->messageBar()->text().size() > 10);
}

void TestShell::renamingChangesTheNameTag()
{
    Desk desk(u"byoipv6-walkthrough"_qs);
    const Pool pool = anyPool(desk.session().plan());
    RenameDialog dialog(desk.session(), RenameRequest{{SubjectRef::Kind::Pool, pool.id.value}}, desk.window);
    auto* edit = dialog.findChild<QLineEdit*>(u"rename.name"_qs);
    QCOMPARE(edit->text(), nameOf(pool));
    edit->setText(u"lab"_qs);
    dialog.accept();
    QCOMPARE(nameOf(desk.session().plan().get(pool.id)), u"lab"_qs);
    QVERIFY(!RenameDialog::canRename(desk.session().plan(), SubjectRef{SubjectRef::Kind::Reserve, 1}));
}

void TestShell::layoutIsRememberedAndCanBeReset()
{
    QTemporaryDir folder;
    FixedClock clock(today);
    const auto open = [&clock](WindowSet& windows) {
        MainWindow* window = windows.newWindow();
        auto workspace = Workspace::inMemory(*sampleSettings(u"byoipv6-walkthrough"_qs, today), clock);
        (void)buildSample(*workspace, u"byoipv6-walkthrough"_qs, today);
        window->adopt(std::move(workspace));
        window->show();
        return window;
    };
    {
        WindowSet windows(Profile::in(folder.path()), clock);
        MainWindow* window = open(windows);
        window->resize(1500, 820);
        for (const Verb verb : {Verb::LeftPanel, Verb::InspectorPanel, Verb::BottomPanel})
            window->actions().action(verb)->trigger();
        for (QDockWidget* dock : window->findChildren<QDockWidget*>())
            QVERIFY(!dock->isVisible());
        window->setAttribute(Qt::WA_DeleteOnClose, false);
        window->close();
    }
    WindowSet windows(Profile::in(folder.path()), clock);
    MainWindow* window = open(windows);
    for (QDockWidget* dock : window->findChildren<QDockWidget*>())
        QVERIFY2(!dock->isVisible(), qPrintable(dock->objectName()));
    window->resize(1440, 900); // the screen of the tests is small: the window was made to fit it
    window->actions().action(Verb::ResetLayout)->trigger();
    for (QDockWidget* dock : window->findChildren<QDockWidget*>())
        QTRY_VERIFY2(dock->isVisible(), qPrintable(dock->objectName()));
}

void TestShell::aNarrowWindowFoldsTheInspector()
{
    Desk desk(u"byoipv6-walkthrough"_qs);
    QVERIFY(desk.window->bottomPane()->indexOf(u"inspector"_qs) < 0);
    desk.window->resize(1000, 700);
    QVERIFY(desk.window->bottomPane()->indexOf(u"inspector"_qs) >= 0);
    QVERIFY(!desk.window->findChild<QDockWidget*>(u"rightDock"_qs)->isVisible());
    desk.window->resize(1400, 700);
    QVERIFY(desk.window->bottomPane()->indexOf(u"inspector"_qs) < 0);
    QVERIFY(desk.window->findChild<QDockWidget*>(u"rightDock"_qs)->isVisible());
}

void TestShell::viewsHideThePanelsThatTheyDoNotNeed()
{
    Desk desk(u"byoipv6-walkthrough"_qs);
    auto* left = desk.window->findChild<QDockWidget*>(u"leftDock"_qs);
    QVERIFY(left->isVisible());
    desk.trigger(Verb::ShowCharts);
    QVERIFY(!left->isVisible());
    QVERIFY(desk.action(Verb::ShowCharts)->isChecked());
    desk.trigger(Verb::ShowPlan);
    QVERIFY(left->isVisible());
    desk.window->showPanel(u"historyPanel"_qs);
    QCOMPARE(desk.window->bottomPane()->currentName(), u"historyPanel"_qs);
}

void TestShell::panelsComeBackAsWideAsTheyWere()
{
    Desk desk(u"acme-global"_qs);
    auto* left = desk.window->findChild<QDockWidget*>(u"leftDock"_qs);
    auto* right = desk.window->findChild<QDockWidget*>(u"rightDock"_qs);
    desk.window->resize(1120, 700); // narrow: the views press the panels
    const auto comeAndGo = [&desk] {
        for (const Verb verb : {Verb::ShowCharts, Verb::ShowAudit, Verb::ShowRehearsal, Verb::ShowPlan}) {
            desk.trigger(verb);
            QTest::qWait(20);
        }
    };
    comeAndGo();
    const int leftWidth = left->width();
    const int rightWidth = right->width();
    for (int round = 0; round < 4; ++round)
        comeAndGo();
    QCOMPARE(left->width(), leftWidth);
    QCOMPARE(right->width(), rightWidth);
    desk.window->resize(1500, 900); // with room they are as shipped
    comeAndGo();
    QCOMPARE(left->width(), 356);
    QCOMPARE(right->width(), 284);
}

void TestShell::nextFindingGoesThroughAllOfThem()
{
    Desk desk(u"acme-global"_qs);
    int open = 0;
    for (const Finding& finding : desk.session().report().findings)
        open += finding.state == FindingState::Waived ? 0 : 1;
    QVERIFY(open > 2);
    desk.trigger(Verb::NextFinding);
    const QString first = desk.window->messageBar()->text();
    QVERIFY(first.contains(QLatin1String(desk.session().report().findings.front().rule->id)));
    for (int i = 0; i < open; ++i)
        desk.trigger(Verb::NextFinding);
    QCOMPARE(desk.window->messageBar()->text(), first);
    desk.trigger(Verb::PreviousFinding);
    QVERIFY(desk.window->messageBar()->text() != first);
}

void TestShell::aNewPlanHasAnIpamAndBothDefaultScopes()
{
    Desk desk;
    NewPlanDialog dialog(today, desk.window);
    QVERIFY(!dialog.findChild<QPushButton*>(u"primary"_qs)->isEnabled());
    dialog.findChild<QLineEdit*>(u"newPlan.owner"_qs)->setText(u"123456789012"_qs);
    dialog.findChild<QLineEdit*>(u"newPlan.regions"_qs)->setText(u"eu-west-1, us-west-2 eu-west-1"_qs);
    QVERIFY(dialog.findChild<QPushButton*>(u"primary"_qs)->isEnabled());
    dialog.accept();
    desk.window->createPlan(dialog.settings(), dialog.ipam());
    QVERIFY(desk.window->session());
    const Ipam* ipam = desk.session().plan().ipam();
    QVERIFY(ipam);
    QCOMPARE(ipam->operatingRegions.size(), 3);
    QCOMPARE(desk.session().plan().scopesOf(ipam->id).size(), std::size_t{2});
    QVERIFY(desk.session().place().scope);
}

void TestShell::whatIsWrongWithANewPlanPressesNoFieldFlat()
{
    Desk desk;
    NewPlanDialog dialog(today, desk.window);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    auto* owner = dialog.findChild<QLineEdit*>(u"newPlan.owner"_qs);
    const int height = owner->height();
    QTest::keyClicks(owner, u"us-east-1"_qs);
    QTest::keyClicks(dialog.findChild<QLineEdit*>(u"newPlan.regions"_qs), u"nowhere at all"_qs);
    QTRY_COMPARE(owner->height(), height);
    QTRY_VERIFY(dialog.findChild<QPushButton*>(u"primary"_qs)->geometry().bottom() < dialog.height());
}

void TestShell::aKeyThatIsTakenIsRefusedInThePreferences()
{
    Desk desk;
    Profile& profile = desk.windows.profile();
    PreferencesDialog dialog(profile, desk.window->actions(), desk.window);
    auto* table = dialog.findChild<QTableView*>(u"preferences.keys"_qs);
    auto* key = dialog.findChild<QKeySequenceEdit*>(u"preferences.key"_qs);
    table->setCurrentIndex(table->model()->index(static_cast<int>(Verb::NewPool), 0));
    key->setKeySequence(ActionCatalogue::defaultShortcut(Verb::Provision));
    Q_EMIT key->editingFinished();
    QVERIFY(profile.shortcuts().isEmpty());
    QCOMPARE(key->keySequence(), ActionCatalogue::defaultShortcut(Verb::NewPool));
    key->setKeySequence(QKeySequence(u"Ctrl+Shift+J"_qs));
    Q_EMIT key->editingFinished();
    QCOMPARE(profile.shortcuts().value(u"pool.create"_qs), u"Ctrl+Shift+J"_qs);
    dialog.findChild<QPushButton*>(u"preferences.resetKey"_qs)->click();
    QVERIFY(profile.shortcuts().isEmpty());
}

void TestShell::anotherLanguageHoldsAtOnceAndLosesNothing()
{
    const InEnglishAfterwards restore;
    Desk desk(u"acme-global"_qs);
    Session* session = &desk.session();
    session->selectPool(anyPool(session->plan()).id);
    desk.window->centre()->showTab(u"rulesTab"_qs);
    desk.window->showPanel(u"historyPanel"_qs);
    desk.window->leftPane()->setCurrentName(u"regionsPanel"_qs);
    desk.action(Verb::InspectorPanel)->setChecked(false);
    desk.window->resize(1300, 820);
    QVERIFY(session->run(SetCheckpoint{u"here"_qs, {}, 0}));
    const Place place = session->place();
    const bool canGoBack = session->canGoBack();
    const QString english = desk.action(Verb::NewPool)->text();
    QCOMPARE(plainText(desk.action(Verb::AllocateVpc)), u"Allocate VPC"_qs);

    desk.trigger(Verb::Preferences);
    auto* languages = desk.window->findChild<QComboBox*>(u"preferences.language"_qs);
    QVERIFY(languages);
    const QPointer<MainWindow> before(desk.window);
    languages->setCurrentIndex(languages->findData(u"de"_qs));
    Q_EMIT languages->activated(languages->currentIndex());
    QTRY_VERIFY(!before);
    QCOMPARE(desk.windows.windows().size(), 1);
    desk.window = desk.windows.windows().first();
    QCOMPARE(desk.windows.profile().language(), u"de"_qs);
    QVERIFY(desk.window->isVisible());
    QVERIFY(desk.action(Verb::NewPool)->text() != english);
    QVERIFY(plainText(desk.action(Verb::Undo)).endsWith(commandSentence(session->workspace().undoable()->summary)));
    // The same session in the same place, laid out as before.
    QCOMPARE(desk.window->session(), session);
    QVERIFY(session->place() == place);
    QCOMPARE(session->canGoBack(), canGoBack);
    QCOMPARE(desk.window->size(), QSize(1300, 820));
    QCOMPARE(desk.window->centre()->currentTab(), u"rulesTab"_qs);
    QCOMPARE(desk.window->bottomPane()->currentName(), u"historyPanel"_qs);
    QCOMPARE(desk.window->leftPane()->currentName(), u"regionsPanel"_qs);
    QVERIFY(!desk.action(Verb::InspectorPanel)->isChecked());
    // The preferences are there again, in the new language, and what is done reaches the new window.
    languages = desk.window->findChild<QComboBox*>(u"preferences.language"_qs);
    QVERIFY(languages && languages->isVisible());
    QCOMPARE(languages->currentData().toString(), u"de"_qs);
    QVERIFY(session->undo());
    QVERIFY(desk.action(Verb::Redo)->isEnabled());
}

void TestShell::noLanguageBringsDigitsOfItsOwn()
{
    const InEnglishAfterwards restore;
    const Qt::LayoutDirection before = QApplication::layoutDirection();
    applyLanguage(*qApp, u"ar_EG"_qs);
    QCOMPARE(QApplication::layoutDirection(), Qt::RightToLeft);
    QSpinBox length;
    length.setPrefix(u"/"_qs);
    length.setRange(0, 128);
    length.setValue(56);
    QCOMPARE(length.text(), u"/56"_qs);
    applyLanguage(*qApp, u"en"_qs);
    QCOMPARE(QApplication::layoutDirection(), before);
}

void TestShell::aNewLanguageWaitsForAnOpenForm()
{
    const InEnglishAfterwards restore;
    Desk desk(u"acme-global"_qs);
    const QPointer<MainWindow> first(desk.window);
    MainWindow* second = desk.windows.newWindow();
    second->show();
    const QPointer<MainWindow> other(second);
    desk.trigger(Verb::Checkpoint);
    auto* form = desk.window->findChild<QDialog*>(u"checkpointDialog"_qs);
    QVERIFY(form && form->isVisible());
    desk.windows.setLanguage(u"de"_qs);
    QTRY_VERIFY(!other); // a window without a form does not wait
    QVERIFY(first);
    QVERIFY(form->isVisible());
    form->reject();
    QTRY_VERIFY(!first);
    QCOMPARE(desk.windows.windows().size(), 2);
    QVERIFY(std::ranges::any_of(desk.windows.windows(), [](MainWindow* window) { return window->session(); }));
}

void TestShell::saveAsGoesOnWithTheCopyAndDropsTheUntitledFile()
{
    Desk desk;
    QVERIFY(desk.window->openSample(u"byoipv6-walkthrough"_qs));
    const QString before = desk.window->planPath();
    const QString path = desk.folder.filePath(u"kept.cadastre"_qs);
    QVERIFY(desk.window->saveAs(path));
    QCOMPARE(QFileInfo(desk.window->planPath()).canonicalFilePath(), QFileInfo(path).canonicalFilePath());
    QVERIFY(!QFile::exists(before));
    QVERIFY(!desk.window->isWindowModified());
    QCOMPARE(desk.windows.profile().recentPlans().value(0), path);
    // The same plan is not opened twice.
    QCOMPARE(desk.windows.open(path), desk.window);
    QVERIFY(!desk.window->openPlan(desk.folder.filePath(u"missing.cadastre"_qs)));
    QCOMPARE(desk.window->messageBar()->level(), StatusLevel::Error);
}

void TestShell::recentPlansAreAtMostTenAndNewestFirst()
{
    QTemporaryDir folder;
    Profile profile = Profile::in(folder.path());
    for (int i = 0; i < 14; ++i)
        profile.addRecentPlan(folder.filePath(QStringLiteral("plan%1.cadastre").arg(i)));
    profile.addRecentPlan(folder.filePath(u"plan9.cadastre"_qs));
    QCOMPARE(profile.recentPlans().size(), 10);
    QVERIFY(profile.recentPlans().first().endsWith(u"plan9.cadastre"_qs));
    QCOMPARE(profile.recentPlans().count(profile.recentPlans().first()), 1);
}

void TestShell::theBoxFindsPoolsCommandsAndReasons()
{
    Desk desk(u"acme-global"_qs);
    const Pool pool = anyPool(desk.session().plan());
    const auto pools = boxEntries(desk.window->actions(), &desk.session(), u'@' + nameOf(pool));
    QVERIFY(!pools.empty());
    QCOMPARE(pools.front().title, nameOf(pool));
    pools.front().run();
    QCOMPARE(desk.session().place().pool, pool.id);

    const auto commands = boxEntries(desk.window->actions(), &desk.session(), u">redo"_qs);
    QVERIFY(!commands.empty());
    QVERIFY(commands.front().title.startsWith(u"Redo"_qs));
    QVERIFY(!commands.front().enabled);
    QVERIFY(!commands.front().detail.isEmpty());
    QVERIFY(!commands.front().run);

    for (const Finding& finding : desk.session().report().findings)
        if (finding.state == FindingState::Open) {
            QVERIFY(
                !boxEntries(desk.window->actions(), &desk.session(), u'!' + QLatin1String(finding.rule->id)).empty());
            break;
        }
    QVERIFY(fuzzyScore(u"us-e", u"us-east-1") > fuzzyScore(u"use1", u"us-east-1"));
    QVERIFY(fuzzyScore(u"use1", u"us-east-1") > 0);
    QCOMPARE(fuzzyScore(u"xyz", u"us-east-1"), 0);
}

void TestShell::theBoxFindsWhateverHasAName() // interface §4.13: plain text searches all
{
    Desk desk(u"acme-global"_qs);
    const Plan& plan = desk.session().plan();
    const auto first = [&](const QString& text) {
        const auto answers = boxEntries(desk.window->actions(), &desk.session(), text);
        return answers.empty() ? BoxEntry() : answers.front();
    };
    QCOMPARE(first(u"Frankfurt"_qs).icon, u"site"_qs);
    QCOMPARE(first(u"@Growth of us-east-1"_qs).icon, u"reserve"_qs);
    first(u"@Growth of us-east-1"_qs).run();
    QCOMPARE(desk.session().place().block, *Prefix::parse(u"2605:9cc0:1ff0:2800::/53"));
    const auto finds = [&](const QString& icon, const QString& name) {
        const auto answers = boxEntries(desk.window->actions(), &desk.session(), u'@' + name);
        return std::any_of(answers.begin(), answers.end(), [&](const BoxEntry& answer) {
            return answer.icon == icon && answer.title == visibleText(name);
        });
    };
    int found = 0;
    for (const Share& share : plan.all<Share>())
        found += finds(u"share"_qs, share.name) ? 1 : 0;
    for (const Checkpoint& checkpoint : plan.all<Checkpoint>())
        found += finds(u"checkpoint"_qs, checkpoint.name) ? 1 : 0;
    QVERIFY(found > 0);
    QCOMPARE(found, static_cast<int>(plan.all<Share>().size() + plan.all<Checkpoint>().size()));

    // Of two that fit alike, the one that somebody has just been at is first.
    PoolId last;
    for (const Pool& pool : plan.all<Pool>())
        if (nameOf(pool) == u"us-east-1")
            last = pool.id; // the last of them in the plan
    QVERIFY(last);
    desk.session().selectPool(last);
    first(u"@us-east-1"_qs).run();
    QCOMPARE(desk.session().place().pool, last);
}

void TestShell::anAddressExplainsItself()
{
    Desk desk(u"acme-global"_qs);
    const Plan& plan = desk.session().plan();
    for (const Allocation& allocation : plan.all<Allocation>()) {
        if (!allocation.resource)
            continue;
        const auto answers =
            boxEntries(desk.window->actions(), &desk.session(), allocation.cidr.firstAddress().toString());
        QVERIFY(!answers.empty());
        bool named = false;
        for (const BoxEntry& answer : answers)
            named = named || answer.detail.contains(allocation.cidr.toString());
        QVERIFY2(named, qPrintable(allocation.cidr.toString()));
        break;
    }
    // A reserve keeps the block: it is named, and nothing is offered that would be refused.
    const auto kept = boxEntries(desk.window->actions(), &desk.session(), u"2605:9cc0:1ff0:2900::/56"_qs);
    const auto with = [](const std::vector<BoxEntry>& answers, const QString& title) {
        const auto found = std::find_if(answers.begin(), answers.end(),
                                        [&](const BoxEntry& answer) { return answer.title.startsWith(title); });
        return found == answers.end() ? BoxEntry() : *found;
    };
    QVERIFY(with(kept, u"Growth of us-east-1"_qs).detail.contains(u"2605:9cc0:1ff0:2800::/53"_qs));
    const BoxEntry refused = with(kept, u"Allocate 2605:9cc0:1ff0:2900::/56"_qs);
    QVERIFY(!refused.enabled && !refused.run);
    QVERIFY2(refused.detail.contains(u"Growth of us-east-1"_qs), qPrintable(refused.detail));
    const BoxEntry given = with(boxEntries(desk.window->actions(), &desk.session(), u"2605:9cc0:1ff0:f000::/56"_qs),
                                u"Allocate 2605:9cc0:1ff0:f000::/56"_qs);
    QVERIFY(given.enabled && given.run);
    // What routers make of it, of both origins; nothing is known here.
    const BoxEntry route = with(kept, u"ROA: 2605:9cc0:1ff0::/48 from AS16509"_qs);
    QCOMPARE(route.icon, u"status-nodata"_qs);
    route.run();
    QCOMPARE(desk.session().place().tab, u"routingTab"_qs);

    const auto nowhere = boxEntries(desk.window->actions(), &desk.session(), u"203.0.113.77"_qs);
    QCOMPARE(nowhere.size(), std::size_t{1});
    QVERIFY(!nowhere.front().run);
}

void TestShell::theBoxCalculates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("values");
    QTest::newRow("split") << u"10.0.0.0/8 / 20"_qs << QStringList{u"10.0.0.0/20"_qs, u"10.255.240.0/20"_qs};
    QTest::newRow("count") << u"2605:9cc0:1ff0::/44 #56"_qs
                           << QStringList{u"2605:9cc0:1ff0::/56"_qs, u"2605:9cc0:1fff:ff00::/56"_qs};
    QTest::newRow("index") << u"2605:9cc0:1ff0::/44 #48 4"_qs << QStringList{u"2605:9cc0:1ff4::/48"_qs};
    QTest::newRow("neighbour") << u"10.4.0.0/14 + 1"_qs << QStringList{u"10.8.0.0/14"_qs};
    QTest::newRow("before") << u"10.4.0.0/14 - 1"_qs << QStringList{u"10.0.0.0/14"_qs};
    QTest::newRow("block") << u"10.4.0.0/14"_qs << QStringList{u"10.7.255.255"_qs, u"10.0.0.0/14"_qs};
    QTest::newRow("beyond the end") << u"255.0.0.0/8 + 1"_qs << QStringList{};
    QTest::newRow("too short") << u"10.0.0.0/8 / 7"_qs << QStringList{};
    QTest::newRow("nonsense") << u"ten"_qs << QStringList{};
}

void TestShell::theBoxCalculates()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, values);
    const auto lines = calculate(typed);
    QCOMPARE(lines.has_value(), !values.isEmpty());
    QStringList got;
    if (lines)
        for (const CalculatorLine& line : *lines)
            got.append(line.value);
    for (const QString& value : values)
        QVERIFY2(got.contains(value), qPrintable(got.join(u'\n')));
}

void TestShell::theBoxRunsWhatIsChosen()
{
    Desk desk(u"byoipv6-walkthrough"_qs);
    desk.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desk.window));
    desk.trigger(Verb::CommandBox);
    QLineEdit* edit = desk.window->commandBox()->edit();
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, u">charts"_qs);
    QVERIFY(desk.window->commandBox()->answers()->isVisible());
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(!desk.window->commandBox()->answers()->isVisible());
    QCOMPARE(desk.session().place().view, MainView::Charts);
    desk.trigger(Verb::Calculate);
    QTest::keyClicks(edit, u"10.0.0.0/8 #10 1"_qs);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(QApplication::clipboard()->text(), u"10.64.0.0/10"_qs);
}

void TestShell::picturesOfEveryViewAreWritten()
{
    Desk desk(u"acme-global"_qs);
    const QString grabs = qEnvironmentVariable("CADASTRE_GRABS");
    const QString folder = grabs.isEmpty() ? desk.folder.filePath(u"pictures"_qs) : grabs;
    PictureOptions options;
    const auto files = drawViews(*desk.window, folder, options);
    QVERIFY(files);
    for (const QString& name : {u"main-map"_qs, u"main-overview"_qs, u"main-allocations"_qs, u"main-sharing"_qs,
                                u"scope-sites"_qs, u"panel-findings"_qs, u"panel-history"_qs, u"charts"_qs, u"audit"_qs,
                                u"rehearsal"_qs, u"rehearsal-off"_qs, u"welcome"_qs, u"dialog-keys"_qs})
        QVERIFY2(files->contains(QDir(folder).filePath(name + u".png"_qs)), qPrintable(name));
    for (const QString& file : *files)
        QVERIFY2(QFileInfo(file).size() > 1000, qPrintable(file));
    QCOMPARE(QSet<QString>(files->cbegin(), files->cend()).size(), files->size());
    QCOMPARE(QImage(QDir(folder).filePath(u"main-map.png"_qs)).size(), options.size);
}

void TestShell::aPlanWithoutAPoolHasItsPictures()
{
    Desk desk(u"blank"_qs);
    const QString folder = desk.folder.filePath(u"pictures"_qs);
    const auto files = drawViews(*desk.window, folder, {});
    QVERIFY(files);
    const auto isDrawn = [&](const QString& name) { return files->contains(QDir(folder).filePath(name + u".png"_qs)); };
    QVERIFY(isDrawn(u"dialog-newpool-1"_qs) && isDrawn(u"dialog-vpc"_qs) && isDrawn(u"welcome"_qs));
    for (const QString& name : {u"provision"_qs, u"share"_qs, u"deprovision"_qs, u"movecidr"_qs, u"rename"_qs})
        QVERIFY2(!isDrawn(u"dialog-"_qs + name), qPrintable(name));
}

void TestShell::noFormIsWiderThanItsDialog_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_qs;
    QTest::newRow("German") << u"de"_qs;
}

void TestShell::noFormIsWiderThanItsDialog()
{
    QFETCH(QString, language);
    const InEnglishAfterwards guard;
    applyLanguage(*qApp, language);
    applyTheme(*qApp, ThemeChoice::Light); // its buttons are wider than Qt's
    Desk desk(u"acme-global"_qs);
    for (const NamedForm& form : everyForm(desk.session())) {
        const auto dialog = dialogFor(desk.session(), form.request, desk.window);
        if (!dialog)
            continue;
        dialog->show();
        auto* frame = qobject_cast<PreviewDialogFrame*>(dialog.get());
        for (int page = 0; page < (frame ? frame->pageCount() : 1); ++page) {
            if (frame)
                frame->setCurrentPage(page);
            QApplication::processEvents();
            for (const QScrollArea* area : dialog->findChildren<QScrollArea*>())
                if (area->isVisible() && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
                    QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
                             qPrintable(u"%1, page %2: %3 of %4"_qs.arg(form.name)
                                            .arg(page + 1)
                                            .arg(area->widget()->minimumSizeHint().width())
                                            .arg(area->viewport()->width())));
        }
    }
}

void TestShell::whatTablesSayIsWholeInTheirColumns()
{
    QFETCH(QString, language);
    const InEnglishAfterwards guard;
    applyLanguage(*qApp, language);
    applyTheme(*qApp, ThemeChoice::Light);
    Desk desk(u"acme-global"_qs);
    Session& session = desk.session();
    const PoolId pool = session.place().pool; // of the public scope, with a Region
    const auto table = [&](const QString& tab, bool isOfPool) {
        if (isOfPool)
            session.selectPool(pool);
        else
            session.selectScope(session.plan().get(pool).scope);
        Place place = session.place();
        place.tab = tab;
        session.go(place);
        QTest::qWait(100); // it is laid out
        return desk.window->findChild<QTableView*>(tab + u".table"_qs);
    };
    const auto needed = [](const QAbstractItemView* view, int column) { return view->sizeHintForColumn(column); };
    const auto isWhole = [&](const QTableView* view, int column) {
        constexpr int air = 2; // the glyph is that much smaller than an icon
        return view && needed(view, column) <= view->columnWidth(column) + air;
    };
    QVERIFY(isWhole(table(u"byoasnTab"_qs, false), ByoasnModel::EvidenceColumn));
    QVERIFY(isWhole(table(u"routingTab"_qs, true), RoutingModel::StateColumn));
    QVERIFY(isWhole(table(u"poolsTab"_qs, false), PoolListModel::PoolColumn));
    const QTableView* allocations = table(u"allocationsTab"_qs, true);
    QVERIFY(isWhole(allocations, AllocationModel::ComplianceColumn));
    const QModelIndex overlap = allocations->model()->index(0, AllocationModel::OverlapColumn);
    const int glyphAndMargins = 38;
    QVERIFY(allocations->visualRect(overlap).left() + glyphAndMargins
                + allocations->fontMetrics().horizontalAdvance(overlap.data().toString())
            <= allocations->viewport()->width());
    QVERIFY(allocations->isColumnHidden(AllocationModel::ActionColumn)); // links are of free space alone
    AllocateDialog allocate(session, {pool, {}});
    allocate.show();
    const auto* strategies = allocate.findChild<QTableView*>(u"strategies"_qs);
    QVERIFY(isWhole(strategies, strategies->model()->columnCount() - 1));
    allocate.hide();
    DeprovisionDialog deprovision(session, {session.plan().cidrsOf(pool).front()});
    deprovision.show();
    const auto* contents = deprovision.findChild<QWidget*>(u"deprovision.contents"_qs);
    QVERIFY(contents && contents->height() > deprovision.height() / 2); // down to the end of the form
}

void TestShell::everyEmptyViewHasAWayOn()
{
    Desk desk(u"blank"_qs);
    QObject::disconnect(&desk.session(), &Session::requested, nullptr, nullptr); // no dialog: only what is asked
    const auto primary = [&desk](const char* view) {
        const auto* widget = desk.window->findChild<QWidget*>(QLatin1String(view));
        return widget ? widget->findChild<QPushButton*>(u"emptyState.primary"_qs) : nullptr;
    };
    const std::pair<MainView, const char*> views[] = {{MainView::Rollout, "rolloutView"},
                                                      {MainView::Audit, "auditView"}};
    for (const auto& [view, name] : views) {
        desk.session().showView(view);
        QTRY_VERIFY2(primary(name) && primary(name)->isVisible(), name);
        QCOMPARE(primary(name)->text(), u"New pool…"_qs);
        QSignalSpy asked(&desk.session(), &Session::requested);
        primary(name)->click();
        QCOMPARE(asked.size(), 1);
    }
    // What a filter leaves out is there.
    Desk full(u"acme-global"_qs);
    full.session().showView(MainView::Audit);
    auto* audit = full.window->findChild<AuditView*>();
    auto* filter = audit->findChild<QLineEdit*>(u"auditFilter"_qs);
    filter->setText(u"192.0.2.1"_qs);
    auto* all = audit->findChild<QPushButton*>(u"emptyState.primary"_qs);
    QTRY_VERIFY(all && all->isVisible());
    QCOMPARE(all->text(), u"Show all findings"_qs);
    all->click();
    QVERIFY(filter->text().isEmpty());
    QTRY_VERIFY(audit->table()->model()->rowCount() > 0);
}

void TestShell::theReportIsAPdfWithAllFindings()
{
    Desk desk(u"acme-global"_qs);
    const QString pdf = desk.folder.filePath(u"audit.pdf"_qs);
    const QString html = desk.folder.filePath(u"audit.html"_qs);
    QVERIFY(writeReport(desk.session().plan(), desk.session().report(), pdf));
    QVERIFY(writeReport(desk.session().plan(), desk.session().report(), html));
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QVERIFY(file.size() > 5000);
    QFile page(html);
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    for (const Finding& finding : desk.session().report().findings)
        QVERIFY(text.contains(QLatin1String(finding.rule->id)));
    QVERIFY(!writeReport(desk.session().plan(), desk.session().report(), u"/nowhere/at/all/audit.pdf"_qs));
}

void TestShell::thePlanAsItWasHasAWindowThatSaysSoAndChangesNothing()
{
    Desk desk(u"byoipv6-walkthrough"_qs);
    Session& session = desk.session();
    const Pool pool = anyPool(session.plan());
    session.selectPool(pool.id);
    const qint64 before = session.workspace().revision();
    const auto& all = session.workspace().journal().entries();
    qint64 seq = 0; // a step in the middle, and all that it brought about
    for (const JournalEntry& entry : all)
        if (entry.cause == 0 && entry.seq <= before / 2)
            seq = entry.seq;
    QVERIFY(seq > 0);
    session.request(PastRequest{seq});
    QCOMPARE(desk.windows.windows().size(), 2);
    QPointer<MainWindow> past = desk.windows.windows().last();
    QVERIFY(past != desk.window && past->session() && past->session()->workspace().isPast());
    QVERIFY(past->session()->workspace().revision() >= seq && past->session()->workspace().revision() < before);
    const auto* strip = past->findChild<MessageBar*>(u"rehearsalStrip"_qs);
    QVERIFY(strip->isVisible());
    QVERIFY2(strip->text().startsWith(u"The plan as of "_qs), qPrintable(strip->text()));
    QVERIFY2(past->windowTitle().contains(u"(as of "_qs), qPrintable(past->windowTitle()));
    for (const Verb verb : {Verb::NewPool, Verb::Undo, Verb::Redo, Verb::Import, Verb::Delete, Verb::Rename,
                            Verb::Checkpoint, Verb::AllocateVpc, Verb::BringPrefix})
        QVERIFY(!past->actions().action(verb)->isEnabled());
    past->session()->request(NewPoolRequest{pool.scope, {}, {}});
    QVERIFY2(past->messageBar()->text().startsWith(u"This is how the plan was"_qs),
             qPrintable(past->messageBar()->text()));
    QVERIFY(past->findChildren<QDialog*>().isEmpty());
    const qint64 then = past->session()->workspace().revision();
    QVERIFY(!past->session()->undo()); // and what finds another way is refused
    QCOMPARE(past->session()->workspace().revision(), then);
    auto* back = past->findChild<QAction*>(u"strip.back"_qs);
    QVERIFY(back);
    back->trigger();
    QTRY_VERIFY(!past);
    QCOMPARE(desk.windows.windows().size(), 1);
    QCOMPARE(session.workspace().revision(), before); // the plan of today is as it was
    QVERIFY(!session.workspace().isReadOnly());
}

void TestShell::vrpsLeaveAFactInTheStatusBar()
{
    Desk desk(u"byoipv6-walkthrough"_qs);
    auto* fact = desk.window->findChild<QPushButton*>(u"status.vrps"_qs);
    QVERIFY(fact && fact->isHidden());
    const QString path = desk.folder.filePath(u"vrps.json"_qs);
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"metadata":{"buildtime":"2026-06-01T08:00:00Z"},"roas":[)"
                   R"({"prefix":"2605:9cc0:1ff0::/44","maxLength":48,"asn":16509,"ta":"arin"}]})");
    }
    QSignalSpy read(&desk.session(), &Session::routesChanged);
    desk.session().openRoutes(path);
    QVERIFY(read.wait());
    QVERIFY(!fact->isHidden());
    QCOMPARE(fact->text(), u"1 VRPs, 2 h old"_qs);
    auto* menu = desk.window->findChild<QMenu*>(u"status.vrps.menu"_qs);
    Q_EMIT menu->aboutToShow();
    const auto entry = [menu](const QString& name) { return menu->findChild<QAction*>(name); };
    QVERIFY(entry(u"status.vrps.source"_qs)->text().contains(u"vrps.json"_qs));
    QVERIFY(entry(u"status.vrps.open"_qs) && entry(u"status.vrps.follow"_qs));
    entry(u"status.vrps.reload"_qs)->trigger();
    QVERIFY(read.wait());
    entry(u"status.vrps.routing"_qs)->trigger();
    QVERIFY(desk.window->centre()->currentTab().startsWith(u"routingTab"_qs));
}

CADASTRE_TEST(TestShell)
#include "tst_shell.moc"

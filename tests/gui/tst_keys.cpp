// SPDX-License-Identifier: GPL-3.0-or-later
// Everything can be reached by keyboard and read aloud: names, keys and mnemonics of the whole window (interface §6, checks 1–4).
#include "gui/desk.h"
#include "support/testmain.h"

#include "engine/samples.h"
#include "ui/mainwindow/tabbedpane.h"
#include "ui/views/map/hexgridview.h"
#include "ui/icons.h"
#include "ui/mainwindow/centrepane.h"
#include "ui/mainwindow/helpdialogs.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/parts.h"
#include "ui/mainwindow/windowset.h"
#include "ui/views/common/stripbar.h"

#include <QHash>
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QToolButton>
#include <QTemporaryDir>
#include <QTextEdit>

using namespace cadastre;
using namespace cadastre::testing;

namespace {

QChar mnemonic(const QString& text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] != u'&')
            continue;
        if (text[i + 1] != u'&')
            return text[i + 1].toUpper();
        ++i;
    }
    return {};
}

/// What is said twice, for the failure message.
QStringList repeated(const QStringList& all)
{
    QStringList twice;
    for (const QString& each : all)
        if (all.count(each) > 1 && !twice.contains(each))
            twice.append(each);
    return twice;
}

/// Things that take input and have no name for a screen reader.
QStringList nameless(QWidget* root)
{
    QStringList found;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        const bool input = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget)
                        || qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget)
                        || qobject_cast<QTextEdit*>(widget)
                        || (qobject_cast<QAbstractItemView*>(widget) && !qobject_cast<QHeaderView*>(widget));
        if (!input || !widget->isVisibleTo(root) || widget->focusPolicy() == Qt::NoFocus)
            continue;
        // Parts of Qt's own widgets are read with what they belong to.
        if (widget->objectName().startsWith(u"qt_"_qs) || qobject_cast<QComboBox*>(widget->parentWidget())
            || qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) || qobject_cast<QTabBar*>(widget->parentWidget())
            || qobject_cast<QLineEdit*>(widget->parentWidget()))
            continue;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        const QString name = face ? face->text(QAccessible::Name) : QString();
        if (name.trimmed().isEmpty())
            found.append(QStringLiteral("%1 '%2' in %3")
                             .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                                  widget->parentWidget() ? widget->parentWidget()->objectName() : QString()));
        else if (widget->objectName().isEmpty())
            found.append(QStringLiteral("%1 \"%2\" has no object name")
                             .arg(QLatin1String(widget->metaObject()->className()), name));
    }
    return found;
}

/// One of each that opens a form, about something that is there.
std::vector<Request> requestsWithForms(const Session& session)
{
    const Plan& plan = session.plan();
    Pool pool;
    for (const Pool& each : plan.all<Pool>())
        if (!pool.id && !plan.cidrsOf(each.id).empty())
            pool = each;
    ResourceId vpc;
    for (const Resource& each : plan.all<Resource>())
        if (!vpc && each.kind == ResourceKind::Vpc)
            vpc = each.id;
    const Finding& finding = session.report().findings.front();
    const QString rule = QLatin1String(finding.rule->id);
    return {NewPoolRequest{pool.scope, pool.id, {}},
            ProvisionRequest{pool.id, {}},
            DeprovisionRequest{plan.cidrsOf(pool.id).front()},
            ByoasnRequest{},
            ByoasnCidrsRequest{},
            ByoipRequest{pool.id},
            SplitRequest{pool.id},
            AllocateRequest{pool.id, {}},
            ReserveRequest{pool.id, {}},
            VpcRequest{},
            MoveCidrRequest{plan.cidrsOf(pool.id).front()},
            MoveBlockRequest{plan.cidrsOf(vpc).front(), {}},
            AdvertiseRequest{},
            ShareRequest{pool.id},
            FollowRoutesRequest{},
            SiteRequest{{}, pool.scope, {}},
            AccountRequest{},
            HouseRuleRequest{{}, pool.id},
            WaiveRequest{rule, finding.key, finding.name},
            FixRequest{rule, finding.key, 0},
            CheckpointRequest{},
            ImportRequest{},
            CompareRequest{},
            AdoptRequest{},
            ExportRequest{},
            OrgUnitRequest{},
            HouseRulesRequest{},
            PlanSettingsRequest{},
            PlanSettingsRequest{PlanSettingsRequest::Page::Regions},
            PlanSettingsRequest{PlanSettingsRequest::Page::Quotas},
            PlanSettingsRequest{PlanSettingsRequest::Page::Organisation},
            IpamRequest{},
            IpamRequest{plan.ipam()->id},
            DeleteIpamRequest{plan.ipam()->id},
            ScopeRequest{},
            DiscoveryRequest{},
            SubnetRequest{vpc},
            AddVpcCidrRequest{vpc},
            ImportDiscoveredRequest{},
            TagsRequest{pool.id},
            TagsRequest{vpc},
            DescribeRequest{plan.all<Allocation>().begin()->id}};
}

} // namespace

class TestKeys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyActionHasTextNameTooltipAndIcon();
    void noTwoActionsShareAKeyOrAnId();
    void noTwoEntriesOfAMenuShareALetter();
    void noLetterOfTheWindowIsTakenTwice();
    void changedKeysAreKeptAndResetGivesTheDefaultsBack();
    void everythingThatTakesInputHasAName_data();
    void everythingThatTakesInputHasAName();
    void everyFormNamesItsInputs_data();
    void everyFormNamesItsInputs();
    void nextPaneGoesRoundAndComesBack();
    void theTabKeyGoesFromTheTabsIntoTheirPage();
    void aNarrowWindowShowsOnePageAtTheBottom();
    void allKeysAreInTheOverview();

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{today};
    std::unique_ptr<WindowSet> m_windows;
    MainWindow* m_window = nullptr;
};

void TestKeys::initTestCase()
{
    initResources();
    m_windows = std::make_unique<WindowSet>(Profile::in(m_folder.path()), m_clock);
    m_window = m_windows->newWindow();
    auto workspace = Workspace::inMemory(*sampleSettings(u"acme-global"_qs, today), m_clock);
    QVERIFY(buildSample(*workspace, u"acme-global"_qs, today));
    m_window->adopt(std::move(workspace));
    m_window->resize(1440, 900);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void TestKeys::everyActionHasTextNameTooltipAndIcon()
{
    QCOMPARE(static_cast<int>(m_window->actions().actions().size()), verbCount);
    for (const QAction* action : m_window->actions().actions()) {
        QVERIFY(action);
        QVERIFY(!plainText(action).isEmpty());
        const QByteArray id = action->objectName().toUtf8();
        QVERIFY(!id.isEmpty());
        QVERIFY2(!action->toolTip().isEmpty() && !action->whatsThis().isEmpty(), id.constData());
        QVERIFY2(!action->icon().isNull(), id.constData());
        QVERIFY2(iconNames().contains(action->icon().name()) || !action->icon().pixmap(16).isNull(), id.constData());
    }
    for (const QString& name : iconNames())
        QVERIFY2(!iconPixmap(name, 16, 1, Qt::black).isNull(), qPrintable(name));
}

void TestKeys::noTwoActionsShareAKeyOrAnId()
{
    QStringList keys;
    QStringList ids;
    for (const QAction* action : m_window->findChildren<QAction*>()) {
        if (!action->shortcut().isEmpty() && action->shortcutContext() != Qt::WidgetShortcut
            && action->shortcutContext() != Qt::WidgetWithChildrenShortcut)
            keys.append(action->shortcut().toString(QKeySequence::PortableText));
    }
    for (const QAction* action : m_window->actions().actions())
        ids.append(action->objectName());
    QVERIFY2(repeated(keys).isEmpty(), qPrintable(repeated(keys).join(u' ')));
    QVERIFY2(repeated(ids).isEmpty(), qPrintable(repeated(ids).join(u' ')));
}

void TestKeys::noTwoEntriesOfAMenuShareALetter()
{
    for (const QMenu* menu : m_window->menuBar()->findChildren<QMenu*>()) {
        QStringList letters;
        for (const QAction* entry : menu->actions())
            if (const QChar letter = mnemonic(entry->text()); !letter.isNull())
                letters.append(letter);
        QVERIFY2(repeated(letters).isEmpty(), qPrintable(menu->objectName() + u' ' + repeated(letters).join(u' ')));
    }
}

void TestKeys::noLetterOfTheWindowIsTakenTwice()
{
    QStringList letters;
    for (const QAction* title : m_window->menuBar()->actions())
        letters.append(mnemonic(title->text()));
    QCOMPARE(letters.size(), 8);
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        QString text;
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            text = button->text();
        else if (const auto* label = qobject_cast<const QLabel*>(widget); label && label->buddy())
            text = label->text();
        else if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                if (const QChar letter = mnemonic(tabs->tabText(i)); !letter.isNull())
                    letters.append(letter);
        if (const QChar letter = mnemonic(text); !letter.isNull())
            letters.append(letter);
    }
    QVERIFY2(repeated(letters).isEmpty(), qPrintable(repeated(letters).join(u' ')));
}

void TestKeys::changedKeysAreKeptAndResetGivesTheDefaultsBack()
{
    Profile& profile = m_windows->profile();
    profile.setShortcuts({{u"pool.create"_qs, u"Ctrl+Shift+X"_qs}, {u"pool.reserve"_qs, QString()}});
    m_windows->applyProfile();
    QCOMPARE(m_window->actions().action(Verb::NewPool)->shortcut(), QKeySequence(u"Ctrl+Shift+X"_qs));
    QVERIFY(m_window->actions().action(Verb::Reserve)->shortcut().isEmpty());
    QVERIFY(m_window->actions().action(Verb::NewPool)->toolTip().contains(u"Ctrl+Shift+X"_qs));
    MainWindow* restarted = m_windows->newWindow();
    QCOMPARE(restarted->actions().action(Verb::NewPool)->shortcut(), QKeySequence(u"Ctrl+Shift+X"_qs));
    delete restarted;
    profile.setShortcuts({});
    m_windows->applyProfile();
    QCOMPARE(m_window->actions().action(Verb::NewPool)->shortcut(), ActionCatalogue::defaultShortcut(Verb::NewPool));
}

void TestKeys::everythingThatTakesInputHasAName_data()
{
    QTest::addColumn<int>("view");
    QTest::addColumn<QString>("tab");
    for (const TabKind& kind : tabKinds())
        QTest::newRow(qPrintable(kind.name)) << static_cast<int>(MainView::Plan) << kind.name;
    QTest::newRow("audit") << static_cast<int>(MainView::Audit) << QString();
    QTest::newRow("rehearsal") << static_cast<int>(MainView::Rehearsal) << QString();
    QTest::newRow("rollout") << static_cast<int>(MainView::Rollout) << QString();
    QTest::newRow("drift") << static_cast<int>(MainView::Drift) << QString();
    for (const QString& panel : m_window->panelNames())
        QTest::newRow(qPrintable(panel)) << -1 << panel;
}

void TestKeys::everythingThatTakesInputHasAName()
{
    QFETCH(int, view);
    QFETCH(QString, tab);
    Session& session = *m_window->session();
    if (view < 0) {
        m_window->showPanel(tab);
    } else {
        Place place = session.place();
        place.view = static_cast<MainView>(view);
        place.tab = tab;
        for (const TabKind& kind : tabKinds())
            if (kind.name == tab && !kind.pools)
                place.pool = {};
        session.go(place);
    }
    QApplication::processEvents();
    const QStringList found = nameless(m_window);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u"\n"_qs)));
}

void TestKeys::everyFormNamesItsInputs_data()
{
    QTest::addColumn<int>("index");
    const std::vector<Request> requests = requestsWithForms(*m_window->session());
    for (std::size_t i = 0; i < requests.size(); ++i)
        QTest::addRow("%s, %d", qPrintable(dialogFor(*m_window->session(), requests[i], m_window)->objectName()),
                      static_cast<int>(i))
            << static_cast<int>(i);
}

void TestKeys::everyFormNamesItsInputs()
{
    QFETCH(int, index);
    Session& session = *m_window->session();
    const auto form = dialogFor(session, requestsWithForms(session)[static_cast<std::size_t>(index)], m_window);
    form->show();
    QApplication::processEvents();
    const QStringList found = nameless(form.get());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u"\n"_qs)));
    // Keys go to a field first: Enter or the space bar must not be "Cancel".
    QVERIFY(form->focusWidget());
    QVERIFY2(form->focusWidget()->objectName() != u"cancel"_qs, qPrintable(form->focusWidget()->objectName()));
    // Each letter leads to one field, and to a field that can be typed into.
    QHash<QKeySequence, QString> letters;
    for (const QLabel* label : form->findChildren<QLabel*>()) {
        const QKeySequence letter = QKeySequence::mnemonic(label->text());
        if (letter.isEmpty() || !label->buddy())
            continue;
        QVERIFY2(label->buddy()->focusPolicy() != Qt::NoFocus || label->buddy()->isHidden(), qPrintable(label->text()));
        if (!label->isVisibleTo(form.get()))
            continue;
        QVERIFY2(!letters.contains(letter), qPrintable(letters.value(letter) + u" and "_qs + label->text()));
        letters.insert(letter, label->text());
    }
    // What is painted says in words what it shows.
    for (const StripBar* bar : form->findChildren<StripBar*>())
        QVERIFY(!bar->isVisible() || !bar->accessibleName().isEmpty());
}

void TestKeys::nextPaneGoesRoundAndComesBack()
{
    m_window->activateWindow(); // the forms of the test before had the keys
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    m_window->showPanel(u"poolsPanel"_qs);
    m_window->resetLayout();
    m_window->focusPane(1);
    QSet<QWidget*> seen;
    QWidget* first = QApplication::focusWidget();
    QVERIFY(first);
    for (int i = 0; i < 6; ++i) {
        seen.insert(QApplication::focusWidget());
        m_window->focusPane(1);
    }
    QVERIFY(seen.size() >= 2);
    QWidget* here = QApplication::focusWidget();
    m_window->focusPane(1);
    m_window->focusPane(-1);
    QCOMPARE(QApplication::focusWidget(), here);
}

void TestKeys::theTabKeyGoesFromTheTabsIntoTheirPage()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    Session& session = *m_window->session();
    session.selectScope(session.plan().defaultScope(session.plan().ipam()->id, ScopeType::Public));
    auto* tabs = m_window->findChild<TabbedPane*>(u"centre"_qs);
    QVERIFY(tabs);
    for (const QString& name : {u"routingTab"_qs, u"sharingTab"_qs, u"poolsTab"_qs}) {
        tabs->setCurrentName(name + u".page"_qs);
        QCOMPARE(tabs->currentName(), name + u".page"_qs);
        const QWidget* page = tabs->page(tabs->currentIndex());
        tabs->tabBar()->setFocus();
        QStringList way;
        bool isInside = false;
        int highest = -1; // down the page, never back up
        do {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            const QWidget* at = QApplication::focusWidget();
            isInside = page->isAncestorOf(at);
            if (!isInside)
                break;
            way.append(at->objectName());
            const int top = at->mapTo(page, QPoint()).y() + at->height();
            QVERIFY2(top > highest - at->height(), qPrintable(way.join(u" > "_qs)));
            highest = std::max(highest, top);
        } while (way.size() < 40);
        QVERIFY2(!way.isEmpty(), qPrintable(name + u": Tab leads to "_qs + QApplication::focusWidget()->objectName()));
        QVERIFY2(way.size() < 40, qPrintable(way.join(u" > "_qs)));
    }
    session.selectPool(session.plan().all<Pool>().begin()->id); // the map: F6 leads to the grid itself
    tabs->setCurrentName(u"mapTab.page"_qs);
    QApplication::processEvents();
    tabs->tabBar()->setFocus();
    m_window->focusPane(-1);
    m_window->focusPane(1);
    QVERIFY2(qobject_cast<HexGridView*>(QApplication::focusWidget()),
             qPrintable(QApplication::focusWidget()->objectName()));
}

void TestKeys::aNarrowWindowShowsOnePageAtTheBottom()
{
    const QSize before = m_window->size();
    m_window->resize(1400, 900);
    auto* bottom = m_window->findChild<TabbedPane*>(u"bottom"_qs);
    const auto* inspector = m_window->findChild<QWidget*>(u"inspector"_qs);
    QVERIFY(bottom && inspector);
    QTRY_VERIFY(inspector->isVisible() && !bottom->isAncestorOf(inspector));
    bottom->setCurrentIndex(0);
    m_window->resize(960, 600);
    QTRY_VERIFY(bottom->isAncestorOf(inspector));
    QVERIFY(bottom->page(0)->isVisible() && !inspector->isVisible());
    const auto* verb =
        m_window->findChild<QToolButton*>(u"toolBar."_qs + m_window->actions().action(Verb::NewPool)->objectName());
    QVERIFY(verb);
    QTRY_VERIFY(m_window->findChild<QWidget*>(u"searchField"_qs)->isVisible()); // Ctrl+K leads there
    QCOMPARE(verb->toolButtonStyle(), Qt::ToolButtonIconOnly);
    bottom->setCurrentName(u"inspector"_qs);
    QVERIFY(inspector->isVisible() && !bottom->page(0)->isVisible());
    m_window->resize(1400, 900);
    QTRY_VERIFY(inspector->isVisible() && !bottom->isAncestorOf(inspector));
    QTRY_COMPARE(verb->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    m_window->resize(before);
}

void TestKeys::allKeysAreInTheOverview()
{
    KeysDialog dialog(m_window->actions(), m_window);
    const auto* table = dialog.findChild<QAbstractItemView*>(u"keys.table"_qs);
    int withKey = 0;
    for (const QAction* action : m_window->actions().actions())
        withKey += action->shortcut().isEmpty() ? 0 : 1;
    QCOMPARE(table->model()->rowCount(), withKey);
    QVERIFY(nameless(&dialog).isEmpty());
}

CADASTRE_TEST(TestKeys)
#include "tst_keys.moc"

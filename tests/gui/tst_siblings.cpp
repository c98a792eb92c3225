// SPDX-License-Identifier: GPL-3.0-or-later
// The arrows of the path over the tabs: what else there is in the place of each part (interface §1.2, breadcrumbs).
#include "gui/desk.h"
#include "support/testmain.h"

#include "engine/lookup.h"
#include "ui/mainwindow/centrepane.h"
#include "ui/presentation/roles.h"
#include "ui/views/common/pathbar.h"
#include "ui/views/pools/siblingsmenu.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

PoolId poolNamed(const Desk& desk, const QString& name) { return *findPool(desk.session().plan(), name); }

QToolButton* arrow(const Desk& desk, int part)
{
    return desk.window->findChild<QToolButton*>(u"pathBar.siblings.%1"_s.arg(part));
}

SiblingsMenu* opened(const Desk& desk, int part)
{
    arrow(desk, part)->click();
    return desk.window->findChild<SiblingsMenu*>();
}

QTreeView* listOf(const SiblingsMenu& menu) { return menu.findChild<QTreeView*>(u"siblings.list"_s); }
QLineEdit* lineOf(const SiblingsMenu& menu) { return menu.findChild<QLineEdit*>(u"siblings.filter"_s); }

/// "US-EAST-1-POOL 2605:9cc0:1ff0::/48", one a row.
QStringList rowsOf(const SiblingsMenu& menu)
{
    const QTreeView* list = listOf(menu);
    QStringList rows;
    for (int row = 0; row < menu.shownCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0, list->rootIndex());
        rows << (index.data().toString() + u' ' + index.data(CaptionRole).toString()).trimmed();
    }
    return rows;
}

void addPools(const Desk& desk, int count)
{
    const PoolId v4 = poolNamed(desk, u"V4-US-EAST-1"_s);
    for (int i = 0; i < count; ++i) {
        CreatePool create{};
        create.scope = desk.session().plan().get(v4).scope;
        create.source = v4;
        create.family = Family::IPv4;
        create.locale = desk.session().plan().get(v4).locale;
        create.tags.insert(u"Name"_s, u"team-%1"_s.arg(i, 2, 10, QLatin1Char('0')));
        if (!desk.session().run(create))
            qFatal("no pool");
    }
}

} // namespace

class SiblingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachPartOffersWhatLiesBesideIt()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        desk.session().selectPool(poolNamed(desk, u"US-EAST-1-POOL"_s));
        QVERIFY(arrow(desk, 0) && arrow(desk, 2));
        QVERIFY(!arrow(desk, 1)); // the only top-level pool of its scope
        QVERIFY(arrow(desk, 2)->accessibleName().contains(u"US-EAST-1-POOL"_s));
        SiblingsMenu* menu = opened(desk, 2);
        QVERIFY(menu && menu->isVisible() && !menu->accessibleName().isEmpty());
        QCOMPARE(rowsOf(*menu),
                 (QStringList{u"US-EAST-1-POOL 2605:9cc0:1ff0::/48"_s, u"US-WEST-2-POOL 2605:9cc0:1ff1::/48"_s,
                              u"EU-WEST-1-POOL 2605:9cc0:1ff2::/48"_s}));
        QTreeView* list = listOf(*menu);
        QCOMPARE(list->currentIndex().data().toString(), u"US-EAST-1-POOL"_s); // where one is
        QVERIFY(list->currentIndex().data(UseRole).canConvert<UseShares>());
        QVERIFY(lineOf(*menu)->isHidden()); // three need no search
        const QModelIndex west = list->model()->index(1, 0, list->rootIndex());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(west).center());
        QCOMPARE(desk.session().place().pool, poolNamed(desk, u"US-WEST-2-POOL"_s));
        QTRY_VERIFY(!desk.window->findChild<SiblingsMenu*>()); // closed, and gone
    }

    void scopesLieBesideEachOtherToo()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        desk.session().selectPool(poolNamed(desk, u"US-EAST-1-POOL"_s));
        SiblingsMenu* menu = opened(desk, 0);
        QVERIFY(menu);
        QCOMPARE(menu->shownCount(), static_cast<int>(desk.session().plan().all<Scope>().size()));
        QTest::keyClick(listOf(*menu), Qt::Key_Down);
        QTest::keyClick(listOf(*menu), Qt::Key_Return);
        QVERIFY(!desk.session().place().pool);
        QCOMPARE(desk.session().plan().get(desk.session().place().scope).type, ScopeType::Private);
    }

    void theKeyboardIsEnough()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        desk.session().selectPool(poolNamed(desk, u"US-EAST-1-POOL"_s));
        QVERIFY(QTest::qWaitForWindowActive(desk.window));
        QVERIFY(arrow(desk, 2)->focusPolicy() & Qt::TabFocus);
        arrow(desk, 2)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(arrow(desk, 2), Qt::Key_Down);
        SiblingsMenu* menu = desk.window->findChild<SiblingsMenu*>();
        QVERIFY(menu);
        QTest::keyClick(listOf(*menu), Qt::Key_Escape);
        QTRY_VERIFY(!desk.window->findChild<SiblingsMenu*>());
        QCOMPARE(desk.session().place().pool, poolNamed(desk, u"US-EAST-1-POOL"_s)); // left as it was
        QTest::keyClick(arrow(desk, 2), Qt::Key_Return);
        menu = desk.window->findChild<SiblingsMenu*>();
        QVERIFY(menu);
        QTest::keyClick(listOf(*menu), Qt::Key_Down);
        QTest::keyClick(listOf(*menu), Qt::Key_Down);
        QTest::keyClick(listOf(*menu), Qt::Key_Down); // not behind the last
        QTest::keyClick(listOf(*menu), Qt::Key_Return);
        QCOMPARE(desk.session().place().pool, poolNamed(desk, u"EU-WEST-1-POOL"_s));
    }

    void manyAreSearchedByNameOrAddress()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        addPools(desk, 30);
        desk.session().selectPool(poolNamed(desk, u"team-07"_s));
        SiblingsMenu* menu = opened(desk, 3);
        QVERIFY(menu);
        QVERIFY(menu->shownCount() >= 30);
        QVERIFY(listOf(*menu)->height() < 20 * listOf(*menu)->fontMetrics().height() * 2); // bounded: the rest scrolls
        QLineEdit* line = lineOf(*menu);
        QVERIFY(line->isVisible());
        QTest::keyClicks(line, u"TEAM-2"_s);
        QCOMPARE(menu->shownCount(), 10);
        QTest::keyClicks(line, u"9"_s);
        QCOMPARE(menu->shownCount(), 1);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(desk.session().place().pool, poolNamed(desk, u"team-29"_s));
    }

    void whatIsNotFoundLeadsNowhere()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        addPools(desk, 30);
        const PoolId here = poolNamed(desk, u"team-07"_s);
        desk.session().selectPool(here);
        SiblingsMenu* menu = opened(desk, 3);
        QVERIFY(menu);
        QTest::keyClicks(lineOf(*menu), u"nothing is called so"_s);
        QCOMPARE(menu->shownCount(), 0);
        QTest::keyClick(lineOf(*menu), Qt::Key_Return);
        QCOMPARE(desk.session().place().pool, here);
        QVERIFY(menu->isVisible());
        lineOf(*menu)->clear();
        QVERIFY(menu->shownCount() >= 30);
        menu->close();
    }

    void addressesFindTheirPool()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        addPools(desk, 30);
        desk.session().selectPool(poolNamed(desk, u"team-07"_s));
        ProvisionCidr provision{};
        provision.pool = poolNamed(desk, u"team-11"_s);
        provision.netmask = 24;
        QVERIFY(desk.session().run(provision));
        const QString cidr = desk.session().plan().space(provision.pool).blocks.begin()->first.toString();
        SiblingsMenu* menu = opened(desk, 3);
        QVERIFY(menu);
        QTest::keyClicks(lineOf(*menu), cidr);
        QCOMPARE(rowsOf(*menu), QStringList{u"team-11 "_s + cidr});
        menu->close();
    }
};

CADASTRE_TEST(SiblingsTest)
#include "tst_siblings.moc"

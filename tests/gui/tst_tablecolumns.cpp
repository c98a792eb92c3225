// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of tables as a person wants them (interface §4.12): shown, moved, kept, and back.
#include "engine/samples.h"
#include "ui/mainwindow/centrepane.h"
#include "ui/mainwindow/profile.h"
#include "ui/models/allocationmodel.h"
#include "ui/models/cidrmodel.h"
#include "ui/models/historymodel.h"
#include "ui/models/poollistmodel.h"
#include "ui/models/resourcemodel.h"
#include "ui/session/session.h"
#include "ui/views/common/tablecolumns.h"
#include "ui/views/history/historypanel.h"
#include "ui/views/tabs/allocationstab.h"
#include "ui/views/tabs/cidrstab.h"
#include "ui/views/tabs/poolstab.h"
#include "ui/views/tabs/resourcestab.h"

#include "gui/desk.h"
#include "gui/samplesession.h"
#include "support/testmain.h"

#include <QCheckBox>
#include <QHash>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QWindow>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

TableColumns* columnsOf(QWidget& widget) { return widget.findChild<TableColumns*>(); }

QTableView* tableOf(QWidget& widget) { return widget.findChild<QTableView*>(); }

QStringList ticked(const QMenu& menu)
{
    QStringList titles;
    for (const QAction* action : menu.actions())
        if (action->isCheckable() && action->isChecked())
            titles << action->text();
    return titles;
}

} // namespace

class TestTableColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_session = sampleSession(u"byoipv6-walkthrough"_s, *parseInstant(u"2026-06-01T10:00:00Z")); }
    void cleanup() { m_session.reset(); }

    void aColumnThatSaysNothingTakesNoRoom()
    {
        int withEvidence = 0;
        int without = 0;
        for (const Pool& pool : m_session->plan().all<Pool>()) {
            m_session->jumpTo(SubjectRef{SubjectRef::Kind::Pool, pool.id.value});
            CidrsTab tab(*m_session);
            tab.show();
            bool evidence = false;
            bool failure = false;
            for (const PoolCidrId id : m_session->plan().cidrsOf(pool.id)) {
                evidence = evidence || m_session->plan().get(id).evidence != EvidenceState::NotNeeded;
                failure = failure || m_session->plan().get(id).failure != CidrFailure::None;
            }
            QTRY_COMPARE(tableOf(tab)->isColumnHidden(CidrModel::EvidenceColumn), !evidence);
            QCOMPARE(tableOf(tab)->isColumnHidden(CidrModel::ReasonColumn), !failure);
            (evidence ? withEvidence : without) += 1;
        }
        QVERIFY(withEvidence > 0 && without > 0);
    }

    void whatIsMoreIsHiddenUntilItIsWanted()
    {
        AllocationsTab tab(*m_session);
        tab.show();
        QTableView* table = tableOf(tab);
        QVERIFY(table->isColumnHidden(AllocationModel::TagsColumn));
        QMenu menu;
        columnsOf(tab)->fillMenu(menu);
        QVERIFY(!ticked(menu).contains(u"Tags"_s) && ticked(menu).contains(u"Owner"_s));
        for (QAction* action : menu.actions())
            if (action->text() == u"Tags"_s || action->text() == u"Owner"_s)
                action->trigger();
        QVERIFY(!table->isColumnHidden(AllocationModel::TagsColumn));
        QVERIFY(table->isColumnHidden(AllocationModel::OwnerColumn));
        QStringList tags; // it says what it promises
        for (int row = 0; row < table->model()->rowCount(); ++row)
            tags << table->model()->index(row, AllocationModel::TagsColumn).data().toString();
        QVERIFY2(tags.join(u'\n').contains(u'='), qPrintable(tags.join(u'\n')));
        // Another table of that name, in another window or at the next start, has them so.
        AllocationsTab other(*m_session);
        QVERIFY(!tableOf(other)->isColumnHidden(AllocationModel::TagsColumn));
        QVERIFY(tableOf(other)->isColumnHidden(AllocationModel::OwnerColumn));
        columnsOf(other)->reset();
        QVERIFY(table->isColumnHidden(AllocationModel::TagsColumn)); // at once in the first as well
        QVERIFY(!table->isColumnHidden(AllocationModel::OwnerColumn));
        QVERIFY(m_session->columnLayouts().byTable().isEmpty());
    }

    void everyTableOfThePlanCanSayWhatItsRowsAreBasedOn()
    {
        AllocationsTab allocations(*m_session);
        ResourcesTab resources(*m_session);
        CidrsTab cidrs(*m_session);
        PoolsTab pools(*m_session);
        for (const auto& [tab, basis] : {std::pair<TableTab*, int>(&allocations, AllocationModel::BasisColumn),
                                         {&resources, ResourceModel::BasisColumn},
                                         {&cidrs, CidrModel::BasisColumn},
                                         {&pools, PoolListModel::BasisColumn}}) {
            tab->show();
            QTRY_VERIFY(tab->model().rowCount() > 0);
            QVERIFY(tab->view()->isColumnHidden(basis)); // only where it is wanted
            columnsOf(*tab)->setShown(basis, true);
            QVERIFY(!tab->view()->isColumnHidden(basis));
            const int total = tab->model().rowCount();
            for (int row = 0; row < total; ++row) {
                const QString word = tab->model().index(row, basis).data().toString();
                QVERIFY2(word == u"planned"_s || word == u"rehearsed"_s || word.startsWith(u"seen in AWS"_s),
                         qPrintable(word));
            }
            tab->filterLine()->setText(u"basis:planned"_s);
            QVERIFY(tab->model().rowCount() <= total);
            for (int row = 0; row < tab->model().rowCount(); ++row)
                QCOMPARE(tab->model().index(row, basis).data().toString(), u"planned"_s);
        }
    }

    void aColumnThatSaysNothingHereIsHiddenUnlessItIsWanted()
    {
        AllocationsTab tab(*m_session);
        tab.show();
        QTableView* table = tableOf(tab);
        const PoolId pool = m_session->plan().all<Pool>().begin()->id;
        m_session->selectPool(pool);
        QTRY_VERIFY(table->isColumnHidden(AllocationModel::PoolColumn)); // all rows are of one pool
        columnsOf(tab)->setShown(AllocationModel::PoolColumn, true);
        m_session->selectScope(m_session->plan().get(pool).scope);
        m_session->selectPool(pool);
        QTest::qWait(50); // it is laid out anew
        QVERIFY(!table->isColumnHidden(AllocationModel::PoolColumn));
    }

    void theTypeOfBlocksIsShownWhereNotAllAreOfVpcs()
    {
        QHash<PoolId, bool> onlyVpcs;
        for (const Allocation& allocation : m_session->plan().all<Allocation>()) {
            bool& only = onlyVpcs.insert(allocation.pool, onlyVpcs.value(allocation.pool, true)).value();
            only = only && allocation.type == AllocationType::Vpc;
        }
        QVERIFY(onlyVpcs.values().contains(true) && onlyVpcs.values().contains(false));
        AllocationsTab tab(*m_session);
        tab.show();
        for (auto pool = onlyVpcs.cbegin(); pool != onlyVpcs.cend(); ++pool) {
            m_session->selectPool(pool.key());
            QTRY_COMPARE(tableOf(tab)->isColumnHidden(AllocationModel::TypeColumn), *pool);
        }
        m_session->selectPool(onlyVpcs.key(true));
        QTRY_VERIFY(tableOf(tab)->isColumnHidden(AllocationModel::TypeColumn));
        tab.findChild<QCheckBox*>(u"allocationsTab.showFree"_s)->setChecked(true); // what is free is of no VPC
        QVERIFY(!tableOf(tab)->isColumnHidden(AllocationModel::TypeColumn));
    }

    void orderAndWidthAreKept()
    {
        QByteArray layout;
        {
            AllocationsTab tab(*m_session);
            QHeaderView* header = tableOf(tab)->horizontalHeader();
            header->moveSection(header->visualIndex(AllocationModel::OwnerColumn), 0);
            columnsOf(tab)->fit();
            layout = m_session->columnLayouts().of(u"allocationsTab.table"_s);
            QVERIFY(!layout.isEmpty());
            m_width = tableOf(tab)->columnWidth(AllocationModel::RegionColumn);
        }
        const QTemporaryDir folder;
        Profile profile = Profile::in(folder.path());
        profile.setColumns(m_session->columnLayouts().byTable());
        QCOMPARE(Profile::in(folder.path()).columns(), m_session->columnLayouts().byTable());
        AllocationsTab again(*m_session);
        QHeaderView* header = tableOf(again)->horizontalHeader();
        QCOMPARE(header->visualIndex(AllocationModel::OwnerColumn), 0);
        QCOMPARE(tableOf(again)->columnWidth(AllocationModel::RegionColumn), m_width);
        columnsOf(again)->reset();
        for (int column = 0; column < header->count(); ++column)
            QCOMPARE(header->visualIndex(column), column);
    }

    void aDragIsKeptOnceItRests()
    {
        AllocationsTab tab(*m_session);
        tab.resize(1200, 400);
        tab.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tab));
        QTableView* table = tableOf(tab);
        const QHeaderView* header = table->horizontalHeader();
        const int column = header->logicalIndex(0);
        const int width = table->columnWidth(column);
        const int border = header->sectionViewportPosition(column) + width - 1;
        const QPoint at = header->viewport()->mapTo(&tab, QPoint(border, header->height() / 2));
        const QSignalSpy kept(&m_session->columnLayouts(), &ColumnLayouts::changed);
        QWindow* window = tab.windowHandle();
        QTest::mousePress(window, Qt::LeftButton, {}, at);
        for (int step = 1; step <= 30; ++step)
            QTest::mouseMove(window, at + QPoint(step, 0));
        QCOMPARE(table->columnWidth(column), width + 30);
        QTest::qWait(400); // a hand that rests has not let go
        QVERIFY(kept.isEmpty());
        QTest::mouseRelease(window, Qt::LeftButton, {}, at + QPoint(30, 0));
        QTRY_COMPARE(kept.size(), 1);
        AllocationsTab again(*m_session);
        QCOMPARE(tableOf(again)->columnWidth(column), width + 30);
    }

    /// The window of the pictures, with every dock open (interface §4.12).
    void aWindowOf1440ShowsEveryTableOfThePlanWithoutScrollingSideways()
    {
        const Desk desk(u"acme-global"_s);
        const Plan& plan = desk.session().plan();
        const PoolId pool = desk.session().place().pool;
        QStringList seen;
        const auto look = [&](ScopeId scope, PoolId in) {
            Place place = desk.session().place();
            place.view = MainView::Plan;
            place.scope = scope;
            place.pool = in;
            desk.session().go(place);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            for (const QString& name : desk.window->centre()->tabNames()) {
                place.tab = name;
                desk.session().go(place);
                QTest::qWait(1);
                auto* tab = desk.window->centre()->findChild<TableTab*>(name);
                if (!tab || !tab->view()->isVisible())
                    continue;
                seen << name;
                QTRY_VERIFY2_WITH_TIMEOUT(
                    tab->view()->horizontalScrollBar()->maximum() == 0,
                    qPrintable(u"%1: %2 too wide"_s.arg(name).arg(tab->view()->horizontalScrollBar()->maximum())),
                    2000);
                if (name != u"allocationsTab"_s)
                    continue;
                const QAbstractItemView* contents = tab->view(); // and the last column is whole
                QVERIFY(contents->sizeHintForColumn(AllocationModel::SinceColumn)
                        <= tab->view()->columnWidth(AllocationModel::SinceColumn));
            }
        };
        look(plan.defaultScope(plan.ipam()->id, ScopeType::Public), {});
        look(plan.defaultScope(plan.ipam()->id, ScopeType::Private), {});
        look(plan.get(pool).scope, pool);
        QVERIFY2(seen.size() > 12, qPrintable(seen.join(u' ')));
    }

    void aWideTableCutsNothing()
    {
        for (const ResourceCidr& cidr : m_session->plan().all<ResourceCidr>())
            if (const Allocation* allocation = m_session->plan().find(cidr.allocation))
                m_session->selectPool(allocation->pool);
        AllocationsTab tab(*m_session);
        tab.resize(720, 700); // all rows are seen: no scroll bar comes and goes
        tab.show();
        QTableView* table = tableOf(tab);
        const QAbstractItemView* contents = table;
        QTRY_VERIFY(table->model()->rowCount() > 0);
        QTest::qWait(50);
        const int narrow = table->columnWidth(AllocationModel::OwnerColumn);
        QVERIFY(contents->sizeHintForColumn(AllocationModel::OwnerColumn) > narrow); // number and name
        tab.resize(2400, 700);
        for (const int column : {AllocationModel::ResourceColumn, AllocationModel::OwnerColumn})
            QTRY_VERIFY(contents->sizeHintForColumn(column) <= table->columnWidth(column));
        tab.resize(720, 700);
        QTRY_COMPARE(table->columnWidth(AllocationModel::OwnerColumn), narrow);
        QVERIFY(m_session->columnLayouts().byTable().isEmpty()); // nobody chose it
    }

    void whatAColumnDoesNotNeedGoesToOneThatIsCut()
    {
        PoolId pool; // of IPv4: its addresses are shorter than what the column is made for
        for (const Allocation& allocation : m_session->plan().all<Allocation>())
            if (allocation.resource && allocation.cidr.family() == Family::IPv4)
                pool = allocation.pool;
        m_session->selectPool(pool);
        AllocationsTab tab(*m_session);
        tab.resize(760, 700);
        tab.show();
        QTableView* table = tableOf(tab);
        const QAbstractItemView* contents = table;
        QTRY_VERIFY(table->model()->rowCount() > 0);
        QTRY_VERIFY(table->columnWidth(AllocationModel::CidrColumn) < 22 * table->fontMetrics().averageCharWidth());
        QVERIFY(contents->sizeHintForColumn(AllocationModel::CidrColumn)
                <= table->columnWidth(AllocationModel::CidrColumn));
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
    }

    void aLayoutThatMakesNoSenseLeavesATable()
    {
        QByteArray all = "{";
        AllocationModel model(*m_session);
        for (int column = 0; column < model.columnCount(); ++column)
            all += (column ? ",\"" : "\"") + model.headerData(column, Qt::Horizontal, IdRole).toString().toUtf8()
                 + "\":{\"shown\":false,\"width\":-5,\"place\":999}";
        for (const QByteArray& layout : {all + "}", QByteArray("[1,2"), QByteArray("{\"cidr\":7}")}) {
            m_session->columnLayouts().set(u"allocationsTab.table"_s, layout);
            AllocationsTab tab(*m_session);
            QTableView* table = tableOf(tab);
            QVERIFY(!table->isColumnHidden(AllocationModel::CidrColumn));
            QVERIFY(table->columnWidth(AllocationModel::CidrColumn) > 0);
        }
    }

    void theHistorySaysAccountTicketAndWhatTookItBack()
    {
        HistoryPanel panel(*m_session);
        QTableView* table = tableOf(panel);
        QVERIFY(!table->isColumnHidden(HistoryModel::AccountColumn)
                && !table->isColumnHidden(HistoryModel::TicketColumn));
        QVERIFY(table->isColumnHidden(HistoryModel::UndoneByColumn));
        Caller caller = m_session->workspace().caller();
        caller.ticket = u"NET-7"_s;
        caller.reason = u"trial"_s;
        m_session->workspace().setCaller(caller);
        const qint64 undone = m_session->workspace().undoable()->seq;
        QVERIFY(m_session->undo());
        const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
        QCOMPARE(cell(0, HistoryModel::TicketColumn), u"NET-7"_s);
        QCOMPARE(cell(0, HistoryModel::ReasonColumn), u"trial"_s);
        const QString newest = cell(0, HistoryModel::RevisionColumn);
        bool found = false;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (cell(row, HistoryModel::RevisionColumn).toLongLong() == undone) {
                found = true;
                QCOMPARE(cell(row, HistoryModel::UndoneByColumn), newest);
            }
        QVERIFY(found);
    }

private:
    std::unique_ptr<Session> m_session;
    int m_width = 0;
};

CADASTRE_TEST(TestTableColumns)
#include "tst_tablecolumns.moc"

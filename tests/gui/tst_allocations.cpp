// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a row of the allocations: the verbs that fit it, and no others.
#include "gui/desk.h"
#include "support/testmain.h"

#include "ui/models/allocationmodel.h"
#include "ui/views/common/filterline.h"
#include "ui/views/common/tablecolumns.h"
#include "ui/views/tabs/allocationstab.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QMenu>
#include <QTableView>
#include <QTimer>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

PoolId poolCalled(const Plan& plan, Family family, const QString& name)
{
    for (const Pool& pool : plan.all<Pool>())
        if (pool.family == family && nameOf(pool) == name)
            return pool.id;
    return {};
}

/// A pool's allocations with the free space between them.
struct Sheet {
    Desk desk{u"acme-global"_s};
    AllocationsTab* tab = nullptr;
    QTableView* view = nullptr;
    std::vector<Request> requests;

    explicit Sheet(PoolId (*choose)(const Plan&))
    {
        Session& session = desk.session();
        Place place = session.place();
        place.pool = choose(session.plan());
        place.scope = session.plan().get(place.pool).scope;
        place.tab = u"allocationsTab"_s;
        session.go(place);
        tab = desk.window->findChild<AllocationsTab*>();
        view = tab->view();
        tab->findChild<QCheckBox*>(u"allocationsTab.showFree"_s)->setChecked(true);
        QObject::disconnect(&session, &Session::requested, nullptr, nullptr); // no dialog: only what is asked
        QObject::connect(&session, &Session::requested, tab,
                         [this](const Request& request) { requests.push_back(request); });
    }
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    [[nodiscard]] const AllocationModel& model() const { return static_cast<const AllocationModel&>(tab->model()); }
    template <class Is>
    [[nodiscard]] int rowThat(Is&& is) const
    {
        for (int row = 0; row < model().rowCount(); ++row)
            if (is(row))
                return row;
        return -1;
    }
    [[nodiscard]] int gap() const
    {
        return rowThat([this](int row) { return model().entryAt(row)->isGap(); });
    }
    [[nodiscard]] int user(AllocationType type) const
    {
        return rowThat([&](int row) {
            const Allocation* allocation = model().allocationAt(row);
            return allocation && allocation->type == type;
        });
    }
    /// The verbs of a row's menu; the one that is named is carried out.
    QStringList menu(int row, const QString& verb = {}, int column = 0) const
    {
        QStringList verbs;
        QTimer::singleShot(0, view, [&] {
            auto* shown = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!shown)
                return;
            for (QAction* action : shown->actions()) {
                verbs << action->text();
                if (action->text() == verb)
                    action->trigger();
            }
            shown->close();
        });
        view->selectRow(row);
        Q_EMIT view->customContextMenuRequested(view->visualRect(model().index(row, column)).center());
        return verbs;
    }
};

} // namespace

class AllocationMenuTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void freeSpaceIsAllocatedOrReservedWhereItIs()
    {
        Sheet table([](const Plan& plan) { return poolCalled(plan, Family::IPv6, u"us-east-1"_s); });
        const int row = table.gap();
        QVERIFY(row >= 0);
        const Prefix block = table.model().entryAt(row)->prefix;
        const QStringList verbs = table.menu(row);
        for (const QString& verb : {u"Allocate here…"_s, u"Allocate a VPC here…"_s, u"Reserve here…"_s,
                                    u"New pool from this block…"_s, u"Show on the map"_s, u"Copy CIDR"_s})
            QVERIFY2(verbs.contains(verb), qPrintable(verb + u" / "_s + verbs.join(u',')));
        QVERIFY(!verbs.contains(u"Release"_s) && !verbs.contains(u"Open the VPC"_s));
        (void)table.menu(row, u"Allocate here…"_s);
        (void)table.menu(row, u"Reserve here…"_s);
        QCOMPARE(table.requests.size(), std::size_t{2});
        QCOMPARE(std::get<AllocateRequest>(table.requests[0]).block, block);
        QCOMPARE(std::get<ReserveRequest>(table.requests[1]).block, block);
        (void)table.menu(row, u"Copy CIDR"_s);
        QCOMPARE(QApplication::clipboard()->text(), block.toString());
    }

    void whatTheInspectorShowsIsTheSelectedRow()
    {
        Sheet table([](const Plan& plan) { return poolCalled(plan, Family::IPv6, u"us-east-1"_s); });
        Session& session = table.desk.session();
        const int row = table.rowThat([&](int at) {
            const Allocation* allocation = table.model().allocationAt(at);
            return at > 2 && allocation && allocation->resource;
        });
        QVERIFY(row > 2);
        const AllocationId wanted = table.model().allocationAt(row)->id;
        const auto selected = [&table] { return table.view->selectionModel()->selectedRows(); };
        session.selectSubject({SubjectRef::Kind::Allocation, wanted.value});
        QTRY_COMPARE(selected().size(), 1);
        QCOMPARE(selected().first().row(), row);
        // Arrows select another one: it stays, whatever is told of the plan meanwhile.
        table.view->setCurrentIndex(table.model().index(1, 0));
        Q_EMIT session.auditChanged();
        QTest::qWait(20);
        QCOMPARE(selected().first().row(), 1);
        for (const ResourceCidr& cidr : session.plan().all<ResourceCidr>()) // a block of a VPC, told as such
            if (cidr.allocation == wanted)
                session.selectSubject({SubjectRef::Kind::ResourceCidr, cidr.id.value});
        QTRY_COMPARE(selected().first().row(), row);
    }

    void aVpcIsOpenedAndNeverReleased()
    {
        Sheet table([](const Plan& plan) { return poolCalled(plan, Family::IPv6, u"us-east-1"_s); });
        const int row = table.user(AllocationType::Vpc);
        QVERIFY(row >= 0);
        const Allocation allocation = *table.model().allocationAt(row);
        const QStringList verbs = table.menu(row, u"Open the VPC"_s);
        QVERIFY(!verbs.contains(u"Release"_s) && !verbs.contains(u"Reserve here…"_s));
        const Place place = table.desk.session().place();
        QCOMPARE(place.tab, u"resourcesTab"_s);
        QCOMPARE(place.subject, (SubjectRef{SubjectRef::Kind::ResourceCidr,
                                            table.desk.session().plan().resourceCidrOf(allocation.id)->id.value}));
    }

    void aPlannedBlockMovesFromItsRow()
    {
        Sheet table([](const Plan& plan) { return poolCalled(plan, Family::IPv6, u"us-east-1"_s); });
        const Plan& plan = table.desk.session().plan();
        const int row = table.rowThat([&](int each) {
            const Allocation* allocation = table.model().allocationAt(each);
            return allocation && allocation->type == AllocationType::Vpc && allocation->basis == Basis::Planned;
        });
        QVERIFY(row >= 0);
        const AllocationId id = table.model().allocationAt(row)->id;
        QVERIFY(table.menu(row, u"Move…"_s).contains(u"Move…"_s));
        QCOMPARE(table.requests.size(), std::size_t{1});
        QCOMPARE(std::get<MoveBlockRequest>(table.requests[0]).allocation, id);
        QVERIFY(plan.find(id));
    }

    void whatARowShowsItCanBeFilteredBy()
    {
        Sheet table([](const Plan& plan) { return poolCalled(plan, Family::IPv6, u"us-east-1"_s); });
        auto* columns = table.tab->findChild<TableColumns*>();
        for (const int column :
             {AllocationModel::ResourceColumn, AllocationModel::TypeColumn, AllocationModel::OverlapColumn,
              AllocationModel::SinceColumn, AllocationModel::PoolColumn, AllocationModel::BasisColumn}) {
            columns->setShown(column, true);
            table.tab->filterLine()->setText({});
            const int row = table.user(AllocationType::Vpc);
            QVERIFY(row >= 0);
            const AllocationId id = table.model().allocationAt(row)->id;
            QString in;
            QString out;
            for (const QString& verb : table.menu(row, {}, column)) {
                in = verb.startsWith(u"Filter in"_s) ? verb : in;
                out = verb.startsWith(u"Exclude"_s) ? verb : out;
            }
            QVERIFY2(!in.isEmpty() && !out.isEmpty(), qPrintable(QString::number(column)));
            (void)table.menu(row, in, column);
            QVERIFY(!table.tab->filterLine()->text().isEmpty());
            QVERIFY2(table.model().rowOf(id.value) >= 0, qPrintable(table.tab->filterLine()->text()));
            table.tab->filterLine()->setText({});
            (void)table.menu(table.model().rowOf(id.value), out, column);
            QVERIFY2(table.model().rowOf(id.value) < 0, qPrintable(table.tab->filterLine()->text()));
        }
    }

    void aVpcHasTagsAndCanBeDeletedAndABlockCanBeDescribed()
    {
        Sheet table([](const Plan& plan) { return poolCalled(plan, Family::IPv6, u"us-east-1"_s); });
        const int row = table.user(AllocationType::Vpc);
        const Allocation allocation = *table.model().allocationAt(row);
        QStringList verbs = table.menu(row, u"Tags…"_s);
        QVERIFY2(verbs.contains(u"Delete the VPC"_s), qPrintable(verbs.join(u'|')));
        QCOMPARE(table.requests.size(), std::size_t{1});
        QCOMPARE(std::get<ResourceId>(std::get<TagsRequest>(table.requests[0]).subject), allocation.resource);

        Sheet blocks([](const Plan& plan) {
            for (const Allocation& one : plan.all<Allocation>())
                if (one.type == AllocationType::Custom)
                    return one.pool;
            return PoolId{};
        });
        const int block = blocks.user(AllocationType::Custom);
        QVERIFY(block >= 0);
        const AllocationId id = blocks.model().allocationAt(block)->id;
        verbs = blocks.menu(block, u"Description…"_s);
        QVERIFY(verbs.contains(u"Tags…"_s));
        QCOMPARE(blocks.requests.size(), std::size_t{1});
        QCOMPARE(std::get<DescribeRequest>(blocks.requests[0]).allocation, id);
    }

    void manualBlocksAreReleasedTogetherInOneStep()
    {
        Sheet table([](const Plan& plan) {
            PoolId most; // with two manual blocks at least
            for (const Pool& pool : plan.all<Pool>()) {
                int manual = 0;
                for (const Allocation& allocation : plan.all<Allocation>())
                    manual += allocation.pool == pool.id && allocation.type == AllocationType::Custom ? 1 : 0;
                if (manual >= 2)
                    most = pool.id;
            }
            return most;
        });
        const Plan& plan = table.desk.session().plan();
        const int row = table.user(AllocationType::Custom);
        QVERIFY(row >= 0);
        const AllocationId one = table.model().allocationAt(row)->id;
        const QString cidr = plan.get(one).cidr.toString();
        (void)table.menu(row, u"Copy the aws command that releases it"_s);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"release-ipam-pool-allocation"_s) && copied.contains(cidr), qPrintable(copied));
        const auto before = plan.all<Allocation>().size();
        QVERIFY(table.menu(row, u"Release"_s).contains(u"Release"_s));
        QVERIFY(!plan.find(one));
        QCOMPARE(plan.all<Allocation>().size(), before - 1);
        QVERIFY(table.desk.session().undo());

        QStringList verbs;
        table.view->clearSelection();
        for (int each = 0; each < table.model().rowCount(); ++each)
            if (const Allocation* allocation = table.model().allocationAt(each);
                allocation && allocation->type == AllocationType::Custom)
                table.view->selectionModel()->select(table.model().index(each, 0),
                                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const auto count = table.view->selectionModel()->selectedRows().size();
        QVERIFY(count >= 2);
        QTimer::singleShot(0, table.view, [&] {
            auto* shown = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            for (QAction* action : shown->actions())
                if (action->text().startsWith(u"Release"_s))
                    action->trigger();
            shown->close();
        });
        const int first = table.user(AllocationType::Custom);
        Q_EMIT table.view->customContextMenuRequested(table.view->visualRect(table.model().index(first, 0)).center());
        QCOMPARE(plan.all<Allocation>().size(), before - static_cast<std::size_t>(count));
        QVERIFY(table.desk.session().undo()); // one step
        QCOMPARE(plan.all<Allocation>().size(), before);
    }
};

CADASTRE_TEST(AllocationMenuTest)
#include "tst_allocations.moc"

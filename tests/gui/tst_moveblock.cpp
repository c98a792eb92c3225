// SPDX-License-Identifier: GPL-3.0-or-later
// A planned block moves by a form, which the findings lead to; what was seen is renumbered (interface §4.11, §4.15 point 7).
#include "gui/desk.h"
#include "support/child.h"
#include "support/testmain.h"

#include "ui/mainwindow/centrepane.h"
#include "ui/mainwindow/parts.h"
#include "ui/models/allocationmodel.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/labels.h"
#include "ui/views/pools/poolspanel.h"
#include "ui/views/tabs/allocationstab.h"
#include "ui/views/tabs/resourcestab.h"
#include "ui/wizards/common/statuslist.h"
#include "ui/wizards/move/moveblockdialog.h"

#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QStatusBar>
#include <QTableView>
#include <QTreeView>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

Prefix block(const char* text) { return *Prefix::parse(QString::fromLatin1(text)); }

/// Two pools of a Region, and a VPC with a subnet in the first, whose rules then change.
struct Scheme {
    Desk desk{u"blank"_s};
    Session& session = desk.session();
    const Plan& plan = session.plan();
    PoolId top, first, second;
    ResourceCidrId web;

    Scheme()
    {
        const RegionName region = RegionName::of("us-east-1");
        CreateIpam ipam{};
        ipam.homeRegion = region;
        run(ipam);
        CreatePool pool{};
        pool.scope = plan.defaultScope(plan.ipam()->id, ScopeType::Private);
        pool.family = Family::IPv4;
        top = made(pool, "top", "10.0.0.0/8");
        pool.source = top;
        pool.locale = region;
        first = made(pool, "first", "10.1.0.0/16");
        second = made(pool, "second", "10.2.0.0/16");
        CreateVpc vpc{};
        vpc.region = region;
        vpc.ipv4.pool = first;
        vpc.ipv4.netmask = 20;
        vpc.tags.insert(u"Name"_s, u"web"_s);
        run(vpc);
        web = plan.all<ResourceCidr>().begin()->id;
        CreateSubnet subnet{};
        subnet.vpc = plan.get(web).resource;
        subnet.ipv4.cidr = block("10.1.1.0/24");
        run(subnet);
    }
    void run(const Command& command)
    {
        if (!session.run(command))
            qFatal("the scheme cannot be made");
    }
    /// The VPC gets another block of the first pool, and AWS has shown both.
    void addFurtherAndSeeAll()
    {
        AssociateVpcCidr further{};
        further.vpc = plan.get(web).resource;
        further.request.pool = first;
        further.request.netmask = 20;
        run(further);
        TakeChanges seen{u"seen"_s, {}};
        for (const ResourceCidr& row : plan.all<ResourceCidr>()) {
            ResourceCidr after = row;
            after.basis = Basis::Seen;
            seen.changes.update(row, after);
        }
        run(seen);
    }
    PoolId made(CreatePool pool, const char* name, const char* cidr)
    {
        pool.tags = {{u"Name"_s, QString::fromLatin1(name)}};
        run(pool);
        PoolId id;
        for (const Pool& each : plan.all<Pool>())
            id = each.id;
        ProvisionCidr provision{};
        provision.pool = id;
        provision.cidr = block(cidr);
        run(provision);
        return id;
    }
    [[nodiscard]] QStringList cidrs() const
    {
        QStringList all;
        for (const ResourceCidr& row : plan.all<ResourceCidr>())
            all << row.cidr.toString();
        return all;
    }
};

/// Something that is dragged over the tree of pools, with the events that the desktop sends for it.
class OverTheTree {
public:
    OverTheTree(const Desk& desk, std::unique_ptr<QMimeData> data)
        : m_window(desk.window), m_tree(child<QTreeView>(*desk.window, "poolTree")), m_data(std::move(data))
    {
        m_tree->expandAll();
    }
    /// Over the row of that name, which has not been dropped on before: may it be dropped there?
    bool isTakenBy(const QString& name)
    {
        const QModelIndexList found = m_tree->model()->match(m_tree->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                             Qt::MatchExactly | Qt::MatchRecursive);
        if (found.isEmpty())
            qFatal("no row %s", qPrintable(name));
        m_tree->scrollTo(found.first());
        m_at = m_tree->visualRect(found.first()).center();
        QDragEnterEvent enter(m_at, actions, m_data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_tree->viewport(), &enter);
        QDragMoveEvent move(m_at, actions, m_data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_tree->viewport(), &move);
        return move.isAccepted();
    }
    [[nodiscard]] QString said() const { return m_window->statusBar()->currentMessage(); }
    [[nodiscard]] bool isFramed() const { return child<QWidget>(*m_tree, "dropFrame")->isVisible(); }
    void drop()
    {
        QDropEvent event(m_at, actions, m_data.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_tree->viewport(), &event);
    }

private:
    static constexpr Qt::DropActions actions{Qt::CopyAction | Qt::MoveAction};
    MainWindow* m_window;
    QTreeView* m_tree;
    std::unique_ptr<QMimeData> m_data;
    QPoint m_at;
};

/// What a table gives away when these rows are dragged.
std::unique_ptr<QMimeData> draggedFrom(const TableTab& tab, const QList<int>& rows)
{
    QModelIndexList indexes;
    for (const int row : rows)
        for (int column = 0; column < tab.model().columnCount(); ++column)
            indexes << tab.model().index(row, column);
    return std::unique_ptr<QMimeData>(tab.model().mimeData(indexes));
}

template <class Tab>
Tab* tabOf(Scheme& scheme, PoolId pool, const char* name)
{
    Place place = scheme.session.place();
    place.scope = scheme.plan.get(pool).scope;
    place.pool = pool;
    place.tab = QString::fromLatin1(name);
    scheme.session.go(place);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    Tab* tab = nullptr;
    if (!QTest::qWaitFor([&] {
            tab = scheme.desk.window->findChild<Tab*>();
            return tab && tab->model().rowCount() > 0;
        }))
        qFatal("no rows in %s", name);
    return tab;
}

MoveBlockDialog* openForm(const Desk& desk)
{
    for (auto* dialog : desk.window->findChildren<MoveBlockDialog*>())
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

} // namespace

class MoveBlockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aVpcMovesWithWhatIsInIt()
    {
        Scheme scheme;
        const QStringList before = scheme.cidrs();
        MoveBlockDialog dialog(scheme.session, {scheme.web, {}});
        auto* pool = child<QComboBox>(dialog, "movePool");
        QCOMPARE(pool->count(), 2);
        QCOMPARE(pool->currentData().toUInt(), scheme.first.value); // its own comes first
        pool->setCurrentIndex(pool->findData(scheme.second.value));
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        QVERIFY(child<PlainLabel>(dialog, "moveWhy")->text().contains(u"second"_s));
        const QString said = child<StatusList>(dialog, "effects")->text();
        QVERIFY2(said.contains(u"10.1.0.0/20 becomes 10.2.0.0/20."_s) && said.contains(u"1 CIDR"_s), qPrintable(said));
        QVERIFY(child<CommandBlock>(dialog, "command")->command().contains(u"--cidr-block 10.2.0.0/20"_s));
        QCOMPARE(scheme.cidrs(), before); // so far it is a preview
        dialog.primary()->click();
        QCOMPARE(scheme.cidrs(), (QStringList{u"10.2.0.0/20"_s, u"10.2.1.0/24"_s}));
        QVERIFY(scheme.session.undo()); // one step
        QCOMPARE(scheme.cidrs(), before);
    }

    void aRowDroppedOnAPoolOpensTheFormThatShowsTheMove()
    {
        for (const bool fromResources : {false, true}) {
            Scheme scheme;
            const QStringList before = scheme.cidrs();
            auto data = fromResources
                          ? draggedFrom(*tabOf<ResourcesTab>(scheme, scheme.first, "resourcesTab"), {0})
                          : draggedFrom(*tabOf<AllocationsTab>(scheme, scheme.first, "allocationsTab"), {0});
            QCOMPARE(data->text(), u"10.1.0.0/20"_s); // in other programs it is text
            OverTheTree drag(scheme.desk, std::move(data));
            QVERIFY(drag.isTakenBy(u"second"_s));
            QVERIFY2(drag.said().contains(u"10.1.0.0/20 becomes 10.2.0.0/20"_s), qPrintable(drag.said()));
            QVERIFY(drag.isFramed());
            drag.drop();
            QVERIFY(!drag.isFramed() && drag.said().isEmpty());
            QTRY_VERIFY(openForm(scheme.desk));
            MoveBlockDialog* form = openForm(scheme.desk);
            QCOMPARE(child<QComboBox>(*form, "movePool")->currentData().toUInt(), scheme.second.value);
            form->refreshNow();
            QVERIFY(child<StatusList>(*form, "effects")->text().contains(u"10.1.0.0/20 becomes 10.2.0.0/20."_s));
            QCOMPARE(scheme.cidrs(), before); // rehearsed first
            form->primary()->click();
            QCOMPARE(scheme.cidrs(), (QStringList{u"10.2.0.0/20"_s, u"10.2.1.0/24"_s}));
        }
    }

    void whereABlockCannotGoTheReasonIsSaid()
    {
        Scheme scheme;
        CreatePool other{};
        other.scope = scheme.plan.get(scheme.top).scope;
        other.family = Family::IPv6;
        scheme.made(other, "six", "fd12:cad::/48");
        CreatePool subnets{};
        subnets.scope = other.scope;
        subnets.family = Family::IPv4;
        subnets.source = scheme.first;
        subnets.locale = RegionName::of("us-east-1");
        subnets.sourceResource = scheme.plan.get(scheme.web).resource;
        subnets.tags = {{u"Name"_s, u"inside"_s}};
        scheme.run(subnets);
        auto* tab = tabOf<AllocationsTab>(scheme, scheme.first, "allocationsTab");
        OverTheTree drag(scheme.desk, draggedFrom(*tab, {0}));
        const auto refused = [&](const QString& row) { return drag.isTakenBy(row) ? QString() : drag.said(); };
        QVERIFY2(refused(u"first"_s).contains(u"already"_s), qPrintable(drag.said()));
        QVERIFY2(refused(u"six"_s).contains(u"is IPv4, and"_s), qPrintable(drag.said()));
        QVERIFY2(refused(u"inside"_s).contains(u"goes where that goes"_s), qPrintable(drag.said()));
        QVERIFY2(refused(u"top"_s).contains(u"locale"_s, Qt::CaseInsensitive), qPrintable(drag.said()));
        QVERIFY2(refused(u"private scope"_s).contains(u"moves to a pool"_s), qPrintable(drag.said()));
        QVERIFY(!drag.isFramed());
        drag.drop(); // whatever the desktop does
        QCoreApplication::processEvents();
        QVERIFY(!openForm(scheme.desk));
    }

    void whatWasSeenIsRenumberedByDraggingToo()
    {
        Scheme scheme;
        scheme.addFurtherAndSeeAll();
        auto* tab = tabOf<AllocationsTab>(scheme, scheme.first, "allocationsTab");
        OverTheTree primary(scheme.desk, draggedFrom(*tab, {0}));
        QVERIFY(!primary.isTakenBy(u"second"_s)); // a primary CIDR cannot change
        QVERIFY2(primary.said().contains(u"primary"_s), qPrintable(primary.said()));
        OverTheTree drag(scheme.desk, draggedFrom(*tab, {1}));
        QVERIFY(drag.isTakenBy(u"second"_s));
        QVERIFY2(drag.said().startsWith(u"Plan renumbering"_s), qPrintable(drag.said()));
        drag.drop();
        QTRY_VERIFY(openForm(scheme.desk));
        QCOMPARE(openForm(scheme.desk)->primary()->text(), u"Plan the new block"_s);
    }

    void severalRowsAreTextAndNoMove()
    {
        Scheme scheme;
        Allocate hand{};
        hand.pool = scheme.first;
        hand.netmask = 24;
        scheme.run(hand);
        auto* tab = tabOf<AllocationsTab>(scheme, scheme.first, "allocationsTab");
        auto data = draggedFrom(*tab, {0, 1});
        QCOMPARE(data->text(), u"10.1.0.0/20\n10.1.16.0/24"_s);
        OverTheTree drag(scheme.desk, std::move(data));
        QVERIFY(!drag.isTakenBy(u"second"_s));
        QVERIFY2(drag.said().contains(u"One block"_s), qPrintable(drag.said()));
    }

    void blocksOfAnotherPlanAndPlainTextGoToTheWindow()
    {
        Scheme scheme;
        Scheme other;
        OverTheTree strange(scheme.desk,
                            draggedFrom(*tabOf<AllocationsTab>(other, other.first, "allocationsTab"), {0}));
        (void)strange.isTakenBy(u"second"_s);
        QVERIFY(strange.said().isEmpty() && !strange.isFramed());
        auto text = std::make_unique<QMimeData>();
        text->setText(u"10.1.0.0/20"_s);
        OverTheTree typed(scheme.desk, std::move(text));
        (void)typed.isTakenBy(u"second"_s);
        typed.drop();
        QCoreApplication::processEvents();
        QVERIFY(!openForm(scheme.desk));
        const auto edits = scheme.desk.window->findChildren<QLineEdit*>();
        QVERIFY(std::any_of(edits.begin(), edits.end(), [](const QLineEdit* edit) {
            return edit->isVisible() && edit->text() == u"10.1.0.0/20"_s; // the box looks for it
        }));
    }

    void aFindingLeadsThere()
    {
        Scheme scheme;
        ModifyPool rules{};
        rules.pool = scheme.first;
        rules.minLength = std::uint8_t{22};
        scheme.run(rules);
        const auto broken = [&]() -> const Finding* {
            for (const Finding& finding : scheme.session.report().findings)
                if (QLatin1String(finding.rule->id) == QLatin1String("NETMASK"))
                    return &finding;
            return nullptr;
        };
        QTRY_VERIFY(broken());
        const auto dialog = dialogFor(scheme.session, FixRequest{u"NETMASK"_s, broken()->key, 0}, nullptr);
        auto* move = qobject_cast<MoveBlockDialog*>(dialog.get());
        QVERIFY(move);
        move->refreshNow();
        QVERIFY2(move->primary()->isEnabled(), qPrintable(move->footerMessage()));
        QTRY_VERIFY(child<StatusList>(*move, "foreseenFindings")->text().contains(u"Settles"_s));
        move->primary()->click();
        QCOMPARE(scheme.cidrs(), (QStringList{u"10.1.16.0/22"_s, u"10.1.17.0/24"_s}));
    }

    void whatWasSeenGetsANewBlockAndOpenSteps()
    {
        Scheme scheme;
        scheme.addFurtherAndSeeAll();
        ResourceCidrId old;
        for (const ResourceCidr& row : scheme.plan.all<ResourceCidr>())
            if (row.cidr == block("10.1.16.0/20"))
                old = row.id;
        MoveBlockDialog dialog(scheme.session, {old, {}});
        dialog.refreshNow();
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        const QString said = child<StatusList>(dialog, "effects")->text();
        QVERIFY2(said.contains(u"Open: Disassociate 10.1.16.0/20 from web."_s), qPrintable(said));
        QVERIFY(child<CommandBlock>(dialog, "command")->command().startsWith(u"aws ec2 associate-vpc-cidr-block"_s));
        dialog.primary()->click();
        QVERIFY(scheme.plan.find(old) && scheme.cidrs().contains(u"10.1.32.0/20"_s));
        MoveBlockDialog primary(scheme.session, {scheme.web, {}}); // cannot go at all
        QVERIFY(!primary.primary()->isEnabled());
        QVERIFY2(primary.footerMessage().contains(u"primary"_s), qPrintable(primary.footerMessage()));
    }
};

CADASTRE_TEST(MoveBlockTest)
#include "tst_moveblock.moc"

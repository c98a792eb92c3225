// SPDX-License-Identifier: GPL-3.0-or-later
// Every model under QAbstractItemModelTester while commands run, are undone and done again.
#include "engine/lookup.h"
#include "engine/samples.h"
#include "insight/utilisation.h"
#include "text/sentence.h"
#include "ui/models/allocationmodel.h"
#include "ui/models/byoasnmodel.h"
#include "ui/models/cidrmodel.h"
#include "ui/models/discoverymodel.h"
#include "ui/models/expirymodel.h"
#include "ui/models/findingsmodel.h"
#include "ui/models/historymodel.h"
#include "ui/models/poollistmodel.h"
#include "ui/models/pooltreemodel.h"
#include "ui/models/resourcemodel.h"
#include "ui/models/routingmodel.h"
#include "ui/models/sharingmodel.h"
#include "ui/models/sitemodel.h"
#include "ui/session/session.h"

#include "support/otherlanguage.h"
#include "support/planbuilder.h"
#include "support/testmain.h"
#include "support/today.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Workspace> walkthrough()
{
    auto workspace = Workspace::inMemory(*sampleSettings(u"byoipv6-walkthrough"_s, today.now()), today);
    if (!buildSample(*workspace, u"byoipv6-walkthrough"_s, today.now()))
        qFatal("the sample cannot be built");
    return workspace;
}

/// Everything that a model shows, in order.
QStringList shown(const QAbstractItemModel& model, const QModelIndex& parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells << model.index(row, column, parent).data().toString();
        rows << cells.join(u'|');
        for (const QString& inner : shown(model, model.index(row, 0, parent)))
            rows << u"  "_s + inner;
    }
    return rows;
}

/// All models of one session, watched.
struct Desk {
    Session session{walkthrough()};
    PoolTreeModel tree{session};
    FindingsModel findings{session};
    HistoryModel history{session};
    AllocationModel allocations{session};
    CidrModel cidrs{session};
    PoolListModel pools{session};
    ResourceModel resources{session};
    RoutingModel routing{session};
    SiteModel sites{session};
    ByoasnModel byoasns{session};
    DiscoveryModel discoveries{session};
    SharingModel sharing{session};
    ExpiryModel expiries{session};
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;

    Desk()
    {
        allocations.setFreeShown(true);
        for (HandleTable* table : {static_cast<HandleTable*>(&allocations), static_cast<HandleTable*>(&cidrs),
                                   static_cast<HandleTable*>(&pools), static_cast<HandleTable*>(&resources),
                                   static_cast<HandleTable*>(&routing), static_cast<HandleTable*>(&sites),
                                   static_cast<HandleTable*>(&byoasns), static_cast<HandleTable*>(&discoveries),
                                   static_cast<HandleTable*>(&expiries)})
            table->showPlace({}, {});
        sharing.showPlace({}, {});
        QObject::connect(&session, &Session::changed, &sharing, &SharingModel::refresh);
        for (QAbstractItemModel* model : all())
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        session.auditNow();
    }
    std::vector<QAbstractItemModel*> all()
    {
        return {&tree,    &findings, &history, &allocations, &cidrs,       &pools,  &resources,
                &routing, &sites,    &sharing, &expiries,    &discoveries, &byoasns};
    }
    /// Of the models that tell the plan itself, not how it came about.
    QStringList plan()
    {
        session.auditNow();
        QStringList rows;
        for (QAbstractItemModel* model : all())
            if (model != &history)
                rows << shown(*model);
        return rows;
    }
    std::vector<Command> commands() const
    {
        const Plan& plan = session.plan();
        const PoolId east = *findPool(plan, u"US-EAST-1-POOL"_s);
        const PoolId v4 = *findPool(plan, u"V4-US-EAST-1"_s);
        CreatePool create;
        create.scope = plan.get(v4).scope;
        create.source = v4;
        create.family = Family::IPv4;
        create.locale = plan.get(v4).locale;
        create.tags.insert(u"Name"_s, u"a-new-pool"_s);
        Allocate six;
        six.pool = east;
        six.netmask = 56;
        Allocate four;
        four.pool = v4;
        four.netmask = 24;
        ProvisionCidr more;
        more.pool = v4;
        more.netmask = 18;
        PutExternalNetwork site;
        site.network.scope = plan.get(v4).scope;
        site.network.cidr = testing::prefixOf("10.250.0.0/16");
        site.network.site = u"Bern"_s;
        return {six, create, four, site, more};
    }
};

} // namespace

class ModelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// What people read is in the language of the window, whichever view says it; files have AWS's own words.
    void verdictsAreWordsOfTheWindowAndOfAwsInFiles()
    {
        Desk desk;
        const OtherLanguage language;
        int verdicts = 0;
        const auto look = [&](const QAbstractItemModel& model, const QList<int>& columns) {
            for (int row = 0; row < model.rowCount(); ++row)
                for (const int column : columns) {
                    const QString shown = model.index(row, column).data().toString();
                    const QString exact = model.index(row, column).data(ExactRole).toString();
                    QVERIFY2(shown == u"–"_s || shown.startsWith(u'«'), qPrintable(shown));
                    QVERIFY2(!exact.contains(u'«'), qPrintable(exact));
                    verdicts += exact == u"noncompliant"_s ? 1 : 0;
                }
        };
        look(desk.resources,
             {ResourceModel::ManagementColumn, ResourceModel::ComplianceColumn, ResourceModel::OverlapColumn});
        look(desk.allocations, {AllocationModel::ComplianceColumn, AllocationModel::OverlapColumn});
        QVERIFY(verdicts >= 2);                                 // the sample breaks a rule, and both tables say so
        for (int row = 0; row < desk.cidrs.rowCount(); ++row) { // what is on its way is AWS's word, and stays it
            const QModelIndex advertised = desk.cidrs.index(row, CidrModel::AdvertisingColumn);
            const QString exact = advertised.data(ExactRole).toString();
            if (!exact.isEmpty())
                QCOMPARE(advertised.data().toString().startsWith(u'«'), !exact.startsWith(u"pending"_s));
        }
    }

    void modelsFollowCommandsUndoAndRedo()
    {
        Desk desk;
        QList<QStringList> states{desk.plan()};
        const int steps = desk.history.rowCount();
        for (const Command& command : desk.commands()) {
            const auto done = desk.session.run(command);
            QVERIFY2(done, done ? "" : qPrintable(sentence(done.error())));
            states << desk.plan();
            QVERIFY(states.last() != states[states.size() - 2]);
        }
        QCOMPARE(desk.history.rowCount(), steps + 5);
        for (qsizetype i = states.size() - 2; i >= 0; --i) {
            QVERIFY(desk.session.undo());
            QCOMPARE(desk.plan(), states[i]);
        }
        for (qsizetype i = 1; i < states.size(); ++i) {
            QVERIFY(desk.session.redo());
            QCOMPARE(desk.plan(), states[i]);
        }
    }

    void aModelThatFollowedIsLikeOneThatIsNew()
    {
        Desk desk;
        for (const Command& command : desk.commands())
            QVERIFY(desk.session.run(command));
        QCOMPARE(shown(desk.tree), shown(PoolTreeModel(desk.session)));
        AllocationModel allocations(desk.session);
        allocations.setFreeShown(true);
        allocations.showPlace({}, {});
        QCOMPARE(shown(desk.allocations), shown(allocations));
        CidrModel cidrs(desk.session);
        cidrs.showPlace({}, {});
        QCOMPARE(shown(desk.cidrs), shown(cidrs));
        PoolListModel pools(desk.session);
        pools.showPlace({}, {});
        QCOMPARE(shown(desk.pools), shown(pools));
    }

    void poolsSortByTheRoomThatIsLeft()
    {
        Desk desk;
        desk.pools.sort(PoolListModel::AvailableColumn, Qt::AscendingOrder);
        QCOMPARE(desk.pools.rowCount(), static_cast<int>(desk.session.plan().all<Pool>().size()));
        double before = -1;
        for (int row = 0; row < desk.pools.rowCount(); ++row) {
            const PoolUse use = useOf(desk.session.plan(), PoolId{desk.pools.entryAt(row)->handle});
            const double left = use.capacity == 0 ? -1 : use.share(use.available);
            QVERIFY(left >= before);
            before = left;
        }
    }

    void aRefusalMovesNoRow()
    {
        Desk desk;
        const QStringList before = desk.plan();
        QSignalSpy inserted(&desk.allocations, &QAbstractItemModel::rowsInserted);
        Allocate tooLarge;
        tooLarge.pool = *findPool(desk.session.plan(), u"US-EAST-1-POOL"_s);
        tooLarge.netmask = 49;
        QVERIFY(!desk.session.run(tooLarge));
        QCOMPARE(inserted.count(), 0);
        QCOMPARE(desk.plan(), before);
    }

    void aNewPoolIsInsertedAndNotReset()
    {
        Desk desk;
        QSignalSpy resets(&desk.tree, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&desk.tree, &QAbstractItemModel::rowsInserted);
        QVERIFY(desk.session.run(desk.commands()[1]));
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(resets.count(), 0); // what is expanded stays expanded
        const QModelIndex row = desk.tree.indexOf(*findPool(desk.session.plan(), u"a-new-pool"_s));
        QVERIFY(row.isValid());
        QCOMPARE(desk.tree.poolAt(row.parent()), *findPool(desk.session.plan(), u"V4-US-EAST-1"_s));
    }

    void gapsAndAllocationsMakeUpThePool()
    {
        Desk desk;
        const PoolId east = *findPool(desk.session.plan(), u"US-EAST-1-POOL"_s);
        desk.allocations.showPlace({}, east);
        uint128 sum = 0;
        int gaps = 0;
        for (int row = 0; row < desk.allocations.rowCount(); ++row) {
            sum += desk.allocations.entryAt(row)->prefix.size();
            gaps += desk.allocations.entryAt(row)->isGap() ? 1 : 0;
        }
        QVERIFY(gaps > 0);
        QVERIFY(sum == desk.session.plan().space(east).totals.capacity);
        QCOMPARE(desk.allocations.shownCount(), 4);
    }

    void aFilterLeavesWhatItMatches()
    {
        Desk desk;
        const int total = desk.cidrs.shownCount();
        desk.cidrs.setFilter(*Filter::parse(u"2605:9cc0:1ff0::/48"_s));
        QVERIFY(desk.cidrs.shownCount() < total);
        QCOMPARE(desk.cidrs.totalCount(), total);
        desk.cidrs.setFilter({});
        QCOMPARE(desk.cidrs.shownCount(), total);
    }
};

CADASTRE_TEST(ModelsTest)
#include "tst_models.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Layers of the map: colours, numbers and legend tell one fact of those who use the space; the choice is remembered.
#include "support/testmain.h"

#include "compliance/verdicts.h"
#include "gui/desk.h"
#include "ui/session/viewchoices.h"
#include "ui/views/common/legend.h"
#include "ui/views/map/contextstrip.h"
#include "ui/views/map/hexgridview.h"
#include "ui/views/map/maptab.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTableWidget>

#include <algorithm>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

/// The window at the map of the pool with the most assigned cells to tell apart.
struct Map {
    Desk desk{u"acme-global"_s};
    MapTab* tab = nullptr;
    QComboBox* layers = nullptr;
    HexGridView* grid = nullptr;

    Map()
    {
        for (const Pool& pool : desk.session().plan().all<Pool>())
            if (pool.family == Family::IPv6 && nameOf(pool) == u"us-east-1") {
                Place place = desk.session().place();
                place.pool = pool.id;
                place.scope = pool.scope;
                place.tab = u"mapTab"_s;
                desk.session().go(place);
            }
        tab = desk.window->findChild<MapTab*>();
        layers = tab->findChild<QComboBox*>(u"mapLayer"_s);
        grid = tab->grid();
    }
    void choose(MapLayer layer) const { layers->setCurrentIndex(layers->findData(mapLayerWord(layer))); }
    [[nodiscard]] QStringList legend() const
    {
        QApplication::processEvents(); // rows of a layout are shown by its event
        QStringList words;
        for (const Legend* legend : tab->findChildren<Legend*>())
            for (const QLabel* label : legend->findChildren<QLabel*>())
                if (label->isVisibleTo(tab))
                    words << label->text();
        return words;
    }
};

} // namespace

class MapLayersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void startsWithTheState()
    {
        const Map map;
        QCOMPARE(map.layers->currentData().toString(), u"state"_s);
        QVERIFY(map.grid->layer().groupOf.empty());
        QVERIFY(map.legend().contains(Legend::words(FillRole::Assigned)));
    }

    void theStripBoxesTheFreeRunsBetweenTheSiblings()
    {
        const Map map;
        const auto* strip = map.tab->findChild<ContextStrip*>();
        QVERIFY(strip && strip->isVisible());
        QApplication::processEvents();
        QList<QWidget*> parts;
        for (QWidget* part : strip->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            if (!part->isHidden() && !part->accessibleName().isEmpty())
                parts << part;
        std::ranges::sort(parts, {}, [](const QWidget* part) { return part->x(); });
        QStringList names;
        for (const QWidget* part : parts)
            names << part->accessibleName();
        const QString run = u"3\u00a0×\u00a0/48 free"_s; // four /48 at a distance of four in a /44
        QCOMPARE(names, (QStringList{u"2605:9cc0:1ff0::/48"_s, run, u"2605:9cc0:1ff4::/48"_s, run,
                                     u"2605:9cc0:1ff8::/48"_s, run, u"2605:9cc0:1ffc::/48"_s, run}));
        QVERIFY(qobject_cast<QAbstractButton*>(parts[0]) && !qobject_cast<QAbstractButton*>(parts[1]));
        QCOMPARE(parts[1]->height(), parts[0]->height());
        qobject_cast<QAbstractButton*>(parts[2])->click();
        QCOMPARE(nameOf(map.desk.session().plan().get(map.desk.session().place().pool)), u"eu-west-1"_s);
    }

    void aRungOfTheLadderShowsWhereItsNextBlockWouldBe() // interface §4.9: "how many /52 still fit", and where
    {
        const Map map;
        auto* ladder = map.tab->findChild<QTableWidget*>(u"sizeLadder"_s);
        const Plan& plan = map.desk.session().plan();
        const PoolId pool = map.desk.session().place().pool;
        int shown = 0;
        for (int row = 0; row < ladder->rowCount(); ++row) {
            const int length = ladder->item(row, 0)->text().mid(1).toInt();
            const Prefix next = nextClearBlock(plan, pool, length);
            QTest::mouseClick(ladder->viewport(), Qt::LeftButton, {},
                              ladder->visualItemRect(ladder->item(row, 0)).center());
            if (next.isNull())
                continue;
            ++shown;
            QCOMPARE(map.grid->selection(), next);
            QCOMPARE(map.desk.session().place().block, next);
        }
        QVERIFY(shown > 1);
        std::optional<Request> asked;
        Session& session = map.desk.session();
        QObject::disconnect(&session, &Session::requested, nullptr, nullptr); // no dialog: only what is asked
        QObject::connect(&session, &Session::requested, map.tab, [&](const Request& request) { asked = request; });
        QTest::keyClick(map.grid, Qt::Key_Return); // … and there it is allocated
        QVERIFY(asked && std::holds_alternative<VpcRequest>(*asked));
        QCOMPARE(std::get<VpcRequest>(*asked).block, map.grid->selection());
        QCOMPARE(std::get<VpcRequest>(*asked).ipv6, pool);
    }

    void aMapIsPrintedWhereThereIsOne() // product 8
    {
        const Map map;
        for (const Verb verb : {Verb::PrintMap, Verb::ExportMap})
            QTRY_VERIFY(map.desk.action(verb)->isEnabled());
        map.desk.session().selectScope(map.desk.session().place().scope);
        for (const Verb verb : {Verb::PrintMap, Verb::ExportMap}) {
            QTRY_VERIFY(!map.desk.action(verb)->isEnabled());
            QCOMPARE(ActionCatalogue::reasonOf(map.desk.action(verb)), u"Select a pool first"_s);
        }
    }

    void everyCellSaysWhatItsAllocationIs()
    {
        const Map map;
        const Plan& plan = map.desk.session().plan();
        int seen = 0;
        for (const MapLayer layer : {MapLayer::Owner, MapLayer::Region, MapLayer::Environment, MapLayer::Compliance}) {
            map.choose(layer);
            for (int i = 0; i < map.grid->geometry().cells(); ++i) {
                const GridCell& cell = map.grid->cell(i);
                const Allocation* allocation = plan.find(cell.allocation);
                const QString said = map.grid->layer().wordsFor(i);
                if (!allocation && cell.outsider.kind == SubjectRef::Kind::Plan && cell.count == 0)
                    QVERIFY(said.isEmpty());
                if (!allocation || cell.outsider.kind != SubjectRef::Kind::Plan)
                    continue;
                ++seen;
                const Account* owner = plan.account(allocation->owner);
                const Resource* resource = plan.find(allocation->resource);
                const ResourceCidr* cidr = plan.resourceCidrOf(allocation->id);
                QVERIFY(owner && resource && cidr);
                const QString environment = resource->tags.value(u"Environment"_s);
                const QString wanted = layer == MapLayer::Owner  ? owner->name
                                     : layer == MapLayer::Region ? allocation->region.toString()
                                     : layer == MapLayer::Environment
                                         ? (environment.isEmpty() ? u"no tag Environment"_s : environment)
                                         : QString(toWire(complianceOf(plan, *cidr)));
                QVERIFY2(said == wanted || said.startsWith(u"others ("), qPrintable(said + u" / "_s + wanted));
                QVERIFY(map.grid->sentence(i).endsWith(said));
            }
        }
        QVERIFY(seen > 20);
    }

    void theLegendFollows()
    {
        const Map map;
        for (const MapLayer layer : mapLayers) {
            map.choose(layer);
            const QStringList words = map.legend();
            int cells = 0;
            for (const LayerGroup& group : map.grid->layer().groups) {
                QVERIFY2(words.contains(u"%1 · %2"_s.arg(group.label).arg(group.cells)), qPrintable(words.join(u'\n')));
                cells += group.cells;
            }
            const auto& of = map.grid->layer().groupOf;
            QCOMPARE(cells,
                     static_cast<int>(std::count_if(of.begin(), of.end(), [](int group) { return group >= 0; })));
            QCOMPARE(words.contains(Legend::words(FillRole::Overlap)), layer == MapLayer::State);
            if (const QString folder = qEnvironmentVariable("CADASTRE_GRABS"); !folder.isEmpty()) {
                QTest::qWait(50);
                QVERIFY(QDir().mkpath(folder));
                QVERIFY(map.tab->grab().save(folder + u"/map-"_s + mapLayerWord(layer) + u".png"_s));
            }
        }
    }

    void routesAreJudgedByTheVrps() // interface §4.9: layer ROA
    {
        const Map map;
        map.choose(MapLayer::Route);
        int used = -1;
        for (int i = 0; used < 0 && i < map.grid->geometry().cells(); ++i)
            if (map.grid->cell(i).allocation)
                used = i;
        QVERIFY(used >= 0);
        QCOMPARE(map.grid->layer().wordsFor(used), u"no VRPs to judge by"_s);
        const auto know = [&](const QByteArray& prefix, int asn) {
            QFile file(map.desk.folder.path() + u"/vrps.json"_s);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(R"({"roas":[{"asn":16509,"prefix":")" + prefix + R"(","maxLength":48,"ta":"arin"},{"asn":)"
                       + QByteArray::number(asn) + R"(,"prefix":")" + prefix + R"(","maxLength":48,"ta":"arin"}]})");
            file.close();
            map.desk.session().openRoutes(file.fileName());
        };
        know("2605:9cc0:1ff0::/48", 14618);
        QTRY_COMPARE(map.grid->layer().wordsFor(used), u"route is valid"_s);
        know("2605:9cc0:1ff0::/48", 64500); // one of Amazon's two origins is left out
        QTRY_COMPARE(map.grid->layer().wordsFor(used), u"route is invalid"_s);
        know("2001:db8::/32", 64500);
        QTRY_COMPARE(map.grid->layer().wordsFor(used), u"no ROA covers it"_s);
    }

    void theChoiceIsRemembered()
    {
        const Map map;
        map.desk.session().viewChoices().choose(u"chartTiles"_s, u"headroom,expiries"_s); // as every choice of views
        map.layers->setFocus();
        QTest::keyClick(map.layers, Qt::Key_Down); // by keyboard
        QCOMPARE(map.layers->currentData().toString(), u"owner"_s);
        auto workspace = Workspace::inMemory(*sampleSettings(u"acme-global"_s, today), map.desk.clock);
        QVERIFY(buildSample(*workspace, u"acme-global"_s, today));
        const Profile profile = Profile::in(map.desk.folder.path());
        WindowSet later(profile, map.desk.clock); // the next start
        MainWindow* window = later.newWindow();
        window->adopt(std::move(workspace));
        window->show();
        QCOMPARE(window->session()->viewChoices().choice(u"chartTiles"_s), u"headroom,expiries"_s);
        QTRY_VERIFY(window->findChild<QComboBox*>(u"mapLayer"_s));
        QCOMPARE(window->findChild<QComboBox*>(u"mapLayer"_s)->currentData().toString(), u"owner"_s);
    }
};

CADASTRE_TEST(MapLayersTest)
#include "tst_maplayers.moc"

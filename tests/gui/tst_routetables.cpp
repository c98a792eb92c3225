// SPDX-License-Identifier: GPL-3.0-or-later
// The ROAs behind the verdicts of origin validation, in the tables of routing and of CIDRs (interface §4.12).
#include "gui/byoipdesk.h"
#include "support/testmain.h"

#include "engine/lookup.h"
#include "ui/models/cidrmodel.h"
#include "ui/models/routingmodel.h"
#include "ui/presentation/roles.h"
#include "ui/session/session.h"
#include "ui/theme.h"
#include "ui/views/common/tablecolumns.h"
#include "ui/views/tabs/cidrstab.h"
#include "ui/views/tabs/routingtab.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Session> walkthrough() { return sampleSession(u"byoipv6-walkthrough"_s, inNovember); }

/// One origin is let through down to /48 until new year, the other one for the whole alone, from another registry.
constexpr auto twoRoas = R"({"roas": [
    {"asn": 16509, "prefix": "2605:9cc0:1ff0::/44", "maxLength": 48, "ta": "arin", "expires": 1798761600},
    {"asn": 14618, "prefix": "2605:9cc0::/32", "maxLength": 44, "ta": "ripe", "expires": 1801440000}]})";

QString cell(const HandleTable& table, const QString& cidr, int column, int role = Qt::DisplayRole)
{
    for (int row = 0; row < table.rowCount(); ++row)
        if (table.index(row, 0).data().toString() == cidr)
            return table.index(row, column).data(role).toString();
    return u"no such row"_s;
}

StatusLevel levelOf(const HandleTable& table, const QString& cidr, int column)
{
    for (int row = 0; row < table.rowCount(); ++row)
        if (table.index(row, 0).data().toString() == cidr)
            return table.index(row, column).data(SeverityRole).value<StatusLevel>();
    return StatusLevel::Pending;
}

} // namespace

class RouteTablesTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    void know(Session& session, const QByteArray& vrps)
    {
        QSignalSpy read(&session, &Session::routesChanged);
        session.openRoutes(wrote(m_folder.filePath(u"vrps.json"_s), vrps));
        QVERIFY(read.wait());
    }

private Q_SLOTS:
    void routingTellsTheRoasBehindItsVerdicts()
    {
        auto session = walkthrough();
        RoutingModel routes(*session);
        routes.showPlace({}, {});
        const QString east = u"2605:9cc0:1ff0::/48"_s;
        QCOMPARE(cell(routes, east, RoutingModel::RoaPrefixColumn), u"no data"_s); // that is not "no ROA"
        QCOMPARE(cell(routes, east, RoutingModel::RoaExpiryColumn), u"–"_s);
        QSignalSpy changed(&routes, &QAbstractItemModel::dataChanged);
        know(*session, twoRoas);
        QCOMPARE(changed.count(), 1);
        QVERIFY(changed.first().at(1).toModelIndex().column() >= RoutingModel::TrustAnchorColumn);
        QCOMPARE(cell(routes, east, RoutingModel::FirstOriginColumn), u"valid"_s);
        QCOMPARE(cell(routes, east, RoutingModel::RoaPrefixColumn), u"2605:9cc0:1ff0::/44, 2605:9cc0::/32"_s);
        QCOMPARE(cell(routes, east, RoutingModel::MaxLengthColumn), u"48, 44"_s);
        QCOMPARE(cell(routes, east, RoutingModel::RoaExpiryColumn), u"2027-01-01"_s); // the earlier one
        QCOMPARE(cell(routes, east, RoutingModel::RoaExpiryColumn, Qt::ToolTipRole), u"2027-01-01 00:00 UTC"_s);
        QCOMPARE(cell(routes, east, RoutingModel::TrustAnchorColumn), u"arin, ripe"_s);
        const QString said = cell(routes, east, RoutingModel::RoaPrefixColumn, Qt::ToolTipRole);
        QVERIFY2(said.contains(u"from AS16509: valid"_s) && said.contains(u"from AS14618: invalid"_s),
                 qPrintable(said));
        know(*session, R"({"roas": []})"); // all is known, and nothing covers it
        QCOMPARE(cell(routes, east, RoutingModel::FirstOriginColumn), u"not found"_s);
        for (int column = RoutingModel::RoaPrefixColumn; column <= RoutingModel::TrustAnchorColumn; ++column)
            QCOMPARE(cell(routes, east, column), u"–"_s);
    }

    void whatTwoOriginsShareIsSaidOnce()
    {
        auto session = walkthrough();
        RoutingModel routes(*session);
        routes.showPlace({}, {});
        know(*session, R"({"roas": [
            {"asn": 16509, "prefix": "2605:9cc0:1ff0::/44", "maxLength": 48, "ta": "arin"},
            {"asn": 14618, "prefix": "2605:9cc0:1ff0::/44", "maxLength": 48, "ta": "arin"}]})");
        const QString east = u"2605:9cc0:1ff0::/48"_s;
        QCOMPARE(cell(routes, east, RoutingModel::RoaPrefixColumn), u"2605:9cc0:1ff0::/44"_s);
        QCOMPARE(cell(routes, east, RoutingModel::MaxLengthColumn), u"48"_s);
        QCOMPARE(cell(routes, east, RoutingModel::RoaExpiryColumn), u"–"_s); // not told
        QCOMPARE(cell(routes, east, RoutingModel::TrustAnchorColumn), u"arin"_s);
    }

    void whatLapsesNextSortsFirst()
    {
        auto session = walkthrough();
        RoutingModel routes(*session);
        routes.showPlace({}, {});
        know(*session, R"({"roas": [
            {"asn": 16509, "prefix": "2605:9cc0:1ff1::/48", "maxLength": 48, "ta": "arin", "expires": 1801440000},
            {"asn": 16509, "prefix": "2605:9cc0:1ff2::/48", "maxLength": 48, "ta": "arin", "expires": 1798761600}]})");
        routes.sort(RoutingModel::RoaExpiryColumn, Qt::AscendingOrder);
        QStringList order;
        for (int row = 0; row < routes.rowCount(); ++row)
            order << routes.index(row, RoutingModel::CidrColumn).data().toString();
        QCOMPARE(order, (QStringList{u"2605:9cc0:1ff2::/48"_s, u"2605:9cc0:1ff1::/48"_s, u"2605:9cc0:1ff0::/48"_s}));
        routes.sort(RoutingModel::RoaPrefixColumn, Qt::AscendingOrder);
        QCOMPARE(routes.index(0, RoutingModel::CidrColumn).data().toString(), u"2605:9cc0:1ff1::/48"_s);
    }

    void cidrsTellTheWorstVerdictAndTheRoaBehindIt()
    {
        auto session = walkthrough();
        CidrModel cidrs(*session);
        cidrs.showPlace({}, {});
        const QString whole = u"2605:9cc0:1ff0::/44"_s;
        QCOMPARE(cell(cidrs, whole, CidrModel::RoaColumn), u"no data"_s);
        QCOMPARE(levelOf(cidrs, whole, CidrModel::RoaColumn), StatusLevel::NoData);
        QSignalSpy changed(&cidrs, &QAbstractItemModel::dataChanged);
        know(*session, twoRoas);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(cell(cidrs, whole, CidrModel::RoaColumn), u"valid · 2605:9cc0:1ff0::/44-48"_s);
        QCOMPARE(levelOf(cidrs, whole, CidrModel::RoaColumn), StatusLevel::Ok);
        const QString east = u"2605:9cc0:1ff0::/48"_s;
        QCOMPARE(cell(cidrs, east, CidrModel::RoaColumn), u"invalid: length · 2605:9cc0::/32-44"_s);
        QCOMPARE(levelOf(cidrs, east, CidrModel::RoaColumn), StatusLevel::Error);
        const QString said = cell(cidrs, east, CidrModel::RoaColumn, Qt::ToolTipRole);
        QVERIFY2(said.contains(u"from AS16509: valid"_s) && said.contains(u"from AS14618: invalid"_s),
                 qPrintable(said));
        QCOMPARE(cell(cidrs, u"10.0.0.0/8"_s, CidrModel::RoaColumn), u"–"_s); // nobody announces it
        know(*session, R"({"roas": []})");
        QCOMPARE(cell(cidrs, whole, CidrModel::RoaColumn), u"not found"_s);
    }

    void aPoolThatNobodyAnnouncesHasNoColumnOfRoas()
    {
        auto session = walkthrough();
        session->selectPool(*findPool(session->plan(), u"BYOIPv6-TOP"_s));
        CidrsTab tab(*session);
        tab.show();
        QTRY_VERIFY(tab.model().rowCount() > 0);
        QVERIFY(!tab.view()->isColumnHidden(CidrModel::RoaColumn));
        session->selectPool(*findPool(session->plan(), u"IPV4-TOP"_s));
        QTRY_VERIFY(tab.view()->isColumnHidden(CidrModel::RoaColumn));
    }

    void aPoolIsNamedWithinItsScopeAndByItsWholePathInFiles()
    {
        auto session = walkthrough();
        RoutingTab tab(*session);
        tab.show();
        QTRY_VERIFY(tab.model().rowCount() > 0);
        const QModelIndex pool = tab.model().index(0, RoutingModel::PoolColumn);
        QVERIFY(!pool.data().toString().isEmpty());
        QCOMPARE(pool.data(ExactRole).toString(), u"public/"_s + pool.data().toString());
    }

    void routingHidesWhatMoreThereIsUntilItIsWanted()
    {
        auto session = walkthrough();
        RoutingTab tab(*session);
        tab.resize(2400, 400); // in a narrow one columns give what they do not need
        tab.show();
        for (int column = RoutingModel::RoaPrefixColumn; column <= RoutingModel::TrustAnchorColumn; ++column)
            QVERIFY(tab.view()->isColumnHidden(column));
        QVERIFY(!tab.view()->isColumnHidden(RoutingModel::FirstOriginColumn));
        QVERIFY(tab.view()->isColumnHidden(RoutingModel::SecondOriginColumn)); // that nothing is known is said once
        QTRY_VERIFY(tab.view()->isColumnHidden(RoutingModel::EvidenceColumn)); // children need none: it says nothing
        QStringList offered;
        QMenu menu;
        tab.findChild<TableColumns*>()->fillMenu(menu);
        for (const QAction* action : menu.actions())
            offered << action->text();
        for (const QString& title : {u"ROA prefix"_s, u"maxLength"_s, u"ROA expires"_s, u"Trust anchor"_s})
            QVERIFY2(offered.contains(title), qPrintable(offered.join(u", ")));
        know(*session, twoRoas);
        QVERIFY(!tab.view()->isColumnHidden(RoutingModel::SecondOriginColumn));
        for (int column = RoutingModel::RoaPrefixColumn; column <= RoutingModel::TrustAnchorColumn; ++column) {
            tab.findChild<TableColumns*>()->setShown(column, true);
            QVERIFY(!tab.view()->isColumnHidden(column));
        }
        QTRY_VERIFY(tab.model().rowCount() > 0);
        const auto needs = [&](const QString& text) { return tab.view()->fontMetrics().horizontalAdvance(text); };
        QVERIFY(tab.view()->columnWidth(RoutingModel::RoaPrefixColumn) >= needs(u"2605:9cc0:1ff0::/44"_s));
        QVERIFY(tab.view()->columnWidth(RoutingModel::FirstOriginColumn) >= needs(u"invalid: length"_s) + 20); // glyph
    }
};

CADASTRE_TEST(RouteTablesTest)
#include "tst_routetables.moc"

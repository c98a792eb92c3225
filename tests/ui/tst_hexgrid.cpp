// SPDX-License-Identifier: GPL-3.0-or-later
// The address map's arithmetic, and mouse and keys to a prefix and back (interface §4.9).
#include "ui/presentation/fillpainter.h"
#include "ui/session/session.h"
#include "ui/views/map/hexgridview.h"

#include "support/planbuilder.h"
#include "support/testmain.h"

#include <QAccessible>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

/// A shown grid over the root, of an empty plan: cells are free, geometry is what counts.
struct Board {
    Plan plan = planOf(u"ipam us-east-1\n");
    HexGridView view;

    explicit Board(const char* root)
    {
        const GridGeometry geometry = GridGeometry::of(prefixOf(root));
        view.setGrid(plan, geometry, std::vector<GridCell>(static_cast<std::size_t>(geometry.cells())));
        view.resize(800, 600);
        view.show();
    }
    void click(int cell) { QTest::mouseClick(&view, Qt::LeftButton, {}, view.cellRect(cell).center()); }
    [[nodiscard]] QString selected() const { return view.selection().toString(); }
};

} // namespace

/// A session over rows as text.
struct Map {
    FixedClock clock{planStart};
    Session session;
    PoolId pool;

    Map(const char16_t* lines, const char* name) : session(filled(planOf(lines), clock))
    {
        pool = poolNamed(session.plan(), name);
    }
    [[nodiscard]] QStringList sentences(const char* root) const
    {
        const GridGeometry geometry = GridGeometry::of(prefixOf(root));
        const auto cells = gridCells(session, pool, geometry);
        QStringList all;
        for (int i = 0; i < geometry.cells(); ++i)
            all << cellSentence(session.plan(), geometry, cells[static_cast<std::size_t>(i)], i);
        return all;
    }

private:
    static std::unique_ptr<Workspace> filled(const Plan& plan, const Clock& clock)
    {
        ChangeSet rows;
        forEachKind([&]<class E>() {
            if constexpr (!std::is_same_v<E, PlanSettings>)
                for (const E& row : plan.all<E>())
                    rows.insert(row);
        });
        auto workspace = Workspace::inMemory(plan.settings(), clock);
        if (!workspace->execute(TakeChanges{u"rows"_s, rows}))
            qFatal("the rows of the test are refused");
        return workspace;
    }
};

class HexGridTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsNextAndWhatIsSelectedDifferByForm()
    {
        // Every line in one colour, as who sees no colours has it: what is left is the form.
        const auto inkOf = [](CellMark mark) {
            Theme theme = Theme::light();
            theme.accent = theme.text = Qt::black;
            QImage image(40, 30, QImage::Format_Grayscale8);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintMark(painter, QRectF(4, 4, 30, 20), theme, mark);
            return image;
        };
        const QImage next = inkOf(CellMark::Next);
        const QImage selected = inkOf(CellMark::Selected);
        QVERIFY(qGray(next.pixel(19, 14)) < 128); // the plus
        QVERIFY(qGray(selected.pixel(19, 14)) > 250);
        for (const QImage& image : {next, selected}) // and each has its frame
            QVERIFY(qGray(image.pixel(19, 3)) < 200);
    }

    void geometryCutsARootIntoHexDigits_data()
    {
        QTest::addColumn<QString>("root");
        QTest::addColumn<int>("cellLength");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::newRow("/48") << u"2605:9cc0:1ff0::/48"_s << 56 << 16 << 16;
        QTest::newRow("/44") << u"2605:9cc0:1ff0::/44"_s << 52 << 16 << 16;
        QTest::newRow("/8 of IPv4") << u"10.0.0.0/8"_s << 16 << 16 << 16;
        QTest::newRow("/45: rows are halved") << u"2605:9cc0:1ff0::/45"_s << 52 << 8 << 16;
    }
    void geometryCutsARootIntoHexDigits()
    {
        QFETCH(QString, root);
        QFETCH(int, cellLength);
        QFETCH(int, rows);
        QFETCH(int, columns);
        const GridGeometry geometry = GridGeometry::of(*Prefix::parse(root));
        QCOMPARE(geometry.cellLength, cellLength);
        QCOMPARE(geometry.rows, rows);
        QCOMPARE(geometry.columns, columns);
        // The cells are the root: each next to the last, none missing.
        QCOMPARE(geometry.cell(0).firstAddress(), geometry.root.firstAddress());
        QCOMPARE(geometry.cell(geometry.cells() - 1).lastAddress(), geometry.root.lastAddress());
        for (int i = 0; i < geometry.cells(); ++i)
            QCOMPARE(geometry.span(geometry.cell(i)), std::pair(i, 1));
        QCOMPARE(geometry.span(geometry.root), std::pair(0, geometry.cells()));
    }

    void aBlockIsAPartOfARowOrWholeRows()
    {
        const GridGeometry geometry = GridGeometry::of(prefixOf("2605:9cc0:1ff0::/48"));
        QCOMPARE(geometry.span(prefixOf("2605:9cc0:1ff0:2e00::/56")), std::pair(0x2e, 1));
        QCOMPARE(geometry.span(prefixOf("2605:9cc0:1ff0:2000::/52")), std::pair(0x20, 16));
        QCOMPARE(geometry.span(prefixOf("2605:9cc0:1ff0:8000::/49")), std::pair(128, 128));
        QCOMPARE(geometry.span(prefixOf("2605:9cc0:1ff0:2e80::/64")), std::pair(0x2e, 1)); // smaller than a cell
        QCOMPARE(geometry.span(prefixOf("2605:9cc0:1ff1::/56")), std::pair(-1, 0));        // outside
        QCOMPARE(geometry.span(prefixOf("10.0.0.0/8")), std::pair(-1, 0));
    }

    void theNextBlockIsShownWhereNobodyUsesTheSpace() // contract §12: the pool hands out what a live VPC uses
    {
        const Map map(u"ipam us-east-1\n"
                      u"pool FOUR private ipv4 locale=us-east-1 default=16\n"
                      u"cidr FOUR 10.0.0.0/8\n"
                      u"vpc live us-east-1 seen\n"
                      u"rescidr live 10.0.0.0/15 private\n"
                      u"alloc FOUR 10.2.0.0/16\n",
                      "FOUR");
        const QStringList cells = map.sentences("10.0.0.0/8");
        QVERIFY(cells[0].contains(u"used, unmanaged"_s));
        QVERIFY(cells[0].contains(u"would be handed out next although it is in use"_s));
        QCOMPARE(cells.filter(u"next by strategy"_s), QStringList{u"10.3.0.0/16, available, next by strategy"_s});
        QCOMPARE(cells.filter(u"although"_s).size(), 1);
    }

    void theNextBlockIsTheFirstFreeOneWhereNobodyElseIs()
    {
        const Map map(u"ipam us-east-1\n"
                      u"pool EAST public locale=us-east-1 default=56\n"
                      u"cidr EAST 2605:9cc0:1ff0::/48\n"
                      u"alloc EAST 2605:9cc0:1ff0::/56\n",
                      "EAST");
        const QStringList cells = map.sentences("2605:9cc0:1ff0::/48");
        QCOMPARE(cells.filter(u"next"_s), QStringList{u"2605:9cc0:1ff0:100::/56, available, next by strategy"_s});
    }

    void nothingIsNextWhereAllIsInUse()
    {
        const Map map(u"ipam us-east-1\n"
                      u"pool FOUR private ipv4 locale=us-east-1 default=24\n"
                      u"cidr FOUR 10.0.0.0/16\n"
                      u"vpc live us-east-1 seen\n"
                      u"rescidr live 10.0.0.0/16 private\n",
                      "FOUR");
        const QStringList cells = map.sentences("10.0.0.0/16");
        QVERIFY(cells.filter(u"next by strategy"_s).isEmpty());
        QCOMPARE(cells.filter(u"although"_s).size(), 1);
    }

    void aClickFindsTheCellThatIsPaintedThere()
    {
        Board board("2605:9cc0:1ff0::/48");
        for (const int cell : {0, 1, 15, 16, 0x2e, 255}) {
            board.click(cell);
            QCOMPARE(board.view.current(), cell);
            QCOMPARE(board.view.selection(), board.view.geometry().cell(cell));
        }
        QTest::mouseClick(&board.view, Qt::LeftButton, {}, QPoint(1, 1)); // the headers
        QCOMPARE(board.view.current(), 255);
    }

    void arrowsMoveAndStopAtTheEdges()
    {
        Board board("2605:9cc0:1ff0::/48");
        board.click(0);
        QTest::keyClick(&board.view, Qt::Key_Left);
        QTest::keyClick(&board.view, Qt::Key_Up);
        QCOMPARE(board.selected(), u"2605:9cc0:1ff0::/56"_s);
        QTest::keyClick(&board.view, Qt::Key_Right);
        QCOMPARE(board.selected(), u"2605:9cc0:1ff0:100::/56"_s);
        QTest::keyClick(&board.view, Qt::Key_Down);
        QCOMPARE(board.selected(), u"2605:9cc0:1ff0:1100::/56"_s);
        QTest::keyClick(&board.view, Qt::Key_End);
        QCOMPARE(board.selected(), u"2605:9cc0:1ff0:1f00::/56"_s);
        QTest::keyClick(&board.view, Qt::Key_Home);
        QCOMPARE(board.selected(), u"2605:9cc0:1ff0:1000::/56"_s);
        board.click(255);
        QTest::keyClick(&board.view, Qt::Key_Down);
        QTest::keyClick(&board.view, Qt::Key_Right);
        QCOMPARE(board.selected(), u"2605:9cc0:1ff0:ff00::/56"_s);
    }

    void twoDigitsSpellACell()
    {
        Board board("2605:9cc0:1ff0::/48");
        board.click(0);
        QTest::keyClicks(&board.view, u"2e"_s);
        QCOMPARE(board.selected(), u"2605:9cc0:1ff0:2e00::/56"_s);
        QTest::keyClicks(&board.view, u"F0"_s);
        QCOMPARE(board.selected(), u"2605:9cc0:1ff0:f000::/56"_s);
        // A move in between starts the spelling anew.
        QTest::keyClicks(&board.view, u"3"_s);
        QTest::keyClick(&board.view, Qt::Key_Right);
        QTest::keyClicks(&board.view, u"4a"_s);
        QCOMPARE(board.selected(), u"2605:9cc0:1ff0:4a00::/56"_s);
    }

    void aSelectionGrowsToAlignedBlocksAndAClickTakesItBack()
    {
        Board board("2605:9cc0:1ff0::/48");
        board.click(0x2e);
        QSignalSpy selections(&board.view, &HexGridView::selectionChanged);
        QTest::keyClick(&board.view, Qt::Key_Space);
        QCOMPARE(board.selected(), u"2605:9cc0:1ff0:2e00::/55"_s);
        QTest::keyClick(&board.view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(board.selected(), u"2605:9cc0:1ff0:2c00::/54"_s);
        QTest::keyClick(&board.view, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(board.selected(), u"2605:9cc0:1ff0:2e00::/55"_s);
        for (int i = 0; i < 12; ++i)
            QTest::keyClick(&board.view, Qt::Key_Space);
        QCOMPARE(board.selected(), u"2605:9cc0:1ff0::/48"_s); // and no further
        board.click(0x2e);
        QCOMPARE(board.selected(), u"2605:9cc0:1ff0:2e00::/56"_s);
        QCOMPARE(selections.last().first().value<Prefix>(), prefixOf("2605:9cc0:1ff0:2e00::/56"));
    }

    void aScreenReaderMeetsATableOfBlocks()
    {
        Board board("2605:9cc0:1ff0::/48");
        QAccessibleInterface* grid = QAccessible::queryAccessibleInterface(&board.view);
        QVERIFY(grid);
        QCOMPARE(grid->role(), QAccessible::Table);
        QCOMPARE(grid->childCount(), 256);
        QAccessibleTableInterface* table = grid->tableInterface();
        QVERIFY(table);
        QCOMPARE(table->rowCount(), 16);
        QCOMPARE(table->columnCount(), 16);
        QCOMPARE(table->rowDescription(2), u"2"_s);
        QCOMPARE(table->columnDescription(14), u"e"_s);
        QAccessibleInterface* cell = table->cellAt(2, 14);
        QVERIFY(cell && cell->tableCellInterface());
        QCOMPARE(cell->text(QAccessible::Name), u"2605:9cc0:1ff0:2e00::/56, available"_s);
        QCOMPARE(cell->tableCellInterface()->rowIndex(), 2);
        QCOMPARE(cell->tableCellInterface()->columnIndex(), 14);
        QCOMPARE(cell->tableCellInterface()->table(), grid);
        QCOMPARE(grid->indexOfChild(cell), 0x2e);
        QCOMPARE(grid->childAt(cell->rect().center().x(), cell->rect().center().y()), cell);
        QVERIFY(!table->cellAt(16, 0));

        board.click(0x2e);
        QTest::keyClick(&board.view, Qt::Key_Space); // two cells: a /55
        QCOMPARE(table->selectedCellCount(), 2);
        QVERIFY(table->selectedCells().contains(cell));
        QVERIFY(cell->state().selected);
        QVERIFY(!table->cellAt(3, 0)->state().selected);
    }

    void enterDescendsAndBackspaceAscends()
    {
        Board board("2605:9cc0:1ff0::/48");
        QSignalSpy descends(&board.view, &HexGridView::descend);
        QSignalSpy ascends(&board.view, &HexGridView::ascend);
        board.click(0x2e);
        QTest::keyClick(&board.view, Qt::Key_Return);
        QTest::keyClick(&board.view, Qt::Key_Return, Qt::AltModifier);
        QTest::keyClick(&board.view, Qt::Key_Backspace);
        QCOMPARE(descends.size(), 2);
        QCOMPARE(descends[0][0].value<Prefix>(), prefixOf("2605:9cc0:1ff0:2e00::/56"));
        QCOMPARE(descends[0][1].toBool(), false);
        QCOMPARE(descends[1][1].toBool(), true);
        QCOMPARE(ascends.size(), 1);
    }
};

CADASTRE_TEST(HexGridTest)
#include "tst_hexgrid.moc"

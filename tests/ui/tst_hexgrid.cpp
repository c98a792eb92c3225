// SPDX-License-Identifier: GPL-3.0-or-later
// The address map's arithmetic, and mouse and keys to a prefix and back (interface §4.9).
#include "ui/presentation/fillpainter.h"
#include "ui/session/session.h"
#include "ui/views/map/contextstrip.h"
#include "ui/views/map/hexgridview.h"
#include "ui/views/map/mapprint.h"

#include "support/planbuilder.h"
#include "support/testmain.h"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

/// A shown grid over the root, of an empty plan: cells are free, geometry is what counts.
struct Board {
    Plan plan = planOf(u"ipam us-east-1\n");
    HexGridView view;

    /// `usedCell`: something is in it.
    explicit Board(const char* root, int usedCell = -1)
    {
        const GridGeometry geometry = GridGeometry::of(prefixOf(root));
        std::vector<GridCell> cells(static_cast<std::size_t>(geometry.cells()));
        if (usedCell >= 0)
            cells[static_cast<std::size_t>(usedCell)].count = 1;
        view.setGrid(plan, geometry, std::move(cells));
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

    void theStripShowsWhatIsAroundThePoolWhereverItLies() // interface §4.9
    {
        QString rows = u"ipam us-east-1\npool TOP private ipv4\ncidr TOP 10.0.0.0/8\n"_s;
        for (int i = 0; i < 30; ++i)
            rows += u"pool p%1 in=TOP\ncidr p%1 10.%1.0.0/16\n"_s.arg(i);
        const Plan plan = planOf(rows);
        const auto strip = [&](int number, int each) {
            const PoolId pool = poolNamed(plan, u"p%1"_s.arg(number).toLatin1());
            QStringList said;
            for (const StripToken& token :
                 contextStrip(plan, pool, prefixOf(u"10.%1.0.0/16"_s.arg(number).toLatin1()), each))
                said << (token.current ? u"["_s + token.text + u']' : token.text);
            return said.replaceInStrings(u"\u00a0"_s, u" "_s);
        };
        QCOMPARE(strip(28, 2), (QStringList{u"26 × /16"_s, u"10.26.0.0"_s, u"10.27.0.0"_s, u"[10.28.0.0]"_s,
                                            u"10.29.0.0"_s, u"226 × /16 free"_s}));
        QCOMPARE(strip(10, 1), (QStringList{u"9 × /16"_s, u"10.9.0.0"_s, u"[10.10.0.0]"_s, u"10.11.0.0"_s,
                                            u"18 more"_s})); // free space is beyond them, too
        QCOMPARE(strip(0, 0), (QStringList{u"[10.0.0.0]"_s, u"29 more"_s}));
        QCOMPARE(strip(1, 1).first(), u"10.0.0.0"_s); // one is not folded
        // Narrower than it was: nothing is lost of the count.
        const auto wide = contextStrip(plan, poolNamed(plan, "p15"), prefixOf("10.15.0.0/16"), 12);
        int siblings = 0;
        for (const StripToken& token : stripAround(wide, 1))
            siblings += token.siblings;
        QCOMPARE(siblings, 30);
    }

    void noWordOfTheStripIsCut() // interface §6.5
    {
        QString rows = u"ipam us-east-1\npool TOP private ipv4\ncidr TOP 10.0.0.0/8\n"_s;
        for (int i = 0; i < 30; ++i)
            rows += u"pool p%1 in=TOP\ncidr p%1 10.%1.0.0/16\n"_s.arg(i);
        const Plan plan = planOf(rows);
        QWidget window;
        QVBoxLayout layout(&window);
        ContextStrip strip;
        layout.addWidget(&strip);
        window.resize(900, 80);
        window.show();
        for (const int number : {28, 10, 0}) {
            const Prefix base = prefixOf(u"10.%1.0.0/16"_s.arg(number).toLatin1());
            strip.showAround(plan, poolNamed(plan, u"p%1"_s.arg(number).toLatin1()), base,
                             base.child(3, 24)); // inside a cell: with the way back
            for (const int width : {900, 500, 1300}) {
                window.resize(width, 80);
                QCoreApplication::processEvents();
                bool isCurrentShown = false;
                int right = 0;
                for (const QPushButton* button : strip.findChildren<QPushButton*>()) {
                    if (button->isHidden())
                        continue;
                    QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
                    isCurrentShown =
                        isCurrentShown || (button->isChecked() && button->text() == u"10.%1.0.0"_s.arg(number));
                    right = std::max(right, button->geometry().right());
                }
                QVERIFY(isCurrentShown);
                QVERIFY(right < strip.width());
            }
        }
    }

    void aPosterHasWhatIsInsideOfTheCells() // interface §4.9: two levels on A3
    {
        const Map map(u"ipam us-east-1\n"
                      u"pool TOP private ipv4\n"
                      u"cidr TOP 10.0.0.0/8\n"
                      u"pool EAST in=TOP locale=us-east-1\n"
                      u"cidr EAST 10.0.0.0/12\n"
                      u"alloc TOP 10.32.0.0/24\n"
                      u"alloc TOP 10.64.0.0/16\n",
                      "TOP");
        const PoolMap whole{map.pool, prefixOf("10.0.0.0/8")};
        const std::vector<PoolMap> outer = outerMaps(map.session.plan(), map.pool);
        QCOMPARE(outer.size(), std::size_t{1});
        QVERIFY(outer.front() == whole);
        // The child pool once, although it covers sixteen cells; the cell of which a part is used; nothing that is given away
        // whole.
        const std::vector<PoolMap> inner = innerMaps(map.session, whole);
        QCOMPARE(inner.size(), std::size_t{2});
        QVERIFY((inner[0] == PoolMap{poolNamed(map.session.plan(), "EAST"), prefixOf("10.0.0.0/12")}));
        QVERIFY((inner[1] == PoolMap{map.pool, prefixOf("10.32.0.0/16")}));

        const QTemporaryDir folder;
        const QString path = folder.filePath(u"map.pdf"_s);
        QVERIFY(writeMap(map.session, map.pool, MapLayer::State, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF-"));
        QCOMPARE(pdf.count("/Type /Page\n"), 2);
        QVERIFY(pdf.contains("/MediaBox [0 0 1191") || pdf.contains("/MediaBox [0 0 1190")); // A3 across, in points
        QVERIFY(!writeMap(map.session, map.pool, MapLayer::State, u"/nowhere/at/all/map.pdf"_s));
    }

    void everyStateIsAPatternOfItsOwnInGrey() // interface §4.9: each cell keeps its pattern in greyscale
    {
        const GridGeometry geometry = GridGeometry::of(prefixOf("2605:9cc0:1ff0::/48"));
        std::vector<GridCell> cells(static_cast<std::size_t>(geometry.cells()));
        for (int role = 0; role < fillRoleCount; ++role) {
            cells[static_cast<std::size_t>(role)].role = static_cast<FillRole>(role);
            cells[static_cast<std::size_t>(role)].whole = true;
        }
        const LayerCells layer;
        GridLayout layout = GridLayout::inFont(QApplication::font());
        layout.cellWidth = 33;
        layout.cellHeight = 27;
        QImage sheet(layout.left + 16 * layout.cellWidth, layout.top + 16 * layout.cellHeight, QImage::Format_RGB32);
        sheet.fill(Qt::white);
        {
            QPainter painter(&sheet);
            GridPainter(geometry, cells, layer, layout, Theme::light(), QApplication::font()).paint(painter);
        }
        const QImage grey = sheet.convertToFormat(QImage::Format_Grayscale8);
        for (int a = 0; a < fillRoleCount; ++a)
            for (int b = 0; b < a; ++b) {
                const QRect first = layout.cell(a, geometry.columns);
                const QRect second = layout.cell(b, geometry.columns);
                int differing = 0;
                for (int y = 0; y < first.height(); ++y)
                    for (int x = 0; x < first.width(); ++x)
                        differing += qAbs(qGray(grey.pixel(first.topLeft() + QPoint(x, y)))
                                          - qGray(grey.pixel(second.topLeft() + QPoint(x, y))))
                                           > 40
                                       ? 1
                                       : 0;
                QVERIFY2(differing > first.width() * first.height() / 30,
                         qPrintable(u"%1 and %2: %3 pixels"_s.arg(a).arg(b).arg(differing)));
            }
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
        Board board("2605:9cc0:1ff0::/48", 0x2e);
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

    void enterOnFreeSpaceAsksForAnAllocationThere() // interface §4.9
    {
        Board board("2605:9cc0:1ff0::/48", 0x2f);
        QSignalSpy descends(&board.view, &HexGridView::descend);
        QSignalSpy asked(&board.view, &HexGridView::allocateAsked);
        board.click(0x2c);
        QTest::keyClick(&board.view, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<Prefix>(), prefixOf("2605:9cc0:1ff0:2c00::/56"));
        QTest::keyClick(&board.view, Qt::Key_Space);
        QTest::keyClick(&board.view, Qt::Key_Return); // two cells, both free
        QCOMPARE(asked.last()[0].value<Prefix>(), prefixOf("2605:9cc0:1ff0:2c00::/55"));
        QCOMPARE(descends.size(), 0);
        QTest::keyClick(&board.view, Qt::Key_Space);
        QTest::keyClick(&board.view, Qt::Key_Return); // four, and one of them is not
        QTest::keyClick(&board.view, Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(descends.size(), 2);
        QCOMPARE(asked.size(), 2);
        QTest::mouseDClick(&board.view, Qt::LeftButton, {}, board.view.cellRect(0x2c).center());
        QCOMPARE(descends.size(), 3); // the mouse only looks
    }

    void octetsSpellACell()
    {
        Board sixteen("10.7.0.0/16");
        QTest::keyClicks(&sixteen.view, u"37"_s);
        QCOMPARE(sixteen.selected(), u"10.7.37.0/24"_s);
        QTest::keyClicks(&sixteen.view, u"255"_s); // "372" is no octet: anew
        QCOMPARE(sixteen.selected(), u"10.7.255.0/24"_s);
        QTest::keyClick(&sixteen.view, Qt::Key_Left);
        QTest::keyClicks(&sixteen.view, u"4"_s);
        QCOMPARE(sixteen.selected(), u"10.7.4.0/24"_s);

        Board part("192.168.64.0/18");
        QTest::keyClicks(&part.view, u"7"_s); // not in it
        QVERIFY(part.view.selection().isNull());
        QTest::keyClicks(&part.view, u"0"_s);
        QCOMPARE(part.selected(), u"192.168.70.0/24"_s);

        Board twelve("172.16.0.0/12"); // rows are the second octet, columns the third
        QTest::keyClicks(&twelve.view, u"18.48"_s);
        QCOMPARE(twelve.selected(), u"172.18.48.0/20"_s);
        QTest::keyClick(&twelve.view, Qt::Key_Home);
        QTest::keyClicks(&twelve.view, u"31"_s);
        QCOMPARE(twelve.selected(), u"172.31.0.0/20"_s);
    }

    void everyRowSaysItsOctet_data()
    {
        QTest::addColumn<QString>("root");
        QTest::addColumn<QStringList>("labels");
        QTest::newRow("/16") << u"10.0.0.0/16"_s << QStringList{u"0"_s, u"16"_s, u"32"_s};
        QTest::newRow("/20") << u"10.0.16.0/20"_s << QStringList{u"16"_s, u"17"_s, u"18"_s};
        QTest::newRow("/12") << u"172.16.0.0/12"_s << QStringList{u"16"_s, u"17"_s, u"18"_s};
        QTest::newRow("/24") << u"10.0.0.0/24"_s << QStringList{u"0"_s, u"16"_s, u"32"_s};
    }
    void everyRowSaysItsOctet()
    {
        QFETCH(QString, root);
        QFETCH(QStringList, labels);
        const GridGeometry geometry = GridGeometry::of(*Prefix::parse(root));
        for (int row = 0; row < 3; ++row)
            QCOMPARE(geometry.rowLabel(row), labels[row]);
    }
};

CADASTRE_TEST(HexGridTest)
#include "tst_hexgrid.moc"

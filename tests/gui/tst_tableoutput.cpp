// SPDX-License-Identifier: GPL-3.0-or-later
// How tables leave the window (interface §1.2, §1.4, §4.7): as files, on paper, as commands.
#include "gui/desk.h"
#include "support/child.h"
#include "support/testmain.h"

#include "base/uint128.h"
#include "exchange/csv.h"
#include "insight/utilisation.h"
#include "rollout/rowtexts.h"
#include "ui/dialogs/typedpaths.h"
#include "ui/mainwindow/centrepane.h"
#include "ui/mainwindow/tabbedpane.h"
#include "ui/models/allocationmodel.h"
#include "ui/models/poollistmodel.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/tableprint.h"
#include "ui/session/rehearsalstage.h"
#include "ui/views/common/filterline.h"
#include "ui/views/common/tablecolumns.h"
#include "ui/views/tables/tableoutput.h"
#include "ui/views/tables/treeoutput.h"
#include "ui/views/history/historypanel.h"
#include "ui/views/tabs/allocationstab.h"
#include "ui/views/tabs/poolstab.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

void goToTab(const Desk& desk, const char* tab)
{
    Place place = desk.session().place();
    place.view = MainView::Plan;
    place.tab = QLatin1String(tab);
    desk.session().go(place);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the tabs of another place go
}

TableExportDialog* openDialog(const Desk& desk)
{
    for (auto* dialog : desk.window->findChildren<TableExportDialog*>())
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

QStringList keysOf(const TableContent& content)
{
    QStringList keys;
    for (const TableContent::Column& column : content.columns)
        keys << column.key;
    return keys;
}

/// One page as SVG.
QString drawnPage(const TablePrint& print, int number)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    {
        QSvgGenerator svg;
        svg.setOutputDevice(&bytes);
        svg.setSize(tablePaper().page.toSize());
        QPainter painter(&svg);
        print.paint(painter, number);
    }
    return QString::fromUtf8(bytes.data());
}

/// What stands on each page, as a reader finds it.
QStringList pagesOf(const TableContent& content, const TableHeading& heading)
{
    const TablePrint print(content, heading, tablePaper().page);
    QStringList pages;
    for (int number = 0; number < print.pageCount(); ++number) {
        const QString drawn = drawnPage(print, number);
        QString text;
        static const QRegularExpression words(u"<text[^>]*>([^<]*)</text>"_s);
        for (auto match = words.globalMatch(drawn); match.hasNext();)
            text += match.next().captured(1).trimmed() + u'\n';
        pages << text;
    }
    return pages;
}

/// Opens the menu of a table on a row and runs the action of that name in it.
bool runInMenu(QTableView* table, int row, const QString& name)
{
    bool found = false;
    QTimer::singleShot(0, table, [&] {
        auto* shown = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!shown)
            return;
        for (const QMenu* inner : shown->findChildren<QMenu*>())
            for (QAction* action : inner->actions())
                if (action->objectName() == name && action->isEnabled()) {
                    found = true;
                    action->trigger();
                }
        shown->close();
    });
    const QModelIndex cell = table->model()->index(row, 0);
    table->scrollTo(cell);
    Q_EMIT table->customContextMenuRequested(table->visualRect(cell).center());
    return found;
}

} // namespace

class TableOutputTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFileIsProposedInAFolderThatIsThere()
    {
        const QTemporaryDir home;
        const QByteArray before = qgetenv("HOME");
        qputenv("HOME", home.path().toUtf8());
        const QString bare = folderToSaveIn();
        const bool made = QDir(home.path()).mkdir(u"Documents"_s);
        const QString within = folderToSaveIn();
        qputenv("HOME", before);
        QCOMPARE(bare, home.path());
        QVERIFY(made);
        QCOMPARE(within, home.filePath(u"Documents"_s));
    }

    void everyTableOfTheWorkspaceHasTheControl()
    {
        const Desk desk(u"acme-global"_s);
        Session& session = desk.session();
        int seen = 0;
        const auto look = [&](QWidget* pane) {
            TableOutput* output = TableOutput::in(pane);
            if (!output)
                return;
            ++seen;
            auto* button = desk.window->findChild<QToolButton*>(output->view()->objectName() + u".output"_s);
            QVERIFY2(button && button->isVisible() && !button->accessibleName().isEmpty(),
                     qPrintable(output->view()->objectName()));
            QCOMPARE(button->menu()->actions().size(), 4);
            const TableContent content = output->content(TableExtent::Shown);
            QCOMPARE(static_cast<int>(content.rows.size()), output->view()->model()->rowCount());
            QVERIFY2(!content.columns.isEmpty(), qPrintable(output->view()->objectName()));
            for (const QString& key : keysOf(content))
                QVERIFY(!key.isEmpty());
        };
        const PoolId pool = session.place().pool;
        for (const bool isOfPool : {true, false}) {
            if (isOfPool)
                session.selectPool(pool);
            else
                session.selectScope(session.plan().get(pool).scope);
            for (const QString& tab : desk.window->centre()->tabNames()) {
                goToTab(desk, qPrintable(tab));
                QTest::qWait(20);
                look(desk.window->centre());
            }
        }
        QVERIFY2(seen >= 10, qPrintable(QString::number(seen)));
        for (const auto& [view, name] : {std::pair(MainView::Audit, "auditView"), {MainView::Rollout, "rolloutView"}}) {
            session.showView(view);
            QTest::qWait(50);
            look(child<QWidget>(*desk.window, name));
        }
        desk.window->showPanel(u"findingsPanel"_s);
        look(child<QWidget>(*desk.window, "findingsPanel"));
        desk.window->showPanel(u"historyPanel"_s); // no bar of its own: by its menu, and by keys
        QVERIFY(TableOutput::in(child<QWidget>(*desk.window, "historyPanel")));
    }

    void whatIsShownGoesOutAsItIsShown()
    {
        const Desk desk(u"acme-global"_s);
        goToTab(desk, "allocationsTab");
        auto* tab = desk.window->findChild<AllocationsTab*>();
        QTRY_VERIFY(tab->model().rowCount() > 2);
        const int all = tab->model().rowCount();
        QTableView* table = tab->view();
        auto* columns = tab->findChild<TableColumns*>();
        columns->setShown(AllocationModel::RegionColumn, true); // of a pool that has one it is hidden
        columns->setShown(AllocationModel::OwnerColumn, false);
        table->horizontalHeader()->moveSection(table->horizontalHeader()->visualIndex(AllocationModel::RegionColumn),
                                               0);
        table->sortByColumn(0, Qt::DescendingOrder);
        const QString first = table->model()->index(0, 0).data().toString();
        tab->filterLine()->setText(u"cidr:"_s + first);
        QTRY_VERIFY(tab->model().rowCount() < all && tab->model().rowCount() > 0);

        const TableContent content = tab->output()->content(TableExtent::Shown);
        QCOMPARE(keysOf(content).first(), u"region"_s);
        QVERIFY(!keysOf(content).contains(u"owner"_s) && !keysOf(content).contains(u"tags"_s));
        QCOMPARE(static_cast<int>(content.rows.size()), tab->model().rowCount());
        QCOMPARE(content.rows.front().shown[keysOf(content).indexOf(u"cidr"_s)], first);

        const TableContent everything = tab->output()->content(TableExtent::Everything);
        QCOMPARE(static_cast<int>(everything.rows.size()), all);
        for (const char* key : {"cidr", "owner", "tags", "basis"})
            QVERIFY2(keysOf(everything).contains(QLatin1String(key)), key);
        QCOMPARE(everything.rows.front().shown.front(), first); // in the order of the table
    }

    void machinesReadExactNumbersAndMoments()
    {
        const Desk desk(u"acme-global"_s);
        const Plan& plan = desk.session().plan();
        desk.session().selectScope(plan.get(desk.session().place().pool).scope);
        goToTab(desk, "poolsTab");
        auto* tab = desk.window->findChild<PoolsTab*>();
        QTRY_VERIFY(tab->model().rowCount() > 2);
        const auto csv = readCsv(tab->output()->content(TableExtent::Everything).csv(), u"pools.csv"_s);
        QVERIFY(csv && csv->refused.isEmpty());
        const QJsonArray json = QJsonDocument::fromJson(tab->output()->content(TableExtent::Everything).json()).array();
        QCOMPARE(static_cast<std::size_t>(json.size()), csv->rows.size());
        for (std::size_t i = 0; i < csv->rows.size(); ++i) {
            const QStringList& cells = csv->rows[i].cells;
            const PoolId pool = plan.byTextId<Pool>(cells[csv->column(u"id"_s)]);
            QVERIFY(pool);
            const PoolUse use = useOf(plan, pool);
            const QString exact = use.capacity == 0 ? QString() : percentText(use.assigned, use.capacity, 12);
            QCOMPARE(cells[csv->column(u"assigned"_s)], exact);
            QCOMPARE(json[static_cast<qsizetype>(i)].toObject()[u"assigned"_s].toString(), exact);
            QCOMPARE(cells[csv->column(u"autoImport"_s)], plan.get(pool).autoImport ? u"true"_s : u"false"_s);
        }
        auto* history = desk.window->findChild<HistoryPanel*>();
        desk.window->showPanel(u"historyPanel"_s);
        const TableContent steps = TableOutput::in(history)->content(TableExtent::Shown);
        QVERIFY(parseInstant(steps.rows.front().exact.front()));
        QVERIFY(steps.rows.front().exact.front().endsWith(u'Z'));
        QVERIFY(!steps.rows.front().shown.front().endsWith(u'Z'));
    }

    void freeSpaceGoesOutWhereItIsShown()
    {
        const Desk desk(u"acme-global"_s);
        goToTab(desk, "allocationsTab");
        auto* tab = desk.window->findChild<AllocationsTab*>();
        QTRY_VERIFY(tab->model().rowCount() > 0);
        const int taken = tab->model().rowCount();
        child<QAbstractButton>(*tab, "allocationsTab.showFree")->setChecked(true);
        QTRY_VERIFY(tab->model().rowCount() > taken);
        const TableContent content = tab->output()->content(TableExtent::Shown);
        const qsizetype type = keysOf(content).indexOf(u"type"_s);
        const auto gaps = std::count_if(content.rows.begin(), content.rows.end(),
                                        [type](const auto& row) { return row.isGap && row.exact[type] == u"free"_s; });
        QCOMPARE(static_cast<int>(gaps), tab->model().rowCount() - taken);
    }

    void noCellIsAFormula()
    {
        const Desk desk(u"acme-global"_s);
        Session& session = desk.session();
        goToTab(desk, "allocationsTab");
        auto* tab = desk.window->findChild<AllocationsTab*>();
        QTRY_VERIFY(tab->model().rowCount() > 2);
        const QString formula = u"=HYPERLINK(\"http://x\",\"y\")"_s;
        const Plan& plan = session.plan();
        ResourceId vpc;
        plan.forEachAllocation(session.place().pool, [&](const Allocation& row) {
            vpc = row.resource;
            return !vpc;
        });
        QVERIFY(session.run(EditTags{vpc, {{u"Name"_s, formula}}, {}}));
        QTRY_VERIFY(tab->output()->content(TableExtent::Shown).json().contains("=HYPERLINK"));
        const auto csv = readCsv(tab->output()->content(TableExtent::Shown).csv(), u"allocations.csv"_s);
        QVERIFY(csv);
        bool isThere = false;
        for (const CsvRow& row : csv->rows)
            for (const QString& cell : row.cells) {
                QVERIFY2(!cell.startsWith(u'='), qPrintable(cell));
                isThere = isThere || unguarded(cell) == formula;
            }
        QVERIFY(isThere);
    }

    void onPaperEachPageHasTheHeadingThePlanAndItsNumber()
    {
        const Desk desk(u"acme-global"_s);
        const Plan& plan = desk.session().plan();
        desk.session().selectScope(plan.get(desk.session().place().pool).scope);
        goToTab(desk, "allocationsTab");
        auto* tab = desk.window->findChild<AllocationsTab*>();
        QTRY_VERIFY(tab->model().rowCount() > 2);
        TableContent content = tab->output()->content(TableExtent::Everything);
        const auto once = content.rows;
        while (content.rows.size() < 120)
            content.rows.insert(content.rows.end(), once.begin(), once.end());
        content.rows.front().shown[keysOf(content).indexOf(u"resource"_s)] =
            u"a name that is longer than any column "_s.repeated(6);
        const QStringList pages = pagesOf(content, {u"Allocations"_s, u"public"_s, u"acme · 2026-06-01 10:00 UTC"_s});
        QVERIFY(pages.size() > 1);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            const QStringList lines = pages[i].split(u'\n');
            QCOMPARE(lines.first(), u"Allocations"_s);
            for (const QString& words :
                 {u"CIDR"_s, u"acme · 2026-06-01 10:00 UTC"_s, u"page %1 of %2"_s.arg(i + 1).arg(pages.size())})
                QVERIFY2(lines.contains(words), qPrintable(words + u'\n' + pages[i]));
            for (char16_t ligature = 0xFB00; ligature <= 0xFB04; ++ligature)
                QVERIFY(!pages[i].contains(QChar(ligature)));
        }
        const QStringList lines = pages.join(u'\n').split(u'\n');
        for (const TableContent::Row& row : content.rows) // each whole, on a line of its own
            QVERIFY2(lines.contains(row.shown.first()), qPrintable(row.shown.first() + u'\n' + pages.first()));
        QCOMPARE(pages.first().count(u"longer"_s), 6); // what is long wraps, and nothing is lost
    }

    void onPaperANarrowTableUsesTheRoomThatThereIs()
    {
        TableContent content;
        for (const QString& title : {u"Name"_s, u"CIDR"_s, u"Locale"_s})
            content.columns << TableContent::Column{title, title};
        content.rows.emplace_back().shown = {u"a name of a pool that is used"_s, u"2605:9cc0:1ff0::/48"_s, u"x"_s};
        const auto placeOfLast = [&] {
            const TablePrint print(content, {u"Pools"_s, {}, {}}, tablePaper().page);
            static const QRegularExpression place(u"x=\"([0-9.]+)\"[^>]*>\\s*Locale"_s);
            return place.match(drawnPage(print, 0)).captured(1).toDouble();
        };
        const double apart = placeOfLast();
        QVERIFY(apart > 0);
        content.rows.front().shown[2] = u"as long as the rest of the page leaves room for "_s.repeated(3);
        QVERIFY2(apart > 1.3 * placeOfLast(), qPrintable(QString::number(apart)));
    }

    void theFormWritesWhatItShows()
    {
        const Desk desk(u"acme-global"_s);
        goToTab(desk, "cidrsTab");
        QTRY_VERIFY(TableOutput::in(desk.window->centre()));
        desk.trigger(Verb::ExportTable);
        TableExportDialog* dialog = openDialog(desk);
        QVERIFY(dialog);
        QCOMPARE(dialog->form(), TableForm::Csv);
        QVERIFY(child<QPlainTextEdit>(*dialog, "tableSample")->toPlainText().startsWith(u"cidr,"_s));
        const QString path = desk.folder.filePath(u"cidrs.csv"_s);
        child<QLineEdit>(*dialog, "tablePath")->setText(path);
        child<QComboBox>(*dialog, "tableExtent")->setCurrentIndex(1);
        const QByteArray expected = dialog->content().csv();
        dialog->accept();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), expected);

        QTRY_VERIFY(!openDialog(desk));
        desk.trigger(Verb::ExportTable);
        dialog = openDialog(desk);
        QVERIFY(dialog);
        child<QLineEdit>(*dialog, "tablePath")->setText(path);
        child<QComboBox>(*dialog, "tableForm")->setCurrentIndex(static_cast<int>(TableForm::Pdf));
        QVERIFY(child<QLineEdit>(*dialog, "tablePath")->text().endsWith(u"cidrs.pdf"_s));
        QVERIFY(child<QWidget>(*dialog, "tablePage")->isVisible());
        QVERIFY(child<QLabel>(*dialog, "tablePageLabel")->text().startsWith(u"page 1 of "_s));
        dialog->accept();
        QFile pdf(desk.folder.filePath(u"cidrs.pdf"_s));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF"));

        QTRY_VERIFY(!openDialog(desk));
        desk.trigger(Verb::ExportTable);
        dialog = openDialog(desk);
        QVERIFY(dialog);
        child<QLineEdit>(*dialog, "tablePath")->setText(u"/nowhere/at/all/x.csv"_s);
        dialog->accept();
        QVERIFY(dialog->isVisible() && !dialog->footerMessage().isEmpty());
        dialog->reject();
    }

    void printTakesTheViewThatHasTheFocus()
    {
        const Desk desk(u"acme-global"_s);
        QCOMPARE(desk.action(Verb::PrintView)->shortcut(), QKeySequence(u"Ctrl+P"_s));
        goToTab(desk, "allocationsTab");
        auto* tab = desk.window->findChild<AllocationsTab*>();
        QTRY_VERIFY(tab->view()->isVisible() && tab->model().rowCount() > 0);
        tab->view()->setFocus();
        desk.trigger(Verb::PrintView);
        TableExportDialog* dialog = openDialog(desk);
        QVERIFY(dialog);
        QCOMPARE(dialog->form(), TableForm::Paper);
        QVERIFY(dialog->windowTitle().contains(u"Allocations"_s));
        QVERIFY(!child<QLineEdit>(*dialog, "tablePath")->isEnabled());
        dialog->reject();
        QTRY_VERIFY(!openDialog(desk));

        desk.window->showPanel(u"historyPanel"_s);
        auto* history = child<QTableView>(*desk.window, "historyTable");
        QTRY_VERIFY(history->isVisible());
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(desk.window));
        history->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), history);
        desk.trigger(Verb::PrintView);
        dialog = openDialog(desk);
        QVERIFY(dialog);
        QVERIFY(dialog->windowTitle().contains(u"History"_s));
        dialog->reject();
    }

    void aTreeGoesOutRowByRowAsItLies()
    {
        const Desk desk(u"acme-global"_s);
        const Plan& plan = desk.session().plan();
        auto* tree = child<QTreeView>(*desk.window, "poolTree");
        auto* output = tree->findChild<TreeOutput*>();
        tree->collapseAll();
        const QModelIndex scope = tree->model()->index(0, 0);
        TableContent content = output->content(TableExtent::Shown);
        QCOMPARE(static_cast<int>(content.rows.size()), tree->model()->rowCount()); // scopes alone
        tree->expand(scope);
        content = output->content(TableExtent::Shown);
        QCOMPARE(static_cast<int>(content.rows.size()), tree->model()->rowCount() + tree->model()->rowCount(scope));
        QCOMPARE(keysOf(content), (QStringList{u"path"_s, u"cidr"_s, u"locale"_s, u"allocated"_s, u"assigned"_s,
                                               u"available"_s, u"findings"_s}));
        const QString first = tree->model()->index(0, 0, scope).data().toString();
        QVERIFY(content.rows[1].shown.front().endsWith(first) && content.rows[1].shown.front() != first); // set in
        QVERIFY(content.rows[0].shown.front().front() != content.rows[1].shown.front().front());

        // All of it, whatever is closed or filtered: each scope and pool once, each pool behind its source.
        child<QLineEdit>(*desk.window, "poolFilter")->setText(u"no-such-pool"_s);
        content = output->content(TableExtent::Everything);
        QCOMPARE(content.rows.size(), static_cast<std::size_t>(plan.all<Scope>().size() + plan.all<Pool>().size()));
        const qsizetype id = keysOf(content).indexOf(u"id"_s);
        QSet<QString> paths;
        int pools = 0;
        for (const TableContent::Row& row : content.rows) {
            paths.insert(row.exact.front());
            const Pool* pool = plan.find(plan.byTextId<Pool>(row.exact[id]));
            if (!pool)
                continue;
            ++pools;
            QCOMPARE(row.exact.front(), plan.path(pool->id));
            if (pool->source)
                QVERIFY(paths.contains(plan.path(pool->source)));
            const PoolUse use = useOf(plan, pool->id);
            QCOMPARE(row.exact[keysOf(content).indexOf(u"assigned"_s)],
                     use.capacity == 0 ? QString() : percentText(use.assigned, use.capacity, 12));
        }
        QCOMPARE(pools, static_cast<int>(plan.all<Pool>().size()));
    }

    void treesOfTheDockArePrintedAndExportedByTheWindowsActions()
    {
        const Desk desk(u"acme-global"_s);
        for (const auto& [panel, tree, title] : {std::tuple(u"poolsPanel"_s, "poolTree", u"Pools"_s),
                                                 {u"accountsPanel"_s, "accountTree", u"Accounts"_s},
                                                 {u"regionsPanel"_s, "regionTree", u"Regions"_s}}) {
            desk.window->showPanel(panel);
            auto* view = child<QTreeView>(*desk.window, tree);
            QTRY_VERIFY(view->isVisible());
            desk.window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(desk.window));
            view->setFocus();
            QTRY_COMPARE(QApplication::focusWidget(), view);
            for (const auto& [verb, form] :
                 {std::pair(Verb::PrintView, TableForm::Paper), {Verb::ExportTable, TableForm::Csv}}) {
                desk.trigger(verb);
                TableExportDialog* dialog = openDialog(desk);
                QVERIFY(dialog);
                QCOMPARE(dialog->form(), form);
                QVERIFY2(dialog->windowTitle().contains(title), qPrintable(dialog->windowTitle()));
                QVERIFY(dialog->content().rows.size() > 1);
                const std::size_t open = dialog->content().rows.size();
                child<QComboBox>(*dialog, "tableExtent")->setCurrentIndex(1);
                QVERIFY(dialog->content().rows.size() >= open);
                QVERIFY(dialog->content().columns.size() > 2);
                dialog->reject();
                QTRY_VERIFY(!openDialog(desk));
            }
        }
    }

    void rowsAreCopiedAsWhatMakesThem()
    {
        const Desk desk(u"acme-global"_s);
        const Plan& plan = desk.session().plan();
        desk.session().selectScope(plan.get(desk.session().place().pool).scope);
        goToTab(desk, "poolsTab");
        auto* tab = desk.window->findChild<PoolsTab*>();
        QTRY_VERIFY(tab->model().rowCount() > 2);
        std::vector<RolloutSubject> chosen;
        for (int row = 0; row < 2; ++row) {
            chosen.push_back(PoolId{tab->model().entryAt(row)->handle});
            tab->view()->selectionModel()->select(tab->model().index(row, 0),
                                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        QVERIFY(runInMenu(tab->view(), 0, u"copyAs.awsCli"_s));
        QCOMPARE(QApplication::clipboard()->text(), awsCallsFor(plan, chosen));
        QVERIFY(QApplication::clipboard()->text().contains(u"aws ec2 create-ipam-pool"_s));
        QVERIFY(runInMenu(tab->view(), 0, u"copyAs.terraform"_s));
        QCOMPARE(QApplication::clipboard()->text(), terraformFor(plan, chosen));
        QVERIFY(QApplication::clipboard()->text().contains(u"resource \"aws_vpc_ipam_pool\""_s));
    }

    void theMatrixGoesOutWithItsPools()
    {
        const Desk desk(u"acme-global"_s);
        goToTab(desk, "sharingTab");
        auto* matrix = child<QTableView>(*desk.window, "sharingMatrix");
        QTRY_VERIFY(matrix->isVisible());
        TableOutput* output = TableOutput::in(desk.window->centre());
        QVERIFY(output);
        const TableContent content = output->content(TableExtent::Shown);
        QCOMPARE(keysOf(content).first(), u"pool"_s);
        QCOMPARE(static_cast<int>(content.rows.size()), matrix->model()->rowCount());
        for (const TableContent::Row& row : content.rows) {
            QCOMPARE(row.shown.size(), content.columns.size());
            QVERIFY(!row.exact.first().isEmpty());
        }
        if (!desk.session().plan().sharesOf(desk.session().place().pool).empty()) {
            QVERIFY(runInMenu(matrix, 0, u"copyAs.awsCli"_s));
            QVERIFY(QApplication::clipboard()->text().contains(u"aws ram create-resource-share"_s));
        }
    }
};

CADASTRE_TEST(TableOutputTest)
#include "tst_tableoutput.moc"

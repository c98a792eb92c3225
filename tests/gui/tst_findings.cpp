// SPDX-License-Identifier: GPL-3.0-or-later
// From a finding to its place and to its way out (interface §4.11), and what a click on the map selects (§4.2, §4.9).
#include "gui/desk.h"
#include "support/testmain.h"

#include "text/findingevidence.h"
#include "ui/dialogs/fixalldialog.h"
#include "ui/dialogs/fixdialog.h"
#include "ui/dialogs/waivedialog.h"
#include "ui/icons.h"
#include "ui/mainwindow/centrepane.h"
#include "ui/mainwindow/parts.h"
#include "ui/models/findingsmodel.h"
#include "ui/views/audit/auditview.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/labels.h"
#include "ui/views/map/hexgridview.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

FixDialog* openFix(const Desk& desk)
{
    FixDialog* dialog = desk.window->findChild<FixDialog*>();
    return dialog && dialog->isVisible() ? dialog : nullptr;
}

HexGridView* mapOf(const Desk& desk) { return desk.window->findChild<HexGridView*>(); }

PoolId poolWithPath(const Plan& plan, const QString& path)
{
    for (const Pool& pool : plan.all<Pool>())
        if (plan.path(pool.id) == path)
            return pool.id;
    return {};
}

/// The map of a pool, with the block's first cell selected as by a click.
void selectOnMap(Desk& desk, const Prefix& block)
{
    HexGridView* map = mapOf(desk);
    QVERIFY(map);
    const auto [first, count] = map->geometry().span(block);
    QVERIFY(first >= 0);
    map->setCurrent(first);
}

} // namespace

class FindingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { initResources(); }

    void theNextFindingIsShownOnTheMapAndCanBeFixed()
    {
        Desk desk(u"acme-global"_s);
        desk.trigger(Verb::NextFinding);
        const Finding* finding = desk.session().currentFinding();
        QVERIFY(finding);
        QVERIFY(!finding->cidr.isNull());
        QCOMPARE(desk.session().place().subject, finding->subject);
        QCOMPARE(desk.session().place().tab, u"mapTab"_s);
        QVERIFY(desk.action(Verb::Fix)->isEnabled()); // also once the map has followed
        const qint64 before = desk.session().workspace().revision();
        desk.trigger(Verb::Fix);
        QVERIFY(openFix(desk)); // it is shown before it is done
        QCOMPARE(desk.session().workspace().revision(), before);
        desk.session().selectScope({});
        QVERIFY(!desk.session().currentFinding()); // the place was left
    }

    void fixIsAboutTheRowOfTheAudit()
    {
        Desk desk(u"acme-global"_s);
        desk.session().showView(MainView::Audit);
        auto* table = desk.window->findChild<QTableView*>(u"auditTable"_s);
        QVERIFY(table);
        for (const int row : {0, 3}) {
            table->setCurrentIndex(table->model()->index(row, table->currentIndex().column()));
            const Finding* finding = desk.session().currentFinding();
            QVERIFY(finding);
            QVERIFY(table->model()->index(row, 1).data().toString().contains(QLatin1String(finding->rule->id)));
            QVERIFY(desk.action(Verb::Fix)->isEnabled());
        }
    }

    void theAuditKeepsItsPlaceAndSaysSinceWhen()
    {
        Desk desk(u"acme-global"_s);
        Session& session = desk.session();
        session.showView(MainView::Audit);
        auto* table = desk.window->findChild<QTableView*>(u"auditTable"_s);
        constexpr int row = 5;
        const auto choose = [&](int at) { table->setCurrentIndex(table->model()->index(at, 1)); };
        choose(row);
        const Finding chosen = *session.currentFinding();
        QTRY_VERIFY_WITH_TIMEOUT(session.liveAudit().history(), 20'000);
        const QModelIndex since = table->model()->index(row, FindingsModel::SinceColumn);
        QVERIFY(!since.data().toString().isEmpty());
        QVERIFY(since.data(Qt::ToolTipRole).toString().contains(u"UTC"_s));
        // Something else changes the report: the same finding stays chosen.
        PutHouseRule rule{};
        rule.rule.name = u"owner"_s;
        rule.rule.key = u"NobodyHasThis"_s;
        QVERIFY(session.workspace().execute(rule));
        QTRY_VERIFY(table->model()->rowCount() > 70);
        QCOMPARE(session.currentFinding()->key, chosen.key);
        QCOMPARE(session.currentFinding()->rule, chosen.rule);
        // What is waived goes; the next one takes its place.
        const int at = table->currentIndex().row();
        const QString next = table->model()->index(at + 1, FindingsModel::ObjectColumn).data().toString();
        QVERIFY(
            session.workspace().execute(AddWaiver{QString::fromLatin1(chosen.rule->id), chosen.key, u"known"_s, {}}));
        QTRY_VERIFY(session.currentFinding() && session.currentFinding()->key != chosen.key);
        QCOMPARE(table->currentIndex().row(), at);
        QCOMPARE(table->model()->index(at, FindingsModel::ObjectColumn).data().toString(), next);
    }

    void aFilterLeavesNoEmptyDetail()
    {
        Desk desk(u"acme-global"_s);
        desk.session().showView(MainView::Audit);
        auto* view = desk.window->findChild<AuditView*>();
        QVERIFY(view);
        auto* line = view->findChild<QLineEdit*>(u"auditFilter"_s);
        QVERIFY(line);
        line->setText(u"rule:NETMASK"_s);
        QTRY_VERIFY(desk.session().currentFinding()
                    && QLatin1String(desk.session().currentFinding()->rule->id) == QLatin1String("NETMASK"));
        // What mends leads; loosening the rule is no repair, so it is never the accent button.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the buttons of the row before
        auto* first = view->findChild<QPushButton*>(u"auditFix.0"_s);
        auto* second = view->findChild<QPushButton*>(u"auditFix.1"_s);
        QVERIFY(first && second);
        QVERIFY(first->property("primary").toBool() && first->text().startsWith(u"Move to "_s));
        QVERIFY(!second->property("primary").toBool());
    }

    void aFixSaysWhatItDoesToTheFindingsAndToAws()
    {
        Desk desk(u"acme-global"_s);
        const Finding* tag = nullptr;
        for (const Finding& finding : desk.session().report().findings)
            if (!tag && QLatin1String(finding.rule->id) == QLatin1String("TAG-MISSING"))
                tag = &finding;
        QVERIFY(tag);
        FixDialog dialog(desk.session(), FixRequest{u"TAG-MISSING"_s, tag->key, 0});
        auto* command = dialog.findChild<CommandBlock*>(u"fixCommand"_s);
        QVERIFY(command && command->command().contains(u"create-tags"_s));
        QStringList said;
        for (const StatusLabel* label : dialog.findChildren<StatusLabel*>())
            said << label->text();
        const int open = static_cast<int>(
            std::count_if(desk.session().report().findings.begin(), desk.session().report().findings.end(),
                          [](const Finding& finding) { return finding.state != FindingState::Waived; }));
        const QString effect = u"Open findings: %1 → %2"_s.arg(open).arg(open - 1);
        QVERIFY2(said.join(u'|').contains(effect), qPrintable(said.join(u'|')));
    }

    void theMapSelectsWhatABlockHolds()
    {
        Desk desk(u"acme-global"_s);
        const Plan& plan = desk.session().plan();
        const PoolId pool = poolWithPath(plan, u"public/BYOIPv6-TOP/us-east-1"_s);
        QVERIFY(pool);
        desk.session().selectPool(pool);
        QVERIFY(!plan.reservesOf(pool).empty());
        const Reserve& reserve = plan.get(plan.reservesOf(pool).front());
        selectOnMap(desk, reserve.cidr);
        QCOMPARE(desk.session().place().subject, (SubjectRef{SubjectRef::Kind::Reserve, reserve.id.value}));
        bool isOutsiderFound = false;
        for (const ResourceCidr& cidr : plan.all<ResourceCidr>()) {
            const PoolBlock* block = plan.space(pool).blockCovering(cidr.cidr);
            if (cidr.allocation || !block)
                continue;
            const auto [first, count] = mapOf(desk)->geometry().span(cidr.cidr);
            Prefix cell; // what is handed out comes before who uses it as well
            for (int i = first; i >= 0 && i < first + count && cell.isNull(); ++i)
                if (!plan.allocationCovering(pool, mapOf(desk)->geometry().cell(i)))
                    cell = mapOf(desk)->geometry().cell(i);
            if (cell.isNull())
                continue;
            isOutsiderFound = true;
            selectOnMap(desk, cell);
            const SubjectRef subject = desk.session().place().subject;
            QCOMPARE(subject.kind, SubjectRef::Kind::ResourceCidr);
            QVERIFY(mapOf(desk)->sentence(mapOf(desk)->current()).contains(subjectName(plan, subject)));
            break;
        }
        QVERIFY(isOutsiderFound);
    }

    void aGrownBlockIsCalledAsAWhole()
    {
        Desk desk(u"byoipv6-walkthrough"_s);
        const PoolId pool = poolWithPath(desk.session().plan(), u"public/BYOIPv6-TOP/US-EAST-1-POOL"_s);
        QVERIFY(pool);
        desk.session().selectPool(pool);
        HexGridView* map = mapOf(desk);
        QVERIFY(map);
        map->setCurrent(9 * 16); // row 9: free
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(map, Qt::Key_Right, Qt::ShiftModifier);
        const Prefix block = map->selection();
        const auto [first, count] = map->geometry().span(block);
        QVERIFY(count > 1);
        QStringList texts;
        for (const QLabel* label : desk.window->findChildren<QLabel*>())
            texts << label->text();
        const QString expected = u"%1, %2 × /56, available"_s.arg(block.toString()).arg(count);
        QVERIFY2(texts.contains(expected), qPrintable(expected));
    }

    void whatWasOpenBeforeComesBackWhenAPoolGoes()
    {
        Desk desk(u"byoipv6-walkthrough"_s);
        const PoolId before = poolWithPath(desk.session().plan(), u"public/BYOIPv6-TOP"_s);
        QVERIFY(before);
        desk.session().selectPool(before);
        CreatePool create;
        create.scope = desk.session().plan().get(before).scope;
        create.family = Family::IPv6;
        create.source = before;
        create.locale = desk.session().plan().settings().homeRegion;
        create.tags.insert(u"Name"_s, u"short-lived"_s);
        const auto made = desk.session().run(create);
        QVERIFY(made);
        desk.session().selectPool(made->changes.firstInserted<Pool>()->id);
        QVERIFY(desk.session().workspace().undo());
        QCOMPARE(desk.session().place().pool, before);
    }

    void fixAllIsAListToTickAndOneStep()
    {
        Desk desk(u"acme-global"_s);
        Session& session = desk.session();
        QTRY_VERIFY(!session.report().findings.empty());
        // A way out without input that several findings of one rule have.
        QHash<std::pair<QString, QString>, int> counts;
        for (const Finding& finding : session.report().findings)
            if (finding.state == FindingState::Open && !finding.fixes.empty() && isRepair(finding.fixes.front())
                && !finding.fixes.front().commands.empty())
                ++counts[{QLatin1String(finding.rule->id), finding.fixes.front().code}];
        std::pair<QString, QString> way;
        for (auto each = counts.cbegin(); each != counts.cend(); ++each)
            if (each.value() > std::max(1, counts.value(way)))
                way = each.key();
        QVERIFY(!way.first.isEmpty());
        FixAllDialog dialog(session, way.first, way.second);
        dialog.show();
        auto* list = dialog.findChild<QTreeWidget*>(u"fixAllList"_s);
        auto* effect = dialog.findChild<StatusLabel*>(u"fixAllEffect"_s);
        QCOMPARE(list->topLevelItemCount(), counts.value(way));
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        const QString ofAll = effect->text();
        QVERIFY2(ofAll.contains(u'→'), qPrintable(ofAll));
        if (const QString folder = qEnvironmentVariable("CADASTRE_GRABS"); !folder.isEmpty())
            QVERIFY(QDir().mkpath(folder) && dialog.grab().save(folder + u"/fixall.png"_s));
        const QString spared = list->topLevelItem(0)->text(0) + u' ' + list->topLevelItem(0)->text(1);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Space); // by keyboard: the first is left out
        QCOMPARE(list->topLevelItem(0)->checkState(0), Qt::Unchecked);
        QTRY_VERIFY(effect->text() != ofAll);
        const qint64 before = session.workspace().revision();
        dialog.primary()->click();
        QVERIFY(session.workspace().revision() > before);
        session.auditNow();
        int left = 0;
        for (const Finding& finding : session.report().findings)
            if (finding.state == FindingState::Open && way.first == QLatin1String(finding.rule->id)
                && finding.name + u' ' + (finding.cidr.isNull() ? QString() : finding.cidr.toString()) == spared)
                ++left;
        QVERIFY(left > 0);
        QVERIFY(session.undo()); // one step
        QCOMPARE(session.workspace().undoable()->seq <= before, true);
    }

    void onALargePlanAFixSaysThatItsEffectIsBeingLookedFor()
    {
        const Desk desk(u"acme-global"_s);
        Session& session = desk.session();
        QTRY_VERIFY(session.liveAudit().isCurrent());
        session.liveAudit().setJobFrom(0);
        for (const Finding& finding : session.report().findings) {
            if (finding.state != FindingState::Open || finding.fixes.empty() || finding.fixes.front().commands.empty())
                continue;
            FixDialog dialog(session, FixRequest{QString::fromLatin1(finding.rule->id), finding.key, 0});
            auto* effect = dialog.findChild<StatusLabel*>(u"fixEffect"_s);
            if (!dialog.primary()->isEnabled())
                continue;
            QCOMPARE(effect->level(), StatusLevel::Pending);
            QVERIFY2(!effect->text().contains(u'→'), qPrintable(effect->text()));
            QTRY_VERIFY_WITH_TIMEOUT(effect->text().contains(u'→'), 20'000);
            return;
        }
        QFAIL("no finding has a fix that can be applied as it is");
    }

    /// A waiver has an end, whichever way its form was reached (interface §4.11).
    void waivingAsAWayOutAsksUntilWhen()
    {
        const Desk desk(u"acme-global"_s);
        Session& session = desk.session();
        for (const Finding& finding : session.report().findings)
            for (std::size_t i = 0; i < finding.fixes.size(); ++i)
                if (finding.fixes[i].code == QLatin1String("waive")) {
                    const FixRequest request{QString::fromLatin1(finding.rule->id), finding.key, static_cast<int>(i)};
                    const auto dialog = dialogFor(session, request, desk.window);
                    auto* form = qobject_cast<WaiveDialog*>(dialog.get());
                    QVERIFY(form);
                    QVERIFY(form->findChild<QWidget*>(u"waiveUntil"_s));
                    form->findChild<QLineEdit*>(u"waiveReason"_s)->setText(u"known"_s);
                    QVERIFY2(form->primary()->isEnabled(), qPrintable(form->footerMessage()));
                    return;
                }
        QFAIL("nothing can be waived");
    }

    void theFixOfARowOfTheAuditIsALink()
    {
        const Desk desk(u"acme-global"_s);
        desk.session().showView(MainView::Audit);
        const auto* view = desk.window->findChild<AuditView*>();
        QTableView* table = view->table();
        std::vector<Request> asked; // no dialog: only what is asked
        QObject::disconnect(&desk.session(), &Session::requested, nullptr, nullptr);
        QObject::connect(&desk.session(), &Session::requested, table,
                         [&asked](const Request& request) { asked.push_back(request); });
        const QModelIndex fix = table->model()->index(0, FindingsModel::FixColumn);
        const QRect cell = table->visualRect(fix);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, {cell.left() + 20, cell.center().y()});
        QCOMPARE(asked.size(), std::size_t{1});
        const auto* request = std::get_if<FixRequest>(&asked.front());
        QVERIFY(request);
        QCOMPARE(request->key, desk.session().report().findings.front().key);
    }

    void namesOfRulesStandInOneLineWithAMarkOrWithout()
    {
        const Desk desk(u"byoipv6-walkthrough"_s); // in which most rules find nothing
        desk.session().showView(MainView::Audit);
        const auto* groups = desk.window->findChild<QTreeWidget*>(u"auditRules"_s);
        int quiet = 0;
        for (int i = 1; i < groups->topLevelItemCount(); ++i)
            for (int rule = 0; rule < groups->topLevelItem(i)->childCount(); ++rule) {
                const QTreeWidgetItem* item = groups->topLevelItem(i)->child(rule);
                QVERIFY2(!item->icon(0).isNull(), qPrintable(item->text(0)));
                quiet += item->text(1) == u"–"_s ? 1 : 0;
            }
        QVERIFY(quiet > 0);
    }

    void whatIsGoneIsNotWaived()
    {
        const Desk desk(u"acme-global"_s);
        WaiveDialog dialog(desk.session(), WaiveRequest{u"TAG-MISSING"_s, u"vpc-0nothing 10.0.0.0/8"_s, u"vpc-x"_s});
        dialog.findChild<QLineEdit*>(u"waiveReason"_s)->setText(u"known"_s);
        QVERIFY(!dialog.primary()->isEnabled());
        QVERIFY2(dialog.footerMessage().contains(u"gone"_s), qPrintable(dialog.footerMessage()));
        const Finding& finding = desk.session().report().findings.front();
        WaiveDialog real(desk.session(), WaiveRequest{QLatin1String(finding.rule->id), finding.key, finding.name});
        real.findChild<QLineEdit*>(u"waiveReason"_s)->setText(u"known"_s);
        QVERIFY2(real.primary()->isEnabled(), qPrintable(real.footerMessage()));
    }

    void aWaiverIsTakenBackWhereItIsSeen()
    {
        Desk desk(u"acme-global"_s);
        Session& session = desk.session();
        session.showView(MainView::Audit);
        auto* view = desk.window->findChild<AuditView*>();
        const int waived = session.report().waived();
        QVERIFY(waived > 0);
        view->findChild<QCheckBox*>(u"showWaived"_s)->setChecked(true);
        QTableView* table = view->table();
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            table->setCurrentIndex(table->model()->index(row, FindingsModel::RuleColumn));
            if (session.currentFinding() && session.currentFinding()->state == FindingState::Waived)
                break;
        }
        QVERIFY(session.currentFinding() && session.currentFinding()->state == FindingState::Waived);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the buttons of the rows before
        QPushButton* back = nullptr;
        for (QPushButton* button : view->findChildren<QPushButton*>()) {
            QVERIFY(button->text() != u"Waive…"_s);
            if (button->text() == u"Take the waiver back"_s)
                back = button;
        }
        QVERIFY(back && !back->property("primary").toBool());
        back->click();
        FixDialog* form = openFix(desk);
        QVERIFY(form && form->primary()->isEnabled());
        form->primary()->click();
        QTRY_COMPARE(session.report().waived(), waived - 1);
    }

    void theRowsOfTheAuditHaveAMenu()
    {
        Desk desk(u"acme-global"_s);
        desk.session().showView(MainView::Audit);
        auto* view = desk.window->findChild<AuditView*>();
        QTableView* table = view->table();
        QStringList verbs;
        QTimer::singleShot(0, table, [&] {
            auto* shown = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!shown)
                return;
            for (QAction* action : shown->actions()) {
                verbs << action->text();
                if (action->text().startsWith(u"Filter in"_s))
                    action->trigger();
            }
            shown->close();
        });
        const QModelIndex cell = table->model()->index(2, FindingsModel::RuleColumn);
        const QString rule = cell.data().toString();
        Q_EMIT table->customContextMenuRequested(table->visualRect(cell).center());
        for (const QString& verb : {u"Jump to it"_s, u"Copy text"_s, u"Copy as"_s, u"Filter in “%1”"_s.arg(rule),
                                    u"Exclude “%1”"_s.arg(rule)})
            QVERIFY2(verbs.contains(verb), qPrintable(verbs.join(u'|')));
        QVERIFY(verbs.first() != u"Jump to it"_s); // the ways out come first
        auto* line = view->findChild<QLineEdit*>(u"auditFilter"_s);
        QCOMPARE(line->text(), u"rule:="_s + rule);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        for (int row = 0; row < table->model()->rowCount(); ++row)
            QCOMPARE(table->model()->index(row, FindingsModel::RuleColumn).data().toString(), rule);
    }

    void theAuditIsGroupedByRuleObjectOwnerOrRegion()
    {
        Desk desk(u"acme-global"_s);
        desk.session().showView(MainView::Audit);
        auto* view = desk.window->findChild<AuditView*>();
        auto* groupings = view->findChild<QComboBox*>(u"auditGrouping"_s);
        auto* groups = view->findChild<QTreeWidget*>(u"auditRules"_s);
        const QAbstractItemModel* rows = view->table()->model();
        const int all = rows->rowCount();
        for (const auto& [grouping, column] : {std::pair(1, FindingsModel::ObjectColumn),
                                               {2, FindingsModel::OwnerColumn},
                                               {3, FindingsModel::RegionColumn}}) {
            groupings->setCurrentIndex(grouping);
            QCOMPARE(rows->rowCount(), all);
            QVERIFY(groups->topLevelItemCount() > 2);
            int sum = 0; // none is left out, none counted twice
            for (int item = 1; item < groups->topLevelItemCount(); ++item)
                sum += groups->topLevelItem(item)->text(1).toInt();
            QCOMPARE(sum, all);
            QTreeWidgetItem* last = groups->topLevelItem(groups->topLevelItemCount() - 1);
            groups->setCurrentItem(last);
            QCOMPARE(rows->rowCount(), last->text(1).toInt());
            const QString value = rows->index(0, column).data().toString();
            QVERIFY2(last->text(0).startsWith(value), qPrintable(last->text(0)));
            for (int row = 0; row < rows->rowCount(); ++row)
                QCOMPARE(rows->index(row, column).data().toString(), value);
        }
        groupings->setCurrentIndex(0);
        QCOMPARE(rows->rowCount(), all);
        QCOMPARE(groups->topLevelItem(0)->text(0), u"All rules"_s);
    }

    void theAuditNamesThePoolWhoseRuleItIsAndTheEvidence()
    {
        Desk desk(u"acme-global"_s);
        Session& session = desk.session();
        session.showView(MainView::Audit);
        auto* view = desk.window->findChild<AuditView*>();
        view->findChild<QLineEdit*>(u"auditFilter"_s)->setText(u"rule:TAG-MISSING"_s);
        QTRY_VERIFY(session.currentFinding()
                    && QLatin1String(session.currentFinding()->rule->id) == QLatin1String("TAG-MISSING"));
        const Finding finding = *session.currentFinding();
        const QString source = u"pool rule of "_s + session.plan().path(finding.pool);
        QCOMPARE(sourceText(session.plan(), finding), source);
        QCOMPARE(view->table()
                     ->model()
                     ->index(view->table()->currentIndex().row(), FindingsModel::SourceColumn)
                     .data()
                     .toString(),
                 source);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QStringList said;
        for (const QLabel* label : view->findChildren<QLabel*>())
            said << label->text();
        const EvidenceText evidence = evidenceText(session.plan(), finding);
        for (const TagPair& pair : session.plan().get(finding.pool).requiredTags)
            QVERIFY2(evidence.needed.contains(pair.key + u'=' + pair.value), qPrintable(evidence.needed));
        QVERIFY(said.contains(source) && said.contains(evidence.found) && said.contains(evidence.needed));
        const auto drop = std::find_if(finding.fixes.begin(), finding.fixes.end(),
                                       [](const Fix& fix) { return fix.code == u"drop-tag-rule"_s; });
        QVERIFY(drop != finding.fixes.end());
        const int count = underRuleOf(session.plan(), *drop);
        QCOMPARE(count, static_cast<int>(session.plan().space(finding.pool).allocationCount));
        QVERIFY2(std::any_of(said.begin(), said.end(),
                             [&](const QString& text) { return text.startsWith(u"would affect %1 "_s.arg(count)); }),
                 qPrintable(said.join(u'|')));
    }

    void aFilterThatIsAskedForStandsInItsLine()
    {
        Desk desk(u"acme-global"_s);
        desk.session().request(AuditRequest{u"region:eu-west-1"_s});
        QCOMPARE(desk.session().place().view, MainView::Audit);
        const auto* line = desk.window->findChild<QLineEdit*>(u"auditFilter"_s);
        QVERIFY(line);
        QCOMPARE(line->text(), u"region:eu-west-1"_s);
        const auto* table = desk.window->findChild<QTableView*>(u"auditTable"_s);
        int expected = 0;
        for (const Finding& finding : desk.session().report().findings)
            expected += finding.state != FindingState::Waived && finding.region.toString() == u"eu-west-1" ? 1 : 0;
        QVERIFY(expected > 0);
        QCOMPARE(table->model()->rowCount(), expected);
    }

    void nothingIsCutAtTheSmallestSize()
    {
        Desk desk(u"acme-global"_s);
        desk.window->resize(960, 600);
        desk.session().showView(MainView::Audit);
        auto* table = desk.window->findChild<QTableView*>(u"auditTable"_s);
        auto* detail = desk.window->findChild<QScrollArea*>(u"auditDetail"_s);
        for (int row = 0; row < std::min(12, table->model()->rowCount()); ++row) {
            table->setCurrentIndex(table->model()->index(row, table->currentIndex().column()));
            QTest::qWait(1);
            QVERIFY2(detail->horizontalScrollBar()->maximum() == 0, qPrintable(QString::number(row)));
        }
        desk.trigger(Verb::NextFinding); // on the map
        auto* map = desk.window->findChild<QScrollArea*>(u"mapScroll"_s);
        QTRY_VERIFY(map && map->isVisible());
        QTRY_COMPARE(map->horizontalScrollBar()->maximum(), 0);
    }
};

CADASTRE_TEST(FindingsTest)
#include "tst_findings.moc"

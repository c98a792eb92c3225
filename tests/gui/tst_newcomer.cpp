// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody sees who walks from an empty plan to a shared one for the first time.
#include "gui/desk.h"
#include "support/testmain.h"

#include "query/filter.h"
#include "text/auditreport.h"
#include "text/commandtext.h"
#include "ui/actions/actioncatalogue.h"
#include "ui/dialogs/advertisedialog.h"
#include "ui/mainwindow/newplandialog.h"
#include "ui/mainwindow/tabbedpane.h"
#include "ui/theme.h"
#include "ui/views/common/buttons.h"
#include "ui/views/common/messagebar.h"
#include "ui/views/map/hexgridview.h"

#include <QApplication>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QTreeView>
#include <QTreeWidget>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

PoolId poolNamed(const Plan& plan, const QString& name)
{
    for (const Pool& pool : plan.all<Pool>())
        if (nameOf(pool) == name)
            return pool.id;
    qFatal("no pool %s", qPrintable(name));
}

QString sentenceOf(const JournalEntry* entry) { return entry ? commandSentence(entry->summary) : QString(); }

/// All that its labels say.
QString textIn(const QWidget& widget)
{
    QStringList all;
    for (const QLabel* label : widget.findChildren<QLabel*>())
        all << label->text();
    return all.join(u'\n');
}

} // namespace

class NewcomerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void theFirstFindingLeavesTheMapItsRoom()
    {
        Desk desk;
        NewPlanDialog dialog(today, desk.window);
        dialog.findChild<QLineEdit*>(u"newPlan.owner"_s)->setText(u"123456789012"_s);
        desk.window->createPlan(dialog.settings(), dialog.ipam());
        QTest::qWait(50);
        const auto* bottom = desk.window->findChild<QDockWidget*>(u"bottomDock"_s);
        const int before = bottom->height();
        const Plan& plan = desk.session().plan();
        CreatePool create;
        create.scope = plan.defaultScope(plan.ipam()->id, ScopeType::Public);
        create.family = Family::IPv6;
        create.advertisable = true;
        ProvisionCidr provision;
        provision.pool = plan.all<Pool>().nextId();
        provision.cidr = *Prefix::parse(u"2605:9cc0:1ff0::/44");
        provision.message = u"1|aws|123456789012|2605:9cc0:1ff0::/44|20991231|SHA256|RSAPSS"_s;
        provision.signature = u"abc~def__"_s;
        QVERIFY(desk.session().runAll({create, provision}, u"bring a range"_s));
        QTRY_VERIFY(!desk.session().report().findings.empty()); // its proof was not checked
        QTest::qWait(50);
        QVERIFY2(bottom->height() <= before, qPrintable(u"%1 before, %2 now"_s.arg(before).arg(bottom->height())));
    }

    void aTabThatNeedsMoreHeightGivesItBack()
    {
        const Desk desk(u"acme-global"_s);
        QTest::qWait(50);
        const auto* bottom = desk.window->findChild<QDockWidget*>(u"bottomDock"_s);
        const int before = bottom->height();
        for (const QString& panel : {u"logPanel"_s, u"historyPanel"_s, u"findingsPanel"_s}) {
            desk.window->showPanel(panel);
            QTest::qWait(50);
        }
        QCOMPARE(bottom->height(), before);
    }

    void theMapTakesTheHeightThatThereIs()
    {
        const Desk desk(u"acme-global"_s);
        desk.window->resize(1440, 1100);
        desk.session().selectPool(poolNamed(desk.session().plan(), u"us-east-1-edge"_s));
        Place place = desk.session().place();
        place.tab = u"mapTab"_s;
        desk.session().go(place);
        const auto* grid = desk.window->findChild<HexGridView*>(u"addressMap"_s);
        QTRY_VERIFY2(grid->height() > grid->heightForWidth(grid->width()) + 16, // each row by a pixel and more
                     qPrintable(u"%1 of %2"_s.arg(grid->height()).arg(grid->heightForWidth(grid->width()))));
    }

    void newChildrenOfAFoldedPoolAreSeen()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        Session& session = desk.session();
        const PoolId top = poolNamed(session.plan(), u"BYOIPv6-TOP"_s);
        session.selectPool(top);
        auto* tree = desk.window->findChild<QTreeView*>(u"poolTree"_s);
        const QModelIndex row = tree->currentIndex();
        QVERIFY(row.isValid());
        tree->collapse(row);
        CreatePool create;
        create.scope = session.plan().get(top).scope;
        create.source = top;
        create.tags.insert(u"Name"_s, u"one-more"_s);
        QVERIFY(session.run(create));
        QTRY_VERIFY(tree->isExpanded(tree->currentIndex()));
    }

    void theMenuOfAPoolHasTheWordsOfTheWindow()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        desk.session().selectPool(poolNamed(desk.session().plan(), u"BYOIPv6-TOP"_s));
        auto* tree = desk.window->findChild<QTreeView*>(u"poolTree"_s);
        QStringList verbs;
        QTimer::singleShot(0, tree, [&] {
            auto* shown = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!shown)
                return;
            for (const QAction* action : shown->actions())
                verbs << action->text();
            shown->close();
        });
        Q_EMIT tree->customContextMenuRequested(tree->visualRect(tree->currentIndex()).center());
        for (const Verb verb : {Verb::SplitPool, Verb::AllocateVpc, Verb::Allocate, Verb::Reserve})
            QVERIFY2(verbs.contains(desk.action(verb)->text().remove(u'&')), qPrintable(verbs.join(u", "_s)));
    }

    void advertisingSeveralRangesIsOneStepWithANameOfItsOwn()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        Session& session = desk.session();
        {
            AdvertiseDialog dialog(session, {});
            auto* board = dialog.findChild<QTreeWidget*>(u"advertiseBoard"_s);
            int withdrawn = 0;
            for (int i = 0; i < board->topLevelItemCount(); ++i) {
                withdrawn += board->topLevelItem(i)->checkState(0) == Qt::Checked ? 1 : 0;
                board->topLevelItem(i)->setCheckState(0, Qt::Unchecked);
            }
            QVERIFY(withdrawn > 1);
            dialog.primary()->click();
            QCOMPARE(dialog.result(), int(QDialog::Accepted));
            const QString said = sentenceOf(session.workspace().undoable());
            QVERIFY2(said.startsWith(u"Withdraw %1 CIDR"_s.arg(withdrawn)), qPrintable(said));
        }
        AdvertiseDialog dialog(session, {});
        auto* board = dialog.findChild<QTreeWidget*>(u"advertiseBoard"_s);
        QTreeWidgetItem* first = board->topLevelItem(0);
        first->setCheckState(0, Qt::Checked);
        dialog.primary()->click();
        const QString said = sentenceOf(session.workspace().undoable());
        QVERIFY2(said.contains(first->text(0)), qPrintable(said)); // one alone is called by its range
    }

    void whatIsDeletedIsNamedAndItsPoolIsShownInstead()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        Session& session = desk.session();
        const PoolId pool = poolNamed(session.plan(), u"US-WEST-2-POOL"_s);
        std::optional<SubjectRef> block;
        ResourceId vpc;
        for (const ResourceCidr& cidr : session.plan().all<ResourceCidr>())
            if (const Allocation* allocation = session.plan().find(cidr.allocation);
                allocation && allocation->pool == pool && !block) {
                block = SubjectRef{SubjectRef::Kind::ResourceCidr, cidr.id.value};
                vpc = cidr.resource;
            }
        QVERIFY(block);
        const QString name = nameOf(session.plan().get(vpc));
        session.jumpTo(*block);
        desk.trigger(Verb::Delete);
        const QString said = desk.window->messageBar()->text();
        QVERIFY2(!session.plan().find(ResourceCidrId{block->handle}), qPrintable(said));
        QVERIFY2(said.startsWith(u"Done: "_s) && said.contains(name), qPrintable(said));
        auto* inspector = desk.window->findChild<QWidget*>(u"inspector"_s);
        QTRY_VERIFY(textIn(*inspector).contains(u"US-WEST-2-POOL"_s));
    }

    void whatIsNoLongerThereCannotBeDeleted()
    {
        const Desk desk(u"acme-global"_s);
        Session& session = desk.session();
        const PoolId pool = poolNamed(session.plan(), u"us-east-1-edge"_s);
        const PoolCidrId cidr = session.plan().all<PoolCidr>().nextId();
        ProvisionCidr provision;
        provision.pool = pool;
        provision.netmask = 48;
        QVERIFY(session.run(provision));
        QVERIFY(session.plan().find(cidr));
        session.jumpTo(SubjectRef{SubjectRef::Kind::PoolCidr, cidr.value});
        QVERIFY(session.undo());
        QVERIFY(!session.plan().find(cidr));
        const qint64 before = session.workspace().revision();
        desk.trigger(Verb::Delete); // what was selected went with the undo
        QCOMPARE(session.workspace().revision(), before);
    }

    void everyFilterLineShowsAnExampleThatItTakes()
    {
        const Desk desk(u"acme-global"_s);
        int lines = 0;
        for (const QLineEdit* edit : desk.window->findChildren<QLineEdit*>()) {
            const QString marker = u"for example "_s;
            const QString shown = edit->placeholderText();
            if (!shown.startsWith(u"filter, "_s) || !shown.contains(marker))
                continue;
            const QString example = shown.mid(shown.indexOf(marker) + marker.size());
            QVERIFY2(Filter::parse(example), qPrintable(example));
            ++lines;
        }
        QVERIFY2(lines >= 3, qPrintable(QString::number(lines))); // findings, pools and the table that is shown
    }

    void coverageOfASingleResourceIsNoPlural()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        QTRY_VERIFY(auditSummary(desk.session().report()).contains(u"seen in AWS"_s));
        QVERIFY2(!auditSummary(desk.session().report()).contains(u" 1 CIDRs"_s),
                 qPrintable(auditSummary(desk.session().report())));
    }

    void theSheetOfATextFieldLiesInsideOfItsRoundCorners()
    {
        QPlainTextEdit text;
        QTreeView list;
        text.ensurePolished();
        list.ensurePolished();
        QCOMPARE(text.frameWidth(), metrics::radius);
        QCOMPARE(list.frameWidth(), 1);
    }

    void aLinkStandsInLineWithTheTextAbove()
    {
        QWidget form;
        auto* column = new QVBoxLayout(&form);
        column->setContentsMargins(metrics::page, 0, 0, 0);
        QPushButton* link = linkButton(u"Edit tags…"_s, u"link"_s, &form);
        column->addLayout(linkRow(link));
        form.resize(300, 60);
        form.show();
        QCOMPARE(link->x() + metrics::linkBreath, metrics::page);
    }
};

CADASTRE_TEST(NewcomerTest)
#include "tst_newcomer.moc"

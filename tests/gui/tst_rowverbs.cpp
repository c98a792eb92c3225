// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to things that are there: tags, descriptions, deletion with all that is in it; and why, under which ticket.
#include "gui/desk.h"
#include "support/child.h"
#include "support/testmain.h"

#include "query/filter.h"
#include "ui/dialogs/describedialog.h"
#include "ui/dialogs/scopedialog.h"
#include "ui/dialogs/tagsdialog.h"
#include "ui/dialogs/waivedialog.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/filterline.h"
#include "ui/views/common/messagebar.h"
#include "ui/views/pools/poolspanel.h"
#include "ui/wizards/common/tagtable.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

PoolId firstPool(const Plan& plan) { return plan.all<Pool>().begin()->id; }

const JournalEntry& newest(const Session& session) { return session.workspace().journal().entries().back(); }

/// Gives a pool one more tag in a form.
void addTagTo(TagsDialog& dialog, const QString& key, const QString& value)
{
    child<TagTable>(dialog, u"tags"_s)->addTag(key, value);
    QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
    dialog.primary()->click();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

/// The verbs of a menu that `open` shows.
template <class Open>
QStringList verbsOf(QWidget* context, Open&& open)
{
    QStringList verbs;
    QTimer::singleShot(0, context, [&] {
        auto* shown = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!shown)
            return;
        for (const QAction* action : shown->actions())
            verbs << action->text();
        shown->close();
    });
    open();
    return verbs;
}

} // namespace

class RowVerbsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStepIsWrittenDownWithItsReasonAndTheTicketStays()
    {
        const Desk desk(u"acme-global"_s);
        Session& session = desk.session();
        const PoolId pool = firstPool(session.plan());
        {
            TagsDialog dialog(session, TagsRequest{pool});
            dialog.show();
            QVERIFY(!child<QLineEdit>(dialog, u"stepReason"_s)->isVisible()); // folded away
            child<QPushButton>(dialog, u"stepFold"_s)->click();
            QVERIFY(child<QLineEdit>(dialog, u"stepReason"_s)->isVisible());
            child<QLineEdit>(dialog, u"stepReason"_s)->setText(u"cost centres moved"_s);
            child<QLineEdit>(dialog, u"stepTicket"_s)->setText(u"NET-7"_s);
            addTagTo(dialog, u"purpose"_s, u"trial"_s);
        }
        QCOMPARE(newest(session).reason, u"cost centres moved"_s);
        QCOMPARE(newest(session).ticket, u"NET-7"_s);
        {
            ScopeDialog dialog(session, ScopeRequest{}); // a form that previews
            QCOMPARE(child<QLineEdit>(dialog, u"stepTicket"_s)->text(), u"NET-7"_s);
            QVERIFY(child<QPushButton>(dialog, u"stepFold"_s)->text().contains(u"NET-7"_s)); // seen without unfolding
            child<QLineEdit>(dialog, u"scopeName"_s)->setText(u"lab"_s);
            child<QLineEdit>(dialog, u"stepReason"_s)->setText(u"a lab of its own"_s);
            dialog.refreshNow();
            QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
            dialog.primary()->click();
        }
        QCOMPARE(newest(session).reason, u"a lab of its own"_s);
        QCOMPARE(newest(session).ticket, u"NET-7"_s);
        QVERIFY(session.run(EditTags{pool, {{u"purpose"_s, u"other"_s}}, {}})); // without a form
        QCOMPARE(newest(session).reason, QString());
        QCOMPARE(newest(session).ticket, u"NET-7"_s);
        TagsDialog last(session, TagsRequest{pool});
        child<QLineEdit>(last, u"stepTicket"_s)->clear();
        addTagTo(last, u"more"_s, u"1"_s);
        QCOMPARE(newest(session).ticket, QString());
        QCOMPARE(session.ticket(), QString());
    }

    void aFormThatIsGivenUpChangesNoTicket()
    {
        const Desk desk(u"byoipv6-walkthrough"_s);
        TagsDialog dialog(desk.session(), TagsRequest{firstPool(desk.session().plan())});
        child<QLineEdit>(dialog, u"stepTicket"_s)->setText(u"NET-8"_s);
        dialog.cancelButton()->click();
        QCOMPARE(desk.session().ticket(), QString());
    }

    void theReasonOfAWaiverIsThatOfItsStep()
    {
        const Desk desk(u"acme-global"_s);
        const Finding finding = desk.session().report().findings.front();
        WaiveDialog dialog(desk.session(), WaiveRequest{QLatin1String(finding.rule->id), finding.key, finding.name});
        dialog.show();
        child<QPushButton>(dialog, u"stepFold"_s)->click();
        QVERIFY(!child<QLineEdit>(dialog, u"stepReason"_s)->isVisible()); // asked for once
        QVERIFY(child<QLineEdit>(dialog, u"stepTicket"_s)->isVisible());
        child<QLineEdit>(dialog, u"waiveReason"_s)->setText(u"goes with the move"_s);
        dialog.primary()->click();
        QCOMPARE(newest(desk.session()).reason, u"goes with the move"_s);
    }

    void tagsAreEditedInOneForm()
    {
        const Desk desk(u"acme-global"_s);
        Session& session = desk.session();
        const Plan& plan = session.plan();
        const PoolId pool = firstPool(plan);
        TagsDialog unchanged(session, TagsRequest{pool});
        QVERIFY(!unchanged.primary()->isEnabled());
        TagsDialog adding(session, TagsRequest{pool});
        addTagTo(adding, u"purpose"_s, u"trial"_s);
        QCOMPARE(plan.get(pool).tags.value(u"purpose"_s), u"trial"_s);
        TagsDialog removing(session, TagsRequest{pool});
        for (QLineEdit* key : removing.findChildren<QLineEdit*>(u"tagKey"_s))
            if (key->text() == u"purpose"_s)
                child<QToolButton>(*key->parentWidget(), u"removeTag"_s)->click();
        QVERIFY2(removing.primary()->isEnabled(), qPrintable(removing.footerMessage()));
        removing.primary()->click();
        QVERIFY(!plan.get(pool).tags.contains(u"purpose"_s));
        QVERIFY(session.undo());
        QCOMPARE(plan.get(pool).tags.value(u"purpose"_s), u"trial"_s);

        TagsDialog twice(session, TagsRequest{pool});
        child<TagTable>(twice, u"tags"_s)->addTag(u"purpose"_s, u"other"_s);
        QVERIFY(!twice.primary()->isEnabled());
        QVERIFY2(twice.footerMessage().contains(u"twice"_s), qPrintable(twice.footerMessage()));
    }

    void theTagsOfAVpcSayWhichOnesItsPoolsAskFor()
    {
        const Desk desk(u"acme-global"_s);
        Session& session = desk.session();
        const Plan& plan = session.plan();
        const auto& findings = session.report().findings;
        const auto missing = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) {
            return finding.state == FindingState::Open
                && QLatin1String(finding.rule->id) == QLatin1String("TAG-MISSING");
        });
        QVERIFY(missing != findings.end());
        const ResourceId vpc = plan.get(ResourceCidrId{missing->subject.handle}).resource;
        const TagPairs required = plan.get(missing->pool).requiredTags;
        QVERIFY(!required.isEmpty());
        TagsDialog dialog(session, TagsRequest{vpc});
        for (const TagPair& pair : required)
            QVERIFY(child<TagTable>(dialog, u"tags"_s)->setValue(pair.key, pair.value)); // its row is there
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        QVERIFY(child<CommandBlock>(dialog, u"tagsCommand"_s)->command().contains(u"create-tags"_s));
        dialog.primary()->click();
        for (const TagPair& pair : required)
            QCOMPARE(plan.get(vpc).tags.value(pair.key), pair.value);
    }

    void whatAnAllocationIsForCanBeSaidLater()
    {
        const Desk desk(u"acme-global"_s);
        const Plan& plan = desk.session().plan();
        AllocationId held;
        for (const Allocation& allocation : plan.all<Allocation>())
            if (allocation.type == AllocationType::Custom)
                held = allocation.id;
        QVERIFY(held);
        DescribeDialog dialog(desk.session(), DescribeRequest{held});
        QVERIFY(!dialog.primary()->isEnabled());
        child<QLineEdit>(dialog, u"describeText"_s)->setText(u"Berlin printers"_s);
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        dialog.primary()->click();
        QCOMPARE(plan.get(held).description.get(), u"Berlin printers"_s);
    }

    void theTreeLeadsToTheTags()
    {
        Desk desk(u"acme-global"_s);
        Session& session = desk.session();
        QTreeView* tree = desk.window->findChild<PoolsPanel*>()->view();
        session.selectPool(firstPool(session.plan()));
        QTRY_VERIFY(tree->currentIndex().isValid());
        const QStringList verbs = verbsOf(tree, [tree] {
            Q_EMIT tree->customContextMenuRequested(tree->visualRect(tree->currentIndex()).center());
        });
        QVERIFY2(verbs.contains(u"Tags…"_s), qPrintable(verbs.join(u'|')));
        // … of a pool and of an account alike.
        session.request(TagsRequest{session.plan().all<Account>().begin()->id});
        auto* dialog = desk.window->findChild<TagsDialog*>();
        QVERIFY(dialog && dialog->isVisible());
    }

    void aPoolThatHoldsSomethingIsDeletedWithItWhereAwsWould()
    {
        Desk desk(u"acme-global"_s);
        Session& session = desk.session();
        const Plan& plan = session.plan();
        const auto isKept = [&](const Pool& pool) {
            const auto plain = session.workspace().preview(DeletePool{pool.id});
            return !plain && plain.error().code == ErrorCode::PoolHasCidrs;
        };
        PoolId own;
        PoolId open;
        for (const Pool& pool : plan.all<Pool>()) {
            if (!isKept(pool))
                continue;
            if (plan.get(pool.scope).type == ScopeType::Public)
                open = pool.id;
            else if (session.workspace().preview(DeletePool{pool.id, true}))
                own = pool.id;
        }
        QVERIFY(own && open);
        const auto offer = [&] {
            return desk.window->messageBar()->findChild<QPushButton*>(u"messageBar.deleteWithAll"_s);
        };
        session.request(DeletePoolRequest{open});
        QCOMPARE(desk.window->messageBar()->level(), StatusLevel::Error);
        QVERIFY(!offer()); // AWS does so in private scopes alone
        const QString before = plan.path(own);
        session.request(DeletePoolRequest{own});
        QCOMPARE(desk.window->messageBar()->level(), StatusLevel::Error);
        QVERIFY(plan.find(own) && offer());
        offer()->click();
        QTRY_VERIFY(!plan.find(own) || plan.get(own).state == LifeState::DeleteInProgress);
        QVERIFY(session.undo()); // one step
        QVERIFY(plan.find(own));
        QCOMPARE(plan.path(own), before);
    }

    void aFilterOfACellCanBeRead()
    {
        QCOMPARE((FilterAtom{u"owner"_s, u"111122223333"_s}).text(), u"owner:111122223333"_s);
        QCOMPARE((FilterAtom{u"name"_s, u"a | b"_s, true}).text(), u"name:=\"a | b\""_s);
        QCOMPARE((FilterAtom{{}, u"the old firewalls"_s}).text(), u"\"the old firewalls\""_s);
        QCOMPARE((FilterAtom{u"name"_s, u"~lab"_s}).text(), u"name:\"~lab\""_s);
        QCOMPARE((FilterAtom{u"name"_s, u"say \"x\""_s}).text(), QString()); // the filter has no word for it
        for (const QString& text :
             {u"owner:111122223333"_s, u"name:=\"a | b\""_s, u"\"the old firewalls\""_s, u"name:\"~lab\""_s})
            QVERIFY2(Filter::parse(text), qPrintable(text));
    }
};

CADASTRE_TEST(RowVerbsTest)
#include "tst_rowverbs.moc"

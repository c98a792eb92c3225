// SPDX-License-Identifier: GPL-3.0-or-later
// The sharing matrix by keyboard: ticks are collected, said, applied as one step and undone as one.
#include "gui/samplesession.h"
#include "support/testmain.h"

#include "change/sharematrix.h"
#include "engine/samples.h"
#include "plan/sharing.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/sharedialog.h"
#include "ui/models/expirymodel.h"
#include "ui/models/sharingmodel.h"
#include "ui/session/session.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/tabs/calendartab.h"
#include "ui/views/tabs/principalheader.h"
#include "ui/views/tabs/sharingtab.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Session> sessionOf(const QString& sample)
{
    auto session = sampleSession(sample, inNovember);
    session->selectScope(session->plan().defaultScope(session->plan().ipam()->id, ScopeType::Public));
    return session;
}

/// The first cell of a row whose standing is this; an invalid index where there is none.
QModelIndex cellThatIs(const SharingModel& model, SharingModel::Standing standing)
{
    for (int row = 0; row < model.rowCount(); ++row)
        for (int column = 0; column < model.columnCount(); ++column)
            if (model.index(row, column).data(SharingModel::StandingRole).value<SharingModel::Standing>() == standing)
                return model.index(row, column);
    return {};
}

} // namespace

class SharingWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anAccountIsAddedWhereItIsMissed()
    {
        PlanSettings settings;
        settings.owner = AccountNumber::of(123456789012);
        settings.homeRegion = RegionName::of("us-east-1");
        auto workspace = Workspace::inMemory(settings, clockAt(inNovember));
        CreateIpam ipam{};
        ipam.operatingRegions = {settings.homeRegion};
        QVERIFY(workspace->execute(ipam));
        CreatePool pool{};
        pool.family = Family::IPv4;
        pool.scope = workspace->plan().defaultScope(workspace->plan().ipam()->id, ScopeType::Private);
        QVERIFY(workspace->execute(pool));
        Session session(std::move(workspace));
        const PoolId id = session.plan().all<Pool>().begin()->id;
        ShareDialog dialog(session, ShareRequest{id});
        dialog.show();
        QVERIFY2(dialog.footerMessage().contains(u"no other account yet"_s), qPrintable(dialog.footerMessage()));
        dialog.findChild<QPushButton*>(u"shareDialog.addAccount"_s)->click();
        auto* form = dialog.findChild<AccountDialog*>();
        QVERIFY(form && form->isVisible());
        QTest::keyClicks(form->findChild<QLineEdit*>(u"accountNumber"_s), u"210987654321"_s);
        form->accept();
        auto* tree = dialog.findChild<QTreeWidget*>(u"principals"_s);
        QCOMPARE(tree->topLevelItemCount(), 1);
        QCOMPARE(dialog.footerMessage(), u"Nothing is changed yet."_s);
        tree->topLevelItem(0)->setCheckState(0, Qt::Checked);
        QVERIFY2(dialog.primary()->isEnabled(), qPrintable(dialog.footerMessage()));
        auto* calls = dialog.findChild<CommandBlock*>(u"shareCommands"_s);
        QVERIFY2(calls->command().startsWith(u"aws ram create-resource-share"_s), qPrintable(calls->command()));
        tree->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        QVERIFY(calls->isHidden());
        tree->topLevelItem(0)->setCheckState(0, Qt::Checked);
        dialog.accept();
        {
            ShareDialog again(session, ShareRequest{id});
            again.findChild<QTreeWidget*>(u"principals"_s)->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
            const QString taken = again.findChild<CommandBlock*>(u"shareCommands"_s)->command();
            QVERIFY2(taken.startsWith(u"aws ram delete-resource-share"_s), qPrintable(taken));
        }
        QVERIFY(isPrincipalOf(session.plan(), id, AccountNumber::of(210987654321)));
    }

    void ticksAreCollectedAppliedAndUndoneTogether()
    {
        auto session = sessionOf(u"acme-global"_s);
        SharingTab tab(*session);
        tab.resize(1000, 500);
        tab.show();
        auto* view = tab.findChild<QTableView*>(u"sharingMatrix"_s);
        auto* apply = tab.findChild<QPushButton*>(u"sharingTab.apply"_s);
        auto* effect = tab.findChild<QLabel*>(u"sharingTab.effect"_s);
        auto& model = static_cast<SharingModel&>(*view->model());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!apply->isEnabled());
        const QModelIndex shared = cellThatIs(model, SharingModel::Standing::Direct);
        const QModelIndex free = cellThatIs(model, SharingModel::Standing::None);
        QVERIFY(shared.isValid() && free.isValid());
        const PoolId sharedPool = model.poolAt(shared.row());
        const QString sharedWith = model.principalAt(shared.column());
        const PoolId freePool = model.poolAt(free.row());
        const QString freeFor = model.principalAt(free.column());
        const qint64 before = session->workspace().revision();
        view->setFocus();
        for (const QModelIndex& cell : {shared, free}) {
            view->setCurrentIndex(cell);
            QTest::keyClick(view, Qt::Key_Space);
        }
        QCOMPARE(model.ticks().size(), std::size_t{2});
        QCOMPARE(session->workspace().revision(), before); // said, not done
        QVERIFY2(apply->isEnabled() && effect->text().contains(u"account"_s), qPrintable(effect->text()));
        QVERIFY(effect->text().contains(u'\n')); // a line a pool
        const QString calls = tab.findChild<CommandBlock*>(u"sharingTab.commands"_s)->command();
        QVERIFY2(calls.contains(u"aws ram create-resource-share"_s), qPrintable(calls));
        if (const QString folder = qEnvironmentVariable("CADASTRE_GRABS"); !folder.isEmpty()) {
            QTest::qWait(50);
            QVERIFY(QDir().mkpath(folder) && tab.grab().save(folder + u"/sharing.png"_s));
        }
        QTest::keyClick(view, Qt::Key_Tab); // out of the table …
        QVERIFY(!view->hasFocus());
        apply->setFocus();
        QTest::keyClick(apply, Qt::Key_Space);
        QCOMPARE(model.ticks().size(), std::size_t{0});
        QVERIFY(!namesPrincipal(session->plan(), sharedPool, sharedWith));
        QVERIFY(namesPrincipal(session->plan(), freePool, freeFor));
        QVERIFY(session->undo()); // … and back in one step
        QVERIFY(namesPrincipal(session->plan(), sharedPool, sharedWith));
        QVERIFY(!namesPrincipal(session->plan(), freePool, freeFor));
    }

    void aClickTicksAndASecondTakesItBack()
    {
        auto session = sessionOf(u"byoipv6-walkthrough"_s);
        SharingTab tab(*session);
        tab.resize(900, 400);
        tab.show();
        auto* view = tab.findChild<QTableView*>(u"sharingMatrix"_s);
        auto& model = static_cast<SharingModel&>(*view->model());
        const QModelIndex free = cellThatIs(model, SharingModel::Standing::None);
        QVERIFY(free.isValid());
        const QPoint middle = view->visualRect(free).center();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middle);
        QCOMPARE(model.ticks().size(), std::size_t{1});
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middle);
        QCOMPARE(model.ticks().size(), std::size_t{0});
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middle);
        auto* discard = tab.findChild<QPushButton*>(u"sharingTab.discard"_s);
        discard->click();
        QVERIFY(model.ticks().empty() && !discard->isEnabled());
    }

    void columnsAreTheTreeOfTheOrganisation()
    {
        auto session = sessionOf(u"acme-global"_s);
        SharingTab tab(*session);
        tab.show();
        const Plan& plan = session->plan();
        const auto& model = static_cast<const SharingModel&>(*tab.findChild<QTableView*>(u"sharingMatrix"_s)->model());
        const std::vector<PrincipalColumn>& columns = model.columns();
        QCOMPARE(columns.front().principal, plan.settings().organizationId);
        QCOMPARE(columns.front().depth, 0);
        for (const Account& account : plan.all<Account>()) {
            if (account.number == plan.settings().owner)
                continue;
            const auto column = std::find_if(columns.begin(), columns.end(), [&](const PrincipalColumn& at) {
                return at.principal == account.number.toString();
            });
            QVERIFY(column != columns.end());
            const OrgUnit* unit = plan.find(account.unit);
            const PrincipalColumn* parent =
                column->parent < 0 ? nullptr : &columns[static_cast<std::size_t>(column->parent)];
            QCOMPARE(parent ? parent->principal : QString(), account.external ? QString()
                                                             : unit           ? plan.textId(*unit)
                                                                              : plan.settings().organizationId);
            QCOMPARE(column->depth, parent ? parent->depth + 1 : 0);
        }
        for (std::size_t at = 0; at < columns.size(); ++at) // what is in a column follows it
            for (std::size_t in = at + 1; in <= at + static_cast<std::size_t>(columns[at].below); ++in)
                QVERIFY(columns[in].depth > columns[at].depth);
    }

    void whatAUnitHasItsAccountsInherit()
    {
        auto session = sessionOf(u"acme-global"_s);
        SharingTab tab(*session);
        tab.resize(1000, 500);
        tab.show();
        auto* view = tab.findChild<QTableView*>(u"sharingMatrix"_s);
        const auto& model = static_cast<const SharingModel&>(*view->model());
        const auto isShared = [&](int row, int column) {
            return namesPrincipal(session->plan(), model.poolAt(row), model.principalAt(column));
        };
        int row = 0;
        int unit = 0; // the first cell of a unit (not the organisation) that is shared
        for (bool found = false; !found && row < model.rowCount(); row += found ? 0 : 1)
            for (unit = 1; !found && unit < model.columnCount(); unit += found ? 0 : 1)
                found = model.columns()[static_cast<std::size_t>(unit)].below > 0 && isShared(row, unit);
        QVERIFY(row < model.rowCount());
        const int last = unit + model.columns()[static_cast<std::size_t>(unit)].below;
        const QString title = model.headerData(unit, Qt::Horizontal, Qt::DisplayRole).toString().section(u' ', 0, 0);
        for (int column = unit + 1; column <= last; ++column) {
            const QModelIndex cell = model.index(row, column);
            QCOMPARE(cell.data().toString(), u"inherited"_s);
            const QString said = cell.data(Qt::AccessibleTextRole).toString();
            QVERIFY2(said.contains(u"inherited from "_s + title), qPrintable(said));
        }
    }

    void unitsFoldByKeyboardAndByClick()
    {
        auto session = sessionOf(u"acme-global"_s);
        SharingTab tab(*session);
        tab.resize(1000, 500);
        tab.show();
        auto* view = tab.findChild<QTableView*>(u"sharingMatrix"_s);
        auto* header = static_cast<PrincipalHeader*>(view->horizontalHeader());
        const auto& model = static_cast<const SharingModel&>(*view->model());
        int unit = 1;
        while (model.columns()[static_cast<std::size_t>(unit)].below == 0)
            ++unit;
        QVERIFY(model.columnCount() > 12 && header->isFolded(unit) && header->isSectionHidden(unit + 1));
        QVERIFY(!header->isFolded(0));
        view->setFocus();
        view->setCurrentIndex(model.index(1, unit));
        QTest::keyClick(view, Qt::Key_Plus);
        QVERIFY(!header->isFolded(unit) && !header->isSectionHidden(unit + 1));
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(view->currentIndex().column(), unit + 1);
        QTest::keyClick(view, Qt::Key_Minus); // from a column in it
        QVERIFY(header->isSectionHidden(unit + 1));
        QCOMPARE(view->currentIndex(), model.index(1, unit));
        const QPoint title(header->sectionViewportPosition(unit) + 30, header->height() * 3 / 4);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
        QVERIFY(!header->isFolded(unit));
        tab.findChild<QPushButton*>(u"sharingTab.foldAll"_s)->click();
        QCOMPARE(header->hiddenSectionCount(), model.columns().front().below);
        QVERIFY(!header->isSectionHidden(view->currentIndex().column()));
        tab.findChild<QPushButton*>(u"sharingTab.unfoldAll"_s)->click();
        QCOMPARE(header->hiddenSectionCount(), 0);
        if (const QString folder = qEnvironmentVariable("CADASTRE_GRABS"); !folder.isEmpty()) {
            QTest::qWait(50);
            QVERIFY(QDir().mkpath(folder) && tab.grab().save(folder + u"/sharing-unfolded.png"_s));
        }
    }

    void theCalendarIsSortedFilteredAndSaved()
    {
        auto session = sessionOf(u"acme-global"_s);
        CalendarTab tab(*session);
        tab.resize(1000, 400);
        tab.show();
        auto& model = static_cast<ExpiryModel&>(tab.model());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.rowCount() > 1);
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(model.expiryAt(row - 1)->at <= model.expiryAt(row)->at);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"expiries.ics"_s);
        QVERIFY(tab.save(file));
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll().count("BEGIN:VEVENT"), model.totalCount());
        auto filter = Filter::parse(u"certificate");
        QVERIFY(filter);
        model.setFilter(std::move(*filter));
        QVERIFY(model.rowCount() > 0 && model.rowCount() < model.totalCount());
        QVERIFY(!tab.save(folder.filePath(u"no/such/folder.csv"_s)));
    }
};

CADASTRE_TEST(SharingWindowTest)
#include "tst_sharing.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The sharing matrix by keyboard: ticks are collected, said, applied as one step and undone as one.
#include "support/testmain.h"

#include "change/sharematrix.h"
#include "engine/samples.h"
#include "plan/sharing.h"
#include "ui/models/expirymodel.h"
#include "ui/models/sharingmodel.h"
#include "ui/session/session.h"
#include "ui/views/tabs/calendartab.h"
#include "ui/views/tabs/sharingtab.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

using namespace cadastre;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant start{1'795'521'600'000}; // 2026-11-24T12:00:00Z

std::unique_ptr<Session> sessionOf(const QString& sample)
{
    static const FixedClock clock(start);
    auto workspace = Workspace::inMemory(*sampleSettings(sample, start), clock);
    if (!buildSample(*workspace, sample, start))
        qFatal("the sample does not build");
    auto session = std::make_unique<Session>(std::move(workspace));
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

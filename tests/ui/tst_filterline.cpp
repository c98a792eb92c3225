// SPDX-License-Identifier: GPL-3.0-or-later
// The filter line: what it says, offers and keeps (interface §4.14).
#include "ui/views/common/filterline.h"

#include "engine/samples.h"
#include "ui/mainwindow/profile.h"
#include "ui/session/session.h"
#include "ui/views/findings/findingspanel.h"
#include "ui/views/pools/poolspanel.h"

#include "support/testmain.h"
#include "support/today.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeView>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Workspace> acme()
{
    auto workspace = Workspace::inMemory(*sampleSettings(u"acme-global"_s, today.now()), today);
    if (!buildSample(*workspace, u"acme-global"_s, today.now()))
        qFatal("the sample cannot be built");
    return workspace;
}

struct Line {
    Session session{acme()};
    FilterLine line{session, FilterLine::Shape::Wide, u"testFilter"_s, u"Filter of tests"_s, nullptr};
    QSignalSpy filters{&line, &FilterLine::filterChanged};

    Line()
    {
        line.show();
        line.edit()->setFocus();
    }
    void type(const QString& text) { QTest::keyClicks(line.edit(), text); }
    [[nodiscard]] QStringList offered() const
    {
        QStringList all;
        for (QWidget* window : QApplication::topLevelWidgets())
            if (auto* view = qobject_cast<QAbstractItemView*>(window); view && view->isVisible())
                for (int row = 0; row < view->model()->rowCount(); ++row)
                    all << view->model()->index(row, 0).data().toString();
        return all;
    }
};

int rowsBelow(const QAbstractItemModel& model, const QModelIndex& parent = {})
{
    int count = model.rowCount(parent);
    for (int row = 0; row < model.rowCount(parent); ++row)
        count += rowsBelow(model, model.index(row, 0, parent));
    return count;
}

} // namespace

class FilterLineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatItUnderstood()
    {
        Line desk;
        QCOMPARE(desk.line.sentence(), QString());
        desk.line.setText(u"used:<5"_s);
        QCOMPARE(desk.filters.size(), 1);
        desk.line.setCounts(3, 9);
        QCOMPARE(desk.line.sentence(), u"3 of 9 shown"_s);
        // What is no filter yet, or none at all, changes nothing.
        desk.line.setText(u"len:"_s);
        QCOMPARE(desk.line.sentence(), u"incomplete: type on"_s);
        desk.line.setCounts(3, 9);
        QCOMPARE(desk.line.sentence(), u"incomplete: type on"_s);
        desk.line.setText(u"west)"_s);
        QVERIFY2(desk.line.sentence().startsWith(u"column 5: "_s), qPrintable(desk.line.sentence()));
        QCOMPARE(desk.filters.size(), 1);
        desk.line.setText({});
        QCOMPARE(desk.filters.size(), 2);
        QCOMPARE(desk.line.sentence(), QString());
    }

    void completesFieldsAndThenTheirValues()
    {
        Line desk;
        desk.type(u"10.0.0.0/8 loc"_s);
        QCOMPARE(desk.offered(), QStringList{u"locale:"_s});
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QCOMPARE(desk.line.text(), u"10.0.0.0/8 locale:"_s);
        QVERIFY(desk.offered().contains(u"us-east-1"_s));
        QTest::keyClicks(desk.line.edit(), u"us-w"_s);
        QVERIFY(desk.offered().contains(u"us-west-2"_s));
        QVERIFY(!desk.offered().contains(u"us-east-1"_s));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QVERIFY(desk.offered().isEmpty());
    }

    void theArrowDownOffersWhatWasUsedLast()
    {
        Line desk;
        desk.session.filters().use(u"is:unmanaged"_s);
        desk.session.filters().use(u"len:56"_s);
        QTest::keyClick(desk.line.edit(), Qt::Key_Down);
        QCOMPARE(desk.offered(), (QStringList{u"len:56"_s, u"is:unmanaged"_s}));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QCOMPARE(desk.line.text().trimmed(), u"len:56"_s);
        // Enter in the line counts as used; text that is no filter does not.
        desk.line.setText(u"locale:us-east-1"_s);
        QTest::keyClick(desk.line.edit(), Qt::Key_Return);
        QCOMPARE(desk.session.filters().recent().first(), u"locale:us-east-1"_s);
        desk.line.setText(u"west)"_s);
        QTest::keyClick(desk.line.edit(), Qt::Key_Return);
        QCOMPARE(desk.session.filters().recent().first(), u"locale:us-east-1"_s);
    }

    void aSavedFilterIsAButtonInEveryLine()
    {
        Line desk;
        FilterLine other(desk.session, FilterLine::Shape::Wide, u"otherFilter"_s, u"Other"_s, nullptr);
        desk.session.filters().save(u" Mine & yours "_s, u"owner:payments"_s);
        auto* button = other.findChild<QPushButton*>(u"otherFilter.named.0"_s);
        QVERIFY(button);
        QCOMPARE(button->text(), u"Mine && yours"_s);
        button->click();
        QCOMPARE(other.text(), u"owner:payments"_s);
        desk.session.filters().save(u"Mine & yours"_s, u"len:56"_s); // takes the other's place
        QCOMPARE(desk.session.filters().byName().size(), 1);
        desk.session.filters().save(u"empty"_s, u"  "_s);
        QCOMPARE(desk.session.filters().byName().size(), 1);
        desk.session.filters().remove(u"Mine & yours"_s);
        QVERIFY(desk.session.filters().byName().isEmpty());
    }

    void theProfileKeepsThem()
    {
        const QTemporaryDir folder;
        const QMap<QString, QString> filters{{u"a/b 100%2F"_s, u"is:unmanaged 10.0.0.0/8"_s},
                                             {u"Zürich, süd"_s, u"\"x y\""_s}};
        {
            Profile profile = Profile::in(folder.path());
            profile.setFilters(filters);
            profile.setRecentFilters({u"len:56"_s, u"a, b"_s});
        }
        const Profile again = Profile::in(folder.path());
        QCOMPARE(again.filters(), filters);
        QCOMPARE(again.recentFilters(), (QStringList{u"len:56"_s, u"a, b"_s}));
        QVERIFY(again.shortcuts().isEmpty());
    }

    void poolsAreFilteredByTheSameLanguage()
    {
        Session session(acme());
        PoolsPanel panel(session);
        const QAbstractItemModel& shown = *panel.view()->model();
        const int all = rowsBelow(shown);
        auto* line = panel.findChild<FilterLine*>();
        line->setText(u"family:ipv6 locale:us-east-1"_s);
        const int some = rowsBelow(shown);
        QVERIFY(some > 0 && some < all);
        QVERIFY2(line->sentence().endsWith(u" of %1 shown"_s.arg(session.plan().all<Pool>().size())),
                 qPrintable(line->sentence()));
        line->setText(u"family:ipv6 ("_s); // the last result stays
        QCOMPARE(rowsBelow(shown), some);
        line->setText(u"no-such-pool"_s);
        QCOMPARE(rowsBelow(shown), 0);
        line->setText({});
        QCOMPARE(rowsBelow(shown), all);
    }

    void findingsAreFilteredWhereTheyAreListed()
    {
        Session session(acme());
        session.auditNow();
        FindingsPanel panel(session);
        const int all = panel.view()->model()->rowCount();
        QVERIFY(all > 2);
        auto* line = panel.findChild<FilterLine*>();
        line->setText(u"sev:error"_s);
        const int errors = panel.view()->model()->rowCount();
        QVERIFY(errors > 0 && errors < all);
        QCOMPARE(line->sentence(), u"%1 of %2 shown"_s.arg(errors).arg(all));
        panel.step(1); // goes through what is shown
        QVERIFY(panel.view()->currentIndex().isValid());
    }
};

CADASTRE_TEST(FilterLineTest)
#include "tst_filterline.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A pool in a minute, and its rules to edit (interface §4.3, §4.15 points 4 and 11).
#include "gui/samplesession.h"
#include "support/testmain.h"

#include "insight/utilisation.h"
#include "ui/presentation/formatting.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/sidebyside.h"
#include "ui/views/common/usebar.h"
#include "ui/views/tabs/overviewtab.h"
#include "ui/views/tabs/roomsummary.h"
#include "ui/views/tabs/rulestab.h"
#include "ui/wizards/common/tagtable.h"

#include <QLineEdit>
#include <QPushButton>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Session> atPool(const QString& path)
{
    auto session = sampleSession(u"acme-global"_s, inNovember);
    session->selectPool(poolAt(session->plan(), path));
    return session;
}

QStringList texts(const QWidget& in)
{
    QStringList texts;
    for (const auto* label : in.findChildren<PlainLabel*>())
        texts << label->text();
    return texts;
}

} // namespace

class PoolTabsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theRoomOfAPoolIsABarWithItsWordsAndALadder()
    {
        auto session = atPool(u"BYOIPv6-TOP/us-east-1"_s);
        const PoolId pool = session->place().pool;
        const PoolUse use = useOf(session->plan(), pool);
        QVERIFY(use.assigned > 0 && use.reserved > 0);
        const RoomSummary room(session->plan(), pool);
        const auto bars = room.findChildren<UseBar*>();
        const auto ladder = sizeLadder(session->plan(), pool);
        QCOMPARE(bars.size(), static_cast<qsizetype>(ladder.size()) + 1);
        QCOMPARE(bars.front()->shares().allocated, use.share(use.allocated));
        QCOMPARE(bars.front()->shares().assigned, use.share(use.assigned));
        QCOMPARE(bars.front()->shares().reserved, use.share(use.reserved));
        for (std::size_t rung = 0; rung < ladder.size(); ++rung)
            QCOMPARE(bars.at(static_cast<qsizetype>(rung) + 1)->shares().available,
                     fraction(ladder[rung].free, ladder[rung].total));
        const QStringList words = texts(room);
        const QString available = u"%1, of which %2 reserved"_s.arg(percentLabel(use.available, use.capacity),
                                                                    percentLabel(use.reserved, use.capacity));
        for (const QString& text :
             {percentLabel(use.assigned, use.capacity), available, u"/56"_s, u"234 of 256 free"_s})
            QVERIFY2(words.contains(text), qPrintable(words.join(u" | "_s)));
    }

    void aPoolWithoutSpaceSaysSo()
    {
        auto session = atPool(u"bench-empty"_s);
        const RoomSummary room(session->plan(), session->place().pool);
        QVERIFY(texts(room).contains(u"no CIDR is provisioned yet"_s));
        QVERIFY(room.findChildren<UseBar*>().isEmpty());
    }

    void roomAndFactsStandBesideEachOtherWhereThereIsRoom()
    {
        auto session = atPool(u"BYOIPv6-TOP/us-east-1"_s);
        OverviewTab tab(*session);
        tab.resize(1200, 600);
        tab.show();
        const auto isStacked = [&tab] { return tab.findChild<SideBySide*>()->isStacked(); };
        QTRY_VERIFY(!isStacked());
        tab.resize(400, 600);
        QTRY_VERIFY(isStacked());
    }

    void requiredTagsAreEditedAsRows()
    {
        auto session = atPool(u"BYOIPv6-TOP/us-east-1"_s);
        const auto required = [&] { return session->plan().get(session->place().pool).requiredTags; };
        const TagPairs before = required();
        RulesTab tab(*session);
        tab.show();
        auto* tags = tab.findChild<TagTable*>(u"rulesTab.tags"_s);
        auto* apply = tab.findChild<QPushButton*>(u"rulesTab.apply"_s);
        QTRY_COMPARE(tags->pairs(), before);
        QVERIFY(!apply->isVisible()); // nothing was edited

        tags->addTag(u""_s, u"prod"_s);
        QVERIFY(apply->isVisible() && !apply->isEnabled());
        QVERIFY(texts(tab).contains(u"A tag has a value but no key."_s));
        tab.findChild<QPushButton*>(u"rulesTab.revert"_s)->click();
        QCOMPARE(tags->pairs(), before);

        tags->addTag(u"Environment"_s, u"prod"_s);
        QVERIFY(apply->isEnabled());
        QVERIFY(texts(tab).filter(u"would be noncompliant"_s).size() == 1);
        apply->click();
        QCOMPARE(required(), (TagPairs{{u"Environment"_s, u"prod"_s}, {u"Region"_s, u"us-east-1"_s}}));
        QVERIFY(session->undo());
        QTRY_COMPARE(required(), before);
    }
};

CADASTRE_TEST(PoolTabsTest)
#include "tst_pooltabs.moc"

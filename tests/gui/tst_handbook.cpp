// SPDX-License-Identifier: GPL-3.0-or-later
// The handbook: a text file for each language, with a chapter for whatever F1 is pressed on.
#include "gui/desk.h"
#include "support/testmain.h"

#include "ui/language.h"
#include "ui/mainwindow/centrepane.h"
#include "ui/mainwindow/handbook.h"
#include "ui/mainwindow/helpdialogs.h"

#include <QApplication>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

namespace {

QStringList anchorsOf(const QList<HandbookChapter>& chapters)
{
    QStringList anchors;
    for (const HandbookChapter& chapter : chapters)
        anchors << chapter.anchor;
    return anchors;
}

QList<HandbookChapter> handbookIn(const QString& language)
{
    applyLanguage(*qApp, language);
    return handbookChapters();
}

/// The title of the chapter at which the handbook opens.
QString chapterAt(const Place& place)
{
    const HandbookDialog dialog(place, true);
    return dialog.findChild<QListWidget*>(u"handbook.chapters"_s)->currentItem()->text();
}

} // namespace

class HandbookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { applyLanguage(*qApp, u"en"_s); }

    void linesAreJoinedToParagraphsAndOnlyHeadingsBeginAChapter()
    {
        const auto chapters = handbookChaptersIn(u"a licence\n\n# mapTab: Map\n\none\ntwo\n\n# tags, ! findings\n"
                                                 "\n\n# box: The box: how\n\nthree\n"_s);
        QCOMPARE(anchorsOf(chapters), QStringList({u"mapTab"_s, u"box"_s}));
        QCOMPARE(chapters[0].title, u"Map"_s);
        QCOMPARE(chapters[0].text, u"one two\n\n# tags, ! findings"_s);
        QCOMPARE(chapters[1].title, u"The box: how"_s);
        QCOMPARE(chapters[1].text, u"three"_s);
    }

    void itIsWrittenInEveryLanguageChapterForChapter()
    {
        const auto english = handbookIn(u"en"_s);
        const auto german = handbookIn(u"de"_s);
        QCOMPARE(anchorsOf(german), anchorsOf(english));
        QCOMPARE(anchorsOf(english).removeDuplicates(), 0);
        for (int i = 0; i < english.size(); ++i) {
            QVERIFY2(!english[i].text.isEmpty() && !german[i].text.isEmpty(), qPrintable(english[i].anchor));
            QVERIFY2(german[i].text != english[i].text, qPrintable(english[i].anchor));
            QCOMPARE(german[i].text.count(u"\n\n"_s), english[i].text.count(u"\n\n"_s)); // a paragraph for each
        }
        QCOMPARE(handbookIn(u"de_AT"_s).first().title, german.first().title);
        QCOMPARE(handbookIn(u"fr"_s).first().title, english.first().title); // which is not written
    }

    void everyViewAndTabOpensItAtAChapterOfItsOwn()
    {
        const Desk desk(u"acme-global"_s);
        const QString start = handbookChapters().first().title;
        QStringList places;
        for (const MainView view :
             {MainView::Charts, MainView::Audit, MainView::Rehearsal, MainView::Rollout, MainView::Drift}) {
            Place place;
            place.view = view;
            places << chapterAt(place);
        }
        QStringList tabs = desk.window->centre()->tabNames();
        for (const Scope& scope : desk.session().plan().all<Scope>()) {
            desk.session().selectScope(scope.id);
            tabs << desk.window->centre()->tabNames();
        }
        tabs.removeDuplicates();
        QVERIFY2(tabs.size() > 10, qPrintable(tabs.join(u' ')));
        for (const QString& tab : tabs) {
            Place place;
            place.tab = tab;
            places << chapterAt(place);
        }
        QVERIFY2(!places.contains(start), qPrintable(places.join(u' ')));
        QCOMPARE(places.removeDuplicates(), 0);
    }

    void aChapterThatIsChosenIsRead()
    {
        HandbookDialog dialog(Place{}, false);
        auto* list = dialog.findChild<QListWidget*>(u"handbook.chapters"_s);
        const auto* text = dialog.findChild<QPlainTextEdit*>(u"handbook.text"_s);
        const auto chapters = handbookChapters();
        QCOMPARE(list->count(), chapters.size());
        QCOMPARE(list->currentRow(), 0);
        list->setCurrentRow(3);
        QCOMPARE(text->toPlainText(), chapters[3].title + u"\n\n"_s + chapters[3].text);
    }
};

CADASTRE_TEST(HandbookTest)
#include "tst_handbook.moc"

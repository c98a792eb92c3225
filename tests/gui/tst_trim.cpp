// SPDX-License-Identifier: GPL-3.0-or-later
// Archive old history… as a user does it: what may go is said before, and the history goes on from there.
#include "support/testmain.h"

#include "desk.h"

#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace cadastre;
using namespace cadastre::testing;
using namespace Qt::StringLiterals;

class TrimWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oldStepsGoToTheArchiveThatIsNamed()
    {
        Desk desk;
        QVERIFY(desk.window->openSample(u"byoipv6-walkthrough"_s));
        const Workspace& workspace = desk.session().workspace();
        const qint64 revision = workspace.revision();
        desk.trigger(Verb::TrimHistory);
        auto* form = desk.window->findChild<QDialog*>(u"trimDialog"_s);
        QVERIFY(form && form->isVisible());
        auto* upTo = form->findChild<QSpinBox*>(u"trimUpTo"_s);
        auto* archive = form->findChild<QLineEdit*>(u"trimArchive"_s);
        auto* primary = form->findChild<QPushButton*>(u"primary"_s);
        QVERIFY(upTo && archive && primary);
        QVERIFY(workspace.trimming(upTo->value())); // it begins with what may go
        QVERIFY(primary->isEnabled());

        upTo->setValue(1);
        QVERIFY(!primary->isEnabled());
        upTo->setValue(5);
        QVERIFY(primary->isEnabled());
        archive->clear();
        QVERIFY(!primary->isEnabled());

        const QString path = desk.folder.filePath(u"old.cadastre"_s);
        QVERIFY(QFile(path).open(QIODevice::WriteOnly)); // somebody's
        archive->setText(path);
        primary->click();
        QVERIFY(form->isVisible());
        QCOMPARE(workspace.journal().trimmedUpTo(), 0);
        QVERIFY(QFile::remove(path));
        primary->click();
        QVERIFY(!form->isVisible());
        QCOMPARE(workspace.journal().trimmedUpTo(), 5);
        QCOMPARE(workspace.revision(), revision);
        QVERIFY(Workspace::open(path, desk.clock, Workspace::Mode::ReadOnly));
    }
};

CADASTRE_TEST(TrimWindowTest)
#include "tst_trim.moc"

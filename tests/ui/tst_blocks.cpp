// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include "ui/theme.h"
#include "ui/views/common/chip.h"
#include "ui/views/common/commandblock.h"
#include "ui/views/common/emptystate.h"
#include "ui/views/common/findingcard.h"
#include "ui/views/common/flowlayout.h"
#include "ui/views/common/formgrid.h"
#include "ui/views/common/keyvaluelist.h"
#include "ui/views/common/labels.h"
#include "ui/views/common/messagebar.h"
#include "ui/views/common/pathbar.h"
#include "ui/views/common/previewdialogframe.h"
#include "ui/views/common/segmentedcontrol.h"
#include "ui/views/common/stepbar.h"
#include "ui/views/common/stripbar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace cadastre;

class BlocksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void aMessageTakesNoRoomUntilItIsShown()
    {
        QWidget host;
        auto* column = new QVBoxLayout(&host);
        auto* bar = new MessageBar;
        column->addWidget(bar);
        const int empty = host.sizeHint().height();
        host.show();
        QVERIFY(bar->isHidden());
        bar->showMessage(StatusLevel::Warning, QStringLiteral("VRP data is old"), QStringLiteral("vrp"));
        QVERIFY(!bar->isHidden());
        QVERIFY(host.sizeHint().height() > empty);
        QVERIFY(bar->accessibleName().contains(QLatin1String("warning")));
        QSignalSpy spy(bar, &MessageBar::dismissed);
        bar->findChild<QToolButton*>(QStringLiteral("messageBar.close"))->click();
        QVERIFY(bar->isHidden());
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().first().toString(), QStringLiteral("vrp"));
    }
    void aMessageHasTwoActionsAtMost()
    {
        MessageBar bar;
        QAction first(QStringLiteral("Load file…"));
        QAction second(QStringLiteral("Connect RTR…"));
        QAction third(QStringLiteral("Third"));
        first.setObjectName(QStringLiteral("load"));
        bar.showMessage(StatusLevel::Info, QStringLiteral("No VRP data"));
        QVERIFY(bar.addAction(&first));
        QVERIFY(bar.addAction(&second));
        QVERIFY(!bar.addAction(&third));
        QSignalSpy spy(&first, &QAction::triggered);
        bar.findChild<QPushButton*>(QStringLiteral("messageBar.load"))->click();
        QCOMPARE(spy.count(), 1);
        bar.showMessage(StatusLevel::Info, QStringLiteral("Another"));
        QCOMPARE(bar.actionCount(), 0);
    }
    void aButtonOfAMessageSaysWhatItsActionWouldDoNow()
    {
        MessageBar bar;
        QAction undo(QStringLiteral("Undo Create pool EDGE"));
        undo.setObjectName(QStringLiteral("undo"));
        bar.showMessage(StatusLevel::Ok, QStringLiteral("Done: Create pool EDGE"));
        QVERIFY(bar.addAction(&undo));
        undo.setText(QStringLiteral("Undo Describe EDGE")); // another step came
        const auto* button = bar.findChild<QPushButton*>(QStringLiteral("messageBar.undo"));
        QCOMPARE(button->text(), QStringLiteral("Undo Describe EDGE"));
    }
    void errorsNeverHideThemselves()
    {
        MessageBar bar;
        bar.setAutoHide(1);
        bar.showMessage(StatusLevel::Error, QStringLiteral("The disk is full"));
        // The timer would have fired by the time a second one of the same length has.
        QTimer later;
        later.setSingleShot(true);
        QSignalSpy fired(&later, &QTimer::timeout);
        later.start(2);
        QTRY_COMPARE(fired.count(), 1);
        QVERIFY(!bar.isHidden());
        bar.showMessage(StatusLevel::Ok, QStringLiteral("Saved"));
        QTRY_VERIFY(bar.isHidden());
    }
    void anEmptyStateHasOnePrimaryButton()
    {
        EmptyState empty(QStringLiteral("pool"), QStringLiteral("No plan is open"), QString());
        QPushButton* button = empty.setPrimary(QStringLiteral("New plan"));
        QCOMPARE(empty.setPrimary(QStringLiteral("Open")), button);
        Q_UNUSED(empty.addAlternative(QStringLiteral("Open…"), QStringLiteral("open")))
        int primaries = 0;
        const auto buttons = empty.findChildren<QPushButton*>();
        for (const QPushButton* each : buttons)
            primaries += each->property("primary").toBool() ? 1 : 0;
        QCOMPARE(primaries, 1);
        QSignalSpy spy(&empty, &EmptyState::primaryClicked);
        button->click();
        QCOMPARE(spy.count(), 1);
    }
    void labelsAreAlwaysPlain()
    {
        QVERIFY(plainLabel(QStringLiteral("<b>"), nullptr)->textFormat() == Qt::PlainText);
        KeyValueList list;
        QCOMPARE(list.addText(QStringLiteral("Name"), QStringLiteral("<img src=x>"))->textFormat(), Qt::PlainText);
    }
    void aTonedLabelHasItsColour()
    {
        for (const Tone tone : {Tone::Normal, Tone::Secondary, Tone::Accent, Tone::Ok, Tone::Warning, Tone::Error}) {
            const std::unique_ptr<PlainLabel> label(plainLabel(QStringLiteral("x"), nullptr, tone));
            QCOMPARE(label->palette().color(QPalette::Active, label->foregroundRole()), Theme::light().toneColor(tone));
        }
    }
    void segmentsMoveByArrowKeysAndSkipDisabledOnes()
    {
        SegmentedControl control({QStringLiteral("Plan"), QStringLiteral("Charts"), QStringLiteral("Audit")});
        control.setSegmentEnabled(1, false);
        control.show();
        QSignalSpy spy(&control, &SegmentedControl::currentChanged);
        QWidget* first = control.layout()->itemAt(0)->widget();
        QTest::keyClick(first, Qt::Key_Right);
        QCOMPARE(control.currentIndex(), 2);
        QTest::keyClick(control.layout()->itemAt(2)->widget(), Qt::Key_Right);
        QCOMPARE(control.currentIndex(), 0);
        QTest::mouseClick(control.layout()->itemAt(2)->widget(), Qt::LeftButton);
        QCOMPARE(control.currentIndex(), 2);
        QCOMPARE(spy.count(), 3);
    }
    void chipsWrap()
    {
        ChipRow row;
        for (int i = 0; i < 6; ++i)
            row.addChip(QStringLiteral("a longer chip %1").arg(i));
        QVERIFY(row.heightForWidth(200) > row.heightForWidth(2000));
    }
    void aCommandIsCopiedVerbatim()
    {
        const QString command = QStringLiteral("aws ec2 create-vpc \\\n  --ipv6-netmask-length 56");
        CommandBlock block(command);
        QSignalSpy spy(&block, &CommandBlock::copied);
        const auto* copy = block.findChild<QToolButton*>(QStringLiteral("commandBlock.copy"));
        const QString before = copy->toolTip();
        block.findChild<QToolButton*>(QStringLiteral("commandBlock.copy"))->click();
        QCOMPARE(QApplication::clipboard()->text(), command);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(copy->toolTip(), QStringLiteral("Copied")); // it says so for a moment
        QTRY_COMPARE(copy->toolTip(), before);
    }
    void aFieldIsNamedByItsLabelAndKeepsItsProblemBeside()
    {
        FormGrid form;
        auto* field = new QLineEdit;
        field->setObjectName(QStringLiteral("name"));
        form.addRow(QStringLiteral("&Name"), field, {}, QStringLiteral("At most 255 characters."));
        QCOMPARE(field->accessibleName(), QStringLiteral("Name"));
        QCOMPARE(field->whatsThis(), QStringLiteral("At most 255 characters."));
        form.setProblem(field, QStringLiteral("A name is needed."));
        QCOMPARE(form.problem(field), QStringLiteral("A name is needed."));
        QVERIFY(field->property("problem").toBool());
        QVERIFY(!form.findChild<QLabel*>(QStringLiteral("name.problem"))->isHidden());
        form.setProblem(field, {});
        QVERIFY(!field->property("problem").toBool());
        QVERIFY(form.findChild<QLabel*>(QStringLiteral("name.problem"))->isHidden());
    }
    void aPathTellsWhichParentWasClicked()
    {
        PathBar path;
        path.resize(900, 30);
        path.show();
        path.setSegments(
            {{QStringLiteral("public"), 7}, {QStringLiteral("BYOIPv6-TOP"), 8}, {QStringLiteral("us-east-1"), 9}});
        QSignalSpy spy(&path, &PathBar::activated);
        // The receiver may rebuild the path while the click is still being delivered.
        connect(&path, &PathBar::activated, &path, [&path] { path.setSegments({{QStringLiteral("public"), 7}}); });
        path.findChild<QPushButton*>(QStringLiteral("pathBar.1"))->click();
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().at(1).toInt(), 8);
        QCOMPARE(path.text(), QStringLiteral("public"));
    }
    void aNarrowPathKeepsItsEndAndTellsTheRest()
    {
        PathBar path;
        path.setSegments({{QStringLiteral("a rather long scope name"), 1},
                          {QStringLiteral("a rather long pool name"), 2},
                          {QStringLiteral("end"), 3}});
        path.resize(90, 30);
        path.show();
        QCoreApplication::processEvents();
        QVERIFY(path.findChild<QPushButton*>(QStringLiteral("pathBar.0"))->isHidden());
        QVERIFY(path.toolTip().contains(QLatin1String("a rather long scope name")));
        auto* folded = path.findChild<QPushButton*>(QStringLiteral("pathBar.folded"));
        QVERIFY(folded->isVisible());
        QCOMPARE(folded->accessibleName(), QStringLiteral("a rather long pool name"));
        QSignalSpy spy(&path, &PathBar::activated);
        folded->click();
        QCOMPARE(spy.first().at(1).toInt(), 2);
        path.resize(900, 30);
        QVERIFY(!folded->isVisible());
    }
    void anArrowAsksForWhatLiesBesideItsPart()
    {
        PathBar path;
        path.resize(900, 30);
        path.show();
        path.setSegments({{QStringLiteral("public"), 1, true},
                          {QStringLiteral("the only one"), 2, false},
                          {QStringLiteral("us-east-1"), 3, true}});
        auto* first = path.findChild<QToolButton*>(QStringLiteral("pathBar.siblings.0"));
        auto* last = path.findChild<QToolButton*>(QStringLiteral("pathBar.siblings.2"));
        QVERIFY(first && last && !path.findChild<QToolButton*>(QStringLiteral("pathBar.siblings.1")));
        QCOMPARE(last->accessibleName(), QStringLiteral("Others beside us-east-1"));
        QVERIFY(last->width() >= metrics::target && last->height() >= metrics::target);
        QSignalSpy spy(&path, &PathBar::siblingsAsked);
        QTest::keyClick(last, Qt::Key_Down);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().at(0).toInt(), 2);
        QCOMPARE(spy.first().at(1).toInt(), 3);
        first->click();
        QCOMPARE(spy.last().at(1).toInt(), 1);
        path.resize(path.sizeHint().width() - 1, 30); // "…" takes the place of the first part and its arrow
        QVERIFY(first->isHidden() && !last->isHidden());
        QVERIFY(path.foldedWidth() < path.sizeHint().width());
    }
    void aStripSaysItsCounts()
    {
        StripBar strip;
        strip.setCounts(51, 256);
        QCOMPARE(strip.accessibleName(), QStringLiteral("51 of 256 used"));
        strip.setCounts(0, 0);
        strip.resize(100, 24);
        QVERIFY(!strip.grab().isNull());
        strip.setCounts(1, 2'000'000'000);
        QCOMPARE(strip.accessibleName(), QStringLiteral("1 of 2000000000 used"));
    }
    void pagesOfAFrameAreJumpedToOnRequestOnly()
    {
        PreviewDialogFrame frame(QStringLiteral("New pool"));
        frame.addPage(QStringLiteral("Source"), new QWidget);
        frame.addPage(QStringLiteral("CIDR"), new QWidget);
        frame.setPageReachable(1, false);
        QSignalSpy spy(&frame, &PreviewDialogFrame::pageRequested);
        auto* second = frame.findChild<QAbstractButton*>(QStringLiteral("stepBar.1"));
        second->click();
        QCOMPARE(spy.count(), 0);
        frame.setPageReachable(1, true);
        second->click();
        QCOMPARE(spy.count(), 1);
        QCOMPARE(frame.currentPage(), 0);
        frame.setCurrentPage(1);
        QCOMPARE(frame.currentPage(), 1);
    }
    void theReasonStandsBesideThePrimaryButton()
    {
        PreviewDialogFrame frame(QStringLiteral("Allocate"));
        QPushButton* primary = frame.setPrimaryButton(QStringLiteral("Allocate both"));
        primary->setEnabled(false);
        frame.setFooterMessage(StatusLevel::Error, QStringLiteral("Environment is missing."));
        QCOMPARE(frame.footerMessage(), QStringLiteral("Environment is missing."));
        QSignalSpy spy(&frame, &QDialog::rejected);
        frame.cancelButton()->click();
        QCOMPARE(spy.count(), 1);
    }
    void everyIconButtonHasAName()
    {
        MessageBar bar;
        CommandBlock block;
        for (const QWidget* host : {static_cast<QWidget*>(&bar), static_cast<QWidget*>(&block)}) {
            const auto buttons = host->findChildren<QToolButton*>();
            for (const QToolButton* button : buttons)
                QVERIFY(!button->accessibleName().isEmpty());
        }
    }
    void anAddressIsCopiedBare()
    {
        AddressLabel label(QStringLiteral("2605:9cc0:1ff0::/48"), 44);
        QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("2605:9cc0:1ff0::/48"));
    }
};

CADASTRE_TEST(BlocksTest)
#include "tst_blocks.moc"

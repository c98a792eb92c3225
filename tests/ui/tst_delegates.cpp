// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include "net/prefix.h"
#include "ui/presentation/delegates.h"
#include "ui/presentation/fillpainter.h"
#include "ui/presentation/plaintooltip.h"
#include "ui/presentation/roles.h"
#include "ui/theme.h"
#include "ui/views/common/itemviews.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolTip>
#include <QTreeView>

using namespace cadastre;

namespace {

int count(const QImage& image, const QColor& color)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return found;
}

QImage blank(int width, int height)
{
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Theme::light().base);
    return image;
}

QImage painted(const QStyledItemDelegate& delegate, const QModelIndex& index, int width = 240)
{
    QImage image = blank(width, 28);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.palette = Theme::light().palette();
    option.font = QApplication::font();
    option.fontMetrics = QFontMetrics(option.font);
    option.state = QStyle::State_Enabled;
    delegate.paint(&painter, option, index);
    return image;
}

} // namespace

class DelegatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void whatACellCutsOffIsSaidUnderThePointer()
    {
        QStandardItemModel model(2, 3);
        const QString sentence = u"is in eu-central-1; <b>prod</b> serves eu-west-1, as its locale says"_qs;
        model.setItem(0, 0, new QStandardItem(sentence));
        model.setItem(1, 0, new QStandardItem(u"prod"_qs));
        model.setItem(0, 1, new QStandardItem(sentence));
        model.item(0, 1)->setToolTip(u"more of it"_qs);
        model.setItem(0, 2, new QStandardItem(u"tags"_qs));
        model.item(0, 2)->setData(QVariant::fromValue(QVector<TagChip>{{u"Region=us-east-1"_qs}, {u"Owner=web"_qs}}),
                                  TagsRole);
        QTableView table;
        table.setModel(&model);
        prepareTable(&table);
        table.setItemDelegateForColumn(2, new TagDelegate(&table));
        table.horizontalHeader()->setStretchLastSection(false);
        for (int column = 0; column < 3; ++column)
            table.setColumnWidth(column, 120);
        table.resize(700, 200);
        table.show();
        const auto said = [&table](int row, int column) {
            QToolTip::showText({}, {});
            const QModelIndex index = table.model()->index(row, column);
            const QPoint at = table.visualRect(index).center();
            QHelpEvent asked(QEvent::ToolTip, at, table.viewport()->mapToGlobal(at));
            QStyleOptionViewItem option;
            option.initFrom(table.viewport());
            option.rect = table.visualRect(index);
            return table.itemDelegateForIndex(index)->helpEvent(&asked, &table, option, index) ? QToolTip::text()
                                                                                               : QString();
        };
        QCOMPARE(said(0, 0), plainToolTip(sentence));
        QCOMPARE(said(1, 0), QString()); // all of it is seen
        QCOMPARE(said(0, 1), u"more of it"_qs);
        QCOMPARE(said(0, 2), u"Region=us-east-1\nOwner=web"_qs);
        table.setColumnWidth(0, 600);
        QCOMPARE(said(0, 0), QString());
    }

    void theUseBarIsAsLongAsItsShares()
    {
        QImage image = blank(202, 10);
        QPainter painter(&image);
        paintUseBar(painter, QRectF(image.rect()), Theme::light(), {0.25, 0.5, 0, 0.25, {}});
        painter.end();
        const int rows = 8;
        QCOMPARE(count(image, Theme::light().fill(FillRole::Allocated).fill), 50 * rows);
        QCOMPARE(count(image, Theme::light().fill(FillRole::Assigned).fill), 100 * rows);
    }
    void theSmallestUseIsStillVisible()
    {
        QImage image = blank(202, 10);
        QPainter painter(&image);
        paintUseBar(painter, QRectF(image.rect()), Theme::light(), {0, 1e-12, 0, 1, {}});
        painter.end();
        QVERIFY(count(image, Theme::light().fill(FillRole::Assigned).fill) >= 8);
    }
    void everyFillRoleLooksDifferentEvenInGrey()
    {
        for (const Theme& theme : {Theme::light(), Theme::dark(), Theme::highContrast(Theme::light().palette())}) {
            QVector<QImage> pictures;
            for (int role = 0; role < fillRoleCount; ++role) {
                QImage image(32, 24, QImage::Format_ARGB32_Premultiplied);
                image.fill(theme.base);
                QPainter painter(&image);
                paintFill(painter, QRectF(image.rect()), theme, static_cast<FillRole>(role));
                painter.end();
                const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
                for (const QImage& other : std::as_const(pictures))
                    QVERIFY(grey != other);
                pictures << grey;
            }
        }
    }
    void tagsAreShownAndNotObeyed()
    {
        PlainTextDelegate delegate;
        QCOMPARE(delegate.displayText(QStringLiteral("<b>x</b>\u202E"), QLocale::c()),
                 QStringLiteral("<b>x</b><U+202E>"));
        QCOMPARE(delegate.displayText(QStringLiteral("a\nb"), QLocale::c()), QStringLiteral("a⏎b"));
    }
    void theAddressDelegateTakesAPrefixOrALengthAsParent()
    {
        QStandardItemModel model(3, 1);
        for (int row = 0; row < 3; ++row)
            model.setData(model.index(row, 0), QStringLiteral("2605:9cc0:1ff0:1300::/56"));
        model.setData(model.index(0, 0), QVariant::fromValue(*Prefix::parse(u"2605:9cc0:1ff0::/48")), ParentPrefixRole);
        model.setData(model.index(1, 0), 48, ParentPrefixRole);
        AddressDelegate delegate;
        QCOMPARE(painted(delegate, model.index(0, 0)), painted(delegate, model.index(1, 0)));
        QVERIFY(painted(delegate, model.index(0, 0)) != painted(delegate, model.index(2, 0)));
    }
    void anAddressThatIsTooLongKeepsItsMeaningfulEnd()
    {
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), QStringLiteral("2605:9cc0:1ff0:1300::/56"));
        model.setData(model.index(0, 0), 48, ParentPrefixRole);
        AddressDelegate delegate;
        const QImage narrow = painted(delegate, model.index(0, 0), 120);
        // The bold end is drawn up to the right edge; ink in the last third proves it.
        int ink = 0;
        for (int y = 0; y < narrow.height(); ++y) {
            for (int x = 60; x < 112; ++x)
                ink += qGray(narrow.pixel(x, y)) < 90 ? 1 : 0;
        }
        QVERIFY(ink > 40);
    }
    void aPoolsAddressIsWholeBeforeItsNameAndGivesWayInTheMiddle()
    {
        QStandardItemModel model(4, 1);
        const QStringList addresses{u"2605:9cc0:1ff0::/48"_qs, u"3605:9cc0:1ff0::/48"_qs, u"2605:9cc0:1ff1::/48"_qs,
                                    u"2605:9cc1:1ff0::/48"_qs};
        for (int row = 0; row < model.rowCount(); ++row) {
            model.setData(model.index(row, 0), u"US-EAST-1-POOL of the old network"_qs);
            model.setData(model.index(row, 0), addresses.at(row), CaptionRole);
        }
        const PoolRowDelegate delegate;
        const auto row = [&](int at, int width) { return painted(delegate, model.index(at, 0), width); };
        for (int other = 1; other < model.rowCount(); ++other)
            QVERIFY(row(0, 230) != row(other, 230)); // every digit is there
        QVERIFY(row(0, 150) != row(1, 150));         // both ends stay
        QVERIFY(row(0, 150) != row(2, 150));
        QCOMPARE(row(0, 150), row(3, 150));
    }
    void everyDelegatePaintsAnEmptyIndexWithoutAWord()
    {
        QStandardItemModel model(1, 1);
        const QModelIndex index = model.index(0, 0);
        const std::unique_ptr<QStyledItemDelegate> delegates[] = {
            std::make_unique<PlainTextDelegate>(), std::make_unique<AddressDelegate>(),
            std::make_unique<UseBarDelegate>(),    std::make_unique<SeverityDelegate>(),
            std::make_unique<TagDelegate>(),       std::make_unique<LinkDelegate>(),
            std::make_unique<PoolRowDelegate>()};
        for (const auto& delegate : delegates) {
            QVERIFY(delegate->sizeHint({}, index).height() >= metrics::target);
            QCOMPARE(count(painted(*delegate, index), Theme::light().base), 240 * 28);
        }
    }
    void aSeverityIsDrawnInItsColour()
    {
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), QVariant::fromValue(StatusLevel::Error), SeverityRole);
        SeverityDelegate delegate;
        QVERIFY(count(painted(delegate, model.index(0, 0)), Theme::light().status(StatusLevel::Error)) > 10);
    }
    void tagsThatDoNotFitAreCounted()
    {
        QStandardItemModel model(2, 1);
        QVector<TagChip> tags;
        for (int i = 0; i < 9; ++i)
            tags << TagChip{QStringLiteral("Environment=production-%1").arg(i), Tone::Secondary};
        model.setData(model.index(0, 0), QVariant::fromValue(tags), TagsRole);
        tags.resize(5);
        model.setData(model.index(1, 0), QVariant::fromValue(tags), TagsRole);
        TagDelegate delegate;
        // "+8" against "+4": the same first chip, a different count.
        QVERIFY(painted(delegate, model.index(0, 0), 260) != painted(delegate, model.index(1, 0), 260));
    }
    void aClickOnTheLinkAndOnlyThereActivatesTheFix()
    {
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), QStringLiteral("Show ROA"), FixRole);
        QTableView view;
        prepareTable(&view);
        view.setModel(&model);
        auto* delegate = new LinkDelegate(&view);
        view.setItemDelegateForColumn(0, delegate);
        view.resize(400, 200);
        view.show();
        QSignalSpy spy(delegate, &LinkDelegate::activated);
        const QRect cell = view.visualRect(model.index(0, 0));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(cell.left() + 4, cell.center().y()));
        QCOMPARE(spy.count(), 0);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(cell.right() - 20, cell.center().y()));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().first().toModelIndex().row(), 0);
    }
    void selectedRowsAreTintedOverTheirWholeWidth()
    {
        QStandardItemModel model(2, 2);
        model.setData(model.index(0, 0), QStringLiteral("us-east-1"));
        QTreeView view;
        prepareTree(&view);
        view.setModel(&model);
        view.resize(300, 200);
        view.show();
        view.setCurrentIndex(model.index(0, 0));
        view.clearFocus();
        const QImage image = view.viewport()->grab().toImage();
        const int y = view.visualRect(model.index(0, 0)).top() + 3;
        for (const int x : {2, 30, 150, view.header()->length() - 6})
            QCOMPARE(image.pixelColor(x, y), Theme::light().selection);
    }
    void aThousandMapCellsPaintInAFrame()
    {
        QImage image = blank(1024, 1024);
        QPainter painter(&image);
        paintFill(painter, QRectF(0, 0, 30, 22), Theme::light(), FillRole::Reserved); // fills the pattern cache
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 1024; ++i)
            paintFill(painter, QRectF((i % 32) * 32, (i / 32) * 32, 30, 22), Theme::light(),
                      static_cast<FillRole>(i % fillRoleCount));
        qInfo("1024 cells of all roles: %lld us", timer.nsecsElapsed() / 1000);
        QVERIFY(timer.elapsed() < 400); // 20 ms on an idle core; the bound is for shared machines and sanitizers
    }
};

CADASTRE_TEST(DelegatesTest)
#include "tst_delegates.moc"

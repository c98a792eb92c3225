// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include "ui/icons.h"

#include <QApplication>
#include <QFile>
#include <QSvgRenderer>

using namespace cadastre;

namespace {

int inked(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            if (c.alpha() > 200 && std::abs(c.red() - color.red()) < 4 && std::abs(c.green() - color.green()) < 4
                && std::abs(c.blue() - color.blue()) < 4)
                ++count;
        }
    }
    return count;
}

} // namespace

class IconsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void cleanupTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void everyActionHasADrawing()
    {
        const QStringList wanted =
            QStringLiteral(
                "new-pool provision advertise share allocate-vpc audit undo redo search export import "
                "open new save settings map table chart copy filter split delete edit pin region account "
                "pool scope vpc subnet reserve link history log help withdraw move refresh close add remove star "
                "status-error status-warning status-info status-ok status-pending status-nodata")
                .split(u' ');
        for (const QString& name : wanted) {
            QVERIFY2(iconNames().contains(name), qPrintable(name));
            QVERIFY2(!themedIcon(name).isNull(), qPrintable(name));
        }
    }
    void everyDrawingIsValidAndLeavesInk()
    {
        for (const QString& name : iconNames()) {
            QVERIFY2(QSvgRenderer(QStringLiteral(":/icons/%1.svg").arg(name)).isValid(), qPrintable(name));
            const QImage image = iconPixmap(name, 32, 1, Qt::red).toImage();
            QVERIFY2(inked(image, Qt::red) > 10, qPrintable(name));
            // The frame stays free: nothing is clipped.
            QVERIFY2(image.pixelColor(0, 0).alpha() == 0, qPrintable(name));
        }
    }
    void anUnknownNameIsANullIcon() { QVERIFY(themedIcon(QStringLiteral("no-such-icon")).isNull()); }
    void iconsFollowThePaletteWithoutBeingMadeAgain()
    {
        const QIcon icon = themedIcon(QStringLiteral("pool"));
        QVERIFY(inked(icon.pixmap(32, 32).toImage(), Theme::light().text) > 10);
        applyTheme(*qApp, ThemeChoice::Dark);
        QVERIFY(inked(icon.pixmap(32, 32).toImage(), Theme::dark().text) > 10);
        applyTheme(*qApp, ThemeChoice::Light);
    }
    void disabledIconsRecede()
    {
        const QIcon icon = themedIcon(QStringLiteral("pool"));
        QVERIFY(icon.pixmap(32, 32, QIcon::Disabled).toImage() != icon.pixmap(32, 32).toImage());
    }
    void everyLevelHasItsOwnGlyphAndWord()
    {
        QStringList names;
        QStringList words;
        for (int level = 0; level < statusLevelCount; ++level) {
            names << statusIconName(static_cast<StatusLevel>(level));
            words << statusWord(static_cast<StatusLevel>(level));
            QVERIFY(!statusIcon(static_cast<StatusLevel>(level)).isNull());
        }
        QCOMPARE(names.removeDuplicates(), 0);
        QCOMPARE(words.removeDuplicates(), 0);
    }
    void theApplicationIconIsInColour()
    {
        QVERIFY(QFile::exists(QStringLiteral(":/icons/cadastre.svg")));
        const QImage image = applicationIcon().pixmap(64, 64).toImage();
        QVERIFY(inked(image, QColor(0x3F, 0x98, 0x82)) > 50);
        QVERIFY(inked(image, QColor(0x0B, 0x5C, 0xAD)) > 50);
    }
};

CADASTRE_TEST(IconsTest)
#include "tst_icons.moc"

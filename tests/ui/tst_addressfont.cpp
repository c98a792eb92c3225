// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"

#include "ui/presentation/addressfont.h"
#include "ui/typography.h"

#include <QApplication>
#include <QFontInfo>
#include <QPainter>
#include <QSvgGenerator>
#include <QWidget>

#include <QBuffer>

using namespace cadastre;

class AddressFontTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawsEveryDigitAsAGlyphOfItsOwn()
    {
        const QFont font = addressFont(nullptr);
        QVERIFY(passesLigatureTest(font));
        QVERIFY(font.styleStrategy() & QFont::PreferNoShaping);
    }
    void theFontItselfHasNoLigatureEvenWhenShaped()
    {
        // PDF and SVG readers may shape again: the family must pass without our help.
        QFont font = addressFont(nullptr);
        font.setStyleStrategy(QFont::PreferDefault);
        QVERIFY(passesLigatureTest(font));
        QVERIFY(QFontInfo(font).fixedPitch());
    }
    void theTestNoticesALigature()
    {
        // Only where such a font is installed; then it must fail.
        const QFont sans(QStringLiteral("DejaVu Sans"));
        if (QFontInfo(sans).family() != QLatin1String("DejaVu Sans"))
            QSKIP("DejaVu Sans is not installed");
        QVERIFY(!passesLigatureTest(sans));
    }
    void takesTheSizeOfTheWidget()
    {
        QWidget widget;
        QFont big = widget.font();
        big.setPointSizeF(19);
        widget.setFont(big);
        QCOMPARE(addressFont(&widget).pointSizeF(), 19.0);
        QFont pixels = big;
        pixels.setPixelSize(17);
        QCOMPARE(addressFont(pixels).pixelSize(), 17);
    }
    void exportsKeepTheLetters()
    {
        QBuffer buffer;
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize({400, 40});
        QPainter painter(&svg);
        painter.setFont(addressFont(nullptr));
        painter.drawText(4, 20, QStringLiteral("2605:9cc0:1ff0::/44"));
        painter.end();
        const QString text = QString::fromUtf8(buffer.data());
        QVERIFY(text.contains(QLatin1String("2605:9cc0:1ff0::/44")));
        for (char16_t c = 0xFB00; c <= 0xFB04; ++c)
            QVERIFY(!text.contains(QChar(c)));
    }
    void captionsNeverFallBelowEightPoints()
    {
        QFont small = QApplication::font();
        small.setPointSizeF(8);
        QCOMPARE(captionFont(small).pointSizeF(), 8.0);
        small.setPointSizeF(11);
        QCOMPARE(captionFont(small).pointSizeF(), 10.0);
        QCOMPARE(titleFont(small).pointSizeF(), 13.0);
    }
};

CADASTRE_TEST(AddressFontTest)
#include "tst_addressfont.moc"

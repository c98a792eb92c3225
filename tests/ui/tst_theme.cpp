// SPDX-License-Identifier: GPL-3.0-or-later
// The token table, checked by machine: WCAG contrast, CIEDE2000 (Sharma 2005), colour blindness after Machado et al. 2009.
#include "support/testmain.h"

#include "ui/presentation/fillpainter.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <array>
#include <cmath>
#include <numbers>

using namespace cadastre;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protan{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deutan{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritan{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
constexpr Matrix toXyz{
    {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};

Vector times(const Matrix& m, const Vector& v)
{
    Vector result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return result;
}

double linear(double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); }

Vector lab(const QColor& color, const Matrix& sight)
{
    Vector rgb{linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    rgb = times(sight, rgb);
    for (double& c : rgb)
        c = std::clamp(c, 0.0, 1.0);
    const Vector xyz = times(toXyz, rgb);
    const auto f = [](double t) { return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16) / 116; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const Vector& p, const Vector& q)
{
    constexpr double degrees = std::numbers::pi / 180;
    const double cMean = (std::hypot(p[1], p[2]) + std::hypot(q[1], q[2])) / 2;
    const double c7 = std::pow(cMean, 7);
    const double g = 0.5 * (1 - std::sqrt(c7 / (c7 + std::pow(25.0, 7))));
    const double a1 = p[1] * (1 + g);
    const double a2 = q[1] * (1 + g);
    const double c1 = std::hypot(a1, p[2]);
    const double c2 = std::hypot(a2, q[2]);
    const auto hue = [](double b, double a) {
        if (a == 0 && b == 0)
            return 0.0;
        const double h = std::atan2(b, a) / degrees;
        return h < 0 ? h + 360 : h;
    };
    const double h1 = hue(p[2], a1);
    const double h2 = hue(q[2], a2);
    double dh = h2 - h1;
    if (c1 * c2 == 0)
        dh = 0;
    else if (dh > 180)
        dh -= 360;
    else if (dh < -180)
        dh += 360;
    const double dL = q[0] - p[0];
    const double dC = c2 - c1;
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(dh / 2 * degrees);
    const double lMean = (p[0] + q[0]) / 2;
    const double cMean2 = (c1 + c2) / 2;
    double hMean = h1 + h2;
    if (c1 * c2 != 0) {
        if (std::abs(h1 - h2) <= 180)
            hMean /= 2;
        else
            hMean = hMean < 360 ? (hMean + 360) / 2 : (hMean - 360) / 2;
    }
    const double t = 1 - 0.17 * std::cos((hMean - 30) * degrees) + 0.24 * std::cos(2 * hMean * degrees)
                   + 0.32 * std::cos((3 * hMean + 6) * degrees) - 0.20 * std::cos((4 * hMean - 63) * degrees);
    const double turn = 30 * std::exp(-std::pow((hMean - 275) / 25, 2));
    const double cm7 = std::pow(cMean2, 7);
    const double rc = 2 * std::sqrt(cm7 / (cm7 + std::pow(25.0, 7)));
    const double sl = 1 + 0.015 * std::pow(lMean - 50, 2) / std::sqrt(20 + std::pow(lMean - 50, 2));
    const double sc = 1 + 0.045 * cMean2;
    const double sh = 1 + 0.015 * cMean2 * t;
    const double rt = -std::sin(2 * turn * degrees) * rc;
    return std::sqrt(std::pow(dL / sl, 2) + std::pow(dC / sc, 2) + std::pow(dH / sh, 2) + rt * dC / sc * dH / sh);
}

template <class Colors>
double smallestDifference(const Colors& colors, const Matrix& sight)
{
    double smallest = 1000;
    for (std::size_t i = 0; i < colors.size(); ++i) {
        for (std::size_t j = i + 1; j < colors.size(); ++j)
            smallest = std::min(smallest, difference(lab(colors[i], sight), lab(colors[j], sight)));
    }
    return smallest;
}

std::array<QColor, 6> fillsOf(const Theme& theme)
{
    std::array<QColor, 6> fills;
    for (std::size_t i = 0; i < fills.size(); ++i)
        fills[i] = theme.fills[i].fill;
    return fills;
}

void compareMinimum(double found, double expected)
{
    QVERIFY2(found >= expected - 0.06, qPrintable(QStringLiteral("%1 is below %2").arg(found).arg(expected)));
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void theDifferenceFormulaGivesThePublishedValues()
    {
        // Sharma, Wu, Dalal 2005, table 1, pairs 1, 7 and 17.
        QVERIFY(std::abs(difference({50, 2.6772, -79.7751}, {50, 0, -82.7485}) - 2.0425) < 1e-4);
        QVERIFY(std::abs(difference({50, 0, 0}, {50, -1, 2}) - 2.3669) < 1e-4);
        QVERIFY(std::abs(difference({50, 2.5, 0}, {73, 25, -18}) - 27.1492) < 1e-4);
    }

    void everyTextIsReadableOnEverySurface()
    {
        for (const Theme& t : {Theme::light(), Theme::dark()}) {
            for (const QColor& surface :
                 {t.base, t.window, t.selection, t.hover, t.inset, t.errorTint, t.warningTint, t.okTint, t.infoTint}) {
                for (const QColor& ink : {t.text, t.secondary, t.accent, t.status(StatusLevel::Ok),
                                          t.status(StatusLevel::Warning), t.status(StatusLevel::Error)})
                    QVERIFY2(contrastRatio(ink, surface) >= 4.5,
                             qPrintable(ink.name() + QStringLiteral(" on ") + surface.name()
                                        + QStringLiteral(" %1").arg(contrastRatio(ink, surface))));
            }
            QVERIFY(contrastRatio(t.onAccent, t.accent) >= 4.5);
            QVERIFY(contrastRatio(t.outline, t.base) >= 3.0);
            QVERIFY(contrastRatio(t.accent, t.base) >= 3.0);
        }
    }

    void theTokensHaveTheContrastOfTheTable()
    {
        const auto near = [](double found, double expected) { return std::abs(found - expected) <= 0.06; };
        const Theme& l = Theme::light();
        QVERIFY(near(contrastRatio(l.text, l.base), 16.9));
        QVERIFY(near(contrastRatio(l.secondary, l.base), 6.6));
        QVERIFY(near(contrastRatio(l.outline, l.base), 3.2));
        QVERIFY(near(contrastRatio(l.accent, l.base), 6.7));
        const Theme& d = Theme::dark();
        QVERIFY(near(contrastRatio(d.text, d.base), 13.3));
        QVERIFY(near(contrastRatio(d.secondary, d.base), 7.4));
        QVERIFY(near(contrastRatio(d.outline, d.base), 4.2));
        QVERIFY(near(contrastRatio(d.accent, d.base), 8.3));
    }

    void everyFillOrItsOutlineIsVisibleOnBase()
    {
        for (const Theme& t : {Theme::light(), Theme::dark()}) {
            for (const Fill& fill : t.fills)
                QVERIFY2(contrastRatio(fill.outline, t.base) >= 3.0, qPrintable(fill.fill.name()));
        }
    }

    void noTwoFillsAreConfusedByAnyEye()
    {
        const auto light = fillsOf(Theme::light());
        compareMinimum(smallestDifference(light, normal), 28.5);
        compareMinimum(smallestDifference(light, protan), 17.9);
        compareMinimum(smallestDifference(light, deutan), 19.9);
        compareMinimum(smallestDifference(light, tritan), 20.1);
        const auto dark = fillsOf(Theme::dark());
        compareMinimum(smallestDifference(dark, normal), 29.3);
        compareMinimum(smallestDifference(dark, protan), 22.3);
        compareMinimum(smallestDifference(dark, deutan), 23.4);
        compareMinimum(smallestDifference(dark, tritan), 22.7);
    }

    void noTwoLineSeriesAreConfusedByAnyEye()
    {
        for (const Matrix& sight : {normal, protan, deutan, tritan}) {
            compareMinimum(smallestDifference(Theme::light().seriesColors, sight), 20.6);
            compareMinimum(smallestDifference(Theme::dark().seriesColors, sight), 18.8);
        }
    }

    void labelsOnFillsAreReadable()
    {
        for (const Theme& t : {Theme::light(), Theme::dark()}) {
            for (const Fill& fill : t.fills)
                QVERIFY2(contrastRatio(Theme::labelOn(fill.fill), fill.fill) >= 4.3, qPrintable(fill.fill.name()));
        }
        QCOMPARE(Theme::labelOn(QColor(0x08, 0x28, 0x5C)), QColor(Qt::white));
        QCOMPARE(Theme::labelOn(QColor(0xA9, 0xD9, 0xF8)), QColor(0x10, 0x13, 0x16));
    }

    void aPaletteTellsItsTheme()
    {
        QCOMPARE(Theme::fromPalette(Theme::light().palette()).mode, ThemeMode::Light);
        QCOMPARE(Theme::fromPalette(Theme::dark().palette()).mode, ThemeMode::Dark);
        QPalette pure(Qt::black);
        pure.setColor(QPalette::Window, Qt::black);
        pure.setColor(QPalette::Base, Qt::black);
        pure.setColor(QPalette::WindowText, Qt::white);
        pure.setColor(QPalette::Text, Qt::white);
        QCOMPARE(Theme::fromPalette(pure).mode, ThemeMode::HighContrast);
    }

    void highContrastHasSevenToOneEverywhereAndNoFill()
    {
        applyTheme(*qApp, ThemeChoice::HighContrast);
        const Theme t = themeOf(nullptr);
        QCOMPARE(t.mode, ThemeMode::HighContrast);
        for (const QColor& ink : {t.text, t.secondary, t.accent, t.outline, t.status(StatusLevel::Error)}) {
            QVERIFY(contrastRatio(ink, t.base) >= 7.0);
            QVERIFY(contrastRatio(ink, t.selection) >= 7.0);
        }
        for (const Fill& fill : t.fills)
            QCOMPARE(fill.outlineWidth, 2);
        // The pattern alone tells the roles apart.
        QVERIFY(t.fill(FillRole::Allocated).pattern != t.fill(FillRole::Assigned).pattern);
        QVERIFY(t.fill(FillRole::Overlap).pattern != t.fill(FillRole::Unmanaged).pattern);
    }

    void theWheelChangesNothingThatWasNotChosen()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        QWidget form;
        QVBoxLayout column(&form);
        QSpinBox number;
        number.setValue(5);
        QComboBox choice;
        choice.addItems({QStringLiteral("one"), QStringLiteral("two")});
        QLineEdit other;
        for (QWidget* widget : std::initializer_list<QWidget*>{&other, &number, &choice})
            column.addWidget(widget);
        form.show();
        other.setFocus();
        const auto turn = [](QWidget& widget) {
            QWheelEvent wheel(QPointF(5, 5), widget.mapToGlobal(QPoint(5, 5)), {}, {0, -120}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(&widget, &wheel);
        };
        turn(number);
        turn(choice);
        QCOMPARE(number.value(), 5);
        QCOMPARE(choice.currentIndex(), 0);
        form.activateWindow();
        number.setFocus();
        QTRY_VERIFY(number.hasFocus());
        turn(number);
        QCOMPARE(number.value(), 4);
    }

    void aWidgetFollowsWhenTheChoiceChanges()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        QLabel label;
        QCOMPARE(themeOf(&label).mode, ThemeMode::Light);
        label.show();
        applyTheme(*qApp, ThemeChoice::Dark);
        QCoreApplication::processEvents(); // Qt hands the palette on from the event loop
        QCOMPARE(themeOf(&label).mode, ThemeMode::Dark);
        applyTheme(*qApp, ThemeChoice::System);
        QVERIFY(themeOf(nullptr).mode != ThemeMode::Dark); // offscreen has a light desktop
        QVERIFY(qobject_cast<CadastreStyle*>(qApp->style()) != nullptr);
    }

    void partsOfAChartDifferWithoutColour()
    {
        QPalette pure;
        pure.setColor(QPalette::Window, Qt::white);
        pure.setColor(QPalette::Base, Qt::white);
        pure.setColor(QPalette::WindowText, Qt::black);
        pure.setColor(QPalette::Text, Qt::black);
        const Theme theme = Theme::highContrast(pure);
        QVector<QImage> parts;
        for (const FillRole role : {FillRole::Assigned, FillRole::Allocated, FillRole::Reserved, FillRole::Available,
                                    FillRole::Overlap, FillRole::Unmanaged}) {
            QImage part(24, 24, QImage::Format_RGB32);
            part.fill(theme.base);
            QPainter painter(&part);
            painter.fillRect(part.rect(), chartBrush(theme, role));
            painter.end();
            QVERIFY(!parts.contains(part));
            parts << part;
            QVERIFY(chartPen(theme, role).style() != Qt::NoPen); // an empty part is a frame
        }
        QCOMPARE(chartBrush(Theme::light(), FillRole::Reserved), QBrush(Theme::light().fill(FillRole::Reserved).fill));
    }

    void rowsAreFontHeightPlusEight()
    {
        const QFontMetrics font(QApplication::font());
        QCOMPARE(metrics::rowHeight(font), std::max(font.height() + 8, 24));
    }
};

CADASTRE_TEST(ThemeTest)
#include "tst_theme.moc"
